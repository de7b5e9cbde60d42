//! Who is not on the roads: beyond the extract, far from any road, on an island.

use geo::Point;

use super::prepare::Study;
use crate::output::text::{Arg, Message};
use crate::territory::DemandPoint;
use crate::travel::{Model, PlaceIndex, Road, SpherePoint};
use crate::units::{Metres, People};

/// Sites this near to somebody may matter to people at the edge of an extract.
const NEAR: Metres = Metres(30_000.0);
/// Places that are named, at most.
const NAMED: usize = 5;

/// Who roads leave out.
#[derive(Debug, Clone, PartialEq)]
pub struct CutOff {
    /// People farther from any road than the profile allows.
    pub no_road: Left,
    /// People on roads that are joined to few others.
    pub island: Left,
    /// How far from a road a place may lie.
    pub farthest: Metres,
    /// Sites near somebody of the territory, but not on the roads.
    pub sites: usize,
}

/// Places that are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// How many.
    pub places: usize,
    /// Who lives there.
    pub people: People,
    /// The names of the largest.
    pub names: Vec<String>,
}

impl Left {
    fn of(study: &Study, mut points: Vec<&DemandPoint>) -> Self {
        points.sort_by_key(|point| (std::cmp::Reverse(point.people), point.id.clone()));
        Self {
            places: points.len(),
            people: points.iter().map(|point| point.people).sum(),
            names: points.iter().take(NAMED).map(|point| study.territory.place_name(point)).collect(),
        }
    }

    /// `message` with these places, if there are any.
    fn told(&self, message: Message) -> Option<Message> {
        let others = self.places.saturating_sub(self.names.len());
        let message = message.arg("places", self.places).arg("people", self.people).arg("others", others);
        (self.places > 0).then(|| message.arg("names", self.names.join(", ")))
    }
}

impl CutOff {
    fn new(study: &Study, road: &Road) -> Self {
        let demand = study.territory.demand();
        let origins: Vec<Point> = demand.iter().map(|point| point.point).collect();
        let on_road = road.roads().snap(&origins);
        let [mut no_road, mut island] = [Vec::new(), Vec::new()];
        for (point, on_road) in demand.iter().zip(&on_road) {
            match on_road {
                None => no_road.push(point),
                Some(place) if !place.solid => island.push(point),
                Some(_) => {}
            }
        }
        let [no_road, island] = [no_road, island].map(|points| Left::of(study, points));
        let sites = sites_beyond(study, road, &origins);
        Self { no_road, island, farthest: road.roads().leg.farthest, sites }
    }

    /// What to say of it below tables; nothing when nobody is left out.
    pub(super) fn notes(&self) -> Vec<Message> {
        let no_road = Message::new("note-no-road").arg("km", Arg::Number(self.farthest.km(), 1));
        let sites = Message::new("note-sites-off-road").arg("sites", self.sites);
        let notes = [
            self.no_road.told(no_road),
            self.island.told(Message::new("note-island")),
            (self.sites > 0).then_some(sites),
        ];
        notes.into_iter().flatten().collect()
    }
}

/// Sites that are not on the roads though somebody lives near them.
fn sites_beyond(study: &Study, road: &Road, origins: &[Point]) -> usize {
    let people = PlaceIndex::new(origins.iter().copied());
    let places: Vec<Point> = study.sites.iter().map(|site| site.point).collect();
    let is_near = |place: &Point| {
        people.nearest(&SpherePoint::new(*place)).is_some_and(|nearest| nearest.distance.0 <= NEAR.0)
    };
    let near: Vec<Point> = places.into_iter().filter(is_near).collect();
    road.roads().snap(&near).iter().filter(|on_road| on_road.is_none()).count()
}

impl Study {
    /// Finds who is not on the roads, when people travel by road.
    pub(super) fn find_cut_off(&mut self) {
        if let Model::Road(road) = &self.model {
            self.cut_off = Some(CutOff::new(self, road));
        }
    }
}
