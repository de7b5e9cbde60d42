use thiserror::Error;

use crate::output::drawing::DrawingError;

/// Why a map cannot be drawn.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum MapError {
    /// Nothing to draw.
    #[error("the map has no area with an extent: give at least one commune with a boundary")]
    Empty,
    /// A size that no page has.
    #[error("a map of {width} x {height} pixels cannot be drawn: give between 400 and 10000 pixels each way")]
    Size {
        /// The width asked for, in pixels.
        width: u32,
        /// The height asked for, in pixels.
        height: u32,
    },
    /// Class breaks that do not make classes.
    #[error(
        "the class breaks {thresholds:?} are wrong: give 1 to 7 numbers of minutes, each larger than the last"
    )]
    Thresholds {
        /// The breaks asked for, in minutes.
        thresholds: Vec<f64>,
    },
    /// A legend that does not fit the classes.
    #[error(
        "{labels} class labels for {classes} classes: give one label for each class, from the smallest minutes to the largest"
    )]
    ClassLabels {
        /// Labels given.
        labels: usize,
        /// Classes drawn: one more than the breaks.
        classes: usize,
    },
    /// A travel time that is no number.
    #[error(
        "area {area} of the map has a travel time of {minutes} minutes: give 0 or more, or `Unreachable`"
    )]
    Minutes {
        /// The position of the area in the layers, counted from 0.
        area: usize,
        /// The value found.
        minutes: f64,
    },
    /// A position off the globe.
    #[error(
        "{layer} {index} of the map is at longitude {lon}, latitude {lat}: positions are in degrees \
         (WGS 84), between -180 and 180, and -90 and 90; check the reference system of the source"
    )]
    Position {
        /// The layer: `area`, `site`, `quarter`, `candidate`, `mark`, `label`.
        layer: &'static str,
        /// The position in the layer, counted from 0.
        index: usize,
        /// The longitude found.
        lon: f64,
        /// The latitude found.
        lat: f64,
    },
    /// The projection library refused: a fault of the program.
    #[error("positions cannot be put on the map ({0}): report it, please")]
    Projection(String),
    /// The picture cannot be painted.
    #[error(transparent)]
    Drawing(#[from] DrawingError),
}
