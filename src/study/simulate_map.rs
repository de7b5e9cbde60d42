//! The map of a scenario: minutes gained and lost.

use super::atlas::{Picture, areas, insets, labels, paint};
use super::compare_map::{ClassWords, class_labels};
use super::error::StudyError;
use super::prepare::Study;
use super::simulate::{Run, Simulation};
use crate::access::Thresholds;
use crate::output::Provenance;
use crate::output::map::{AreaTime, MapLayers, MapMark, MapPoint, MapStyle, MapTexts, MarkKind, Ramp};
use crate::output::results::minutes_arg;
use crate::output::text::{Arg, Message, Texts};
use crate::scenario::{Done, Step};
use crate::territory::Site;
use crate::travel::Reach;

/// The size of a map, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SimulationMapRequest {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// Class breaks in minutes, the same for what is lost as for what is gained.
const BREAKS: [f64; 3] = [1.0, 5.0, 10.0];

/// What gets access where there was none: it falls in the class of those who gain most.
const NEWLY_CONNECTED: AreaTime = AreaTime::Minutes(-1440.0);

impl Simulation<'_> {
    /// Draws the minutes that scenario `index` adds or takes away, with the sites that it opens, closes and moves. Needs boundaries.
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
        let breaks = Thresholds::from_minutes(&BREAKS)?;
        let mirrored = BREAKS.iter().rev().map(|minutes| -minutes).chain(BREAKS).collect();
        let style = MapStyle {
            width: asked.width,
            height: asked.height,
            thresholds: mirrored,
            ramp: Ramp::Diverging,
        };
        let captions = MapTexts {
            title: Message::new("map-simulate-title").arg("name", run.comparison.name.as_str()).text(texts),
            subtitle: self.subtitle(run, texts),
            legend_title: texts.get("map-simulate-legend"),
            class_labels: class_labels(&breaks, words(), texts),
            unreachable: texts.get("map-simulate-cut-off"),
            no_data: texts.get("map-simulate-never"),
            sites: texts.get("map-simulate-sites"),
            sites_outside: texts.get("map-sites-outside"),
            quarters: texts.get("map-quarters"),
            opened: texts.get("map-simulate-opened"),
            closed: texts.get("map-simulate-closed"),
            moved: texts.get("map-simulate-moved"),
            source: self.study.source(Message::new("map-source"), provenance).text(texts),
            ..MapTexts::default()
        };
        paint(&self.layers(run), &captions, &style, picture)
    }

    fn layers(&self, run: &Run<'_>) -> MapLayers<'_> {
        let study = self.study;
        let differences = self.today.reaches.iter().zip(&run.network.reaches);
        let differences = differences.map(|(before, after)| difference(*before, *after)).collect();
        let point = |at, outside| MapPoint { at, outside, name: None };
        MapLayers {
            areas: areas(study, differences),
            insets: insets(),
            sites: unchanged(study, run).map(|site| point(site.point, !study.is_inside(site))).collect(),
            quarters: study.territory.quarters().iter().map(|quarter| point(quarter.point, false)).collect(),
            marks: run.steps.iter().flat_map(marks).collect(),
            labels: labels(study),
            ..MapLayers::default()
        }
    }

    fn subtitle(&self, run: &Run<'_>, texts: &Texts) -> String {
        let comparison = &run.comparison;
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

/// The classes of minutes after less minutes before.
fn words() -> ClassWords {
    ClassWords {
        less: [Message::new("map-simulate-gains-most"), Message::new("map-simulate-gains")],
        alike: Message::new("map-simulate-alike"),
        more: [Message::new("map-simulate-loses"), Message::new("map-simulate-loses-most")],
    }
}

/// Minutes after less minutes before.
fn difference(before: Option<Reach>, after: Option<Reach>) -> AreaTime {
    match (before, after) {
        (Some(before), Some(after)) => AreaTime::Minutes(after.time.beyond(before.time).minutes()),
        (Some(_), None) => AreaTime::Unreachable,
        (None, Some(_)) => NEWLY_CONNECTED,
        (None, None) => AreaTime::NoData,
    }
}

/// The sites of the scenario that stand where they stood, in the territory or nearest to somebody of it.
fn unchanged<'a>(study: &'a Study, run: &'a Run<'_>) -> impl Iterator<Item = &'a Site> {
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
fn marks(step: &Step) -> Vec<MapMark> {
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
