//! Parts of the week that people ask about.

use crate::week::{Day, Schedule};

/// A part of the week that people ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// Monday to Friday, 09:00-12:00 and 14:00-17:00.
    OfficeHours,
    /// Monday to Friday, 12:00-14:00.
    Lunch,
    /// Monday to Friday, 17:00-20:00.
    AfterFive,
    /// Saturday, 08:00-20:00.
    Saturday,
    /// All of it.
    Week,
}

impl Window {
    /// Every window, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::OfficeHours, Self::Lunch, Self::AfterFive, Self::Saturday, Self::Week];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OfficeHours => "office_hours",
            Self::Lunch => "lunch",
            Self::AfterFive => "after_17",
            Self::Saturday => "saturday",
            Self::Week => "week",
        }
    }

    /// Its slots.
    pub fn slots(self) -> Schedule {
        let (days, spans): (&[Day], &[(u32, u32)]) = match self {
            Self::OfficeHours => (&Day::ALL[..5], &[(9 * 60, 12 * 60), (14 * 60, 17 * 60)]),
            Self::Lunch => (&Day::ALL[..5], &[(12 * 60, 14 * 60)]),
            Self::AfterFive => (&Day::ALL[..5], &[(17 * 60, 20 * 60)]),
            Self::Saturday => (&[Day::Saturday], &[(8 * 60, 20 * 60)]),
            Self::Week => (&Day::ALL, &[(0, 24 * 60)]),
        };
        let mut slots = Schedule::CLOSED;
        for &day in days {
            for &(start, end) in spans {
                slots.open(day, start, end);
            }
        }
        slots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_those_of_their_definition() {
        let hours = Window::ALL.map(|window| window.slots().minutes() / 60);
        assert_eq!(hours, [30, 10, 15, 12, 168]);
        assert_eq!(Window::Saturday.slots().to_string(), "Sa 08:00-20:00");
    }
}
