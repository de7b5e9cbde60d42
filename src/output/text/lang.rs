//! The languages planners read.

use std::fmt;
use std::str::FromStr;

use crate::output::OutputError;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// Its two letters: `en`, `fr`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

impl FromStr for Lang {
    type Err = OutputError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || OutputError::UnknownLanguage(crate::ids::shorten(text));
        Self::ALL.into_iter().find(|lang| lang.as_str() == text).ok_or_else(unknown)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
