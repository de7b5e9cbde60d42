//! The access clock: who reaches an open site, and when.

use geo::Point;

use super::prepare::Study;
use crate::access::clock::{ClockRequest, Profile, Reached, profiles_by_level, whole_clock, whole_profile};
use crate::output::Table;
use crate::output::results::{self, Detail};
use crate::output::text::{Message, Texts};
use crate::territory::{Level, Site};
use crate::travel::Reachable;
use crate::units::Seconds;
use crate::week::Circuit;

/// What is asked of the clock.
#[derive(Debug, Clone)]
pub struct ClockAsk {
    /// Sites within this time are within reach.
    pub threshold: Seconds,
    /// The moments and hours that people are counted at.
    pub figures: ClockRequest,
    /// One row a unit of this level; `None`: the whole territory.
    pub level: Option<Level>,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// Minutes within which a site is within reach by default: the promise.
pub const CLOCK_REACH: f64 = 30.0;
/// Hours a week below which people are counted by default: the label's minimum for one house.
pub const FEWER_THAN_HOURS: f64 = 24.0;
/// Moments at which people are counted by default.
pub const CLOCK_MOMENTS: &str = "tue 10:00,wed 12:30,tue 17:30,tue 18:00,fri 17:30,sat 10:00";

/// The reach and the figures of a clock on which nothing was asked.
pub fn clock_defaults() -> (Seconds, ClockRequest) {
    let moment = |text: &str| text.parse().expect("the moments by default are moments");
    let moments = CLOCK_MOMENTS.split(',').map(moment).collect();
    (Seconds::from_minutes(CLOCK_REACH), ClockRequest { moments, fewer_than_hours: FEWER_THAN_HOURS })
}

/// Who reaches which of the sites, and when.
pub(super) struct Access {
    pub(super) reachable: Reachable,
    pub(super) reached: Reached,
}

impl Access {
    /// Of all sites, those supposed to open included.
    pub(super) fn now(study: &Study, threshold: Seconds) -> Self {
        Self::to(study, &study.sites, threshold)
    }

    /// Of the sites there were before anything opened or closed.
    fn before(study: &Study, threshold: Seconds) -> Self {
        Self::to(study, study.sites_before(), threshold)
    }

    /// Of these sites.
    pub(super) fn to(study: &Study, sites: &[Site], threshold: Seconds) -> Self {
        let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
        let origins: Vec<Point> = study.territory.demand().iter().map(|demand| demand.point).collect();
        let reachable = study.model.within(&places, &origins, threshold);
        let openings: Vec<Option<Circuit>> = sites.iter().map(|site| study.circuit(site)).collect();
        let reached = Reached::new(&reachable, &openings, study.when.stay);
        Self { reachable, reached }
    }

    /// The sites that somebody reaches, as places in the list.
    pub(super) fn sites_within(&self) -> Vec<u32> {
        self.reachable.places()
    }

    fn profile(&self, study: &Study, request: &ClockRequest) -> Profile {
        whole_profile(&study.territory, &self.reached, request)
    }
}

/// The clock of the territory, or of each unit; before and after when sites are supposed to open.
pub fn clock(study: &Study, ask: &ClockAsk, texts: &Texts) -> Table {
    let access = Access::now(study, ask.threshold);
    let mut table = match ask.level {
        None => whole(study, &access, ask, texts),
        Some(level) => units(study, &access, ask, level, texts),
    };
    say_hours(study, &access, &mut table);
    study.timed(table)
}

fn whole(study: &Study, access: &Access, ask: &ClockAsk, texts: &Texts) -> Table {
    let after = access.profile(study, &ask.figures);
    if !study.compares() {
        return results::clock(&after, &ask.figures, ask.threshold, texts);
    }
    let before = Access::before(study, ask.threshold).profile(study, &ask.figures);
    results::compare_clocks([&before, &after], &ask.figures, ask.threshold, texts)
}

fn units(study: &Study, access: &Access, ask: &ClockAsk, level: Level, texts: &Texts) -> Table {
    let territory = &study.territory;
    let profiles = |access: &Access| profiles_by_level(territory, &access.reached, &ask.figures, level);
    let shown = results::Units { territory, level, detail: ask.detail };
    let after = profiles(access);
    if !study.compares() {
        return results::clock_units(&shown, &after, &ask.figures, texts);
    }
    let before = profiles(&Access::before(study, ask.threshold));
    results::compare_clock_units(&shown, [&before, &after])
}

/// Every slot of the week, one row each.
pub fn clock_slots(study: &Study, threshold: Seconds) -> Table {
    let access = Access::now(study, threshold);
    let mut table = results::clock_slots(&whole_clock(&study.territory, &access.reached), threshold);
    say_hours(study, &access, &mut table);
    study.timed(table)
}

/// Every demand point, one row each.
pub fn clock_points(study: &Study, threshold: Seconds) -> Table {
    let access = Access::now(study, threshold);
    let mut table = results::clock_points(&study.territory, &access.reachable, &access.reached);
    say_hours(study, &access, &mut table);
    study.timed(table)
}

/// Says how many of the sites within reach have no known hours, or hours by appointment; and the stay.
pub(super) fn say_hours(study: &Study, access: &Access, table: &mut Table) {
    let within = access.sites_within();
    let sites: Vec<&Site> = within.iter().map(|&site| &study.sites[site as usize]).collect();
    hours_notes(study, &sites).into_iter().for_each(|note| table.note(note));
}

/// What there is to know of the hours of `sites`, those within reach.
pub(super) fn hours_notes(study: &Study, sites: &[&Site]) -> Vec<Message> {
    let count = |odd: &dyn Fn(&Site) -> bool| sites.iter().filter(|site| odd(site)).count();
    let unknown = count(&|site| site.hours.is_none());
    let appointments =
        count(&|site| site.hours.as_ref().is_some_and(|hours| !hours.by_appointment.is_closed()));
    let counted = if study.when.appointments { "yes" } else { "no" };
    let some = |message: Message, count: usize| (count > 0).then(|| message.arg("count", count));
    let notes = [
        Some(Message::new("note-unknown-hours").arg("unknown", unknown).arg("sites", sites.len())),
        some(Message::new("note-appointments").arg("counted", counted), appointments),
        some(Message::new("note-comments"), count(&Site::comment_asks_appointment)),
        some(Message::new("note-at-base"), count(&Site::stands_at_base)),
    ];
    notes.into_iter().flatten().collect()
}
