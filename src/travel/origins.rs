//! Origins that stay, while places come and go.

use geo::Point;

use super::crow_fly::CrowFly;
use super::index::PlaceIndex;
use super::model::Model;
use super::origins_by_road::ByRoad;
use super::sphere::{SpherePoint, chord_2_of, great_circle};
use crate::units::Seconds;

/// How long a trip takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// What the model compares before it rounds, the less the nearer: a squared chord as ordered bits, or milliseconds. Two places may be
    /// at the same second, and one of them nearer.
    pub(super) exact: u64,
    /// The time.
    pub time: Seconds,
}

/// An origin, and its way to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comer {
    /// The origin's index in its list.
    pub origin: u32,
    /// Its way.
    pub way: Way,
}

/// Origins made ready for ways to one place after the other. Frozen: to be shared.
#[derive(Debug)]
pub struct Origins(Kind);

#[derive(Debug)]
enum Kind {
    CrowFly(ByLine),
    Road(ByRoad),
}

impl Model {
    /// Makes ready for ways from `origins`, to one place after the other.
    pub fn origins(&self, origins: &[Point]) -> Origins {
        Origins(match self {
            Self::CrowFly(model) => Kind::CrowFly(ByLine::new(*model, origins)),
            Self::Road(road) => Kind::Road(ByRoad::new(road, origins)),
        })
    }
}

impl Origins {
    /// The origins that are at most `limit` from `place`, and those of `always` at whatever time; each once, and none from which no way
    /// leads there.
    ///
    /// As the crow flies the work grows with what is found; by road with the number of origins, not with the network.
    pub fn to(&self, place: Point, limit: Seconds, always: &[u32]) -> Vec<Comer> {
        match &self.0 {
            Kind::CrowFly(origins) => origins.to(place, limit, always),
            Kind::Road(origins) => origins.to(place, limit, always),
        }
    }

    /// The nearest of `places` from each of the origins `of`, and the way to it, in their order; ties go to the smallest place.
    pub fn nearest(&self, places: &[Point], of: &[u32]) -> Vec<Option<(u32, Way)>> {
        match &self.0 {
            Kind::CrowFly(origins) => origins.nearest(places, of),
            Kind::Road(origins) => origins.nearest(places, of),
        }
    }
}

/// Origins as the crow flies.
#[derive(Debug)]
struct ByLine {
    model: CrowFly,
    points: Vec<SpherePoint>,
    index: PlaceIndex,
}

impl ByLine {
    fn new(model: CrowFly, origins: &[Point]) -> Self {
        let points = origins.iter().copied().map(SpherePoint::new).collect();
        Self { model, points, index: PlaceIndex::new(origins.iter().copied()) }
    }

    fn to(&self, place: Point, limit: Seconds, always: &[u32]) -> Vec<Comer> {
        let place = SpherePoint::new(place);
        let comer = |origin: u32| Comer { origin, way: self.way(origin, &place) };
        let mut near = Vec::new();
        // Times are rounded: what rounds down to the limit lies up to half a second beyond it.
        let reach = chord_2_of(self.model.distance(Seconds(limit.0.saturating_add(1))));
        self.index.gather(&place, reach, &mut near);
        let near = near.into_iter().map(|(_, origin)| comer(origin)).filter(|comer| comer.way.time <= limit);
        let far = always.iter().map(|&origin| comer(origin)).filter(|comer| comer.way.time > limit);
        near.chain(far).collect()
    }

    fn nearest(&self, places: &[Point], of: &[u32]) -> Vec<Option<(u32, Way)>> {
        let index = PlaceIndex::new(places.iter().copied());
        let nearest = |&origin: &u32| {
            let place = index.nearest(&self.points[origin as usize])?.place;
            Some((place, self.way(origin, &SpherePoint::new(places[place as usize]))))
        };
        of.iter().map(nearest).collect()
    }

    fn way(&self, origin: u32, place: &SpherePoint) -> Way {
        let chord_2 = self.points[origin as usize].chord_2(place);
        // The bits of numbers that are not negative are in the order of the numbers.
        Way { exact: chord_2.to_bits(), time: self.model.time(great_circle(chord_2)) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::roads::Mode;

    fn points(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Point>> {
        // A coarse grid: places at the same time, and at the same place.
        let point = (0_i32..40, 0_i32..40)
            .prop_map(|(x, y)| Point::new(2.0 + f64::from(x) * 0.01, 43.0 + f64::from(y) * 0.01));
        prop::collection::vec(point, count)
    }

    proptest! {
        #[test]
        fn places_one_by_one_are_the_places_together(
            origins in points(0..60), places in points(0..12), limit in 0_u32..4000,
        ) {
            let model = Model::CrowFly(CrowFly::of(Mode::Car));
            let ready = model.origins(&origins);
            let all: Vec<u32> = (0..origins.len() as u32).collect();
            let within = model.within(&places, &origins, Seconds(limit)).inverse(places.len());
            for (place, &point) in places.iter().enumerate() {
                let mut comers: Vec<u32> =
                    ready.to(point, Seconds(limit), &[]).into_iter().map(|comer| comer.origin).collect();
                comers.sort_unstable();
                prop_assert_eq!(&comers, within.places_of(place));
                prop_assert_eq!(ready.to(point, Seconds(limit), &all).len(), origins.len());
            }
            let reaches = model.nearest(&places, &origins);
            for (found, reach) in ready.nearest(&places, &all).into_iter().zip(reaches) {
                prop_assert_eq!(
                    found.map(|(place, way)| (place, way.time)),
                    reach.map(|reach| (reach.place, reach.time))
                );
            }
        }
    }
}
