//! Opening hours in words.

use super::super::results::piece;
use super::super::text::{Message, Texts};
use crate::siting::hours::Piece;
use crate::week::{Circuit, Day, Opening, WEEKS_PER_CYCLE};

/// The first to the fourth week of a month; the cycle holds them once odd and once even.
const OF_MONTH: usize = WEEKS_PER_CYCLE / 2;

/// When a site is open, as planners read it: `Tue 9:00–12:00, Sat 9:00–12:00 (1st and 3rd of the month)`.
pub(super) fn opening(opening: &Opening, texts: &Texts) -> String {
    let mut told = circuit(&opening.hours, texts);
    let appointments = circuit(&opening.by_appointment, texts);
    let by_appointment =
        |hours: String| Message::new("report-by-appointment").arg("hours", hours).text(texts);
    told.extend(appointments.into_iter().map(by_appointment));
    if told.is_empty() {
        return texts.get("report-never-open");
    }
    told.join(&texts.get("list-separator"))
}

fn circuit(circuit: &Circuit, texts: &Texts) -> Vec<String> {
    Day::ALL.into_iter().flat_map(|day| of_day(circuit, day, texts)).collect()
}

/// Openings of a day, from minute to minute.
type Spans = Vec<(u32, u32)>;

/// The hours of a day, with the weeks in which they hold.
fn of_day(circuit: &Circuit, day: Day, texts: &Texts) -> Vec<String> {
    let spans: Vec<Spans> = (0..WEEKS_PER_CYCLE).map(|week| circuit.week(week).openings(day)).collect();
    let (odd, even) = spans.split_at(OF_MONTH);
    if odd == even {
        return of_month(day, odd, None, texts);
    }
    let [odd, even] =
        [(odd, "odd"), (even, "even")].map(|(spans, weeks)| of_month(day, spans, Some(weeks), texts));
    [odd, even].concat()
}

/// The hours of a day over the four weeks of a month, those that are alike told together.
fn of_month(day: Day, weeks: &[Spans], parity: Option<&'static str>, texts: &Texts) -> Vec<String> {
    let mut told: Vec<(&Spans, Vec<usize>)> = Vec::new();
    for (week, spans) in weeks.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
        match told.iter_mut().find(|(other, _)| *other == spans) {
            Some((_, list)) => list.push(week),
            None => told.push((spans, vec![week])),
        }
    }
    told.into_iter().map(|(spans, list)| hours_of(day, spans, &list, parity, texts)).collect()
}

fn hours_of(day: Day, spans: &Spans, weeks: &[usize], parity: Option<&'static str>, texts: &Texts) -> String {
    let pieces = spans.iter().map(|&(start, end)| piece(Piece { day, start, end }).text(texts));
    let hours = pieces.collect::<Vec<_>>().join(&texts.get("list-separator"));
    let nth = |week: &usize| texts.with("report-nth", &[("nth", (*week as u64 + 1).into())]);
    let of_month = (weeks.len() < OF_MONTH).then(|| {
        let nth: Vec<String> = weeks.iter().map(nth).collect();
        Message::new("report-of-month").arg("nth", super::words::in_a_row(&nth, texts)).text(texts)
    });
    let parity = parity.map(|weeks| Message::new("report-weeks").arg("weeks", weeks).text(texts));
    let which: Vec<String> = of_month.into_iter().chain(parity).collect();
    if which.is_empty() { hours } else { format!("{hours} ({})", which.join(&texts.get("list-separator"))) }
}

#[cfg(test)]
mod tests {
    use super::super::super::text::Lang;
    use super::*;
    use crate::scenario::written_hours;

    #[test]
    fn weeks_are_told_in_words() {
        let told = |text: &str, lang| opening(&written_hours(text).unwrap(), &Texts::new(lang));
        assert_eq!(
            told("Tu 09:00-12:00; Sa[1,3] 09:00-12:00", Lang::Fr),
            "mar. 9 h–12 h, sam. 9 h–12 h (1er et 3e du mois)"
        );
        assert_eq!(
            told("Tu 09:00-12:00; Sa[1,3] 09:00-12:30", Lang::En),
            "Tue 9:00–12:00, Sat 9:00–12:30 (1st and 3rd of the month)"
        );
        assert_eq!(told("week 2-52/2 Tu 14:00-17:00", Lang::Fr), "mar. 14 h–17 h (semaines paires)");
    }
}
