//! The times that coverage is asked for.

use thiserror::Error;

use crate::units::Seconds;

/// Travel times in ascending order, none of them twice, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds(Vec<Seconds>);

/// Thresholds that cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ThresholdError {
    /// There is none.
    #[error("no threshold is given: name at least one, in minutes, such as 10,20,30")]
    None,
    /// One is not a sensible number of minutes.
    #[error("a threshold must be above 0 and at most 1440 minutes (got {0}): 20 is usual")]
    OutOfRange(f64),
    /// More than can be shown.
    #[error("at most 7 thresholds can be shown side by side (got {0}): ask for fewer")]
    TooMany(usize),
}

impl Thresholds {
    /// Thresholds given in minutes, in any order.
    ///
    /// # Errors
    /// When there is none, more than seven, or one is not within 0 (excluded) to 1440 minutes.
    pub fn from_minutes(minutes: &[f64]) -> Result<Self, ThresholdError> {
        if let Some(&bad) = minutes.iter().find(|&&m| !(m <= 1440.0 && Seconds::from_minutes(m) > Seconds(0)))
        {
            return Err(ThresholdError::OutOfRange(bad));
        }
        let mut thresholds: Vec<Seconds> = minutes.iter().map(|&m| Seconds::from_minutes(m)).collect();
        thresholds.sort_unstable();
        thresholds.dedup();
        match thresholds.len() {
            0 => Err(ThresholdError::None),
            1..=7 => Ok(Self(thresholds)),
            more => Err(ThresholdError::TooMany(more)),
        }
    }

    /// The thresholds, smallest first.
    pub fn as_slice(&self) -> &[Seconds] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_sorted_and_kept_once() {
        let thresholds = Thresholds::from_minutes(&[30.0, 10.0, 30.0]).unwrap();
        assert_eq!(thresholds.as_slice(), [Seconds(600), Seconds(1800)]);
    }

    #[test]
    fn senseless_thresholds_are_refused() {
        assert_eq!(Thresholds::from_minutes(&[]), Err(ThresholdError::None));
        for bad in [0.0, -5.0, 2000.0, f64::INFINITY] {
            assert_eq!(Thresholds::from_minutes(&[10.0, bad]), Err(ThresholdError::OutOfRange(bad)));
        }
        let many: Vec<f64> = (1..=8).map(f64::from).collect();
        assert_eq!(Thresholds::from_minutes(&many), Err(ThresholdError::TooMany(8)));
    }
}
