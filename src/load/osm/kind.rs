//! Which kind of file it is, told by its first bytes.

use std::io::Read;

use super::super::LoadError;
use super::origin::Origin;
use super::packing::{Bounded, Packing};

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Blocks of protocol buffers (`.osm.pbf`).
    Pbf,
    /// XML (`.osm`), packed or not.
    Xml(Packing),
}

/// How many first bytes are looked at.
const START: u64 = 256;

const UNPACK: &str = "unpack it and give the .osm.pbf or .osm file that is inside";
const AS_PBF: &str = "give a .osm.pbf file, or .osm (XML), also .osm.gz or .osm.bz2";
const CONVERT: &str = "convert it: osmium cat old -o new.osm.pbf";

/// First bytes, what they tell, remedy.
const OTHERS: [(&[u8], &str, &str); 12] = [
    (b"PK\x03\x04", "a zip archive", UNPACK),
    (b"\xfd7zXZ", "an xz archive", UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", UNPACK),
    (b"\xff\xe0\x04o5m", "an O5M file", CONVERT),
    (b"\xff\xe0\x04o5c", "an O5C file", CONVERT),
    (b"{", "JSON, not a file of OpenStreetMap", "ask Overpass for [out:xml], or give an extract (.osm.pbf)"),
    (b"PAR1", "a Parquet file", AS_PBF),
    (b"SQLite format 3", "a GeoPackage or SQLite database", AS_PBF),
    (b"\x00\x00\x27\x0a", "a shapefile", AS_PBF),
    (b"fgb\x03", "a FlatGeobuf file", AS_PBF),
    (b"%PDF", "a PDF document", AS_PBF),
];

/// The kind of a file.
///
/// # Errors
/// When it is of a kind that is not read; the error names it.
pub(super) fn kind(origin: Origin<'_>) -> Result<Kind, LoadError> {
    let length = origin.length()?;
    let name = origin.name();
    let mut start = Vec::new();
    let read = origin.open()?.take(START).read_to_end(&mut start);
    read.map_err(|cause| LoadError::Unreadable { name: name.clone(), cause })?;
    let refused = |(what, remedy)| LoadError::OtherKind { name: name.clone(), what, remedy };
    let kind = kind_of(&start).map_err(refused)?;
    if let Kind::Xml(packing @ (Packing::Gzip | Packing::Bzip2)) = kind {
        let mut inside = Vec::new();
        let mut file = origin.open()?;
        let read = Bounded::of(&mut file, packing, length).take(START).read_to_end(&mut inside);
        // A stream that is damaged is told with its place when it is read.
        if read.is_ok() && kind_of(&inside) != Ok(Kind::Xml(Packing::None)) {
            return Err(refused(("an archive of something else than XML of OpenStreetMap", UNPACK)));
        }
    }
    Ok(kind)
}

fn kind_of(start: &[u8]) -> Result<Kind, (&'static str, &'static str)> {
    if let Some((_, what, remedy)) = OTHERS.iter().find(|(magic, ..)| start.starts_with(magic)) {
        return Err((what, remedy));
    }
    let holds = |word: &[u8]| start.windows(word.len()).any(|window| window == word);
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    if start.starts_with(b"\x1f\x8b") {
        Ok(Kind::Xml(Packing::Gzip))
    } else if start.starts_with(b"BZh") {
        Ok(Kind::Xml(Packing::Bzip2))
    } else if text.starts_with(b"<") {
        let is_page = text.to_ascii_lowercase().starts_with(b"<!doctype html") || holds(b"<html");
        if is_page {
            Err(("a web page", "the download failed: download the data itself"))
        } else {
            Ok(Kind::Xml(Packing::None))
        }
    } else if start.first() == Some(&0) && (holds(b"OSMHeader") || holds(b"OSMData")) {
        Ok(Kind::Pbf)
    } else {
        Err(("not a file of OpenStreetMap, or one that is damaged from its first bytes", AS_PBF))
    }
}
