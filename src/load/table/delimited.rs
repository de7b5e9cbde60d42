//! CSV of any usual delimiter.

use csv::{ReaderBuilder, StringRecord};

use super::super::error::LoadError;
use super::super::rows::Rejection;
use super::shape::Shape;
use super::values::{Row, Table};

/// Largest cell that is read, in bytes (1 MiB).
const LARGEST_CELL: usize = 1 << 20;
/// Why reading cannot fail: records may be of any length, and there is no device behind them.
const NO_ERROR: &str = "text in memory is read without error";
/// Rows that the delimiter is judged by.
const SAMPLE: usize = 50;

/// Reads delimited text; the first record names the columns.
pub(super) fn parse(name: &str, text: &str) -> Result<Table, LoadError> {
    let delimiter = delimiter(text);
    let mut reader = reader(text, delimiter);
    let headers = reader.headers().expect(NO_ERROR);
    let columns: Vec<String> = headers.iter().map(|name| name.trim().to_owned()).collect();
    let mut lines =
        Lines { text, delimiter, columns: columns.len(), inside: line_ends(headers), trailing: 0 };
    let mut rows = Vec::new();
    let mut records = reader.into_records().map(|record| record.expect(NO_ERROR)).peekable();
    while let Some(record) = records.next() {
        rows.push(lines.row(rows.len(), &record, records.peek().is_none()));
    }
    let mut notes = Vec::new();
    if lines.trailing > 0 {
        let what = format!("{} rows end with empty cells beyond the last column", lines.trailing);
        notes.push(("row-shape", what, "they are ignored"));
    }
    Table { name: name.into(), columns, rows, has_shapes: false, notes }.refuse_duplicates()
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes())
}

/// The delimiter that splits the first rows most evenly, and the header into most names.
fn delimiter(text: &str) -> u8 {
    let judged = [b',', b';', b'\t', b'|'].map(|delimiter| (evenness(text, delimiter), delimiter));
    // The first of equals: `max_by_key` would take the last.
    judged.into_iter().rev().max_by_key(|(score, _)| *score).map_or(b',', |(_, delimiter)| delimiter)
}

/// Per thousand, the rows of the sample that have as many cells as the header; and that number.
fn evenness(text: &str, delimiter: u8) -> (usize, usize) {
    let counts: Vec<usize> = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records()
        .take(SAMPLE)
        .map(|record| record.expect(NO_ERROR).len())
        .collect();
    match counts.split_first() {
        Some((&header, rows)) if header > 1 => {
            let even = rows.iter().filter(|count| **count == header).count();
            (if rows.is_empty() { 1000 } else { even * 1000 / rows.len() }, header)
        }
        _ => (0, 0),
    }
}

/// Turns records into rows while it counts rows as a spreadsheet does.
struct Lines<'a> {
    text: &'a str,
    delimiter: u8,
    columns: usize,
    /// Line ends inside quoted cells so far: lines of the file that are not rows.
    inside: usize,
    /// Rows with empty cells beyond the last column.
    trailing: usize,
}

impl Lines<'_> {
    fn row(&mut self, index: usize, record: &StringRecord, is_last: bool) -> Row {
        let (line, start) = record.position().map_or((0, 0), |p| (p.line() as usize, p.byte() as usize));
        let number = self.number(index, line, start);
        let inside = line_ends(record);
        self.inside += inside;
        if is_last && self.is_unclosed(start) {
            let what = match inside {
                0 => "a quote is opened and never closed: the file may be cut".to_owned(),
                _ => format!("a quote is opened and never closed; {inside} lines follow in the same cell"),
            };
            let remedy = "close the quote, or export the file again";
            return Row::faulty(number, Rejection::new("quote", what, remedy));
        }
        match self.fault(record) {
            Some(fault) => Row::faulty(number, fault),
            None => {
                self.trailing += usize::from(record.len() > self.columns);
                let cells = record.iter().take(self.columns).enumerate().filter(|(_, text)| !text.is_empty());
                let cells = cells.map(|(column, text)| (column, text.into())).collect();
                Row { number, cells, shape: Shape::None, fault: None }
            }
        }
    }

    /// The number of the row that the reader found at `line` and byte `start`.
    fn number(&self, index: usize, line: usize, start: usize) -> usize {
        if !self.text.contains('\n') {
            // Lines end as on old Macintoshes, which the reader does not count.
            return index + 2;
        }
        // The position is the end of the row before: blank lines may follow it.
        let blank = self.text.as_bytes()[start..].iter().take_while(|b| matches!(b, b'\r' | b'\n'));
        line + blank.filter(|b| **b == b'\n').count() - self.inside.min(line)
    }

    /// Whether the file ends inside a quoted cell, read from byte `start`, where a record begins.
    fn is_unclosed(&self, start: usize) -> bool {
        let mut is_inside = false;
        let mut before = b'\n';
        for &byte in self.text.as_bytes().get(start..).unwrap_or_default() {
            // A doubled quote closes and opens again; a quote amid a cell without quotes is a sign like others.
            is_inside = match byte {
                b'"' if is_inside => false,
                b'"' => before == b'"' || before == self.delimiter || matches!(before, b'\n' | b'\r'),
                _ => is_inside,
            };
            before = byte;
        }
        is_inside
    }

    fn fault(&self, record: &StringRecord) -> Option<Rejection> {
        if record.iter().any(|cell| cell.len() > LARGEST_CELL) {
            let remedy = "shorten the cell, or look for a quote that is not closed";
            return Some(Rejection::new("huge-cell", "a cell of more than 1 MiB", remedy));
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return Some(Rejection::new("blank-row", "a row without any value", "delete the row"));
        }
        let extra_is_empty = record.iter().skip(self.columns).all(|cell| cell.trim().is_empty());
        if record.len() < self.columns || !extra_is_empty {
            let what = format!("{} cells for {} columns", record.len(), self.columns);
            let remedy = "look for a delimiter that is missing, or inside a cell without quotes";
            return Some(Rejection::new("row-shape", what, remedy));
        }
        None
    }
}

fn line_ends(record: &StringRecord) -> usize {
    record.iter().map(|cell| cell.matches('\n').count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        parse("test.csv", text).unwrap()
    }

    #[test]
    fn the_delimiter_is_the_one_that_splits_evenly() {
        for (text, found) in [
            ("a,b\n1,2\n", b','),
            ("a;b\n1,5;2,5\n", b';'),
            ("a\tb\n1,5\t2;5\n", b'\t'),
            ("a,b\n\"x;y;z\",2\n", b','),
            ("name, first;b\nx;2\n", b';'),
            ("a\n1\n", b','),
        ] {
            assert_eq!(delimiter(text) as char, found as char, "{text}");
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let table = table("a,b\n1,\"two\nlines\"\n\n3,4\n");
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
        assert_eq!(table.rows[0].cell(Some(1)), "two\nlines");
    }

    #[test]
    fn ragged_blank_and_unclosed_rows_carry_their_fault() {
        let table = table("a,b\n1\n1,2,3\n1,2,,\n,\n1,\"2\n3,4\n");
        let kinds: Vec<_> = table.rows.iter().map(|row| row.fault.as_ref().map(|fault| fault.kind)).collect();
        assert_eq!(kinds, [Some("row-shape"), Some("row-shape"), None, Some("blank-row"), Some("quote")]);
        assert_eq!(table.notes.len(), 1);
    }

    #[test]
    fn a_file_cut_inside_a_quoted_cell_says_so_and_stray_quotes_do_not() {
        for (text, faulty) in [
            ("a,b\n1,\"cut", true),
            ("a,b\n1,\"say \"\"cut", true),
            ("a,b\n1,\"whole\"", false),
            ("a,b\n1,\"say \"\"so\"\"\"\n", false),
            ("a,b\n1,5\" pipe\n", false),
            ("a,b\n\"x\",\"\"\n", false),
        ] {
            let fault = table(text).rows[0].fault.as_ref().map(|fault| fault.kind);
            assert_eq!(fault, faulty.then_some("quote"), "{text}");
        }
    }
}
