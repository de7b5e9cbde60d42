//! The only place that writes: whole files or none.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::error::OutputError;

/// Where bytes go.
///
/// It is made before the long run and checks then that it can be written to.
#[derive(Debug, Clone)]
pub struct Sink {
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    Folder(PathBuf),
    File(PathBuf),
    Stdout,
}

impl Sink {
    /// A folder, made if need be, that takes one file a name.
    pub fn folder(path: &Path) -> Result<Self, OutputError> {
        let failed = |source| OutputError::Folder { path: path.to_owned(), source };
        fs::create_dir_all(path).map_err(failed)?;
        check_writable(path)?;
        Ok(Self { place: Place::Folder(path.to_owned()) })
    }

    /// A single file, replaced if it exists; its folder must exist.
    ///
    /// A link is followed: the file it names is replaced, not the link.
    pub fn file(path: &Path) -> Result<Self, OutputError> {
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let special = target.exists() && !target.is_file();
        if special || target.file_name().is_none() {
            return Err(OutputError::NotAFile { path: path.to_owned() });
        }
        check_writable(folder_of(&target))?;
        Ok(Self { place: Place::File(target) })
    }

    /// The standard output.
    pub fn stdout() -> Self {
        Self { place: Place::Stdout }
    }

    /// Writes `bytes` as the file `name`; a sink of a single file or the standard output keeps its own name.
    ///
    /// Gives the path of the file; `None` on the standard output.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<Option<PathBuf>, OutputError> {
        self.stream(name, |out| out.write_all(bytes))
    }

    /// The same for what is too large to be in memory twice: `write` hands over the bytes piece by piece.
    pub fn stream(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Option<PathBuf>, OutputError> {
        match &self.place {
            Place::Folder(folder) => replace(folder.join(plain(name)?), write).map(Some),
            Place::File(file) => replace(file.clone(), write).map(Some),
            Place::Stdout => print(write).map(|()| None),
        }
    }

    /// Takes the file `name` out of a folder; nothing happens when it is not there, or when this is no folder.
    pub fn remove(&self, name: &str) -> Result<(), OutputError> {
        let Place::Folder(folder) = &self.place else { return Ok(()) };
        let path = folder.join(plain(name)?);
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(OutputError::Write { path, source })
            }
            _ => Ok(()),
        }
    }

    /// Writes the file `name` piece by piece, as [`Self::write`] does at once: what `fill` writes appears whole, or not at all when it
    /// fails. On the standard output pieces appear as they come, and a reader that has gone ends them quietly.
    pub fn write_with(
        &self,
        name: &str,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), OutputError>,
    ) -> Result<Option<PathBuf>, OutputError> {
        match &self.place {
            Place::Folder(folder) => fill_beside(folder.join(plain(name)?), fill).map(Some),
            Place::File(file) => fill_beside(file.clone(), fill).map(Some),
            Place::Stdout => match fill(&mut io::stdout().lock()) {
                Err(OutputError::ReaderGone) => Ok(None),
                other => other.map(|()| None),
            },
        }
    }

    /// Writes `bytes` beside the file `name`, as `<stem>.provenance.json`.
    ///
    /// The standard output has no place beside: nothing is written there, and `None` says so.
    pub fn write_sidecar(&self, name: &str, bytes: &[u8]) -> Result<Option<PathBuf>, OutputError> {
        let main = match &self.place {
            Place::Folder(folder) => folder.join(plain(name)?),
            Place::File(file) => file.clone(),
            Place::Stdout => return Ok(None),
        };
        replace(main.with_extension("provenance.json"), |out| out.write_all(bytes)).map(Some)
    }
}

/// The name itself, if it stays in its folder.
fn plain(name: &str) -> Result<&str, OutputError> {
    match Path::new(name).file_name() {
        Some(file) if file == OsStr::new(name) => Ok(name),
        _ => Err(OutputError::Name { name: name.to_owned() }),
    }
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a file in `folder` and removes it: rights, full disks and read-only mounts show only this way.
fn check_writable(folder: &Path) -> Result<(), OutputError> {
    let probe = temporary(&folder.join("maillage"));
    File::create(&probe)
        .and_then(|_| fs::remove_file(&probe))
        .map_err(|source| OutputError::Folder { path: folder.to_owned(), source })
}

/// A hidden name beside `path`, on the same disk so that renaming is one step; two runs do not share it.
fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

/// Puts what `write` writes at `path`, whole or not at all.
fn replace(
    path: PathBuf,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<PathBuf, OutputError> {
    let shown = path.clone();
    fill_beside(path, |out| write(out).map_err(|source| OutputError::Write { path: shown, source }))
}

/// Puts what `fill` writes at `path`, whole or not at all.
fn fill_beside(
    path: PathBuf,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), OutputError>,
) -> Result<PathBuf, OutputError> {
    let beside = temporary(&path);
    let write = |source| OutputError::Write { path: path.clone(), source };
    let filled = File::create(&beside).map_err(write).and_then(|file| {
        let mut out = BufWriter::new(file);
        fill(&mut out)?;
        let file = out.into_inner().map_err(|error| write(error.into_error()))?;
        file.sync_all().and_then(|()| fs::rename(&beside, &path)).map_err(write)
    });
    if filled.is_err() {
        // The first error is the one to tell; the temporary file may not even exist.
        let _ = fs::remove_file(&beside);
    }
    filled.map(|()| path)
}

/// A reader that has seen enough (`| head`) is no error.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), OutputError> {
    let mut out = io::stdout().lock();
    match write(&mut out).and_then(|()| out.flush()) {
        Err(source) if source.kind() != io::ErrorKind::BrokenPipe => {
            Err(OutputError::Write { path: PathBuf::from("standard output"), source })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_made_and_left_clean() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("a/b");
        let sink = Sink::folder(&folder).unwrap();
        assert!(content(&folder).is_empty());
        let path = sink.write("communes.csv", b"a\n").unwrap().unwrap();
        sink.write_sidecar("communes.csv", b"{}").unwrap();
        assert_eq!(path, folder.join("communes.csv"));
        assert_eq!(content(&folder), ["communes.csv", "communes.provenance.json"]);
    }

    #[test]
    fn an_existing_file_is_replaced_whole() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("out.csv");
        fs::write(&path, "a much longer content than the new one").unwrap();
        let sink = Sink::file(&path).unwrap();
        sink.write("ignored.csv", b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(content(root.path()), ["out.csv"]);
    }

    #[test]
    fn pieces_make_a_whole_file_or_none() {
        let root = tempfile::tempdir().unwrap();
        let sink = Sink::folder(root.path()).unwrap();
        let path =
            sink.stream("a", |out| (0..3).try_for_each(|_| out.write_all(b"piece "))).unwrap().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"piece piece piece ");
        let stops = |out: &mut dyn Write| out.write_all(b"half").and(Err(io::Error::other("no more")));
        assert!(matches!(sink.stream("a", stops), Err(OutputError::Write { .. })));
        assert_eq!(fs::read(&path).unwrap(), b"piece piece piece ", "the file was not touched");
        assert_eq!(content(root.path()), ["a"]);
    }

    #[test]
    fn a_file_is_taken_out_of_its_folder_alone() {
        let root = tempfile::tempdir().unwrap();
        let sink = Sink::folder(root.path()).unwrap();
        sink.write("a", b"").unwrap();
        sink.remove("a").unwrap();
        sink.remove("a").unwrap();
        assert!(content(root.path()).is_empty());
        assert!(matches!(sink.remove("../a"), Err(OutputError::Name { .. })));
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let sink = Sink::folder(root.path()).unwrap();
        fs::create_dir(root.path().join("communes.csv")).unwrap();
        let error = sink.write("communes.csv", b"a").unwrap_err();
        assert!(matches!(error, OutputError::Write { .. }), "{error}");
        assert_eq!(content(root.path()), ["communes.csv"]);
        assert!(root.path().join("communes.csv").is_dir());
    }

    #[test]
    fn a_file_written_in_pieces_appears_whole_or_not_at_all() {
        let root = tempfile::tempdir().unwrap();
        let sink = Sink::folder(root.path()).unwrap();
        let write =
            |out: &mut dyn Write, text: &str| out.write_all(text.as_bytes()).map_err(OutputError::rows);
        let whole = sink.write_with("a.csv", |out| write(out, "one\n").and_then(|()| write(out, "two\n")));
        assert_eq!(fs::read_to_string(whole.unwrap().unwrap()).unwrap(), "one\ntwo\n");
        let failed = sink.write_with("a.csv", |out| {
            write(out, "three\n")?;
            Err(OutputError::rows(io::Error::other("full")))
        });
        assert!(matches!(failed, Err(OutputError::Rows { .. })));
        assert_eq!(fs::read_to_string(root.path().join("a.csv")).unwrap(), "one\ntwo\n");
        assert_eq!(content(root.path()), ["a.csv"]);
    }

    #[test]
    fn bad_paths_fail_when_the_sink_is_made() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(matches!(Sink::folder(&file), Err(OutputError::Folder { .. })));
        assert!(matches!(Sink::folder(&file.join("below")), Err(OutputError::Folder { .. })));
        assert!(matches!(Sink::file(root.path()), Err(OutputError::NotAFile { .. })));
        assert!(matches!(Sink::file(&root.path().join("no/such/x.csv")), Err(OutputError::Folder { .. })));
        assert_eq!(content(root.path()), ["file"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn places_that_take_no_files_fail_when_the_sink_is_made() {
        assert!(matches!(Sink::folder(Path::new("/proc")), Err(OutputError::Folder { .. })));
        assert!(matches!(Sink::file(Path::new("/dev/null")), Err(OutputError::NotAFile { .. })));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_a_link() {
        let root = tempfile::tempdir().unwrap();
        let (file, link) = (root.path().join("real.csv"), root.path().join("link.csv"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        Sink::file(&link).unwrap().write("x", b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[test]
    fn names_do_not_leave_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let sink = Sink::folder(root.path()).unwrap();
        for name in ["../x.csv", "a/b.csv", "..", "", "/x.csv"] {
            assert!(matches!(sink.write(name, b""), Err(OutputError::Name { .. })), "{name}");
        }
    }
}
