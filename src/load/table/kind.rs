//! Files that are not text, or not data: named, so that the user knows what to do.

use super::super::error::LoadError;

const AS_CSV: &str = "open it in a spreadsheet and save it as CSV (UTF-8)";
const UNPACK: &str = "unpack it and give the file that is inside";
const AS_GEOJSON: &str = "open it in QGIS and export the layer as GeoJSON";
const AS_TABLE: &str = "give a CSV or GeoJSON file";

/// First bytes, what they tell, remedy.
const MAGIC: [(&[u8], &str, &str); 16] = [
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)", AS_CSV),
    (b"%PDF", "a PDF document", "ask for the data behind it, as CSV"),
    (b"\x1f\x8b", "a gzip archive", UNPACK),
    (b"BZh", "a bzip2 archive", UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", UNPACK),
    (b"Rar!", "a RAR archive", UNPACK),
    (b"\xfd7zXZ", "an xz archive", UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    (b"PAR1", "a Parquet file", "export it as CSV or GeoJSON"),
    (b"SQLite format 3", "a GeoPackage or SQLite database", AS_GEOJSON),
    (b"\x00\x00\x27\x0a", "a shapefile", AS_GEOJSON),
    (b"fgb\x03", "a FlatGeobuf file", AS_GEOJSON),
    (b"\x89PNG", "an image", AS_TABLE),
    (b"\xff\xd8\xff", "an image", AS_TABLE),
    (b"II*\x00", "an image", AS_TABLE),
    (b"{\\rtf", "a word-processor document", AS_TABLE),
];

/// Refuses what is not text.
pub(super) fn refuse_other_kinds(name: &str, bytes: &[u8]) -> Result<(), LoadError> {
    let refuse = |what, remedy| Err(LoadError::OtherKind { name: name.into(), what, remedy });
    if bytes.starts_with(b"PK\x03\x04") {
        let (what, remedy) = inside_zip(bytes);
        return refuse(what, remedy);
    }
    if let Some((_, what, remedy)) = MAGIC.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return refuse(what, remedy);
    }
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if !is_utf16 && bytes.contains(&0) {
        return refuse("not a text file (it holds zero bytes)", AS_TABLE);
    }
    Ok(())
}

/// A zip archive is often a document: its first entries tell which.
fn inside_zip(bytes: &[u8]) -> (&'static str, &'static str) {
    let start = &bytes[..bytes.len().min(8192)];
    let holds = |entry: &[u8]| start.windows(entry.len()).any(|window| window == entry);
    if holds(b"xl/") || holds(b"[Content_Types].xml") {
        ("an Excel workbook", AS_CSV)
    } else if holds(b"opendocument.spreadsheet") {
        ("a LibreOffice spreadsheet", AS_CSV)
    } else {
        ("a zip archive", UNPACK)
    }
}

/// Refuses web pages and XML.
pub(super) fn refuse_markup(name: &str, text: &str) -> Result<(), LoadError> {
    let start: String = text.trim_start().chars().take(4096).collect::<String>().to_lowercase();
    let refuse = |what, remedy| Err(LoadError::OtherKind { name: name.into(), what, remedy });
    if !start.starts_with('<') {
        return Ok(());
    }
    if start.contains("<html") || start.starts_with("<!doctype html") {
        return refuse("a web page", "the download failed, or saved the page: download the data itself");
    }
    if start.contains("<kml") || start.contains("<gml") || start.contains("opengis") {
        return refuse("a KML or GML file", AS_GEOJSON);
    }
    refuse("an XML file", "export it as CSV or GeoJSON")
}
