//! OpenStreetMap's `opening_hours`, laid on the weeks of the cycle.

use opening_hours_syntax::parse;

use super::error::HoursError;
use super::note::{HoursNote, Reason};
use super::osm_rules::{Kind, Rule, Rules, Span};
use super::range::DAY_MINUTES;
use super::{LONGEST, is_longer};
use crate::ids::shorten;
use crate::week::{Circuit, Day, Opening, Schedule, WEEKS_PER_CYCLE, WeekSet};

/// Reads `text` in the notation of OpenStreetMap's `opening_hours`.
///
/// Later rules replace earlier ones on the days that they name, as the
/// [specification](https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification) says, week by week of the
/// cycle when rules name odd or even weeks, or the nth weekday of a month.
///
/// # Errors
/// When the text is empty, too long (4,000 characters), not in the notation, or says nothing certain.
pub fn osm(text: &str) -> Result<(Opening, Vec<HoursNote>), HoursError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(HoursError::Empty);
    }
    if is_longer(text, LONGEST) {
        return Err(HoursError::TooLong(LONGEST));
    }
    let syntax = || HoursError::Syntax(shorten(text));
    if has_inverted_nth(text) {
        return Err(syntax());
    }
    let expression = parse(text).map_err(|_| syntax())?;
    let mut rules = Rules::new(text);
    expression.rules.iter().for_each(|rule| rules.read(rule));
    finish(rules)
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

fn finish(mut rules: Rules) -> Result<(Opening, Vec<HoursNote>), HoursError> {
    if !rules.rules.iter().any(Rule::is_certain) {
        return Err(HoursError::NotWeekly(shorten(rules.text)));
    }
    let plain = |weeks: &WeekSet| [WeekSet::NONE, WeekSet::ALL].contains(weeks);
    let is_weekly = rules.rules.iter().flat_map(|rule| &rule.days).all(plain);
    let weeks: Vec<Week> =
        (0..if is_weekly { 1 } else { WEEKS_PER_CYCLE }).map(|week| Week::of(&rules.rules, week)).collect();
    let mut rounded = false;
    let mut circuit = |days: fn(&Week) -> &[Vec<Span>; 7]| {
        Circuit::of(weeks.iter().map(|week| schedule(days(week), &mut rounded)).collect())
    };
    let (hours, by_appointment) = (circuit(|week| &week.hours), circuit(|week| &week.by_appointment));
    if rounded {
        rules.notes.add(Reason::Rounded, rules.text);
    }
    Ok((Opening::new(hours, &by_appointment), rules.notes.into_vec()))
}

/// The spans of one week, day by day, while rules are applied.
#[derive(Default)]
struct Week {
    hours: [Vec<Span>; 7],
    by_appointment: [Vec<Span>; 7],
}

impl Week {
    /// Week `index` of the cycle once all rules are applied.
    fn of(rules: &[Rule], index: usize) -> Self {
        let mut week = Self::default();
        for rule in rules {
            (0..7).filter(|&day| rule.days[day].contains(index)).for_each(|day| week.apply(rule, day));
        }
        week
    }

    fn apply(&mut self, rule: &Rule, day: usize) {
        let closes_all = rule.kind == Kind::Closed && rule.spans.contains(&(0, DAY_MINUTES));
        // Closed all day: what would have gone on past midnight does not begin.
        if closes_all || (rule.replaces && rule.kind != Kind::Closed) {
            self.hours[day].clear();
            self.by_appointment[day].clear();
        }
        if rule.kind == Kind::Unknown {
            return;
        }
        for spans in [&mut self.hours[day], &mut self.by_appointment[day]] {
            for &taken in &rule.spans {
                *spans = spans.iter().flat_map(|&span| without(span, taken)).collect();
            }
        }
        match rule.kind {
            Kind::Open => self.hours[day].extend(&rule.spans),
            Kind::ByAppointment => self.by_appointment[day].extend(&rule.spans),
            Kind::Closed | Kind::Unknown => {}
        }
    }
}

/// The parts of `span` outside `closed`.
fn without(span: Span, closed: Span) -> impl Iterator<Item = Span> {
    let before = (span.0, span.1.min(closed.0));
    let after = (span.0.max(closed.1), span.1);
    let parts = if closed.1 <= span.0 || closed.0 >= span.1 { [span, (0, 0)] } else { [before, after] };
    parts.into_iter().filter(|(start, end)| start < end)
}

/// The schedule of a week. What goes on past midnight is of the next day of the same week, from Sunday to Monday.
fn schedule(days: &[Vec<Span>; 7], rounded: &mut bool) -> Schedule {
    let mut schedule = Schedule::CLOSED;
    for (day, spans) in days.iter().enumerate() {
        for &(start, end) in spans {
            let tomorrow = Day::ALL[(day + 1) % 7];
            *rounded |= start < DAY_MINUTES && schedule.open(Day::ALL[day], start, end.min(DAY_MINUTES));
            let rest = start.max(DAY_MINUTES)..end.max(DAY_MINUTES);
            *rounded |= schedule.open(tomorrow, rest.start - DAY_MINUTES, rest.end - DAY_MINUTES);
        }
    }
    schedule
}
