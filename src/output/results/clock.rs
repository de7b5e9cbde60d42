//! The access clock of a territory in figures: who reaches an open site, and when.

use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::columns::{minutes_arg, people, text};
use super::moment::{moment, window_hours};
use crate::access::clock::{ClockRequest, Profile, Window};
use crate::units::{People, Seconds};
use crate::week::Moment;

/// A column of shares, with one decimal.
pub(super) fn percent(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Percent, 1)
}

/// A column of hours, with one decimal.
pub(super) fn hours(id: impl Into<std::borrow::Cow<'static, str>>, heading: Message) -> Column {
    Column::number(id, heading, Unit::Hours, 1)
}

/// A number of hours as it stands in sentences: `24`, `7.25`.
pub(super) fn hours_arg(hours: f64) -> Arg {
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
