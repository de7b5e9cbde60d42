//! The naive twin: every move of every site, each judged by a full recount; it shares no code with the engine.

use super::{Limits, Piece, Problem, WeeklyAccess};
use crate::access::clock::Reached;
use crate::travel::Reachable;
use crate::week::{Circuit, Day, Schedule};

/// Weekly access by the clock itself.
pub(super) fn recount(problem: &Problem, openings: &[Option<Circuit>]) -> WeeklyAccess {
    let points = 0..problem.people.len();
    let lists =
        points.clone().map(|point| problem.sites_of(point).map(|site| site as u32).collect::<Vec<_>>());
    let reached = Reached::new(&Reachable::new(lists), openings, problem.stay);
    let minutes = |point| u64::from(reached.schedule(point).minutes_in_cycle(&Schedule::ALWAYS));
    WeeklyAccess(points.map(|point| problem.people[point].0 * minutes(point)).sum())
}

/// Weekly access after every legal first move, with its site and its pieces.
pub(super) fn every_move(problem: &Problem, limits: &Limits) -> Vec<(u64, usize, Piece, Piece)> {
    let openings: Vec<Option<Circuit>> = problem.sites.iter().map(|site| site.opening.clone()).collect();
    let mut moves = Vec::new();
    for (site, hours) in problem.sites.iter().enumerate().filter(|(_, hours)| hours.may_move) {
        let Some([week]) = hours.opening.as_ref().map(Circuit::weeks) else { continue };
        for (closed, opened, after) in every_change(limits, week) {
            let mut openings = openings.clone();
            openings[site] = Some(after.into());
            moves.push((recount(problem, &openings).0, site, closed, opened));
        }
    }
    moves
}

/// Every legal first move of a site open in `week`: what closes, what opens, the week after it.
pub(super) fn every_change(limits: &Limits, week: &Schedule) -> Vec<(Piece, Piece, Schedule)> {
    let closings =
        Day::ALL.into_iter().flat_map(|day| closings(week, day)).filter(|piece| closes(week, *piece));
    let pairs = closings.flat_map(|closed| {
        Day::ALL
            .into_iter()
            .flat_map(move |day| places(day, closed.minutes()))
            .map(move |opened| (closed, opened))
    });
    pairs
        .filter_map(|(closed, opened)| {
            legal_after(limits, week, week, (closed, opened)).map(|after| (closed, opened, after))
        })
        .collect()
}

/// Every piece at an end of an opening, every five minutes, and the whole of it.
fn closings(week: &Schedule, day: Day) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (start, end) in week.openings(day) {
        for at in (start + 5..end).step_by(5) {
            pieces.extend([Piece { day, start, end: at }, Piece { day, start: at, end }]);
        }
        pieces.push(Piece { day, start, end });
    }
    pieces
}

/// Every piece of a day, every five minutes.
fn places(day: Day, minutes: u32) -> impl Iterator<Item = Piece> {
    (0..1440 - minutes).step_by(5).map(move |start| Piece { day, start, end: start + minutes })
}

/// The week after a move, if the README allows it for a site that was open as `at_first` before any move.
pub(super) fn legal_after(
    limits: &Limits,
    at_first: &Schedule,
    week: &Schedule,
    (closed, opened): (Piece, Piece),
) -> Option<Schedule> {
    let left = week.without(&closed.slots());
    let after = left.union(&opened.slots());
    let legal = closes(week, closed)
        && opens(limits, &left, closed, opened)
        && after.minutes() == week.minutes()
        && days_hold(limits, at_first, week, &after, closed.day == opened.day);
    legal.then_some(after)
}

fn closes(week: &Schedule, closed: Piece) -> bool {
    week.openings(closed.day).into_iter().any(|(start, end)| {
        let (length, rest) = (closed.minutes(), (end - start).saturating_sub(closed.minutes()));
        let at_end =
            (closed.start == start && closed.end < end) || (closed.end == end && closed.start > start);
        let piece = at_end && length % 30 == 0 && (30..=180).contains(&length) && rest >= 60;
        piece || ((closed.start, closed.end) == (start, end) && (30..=300).contains(&length))
    })
}

fn opens(limits: &Limits, left: &Schedule, closed: Piece, opened: Piece) -> bool {
    let until = match opened.day {
        Day::Sunday => return false,
        Day::Saturday => match limits.saturday_until {
            Some(hour) => hour.minutes(),
            None => return false,
        },
        _ => limits.latest.minutes(),
    };
    let apart = opened.slots().intersection(&closed.slots()).is_closed();
    let free = opened.slots().intersection(left).is_closed();
    let around = left.openings(opened.day);
    let touches = around.iter().any(|&(start, end)| end == opened.start || start == opened.end);
    let pauses = around.iter().all(|&(start, end)| {
        end == opened.start || start == opened.end || end + 30 <= opened.start || opened.end + 30 <= start
    });
    opened.start >= limits.earliest.minutes()
        && opened.end <= until
        && apart
        && free
        && pauses
        && (touches || (opened.start.is_multiple_of(30) && opened.minutes() >= 60))
}

fn days_hold(limits: &Limits, at_first: &Schedule, week: &Schedule, after: &Schedule, one_day: bool) -> bool {
    let minutes =
        |week: &Schedule, day| week.openings(day).iter().map(|(start, end)| end - start).sum::<u32>();
    let open = |week: &Schedule| Day::ALL.into_iter().filter(|&day| minutes(week, day) > 0).count();
    let day_holds = |day| {
        let (was, is) = (minutes(week, day), minutes(after, day));
        let longer = is <= limits.max_day.minutes() && (was > 0 || is >= limits.min_day.minutes());
        let shorter = is == 0 || is >= limits.min_day.minutes();
        was == is || (is > was && longer) || (is < was && shorter)
    };
    let days = open(after);
    one_day
        || (Day::ALL.into_iter().all(day_holds)
            && days >= limits.min_days.min(open(at_first))
            && days <= limits.max_days.max(open(at_first)))
}
