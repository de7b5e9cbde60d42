use super::check::check;
use super::error::StripError;
use super::week::{WeekStrip, WeekStyle, WeekTexts};
use super::{many, one};
use crate::output::drawing::picture;

/// One week as a PNG picture: days from top to bottom, hours from left to right, cells of 15 minutes. The same input
/// gives the same bytes.
///
/// # Errors
///
/// [`StripError`] if a size, a share or a class break makes no sense, or if the page is too small for its texts.
pub fn week_png(strip: &WeekStrip, texts: &WeekTexts, style: &WeekStyle) -> Result<Vec<u8>, StripError> {
    check(std::slice::from_ref(strip), texts, style)?;
    Ok(picture::png(&one::compose(strip, texts, style)?)?)
}

/// One week as an SVG drawing in UTF-8.
///
/// # Errors
///
/// As for [`week_png`].
pub fn week_svg(strip: &WeekStrip, texts: &WeekTexts, style: &WeekStyle) -> Result<Vec<u8>, StripError> {
    check(std::slice::from_ref(strip), texts, style)?;
    Ok(picture::svg(&one::compose(strip, texts, style)?)?)
}

/// 1 to 120 weeks on one page as a PNG picture, in their order, each in cells of 30 minutes over the same hours.
///
/// # Errors
///
/// As for [`week_png`]; also if there are too many weeks for the page.
pub fn weeks_png(strips: &[WeekStrip], texts: &WeekTexts, style: &WeekStyle) -> Result<Vec<u8>, StripError> {
    check(strips, texts, style)?;
    Ok(picture::png(&many::compose(strips, texts, style)?)?)
}

/// 1 to 120 weeks on one page as an SVG drawing in UTF-8.
///
/// # Errors
///
/// As for [`weeks_png`].
pub fn weeks_svg(strips: &[WeekStrip], texts: &WeekTexts, style: &WeekStyle) -> Result<Vec<u8>, StripError> {
    check(strips, texts, style)?;
    Ok(picture::svg(&many::compose(strips, texts, style)?)?)
}
