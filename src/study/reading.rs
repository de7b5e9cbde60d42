//! Communes and lists of sites, read in the order that they need.

use super::error::StudyError;
use super::lists::SiteLists;
use super::populations;
use super::read::{self, Accounts};
use super::request::{CommunesFrom, Request};
use crate::load::{CodeBook, Communes, bundled};
use crate::scenario::NewSite;

/// The lists of sites and the communes: read at the same time, but for communes of the user's, whose codes the lists are read by.
pub(super) fn read_lists(request: &Request) -> Result<(CodeBook, SiteLists, Communes, Accounts), StudyError> {
    let codes = bundled::code_book()?;
    let (codes, lists, communes) = if matches!(request.communes, CommunesFrom::File(_)) {
        let communes = read_communes(request);
        let own = communes.iter().flat_map(|(communes, _)| &communes.communes).map(|commune| commune.code);
        let codes = codes.with(own);
        let lists = SiteLists::read(request, &codes);
        (codes, lists, communes)
    } else {
        let (lists, communes) = rayon::join(|| SiteLists::read(request, &codes), || read_communes(request));
        (codes, lists, communes)
    };
    let (lists, mut accounts) = lists?;
    let (mut communes, mut communes_accounts) = communes?;
    // Places of the user's list may lie in no commune that it tells.
    let by_boundary = |new: &NewSite| new.place.needs_boundaries() || request.candidates.is_some();
    let needed = lists.need_boundaries() || request.rounds.is_some() || request.open.iter().any(by_boundary);
    if !request.boundaries && needed {
        // A site or stop whose commune is not stated is placed by the boundaries.
        communes_accounts = Accounts::default();
        communes = read::communes(request, true, &mut communes_accounts)?;
    }
    accounts.append(communes_accounts);
    Ok((codes, lists, communes, accounts))
}

fn read_communes(request: &Request) -> Result<(Communes, Accounts), StudyError> {
    let mut accounts = Accounts::default();
    let communes = read::communes(request, request.boundaries, &mut accounts)?;
    Ok((communes, accounts))
}

/// Whether the communes have boundaries.
pub(super) fn has_boundaries(communes: &Communes) -> bool {
    communes.communes.iter().any(|commune| commune.boundary.is_some())
}

/// The communes once more, with their boundaries; they are accounted for already.
pub(super) fn with_boundaries(request: &Request, codes: &CodeBook) -> Result<Communes, StudyError> {
    let mut accounted = Accounts::default();
    let mut communes = read::communes(request, true, &mut accounted)?;
    populations::populations(request, codes, &mut communes, &mut accounted)?;
    Ok(communes)
}
