//! CSV: for programs, and for a French Excel.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};

use crate::output::text::{write_count, write_fixed};
use crate::output::{Cell, Column, OutputError, Table};

/// Without it, Excel reads UTF-8 as Windows-1252.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Comma, decimal point, texts as they are (RFC 4180).
pub(super) fn plain(table: &Table) -> Result<Vec<u8>, OutputError> {
    write(table, Vec::new(), Dialect { delimiter: b',', point: b'.', text: |text| Cow::Borrowed(text) })
}

/// Semicolon, byte-order mark, decimal comma, formulas disarmed.
pub(super) fn excel_fr(table: &Table) -> Result<Vec<u8>, OutputError> {
    let dialect = Dialect { delimiter: b';', point: b',', text: disarmed };
    write(table, BYTE_ORDER_MARK.to_vec(), dialect)
}

struct Dialect {
    delimiter: u8,
    point: u8,
    text: fn(&str) -> Cow<'_, str>,
}

fn write(table: &Table, start: Vec<u8>, dialect: Dialect) -> Result<Vec<u8>, OutputError> {
    let mut writer =
        WriterBuilder::new().delimiter(dialect.delimiter).terminator(Terminator::CRLF).from_writer(start);
    let written = write_records(&mut writer, table, &dialect);
    written.map_err(OutputError::encode(table.name, "CSV"))?;
    writer.into_inner().map_err(|error| OutputError::encode(table.name, "CSV")(error.into_error()))
}

fn write_records(writer: &mut Writer<Vec<u8>>, table: &Table, dialect: &Dialect) -> csv::Result<()> {
    writer.write_record(table.columns.iter().map(|column| column.id.as_bytes()))?;
    let mut digits = Vec::new();
    for row in table.rows() {
        for (cell, column) in row.iter().zip(&table.columns) {
            match cell {
                Cell::Text(text) => writer.write_field((dialect.text)(text).as_bytes())?,
                other => writer.write_field(number(&mut digits, other, column, dialect.point))?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(())
}

/// The number in `cell`, written into `digits`, which is used again and again; nothing for an empty cell.
fn number<'a>(digits: &'a mut Vec<u8>, cell: &Cell, column: &Column, point: u8) -> &'a [u8] {
    digits.clear();
    match cell {
        Cell::Count(count) => write_count(digits, *count),
        Cell::Number(value) if value.is_finite() => write_fixed(digits, *value, column.decimals, point),
        Cell::Rounded(value, decimals) if value.is_finite() => write_fixed(digits, *value, *decimals, point),
        _ => {}
    }
    digits
}

fn disarmed(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, large, tricky};
    use super::*;

    fn text(bytes: Result<Vec<u8>, OutputError>) -> String {
        String::from_utf8(bytes.unwrap()).unwrap()
    }

    #[test]
    fn plain_csv_is_written_by_hand_alike() {
        let expected = "commune,name,population,median_min\r\n\
                        01001,L'Abergement,784,12.3\r\n\
                        11069,\"Cité, \"\"la\"\"\",46218,\r\n\
                        2A004,Ajaccio,,0.0\r\n";
        assert_eq!(text(plain(&example())), expected);
    }

    #[test]
    fn french_csv_is_written_by_hand_alike() {
        let expected = "\u{feff}commune;name;population;median_min\r\n\
                        01001;L'Abergement;784;12,3\r\n\
                        11069;\"Cité, \"\"la\"\"\";46218;\r\n\
                        2A004;Ajaccio;;0,0\r\n";
        assert_eq!(text(excel_fr(&example())), expected);
    }

    #[test]
    fn any_text_comes_back_and_formulas_are_disarmed_for_spreadsheets_only() {
        let table = tricky();
        let originals: Vec<&str> = table
            .rows()
            .iter()
            .map(|row| match &row[0] {
                Cell::Text(text) => text.as_str(),
                other => panic!("{other:?} is no text"),
            })
            .collect();
        let read = |bytes: Vec<u8>, delimiter| -> Vec<String> {
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[..]);
            reader.records().map(|record| record.unwrap()[0].to_owned()).collect()
        };
        assert_eq!(read(plain(&table).unwrap(), b','), originals);
        let disarmed = read(excel_fr(&table).unwrap(), b';');
        for (original, written) in originals.iter().zip(disarmed) {
            let formula = original.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let expected = if formula { format!("'{original}") } else { (*original).to_owned() };
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn a_table_without_rows_has_its_header() {
        let mut table = example();
        table = crate::output::Table::new(table.name, table.title, table.columns);
        assert_eq!(text(plain(&table)), "commune,name,population,median_min\r\n");
    }

    #[test]
    fn the_country_is_written_whole() {
        let bytes = plain(&large(35_000)).unwrap();
        assert_eq!(bytes.iter().filter(|c| **c == b'\n').count(), 35_001);
    }
}
