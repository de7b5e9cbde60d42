//! The week hour by hour: what the picture of the week shows, in figures.

use super::super::cell::Cell;
use super::super::results::{minutes_arg, weekday};
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use crate::access::clock::Clock;
use crate::units::{MINUTES_PER_HOUR, Seconds, Share};
use crate::week::{Day, Schedule};

/// Hours that are always shown.
const FIRST: u32 = 7;
const LAST: u32 = 19;

/// One row a day, one column an hour: the mean share of people who reach an open site.
pub fn week_table(clock: &Clock, reach: Seconds, texts: &Texts) -> Table {
    let share = |day, hour: u32| clock.mean_share(&of_hour(day, hour)).map_or(0.0, |Share(share)| share);
    let busy: Vec<u32> = (0..24).filter(|&hour| Day::ALL.iter().any(|&day| share(day, hour) > 0.0)).collect();
    let first = busy.first().map_or(FIRST, |&hour| hour.min(FIRST));
    let last = busy.last().map_or(LAST, |&hour| hour.max(LAST));
    let mut columns = vec![Column::text("day", Message::new("column-weekday"))];
    columns.extend((first..=last).map(|hour| {
        let heading = Message::new("week-hour").arg("hour", hour.to_string());
        Column::number(format!("share_{hour:02}_percent"), heading, Unit::None, 1)
    }));
    let title = Message::new("report-week-table").arg("minutes", minutes_arg(reach));
    let mut table = Table::new("week_hours", title, columns);
    for day in Day::ALL {
        let mut row: Vec<Cell> = vec![weekday(day).text(texts).into()];
        row.extend((first..=last).map(|hour| Cell::from(Share(share(day, hour)))));
        table.push(row);
    }
    table
}

/// The slots of an hour of a day.
fn of_hour(day: Day, hour: u32) -> Schedule {
    let mut slots = Schedule::CLOSED;
    slots.open(day, hour * MINUTES_PER_HOUR, (hour + 1) * MINUTES_PER_HOUR);
    slots
}
