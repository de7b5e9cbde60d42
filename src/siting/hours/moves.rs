//! Every move of a site within its limits, and the best of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::limits::Limits;
use super::piece::Run;
use crate::units::MINUTES_PER_HOUR;
use crate::week::{Day, SLOT_MINUTES, Schedule, Stay};

/// Slots of half an hour: the grid on which pieces lie, their shortest length, and the shortest pause that they leave.
pub(super) const HALF_AN_HOUR: usize = (MINUTES_PER_HOUR / 2 / SLOT_MINUTES) as usize;
/// The longest piece cut from an opening: three hours.
pub(super) const LONGEST_PIECE: usize = 6 * HALF_AN_HOUR;
/// The longest opening that moves whole: five hours, which is half a day.
pub(super) const LONGEST_WHOLE: usize = 10 * HALF_AN_HOUR;
/// The shortest opening that a move makes or leaves: one hour.
pub(super) const SHORTEST_OPENING: usize = 2 * HALF_AN_HOUR;

/// A move of one site, and what it brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// In person-slots over the cycle; negative when more is lost than won.
    pub(super) gain: i64,
    pub(super) closed: Run,
    pub(super) opened: Run,
}

impl Found {
    /// Greater for a better move: most gain, then the shortest piece, the first closed, the first opened.
    fn merit(&self) -> (i64, Reverse<[usize; 3]>) {
        (self.gain, Reverse([self.closed.length(), self.closed.start, self.opened.start]))
    }
}

/// What slots of arrival are worth, summed from the beginning of the week.
pub(super) struct Worth {
    sums: Vec<i64>,
    stay: usize,
}

impl Worth {
    /// Of what each slot of the week is worth to those who arrive then and `stay`.
    pub(super) fn new(slots: &[u64], stay: Stay) -> Self {
        let sums = std::iter::once(0).chain(slots.iter().scan(0, |sum, &worth| {
            *sum += worth as i64;
            Some(*sum)
        }));
        Self { sums: sums.collect(), stay: stay.slots() }
    }

    /// An opening is worth the slots at which somebody can arrive and stay to the end: all but the last few.
    fn of(&self, run: Run) -> i64 {
        let end = (run.end + 1).saturating_sub(self.stay).max(run.start);
        self.sums[end] - self.sums[run.start]
    }
}

/// A piece that closes: the openings its day keeps, and what is lost.
struct Closing {
    piece: Run,
    kept: Vec<Run>,
    loss: i64,
}

/// The week of a site that may move.
pub(super) struct Timetable<'a> {
    limits: &'a Limits,
    /// Days of opening before anything moved.
    days_at_first: usize,
    days: Vec<Vec<Run>>,
    worth: Worth,
}

impl<'a> Timetable<'a> {
    /// The site open in `week`, and in `at_first` before anything moved.
    pub(super) fn new(limits: &'a Limits, at_first: &Schedule, week: &Schedule, worth: Worth) -> Self {
        let days_at_first = Day::ALL.into_iter().filter(|day| !at_first.openings(*day).is_empty()).count();
        let days = Day::ALL.into_iter().map(|day| Run::all_of(week, day)).collect();
        Self { limits, days_at_first, days, worth }
    }

    /// The best move, even if it brings nothing; `None` when the limits allow none.
    pub(super) fn best(&self) -> Option<Found> {
        let closings: Vec<Closing> = self.days.iter().flat_map(|runs| self.closings(runs)).collect();
        let lengths: BTreeSet<usize> = closings.iter().map(|closing| closing.piece.length()).collect();
        // What opens on another day does not depend on what closes, but for its length.
        let mut other_days: BTreeMap<(usize, usize), (Run, i64)> = BTreeMap::new();
        for (length, day) in lengths.iter().flat_map(|&length| (0..self.days.len()).map(move |d| (length, d)))
        {
            let place = self.best_place(day, length, &self.days[day], None);
            other_days.extend(place.map(|place| ((length, day), place)));
        }
        let moves = closings.iter().flat_map(|closing| {
            let Closing { piece: closed, kept, loss } = closing;
            let (closed, loss, length) = (*closed, *loss, closed.length());
            let same = self.best_place(closed.day(), length, kept, Some(closed));
            let others = (0..self.days.len())
                .filter(move |&day| self.permits(closed, day))
                .filter_map(|day| other_days.get(&(length, day)).copied())
                .collect::<Vec<_>>();
            let found = move |(opened, won)| Found { gain: won - loss, closed, opened };
            same.into_iter().chain(others).map(found)
        });
        moves.max_by_key(Found::merit)
    }

    /// Whether the limits let `closed` move to another day.
    fn permits(&self, closed: Run, to: usize) -> bool {
        let slots = |day: usize| self.days[day].iter().map(|run| run.length()).sum::<usize>();
        let from = closed.day();
        let kept = slots(from) - closed.length();
        let open = self.days.iter().filter(|runs| !runs.is_empty()).count();
        let days = open + usize::from(slots(to) == 0) - usize::from(kept == 0);
        from != to
            && self.limits.may_keep(kept)
            && self.limits.may_add(slots(to), closed.length())
            && self.limits.days(self.days_at_first).contains(&days)
    }

    /// Every piece that one of the openings of a day can lose.
    fn closings(&self, runs: &[Run]) -> Vec<Closing> {
        let closing = |place: usize, piece: Run| {
            let run = runs[place];
            let left = [Run { end: piece.start, ..run }, Run { start: piece.end, ..run }];
            let left: Vec<Run> = left.into_iter().filter(|run| run.length() > 0).collect();
            let loss = self.worth.of(run) - left.iter().map(|&run| self.worth.of(run)).sum::<i64>();
            Closing { piece, kept: [&runs[..place], &left, &runs[place + 1..]].concat(), loss }
        };
        let pieces = |place: usize| pieces_of(runs[place]).into_iter().map(move |piece| (place, piece));
        (0..runs.len()).flat_map(pieces).map(|(place, piece)| closing(place, piece)).collect()
    }

    /// The best place for a piece of `length` on `day`, open at `runs`; not over `closed`.
    fn best_place(&self, day: usize, length: usize, runs: &[Run], closed: Option<Run>) -> Option<(Run, i64)> {
        let (first, last) = self.limits.span(day)?;
        let grid = (first.next_multiple_of(HALF_AN_HOUR)..last).step_by(HALF_AN_HOUR);
        let touching = runs.iter().flat_map(|run| [Some(run.end), run.start.checked_sub(length)]).flatten();
        let starts = grid.chain(touching).filter(|&start| start >= first && start + length <= last);
        starts
            .map(|start| Run { start, end: start + length })
            .filter(|piece| closed.is_none_or(|closed| closed.gap(*piece).is_some()))
            .filter(|piece| fits(*piece, runs))
            .map(|piece| (piece, self.won(piece, runs)))
            .max_by_key(|(piece, won)| (*won, Reverse(piece.start)))
    }

    /// What `piece` wins beside the openings `runs`, those that it touches becoming one with it.
    fn won(&self, piece: Run, runs: &[Run]) -> i64 {
        let mut joined = piece;
        let mut apart = 0;
        for &run in runs.iter().filter(|run| run.gap(piece) == Some(0)) {
            joined = Run { start: joined.start.min(run.start), end: joined.end.max(run.end) };
            apart += self.worth.of(run);
        }
        self.worth.of(joined) - apart
    }
}

/// The pieces that an opening can lose: half an hour to three hours at either end, or all of it.
fn pieces_of(run: Run) -> Vec<Run> {
    let lengths = (HALF_AN_HOUR..=LONGEST_PIECE).step_by(HALF_AN_HOUR);
    let mut pieces: Vec<Run> = lengths
        .filter(|length| length + SHORTEST_OPENING <= run.length())
        .flat_map(|length| [Run { end: run.start + length, ..run }, Run { start: run.end - length, ..run }])
        .collect();
    if (HALF_AN_HOUR..=LONGEST_WHOLE).contains(&run.length()) {
        pieces.push(run);
    }
    pieces
}

/// Whether a piece can open beside the openings of its day: it lengthens one of them, or leaves a pause and is long enough
/// to stand alone.
fn fits(piece: Run, runs: &[Run]) -> bool {
    let gaps: Option<Vec<usize>> = runs.iter().map(|run| run.gap(piece)).collect();
    gaps.is_some_and(|gaps| {
        let touches = gaps.contains(&0);
        let pauses = gaps.iter().all(|&gap| gap == 0 || gap >= HALF_AN_HOUR);
        pauses && (touches || piece.length() >= SHORTEST_OPENING)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::super::tests::{any_limits, weeks};
    use super::super::twin::every_change;
    use super::*;
    use crate::week::SLOTS_PER_WEEK;

    /// Slots that are worth something lie around the beginnings and ends of openings, where the rules bite.
    fn around(week: &Schedule, spikes: &[(Index, i32, u64)]) -> Vec<u64> {
        let edges: Vec<usize> = Day::ALL
            .into_iter()
            .flat_map(|day| Run::all_of(week, day))
            .flat_map(|run| [run.start, run.end])
            .collect();
        let mut worth = vec![0; SLOTS_PER_WEEK];
        for (edge, offset, people) in spikes {
            let slot = *edge.get(&edges) as i32 + offset;
            worth[slot.rem_euclid(SLOTS_PER_WEEK as i32) as usize] += people;
        }
        worth
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        #[test]
        fn the_best_move_is_the_best_of_every_legal_one(
            week in weeks(),
            limits in any_limits(),
            stay in prop_oneof![Just("5"), Just("15"), Just("1h")],
            spikes in prop::collection::vec((any::<Index>(), -50..50_i32, 1..1000_u64), 2..16),
        ) {
            let stay: Stay = stay.parse().unwrap();
            let worth = around(&week, &spikes);
            let total = |week: &Schedule| week.eroded(stay.slots()).slots().map(|slot| worth[slot] as i64).sum::<i64>();
            let found = Timetable::new(&limits, &week, &week, Worth::new(&worth, stay)).best();
            let found = found.map(|found| (found.gain, found.closed.piece(), found.opened.piece()));
            let best = every_change(&limits, &week)
                .into_iter()
                .map(|(closed, opened, after)| (total(&after) - total(&week), closed, opened))
                .max_by_key(|&(gain, closed, opened)| (gain, Reverse((closed.minutes(), closed, opened))));
            prop_assert_eq!(found, best);
        }
    }
}
