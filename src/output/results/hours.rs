//! Moves of opening, one after the other, and why.

use geo::Geometry;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes_arg, people, person_hours, rank, text};
use super::hours_words::{kind, piece, reason, week};
use crate::access::clock::{Profile, Window};
use crate::siting::hours::{Piece, Plan, Step, WeeklyAccess};
use crate::territory::Site;
use crate::units::{MINUTES_PER_HOUR, Seconds};

/// How many sites of the territory may move their hours, and how many not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standings {
    /// Sites of the territory.
    pub inside: usize,
    /// Those that may move.
    pub moving: usize,
    /// Buses and itinerant teams.
    pub travelling: usize,
    /// Sites whose hours are not known.
    pub unknown: usize,
    /// Sites open by appointment at some hours.
    pub appointments: usize,
    /// Sites whose weeks differ, open at midnight, or never open.
    pub irregular: usize,
    /// Sites that the options leave as they are.
    pub kept: usize,
}

/// What a table of moves speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Moves<'a> {
    /// The sites, as the plan knows them.
    pub sites: &'a [Site],
    /// The moves.
    pub plan: &'a Plan,
    /// Who may move.
    pub standings: Standings,
    /// The clock of everybody before and after all moves.
    pub profiles: &'a [Profile; 2],
    /// Sites within this time are within reach.
    pub threshold: Seconds,
}

/// The moves, one row each, in the order in which they are made.
pub fn hours(moves: &Moves, detail: Detail, texts: &Texts) -> Table {
    let layout = layout(detail);
    let title = Message::new("title-hours")
        .arg("minutes", minutes_arg(moves.threshold))
        .arg("count", moves.plan.steps.len());
    let mut table = Table::new("hours", title, layout.columns()).with_geometry();
    for (index, step) in moves.plan.steps.iter().enumerate() {
        let site = &moves.sites[step.site];
        let why = reason(moves.sites, step, texts);
        if detail == Detail::Brief {
            table.note(why_line(index, site, step, &why, texts));
        }
        let mut row = site_cells(index, site);
        row.extend(move_cells(moves, step, detail, texts));
        row.push(why.into());
        table.push_at(layout.keep(row), Some(Geometry::Point(site.point)));
    }
    table.note(Message::new("note-hours"));
    say_total(moves, &mut table);
    say_windows(moves, &mut table);
    table.note(who_moves(&moves.standings, texts));
    table
}

/// The title of the clock before and after `count` moves.
pub fn summary_title(count: usize, threshold: Seconds) -> Message {
    Message::new("title-hours-summary").arg("count", count).arg("minutes", minutes_arg(threshold))
}

fn layout(detail: Detail) -> Layout {
    let percent = |id, heading| Column::number(id, Message::new(heading), Unit::Percent, 3);
    Layout::new(detail)
        .always(rank())
        .always(text("site", "column-site"))
        .always(text("name", "column-name"))
        .full(text("commune", "column-commune"))
        .always(text("closes", "column-closes"))
        .always(text("opens", "column-opens"))
        .full(text("kind", "column-kind"))
        .always(person_hours("gain_person_hours", "column-gain"))
        .full(percent("gain_percent", "column-gain"))
        .always(people("people_gaining", "column-gaining"))
        .always(people("people_losing", "column-losing"))
        .always(person_hours("total_person_hours", "column-total-gain"))
        .full(percent("total_percent", "column-total-gain"))
        .full(text("hours_before", "column-site-hours-before"))
        .full(text("hours_after", "column-site-hours-after"))
        .full(text("reason", "column-reason"))
}

fn site_cells(index: usize, site: &Site) -> Vec<Cell> {
    vec![
        (index as u64 + 1).into(),
        site.id.as_str().into(),
        site.name.as_str().into(),
        site.commune.map(|code| code.to_string()).into(),
    ]
}

/// Files hold pieces in the notation of OpenStreetMap, the terminal in words.
fn move_cells(moves: &Moves, step: &Step, detail: Detail, texts: &Texts) -> Vec<Cell> {
    let piece = |hours: Piece| match detail {
        Detail::Full => hours.to_string(),
        Detail::Brief => piece(hours).text(texts),
    };
    let percent = |access: WeeklyAccess| access.share_of(moves.plan.before);
    vec![
        piece(step.closed).into(),
        piece(step.opened).into(),
        kind(step.kind).text(texts).into(),
        step.gain.hours_a_week().into(),
        percent(step.gain).into(),
        step.winners.into(),
        step.losers.into(),
        step.total.hours_a_week().into(),
        percent(step.total).into(),
        step.before.to_string().into(),
        step.after.to_string().into(),
    ]
}

fn why_line(index: usize, site: &Site, step: &Step, why: &str, texts: &Texts) -> Message {
    Message::new("hours-line")
        .arg("rank", index + 1)
        .arg("name", site.name.as_str())
        .arg("kind", kind(step.kind))
        .arg("why", why)
        .arg("hours", week(&step.after, texts))
}

/// What the moves bring together.
fn say_total(moves: &Moves, table: &mut Table) {
    let Plan { before, .. } = moves.plan;
    let gain = moves.plan.gain();
    let Some(share) = gain.share_of(*before) else { return };
    let people = moves.profiles[0].people.0.max(1) as f64;
    let minutes = gain.hours_a_week() * f64::from(MINUTES_PER_HOUR) / people;
    table.note(
        Message::new("note-hours-total")
            .arg("before", Arg::Number(before.hours_a_week(), 0))
            .arg("gain", Arg::Number(gain.hours_a_week(), 0))
            .arg("percent", Arg::Number(share.percent(), 2))
            .arg("minutes", Arg::Number(minutes, 1)),
    );
}

/// Who has an hour a week, before and after, at the hours that people ask about.
fn say_windows(moves: &Moves, table: &mut Table) {
    let mut note = Message::new("note-hours-windows");
    for (window, names) in [
        (Window::OfficeHours, ["office-before", "office-after"]),
        (Window::Lunch, ["lunch-before", "lunch-after"]),
        (Window::AfterFive, ["evening-before", "evening-after"]),
        (Window::Saturday, ["saturday-before", "saturday-after"]),
    ] {
        for (name, profile) in names.into_iter().zip(moves.profiles) {
            note = note.arg(name, profile.window(window).at_least_an_hour);
        }
    }
    table.note(note);
}

/// How many sites may move, and why others do not.
fn who_moves(standings: &Standings, texts: &Texts) -> Message {
    let parts = [
        ("hours-travelling", standings.travelling),
        ("hours-unknown", standings.unknown),
        ("hours-appointments", standings.appointments),
        ("hours-irregular", standings.irregular),
        ("hours-kept", standings.kept),
    ];
    let stay: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| texts.with(key, &[("count", count.into())]))
        .collect();
    Message::new("note-hours-sites")
        .arg("inside", standings.inside)
        .arg("moving", standings.moving)
        .arg("fixed", standings.inside - standings.moving)
        .arg("why", stay.join(&texts.get("list-separator")))
}
