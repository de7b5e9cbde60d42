//! What a scenario says.

use std::ops::AddAssign;

use geo::Point;

use crate::access::Thresholds;
use crate::ids::{CandidateId, CommuneCode, SiteId};
use crate::territory::SiteFormat;
use crate::units::{Euros, People};
use crate::week::Opening;

/// Changes of a network in their order, and what is supposed besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What it is called; never empty.
    pub name: String,
    /// What it is about; may be empty.
    pub description: String,
    /// What is supposed besides.
    pub settings: Settings,
    /// The changes; each sees what those before it made.
    pub changes: Vec<Change>,
}

/// What a scenario supposes besides its changes; `None`: as today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The times that people are counted within.
    pub thresholds: Option<Thresholds>,
    /// A file of populations, as the scenario names it: its path starts from the folder of the scenario.
    pub population: Option<String>,
    /// The year of the amounts of funding.
    pub year: Option<u16>,
}

/// One change and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What is done.
    pub action: Action,
    /// What it costs.
    pub cost: Cost,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A site opens.
    Open(Box<NewSite>),
    /// A site closes.
    Close(SiteId),
    /// A site goes elsewhere, with its name, hours and label.
    Move {
        /// The site.
        site: SiteId,
        /// Where it goes.
        to: Place,
    },
    /// A site opens at other hours.
    Hours {
        /// The site.
        site: SiteId,
        /// Its hours from now on, all of them.
        hours: Opening,
    },
    /// A site serves at more places, under its label.
    Stops {
        /// The site.
        site: SiteId,
        /// The places; at least one.
        stops: Vec<Stop>,
    },
}

impl Action {
    /// The word of files: `open`, `close`, `move`, `hours`, `stops`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Close(_) => "close",
            Self::Move { .. } => "move",
            Self::Hours { .. } => "hours",
            Self::Stops { .. } => "stops",
        }
    }
}

/// A site that opens.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSite {
    /// Its id, for later changes; `None`: `open:` and its place.
    pub id: Option<SiteId>,
    /// Where.
    pub place: Place,
    /// Its name; `None`: that of the place.
    pub name: Option<String>,
    /// Kind.
    pub format: SiteFormat,
    /// When it is open; `None` when that is not known yet.
    pub hours: Option<Opening>,
}

impl NewSite {
    /// Its id: its own, or that of its place.
    pub fn id(&self) -> SiteId {
        self.id.clone().unwrap_or_else(|| self.place.default_id())
    }
}

/// A place that a change names.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// A candidate: a town hall or quarter by its code, or a place of the user's list.
    Candidate(CandidateId),
    /// The town hall of a commune.
    TownHall(CommuneCode),
    /// A position.
    Position {
        /// Longitude and latitude in degrees (WGS 84).
        point: Point,
        /// Its commune; `None`: the one whose boundary holds it.
        commune: Option<CommuneCode>,
    },
}

/// A place where a site serves besides its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Where.
    pub place: Place,
    /// Its name; `None`: that of the place.
    pub name: Option<String>,
    /// When.
    pub hours: Opening,
}

/// What a change costs, in euros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Once.
    pub once: Euros,
    /// Every year.
    pub a_year: Euros,
    /// No longer spent, every year.
    pub saved_a_year: Euros,
}

impl Cost {
    /// What is spent more every year; below zero when less.
    pub fn net_a_year(self) -> f64 {
        self.a_year.0 as f64 - self.saved_a_year.0 as f64
    }

    /// What is spent once for each of `people`, in euros; `None` of nobody, or when nothing is spent.
    pub fn once_each(self, people: People) -> Option<f64> {
        each(self.once.0 as f64, people)
    }

    /// What is spent more every year for each of `people`, in euros; `None` of nobody, or when nothing more is spent.
    pub fn a_year_each(self, people: People) -> Option<f64> {
        each(self.net_a_year(), people)
    }
}

fn each(euros: f64, people: People) -> Option<f64> {
    (people > People::ZERO && euros > 0.0).then(|| euros / people.0 as f64)
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Self) {
        let sum = |a: Euros, b: Euros| Euros(a.0.saturating_add(b.0));
        self.once = sum(self.once, other.once);
        self.a_year = sum(self.a_year, other.a_year);
        self.saved_a_year = sum(self.saved_a_year, other.saved_a_year);
    }
}

impl Scenario {
    /// What all changes cost together.
    pub fn cost(&self) -> Cost {
        let mut sum = Cost::default();
        self.changes.iter().for_each(|change| sum += change.cost);
        sum
    }

    /// Whether some position must be found in the boundaries of communes.
    pub fn needs_boundaries(&self) -> bool {
        self.changes.iter().flat_map(Change::places).any(Place::needs_boundaries)
    }
}

impl Change {
    /// A change without cost.
    pub fn free(action: Action) -> Self {
        Self { action, cost: Cost::default() }
    }

    /// The places that it names.
    fn places(&self) -> Vec<&Place> {
        match &self.action {
            Action::Open(new) => vec![&new.place],
            Action::Move { to, .. } => vec![to],
            Action::Stops { stops, .. } => stops.iter().map(|stop| &stop.place).collect(),
            Action::Close(_) | Action::Hours { .. } => Vec::new(),
        }
    }
}

impl Place {
    /// Whether its commune must be found in the boundaries.
    pub fn needs_boundaries(&self) -> bool {
        matches!(self, Self::Position { commune: None, .. })
    }
}
