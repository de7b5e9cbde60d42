//! From shares to colours.

use crate::output::drawing::{Rgb, palette};

/// Six of the nine colours of YlGnBu (colorbrewer2.org, Brewer and Harrower), without the three lightest, which would
/// pass for the grey of nobody: safe for colour-blind readers, and darker with every class.
const GREEN_TO_BLUE: [Rgb; 6] = [
    Rgb(199, 233, 180),
    Rgb(127, 205, 187),
    Rgb(65, 182, 196),
    Rgb(29, 145, 192),
    Rgb(34, 94, 168),
    Rgb(8, 29, 88),
];

/// Where nobody reaches an open site: paper, but for a breath of grey that keeps the row in sight.
const NOBODY: Rgb = Rgb(242, 242, 240);

/// Most breaks between classes that a reader can tell apart.
pub(super) const MOST_BREAKS: usize = 6;

/// A mean of shares that should equal a break may fall this much below it in floating point: a share is a ratio of
/// whole numbers of people, and no two that differ lie that near.
const ROUNDING: f64 = 1e-12;

/// The classes of shares: nobody, then those between the breaks.
#[derive(Debug, Clone)]
pub(super) struct Classes {
    breaks: Vec<f64>,
    colours: Vec<Rgb>,
}

impl Classes {
    pub(super) fn new(breaks: &[f64]) -> Self {
        let mut colours = vec![NOBODY];
        colours.extend(palette(&GREEN_TO_BLUE, breaks.len() + 1));
        Self { breaks: breaks.to_vec(), colours }
    }

    /// The colours, that of nobody first.
    pub(super) fn colours(&self) -> &[Rgb] {
        &self.colours
    }

    /// The class of a share, as a position among the colours. A share equal to a break is above it.
    pub(super) fn of(&self, share: f64) -> usize {
        if share <= 0.0 {
            return 0;
        }
        1 + self.breaks.partition_point(|at| *at <= share + ROUNDING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::drawing::contrast;

    #[test]
    fn nobody_is_a_class_of_its_own_and_a_break_opens_the_next_class() {
        let classes = Classes::new(&[0.1, 0.5]);
        let found = [0.0, 1e-9, 0.099, 0.1, 0.499, 0.5, 1.0].map(|share| classes.of(share));
        assert_eq!(found, [0, 1, 1, 2, 2, 3, 3]);
        // Six times a tenth makes a little less than six tenths.
        let mean = [0.1; 6].iter().sum::<f64>() / 6.0;
        assert_eq!((mean < 0.1, classes.of(mean)), (true, 2));
    }

    #[test]
    fn every_class_is_darker_than_the_one_before() {
        for breaks in 1..=MOST_BREAKS {
            let classes = Classes::new(&vec![0.5; breaks]);
            assert_eq!(classes.colours().len(), breaks + 2);
            for pair in classes.colours().windows(2) {
                assert!(contrast(pair[0], pair[1]) > 1.15, "{pair:?} with {breaks} breaks");
            }
        }
    }
}
