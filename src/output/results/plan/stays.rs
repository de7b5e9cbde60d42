//! How sure a plan is when speeds and populations differ.

use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::columns::{rank, text};
use super::amount::{amount, goal};
use super::view::{PlanPlaces, PlanView};
use crate::siting::uncertainty::{Band, Draws, PEOPLE_RANGE, SPEED_RANGE, Stays};

/// Newcomers listed, at most.
const OTHERS: usize = 10;

/// What a table of draws speaks of.
pub(super) struct Drawn<'a> {
    /// The names.
    pub(super) places: PlanPlaces<'a>,
    /// The chosen places, in the order shown.
    pub(super) order: Vec<u32>,
    /// The same, in the order of [`Stays::stays`].
    pub(super) chosen: &'a [u32],
    /// The goal in words.
    pub(super) goal: Message,
    /// A value of the goal as people read it.
    pub(super) amount: &'a dyn Fn(i64) -> Arg,
}

/// One row a site of the plan, then one a place that other worlds would choose, with how often.
pub fn stays(view: &PlanView, stays: &Stays, draws: Draws, texts: &Texts) -> Table {
    let drawn = Drawn {
        places: view.places,
        order: view.effects.iter().map(|effect| effect.place).collect(),
        chosen: &view.plan.chosen,
        goal: goal(view, texts),
        amount: &|value| amount(view, value).arg(texts),
    };
    tabulated(drawn, stays, draws)
}

/// The table of draws.
pub(super) fn tabulated(drawn: Drawn, stays: &Stays, draws: Draws) -> Table {
    let columns = vec![
        rank(),
        text("place", "column-candidate"),
        text("name", "column-name"),
        Column::count("draws", Message::new("column-draws"), Unit::None),
        Column::number("share_percent", Message::new("column-draws"), Unit::Percent, 0),
    ];
    let title =
        Message::new("title-stays").arg("goal", drawn.goal.clone()).arg("count", draws.count as usize);
    let mut table = Table::new("plan_uncertainty", title, columns);
    let share = |times: u32| f64::from(times) / f64::from(stays.solved.max(1)) * 100.0;
    let row = |rank: Option<usize>, place: u32, times: u32| {
        let places = drawn.places;
        vec![
            rank.into(),
            places.id(place).into(),
            places.name(place).into(),
            times.into(),
            share(times).into(),
        ]
    };
    for (index, &place) in drawn.order.iter().enumerate() {
        let at = drawn.chosen.iter().position(|&chosen| chosen == place);
        table.push(row(Some(index + 1), place, at.map_or(0, |at| stays.stays[at])));
    }
    for &(place, times) in stays.others.iter().take(OTHERS) {
        table.push(row(None, place, times));
    }
    let hidden = stays.others.len().saturating_sub(OTHERS);
    if hidden > 0 {
        table.note(Message::new("note-stays-more").arg("count", hidden));
    }
    notes(drawn.amount, stays, draws).into_iter().for_each(|note| table.note(note));
    table
}

fn notes(amount: &dyn Fn(i64) -> Arg, stays: &Stays, draws: Draws) -> Vec<Message> {
    let band =
        |message: Message, band: Band| message.arg("low", amount(band.low)).arg("high", amount(band.high));
    let percent = |range: f64| Arg::Number(range * 100.0, u8::from((range * 100.0).fract() != 0.0));
    let mut notes = Vec::new();
    notes.extend(stays.ours.map(|ours| band(Message::new("note-stays-ours"), ours)));
    notes.extend(stays.best.map(|best| {
        let message = Message::new("note-stays-best").arg("lost", amount(stays.most_lost));
        band(message, best)
    }));
    if stays.proven < stays.solved {
        let open = Message::new("note-stays-proven").arg("proven", u64::from(stays.proven));
        notes.push(open.arg("solved", u64::from(stays.solved)));
    }
    if stays.without_plan > 0 {
        notes.push(Message::new("note-stays-without").arg("count", u64::from(stays.without_plan)));
    }
    let method =
        Message::new("note-stays").arg("draws", u64::from(draws.count)).arg("seed", draws.seed.to_string());
    notes.push(method.arg("speed", percent(SPEED_RANGE)).arg("people", percent(PEOPLE_RANGE)));
    notes
}
