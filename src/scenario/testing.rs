//! What the tests of this module share: a small territory and sites made by hand.

use geo::Point;

use crate::ids::SiteId;
use crate::territory::{Commune, Label, Levels, PointOrigin, Role, Site, SiteFormat, Territory};
use crate::units::People;
use crate::week::Opening;
use crate::week::hours::osm;

pub(super) fn hours(text: &str) -> Opening {
    osm(text).unwrap().0
}

/// Three communes in a row, a tenth of a degree apart, without boundaries.
pub(super) fn territory() -> Territory {
    let commune = |n: u32| Commune {
        code: format!("9900{n}").parse().unwrap(),
        name: format!("Commune {n}").into(),
        population: People(100),
        epci: None,
        departement: None,
        region: None,
        point: Point::new(f64::from(n) / 10.0, 45.0),
        origin: PointOrigin::TownHall,
        boundary: None,
    };
    Territory::new((1..=3).map(commune).collect(), Levels::default(), Vec::new()).unwrap().0
}

pub(super) fn house(id: &str, n: u32) -> Site {
    Site {
        id: SiteId::new(id),
        name: format!("House {id}"),
        commune: format!("9900{n}").parse().ok(),
        point: Point::new(f64::from(n) / 10.0, 45.0),
        format: SiteFormat::Fixed,
        hours: Some(hours("Mo-Fr 09:00-12:00")),
        label: Label { role: Some(Role::Seat), agents: Some(2), ..Label::default() },
        comment: String::new(),
    }
}
