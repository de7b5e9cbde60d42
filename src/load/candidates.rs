//! Places where a site could open, named by the user.

use std::collections::BTreeSet;

use super::codes::CodeBook;
use super::error::LoadError;
use super::numbers::{decimal, people};
use super::rows::{Rejection, position, read_rows};
use super::sites::{COMMUNE, LAT, LON, commune, id_or_number, refuse_second, require_position};
use super::source::Source;
use super::table::{FEATURE_ID, Table};
use crate::ids::{CandidateId, shorten};
use crate::issue::Report;
use crate::territory::{Candidate, CandidateKind};
use crate::units::{Euros, People};

/// More than this for one opening is a mistake, in euros.
const MOST_EUROS: f64 = 1e9;

/// Reads candidates from CSV `id,name,lon,lat[,commune][,cost][,capacity]` or GeoJSON points. In the order of their ids.
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
    let cost_column = table.column(&["cost", "cout", "euros", "montant"]);
    let capacity_column = table.column(&["capacity", "capacite"]);
    let used = [id_column, name_column, commune_column, lon, lat, cost_column, capacity_column];
    let mut report = table.report(&used);
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
            cost: cost(row.cell(cost_column))?,
            capacity: capacity(row.cell(capacity_column))?,
        };
        seen.insert(id);
        Ok(candidate)
    });
    candidates.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((candidates, report))
}

/// Whole euros; nothing where the cell is empty.
fn cost(text: &str) -> Result<Option<Euros>, Rejection> {
    if text.is_empty() {
        return Ok(None);
    }
    let euros = decimal(text).filter(|euros| euros.fract() == 0.0 && (0.0..=MOST_EUROS).contains(euros));
    euros.map(|euros| Some(Euros(euros as u64))).ok_or_else(|| {
        let what = format!("cost '{}' is not a number of euros", shorten(text));
        Rejection::new("cost", what, "write whole euros, such as 35000, or leave the cell empty")
    })
}

/// Whole people, one or more; nothing where the cell is empty.
fn capacity(text: &str) -> Result<Option<People>, Rejection> {
    if text.is_empty() {
        return Ok(None);
    }
    let capacity = people(text).filter(|capacity| *capacity > People::ZERO);
    capacity.map(Some).ok_or_else(|| {
        let what = format!("capacity '{}' is not a number of people", shorten(text));
        Rejection::new("capacity", what, "write whole people, 1 or more, or leave the cell empty")
    })
}

#[cfg(test)]
mod tests {
    use super::super::bundled;
    use super::*;

    #[test]
    fn costs_and_capacities_are_whole_or_not_known() {
        let rows = "id,name,lon,lat,Coût,capacité\na,A,2.3,43.2,35 000,1200\nb,B,2.3,43.2,,\nc,C,2.3,43.2,-1,\n\
                    d,D,2.3,43.2,12.5,\ne,E,2.3,43.2,1,0\nf,F,2.3,43.2,0,many\n";
        let codes = bundled::code_book().unwrap();
        let (found, report) = candidates(&Source::in_memory("c.csv", rows), &codes).unwrap();
        let figures: Vec<_> = found.iter().map(|c| (c.id.as_str(), c.cost, c.capacity)).collect();
        assert_eq!(figures, [("a", Some(Euros(35_000)), Some(People(1200))), ("b", None, None)]);
        let kinds: Vec<_> = report.issues.iter().map(|issue| (issue.kind, issue.row)).collect();
        assert_eq!(
            kinds,
            [("cost", Some(4)), ("cost", Some(5)), ("capacity", Some(6)), ("capacity", Some(7))]
        );
    }
}
