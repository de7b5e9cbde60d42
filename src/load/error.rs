//! Files that cannot be used at all.

use std::io;

use thiserror::Error;

/// A file that cannot be used at all: what, where, why, and what to do.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The system refuses to give the file.
    #[error("{name}: cannot be read ({cause})\n  check the path, and that you may read the file")]
    Unreadable {
        /// The path, as the user gave it.
        name: String,
        /// What the system says.
        cause: io::Error,
    },
    /// The path is a folder.
    #[error("{name}: this is a folder\n  give the path of one file in it")]
    Folder {
        /// The path, as the user gave it.
        name: String,
    },
    /// The file is larger than any that these readers are made for.
    #[error("{name}: the file holds more than 2 GiB\n  keep only the area and the columns that you need")]
    TooLarge {
        /// The path, as the user gave it.
        name: String,
    },
    /// The file holds nothing.
    #[error("{name}: the file is empty\n  download or export it again")]
    Empty {
        /// The file.
        name: String,
    },
    /// The file is of another kind: a workbook, an archive, a web page.
    #[error("{name}: this is {what}\n  {remedy}")]
    OtherKind {
        /// The file.
        name: String,
        /// What it seems to be.
        what: &'static str,
        /// How to make it usable.
        remedy: &'static str,
    },
    /// The text starts like JSON and is not.
    #[error(
        "{name}: not valid JSON ({why})\n  the file is cut, or was edited by hand: export it again as GeoJSON"
    )]
    Json {
        /// The file.
        name: String,
        /// The parser's words, with line and column.
        why: String,
    },
    /// Valid JSON that holds no list of features.
    #[error(
        "{name}: JSON, but not a GeoJSON list of features ({why})\n  export it as a GeoJSON FeatureCollection"
    )]
    NotFeatures {
        /// The file.
        name: String,
        /// What was found.
        why: String,
    },
    /// Geometry is needed and the file is a table.
    #[error("{name}: this is a table, without boundaries\n  give a GeoJSON file of the communes")]
    NoGeometry {
        /// The file.
        name: String,
    },
    /// A needed column is not there.
    #[error(
        "{name}: no column '{wanted}'{closest}\n  columns found: {found}\n  rename or add the column '{wanted}'"
    )]
    MissingColumn {
        /// The file.
        name: String,
        /// The column.
        wanted: &'static str,
        /// The columns that are there.
        found: String,
        /// The column that looks most like it, as a phrase; empty if none does.
        closest: String,
    },
    /// Two columns bear one name.
    #[error("{name}: columns {first} and {second} are both named '{column}'\n  rename or remove one of them")]
    DuplicateColumn {
        /// The file.
        name: String,
        /// The name.
        column: String,
        /// The place of the first, counted from 1.
        first: usize,
        /// The place of the second.
        second: usize,
    },
    /// There are columns, and nothing below them.
    #[error(
        "{name}: no row of data\n  the file holds names of columns only, or an empty list: export it again"
    )]
    NoRows {
        /// The file.
        name: String,
    },
    /// A Parquet file that cannot be decoded.
    #[error("{name}: damaged Parquet file ({why})\n  export it again")]
    Parquet {
        /// The file.
        name: String,
        /// The decoder's words.
        why: String,
    },
    /// An area was chosen that no commune belongs to.
    #[error(
        "{name}: no commune of {noun} {codes}\n  check the code in the list of INSEE (an EPCI has a SIREN code of nine digits)"
    )]
    UnknownArea {
        /// The file.
        name: String,
        /// What the codes are.
        noun: &'static str,
        /// The codes, separated by commas.
        codes: String,
    },
    /// A table of codes is wrong: no reader may trust any of it.
    #[error("{name}: row {row}: {why}\n  correct the row: a table of codes is used whole or not at all")]
    BadCodes {
        /// The file.
        name: String,
        /// The row, as a spreadsheet shows it.
        row: usize,
        /// What is wrong.
        why: String,
    },
    /// A file of settings that is not TOML, or whose keys are not those of such a file.
    #[error(
        "{name}: line {line}: {why}{}\n  correct the line: the README beside the bundled files (data/label, data/profiles, data/scenarios) lists the keys, and \
         every bundled file is an example",
        if shown.is_empty() { String::new() } else { format!(" (in: {shown})") }
    )]
    Toml {
        /// The file.
        name: String,
        /// The line, from 1.
        line: usize,
        /// The words of the line.
        shown: String,
        /// What the parser says; it names the key.
        why: String,
    },
    /// An entry of a file of settings that cannot be used.
    #[error("{name}: {entry}: {why}\n  {remedy}")]
    BadEntry {
        /// The file.
        name: String,
        /// The entry.
        entry: String,
        /// The key, and what is wrong with it.
        why: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A file of OpenStreetMap that is damaged, or written in a way that is not read.
    #[error("{name}: {place}: {why}\n  {remedy}")]
    Osm {
        /// The file.
        name: String,
        /// The block and byte, or the place in the XML.
        place: String,
        /// What is wrong there.
        why: String,
        /// What to do.
        remedy: &'static str,
    },
    /// Files of OpenStreetMap without anything to travel on.
    #[error(
        "{name}: no road, path or ferry\n  give an extract that holds the ways with 'highway' and their nodes"
    )]
    NoRoads {
        /// The files.
        name: String,
    },
}
