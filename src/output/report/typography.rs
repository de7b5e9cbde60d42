//! Spaces at which a line must not break.

use super::super::text::Lang;

/// The narrow space that no line breaks at: before `;`, `!`, `?` and `%` in French.
const NARROW: char = '\u{202f}';
/// The space that no line breaks at: before `:`, within guillemets, between a number and its unit.
const WIDE: char = '\u{a0}';

/// Units that stay beside their number.
const UNITS: [&str; 6] = ["min", "h", "km", "km/h", "ans", "people"];

/// `text` with the spaces that must not break in `lang`.
pub(super) fn unbroken(text: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let space = if letter == ' ' { kind(&text[..at], &text[at + 1..], lang) } else { letter };
        out.push(space);
    }
    out
}

/// Which space stands between what comes before and after.
fn kind(before: &str, after: &str, lang: Lang) -> char {
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let after_number = last.is_some_and(|last| last.is_ascii_digit());
    match (lang, next) {
        (Lang::Fr, Some(';' | '!' | '?' | '%')) => NARROW,
        (Lang::Fr, Some(':' | '»')) => WIDE,
        (Lang::Fr, _) if last == Some('«') => WIDE,
        _ if last == Some('<') => WIDE,
        (_, Some('€' | '%')) if after_number => WIDE,
        _ if after_number && UNITS.contains(&word(after)) => WIDE,
        _ => ' ',
    }
}

/// The letters that a text begins with.
fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphabetic() && letter != '/').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_marks_and_units_stay_with_what_stands_before_them() {
        let rows = [
            (
                Lang::Fr,
                "Où ? À 20 min : 94,8 % ; « oui » !",
                "Où\u{202f}? À 20\u{a0}min\u{a0}: 94,8\u{202f}%\u{202f}; «\u{a0}oui\u{a0}»\u{202f}!",
            ),
            (Lang::En, "Where: 20 min, 94.8 % or 2 hours", "Where: 20\u{a0}min, 94.8\u{a0}% or 2 hours"),
            (Lang::En, "37 h; 12 km/h", "37\u{a0}h; 12\u{a0}km/h"),
        ];
        for (lang, plain, expected) in rows {
            assert_eq!(unbroken(plain, lang), expected);
        }
    }
}
