//! The texts of a block, which its elements name by number.

use super::damage::Damage;
use super::limits;
use super::wire::Fields;
use crate::roads::extract::Tags;

/// What a reader does with the values of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyKind {
    /// Nothing.
    Other,
    /// Keeps them under the key at this place of its list of keys.
    Kept(u8),
    /// Takes them as the name of a road.
    Name,
    /// Takes them as the reference of a road (`D 26`).
    Ref,
}

/// The texts of a block; of those that are keys, what becomes of their values.
#[derive(Debug)]
pub(super) struct Texts<'a> {
    list: Vec<&'a [u8]>,
    kinds: Vec<KeyKind>,
}

impl KeyKind {
    /// What becomes of a key, given the keys that are kept, in alphabetical order.
    pub(super) fn of(key: &[u8], kept: &[&str]) -> Self {
        match (kept.binary_search_by(|known| known.as_bytes().cmp(key)), key) {
            (Ok(place), _) => Self::Kept(place as u8),
            (_, b"name") => Self::Name,
            (_, b"ref") => Self::Ref,
            _ => Self::Other,
        }
    }
}

impl<'a> Texts<'a> {
    /// The texts of a message `StringTable`.
    pub(super) fn of(message: &'a [u8], kept: &[&str]) -> Result<Self, Damage> {
        let mut list = Vec::new();
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            if field.number == 1 {
                list.push(field.bytes()?);
            }
            if list.len() > limits::TEXTS {
                return Err(Damage::TooManyTexts);
            }
        }
        let kinds = list.iter().map(|text| KeyKind::of(text, kept)).collect();
        Ok(Self { list, kinds })
    }

    /// The text of a number.
    pub(super) fn bytes(&self, index: u64) -> Result<&'a [u8], Damage> {
        let text = usize::try_from(index).ok().and_then(|index| self.list.get(index));
        text.copied().ok_or(Damage::NoText { index, count: self.list.len() })
    }

    /// What becomes of the key of a number.
    #[inline]
    pub(super) fn kind(&self, index: u64) -> Result<KeyKind, Damage> {
        let kind = usize::try_from(index).ok().and_then(|index| self.kinds.get(index));
        kind.copied().ok_or(Damage::NoText { index, count: self.list.len() })
    }

    /// The text of a number as a value that is kept.
    pub(super) fn value(&self, index: u64) -> Result<Box<str>, Damage> {
        value(self.bytes(index)?)
    }
}

/// A value that is kept. Letters that are not UTF-8 become U+FFFD, so that the tag is known to be there.
pub(super) fn value(bytes: &[u8]) -> Result<Box<str>, Damage> {
    if bytes.len() > limits::TEXT {
        return Err(Damage::LongText(bytes.len()));
    }
    Ok(String::from_utf8_lossy(bytes).into())
}

/// Room for tags and restrictions, which a few bytes can name many times over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    used: u64,
    most: u64,
}

impl Room {
    /// What a tag takes besides its value, in bytes.
    const TAG: u64 = 64;

    /// So many bytes at most.
    pub(super) fn of(most: u64) -> Self {
        Self { used: 0, most }
    }

    /// Room for what a block of so many bytes holds.
    pub(super) fn of_block(length: usize) -> Self {
        Self::of(limits::ROOM_FLOOR + limits::ROOM * length as u64)
    }

    /// Room for what a file of so many bytes holds.
    pub(super) fn of_file(length: u64) -> Self {
        Self::of(limits::FILE_ROOM_FLOOR + limits::FILE_ROOM * length)
    }

    /// How many bytes are taken.
    pub(super) fn used(self) -> u64 {
        self.used
    }

    /// Takes so many bytes.
    pub(super) fn take(&mut self, bytes: u64) -> Result<(), Damage> {
        self.used = self.used.saturating_add(bytes);
        if self.used > self.most { Err(Damage::Room(self.most)) } else { Ok(()) }
    }

    /// A set of tags of keys and values, for which room is taken.
    pub(super) fn tags(&mut self, pairs: Vec<(&'static str, Box<str>)>) -> Result<Tags, Damage> {
        self.take(pairs.iter().map(|(_, value)| Self::TAG + value.len() as u64).sum())?;
        Ok(Tags::new(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roads::extract::{NODE_KEYS, WAY_KEYS};

    #[test]
    fn keys_that_are_kept_stand_in_order_so_that_they_are_found() {
        assert!(WAY_KEYS.is_sorted() && NODE_KEYS.is_sorted());
        assert!(WAY_KEYS.len() <= usize::from(u8::MAX) && NODE_KEYS.len() <= usize::from(u8::MAX));
        assert_eq!(KeyKind::of(b"access", &WAY_KEYS), KeyKind::Kept(0));
        assert_eq!(KeyKind::of(b"building", &WAY_KEYS), KeyKind::Other);
    }
}
