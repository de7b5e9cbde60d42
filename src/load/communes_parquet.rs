//! Communes from GeoParquet.

use std::collections::HashSet;

use geo::{Coord, CoordsIter, MultiPolygon, Point};
use geo_traits::to_geo::ToGeoGeometry;
use polars::prelude::{BinaryChunked, DataFrame, StringChunked};

use super::codes::read_code;
use super::communes::{CommuneOptions, Communes};
use super::coordinates::{Frame, remedy_outside};
use super::error::LoadError;
use super::guard::guarded;
use super::parquet::ParquetFile;
use super::selection::Codes;
use super::source::Source;
use super::town_hall;
use crate::ids::{CommuneCode, shorten};
use crate::issue::{Report, RowIssues};
use crate::territory::{Commune, Levels, PointOrigin};
use crate::units::People;

/// Reads communes from a GeoParquet file with the columns of `data/france/communes.parquet`.
///
/// `code` and `population` are needed, and `lon` and `lat` or a boundary (usual aliases are known). Rows that the selection leaves
/// out are not counted.
///
/// # Errors
/// When the file is damaged, a needed column is missing, or a chosen area has no commune.
pub(super) fn communes_parquet(
    source: &Source,
    options: &CommuneOptions,
) -> Result<(Communes, Report), LoadError> {
    let file = ParquetFile::open(source)?;
    let columns = Columns::read(&file, options.boundaries)?;
    let codes = (0..columns.code.len()).filter_map(|index| columns.codes(index));
    options.selection.check(source.name(), codes)?;
    let mut reader =
        Reader { columns, levels: Levels::default(), seen: HashSet::new(), boundaries: options.boundaries };
    let mut report = Report::new(source.name());
    let mut communes = Vec::new();
    for index in 0..reader.columns.code.len() {
        if !reader.columns.codes(index).is_none_or(|codes| options.selection.holds(&codes)) {
            continue;
        }
        // The header would be row 1 of a spreadsheet.
        let mut row = RowIssues::new(index + 2);
        communes.extend(reader.commune(index, &mut row));
        report.close(row);
    }
    Ok((Communes { communes, levels: reader.levels }, report))
}

/// The codes of every commune of the file.
///
/// # Errors
/// When the file is damaged or has no column of codes.
pub(super) fn commune_codes(source: &Source) -> Result<Vec<CommuneCode>, LoadError> {
    let file = ParquetFile::open(source)?;
    let name = file.need(CODE)?;
    let frame = file.read(&[name])?;
    let codes = file.text(&frame.columns()[0])?;
    Ok(codes.iter().filter_map(|code| read_code(code?)).collect())
}

const CODE: &[&str] = &["code", "insee", "code_insee", "insee_com", "codgeo", "com"];
const NAME: &[&str] = &["name", "nom", "lib_com", "libgeo", "libelle"];
const POPULATION: &[&str] = &["population", "pop", "population_municipale", "pmun"];
const LON: &[&str] = &["lon", "longitude", "lng", "x"];
const LAT: &[&str] = &["lat", "latitude", "y"];
const GEOMETRY: &[&str] = &["geometry", "geom", "wkb_geometry"];

/// The columns of a file of communes; those that are not needed may be missing.
struct Columns {
    code: StringChunked,
    name: Option<StringChunked>,
    population: Vec<Option<f64>>,
    lon: Vec<Option<f64>>,
    lat: Vec<Option<f64>>,
    areas: [Area; 3],
    point: Option<StringChunked>,
    point_issue: Option<StringChunked>,
    geometry: Option<BinaryChunked>,
}

/// Code and name of the EPCI, département or région.
struct Area {
    code: Option<StringChunked>,
    name: Option<StringChunked>,
}

impl Area {
    fn at(&self, index: usize) -> Option<(&str, &str)> {
        let code = self.code.as_ref()?.get(index).filter(|code| !code.is_empty())?;
        let name = self.name.as_ref().and_then(|name| name.get(index));
        Some((code, name.unwrap_or(code)))
    }
}

impl Columns {
    fn read(file: &ParquetFile, boundaries: bool) -> Result<Self, LoadError> {
        let needed = [file.need(CODE)?, file.need(POPULATION)?];
        let point = file.find(&["point"]);
        // Without a word on where points come from, they are checked against boundaries, or made from them.
        let geometry = match (boundaries, point) {
            (true, _) => Some(file.need(GEOMETRY)?),
            (false, None) => file.find(GEOMETRY),
            (false, Some(_)) => None,
        };
        let [lon, lat] = match geometry {
            Some(_) => [file.find(LON), file.find(LAT)],
            None => [Some(file.need(LON)?), Some(file.need(LAT)?)],
        };
        let optional = ["epci", "epci_name", "departement", "departement_name", "region", "region_name"];
        let optional =
            optional.into_iter().chain(["point", "point_issue"]).filter_map(|name| file.find(&[name]));
        let name = file.find(NAME);
        let places = [lon, lat].into_iter().flatten().chain(geometry);
        let wanted: Vec<&str> = needed.into_iter().chain(optional).chain(name).chain(places).collect();
        let frame = file.read(&wanted)?;
        let [code, population] = needed;
        let degrees = |name: Option<&str>| match name {
            Some(name) => file.numbers(column(&frame, name)),
            None => Ok(vec![None; frame.height()]),
        };
        let text = |name: Option<&str>| name.map(|name| file.text(column(&frame, name))).transpose();
        let area = |level: &str| -> Result<Area, LoadError> {
            let label = format!("{level}_name");
            Ok(Area { code: text(file.find(&[level]))?, name: text(file.find(&[&label]))? })
        };
        Ok(Self {
            code: file.text(column(&frame, code))?,
            name: text(name)?,
            population: file.numbers(column(&frame, population))?,
            lon: degrees(lon)?,
            lat: degrees(lat)?,
            areas: [area("epci")?, area("departement")?, area("region")?],
            point: text(file.find(&["point"]))?,
            point_issue: text(file.find(&["point_issue"]))?,
            geometry: geometry.map(|name| file.binary(column(&frame, name))).transpose()?,
        })
    }

    /// The codes of row `index`; `None` when it has no commune code.
    fn codes(&self, index: usize) -> Option<Codes<'_>> {
        let area = |level: usize| self.areas[level].at(index).map(|(code, _)| code);
        let commune = read_code(self.code.get(index)?)?;
        Some(Codes { commune, epci: area(0), departement: area(1), region: area(2) })
    }
}

fn column<'a>(frame: &'a DataFrame, name: &str) -> &'a polars::prelude::Column {
    frame.column(name).expect("the columns were read by these names")
}

/// Rows to communes.
struct Reader {
    columns: Columns,
    levels: Levels,
    seen: HashSet<CommuneCode>,
    /// Whether boundaries are kept.
    boundaries: bool,
}

impl Reader {
    fn commune(&mut self, index: usize, row: &mut RowIssues) -> Option<Commune> {
        let code = self.code(index, row)?;
        let name =
            self.columns.name.as_ref().and_then(|name| name.get(index)).unwrap_or(code.as_str()).into();
        let boundary = self.boundary(index, code, row)?;
        let (point, origin) = self.place(index, code, boundary.as_ref(), row)?;
        let population = self.population(index, code, row)?;
        let [epci, departement, region] = [0, 1, 2].map(|level| self.columns.areas[level].at(index));
        Some(Commune {
            code,
            name,
            population,
            epci: epci.map(|(code, name)| self.levels.epci(code, name)),
            departement: Some(match departement {
                Some((code, name)) => self.levels.departement(code, name),
                None => self.levels.departement(code.departement(), code.departement()),
            }),
            region: region.map(|(code, name)| self.levels.region(code, name)),
            point,
            origin,
            boundary: boundary.filter(|_| self.boundaries),
        })
    }

    fn code(&mut self, index: usize, row: &mut RowIssues) -> Option<CommuneCode> {
        let text = self.columns.code.get(index).unwrap_or_default();
        let Some(code) = read_code(text) else {
            let what = format!("'{}' is not a commune code", shorten(text));
            row.reject("commune-code", what, "five characters are expected, such as 11069 or 2A004");
            return None;
        };
        if !self.seen.insert(code) {
            row.reject("duplicate", format!("commune {code} stands twice"), "keep one row of it");
            return None;
        }
        Some(code)
    }

    /// The point of a commune. Points of a file that says where they come from are taken at its word.
    fn place(
        &self,
        index: usize,
        code: CommuneCode,
        boundary: Option<&MultiPolygon>,
        row: &mut RowIssues,
    ) -> Option<(Point, PointOrigin)> {
        let Some(boundary) = boundary.filter(|_| self.columns.point.is_none()) else {
            let point = self.point(index, code, row)?;
            return Some((point, self.origin(index, code, row)));
        };
        let is_given = self.columns.lon[index].is_some() && self.columns.lat[index].is_some();
        let given = if is_given { Some(self.point(index, code, row)?) } else { None };
        town_hall::place(boundary, given, PointOrigin::TownHall, row)
            .map_err(|why| row.reject(why.kind, why.what, why.remedy))
            .ok()
    }

    fn point(&self, index: usize, code: CommuneCode, row: &mut RowIssues) -> Option<Point> {
        let Some((x, y)) = self.columns.lon[index].zip(self.columns.lat[index]) else {
            row.reject(
                "coordinates",
                format!("commune {code} has no position"),
                "give lon and lat in degrees",
            );
            return None;
        };
        let Some(frame) = Frame::of(x, y) else {
            row.reject(
                "coordinates",
                format!("commune {code} at {}", shorten(&format!("{x}, {y}"))),
                remedy_outside(x, y),
            );
            return None;
        };
        if let Some(repair) = frame.repair() {
            row.repair("coordinates", format!("commune {code} at {x}, {y}"), repair);
        }
        frame.point(x, y)
    }

    fn population(&self, index: usize, code: CommuneCode, row: &mut RowIssues) -> Option<People> {
        let number = self.columns.population[index];
        match number {
            Some(people) if people.fract() == 0.0 && (0.0..=1e9).contains(&people) => {
                if people == 0.0 {
                    let what = format!("commune {code} has 0 inhabitants");
                    row.note(
                        "no-inhabitants",
                        what,
                        "if that is not so, give its people with --population FILE",
                    );
                }
                return Some(People(people as u64));
            }
            Some(people) => {
                let what = format!("the population of commune {code} is {people}");
                row.reject("population", what, "a whole number of inhabitants is expected");
            }
            None => {
                let what = format!("commune {code} has no population");
                row.repair("population", what, "counted as 0: give it with --population FILE");
                return Some(People::ZERO);
            }
        }
        None
    }

    fn origin(&self, index: usize, code: CommuneCode, row: &mut RowIssues) -> PointOrigin {
        let text = |column: &Option<StringChunked>| -> Option<String> {
            column.as_ref().and_then(|column| column.get(index)).map(str::to_owned)
        };
        if text(&self.columns.point).as_deref() != Some("interior") {
            return PointOrigin::TownHall;
        }
        let why =
            text(&self.columns.point_issue).unwrap_or_else(|| "no usable town hall position".to_owned());
        row.note(
            "town-hall",
            format!("commune {code}: {why}"),
            "an interior point of the commune stands for it",
        );
        PointOrigin::Interior
    }

    /// The boundary; the outer `None` when the row is rejected.
    fn boundary(&self, index: usize, code: CommuneCode, row: &mut RowIssues) -> Option<Option<MultiPolygon>> {
        let Some(wkb) = self.columns.geometry.as_ref().and_then(|geometry| geometry.get(index)) else {
            return Some(None);
        };
        let boundary = polygons(wkb);
        if boundary.is_none() {
            let what = format!("the boundary of commune {code} is not a polygon that can be read");
            row.reject("boundary", what, "give WKB polygons in degrees (WGS 84, longitude first)");
        }
        boundary.map(Some)
    }
}

/// The polygons of a WKB geometry; `None` when there are none, or not in degrees and in France.
fn polygons(wkb: &[u8]) -> Option<MultiPolygon> {
    let geometry = guarded(|| wkb::reader::read_wkb(wkb).ok().and_then(|g| g.try_to_geometry()))??;
    let polygons = match geometry {
        geo::Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => polygons,
        _ => return None,
    };
    let in_france = |c: Coord| Frame::LonLat.point(c.x, c.y).is_some();
    let sound = polygons.coords_count() > 0 && polygons.coords_iter().all(in_france);
    sound.then_some(polygons)
}
