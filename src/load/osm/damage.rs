//! What can be wrong inside a file of OpenStreetMap, and where.

use thiserror::Error;

use super::super::error::LoadError;
use super::limits;

/// Something inside a file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum Damage {
    #[error("the file ends in the middle of a block: {missing} bytes are missing")]
    Cut { missing: u64 },
    #[error("cannot be read to its end ({0})")]
    Disk(String),
    #[error("a block header announces {0} bytes; the format allows {most}", most = limits::BLOCK_HEADER)]
    HeaderSize(u64),
    #[error("a block announces {0} bytes; the format allows {most}", most = limits::BLOCK)]
    BlockSize(i64),
    #[error("a block header says neither its type nor its size")]
    BlockHeader,
    #[error("the first block is '{0}', not 'OSMHeader'")]
    NoHeader(String),
    #[error("a message ends in the middle of a field")]
    Message,
    #[error("a number takes more than ten bytes")]
    Number,
    #[error("field {0} is of a type that the format does not have there")]
    Field(u64),
    #[error("a block holds no data")]
    NoData,
    #[error("a block is compressed with {0}, which is not read here")]
    Compression(&'static str),
    #[error("its compressed data is damaged ({0})")]
    Inflate(String),
    #[error("a block unpacks to {found} bytes and announces {announced}")]
    Unpacked { found: u64, announced: u64 },
    #[error("a compressed block does not say how long it is when unpacked")]
    NoSize,
    #[error("it unpacks to more than {0} bytes, far more than a file of this length honestly holds")]
    Bomb(u64),
    #[error("its tags and restrictions take more than {0} bytes, far more than they honestly do")]
    Room(u64),
    #[error("an element has more than {most} tags of roads", most = limits::TAGS)]
    TooManyTags,
    #[error("the file needs the feature '{0}', which is not read here")]
    Feature(String),
    #[error("the file holds the history of the map (HistoricalInformation), not one state of it")]
    History,
    #[error("text {index} is named and the block has {count}")]
    NoText { index: u64, count: usize },
    #[error("a block has more than {most} texts", most = limits::TEXTS)]
    TooManyTexts,
    #[error("a tag has a value of {0} bytes; OpenStreetMap allows 255 letters")]
    LongText(usize),
    #[error("ids or positions run out of 64 bits")]
    Overflow,
    #[error("granularity {0} is not a number of nanodegrees above zero")]
    Granularity(i64),
    #[error("lists of one element are of different lengths: {0}")]
    Uneven(&'static str),
    #[error("way {id} passes more than {most} nodes", most = limits::WAY_NODES)]
    LongWay { id: i64 },
    #[error("it passes more nodes than {most}, the most that are read at once", most = u32::MAX)]
    TooManyNodes,
    #[error(
        "the same node ids mean other places: {far} of {shared} nodes that come twice stand over a kilometre apart"
    )]
    OtherIds { far: u64, shared: u64 },
    #[error("the file changed while it was read")]
    Changed,
    #[error("not valid XML ({0})")]
    Xml(String),
    #[error("the XML is of '<{0}>', not of '<osm>'")]
    Root(String),
    #[error("a piece of XML is longer than {most} bytes", most = limits::XML_PIECE)]
    LongPiece,
    #[error("<{element}> has no usable '{attribute}' ({found})")]
    Attribute { element: &'static str, attribute: &'static str, found: String },
    #[error("the compressed file is damaged ({0})")]
    Stream(String),
}

/// The beginning of something found in a file, fit for one line of a message.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(80).flat_map(char::escape_debug).collect()
}

impl Damage {
    /// What the user can do.
    fn remedy(&self) -> &'static str {
        match self {
            Self::Compression(_) | Self::Feature(_) => {
                "write it again with zlib blocks: osmium cat old.osm.pbf -o new.osm.pbf"
            }
            Self::History => "make an extract of one day: osmium time-filter history.osh.pbf -o day.osm.pbf",
            Self::Root(_) => "give a file of map data (.osm), not of changes or of anything else",
            Self::TooManyNodes => "give the extract of a smaller area",
            Self::OtherIds { .. } => {
                "the nodes of one file were numbered anew: give one extract of the whole area, or extracts with the ids of OpenStreetMap"
            }
            Self::Changed => "wait until the download is finished, then run again",
            _ => "the file is damaged or incomplete: download it again, or check it with: osmium fileinfo -e",
        }
    }

    /// The error of a file, with the place inside it.
    pub(super) fn at(self, name: &str, place: impl Into<String>) -> LoadError {
        let remedy = self.remedy();
        LoadError::Osm { name: name.to_owned(), place: place.into(), why: self.to_string(), remedy }
    }
}
