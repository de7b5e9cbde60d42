//! Openings that differ from week to week, in OpenStreetMap's notation.

use std::collections::BTreeMap;

use crate::week::hours::{HoursError, osm};
use crate::week::{Circuit, Day, Schedule, WEEKS_PER_CYCLE, WeekSet};

const ODD: &str = "week 1-53/2 ";
const EVEN: &str = "week 2-52/2 ";

/// The opening in OpenStreetMap notation: `week 1-53/2 Mo 09:00-12:00` in odd weeks, `week 2-52/2 …` in even ones,
/// `We[1,3] 09:00-12:00` on the first and third Wednesday of a month.
pub fn circuit_text(circuit: &Circuit) -> String {
    if circuit.is_weekly() {
        return circuit.week(0).to_string();
    }
    Day::ALL.into_iter().flat_map(|day| day_rules(circuit, day)).collect::<Vec<_>>().join("; ")
}

/// The rules of one day: weeks that are alike share a rule, so that no two rules speak of the same date.
fn day_rules(circuit: &Circuit, day: Day) -> Vec<String> {
    let mut alike: BTreeMap<Vec<(u32, u32)>, Vec<usize>> = BTreeMap::new();
    for week in 0..WEEKS_PER_CYCLE {
        alike.entry(circuit.week(week).openings(day)).or_default().push(week);
    }
    let mut rules: Vec<(usize, String)> = Vec::new();
    for (openings, weeks) in alike.into_iter().filter(|(openings, _)| !openings.is_empty()) {
        let mut schedule = Schedule::CLOSED;
        for (start, end) in openings {
            schedule.open(day, start, end);
        }
        let hours = schedule.to_string().replacen(day.osm(), "", 1);
        rules.extend(
            selectors(&weeks)
                .into_iter()
                .map(|(week, nth)| (weeks[0], format!("{week}{}{nth}{hours}", day.osm()))),
        );
    }
    rules.sort();
    rules.into_iter().map(|(_, rule)| rule).collect()
}

/// How weeks of the cycle are written: parity before the day, ranks in the month behind it.
fn selectors(weeks: &[usize]) -> Vec<(&'static str, String)> {
    let half = WEEKS_PER_CYCLE / 2;
    let ranks = |from: usize| -> Vec<usize> {
        weeks.iter().filter(|week| (from..from + half).contains(*week)).map(|week| week - from + 1).collect()
    };
    let (odd, even) = (ranks(0), ranks(half));
    let nth = |ranks: &[usize]| match ranks.len() {
        4 => String::new(),
        _ => format!("[{}]", ranks.iter().map(usize::to_string).collect::<Vec<_>>().join(",")),
    };
    if odd == even {
        return vec![("", nth(&odd))];
    }
    let both = [(ODD, odd), (EVEN, even)].into_iter();
    both.filter(|(_, ranks)| !ranks.is_empty()).map(|(week, ranks)| (week, nth(&ranks))).collect()
}

/// Reads what [`circuit_text`] writes, and any weekly opening.
///
/// # Errors
/// When a rule is not in OpenStreetMap's notation.
pub fn circuit_from(text: &str) -> Result<Circuit, HoursError> {
    if !text.contains("week") && !text.contains('[') {
        return osm(text).map(|(schedule, _)| schedule.into());
    }
    let rules = text.split(';').map(str::trim).filter(|rule| !rule.is_empty());
    let circuits: Vec<Circuit> = rules.map(rule).collect::<Result<_, _>>()?;
    circuits.into_iter().reduce(|a, b| a.union(&b)).ok_or(HoursError::Empty)
}

fn rule(text: &str) -> Result<Circuit, HoursError> {
    let syntax = || HoursError::Syntax(crate::ids::shorten(text));
    let (mut weeks, rest) = match (text.strip_prefix(ODD), text.strip_prefix(EVEN)) {
        (Some(rest), _) => (WeekSet::ODD, rest),
        (_, Some(rest)) => (WeekSet::EVEN, rest),
        (None, None) => (WeekSet::ALL, text),
    };
    let mut weekly = rest.to_owned();
    if let Some((day, behind)) = rest.split_once('[') {
        let (ranks, hours) = behind.split_once(']').ok_or_else(syntax)?;
        let nth = |rank: &str| rank.trim().parse().ok().and_then(WeekSet::nth).ok_or_else(syntax);
        let sets: Vec<WeekSet> = ranks.split(',').map(nth).collect::<Result<_, _>>()?;
        weeks = weeks.intersection(sets.into_iter().reduce(WeekSet::union).ok_or_else(syntax)?);
        weekly = format!("{day}{hours}");
    }
    Ok(Circuit::in_weeks(weeks, osm(&weekly)?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(days: &[Day], start: u32, end: u32) -> Schedule {
        let mut schedule = Schedule::CLOSED;
        for &day in days {
            schedule.open(day, start, end);
        }
        schedule
    }

    fn nth(rank: u32) -> WeekSet {
        WeekSet::nth(rank).unwrap()
    }

    #[test]
    fn weeks_are_written_and_read_back() {
        let morning = opening(&[Day::Monday], 540, 720);
        let tuesday = opening(&[Day::Tuesday], 840, 1020);
        let cases = [
            (Circuit::weekly(morning), "Mo 09:00-12:00"),
            (Circuit::in_weeks(WeekSet::ODD, morning), "week 1-53/2 Mo 09:00-12:00"),
            (Circuit::in_weeks(WeekSet::EVEN, tuesday), "week 2-52/2 Tu 14:00-17:00"),
            (Circuit::in_weeks(nth(1).union(nth(3)), morning), "Mo[1,3] 09:00-12:00"),
            (Circuit::in_weeks(nth(2).intersection(WeekSet::EVEN), morning), "week 2-52/2 Mo[2] 09:00-12:00"),
            (
                Circuit::in_weeks(WeekSet::ODD, morning).union(&Circuit::in_weeks(nth(1), tuesday)),
                "week 1-53/2 Mo 09:00-12:00; Tu[1] 14:00-17:00",
            ),
        ];
        for (circuit, text) in cases {
            assert_eq!(circuit_text(&circuit), text);
            assert_eq!(circuit_from(text).unwrap(), circuit, "{text}");
        }
    }

    #[test]
    fn what_is_not_in_the_notation_is_refused() {
        for text in [
            "",
            "We[1 09:00-12:00",
            "We[9] 09:00-12:00",
            "week 3 Mo 09:00-12:00",
            "semaine 1",
            "We[] 09:00-12:00",
        ] {
            assert!(circuit_from(text).is_err(), "{text}");
        }
    }
}
