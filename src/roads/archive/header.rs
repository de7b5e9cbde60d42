//! The head of the bytes: who they are, and what follows.

use std::io::{self, Read};

use super::damage::Damage;
use super::key::{Key, Label, Series};
use super::sections::COUNT;

const MAGIC: [u8; 16] = *b"maillage roads\r\n";
/// Version of the format. Magic, version and series stand at the same places in all versions.
pub(super) const FORMAT: u32 = 1;

/// Bytes up to the series, in all versions.
const START: usize = MAGIC.len() + 4 + 16;
/// Bytes of key, table and checksum.
const REST: usize = 32 + COUNT * 12 + 4;

/// What is announced of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its length in bytes.
    pub(super) bytes: u64,
    /// Its CRC-32.
    pub(super) crc: u32,
}

/// The head of the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) label: Label,
    pub(super) entries: Vec<Entry>,
}

impl Header {
    /// As bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend(self.label.series.0);
        bytes.extend(self.label.key.0);
        for entry in &self.entries {
            bytes.extend(entry.bytes.to_le_bytes());
            bytes.extend(entry.crc.to_le_bytes());
        }
        bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
        bytes
    }

    /// The bytes of the whole, head and sections; `None`: more than can be counted.
    pub(super) fn total(&self) -> Option<u64> {
        let head = (START + REST) as u64;
        self.entries.iter().try_fold(head, |sum, entry| sum.checked_add(entry.bytes))
    }

    /// Reads the head of `length` bytes.
    pub(super) fn read(input: &mut impl Read, length: u64) -> Result<Self, Damage> {
        let mut bytes = vec![0; START];
        fill(input, &mut bytes)?;
        let series = start(&bytes)?;
        bytes.resize(START + REST, 0);
        fill(input, &mut bytes[START..])?;
        let (head, crc) = bytes.split_at(START + REST - 4);
        if crc != crc32fast::hash(head).to_le_bytes() {
            return Err(Damage::Checksum("head"));
        }
        let (key, table) = head[START..].split_at(32);
        let entry = |bytes: &[u8]| Entry { bytes: number(&bytes[..8]), crc: number(&bytes[8..]) as u32 };
        let mut label = Label { series, key: Key([0; 32]) };
        label.key.0.copy_from_slice(key);
        let header = Self { label, entries: table.chunks_exact(12).map(entry).collect() };
        if header.total() == Some(length) { Ok(header) } else { Err(Damage::Length) }
    }
}

/// The series of bytes of any version; `None` of another kind of file.
///
/// # Errors
/// When the system does not give the bytes.
pub fn series_of(input: &mut impl Read) -> io::Result<Option<Series>> {
    let mut bytes = [0; START];
    match input.read_exact(&mut bytes) {
        Ok(()) => Ok(bytes.starts_with(&MAGIC).then(|| series(&bytes))),
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// Checks kind and version.
fn start(bytes: &[u8]) -> Result<Series, Damage> {
    if !bytes.starts_with(&MAGIC) {
        return Err(Damage::OtherKind);
    }
    match number(&bytes[MAGIC.len()..][..4]) as u32 {
        FORMAT => Ok(series(bytes)),
        other => Err(Damage::OtherVersion(other)),
    }
}

fn series(bytes: &[u8]) -> Series {
    let mut series = Series([0; 16]);
    series.0.copy_from_slice(&bytes[MAGIC.len() + 4..START]);
    series
}

/// A little-endian number of up to eight bytes.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// Reads as many bytes as there is room for.
pub(super) fn fill(input: &mut impl Read, room: &mut [u8]) -> Result<(), Damage> {
    input.read_exact(room).map_err(|cause| match cause.kind() {
        io::ErrorKind::UnexpectedEof => Damage::Length,
        _ => Damage::Unreadable(cause),
    })
}
