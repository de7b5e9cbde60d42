use crate::output::drawing::{Page, Rect};

/// Every text of the page, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapTexts {
    /// What the map shows; made smaller, then wrapped, if it is long.
    pub title: String,
    /// Territory, date, assumptions; wrapped.
    pub subtitle: String,
    /// What the colours mean, with the unit: "Minutes to the nearest site (estimated)".
    pub legend_title: String,
    /// One for each class, from the smallest minutes to the largest.
    pub class_labels: Vec<String>,
    /// For areas that reach no site.
    pub unreachable: String,
    /// For areas of which nothing is known.
    pub no_data: String,
    /// For lines.
    pub line: String,
    /// For existing sites.
    pub sites: String,
    /// For existing sites that depend on others.
    pub antennas: String,
    /// For existing sites that travel.
    pub travelling: String,
    /// For existing sites outside the territory.
    pub sites_outside: String,
    /// For priority neighbourhoods.
    pub quarters: String,
    /// For sites that open.
    pub opened: String,
    /// For sites that close.
    pub closed: String,
    /// For sites that move.
    pub moved: String,
    /// For proposed sites; above the list of their names if they have any.
    pub candidates: String,
    /// Where the data come from, their dates, the method; wrapped at the foot of the page.
    pub source: String,
}

/// The size of the page and the classes.
#[derive(Debug, Clone, PartialEq)]
pub struct MapStyle {
    /// Pixels, 400 to 10,000.
    pub width: u32,
    /// Pixels, 400 to 10,000.
    pub height: u32,
    /// Class breaks in minutes, ascending, 1 to 7. A time equal to a break belongs to the class below it.
    pub thresholds: Vec<f64>,
    /// What the colours tell.
    pub ramp: Ramp,
}

/// What the colours of a map tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ramp {
    /// Times: darker is longer, none is below zero.
    Sequential,
    /// Differences: light is alike, one hue for less than zero, another for more. Give breaks on both sides of zero.
    Diverging,
}

/// 1600 x 1200 pixels; 10, 15, 20 and 30 minutes.
impl Default for MapStyle {
    fn default() -> Self {
        Self { width: 1600, height: 1200, thresholds: vec![10.0, 15.0, 20.0, 30.0], ramp: Ramp::Sequential }
    }
}

impl Page {
    /// The column of the legend, as a share of the width.
    const COLUMN: f64 = 0.22;
    /// Between the map and the column, in units.
    const GUTTER: f64 = 28.0;

    /// The room for the map, between `top` and `bottom`.
    pub(super) fn map(&self, top: f64, bottom: f64) -> Rect {
        let right = self.column(top, bottom).left - Self::GUTTER * self.unit;
        Rect { top, right, bottom, ..self.inside }
    }

    /// The room for the legend, between `top` and `bottom`.
    pub(super) fn column(&self, top: f64, bottom: f64) -> Rect {
        Rect { left: self.inside.right - self.width() * Self::COLUMN, top, bottom, ..self.inside }
    }
}
