//! Numbers as people and files write them.

use super::lang::Lang;

/// Powers of ten up to nine decimals, which no column exceeds.
const POWERS: [f64; 10] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/// 2^53: below it, every whole number is an exact `f64`.
const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;

/// `value` with `decimals` decimals as `lang` writes it: `12,345.6` in English, `12 345,6` in French (with a
/// narrow no-break space, U+202F). A number that is not finite is `–`.
///
/// Halves are rounded away from zero, and there is no minus sign before zero.
pub fn number(value: f64, decimals: u8, lang: Lang) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let (point, separator) = match lang {
        Lang::En => (b'.', ','),
        Lang::Fr => (b',', '\u{202f}'),
    };
    let mut fixed = Vec::new();
    write_fixed(&mut fixed, value, decimals, point);
    let whole = fixed.iter().position(|c| *c == point).unwrap_or(fixed.len());
    let first = usize::from(fixed[0] == b'-');
    let mut text = String::with_capacity(fixed.len() + whole);
    for (i, c) in fixed.iter().enumerate() {
        if i > first && i < whole && (whole - i).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(char::from(*c));
    }
    text
}

/// Appends the finite `value` with `decimals` decimals after `point`: several times faster than `format!`,
/// and the same digits in every format.
pub(in crate::output) fn write_fixed(out: &mut Vec<u8>, value: f64, decimals: u8, point: u8) {
    let power = POWERS.get(usize::from(decimals)).copied().unwrap_or(f64::INFINITY);
    let scaled = value.abs() * power;
    let exact = scaled < EXACT_BELOW;
    if !exact {
        return write_long(out, value, decimals, point);
    }
    let below = scaled as u64;
    let units = below + u64::from(scaled - below as f64 >= 0.5);
    if value < 0.0 && units > 0 {
        out.push(b'-');
    }
    write_digits(out, units, usize::from(decimals) + 1);
    if decimals > 0 {
        out.insert(out.len() - usize::from(decimals), point);
    }
}

/// Appends `count` without any mark.
pub(in crate::output) fn write_count(out: &mut Vec<u8>, count: u64) {
    write_digits(out, count, 1);
}

/// Appends the digits of `n`, with leading zeros up to `least` digits (at most 20).
fn write_digits(out: &mut Vec<u8>, mut n: u64, least: usize) {
    let mut digits = [b'0'; 20];
    let mut start = digits.len();
    while n > 0 {
        start -= 1;
        digits[start] = b'0' + (n % 10) as u8;
        n /= 10;
    }
    out.extend_from_slice(&digits[start.min(digits.len() - least)..]);
}

/// As `write_fixed`, for numbers too large (or decimals too many) for the exact path.
fn write_long(out: &mut Vec<u8>, value: f64, decimals: u8, point: u8) {
    let text = format!("{value:.*}", usize::from(decimals));
    out.extend(text.bytes().map(|c| if c == b'.' { point } else { c }));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fixed(value: f64, decimals: u8) -> String {
        let mut out = Vec::new();
        write_fixed(&mut out, value, decimals, b'.');
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_language_has_its_marks() {
        let rows = [
            (12_345.64, 1, "12,345.6", "12\u{202f}345,6"),
            (0.0, 0, "0", "0"),
            (999.0, 0, "999", "999"),
            (1000.0, 0, "1,000", "1\u{202f}000"),
            (67_760_573.0, 0, "67,760,573", "67\u{202f}760\u{202f}573"),
            (-1234.5, 2, "-1,234.50", "-1\u{202f}234,50"),
            (-123.0, 0, "-123", "-123"),
            (f64::NAN, 1, "–", "–"),
            (f64::INFINITY, 1, "–", "–"),
        ];
        for (value, decimals, english, french) in rows {
            assert_eq!(number(value, decimals, Lang::En), english);
            assert_eq!(number(value, decimals, Lang::Fr), french);
        }
    }

    #[test]
    fn halves_go_away_from_zero_and_zero_has_no_sign() {
        for (value, decimals, text) in [
            (0.5, 0, "1"),
            (-0.5, 0, "-1"),
            (2.5, 0, "3"),
            (-0.04, 1, "0.0"),
            (0.05, 1, "0.1"),
            (7.0, 3, "7.000"),
        ] {
            assert_eq!(fixed(value, decimals), text);
        }
    }

    #[test]
    fn numbers_too_large_are_still_written() {
        assert_eq!(fixed(1e20, 1), "100000000000000000000.0");
        assert_eq!(fixed(-1e16, 0), "-10000000000000000");
        assert_eq!(fixed(0.5, 12), "0.500000000000");
    }

    proptest! {
        #[test]
        fn what_is_written_is_within_half_a_unit(value in -1e9..1e9_f64, decimals in 0..5_u8) {
            let text = fixed(value, decimals);
            let read: f64 = text.parse().unwrap();
            let unit = 10_f64.powi(-i32::from(decimals));
            // Near a thousand million, numbers themselves stand 1e-7 apart.
            let apart = unit * 0.500_001 + value.abs() * f64::EPSILON;
            prop_assert!((read - value).abs() <= apart, "{value} was written as {text}");
        }
    }
}
