//! The map of a study.

use super::error::StudyError;
use super::map_parts::{insets, labels, place_words, quarter_points, site_point};
use super::prepare::{SitePlaces, Study, times};
use super::ranking::openings;
use crate::access::{Thresholds, whole};
use crate::output::Provenance;
use crate::output::map::{
    AreaTime, MapArea, MapLayers, MapMark, MapPoint, MapStyle, MapTexts, MarkKind, Ramp, png, svg,
};
use crate::output::results::{minutes_arg, moment};
use crate::output::text::{Arg, Message, Texts};
use crate::territory::{Candidate, Level};
use crate::units::{People, Seconds};

/// The kind of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Pixels.
    Png,
    /// Shapes.
    Svg,
}

/// What is asked of a map.
#[derive(Debug, Clone)]
pub struct MapRequest {
    /// Breaks between the classes of minutes.
    pub thresholds: Thresholds,
    /// People within this time count as covered when openings are chosen.
    pub threshold: Seconds,
    /// How many openings of the greedy sequence to draw.
    pub openings: usize,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Draws the minutes to the nearest site. Needs boundaries.
///
/// # Errors
/// When no commune has a boundary, or the size is out of range.
pub fn draw(
    study: &Study,
    request: &MapRequest,
    picture: Picture,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let chosen = openings(study, request.threshold, request.openings).into_iter();
    let opening = |c: Candidate| MapPoint { name: Some(c.name), ..MapPoint::at(c.point) };
    let shown = Shown {
        times: times(&study.nearest()),
        openings: chosen.map(opening).collect(),
        closed: Vec::new(),
        words: opened(study, texts),
        caption: texts.get("map-candidates"),
    };
    draw_shown(study, (request, &shown), picture, provenance, texts)
}

/// What a map of minutes shows besides the territory.
pub(super) struct Shown {
    /// The time of each demand point.
    pub(super) times: Vec<Option<Seconds>>,
    /// Sites to number, best first.
    pub(super) openings: Vec<MapPoint>,
    /// Sites of the study that close, in their order.
    pub(super) closed: Vec<usize>,
    /// What the subtitle says of supposed openings; may be empty.
    pub(super) words: String,
    /// What the legend calls the numbered sites.
    pub(super) caption: String,
}

/// Draws times that are known.
pub(super) fn draw_shown(
    study: &Study,
    (request, shown): (&MapRequest, &Shown),
    picture: Picture,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let layers = layers(study, request, shown, texts);
    let captions = captions(study, request, shown, provenance, texts);
    let minutes = request.thresholds.as_slice().iter().map(|t| t.minutes()).collect();
    let style = MapStyle {
        width: request.width,
        height: request.height,
        thresholds: minutes,
        ramp: Ramp::Sequential,
    };
    paint(&layers, &captions, &style, picture)
}

/// The bytes of a map.
pub(super) fn paint(
    layers: &MapLayers<'_>,
    captions: &MapTexts,
    style: &MapStyle,
    picture: Picture,
) -> Result<Vec<u8>, StudyError> {
    Ok(match picture {
        Picture::Png => png(layers, captions, style)?,
        Picture::Svg => svg(layers, captions, style)?,
    })
}

fn layers<'a>(study: &'a Study, request: &MapRequest, shown: &Shown, texts: &Texts) -> MapLayers<'a> {
    let largest = *request.thresholds.as_slice().last().expect("there is at least one threshold");
    let SitePlaces { inside, neighbours } = study.site_places(largest);
    let inside = inside.into_iter().map(|site| (site, false));
    let drawn = inside.chain(neighbours.into_iter().map(|site| (site, true)));
    let (closed, drawn): (Vec<_>, Vec<_>) =
        drawn.partition(|(site, _)| shown.closed.binary_search(site).is_ok());
    let cross = |&(site, _): &(usize, bool)| MapMark { at: study.sites[site].point, kind: MarkKind::Closed };
    let times = shown.times.iter().map(|time| time.map(Seconds::minutes).into());
    MapLayers {
        areas: areas(study, times.collect()),
        insets: insets(texts),
        sites: drawn.into_iter().map(|(site, outside)| site_point(&study.sites[site], outside)).collect(),
        quarters: quarter_points(study),
        candidates: shown.openings.clone(),
        marks: closed.iter().map(cross).collect(),
        labels: labels(study),
        ..MapLayers::default()
    }
}

/// The communes, each with the time of its own point; `times` has one entry a demand point.
pub(super) fn areas(study: &Study, times: Vec<AreaTime>) -> Vec<MapArea<'_>> {
    let mut minutes = vec![AreaTime::NoData; study.territory.communes().len()];
    for (demand, time) in study.territory.demand().iter().zip(times).rev() {
        // Points of a commune follow each other, its own first: going backwards, it has the last word.
        minutes[demand.commune as usize] = time;
    }
    let one_departement = study.territory.areas(Level::Departement).len() <= 1;
    let communes = study.territory.communes().iter().zip(minutes);
    communes
        .filter_map(|(commune, minutes)| {
            let group = if one_departement { commune.epci } else { commune.departement };
            let boundary = commune.boundary.as_ref()?;
            Some(MapArea { boundary, minutes, group: group.unwrap_or(u32::MAX) })
        })
        .collect()
}

fn captions(
    study: &Study,
    request: &MapRequest,
    shown: &Shown,
    provenance: &Provenance,
    texts: &Texts,
) -> MapTexts {
    MapTexts {
        title: title(study, texts),
        subtitle: subtitle(study, request, shown, texts),
        legend_title: texts.get("map-legend"),
        class_labels: class_labels(&request.thresholds, texts),
        unreachable: texts.get("map-unreachable"),
        no_data: texts.get("map-no-data"),
        sites: texts.get(if study.open_then.is_some() { "map-sites-open" } else { "map-sites" }),
        candidates: shown.caption.clone(),
        closed: texts.get("map-simulate-closed"),
        source: source(study, provenance, texts),
        ..place_words(texts)
    }
}

fn title(study: &Study, texts: &Texts) -> String {
    let place = study.place();
    let message = match (study.open_then.is_some(), place.is_some()) {
        (false, false) => Message::new("map-title"),
        (false, true) => Message::new("map-title-in"),
        (true, false) => Message::new("map-title-at"),
        (true, true) => Message::new("map-title-at-in"),
    };
    let moment = study.open_then.map(|then| moment(then.moment).text(texts));
    message.arg("place", place.unwrap_or_default()).arg("moment", moment.unwrap_or_default()).text(texts)
}

fn subtitle(study: &Study, request: &MapRequest, shown: &Shown, texts: &Texts) -> String {
    let coverage = whole(&study.territory, &shown.times, &request.thresholds);
    let within = coverage.within_time(request.threshold);
    let share = within.share_of(coverage.people()).map_or(0.0, |share| share.percent());
    let inside = study.sites.iter().filter(|site| study.is_inside(site)).count();
    let people: People = coverage.people();
    Message::new("map-subtitle")
        .arg("people", people)
        .arg("sites", inside)
        .arg("share", Arg::Number(share, 1))
        .arg("minutes", minutes_arg(request.threshold))
        .arg("travel", study.travel_phrase().text(texts))
        .arg("at", study.moment_phrase(texts))
        .arg("on", study.day_phrase(texts))
        .arg("opened", shown.words.as_str())
        .text(texts)
}

/// Says which sites are only supposed to be open; empty when there are none.
fn opened(study: &Study, texts: &Texts) -> String {
    let names: Vec<&str> = study.opened_sites().iter().map(|site| site.name.as_str()).collect();
    if names.is_empty() {
        return String::new();
    }
    Message::new("map-opened").arg("places", names.join(", ")).text(texts)
}

pub(super) fn class_labels(thresholds: &Thresholds, texts: &Texts) -> Vec<String> {
    let breaks = thresholds.as_slice();
    let first = Message::new("map-class-first").arg("to", minutes_arg(breaks[0]));
    let between = breaks.windows(2).map(|pair| {
        Message::new("map-class").arg("from", minutes_arg(pair[0])).arg("to", minutes_arg(pair[1]))
    });
    let last = Message::new("map-class-last").arg("from", minutes_arg(breaks[breaks.len() - 1]));
    [first].into_iter().chain(between).chain([last]).map(|message| message.text(texts)).collect()
}

fn source(study: &Study, provenance: &Provenance, texts: &Texts) -> String {
    study.source(Message::new("map-source"), provenance).text(texts)
}
