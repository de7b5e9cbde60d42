//! The words of a picture of the week, from what it tells.

use super::week::{SlotMark, WeekTexts};
use crate::output::results::{minutes_arg, moment, weekday, weekday_short};
use crate::output::text::{Arg, Message, Texts};
use crate::territory::Level;
use crate::units::{People, Seconds, Share};
use crate::week::{Day, Moment, SLOTS_PER_WEEK};

/// What a picture of the week tells beside its shares.
#[derive(Debug, Clone)]
pub struct WeekFacts {
    /// The territory: "Aude"; empty if it has no short name.
    pub place: String,
    /// Its people.
    pub people: People,
    /// The sites whose hours count.
    pub sites: usize,
    /// The sites whose hours are not known: they count as closed, and the note says so.
    pub sites_without_hours: usize,
    /// People farther than this from a site do not reach it.
    pub threshold: Seconds,
    /// For how long the site must still be open after the arrival.
    pub stay: Option<Seconds>,
    /// How people travel and how their times were found, in a few words.
    pub travel: Message,
    /// Class breaks as shares, those of [`WeekStyle`](super::WeekStyle).
    pub breaks: Vec<f64>,
    /// Where the data come from: the foot of the page.
    pub source: Message,
}

/// The words of a page of one week; `hours` are hours within reach of a person on each day, on average; `best` is the
/// slot (0 to 2,015) with most people, and their share.
pub fn week_texts(
    texts: &Texts,
    facts: &WeekFacts,
    hours: &[f64; 7],
    best: Option<(usize, Share)>,
) -> WeekTexts {
    let title = if facts.place.is_empty() {
        Message::new("week-title")
    } else {
        Message::new("week-title-in").arg("place", facts.place.as_str())
    };
    WeekTexts {
        title: title.text(texts),
        note: note(texts, facts, &Message::new("week-note")),
        day_notes_title: texts.get("week-day-hours"),
        day_notes: hours.map(|hours| texts.number(hours, 1)),
        mark: best.filter(|(slot, _)| *slot < SLOTS_PER_WEEK).map(|best| mark(texts, best)),
        ..common(texts, facts)
    }
}

/// The words of a page of the weeks of the units of a level.
pub fn weeks_texts(texts: &Texts, facts: &WeekFacts, level: Level) -> WeekTexts {
    let by = by(level).text(texts);
    let title = if facts.place.is_empty() {
        Message::new("weeks-title").arg("by", by)
    } else {
        Message::new("weeks-title-in").arg("place", facts.place.as_str()).arg("by", by)
    };
    WeekTexts {
        title: title.text(texts),
        note: note(texts, facts, &Message::new("weeks-note")),
        ..common(texts, facts)
    }
}

/// The figure beside a name on a page of many weeks: hours a week within reach of a person, on average.
pub fn panel_note(texts: &Texts, hours: f64) -> String {
    Message::new("weeks-hours").arg("hours", Arg::Number(hours, 0)).text(texts)
}

fn common(texts: &Texts, facts: &WeekFacts) -> WeekTexts {
    WeekTexts {
        subtitle: subtitle(texts, facts),
        legend_title: texts.get("week-legend"),
        class_labels: class_labels(texts, &facts.breaks),
        nobody: texts.get("week-nobody"),
        days: Day::ALL.map(|day| weekday(day).text(texts)),
        days_short: Day::ALL.map(|day| weekday_short(day).text(texts)),
        hours: std::array::from_fn(|hour| Message::new("week-hour").arg("hour", hour).text(texts)),
        source: facts.source.text(texts),
        ..WeekTexts::default()
    }
}

fn subtitle(texts: &Texts, facts: &WeekFacts) -> String {
    let stay = facts.stay.map(|stay| Message::new("week-stay").arg("minutes", minutes_arg(stay)).text(texts));
    Message::new("week-subtitle")
        .arg("people", facts.people)
        .arg("sites", facts.sites)
        .arg("minutes", minutes_arg(facts.threshold))
        .arg("travel", facts.travel.text(texts))
        .arg("stay", stay.unwrap_or_default())
        .text(texts)
}

/// How to read the cells, and what is not known.
fn note(texts: &Texts, facts: &WeekFacts, reading: &Message) -> String {
    let reading = reading.text(texts);
    if facts.sites_without_hours == 0 {
        return reading;
    }
    let unknown = Message::new("week-unknown").arg("count", facts.sites_without_hours).text(texts);
    format!("{reading} {unknown}")
}

fn class_labels(texts: &Texts, breaks: &[f64]) -> Vec<String> {
    let first = breaks.first().map(|to| Message::new("week-class-first").arg("to", percent(*to)));
    let between = breaks
        .windows(2)
        .map(|pair| Message::new("week-class").arg("from", percent(pair[0])).arg("to", percent(pair[1])));
    let last = breaks.last().map(|from| Message::new("week-class-last").arg("from", percent(*from)));
    first.into_iter().chain(between).chain(last).map(|message| message.text(texts)).collect()
}

/// A share in per cent, without decimals where there are none.
fn percent(share: f64) -> Arg {
    let percent = Share(share).percent();
    // 0.07 x 100 is a little more than 7.
    let whole = (percent - percent.round()).abs() < 1e-9;
    Arg::Number(percent, u8::from(!whole))
}

fn mark(texts: &Texts, (slot, share): (usize, Share)) -> SlotMark {
    let text = Message::new("week-best")
        .arg("moment", moment(Moment::weekly(slot)))
        .arg("share", Arg::Number(share.percent(), 1));
    SlotMark { slot, text: text.text(texts) }
}

fn by(level: Level) -> Message {
    match level {
        Level::Commune => Message::new("weeks-by-commune"),
        Level::Epci => Message::new("weeks-by-epci"),
        Level::Departement => Message::new("weeks-by-departement"),
        Level::Region => Message::new("weeks-by-region"),
        Level::Quarter => Message::new("weeks-by-quarter"),
    }
}
