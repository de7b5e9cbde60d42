//! Populations that replace those of the communes.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::StudyError;
use super::read::{Accounts, Given, refuse_none};
use super::request::Request;
use crate::ids::CommuneCode;
use crate::issue::Report;
use crate::load::{self, CodeBook, Communes, bundled};
use crate::territory::{Commune, Territory};
use crate::units::People;

/// Replaces the populations of communes by those of the user's file, if there is one.
pub(super) fn populations(
    request: &Request,
    codes: &CodeBook,
    communes: &mut Communes,
    accounts: &mut Accounts,
) -> Result<(), StudyError> {
    let Some(path) = &request.population else { return Ok(()) };
    let count = Given::file(path)?.read(accounts, |source| {
        let (people, mut report) = load::population(source, codes)?;
        replace_populations(&mut communes.communes, &people, &mut report);
        Ok((people.len(), report))
    })?;
    refuse_none(count, "population", accounts)
}

/// `territory` with the populations of a file.
pub(super) fn repopulated(
    territory: &Territory,
    path: &Path,
    accounts: &mut Accounts,
) -> Result<Territory, StudyError> {
    let codes = bundled::code_book()?.with(territory.communes().iter().map(|commune| commune.code));
    let (repopulated, count) = Given::file(path)?.read(accounts, |source| {
        let (people, mut report) = load::population(source, &codes)?;
        let replace = |communes: &mut [Commune]| replace_populations(communes, &people, &mut report);
        let (territory, of_quarters) = territory.repopulated(replace);
        report.issues.extend(of_quarters.issues);
        Ok(((territory, people.len()), report))
    })?;
    refuse_none(count, "population", accounts)?;
    Ok(repopulated)
}

/// Replaces populations, and says which communes the file leaves out.
fn replace_populations(
    communes: &mut [Commune],
    people: &BTreeMap<CommuneCode, People>,
    report: &mut Report,
) {
    let mut missing = Vec::new();
    for commune in communes {
        match people.get(&commune.code) {
            Some(&population) => commune.population = population,
            None => missing.push(commune.code.as_str()),
        }
    }
    if let Some(first) = missing.first() {
        let what = format!("{} communes are not in the file, {first} first of all", missing.len());
        report.note("population", what, "they keep the population they had: complete the file");
    }
}
