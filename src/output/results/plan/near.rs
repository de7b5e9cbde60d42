//! What else would do as well, or nearly.

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::columns::text;
use super::amount::{amount, goal};
use super::card::card;
use super::view::PlanView;
use crate::siting::effects::Effect;
use crate::siting::plan::{Goal, Robustness, Swap};

/// What was found about one chosen site.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Whether plans near the best can do without it.
    pub robustness: Robustness,
    /// What the plan of [`Robustness::Replaceable`] loses, in the unit of the goal.
    pub loss: i64,
    /// The place that would replace it with least loss, however large.
    pub best: Option<Swap>,
}

/// What was found about the plans near the best.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearby {
    /// One entry a chosen site, in the order of the effects.
    pub choices: Vec<Choice>,
    /// The plans near the best that differ in one place, best first.
    pub swaps: Vec<Swap>,
}

/// A loss in per cent of what nearness is measured on: what the plan brings, or the time that is left.
pub(super) fn loss_percent(view: &PlanView, loss: i64) -> f64 {
    let whole = match view.goal {
        Goal::Median { .. } | Goal::Center | Goal::Fewest { .. } => view.plan.value,
        Goal::Coverage { .. } | Goal::Decay { .. } | Goal::Backup { .. } => {
            view.effects.iter().map(|effect| effect.gain).sum()
        }
    };
    loss as f64 / whole.max(1) as f64 * 100.0
}

/// A loss in per cent as people read it: what is not nothing is never shown as nothing.
pub(super) fn percent(view: &PlanView, loss: i64, texts: &Texts) -> String {
    match loss_percent(view, loss) {
        small if small > 0.0 && small < 0.05 => texts.get("plan-tiny"),
        percent => texts.number(percent, 1),
    }
}

/// How sure a choice is, in a few words.
pub(super) fn sure(view: &PlanView, choice: &Choice, texts: &Texts) -> String {
    let message = match (&choice.robustness, choice.loss) {
        (Robustness::InAll, _) => Message::new("plan-in-all"),
        (Robustness::Replaceable(_), 0) => Message::new("plan-replaceable-equal"),
        // A plan that is not proven best may have a better neighbour.
        (Robustness::Replaceable(_), loss) if loss < 0 => {
            Message::new("plan-replaceable-better").arg("gain", percent(view, -loss, texts))
        }
        (Robustness::Replaceable(_), loss) => {
            Message::new("plan-replaceable").arg("loss", percent(view, loss, texts))
        }
        (Robustness::NotKnown, _) => Message::new("plan-not-known"),
    };
    message.text(texts)
}

/// What is said of a chosen site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// How sure it is, in a few words.
    pub sure: String,
    /// "Why here?", in sentences.
    pub why: String,
}

/// What is said of a chosen site.
pub fn told(view: &PlanView, effect: &Effect, choice: &Choice, texts: &Texts) -> Words {
    Words { sure: sure(view, choice, texts), why: card(view, effect, choice, texts) }
}

/// The share within which plans are as good, in per cent.
pub(super) fn near(view: &PlanView) -> Arg {
    let per_cent = view.near * 100.0;
    Arg::Number(per_cent, u8::from(per_cent.fract() != 0.0))
}

/// The plans near the best that differ in one place, with their loss.
pub fn alternatives(view: &PlanView, nearby: &Nearby, texts: &Texts) -> Table {
    let columns = vec![
        text("closes", "column-instead-id"),
        text("closes_name", "column-instead-of"),
        text("opens", "column-candidate"),
        text("opens_name", "column-name"),
        Column::number("loss", loss_heading(view), amount(view, 0).unit, 2),
        Column::number("loss_percent", Message::new("column-loss-share"), Unit::Percent, 2),
    ];
    let title = Message::new("title-alternatives")
        .arg("goal", goal(view, texts))
        .arg("near", near(view))
        .arg("count", nearby.swaps.len());
    let mut table = Table::new("plan_alternatives", title, columns);
    for swap in &nearby.swaps {
        let places = view.places;
        table.push(vec![
            Cell::from(places.id(swap.closes)),
            places.name(swap.closes).into(),
            places.id(swap.opens).into(),
            places.name(swap.opens).into(),
            amount(view, swap.loss).number.into(),
            loss_percent(view, swap.loss).into(),
        ]);
    }
    table.note(in_all(view, nearby, texts));
    table.note(Message::new("note-alternatives"));
    table
}

fn loss_heading(view: &PlanView) -> Message {
    match view.goal {
        Goal::Median { .. } => Message::new("column-loss-mean"),
        _ => Message::new("column-loss"),
    }
}

/// Which sites stand in every one of these plans.
fn in_all(view: &PlanView, nearby: &Nearby, texts: &Texts) -> Message {
    let names = |kept: &dyn Fn(u32) -> bool| {
        let names = view.effects.iter().map(|effect| effect.place).filter(|&place| kept(place));
        names.map(|place| view.places.name(place)).collect::<Vec<_>>()
    };
    let is_swapped = |place: u32| nearby.swaps.iter().any(|swap| swap.closes == place);
    let always = names(&|place| !is_swapped(place));
    let sometimes = names(&is_swapped);
    let separator = texts.get("list-separator");
    Message::new("note-in-all")
        .arg("plans", nearby.swaps.len() + 1)
        .arg("near", near(view))
        .arg("always", always.len())
        .arg("always-names", always.join(&separator))
        .arg("sometimes", sometimes.len())
        .arg("sometimes-names", sometimes.join(&separator))
}
