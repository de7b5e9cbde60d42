use geo::{Coord, CoordsIter};

use super::classes::MOST_CLASSES;
use super::error::MapError;
use super::layers::{AreaTime, MapArea, MapLayers};
use super::page::{MapStyle, MapTexts, Ramp};

/// Sizes that a page can have, in pixels.
const SIZES: std::ops::RangeInclusive<u32> = 400..=10_000;

/// Refuses what cannot be drawn, before anything is.
pub(super) fn check(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<(), MapError> {
    check_style(style)?;
    if layers.is_coloured() {
        check_labels(texts, style)?;
    }
    for (index, area) in layers.areas.iter().enumerate() {
        check_area(index, area, style.ramp)?;
    }
    for (index, zone) in layers.zones.iter().enumerate() {
        check_area(
            index,
            &MapArea { boundary: zone.boundary, minutes: AreaTime::Minutes(zone.minutes), group: 0 },
            Ramp::Sequential,
        )?;
    }
    check_positions("line", layers.lines.iter().flat_map(|line| &line.points).map(|at| at.0))?;
    let points = [("site", &layers.sites), ("quarter", &layers.quarters), ("candidate", &layers.candidates)];
    for (layer, points) in points {
        check_positions(layer, points.iter().map(|point| point.at.0))?;
    }
    check_positions("mark", layers.marks.iter().map(|mark| mark.at.0))?;
    check_positions("label", layers.labels.iter().map(|label| label.at.0))
}

fn check_style(style: &MapStyle) -> Result<(), MapError> {
    let MapStyle { width, height, thresholds, ramp: _ } = style;
    if !(SIZES.contains(width) && SIZES.contains(height)) {
        return Err(MapError::Size { width: *width, height: *height });
    }
    let ascending = thresholds.windows(2).all(|pair| pair[0] < pair[1]);
    let finite = thresholds.iter().all(|threshold| threshold.is_finite());
    if thresholds.is_empty() || thresholds.len() >= MOST_CLASSES || !ascending || !finite {
        return Err(MapError::Thresholds { thresholds: thresholds.clone() });
    }
    Ok(())
}

fn check_labels(texts: &MapTexts, style: &MapStyle) -> Result<(), MapError> {
    let (labels, classes) = (texts.class_labels.len(), style.thresholds.len() + 1);
    if labels == classes { Ok(()) } else { Err(MapError::ClassLabels { labels, classes }) }
}

fn check_area(index: usize, area: &MapArea<'_>, ramp: Ramp) -> Result<(), MapError> {
    if let AreaTime::Minutes(minutes) = area.minutes
        && !(minutes.is_finite() && (minutes >= 0.0 || ramp == Ramp::Diverging))
    {
        return Err(MapError::Minutes { area: index, minutes });
    }
    match area.boundary.coords_iter().find(|at| !is_on_the_globe(*at)) {
        Some(at) => Err(MapError::Position { layer: "area", index, lon: at.x, lat: at.y }),
        None => Ok(()),
    }
}

fn check_positions(layer: &'static str, positions: impl Iterator<Item = Coord<f64>>) -> Result<(), MapError> {
    match positions.enumerate().find(|(_, at)| !is_on_the_globe(*at)) {
        Some((index, at)) => Err(MapError::Position { layer, index, lon: at.x, lat: at.y }),
        None => Ok(()),
    }
}

/// Not so of a NaN either.
fn is_on_the_globe(at: Coord<f64>) -> bool {
    at.x.abs() <= 180.0 && at.y.abs() <= 90.0
}
