//! The diagnosis: who is near, when, who is not, the quarters.

use super::super::atlas::{MapRequest, Picture, draw};
use super::super::clock::{ClockAsk, clock};
use super::super::coverage::{CoverageRequest, coverage, worst};
use super::super::error::StudyError;
use super::super::gaps::{found, gap_points, gaps};
use super::super::prepare::times;
use super::super::week_picture::{WeekRequest, draw_week};
use super::making::Making;
use crate::access::clock::{whole_clock, whole_profile};
use crate::access::{by_level, worst as worst_points};
use crate::output::Table;
use crate::output::report::{self as written, Near, Quarters, Section, Units, When, Zones};
use crate::output::results::Detail;
use crate::output::text::Message;
use crate::territory::Level;

/// Places of the table of the farthest.
const WORST: usize = 10;
/// Size of drawings in pixels: that of a page, with letters that stay legible on it.
pub(super) const MAP: (u32, u32) = (1200, 900);
const WEEK: (u32, u32) = (1200, 620);

impl Making<'_> {
    pub(super) fn near(&self) -> Result<Section, StudyError> {
        let (study, times) = (self.study, times(&self.reaches));
        let by_unit = by_level(&study.territory, &times, self.thresholds(), self.level);
        let farthest = worst_points(&study.territory, &times, 1).first().copied();
        let place = farthest.map(|point| study.territory.place_name(&study.territory.demand()[point]));
        Ok(written::near(Near {
            coverage: &self.coverage,
            thresholds: self.thresholds(),
            threshold: self.ask.threshold,
            farthest: place,
            units: Units { territory: &study.territory, level: self.level, coverage: &by_unit },
            map: self.map()?,
            tables: [self.covered(None), self.covered(Some(self.level)), worst(study, WORST)],
        }))
    }

    fn covered(&self, level: Option<Level>) -> Table {
        let asked = CoverageRequest { thresholds: self.thresholds().clone(), level, detail: Detail::Brief };
        coverage(self.study, &asked, self.texts)
    }

    fn map(&self) -> Result<written::Picture, StudyError> {
        let svg = draw(self.study, &self.map_request(), Picture::Svg, self.provenance, self.texts)?;
        self.picture("map", &svg, Message::new("report-near-map"))
    }

    /// A map without numbered openings.
    pub(super) fn map_request(&self) -> MapRequest {
        let (width, height) = MAP;
        let thresholds = self.thresholds().clone();
        MapRequest { thresholds, threshold: self.ask.threshold, openings: 0, width, height }
    }

    pub(super) fn when(&self) -> Result<Section, StudyError> {
        let (study, reach) = (self.study, self.ask.with.reach);
        let request = &self.ask.with.with.clock;
        let profile = whole_profile(&study.territory, &self.access.reached, request);
        let week = whole_clock(&study.territory, &self.access.reached);
        let (width, height) = WEEK;
        let asked = WeekRequest { threshold: reach, level: None, width: Some(width), height: Some(height) };
        let svg = draw_week(study, &asked, Picture::Svg, self.provenance, self.texts)?;
        let week = written::week_table(&week, reach, self.texts);
        Ok(written::when(When {
            profile: &profile,
            reach,
            fewer_than_hours: request.fewer_than_hours,
            picture: self.picture("week", &svg, Message::new("report-when-picture"))?,
            tables: [week, self.clock(None), self.clock(Some(self.level))],
        }))
    }

    fn clock(&self, level: Option<Level>) -> Table {
        let figures = self.ask.with.with.clock.clone();
        let asked = ClockAsk { threshold: self.ask.with.reach, figures, level, detail: Detail::Brief };
        clock(self.study, &asked, self.texts)
    }

    pub(super) fn zones(&self) -> Section {
        let threshold = self.ask.threshold;
        let patches = found(self.study, threshold, &self.reaches);
        let after = self.planned.as_ref().map(|planned| planned.times_after());
        let zones = Zones {
            served: self.served(),
            patches: &patches,
            threshold,
            after: after.as_deref(),
            tables: [gaps(self.study, threshold, Detail::Brief), gap_points(self.study, threshold)],
        };
        written::zones(zones, self.texts)
    }

    pub(super) fn quarters(&self) -> Section {
        written::quarters(&Quarters {
            served: self.served(),
            reached: &self.access.reached,
            threshold: self.ask.threshold,
            reach: self.ask.with.reach,
        })
    }
}
