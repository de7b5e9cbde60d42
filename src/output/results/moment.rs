//! Moments of the week in words.

use super::super::text::Message;
use crate::access::clock::Window;
use crate::week::{Day, Moment, WeekSet};

/// The name of a day: `Tuesday`, `mardi`.
pub fn weekday(day: Day) -> Message {
    Message::new("weekday").arg("day", day.osm())
}

/// The same where there is little room: `Tue`, `mar.`
pub fn weekday_short(day: Day) -> Message {
    Message::new("weekday-short").arg("day", day.osm())
}

/// A moment as planners read it: `Tuesday 17:30`, `mardi 17 h 30`.
pub fn moment(moment: Moment) -> Message {
    let (hour, minute) = moment.time();
    let time = Message::new("moment")
        .arg("day", weekday(moment.day()))
        .arg("hour", hour.to_string())
        .arg("minute", format!("{minute:02}"));
    if moment.weeks == WeekSet::ALL {
        return time;
    }
    // Which weeks: in the words of the option, which both languages of the option know.
    let text = moment.to_string();
    let weeks = text.rsplit_once(moment.day().osm()).map_or("", |(weeks, _)| weeks.trim());
    Message::new("moment-weeks").arg("moment", time).arg("weeks", weeks)
}

/// The hours of a window as planners read them.
pub(super) fn window_hours(window: Window) -> Message {
    Message::new(match window {
        Window::OfficeHours => "window-office-hours",
        Window::Lunch => "window-lunch",
        Window::AfterFive => "window-after-five",
        Window::Saturday => "window-saturday",
        Window::Week => "window-week",
    })
}

/// The name of a window, as a heading.
pub(super) fn window_name(window: Window) -> Message {
    Message::new(match window {
        Window::OfficeHours => "column-office-hours",
        Window::Lunch => "column-lunch",
        Window::AfterFive => "column-after-five",
        Window::Saturday => "column-saturday",
        Window::Week => "column-week",
    })
}
