//! The columns of a GeoParquet file of communes.

use polars::prelude::{BinaryChunked, DataFrame, StringChunked};

use super::codes::read_code;
use super::error::LoadError;
use super::parquet::ParquetFile;
use super::selection::Codes;

pub(super) const CODE: &[&str] = &["code", "insee", "code_insee", "insee_com", "codgeo", "com"];
const NAME: &[&str] = &["name", "nom", "lib_com", "libgeo", "libelle"];
const POPULATION: &[&str] = &["population", "pop", "population_municipale", "pmun"];
pub(super) const LON: &[&str] = &["lon", "longitude", "lng", "x"];
pub(super) const LAT: &[&str] = &["lat", "latitude", "y"];
const GEOMETRY: &[&str] = &["geometry", "geom", "wkb_geometry"];

/// The columns of a file of communes; those that are not needed may be missing.
pub(super) struct Columns {
    pub(super) code: StringChunked,
    pub(super) name: Option<StringChunked>,
    pub(super) population: Vec<Option<f64>>,
    pub(super) lon: Vec<Option<f64>>,
    pub(super) lat: Vec<Option<f64>>,
    pub(super) areas: [Area; 3],
    pub(super) point: Option<StringChunked>,
    pub(super) point_issue: Option<StringChunked>,
    pub(super) geometry: Option<BinaryChunked>,
}

/// Code and name of the EPCI, département or région.
pub(super) struct Area {
    code: Option<StringChunked>,
    name: Option<StringChunked>,
}

impl Area {
    pub(super) fn at(&self, index: usize) -> Option<(&str, &str)> {
        let code = self.code.as_ref()?.get(index).filter(|code| !code.is_empty())?;
        let name = self.name.as_ref().and_then(|name| name.get(index));
        Some((code, name.unwrap_or(code)))
    }
}

impl Columns {
    /// Reads those that are there; boundaries when they are wanted, or needed to place communes.
    pub(super) fn read(file: &ParquetFile, boundaries: bool) -> Result<Self, LoadError> {
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
    pub(super) fn codes(&self, index: usize) -> Option<Codes<'_>> {
        let area = |level: usize| self.areas[level].at(index).map(|(code, _)| code);
        let commune = read_code(self.code.get(index)?)?;
        Some(Codes { commune, epci: area(0), departement: area(1), region: area(2) })
    }
}

fn column<'a>(frame: &'a DataFrame, name: &str) -> &'a polars::prelude::Column {
    frame.column(name).expect("the columns were read by these names")
}
