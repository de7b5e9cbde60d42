//! How people travel, as the user types it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::run::Failure;
use crate::roads::Mode;
use crate::study::{Request, RoadsAsk, TravelBy};
use crate::travel::CrowFly;
use crate::units::KmPerHour;

/// How people travel.
#[derive(Debug, Args)]
#[command(
    next_help_heading = "Travel (by road with --roads; else crow-fly estimate: great-circle distance x detour / speed)"
)]
pub(super) struct TravelArgs {
    /// How people travel; without roads it sets the speed: car 41 km/h, bicycle 15 km/h, foot 4.3 km/h
    #[arg(long, global = true, value_enum, default_value_t = TravelMode::Car)]
    pub(super) mode: TravelMode,
    /// Mean speed of a whole trip, in km/h, instead of the mode's own
    #[arg(long, global = true, value_name = "KM/H", conflicts_with = "roads")]
    speed: Option<f64>,
    /// Length of the trip over the straight line [default: 1.3]
    #[arg(long, global = true, value_name = "FACTOR", conflicts_with = "roads")]
    detour: Option<f64>,
    /// Travel by the roads of these extracts of OpenStreetMap (.osm.pbf, .osm, .osm.gz, .osm.bz2); prepared once, then kept
    #[arg(long, global = true, value_name = "FILE", num_args = 1..)]
    pub(super) roads: Vec<PathBuf>,
    /// Speeds and rules of your own for --roads: a copy of data/profiles/car.toml, changed [default: that of the mode]
    #[arg(long, global = true, value_name = "FILE", requires = "roads")]
    profile: Option<PathBuf>,
    /// Never take a ferry
    #[arg(long, global = true, requires = "roads")]
    no_ferries: bool,
    /// Folder that keeps prepared roads [default: that of the variable MAILLAGE_ROADS_CACHE, else maillage/roads in the user's cache]
    #[arg(long, global = true, value_name = "FOLDER", requires = "roads")]
    roads_cache: Option<PathBuf>,
}

/// How people travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TravelMode {
    /// By car
    Car,
    /// By bicycle
    Bicycle,
    /// On foot
    Foot,
}

impl From<TravelMode> for Mode {
    fn from(mode: TravelMode) -> Self {
        match mode {
            TravelMode::Car => Self::Car,
            TravelMode::Bicycle => Self::Bicycle,
            TravelMode::Foot => Self::Foot,
        }
    }
}

impl TravelArgs {
    /// The mode and the model asked for.
    pub(super) fn asked(&self) -> Result<(Mode, TravelBy), Failure> {
        let mode = self.mode.into();
        Ok((mode, if self.roads.is_empty() { self.crow_fly(mode)? } else { TravelBy::Roads(self.roads()) }))
    }

    fn crow_fly(&self, mode: Mode) -> Result<TravelBy, Failure> {
        crow_fly(mode, self.speed, self.detour).map(TravelBy::CrowFly)
    }

    /// The mode and the roads, for a command that needs some.
    pub(super) fn asked_roads(&self, command: &str) -> Result<(Mode, RoadsAsk), Failure> {
        if self.roads.is_empty() {
            return Err(Failure::usage(format!(
                "{command} needs roads: add --roads FILE, an extract of OpenStreetMap"
            )));
        }
        Ok((self.mode.into(), self.roads()))
    }

    /// The roads asked for.
    fn roads(&self) -> RoadsAsk {
        RoadsAsk {
            files: self.roads.clone(),
            profile: self.profile.clone(),
            without_ferries: self.no_ferries,
            cache: self.roads_cache.clone().or_else(cache_folder),
        }
    }
}

/// The folder of prepared roads where none is named; `None`: the environment tells none.
fn cache_folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    // XDG Base Directory Specification: a path that is not absolute does not count.
    let users = || match cfg!(windows) {
        true => set("LOCALAPPDATA"),
        false => set("XDG_CACHE_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".cache"))),
    };
    set("MAILLAGE_ROADS_CACHE").or_else(|| users().map(|folder| folder.join("maillage").join("roads")))
}

/// The crow-fly model of a mode, with a speed (km/h) and a detour instead of its own where they are given.
pub(super) fn crow_fly(mode: Mode, speed: Option<f64>, detour: Option<f64>) -> Result<CrowFly, Failure> {
    let speed = speed.map_or(CrowFly::default_speed(mode), KmPerHour);
    CrowFly::new(detour.unwrap_or(CrowFly::DEFAULT_DETOUR), speed).map_err(Failure::usage)
}

/// Refuses to go on without roads: `what` says what needs them.
pub(super) fn need_roads(request: &Request, what: &str) -> Result<(), Failure> {
    match request.travel {
        TravelBy::Roads(_) => Ok(()),
        TravelBy::CrowFly(_) => Err(Failure::usage(format!(
            "{what}: add --roads FILE, an extract of OpenStreetMap that holds the territory and its surroundings"
        ))),
    }
}
