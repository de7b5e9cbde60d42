#![doc = include_str!("README.md")]

mod atlas;
mod audit;
mod calibrate;
mod captions;
mod clock;
mod compare;
mod compare_map;
mod coverage;
mod cut_off;
mod described;
mod error;
mod gaps;
mod history;
mod hours;
mod isochrone;
mod lists;
mod map_parts;
mod moving;
mod named;
mod named_place;
mod notes;
mod plan;
mod populations;
mod prepare;
mod ranking;
mod read;
mod reading;
mod report;
mod request;
mod roads;
mod roads_kept;
mod roads_law;
mod roads_tables;
mod rounds;
mod route;
mod scenarios;
mod simulate;
mod simulate_map;
mod simulate_sides;
mod site_list;
mod snapped;
mod suppose;
mod table;
mod told;
mod tried;
mod way_picture;
mod week_picture;
mod what_if;

pub use atlas::{MapRequest, Picture, draw};
pub use audit::{AuditRequest, FundingRequest, RulesFrom, amounts, audit, funding, rules};
pub use calibrate::{CalibrateRequest, Goals, calibrate, calibration};
pub use clock::{
    CLOCK_MOMENTS, CLOCK_REACH, ClockAsk, FEWER_THAN_HOURS, clock, clock_defaults, clock_points, clock_slots,
};
pub use compare::{CompareRequest, CompareRows, compare};
pub use compare_map::{DifferenceMapRequest, draw_differences};
pub use coverage::{CoverageRequest, affected, coverage, worst};
pub use cut_off::{CutOff, Left};
pub use described::{described_travel, provenance};
pub use error::StudyError;
pub use gaps::{gap_patches, gap_points, gaps};
pub use history::{HistoryRequest, changes, history, vanished};
pub use hours::{HoursAsk, hours};
pub use isochrone::{Zones, ZonesOf, draw_isochrones, isochrone_table, isochrones};
pub use named_place::NamedPlace;
pub use plan::{
    MayClose, OwnTimes, PlanAsk, PlanError, PlanLimits, PlanMap, Planned, PlannedHours, PlannedOpening,
    Proposed, ValueUnit,
};
pub use prepare::{OpenThen, SitePlaces, Study, load, load_by};
pub use ranking::{RankRequest, ranking, sequence};
pub use report::{REPORT_NEAR, REPORT_OPENINGS, ReportAsk, report};
pub use request::{CommunesFrom, EarlierList, Request, RoadsAsk, TravelBy, When};
pub use roads::{PreparedRoads, Travel, prepare_roads, travel};
pub use roads_kept::{Kept, KeptFile, NotSaved};
pub use roads_tables::{RoadsRows, roads_build, roads_info};
pub use rounds::{RoundsUsed, rounds};
pub use route::{RouteFound, route, route_table};
pub use scenarios::GivenScenario;
pub use simulate::{SimulateAsk, Simulation};
pub use simulate_map::{ChangeOf, MapOf, Side, SimulationMapRequest};
pub use site_list::site_list;
pub use snapped::snapped;
pub use table::{Pairs, PairsAsk, PairsWritten, PlaceList};
pub use tried::{
    AtMoment, CommuneChange, QuarterChange, STEP_SLOTS, State, Today, Touched, Trials, Tried, WeeksOpen,
    at_moment, tried,
};
pub use way_picture::{PictureAsk, draw_route};
pub use week_picture::{WeekRequest, draw_week};
pub use what_if::{WhatIfAsk, trial_place, what_if};
