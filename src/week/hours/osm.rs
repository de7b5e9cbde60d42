//! OpenStreetMap's `opening_hours`, laid on one week.

use opening_hours_syntax::rules::RuleSequence;
use opening_hours_syntax::rules::day::{DaySelector, HolidayKind, WeekDayRange, Weekday};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator};
use opening_hours_syntax::{ExtendedTime, parse};
use thiserror::Error;

use super::note::{HoursNote, Reason};
use super::{LONGEST, is_too_long};
use crate::ids::shorten;
use crate::week::{Day, Schedule};

const DAY_MINUTES: u32 = 1440;

/// A text that gives no weekly schedule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HoursError {
    /// There is nothing to read.
    #[error("no hours are given: write them in OpenStreetMap notation, such as Mo-Fr 09:00-12:00")]
    Empty,
    /// The text is longer than any schedule.
    #[error("hours of more than {LONGEST} characters: write them shorter")]
    TooLong,
    /// The text does not follow the grammar.
    #[error(
        "'{0}' is not in OpenStreetMap notation: write, for example, Mo-Fr 09:00-12:00,14:00-17:00; Sa off"
    )]
    Syntax(String),
    /// Everything that the text says was left out.
    #[error("'{0}' gives no certain hours in an ordinary week: add some, such as Mo-Fr 09:00-12:00")]
    NotWeekly(String),
}

/// Reads `text` in the notation of OpenStreetMap's `opening_hours`.
///
/// Later rules replace earlier ones on the days that they name, as the
/// [specification](https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification) says.
///
/// # Errors
/// When the text is empty, too long (4,000 characters), not in the notation, or says nothing certain.
pub fn osm(text: &str) -> Result<(Schedule, Vec<HoursNote>), HoursError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(HoursError::Empty);
    }
    if is_too_long(text) {
        return Err(HoursError::TooLong);
    }
    let syntax = || HoursError::Syntax(shorten(text));
    if has_inverted_nth(text) {
        return Err(syntax());
    }
    let expression = parse(text).map_err(|_| syntax())?;
    let mut week = Week { text, ..Week::default() };
    for rule in &expression.rules {
        week.apply(rule);
    }
    week.finish()
}

/// Whether the text holds `[5-2]`, which the crate reads as every week of the month.
fn has_inverted_nth(text: &str) -> bool {
    text.split('[')
        .skip(1)
        .filter_map(|rest| rest.split(']').next())
        .flat_map(|inside| inside.split(','))
        .any(|entry| {
            entry.trim().split_once('-').is_some_and(|(a, b)| !a.trim().is_empty() && a.trim() > b.trim())
        })
}

/// A span of minutes from the midnight that its day starts with; it may end after the day does.
type Span = (u32, u32);

/// The week while rules are applied.
#[derive(Default)]
struct Week<'a> {
    text: &'a str,
    days: [Vec<Span>; 7],
    notes: Vec<HoursNote>,
    /// Whether a rule said something certain, if only that the place is closed.
    certain: bool,
}

impl Week<'_> {
    fn note(&mut self, reason: Reason, what: &str) {
        let note = HoursNote::new(reason, what);
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn apply(&mut self, rule: &RuleSequence) {
        let written = rule.to_string();
        if rule.operator == RuleOperator::Fallback {
            return self.note(Reason::Fallback, &written);
        }
        let days = self.days_of(&rule.day_selector, &written);
        if days.is_empty() {
            return;
        }
        let spans = self.spans_of(&rule.time_selector.spans, &written);
        match rule.kind {
            RuleKind::Closed => self.close(&days, &spans),
            RuleKind::Unknown => self.forget(rule, &days, &written),
            RuleKind::Open if !self.is_certain(&rule.comment) => self.forget(rule, &days, &written),
            RuleKind::Open => self.open(rule, &days, &spans),
        }
    }

    /// A comment makes a rule uncertain, unless the word `open` stands before it. The crate keeps the
    /// comment and not that word, which is looked for in the text.
    fn is_certain(&mut self, comment: &str) -> bool {
        if comment.is_empty() {
            return true;
        }
        let quoted = format!("\"{comment}\"");
        let certain = self
            .text
            .match_indices(&quoted)
            .all(|(at, _)| self.text[..at].trim_end().to_ascii_lowercase().ends_with("open"));
        if certain {
            self.note(Reason::Comment, comment);
        }
        certain
    }

    fn forget(&mut self, rule: &RuleSequence, days: &[usize], written: &str) {
        self.note(Reason::Uncertain, written);
        if rule.operator == RuleOperator::Normal {
            days.iter().for_each(|&day| self.days[day].clear());
        }
    }

    fn open(&mut self, rule: &RuleSequence, days: &[usize], spans: &[Span]) {
        self.certain |= !spans.is_empty();
        for &day in days {
            if rule.operator == RuleOperator::Normal {
                self.days[day].clear();
            }
            self.days[day].extend(spans);
        }
    }

    fn close(&mut self, days: &[usize], spans: &[Span]) {
        self.certain |= !spans.is_empty();
        for &day in days {
            // Closed all day: what would have gone on past midnight does not begin.
            if spans.contains(&(0, DAY_MINUTES)) {
                self.days[day].clear();
            }
            for &closed in spans {
                self.days[day] = self.days[day].iter().flat_map(|&span| without(span, closed)).collect();
            }
        }
    }

    /// The weekdays that a rule names; none when it speaks of something else.
    fn days_of(&mut self, selector: &DaySelector, written: &str) -> Vec<usize> {
        if !(selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty()) {
            self.note(Reason::Dates, written);
            return Vec::new();
        }
        if selector.weekday.is_empty() {
            return (0..7).collect();
        }
        let mut days: Vec<usize> =
            selector.weekday.iter().flat_map(|range| self.days_of_range(range)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    fn days_of_range(&mut self, range: &WeekDayRange) -> Vec<usize> {
        let left_out = match range {
            WeekDayRange::Holiday { kind: HolidayKind::Public, .. } => Reason::PublicHoliday,
            WeekDayRange::Holiday { kind: HolidayKind::School, .. } => Reason::SchoolHoliday,
            WeekDayRange::Fixed {
                range, offset: 0, nth_from_start: [true, true, true, true, true], ..
            } => {
                return weekdays(*range.start(), *range.end());
            }
            WeekDayRange::Fixed { .. } => Reason::NthWeekday,
        };
        self.note(left_out, &range.to_string());
        Vec::new()
    }

    fn spans_of(&mut self, spans: &[TimeSpan], written: &str) -> Vec<Span> {
        spans.iter().filter_map(|span| self.span_of(span, written)).collect()
    }

    fn span_of(&mut self, span: &TimeSpan, written: &str) -> Option<Span> {
        let (Time::Fixed(start), Time::Fixed(end)) = (span.range.start, span.range.end) else {
            self.note(Reason::Sun, written);
            return None;
        };
        if span.repeats.is_some() {
            self.note(Reason::Repeats, written);
            return None;
        }
        if span.open_end {
            self.note(Reason::OpenEnd, written);
            // The crate writes `12:00+` as 12:00 to 24:00: no closing time is known.
            if end == ExtendedTime::MIDNIGHT_24 {
                return None;
            }
        }
        let (start, end) = (u32::from(start.mins_from_midnight()), u32::from(end.mins_from_midnight()));
        if start == end {
            self.note(Reason::EmptyRange, written);
            return None;
        }
        // Longer than a day is every hour of it; the rest would only repeat the next day.
        let end = if end < start { end + DAY_MINUTES } else { end };
        Some((start, end.min(start + DAY_MINUTES)))
    }

    fn finish(mut self) -> Result<(Schedule, Vec<HoursNote>), HoursError> {
        if !self.certain {
            return Err(HoursError::NotWeekly(shorten(self.text)));
        }
        let mut schedule = Schedule::CLOSED;
        let mut rounded = false;
        for day in 0..7 {
            for &(start, end) in &self.days[day] {
                let tomorrow = Day::ALL[(day + 1) % 7];
                rounded |= start < DAY_MINUTES && schedule.open(Day::ALL[day], start, end.min(DAY_MINUTES));
                let rest = start.max(DAY_MINUTES)..end.max(DAY_MINUTES);
                rounded |= schedule.open(tomorrow, rest.start - DAY_MINUTES, rest.end - DAY_MINUTES);
            }
        }
        if rounded {
            self.note(Reason::Rounded, self.text);
        }
        Ok((schedule, self.notes))
    }
}

/// The parts of `span` outside `closed`.
fn without(span: Span, closed: Span) -> impl Iterator<Item = Span> {
    let before = (span.0, span.1.min(closed.0));
    let after = (span.0.max(closed.1), span.1);
    let parts = if closed.1 <= span.0 || closed.0 >= span.1 { [span, (0, 0)] } else { [before, after] };
    parts.into_iter().filter(|(start, end)| start < end)
}

/// The days from `first` to `last`, over the end of the week if need be.
fn weekdays(first: Weekday, last: Weekday) -> Vec<usize> {
    let (first, last) = (first.num_days_from_monday() as usize, last.num_days_from_monday() as usize);
    (0..=(last + 7 - first) % 7).map(|step| (first + step) % 7).collect()
}
