//! The map of the differences between the crow-fly model and the road.

use std::collections::BTreeSet;

use super::atlas::{Picture, areas, paint};
use super::compare::BothModels;
use super::error::StudyError;
use super::map_parts::{insets, labels, place_words, site_point};
use super::prepare::Study;
use crate::access::{Comparison, Thresholds, Told};
use crate::output::Provenance;
use crate::output::map::{AreaTime, MapLayers, MapStyle, MapTexts, Ramp};
use crate::output::results::{minutes_arg, mode_text};
use crate::output::text::{Arg, Message, Texts};
use crate::territory::Site;
use crate::travel::CrowFly;
use crate::units::{Seconds, Share};

/// What is asked of a map of differences.
#[derive(Debug, Clone)]
pub struct DifferenceMapRequest {
    /// The crow-fly model.
    pub crow_fly: CrowFly,
    /// Breaks between the classes of minutes, the same below zero as above it; at most three are shown.
    pub breaks: Thresholds,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Draws minutes by road less minutes of the estimate. Needs boundaries.
///
/// # Errors
/// When no commune has a boundary, or the size or the number of breaks is out of range.
pub fn draw_differences(
    study: &Study,
    request: &DifferenceMapRequest,
    picture: Picture,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let both = BothModels::ask(study, &request.crow_fly);
    let breaks: Vec<f64> = request.breaks.as_slice().iter().map(|t| t.minutes()).collect();
    let mirrored = breaks.iter().rev().map(|minutes| -minutes).chain(breaks.iter().copied()).collect();
    let style = MapStyle {
        width: request.width,
        height: request.height,
        thresholds: mirrored,
        ramp: Ramp::Diverging,
    };
    let captions = captions(study, request, &both.comparison(&request.breaks), provenance, texts);
    paint(&layers(study, &both, texts), &captions, &style, picture)
}

fn layers<'a>(study: &'a Study, both: &BothModels, texts: &Texts) -> MapLayers<'a> {
    let differences = both.told.iter().map(area_time).collect();
    let site = |site: &Site| site_point(site, !study.is_inside(site));
    MapLayers {
        areas: areas(study, differences),
        insets: insets(texts),
        sites: shown_sites(study, both).into_iter().map(|index| site(&both.sites[index])).collect(),
        labels: labels(study),
        ..MapLayers::default()
    }
}

/// The commune's colour: by how much the road is longer.
fn area_time(told: &Told) -> AreaTime {
    match (told.difference(), told.crow_fly) {
        (Some(difference), _) => AreaTime::Minutes(difference.minutes()),
        (None, Some(_)) => AreaTime::Unreachable,
        (None, None) => AreaTime::NoData,
    }
}

/// The sites of the territory, and those outside that are nearest to somebody by one of the models.
fn shown_sites(study: &Study, both: &BothModels) -> Vec<usize> {
    let nearest = both.told.iter().flat_map(|told| [told.crow_fly, told.road]).flatten();
    let nearest: BTreeSet<usize> = nearest.map(|reach| reach.place as usize).collect();
    let sites = both.sites.iter().enumerate();
    let shown = sites.filter(|(index, site)| study.is_inside(site) || nearest.contains(index));
    shown.map(|(index, _)| index).collect()
}

fn captions(
    study: &Study,
    request: &DifferenceMapRequest,
    comparison: &Comparison,
    provenance: &Provenance,
    texts: &Texts,
) -> MapTexts {
    MapTexts {
        title: title(study, texts),
        subtitle: subtitle(study, comparison, texts),
        legend_title: texts.get("map-models-legend"),
        class_labels: class_labels(&request.breaks, words(), texts),
        unreachable: texts.get("map-models-unreachable"),
        no_data: texts.get("map-no-data"),
        source: source(study, request, provenance, texts),
        ..place_words(texts)
    }
}

fn title(study: &Study, texts: &Texts) -> String {
    match study.place() {
        Some(place) => Message::new("map-models-title-in").arg("place", place),
        None => Message::new("map-models-title"),
    }
    .text(texts)
}

fn subtitle(study: &Study, comparison: &Comparison, texts: &Texts) -> String {
    let number = |value: Option<f64>| Arg::Number(value.unwrap_or(f64::NAN), 1);
    let share = comparison.other_site().share_of(comparison.reached().both).map(Share::percent);
    Message::new("map-models-subtitle")
        .arg("people", comparison.people())
        .arg("mode", mode_text(study.mode))
        .arg("road", number(comparison.road.median()))
        .arg("crow-fly", number(comparison.crow_fly.median()))
        .arg("low", number(comparison.difference.percentile(5)))
        .arg("high", number(comparison.difference.percentile(95)))
        .arg("share", number(share))
        .text(texts)
}

/// What the classes of a map of differences are called.
pub(super) struct ClassWords {
    /// Much less, and less.
    pub(super) less: [Message; 2],
    /// About as much.
    pub(super) alike: Message,
    /// More, and much more.
    pub(super) more: [Message; 2],
}

/// One label a class, from much less to much more, between breaks that are the same on both sides of zero.
pub(super) fn class_labels(breaks: &Thresholds, words: ClassWords, texts: &Texts) -> Vec<String> {
    let breaks = breaks.as_slice();
    let (first, last) = (breaks[0], breaks[breaks.len() - 1]);
    let between = |message: &Message, pair: &[Seconds]| {
        message.clone().arg("from", minutes_arg(pair[0])).arg("to", minutes_arg(pair[1]))
    };
    let ClassWords { less: [much_less, less], alike, more: [more, much_more] } = words;
    let labels = [much_less.arg("from", minutes_arg(last))]
        .into_iter()
        .chain(breaks.windows(2).rev().map(|pair| between(&less, pair)))
        .chain([alike.arg("to", minutes_arg(first))])
        .chain(breaks.windows(2).map(|pair| between(&more, pair)))
        .chain([much_more.arg("from", minutes_arg(last))]);
    labels.map(|label| label.text(texts)).collect()
}

/// The classes of minutes by road less minutes of the estimate.
fn words() -> ClassWords {
    ClassWords {
        less: [Message::new("map-models-shorter-most"), Message::new("map-models-shorter")],
        alike: Message::new("map-models-alike"),
        more: [Message::new("map-models-longer"), Message::new("map-models-longer-most")],
    }
}

fn source(study: &Study, request: &DifferenceMapRequest, provenance: &Provenance, texts: &Texts) -> String {
    let message = Message::new("map-models-source").arg("crow-fly", study.crow_fly_note(&request.crow_fly));
    study.source(message, provenance).text(texts)
}
