//! Words beside hours: weeks, appointments, and what is not understood.

use super::note::Reason;
use crate::ids::without_accent;
use crate::week::WeekSet;
use crate::week::words::{WHOLE, day, nth, parity};

/// What words say about the hours that they stand beside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Odd or even weeks.
    parity: Option<WeekSet>,
    /// Some of the first to the fourth such weekday of the month.
    nth: Option<WeekSet>,
    /// Whether an appointment is needed, where the words say so.
    pub(super) appointment: Option<bool>,
}

impl Meaning {
    /// An appointment is needed, every week.
    pub(super) const APPOINTMENT: Self = Self { parity: None, nth: None, appointment: Some(true) };

    /// The weeks in which the hours hold.
    pub(super) fn weeks(self) -> WeekSet {
        let [parity, nth] = [self.parity, self.nth].map(|weeks| weeks.unwrap_or(WeekSet::ALL));
        parity.intersection(nth)
    }

    /// Whether the words change nothing, such as "le matin".
    pub(super) fn is_neutral(self) -> bool {
        self == Self::default()
    }

    /// These words below a label: what they say themselves goes first.
    pub(super) fn below(self, label: Self) -> Self {
        Self {
            parity: self.parity.or(label.parity),
            nth: self.nth.or(label.nth),
            appointment: self.appointment.or(label.appointment),
        }
    }

    /// Takes the words one after the other; `None` when one is not understood or two contradict each other.
    fn read(mut words: &[&str]) -> Option<Self> {
        let mut meaning = Self::default();
        while !words.is_empty() {
            words = meaning.take_appointment(words).or_else(|| meaning.take_weeks(words))?;
        }
        Some(meaning)
    }

    fn take_appointment<'a, 'b>(&mut self, words: &'a [&'b str]) -> Option<&'a [&'b str]> {
        let (needed, rest) = match words {
            ["avec", "ou", rest @ ..] if rest.first() == Some(&"sans") => return Some(rest),
            ["sans" | "without" | "no", rest @ ..] => (false, after_appointment(rest)?),
            words => (true, after_appointment(words)?),
        };
        let contradicts = self.appointment.is_some_and(|before| before != needed);
        self.appointment = Some(needed);
        (!contradicts).then_some(rest)
    }

    fn take_weeks<'a, 'b>(&mut self, words: &'a [&'b str]) -> Option<&'a [&'b str]> {
        match words {
            ["semaine" | "semaines" | "sem", kind, rest @ ..] => {
                self.parity = Some(self.parity.unwrap_or(WeekSet::NONE).union(parity(kind)?));
                Some(rest)
            }
            // "semaines paires et impaires".
            [kind, rest @ ..] if self.parity.is_some() && parity(kind).is_some() => {
                self.parity = self.parity.zip(parity(kind)).map(|(before, more)| before.union(more));
                Some(rest)
            }
            [first, ..] if nth(first).is_some() => self.take_nth(words),
            [word, rest @ ..] if FILLERS.contains(word) => Some(rest),
            _ => None,
        }
    }

    /// "1er et 3e jeudi": ordinals up to a weekday.
    fn take_nth<'a, 'b>(&mut self, words: &'a [&'b str]) -> Option<&'a [&'b str]> {
        let end = words.iter().position(|word| day(word, WHOLE).is_some())?;
        for word in words[..end].iter().filter(|word| !FILLERS.contains(word)) {
            self.nth = Some(self.nth.unwrap_or(WeekSet::NONE).union(nth(word)?));
        }
        Some(&words[end + 1..])
    }
}

/// Words that change nothing.
const FILLERS: [&str; 40] = [
    "le",
    "la",
    "les",
    "l",
    "en",
    "de",
    "des",
    "du",
    "d",
    "a",
    "au",
    "et",
    "mois",
    "chaque",
    "tous",
    "toutes",
    "sur",
    "avec",
    "prise",
    "prealable",
    "obligatoire",
    "uniquement",
    "seulement",
    "exclusivement",
    "accueil",
    "ouvert",
    "ouverture",
    "public",
    "matin",
    "matins",
    "matinee",
    "apres",
    "midi",
    "midis",
    "journee",
    "by",
    "on",
    "only",
    "needed",
    "required",
];

/// The words after those that mean an appointment.
fn after_appointment<'a, 'b>(words: &'a [&'b str]) -> Option<&'a [&'b str]> {
    match words {
        ["rdv" | "rdvs" | "appointment" | "appointments", rest @ ..] => Some(rest),
        // The list of 2020 has "sur endez-vous".
        ["rendez" | "endez", "vous", rest @ ..] => Some(rest),
        _ => None,
    }
}

/// Words with which an appointment is not only possible.
const NEEDED: [&str; 4] = ["uniquement", "exclusivement", "seulement", "obligatoire"];

fn words_of(plain: &str) -> Vec<&str> {
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// What words beside hours mean, or why the hours are left out. Every word must be understood.
pub(super) fn meaning(text: &str) -> Result<Meaning, Reason> {
    let plain: String = text.to_lowercase().chars().filter_map(without_accent).collect();
    let words = words_of(&plain);
    Meaning::read(&words).ok_or_else(|| {
        let none_needed = words.iter().any(|word| matches!(*word, "sans" | "without" | "no"));
        if ["non communiqu", "non renseign", "inconnu"].iter().any(|words| plain.contains(words)) {
            Reason::NotTold
        } else if speaks_of_appointment(&words) && !none_needed {
            Reason::Appointment
        } else {
            Reason::Condition
        }
    })
}

/// Whether a comment beside the hours says that an appointment is needed (`uniquement sur rendez-vous`), at some hours
/// at least.
pub fn asks_appointment(comment: &str) -> bool {
    let plain: String = comment.to_lowercase().chars().filter_map(without_accent).collect();
    let words: Vec<&str> = words_of(&plain);
    speaks_of_appointment(&words) && words.iter().any(|word| NEEDED.contains(word))
}

fn speaks_of_appointment(words: &[&str]) -> bool {
    (0..words.len()).any(|start| after_appointment(&words[start..]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_that_ask_for_an_appointment_are_told_from_those_that_offer_one() {
        for (comment, asks) in [
            ("Uniquement sur rendez-vous", true),
            ("SUR RDV UNIQUEMENT", true),
            ("Le vendredi : exclusivement sur rendez vous", true),
            ("Prise de rendez-vous obligatoire au 01", true),
            ("Prise de rendez-vous possible au 01", false),
            ("Uniquement le matin", false),
            ("", false),
        ] {
            assert_eq!(asks_appointment(comment), asks, "{comment}");
        }
    }

    #[test]
    fn weeks_are_named_in_many_ways() {
        let nth = |numbers: &[u32]| {
            numbers.iter().filter_map(|&n| WeekSet::nth(n)).fold(WeekSet::NONE, WeekSet::union)
        };
        for (text, weeks) in [
            ("semaines paires", WeekSet::EVEN),
            ("(Semaine impaire)", WeekSet::ODD),
            ("les sem. paires", WeekSet::EVEN),
            ("semaines paires et impaires", WeekSet::ALL),
            ("1er jeudi du mois", nth(&[1])),
            ("les 1ers et 3èmes jeudis", nth(&[1, 3])),
            ("2ème, 3ème et 4e samedi de chaque mois", nth(&[2, 3, 4])),
            ("premier et troisième mardi", nth(&[1, 3])),
            ("2nd lundi du mois, semaines paires", nth(&[2]).intersection(WeekSet::EVEN)),
            ("le matin", WeekSet::ALL),
            ("", WeekSet::ALL),
        ] {
            assert_eq!(meaning(text).map(Meaning::weeks), Ok(weeks), "{text}");
        }
    }

    #[test]
    fn appointments_are_named_in_many_ways() {
        for (text, needed) in [
            ("Sur RDV", true),
            ("sur rendez-vous uniquement", true),
            ("Uniquement sur rendez vous.", true),
            ("prise de rendez-vous obligatoire", true),
            ("by appointment only", true),
            ("Sans RDV", false),
            ("avec ou sans rendez-vous", false),
            ("no appointment needed", false),
        ] {
            assert_eq!(meaning(text).map(|meaning| meaning.appointment), Ok(Some(needed)), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_not_guessed() {
        for (text, reason) in [
            ("1 samedi sur 2", Reason::Condition),
            ("1er de chaque mois", Reason::Condition),
            ("1er et 5e jeudi", Reason::Condition),
            ("dernier jeudi du mois", Reason::Condition),
            ("1 lundi par mois", Reason::Condition),
            ("lundi", Reason::Condition),
            ("semaine", Reason::Condition),
            ("hors vacances scolaires", Reason::Condition),
            ("sans rendez-vous le matin et sur rendez-vous l'après-midi", Reason::Condition),
            ("sur rendez-vous au 04 68 00 00 00", Reason::Appointment),
            ("sur RDV ou autonomie", Reason::Appointment),
            ("horaires non communiqués", Reason::NotTold),
        ] {
            assert_eq!(meaning(text), Err(reason), "{text}");
        }
    }
}
