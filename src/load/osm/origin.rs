//! Where the bytes come from: a file that is read in pieces, or bytes that are already there.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::super::{LoadError, Source};

/// Bytes that are read from the disk at once.
const BUFFER: usize = 1 << 20;

/// A file on disk or in memory; it can be gone through more than once.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin<'a> {
    Path(&'a Path),
    Memory(&'a Source),
}

/// The bytes of an origin, which counts and hashes them as they pass.
pub(super) struct Hashed<'a> {
    reader: Box<dyn Read + Send + 'a>,
    hash: Sha256,
    /// How many bytes have passed.
    pub(super) passed: u64,
}

impl<'a> Origin<'a> {
    /// The name, as the user typed it.
    pub(super) fn name(self) -> String {
        match self {
            Self::Path(path) => path.display().to_string(),
            Self::Memory(source) => source.name().to_owned(),
        }
    }

    /// How many bytes it holds.
    ///
    /// # Errors
    /// When there is none, the system refuses, or the path is no ordinary file (it is gone through twice).
    pub(super) fn length(self) -> Result<u64, LoadError> {
        let name = self.name();
        let length = match self {
            Self::Memory(source) => source.bytes().len() as u64,
            Self::Path(path) => {
                let about = std::fs::metadata(path)
                    .map_err(|cause| LoadError::Unreadable { name: name.clone(), cause })?;
                if about.is_dir() {
                    return Err(LoadError::Folder { name });
                }
                if !about.is_file() {
                    let (what, remedy) = ("not an ordinary file", "save it to disk and give that file");
                    return Err(LoadError::OtherKind { name, what, remedy });
                }
                about.len()
            }
        };
        if length == 0 { Err(LoadError::Empty { name }) } else { Ok(length) }
    }

    /// Starts at the first byte.
    pub(super) fn open(self) -> Result<Hashed<'a>, LoadError> {
        let reader: Box<dyn Read + Send + 'a> = match self {
            Self::Memory(source) => Box::new(source.bytes()),
            Self::Path(path) => {
                let file =
                    File::open(path).map_err(|cause| LoadError::Unreadable { name: self.name(), cause })?;
                Box::new(BufReader::with_capacity(BUFFER, file))
            }
        };
        Ok(Hashed { reader, hash: Sha256::new(), passed: 0 })
    }
}

impl Hashed<'_> {
    /// Goes on to the end and says the SHA-256 of all bytes, in 64 hexadecimal digits.
    pub(super) fn finish(mut self) -> io::Result<(String, u64)> {
        let mut buffer = vec![0; BUFFER];
        while self.read(&mut buffer)? > 0 {}
        let digits = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok((digits, self.passed))
    }
}

impl Read for Hashed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.hash.update(&buffer[..count]);
        self.passed += count as u64;
        Ok(count)
    }
}

/// The SHA-256 of a file, in 64 hexadecimal digits, without looking at what it says.
///
/// # Errors
/// When the system refuses, or the path is a folder, an empty file or no ordinary file.
pub fn fingerprint(path: &Path) -> Result<String, LoadError> {
    let origin = Origin::Path(path);
    origin.length()?;
    let finished = origin.open()?.finish();
    let (digits, _) = finished.map_err(|cause| LoadError::Unreadable { name: origin.name(), cause })?;
    Ok(digits)
}
