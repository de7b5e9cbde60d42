//! Which communes make the territory.

use std::fmt;

use super::error::LoadError;
use crate::ids::CommuneCode;
use crate::territory::Level;

/// A choice of communes, by the codes of their areas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Selection {
    /// Every commune of the file.
    #[default]
    All,
    /// Those of the départements with these codes (`11`, `2A`, `974`).
    Departements(Vec<String>),
    /// Those of the régions with these codes.
    Regions(Vec<String>),
    /// Those of the EPCI with these SIREN codes.
    Epcis(Vec<String>),
    /// Those with these INSEE codes.
    Communes(Vec<CommuneCode>),
}

impl Selection {
    /// The level of the areas that choose; `None` where communes do, or nothing does.
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Departements(_) => Some(Level::Departement),
            Self::Regions(_) => Some(Level::Region),
            Self::Epcis(_) => Some(Level::Epci),
            Self::All | Self::Communes(_) => None,
        }
    }
}

/// The codes of a commune and of its areas, as a file gives them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codes<'a> {
    pub(super) commune: CommuneCode,
    pub(super) epci: Option<&'a str>,
    pub(super) departement: Option<&'a str>,
    pub(super) region: Option<&'a str>,
}

impl Codes<'_> {
    /// The département as the file gives it, else as the commune's code tells.
    fn departement(&self) -> &str {
        self.departement.unwrap_or_else(|| self.commune.departement())
    }
}

impl Selection {
    /// Whether a commune belongs to the choice.
    pub(super) fn holds(&self, codes: &Codes) -> bool {
        let named = |list: &[String], code: Option<&str>| code.is_some_and(|c| list.iter().any(|l| l == c));
        match self {
            Self::All => true,
            Self::Departements(list) => named(list, Some(codes.departement())),
            Self::Regions(list) => named(list, codes.region),
            Self::Epcis(list) => named(list, codes.epci),
            Self::Communes(list) => list.contains(&codes.commune),
        }
    }

    /// Refuses areas that no commune of the file belongs to; `seen` are the codes of its communes.
    pub(super) fn check<'a>(
        &self,
        name: &str,
        seen: impl Iterator<Item = Codes<'a>>,
    ) -> Result<(), LoadError> {
        let unknown = self.unknown(seen);
        if unknown.is_empty() {
            return Ok(());
        }
        Err(LoadError::UnknownArea { name: name.to_owned(), noun: self.noun(), codes: unknown.join(", ") })
    }

    fn unknown<'a>(&self, seen: impl Iterator<Item = Codes<'a>>) -> Vec<String> {
        let mut wanted = self.wanted();
        for codes in seen {
            if wanted.is_empty() {
                break;
            }
            let found = match self {
                Self::All => None,
                Self::Departements(_) => Some(codes.departement().to_owned()),
                Self::Regions(_) => codes.region.map(str::to_owned),
                Self::Epcis(_) => codes.epci.map(str::to_owned),
                Self::Communes(_) => Some(codes.commune.to_string()),
            };
            wanted.retain(|code| Some(code) != found.as_ref());
        }
        wanted
    }

    fn wanted(&self) -> Vec<String> {
        match self {
            Self::All => Vec::new(),
            Self::Departements(list) | Self::Regions(list) | Self::Epcis(list) => list.clone(),
            Self::Communes(list) => list.iter().map(ToString::to_string).collect(),
        }
    }

    /// What the codes are called.
    fn noun(&self) -> &'static str {
        match self {
            Self::All => "commune",
            Self::Departements(_) => "département",
            Self::Regions(_) => "région",
            Self::Epcis(_) => "EPCI",
            Self::Communes(_) => "commune",
        }
    }
}

/// `all`, or the noun and the codes: `département 61,72`.
impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            _ => write!(f, "{} {}", self.noun(), self.wanted().join(",")),
        }
    }
}
