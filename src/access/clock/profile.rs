//! The clock of a group in a few figures.

use std::sync::LazyLock;

use super::face::Clock;
use super::reached::Reached;
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
#[derive(Default)]
struct Sums {
    on_paper: People,
    fewer: People,
    /// Person-minutes over the cycle, by window.
    minutes: [u128; Window::ALL.len()],
    at_least_an_hour: [People; Window::ALL.len()],
}

/// The people of a group while they are counted.
#[derive(Default)]
pub(super) struct Tally {
    clock: Clock,
    sums: Sums,
}

impl Tally {
    /// Adds the `people` of demand point `point`.
    pub(super) fn add(&mut self, point: usize, people: People, reached: &Reached, fewer_than_hours: f64) {
        let schedule = reached.schedule(point);
        self.clock.add(people, schedule);
        self.sums.on_paper += if reached.on_paper(point) { people } else { People::ZERO };
        let minutes = WINDOWS.each_ref().map(|window| u64::from(schedule.minutes_in_cycle(window)));
        self.sums.add(people, minutes, fewer_than_hours);
    }

    /// Adds the people of another group.
    pub(super) fn and(self, other: &Self) -> Self {
        Self { clock: self.clock.and(&other.clock), sums: self.sums.and(&other.sums) }
    }
}

impl Profile {
    /// The profile of the people counted.
    pub(super) fn of(tally: &Tally, request: &ClockRequest) -> Self {
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
    /// Adds people whose minutes over the cycle are `minutes`, by window.
    fn add(&mut self, people: People, minutes: [u64; Window::ALL.len()], fewer_than_hours: f64) {
        for (index, minutes) in minutes.into_iter().enumerate() {
            self.minutes[index] += u128::from(people.0) * u128::from(minutes);
            if minutes >= HOUR_IN_CYCLE {
                self.at_least_an_hour[index] += people;
            }
        }
        let all = minutes[Window::Week as usize];
        if (all as f64) < fewer_than_hours * HOUR_IN_CYCLE as f64 {
            self.fewer += people;
        }
    }

    fn and(mut self, other: &Self) -> Self {
        self.on_paper += other.on_paper;
        self.fewer += other.fewer;
        for index in 0..Window::ALL.len() {
            self.minutes[index] += other.minutes[index];
            self.at_least_an_hour[index] += other.at_least_an_hour[index];
        }
        self
    }
}
