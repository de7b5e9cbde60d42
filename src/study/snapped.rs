//! How the places of a study lie on its roads.

use geo::Point;

use super::prepare::Study;
use crate::output::Table;
use crate::output::results::{self, OnRoads, SnappedPlace, SnappedPlaces};
use crate::output::text::{Message, Texts};
use crate::roads::Roads;
use crate::roads::snap::OnRoad;
use crate::territory::DemandPoint;
use crate::travel::Model;
use crate::units::People;

/// How far from the roads people and sites of the territory are: a summary, or (`by_place`) one row a place. `None` without roads.
pub fn snapped(study: &Study, by_place: bool, texts: &Texts) -> Option<Table> {
    let Model::Road(road) = &study.model else { return None };
    let kinds = [people(study, road.roads()), sites(study, road.roads())];
    let table = if by_place {
        results::snapped_places(&kinds, texts)
    } else {
        results::snapped(&kinds, road.roads().leg.farthest, texts)
    };
    Some(study.timed(table))
}

fn people(study: &Study, roads: &Roads) -> SnappedPlaces {
    let demand = study.territory.demand();
    let points: Vec<Point> = demand.iter().map(|place| place.point).collect();
    let place = |(place, found): (&DemandPoint, Option<OnRoads>)| SnappedPlace {
        code: place.id.to_string(),
        name: study.territory.place_name(place),
        people: place.people,
        point: place.point,
        found,
    };
    let places = demand.iter().zip(found(roads, &points)).map(place).collect();
    SnappedPlaces { kind: Message::new("snap-people"), places }
}

fn sites(study: &Study, roads: &Roads) -> SnappedPlaces {
    let inside: Vec<_> = study.sites.iter().filter(|site| study.is_inside(site)).collect();
    let points: Vec<Point> = inside.iter().map(|site| site.point).collect();
    let places = inside.iter().zip(found(roads, &points)).map(|(site, found)| SnappedPlace {
        code: site.id.to_string(),
        name: site.name.clone(),
        people: People::ZERO,
        point: site.point,
        found,
    });
    SnappedPlaces { kind: Message::new("snap-sites"), places: places.collect() }
}

fn found(roads: &Roads, points: &[Point]) -> Vec<Option<OnRoads>> {
    let on_roads = |place: OnRoad| OnRoads {
        distance: place.leg,
        road: roads.network.name(place.edge).to_owned(),
        leads_somewhere: place.solid,
    };
    roads.snap(points).into_iter().map(|place| place.map(on_roads)).collect()
}
