//! From minutes to colours.

use super::layers::AreaTime;
use super::page::Ramp;
use crate::output::drawing::{Fill, Hatch, Lean, Rgb, WHITE, contrast, palette};

/// Eight of the nine colours of YlOrBr (colorbrewer2.org, Brewer and Harrower), without the lightest, which
/// would pass for white paper.
const YELLOW_TO_BROWN: [Rgb; 8] = [
    Rgb(255, 247, 188),
    Rgb(254, 227, 145),
    Rgb(254, 196, 79),
    Rgb(254, 153, 41),
    Rgb(236, 112, 20),
    Rgb(204, 76, 2),
    Rgb(153, 52, 4),
    Rgb(102, 37, 6),
];

/// Seven-class BrBG of the same source, from teal (less) over nearly white (alike) to brown (more).
const TEAL_TO_BROWN: [Rgb; 7] = [
    Rgb(1, 102, 94),
    Rgb(90, 180, 172),
    Rgb(199, 234, 229),
    Rgb(245, 245, 245),
    Rgb(246, 232, 195),
    Rgb(216, 179, 101),
    Rgb(140, 81, 10),
];

/// Six of the nine colours of YlGn (colorbrewer2.org, Brewer and Harrower), dark to light: another hue than that of areas, so
/// that nobody takes a zone for a commune.
const GREEN_TO_YELLOW: [Rgb; 6] = [
    Rgb(35, 132, 67),
    Rgb(65, 171, 93),
    Rgb(120, 198, 121),
    Rgb(173, 221, 142),
    Rgb(217, 240, 163),
    Rgb(247, 252, 185),
];

/// Ground of which nothing is told.
const GROUND: Rgb = Rgb(241, 239, 234);

/// Most classes a reader can tell apart.
pub(super) const MOST_CLASSES: usize = YELLOW_TO_BROWN.len();

impl Ramp {
    fn colours(self, classes: usize) -> Vec<Rgb> {
        match self {
            Self::Sequential => palette(&YELLOW_TO_BROWN, classes),
            Self::Diverging => palette(&TEAL_TO_BROWN, classes),
        }
    }
}

/// Where no site can be reached.
const UNREACHABLE: Hatch = Hatch {
    id: "unreachable",
    ground: Rgb(189, 189, 189),
    line: Rgb(82, 82, 82),
    lean: Lean::Up,
    spacing: 9.0,
    width: 3.0,
};

/// Where nothing is known.
const NO_DATA: Hatch = Hatch {
    id: "no-data",
    ground: WHITE,
    line: Rgb(200, 200, 200),
    lean: Lean::Up,
    spacing: 9.0,
    width: 1.8,
};

/// The hatches of classes above zero, from the mildest: no more than half of the classes.
const ABOVE_ZERO: [&str; MOST_CLASSES / 2] = ["more-1", "more-2", "more-3", "more-4"];

/// The lines of the mildest class above zero are this far apart, those of the strongest half of it (units, along a row).
const SPACING: f64 = 16.0;

/// The lines on a light ground, and on a dark one: both ends of the eleven-class BrBG.
const LINES: [Rgb; 2] = [Rgb(84, 48, 5), Rgb(246, 232, 195)];

/// A ground is dark when white stands out from it as WCAG 2.1 wants for texts.
const DARK: f64 = 4.5;

/// The class of a time: the number of thresholds below it. A time equal to a threshold is within it.
pub(super) fn class_of(minutes: f64, thresholds: &[f64]) -> usize {
    thresholds.partition_point(|threshold| *threshold < minutes)
}

/// The fill of the class number `rank` (from 0) of `classes` above zero: lines that fall to the right tell "more" from "less" in black
/// and white, where both ends of the ramp are as dark.
fn above_zero(ground: Rgb, rank: usize, classes: usize) -> Fill {
    let strength = rank as f64 / classes.saturating_sub(1).max(1) as f64;
    let line = LINES[usize::from(contrast(WHITE, ground) > DARK)];
    let spacing = SPACING * (1.0 - strength / 2.0);
    Fill::Hatched(Hatch { id: ABOVE_ZERO[rank], ground, line, lean: Lean::Down, spacing, width: 1.8 })
}

/// How the areas are filled.
#[derive(Debug, Clone)]
pub(super) struct Fills {
    thresholds: Vec<f64>,
    classes: Vec<Fill>,
    unreachable: Fill,
    no_data: Fill,
}

impl Fills {
    /// The fills of areas on a page of `unit` pixels to a unit.
    pub(super) fn new(thresholds: &[f64], ramp: Ramp, unit: f64) -> Self {
        let colours = ramp.colours(thresholds.len() + 1);
        let above = match ramp {
            Ramp::Sequential => 0,
            Ramp::Diverging => thresholds.iter().filter(|threshold| **threshold >= 0.0).count(),
        };
        let below = colours.len() - above.min(ABOVE_ZERO.len());
        let fill = |(class, colour): (usize, Rgb)| match class.checked_sub(below) {
            None => Fill::Solid(colour),
            Some(rank) => above_zero(colour, rank, above),
        };
        Self::of_classes(thresholds, colours.into_iter().enumerate().map(fill).collect(), unit)
    }

    /// The fills of zones, the narrowest the darkest, over plain ground.
    pub(super) fn zones(thresholds: &[f64], unit: f64) -> Self {
        let colours = palette(&GREEN_TO_YELLOW, thresholds.len());
        let classes = colours.into_iter().chain([GROUND]).map(Fill::Solid).collect();
        Self::of_classes(thresholds, classes, unit)
    }

    fn of_classes(thresholds: &[f64], classes: Vec<Fill>, unit: f64) -> Self {
        let scaled = |fill| match fill {
            Fill::Hatched(hatch) => {
                let (spacing, width) = (hatch.spacing * unit, hatch.width * unit);
                Fill::Hatched(Hatch { spacing, width, ..hatch })
            }
            solid @ Fill::Solid(_) => solid,
        };
        Self {
            thresholds: thresholds.to_vec(),
            classes: classes.into_iter().map(scaled).collect(),
            unreachable: scaled(Fill::Hatched(UNREACHABLE)),
            no_data: scaled(Fill::Hatched(NO_DATA)),
        }
    }

    /// The fills of the classes, from the smallest minutes to the largest.
    pub(super) fn classes(&self) -> &[Fill] {
        &self.classes
    }

    /// The fill for a travel time.
    pub(super) fn of(&self, time: AreaTime) -> Fill {
        match time {
            AreaTime::Minutes(minutes) => self.classes[class_of(minutes, &self.thresholds)],
            AreaTime::Unreachable => self.unreachable,
            AreaTime::NoData => self.no_data,
            AreaTime::Ground => Fill::Solid(GROUND),
        }
    }

    /// The hatches that a map may hold.
    pub(super) fn hatches(&self) -> Vec<Hatch> {
        let hatch = |fill: &Fill| match fill {
            Fill::Hatched(hatch) => Some(*hatch),
            Fill::Solid(_) => None,
        };
        [self.unreachable, self.no_data].iter().chain(&self.classes).filter_map(hatch).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_equal_to_a_threshold_is_within_it() {
        let thresholds = [10.0, 20.0];
        let classes = [0.0, 10.0, 10.01, 20.0, 20.01].map(|minutes| class_of(minutes, &thresholds));
        assert_eq!(classes, [0, 0, 1, 1, 2]);
    }

    #[test]
    fn both_arms_of_a_diverging_ramp_darken_from_the_middle() {
        for classes in [3, 5, 7] {
            let palette = Ramp::Diverging.colours(classes);
            let (less, more) = (&palette[..=classes / 2], &palette[classes / 2..]);
            for pair in less.windows(2) {
                assert!(contrast(pair[1], pair[0]) > 1.15, "{pair:?} of {classes} classes");
            }
            for pair in more.windows(2) {
                assert!(contrast(pair[0], pair[1]) > 1.1, "{pair:?} of {classes} classes");
            }
        }
    }

    #[test]
    fn every_class_is_darker_than_the_one_before() {
        for classes in 2..=MOST_CLASSES {
            let palette = Ramp::Sequential.colours(classes);
            assert_eq!(palette.len(), classes);
            for pair in palette.windows(2) {
                assert!(contrast(pair[0], pair[1]) > 1.15, "{pair:?} of {classes} classes");
            }
        }
    }

    /// The lean of the lines of each class, if it has any, and their spacing.
    fn lines(thresholds: &[f64], ramp: Ramp) -> Vec<Option<(Lean, f64)>> {
        let lines = |fill: &Fill| match fill {
            Fill::Hatched(hatch) => Some((hatch.lean, hatch.spacing)),
            Fill::Solid(_) => None,
        };
        Fills::new(thresholds, ramp, 1.0).classes().iter().map(lines).collect()
    }

    #[test]
    fn what_is_above_zero_is_hatched_the_denser_the_more() {
        let down = |spacing| Some((Lean::Down, spacing));
        let differences = lines(&[-10.0, -5.0, -1.0, 1.0, 5.0, 10.0], Ramp::Diverging);
        assert_eq!(differences, [None, None, None, None, down(16.0), down(12.0), down(8.0)]);
        assert_eq!(lines(&[-1.0, 1.0], Ramp::Diverging), [None, None, down(16.0)]);
        assert_eq!(lines(&[10.0, 20.0], Ramp::Sequential), [None; 3]);
    }

    #[test]
    fn the_lines_of_a_hatch_stand_out_from_its_ground_in_grey() {
        let fills = Fills::new(&[-10.0, -5.0, -1.0, 1.0, 5.0, 10.0], Ramp::Diverging, 1.0);
        assert_eq!(fills.hatches().len(), 5);
        for hatch in fills.hatches().iter().filter(|hatch| hatch.lean == Lean::Down) {
            let seen = contrast(hatch.ground, hatch.line).max(contrast(hatch.line, hatch.ground));
            assert!(seen > 3.0, "{hatch:?}: {seen}");
        }
    }
}
