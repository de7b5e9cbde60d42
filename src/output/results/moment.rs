//! Moments of the week in words.

use super::super::text::Message;
use crate::access::clock::Window;
use crate::week::{Moment, WeekSet};

/// A moment as planners read it: `Tuesday 17:30`, `mardi 17 h 30`.
pub fn moment(moment: Moment) -> Message {
    let (hour, minute) = moment.time();
    let time = Message::new("moment")
        .arg("day", moment.day().osm())
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
