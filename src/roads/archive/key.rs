//! What prepared roads are known by.

use std::fmt;

use sha2::{Digest, Sha256};

use super::super::mode::Mode;
use super::header::FORMAT;

/// Version of what preparation makes of the same extract and profile. Raise it whenever that changes.
const PREPARATION: u32 = 3;

/// All that decides what prepared roads are, as a SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(pub(super) [u8; 32]);

/// What was asked for, in the user's words: of the same series, the newest file replaces the others.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Series(pub(super) [u8; 16]);

/// Who prepared roads are, written at the head of their file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// What was asked for.
    pub series: Series,
    /// What they were made of.
    pub key: Key,
}

/// What prepared roads are made of.
#[derive(Debug, Clone, Copy)]
pub struct MadeOf<'a> {
    /// How people travel.
    pub mode: Mode,
    /// The settings of the profile ([`Profile::fingerprint`](crate::roads::profile::Profile::fingerprint)).
    pub profile: &'a str,
    /// The SHA-256 of each extract, in their order.
    pub extracts: &'a [String],
    /// The SHA-256 of the town halls that tell départements.
    pub town_halls: &'a str,
}

impl Key {
    /// The key of roads made of these.
    pub fn new(made_of: &MadeOf<'_>) -> Self {
        let MadeOf { mode, profile, extracts, town_halls } = made_of;
        let versions = format!("{FORMAT} {PREPARATION} {}", env!("CARGO_PKG_VERSION"));
        let texts = [&versions, mode.as_str(), profile, town_halls];
        Self(hash(texts.into_iter().chain(extracts.iter().map(String::as_str))))
    }

    /// Its first 16 hexadecimal digits, for the name of the file.
    pub fn short(&self) -> String {
        hexadecimal(&self.0[..8])
    }
}

impl Series {
    /// The series of these words, in their order.
    pub fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut series = [0; 16];
        series.copy_from_slice(&hash(words)[..16]);
        Self(series)
    }
}

/// The SHA-256 of texts; each is preceded by its length, so that no two lists are the same bytes.
fn hash<'a>(texts: impl Iterator<Item = &'a str>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().into()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({self})")
    }
}

impl fmt::Debug for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Series({})", hexadecimal(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_decides_the_roads_changes_the_key() {
        let [one, two] = [["a".to_owned(), "b".to_owned()], ["b".to_owned(), "a".to_owned()]];
        let sound = MadeOf { mode: Mode::Car, profile: "p", extracts: &one, town_halls: "t" };
        let others = [
            MadeOf { mode: Mode::Foot, ..sound },
            MadeOf { profile: "q", ..sound },
            MadeOf { extracts: &two, ..sound },
            MadeOf { extracts: &one[..1], ..sound },
            MadeOf { town_halls: "", profile: "pt", ..sound },
        ];
        assert_eq!(Key::new(&sound), Key::new(&sound.clone()));
        for other in others {
            assert_ne!(Key::new(&sound), Key::new(&other), "{other:?}");
        }
        assert!(Key::new(&sound).to_string().starts_with(&Key::new(&sound).short()));
    }
}
