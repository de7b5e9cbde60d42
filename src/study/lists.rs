//! The lists of sites: the present one and earlier ones, each site in its commune.

use geo::{Distance, Haversine, Point};

use super::error::StudyError;
use super::read::{self, Accounts};
use super::request::Request;
use crate::ids::CommuneCode;
use crate::issue::Report;
use crate::load::CodeBook;
use crate::territory::history::{Chronicle, ChronicleError};
use crate::territory::{Candidate, FARTHEST_IN_COMMUNE, Locator, Site, Territory};
use crate::units::Metres;
use crate::week::Date;

/// The sites of a request, list by list.
pub(super) struct SiteLists {
    present: Vec<Site>,
    earlier: Vec<(Date, Vec<Site>)>,
}

impl SiteLists {
    /// Reads the lists, whose communes `codes` tell.
    pub(super) fn read(request: &Request, codes: &CodeBook) -> Result<(Self, Accounts), StudyError> {
        let mut accounts = Accounts::default();
        let present = read::sites(request, codes, &mut accounts)?;
        let earlier = read::earlier(request, codes, &mut accounts)?;
        Ok((Self { present, earlier }, accounts))
    }

    /// Whether a site does not name its commune, so that only boundaries tell it.
    pub(super) fn need_boundaries(&self) -> bool {
        let mut lists = self.earlier.iter().map(|(_, sites)| sites).chain([&self.present]);
        lists.any(|sites| sites.iter().any(|site| site.commune.is_none()))
    }

    /// Puts every site into its commune, and says which cannot stand in the one they name.
    pub(super) fn locate(&mut self, territory: &Territory) -> Vec<Report> {
        let present = ("sites against communes".to_owned(), &mut self.present);
        let earlier =
            self.earlier.iter_mut().map(|(list, sites)| (format!("sites of {list} against communes"), sites));
        [present]
            .into_iter()
            .chain(earlier)
            .filter_map(|(source, sites)| {
                locate(sites, territory);
                misplaced(sites, territory, source)
            })
            .collect()
    }

    /// The lists put together.
    pub(super) fn chronicle(self) -> Result<Chronicle, ChronicleError> {
        Chronicle::new(self.present, self.earlier)
    }
}

/// Takes their commune from sites that cannot stand in it, and says so.
fn misplaced(sites: &mut [Site], territory: &Territory, source: String) -> Option<Report> {
    let mut report = Report::new(source);
    for site in sites {
        let Some(commune) = site.commune.and_then(|code| territory.commune_index(code)) else { continue };
        let commune = &territory.communes()[commune];
        let distance = Metres(Haversine.distance(site.point, commune.point));
        if distance > FARTHEST_IN_COMMUNE {
            let km = distance.km().round();
            let what = format!(
                "site {} ({}) lies {km} km from {} ({})",
                site.id, site.name, commune.name, commune.code
            );
            report.note("position", what, "counted where its position is, outside: correct one or the other");
            site.commune = None;
        }
    }
    (!report.issues.is_empty()).then_some(report)
}

/// Gives sites without commune the one they stand in.
pub(super) fn locate(sites: &mut [Site], territory: &Territory) {
    locate_all(sites.iter_mut().map(|site| (site.point, &mut site.commune)), territory);
}

/// Gives candidates without commune the one they stand in.
pub(super) fn place_candidates(candidates: &mut [Candidate], territory: &Territory) {
    locate_all(candidates.iter_mut().map(|candidate| (candidate.point, &mut candidate.commune)), territory);
}

fn locate_all<'a>(places: impl Iterator<Item = (Point, &'a mut Option<CommuneCode>)>, territory: &Territory) {
    let unplaced: Vec<_> = places.filter(|(_, commune)| commune.is_none()).collect();
    if unplaced.is_empty() {
        return;
    }
    let locator = Locator::new(territory.communes());
    for (point, commune) in unplaced {
        *commune = locator.commune_at(point).map(|index| territory.communes()[index].code);
    }
}
