//! Why a study cannot be made.

use thiserror::Error;

use super::plan::PlanError;
use crate::access::ThresholdError;
use crate::load::LoadError;
use crate::output::OutputError;
use crate::output::map::MapError;
use crate::output::strip::StripError;
use crate::roads::Mode;
use crate::scenario::Why;
use crate::territory::TerritoryError;
use crate::territory::history::ChronicleError;
use crate::travel::IsochroneError;

/// Why a study cannot be made.
#[derive(Debug, Error)]
pub enum StudyError {
    /// A file cannot be used.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Communes and quarters do not make a territory.
    #[error(transparent)]
    Territory(#[from] TerritoryError),
    /// The lists of sites do not tell the network of a day.
    #[error(transparent)]
    Chronicle(#[from] ChronicleError),
    /// Two scenarios could not be told apart in a table.
    #[error("two scenarios are called \"{name}\"\n  give one of them another name: the key name of its file")]
    SameName {
        /// The name.
        name: String,
    },
    /// There is no plan.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// A table cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The map cannot be drawn.
    #[error(transparent)]
    Map(#[from] MapError),
    /// The picture of the week cannot be drawn.
    #[error(transparent)]
    Strip(#[from] StripError),
    /// A profile is of another mode than the one asked for.
    #[error(
        "{name}: a profile for {}, but the trips are by {}\n  add --mode {}, or give the profile of the mode",
        theirs.as_str(),
        mode.as_str(),
        theirs.as_str()
    )]
    OtherMode {
        /// The file.
        name: String,
        /// The mode asked for.
        mode: Mode,
        /// The mode of the profile.
        theirs: Mode,
    },
    /// No list of sites was given, and none is bundled for the territory.
    #[error(
        "no list of sites is given, and none is bundled for this territory\n  \
         give one with --sites FILE: the ANCT publishes the national list on data.gouv.fr (\"Liste des structures \
         France services\"); only the Aude's sites are bundled (--territory aude)"
    )]
    NoSites,
    /// Zones cannot be drawn.
    #[error("--cell: {0}")]
    Isochrone(#[from] IsochroneError),
    /// A trip was asked for without roads.
    #[error(
        "a trip needs roads, and there are none\n  add --roads FILE.osm.pbf, an extract of OpenStreetMap"
    )]
    NoRoads,
    /// No site has a label date: there is no history.
    #[error(
        "no site of the lists has a label date: there is no history to tell\n  give it in a column labelled (2020-09-01)"
    )]
    NoHistory,
    /// Something that is supposed to open, close or change cannot.
    #[error("{place}: {why}\n  {}", why.remedy())]
    Change {
        /// The option with its value, or the file with the line, the change and the key.
        place: String,
        /// Why.
        why: Why,
    },
    /// The thresholds of scenarios and options do not go together.
    #[error("{0}\n  give the same few to all scenarios, or --thresholds for all of them")]
    Thresholds(#[from] ThresholdError),
    /// A site whose hours should move, or stay, is not known.
    #[error("{option} {id}: no site has this id\n  give ids as they stand in the list of sites{closest}")]
    UnknownSite {
        /// The option.
        option: &'static str,
        /// The id.
        id: String,
        /// A site that is called so, or nearly, as a phrase.
        closest: String,
    },
    /// A site whose hours should move cannot.
    #[error("--only {id} ({name}): its hours do not move: {why}\n  leave it out of --only")]
    FixedSite {
        /// The id.
        id: String,
        /// The site.
        name: String,
        /// Why, as a phrase.
        why: &'static str,
    },
    /// A place is not known.
    #[error(
        "{option} {text}: no such place in the territory\n  give a commune (code or name), a quarter (code or name), a site \
         (id or name), or a position as lon,lat in degrees, such as 2.43,48.63{closest}"
    )]
    UnknownPlace {
        /// The option.
        option: &'static str,
        /// What was typed.
        text: String,
        /// Places that are called nearly so, as a phrase.
        closest: String,
    },
    /// Several places are called so.
    #[error("{option} {text}: several places are called so\n  give one of these: {choices}")]
    AmbiguousPlace {
        /// The option.
        option: &'static str,
        /// What was typed.
        text: String,
        /// The places, each as it should be typed.
        choices: String,
    },
    /// A position is not on the globe.
    #[error(
        "{option} {text}: no position on the globe\n  give longitude, then latitude, in degrees (WGS 84), such as 2.43,48.63"
    )]
    WrongPosition {
        /// The option.
        option: &'static str,
        /// What was typed.
        text: String,
    },
    /// Every row of a file was rejected.
    #[error("{name}: no usable {noun}: all {rows} rows were rejected, the first because {why}\n  {remedy}")]
    NothingUsable {
        /// The file.
        name: String,
        /// What its rows should be.
        noun: &'static str,
        /// How many rows it has.
        rows: usize,
        /// Why the first row was rejected.
        why: String,
        /// What can be done about it.
        remedy: String,
    },
    /// No reference text of this name is bundled.
    #[error(
        "--reference {name}: no such reference text\n  bundled are: {known}; or give rules of your own with --rules FILE"
    )]
    UnknownReference {
        /// The name.
        name: String,
        /// The names that there are.
        known: String,
    },
    /// A reference text holds no rule that can be checked.
    #[error(
        "{name}: no rule to check: of \"{title}\" only the existence is known{note}\n  use --reference 2019-circular, or \
         write its rules yourself and give them with --rules FILE (data/label/README.md tells the keys)"
    )]
    NoRules {
        /// The file.
        name: String,
        /// The text.
        title: String,
        /// What is said about it, as a phrase.
        note: String,
    },
}
