//! The access clock slot by slot, and place by place.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::clock::hours;
use super::columns::{minutes_arg, people, text};
use super::moment::{weekday_short, window_name};
use crate::access::clock::{Clock, Reached, Window};
use crate::territory::Territory;
use crate::travel::Reachable;
use crate::units::Seconds;
use crate::week::{Day, Moment, SLOTS_PER_WEEK, Schedule};

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
    columns
        .extend(Day::ALL.map(|day| hours(format!("{}_hours", day.osm().to_lowercase()), weekday_short(day))));
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
