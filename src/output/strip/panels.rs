use geo::Coord;

use crate::output::drawing::Rect;

/// Width to height that a week is best read at: its cells are then a little higher than wide.
const BEST_SHAPE: f64 = 2.3;

/// How bad a page is that has places without panels only, on the scale of the logarithm of a shape.
const EMPTY_PLACES: f64 = 0.6;

/// The least size of the letters of names, in pixels; a page has 0.6 pixels to a unit at least, so that 24 units are more.
const LEAST_LETTERS: f64 = 11.0;

/// How panels share out the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Panels {
    columns: usize,
    /// Size of the letters of the names, in pixels.
    pub(super) letters: f64,
    /// A panel with its name, in pixels.
    pub(super) width: f64,
    height: f64,
    /// Between panels, in pixels.
    pub(super) gap: Gap,
    /// The top left corner of the first panel.
    start: Coord<f64>,
}

/// The space between panels, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gap {
    pub(super) across: f64,
    down: f64,
}

/// What the page gives, and how many panels it has to hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demand {
    pub(super) count: usize,
    /// The room for the panels, their days and their hours.
    pub(super) room: Rect,
    /// The width of the widest day, in ems.
    pub(super) day_ems: f64,
    /// Pixels to a unit.
    pub(super) unit: f64,
    /// The least size of the rows of a panel, in pixels.
    pub(super) least: (f64, f64),
}

impl Panels {
    /// From the top of a panel to its rows, in ems of its name.
    const NAME: f64 = 1.4;
    /// The size of days and hours, in ems of a name.
    pub(super) const AXIS: f64 = 0.9;

    /// The number of columns that gives the weeks the best shape and leaves few places empty; the smallest of equals.
    /// None if the weeks would be too small to be read.
    pub(super) fn fitted(demand: &Demand) -> Option<Self> {
        let tried = (1..=demand.count).filter_map(|columns| Self::with_columns(columns, demand));
        let scored = tried.map(|panels| (panels.badness(demand.count), panels));
        scored.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, panels)| panels)
    }

    fn with_columns(columns: usize, demand: &Demand) -> Option<Self> {
        let Demand { count, room, day_ems, unit, least } = *demand;
        let (across, down) = (columns as f64, count.div_ceil(columns) as f64);
        let step = room.width() / across;
        let letters = (0.064 * step).clamp(LEAST_LETTERS, 24.0 * unit);
        let gap = Gap { across: (0.09 * step).clamp(14.0 * unit, 44.0 * unit), down: 0.75 * letters };
        let left = Self::AXIS * letters * day_ems + 0.5 * letters;
        let hours = 1.6 * Self::AXIS * letters;
        let width = (room.width() - left - gap.across * (across - 1.0)) / across;
        let height = (room.height() - hours - gap.down * (down - 1.0)) / down;
        let start = Coord { x: room.left + left, y: room.top };
        let panels = Self { columns, letters, width, height, gap, start };
        let rows = panels.rows(0);
        (rows.width() >= least.0 && rows.height() >= least.1).then_some(panels)
    }

    fn badness(&self, count: usize) -> f64 {
        let (rows, places) = (self.rows(0), self.columns * count.div_ceil(self.columns));
        let shape = (rows.width() / rows.height() / BEST_SHAPE).ln().abs();
        shape + EMPTY_PLACES * (places - count) as f64 / places as f64
    }

    /// The box of the rows of a panel.
    pub(super) fn rows(&self, panel: usize) -> Rect {
        let (column, row) = ((panel % self.columns) as f64, (panel / self.columns) as f64);
        let left = self.start.x + column * (self.width + self.gap.across);
        let top = self.start.y + row * (self.height + self.gap.down);
        Rect {
            left,
            top: top + Self::NAME * self.letters,
            right: left + self.width,
            bottom: top + self.height,
        }
    }

    /// Whether nothing stands at the left of a panel.
    pub(super) fn is_first_of_its_row(&self, panel: usize) -> bool {
        panel.is_multiple_of(self.columns)
    }

    /// Whether nothing stands under a panel, of `count`.
    pub(super) fn is_last_of_its_column(&self, panel: usize, count: usize) -> bool {
        panel + self.columns >= count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(count: usize, right: f64, bottom: f64) -> Demand {
        let room = Rect { left: 0.0, top: 0.0, right, bottom };
        Demand { count, room, day_ems: 2.0, unit: 1.0, least: (40.0, 20.0) }
    }

    #[test]
    fn panels_stay_apart_and_on_the_page() {
        for count in 1..=120 {
            let demand = demand(count, 1500.0, 1900.0);
            let panels = Panels::fitted(&demand).unwrap();
            let boxes: Vec<Rect> = (0..count).map(|panel| panels.rows(panel)).collect();
            for (index, rows) in boxes.iter().enumerate() {
                assert!(demand.room.grown(1e-6).encloses(rows), "{count}: {rows:?}");
                assert!(boxes[..index].iter().all(|other| !other.overlaps(rows)), "{count}: {index}");
            }
        }
    }

    #[test]
    fn a_hundred_panels_fill_a_tall_page_and_five_do_not_stand_in_a_ribbon() {
        let columns = |demand: Demand| Panels::fitted(&demand).unwrap().columns;
        assert_eq!(columns(demand(101, 1500.0, 1650.0)), 7);
        assert_eq!(columns(demand(5, 1500.0, 700.0)), 3);
        assert_eq!(columns(demand(1, 1500.0, 700.0)), 1);
    }

    #[test]
    fn panels_that_nobody_could_read_are_not_made() {
        assert_eq!(Panels::fitted(&demand(101, 400.0, 200.0)), None);
    }
}
