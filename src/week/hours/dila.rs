//! `plage_ouverture`, the opening times of the directory of public services (annuaire de l'administration, DILA).

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use super::error::HoursError;
use super::is_longer;
use super::note::{HoursNote, Notes, Reason};
use super::range::{DAY_MINUTES, DayRange, Draft, join};
use super::words::{Meaning, meaning};
use crate::ids::shorten;
use crate::week::words::{WHOLE, day as day_named};
use crate::week::{Day, Opening};

/// Longest text that is read, in characters: an entry has some 250 of them, without its comment.
const LONGEST: usize = 20_000;

/// Some days and their hours, with the names of the directory. Empty texts are as good as none.
#[derive(Deserialize)]
struct Entry {
    nom_jour_debut: Option<String>,
    nom_jour_fin: Option<String>,
    valeur_heure_debut_1: Option<String>,
    valeur_heure_fin_1: Option<String>,
    valeur_heure_debut_2: Option<String>,
    valeur_heure_fin_2: Option<String>,
    commentaire: Option<String>,
    /// What the directory does not have today.
    #[serde(flatten)]
    others: BTreeMap<String, Value>,
}

/// Reads the JSON of `plage_ouverture`: a list of objects that each name a day or a range of days, one or two
/// ranges of hours, and perhaps a comment. Objects without the brackets of a list are read too.
///
/// # Errors
/// When the text is empty, too long (20,000 characters), not such a list, or says nothing certain.
pub fn dila(text: &str) -> Result<(Opening, Vec<HoursNote>), HoursError> {
    let text = text.trim();
    if is_longer(text, LONGEST) {
        return Err(HoursError::TooLong(LONGEST));
    }
    let list = if text.starts_with('{') { format!("[{text}]") } else { text.to_owned() };
    if list.is_empty() || list == "[]" {
        return Err(HoursError::Empty);
    }
    let entries: Vec<Entry> = serde_json::from_str(&list)
        .map_err(|error| HoursError::Json { text: shorten(text), why: shorten(&error.to_string()) })?;
    let mut reading = Reading::default();
    entries.iter().for_each(|entry| reading.entry(entry));
    let (opening, notes) = reading.finish();
    if opening.is_closed() { Err(HoursError::NotWeekly(shorten(text))) } else { Ok((opening, notes)) }
}

impl Entry {
    /// The days from the first to the last, over the end of the week if need be; `None` when one is not a day.
    fn days(&self) -> Option<Vec<Day>> {
        let first = day(text(&self.nom_jour_debut))? as usize;
        let last = match text(&self.nom_jour_fin) {
            "" => first,
            name => day(name)? as usize,
        };
        Some((0..=(last + 7 - first) % 7).map(|step| Day::ALL[(first + step) % 7]).collect())
    }

    fn hours(&self) -> [(&str, &str); 2] {
        let first = (&self.valeur_heure_debut_1, &self.valeur_heure_fin_1);
        let second = (&self.valeur_heure_debut_2, &self.valeur_heure_fin_2);
        [first, second].map(|(start, end)| (text(start), text(end)))
    }
}

/// The days and the hours, for notes.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours = self.hours().into_iter().filter(|hours| *hours != ("", ""));
        let hours: Vec<String> = hours.map(|(start, end)| format!("{start} - {end}")).collect();
        let days = [text(&self.nom_jour_debut), text(&self.nom_jour_fin)].join(" - ");
        write!(f, "{} {} {}", days.trim_matches([' ', '-']), hours.join(" / "), text(&self.commentaire))
    }
}

fn text(value: &Option<String>) -> &str {
    value.as_deref().unwrap_or_default().trim()
}

fn day(name: &str) -> Option<Day> {
    day_named(&name.to_lowercase(), WHOLE)
}

#[derive(Default)]
struct Reading {
    days: [Vec<DayRange>; 7],
    notes: Notes,
}

impl Reading {
    fn entry(&mut self, entry: &Entry) {
        let written = entry.to_string();
        for (name, _) in entry.others.iter().filter(|(_, value)| **value != Value::Null && **value != "") {
            self.notes.add(Reason::NotUnderstood, name);
        }
        let Some(days) = entry.days() else {
            return self.notes.add(Reason::NotUnderstood, &written);
        };
        let Some(meant) = self.comment(text(&entry.commentaire)) else { return };
        let hours = entry.hours().into_iter().filter(|hours| *hours != ("", "")).collect::<Vec<_>>();
        if hours.is_empty() {
            let by_appointment = meant.appointment == Some(true);
            let reason = if by_appointment { Reason::Appointment } else { Reason::NotTold };
            return self.notes.add(reason, &written);
        }
        for (start, end) in hours {
            if let Some(range) = self.range(start, end, meant, &written) {
                days.iter().for_each(|&day| self.days[day as usize].push(range));
            }
        }
    }

    /// What a comment means for its hours; `None` when they are left out.
    fn comment(&mut self, comment: &str) -> Option<Meaning> {
        match meaning(comment) {
            Ok(meant) => return Some(meant),
            Err(_) if restricts(comment) => self.notes.add(Reason::Condition, comment),
            Err(Reason::Appointment) => {
                self.notes.add(Reason::Comment, comment);
                return Some(Meaning::APPOINTMENT);
            }
            Err(Reason::NotTold) => self.notes.add(Reason::NotTold, comment),
            Err(_) => {
                self.notes.add(Reason::Comment, comment);
                return Some(Meaning::default());
            }
        }
        None
    }

    fn range(&mut self, start: &str, end: &str, meant: Meaning, written: &str) -> Option<DayRange> {
        let (Some(first), Some(last)) = (time(start), time(end)) else {
            self.notes.add(Reason::NotUnderstood, written);
            return None;
        };
        // A minute that begins counts only once it is whole.
        let (start, end) = (first.div_ceil(60), last / 60);
        let reason = match first.cmp(&last) {
            Ordering::Less => {
                let by_appointment = meant.appointment == Some(true);
                return Some(DayRange { start, end, weeks: meant.weeks(), by_appointment });
            }
            Ordering::Equal => Reason::EmptyRange,
            Ordering::Greater => Reason::InvertedRange,
        };
        self.notes.add(reason, written);
        None
    }

    fn finish(mut self) -> (Opening, Vec<HoursNote>) {
        let mut draft = Draft::new();
        for (day, ranges) in Day::ALL.into_iter().zip(&mut self.days) {
            if join(ranges) {
                self.notes.add(Reason::Overlap, day.osm());
            }
            for range in ranges {
                if draft.add(day, *range) {
                    self.notes.add(Reason::Rounded, day.osm());
                }
            }
        }
        (draft.finish(), self.notes.into_vec())
    }
}

/// Whether a comment that is not understood may say that the hours do not always hold, or not for a visit.
fn restricts(comment: &str) -> bool {
    const WORDS: [&str; 31] = [
        "sauf",
        "sans",
        "hors",
        "excepté",
        "exceptée",
        "selon",
        "vacance",
        "scolaire",
        "férié",
        "semaine",
        "mois",
        "dernier",
        "deux",
        "fermé",
        "fermée",
        "fermeture",
        "téléphone",
        "téléphonique",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "été",
    ];
    let comment = comment.to_lowercase();
    let mut words = comment.split(|c: char| !c.is_alphanumeric());
    words
        .any(|word| WORDS.contains(&word) || word.strip_suffix('s').is_some_and(|word| WORDS.contains(&word)))
}

/// Seconds from midnight of `09:00:00` or `9:00`, up to `24:00:00`.
fn time(text: &str) -> Option<u32> {
    let number = |part: &str| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let parts: Vec<u32> = text.split(':').map(number).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let time = (hours * 60 + minutes) * 60 + seconds;
    (minutes < 60 && seconds < 60 && time <= DAY_MINUTES * 60).then_some(time)
}
