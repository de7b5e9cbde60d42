//! How much road there is, and how fast it is.

use std::ops::AddAssign;

use super::hierarchy::Hierarchy;
use super::network::{Direction, Network, SOLID, sizes};
use super::prepared::Roads;
use crate::units::{KmPerHour, Metres};

/// Speeds, in km/h, at which a band of [`Figures::bands`] ends and the next begins.
pub const BANDS: [f64; 5] = [30.0, 50.0, 70.0, 90.0, 110.0];

/// Stands in the hierarchy's arrays for an arc that is no shortcut ([`Hierarchy::parts`]).
pub(super) const NO_SHORTCUT: u32 = u32::MAX;

/// Some edges: how many, and how long together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Length {
    /// How many edges.
    pub edges: u64,
    /// Their length, each counted once whatever its directions, in decimetres.
    decimetres: u64,
}

/// Figures of prepared roads, the same for any number of threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Nodes where roads meet or end.
    pub junctions: u64,
    /// Copies of junctions that apply turn restrictions.
    pub copies: u64,
    /// Roads open in some direction, without ferries.
    pub roads: Length,
    /// Those of them that are open in one direction only.
    pub one_way: Length,
    /// Ferries.
    pub ferries: Length,
    /// Shortcuts of the hierarchy.
    pub shortcuts: u64,
    /// Which junctions reach each other.
    pub components: Components,
    /// Roads by mean speed, waits included: below 30 km/h, from 30 to below 50, and so on ([`BANDS`]).
    pub bands: [Length; BANDS.len() + 1],
}

/// Which junctions reach each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Components {
    /// Sets of junctions that reach each other, single ones included.
    pub count: u64,
    /// Those from which one gets somewhere ([`SOLID`] junctions or more).
    pub solid: u64,
    /// Junctions of the largest.
    pub largest: u64,
    /// Roads that are not in a component of that size.
    pub outside: Length,
}

impl Length {
    /// The length of these edges together.
    pub fn length(&self) -> Metres {
        Metres(self.decimetres as f64 / 10.0)
    }

    /// Those edges of a network that count.
    fn of(network: &Network, counts: impl Fn(u32) -> bool) -> Self {
        let mut sum = Self::default();
        (0..network.edges() as u32).filter(|&edge| counts(edge)).for_each(|edge| sum.add(network, edge));
        sum
    }

    fn add(&mut self, network: &Network, edge: u32) {
        *self += Self { edges: 1, decimetres: network.lengths[edge as usize].into() };
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.edges += other.edges;
        self.decimetres += other.decimetres;
    }
}

impl Figures {
    /// The figures of these roads.
    pub fn of(roads: &Roads) -> Self {
        let network = &roads.network;
        let is_road = |edge: u32| !network.is_ferry(edge) && open_directions(network, edge).count() > 0;
        Self {
            junctions: network.junctions() as u64,
            copies: network.copies.len() as u64,
            roads: Length::of(network, is_road),
            one_way: Length::of(network, |edge| is_road(edge) && open_directions(network, edge).count() == 1),
            ferries: Length::of(network, |edge| network.is_ferry(edge)),
            shortcuts: shortcuts(&roads.hierarchy),
            components: Components::of(network, is_road),
            bands: bands(network, is_road),
        }
    }
}

impl Components {
    fn of(network: &Network, is_road: impl Fn(u32) -> bool) -> Self {
        let sizes = sizes(network);
        let largest = sizes.first().copied().unwrap_or(0);
        Self {
            // A component of copies alone stands for no junction.
            count: sizes.iter().filter(|&&size| size > 0).count() as u64,
            solid: sizes.iter().filter(|&&size| size >= SOLID).count() as u64,
            largest: largest.into(),
            outside: Length::of(network, |edge| is_road(edge) && network.component_of(edge) != largest),
        }
    }
}

fn open_directions(network: &Network, edge: u32) -> impl Iterator<Item = Direction> {
    let directions = [Direction::Ahead, Direction::Back].into_iter();
    directions.filter(move |&direction| network.is_open(edge, direction))
}

/// Arcs of the hierarchy that stand for others.
fn shortcuts(hierarchy: &Hierarchy) -> u64 {
    let [_, _, _, _, up_over, _, _, _, down_over] = hierarchy.parts();
    [up_over, down_over].into_iter().flatten().filter(|&&over| over != NO_SHORTCUT).count() as u64
}

/// The speed over all open directions of an edge.
fn mean_speed(network: &Network, edge: u32) -> KmPerHour {
    let times = open_directions(network, edge).map(|direction| f64::from(network.time(edge, direction)));
    let (directions, milliseconds) = times.fold((0.0, 0.0), |(count, sum), time| (count + 1.0, sum + time));
    let length = Metres(network.length(edge).0 * directions);
    KmPerHour(KmPerHour(1.0).milliseconds_for(length) / milliseconds)
}

/// Roads by the speed over their open directions together.
fn bands(network: &Network, is_road: impl Fn(u32) -> bool) -> [Length; BANDS.len() + 1] {
    let mut bands = [Length::default(); BANDS.len() + 1];
    for edge in (0..network.edges() as u32).filter(|&edge| is_road(edge)) {
        let speed = mean_speed(network, edge);
        bands[BANDS.partition_point(|&end| end <= speed.0)].add(network, edge);
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::super::extract::Position;
    use super::super::mode::Mode;
    use super::super::snap::AccessLeg;
    use super::*;

    /// Three edges of a kilometre: a street at 36 km/h both ways, a road at 60 and 120 km/h on average 80, a ferry one way.
    fn roads() -> Roads {
        let at = |lat: i32| Position { lon: 0, lat };
        let network = Network {
            node_positions: [0, 1, 2, 3].map(at).into(),
            first_point: vec![0, 2, 4, 6],
            points: [0, 1, 1, 2, 2, 3].map(at).into(),
            ahead: vec![0, 100_000, 0, 60_000, 0, 1],
            back: vec![0, 100_000, 0, 30_000, 0, 1],
            lengths: vec![10_000; 3],
            edge_names: vec![0; 3],
            flags: vec![3, 3, 5],
            starts: vec![0, 1, 2],
            ends: vec![1, 2, 3],
            first_arc: vec![0, 1, 3, 5, 5],
            heads: vec![1, 0, 2, 1, 3],
            arc_edges: vec![0, 1, 2, 3, 4],
            component_sizes: vec![3, 3, 0],
            names: vec!["".into()],
            ..Network::default()
        };
        let leg = AccessLeg { speed: KmPerHour(5.0), farthest: Metres(1.0) };
        Roads::prepare(Mode::Car, leg, network.checked().expect("it is sound"))
    }

    #[test]
    fn lengths_are_counted_once_by_kind_and_speed() {
        let figures = Figures::of(&roads());
        let km = |count: u64| Length { edges: count, decimetres: 10_000 * count };
        assert_eq!((figures.junctions, figures.copies), (4, 0));
        assert_eq!((figures.roads, figures.one_way, figures.ferries), (km(2), km(0), km(1)));
        assert_eq!(figures.bands, [km(0), km(1), km(0), km(1), km(0), km(0)]);
        let components = Components { count: 2, solid: 0, largest: 3, outside: km(0) };
        assert_eq!(figures.components, components);
        assert_eq!(km(2).length(), Metres(2000.0));
    }
}
