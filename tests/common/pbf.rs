//! Small files of OpenStreetMap, written by hand: protocol buffers and XML of the same content.

use std::fmt::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// A message under construction.
#[derive(Debug, Clone, Default)]
pub(crate) struct Message(pub(crate) Vec<u8>);

/// Tags of an element.
pub(crate) type Tags<'a> = &'a [(&'a str, &'a str)];

/// A node: id, longitude and latitude in ten-millionths of a degree, tags.
pub(crate) type Node<'a> = (i64, (i64, i64), Tags<'a>);

/// A relation: id, members (kind as the format numbers it, id, role), tags.
pub(crate) type Relation<'a> = (i64, Vec<(u64, i64, &'a str)>, Tags<'a>);

/// Nodes, ways and relations of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct World<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    /// Ways: id, nodes, tags.
    pub(crate) ways: Vec<(i64, Vec<i64>, Tags<'a>)>,
    /// Relations.
    pub(crate) relations: Vec<Relation<'a>>,
}

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) is_dense: bool,
    pub(crate) is_packed: bool,
    pub(crate) per_block: usize,
}

/// Dense nodes in packed blocks, as every program writes them.
pub(crate) const USUAL: Style = Style { is_dense: true, is_packed: true, per_block: 8_000 };

pub(crate) fn varint(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

pub(crate) fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

/// Numbers as differences to the one before.
pub(crate) fn deltas(numbers: impl IntoIterator<Item = i64>) -> Vec<u64> {
    let mut before = 0_i64;
    let step = |number: i64| zigzag(number.wrapping_sub(std::mem::replace(&mut before, number)));
    numbers.into_iter().map(step).collect()
}

impl Message {
    pub(crate) fn number(mut self, field: u64, number: u64) -> Self {
        self.0.extend(varint(field << 3));
        self.0.extend(varint(number));
        self
    }

    pub(crate) fn bytes(mut self, field: u64, bytes: impl AsRef<[u8]>) -> Self {
        self.0.extend(varint(field << 3 | 2));
        self.0.extend(varint(bytes.as_ref().len() as u64));
        self.0.extend(bytes.as_ref());
        self
    }

    pub(crate) fn packed(self, field: u64, numbers: impl IntoIterator<Item = u64>) -> Self {
        self.bytes(field, numbers.into_iter().flat_map(varint).collect::<Vec<u8>>())
    }
}

/// Texts of a block; number 0 is empty.
#[derive(Debug)]
pub(crate) struct Texts<'a>(Vec<&'a str>);

impl<'a> Texts<'a> {
    pub(crate) fn new() -> Self {
        Self(vec![""])
    }

    pub(crate) fn of(&mut self, text: &'a str) -> u64 {
        let place = self.0[1..].iter().position(|known| *known == text);
        place.unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 2
        }) as u64
            + 1
    }

    fn tags(&mut self, message: Message, tags: Tags<'a>) -> Message {
        let keys: Vec<u64> = tags.iter().map(|(key, _)| self.of(key)).collect();
        let values: Vec<u64> = tags.iter().map(|(_, value)| self.of(value)).collect();
        if keys.is_empty() { message } else { message.packed(2, keys).packed(3, values) }
    }

    pub(crate) fn message(&self) -> Message {
        self.0.iter().fold(Message::default(), |message, text| message.bytes(1, text))
    }
}

pub(crate) fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap()
}

/// A block of the file: the length of its header, the header, the data.
pub(crate) fn block(kind: &str, blob: &Message) -> Vec<u8> {
    let header = Message::default().bytes(1, kind).number(3, blob.0.len() as u64);
    [&(header.0.len() as u32).to_be_bytes()[..], &header.0, &blob.0].concat()
}

/// The data of a block, as it is or compressed.
pub(crate) fn blob(data: &Message, is_packed: bool) -> Message {
    if is_packed {
        Message::default().number(2, data.0.len() as u64).bytes(3, zlib(&data.0))
    } else {
        Message::default().bytes(1, &data.0)
    }
}

/// The block that every file begins with, asking for features.
pub(crate) fn header(features: &[&str]) -> Vec<u8> {
    let message = features.iter().fold(Message::default(), |message, feature| message.bytes(4, feature));
    block("OSMHeader", &blob(&message, true))
}

/// A file of one block of data, as it is.
pub(crate) fn file(texts: &Texts<'_>, group: &Message) -> Vec<u8> {
    let data = Message::default().bytes(1, texts.message().0).bytes(2, &group.0);
    [header(&["OsmSchema-V0.6", "DenseNodes"]), block("OSMData", &blob(&data, false))].concat()
}

impl<'a> World<'a> {
    pub(crate) fn pbf(&self, style: Style) -> Vec<u8> {
        let blocks = self.data(style).into_iter();
        let blocks = blocks.flat_map(|data| block("OSMData", &blob(&data, style.is_packed)));
        header(&["OsmSchema-V0.6", "DenseNodes"]).into_iter().chain(blocks).collect()
    }

    /// The data of the blocks, before it is packed.
    pub(crate) fn data(&self, style: Style) -> Vec<Message> {
        let mut blocks = Vec::new();
        let mut add = |texts: Texts<'_>, group: Message| {
            blocks.push(Message::default().bytes(1, texts.message().0).bytes(2, group.0));
        };
        for nodes in self.nodes.chunks(style.per_block) {
            let mut texts = Texts::new();
            let group = if style.is_dense { dense(nodes, &mut texts) } else { plain(nodes, &mut texts) };
            add(texts, group);
        }
        for ways in self.ways.chunks(style.per_block) {
            let mut texts = Texts::new();
            let way = |group: Message, (id, nodes, tags): &(i64, Vec<i64>, Tags<'a>)| {
                let message = texts.tags(Message::default().number(1, *id as u64), tags);
                group.bytes(3, message.packed(8, deltas(nodes.iter().copied())).0)
            };
            let group = ways.iter().fold(Message::default(), way);
            add(texts, group);
        }
        for relations in self.relations.chunks(style.per_block) {
            let mut texts = Texts::new();
            let mut group = Message::default();
            for (id, members, tags) in relations {
                let message = texts.tags(Message::default().number(1, *id as u64), tags);
                let roles: Vec<u64> = members.iter().map(|(_, _, role)| texts.of(role)).collect();
                let message = message
                    .packed(8, roles)
                    .packed(9, deltas(members.iter().map(|(_, id, _)| *id)))
                    .packed(10, members.iter().map(|(kind, _, _)| *kind));
                group = group.bytes(4, message.0);
            }
            add(texts, group);
        }
        blocks
    }

    pub(crate) fn xml(&self) -> String {
        let mut text = "<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">\n".to_owned();
        for (id, (lon, lat), tags) in &self.nodes {
            let (lon, lat) = (*lon as f64 / 1e7, *lat as f64 / 1e7);
            writeln!(text, "<node id=\"{id}\" lon=\"{lon:.7}\" lat=\"{lat:.7}\">{}</node>", xml_tags(tags))
                .unwrap();
        }
        for (id, nodes, tags) in &self.ways {
            let nodes: String = nodes.iter().map(|node| format!("<nd ref=\"{node}\"/>")).collect();
            writeln!(text, "<way id=\"{id}\">{nodes}{}</way>", xml_tags(tags)).unwrap();
        }
        for (id, members, tags) in &self.relations {
            writeln!(text, "<relation id=\"{id}\">").unwrap();
            for (kind, id, role) in members {
                let kind = ["node", "way", "relation"][*kind as usize];
                writeln!(text, "<member type=\"{kind}\" ref=\"{id}\" role=\"{role}\"/>").unwrap();
            }
            writeln!(text, "{}</relation>", xml_tags(tags)).unwrap();
        }
        text + "</osm>\n"
    }
}

fn xml_tags(tags: Tags<'_>) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    tags.iter().map(|(key, value)| format!("<tag k=\"{}\" v=\"{}\"/>", escape(key), escape(value))).collect()
}

fn dense<'a>(nodes: &[Node<'a>], texts: &mut Texts<'a>) -> Message {
    let tags = nodes.iter().flat_map(|(_, _, tags)| {
        let pairs: Vec<u64> = tags.iter().flat_map(|(key, value)| [texts.of(key), texts.of(value)]).collect();
        pairs.into_iter().chain([0])
    });
    let tags: Vec<u64> = tags.collect();
    let message = Message::default()
        .packed(1, deltas(nodes.iter().map(|(id, ..)| *id)))
        .packed(8, deltas(nodes.iter().map(|(_, (_, lat), _)| *lat)))
        .packed(9, deltas(nodes.iter().map(|(_, (lon, _), _)| *lon)));
    let has_tags = nodes.iter().any(|(_, _, tags)| !tags.is_empty());
    Message::default().bytes(2, if has_tags { message.packed(10, tags) } else { message }.0)
}

fn plain<'a>(nodes: &[Node<'a>], texts: &mut Texts<'a>) -> Message {
    nodes.iter().fold(Message::default(), |group, (id, (lon, lat), tags)| {
        let message = texts.tags(Message::default().number(1, zigzag(*id)), tags);
        group.bytes(1, message.number(8, zigzag(*lat)).number(9, zigzag(*lon)).0)
    })
}
