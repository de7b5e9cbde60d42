//! JSON: provenance, columns, then one row a line.

use serde::Serialize;

use super::rows::{RowWriter, write_lines, write_value};
use crate::output::text::{Lang, Texts};
use crate::output::{Column, Provenance, Table};

/// A column as JSON.
#[derive(Serialize)]
struct ColumnRecord<'a> {
    id: &'a str,
    unit: &'static str,
    heading: String,
}

/// `{"table", "title", "notes", "provenance", "columns": […], "rows": […]}`.
pub(super) fn json(table: &Table, provenance: &Provenance, lang: Lang) -> Vec<u8> {
    let texts = Texts::new(lang);
    let notes: Vec<String> = table.notes.iter().map(|note| note.text(&texts)).collect();
    let mut out = Vec::new();
    write_member(&mut out, "{\"table\":", table.name);
    write_member(&mut out, ",\n\"title\":", &table.title.text(&texts));
    write_member(&mut out, ",\n\"notes\":", &notes);
    out.extend_from_slice(b",\n\"provenance\":");
    out.extend_from_slice(provenance.to_json().as_bytes());
    out.extend_from_slice(b",\n\"columns\":[");
    write_lines(&mut out, &table.columns, |out, column| write_value(out, &record(column, &texts)));
    out.extend_from_slice(b"\n],\n\"rows\":[");
    let writer = RowWriter::new(table);
    write_lines(&mut out, table.rows(), |out, row| writer.write(out, row));
    out.extend_from_slice(b"\n]}\n");
    out
}

fn write_member(out: &mut Vec<u8>, name: &str, value: &(impl Serialize + ?Sized)) {
    out.extend_from_slice(name.as_bytes());
    write_value(out, value);
}

fn record<'a>(column: &'a Column, texts: &Texts) -> ColumnRecord<'a> {
    ColumnRecord { id: &column.id, unit: column.unit.as_str(), heading: column.heading.text(texts) }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::tests::{example, tricky};
    use super::*;
    use crate::output::provenance::tests::example as provenance;

    #[test]
    fn rows_are_written_by_hand_alike() {
        let text = String::from_utf8(json(&example(), &provenance(), Lang::Fr)).unwrap();
        let expected = r#""columns":[
{"id":"commune","unit":"none","heading":"Code commune"},
{"id":"name","unit":"none","heading":"Nom"},
{"id":"population","unit":"people","heading":"Population"},
{"id":"median_min","unit":"minutes","heading":"Temps médian"}
],
"rows":[
{"commune":"01001","name":"L'Abergement","population":784,"median_min":12.3},
{"commune":"11069","name":"Cité, \"la\"","population":46218,"median_min":null},
{"commune":"2A004","name":"Ajaccio","population":null,"median_min":0.0}
]}
"#;
        assert!(text.ends_with(expected), "{text}");
    }

    #[test]
    fn any_table_is_read_back() {
        for table in [example(), tricky()] {
            let json: Value = serde_json::from_slice(&json(&table, &provenance(), Lang::En)).unwrap();
            assert_eq!(json["provenance"]["inputs"][0]["name"], "sites.csv");
            assert_eq!(json["rows"].as_array().unwrap().len(), table.rows().len());
            for (read, row) in json["rows"].as_array().unwrap().iter().zip(table.rows()) {
                if let crate::output::Cell::Text(text) = &row[0] {
                    assert_eq!(read[&*table.columns[0].id], **text);
                }
            }
        }
    }
}
