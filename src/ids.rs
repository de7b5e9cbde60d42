//! Identifiers, one type each, so that a commune is never taken for a site.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// The INSEE code of a commune: five characters such as `01001`, `2A004` or `97411`; never a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommuneCode([u8; 5]);

/// A text that is not the INSEE code of a commune.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is not an INSEE commune code: five characters are expected, such as 11069, 01001 or 2A004")]
pub struct InvalidCommuneCode(pub String);

impl CommuneCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a commune code holds ASCII only")
    }

    /// The code of the département: two characters, three overseas (`974`).
    pub fn departement(&self) -> &str {
        let overseas = self.0[0] == b'9' && (self.0[1] == b'7' || self.0[1] == b'8');
        &self.as_str()[..if overseas { 3 } else { 2 }]
    }
}

impl FromStr for CommuneCode {
    type Err = InvalidCommuneCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidCommuneCode(shorten(text));
        let code: [u8; 5] = text.as_bytes().try_into().map_err(|_| invalid())?;
        let corsica = code[0] == b'2' && matches!(code[1], b'A' | b'B');
        let digits = code.iter().enumerate();
        let valid = digits.into_iter().all(|(i, c)| c.is_ascii_digit() || (i == 1 && corsica));
        if valid { Ok(Self(code)) } else { Err(invalid()) }
    }
}

impl fmt::Display for CommuneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CommuneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text cut to a length that fits in a message.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// A character in lower case without its accent; `None` for an accent written as a character of its own.
pub fn without_accent(c: char) -> Option<char> {
    let lower = c.to_lowercase().next().unwrap_or(c);
    Some(match lower {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        '\u{300}'..='\u{36f}' => return None,
        c => c,
    })
}

/// Compares identifiers as people count: `9` before `10`, numbers before words.
fn natural_order(a: &str, b: &str) -> Ordering {
    let number = |text: &str| text.parse::<u64>().ok();
    match (number(a), number(b)) {
        (Some(x), Some(y)) => x.cmp(&y).then_with(|| a.cmp(b)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => a.cmp(b),
    }
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The identifier made of `text`.
            pub fn new(text: impl Into<Box<str>>) -> Self {
                Self(text.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                natural_order(&self.0, &other.0)
            }
        }
    };
}

text_id! {
    /// Identifies a site within its list (`id_fs` in the national list).
    SiteId
}
text_id! {
    /// Identifies a place where a site could open: a commune code, a quarter code, or the user's own.
    CandidateId
}
text_id! {
    /// Identifies a priority neighbourhood, such as `QP011003` or `QN00103M`.
    QuarterCode
}
text_id! {
    /// Identifies a group of sites that carry one label together (`groupe_fs` in the national list).
    GroupId
}
text_id! {
    /// Identifies a demand point: the code of its commune or of its quarter.
    DemandId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commune_codes_are_five_characters() {
        for good in ["01001", "2A004", "2B033", "97411", "75056"] {
            assert_eq!(good.parse::<CommuneCode>().unwrap().as_str(), good);
        }
        for bad in ["", "1001", "011001", "2C004", "A1001", "é001", "11 69", "1106é"] {
            assert!(bad.parse::<CommuneCode>().is_err(), "{bad} was taken for a code");
        }
    }

    #[test]
    fn departements_have_two_characters_and_three_overseas() {
        for (commune, departement) in [("11069", "11"), ("2A004", "2A"), ("97411", "974")] {
            assert_eq!(commune.parse::<CommuneCode>().unwrap().departement(), departement);
        }
    }

    #[test]
    fn ids_are_ordered_as_people_count() {
        let mut ids = ["QP2", "10", "9", "QP10", "062", "62"].map(SiteId::new);
        ids.sort();
        assert_eq!(ids.map(|id| id.to_string()), ["9", "10", "062", "62", "QP10", "QP2"]);
    }
}
