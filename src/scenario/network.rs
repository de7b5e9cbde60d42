//! A copy of the network while changes are made to it.

use std::collections::BTreeMap;

use super::error::Why;
use super::step::Remark;
use crate::ids::{GroupId, SiteId};
use crate::territory::{Role, Site, SiteFormat, closest_site};

/// A copy of the network: the sites that were there in their order, then those that opened in theirs.
pub(super) struct Network {
    sites: Vec<Site>,
    /// The sites that closed: by which change (its place in the list), and under which name.
    closed: BTreeMap<SiteId, (usize, String)>,
}

impl Network {
    pub(super) fn of(sites: &[Site]) -> Self {
        Self { sites: sites.to_vec(), closed: BTreeMap::new() }
    }

    pub(super) fn into_sites(self) -> Vec<Site> {
        self.sites
    }

    /// The place of a site in the list.
    fn place(&self, id: &SiteId) -> Result<usize, Why> {
        if let Some(place) = self.sites.iter().position(|site| site.id == *id) {
            return Ok(place);
        }
        if let Some((by, name)) = self.closed.get(id) {
            return Err(Why::Closed { id: id.clone(), name: name.clone(), by: by + 1 });
        }
        let found = closest_site(&self.sites, id.as_str());
        let closest = found.map(|site| format!("; {} is '{}'", site.name, site.id)).unwrap_or_default();
        Err(Why::UnknownSite { id: id.clone(), closest })
    }

    pub(super) fn site_mut(&mut self, id: &SiteId) -> Result<&mut Site, Why> {
        let place = self.place(id)?;
        Ok(&mut self.sites[place])
    }

    /// Takes a site out; change `by` does it.
    pub(super) fn close(&mut self, id: &SiteId, by: usize) -> Result<Site, Why> {
        let site = self.sites.remove(self.place(id)?);
        self.closed.insert(id.clone(), (by, site.name.clone()));
        Ok(site)
    }

    /// Refuses an id that a site has, or had before it closed.
    pub(super) fn check_new(&self, id: &SiteId) -> Result<(), Why> {
        let standing = self.sites.iter().find(|site| site.id == *id).map(|site| &site.name);
        match standing.or(self.closed.get(id).map(|(_, name)| name)) {
            Some(name) => Err(Why::TakenId { id: id.clone(), name: name.clone() }),
            None => Ok(()),
        }
    }

    pub(super) fn add(&mut self, site: Site) {
        self.sites.push(site);
    }

    /// Says so when another site stands at the very place of `site`.
    pub(super) fn on_the_spot(&self, site: &Site) -> Option<Remark> {
        let other = self.sites.iter().find(|other| other.point == site.point && other.id != site.id)?;
        Some(Remark::OnTheSpot { id: other.id.clone(), name: other.name.clone() })
    }

    /// The first id `SITE/1`, `SITE/2` … that no site has or had.
    pub(super) fn stop_id(&self, seat: &SiteId) -> SiteId {
        let free = |id: &SiteId| self.check_new(id).is_ok();
        let mut ids = (1_usize..).map(|number| SiteId::new(format!("{seat}/{number}")));
        ids.find(free).expect("there are more numbers than sites")
    }

    /// Puts `seat` into a group of its own name if it has none, so that its stops can join it; the group, and what its stops are:
    /// their format and role.
    pub(super) fn joined(&mut self, seat: &SiteId) -> Result<(GroupId, SiteFormat, Role), Why> {
        let seat = self.site_mut(seat)?;
        let group = seat.label.group.get_or_insert_with(|| GroupId::new(seat.id.as_str())).clone();
        // What a travelling antenna leaves are antennas: whose label they carry is still to be named.
        Ok(match (seat.format.travels(), seat.label.role) {
            (true, Some(Role::Antenna)) => (group, seat.format, Role::Antenna),
            (true, _) => (group, seat.format, Role::Stop),
            (false, _) => (group, SiteFormat::Permanence, Role::Antenna),
        })
    }
}
