//! "Why here?": what a chosen site does, in sentences.

use std::collections::BTreeMap;

use super::super::super::text::{Arg, Message, Texts};
use super::super::columns::minutes_arg;
use super::amount::amount;
use super::near::{Choice, near, percent};
use super::view::PlanView;
use crate::siting::effects::{Effect, Gaining};
use crate::siting::plan::{Goal, Robustness};
use crate::territory::DemandKind;
use crate::units::People;

/// Communes, quarters and neighbours named in a sentence; the others are counted.
const NAMED: usize = 3;

/// The sentences about one site.
pub(super) fn card(view: &PlanView, effect: &Effect, choice: &Choice, texts: &Texts) -> String {
    let sentences = [
        Some(serves(view, effect, texts)),
        covers(view, effect),
        quarters(view, effect, texts),
        Some(neighbours(view, effect, texts)),
        replacement(view, choice, texts),
        sureness(view, choice, texts),
    ];
    let sentences = sentences.into_iter().flatten();
    sentences.map(|sentence| sentence.text(texts)).collect::<Vec<_>>().join(" ")
}

/// Whom it serves sooner, and what they save.
fn serves(view: &PlanView, effect: &Effect, texts: &Texts) -> Message {
    let mut communes: BTreeMap<u32, People> = BTreeMap::new();
    for gaining in &effect.gaining {
        *communes.entry(demand(view, gaining).commune).or_default() += gaining.people;
    }
    let mut communes: Vec<(u32, People)> = communes.into_iter().collect();
    communes.sort_by_key(|&(commune, people)| (std::cmp::Reverse(people), commune));
    let all = &view.places.territory.communes();
    let named = |&(commune, people): &(u32, People)| {
        let message = Message::new("plan-named").arg("name", all[commune as usize].name.to_string());
        message.arg("people", people).text(texts)
    };
    let who = in_a_row(&communes.iter().map(named).collect::<Vec<_>>(), "card-communes", texts);
    let gaining: People = effect.gaining.iter().map(|gaining| gaining.people).sum();
    let message = match (gaining, effect.saved.mean_minutes(effect.sooner)) {
        (People::ZERO, _) => Message::new("card-serves-nobody-sooner"),
        (_, Some(minutes)) => Message::new("card-serves").arg("minutes", Arg::Number(minutes, 1)),
        (_, None) => Message::new("card-serves-new"),
    };
    message
        .arg("people", gaining)
        .arg("served", effect.served)
        .arg("who", who)
        .arg("hours", Arg::Number(effect.saved.hours(), 0))
}

/// Whom it brings within the threshold.
fn covers(view: &PlanView, effect: &Effect) -> Option<Message> {
    let message = match (effect.stands, effect.newly_covered) {
        (true, _) => Message::new("card-stands"),
        // By nearest site, which is not how capacities send people.
        (false, _) if view.problem.has_capacities() => return None,
        (false, People::ZERO) if counts_time(view.goal) => return None,
        (false, People::ZERO) => Message::new("card-covers-nobody"),
        (false, people) => Message::new("card-covers").arg("people", people),
    };
    Some(message.arg("minutes", minutes_arg(view.threshold)))
}

/// Whether the threshold is only a figure beside the goal.
fn counts_time(goal: &Goal) -> bool {
    matches!(goal, Goal::Decay { .. } | Goal::Median { .. } | Goal::Center)
}

/// The quarters that it serves sooner.
fn quarters(view: &PlanView, effect: &Effect, texts: &Texts) -> Option<Message> {
    let territory = view.places.territory;
    let named = |gaining: &Gaining| match demand(view, gaining).kind {
        DemandKind::Commune => None,
        DemandKind::Quarter(quarter) => {
            let name = territory.quarters()[quarter as usize].name.clone();
            let message = Message::new("plan-quarter").arg("name", name).arg("people", gaining.people);
            let message = message.arg("to", Arg::Number(gaining.to.minutes(), 1));
            Some(match gaining.from {
                Some(from) => message.arg("from", Arg::Number(from.minutes(), 1)).text(texts),
                None => message.arg("from", texts.get("never")).text(texts),
            })
        }
    };
    let names: Vec<String> = effect.gaining.iter().filter_map(named).collect();
    let message = Message::new("card-quarters").arg("count", names.len());
    (!names.is_empty()).then(|| message.arg("who", in_a_row(&names, "card-others", texts)))
}

/// Who depends on it alone, and whom it shares with which other sites.
fn neighbours(view: &PlanView, effect: &Effect, texts: &Texts) -> Message {
    let named = |&(place, people): &(u32, People)| {
        let message = Message::new("plan-named").arg("name", view.places.name(place));
        message.arg("people", people).text(texts)
    };
    let names: Vec<String> = effect.shared.iter().map(named).collect();
    let message = if names.is_empty() { Message::new("card-alone") } else { Message::new("card-shares") };
    message
        .arg("only", effect.only)
        .arg("overlap", effect.overlap())
        .arg("minutes", minutes_arg(view.threshold))
        .arg("who", in_a_row(&names, "card-others", texts))
}

/// What would replace it with least loss.
fn replacement(view: &PlanView, choice: &Choice, texts: &Texts) -> Option<Message> {
    let best = choice.best?;
    let message = match (view.goal, best.loss) {
        (_, 0) => Message::new("card-replaced-equal"),
        (_, loss) if loss < 0 => Message::new("card-replaced-better"),
        (Goal::Median { .. }, _) => Message::new("card-replaced-slower"),
        (Goal::Center, _) => Message::new("card-replaced-longer"),
        (Goal::Fewest { .. }, _) => Message::new("card-replaced-dearer"),
        _ => Message::new("card-replaced"),
    };
    let lost = amount(view, best.loss.abs());
    Some(
        message
            .arg("name", view.places.called(best.opens, texts))
            .arg("loss", lost.arg(texts))
            .arg("percent", percent(view, best.loss.abs(), texts)),
    )
}

/// Whether plans near the best can do without it, where the sentence on its replacement does not say so.
fn sureness(view: &PlanView, choice: &Choice, texts: &Texts) -> Option<Message> {
    let message = match &choice.robustness {
        Robustness::InAll => Message::new("card-in-all"),
        Robustness::NotKnown => Message::new("card-not-known"),
        Robustness::Replaceable(other) => several(view, other, choice, texts)?,
    };
    Some(message.arg("near", near(view)))
}

/// The plan without it, when it differs from this one in more than the place that the card names already.
fn several(view: &PlanView, other: &[u32], choice: &Choice, texts: &Texts) -> Option<Message> {
    let names = |some: &[u32], others: &[u32]| {
        let only = some.iter().filter(|place| !others.contains(place));
        only.map(|&place| view.places.called(place, texts)).collect::<Vec<_>>()
    };
    let (opens, closes) = (names(other, &view.plan.chosen), names(&view.plan.chosen, other));
    let is_told = choice.best.is_some_and(|best| best.loss <= choice.loss);
    let message = match () {
        () if choice.loss < 0 => Message::new("card-several-better"),
        () if opens.is_empty() => Message::new("card-not-needed"),
        () => Message::new("card-several"),
    };
    let message = message.arg("opens", in_a_row(&opens, "card-others", texts));
    let message = message.arg("closes", in_a_row(&closes, "card-others", texts));
    (!is_told).then(|| message.arg("loss", percent(view, choice.loss.abs(), texts)))
}

fn demand<'a>(view: &PlanView<'a>, gaining: &Gaining) -> &'a crate::territory::DemandPoint {
    &view.places.territory.demand()[gaining.point as usize]
}

/// The first names, and how many others there are: `others` is the key of a text with their count.
fn in_a_row(names: &[String], others: &'static str, texts: &Texts) -> String {
    let shown = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(&texts.get("list-separator"));
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        count => format!("{shown}{}", texts.with(others, &[("count", count.into())])),
    }
}
