//! What each further site, or each further part of the budget, would bring.

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Message, Texts};
use super::super::super::unit::Unit;
use super::super::columns::text;
use super::amount::{amount, goal, measure};
use super::view::PlanView;
use crate::siting::plan::{Ended, Step};

/// One row a limit: its best plan's value, what the last step adds, the bound and the gap.
pub fn curve(view: &PlanView, steps: &[Step], texts: &Texts) -> Table {
    let by_budget = steps.first().is_some_and(|step| step.count.is_none());
    let title = Message::new("title-curve").arg("goal", goal(view, texts));
    let mut table = Table::new("plan_curve", title, columns(view, by_budget));
    let mut last = None;
    for step in steps {
        let limit: Cell = match (step.count, step.budget) {
            (Some(count), _) => count.into(),
            (None, budget) => budget.into(),
        };
        let plan = step.plan.as_ref().ok();
        let value = plan.map(|plan| plan.value).filter(|value| *value < i64::MAX);
        let gain = value.zip(last).map(|(value, last): (i64, i64)| (value - last).abs());
        let shown = |value: Option<i64>| Cell::from(value.map(|value| amount(view, value).number));
        table.push(vec![
            limit,
            plan.map(|plan| plan.chosen.len()).into(),
            shown(value),
            shown(gain),
            shown(plan.map(|plan| plan.bound)),
            plan.map(|plan| plan.gap * 100.0).into(),
            texts.get(plan.map_or("ended-no-plan", |plan| ended(plan.ended))).into(),
        ]);
        last = value.or(last);
    }
    table.note(Message::new("note-curve"));
    table
}

fn columns(view: &PlanView, by_budget: bool) -> Vec<Column> {
    let unit = amount(view, 0).unit;
    let decimals = amount(view, 0).decimals;
    let limit = if by_budget {
        Column::count("budget_euros", Message::new("column-budget"), Unit::Euros)
    } else {
        Column::count("sites", Message::new("column-sites-opened"), Unit::None)
    };
    vec![
        limit,
        Column::count("chosen", Message::new("column-chosen"), Unit::None),
        Column::number("value", measure(view), unit, decimals),
        Column::number("gain", Message::new("column-last-gain"), unit, decimals),
        Column::number("bound", Message::new("column-best-possible"), unit, decimals),
        Column::number("gap_percent", Message::new("column-gap"), Unit::Percent, 2),
        text("ended", "column-ended"),
    ]
}

fn ended(ended: Ended) -> &'static str {
    match ended {
        Ended::Proven => "ended-proven",
        Ended::NearEnough => "ended-near-enough",
        Ended::WorkSpent => "ended-work",
        Ended::TimeSpent => "ended-time",
    }
}
