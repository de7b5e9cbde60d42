//! The formats, and the one function that renders them all.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use super::terminal::{TerminalOptions, terminal};
use super::{csv, geojson, json, parquet};
use crate::output::text::Lang;
use crate::output::{OutputError, Provenance, Table};

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Aligned columns to read.
    Terminal,
    /// RFC 4180.
    Csv,
    /// CSV for a French Excel: `;`, byte-order mark, decimal comma.
    CsvFr,
    /// JSON, one row a line.
    Json,
    /// Parquet; GeoParquet when the rows have places.
    Parquet,
    /// GeoJSON, one feature a line.
    GeoJson,
}

impl Format {
    /// Whether its rows may have a shape on the map.
    pub fn holds_shapes(self) -> bool {
        matches!(self, Self::GeoJson | Self::Parquet)
    }

    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Csv, Self::CsvFr, Self::Json, Self::Parquet, Self::GeoJson];

    /// The name used on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Csv => "csv",
            Self::CsvFr => "csv-fr",
            Self::Json => "json",
            Self::Parquet => "parquet",
            Self::GeoJson => "geojson",
        }
    }

    /// The end of file names, without its leading dot; no two formats share one.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Terminal => "txt",
            Self::CsvFr => "fr.csv",
            other => other.as_str(),
        }
    }

    /// The format that the name of an output file asks for, if any.
    pub fn of_path(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_lowercase();
        let asked = |format: &Self| name.ends_with(&format!(".{}", format.extension()));
        // `x.fr.csv` ends as both CSV formats do: the longer end wins.
        Self::ALL.into_iter().filter(asked).max_by_key(|format| format.extension().len())
    }

    /// Whether the provenance goes to a file of its own.
    pub fn needs_sidecar(self) -> bool {
        matches!(self, Self::Csv | Self::CsvFr)
    }
}

impl FromStr for Format {
    type Err = OutputError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || OutputError::UnknownFormat(crate::ids::shorten(text));
        Self::ALL.into_iter().find(|format| format.as_str() == text).ok_or_else(unknown)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// `table` as bytes of `format`; `lang` is the language of titles, headings and notes.
///
/// # Errors
/// GeoJSON needs a table with places.
pub fn render(
    table: &Table,
    format: Format,
    provenance: &Provenance,
    lang: Lang,
) -> Result<Vec<u8>, OutputError> {
    match format {
        Format::Terminal => {
            let one = std::slice::from_ref(table);
            Ok(terminal(one, provenance, lang, TerminalOptions::default()).into_bytes())
        }
        Format::Csv => csv::plain(table),
        Format::CsvFr => csv::excel_fr(table),
        Format::Json => Ok(json::json(table, provenance, lang)),
        Format::Parquet => parquet::parquet(table, provenance),
        Format::GeoJson => geojson::geojson(table, provenance),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_extensions_lead_back_to_their_format() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse::<Format>().unwrap(), format);
            let path = format!("out.d/Communes.{}", format.extension().to_uppercase());
            assert_eq!(Format::of_path(Path::new(&path)), Some(format));
        }
        assert_eq!(Format::of_path(Path::new("communes.xlsx")), None);
        assert_eq!(Format::of_path(Path::new("csv")), None);
    }

    #[test]
    fn an_unknown_name_is_told_the_known_ones() {
        let message = "xlsx".parse::<Format>().unwrap_err().to_string();
        for format in Format::ALL {
            assert!(message.contains(format.as_str()), "{message}");
        }
    }
}
