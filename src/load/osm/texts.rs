//! The texts of a block, which its elements name by number.

use super::damage::Damage;
use super::limits;
use super::wire::Fields;

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
