//! What the pages of a Parquet file announce, checked before the decoder believes it.
//!
//! The decoder makes room for as many values as the header of a page says. A count that damage made negative, or
//! huge, asks for more memory than there is, and the system ends the program: no guard can catch that.
//!
//! Headers are structs of Thrift's compact protocol:
//! <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>,
//! <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift> (`PageHeader`).

use std::ops::Range;

/// More rows than this are no list of communes: a file that says so is damaged.
const MOST_ROWS: i64 = 10_000_000;
/// The largest page that is unpacked, in bytes.
const LARGEST_PAGE: i64 = 1 << 30;
/// Structs within structs in a header: three are usual.
const DEEPEST: u8 = 8;

/// The part of a file that holds one column of one group of rows.
#[derive(Debug, Clone)]
pub(super) struct Chunk {
    /// Its place in the file, in bytes.
    pub(super) place: Range<u64>,
    /// How many values it announces.
    pub(super) values: i64,
}

/// Whether every page of the chunk lies in the file and announces no more values than the chunk does.
pub(super) fn is_sound(file: &[u8], chunk: &Chunk) -> bool {
    (0..=MOST_ROWS).contains(&chunk.values) && walk(file, chunk).is_some()
}

/// Goes from page to page until all values are seen; `None` when one is not sound.
fn walk(file: &[u8], chunk: &Chunk) -> Option<()> {
    let range = usize::try_from(chunk.place.start).ok()?..usize::try_from(chunk.place.end).ok()?;
    let mut reader = Compact { rest: file.get(range)? };
    let mut seen = 0;
    while seen < chunk.values {
        let page = reader.page()?;
        let sound = (0..=chunk.values).contains(&page.values)
            && (0..=chunk.values).contains(&page.dictionary)
            && (0..=page.values.max(0)).contains(&page.nulls)
            && (0..=LARGEST_PAGE).contains(&page.unpacked);
        if !sound {
            return None;
        }
        seen += page.values;
        reader.rest = reader.rest.get(usize::try_from(page.packed).ok()?..)?;
    }
    Some(())
}

/// What the header of a page announces.
#[derive(Debug, Default)]
struct Page {
    unpacked: i64,
    packed: i64,
    values: i64,
    nulls: i64,
    dictionary: i64,
}

/// Kinds of fields in the compact protocol.
mod kind {
    pub(super) const TRUE: u8 = 1;
    pub(super) const FALSE: u8 = 2;
    pub(super) const BYTE: u8 = 3;
    pub(super) const I16: u8 = 4;
    pub(super) const I32: u8 = 5;
    pub(super) const I64: u8 = 6;
    pub(super) const DOUBLE: u8 = 7;
    pub(super) const BINARY: u8 = 8;
    pub(super) const LIST: u8 = 9;
    pub(super) const SET: u8 = 10;
    pub(super) const STRUCT: u8 = 12;
}

/// A reader of the compact protocol.
struct Compact<'a> {
    rest: &'a [u8],
}

impl Compact<'_> {
    fn page(&mut self) -> Option<Page> {
        let mut page = Page::default();
        self.fields(|reader, field, kind| {
            match (field, kind) {
                (2, kind::I32) => page.unpacked = reader.number()?,
                (3, kind::I32) => page.packed = reader.number()?,
                // Version 1, dictionary, version 2: the first field is the number of values.
                (5 | 7 | 8, kind::STRUCT) => reader.fields(|reader, inner, kind| {
                    match (field, inner, kind) {
                        (7, 1, kind::I32) => page.dictionary = reader.number()?,
                        (_, 1, kind::I32) => page.values = reader.number()?,
                        (8, 2, kind::I32) => page.nulls = reader.number()?,
                        _ => reader.skip(kind, DEEPEST)?,
                    }
                    Some(())
                })?,
                _ => reader.skip(kind, DEEPEST)?,
            }
            Some(())
        })?;
        Some(page)
    }

    /// Calls `visit` with the number and the kind of every field of a struct.
    fn fields(&mut self, mut visit: impl FnMut(&mut Self, i64, u8) -> Option<()>) -> Option<()> {
        let mut field = 0_i64;
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(());
            }
            let step = i64::from(head >> 4);
            field = if step == 0 { self.number()? } else { field.checked_add(step)? };
            visit(self, field, head & 0x0f)?;
        }
    }

    fn skip(&mut self, kind: u8, depth: u8) -> Option<()> {
        let deeper = depth.checked_sub(1)?;
        match kind {
            kind::TRUE | kind::FALSE => Some(()),
            kind::BYTE => self.byte().map(drop),
            kind::I16 | kind::I32 | kind::I64 => self.varint().map(drop),
            kind::DOUBLE => self.leave(8),
            kind::BINARY => {
                let length = self.varint()?;
                self.leave(length)
            }
            kind::LIST | kind::SET => self.skip_list(deeper),
            kind::STRUCT => self.fields(|reader, _, kind| reader.skip(kind, deeper)),
            _ => None,
        }
    }

    fn skip_list(&mut self, depth: u8) -> Option<()> {
        let head = self.byte()?;
        let short = u64::from(head >> 4);
        let length = if short == 15 { self.varint()? } else { short };
        match head & 0x0f {
            // In a list, each truth value has a byte of its own.
            kind::TRUE | kind::FALSE => self.leave(length),
            kind => (0..length).try_for_each(|_| self.skip(kind, depth)),
        }
    }

    fn leave(&mut self, length: u64) -> Option<()> {
        self.rest = self.rest.get(usize::try_from(length).ok()?..)?;
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A signed number: 0, -1, 1, -2, 2 … are written 0, 1, 2, 3, 4 …
    fn number(&mut self) -> Option<i64> {
        let coded = self.varint()?;
        Some((coded >> 1) as i64 ^ -((coded & 1) as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of version 1: 2 bytes (zigzag 4), `values` as a coded byte.
    fn page(values: u8) -> Vec<u8> {
        vec![0x15, 0, 0x15, 4, 0x15, 4, 0x2c, 0x15, values, 0x15, 0, 0, 0, 7, 7]
    }

    fn sound(bytes: &[u8], values: i64) -> bool {
        is_sound(bytes, &Chunk { place: 0..bytes.len() as u64, values })
    }

    #[test]
    fn pages_hold_what_the_chunk_announces() {
        assert!(sound(&page(6), 3));
        assert!(sound(&[page(4), page(2)].concat(), 3));
        assert!(!sound(&page(4), 3), "a page is missing");
        assert!(!sound(&page(8), 3), "more values than the chunk");
        assert!(!sound(&page(5), 3), "a negative count");
        assert!(!sound(&page(6)[..13], 3), "cut");
        assert!(!sound(&page(6), MOST_ROWS + 1));
        assert!(!sound(&page(6), -1));
        assert!(!is_sound(&page(6), &Chunk { place: 0..99, values: 3 }), "outside the file");
    }

    #[test]
    fn every_cut_and_every_byte_is_answered() {
        let page = page(6);
        for at in 0..page.len() {
            assert!(!sound(&page[..at], 3), "cut at {at}");
            for byte in 0..=255 {
                let mut changed = page.clone();
                changed[at] = byte;
                sound(&changed, 3);
            }
        }
    }
}
