use geo::Coord;

/// A box on the page, in pixels, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Rect {
    pub(in crate::output) left: f64,
    pub(in crate::output) top: f64,
    pub(in crate::output) right: f64,
    pub(in crate::output) bottom: f64,
}

impl Rect {
    /// The square of half-width `reach` around `centre`.
    pub(in crate::output) fn around(centre: Coord<f64>, reach: f64) -> Self {
        Self { left: centre.x, right: centre.x, top: centre.y, bottom: centre.y }.grown(reach)
    }

    pub(in crate::output) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(in crate::output) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(in crate::output) fn area(&self) -> f64 {
        self.width() * self.height()
    }

    pub(in crate::output) fn centre(&self) -> Coord<f64> {
        Coord { x: (self.left + self.right) / 2.0, y: (self.top + self.bottom) / 2.0 }
    }

    pub(in crate::output) fn top_left(&self) -> Coord<f64> {
        Coord { x: self.left, y: self.top }
    }

    /// The box moved out by `by` on each side (in, when negative).
    pub(in crate::output) fn grown(&self, by: f64) -> Self {
        let Self { left, top, right, bottom } = *self;
        Self { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
    }

    /// The smallest box around both.
    pub(in crate::output) fn joined(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(in crate::output) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(in crate::output) fn encloses(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}
