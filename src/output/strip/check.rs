use std::ops::RangeInclusive;

use super::classes::MOST_BREAKS;
use super::error::StripError;
use super::week::{WeekStrip, WeekStyle, WeekTexts};
use crate::week::SLOTS_PER_WEEK;

/// Widths that a page can have, in pixels.
const WIDTHS: RangeInclusive<u32> = 600..=8000;

/// Heights that a page can have, in pixels.
const HEIGHTS: RangeInclusive<u32> = 450..=8000;

/// Weeks that a page can hold.
const STRIPS: RangeInclusive<usize> = 1..=120;

/// Refuses what cannot be drawn, before anything is. Whether there is room shows when the page is composed.
pub(super) fn check(strips: &[WeekStrip], texts: &WeekTexts, style: &WeekStyle) -> Result<(), StripError> {
    check_style(style)?;
    check_texts(texts, style)?;
    if !STRIPS.contains(&strips.len()) {
        return Err(StripError::Strips { strips: strips.len() });
    }
    strips.iter().enumerate().try_for_each(|(index, strip)| check_shares(index, &strip.shares))
}

fn check_style(style: &WeekStyle) -> Result<(), StripError> {
    let WeekStyle { width, height, breaks } = style;
    if !(WIDTHS.contains(width) && HEIGHTS.contains(height)) {
        return Err(StripError::Size { width: *width, height: *height });
    }
    let ascending = breaks.windows(2).all(|pair| pair[0] < pair[1]);
    // Not so of a NaN either.
    let shares = breaks.iter().all(|share| *share > 0.0 && *share <= 1.0);
    if breaks.is_empty() || breaks.len() > MOST_BREAKS || !ascending || !shares {
        return Err(StripError::Breaks { breaks: breaks.clone() });
    }
    Ok(())
}

fn check_texts(texts: &WeekTexts, style: &WeekStyle) -> Result<(), StripError> {
    let (labels, classes) = (texts.class_labels.len(), style.breaks.len() + 1);
    if labels != classes {
        return Err(StripError::ClassLabels { labels, classes });
    }
    match &texts.mark {
        Some(mark) if mark.slot >= SLOTS_PER_WEEK => Err(StripError::Mark { slot: mark.slot }),
        _ => Ok(()),
    }
}

fn check_shares(strip: usize, shares: &[f64]) -> Result<(), StripError> {
    if shares.len() != SLOTS_PER_WEEK {
        return Err(StripError::Slots { strip, slots: shares.len() });
    }
    match shares.iter().position(|share| !(0.0..=1.0).contains(share)) {
        Some(slot) => Err(StripError::Share { strip, slot, share: shares[slot] }),
        None => Ok(()),
    }
}
