//! The life of one site, as the lists tell it.

use super::super::site::{Site, SiteFormat};
use super::same_site::{Link, apart, in_one_commune};
use crate::units::Metres;
use crate::week::Date;

/// Beyond this, two positions of a site are two places: below, they are two geocodings of one address.
const MOVED: Metres = Metres(1_000.0);
/// Beyond this, within one commune or for a fixed house, one of two positions is a mistake.
const TOO_FAR_TO_MOVE: Metres = Metres(10_000.0);

/// A site through the years.
#[derive(Debug, Clone)]
pub struct Lifetime {
    /// The site as the latest list that holds it shows it; its id is unique in the chronicle.
    pub site: Site,
    /// The earliest label date that any list gives it.
    pub since: Option<Date>,
    /// The day of the last list that holds it; `None` when that is the present one.
    pub last_seen: Option<Date>,
    /// What earlier lists say of it, oldest first.
    pub past: Vec<Past>,
    /// The latest list before the first that holds it, if there is one.
    pub missing_from: Option<Date>,
}

/// A site as an earlier list shows it.
#[derive(Debug, Clone)]
pub struct Past {
    /// The day of the list.
    pub list: Date,
    /// The site, with the id of that list, where it counts on that day.
    pub site: Site,
    /// How it was found in the list after.
    pub link: Link,
    /// What became of its position until the list after.
    pub shift: Shift,
    /// How far its positions in this list and the one after are apart.
    pub apart: Metres,
}

/// What became of a position from one list to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shift {
    /// The same place.
    Stayed,
    /// Another place.
    Moved,
    /// The same place, which the earlier list had wrong.
    Corrected,
}

/// Whether a site is in the network on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Labelled later.
    NotYet,
    /// In the network.
    There,
    /// Its last list is older: nobody knows.
    Unknown,
}

impl Lifetime {
    /// A site whose last list is that of `last_seen`, or the present one.
    pub(super) fn new(site: Site, last_seen: Option<Date>) -> Self {
        let since = site.label.since;
        Self { site, since, last_seen, past: Vec::new(), missing_from: None }
    }

    /// Puts before it what an earlier list says.
    pub(super) fn extend_back(&mut self, list: Date, mut site: Site, link: Link) {
        let next = self.first();
        let apart = apart(&site, next);
        let shift = shift(&site, next, apart);
        if shift != Shift::Moved {
            (site.point, site.commune) = (next.point, next.commune);
        }
        self.since = [self.since, site.label.since].into_iter().flatten().min();
        self.missing_from = None;
        self.past.insert(0, Past { list, site, link, shift, apart });
    }

    /// The site as the first list that holds it shows it.
    pub(super) fn first(&self) -> &Site {
        self.past.first().map_or(&self.site, |past| &past.site)
    }

    /// Whether it is in the network on `day`.
    pub fn presence(&self, day: Date) -> Presence {
        if self.since.is_some_and(|since| since > day) {
            Presence::NotYet
        } else if self.last_seen.is_some_and(|last| last < day) {
            Presence::Unknown
        } else {
            Presence::There
        }
    }

    /// Whether it was labelled after day `after` (`None`: ever) and by `until`.
    pub fn opened(&self, after: Option<Date>, until: Date) -> bool {
        self.since.is_some_and(|since| after.is_none_or(|after| since > after) && since <= until)
    }

    /// Whether it was there for the last time on day `after` or later (`None`: ever), and before `until`.
    pub fn vanished(&self, after: Option<Date>, until: Date) -> bool {
        self.last_seen.is_some_and(|last| after.is_none_or(|after| last >= after) && last < until)
    }

    /// What the first list of `day` or after says of it: where it stood and when it was open. The id stays that of
    /// the lifetime.
    pub fn site_on(&self, day: Date) -> Site {
        let then = self.past.iter().find(|past| day <= past.list).map_or(&self.site, |past| &past.site);
        Site { id: self.site.id.clone(), ..then.clone() }
    }

    /// Whether it was labelled by `day` though a list of that day or after does not hold it.
    pub fn is_unlisted(&self, day: Date) -> bool {
        self.missing_from.is_some_and(|list| day <= list && self.since.is_some_and(|since| since <= day))
    }

    /// Each earlier list with the site in the one after.
    pub(super) fn passages(&self) -> impl Iterator<Item = (&Past, &Site)> {
        let after = self.past.iter().skip(1).map(|past| &past.site).chain([&self.site]);
        self.past.iter().zip(after)
    }
}

fn shift(earlier: &Site, later: &Site, apart: Metres) -> Shift {
    let is_house = [earlier, later].iter().all(|site| site.format == SiteFormat::Fixed);
    if apart.0 <= MOVED.0 {
        Shift::Stayed
    } else if apart.0 > TOO_FAR_TO_MOVE.0 && (is_house || in_one_commune(earlier, later)) {
        Shift::Corrected
    } else {
        Shift::Moved
    }
}

#[cfg(test)]
pub(super) mod tests {
    use geo::Point;

    use super::*;
    use crate::ids::SiteId;
    use crate::territory::Label;

    /// A site of commune 11001 at 0, 0 without label date.
    pub(in super::super) fn site(id: &str, name: &str) -> Site {
        Site {
            id: SiteId::new(id),
            name: name.to_owned(),
            commune: Some("11001".parse().unwrap()),
            point: Point::new(0.0, 0.0),
            format: SiteFormat::Fixed,
            hours: None,
            label: Label::default(),
            comment: String::new(),
        }
    }

    /// The same site `degrees` north of 0, 0.
    pub(in super::super) fn at(mut site: Site, degrees: f64) -> Site {
        site.point = Point::new(0.0, degrees);
        site
    }

    impl Site {
        /// The same site in another commune.
        pub(in super::super) fn of(mut self, commune: &str) -> Self {
            self.commune = Some(commune.parse().unwrap());
            self
        }

        /// The same site labelled on a day.
        pub(in super::super) fn since(mut self, day: &str) -> Self {
            self.label.since = Some(date(day));
            self
        }
    }

    pub(in super::super) fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn passed(earlier: Site, later: Site) -> Lifetime {
        let mut life = Lifetime::new(later, None);
        life.extend_back(date("2020-09-01"), earlier, Link::IdInCommune);
        life
    }

    #[test]
    fn a_place_stays_moves_or_is_corrected() {
        // One degree is 111.2 km.
        for (degrees, commune, format, shift) in [
            (0.008, "11001", SiteFormat::Fixed, Shift::Stayed),
            (0.008, "11002", SiteFormat::Bus, Shift::Stayed),
            (0.05, "11001", SiteFormat::Fixed, Shift::Moved),
            (0.05, "11002", SiteFormat::Fixed, Shift::Moved),
            (0.1, "11001", SiteFormat::Bus, Shift::Corrected),
            (0.1, "11002", SiteFormat::Fixed, Shift::Corrected),
            (0.1, "11002", SiteFormat::Bus, Shift::Moved),
        ] {
            let earlier = Site { format, ..at(site("1", "Site"), degrees).of(commune) };
            let life = passed(earlier, site("1", "Site"));
            assert_eq!(life.past[0].shift, shift, "{degrees} {commune} {format:?}");
            let there = life.site_on(date("2020-09-01")).point.y();
            assert_eq!(there, if shift == Shift::Moved { degrees } else { 0.0 });
            assert_eq!(life.site_on(date("2020-09-02")).point.y(), 0.0);
        }
    }

    #[test]
    fn on_the_day_of_a_list_a_site_is_as_that_list_shows_it() {
        let earlier = Site { comment: "closed on Monday".to_owned(), ..site("4", "Old name") };
        let life = passed(earlier, site("7", "New name"));
        let [then, now] = ["2020-09-01", "2020-09-02"].map(|day| life.site_on(date(day)));
        assert_eq!((&*then.name, &*then.comment, then.id.as_str()), ("Old name", "closed on Monday", "7"));
        assert_eq!((&*now.name, &*now.comment, now.id.as_str()), ("New name", "", "7"));
    }

    #[test]
    fn the_earliest_label_date_holds() {
        for (earlier, later, since) in [
            (Some("2020-01-01"), Some("2021-01-01"), Some("2020-01-01")),
            (Some("2020-05-01"), Some("2020-01-01"), Some("2020-01-01")),
            (None, Some("2021-01-01"), Some("2021-01-01")),
            (None, None, None),
        ] {
            let dated = |day: Option<&str>| day.map_or(site("1", "Site"), |day| site("1", "Site").since(day));
            let life = passed(dated(earlier), dated(later));
            assert_eq!(life.since, since.map(date));
        }
    }

    #[test]
    fn a_site_is_there_from_its_label_to_its_last_list() {
        let life = Lifetime::new(site("1", "Site").since("2020-01-01"), Some(date("2020-09-01")));
        for (day, presence) in [
            ("2019-12-31", Presence::NotYet),
            ("2020-01-01", Presence::There),
            ("2020-09-01", Presence::There),
            ("2020-09-02", Presence::Unknown),
        ] {
            assert_eq!(life.presence(date(day)), presence, "{day}");
        }
    }
}
