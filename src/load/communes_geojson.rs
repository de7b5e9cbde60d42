//! Communes from GeoJSON.

use std::collections::BTreeSet;

use geo::{MultiPolygon, Point};

use super::boundary::boundary;
use super::codes::read_code;
use super::communes::Communes;
use super::coordinates::Frame;
use super::error::LoadError;
use super::numbers::{decimal, people};
use super::rows::{Rejection, position_of_cells, read_rows};
use super::source::Source;
use super::table::{Row, Table};
use super::town_hall;
use crate::ids::{CommuneCode, shorten};
use crate::issue::{Report, RowIssues};
use crate::territory::{Commune, Levels, PointOrigin};
use crate::units::People;

/// Reads communes: one feature each, a Polygon or MultiPolygon with the properties that the README of this
/// folder lists.
///
/// # Errors
/// When the file is not GeoJSON, has no feature, or no property that holds the code.
pub fn communes_geojson(source: &Source) -> Result<(Communes, Report), LoadError> {
    let table = Table::read(source)?;
    if !table.has_shapes {
        return Err(LoadError::NoGeometry { name: table.name });
    }
    let columns = Columns::of(&table)?;
    let mut report = table.report(&columns.used());
    let mut levels = Levels::default();
    let mut seen = BTreeSet::new();
    let mut communes = read_rows(&table, &mut report, |row, issues| {
        let code = columns.code(row, issues)?;
        if seen.contains(&code) {
            let what = format!("commune {code} stands twice");
            return Err(Rejection::new("duplicate", what, "the first row is kept: remove one of them"));
        }
        let commune = columns.commune(code, row, &mut levels, issues)?;
        seen.insert(code);
        Ok(commune)
    });
    communes.sort_by_key(|commune| commune.code);
    Ok((Communes { communes, levels }, report))
}

struct Columns {
    code: usize,
    name: Option<usize>,
    population: Option<usize>,
    epci: [Option<usize>; 2],
    departement: [Option<usize>; 2],
    region: [Option<usize>; 2],
    lon: Option<usize>,
    lat: Option<usize>,
    point: Option<usize>,
    point_issue: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self, LoadError> {
        let code = ["code", "insee", "code_insee", "insee_com", "code_commune", "codgeo", "depcom", "com"];
        Ok(Self {
            code: table.required("code", &code)?,
            name: table.column(&["name", "nom", "nom_com", "nom_commune", "lib_com", "libelle", "libgeo"]),
            population: table.column(&[
                "population",
                "pop",
                "population_municipale",
                "pop_mun",
                "pmun",
                "habitants",
            ]),
            epci: [
                table.column(&["epci", "code_epci", "siren_epci"]),
                table.column(&["epci_name", "nom_epci", "lib_epci"]),
            ],
            departement: [
                table.column(&["departement", "code_departement", "dep", "insee_dep", "department"]),
                table.column(&["departement_name", "nom_departement", "nom_dep", "lib_dep"]),
            ],
            region: [
                table.column(&["region", "code_region", "reg", "insee_reg"]),
                table.column(&["region_name", "nom_region", "nom_reg", "lib_reg"]),
            ],
            lon: table.column(&["lon", "longitude", "lng", "mairie_lon"]),
            lat: table.column(&["lat", "latitude", "mairie_lat"]),
            point: table.column(&["point"]),
            point_issue: table.column(&["point_issue"]),
        })
    }

    fn used(&self) -> Vec<Option<usize>> {
        let single =
            [Some(self.code), self.name, self.population, self.lon, self.lat, self.point, self.point_issue];
        single.into_iter().chain(self.epci).chain(self.departement).chain(self.region).collect()
    }

    fn code(&self, row: &Row, issues: &mut RowIssues) -> Result<CommuneCode, Rejection> {
        let text = row.cell(Some(self.code));
        let code = read_code(text).ok_or_else(|| {
            let what = format!("'{}' is not an INSEE code", shorten(text));
            Rejection::new("commune-code", what, "give five characters, such as 11069, 01001 or 2A004")
        })?;
        if code.as_str() != text {
            issues.repair(
                "commune-code",
                format!("commune code '{}'", shorten(text)),
                format!("read as {code}"),
            );
        }
        Ok(code)
    }

    fn commune(
        &self,
        code: CommuneCode,
        row: &Row,
        levels: &mut Levels,
        issues: &mut RowIssues,
    ) -> Result<Commune, Rejection> {
        let population = self.population(row, issues)?;
        let boundary = boundary(&row.shape, issues)?;
        let (point, origin) = self.point(row, boundary.as_ref(), issues)?;
        let name = match row.cell(self.name) {
            "" => code.as_str(),
            name => name,
        };
        Ok(Commune {
            code,
            name: name.into(),
            population,
            epci: area(row, self.epci).map(|(code, name)| levels.epci(code, name)),
            departement: Some(match area(row, self.departement) {
                Some((code, name)) => levels.departement(code, name),
                None => levels.departement(code.departement(), code.departement()),
            }),
            region: area(row, self.region).map(|(code, name)| levels.region(code, name)),
            point,
            origin,
            boundary,
        })
    }

    fn population(&self, row: &Row, issues: &mut RowIssues) -> Result<People, Rejection> {
        let text = row.cell(self.population);
        if text.is_empty() {
            issues.repair("population", "no population", "taken as 0: a population file must give it");
            return Ok(People::ZERO);
        }
        people(text).ok_or_else(|| not_people(text))
    }

    /// The town hall if it is known and in its place, else a point inside.
    fn point(
        &self,
        row: &Row,
        boundary: Option<&MultiPolygon>,
        issues: &mut RowIssues,
    ) -> Result<(Point, PointOrigin), Rejection> {
        let given = self.given(row, boundary.is_none(), issues)?;
        let reason = row.cell(self.point_issue);
        if !reason.is_empty() {
            issues.note("town-hall", shorten(reason), "the point of this commune was chosen with care");
        }
        let Some(boundary) = boundary else {
            issues.note("geometry", "no boundary", "no map and no neighbours for this commune");
            return given.map(|point| (point, self.origin(row))).ok_or_else(|| {
                Rejection::new("geometry", "neither boundary nor position", "give one of them")
            });
        };
        town_hall::place(boundary, given, self.origin(row), issues)
    }

    /// The position in the columns; without a boundary to fall back on, a wrong one rejects the row.
    fn given(&self, row: &Row, is_needed: bool, issues: &mut RowIssues) -> Result<Option<Point>, Rejection> {
        let (lon, lat) = (row.cell(self.lon), row.cell(self.lat));
        if lon.is_empty() && lat.is_empty() {
            return Ok(None);
        }
        if is_needed {
            return position_of_cells(lon, lat, issues).map(Some);
        }
        let found = decimal(lon).zip(decimal(lat)).and_then(|(x, y)| Frame::of(x, y)?.point(x, y));
        if found.is_none() {
            let what = format!("position '{}', '{}' is not in France", shorten(lon), shorten(lat));
            issues.note("coordinates", what, "ignored");
        }
        Ok(found)
    }

    fn origin(&self, row: &Row) -> PointOrigin {
        if row.cell(self.point) == "interior" { PointOrigin::Interior } else { PointOrigin::TownHall }
    }
}

/// The code and name of an area; its code stands for a missing name.
fn area(row: &Row, [code, name]: [Option<usize>; 2]) -> Option<(&str, &str)> {
    let (code, name) = (row.cell(code), row.cell(name));
    (!code.is_empty()).then_some((code, if name.is_empty() { code } else { name }))
}

pub(super) fn not_people(text: &str) -> Rejection {
    let what = format!("population '{}'", shorten(text));
    Rejection::new("population", what, "give a whole number of inhabitants, not negative")
}
