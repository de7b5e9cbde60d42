//! One row a chosen site.

use geo::Geometry;

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::Detail;
use super::super::columns::{Layout, minutes, minutes_arg, people, person_hours, rank, text};
use super::amount::goal;
use super::card::card;
use super::near::{Nearby, near, sure};
use super::summary::ended;
use super::view::PlanView;
use crate::siting::effects::Effect;
use crate::siting::plan::{Ended, Goal};
use crate::units::{Euros, People, PersonSeconds, Seconds};

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
        let action = if effect.stands { "action-stays" } else { "action-opens" };
        let mut row = place_cells(view, Some(index + 1), (effect.place, action), texts);
        row.extend(figures(effect));
        row.extend([sure(view, choice, texts).into(), why.into()]);
        let point = view.places.point(effect.place);
        table.push_at(layout.keep(row), Some(Geometry::Point(point)));
    }
    let closed = view.closed();
    for &place in &closed {
        let row = closed_cells(view, place, texts);
        table.push_at(layout.keep(row), Some(Geometry::Point(view.places.point(place))));
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
    if !closed.is_empty() {
        table.note(Message::new("note-plan-closed").arg("count", closed.len()));
    }
    table
}

fn layout(view: &PlanView, detail: Detail) -> Layout {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    let stands = view.effects.iter().any(|effect| effect.stands) || !view.closed().is_empty();
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

fn place_cells(
    view: &PlanView,
    rank: Option<usize>,
    (place, action): (u32, &'static str),
    texts: &Texts,
) -> Vec<Cell> {
    let places = view.places;
    let cost = view.problem.places()[place as usize].cost;
    let point = places.point(place);
    vec![
        rank.into(),
        places.id(place).into(),
        places.name(place).into(),
        Message::new(places.kind(place)).text(texts).into(),
        texts.get(action).into(),
        places.commune(place).map(|code| code.to_string()).into(),
        point.x().into(),
        point.y().into(),
        (cost > Euros(0)).then_some(cost).into(),
    ]
}

/// An existing site that closes: whom it serves today, and what they lose.
fn closed_cells(view: &PlanView, place: u32, texts: &Texts) -> Vec<Cell> {
    let demand = view.places.territory.demand().iter().map(|demand| demand.people);
    let links = view.before.iter().zip(view.after);
    let mine = demand.zip(links).filter(|(_, (before, _))| before.is_some_and(|link| link.place == place));
    let (mut served, mut reaching, mut longer) = (People::ZERO, People::ZERO, PersonSeconds::default());
    for (people, (before, after)) in mine {
        served += people;
        if let (Some(before), Some(after)) = (before, after) {
            reaching += people;
            longer += people.times(Seconds(after.time.0.saturating_sub(before.time.0)));
        }
    }
    let minutes = longer.mean_minutes(reaching).unwrap_or_default();
    let why = Message::new("card-closes").arg("people", served).arg("minutes", Arg::Number(minutes, 1));
    let mut row = place_cells(view, None, (place, "action-closes"), texts);
    row.extend([Cell::Empty, served.into()]);
    row.extend([const { Cell::Empty }; 7]);
    row.push(why.text(texts).into());
    row
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
