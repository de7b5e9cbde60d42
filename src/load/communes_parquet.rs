//! Communes from GeoParquet.

use std::collections::HashSet;

use geo::{Coord, CoordsIter, MultiPolygon, Point};
use geo_traits::to_geo::ToGeoGeometry;
use polars::prelude::StringChunked;

use super::codes::read_code;
use super::commune_columns::{CODE, Columns, LAT, LON};
use super::communes::{CommuneOptions, Communes};
use super::coordinates::{Frame, remedy_outside};
use super::error::LoadError;
use super::guard::guarded;
use super::parquet::ParquetFile;
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

/// The code and the point of every commune of the file that has both.
///
/// # Errors
/// When the file is damaged or has no such columns.
pub(super) fn commune_points(source: &Source) -> Result<Vec<(CommuneCode, Point)>, LoadError> {
    let file = ParquetFile::open(source)?;
    let names = [file.need(CODE)?, file.need(LON)?, file.need(LAT)?];
    let frame = file.read(&names)?;
    let column =
        |name: &str| frame.columns().iter().find(|column| column.name() == name).expect("it was read");
    let codes = file.text(column(names[0]))?;
    let [lon, lat] = [file.numbers(column(names[1]))?, file.numbers(column(names[2]))?];
    let places = codes.iter().zip(lon.into_iter().zip(lat));
    Ok(places.filter_map(|(code, (lon, lat))| Some((read_code(code?)?, Point::new(lon?, lat?)))).collect())
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
