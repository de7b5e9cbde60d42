//! Places where a site could open, named by the user.

use std::collections::BTreeSet;

use super::codes::CodeBook;
use super::error::LoadError;
use super::rows::{position, read_rows};
use super::sites::{COMMUNE, LAT, LON, commune, id_or_number, refuse_second, require_position};
use super::source::Source;
use super::table::{FEATURE_ID, Table};
use crate::ids::CandidateId;
use crate::issue::Report;
use crate::territory::{Candidate, CandidateKind};

/// Reads candidates from CSV `id,name,lon,lat[,commune]` or GeoJSON points. In the order of their ids.
///
/// # Errors
/// When the file is not usable text or has no positions.
pub fn candidates(source: &Source, codes: &CodeBook) -> Result<(Vec<Candidate>, Report), LoadError> {
    let table = Table::read(source)?;
    require_position(&table)?;
    let id_column = table.column(&["id", "identifiant", "code", "ref", FEATURE_ID]);
    let name_column = table.column(&["name", "nom", "libelle", "title"]);
    let commune_column = table.column(&COMMUNE);
    let (lon, lat) = (table.column(&LON), table.column(&LAT));
    let mut report = table.report(&[id_column, name_column, commune_column, lon, lat]);
    let mut seen = BTreeSet::new();
    let mut candidates = read_rows(&table, &mut report, |row, issues| {
        let id = id_or_number(row, id_column, table.has_shapes, issues);
        refuse_second(&seen, &id, "candidate")?;
        let point = position(row, lon, lat, issues)?;
        let name = row.cell(name_column);
        let candidate = Candidate {
            id: CandidateId::new(&*id),
            name: if name.is_empty() { id.clone() } else { name.to_owned() },
            kind: CandidateKind::Place,
            commune: commune(row.cell(commune_column), codes, issues),
            point,
        };
        seen.insert(id);
        Ok(candidate)
    });
    candidates.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((candidates, report))
}
