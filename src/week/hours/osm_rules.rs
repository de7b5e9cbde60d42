//! The rules of OpenStreetMap's notation in the terms of the cycle: days, weeks, spans of minutes.

use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::day::{DaySelector, HolidayKind, WeekDayRange, WeekRange, Weekday};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};

use super::note::{Notes, Reason};
use super::range::DAY_MINUTES;
use super::words::meaning;
use crate::week::WeekSet;

/// A span of minutes from the midnight that its day starts with; it may end after the day does.
pub(super) type Span = (u32, u32);

/// What a rule says of its hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Open to all.
    Open,
    /// Open to those who have an appointment.
    ByAppointment,
    /// Closed.
    Closed,
    /// Nothing certain: it only takes away what it replaces.
    Unknown,
}

/// A rule that names days of the week.
#[derive(Debug)]
pub(super) struct Rule {
    /// For each day from Monday, the weeks in which the rule names it.
    pub(super) days: [WeekSet; 7],
    pub(super) spans: Vec<Span>,
    pub(super) kind: Kind,
    /// Whether it replaces earlier rules on its days, or adds to them.
    pub(super) replaces: bool,
}

impl Rule {
    /// Whether it says something certain, if only that the place is closed.
    pub(super) fn is_certain(&self) -> bool {
        self.kind != Kind::Unknown && !self.spans.is_empty()
    }
}

/// The rules of a text and what was left out of them.
pub(super) struct Rules<'a> {
    pub(super) text: &'a str,
    pub(super) rules: Vec<Rule>,
    pub(super) notes: Notes,
}

impl<'a> Rules<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, rules: Vec::new(), notes: Notes::default() }
    }

    pub(super) fn read(&mut self, rule: &RuleSequence) {
        let written = rule.to_string();
        if rule.operator == RuleOperator::Fallback {
            return self.notes.add(Reason::Fallback, &written);
        }
        let days = self.days_of(&rule.day_selector, &written);
        if days.iter().all(|weeks| weeks.is_empty()) {
            return;
        }
        let spans: Vec<Span> =
            rule.time_selector.spans.iter().filter_map(|span| self.span_of(span, &written)).collect();
        let kind = self.kind_of(rule, &spans, &written);
        self.rules.push(Rule { days, spans, kind, replaces: rule.operator == RuleOperator::Normal });
    }

    fn kind_of(&mut self, rule: &RuleSequence, spans: &[Span], written: &str) -> Kind {
        if rule.kind == RuleKind::Closed {
            return Kind::Closed;
        }
        match meaning(&rule.comment).map(|meaning| meaning.appointment) {
            Ok(Some(true)) => self.appointment(&rule.comment, spans, written),
            Err(Reason::Appointment) => {
                self.notes.add(Reason::Comment, &rule.comment);
                self.appointment(&rule.comment, spans, written)
            }
            meant if rule.kind == RuleKind::Open && self.is_open(&rule.comment, meant == Ok(Some(false))) => {
                if !rule.comment.is_empty() {
                    self.notes.add(Reason::Comment, &rule.comment);
                }
                Kind::Open
            }
            _ => {
                self.notes.add(Reason::Uncertain, written);
                Kind::Unknown
            }
        }
    }

    /// A comment makes a rule uncertain, unless the word `open` stands before it, or it says that nothing more is needed.
    fn is_open(&self, comment: &str, needs_nothing: bool) -> bool {
        comment.is_empty() || needs_nothing || self.before(comment, |text| text.ends_with("open"))
    }

    /// Hours by appointment need times: `Mo "by appointment"` does not tell them, though the crate reads a whole day.
    fn appointment(&mut self, comment: &str, spans: &[Span], written: &str) -> Kind {
        let ends_with_time = |text: &str| {
            let text = ["open", "unknown"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
            text.trim_end().ends_with(":00")
        };
        if spans == [(0, DAY_MINUTES)] && !self.before(comment, ends_with_time) {
            self.notes.add(Reason::Appointment, written);
            return Kind::Unknown;
        }
        Kind::ByAppointment
    }

    /// Whether what stands before a comment, in lower case, is so wherever the comment stands. The crate does not keep
    /// whether `open` or times are written, so that they are looked for in the text.
    fn before(&self, comment: &str, is_so: impl Fn(&str) -> bool) -> bool {
        let quoted = format!("\"{comment}\"");
        self.text
            .match_indices(&quoted)
            .all(|(at, _)| is_so(&self.text[..at].trim_end().to_ascii_lowercase()))
    }

    /// The weeks in which a rule names each day; none when it speaks of something else.
    fn days_of(&mut self, selector: &DaySelector, written: &str) -> [WeekSet; 7] {
        let has_dates = !(selector.year.is_empty() && selector.monthday.is_empty());
        let Some(weeks) = weeks_of(&selector.week).filter(|_| !has_dates) else {
            self.notes.add(Reason::Dates, written);
            return [WeekSet::NONE; 7];
        };
        if selector.weekday.is_empty() {
            return [weeks; 7];
        }
        let mut days = [WeekSet::NONE; 7];
        for range in &selector.weekday {
            let (named, nth) = self.days_of_range(range);
            named.into_iter().for_each(|day| days[day] = days[day].union(nth.intersection(weeks)));
        }
        days
    }

    /// The days of a range, and the weeks in which they are named.
    fn days_of_range(&mut self, range: &WeekDayRange) -> (Vec<usize>, WeekSet) {
        let (left_out, named) = match range {
            WeekDayRange::Holiday { kind: HolidayKind::Public, .. } => (Some(Reason::PublicHoliday), None),
            WeekDayRange::Holiday { kind: HolidayKind::School, .. } => (Some(Reason::SchoolHoliday), None),
            WeekDayRange::Fixed {
                range: days,
                offset: 0,
                nth_from_start: [true, true, true, true, true],
                ..
            } => (None, Some((weekdays(*days.start(), *days.end()), WeekSet::ALL))),
            WeekDayRange::Fixed { range: days, offset: 0, nth_from_start: nth, nth_from_end } => {
                let weeks = (1..).zip(nth).filter(|(_, named)| **named).filter_map(|(n, _)| WeekSet::nth(n));
                let weeks = weeks.fold(WeekSet::NONE, WeekSet::union);
                // The cycle holds neither the fifth nor the last.
                let beyond = nth[4] || nth_from_end.contains(&true);
                (beyond.then_some(Reason::NthWeekday), Some((weekdays(*days.start(), *days.end()), weeks)))
            }
            WeekDayRange::Fixed { .. } => (Some(Reason::NthWeekday), None),
        };
        if let Some(reason) = left_out {
            self.notes.add(reason, &range.to_string());
        }
        named.unwrap_or((Vec::new(), WeekSet::NONE))
    }

    fn span_of(&mut self, span: &TimeSpan, written: &str) -> Option<Span> {
        let (Time::Fixed(start), Time::Fixed(end)) = (span.range.start, span.range.end) else {
            self.notes.add(Reason::Sun, written);
            return None;
        };
        if span.repeats.is_some() {
            self.notes.add(Reason::Repeats, written);
            return None;
        }
        if span.open_end {
            self.notes.add(Reason::OpenEnd, written);
            // The crate writes `12:00+` as 12:00 to 24:00: no closing time is known.
            if end == ExtendedTime::MIDNIGHT_24 {
                return None;
            }
        }
        let (start, end) = (u32::from(start.mins_from_midnight()), u32::from(end.mins_from_midnight()));
        if start == end {
            self.notes.add(Reason::EmptyRange, written);
            return None;
        }
        // Longer than a day is every hour of it; the rest would only repeat the next day.
        let end = if end < start { end + DAY_MINUTES } else { end };
        Some((start, end.min(start + DAY_MINUTES)))
    }
}

/// The weeks of the cycle that numbers of weeks stand for: all, the odd or the even ones of the year; `None` for
/// others. Week 53, which most years do not have, does not count.
fn weeks_of(ranges: &[WeekRange]) -> Option<WeekSet> {
    const LAST: u8 = 52;
    if ranges.is_empty() {
        return Some(WeekSet::ALL);
    }
    let parts = ranges.iter().map(WeekRange::into_parts);
    let numbers =
        parts.flat_map(|(range, step)| (**range.start()..=**range.end()).step_by(step.max(1).into()));
    let named = numbers.filter(|number| *number <= LAST).fold(0_u64, |named, number| named | 1 << number);
    let every = |step, first| (first..=LAST).step_by(step).fold(0_u64, |named, number| named | 1 << number);
    [(every(1, 1), WeekSet::ALL), (every(2, 1), WeekSet::ODD), (every(2, 2), WeekSet::EVEN)]
        .into_iter()
        .find_map(|(numbers, weeks)| (named == numbers).then_some(weeks))
}

/// The days from `first` to `last`, over the end of the week if need be.
fn weekdays(first: Weekday, last: Weekday) -> Vec<usize> {
    let (first, last) = (first.num_days_from_monday() as usize, last.num_days_from_monday() as usize);
    (0..=(last + 7 - first) % 7).map(|step| (first + step) % 7).collect()
}
