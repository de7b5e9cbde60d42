//! One block of a PBF file: packed or not, never believed beyond its limits.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::damage::{Damage, shown};
use super::limits;
use super::wire::Fields;

/// The data of a block as it lies in the file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Blob<'a> {
    /// As it is.
    Plain(&'a [u8]),
    /// Compressed by zlib, with the length that it announces.
    Zlib(&'a [u8], u64),
}

impl<'a> Blob<'a> {
    /// Finds the data in a message `Blob`.
    pub(super) fn of(message: &'a [u8]) -> Result<Self, Damage> {
        let (mut size, mut found) = (None, None);
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                2 => size = Some(field.number()?),
                1 | 3 => found = Some((field.number, field.bytes()?)),
                4 => return Err(Damage::Compression("LZMA")),
                5 => return Err(Damage::Compression("bzip2")),
                6 => return Err(Damage::Compression("LZ4")),
                7 => return Err(Damage::Compression("Zstandard")),
                _ => {}
            }
        }
        match (found, size) {
            (None, _) => Err(Damage::NoData),
            (Some((1, bytes)), _) => Ok(Self::Plain(bytes)),
            (_, None) => Err(Damage::NoSize),
            (Some((_, bytes)), Some(size)) if (0..=limits::BLOCK.cast_signed()).contains(&size) => {
                Ok(Self::Zlib(bytes, size.cast_unsigned()))
            }
            (_, Some(size)) => Err(Damage::BlockSize(size)),
        }
    }

    /// How many bytes it announces to be when unpacked.
    pub(super) fn announced(self) -> u64 {
        match self {
            Self::Plain(bytes) => bytes.len() as u64,
            Self::Zlib(_, size) => size,
        }
    }

    /// The data, unpacked.
    pub(super) fn unpack(self) -> Result<Cow<'a, [u8]>, Damage> {
        match self {
            Self::Plain(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::Zlib(bytes, size) => inflate(bytes, size).map(Cow::Owned),
        }
    }
}

fn inflate(bytes: &[u8], announced: u64) -> Result<Vec<u8>, Damage> {
    let mut unpacked = Vec::with_capacity(announced as usize);
    // One byte more than announced tells a block that holds more from one that is right.
    let result = ZlibDecoder::new(bytes).take(announced + 1).read_to_end(&mut unpacked);
    result.map_err(|cause| Damage::Inflate(shown(&cause.to_string())))?;
    let found = unpacked.len() as u64;
    if found == announced { Ok(unpacked) } else { Err(Damage::Unpacked { found, announced }) }
}
