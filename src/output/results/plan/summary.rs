//! What the plan reaches: the goal today, with the plan and at best.

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::Detail;
use super::super::columns::{minutes_arg, text};
use super::amount::{Amount, amount, goal, measure};
use super::view::{Access, PlanView};
use crate::siting::plan::{Ended, Goal};
use crate::units::{Euros, People, Seconds};

/// A measure today, with the plan and at best.
struct Row {
    name: Message,
    today: Option<Amount>,
    plan: Option<Amount>,
    bound: Option<Amount>,
}

impl Row {
    fn new(name: Message, today: Option<Amount>, plan: Option<Amount>) -> Self {
        Self { name, today, plan, bound: None }
    }
}

/// The goal, then what everybody gains and what it takes.
pub fn summary(view: &PlanView, texts: &Texts, detail: Detail) -> Table {
    let title =
        Message::new("title-plan").arg("goal", goal(view, texts)).arg("count", view.plan.chosen.len());
    let mut table = Table::new("plan_summary", title, columns(detail));
    for row in rows(view) {
        let value = |amount: Option<Amount>| match detail {
            Detail::Brief => amount.map(|amount| amount.text(texts)).into(),
            Detail::Full => amount.map_or(Cell::Empty, Amount::cell),
        };
        let mut cells: Vec<Cell> = vec![row.name.text(texts).into()];
        if detail == Detail::Full {
            let known = row.plan.or(row.today).map(|amount| amount.unit.as_str());
            cells.push(known.into());
        }
        cells.extend([row.today, row.plan, row.bound].map(value));
        table.push(cells);
    }
    table.note(ended(view, texts));
    table
}

fn columns(detail: Detail) -> Vec<Column> {
    let value = |id, heading| match detail {
        Detail::Brief => text(id, heading),
        Detail::Full => Column::number(id, Message::new(heading), Unit::None, 3),
    };
    let mut columns = vec![text("measure", "column-measure")];
    if detail == Detail::Full {
        columns.push(text("unit", "column-unit"));
    }
    columns.extend([
        value("today", "column-today"),
        value("plan", "column-with-plan"),
        value("best_possible", "column-best-possible"),
    ]);
    columns
}

fn rows(view: &PlanView) -> Vec<Row> {
    let (before, after) = (view.access(view.before), view.access(view.after));
    let both = |of: &dyn Fn(&Access) -> Option<Amount>, name| Row::new(name, of(&before), of(&after));
    let minutes = minutes_arg(view.threshold);
    let is_goal = matches!(view.goal, Goal::Coverage { within } if *within == view.threshold);
    let all = view.everybody();
    let share = |access: &Access| {
        access.covered.share_of(all).map(|share| Amount::of(share.percent(), 1, Unit::Percent))
    };
    let mean = |access: &Access| access.mean_minutes.map(|mean| Amount::of(mean, 1, Unit::Minutes));
    let time = |time: Seconds| Amount::of(time.minutes(), 1, Unit::Minutes);
    let mut rows = vec![goal_row(view)];
    let has_capacities = view.problem.has_capacities();
    if has_capacities && is_goal {
        let share = |people: i64| {
            People(people.max(0) as u64).share_of(all).map(|s| Amount::of(s.percent(), 1, Unit::Percent))
        };
        let name = Message::new("plan-measure-share").arg("minutes", minutes.clone());
        rows.push(Row::new(name, view.today.and_then(share), share(view.plan.value)));
    }
    if has_capacities {
        // The others count the nearest site, whatever its capacity.
        rows.extend(closed_row(view).into_iter().chain(cost_row(view)));
        return rows;
    }
    if !is_goal {
        let covered = Message::new("plan-measure-coverage").arg("minutes", minutes.clone());
        rows.push(both(&|access| Some(Amount::people(access.covered)), covered));
    }
    rows.push(both(&share, Message::new("plan-measure-share").arg("minutes", minutes)));
    rows.push(both(&mean, Message::new("plan-measure-mean")));
    if *view.goal != Goal::Center {
        rows.push(both(&|access| access.longest.map(time), Message::new("plan-measure-longest")));
    }
    if before.unreached.0 > 0 {
        rows.push(both(&|access| Some(Amount::people(access.unreached)), Message::new("column-unreachable")));
    }
    rows.extend(closed_row(view).into_iter().chain(cost_row(view)));
    rows
}

/// The existing sites that close, where some do.
fn closed_row(view: &PlanView) -> Option<Row> {
    let closed = view.closed().len();
    let name = || Message::new("plan-measure-closed");
    (closed > 0).then(|| Row::new(name(), None, Some(Amount::of(closed as f64, 0, Unit::None))))
}

/// The goal: of the fewest sites, what opens today is nothing.
fn goal_row(view: &PlanView) -> Row {
    let today = match view.goal {
        Goal::Fewest { .. } => None,
        _ => view.today.map(|today| amount(view, today)),
    };
    Row {
        name: measure(view),
        today,
        plan: Some(amount(view, view.plan.value)),
        bound: Some(amount(view, view.plan.bound)),
    }
}

/// What the openings cost, where costs are known and are not the goal.
fn cost_row(view: &PlanView) -> Option<Row> {
    let is_goal = matches!(view.goal, Goal::Fewest { .. });
    let cost: u64 = view.plan.chosen.iter().map(|&place| view.problem.places()[place as usize].cost.0).sum();
    (view.problem.has_costs() && !is_goal).then(|| {
        Row::new(
            Message::new("plan-measure-cost"),
            None,
            Some(Amount::of(Euros(cost).0 as f64, 0, Unit::Euros)),
        )
    })
}

/// How the search ended, and what that means.
pub fn ended(view: &PlanView, texts: &Texts) -> Message {
    let message = match view.plan.ended {
        Ended::Proven => Message::new("plan-proven"),
        Ended::NearEnough => Message::new("plan-near-enough"),
        Ended::WorkSpent => Message::new("plan-work-spent"),
        Ended::TimeSpent => Message::new("plan-time-spent"),
    };
    message
        .arg("bound", amount(view, view.plan.bound).arg(texts))
        .arg("gap", Arg::Number(view.plan.gap * 100.0, 2))
        .arg("work", view.plan.work)
}
