//! Population of communes from CSV or Parquet.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{CodeBook, commune_of_arrondissement, read_code};
use super::communes_geojson::not_people;
use super::error::LoadError;
use super::numbers::people;
use super::parquet::ParquetFile;
use super::rows::{Rejection, read_rows};
use super::source::Source;
use super::table::{Row, Shape, Table};
use crate::ids::{CommuneCode, shorten};
use crate::issue::{Report, RowIssues};
use crate::units::People;

/// Reads the population of communes; those of old codes add up to today's commune.
///
/// Nobody counts twice: rows of delegated or associated communes (column `TYPECOM`), and of arrondissements when
/// their city has a row of its own, are rejected.
///
/// # Errors
/// When the file is neither usable text nor sound Parquet, or has no column of codes or of population.
pub fn population(
    source: &Source,
    codes: &CodeBook,
) -> Result<(BTreeMap<CommuneCode, People>, Report), LoadError> {
    let table = if ParquetFile::is(source) { parquet_table(source)? } else { Table::read(source)? };
    let columns = Columns::of(&table)?;
    let mut report = table.report(&[Some(columns.code), Some(columns.population), columns.kind]);
    let given: BTreeSet<CommuneCode> =
        table.rows.iter().filter_map(|row| read_code(row.cell(Some(columns.code)))).collect();
    let mut seen = BTreeSet::new();
    let rows = read_rows(&table, &mut report, |row, issues| {
        let (code, today) = columns.commune(row, codes, issues)?;
        columns.refuse_second_count(row, code, &given)?;
        let text = row.cell(Some(columns.population));
        let people = people(text).ok_or_else(|| not_people(text))?;
        if !seen.insert(code) {
            let what = format!("commune {code} stands twice");
            return Err(Rejection::new("duplicate", what, "the first row is kept: remove one of them"));
        }
        Ok((today, people))
    });
    let mut population = BTreeMap::new();
    for (commune, people) in rows {
        *population.entry(commune).or_insert(People::ZERO) += people;
    }
    Ok((population, report))
}

/// The needed columns of a Parquet file, as rows of text: from there on, it is read as any other table.
fn parquet_table(source: &Source) -> Result<Table, LoadError> {
    let file = ParquetFile::open(source)?;
    let wanted = [Some(file.need(&CODE)?), Some(file.need(&POPULATION)?), file.find(&KIND)];
    let frame = file.read(&wanted.into_iter().flatten().collect::<Vec<_>>())?;
    let name = source.name().to_owned();
    if frame.height() == 0 {
        return Err(LoadError::NoRows { name });
    }
    let texts = frame.columns().iter().map(|column| file.text(column)).collect::<Result<Vec<_>, _>>()?;
    let cells = |index| {
        let cells = texts.iter().enumerate();
        cells.filter_map(|(place, text)| Some((place, text.get(index)?.into()))).collect()
    };
    // The header would be row 1 of a spreadsheet.
    let row = |index| Row { number: index + 2, cells: cells(index), shape: Shape::None, fault: None };
    Ok(Table {
        name,
        columns: frame.get_column_names().iter().map(ToString::to_string).collect(),
        rows: (0..frame.height()).map(row).collect(),
        has_shapes: false,
        notes: Vec::new(),
    })
}

const CODE: [&str; 9] =
    ["code", "insee", "code_insee", "insee_com", "code_commune", "codgeo", "depcom", "com", "commune"];
const POPULATION: [&str; 8] =
    ["population", "pop", "population_municipale", "pop_mun", "pmun", "ptot", "habitants", "inhabitants"];
const KIND: [&str; 2] = ["typecom", "type_com"];

struct Columns {
    code: usize,
    population: usize,
    kind: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self, LoadError> {
        Ok(Self {
            code: table.required("code", &CODE)?,
            population: table.required("population", &POPULATION)?,
            kind: table.column(&KIND),
        })
    }

    /// The code as it is written, and the commune of today.
    fn commune(
        &self,
        row: &Row,
        codes: &CodeBook,
        issues: &mut RowIssues,
    ) -> Result<(CommuneCode, CommuneCode), Rejection> {
        let text = row.cell(Some(self.code));
        let today = codes.resolve(text, issues);
        read_code(text).zip(today).ok_or_else(|| {
            let what = format!("'{}' is not the code of a commune", shorten(text));
            Rejection::new("commune-code", what, "correct the code: five characters, such as 11069 or 2A004")
        })
    }

    fn refuse_second_count(
        &self,
        row: &Row,
        code: CommuneCode,
        given: &BTreeSet<CommuneCode>,
    ) -> Result<(), Rejection> {
        let city = commune_of_arrondissement(code).filter(|city| given.contains(city));
        let kind = row.cell(self.kind);
        let what = match city {
            Some(city) => format!("{code} is an arrondissement of {city}, which has a row of its own"),
            None if matches!(kind, "COMD" | "COMA" | "ARM") => format!("{code} is not a commune ({kind})"),
            None => return Ok(()),
        };
        Err(Rejection::new("counted-twice", what, "left out: its people count in the row of the commune"))
    }
}
