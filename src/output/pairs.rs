//! Tables of pairs too large for memory: written block after block, as CSV or Parquet.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use polars::io::parquet::write::BatchedWriter;
use polars::prelude::{
    Column, DataFrame, KeyValueMetadata, NamedFrom, ParquetCompression, ParquetWriter, PolarsError, Series,
};

use super::error::OutputError;
use super::format::PROVENANCE_KEY;
use super::provenance::Provenance;
use super::text::{write_count, write_fixed};
use crate::units::{Metres, Seconds};

/// One pair of places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair<'a> {
    /// The id of the start.
    pub from: &'a str,
    /// The id of the goal.
    pub to: &'a str,
    /// The travel time; `None`: no way.
    pub time: Option<Seconds>,
    /// Length of the quickest way by road.
    pub road: Option<Metres>,
    /// Great circle.
    pub straight: Option<Metres>,
}

/// Which columns follow `from,to,seconds,minutes`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PairColumns {
    /// `road_km`
    pub road: bool,
    /// `straight_km`
    pub straight: bool,
}

/// How pairs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairFormat {
    /// Comma, decimal point (RFC 4180).
    Csv,
    /// A row group a block, with the provenance in the metadata.
    Parquet,
}

/// Writes pairs block after block.
pub struct PairWriter<'w> {
    columns: PairColumns,
    to: To<'w>,
}

enum To<'w> {
    Csv(Box<csv::Writer<&'w mut dyn Write>>),
    Parquet(Box<BatchedWriter<&'w mut dyn Write>>),
}

/// Decimals of minutes: enough to have whole seconds back.
const MINUTES: u8 = 2;
/// Decimals of kilometres: metres.
const KM: u8 = 3;

impl<'w> PairWriter<'w> {
    /// Begins a table on `out`; Parquet keeps the provenance in its metadata.
    ///
    /// # Errors
    /// When `out` takes no bytes.
    pub fn new(
        format: PairFormat,
        columns: PairColumns,
        provenance: &Provenance,
        out: &'w mut dyn Write,
    ) -> Result<Self, OutputError> {
        let to = match format {
            PairFormat::Csv => {
                let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
                writer.write_record(columns.names()).map_err(csv_error)?;
                To::Csv(Box::new(writer))
            }
            PairFormat::Parquet => {
                let metadata = vec![(PROVENANCE_KEY.to_owned(), provenance.to_json())];
                let schema = frame(columns, &[]).map_err(parquet_error)?;
                let writer = ParquetWriter::new(out)
                    .with_compression(ParquetCompression::Zstd(None))
                    .with_key_value_metadata(Some(KeyValueMetadata::from_static(metadata)));
                To::Parquet(Box::new(writer.batched(schema.schema()).map_err(parquet_error)?))
            }
        };
        Ok(Self { columns, to })
    }

    /// Writes some pairs: a row group of Parquet, best of some hundred thousand.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn write(&mut self, pairs: &[Pair<'_>]) -> Result<(), OutputError> {
        match &mut self.to {
            To::Csv(writer) => {
                let mut digits = Vec::new();
                pairs
                    .iter()
                    .try_for_each(|pair| write_row(writer, pair, self.columns, &mut digits))
                    .map_err(csv_error)
            }
            To::Parquet(writer) => {
                frame(self.columns, pairs).and_then(|frame| writer.write_batch(&frame)).map_err(parquet_error)
            }
        }
    }

    /// Ends the table.
    ///
    /// # Errors
    /// When the last bytes cannot be written.
    pub fn finish(self) -> Result<(), OutputError> {
        match self.to {
            To::Csv(mut writer) => writer.flush().map_err(OutputError::rows),
            To::Parquet(writer) => writer.finish().map(|_| ()).map_err(parquet_error),
        }
    }
}

impl PairColumns {
    fn names(self) -> Vec<&'static str> {
        let more = [("road_km", self.road), ("straight_km", self.straight)];
        let more = more.into_iter().filter(|(_, kept)| *kept).map(|(name, _)| name);
        ["from", "to", "seconds", "minutes"].into_iter().chain(more).collect()
    }
}

fn write_row(
    writer: &mut csv::Writer<&mut dyn Write>,
    pair: &Pair<'_>,
    columns: PairColumns,
    digits: &mut Vec<u8>,
) -> csv::Result<()> {
    writer.write_field(pair.from)?;
    writer.write_field(pair.to)?;
    let mut field = |fill: &dyn Fn(&mut Vec<u8>)| {
        digits.clear();
        fill(digits);
        writer.write_field(&*digits)
    };
    let km = |out: &mut Vec<u8>, length: Option<Metres>| {
        length.into_iter().for_each(|length| write_fixed(out, length.km(), KM, b'.'));
    };
    field(&|out| pair.time.into_iter().for_each(|time| write_count(out, time.0.into())))?;
    field(&|out| pair.time.into_iter().for_each(|time| write_fixed(out, time.minutes(), MINUTES, b'.')))?;
    if columns.road {
        field(&|out| km(out, pair.road))?;
    }
    if columns.straight {
        field(&|out| km(out, pair.straight))?;
    }
    writer.write_record(None::<&[u8]>)
}

/// Pairs as typed columns.
fn frame(columns: PairColumns, pairs: &[Pair<'_>]) -> Result<DataFrame, PolarsError> {
    let km = |name: &str, of: fn(&Pair<'_>) -> Option<Metres>| {
        let values = pairs.iter().map(|pair| of(pair).map(Metres::km)).collect::<Vec<Option<f64>>>();
        Column::from(Series::new(name.into(), values))
    };
    let seconds = pairs.iter().map(|pair| pair.time.map(|time| time.0)).collect::<Vec<Option<u32>>>();
    let minutes = pairs.iter().map(|pair| pair.time.map(Seconds::minutes)).collect::<Vec<Option<f64>>>();
    let mut all = vec![
        Column::from(Series::new("from".into(), pairs.iter().map(|pair| pair.from).collect::<Vec<&str>>())),
        Column::from(Series::new("to".into(), pairs.iter().map(|pair| pair.to).collect::<Vec<&str>>())),
        Column::from(Series::new("seconds".into(), seconds)),
        Column::from(Series::new("minutes".into(), minutes)),
    ];
    all.extend(columns.road.then(|| km("road_km", |pair| pair.road)));
    all.extend(columns.straight.then(|| km("straight_km", |pair| pair.straight)));
    DataFrame::new(pairs.len(), all)
}

fn csv_error(error: csv::Error) -> OutputError {
    match error.into_kind() {
        csv::ErrorKind::Io(source) => OutputError::rows(source),
        other => OutputError::rows(io::Error::other(format!("{other:?}"))),
    }
}

fn parquet_error(error: PolarsError) -> OutputError {
    OutputError::rows(io::Error::other(error))
}

#[cfg(test)]
mod tests {
    use polars::prelude::{ParquetReader, SerReader};

    use super::super::provenance::tests::example as provenance;
    use super::*;

    const ALL: PairColumns = PairColumns { road: true, straight: true };

    fn pairs() -> [Pair<'static>; 2] {
        let far = Pair { from: "a,b", to: "91228", time: None, road: None, straight: Some(Metres(1_234.6)) };
        [Pair { from: "91228", to: "a,b", time: Some(Seconds(601)), road: Some(Metres(9_000.0)), ..far }, far]
    }

    fn written(format: PairFormat, columns: PairColumns) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut writer = PairWriter::new(format, columns, &provenance(), &mut bytes).unwrap();
        pairs().chunks(1).for_each(|block| writer.write(block).unwrap());
        writer.finish().unwrap();
        bytes
    }

    #[test]
    fn csv_is_written_by_hand_alike() {
        let text = String::from_utf8(written(PairFormat::Csv, ALL)).unwrap();
        let expected = "from,to,seconds,minutes,road_km,straight_km\r\n\
                        91228,\"a,b\",601,10.02,9.000,1.235\r\n\
                        \"a,b\",91228,,,,1.235\r\n";
        assert_eq!(text, expected);
        let narrow = String::from_utf8(written(PairFormat::Csv, PairColumns::default())).unwrap();
        assert!(narrow.starts_with("from,to,seconds,minutes\r\n91228,\"a,b\",601,10.02\r\n"), "{narrow}");
    }

    #[test]
    fn parquet_holds_the_same_in_a_row_group_a_block() {
        let bytes = written(PairFormat::Parquet, ALL);
        let mut reader = ParquetReader::new(io::Cursor::new(&bytes));
        assert_eq!(reader.get_metadata().unwrap().row_groups.len(), 2);
        let frame = ParquetReader::new(io::Cursor::new(&bytes)).finish().unwrap();
        assert_eq!(frame.shape(), (2, 6));
        let seconds = frame.column("seconds").unwrap().u32().unwrap();
        assert_eq!(seconds.iter().collect::<Vec<_>>(), [Some(601), None]);
    }
}
