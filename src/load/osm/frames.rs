//! The blocks of a PBF file, one after the other.

use std::io::Read;

use super::super::LoadError;
use super::blob::Blob;
use super::damage::{Damage, shown};
use super::header;
use super::limits;
use super::origin::{Hashed, Origin};
use super::wire::Fields;

/// Blocks that are decoded at once, at most.
const BATCH: usize = 32;

/// A block of data as it lies in the file.
#[derive(Debug)]
pub(super) struct Frame {
    /// Its number, from 0, which is that of the header.
    pub(super) number: usize,
    /// Where it begins, in bytes.
    pub(super) offset: u64,
    /// A message `Blob`.
    pub(super) message: Vec<u8>,
}

/// A block of any type.
struct Raw {
    /// When it holds map data: how long that announces to be when unpacked.
    size: Option<u64>,
    message: Vec<u8>,
}

/// Reads blocks.
pub(super) struct Frames<'a> {
    name: String,
    reader: Hashed<'a>,
    length: u64,
    unpacked: u64,
    next: usize,
    offset: u64,
}

impl Frame {
    /// The error of something wrong in this block.
    pub(super) fn error(&self, damage: Damage, name: &str) -> LoadError {
        damage.at(name, place(self.number, self.offset))
    }
}

fn place(number: usize, offset: u64) -> String {
    format!("block {number} at byte {offset}")
}

impl<'a> Frames<'a> {
    /// The blocks of an origin.
    pub(super) fn of(origin: Origin<'a>) -> Result<Self, LoadError> {
        let (name, length, reader) = (origin.name(), origin.length()?, origin.open()?);
        Ok(Self { name, reader, length, unpacked: 0, next: 0, offset: 0 })
    }

    /// The next blocks of data that are wanted, by number; none at the end of the file.
    pub(super) fn batch(&mut self, wanted: impl Fn(usize) -> bool) -> Result<Vec<Frame>, LoadError> {
        let mut batch = Vec::new();
        let mut unpacked = 0;
        while batch.len() < BATCH && unpacked < limits::BLOCK {
            let read = self.read().map_err(|damage| damage.at(&self.name, place(self.next, self.offset)))?;
            let Some(Raw { size, message }) = read else { break };
            let frame = Frame { number: self.next, offset: self.offset, message };
            self.next += 1;
            self.offset = self.reader.passed;
            if let Some(size) = size.filter(|_| wanted(frame.number)) {
                unpacked += size;
                batch.push(frame);
            }
        }
        Ok(batch)
    }

    /// Reads to the end; the SHA-256 of the file and its length in bytes.
    pub(super) fn finish(self) -> Result<(String, u64), LoadError> {
        let name = self.name;
        self.reader.finish().map_err(|cause| LoadError::Unreadable { name, cause })
    }

    /// The next block, or `None` at the end.
    fn read(&mut self) -> Result<Option<Raw>, Damage> {
        let Some(length) = self.header_length()? else { return Ok(None) };
        if length > limits::BLOCK_HEADER {
            return Err(Damage::HeaderSize(length));
        }
        let header = self.bytes(length)?;
        let (kind, size) = block_header(&header)?;
        let message = self.bytes(size)?;
        if self.next == 0 && kind != b"OSMHeader" {
            return Err(Damage::NoHeader(shown(&String::from_utf8_lossy(kind))));
        }
        let size = match kind {
            b"OSMHeader" => {
                let blob = Blob::of(&message)?;
                self.count(blob.announced())?;
                header::check(&blob.unpack()?)?;
                None
            }
            b"OSMData" => Some(self.count(Blob::of(&message)?.announced())?),
            _ => None,
        };
        Ok(Some(Raw { size, message }))
    }

    /// The length of the next header; `None` at the end.
    fn header_length(&mut self) -> Result<Option<u64>, Damage> {
        let bytes = self.up_to(4)?;
        match <[u8; 4]>::try_from(bytes) {
            Ok(bytes) => Ok(Some(u64::from(u32::from_be_bytes(bytes)))),
            Err(bytes) if bytes.is_empty() => Ok(None),
            Err(bytes) => Err(Damage::Cut { missing: 4 - bytes.len() as u64 }),
        }
    }

    fn bytes(&mut self, length: u64) -> Result<Vec<u8>, Damage> {
        let bytes = self.up_to(length)?;
        let missing = length - bytes.len() as u64;
        if missing > 0 { Err(Damage::Cut { missing }) } else { Ok(bytes) }
    }

    /// As many bytes as there are, room being made for those that come, not for those that are announced.
    fn up_to(&mut self, length: u64) -> Result<Vec<u8>, Damage> {
        let left = self.length.saturating_sub(self.reader.passed).min(length);
        let mut bytes = Vec::with_capacity(left as usize);
        let read = self.reader.by_ref().take(length).read_to_end(&mut bytes);
        read.map_err(|cause| Damage::Disk(cause.to_string()))?;
        Ok(bytes)
    }

    /// Adds a block to what the file unpacks to.
    fn count(&mut self, announced: u64) -> Result<u64, Damage> {
        self.unpacked += announced;
        let most = limits::UNPACKED_FLOOR + limits::UNPACKED_PBF * self.reader.passed;
        if self.unpacked > most { Err(Damage::Bomb(most)) } else { Ok(announced) }
    }
}

/// The type of a block and the length of its message.
fn block_header(message: &[u8]) -> Result<(&[u8], u64), Damage> {
    let (mut kind, mut size) = (None, None);
    let mut fields = Fields::of(message);
    while let Some(field) = fields.next()? {
        match field.number {
            1 => kind = Some(field.bytes()?),
            3 => size = Some(field.number()?),
            _ => {}
        }
    }
    let (Some(kind), Some(size)) = (kind, size) else { return Err(Damage::BlockHeader) };
    if !(0..=limits::BLOCK.cast_signed()).contains(&size) {
        return Err(Damage::BlockSize(size));
    }
    Ok((kind, size.cast_unsigned()))
}
