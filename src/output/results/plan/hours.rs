//! The plan that gives most hours: what it adds to the week, and by which site.

use geo::Geometry;

use super::super::super::cell::Cell;
use super::super::super::table::{Column, Table};
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::Detail;
use super::super::columns::{Layout, minutes_arg, people, person_hours, rank, text};
use super::stays::{Drawn, tabulated};
use super::view::PlanPlaces;
use crate::siting::plan::hours::{HoursProblem, PersonMinutes};
use crate::siting::plan::{Ended, Plan, Robustness};
use crate::siting::uncertainty::{Draws, Stays};
use crate::units::{People, Seconds};
use crate::week::Opening;

/// A plan of hours with names.
#[derive(Debug, Clone, Copy)]
pub struct HoursView<'a> {
    /// The names.
    pub places: PlanPlaces<'a>,
    /// The problem of hours.
    pub hours: &'a HoursProblem,
    /// What all sites that stand give today, those that may close among them.
    pub today: PersonMinutes,
    /// The plan.
    pub plan: &'a Plan,
    /// How sure each choice is, in the order of the plan.
    pub robust: &'a [Robustness],
    /// When new sites are open.
    pub opening: &'a Opening,
    /// Sites within this time are within reach.
    pub threshold: Seconds,
    /// Plans within this share of the best are as good.
    pub near: f64,
}

/// What a chosen site adds.
struct Added {
    place: u32,
    /// In its turn, after those above it.
    in_turn: PersonMinutes,
    /// What would be lost without it.
    alone: PersonMinutes,
    /// The people for whom it adds something to what is there today.
    people: People,
}

/// Hours within reach today, with the plan and at best.
pub fn hours_summary(view: &HoursView, texts: &Texts, detail: Detail) -> Table {
    let value = |id, heading| Column::number(id, Message::new(heading), Unit::Hours, 2);
    let columns = vec![
        text("measure", "column-measure"),
        value("today", "column-today"),
        value("plan", "column-with-plan"),
        value("best_possible", "column-best-possible"),
    ];
    let mut table = Table::new("plan_summary", title(view, texts), columns);
    let HoursView { hours, plan, .. } = view;
    let everybody: People = view.places.territory.demand().iter().map(|demand| demand.people).sum();
    let with = |gain: i64| PersonMinutes(hours.today.0 + gain as u64);
    let sums = [view.today, with(plan.value), with(plan.bound)].map(PersonMinutes::hours_a_week);
    let row = |key: Message, of: &dyn Fn(f64) -> f64| {
        let mut cells: Vec<Cell> = vec![key.text(texts).into()];
        cells.extend(sums.map(|sum| Cell::from(of(sum))));
        cells
    };
    table.push(row(Message::new("plan-hours-mean"), &|sum| sum / everybody.0.max(1) as f64));
    table.push(row(Message::new("plan-hours-sum"), &|sum| sum));
    table.note(ended(view));
    if detail == Detail::Full {
        table.note(note(view));
    }
    table
}

/// One row a chosen site, in the order of what they add.
pub fn hours_chosen(view: &HoursView, texts: &Texts, detail: Detail) -> Table {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    let layout = Layout::new(detail)
        .always(rank())
        .full(text("place", "column-candidate"))
        .always(text("name", "column-name"))
        .full(text("hours", "column-hours"))
        .full(degrees("lon", "column-lon"))
        .full(degrees("lat", "column-lat"))
        .always(person_hours("added_person_hours", "column-hours-added"))
        .always(person_hours("only_person_hours", "column-hours-only"))
        .always(people("gaining", "column-hours-people"))
        .always(text("robust", "column-robust"));
    let mut table = Table::new("plan", title(view, texts), layout.columns()).with_geometry();
    for (index, added) in added(view).into_iter().enumerate() {
        let places = view.places;
        let point = places.point(added.place);
        let row = vec![
            (index as u64 + 1).into(),
            places.id(added.place).into(),
            places.name(added.place).into(),
            hours_of(view, added.place).into(),
            point.x().into(),
            point.y().into(),
            added.in_turn.hours_a_week().into(),
            added.alone.hours_a_week().into(),
            added.people.into(),
            sure(view, added.place, texts).into(),
        ];
        table.push_at(layout.keep(row), Some(Geometry::Point(point)));
    }
    if detail == Detail::Full {
        table.note(ended(view));
    }
    table.note(note(view));
    table
}

fn hours_of(view: &HoursView, place: u32) -> Option<String> {
    match view.places.candidate(place) {
        Some(_) => Some(view.opening.to_string()),
        None => view.places.sites[place as usize].hours.as_ref().map(ToString::to_string),
    }
}

/// How often the sites stay when speeds, populations and unknown hours differ.
pub fn hours_stays(view: &HoursView, stays: &Stays, draws: Draws, texts: &Texts) -> Table {
    let person_hours = |value: i64| {
        let hours = PersonMinutes(value.max(0) as u64).hours_a_week();
        Message::new("plan-person-hours").arg("hours", Arg::Number(hours, 0)).into()
    };
    let drawn = Drawn {
        places: view.places,
        order: added(view).iter().map(|added| added.place).collect(),
        chosen: &view.plan.chosen,
        goal: goal(view, texts),
        amount: &person_hours,
    };
    let mut table = tabulated(drawn, stays, draws);
    table.note(Message::new("note-stays-hours"));
    table
}

/// The chosen sites, each time the one that adds most to those before; ties to the smallest place.
fn added(view: &HoursView) -> Vec<Added> {
    let mut rest = view.plan.chosen.clone();
    let mut before: Vec<u32> = Vec::new();
    let mut order = Vec::new();
    let all = view.hours.gain(&view.plan.chosen);
    let mut so_far = PersonMinutes(0);
    while !rest.is_empty() {
        let with = |&place: &u32| {
            let mut open = before.clone();
            open.push(place);
            (view.hours.gain(&open), std::cmp::Reverse(place))
        };
        let Some(best) = rest.iter().map(with).max() else { break };
        let (gain, std::cmp::Reverse(place)) = best;
        rest.retain(|&other| other != place);
        before.push(place);
        let others: Vec<u32> = view.plan.chosen.iter().copied().filter(|&other| other != place).collect();
        order.push(Added {
            place,
            in_turn: PersonMinutes(gain.0 - so_far.0),
            alone: PersonMinutes(all.0 - view.hours.gain(&others).0),
            people: people_of(view, place),
        });
        so_far = gain;
    }
    order
}

fn people_of(view: &HoursView, place: u32) -> People {
    let demand = view.places.territory.demand();
    view.hours.points_of(place).into_iter().map(|point| demand[point as usize].people).sum()
}

fn sure(view: &HoursView, place: u32, texts: &Texts) -> String {
    let at = view.plan.chosen.iter().position(|&chosen| chosen == place);
    let key = match at.map(|at| &view.robust[at]) {
        Some(Robustness::InAll) => Message::new("plan-in-all"),
        Some(Robustness::Replaceable(other)) => {
            let lost = view.plan.value - view.hours.gain(other).0 as i64;
            match lost.max(0) as f64 / view.plan.value.max(1) as f64 * 100.0 {
                0.0 => Message::new("plan-replaceable-equal"),
                small if small < 0.05 => Message::new("plan-replaceable").arg("loss", texts.get("plan-tiny")),
                loss => Message::new("plan-replaceable").arg("loss", texts.number(loss, 1)),
            }
        }
        Some(Robustness::NotKnown) | None => Message::new("plan-not-known"),
    };
    key.text(texts)
}

fn title(view: &HoursView, texts: &Texts) -> Message {
    Message::new("title-plan").arg("goal", goal(view, texts)).arg("count", view.plan.chosen.len())
}

fn goal(view: &HoursView, texts: &Texts) -> Message {
    let goal = Message::new("plan-goal-hours").arg("minutes", minutes_arg(view.threshold));
    Message::verbatim(goal.arg("hours", view.opening.to_string()).text(texts))
}

fn ended(view: &HoursView) -> Message {
    let message = match view.plan.ended {
        Ended::Proven => Message::new("plan-proven"),
        Ended::NearEnough => Message::new("plan-near-enough"),
        Ended::WorkSpent => Message::new("plan-work-spent"),
        Ended::TimeSpent => Message::new("plan-time-spent"),
    };
    let bound = PersonMinutes(view.hours.today.0 + view.plan.bound as u64).hours_a_week();
    message
        .arg("bound", Arg::Number(bound, 0))
        .arg("gap", Arg::Number(view.plan.gap * 100.0, 2))
        .arg("work", view.plan.work)
}

fn note(view: &HoursView) -> Message {
    let per_cent = view.near * 100.0;
    Message::new("note-plan-hours")
        .arg("minutes", minutes_arg(view.threshold))
        .arg("near", Arg::Number(per_cent, u8::from(per_cent.fract() != 0.0)))
}
