//! The problem: people, places where a site stands or could stand, the times between them, and what a plan may do.

use std::fmt;

use rayon::prelude::*;

use crate::units::{Euros, Seconds};

/// What a plan may do with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A site stands there and stays; it costs nothing more and does not count.
    Kept,
    /// A site stands there and may close; when it stays open it counts like any other.
    MayClose,
    /// A candidate that may open.
    Free,
    /// A candidate that must open.
    Fixed,
    /// A candidate that must not open.
    Forbidden,
}

/// A place where a site stands or could stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What a plan may do with it.
    pub standing: Standing,
    /// What a site there costs, counted against the budget.
    pub cost: Euros,
    /// The group it counts for, such as an EPCI: its index in [`Limits::at_least`].
    pub group: Option<u32>,
    /// People that a site there can serve; `None`: as many as come.
    pub capacity: Option<u64>,
}

impl Standing {
    /// Whether a site stands there today.
    pub fn exists(self) -> bool {
        matches!(self, Self::Kept | Self::MayClose)
    }
}

impl Place {
    /// A place that costs nothing, counts for no group and serves as many as come.
    pub fn new(standing: Standing) -> Self {
        Self { standing, cost: Euros(0), group: None, capacity: None }
    }
}

/// What every plan must respect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// At most so many sites, kept ones not counted; `None`: as many as the budget allows.
    pub count: Option<usize>,
    /// At most this cost.
    pub budget: Option<Euros>,
    /// Pairs of places of which only one may have a site, since they are too near each other; sites that are there already never are.
    pub apart: Vec<(u32, u32)>,
    /// For each group, the sites that it must have at least, kept ones counted.
    pub at_least: Vec<u32>,
}

/// A place and the time to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The time.
    pub time: Seconds,
    /// The place's index.
    pub place: u32,
}

/// People, places, times and limits.
#[derive(Debug, Clone)]
pub struct Problem {
    people: Vec<u64>,
    places: Vec<Place>,
    starts: Vec<usize>,
    links: Vec<Link>,
    /// What every plan must respect.
    pub limits: Limits,
}

/// Why people, places and lists do not make a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadProblem {
    /// A list, pair or group names a place or group that is not there.
    NoSuchPlace {
        /// What names it.
        by: &'static str,
        /// Its index.
        index: u32,
    },
    /// A demand point lists a place twice.
    Twice {
        /// The demand point's index.
        point: usize,
        /// The place's index.
        place: u32,
    },
    /// Sums over people could leave the numbers of the machine.
    TooManyPeople,
}

impl std::error::Error for BadProblem {}

impl fmt::Display for BadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchPlace { by, index } => {
                write!(f, "{by} names place or group {index}, which is not there")
            }
            Self::Twice { point, place } => write!(f, "demand point {point} lists place {place} twice"),
            Self::TooManyPeople => {
                f.write_str("the weights add up to more than 10^13: give people, not a larger unit")
            }
        }
    }
}

/// The largest sum of weights: with times of a day and the fraction of the bounds, sums stay within 64 bits.
const MOST_PEOPLE: u64 = 10_000_000_000_000;

impl Problem {
    /// A problem with one list of (place, time) a demand point: every place that it may use, in any order.
    ///
    /// Lists may leave out places that would never be used: what is not in the list does not serve the point.
    ///
    /// # Errors
    /// When a list, a pair or a group names a place or group that is not there, a list names a place twice, or people are too many.
    pub fn new(
        people: Vec<u64>,
        places: Vec<Place>,
        lists: &[Vec<(u32, Seconds)>],
        limits: Limits,
    ) -> Result<Self, BadProblem> {
        assert_eq!(people.len(), lists.len(), "one list a demand point");
        check(&people, &places, lists, &limits)?;
        let mut starts = Vec::with_capacity(lists.len() + 1);
        starts.push(0);
        starts.extend(lists.iter().scan(0, |end, list| {
            *end += list.len();
            Some(*end)
        }));
        let mut links = vec![Link { time: Seconds(0), place: 0 }; starts[lists.len()]];
        let mut rest = links.as_mut_slice();
        let mut parts = Vec::with_capacity(lists.len());
        for list in lists {
            let (part, after) = rest.split_at_mut(list.len());
            parts.push((part, list));
            rest = after;
        }
        parts.into_par_iter().for_each(|(part, list)| {
            for (link, &(place, time)) in part.iter_mut().zip(list) {
                *link = Link { time, place };
            }
            part.sort_unstable();
        });
        Ok(Self { people, places, starts, links, limits })
    }

    /// People at each demand point.
    pub fn people(&self) -> &[u64] {
        &self.people
    }

    /// The places.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The places that demand point `point` may use, nearest first, ties to the smallest place.
    pub fn links(&self, point: usize) -> &[Link] {
        &self.links[self.starts[point]..self.starts[point + 1]]
    }

    /// The times from demand point `point` to the sites that are kept, nearest first.
    pub fn kept_times(&self, point: usize) -> impl Iterator<Item = Seconds> {
        let kept = |link: &&Link| self.places[link.place as usize].standing == Standing::Kept;
        self.links(point).iter().filter(kept).map(|link| link.time)
    }

    /// The time from demand point `point` to the nearest site that is kept.
    pub fn kept_time(&self, point: usize) -> Option<Seconds> {
        self.kept_times(point).next()
    }

    /// Whether some place costs something, so that cost counts and not the number.
    pub fn has_costs(&self) -> bool {
        self.places.iter().any(|place| place.cost > Euros(0))
    }

    /// Whether some place can serve only so many.
    pub fn has_capacities(&self) -> bool {
        self.places.iter().any(|place| place.capacity.is_some())
    }

    /// The places that a plan may decide about.
    pub fn choices(&self) -> impl Iterator<Item = usize> {
        let decides = |place: &Place| !matches!(place.standing, Standing::Kept | Standing::Forbidden);
        (0..self.places.len()).filter(move |&place| decides(&self.places[place]))
    }
}

fn check(
    people: &[u64],
    places: &[Place],
    lists: &[Vec<(u32, Seconds)>],
    limits: &Limits,
) -> Result<(), BadProblem> {
    let known = |by, index: u32, count: usize| {
        if (index as usize) < count { Ok(()) } else { Err(BadProblem::NoSuchPlace { by, index }) }
    };
    lists.iter().flatten().try_for_each(|&(place, _)| known("a list of times", place, places.len()))?;
    let mut last = vec![usize::MAX; places.len()];
    for (point, list) in lists.iter().enumerate() {
        for &(place, _) in list {
            if std::mem::replace(&mut last[place as usize], point) == point {
                return Err(BadProblem::Twice { point, place });
            }
        }
    }
    for &(a, b) in &limits.apart {
        known("a pair to keep apart", a.max(b), places.len())?;
    }
    let groups = places.iter().filter_map(|place| place.group);
    groups.into_iter().try_for_each(|group| known("a place", group, limits.at_least.len()))?;
    let all = people.iter().try_fold(0_u64, |sum, &people| sum.checked_add(people));
    if all.is_none_or(|all| all > MOST_PEOPLE) { Err(BadProblem::TooManyPeople) } else { Ok(()) }
}
