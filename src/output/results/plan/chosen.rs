//! One row a chosen site.

use geo::Geometry;

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Message, Texts};
use super::super::super::unit::Unit;
use super::super::Detail;
use super::super::columns::{Layout, minutes, minutes_arg, people, person_hours, rank, text};
use super::amount::goal;
use super::card::card;
use super::near::{Nearby, near, sure};
use super::summary::ended;
use super::view::PlanView;
use crate::siting::effects::Effect;
use crate::siting::plan::{Ended, Goal, Standing};
use crate::units::{Euros, People};

/// The chosen sites in their order, each with what it does and why it is there.
pub fn chosen(view: &PlanView, nearby: &Nearby, texts: &Texts, detail: Detail) -> Table {
    let layout = layout(view, detail);
    let title = match detail {
        // On a terminal, the table above says what the plan is good for.
        Detail::Brief => Message::new("title-chosen"),
        Detail::Full => Message::new("title-plan").arg("goal", goal(view, texts)),
    };
    let title = title.arg("count", view.effects.len());
    let mut table = Table::new("plan", title, layout.columns()).with_geometry();
    for (index, (effect, choice)) in view.effects.iter().zip(&nearby.choices).enumerate() {
        let why = card(view, effect, choice, texts);
        if detail == Detail::Brief {
            let line = Message::new("why-line").arg("rank", index + 1);
            table.note(line.arg("name", view.places.name(effect.place)).arg("why", why.clone()));
        }
        let mut row = place_cells(view, index, effect, texts);
        row.extend(figures(effect));
        row.extend([sure(view, choice, texts).into(), why.into()]);
        let point = view.places.point(effect.place);
        table.push_at(layout.keep(row), Some(Geometry::Point(point)));
    }
    if detail == Detail::Full {
        table.note(ended(view, texts));
    }
    let note = Message::new("note-plan").arg("minutes", minutes_arg(view.threshold));
    table.note(note.arg("near", near(view)));
    if view.problem.has_capacities() {
        table.note(Message::new("note-plan-capacity"));
    }
    fewer(view).into_iter().for_each(|note| table.note(note));
    closed(view, texts).into_iter().for_each(|note| table.note(note));
    table
}

fn layout(view: &PlanView, detail: Detail) -> Layout {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    let stands = view.effects.iter().any(|effect| effect.stands);
    Layout::new(detail)
        .always(rank())
        .full(text("place", "column-candidate"))
        .always(text("name", "column-name"))
        .full(text("kind", "column-kind"))
        .when(stands || detail == Detail::Full, text("action", "column-action"))
        .full(text("commune", "column-commune"))
        .full(degrees("lon", "column-lon"))
        .full(degrees("lat", "column-lat"))
        .when(
            view.problem.has_costs(),
            Column::count("cost_euros", Message::new("plan-measure-cost"), Unit::Euros),
        )
        .always(people("newly_covered", "column-newly-covered"))
        .always(people("served", "column-serves"))
        .full(people("newly_reached", "column-newly-reached"))
        .full(people("sooner", "column-sooner"))
        .always(minutes("saved_mean_min", "column-saved-each"))
        .full(person_hours("saved_person_hours", "column-saved"))
        .always(people("only", "column-only"))
        .full(people("overlap", "column-overlap"))
        .always(text("robust", "column-robust"))
        .full(text("why", "column-reason"))
}

fn place_cells(view: &PlanView, index: usize, effect: &Effect, texts: &Texts) -> Vec<Cell> {
    let (place, places) = (effect.place, view.places);
    let cost = view.problem.places()[place as usize].cost;
    let point = places.point(place);
    vec![
        (index as u64 + 1).into(),
        places.id(place).into(),
        places.name(place).into(),
        Message::new(places.kind(place)).text(texts).into(),
        texts.get(if effect.stands { "action-stays" } else { "action-opens" }).into(),
        places.commune(place).map(|code| code.to_string()).into(),
        point.x().into(),
        point.y().into(),
        (cost > Euros(0)).then_some(cost).into(),
    ]
}

fn figures(effect: &Effect) -> [Cell; 8] {
    [
        (!effect.stands).then_some(effect.newly_covered).into(),
        effect.served.into(),
        effect.newly_reached.into(),
        effect.sooner.into(),
        effect.saved.mean_minutes(effect.sooner).into(),
        effect.saved.hours().into(),
        effect.only.into(),
        effect.overlap().into(),
    ]
}

/// Says why fewer sites open than may, where that is proven.
fn fewer(view: &PlanView) -> Option<Message> {
    let allowed = view.problem.limits.count.filter(|&count| count > view.plan.chosen.len())?;
    let is_sure = view.plan.ended == Ended::Proven && view.problem.limits.budget.is_none();
    let is_sum = !matches!(view.goal, Goal::Center | Goal::Fewest { .. });
    (is_sure && is_sum).then(|| Message::new("note-plan-fewer").arg("allowed", allowed))
}

/// The existing sites that the plan closes, with the people they serve today.
fn closed(view: &PlanView, texts: &Texts) -> Option<Message> {
    let is_closed = |place: &u32| {
        let may = view.problem.places()[*place as usize].standing == Standing::MayClose;
        may && !view.plan.chosen.contains(place)
    };
    let closed: Vec<u32> = (0..view.places.sites.len() as u32).filter(is_closed).collect();
    let served = |place: u32| {
        let demand = view.places.territory.demand().iter().zip(view.before);
        let mine = demand.filter(|(_, link)| link.is_some_and(|link| link.place == place));
        mine.map(|(demand, _)| demand.people).sum::<People>()
    };
    let name = |&place: &u32| {
        let message = Message::new("plan-named").arg("name", view.places.name(place));
        message.arg("people", served(place)).text(texts)
    };
    let names: Vec<String> = closed.iter().map(name).collect();
    let message = Message::new("note-plan-closed").arg("count", closed.len());
    (!closed.is_empty()).then(|| message.arg("names", names.join(&texts.get("list-separator"))))
}
