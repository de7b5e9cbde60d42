//! What every reader of communes gives.

use super::communes_geojson::communes_geojson;
use super::communes_parquet::communes_parquet;
use super::error::LoadError;
use super::parquet::ParquetFile;
use super::selection::{Codes, Selection};
use super::source::Source;
use crate::issue::Report;
use crate::territory::{AreaIndex, Commune, Level, Levels};

/// What to read of a file of communes.
#[derive(Debug, Clone, Default)]
pub struct CommuneOptions {
    /// Which communes.
    pub selection: Selection,
    /// Whether their boundaries are needed: they are most of a file.
    pub boundaries: bool,
}

/// Reads communes from GeoParquet or GeoJSON.
///
/// # Errors
/// When the file cannot be used, or a chosen area has no commune in it.
pub fn communes(source: &Source, options: &CommuneOptions) -> Result<(Communes, Report), LoadError> {
    if ParquetFile::is(source) {
        return communes_parquet(source, options);
    }
    let (mut communes, report) = communes_geojson(source)?;
    communes.select(source, &options.selection)?;
    Ok((communes, report))
}

/// Communes with their administrative levels, ready for a territory.
#[derive(Debug, Clone, Default)]
pub struct Communes {
    /// The communes, in the order of their codes.
    pub communes: Vec<Commune>,
    /// The EPCI, départements and régions that the communes point at.
    pub levels: Levels,
}

impl Communes {
    /// Keeps the communes of a selection.
    fn select(&mut self, source: &Source, selection: &Selection) -> Result<(), LoadError> {
        let Self { communes, levels } = self;
        let codes = |commune: &Commune| codes_of(commune, levels);
        selection.check(source.name(), communes.iter().map(codes))?;
        let keep: Vec<bool> = communes.iter().map(|commune| selection.holds(&codes(commune))).collect();
        let mut keep = keep.into_iter();
        communes.retain(|_| keep.next().unwrap_or(false));
        Ok(())
    }
}

fn codes_of<'a>(commune: &Commune, levels: &'a Levels) -> Codes<'a> {
    let code = |level, index: Option<AreaIndex>| index.and_then(|index| levels.code(level, index));
    Codes {
        commune: commune.code,
        epci: code(Level::Epci, commune.epci),
        departement: code(Level::Departement, commune.departement),
        region: code(Level::Region, commune.region),
    }
}
