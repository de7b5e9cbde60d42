//! The day columns of the France services lists: strict in 2024, written by hand in 2020.

use super::is_too_long;
use super::note::{HoursNote, Reason};

const DAY_MINUTES: u32 = 1440;

/// The ranges of one day as (first minute, last minute excluded), in order and without overlap,
/// and what was left out.
///
/// Never fails: what is not understood is a note.
pub fn day_column(text: &str) -> (Vec<(u32, u32)>, Vec<HoursNote>) {
    if let Some(ranges) = strict(text) {
        return (ranges, Vec::new());
    }
    let mut column = Column::default();
    if is_too_long(text) {
        column.note(Reason::NotUnderstood, text);
        return (column.ranges, column.notes);
    }
    let plain = plain(text);
    if !says_closed(&plain) {
        for segment in plain.split("//") {
            column.segment(segment);
        }
    }
    column.join(text);
    (column.ranges, column.notes)
}

/// The published form, `09:00 - 12:00 / 14:00 - 17:00`, when nothing in it needs a remark: nearly every cell
/// of the national list, read without the detours of free text.
fn strict(text: &str) -> Option<Vec<(u32, u32)>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let range = |part: &str| {
        let (start, end) = part.split_once(" - ")?;
        Some((strict_time(start)?, strict_time(end)?))
    };
    let ranges: Vec<(u32, u32)> = text.split(" / ").map(range).collect::<Option<_>>()?;
    let times: Vec<u32> = ranges.iter().flat_map(|&(start, end)| [start, end]).collect();
    times.is_sorted_by(|a, b| a < b).then_some(ranges)
}

fn strict_time(text: &str) -> Option<u32> {
    let &[h1, h2, b':', m1, m2] = text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let (hour, minute) = (digit(h1)? * 10 + digit(h2)?, digit(m1)? * 10 + digit(m2)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The text in lower case, with one kind of space and of dash, `9h30` as `9:30` and `9 : 30` as `9:30`.
fn plain(text: &str) -> String {
    let lower: String = text.to_lowercase().chars().map(one_kind).collect();
    let chars: Vec<char> = lower.chars().collect();
    let mut out = String::with_capacity(lower.len());
    for (i, &c) in chars.iter().enumerate() {
        let after_digit = out.ends_with(|c: char| c.is_ascii_digit());
        let next = chars.get(i + 1).copied().unwrap_or(' ');
        match c {
            'h' if after_digit && next.is_ascii_digit() => out.push(':'),
            'h' if after_digit && !next.is_alphabetic() => out.push_str(":00"),
            _ => out.push(c),
        }
    }
    open_brackets(&tighten_colons(&out)).replace(" et ", " / ").replace(" à ", " - ")
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
        || matches!(bare, "fermé" | "ferme" | "fermée" | "closed" | "off" | "espace fermé ce jour")
}

/// What holds for a range.
fn reason_of(label: &str) -> Option<Reason> {
    let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
    if says(&["sans rdv", "sans rendez"]) {
        None
    } else if says(&["rdv", "rendez-vous", "endez-vous", "rendez vous"]) {
        Some(Reason::Appointment)
    } else if says(&["non communiqu", "non renseign", "inconnu"]) {
        Some(Reason::NotTold)
    } else {
        Some(Reason::Condition)
    }
}

#[derive(Default)]
struct Column {
    ranges: Vec<(u32, u32)>,
    notes: Vec<HoursNote>,
}

impl Column {
    fn note(&mut self, reason: Reason, text: &str) {
        let note = HoursNote::new(reason, text);
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The parts between two `//`, each with the label that holds for it.
    fn segment(&mut self, segment: &str) {
        let mut label = None;
        for part in segment.split('/') {
            let (own, hours) = split_label(part);
            label = own.or(label);
            self.part(part, hours, label.and_then(reason_of));
        }
    }

    fn part(&mut self, part: &str, hours: &str, reason: Option<Reason>) {
        let is_empty = part.trim().is_empty() || hours.trim() == "-";
        if is_empty || matches!(hours.trim(), "fermé" | "ferme") {
            return;
        }
        let words = hours.chars().any(char::is_alphabetic).then_some(hours);
        match reason.or_else(|| words.and_then(reason_of)) {
            Some(reason) => self.note(reason, part),
            None => self.times(hours),
        }
    }

    /// Reads times in pairs.
    fn times(&mut self, hours: &str) {
        let Some(times) = times(hours).filter(|times| !times.is_empty() && times.len() % 2 == 0) else {
            return self.note(Reason::NotUnderstood, hours);
        };
        if times.len() > 2 || !hours.contains('-') {
            self.note(Reason::RunTogether, hours);
        }
        for pair in times.chunks_exact(2) {
            match pair[0].cmp(&pair[1]) {
                std::cmp::Ordering::Less => self.ranges.push((pair[0], pair[1])),
                std::cmp::Ordering::Equal => self.note(Reason::EmptyRange, hours),
                std::cmp::Ordering::Greater => self.note(Reason::InvertedRange, hours),
            }
        }
    }

    /// Puts the ranges in order and joins those that overlap.
    fn join(&mut self, text: &str) {
        self.ranges.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::new();
        let mut overlap = false;
        for &(start, end) in &self.ranges {
            match joined.last_mut() {
                Some(last) if start < last.1 => {
                    overlap = true;
                    last.1 = last.1.max(end);
                }
                _ => joined.push((start, end)),
            }
        }
        self.ranges = joined;
        if overlap {
            self.note(Reason::Overlap, text);
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
