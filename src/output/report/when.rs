//! When: who finds an open site at which hour.

use super::super::results::{minutes_arg, moment};
use super::super::table::Table;
use super::super::text::{Arg, Message};
use super::picture::Picture;
use super::section::{Rows, Section};
use super::words::{number, percent};
use crate::access::clock::{Profile, Window};
use crate::units::{People, Seconds};

/// What is known of the week.
pub struct When<'a> {
    /// Everybody over the week.
    pub profile: &'a Profile,
    /// Sites within this time are within reach.
    pub reach: Seconds,
    /// People with fewer hours a week than this are counted.
    pub fewer_than_hours: f64,
    /// The picture of the week.
    pub picture: Picture,
    /// The week hour by hour, the clock, the clock by unit.
    pub tables: [Table; 3],
}

/// Rows of a table by area, at most: only communes can be more.
const LISTED: usize = 250;

/// The section.
pub fn when(when: When<'_>) -> Section {
    let mut section = Section::new("when", Message::new("report-when"));
    section.finding(hours(&when));
    section.finding(late(&when));
    section.say(vec![on_paper(&when), hours(&when), fewer(&when)]);
    section.say(extremes(&when));
    section.say(vec![late(&when)]);
    let When { picture, tables: [week, clock, units], .. } = when;
    section.picture(picture);
    section.table(week);
    section.heading(Message::new("report-when-clock"));
    section.table(clock);
    section.heading(Message::new("report-when-units"));
    section.first_rows(units, Rows::First(LISTED, "maillage clock --by commune"));
    section
}

fn share_of(profile: &Profile, people: f64) -> Arg {
    percent(profile.share(people))
}

/// With a site within reach, open or not.
fn on_paper(when: &When<'_>) -> Message {
    let profile = when.profile;
    Message::new("report-when-paper")
        .arg("people", profile.on_paper)
        .arg("percent", share_of(profile, profile.on_paper.0 as f64))
        .arg("minutes", minutes_arg(when.reach))
}

/// Hours a week within reach of a person.
fn hours(when: &When<'_>) -> Message {
    let hours = when.profile.window(Window::Week).mean_hours;
    Message::new("report-when-hours")
        .arg("hours", number(Some(hours)))
        .arg("minutes", minutes_arg(when.reach))
}

/// Who has too few hours.
fn fewer(when: &When<'_>) -> Message {
    let decimals = if when.fewer_than_hours.fract() == 0.0 { 0 } else { 2 };
    Message::new("report-when-fewer")
        .arg("people", when.profile.fewer)
        .arg("percent", share_of(when.profile, when.profile.fewer.0 as f64))
        .arg("hours", Arg::Number(when.fewer_than_hours, decimals))
}

/// The best moment, and the worst of office hours.
fn extremes(when: &When<'_>) -> Vec<Message> {
    let profile = when.profile;
    let (Some(best), Some(worst)) = (profile.best, profile.worst) else {
        return vec![Message::new("report-when-never").arg("minutes", minutes_arg(when.reach))];
    };
    let told = |message: Message, (at, people): (_, f64)| {
        let whole = People(people.round() as u64);
        message.arg("moment", moment(at)).arg("people", whole).arg("percent", share_of(profile, people))
    };
    if best.1.round() == worst.1.round() {
        return vec![told(Message::new("report-when-steady"), best)];
    }
    vec![told(Message::new("report-when-best"), best), told(Message::new("report-when-worst"), worst)]
}

/// Who finds a site open after work, and on Saturdays.
fn late(when: &When<'_>) -> Message {
    let profile = when.profile;
    let people = |window: Window| profile.window(window).at_least_an_hour;
    let (evening, saturday) = (people(Window::AfterFive), people(Window::Saturday));
    Message::new("report-when-late")
        .arg("evening", evening)
        .arg("evening-percent", share_of(profile, evening.0 as f64))
        .arg("saturday", saturday)
        .arg("saturday-percent", share_of(profile, saturday.0 as f64))
}
