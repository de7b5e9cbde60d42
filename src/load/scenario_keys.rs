//! The keys of a scenario file, each with its place in the text.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use toml::Spanned;

/// A key that may be left out.
type Key<T> = Option<Spanned<T>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileKeys {
    pub(super) name: Spanned<String>,
    #[serde(default)]
    pub(super) description: String,
    pub(super) thresholds: Key<Vec<f64>>,
    pub(super) population: Key<String>,
    pub(super) year: Key<i64>,
    #[serde(default)]
    pub(super) change: Vec<Spanned<ChangeKeys>>,
}

/// What a change does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    /// A site opens.
    Open,
    /// A site closes.
    Close,
    /// A site goes elsewhere.
    Move,
    /// A site gets other hours.
    Hours,
    /// A site serves at more places.
    Stops,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeKeys {
    #[serde(rename = "do")]
    pub(super) verb: Verb,
    pub(super) site: Key<String>,
    pub(super) id: Key<String>,
    pub(super) name: Key<String>,
    pub(super) format: Key<String>,
    pub(super) candidate: Key<String>,
    pub(super) commune: Key<String>,
    pub(super) lon: Key<f64>,
    pub(super) lat: Key<f64>,
    pub(super) hours: Key<String>,
    pub(super) stop: Key<Vec<Spanned<StopKeys>>>,
    pub(super) cost_once: Key<i64>,
    pub(super) cost_a_year: Key<i64>,
    pub(super) saves_a_year: Key<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StopKeys {
    pub(super) name: Key<String>,
    pub(super) candidate: Key<String>,
    pub(super) commune: Key<String>,
    pub(super) lon: Key<f64>,
    pub(super) lat: Key<f64>,
    pub(super) hours: Key<String>,
}

/// A key and where its value stands, when the file holds it.
pub(super) type Held = (&'static str, Option<Range<usize>>);

fn span<T>(key: &Key<T>) -> Option<Range<usize>> {
    key.as_ref().map(Spanned::span)
}

impl Verb {
    /// As files write it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::Move => "move",
            Self::Hours => "hours",
            Self::Stops => "stops",
        }
    }

    /// The keys it takes.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Open => &[
                "id",
                "name",
                "format",
                "candidate",
                "commune",
                "lon",
                "lat",
                "hours",
                "cost_once",
                "cost_a_year",
            ],
            Self::Close => &["site", "cost_once", "saves_a_year"],
            Self::Move => &["site", "candidate", "commune", "lon", "lat", "cost_once", "cost_a_year"],
            Self::Hours => &["site", "hours", "cost_once", "cost_a_year"],
            Self::Stops => &["site", "stop", "cost_once", "cost_a_year"],
        }
    }

    /// The same in words, as a remedy.
    pub(super) fn remedy(self) -> &'static str {
        match self {
            Self::Open => {
                "leave it out: open takes candidate, commune, lon, lat, id, name, format, hours, cost_once, cost_a_year"
            }
            Self::Close => "leave it out: close takes site, cost_once, saves_a_year",
            Self::Move => {
                "leave it out: move takes site, candidate, commune, lon, lat, cost_once, cost_a_year"
            }
            Self::Hours => "leave it out: hours takes site, hours, cost_once, cost_a_year",
            Self::Stops => "leave it out: stops takes site, stop, cost_once, cost_a_year",
        }
    }
}

impl ChangeKeys {
    /// Every key, with its place.
    pub(super) fn held(&self) -> [Held; 13] {
        [
            ("site", span(&self.site)),
            ("id", span(&self.id)),
            ("name", span(&self.name)),
            ("format", span(&self.format)),
            ("candidate", span(&self.candidate)),
            ("commune", span(&self.commune)),
            ("lon", span(&self.lon)),
            ("lat", span(&self.lat)),
            ("hours", span(&self.hours)),
            ("stop", span(&self.stop)),
            ("cost_once", span(&self.cost_once)),
            ("cost_a_year", span(&self.cost_a_year)),
            ("saves_a_year", span(&self.saves_a_year)),
        ]
    }

    pub(super) fn place(&self) -> PlaceKeys<'_> {
        PlaceKeys { candidate: &self.candidate, commune: &self.commune, lon: &self.lon, lat: &self.lat }
    }
}

impl StopKeys {
    /// Every key, with its place.
    pub(super) fn held(&self) -> [Held; 6] {
        [
            ("name", span(&self.name)),
            ("candidate", span(&self.candidate)),
            ("commune", span(&self.commune)),
            ("lon", span(&self.lon)),
            ("lat", span(&self.lat)),
            ("hours", span(&self.hours)),
        ]
    }

    pub(super) fn place(&self) -> PlaceKeys<'_> {
        PlaceKeys { candidate: &self.candidate, commune: &self.commune, lon: &self.lon, lat: &self.lat }
    }
}

/// The keys that name a place.
pub(super) struct PlaceKeys<'a> {
    pub(super) candidate: &'a Key<String>,
    pub(super) commune: &'a Key<String>,
    pub(super) lon: &'a Key<f64>,
    pub(super) lat: &'a Key<f64>,
}
