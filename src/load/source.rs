//! The bytes of a file, with the name and fingerprint that results quote.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::LoadError;

/// Largest file that is read, in bytes (2 GiB).
const LARGEST: u64 = 2 << 30;

/// A file in memory.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    bytes: Cow<'static, [u8]>,
    sha256: String,
}

impl Source {
    /// Reads a file from disk.
    ///
    /// # Errors
    /// When the system refuses, or the path is a folder, an empty file or one of more than 2 GiB.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        let name = path.display().to_string();
        let unreadable = |cause: io::Error| LoadError::Unreadable { name: name.clone(), cause };
        if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
            return Err(LoadError::Folder { name });
        }
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(unreadable)?;
        // One byte more than allowed tells a file that grows, or a device, from one that fits.
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.is_empty() {
            return Err(LoadError::Empty { name });
        }
        if bytes.len() as u64 > LARGEST {
            return Err(LoadError::TooLarge { name });
        }
        Ok(Self::in_memory(name, bytes))
    }

    /// Bytes that are already in memory, under the name that messages give them.
    pub fn in_memory(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self { name: name.into(), sha256: fingerprint(&bytes), bytes: Cow::Owned(bytes) }
    }

    /// Data that the program carries, with the fingerprint that it was published with.
    pub fn bundled(name: &'static str, bytes: &'static [u8], sha256: &'static str) -> Self {
        Self { name: name.into(), bytes: Cow::Borrowed(bytes), sha256: sha256.into() }
    }

    /// The name, as the user typed it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole content.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The SHA-256 of the content, 64 hexadecimal digits.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_knows_its_name_and_fingerprint() {
        let source = Source::in_memory("abc.txt", b"abc");
        assert_eq!(source.name(), "abc.txt");
        // The example of FIPS 180-2.
        assert_eq!(source.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn folders_missing_and_empty_files_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(Source::read(folder.path()), Err(LoadError::Folder { .. })));
        let path = folder.path().join("nothing.csv");
        let error = Source::read(&path).unwrap_err();
        assert!(error.to_string().contains("nothing.csv"), "{error}");
        std::fs::write(&path, b"").unwrap();
        assert!(matches!(Source::read(&path), Err(LoadError::Empty { .. })));
    }
}
