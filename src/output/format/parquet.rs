//! Parquet: typed columns with nulls, the provenance in the file's metadata.

use polars::prelude::{
    Column as FrameColumn, DataFrame, KeyValueMetadata, NamedFrom, ParquetCompression, ParquetWriter,
    PolarsResult, Series,
};

use super::geoparquet;
use crate::output::{Cell, ColumnKind, OutputError, Provenance, Table};

/// Key of the provenance in the file's metadata.
pub(in crate::output) const PROVENANCE_KEY: &str = "maillage";

/// A Parquet file; a GeoParquet file when the table has places.
pub(super) fn parquet(table: &Table, provenance: &Provenance) -> Result<Vec<u8>, OutputError> {
    let mut columns: Vec<FrameColumn> = (0..table.columns.len()).map(|index| series(table, index)).collect();
    let mut metadata = vec![(PROVENANCE_KEY.to_owned(), provenance.to_json())];
    if let Some(places) = table.geometry() {
        let encoded = geoparquet::encode(places);
        let encoded = encoded.map_err(OutputError::encode(table.name, "GeoParquet"))?;
        columns.push(Series::new(geoparquet::COLUMN.into(), encoded).into());
        metadata.push((geoparquet::KEY.to_owned(), geoparquet::metadata(places)));
    }
    write(table.rows().len(), columns, metadata).map_err(OutputError::encode(table.name, "Parquet"))
}

fn write(rows: usize, columns: Vec<FrameColumn>, metadata: Vec<(String, String)>) -> PolarsResult<Vec<u8>> {
    let mut frame = DataFrame::new(rows, columns)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Zstd(None))
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(metadata)))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// A column with the type of its kind, even when every cell is empty: files of one command fit together.
fn series(table: &Table, index: usize) -> FrameColumn {
    let column = &table.columns[index];
    let (name, cells) = (column.id.as_ref().into(), table.column_cells(index));
    let values = match column.kind {
        ColumnKind::Text => Series::new(name, cells.map(text).collect::<Vec<_>>()),
        ColumnKind::Count => Series::new(name, cells.map(count).collect::<Vec<_>>()),
        ColumnKind::Number => Series::new(name, cells.map(number).collect::<Vec<_>>()),
    };
    values.into()
}

fn text(cell: &Cell) -> Option<&str> {
    if let Cell::Text(text) = cell { Some(text) } else { None }
}

fn count(cell: &Cell) -> Option<u64> {
    if let Cell::Count(count) = cell { Some(*count) } else { None }
}

fn number(cell: &Cell) -> Option<f64> {
    let (Cell::Number(value) | Cell::Rounded(value, _)) = cell else { return None };
    Some(*value).filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use polars::prelude::{DataType, ParquetReader, SerReader};

    use super::super::tests::{example, large, placeless};
    use super::*;
    use crate::output::provenance::tests::example as provenance;

    fn read(bytes: &[u8]) -> DataFrame {
        ParquetReader::new(Cursor::new(bytes)).finish().unwrap()
    }

    fn metadata(bytes: &[u8], key: &str) -> Option<serde_json::Value> {
        let mut reader = ParquetReader::new(Cursor::new(bytes));
        let entries = reader.get_metadata().unwrap().key_value_metadata().clone().unwrap();
        let entry = entries.into_iter().find(|entry| entry.key == key)?;
        Some(serde_json::from_str(&entry.value.unwrap()).unwrap())
    }

    #[test]
    fn columns_are_typed_and_gaps_are_null() {
        let frame = read(&parquet(&example(), &provenance()).unwrap());
        let types =
            [DataType::String, DataType::String, DataType::UInt64, DataType::Float64, DataType::Binary];
        assert_eq!(frame.dtypes(), types);
        assert_eq!(frame.height(), 3);
        let population = frame.column("population").unwrap().u64().unwrap();
        assert_eq!(population.iter().collect::<Vec<_>>(), [Some(784), Some(46218), None]);
        // All digits are kept, and what is not finite is null.
        let median = frame.column("median_min").unwrap().f64().unwrap();
        assert_eq!(median.iter().collect::<Vec<_>>(), [Some(12.345), None, Some(-0.0)]);
    }

    #[test]
    fn the_metadata_names_the_inputs_and_the_geometry() {
        let bytes = parquet(&example(), &provenance()).unwrap();
        assert_eq!(metadata(&bytes, "maillage").unwrap()["inputs"][0]["sha256"], "ab".repeat(32));
        let geo = metadata(&bytes, "geo").unwrap();
        assert_eq!(geo["version"], "1.1.0");
        assert_eq!(geo["primary_column"], "geometry");
        assert_eq!(geo["columns"]["geometry"]["encoding"], "WKB");
    }

    #[test]
    fn a_table_without_places_or_rows_is_plain_parquet() {
        let bytes = parquet(&placeless(), &provenance()).unwrap();
        assert!(metadata(&bytes, "geo").is_none());
        assert_eq!(read(&bytes).shape(), (0, 2));
        assert_eq!(read(&bytes).dtypes(), [DataType::String, DataType::UInt64]);
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let table = large(5_000);
        assert_eq!(parquet(&table, &provenance()).unwrap(), parquet(&table, &provenance()).unwrap());
    }
}
