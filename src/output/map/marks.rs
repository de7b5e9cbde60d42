//! Sites that a scenario opens, closes or moves.

use geo::Coord;

use super::layers::{MapMark, MarkKind};
use super::spots::seats;
use super::spread::{Seat, distance, spread};
use super::symbols::Symbols;
use super::windows::Window;
use crate::output::drawing::Item;

/// A mark on the page, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedMark {
    kind: MarkKind,
    /// The window that shows it.
    pub(super) window: usize,
    /// Where the site is.
    at: Coord<f64>,
    /// Where its sign is drawn: there, or beside it when another sign is there already.
    pub(super) sign: Coord<f64>,
    /// Where a site that moves came from.
    from: Option<Coord<f64>>,
}

/// The marks that fall on the page, with signs that do not hide each other, nor the numbered `discs`.
pub(super) fn placed(
    windows: &[Window<'_>],
    marks: &[MapMark],
    symbols: &Symbols,
    discs: &[Coord<f64>],
) -> Vec<PlacedMark> {
    let reach = symbols.mark_reach();
    let all = marks.iter().flat_map(|mark| seats(windows, mark.at, reach).map(move |seat| (mark, seat)));
    let shown: Vec<(&MapMark, (usize, Seat))> = all.collect();
    let places: Vec<Seat> = shown.iter().map(|(_, (_, seat))| *seat).collect();
    let there: Vec<_> = discs.iter().map(|disc| (*disc, symbols.candidate_reach())).collect();
    let signs = spread(&places, reach, &there);
    let place = |((mark, (window, seat)), sign): (&(&MapMark, (usize, Seat)), Coord<f64>)| {
        let from = match mark.kind {
            MarkKind::Moved { from } => windows[*window].frame.place(from.0, 0.0),
            MarkKind::Opened | MarkKind::Closed => None,
        };
        PlacedMark { kind: mark.kind, window: *window, at: seat.at, sign, from }
    };
    shown.iter().zip(signs).map(place).collect()
}

/// The marks, lines below signs.
pub(super) fn draw(marks: &[PlacedMark], symbols: &Symbols) -> Vec<Item> {
    let ways = marks.iter().filter_map(|mark| Some(symbols.way(mark.from?, mark.at)));
    let aside = marks.iter().filter(|mark| distance(mark.at, mark.sign) > 0.0);
    let leaders = aside.map(|mark| symbols.leader(mark.at, mark.sign));
    let signs = marks.iter().map(|mark| symbols.sign(mark.sign, mark.kind));
    ways.chain(leaders).chain(signs).flatten().collect()
}
