//! Hours that somebody wrote for a scenario: read strictly, since who wrote them can correct them.

use thiserror::Error;

use crate::week::Opening;
use crate::week::hours::{HoursError, HoursNote, osm};

/// Hours that cannot be taken as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WrittenHoursError {
    /// They cannot be read.
    #[error(transparent)]
    Unreadable(#[from] HoursError),
    /// A week cannot hold a part of them.
    #[error("{0}: write whole slots of five minutes of an ordinary week")]
    Inexact(HoursNote),
}

/// Reads hours in the notation of OpenStreetMap. Nothing is left out or rounded: what a week of five-minute slots cannot
/// hold is refused.
///
/// # Errors
/// When they cannot be read, or not exactly.
pub fn written_hours(text: &str) -> Result<Opening, WrittenHoursError> {
    let (opening, notes) = osm(text)?;
    match notes.into_iter().next() {
        None => Ok(opening),
        Some(note) => Err(WrittenHoursError::Inexact(note)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_taken_whole_or_refused() {
        assert_eq!(written_hours("Tu,Th 09:00-12:00").unwrap().hours.mean_hours(), 6.0);
        for (text, part) in [
            ("", "no hours are given"),
            ("tuesday morning", "OpenStreetMap notation"),
            ("Tu 09:02-12:00", "not multiples of five minutes"),
            ("Tu 09:00-12:00; PH off", "public holidays"),
        ] {
            let error = written_hours(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
