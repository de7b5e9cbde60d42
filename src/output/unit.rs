//! What the numbers of a column are counted in.

use super::text::Texts;

/// The unit of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// No unit: names, codes, plain counts.
    None,
    /// Inhabitants.
    People,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Kilometres.
    Km,
    /// Square kilometres.
    SquareKm,
    /// Per cent: 12.5 means 12.5 %, see [`Share::percent`](crate::units::Share::percent).
    Percent,
    /// Travel time summed over people, in person-hours.
    PersonHours,
    /// A place in an order; 1 is the first.
    Rank,
    /// Degrees of longitude or latitude (WGS 84).
    Degrees,
    /// Euros.
    Euros,
    /// Millions of bytes.
    Megabytes,
    /// Kilometres in an hour.
    KmPerHour,
}

impl Unit {
    /// The word used in files, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::People => "people",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Km => "km",
            Self::SquareKm => "km2",
            Self::Percent => "percent",
            Self::PersonHours => "person_hours",
            Self::Rank => "rank",
            Self::Degrees => "degrees",
            Self::Euros => "euros",
            Self::Megabytes => "megabytes",
            Self::KmPerHour => "km_per_hour",
        }
    }

    /// The sign shown beside a heading, such as `min`; `None` where there is nothing to show.
    pub fn sign(self, texts: &Texts) -> Option<String> {
        match self {
            Self::None | Self::Rank => None,
            Self::People => Some(texts.get("unit-people")),
            Self::Minutes => Some(texts.get("unit-minutes")),
            Self::Hours => Some(texts.get("unit-hours")),
            Self::Km => Some(texts.get("unit-km")),
            Self::SquareKm => Some(texts.get("unit-km2")),
            Self::Percent => Some(texts.get("unit-percent")),
            Self::PersonHours => Some(texts.get("unit-person-hours")),
            Self::Degrees => Some(texts.get("unit-degrees")),
            Self::Euros => Some(texts.get("unit-euros")),
            Self::Megabytes => Some(texts.get("unit-megabytes")),
            Self::KmPerHour => Some(texts.get("unit-km-per-hour")),
        }
    }
}
