//! From minutes to colours.

use super::layers::AreaTime;
use super::scene::{Fill, Hatch, Rgb, WHITE};

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

/// Most classes a reader can tell apart.
pub(super) const MOST_CLASSES: usize = YELLOW_TO_BROWN.len();

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

/// `classes` colours from near (light) to far (dark), spread evenly over the scheme.
pub(super) fn palette(classes: usize) -> Vec<Rgb> {
    let last = (YELLOW_TO_BROWN.len() - 1) as f64;
    let step = last / classes.saturating_sub(1).max(1) as f64;
    (0..classes).map(|class| between((class as f64 * step).min(last))).collect()
}

/// The colour at a position of the scheme, counted in colours.
fn between(position: f64) -> Rgb {
    let (low, high) = (position.floor() as usize, position.ceil() as usize);
    let share = position - position.floor();
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
    let (Rgb(r, g, b), Rgb(r2, g2, b2)) = (YELLOW_TO_BROWN[low], YELLOW_TO_BROWN[high]);
    Rgb(mix(r, r2), mix(g, g2), mix(b, b2))
}

/// How the areas are filled.
#[derive(Debug, Clone)]
pub(super) struct Fills {
    thresholds: Vec<f64>,
    colours: Vec<Rgb>,
}

impl Fills {
    pub(super) fn new(thresholds: &[f64]) -> Self {
        Self { thresholds: thresholds.to_vec(), colours: palette(thresholds.len() + 1) }
    }

    /// The colours, from near to far.
    pub(super) fn colours(&self) -> &[Rgb] {
        &self.colours
    }

    /// The fill for a travel time.
    pub(super) fn of(&self, time: AreaTime) -> Fill {
        match time {
            AreaTime::Minutes(minutes) => Fill::Solid(self.colours[class_of(minutes, &self.thresholds)]),
            AreaTime::Unreachable => Fill::Hatched(UNREACHABLE),
            AreaTime::NoData => Fill::Hatched(NO_DATA),
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

    #[test]
    fn a_time_equal_to_a_threshold_is_within_it() {
        let thresholds = [10.0, 20.0];
        let classes = [0.0, 10.0, 10.01, 20.0, 20.01].map(|minutes| class_of(minutes, &thresholds));
        assert_eq!(classes, [0, 0, 1, 1, 2]);
    }

    /// Relative luminance (WCAG 2.1), between 0 and 1.
    fn luminance(Rgb(r, g, b): Rgb) -> f64 {
        let linear = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    #[test]
    fn every_class_is_darker_than_the_one_before() {
        for classes in 2..=MOST_CLASSES {
            let palette = palette(classes);
            assert_eq!(palette.len(), classes);
            for pair in palette.windows(2) {
                let (near, far) = (luminance(pair[0]), luminance(pair[1]));
                assert!((near + 0.05) / (far + 0.05) > 1.15, "{pair:?} of {classes} classes");
            }
        }
    }
}
