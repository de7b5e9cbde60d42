#![doc = include_str!("README.md")]

mod affected;
mod audit;
mod audit_summary;
mod audit_words;
mod calibration;
mod calibration_file;
mod clock;
mod clock_places;
mod clock_units;
mod columns;
mod compare;
mod coverage;
mod funding;
mod gaps;
mod history;
mod hours;
mod hours_words;
mod isochrone;
mod models;
mod models_units;
mod moment;
pub mod plan;
mod problems;
mod ranking;
mod reason;
mod roads;
mod rounds;
mod route;
mod scenario_changes;
mod simulate;
mod simulate_measures;
mod simulate_notes;
mod simulate_rows;
mod simulate_units;
mod site_list;
mod snapped;
mod units;
mod worst;

pub use affected::affected;
pub use audit::{Audited, Kept, RowsOf, audit_verdicts};
pub use audit_summary::audit_summary;
pub use calibration::{Calibrated, calibration};
pub use calibration_file::calibration_file;
pub use clock::{clock, compare_clocks};
pub use clock_places::{clock_points, clock_slots};
pub use clock_units::{Units, clock_units, compare_clock_units};
pub use columns::{minutes_arg, mode_text};
pub use compare::{compare, compare_units};
pub use coverage::coverage;
pub use funding::funding;
pub use gaps::{Limit, gap_points, gaps};
pub use history::{HistoryRow, ListSummary, VanishedSite, changes, history, list_summary, vanished};
pub use hours::{Moves, Standings, hours, summary_title};
pub(super) use hours_words::piece;
pub use isochrone::{Around, Reached, isochrone_title, isochrones};
pub use models::{models, models_people, models_worst};
pub use models_units::models_units;
pub use moment::{moment, weekday, weekday_short};
pub use problems::{all_problems, inputs, problem_kinds};
pub use ranking::{Sites, ranking, sequence};
pub use roads::{
    BuiltRoads, CacheState, RoadsCache, ToldRoads, roads_build, roads_cache, roads_info, roads_speeds,
};
pub use rounds::{SiteRound, rounds};
pub use route::{Asked, route, route_line};
pub(super) use scenario_changes::remarked;
pub use scenario_changes::{change_remarks, change_told, scenario_changes};
pub use simulate::{Simulated, simulated};
pub use simulate_units::{ScenarioUnits, SimulatedUnits, simulated_units};
pub use site_list::site_list;
pub use snapped::{OnRoads, SnappedPlace, SnappedPlaces, snapped, snapped_places};
pub use units::units;
pub use worst::worst;

use crate::territory::{Site, Territory};
use crate::travel::Reach;

/// How much of a table is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every column, for files.
    Full,
    /// The columns that fit a terminal.
    Brief,
}

/// A territory whose nearest sites are known.
#[derive(Debug, Clone, Copy)]
pub struct Served<'a> {
    /// The people.
    pub territory: &'a Territory,
    /// The sites, as they were indexed.
    pub sites: &'a [Site],
    /// The nearest site of each demand point.
    pub reaches: &'a [Option<Reach>],
}

impl Served<'_> {
    /// The name of the nearest site of a demand point.
    fn site_name(&self, point: usize) -> Option<&str> {
        self.reaches[point].map(|reach| self.sites[reach.place as usize].name.as_str())
    }

    fn place_name(&self, point: usize) -> String {
        self.territory.place_name(&self.territory.demand()[point])
    }
}
