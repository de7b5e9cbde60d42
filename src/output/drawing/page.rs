use super::rect::Rect;

/// Where things go. Sizes are given in units, of which the page is 1600 wide or 1200 high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Page {
    /// Pixels to a unit.
    pub(in crate::output) unit: f64,
    /// Between the margins.
    pub(in crate::output) inside: Rect,
}

impl Page {
    /// The margin around everything, in units.
    const MARGIN: f64 = 44.0;

    /// A page of `width` x `height` pixels.
    pub(in crate::output) fn new(width: u32, height: u32) -> Self {
        Self::with_letters(width, height, 0.0)
    }

    /// The same with at least `least` pixels to a unit: letters stay large enough to be read on a small page.
    pub(in crate::output) fn with_letters(width: u32, height: u32, least: f64) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        let unit = (width / 1600.0).min(height / 1200.0).max(least);
        let whole = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
        Self { unit, inside: whole.grown(-Self::MARGIN * unit) }
    }

    /// The width with the margins, in pixels.
    pub(in crate::output) fn width(&self) -> f64 {
        self.inside.width() + 2.0 * Self::MARGIN * self.unit
    }
}
