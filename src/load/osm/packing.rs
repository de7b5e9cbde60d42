//! Packed streams of XML, unpacked within limits.

use std::io::{self, BufRead, BufReader, Read};

use bzip2::bufread::MultiBzDecoder;
use flate2::bufread::MultiGzDecoder;

use super::damage::Damage;
use super::limits;
use super::origin::Hashed;

/// How a stream of XML is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    Gzip,
    Bzip2,
}

/// A stream that ends with an error where it passes its limits.
pub(super) struct Bounded<'a> {
    inner: BufReader<Box<dyn Read + 'a>>,
    /// How many bytes may still come.
    left: u64,
    most: u64,
    /// How many bytes have passed since the last piece of XML was whole.
    piece: u64,
}

impl<'a> Bounded<'a> {
    /// Unpacks a file of so many bytes.
    pub(super) fn of(reader: &'a mut Hashed<'_>, packing: Packing, length: u64) -> Self {
        let reader = BufReader::new(reader);
        let inner: Box<dyn Read + 'a> = match packing {
            Packing::None => Box::new(reader),
            Packing::Gzip => Box::new(MultiGzDecoder::new(reader)),
            Packing::Bzip2 => Box::new(MultiBzDecoder::new(reader)),
        };
        let most = limits::UNPACKED_FLOOR + limits::UNPACKED_XML * length;
        Self { inner: BufReader::with_capacity(64 << 10, inner), left: most, most, piece: 0 }
    }

    /// Begins a new piece of XML.
    pub(super) fn begin_piece(&mut self) {
        self.piece = 0;
    }
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Bounded<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(Damage::Bomb(self.most)));
        }
        if self.piece > limits::XML_PIECE {
            return Err(io::Error::other(Damage::LongPiece));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count as u64);
        self.piece += count as u64;
        self.inner.consume(count);
    }
}
