//! What a weekly schedule could not hold.

use std::fmt;

use crate::ids::shorten;

/// Why a part of the hours was left out, or read with care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The range starts when it ends, such as `00:00 - 00:00`.
    EmptyRange,
    /// The range ends before it starts.
    InvertedRange,
    /// Two ranges of a day overlap; their union is taken.
    Overlap,
    /// Times are not multiples of five minutes; the opening is rounded inwards.
    Rounded,
    /// Ranges follow each other without a separator; they are read in pairs.
    RunTogether,
    /// By appointment, at times that are not given or under a further condition.
    Appointment,
    /// Open under a condition that the cycle of weeks cannot hold: months, services, one week in two without saying which.
    Condition,
    /// The hours are said to be unknown.
    NotTold,
    /// The text is not understood.
    NotUnderstood,
    /// Public holidays.
    PublicHoliday,
    /// School holidays.
    SchoolHoliday,
    /// Some years, months, dates, or weeks of the year that are neither the odd nor the even ones.
    Dates,
    /// The fifth or the last such weekday of a month, or some days before or after a weekday.
    NthWeekday,
    /// Sunrise, sunset, dawn or dusk.
    Sun,
    /// No closing time is given.
    OpenEnd,
    /// Moments that repeat at an interval, not an opening.
    Repeats,
    /// A rule that counts only where no other does (`||`).
    Fallback,
    /// `unknown`, or a comment without `open`: whether it is open is not certain.
    Uncertain,
    /// A comment beside certain hours.
    Comment,
}

impl Reason {
    /// What was found.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmptyRange => "a range that lasts no time",
            Self::InvertedRange => "a range that ends before it starts",
            Self::Overlap => "ranges that overlap",
            Self::Rounded => "times that are not multiples of five minutes",
            Self::RunTogether => "ranges without a separator between them",
            Self::Appointment => "hours by appointment, without times or under a condition",
            Self::Condition => "hours under a condition",
            Self::NotTold => "hours not published",
            Self::NotUnderstood => "hours not understood",
            Self::PublicHoliday => "public holidays",
            Self::SchoolHoliday => "school holidays",
            Self::Dates => "hours of some dates only",
            Self::NthWeekday => "hours of the fifth or the last weekday of a month, or days after one",
            Self::Sun => "hours that follow the sun",
            Self::OpenEnd => "no closing time",
            Self::Repeats => "moments that repeat",
            Self::Fallback => "a fallback rule",
            Self::Uncertain => "uncertain hours",
            Self::Comment => "a comment",
        }
    }

    /// What was done with it.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Overlap => "counted once; check the hours",
            Self::Rounded => "only whole slots of five minutes count",
            Self::RunTogether => "read in pairs; write ' / ' between the ranges",
            Self::Comment => "the comment is ignored",
            Self::NotUnderstood | Self::EmptyRange | Self::InvertedRange => {
                "left out; correct it, for example 09:00 - 12:00 / 14:00 - 17:00"
            }
            Self::NotTold => "left out; ask the site for its hours",
            Self::Appointment => "left out; say when, for example Sur RDV : 14:00 - 17:00",
            Self::Condition => {
                "left out; only weeks count, for example Semaines paires : 9:00 - 12:00 or 1er et 3e jeudi : 9:00 - 12:00"
            }
            _ => "left out: an ordinary week cannot hold it",
        }
    }
}

/// A part of the hours that was left out or read with care, with the text it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HoursNote {
    /// Why.
    pub reason: Reason,
    /// The text, cut to a length that fits in a message.
    pub text: String,
}

impl HoursNote {
    pub(super) fn new(reason: Reason, text: &str) -> Self {
        Self { reason, text: shorten(text.trim()) }
    }
}

/// Notes in the order in which they are found, each once.
#[derive(Debug, Default)]
pub(super) struct Notes(Vec<HoursNote>);

impl Notes {
    pub(super) fn add(&mut self, reason: Reason, text: &str) {
        let note = HoursNote::new(reason, text);
        if !self.0.contains(&note) {
            self.0.push(note);
        }
    }

    pub(super) fn into_vec(self) -> Vec<HoursNote> {
        self.0
    }
}

impl fmt::Display for HoursNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}': {}", self.text, self.reason.as_str())
    }
}
