//! Who is not on the roads: beyond the extract, far from any road, on an island.

use geo::Point;

use super::prepare::Study;
use crate::output::text::{Arg, Message};
use crate::territory::{Candidate, DemandPoint, Site};
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
    /// Sites that are supposed to open, but not on the roads.
    pub opened: Vec<String>,
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
        let opened = names_off_road(road, study.opened_sites());
        Self { no_road, island, farthest: road.roads().leg.farthest, sites, opened }
    }

    /// What to say of it below tables; nothing when nobody is left out.
    pub(super) fn notes(&self) -> Vec<Message> {
        let no_road = Message::new("note-no-road").arg("km", Arg::Number(self.farthest.km(), 1));
        let sites = Message::new("note-sites-off-road").arg("sites", self.sites);
        let opened = Message::new("note-opened-off-road").arg("km", Arg::Number(self.farthest.km(), 1));
        let notes = [
            (!self.opened.is_empty()).then(|| opened.arg("names", self.opened.join(", "))),
            self.no_road.told(no_road),
            self.island.told(Message::new("note-island")),
            (self.sites > 0).then_some(sites),
        ];
        notes.into_iter().flatten().collect()
    }
}

/// Those of `places` that are not on the roads.
fn off_road<'a, T>(road: &Road, places: &'a [T], point: impl Fn(&T) -> Point) -> impl Iterator<Item = &'a T> {
    let points: Vec<Point> = places.iter().map(point).collect();
    let on_road = road.roads().snap(&points);
    places.iter().zip(on_road).filter(|(_, on_road)| on_road.is_none()).map(|(place, _)| place)
}

fn names_off_road(road: &Road, sites: &[Site]) -> Vec<String> {
    off_road(road, sites, |site| site.point).map(|site| site.name.clone()).collect()
}

/// Sites that are not on the roads though somebody lives near them.
fn sites_beyond(study: &Study, road: &Road, origins: &[Point]) -> usize {
    let people = PlaceIndex::new(origins.iter().copied());
    let is_near = |site: &&Site| {
        people.nearest(&SpherePoint::new(site.point)).is_some_and(|nearest| nearest.distance.0 <= NEAR.0)
    };
    off_road(road, &study.sites, |site| site.point).filter(is_near).count()
}

impl Study {
    /// Says which of `sites`, which are supposed to open, are not on the roads, when people travel by road: nobody reaches them.
    pub(super) fn opened_note(&self, sites: &[Site]) -> Option<Message> {
        let Model::Road(road) = &self.model else { return None };
        let names = names_off_road(road, sites);
        let note =
            Message::new("note-opened-off-road").arg("km", Arg::Number(road.roads().leg.farthest.km(), 1));
        (!names.is_empty()).then(|| note.arg("names", names.join(", ")))
    }

    /// Says how many candidates are not on the roads, when people travel by road: nobody reaches them, and none can be chosen.
    pub(super) fn candidates_note(&self, candidates: &[Candidate]) -> Option<Message> {
        let Model::Road(road) = &self.model else { return None };
        let off: Vec<&str> =
            off_road(road, candidates, |candidate| candidate.point).map(|c| &*c.name).collect();
        let names = off.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let note = Message::new("note-candidates-off-road").arg("count", off.len()).arg("names", names);
        let others = off.len().saturating_sub(NAMED);
        let km = Arg::Number(road.roads().leg.farthest.km(), 1);
        (!off.is_empty()).then(|| note.arg("others", others).arg("km", km))
    }

    /// Finds who is not on the roads, when people travel by road.
    pub(super) fn find_cut_off(&mut self) {
        if let Model::Road(road) = &self.model {
            self.cut_off = Some(CutOff::new(self, road));
        }
    }
}
