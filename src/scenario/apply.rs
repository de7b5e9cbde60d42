//! Changes made to a copy of the network.

use super::change::{Action, Change, NewSite, Place, Stop};
use super::error::{ChangeError, Why};
use super::network::Network;
use super::places::Ground;
use super::step::{Done, Remark, Step};
use crate::ids::SiteId;
use crate::territory::{Label, Role, Site, SiteFormat};
use crate::week::Opening;

/// A network after changes.
#[derive(Debug, Clone)]
pub struct Applied {
    /// The sites that are left in their order, then those that opened in theirs.
    pub sites: Vec<Site>,
    /// What each change did, in their order.
    pub steps: Vec<Step>,
}

/// Makes `changes` to a copy of `sites`, one after the other: each sees what those before it made.
///
/// # Errors
/// The first change that cannot be made, and why.
pub fn apply(ground: &Ground, sites: &[Site], changes: &[Change]) -> Result<Applied, ChangeError> {
    let mut network = Network::of(sites);
    let mut steps = Vec::with_capacity(changes.len());
    for (index, change) in changes.iter().enumerate() {
        let step = make(ground, &mut network, index, &change.action);
        steps.push(step.map_err(|Wrong { key, stop, why }| ChangeError { change: index, stop, key, why })?);
    }
    Ok(Applied { sites: network.into_sites(), steps })
}

/// What is wrong, and under which key.
struct Wrong {
    key: &'static str,
    stop: Option<usize>,
    why: Why,
}

impl From<(&'static str, Why)> for Wrong {
    fn from((key, why): (&'static str, Why)) -> Self {
        Self { key, stop: None, why }
    }
}

/// What is wrong with the site that a change names.
fn of_site(why: Why) -> Wrong {
    ("site", why).into()
}

fn make(ground: &Ground, network: &mut Network, index: usize, action: &Action) -> Result<Step, Wrong> {
    match action {
        Action::Open(new) => open(ground, network, new),
        Action::Close(id) => {
            let Site { id, name, point, .. } = network.close(id, index).map_err(of_site)?;
            Ok(Step { done: Done::Closed { id, name, at: point }, remarks: Vec::new() })
        }
        Action::Move { site, to } => move_site(ground, network, site, to),
        Action::Hours { site, hours } => reschedule(network, site, hours),
        Action::Stops { site, stops } => extend(ground, network, site, stops),
    }
}

fn open(ground: &Ground, network: &mut Network, new: &NewSite) -> Result<Step, Wrong> {
    let found = ground.find(&new.place)?;
    let id = new.id();
    network.check_new(&id).map_err(|why| ("id", why))?;
    let outside = ground.outside(&found);
    let site = Site {
        id,
        name: new.name.clone().unwrap_or(found.name),
        commune: found.commune,
        point: found.point,
        format: new.format,
        hours: new.hours.clone(),
        label: label_of(new.format),
        comment: String::new(),
    };
    let no_hours = site.hours.is_none().then_some(Remark::NoHours);
    let remarks = [network.on_the_spot(&site), outside, no_hours].into_iter().flatten().collect();
    let (id, name) = (site.id.clone(), site.name.clone());
    let done = Done::Opened { id, name, at: site.point, hours: site.hours.clone() };
    network.add(site);
    Ok(Step { done, remarks })
}

/// Antennas and permanences depend on a house, which nobody named: they carry no label of their own.
fn label_of(format: SiteFormat) -> Label {
    let depends = matches!(format, SiteFormat::Antenna | SiteFormat::Permanence);
    Label { role: Some(if depends { Role::Antenna } else { Role::Seat }), ..Label::default() }
}

fn move_site(ground: &Ground, network: &mut Network, id: &SiteId, to: &Place) -> Result<Step, Wrong> {
    let site = network.site_mut(id).map_err(of_site)?;
    let found = ground.find(to)?;
    let from = std::mem::replace(&mut site.point, found.point);
    site.commune = found.commune;
    let site = site.clone();
    let nothing = (from == site.point).then_some(Remark::Nothing);
    let remarks = [nothing, network.on_the_spot(&site), ground.outside(&found)];
    let done = Done::Moved { id: site.id, name: site.name, from, to: found.point, place: found.name };
    Ok(Step { done, remarks: remarks.into_iter().flatten().collect() })
}

fn reschedule(network: &mut Network, id: &SiteId, hours: &Opening) -> Result<Step, Wrong> {
    let site = network.site_mut(id).map_err(of_site)?;
    let before = site.hours.replace(hours.clone());
    let nothing = (before.as_ref() == Some(hours)).then_some(Remark::Nothing);
    let (id, name, after) = (site.id.clone(), site.name.clone(), hours.clone());
    let done = Done::Rescheduled { id, name, before, after };
    Ok(Step { done, remarks: nothing.into_iter().collect() })
}

fn extend(ground: &Ground, network: &mut Network, seat: &SiteId, stops: &[Stop]) -> Result<Step, Wrong> {
    let (group, format, role) = network.joined(seat).map_err(of_site)?;
    let parent = network.site_mut(seat).map_err(of_site)?.clone();
    let base = parent.stands_at_base().then_some(Remark::BaseCounts);
    let mut remarks: Vec<Remark> = base.into_iter().collect();
    let mut told = Vec::with_capacity(stops.len());
    for (number, stop) in stops.iter().enumerate() {
        let found = ground.find(&stop.place).map_err(|(key, why)| Wrong { key, stop: Some(number), why })?;
        let outside = ground.outside(&found);
        let place = stop.name.clone().unwrap_or(found.name);
        let site = Site {
            id: network.stop_id(seat),
            name: format!("{}: {place}", parent.name),
            commune: found.commune,
            point: found.point,
            format,
            hours: Some(stop.hours.clone()),
            label: Label {
                group: Some(group.clone()),
                role: Some(role),
                agents: parent.label.agents.filter(|_| format.travels()),
                ..parent.label.clone()
            },
            comment: String::new(),
        };
        remarks.extend([network.on_the_spot(&site), outside].into_iter().flatten());
        told.push((site.id.clone(), place, site.point));
        network.add(site);
    }
    Ok(Step { done: Done::Extended { id: parent.id, name: parent.name, stops: told }, remarks })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
