//! How long a ferry takes: the tag `duration`.
//!
//! <https://wiki.openstreetmap.org/wiki/Key:duration>: `MM`, `HH:MM`, `HH:MM:SS`, or a duration of ISO 8601 (`PT1H30M`).

use crate::units::{MINUTES_PER_HOUR, Seconds};

/// Longest crossing that is believed: four days; more is a slip of the pen.
const LONGEST: Seconds = Seconds(4 * 24 * MINUTES_PER_HOUR * MINUTES_PER_HOUR);

/// The time that a value of `duration` tells; `None` where it cannot be read, or is nothing or far too long.
pub(super) fn duration(value: &str) -> Option<Seconds> {
    let value = value.trim();
    let seconds = if value.starts_with('P') { iso(value)? } else { clock(value)? };
    (seconds > 0 && seconds <= LONGEST.0).then_some(Seconds(seconds))
}

/// `MM`, `HH:MM` or `HH:MM:SS`.
fn clock(value: &str) -> Option<u32> {
    let parts: Option<Vec<u32>> = value.split(':').map(whole).collect();
    match parts?[..] {
        [minutes] => in_seconds([0, 0, minutes, 0]),
        [hours, minutes] => in_seconds([0, hours, minutes, 0]),
        [hours, minutes, seconds] => in_seconds([0, hours, minutes, seconds]),
        _ => None,
    }
}

/// `P1DT2H30M`: days, hours, minutes and seconds in this order, each at most once.
fn iso(value: &str) -> Option<u32> {
    let (days, time) = value.strip_prefix('P')?.split_once('T').unwrap_or((&value[1..], ""));
    let mut parts = [0; 4];
    let rest = taken(days, &[('D', 0)], &mut parts)?;
    let end = taken(time, &[('H', 1), ('M', 2), ('S', 3)], &mut parts)?;
    (rest.is_empty() && end.is_empty()).then(|| in_seconds(parts))?
}

/// Takes the numbers that stand before each letter; what is left of the text.
fn taken<'a>(mut text: &'a str, letters: &[(char, usize)], parts: &mut [u32; 4]) -> Option<&'a str> {
    for &(letter, place) in letters {
        if let Some((number, rest)) = text.split_once(letter) {
            parts[place] = whole(number)?;
            text = rest;
        }
    }
    Some(text)
}

/// Days, hours, minutes and seconds as seconds; `None` where they do not fit.
fn in_seconds(parts: [u32; 4]) -> Option<u32> {
    const IN_THE_NEXT: [u32; 4] = [0, 24, MINUTES_PER_HOUR, MINUTES_PER_HOUR];
    parts
        .into_iter()
        .zip(IN_THE_NEXT)
        .try_fold(0_u32, |sum, (part, times)| sum.checked_mul(times)?.checked_add(part))
}

/// A number of digits alone: a sign or a space is none.
fn whole(text: &str) -> Option<u32> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_in_all_their_spellings() {
        let read: [(&str, u32); 10] = [
            ("10", 600),
            (" 5 ", 300),
            ("00:05", 300),
            ("1:30", 5400),
            ("01:30:30", 5430),
            ("PT30M", 1800),
            ("PT1H30M", 5400),
            ("PT90S", 90),
            ("P1DT2H", 93_600),
            ("P1D", 86_400),
        ];
        for (text, seconds) in read {
            assert_eq!(duration(text), Some(Seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_guessed() {
        for text in [
            "",
            "0",
            "00:00",
            "ten",
            "-5",
            "1:2:3:4",
            "PT",
            "P",
            "PT5",
            "PTM",
            "PT1M2H",
            "P9999D",
            "99999999999",
            "1.5",
        ] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
