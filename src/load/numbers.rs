//! Numbers as people write them.

use crate::units::People;

/// More inhabitants than this in one place is a mistake.
const MOST_PEOPLE: f64 = 1e8;

/// A decimal number with a point or a comma, thousands set apart by spaces, and any minus sign.
///
/// Words such as `nan` are numbers to the standard library and not to a planner: `None`.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let compact = ungroup(text.trim()).replace('\u{2212}', "-");
    let commas = compact.matches(',').count();
    let plain = if commas == 1 && !compact.contains('.') { compact.replace(',', ".") } else { compact };
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    if !plain.chars().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A whole number of inhabitants: `1234`, `1 234`, `1234.0`. Never negative, never a fraction.
pub(super) fn people(text: &str) -> Option<People> {
    let number = decimal(text)?;
    let whole = number.fract() == 0.0 && (0.0..=MOST_PEOPLE).contains(&number);
    whole.then_some(People(number as u64))
}

/// Takes away the spaces (ordinary, unbreakable or narrow) that set thousands apart.
fn ungroup(text: &str) -> String {
    let mut groups = text.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let first = groups.next().unwrap_or_default();
    let mut out = first.to_owned();
    for group in groups {
        let thousands = group.len() >= 3 && group.bytes().take(3).all(|b| b.is_ascii_digit());
        if !thousands || first.is_empty() {
            return text.to_owned();
        }
        out.push_str(group);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_a_point_or_a_comma() {
        for (text, number) in [("2.35", 2.35), ("2,35", 2.35), (" -1e1 ", -10.0), ("\u{2212}61,5", -61.5)] {
            assert_eq!(decimal(text), Some(number), "{text}");
        }
        for text in ["", "nan", "inf", "1,2,3", "1,234.5", "48°51", "12 34", "0x10", "1e999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal("652 469,02"), Some(652_469.02));
    }

    #[test]
    fn people_are_whole_and_never_negative() {
        for text in ["1234", "1 234", "1\u{a0}234", "1\u{202f}234", "1234.0", "1234,0"] {
            assert_eq!(people(text), Some(People(1234)), "{text}");
        }
        for text in ["", "-1", "1,234", "12.5", "many", "1e12"] {
            assert_eq!(people(text), None, "{text}");
        }
    }
}
