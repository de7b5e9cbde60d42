//! Why a candidate is worth opening, in a sentence: whom it serves, from what to what.

use super::super::text::{Arg, Message, Texts};
use crate::siting::ranking::{Gain, Problem};
use crate::territory::Territory;
use crate::units::{People, Seconds};

/// One place that a candidate serves sooner.
struct Served {
    point: usize,
    people: People,
    from: Option<Seconds>,
    to: Seconds,
}

/// Places named in a sentence; the others are counted.
const NAMED: usize = 2;

/// The sentence of candidate `c` when the times are `now` (one entry a demand point).
pub(super) fn reason(
    territory: &Territory,
    problem: &Problem,
    c: usize,
    now: &[Option<Seconds>],
    texts: &Texts,
) -> String {
    let gain = problem.gain(c, now);
    let covers = gain.newly_covered > People::ZERO;
    let mut served = served_sooner(problem, c, now, covers);
    served.sort_by_key(|s| (std::cmp::Reverse(weight(s, covers)), s.point));
    let named: Vec<String> = served.iter().take(NAMED).map(|s| place(territory, s, texts)).collect();
    let others = served.len().saturating_sub(NAMED);
    let who = named.join(&texts.get("list-separator"));
    let head = head(&gain, problem.threshold(), covers);
    let tail = if others > 0 {
        Message::new("reason-others").arg("count", others).text(texts)
    } else {
        String::new()
    };
    head.arg("who", format!("{who}{tail}")).text(texts)
}

fn head(gain: &Gain, threshold: Seconds, covers: bool) -> Message {
    let hours = Arg::Number(gain.time_saved.hours(), 0);
    let message = if covers {
        Message::new("reason-covers").arg("people", gain.newly_covered)
    } else {
        Message::new("reason-saves")
    };
    message.arg("minutes", super::columns::minutes_arg(threshold)).arg("hours", hours)
}

/// Whom the candidate serves sooner; only the newly covered when there are any.
fn served_sooner(problem: &Problem, c: usize, now: &[Option<Seconds>], covers: bool) -> Vec<Served> {
    let threshold = problem.threshold();
    problem
        .improvements(c)
        .iter()
        .map(|improvement| {
            let point = improvement.demand as usize;
            Served { point, people: problem.demand()[point].people, from: now[point], to: improvement.time }
        })
        .filter(|s| s.people > People::ZERO && s.from.is_none_or(|from| s.to < from))
        .filter(|s| !covers || (s.to <= threshold && s.from.is_none_or(|from| from > threshold)))
        .collect()
}

fn weight(served: &Served, covers: bool) -> u128 {
    match served.from {
        Some(from) if !covers => served.people.times(from.saturating_sub(served.to)).0,
        _ => u128::from(served.people.0),
    }
}

fn place(territory: &Territory, served: &Served, texts: &Texts) -> String {
    let message = match served.from {
        Some(from) => Message::new("reason-place").arg("from", Arg::Number(from.minutes(), 1)),
        None => Message::new("reason-place-unreached"),
    };
    message
        .arg("place", territory.place_name(&territory.demand()[served.point]))
        .arg("people", served.people)
        .arg("to", Arg::Number(served.to.minutes(), 1))
        .text(texts)
}
