//! Corrupt, cut, hostile and wrong files of OpenStreetMap: one clear error each, with its place, and never more memory than honest.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use common::pbf::{
    Message, Style, Texts, USUAL, World, blob, block, deltas, file, header, varint, zigzag, zlib,
};
use maillage::load::osm;
use maillage::load::{LoadError, Source};

/// The longest that a refusal may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest block of the format, in bytes.
const BLOCK: usize = 32 << 20;

fn refusal(bytes: &[u8]) -> String {
    let source = Source::in_memory("input", bytes);
    match osm::read_sources(&[source]) {
        Ok(_) => "read without an error\n".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// What it is, the file, words of the message.
type Case = (&'static str, Vec<u8>, &'static str);

fn check(cases: Vec<Case>) -> usize {
    let mut wrong = Vec::new();
    let count = cases.len();
    for (what, bytes, words) in cases {
        let start = Instant::now();
        let message = refusal(&bytes);
        let is_whole = message.starts_with("input: ") && message.lines().count() == 2;
        if !is_whole || !message.contains(words) || start.elapsed() > PATIENCE {
            wrong.push(format!("{what}: expected '{words}' in {:?}:\n{message}", start.elapsed()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    count
}

fn road() -> World<'static> {
    World {
        nodes: vec![(1, (1, 1), &[]), (2, (2, 2), &[("barrier", "gate")])],
        ways: vec![(1, vec![1, 2], &[("highway", "path")])],
        relations: vec![],
    }
}

/// The usual file with more bytes behind it.
fn and(more: &[u8]) -> Vec<u8> {
    [&road().pbf(USUAL), more].concat()
}

/// The usual file with a block of this data behind it.
fn and_data(data: &Message) -> Vec<u8> {
    and(&block("OSMData", &blob(data, false)))
}

/// The usual file with a block behind it that holds this message `Blob`.
fn and_blob(message: &Message) -> Vec<u8> {
    and(&block("OSMData", message))
}

/// A file of one group; text 1 is `highway`, text 2 `path`.
fn group(group: &Message) -> Vec<u8> {
    let mut texts = Texts::new();
    texts.of("highway");
    texts.of("path");
    file(&texts, group)
}

fn message() -> Message {
    Message::default()
}

/// A path with these nodes.
fn path(refs: impl IntoIterator<Item = u64>) -> Message {
    message().number(1, 7).packed(2, [1]).packed(3, [2]).packed(8, refs)
}

fn way(way: &Message) -> Vec<u8> {
    group(&message().bytes(3, &way.0))
}

/// A road that passes node 1, with these nodes in a block behind it.
fn nodes(item: u64, nodes: &Message) -> Vec<u8> {
    let data = message().bytes(1, Texts::new().message().0).bytes(2, message().bytes(item, &nodes.0).0);
    and_data(&data)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn other_kinds_are_named() {
    let cases: [(&'static str, &[u8], &'static str); 18] = [
        ("nothing", b"", "the file is empty"),
        ("zip", b"PK\x03\x04....", "a zip archive"),
        ("xz", b"\xfd7zXZ\0", "an xz archive"),
        ("zstd", b"\x28\xb5\x2f\xfd..", "a Zstandard archive"),
        ("7z", b"7z\xbc\xaf..", "a 7-Zip archive"),
        ("o5m", b"\xff\xe0\x04o5m2", "an O5M file"),
        ("json", b"{\"elements\": []}", "JSON"),
        ("parquet", b"PAR1...", "a Parquet file"),
        ("sqlite", b"SQLite format 3\0", "a GeoPackage"),
        ("shapefile", b"\0\0\x27\x0a\0", "a shapefile"),
        ("flatgeobuf", b"fgb\x03fgb\0", "a FlatGeobuf file"),
        ("pdf", b"%PDF-1.7", "a PDF document"),
        ("page", b"<!DOCTYPE html><title>404", "a web page"),
        ("page", b"\n<html lang=fr>", "a web page"),
        ("table", b"id,name\n1,a\n", "not a file of OpenStreetMap"),
        ("zeros", &[0; 4096], "not a file of OpenStreetMap"),
        ("one byte", b"\0", "not a file of OpenStreetMap"),
        ("spaces", b"  \n ", "not a file of OpenStreetMap"),
    ];
    let mut cases: Vec<Case> = cases.map(|(what, bytes, words)| (what, bytes.to_vec(), words)).into();
    cases.push(("packed twice", gzip(&road().pbf(USUAL)), "an archive of something else than XML"));
    cases.push(("packed text", bzip2(b"hello"), "an archive of something else than XML"));
    assert_eq!(check(cases), 20);
}

#[test]
fn broken_blocks_are_told_with_their_place() {
    let usual = road().pbf(USUAL);
    let length = |bytes: u32| and(&bytes.to_be_bytes());
    let sized = |size: u64| {
        let header = message().bytes(1, "OSMData").number(3, size);
        and(&[&(header.0.len() as u32).to_be_bytes()[..], &header.0].concat())
    };
    let bare = |header: Message| and(&[&(header.0.len() as u32).to_be_bytes()[..], &header.0].concat());
    let zeros = vec![0; 1000];
    let packed = |size: u64, bytes: &[u8]| and_blob(&message().number(2, size).bytes(3, bytes));
    let cases: Vec<Case> = vec![
        ("two bytes more", and(b"\0\0"), "block 3 at byte"),
        ("two bytes more", and(b"\0\0"), "2 bytes are missing"),
        ("cut in data", usual[..usual.len() - 7].to_vec(), "7 bytes are missing"),
        ("cut in a header", usual[..10].to_vec(), "not a file of OpenStreetMap"),
        ("cut in the first block", usual[..30].to_vec(), "block 0 at byte 0: the file ends in the middle"),
        ("long header", length(65_537), "announces 65537 bytes; the format allows 65536"),
        ("endless header", length(u32::MAX), "announces 4294967295 bytes"),
        ("header that is missing", length(20), "20 bytes are missing"),
        ("no type", bare(message().number(3, 0)), "neither its type nor its size"),
        ("no size", bare(message().bytes(1, "OSMData")), "neither its type nor its size"),
        ("size below zero", sized(-5_i64 as u64), "announces -5 bytes"),
        ("size too large", sized(BLOCK as u64 + 1), "announces 33554433 bytes; the format allows 33554432"),
        ("size that is missing", sized(BLOCK as u64), "33554432 bytes are missing"),
        ("no header", block("OSMData", &blob(&message(), true)), "the first block is 'OSMData'"),
        (
            "header of bytes",
            block("OSMHeader", &blob(&Message(vec![0xff; 9]), true)),
            "ends in the middle of a field",
        ),
        ("features", header(&["OsmSchema-V0.6", "LocationsOnMoon"]), "the feature 'LocationsOnMoon'"),
        ("history", header(&["HistoricalInformation"]), "the history of the map"),
        ("history", header(&["HistoricalInformation"]), "osmium time-filter"),
        ("no data", and_blob(&message().number(2, 5)), "holds no data"),
        ("lzma", and_blob(&message().number(2, 5).bytes(4, "x")), "compressed with LZMA"),
        ("bzip2", and_blob(&message().bytes(5, "x")), "compressed with bzip2"),
        ("lz4", and_blob(&message().bytes(6, "x")), "compressed with LZ4"),
        ("zstd", and_blob(&message().bytes(7, "x")), "compressed with Zstandard"),
        ("zstd", and_blob(&message().bytes(7, "x")), "osmium cat old.osm.pbf -o new.osm.pbf"),
        ("zlib of noise", packed(10, b"not zlib at all"), "its compressed data is damaged"),
        ("zlib cut", packed(1000, &zlib(&[7; 1000])[..9]), "its compressed data is damaged"),
        ("zlib longer", packed(999, &zlib(&zeros)), "unpacks to 1000 bytes and announces 999"),
        ("zlib shorter", packed(1001, &zlib(&zeros)), "unpacks to 1000 bytes and announces 1001"),
        ("no length", and_blob(&message().bytes(3, zlib(&zeros))), "does not say how long it is"),
        ("length below zero", packed(-1_i64 as u64, &zlib(&zeros)), "announces -1 bytes"),
        ("length too large", packed(BLOCK as u64 + 1, &zlib(&zeros)), "announces 33554433 bytes"),
        ("data as a number", and_blob(&message().number(1, 5)), "field 1 is of a type"),
    ];
    assert_eq!(check(cases), 32);
}

#[test]
fn broken_elements_are_told_with_their_block() {
    let ids = |ids: &[i64]| deltas(ids.iter().copied());
    let dense = |node_ids: &[i64], lats: &[i64], lons: &[i64]| {
        message().packed(1, ids(node_ids)).packed(8, ids(lats)).packed(9, ids(lons))
    };
    let over = [zigzag(i64::MAX), zigzag(1)];
    let restriction = |rest: &dyn Fn(Message) -> Message| {
        let mut texts = Texts::new();
        let tag = [texts.of("type"), texts.of("restriction")];
        let relation = message().number(1, 1).packed(2, [tag[0]]).packed(3, [tag[1]]);
        file(&texts, &message().bytes(4, rest(relation).0))
    };
    let long = "x".repeat(5_000);
    let long_value: &[(&str, &str)] = &[("highway", "path"), ("name", &long)];
    let named = World { ways: vec![(1, vec![1, 2], long_value)], ..road() };
    let cases: Vec<Case> = vec![
        ("field cut", and_data(&Message(vec![0x0a, 9, 1])), "ends in the middle of a field"),
        ("endless number", and_data(&Message(vec![0xff; 12])), "a number takes more than ten bytes"),
        ("group of old", and_data(&Message(vec![0x13, 0x14])), "field 2 is of a type"),
        ("texts as a number", and_data(&message().number(1, 3)), "field 1 is of a type"),
        ("no granularity", and_data(&message().number(17, 0)), "granularity 0"),
        ("granularity below zero", and_data(&message().number(17, -7_i64 as u64)), "granularity -7"),
        (
            "key unknown",
            way(&message().number(1, 1).packed(2, [9]).packed(3, [1])),
            "text 9 is named and the block has 3",
        ),
        (
            "value unknown",
            way(&message().number(1, 1).packed(2, [1]).packed(3, [3])),
            "text 3 is named and the block has 3",
        ),
        ("key far away", way(&message().packed(2, [u64::MAX]).packed(3, [1])), "text 18446744073709551615"),
        (
            "key without value",
            way(&message().packed(2, [1, 1]).packed(3, [2])),
            "different lengths: keys and values",
        ),
        (
            "nodes not packed",
            way(&message().packed(2, [1]).packed(3, [2]).number(8, 2)),
            "field 8 is of a type",
        ),
        ("ids that run over", way(&path(over)), "run out of 64 bits"),
        (
            "node list cut",
            way(&message().packed(2, [1]).packed(3, [2]).bytes(8, [0x80])),
            "ends in the middle of a field",
        ),
        ("endless way", way(&path(vec![2; (1 << 20) + 1])), "way 7 passes more than 1048576 nodes"),
        ("many tags", way(&message().packed(2, vec![1; 201]).packed(3, vec![2; 201])), "more than 200 tags"),
        ("long name", named.pbf(USUAL), "a tag has a value of 5000 bytes"),
        ("long name", named.xml().into(), "a tag has a value of 5000 bytes"),
        ("fewer latitudes", nodes(2, &dense(&[1, 2], &[1], &[1, 2])), "different lengths: ids, positions"),
        ("more longitudes", nodes(2, &dense(&[1], &[1], &[1, 2])), "different lengths: ids, positions"),
        ("positions alone", nodes(2, &dense(&[], &[1], &[1])), "different lengths: ids, positions"),
        ("ids of nodes run over", nodes(2, &dense(&[], &[], &[]).packed(1, over)), "different lengths"),
        (
            "ids of nodes run over",
            nodes(2, &message().packed(1, over).packed(8, [0, 0]).packed(9, [0, 0])),
            "64 bits",
        ),
        (
            "latitudes run over",
            nodes(2, &message().packed(1, [0, 0]).packed(8, over).packed(9, [0, 0])),
            "64 bits",
        ),
        ("tags end early", nodes(2, &dense(&[1, 2], &[1, 2], &[1, 2]).packed(10, [0])), "different lengths"),
        ("tags end within", nodes(2, &dense(&[1], &[1], &[1]).packed(10, [0, 1])), "different lengths"),
        ("tags unknown", nodes(2, &dense(&[1], &[1], &[1]).packed(10, [7, 7, 0])), "text 7 is named"),
        ("tags below zero", nodes(2, &dense(&[1], &[1], &[1]).packed(10, [-1_i64 as u64, 7, 0])), "is named"),
        (
            "node tags unknown",
            nodes(1, &message().number(1, 2).packed(2, [5]).packed(3, [5])),
            "text 5 is named",
        ),
        ("node tags uneven", nodes(1, &message().number(1, 2).packed(2, [0])), "different lengths: keys"),
        ("members uneven", restriction(&|m| m.packed(8, [0]).packed(9, [2])), "different lengths: members"),
        (
            "role unknown",
            restriction(&|m| m.packed(8, [9]).packed(9, [2]).packed(10, [1])),
            "text 9 is named",
        ),
        (
            "members run over",
            restriction(&|m| m.packed(8, [0, 0]).packed(9, over).packed(10, [1, 1])),
            "64 bits",
        ),
        ("no block at all", header(&["DenseNodes"]), "no road, path or ferry"),
        ("nodes alone", World { ways: vec![], ..road() }.pbf(USUAL), "no road, path or ferry"),
        (
            "houses alone",
            World { ways: vec![(1, vec![1, 2], &[("building", "yes")])], ..road() }.pbf(USUAL),
            "no road",
        ),
    ];
    assert_eq!(check(cases), 35);
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let zeros = || message().number(2, BLOCK as u64).bytes(3, zlib(&vec![0; BLOCK]));
    let spread: Vec<u8> = [and(&block("OSMData", &zeros())), block("OSMData", &zeros())].concat();
    let headers: Vec<u8> = [and(&block("OSMHeader", &zeros())), block("OSMHeader", &zeros())].concat();
    let texts = message().bytes(1, [0x0a, 0].repeat((2 << 20) + 1)).bytes(2, [0x1a, 0]);
    // Ways that name one long text over and over, each time in another set of tags.
    let long = "x".repeat(4_000);
    let mut names = Texts::new();
    let highway = names.of("highway");
    let values = [names.of(&long), names.of("path")];
    let keys = ["surface", "access", "foot", "bicycle", "width", "toll", "lanes", "ferry", "route", "horse"];
    let keys: Vec<u64> = keys.iter().map(|key| names.of(key)).chain([highway]).collect();
    let sets = (0..1_024_usize).fold(message(), |group, set| {
        let values = (0..keys.len()).map(|key| values[set >> key & 1]);
        group.bytes(
            3,
            message().number(1, set as u64).packed(2, keys.clone()).packed(3, values).packed(8, [2, 2]).0,
        )
    });
    let xml = format!("<osm>{}</osm>", "<a/>".repeat(11 << 20));
    let wide = format!("<osm><node id='1' lon='1' lat='1' note='{}'/></osm>", "x".repeat(2 << 20));
    let cases: Vec<Case> = vec![
        ("zeros", spread, "far more than a file of this length honestly holds"),
        ("headers", headers, "far more than a file of this length honestly holds"),
        (
            "texts",
            and_blob(&message().number(2, texts.0.len() as u64).bytes(3, zlib(&texts.0))),
            "more than 2097152 texts",
        ),
        ("sets of tags", file(&names, &sets), "its tags and restrictions take more than"),
        ("gzip", gzip(xml.as_bytes()), "far more than a file of this length honestly holds"),
        ("wide element", wide.clone().into(), "a piece of XML is longer than 1048576 bytes"),
        ("wide element", gzip(wide.as_bytes()), "a piece of XML is longer than 1048576 bytes"),
    ];
    assert_eq!(check(cases), 7);
}

#[test]
fn broken_xml_is_told_with_its_place() {
    let inside = |text: &str| format!("<osm><node id='1' lon='1' lat='1'/>{text}</osm>").into_bytes();
    let road = |node: &str| {
        let way = "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/></way>";
        format!("<osm>{node}{way}</osm>").into_bytes()
    };
    let whole = crate::road().xml().into_bytes();
    let (packed, packed_too) = (gzip(&whole), bzip2(&whole));
    let mut flipped = packed.clone();
    let end = flipped.len();
    flipped[end - 6] ^= 1;
    let cases: Vec<Case> = vec![
        ("cut", whole[..whole.len() - 8].to_vec(), "it ends before its last element is closed"),
        ("cut in a tag", whole[..60].to_vec(), "of the XML: not valid XML"),
        ("head alone", b"<?xml version='1.0'?>".to_vec(), "it ends before its last element is closed"),
        ("ends that do not match", inside("<way id='1'></node>"), "not valid XML"),
        ("changes", b"<osmChange><modify/></osmChange>".to_vec(), "of '<osmChange>', not of '<osm>'"),
        ("other XML", b"<?xml version='1.0'?><kml><Document/></kml>".to_vec(), "of '<kml>'"),
        ("two roots", b"<osm></osm><gpx></gpx>".to_vec(), "of '<gpx>'"),
        ("Latin-1", [&b"<osm><tag k='\xe9t\xe9'"[..], b"/></osm>"].concat(), "not valid XML"),
        ("unknown entity", inside("<way id='1'><tag k='highway' v='&boom;'/></way>"), "not valid XML"),
        ("no quotes", inside("<way id=1></way>"), "not valid XML"),
        ("no id", inside("<way/>"), "<way> has no usable 'id' (none)"),
        ("id of letters", inside("<node id='one'/>"), "<node> has no usable 'id' (one)"),
        ("id too large", inside("<way id='9223372036854775808'/>"), "'id' (9223372036854775808)"),
        ("no position", road("<node id='1'/>"), "<node> has no usable 'lon' and 'lat' (none)"),
        ("no longitude", road("<node id='1' lat='1'/>"), "'lon' and 'lat' (none)"),
        ("latitude of letters", road("<node id='1' lon='1' lat='north'/>"), "'lat' (north)"),
        ("node without id", inside("<way id='1'><nd/></way>"), "<nd> has no usable 'ref' (none)"),
        ("tag without key", inside("<way id='1'><tag v='x'/></way>"), "<tag> has no usable 'k' (none)"),
        ("tag without value", inside("<way id='1'><tag k='x'/></way>"), "<tag> has no usable 'v' (none)"),
        (
            "member of no kind",
            inside("<relation id='1'><member type='area' ref='1' role='to'/></relation>"),
            "'type' (area)",
        ),
        (
            "member without id",
            inside("<relation id='1'><member type='way' role='to'/></relation>"),
            "<member> has no usable 'ref'",
        ),
        ("no road", inside(""), "no road, path or ferry"),
        ("gzip cut", packed[..packed.len() - 12].to_vec(), "the compressed file is damaged"),
        ("gzip flipped", flipped, "the compressed file is damaged"),
        ("gzip and more", [&packed[..], b"and more"].concat(), "the compressed file is damaged"),
        ("bzip2 cut", packed_too[..packed_too.len() - 9].to_vec(), "the compressed file is damaged"),
        ("bzip2 of noise", b"BZh9 this is no bzip2 at all".to_vec(), "the compressed file is damaged"),
    ];
    assert_eq!(check(cases), 27);
}

#[test]
fn what_is_odd_and_harmless_is_read() {
    let usual = road().pbf(USUAL);
    let unknown = block("OSMIndex", &Message(vec![1, 2, 3]));
    let again = header(&["DenseNodes"]);
    let empty = block("OSMData", &blob(&message(), false));
    let more = message().number(99, varint(5)[0].into()).bytes(98, "later").bytes(1, "").bytes(2, "");
    let style = Style { is_dense: false, is_packed: false, per_block: 1 };
    let files = [
        [&usual[..], &unknown, &again, &empty].concat(),
        and_data(&more),
        road().pbf(style),
        [b"\xef\xbb\xbf\n ", road().xml().as_bytes()].concat(),
        road().xml().replace("<node", "<!-- a comment --><bounds minlat='1'/><node").into(),
    ];
    for bytes in files {
        assert_eq!(refusal(&bytes), "read without an error\n");
    }
}

#[test]
fn text_that_is_not_utf8_is_kept_as_unknown() {
    let mut usual = road().pbf(Style { is_packed: false, ..USUAL });
    let place = usual.windows(4).position(|window| window == b"path").unwrap();
    usual[place] = 0xff;
    let read = osm::read_sources(&[Source::in_memory("input", usual)]).unwrap();
    assert_eq!(
        read.extract.tags.iter().filter_map(|tags| tags.get("highway")).collect::<Vec<_>>(),
        ["\u{fffd}ath"]
    );
}

#[test]
fn the_file_that_is_wrong_is_named_among_others() {
    let good = Source::in_memory("good", road().pbf(USUAL));
    let bad = Source::in_memory("bad", and(b"\0"));
    let message = osm::read_sources(&[good, bad]).unwrap_err().to_string();
    assert!(message.starts_with("bad: block 3 at byte "), "{message}");
}

#[test]
fn paths_that_are_no_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refuse = |path: PathBuf| {
        osm::read(std::slice::from_ref(&path)).map(|_| ()).and(osm::fingerprint(&path).map(|_| ()))
    };
    assert!(matches!(refuse(folder.path().into()), Err(LoadError::Folder { .. })));
    assert!(matches!(refuse(folder.path().join("none.pbf")), Err(LoadError::Unreadable { .. })));
    if cfg!(unix) {
        let message = refuse("/dev/null".into()).unwrap_err().to_string();
        assert!(message.contains("not an ordinary file"), "{message}");
    }
}

#[test]
fn a_fingerprint_is_the_one_that_reading_gives() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("road.osm.pbf");
    std::fs::write(&path, road().pbf(USUAL)).unwrap();
    let read = osm::read(std::slice::from_ref(&path)).unwrap();
    let source = Source::read(&path).unwrap();
    assert_eq!(read.inputs[0].sha256, source.sha256());
    assert_eq!(
        (osm::fingerprint(&path).unwrap(), read.inputs[0].bytes),
        (source.sha256().to_owned(), source.bytes().len() as u64)
    );
}
