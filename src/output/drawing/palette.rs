//! Colours for ordered classes.

use super::scene::Rgb;

/// `classes` colours spread evenly over a scheme, which has at least one.
pub(in crate::output) fn palette(scheme: &[Rgb], classes: usize) -> Vec<Rgb> {
    let last = (scheme.len() - 1) as f64;
    let step = last / classes.saturating_sub(1).max(1) as f64;
    (0..classes).map(|class| between(scheme, (class as f64 * step).min(last))).collect()
}

/// The colour at a position of the scheme, counted in colours.
fn between(scheme: &[Rgb], position: f64) -> Rgb {
    let (low, high) = (position.floor() as usize, position.ceil() as usize);
    let share = position - position.floor();
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
    let (Rgb(r, g, b), Rgb(r2, g2, b2)) = (scheme[low], scheme[high]);
    Rgb(mix(r, r2), mix(g, g2), mix(b, b2))
}

/// How much lighter the first colour is than the second, as WCAG 2.1 has it: 1 (as light) to 21.
pub(in crate::output) fn contrast(light: Rgb, dark: Rgb) -> f64 {
    (luminance(light) + 0.05) / (luminance(dark) + 0.05)
}

/// Relative luminance (WCAG 2.1), between 0 and 1.
fn luminance(Rgb(r, g, b): Rgb) -> f64 {
    let linear = |v: u8| {
        let v = f64::from(v) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
