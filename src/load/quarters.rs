//! Priority neighbourhoods: polygons, points, or figures without a place.

use std::collections::BTreeMap;

use geo::{MultiPolygon, Point};

use super::boundary::{boundary, inside};
use super::codes::CodeBook;
use super::error::LoadError;
use super::numbers::{decimal, people};
use super::rows::{Rejection, position, read_rows};
use super::sites::{COMMUNE, LAT, LON};
use super::source::Source;
use super::table::{FEATURE_ID, Row, Shape, Table};
use crate::ids::{CommuneCode, QuarterCode, shorten};
use crate::issue::{Report, RowIssues};
use crate::territory::Quarter;
use crate::units::People;

/// What is published of a quarter apart from its place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct QuarterFigures {
    /// Its inhabitants.
    pub population: Option<People>,
    /// Share of its inhabitants below the poverty line, in per cent.
    pub poverty_rate: Option<f64>,
}

/// Reads quarters from GeoJSON polygons or points, or from CSV with positions. In the order of their codes.
///
/// A row may hold several codes: one quarter each, at the same point. A code that comes again in another commune
/// is one quarter in several communes, at the point of the commune with the smallest code.
///
/// # Errors
/// When the file is not usable text, or has no codes, communes or positions.
pub fn quarters(source: &Source, codes: &CodeBook) -> Result<(Vec<Quarter>, Report), LoadError> {
    let table = Table::read(source)?;
    let columns = Columns::of(&table)?;
    columns.require_place(&table)?;
    let mut report = table.report(&columns.used());
    let mut quarters: BTreeMap<QuarterCode, Quarter> = BTreeMap::new();
    read_rows(&table, &mut report, |row, issues| {
        let found = columns.quarters(row, codes, issues)?;
        if found.iter().any(|quarter| is_repeated(&quarters, quarter)) {
            let what = format!("quarter '{}' stands twice", shorten(row.cell(Some(columns.code))));
            return Err(Rejection::new("duplicate", what, "the first row is kept: remove one of them"));
        }
        for quarter in found {
            add(&mut quarters, quarter, issues);
        }
        Ok(())
    });
    Ok((quarters.into_values().collect(), report))
}

/// Reads the figures of quarters from a table, with or without positions: they complete quarters read elsewhere.
///
/// # Errors
/// When the file is not usable text or has no codes.
pub fn quarter_figures(
    source: &Source,
) -> Result<(BTreeMap<QuarterCode, QuarterFigures>, Report), LoadError> {
    let table = Table::read(source)?;
    let columns = Columns::of(&table)?;
    let mut report = table.report(&[Some(columns.code), columns.population, columns.poverty]);
    let mut figures = BTreeMap::new();
    read_rows(&table, &mut report, |row, issues| {
        let code = QuarterCode::new(columns.codes(row)?.swap_remove(0));
        if figures.contains_key(&code) {
            let what = format!("quarter {code} stands twice");
            return Err(Rejection::new("duplicate", what, "the first row is kept: remove one of them"));
        }
        figures.insert(code, columns.figures(row, issues));
        Ok(())
    });
    Ok((figures, report))
}

/// Whether a quarter is already there with the same communes.
fn is_repeated(quarters: &BTreeMap<QuarterCode, Quarter>, quarter: &Quarter) -> bool {
    let known = |commune: &CommuneCode, other: &Quarter| other.communes.contains(commune);
    quarters
        .get(&quarter.code)
        .is_some_and(|other| quarter.communes.iter().all(|commune| known(commune, other)))
}

/// Adds a quarter, or the further communes of one that is already there.
fn add(quarters: &mut BTreeMap<QuarterCode, Quarter>, quarter: Quarter, issues: &mut RowIssues) {
    let Some(known) = quarters.get_mut(&quarter.code) else {
        quarters.insert(quarter.code.clone(), quarter);
        return;
    };
    issues.note(
        "quarter-communes",
        format!("quarter {} lies in several communes", quarter.code),
        "one quarter, at the point of the commune with the smallest code",
    );
    if quarter.communes.first() < known.communes.first() {
        known.point = quarter.point;
        known.boundary = quarter.boundary;
    }
    known.communes.extend(quarter.communes);
    known.communes.sort_unstable();
    known.communes.dedup();
}

struct Columns {
    code: usize,
    name: Option<usize>,
    commune: Option<usize>,
    population: Option<usize>,
    poverty: Option<usize>,
    lon: Option<usize>,
    lat: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self, LoadError> {
        Ok(Self {
            code: table
                .required("code", &["code", "code_qp", "code_qpv", "codeqp", "qp", "id", FEATURE_ID])?,
            name: table.column(&["name", "nom", "nom_qp", "lib_qp", "nom_qpv", "libelle"]),
            commune: table.column(&COMMUNE),
            population: table.column(&["population", "pop_mun", "pop", "pop_qp", "habitants"]),
            poverty: table.column(&["poverty_rate", "tp60", "taux_pauvrete", "poverty"]),
            lon: table.column(&LON),
            lat: table.column(&LAT),
        })
    }

    fn require_place(&self, table: &Table) -> Result<(), LoadError> {
        if self.commune.is_none() {
            return Err(table.missing("commune", &COMMUNE));
        }
        super::sites::require_position(table)
    }

    fn used(&self) -> Vec<Option<usize>> {
        vec![Some(self.code), self.name, self.commune, self.population, self.poverty, self.lon, self.lat]
    }

    fn quarters(
        &self,
        row: &Row,
        codes: &CodeBook,
        issues: &mut RowIssues,
    ) -> Result<Vec<Quarter>, Rejection> {
        let quarter_codes = self.codes(row)?;
        let names = self.names(row, quarter_codes.len(), issues);
        let communes = self.communes(row, codes, issues)?;
        let (point, boundary) = self.place(row, issues)?;
        let figures = self.figures(row, issues);
        if quarter_codes.len() > 1 && figures.population.is_some() {
            let what = "several quarters in one row, with one population";
            return Err(Rejection::new("population", what, "give each quarter its own row"));
        }
        let quarter = |(code, name): (String, String)| Quarter {
            name: if name.is_empty() { code.clone() } else { name },
            code: QuarterCode::new(code),
            communes: communes.clone(),
            population: figures.population,
            poverty_rate: figures.poverty_rate,
            point,
            boundary: boundary.clone(),
        };
        Ok(quarter_codes.into_iter().zip(names).map(quarter).collect())
    }

    /// The codes of a cell, each once, at least one.
    fn codes(&self, row: &Row) -> Result<Vec<String>, Rejection> {
        let mut codes: Vec<String> = Vec::new();
        for code in row.cell(Some(self.code)).split([',', ';']).map(str::trim).filter(|code| !code.is_empty())
        {
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        let none = || Rejection::new("id", "no code of a quarter", "give it, such as QN01101M");
        if codes.is_empty() { Err(none()) } else { Ok(codes) }
    }

    /// As many names as codes: the parts of the cell if they are as many, else the whole of it for each.
    fn names(&self, row: &Row, count: usize, issues: &mut RowIssues) -> Vec<String> {
        let whole = row.cell(self.name);
        let parts: Vec<&str> = whole.split(',').map(str::trim).collect();
        if count > 1 && parts.len() == count {
            return parts.into_iter().map(str::to_owned).collect();
        }
        if count > 1 {
            let what = format!("{count} quarters, and names that do not split into as many");
            issues.note("name", what, "each quarter bears the whole text");
        }
        vec![whole.to_owned(); count]
    }

    fn communes(
        &self,
        row: &Row,
        codes: &CodeBook,
        issues: &mut RowIssues,
    ) -> Result<Vec<CommuneCode>, Rejection> {
        let text = row.cell(self.commune);
        let mut communes = Vec::new();
        for part in text.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty()) {
            match codes.resolve(part, issues) {
                Some(commune) => communes.push(commune),
                None => issues.repair(
                    "commune-code",
                    format!("'{}' is not the code of a commune", shorten(part)),
                    "left out: correct the code",
                ),
            }
        }
        communes.sort_unstable();
        communes.dedup();
        if communes.is_empty() {
            let what = format!("no known commune in '{}'", shorten(text));
            return Err(Rejection::new("commune-code", what, "give the INSEE code of the commune"));
        }
        Ok(communes)
    }

    fn place(&self, row: &Row, issues: &mut RowIssues) -> Result<(Point, Option<MultiPolygon>), Rejection> {
        if !matches!(row.shape, Shape::Polygons(_)) {
            return Ok((position(row, self.lon, self.lat, issues)?, None));
        }
        let boundary = boundary(&row.shape, issues)?;
        let point = boundary.as_ref().map(inside).transpose()?;
        point
            .map(|point| (point, boundary))
            .ok_or_else(|| Rejection::new("geometry", "no geometry", "give one"))
    }

    fn figures(&self, row: &Row, issues: &mut RowIssues) -> QuarterFigures {
        QuarterFigures {
            population: figure(row.cell(self.population), "population", people, issues),
            poverty_rate: figure(row.cell(self.poverty), "poverty", percent, issues),
        }
    }
}

fn percent(text: &str) -> Option<f64> {
    decimal(text).filter(|rate| (0.0..=100.0).contains(rate))
}

/// A number that may be missing; one that is wrong is taken as missing.
fn figure<T>(
    text: &str,
    kind: &'static str,
    read: impl Fn(&str) -> Option<T>,
    issues: &mut RowIssues,
) -> Option<T> {
    let value = read(text);
    if value.is_none() && !text.is_empty() {
        let what = format!("{kind} '{}'", shorten(text));
        issues.repair(kind, what, "taken as not published: correct the number");
    }
    value
}
