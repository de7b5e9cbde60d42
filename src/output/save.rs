//! A table to a sink in one call.

use std::path::PathBuf;

use super::error::OutputError;
use super::format::{Format, render};
use super::provenance::{Provenance, sidecar};
use super::sink::Sink;
use super::table::Table;
use super::text::Lang;

/// Renders `table` and writes it to `sink`, with a sidecar where the format has no room for the provenance.
///
/// Gives the files written, the table first; none of them on the standard output, where the provenance of a
/// CSV table has no place and is left to the caller.
pub fn save(
    table: &Table,
    format: Format,
    provenance: &Provenance,
    lang: Lang,
    sink: &Sink,
) -> Result<Vec<PathBuf>, OutputError> {
    let name = format!("{}.{}", table.name, format.extension());
    let bytes = render(table, format, provenance, lang)?;
    let mut files: Vec<PathBuf> = sink.write(&name, &bytes)?.into_iter().collect();
    if format.needs_sidecar() {
        files.extend(sink.write_sidecar(&name, &sidecar(provenance))?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::super::format::tests::example;
    use super::super::provenance::tests::example as provenance;
    use super::*;

    fn names(format: Format) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let sink = Sink::folder(folder.path()).unwrap();
        let files = save(&example(), format, &provenance(), Lang::Fr, &sink).unwrap();
        assert!(files.iter().all(|file| file.is_file()));
        files.iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn csv_has_its_provenance_beside() {
        assert_eq!(names(Format::Csv), ["communes.csv", "communes.provenance.json"]);
        assert_eq!(names(Format::CsvFr), ["communes.fr.csv", "communes.fr.provenance.json"]);
    }

    #[test]
    fn other_formats_hold_it_themselves() {
        for format in [Format::Terminal, Format::Json, Format::Parquet, Format::GeoJson] {
            assert_eq!(names(format), [format!("communes.{}", format.extension())]);
        }
    }
}
