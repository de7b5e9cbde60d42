//! The map of a scenario: minutes or hours gained and lost.

use super::atlas::{Picture, areas, paint};
use super::compare_map::{ClassWords, class_labels};
use super::error::StudyError;
use super::map_parts::{insets, labels, place_words, quarter_points, site_point};
use super::prepare::Study;
use super::simulate::{Run, Simulation};
use crate::access::Thresholds;
use crate::access::clock::Window;
use crate::output::Provenance;
use crate::output::map::{AreaTime, MapLayers, MapMark, MapStyle, MapTexts, MarkKind, Ramp};
use crate::output::results::minutes_arg;
use crate::output::text::{Arg, Message, Texts};
use crate::scenario::{Done, Measured, Step};
use crate::territory::Site;
use crate::travel::Reach;

/// What is asked of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SimulationMapRequest {
    /// What its colours tell.
    pub of: MapOf,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// What the colours of a map of a scenario tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapOf {
    /// What is gained and lost.
    Change(ChangeOf),
    /// Minutes to the nearest site, in classes.
    Side(Side),
}

/// What is gained and lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeOf {
    /// Minutes to the nearest site.
    Minutes,
    /// Hours a week with an open site within reach.
    Hours,
}

/// A side of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Today.
    Before,
    /// With the scenario.
    After,
}

/// Class breaks in minutes or hours, the same for what is lost as for what is gained.
const BREAKS: [f64; 3] = [1.0, 5.0, 10.0];

/// What gets access where there was none: it falls in the class of those who gain most.
const NEWLY_CONNECTED: AreaTime = AreaTime::Minutes(-1440.0);

impl Simulation<'_> {
    /// Draws the minutes or hours that scenario `index` adds or takes away, or the minutes before or after, with the sites that it opens, closes
    /// and moves. Needs boundaries.
    ///
    /// # Errors
    /// When no commune has a boundary, or the size is out of range.
    pub fn draw(
        &self,
        index: usize,
        asked: SimulationMapRequest,
        picture: Picture,
        provenance: &Provenance,
        texts: &Texts,
    ) -> Result<Vec<u8>, StudyError> {
        let run = &self.runs[index];
        let common = self.common_captions(provenance, texts);
        let (layers, captions, (thresholds, ramp)) = match asked.of {
            MapOf::Change(of) => {
                (self.layers(run, of, texts), self.captions(run, of, common, texts), mirrored())
            }
            MapOf::Side(side) => (
                self.side_layers(run, side, texts),
                self.side_captions(run, side, common, texts),
                self.side_classes(),
            ),
        };
        let style = MapStyle { width: asked.width, height: asked.height, thresholds, ramp };
        paint(&layers, &captions, &style, picture)
    }

    /// What every map of a scenario says alike.
    fn common_captions(&self, provenance: &Provenance, texts: &Texts) -> MapTexts {
        MapTexts {
            sites: texts.get("map-simulate-sites"),
            opened: texts.get("map-simulate-opened"),
            closed: texts.get("map-simulate-closed"),
            moved: texts.get("map-simulate-moved"),
            source: self.study.source(Message::new("map-source"), provenance).text(texts),
            ..place_words(texts)
        }
    }

    fn captions(&self, run: &Run<'_>, of: ChangeOf, common: MapTexts, texts: &Texts) -> MapTexts {
        let breaks = Thresholds::from_minutes(&BREAKS).expect("the breaks are three times of a day");
        let [title, legend] = match of {
            ChangeOf::Minutes => [Message::new("map-simulate-title"), Message::new("map-simulate-legend")],
            ChangeOf::Hours => {
                [Message::new("map-simulate-title-hours"), Message::new("map-simulate-legend-hours")]
            }
        };
        MapTexts {
            title: title.arg("name", run.comparison.name.as_str()).text(texts),
            subtitle: self.subtitle(run, of, texts),
            legend_title: legend.arg("minutes", minutes_arg(self.reach())).text(texts),
            class_labels: class_labels(&breaks, words(), texts),
            unreachable: texts.get("map-simulate-cut-off"),
            no_data: texts.get("map-simulate-never"),
            ..common
        }
    }

    /// The colour of each demand point: below zero for who gains.
    fn differences(&self, run: &Run<'_>, of: ChangeOf) -> Vec<AreaTime> {
        let sides = [&self.today, &run.network];
        let point = |point: usize| match of {
            ChangeOf::Minutes => difference(sides.map(|side| side.reaches[point])),
            ChangeOf::Hours => {
                let [before, after] = sides.map(|side| side.reached.schedule(point).mean_hours());
                AreaTime::Minutes(before - after)
            }
        };
        (0..self.today.reaches.len()).map(point).collect()
    }

    fn layers(&self, run: &Run<'_>, of: ChangeOf, texts: &Texts) -> MapLayers<'_> {
        let study = self.study;
        MapLayers {
            areas: areas(study, self.differences(run, of)),
            insets: insets(texts),
            sites: unchanged(study, run).map(|site| site_point(site, !study.is_inside(site))).collect(),
            quarters: quarter_points(study),
            marks: run.steps.iter().flat_map(marks).collect(),
            labels: labels(study),
            ..MapLayers::default()
        }
    }

    fn subtitle(&self, run: &Run<'_>, of: ChangeOf, texts: &Texts) -> String {
        let comparison = &run.comparison;
        if of == ChangeOf::Hours {
            let hours = |side: &Measured| Arg::Number(side.clock.window(Window::Week).mean_hours, 1);
            return Message::new("map-simulate-subtitle-hours")
                .arg("people", comparison.after.coverage.people())
                .arg("before", hours(&comparison.before))
                .arg("after", hours(&comparison.after))
                .arg("travel", self.study.travel_phrase().text(texts))
                .text(texts);
        }
        let crossing = |index: &usize| comparison.people.gained[*index] + comparison.people.lost[*index];
        let thresholds = self.thresholds().as_slice();
        let index = (0..thresholds.len()).max_by_key(crossing).unwrap_or_default();
        let mean = |minutes: Option<f64>| Arg::Number(minutes.unwrap_or(f64::NAN), 1);
        Message::new("map-simulate-subtitle")
            .arg("people", comparison.after.coverage.people())
            .arg("minutes", minutes_arg(thresholds[index]))
            .arg("gained", comparison.people.gained[index])
            .arg("lost", comparison.people.lost[index])
            .arg("before", mean(comparison.before.coverage.mean_minutes()))
            .arg("after", mean(comparison.after.coverage.mean_minutes()))
            .arg("travel", self.study.travel_phrase().text(texts))
            .text(texts)
    }
}

/// The breaks of classes of what is lost and gained.
fn mirrored() -> (Vec<f64>, Ramp) {
    (BREAKS.iter().rev().map(|least| -least).chain(BREAKS).collect(), Ramp::Diverging)
}

/// The classes of minutes after less minutes before.
fn words() -> ClassWords {
    ClassWords {
        less: [Message::new("map-simulate-gains-most"), Message::new("map-simulate-gains")],
        alike: Message::new("map-simulate-alike"),
        more: [Message::new("map-simulate-loses"), Message::new("map-simulate-loses-most")],
    }
}

/// Minutes after less minutes before.
fn difference([before, after]: [Option<Reach>; 2]) -> AreaTime {
    match (before, after) {
        (Some(before), Some(after)) => AreaTime::Minutes(after.time.beyond(before.time).minutes()),
        (Some(_), None) => AreaTime::Unreachable,
        (None, Some(_)) => NEWLY_CONNECTED,
        (None, None) => AreaTime::NoData,
    }
}

/// The sites of the scenario that stand where they stood, in the territory or nearest to somebody of it.
pub(super) fn unchanged<'a>(study: &'a Study, run: &'a Run<'_>) -> impl Iterator<Item = &'a Site> {
    let nearest: std::collections::BTreeSet<usize> =
        run.network.reaches.iter().flatten().map(|reach| reach.place as usize).collect();
    let moved: Vec<_> = run.steps.iter().flat_map(marks).map(|mark| mark.at).collect();
    let sites = run.network.sites.iter().enumerate();
    sites
        .filter(move |(index, site)| study.is_inside(site) || nearest.contains(index))
        .filter(move |(_, site)| !moved.contains(&site.point))
        .map(|(_, site)| site)
}

/// The marks of what a change did.
pub(super) fn marks(step: &Step) -> Vec<MapMark> {
    match &step.done {
        Done::Opened { at, .. } => vec![MapMark { at: *at, kind: MarkKind::Opened }],
        Done::Closed { at, .. } => vec![MapMark { at: *at, kind: MarkKind::Closed }],
        Done::Moved { from, to, .. } => vec![MapMark { at: *to, kind: MarkKind::Moved { from: *from } }],
        Done::Extended { stops, .. } => {
            stops.iter().map(|(_, _, at)| MapMark { at: *at, kind: MarkKind::Opened }).collect()
        }
        Done::Rescheduled { .. } => Vec::new(),
    }
}
