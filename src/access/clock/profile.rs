//! The clock of a group in a few figures.

use std::ops::{Add, Sub};
use std::sync::LazyLock;

use super::face::Clock;
use super::reached::PointReach;
use super::window::Window;
use crate::units::{MINUTES_PER_HOUR, People, Share};
use crate::week::{Moment, Schedule, WEEKS_PER_CYCLE};

/// What is asked of a clock.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockRequest {
    /// The moments at which people are counted.
    pub moments: Vec<Moment>,
    /// People with fewer reachable hours a week than this are counted.
    pub fewer_than_hours: f64,
}

/// Access within a window of the week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowAccess {
    /// Mean reachable hours a week within the window, per inhabitant.
    pub mean_hours: f64,
    /// Hours of the window itself.
    pub length_hours: f64,
    /// People who reach an open site for an hour or more a week within the window.
    pub at_least_an_hour: People,
}

impl WindowAccess {
    /// The mean over the window's slots of the share of people who reach an open site.
    pub fn mean_share(&self) -> Share {
        Share(self.mean_hours / self.length_hours)
    }
}

/// The clock of a group in a few figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// All people of the group.
    pub people: People,
    /// People with a site within reach, open or not.
    pub on_paper: People,
    /// Mean number of people at each moment asked for, in their order.
    pub at_moments: Vec<f64>,
    /// Access within each of [`Window::ALL`].
    pub windows: [WindowAccess; Window::ALL.len()],
    /// People with fewer reachable hours than asked.
    pub fewer: People,
    /// The slot with most people, and how many; `None` when nobody ever reaches an open site.
    pub best: Option<(Moment, f64)>,
    /// The slot of office hours with fewest people, and how many; `None` as above.
    pub worst: Option<(Moment, f64)>,
}

/// The slots of each window.
static WINDOWS: LazyLock<[Schedule; Window::ALL.len()]> = LazyLock::new(|| Window::ALL.map(Window::slots));

/// Minutes of an hour over the cycle.
const HOUR_IN_CYCLE: u64 = MINUTES_PER_HOUR as u64 * WEEKS_PER_CYCLE as u64;

/// Sums over the people of a group: exact, in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Sums {
    on_paper: People,
    fewer: People,
    /// Person-minutes over the cycle, by window.
    minutes: [u128; Window::ALL.len()],
    at_least_an_hour: [People; Window::ALL.len()],
}

/// The people of a group while they are counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::access) struct Tally {
    clock: Clock,
    sums: Sums,
}

impl Tally {
    /// Adds the `people` of one demand point.
    pub(in crate::access) fn add(&mut self, people: People, reach: &PointReach, fewer_than_hours: f64) {
        self.clock.add(people, &reach.schedule);
        self.sums.each(&Sums::of(people, reach, fewer_than_hours), Add::add, Add::add);
    }

    /// Counts the `people` of a demand point, who were counted with the reach before, with the one after.
    pub(in crate::access) fn replace(
        &mut self,
        people: People,
        [before, after]: [&PointReach; 2],
        fewer_than_hours: f64,
    ) {
        self.clock.replace(people, [&before.schedule, &after.schedule]);
        self.sums.each(&Sums::of(people, after, fewer_than_hours), Add::add, Add::add);
        self.sums.each(&Sums::of(people, before, fewer_than_hours), Sub::sub, Sub::sub);
    }

    /// Adds the people of another group.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.sums.each(&other.sums, Add::add, Add::add);
        Self { clock: self.clock.and(&other.clock), ..self }
    }

    /// The people slot by slot.
    pub(in crate::access) fn clock(&self) -> &Clock {
        &self.clock
    }
}

impl Profile {
    /// The profile of the people counted.
    pub(in crate::access) fn of(tally: &Tally, request: &ClockRequest) -> Self {
        let Tally { clock, sums } = tally;
        let whole = clock.people();
        let windows = std::array::from_fn(|index| WindowAccess {
            mean_hours: sums.minutes[index] as f64 / (whole.0.max(1) as f64 * HOUR_IN_CYCLE as f64),
            length_hours: WINDOWS[index].hours(),
            at_least_an_hour: sums.at_least_an_hour[index],
        });
        let found = |moment: Moment| (moment, clock.mean_at(moment));
        let best = clock.best(&WINDOWS[Window::Week as usize]).map(found).filter(|(_, people)| *people > 0.0);
        Self {
            people: whole,
            on_paper: sums.on_paper,
            at_moments: request.moments.iter().map(|&moment| clock.mean_at(moment)).collect(),
            windows,
            fewer: sums.fewer,
            worst: best.and(clock.worst(&WINDOWS[Window::OfficeHours as usize])).map(found),
            best,
        }
    }

    /// Access within `window`.
    pub fn window(&self, window: Window) -> &WindowAccess {
        &self.windows[window as usize]
    }

    /// `people` as a share of the group; `None` of nobody.
    pub fn share(&self, people: f64) -> Option<Share> {
        (self.people > People::ZERO).then(|| Share(people / self.people.0 as f64))
    }
}

impl Sums {
    /// Of people with the same reach.
    fn of(people: People, reach: &PointReach, fewer_than_hours: f64) -> Self {
        let minutes = WINDOWS.each_ref().map(|window| u64::from(reach.schedule.minutes_in_cycle(window)));
        let counted = |counted| if counted { people } else { People::ZERO };
        let all = minutes[Window::Week as usize];
        Self {
            on_paper: counted(reach.any),
            fewer: counted((all as f64) < fewer_than_hours * HOUR_IN_CYCLE as f64),
            minutes: minutes.map(|minutes| u128::from(people.0) * u128::from(minutes)),
            at_least_an_hour: minutes.map(|minutes| counted(minutes >= HOUR_IN_CYCLE)),
        }
    }

    /// Each sum with that of others: added, or taken away.
    fn each(&mut self, others: &Self, people: fn(People, People) -> People, minutes: fn(u128, u128) -> u128) {
        self.on_paper = people(self.on_paper, others.on_paper);
        self.fewer = people(self.fewer, others.fewer);
        for index in 0..Window::ALL.len() {
            self.minutes[index] = minutes(self.minutes[index], others.minutes[index]);
            self.at_least_an_hour[index] =
                people(self.at_least_an_hour[index], others.at_least_an_hour[index]);
        }
    }
}
