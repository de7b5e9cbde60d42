//! The problem: people, the sites they reach, and when those are open.

use crate::travel::Reachable;
use crate::units::{MINUTES_PER_HOUR, People, Share};
use crate::week::{Circuit, Day, Schedule, Stay, WEEKS_PER_CYCLE};

/// Access over the weeks of the cycle ([`WEEKS_PER_CYCLE`]), in person-minutes. Exact: ten billion people who are served all week
/// make 8 × 10^14, far below what fits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeeklyAccess(pub u64);

/// Minutes over the cycle that make an hour a week.
pub(super) const HOUR_A_WEEK: u64 = MINUTES_PER_HOUR as u64 * WEEKS_PER_CYCLE as u64;

impl WeeklyAccess {
    /// Mean person-hours a week.
    pub fn hours_a_week(self) -> f64 {
        self.0 as f64 / HOUR_A_WEEK as f64
    }

    /// The least access of `hours` person-hours a week or more.
    pub fn from_hours_a_week(hours: f64) -> Self {
        Self((hours * HOUR_A_WEEK as f64).ceil() as u64)
    }

    /// The share that this is of `whole`; `None` of nothing.
    pub fn share_of(self, whole: Self) -> Option<Share> {
        (whole.0 > 0).then(|| Share(self.0 as f64 / whole.0 as f64))
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// When a site is open, and whether that may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteHours {
    /// Its opening; `None` when it is not known: the site is never open.
    pub opening: Option<Circuit>,
    /// Whether its hours may move; only those of sites with a [`week_that_moves`] do.
    pub may_move: bool,
}

/// The week of a site whose hours can move at all: the same every week, open at some time, never over midnight.
pub fn week_that_moves(opening: &Circuit) -> Option<&Schedule> {
    let [week] = opening.weeks() else { return None };
    let midnight = Day::ALL.into_iter().any(|day| {
        let starts_at_midnight = week.openings(day).first().is_some_and(|(start, _)| *start == 0);
        starts_at_midnight || week.openings(day).last().is_some_and(|(_, end)| *end == MIDNIGHT)
    });
    (!week.is_closed() && !midnight).then_some(week)
}

/// The end of a day, in minutes.
const MIDNIGHT: u32 = 24 * MINUTES_PER_HOUR;

/// People, the sites they reach, and when those are open.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(super) people: Vec<People>,
    pub(super) sites: Vec<SiteHours>,
    pub(super) stay: Stay,
    /// The sites that each demand point reaches.
    reachable: Reachable,
    /// The demand points that reach each site.
    reached_from: Reachable,
}

impl Problem {
    /// `people` by demand point, who reach the places of `reachable` in `sites` and `stay` there.
    pub fn new(people: Vec<People>, reachable: Reachable, sites: Vec<SiteHours>, stay: Stay) -> Self {
        assert_eq!(people.len(), reachable.origins(), "one list of sites a demand point");
        let reached_from = reachable.inverse(sites.len());
        Self { people, sites, stay, reachable, reached_from }
    }

    /// The sites that `point` reaches.
    pub(super) fn sites_of(&self, point: usize) -> impl Iterator<Item = usize> {
        self.reachable.places_of(point).iter().map(|&site| site as usize)
    }

    /// The demand points that reach `site`.
    pub(super) fn points_of(&self, site: usize) -> impl Iterator<Item = usize> {
        self.reached_from.places_of(site).iter().map(|&point| point as usize)
    }

    /// The week of `site` today when it may move.
    pub(super) fn week_that_moves(&self, site: usize) -> Option<&Schedule> {
        let SiteHours { opening, may_move } = &self.sites[site];
        opening.as_ref().filter(|_| *may_move).and_then(week_that_moves)
    }
}
