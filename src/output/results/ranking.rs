//! Candidates, alone and in sequence.

use geo::Geometry;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes_arg, people, person_hours, rank, text};
use super::reason::reason;
use crate::siting::ranking::{Problem, Ranked, Step};
use crate::territory::{Candidate, CandidateKind, Territory};
use crate::units::People;

/// What a ranking speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Sites<'a> {
    /// The people.
    pub territory: &'a Territory,
    /// The candidates, as the problem knows them.
    pub candidates: &'a [Candidate],
    /// Demand, times and threshold.
    pub problem: &'a Problem,
}

/// The first `top` candidates of a ranking.
pub fn ranking(sites: &Sites, ranked: &[Ranked], top: usize, texts: &Texts, detail: Detail) -> Table {
    let layout = place_columns(detail)
        .always(people("newly_covered", "column-newly-covered"))
        .full(people("newly_reached", "column-newly-reached"))
        .always(person_hours("saved_person_hours", "column-saved"))
        .full(text("reason", "column-reason"));
    let title = Message::new("title-rank")
        .arg("minutes", minutes_arg(sites.problem.threshold()))
        .arg("count", ranked.len());
    let mut table = Table::new("rank", title, layout.columns()).with_geometry();
    let now = sites.problem.times();
    for (index, ranked) in ranked.iter().take(top).enumerate() {
        let candidate = &sites.candidates[ranked.candidate];
        let why = reason(sites.territory, sites.problem, ranked.candidate, &now, texts);
        say_why(&mut table, index, candidate, &why, detail);
        let mut row = place_cells(index, candidate, texts);
        row.extend([
            ranked.gain.newly_covered.into(),
            ranked.gain.newly_reached.into(),
            ranked.gain.time_saved.hours().into(),
            why.into(),
        ]);
        table.push_at(layout.keep(row), Some(Geometry::Point(candidate.point)));
    }
    table.note(Message::new("note-rank"));
    table
}

/// A greedy sequence: each opening with its marginal and cumulative gains.
pub fn sequence(sites: &Sites, steps: &[Step], texts: &Texts, detail: Detail) -> Table {
    let layout = place_columns(detail)
        .always(people("newly_covered", "column-newly-covered"))
        .always(people("total_newly_covered", "column-total-covered"))
        .full(people("covered_people", "column-covered"))
        .always(Column::number("covered_percent", Message::new("column-covered"), Unit::Percent, 2))
        .full(person_hours("saved_person_hours", "column-saved"))
        .full(person_hours("total_saved_person_hours", "column-total-saved"))
        .full(text("reason", "column-reason"));
    let title = Message::new("title-sequence")
        .arg("minutes", minutes_arg(sites.problem.threshold()))
        .arg("count", steps.len());
    let mut table = Table::new("next", title, layout.columns()).with_geometry();
    for (index, step) in steps.iter().enumerate() {
        let candidate = &sites.candidates[step.candidate];
        let why = reason(sites.territory, sites.problem, step.candidate, &step.before, texts);
        say_why(&mut table, index, candidate, &why, detail);
        let mut row = place_cells(index, candidate, texts);
        row.extend(gains(sites, step));
        row.push(why.into());
        table.push_at(layout.keep(row), Some(Geometry::Point(candidate.point)));
    }
    table.note(Message::new("note-sequence"));
    table
}

/// A sentence does not fit beside numbers on a terminal: it stands below them.
fn say_why(table: &mut Table, index: usize, candidate: &Candidate, why: &str, detail: Detail) {
    if detail == Detail::Brief {
        let line = Message::new("why-line").arg("rank", index + 1).arg("name", candidate.name.as_str());
        table.note(line.arg("why", why));
    }
}

fn gains(sites: &Sites, step: &Step) -> [Cell; 6] {
    let threshold = sites.problem.threshold();
    let demand = sites.problem.demand();
    let covered: People =
        demand.iter().filter(|d| d.time.is_some_and(|time| time <= threshold)).map(|d| d.people).sum();
    let now = covered + step.total.newly_covered;
    let all = demand.iter().map(|d| d.people).sum();
    [
        step.gain.newly_covered.into(),
        step.total.newly_covered.into(),
        now.into(),
        now.share_of(all).map(|share| share.percent()).into(),
        step.gain.time_saved.hours().into(),
        step.total.time_saved.hours().into(),
    ]
}

fn place_columns(detail: Detail) -> Layout {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    Layout::new(detail)
        .always(rank())
        .always(text("candidate", "column-candidate"))
        .always(text("name", "column-name"))
        .full(text("kind", "column-kind"))
        .full(text("commune", "column-commune"))
        .full(degrees("lon", "column-lon"))
        .full(degrees("lat", "column-lat"))
}

fn place_cells(index: usize, candidate: &Candidate, texts: &Texts) -> Vec<Cell> {
    let kind = match candidate.kind {
        CandidateKind::TownHall => texts.get("kind-town-hall"),
        CandidateKind::Quarter => texts.get("kind-quarter"),
        CandidateKind::Place => texts.get("kind-place"),
    };
    vec![
        (index as u64 + 1).into(),
        candidate.id.as_str().into(),
        candidate.name.as_str().into(),
        kind.into(),
        candidate.commune.map(|code| code.to_string()).into(),
        candidate.point.x().into(),
        candidate.point.y().into(),
    ]
}
