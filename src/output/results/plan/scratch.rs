//! What history costs: the plan beside the one that would be best if nothing stood.

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::Detail;
use super::super::columns::text;
use super::amount::{Amount, amount, goal, measure};
use super::summary::ended;
use super::view::{Access, PlanView};
use crate::siting::plan::{Goal, Standing};

/// Two plans of one territory.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// With what stands.
    pub history: PlanView<'a>,
    /// From scratch: existing sites are places like others.
    pub scratch: PlanView<'a>,
    /// Sites of the territory that stand today.
    pub standing: usize,
}

impl Beside<'_> {
    /// Sites of the territory with the plan: those that are not free to close, and those that it chooses.
    fn sites(&self) -> usize {
        let places = self.history.problem.places().iter();
        let may_close = places.filter(|place| place.standing == Standing::MayClose).count();
        (self.standing + self.history.plan.chosen.len()).saturating_sub(may_close)
    }

    /// Existing sites that the plan from scratch would have opened too.
    fn confirmed(&self) -> usize {
        let stands = |place: &&u32| self.scratch.places.candidate(**place).is_none();
        self.scratch.plan.chosen.iter().filter(stands).count()
    }
}

/// The measures of both plans, side by side.
pub fn scratch(beside: &Beside, texts: &Texts, detail: Detail) -> Table {
    let Beside { history, scratch, .. } = beside;
    let value = |id, heading| match detail {
        Detail::Brief => text(id, heading),
        Detail::Full => Column::number(id, Message::new(heading), Unit::None, 3),
    };
    let columns = vec![
        text("measure", "column-measure"),
        value("today", "column-today"),
        value("plan", "column-with-history"),
        value("scratch", "column-from-scratch"),
        value("best_possible", "column-scratch-best"),
    ];
    let title = Message::new("title-scratch").arg("goal", goal(history, texts)).arg("sites", beside.sites());
    let mut table = Table::new("plan_scratch", title, columns);
    for (name, amounts) in rows(beside) {
        let cell = |amount: Option<Amount>| match detail {
            Detail::Brief => Cell::from(amount.map(|amount| amount.text(texts))),
            Detail::Full => amount.map_or(Cell::Empty, Amount::cell),
        };
        let mut row = vec![Cell::from(name.text(texts))];
        row.extend(amounts.map(cell));
        table.push(row);
    }
    table.note(cost(beside, texts));
    table.note(
        Message::new("note-scratch-sites")
            .arg("confirmed", beside.confirmed())
            .arg("standing", beside.standing),
    );
    let chosen = scratch.plan.chosen.iter();
    let names: Vec<String> = chosen.map(|&place| scratch.places.called(place, texts)).collect();
    table.note(Message::new("note-scratch-places").arg("names", names.join(&texts.get("list-separator"))));
    table.note(Message::new("note-scratch-ended").arg("ended", ended(scratch, texts)));
    table
}

type Row = (Message, [Option<Amount>; 4]);

fn rows(beside: &Beside) -> Vec<Row> {
    let Beside { history, scratch, .. } = beside;
    let accesses =
        [history.access(history.before), history.access(history.after), scratch.access(scratch.after)];
    let value = |value: i64| Some(amount(history, value));
    let is_fewest = matches!(history.goal, Goal::Fewest { .. });
    let today = history.today.filter(|_| !is_fewest).and_then(value);
    let goal = [today, value(history.plan.value), value(scratch.plan.value), value(scratch.plan.bound)];
    let of = |of: &dyn Fn(&Access) -> Option<Amount>| {
        let [today, plan, scratch] = accesses.each_ref().map(of);
        [today, plan, scratch, None]
    };
    let mean = |access: &Access| access.mean_minutes.map(|mean| Amount::of(mean, 1, Unit::Minutes));
    let longest = |access: &Access| access.longest.map(|time| Amount::of(time.minutes(), 1, Unit::Minutes));
    let mut rows = vec![(measure(history), goal), (Message::new("plan-measure-mean"), of(&mean))];
    if *history.goal != Goal::Center {
        rows.push((Message::new("plan-measure-longest"), of(&longest)));
    }
    rows
}

/// What history costs, in the unit of the goal.
fn cost(beside: &Beside, texts: &Texts) -> Message {
    let Beside { history, scratch, .. } = beside;
    let cost = |value: i64| {
        if history.goal.minimizes() { history.plan.value - value } else { value - history.plan.value }
    };
    let shown = |loss: i64| amount(history, loss.max(0)).text(texts);
    let message = if cost(scratch.plan.value) > 0 {
        Message::new("note-scratch")
    } else {
        Message::new("note-scratch-nothing")
    };
    message
        .arg("cost", Arg::Text(shown(cost(scratch.plan.value))))
        .arg("most", shown(cost(scratch.plan.bound)))
}
