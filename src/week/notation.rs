//! Openings written in OpenStreetMap notation, so that [`osm`](super::hours::osm) reads them back unchanged.

use std::fmt;

use super::circuit::Circuit;
use super::opening::Opening;
use super::schedule::Day;
use super::weeks::{WEEKS_PER_CYCLE, WeekSet};

/// The circuit in OpenStreetMap notation, such as `Mo 09:00-12:00; week 2-52/2 Tu 14:00-17:00; We[1,3] 09:00-12:00`.
impl fmt::Display for Circuit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules: Vec<String> = Day::ALL.into_iter().flat_map(|day| rules(self, day)).collect();
        f.write_str(if rules.is_empty() { "off" } else { "" })?;
        f.write_str(&rules.join("; "))
    }
}

/// The opening in OpenStreetMap notation; hours by appointment are added to the others, such as
/// `Mo 09:00-12:00, Mo 14:00-17:00 open "by appointment"`.
impl fmt::Display for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours =
            (!self.hours.is_closed() || self.by_appointment.is_closed()).then(|| self.hours.to_string());
        let appointments = self.by_appointment.without(&self.hours);
        let added = Day::ALL.into_iter().flat_map(|day| {
            // Rules that are added name their weeks one and all: an exception would close the others' hours too.
            let groups = groups(&appointments, day).into_iter().filter(|(_, spans)| !spans.is_empty());
            groups
                .map(|(weeks, spans)| format!("{} open \"by appointment\"", rule(day, weeks, &spans)))
                .collect::<Vec<_>>()
        });
        f.write_str(&hours.into_iter().chain(added).collect::<Vec<_>>().join(", "))
    }
}

/// The rules of a day, later ones replacing earlier ones. Where no week is closed, what more than half of them share
/// comes first and without selector, so that the fifth weekday of a month, which the cycle does not hold, gets it too.
fn rules(circuit: &Circuit, day: Day) -> Vec<String> {
    let groups = groups(circuit, day);
    let is_usual = |spans: &String| {
        let weeks = (0..WEEKS_PER_CYCLE).filter(|&week| circuit.week(week).spans(day) == *spans);
        2 * weeks.count() > WEEKS_PER_CYCLE
    };
    let never_closed = groups.iter().all(|(_, spans)| !spans.is_empty());
    let usual = groups.iter().map(|(_, spans)| spans).find(|spans| never_closed && is_usual(spans)).cloned();
    let first = usual.as_ref().map(|spans| rule(day, Weeks::ALL, spans));
    let others = groups.iter().filter(|(_, spans)| !spans.is_empty() && Some(spans) != usual.as_ref());
    first.into_iter().chain(others.map(|(weeks, spans)| rule(day, *weeks, spans))).collect()
}

/// Weeks as the notation selects them: odd, even or either, and some of the first to the fourth of a month.
#[derive(Clone, Copy, PartialEq)]
struct Weeks {
    /// The odd or the even ones; `None` for either.
    parity: Option<WeekSet>,
    /// Which of the first to the fourth weekday of a month.
    nth: [bool; 4],
}

impl Weeks {
    const ALL: Self = Self { parity: None, nth: [true; 4] };
}

/// `week 2-52/2 Mo[1,3] 09:00-12:00`.
fn rule(day: Day, weeks: Weeks, spans: &str) -> String {
    let parity = match weeks.parity {
        Some(WeekSet::ODD) => "week 1-53/2 ",
        Some(_) => "week 2-52/2 ",
        None => "",
    };
    let nth: Vec<String> = (1..=4).filter(|n| weeks.nth[n - 1]).map(|n| n.to_string()).collect();
    let nth = if nth.len() == 4 { String::new() } else { format!("[{}]", nth.join(",")) };
    format!("{parity}{}{nth} {spans}", day.osm())
}

/// The weeks of the cycle parted by what `day` looks like in them (its spans, empty when closed), in as few groups
/// as the notation can name. No week is in two groups, and together they are all.
fn groups(circuit: &Circuit, day: Day) -> Vec<(Weeks, String)> {
    let spans: Vec<String> = (0..WEEKS_PER_CYCLE).map(|week| circuit.week(week).spans(day)).collect();
    let (odd, even) = spans.split_at(WEEKS_PER_CYCLE / 2);
    if odd == even {
        return by_nth(None, odd);
    }
    [by_nth(Some(WeekSet::ODD), odd), by_nth(Some(WeekSet::EVEN), even)].concat()
}

/// The first to the fourth week of a month parted by their spans.
fn by_nth(parity: Option<WeekSet>, spans: &[String]) -> Vec<(Weeks, String)> {
    let mut groups: Vec<(Weeks, String)> = Vec::new();
    for (n, spans) in spans.iter().enumerate() {
        if !groups.iter().any(|(_, other)| other == spans) {
            groups.push((Weeks { parity, nth: [false; 4] }, spans.clone()));
        }
        for (weeks, other) in &mut groups {
            weeks.nth[n] |= other == spans;
        }
    }
    groups
}
