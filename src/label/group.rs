//! Sites that carry one label together.

use std::collections::BTreeMap;

use crate::ids::GroupId;
use crate::territory::{Role, Site};

/// Sites that carry one label together: a seat, its antennas and stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of the group in the list; the id of its only site when the list names none.
    pub id: GroupId,
    /// Whether the list names the group.
    pub named: bool,
    /// Places in the list of sites, in the order of their ids; at least one.
    pub sites: Vec<usize>,
    /// The site that carries the label: the first seat, else the first stop of a seat that travels, else the first site
    /// whose role is not stated. `None` when all are antennas: their seat is not named.
    pub seat: Option<usize>,
    /// How many of the sites are seats. Several seats in one group still count as one label.
    pub seats: usize,
}

impl Group {
    fn new(id: GroupId, named: bool, places: Vec<usize>, sites: &[Site]) -> Self {
        let role = |place: &usize| sites[*place].label.role;
        let seat = [Some(Role::Seat), Some(Role::Stop), None]
            .into_iter()
            .find_map(|wanted| places.iter().find(|place| role(place) == wanted));
        let seats = places.iter().filter(|place| role(place) == Some(Role::Seat)).count();
        Self { id, named, seat: seat.copied(), seats, sites: places }
    }

    /// The site that stands for the group: its seat, else its first site.
    pub fn place(&self) -> usize {
        self.seat.unwrap_or(self.sites[0])
    }
}

/// The groups of `sites`, in the order of their first site. A site whose group is not named is a group of its own.
pub fn groups(sites: &[Site]) -> Vec<Group> {
    let mut places: Vec<usize> = (0..sites.len()).collect();
    places.sort_by(|&a, &b| sites[a].id.cmp(&sites[b].id));
    let mut members: Vec<(GroupId, bool, Vec<usize>)> = Vec::new();
    let mut known: BTreeMap<&GroupId, usize> = BTreeMap::new();
    for place in places {
        let site = &sites[place];
        let Some(group) = &site.label.group else {
            members.push((GroupId::new(site.id.as_str()), false, vec![place]));
            continue;
        };
        let index = *known.entry(group).or_insert(members.len());
        if index == members.len() {
            members.push((group.clone(), true, Vec::new()));
        }
        members[index].2.push(place);
    }
    members.into_iter().map(|(id, named, places)| Group::new(id, named, places, sites)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{antenna, grouped, seat};
    use super::*;

    #[test]
    fn stops_carry_the_label_of_the_bus_whose_place_they_take() {
        let stop = |id: &str| {
            let mut stop = grouped(seat(id), "8");
            stop.label.role = Some(Role::Stop);
            stop
        };
        let found = groups(&[stop("8/1"), stop("8/2")]);
        assert_eq!((found.len(), found[0].seat, found[0].seats), (1, Some(0), 0));
    }

    #[test]
    fn sites_of_one_group_stand_together_and_the_others_alone() {
        let sites = [
            grouped(antenna("2"), "Rue"),
            seat("10"),
            grouped(seat("3"), "Rue"),
            antenna("1"),
            grouped(seat("12"), "3"),
        ];
        let found = groups(&sites);
        let shown: Vec<_> =
            found.iter().map(|g| (g.id.as_str(), g.named, g.sites.clone(), g.seat, g.seats)).collect();
        assert_eq!(
            shown,
            [
                ("1", false, vec![3], None, 0),
                ("Rue", true, vec![0, 2], Some(2), 1),
                ("10", false, vec![1], Some(1), 1),
                ("3", true, vec![4], Some(4), 1),
            ]
        );
    }

    #[test]
    fn a_list_without_roles_is_a_list_of_seats() {
        let mut site = seat("1");
        site.label.role = None;
        assert_eq!(groups(&[site])[0].seat, Some(0));
    }
}
