//! From minutes to colours.

use super::layers::AreaTime;
use super::page::Ramp;
use crate::output::drawing::{Fill, Hatch, Rgb, WHITE, palette};

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
const UNREACHABLE: Hatch =
    Hatch { id: "unreachable", ground: Rgb(189, 189, 189), line: Rgb(82, 82, 82), spacing: 9.0, width: 3.0 };

/// Where nothing is known.
const NO_DATA: Hatch =
    Hatch { id: "no-data", ground: WHITE, line: Rgb(200, 200, 200), spacing: 9.0, width: 1.8 };

/// The class of a time: the number of thresholds below it. A time equal to a threshold is within it.
pub(super) fn class_of(minutes: f64, thresholds: &[f64]) -> usize {
    thresholds.partition_point(|threshold| *threshold < minutes)
}

/// How the areas are filled.
#[derive(Debug, Clone)]
pub(super) struct Fills {
    thresholds: Vec<f64>,
    colours: Vec<Rgb>,
}

impl Fills {
    pub(super) fn new(thresholds: &[f64], ramp: Ramp) -> Self {
        Self { thresholds: thresholds.to_vec(), colours: ramp.colours(thresholds.len() + 1) }
    }

    /// The fills of zones, the narrowest the darkest, over plain ground.
    pub(super) fn zones(thresholds: &[f64]) -> Self {
        let mut colours = palette(&GREEN_TO_YELLOW, thresholds.len());
        colours.push(GROUND);
        Self { thresholds: thresholds.to_vec(), colours }
    }

    /// The colours, from the smallest minutes to the largest.
    pub(super) fn colours(&self) -> &[Rgb] {
        &self.colours
    }

    /// The fill for a travel time.
    pub(super) fn of(&self, time: AreaTime) -> Fill {
        match time {
            AreaTime::Minutes(minutes) => Fill::Solid(self.colours[class_of(minutes, &self.thresholds)]),
            AreaTime::Unreachable => Fill::Hatched(UNREACHABLE),
            AreaTime::NoData => Fill::Hatched(NO_DATA),
            AreaTime::Ground => Fill::Solid(GROUND),
        }
    }

    /// The hatches that a map may hold.
    pub(super) fn hatches() -> [Hatch; 2] {
        [UNREACHABLE, NO_DATA]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::drawing::contrast;

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
}
