//! One value of a table.

use super::text::Texts;
use crate::ids::{CandidateId, CommuneCode, DemandId, GroupId, QuarterCode, SiteId};
use crate::units::{Euros, Metres, People, PersonSeconds, Seconds, Share};

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A name, a code, a sentence.
    Text(String),
    /// A whole number, never negative.
    Count(u64),
    /// A measure, in the unit of its column. A number that is not finite is written as [`Cell::Empty`].
    Number(f64),
    /// A measure with decimals of its own, in a column of numbers whose rows have different units.
    Rounded(f64, u8),
    /// Not known, or does not apply: written as nothing, `null` or `–`, never as zero.
    Empty,
}

impl Cell {
    /// The value as people read it, a number of a column with `decimals` decimals.
    pub(super) fn shown(&self, decimals: u8, texts: &Texts) -> String {
        match self {
            // A line break or a terminal's control sequence from the data would tear a table.
            Self::Text(text) => harmless(text),
            Self::Count(count) => texts.number(*count as f64, 0),
            Self::Number(value) => texts.number(*value, decimals),
            Self::Rounded(value, decimals) => texts.number(*value, *decimals),
            Self::Empty => "–".to_owned(),
        }
    }
}

/// `text` without the characters that steer a terminal or turn the direction of reading: from the data, they would tear what is around them.
pub(super) fn harmless(text: &str) -> String {
    let steers = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(steers, " ")
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<People> for Cell {
    fn from(people: People) -> Self {
        Self::Count(people.0)
    }
}

impl From<Euros> for Cell {
    fn from(amount: Euros) -> Self {
        Self::Count(amount.0)
    }
}

/// In minutes.
impl From<Seconds> for Cell {
    fn from(time: Seconds) -> Self {
        Self::Number(time.minutes())
    }
}

/// In kilometres.
impl From<Metres> for Cell {
    fn from(length: Metres) -> Self {
        Self::Number(length.km())
    }
}

/// In per cent.
impl From<Share> for Cell {
    fn from(share: Share) -> Self {
        Self::Number(share.percent())
    }
}

/// In person-hours.
impl From<PersonSeconds> for Cell {
    fn from(time: PersonSeconds) -> Self {
        Self::Number(time.hours())
    }
}

macro_rules! text_cells {
    ($($id:ty),+) => {
        $(impl From<&$id> for Cell {
            fn from(id: &$id) -> Self {
                Self::Text(id.to_string())
            }
        })+
    };
}

text_cells!(CommuneCode, SiteId, CandidateId, QuarterCode, DemandId, GroupId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_those_of_the_columns() {
        assert_eq!(Cell::from(Seconds(90)), Cell::Number(1.5));
        assert_eq!(Cell::from(Metres(2500.0)), Cell::Number(2.5));
        assert_eq!(Cell::from(Share(0.25)), Cell::Number(25.0));
        assert_eq!(Cell::from(People(3)), Cell::Count(3));
        assert_eq!(Cell::from(Some("Limoux")), Cell::Text("Limoux".to_owned()));
    }

    #[test]
    fn what_is_not_known_is_empty_and_not_zero() {
        assert_eq!(Cell::from(None::<Seconds>), Cell::Empty);
    }
}
