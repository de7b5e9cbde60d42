//! What the tests of this module share: sites made by hand.

use geo::Point;

use crate::ids::{GroupId, SiteId};
use crate::territory::{Label, Role, Site, SiteFormat};
use crate::week::hours::osm;
use crate::week::{Circuit, Opening, Schedule};

/// A week in the notation of OpenStreetMap.
pub(super) fn week(text: &str) -> Schedule {
    *osm(text).unwrap().0.hours.week(0)
}

/// A house whose hours are not known.
pub(super) fn seat(id: &str) -> Site {
    Site {
        id: SiteId::new(id),
        name: format!("House {id}"),
        commune: None,
        point: Point::new(2.0, 43.0),
        format: SiteFormat::Fixed,
        hours: None,
        label: Label { role: Some(Role::Seat), ..Label::default() },
        comment: String::new(),
    }
}

/// An antenna whose hours are not known.
pub(super) fn antenna(id: &str) -> Site {
    let mut site = seat(id);
    site.format = SiteFormat::Antenna;
    site.label.role = Some(Role::Antenna);
    site
}

/// The same site in a group.
pub(super) fn grouped(mut site: Site, group: &str) -> Site {
    site.label.group = Some(GroupId::new(group));
    site
}

/// The same site with hours.
pub(super) fn open(mut site: Site, hours: impl Into<Circuit>) -> Site {
    site.hours = Some(Opening::to_all(hours));
    site
}
