//! Where prepared roads are kept from one run to the next.

use std::path::{Path, PathBuf};

use super::request::RoadsAsk;
use crate::load::{KeptRoads, kept_roads, replaced_roads};
use crate::output::{OutputError, Sink};
use crate::roads::archive::{self, Damage, Key, Label, Reading, Series};
use crate::roads::{Mode, Roads};

/// Characters of the name of an extract that are kept in the name of its file.
const STEM: usize = 80;

/// What became of prepared roads.
#[derive(Debug)]
pub enum Kept {
    /// They were kept before.
    Found(KeptFile),
    /// They were prepared now, and kept.
    Saved {
        /// Where.
        file: KeptFile,
        /// What was wrong with the file that stood there.
        damage: Option<Damage>,
    },
    /// They were prepared now, and are not kept.
    NotSaved(NotSaved),
}

/// A file of prepared roads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
}

/// Why prepared roads are not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// There is no folder for it.
    #[error("no folder for prepared roads is known: give one with --roads-cache")]
    NoFolder,
    /// The folder, or the file, cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}

impl Kept {
    /// What the user should know of it, in one line; `None`: all is as it should be.
    pub fn remark(&self) -> Option<String> {
        match self {
            Self::Found(_) | Self::Saved { damage: None, .. } => None,
            Self::Saved { file, damage: Some(damage) } => {
                Some(format!("{}: {damage}: the roads were prepared again", file.path.display()))
            }
            Self::NotSaved(why) => {
                Some(format!("prepared roads are not kept, and each run prepares them anew: {why}"))
            }
        }
    }

    /// The file, where there is one.
    pub fn file(&self) -> Option<&KeptFile> {
        match self {
            Self::Found(file) | Self::Saved { file, .. } => Some(file),
            Self::NotSaved(_) => None,
        }
    }
}

/// The folder of prepared roads, and the names of the files that belong to what is asked.
pub(super) struct Shelf<'a> {
    folder: Option<&'a Path>,
    prefix: String,
    series: Series,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(ask: &'a RoadsAsk, mode: Mode) -> Self {
        let prefix = format!("{}-{}-", stem(&ask.files), mode.as_str());
        Self { folder: ask.cache.as_deref(), prefix, series: series(ask, mode) }
    }

    fn name(&self, key: &Key) -> String {
        format!("{}{}.roads", self.prefix, key.short())
    }

    /// The roads of a key, if they were kept.
    pub(super) fn find(&self, key: &Key) -> Option<Result<(KeptRoads, PathBuf), Damage>> {
        let path = self.folder?.join(self.name(key));
        let found = kept_roads(&path, key)?;
        Some(found.map(|roads| (roads, path)))
    }

    /// Keeps roads, and removes those that they replace.
    pub(super) fn keep(&self, roads: &Roads, reading: &Reading, key: Key) -> Result<KeptFile, NotSaved> {
        let folder = self.folder.ok_or(NotSaved::NoFolder)?;
        let (sink, name) = (Sink::folder(folder)?, self.name(&key));
        let label = Label { series: self.series, key };
        let mut bytes = 0;
        sink.stream(&name, |mut out| {
            bytes = archive::write(roads, reading, label, &mut out)?;
            Ok(())
        })?;
        for old in replaced_roads(folder, &self.prefix, &name, self.series) {
            // Another run may be reading it, or have removed it already.
            let _ = sink.remove(&old);
        }
        Ok(KeptFile { path: folder.join(name), bytes })
    }
}

/// The name of the first extract up to its first dot.
fn stem(files: &[PathBuf]) -> String {
    let name = files.first().and_then(|file| file.file_name()).unwrap_or_default().to_string_lossy();
    name.split('.').next().unwrap_or_default().chars().take(STEM).collect()
}

/// What is asked, in the user's words: the same files, by the same rules.
fn series(ask: &RoadsAsk, mode: Mode) -> Series {
    let absolute = |path: &PathBuf| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        path.to_string_lossy().into_owned()
    };
    let ferries = if ask.without_ferries { "without ferries" } else { "with ferries" };
    let profile = ask.profile.as_ref().map(absolute).unwrap_or_default();
    let files: Vec<String> = ask.files.iter().map(absolute).collect();
    Series::new([mode.as_str(), ferries, &profile].into_iter().chain(files.iter().map(String::as_str)))
}
