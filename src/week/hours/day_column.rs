//! The day columns of the France services lists: strict in 2024, written by hand in 2020.

use std::cmp::Ordering;

use super::note::{HoursNote, Notes, Reason};
use super::range::{DAY_MINUTES, DayRange, join};
use super::words::{Meaning, meaning};
use super::{LONGEST, is_longer};

/// The ranges of one day, in order and without overlap in the same weeks for the same people, and what was left out.
///
/// Never fails: what is not understood is a note.
pub fn day_column(text: &str) -> (Vec<DayRange>, Vec<HoursNote>) {
    if let Some(ranges) = strict(text) {
        return (ranges, Vec::new());
    }
    let mut column = Column::default();
    if is_longer(text, LONGEST) {
        column.notes.add(Reason::NotUnderstood, text);
        return (column.ranges, column.notes.into_vec());
    }
    let plain = plain(text);
    if !says_closed(&plain) {
        for segment in plain.split("//") {
            column.segment(segment);
        }
    }
    if join(&mut column.ranges) {
        column.notes.add(Reason::Overlap, text);
    }
    (column.ranges, column.notes.into_vec())
}

/// The published form, `09:00 - 12:00 / 14:00 - 17:00`, when nothing in it needs a remark: nearly every cell
/// of the national list, read without the detours of free text.
fn strict(text: &str) -> Option<Vec<DayRange>> {
    let mut ranges = Vec::new();
    if text.is_empty() {
        return Some(ranges);
    }
    let mut last = None;
    for part in text.split(" / ") {
        let (start, end) = part.split_once(" - ")?;
        let (start, end) = (strict_time(start)?, strict_time(end)?);
        if start >= end || last >= Some(start) {
            return None;
        }
        last = Some(end);
        ranges.push(DayRange::new(start, end));
    }
    Some(ranges)
}

fn strict_time(text: &str) -> Option<u32> {
    let &[h1, h2, b':', m1, m2] = text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let (hour, minute) = (digit(h1)? * 10 + digit(h2)?, digit(m1)? * 10 + digit(m2)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The text in lower case, with one kind of space and of dash, `9h30` and `9 h 30` as `9:30`, `9 : 30` as `9:30`.
fn plain(text: &str) -> String {
    let lower: String = text.to_lowercase().chars().map(one_kind).collect();
    let times = tighten_colons(&hours_with_colons(&lower));
    open_brackets(&split_and(&times)).replace(" à ", " - ")
}

/// `9h30` and `9 h 30` as `9:30`, `9h` as `9:00`.
fn hours_with_colons(text: &str) -> String {
    let mut pieces = text.split('h');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_hour =
            out.trim_end().ends_with(|c: char| c.is_ascii_digit()) && !piece.starts_with(char::is_alphabetic);
        if !is_hour {
            out.push('h');
            out.push_str(piece);
            continue;
        }
        out.truncate(out.trim_end().len());
        let minutes = piece.trim_start();
        let digits = minutes.bytes().take_while(u8::is_ascii_digit).count();
        // "9 h 30" is one time, "9h 12:00" two.
        let has_minutes = piece.starts_with(|c: char| c.is_ascii_digit())
            || (digits == 2 && !minutes[digits..].trim_start().starts_with(':'));
        out.push_str(if has_minutes { ":" } else { ":00" });
        out.push_str(if has_minutes { minutes } else { piece });
    }
    out
}

/// "et" between ranges is a stroke; between words, as in "1er et 3e jeudi", it stays.
fn split_and(text: &str) -> String {
    let mut pieces = text.split(" et ");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_time =
            |word: Option<&str>| word.is_some_and(|word| word.contains(':') && time(word).is_some());
        let word = |c: char| c == ' ' || c == '-' || c == '(' || c == ')';
        let last = out.split(word).rfind(|word| !word.is_empty());
        let first = piece.split(word).find(|word| !word.is_empty());
        out.push_str(if is_time(last) || is_time(first) { " / " } else { " et " });
        out.push_str(piece);
    }
    out
}

/// Takes brackets away. Those with times are a part of their own (`9:00 - 12:00 (sur rdv 14:00 - 17:00)`),
/// those without hold for the range before them (`9:00 - 12:00 (semaines impaires)`).
fn open_brackets(text: &str) -> String {
    let mut pieces = text.split('(');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let inside = piece.split(')').next().unwrap_or_default();
        out.push_str(if inside.contains(':') { " / " } else { " " });
        out.push_str(&piece.replacen(')', " ", 1));
    }
    out
}

fn one_kind(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Takes away the spaces around a colon between two digits: `17 : 00`.
fn tighten_colons(text: &str) -> String {
    let mut pieces = text.split(':');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = out.trim_end().ends_with(|c: char| c.is_ascii_digit())
            && piece.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if digits {
            out.truncate(out.trim_end().len());
        }
        out.push(':');
        out.push_str(if digits { piece.trim_start() } else { piece });
    }
    out
}

fn says_closed(plain: &str) -> bool {
    let bare = plain.trim();
    bare.chars().all(|c| c == '-' || c == ' ')
        || matches!(
            bare,
            "fermé" | "ferme" | "fermée" | "fermeture" | "closed" | "off" | "espace fermé ce jour"
        )
}

#[derive(Default)]
struct Column {
    ranges: Vec<DayRange>,
    notes: Notes,
}

impl Column {
    /// The parts between two `//`, each with the label that holds for it.
    fn segment(&mut self, segment: &str) {
        let mut label = Ok(Meaning::default());
        for part in segment.split('/') {
            let (own, hours) = split_label(part);
            // "Après-midi :" is a label that changes nothing.
            label = own.map(meaning).filter(|own| !own.is_ok_and(Meaning::is_neutral)).unwrap_or(label);
            self.part(part, hours, label);
        }
    }

    fn part(&mut self, part: &str, hours: &str, label: Result<Meaning, Reason>) {
        let is_empty = part.trim().is_empty() || hours.trim() == "-";
        if is_empty || matches!(hours.trim(), "fermé" | "ferme") {
            return;
        }
        let (words, times): (Vec<&str>, Vec<&str>) =
            hours.split(' ').partition(|word| word.contains(char::is_alphabetic));
        let meant = label.and_then(|label| Ok(meaning(&words.join(" "))?.below(label)));
        match meant {
            Err(reason) => self.notes.add(reason, part),
            Ok(meant) if words.is_empty() || times.iter().any(|word| word.contains(char::is_numeric)) => {
                self.times(&times.join(" "), meant);
            }
            Ok(Meaning { appointment: Some(true), .. }) => self.notes.add(Reason::Appointment, part),
            Ok(_) => self.notes.add(Reason::Condition, part),
        }
    }

    /// Reads times in pairs.
    fn times(&mut self, hours: &str, meant: Meaning) {
        let Some(times) = times(hours).filter(|times| !times.is_empty() && times.len() % 2 == 0) else {
            return self.notes.add(Reason::NotUnderstood, hours);
        };
        if times.len() > 2 || !hours.contains('-') {
            self.notes.add(Reason::RunTogether, hours);
        }
        let by_appointment = meant.appointment == Some(true);
        for pair in times.chunks_exact(2) {
            let range = DayRange { start: pair[0], end: pair[1], weeks: meant.weeks(), by_appointment };
            match range.start.cmp(&range.end) {
                Ordering::Less => self.ranges.push(range),
                Ordering::Equal => self.notes.add(Reason::EmptyRange, hours),
                Ordering::Greater => self.notes.add(Reason::InvertedRange, hours),
            }
        }
    }
}

/// The words before a colon that follows a letter, and the rest.
fn split_label(part: &str) -> (Option<&str>, &str) {
    let colon = part
        .match_indices(':')
        .find(|(at, _)| part[..*at].trim_end().ends_with(|c: char| c.is_alphabetic() || c == '.'));
    match colon {
        Some((at, _)) => (Some(&part[..at]), &part[at + 1..]),
        None => (None, part),
    }
}

/// The times of a text that holds nothing else but dashes and spaces.
fn times(text: &str) -> Option<Vec<u32>> {
    text.split(['-', ' ']).filter(|word| !word.is_empty()).map(time).collect()
}

/// Minutes from midnight of `9:00` or `09:00`, up to `24:00`.
fn time(word: &str) -> Option<u32> {
    let (hours, minutes) = word.split_once(':')?;
    let digits =
        |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours, 2) || minutes.len() != 2 || !digits(minutes, 2) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let time = hours * 60 + minutes;
    (minutes < 60 && time <= DAY_MINUTES).then_some(time)
}
