//! What the user asks to study.

use std::path::PathBuf;

use crate::ids::SiteId;
use crate::load::Selection;
use crate::roads::Mode;
use crate::scenario::NewSite;
use crate::travel::CrowFly;
use crate::week::{Date, Moment, Opening, Stay};

/// Where the communes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommunesFrom {
    /// The bundled Aude, with its sites and quarters unless others are given.
    Aude,
    /// The bundled country, overseas included.
    France,
    /// A file of the user's.
    File(PathBuf),
}

/// Which hours count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// Only the sites that are open at this moment; `None`: all of them, at whatever hour.
    pub at: Option<Moment>,
    /// How long somebody stays after the arrival.
    pub stay: Stay,
    /// Whether hours by appointment only count as open.
    pub appointments: bool,
    /// The hours of the sites that are supposed to open, where they have none of their own.
    pub open_hours: Option<Opening>,
}

/// An earlier list of the network and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierList {
    /// The file.
    pub path: PathBuf,
    /// The day on which it was true.
    pub date: Date,
}

/// How long trips take: by which model.
#[derive(Debug, Clone, PartialEq)]
pub enum TravelBy {
    /// The straight line, with a detour and a speed.
    CrowFly(CrowFly),
    /// Roads.
    Roads(RoadsAsk),
}

/// Which roads, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoadsAsk {
    /// Extracts of OpenStreetMap.
    pub files: Vec<PathBuf>,
    /// Speeds and rules; `None`: those bundled for the mode.
    pub profile: Option<PathBuf>,
    /// Whether ferries are left out.
    pub without_ferries: bool,
    /// The folder of prepared roads; `None`: that of the user.
    pub cache: Option<PathBuf>,
}

/// The inputs of a study.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where the communes come from.
    pub communes: CommunesFrom,
    /// Which of them.
    pub selection: Selection,
    /// Whether boundaries are needed (gaps, maps, shapes in tables).
    pub boundaries: bool,
    /// Populations that replace those of the communes.
    pub population: Option<PathBuf>,
    /// Whether a list of sites must be given where none is bundled.
    pub sites_needed: bool,
    /// Lists of sites; none: the bundled ones of the Aude.
    pub sites: Vec<PathBuf>,
    /// A class of each commune, such as its density.
    pub classes: Option<PathBuf>,
    /// The day whose network is studied; `None`: that of the lists of sites.
    pub on: Option<Date>,
    /// Earlier lists of the same network.
    pub earlier: Vec<EarlierList>,
    /// Lists of quarters; none: the bundled ones of the Aude, or none at all elsewhere.
    pub quarters: Vec<PathBuf>,
    /// Candidates; `None`: every town hall and quarter.
    pub candidates: Option<PathBuf>,
    /// Stops of rounds that take the place of their sites.
    pub rounds: Option<PathBuf>,
    /// Whether buses and itinerant teams are left out.
    pub fixed_only: bool,
    /// Sites that are supposed to open; those without hours have [`When::open_hours`].
    pub open: Vec<NewSite>,
    /// Sites that are supposed to close.
    pub close: Vec<SiteId>,
    /// Which hours count.
    pub when: When,
    /// How people travel.
    pub mode: Mode,
    /// How long it takes.
    pub travel: TravelBy,
}

impl Default for When {
    /// At whatever hour.
    fn default() -> Self {
        Self { at: None, stay: Stay::SHORTEST, appointments: false, open_hours: None }
    }
}

impl Request {
    /// All of `communes` by car, with the bundled sites and quarters where there are some.
    pub fn of(communes: CommunesFrom) -> Self {
        Self {
            communes,
            selection: Selection::All,
            boundaries: false,
            population: None,
            sites_needed: true,
            sites: Vec::new(),
            classes: None,
            on: None,
            earlier: Vec::new(),
            quarters: Vec::new(),
            candidates: None,
            rounds: None,
            fixed_only: false,
            open: Vec::new(),
            close: Vec::new(),
            when: When::default(),
            mode: Mode::Car,
            travel: TravelBy::CrowFly(CrowFly::of(Mode::Car)),
        }
    }
    /// Whether the territory is the whole country as it is bundled: every site of the lists then counts as one of the territory.
    pub fn is_whole_country(&self) -> bool {
        self.communes == CommunesFrom::France && self.selection == Selection::All
    }
}
