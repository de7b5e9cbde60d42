//! The access clock: who reaches an open site, and when.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes_arg, people, text};
use super::moment::{moment, window_hours, window_name};
use super::units::{has_places, place};
use crate::access::clock::{Clock, ClockRequest, Profile, ProfilesByUnit, Reached, Window};
use crate::territory::{Level, Territory};
use crate::travel::Reachable;
use crate::units::{People, Seconds};
use crate::week::{Day, Moment, SLOTS_PER_WEEK, Schedule};

fn percent(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Percent, 1)
}

fn hours(id: impl Into<std::borrow::Cow<'static, str>>, heading: Message) -> Column {
    Column::number(id, heading, Unit::Hours, 1)
}

/// A number of hours as it stands in sentences: `24`, `7.25`.
fn hours_arg(hours: f64) -> Arg {
    Arg::Number(hours, if hours.fract() == 0.0 { 0 } else { 2 })
}

/// One figure of a profile: what it is, when, people, hours.
struct Measure {
    name: String,
    when: String,
    people: Option<f64>,
    hours: Option<f64>,
}

/// The figures of a profile, in the order in which they are shown.
fn measures(profile: &Profile, request: &ClockRequest, texts: &Texts) -> Vec<Measure> {
    let measure =
        |key: &str, when: String, people, hours| Measure { name: texts.get(key), when, people, hours };
    let whole = |people: People| Some(people.0 as f64);
    let mut all = vec![measure("measure-on-paper", texts.get("when-any"), whole(profile.on_paper), None)];
    for (&at, &people) in request.moments.iter().zip(&profile.at_moments) {
        all.push(measure("measure-at", moment(at).text(texts), Some(people), None));
    }
    for window in Window::ALL {
        let access = profile.window(window);
        let when = window_hours(window).text(texts);
        let mean = access.mean_share().0 * profile.people.0 as f64;
        all.push(measure("measure-window-mean", when.clone(), Some(mean), Some(access.mean_hours)));
        if window != Window::Week {
            all.push(measure("measure-window-hour", when, whole(access.at_least_an_hour), None));
        }
    }
    let found = |key, found: Option<(Moment, f64)>| {
        let when = found.map_or_else(|| texts.get("when-never"), |(at, _)| moment(at).text(texts));
        measure(key, when, found.map(|(_, people)| people), None)
    };
    all.push(found("measure-best", profile.best));
    all.push(found("measure-worst", profile.worst));
    let fewer = Message::new("measure-fewer").arg("hours", hours_arg(request.fewer_than_hours));
    let when = texts.get("when-any");
    all.push(Measure { name: fewer.text(texts), when, people: whole(profile.fewer), hours: None });
    all
}

/// The clock of a territory in figures.
pub fn clock(profile: &Profile, request: &ClockRequest, threshold: Seconds, texts: &Texts) -> Table {
    let columns = vec![
        text("measure", "column-measure"),
        text("when", "column-when"),
        people("people", "column-people"),
        percent("share_percent", "column-share"),
        hours("hours", Message::new("column-mean-hours")),
    ];
    let title =
        Message::new("title-clock").arg("people", profile.people).arg("minutes", minutes_arg(threshold));
    let mut table = Table::new("clock", title, columns);
    for measure in measures(profile, request, texts) {
        let share = measure.people.and_then(|people| profile.share(people));
        table.push(vec![
            measure.name.into(),
            measure.when.into(),
            measure.people.map(|people| people.round() as u64).into(),
            share.map(|share| share.percent()).into(),
            measure.hours.into(),
        ]);
    }
    table.note(Message::new("note-clock"));
    table
}

/// The clock before and after some openings.
pub fn compare_clocks(
    [before, after]: [&Profile; 2],
    request: &ClockRequest,
    threshold: Seconds,
    texts: &Texts,
) -> Table {
    let columns = vec![
        text("measure", "column-measure"),
        text("when", "column-when"),
        people("people_before", "column-people-before"),
        people("people_after", "column-people-after"),
        Column::number("people_gained", Message::new("column-people-gained"), Unit::People, 0),
        percent("share_before_percent", "column-share-before"),
        percent("share_after_percent", "column-share-after"),
        hours("hours_before", Message::new("column-hours-before")),
        hours("hours_after", Message::new("column-hours-after")),
    ];
    let title = Message::new("title-clock-compare")
        .arg("people", after.people)
        .arg("minutes", minutes_arg(threshold));
    let mut table = Table::new("clock_comparison", title, columns);
    let pairs = measures(before, request, texts).into_iter().zip(measures(after, request, texts));
    for (was, is) in pairs {
        let share = |people: Option<f64>| people.and_then(|people| after.share(people)).map(|s| s.percent());
        let whole = |people: Option<f64>| people.map(|people| people.round() as u64);
        let when = if was.when == is.when { is.when } else { format!("{} → {}", was.when, is.when) };
        table.push(vec![
            is.name.into(),
            when.into(),
            whole(was.people).into(),
            whole(is.people).into(),
            is.people.zip(was.people).map(|(is, was)| is.round() - was.round()).into(),
            share(was.people).into(),
            share(is.people).into(),
            was.hours.into(),
            is.hours.into(),
        ]);
    }
    table.note(Message::new("note-clock"));
    table
}

/// The clock of each unit of `level`, and of those outside any unit when there are such people.
pub fn clock_units(
    territory: &Territory,
    level: Level,
    profiles: &ProfilesByUnit,
    request: &ClockRequest,
    detail: Detail,
    texts: &Texts,
) -> Table {
    let layout = unit_layout(request, detail);
    let mut table = Table::new(unit_name(level), unit_title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, profile) in profiles.units.iter().enumerate() {
        let (code, name) = territory.unit_label(level, unit);
        table.push_at(layout.keep(unit_row(code, name, profile, texts)), place(territory, level, unit));
    }
    if profiles.outside.people > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(unit_row("", "–", &profiles.outside, texts)));
    }
    table.note(Message::new("note-clock"));
    table.note(Message::new("note-clock-units").arg("hours", hours_arg(request.fewer_than_hours)));
    table
}

/// The machine name of the table of a level.
fn unit_name(level: Level) -> &'static str {
    match level {
        Level::Commune => "clock_commune",
        Level::Epci => "clock_epci",
        Level::Departement => "clock_departement",
        Level::Region => "clock_region",
        Level::Quarter => "clock_quarter",
    }
}

fn unit_title(level: Level) -> Message {
    Message::new(match level {
        Level::Commune => "title-clock-by-commune",
        Level::Epci => "title-clock-by-epci",
        Level::Departement => "title-clock-by-departement",
        Level::Region => "title-clock-by-region",
        Level::Quarter => "title-clock-by-quarter",
    })
}

fn unit_layout(request: &ClockRequest, detail: Detail) -> Layout {
    let share = |id: String, heading| Column::number(id, heading, Unit::Percent, 1);
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(percent("on_paper_percent", "measure-on-paper"));
    for &at in &request.moments {
        let id = at.to_string().to_lowercase().replace([' ', ':'], "_");
        layout = layout.full(share(format!("at_{id}_percent"), moment(at)));
    }
    for window in Window::ALL {
        let id = window.as_str();
        let at_least = Message::new("column-an-hour").arg("window", window_name(window));
        layout = layout
            .always(share(format!("{id}_percent"), window_name(window)))
            .full(share(format!("{id}_an_hour_percent"), at_least))
            .full(hours(format!("{id}_hours"), window_name(window)));
    }
    layout
        .always(people("fewer", "column-fewer"))
        .full(text("best", "measure-best"))
        .full(text("worst", "measure-worst"))
}

fn unit_row(code: &str, name: &str, profile: &Profile, texts: &Texts) -> Vec<Cell> {
    let percent = |people: f64| Cell::from(profile.share(people).map(|share| share.percent()));
    let mut row: Vec<Cell> = vec![code.into(), name.into(), profile.people.into()];
    row.push(percent(profile.on_paper.0 as f64));
    row.extend(profile.at_moments.iter().map(|&people| percent(people)));
    for access in &profile.windows {
        row.push(percent(access.mean_share().0 * profile.people.0 as f64));
        row.push(percent(access.at_least_an_hour.0 as f64));
        row.push(access.mean_hours.into());
    }
    row.push(profile.fewer.into());
    row.extend([profile.best, profile.worst].map(|found| found.map(|(at, _)| moment(at).text(texts)).into()));
    row
}

/// The clock of each unit of `level` before and after some openings.
pub fn compare_clock_units(
    territory: &Territory,
    level: Level,
    [before, after]: [&ProfilesByUnit; 2],
    detail: Detail,
) -> Table {
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(hours("hours_before", Message::new("column-hours-before")))
        .always(hours("hours_after", Message::new("column-hours-after")));
    for window in WINDOWS_COMPARED {
        let id = format!("{}_an_hour_gained", window.as_str());
        let heading = Message::new("column-an-hour-gained").arg("window", window_name(window));
        layout = layout.always(Column::number(id, heading, Unit::People, 0));
    }
    let layout = layout
        .full(people("fewer_before", "column-fewer-before"))
        .full(people("fewer_after", "column-fewer-after"));
    let mut table = Table::new("clock_units_comparison", unit_title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, (was, is)) in before.units.iter().zip(&after.units).enumerate() {
        let row = layout.keep(compared_row(territory.unit_label(level, unit), was, is));
        table.push_at(row, place(territory, level, unit));
    }
    if after.outside.people > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(compared_row(("", "–"), &before.outside, &after.outside)));
    }
    table.note(Message::new("note-clock"));
    table.note(Message::new("note-clock-gained"));
    table
}

/// The windows in which gains are told.
const WINDOWS_COMPARED: [Window; 4] =
    [Window::OfficeHours, Window::Lunch, Window::AfterFive, Window::Saturday];

fn compared_row((code, name): (&str, &str), was: &Profile, is: &Profile) -> Vec<Cell> {
    let hours = |profile: &Profile| profile.window(Window::Week).mean_hours;
    let mut row: Vec<Cell> =
        vec![code.into(), name.into(), is.people.into(), hours(was).into(), hours(is).into()];
    row.extend(WINDOWS_COMPARED.map(|window| {
        let [before, after] = [was, is].map(|profile| profile.window(window).at_least_an_hour.0 as f64);
        Cell::from(after - before)
    }));
    row.extend([was.fewer.into(), is.fewer.into()]);
    row
}

/// Every slot of the week, one row each.
pub fn clock_slots(clock: &Clock, threshold: Seconds) -> Table {
    let columns = vec![
        text("day", "column-weekday"),
        text("time", "column-time"),
        Column::number("people", Message::new("column-people"), Unit::People, 1),
        Column::number("share_percent", Message::new("column-share"), Unit::Percent, 2),
    ];
    let title = Message::new("title-clock-slots").arg("minutes", minutes_arg(threshold));
    let mut table = Table::new("clock_slots", title, columns);
    for slot in (0..SLOTS_PER_WEEK).map(Moment::weekly) {
        let (hour, minute) = slot.time();
        table.push(vec![
            slot.day().osm().into(),
            format!("{hour:02}:{minute:02}").into(),
            clock.mean_at(slot).into(),
            clock.share_at(slot).map(|share| share.percent()).into(),
        ]);
    }
    table.note(Message::new("note-clock"));
    table
}

/// Every demand point, one row each: the hours a week during which it reaches an open site.
pub fn clock_points(territory: &Territory, reachable: &Reachable, reached: &Reached) -> Table {
    let mut columns = vec![
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        Column::count("sites", Message::new("column-sites-reached"), Unit::None),
    ];
    columns
        .extend(Window::ALL.map(|window| hours(format!("{}_hours", window.as_str()), window_name(window))));
    columns.extend(Day::ALL.map(|day| {
        let heading = Message::new("day").arg("day", day.osm());
        hours(format!("{}_hours", day.osm().to_lowercase()), heading)
    }));
    let mut table = Table::new("clock_points", Message::new("title-clock-points"), columns).with_geometry();
    let parts: Vec<Schedule> =
        Window::ALL.iter().map(|w| w.slots()).chain(Day::ALL.map(Schedule::whole_day)).collect();
    for (point, demand) in territory.demand().iter().enumerate() {
        let schedule = reached.schedule(point);
        let mut row: Vec<Cell> = vec![
            demand.id.as_str().into(),
            territory.place_name(demand).into(),
            demand.people.into(),
            reachable.places_of(point).len().into(),
        ];
        row.extend(parts.iter().map(|part| Cell::from(schedule.mean_hours_in(part))));
        table.push_at(row, Some(geo::Geometry::Point(demand.point)));
    }
    table.note(Message::new("note-clock"));
    table
}
