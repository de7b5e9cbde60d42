//! Columns of a Parquet file.

use std::io::Cursor;

use polars::prelude::{BinaryChunked, Column, DataFrame, DataType, ParquetReader, SerReader, StringChunked};

use super::error::LoadError;
use super::guard::guarded;
use super::parquet_pages::{Chunk, is_sound};
use super::source::Source;

/// A Parquet file opened by its columns' names.
pub(super) struct ParquetFile<'a> {
    source: &'a Source,
    names: Vec<String>,
}

impl<'a> ParquetFile<'a> {
    /// Whether the bytes are a Parquet file.
    pub(super) fn is(source: &Source) -> bool {
        source.bytes().starts_with(b"PAR1")
    }

    /// Reads the names of the columns, and checks what the pages announce.
    pub(super) fn open(source: &'a Source) -> Result<Self, LoadError> {
        let head = guarded(|| {
            let mut reader = ParquetReader::new(Cursor::new(source.bytes()));
            let names = reader.schema()?.iter_names().map(ToString::to_string).collect();
            let groups = reader.get_metadata()?.row_groups.iter();
            let columns = groups.flat_map(|group| group.parquet_columns());
            let chunks =
                columns.map(|column| Chunk { place: column.byte_range(), values: column.num_values() });
            Ok((names, chunks.collect::<Vec<_>>()))
        });
        let (names, chunks): (_, Vec<Chunk>) = settle(source, head)?;
        if chunks.iter().all(|chunk| is_sound(source.bytes(), chunk)) {
            Ok(Self { source, names })
        } else {
            settle(source, None)
        }
    }

    /// The first of `aliases` that is a column, in any case.
    pub(super) fn find(&self, aliases: &[&str]) -> Option<&str> {
        aliases
            .iter()
            .find_map(|alias| self.names.iter().find(|name| name.eq_ignore_ascii_case(alias)))
            .map(String::as_str)
    }

    /// The first of `aliases`, which must be there.
    pub(super) fn need(&self, aliases: &[&'static str]) -> Result<&str, LoadError> {
        self.find(aliases).ok_or_else(|| LoadError::MissingColumn {
            name: self.source.name().to_owned(),
            wanted: aliases[0],
            found: self.names.join(", "),
            closest: String::new(),
        })
    }

    /// Reads the columns named.
    pub(super) fn read(&self, columns: &[&str]) -> Result<DataFrame, LoadError> {
        let columns = Some(columns.iter().map(|&name| name.to_owned()).collect());
        let bytes = Cursor::new(self.source.bytes());
        let frame = guarded(|| ParquetReader::new(bytes).with_columns(columns).set_rechunk(true).finish());
        let frame = settle(self.source, frame)?;
        // The decoder does not compare the columns of a damaged file.
        let is_even = frame.columns().iter().all(|column| column.len() == frame.height());
        if is_even { Ok(frame) } else { settle(self.source, None) }
    }

    /// A column as text, whatever it was stored as.
    pub(super) fn text(&self, column: &Column) -> Result<StringChunked, LoadError> {
        let text = column.cast(&DataType::String).and_then(|column| column.str().cloned());
        settle(self.source, Some(text))
    }

    /// A column of bytes.
    pub(super) fn binary(&self, column: &Column) -> Result<BinaryChunked, LoadError> {
        settle(self.source, Some(column.binary().cloned()))
    }

    /// A column as numbers, whatever it was stored as.
    pub(super) fn numbers(&self, column: &Column) -> Result<Vec<Option<f64>>, LoadError> {
        let numbers = column.cast(&DataType::Float64).and_then(|column| Ok(column.f64()?.iter().collect()));
        settle(self.source, Some(numbers))
    }
}

/// The value of a guarded reading, or the error that says the file is damaged.
fn settle<T>(source: &Source, read: Option<polars::prelude::PolarsResult<T>>) -> Result<T, LoadError> {
    let why = match read {
        Some(Ok(value)) => return Ok(value),
        Some(Err(error)) => error.to_string().lines().next().unwrap_or_default().to_owned(),
        None => "its pages do not hold what they announce".to_owned(),
    };
    Err(LoadError::Parquet { name: source.name().to_owned(), why })
}
