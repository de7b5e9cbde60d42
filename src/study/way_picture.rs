//! Maps of ways: one trip; the ground that zones are drawn on.

use geo::{BooleanOps, BoundingRect, Coord, Intersects, MultiPolygon, Point, Rect};

use super::atlas::Picture;
use super::error::StudyError;
use super::map_parts::labels_of;
use super::named_place::NamedPlace;
use super::prepare::Study;
use super::route::{RouteFound, asked};
use crate::output::Provenance;
use crate::output::map::{
    AreaTime, MapArea, MapLabel, MapLayers, MapLine, MapPoint, MapStyle, MapTexts, png, svg,
};
use crate::output::results::route_line;
use crate::output::text::Texts;
use crate::roads::{Along, Leg};
use crate::territory::Commune;
use crate::units::{EARTH_RADIUS, Metres};

/// What is asked of a picture.
#[derive(Debug, Clone, Copy)]
pub struct PictureAsk {
    /// Its kind.
    pub picture: Picture,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// What is shown around, as a share of the extent on each side.
const AROUND: f64 = 0.1;
/// The shortest side of what a map shows.
const SHORTEST_SIDE: Metres = Metres(3_000.0);

/// Draws a trip on the communes around it. Needs boundaries.
///
/// # Errors
/// When the study has no roads, or the size is out of range.
pub fn draw_route(
    study: &Study,
    found: &RouteFound,
    ask: &PictureAsk,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let lines = lines(found);
    let ends = [&found.from, &found.to];
    let passed = lines.iter().flat_map(|line| &line.points).chain(ends.map(|place| &place.point));
    let ground = Ground::around(study, passed.copied(), ask);
    let layers = MapLayers {
        areas: ground.areas(),
        lines,
        focus: Some(&ground.focus),
        candidates: ends.map(end_point).into(),
        labels: ground.labels(study),
        ..MapLayers::default()
    };
    let words = MapTexts {
        title: texts.with(
            "map-title-route",
            &[("from", ends[0].name.as_str().into()), ("to", ends[1].name.as_str().into())],
        ),
        subtitle: route_line(&asked(study, found)?).text(texts),
        line: texts.get("map-line"),
        candidates: texts.get("map-ends"),
        source: study.way_source(provenance).text(texts),
        ..MapTexts::default()
    };
    drawn(&layers, &words, ask, MapStyle::default().thresholds)
}

/// The legs of the trip, those beside roads thin.
fn lines(found: &RouteFound) -> Vec<MapLine> {
    let legs = found.journey().map_or(&[][..], |journey| &journey.legs);
    let line = |leg: &Leg| MapLine {
        points: leg.points.clone(),
        thin: matches!(leg.along, Along::ToRoad | Along::FromRoad),
    };
    legs.iter().map(line).collect()
}

fn end_point(place: &NamedPlace) -> MapPoint {
    MapPoint { name: Some(place.name.clone()), ..MapPoint::at(place.point) }
}

/// A map of plain ground with its layers, as bytes.
pub(super) fn drawn(
    layers: &MapLayers<'_>,
    words: &MapTexts,
    ask: &PictureAsk,
    thresholds: Vec<f64>,
) -> Result<Vec<u8>, StudyError> {
    let style = MapStyle { width: ask.width, height: ask.height, thresholds, ..MapStyle::default() };
    Ok(match ask.picture {
        Picture::Png => png(layers, words, &style)?,
        Picture::Svg => svg(layers, words, &style)?,
    })
}

/// The communes under a way, cut at the edge of the map.
pub(super) struct Ground {
    /// What the map shows.
    pub(super) focus: MultiPolygon,
    areas: Vec<(MultiPolygon, u32)>,
}

impl Ground {
    /// The communes around these points, in a shape that fits the page.
    pub(super) fn around(study: &Study, points: impl Iterator<Item = Point>, ask: &PictureAsk) -> Self {
        let bounds = points.map(|point| point.0).collect::<geo::MultiPoint>().bounding_rect();
        let focus = bounds.map_or(Rect::new((0.0, 0.0), (0.0, 0.0)), |bounds| fitted(bounds, ask));
        let frame = MultiPolygon::from(focus.to_polygon());
        let shown = |commune: &Commune| {
            let boundary = commune.boundary.as_ref().filter(|boundary| boundary.intersects(&focus))?;
            let cut = boundary.intersection(&frame);
            (!cut.0.is_empty()).then_some((cut, commune.epci.unwrap_or(u32::MAX)))
        };
        let mut areas: Vec<_> = study.territory.communes().iter().filter_map(shown).collect();
        if areas.is_empty() {
            // A way beside the territory still has ground to stand on.
            areas.push((frame.clone(), 0));
        }
        Self { focus: frame, areas }
    }

    pub(super) fn areas(&self) -> Vec<MapArea<'_>> {
        self.areas
            .iter()
            .map(|(boundary, group)| MapArea { boundary, minutes: AreaTime::Ground, group: *group })
            .collect()
    }

    /// The largest towns on the map.
    pub(super) fn labels(&self, study: &Study) -> Vec<MapLabel> {
        labels_of(study.territory.communes().iter().filter(|commune| self.focus.intersects(&commune.point)))
    }
}

/// Bounds with some space around, as wide for their height as the page has room for.
fn fitted(bounds: Rect, ask: &PictureAsk) -> Rect {
    let middle = bounds.center();
    let degree = 1_f64.to_radians() * EARTH_RADIUS.0;
    let scale = [degree * middle.y.to_radians().cos().max(1e-6), degree];
    let side = |degrees: f64, scale: f64| (degrees * scale * (1.0 + 2.0 * AROUND)).max(SHORTEST_SIDE.0);
    let (width, height) = (side(bounds.width(), scale[0]), side(bounds.height(), scale[1]));
    // The legend takes a quarter of the width; title and sources a fifth of the height.
    let page = (f64::from(ask.width) * 0.75) / (f64::from(ask.height) * 0.8);
    let (width, height) = (width.max(height * page), height.max(width / page));
    let reach = Coord { x: width / 2.0 / scale[0], y: height / 2.0 / scale[1] };
    Rect::new(middle - reach, middle + reach)
}
