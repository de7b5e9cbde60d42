//! What can go wrong while results are written.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why an output could not be made: what, where, and what to do about it.
#[derive(Debug, Error)]
pub enum OutputError {
    /// No format has this name.
    #[error("'{0}' is not an output format: use terminal, csv, csv-fr, json, parquet or geojson")]
    UnknownFormat(String),
    /// No language has this name.
    #[error("'{0}' is not a language of maillage: use en or fr")]
    UnknownLanguage(String),
    /// A map format was asked for a table without places.
    #[error(
        "the table '{table}' has no places, so it cannot be written as GeoJSON: use csv, json or parquet"
    )]
    NoGeometry {
        /// Name of the table.
        table: &'static str,
    },
    /// The output folder cannot be made or written into.
    #[error("cannot write into the folder {}: choose a folder that exists or can be made, and that you may write into", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output path is something else than a file.
    #[error("{} is not a file: give the name of a file to write, or write to the standard output", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// A file name that would leave its folder.
    #[error("'{name}' is not a plain file name: leave out '/' and '..'")]
    Name {
        /// The name.
        name: String,
    },
    /// A file could not be written; nothing was left at its place.
    #[error("cannot write {}: check the free space and your rights, then run again (the file was not touched)", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The rows of a large table could not be written; nothing was left at its place.
    #[error(
        "cannot write the rows: check the free space and your rights, then run again (no file was touched)"
    )]
    Rows {
        /// What the system or the encoder said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Who reads the standard output has gone (`| head`): nothing to tell.
    #[error("the reader of the standard output has gone: write to a file with --output")]
    ReaderGone,
    /// There is no browser to print with.
    #[error(
        "a PDF is printed by Chromium or Chrome, and none is on the path: install one (on Debian: apt-get install chromium), name it with \
         the variable MAILLAGE_CHROMIUM, or open the HTML file in any browser and print it"
    )]
    NoBrowser,
    /// The browser did not print.
    #[error("{} did not print the page: open the HTML file in a browser and print it from there", program.display())]
    Print {
        /// The browser.
        program: PathBuf,
        /// What happened.
        source: io::Error,
    },
    /// A table could not be turned into bytes.
    #[error("the table '{table}' cannot be written as {format}: use another format and report this, please")]
    Encode {
        /// Name of the table.
        table: &'static str,
        /// The format.
        format: &'static str,
        /// What the encoder said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl OutputError {
    /// What a system said while rows were written.
    pub(super) fn rows(source: std::io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Rows { source: Box::new(source) },
        }
    }

    /// Names the table and the format in an encoder's error.
    pub(super) fn encode<E>(table: &'static str, format: &'static str) -> impl Fn(E) -> Self
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        move |source| Self::Encode { table, format, source: Box::new(source) }
    }
}
