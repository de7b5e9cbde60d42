//! Prepared roads that were kept in a file.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::roads::archive::{self, Archive, Damage, Key, Series};

/// Prepared roads, and the size of their file.
#[derive(Debug)]
pub struct KeptRoads {
    /// The roads.
    pub archive: Archive,
    /// Length of the file in bytes.
    pub bytes: u64,
}

/// The roads of a key, from the file where they may have been kept; `None`: there is no such file.
///
/// # Errors
/// Whatever is wrong with the file: see [`archive`].
pub fn kept_roads(path: &Path, key: &Key) -> Option<Result<KeptRoads, Damage>> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(cause) if is_absence(&cause) => return None,
        Err(cause) => return Some(Err(cause.into())),
    };
    if !about.is_file() {
        return Some(Err(io::Error::other("not an ordinary file").into()));
    }
    let bytes = about.len();
    let read =
        File::open(path).map_err(Damage::from).and_then(|mut file| archive::read(&mut file, bytes, key));
    Some(read.map(|archive| KeptRoads { archive, bytes }))
}

/// The file is not there, or what should be its folder is a file.
fn is_absence(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The names of the files of a folder, beginning with `prefix`, that `name` replaces: prepared roads of its series. In order.
///
/// What cannot be looked into is left alone.
pub fn replaced_roads(folder: &Path, prefix: &str, name: &str, series: Series) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|other| other != name && other.starts_with(prefix) && other.ends_with(".roads"))
        .filter(|other| series_of(&folder.join(other)) == Some(series))
        .collect();
    names.sort();
    names
}

fn series_of(path: &Path) -> Option<Series> {
    archive::series_of(&mut File::open(path).ok()?).ok().flatten()
}
