//! No output takes the place of an input, or of another output.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::run::Failure;

/// The options that name files or folders to write; all others that take a path are read.
const OUTPUTS: [&str; 7] = ["output", "out", "map", "save", "picture", "pdf", "toml"];

/// A path of the command line.
struct Named {
    option: String,
    path: PathBuf,
    typed: PathBuf,
}

/// Refuses a command line that would lose a file: an output that is also an input, or two outputs in one place. The sources that are written
/// beside an output count with it.
///
/// # Errors
/// The first such pair.
pub(super) fn check(matches: &ArgMatches) -> Result<(), Failure> {
    let mut named = Vec::new();
    let mut level = Some(matches);
    while let Some(matches) = level {
        collect(matches, &mut named);
        level = matches.subcommand().map(|(_, matches)| matches);
    }
    // A folder of prepared roads is written and read.
    named.retain(|named| named.option != "roads_cache");
    let (outputs, inputs): (Vec<Named>, Vec<Named>) =
        named.into_iter().partition(|named| OUTPUTS.contains(&named.option.as_str()));
    for (at, output) in outputs.iter().enumerate() {
        if let Some(input) = inputs.iter().find(|input| output.writes(&input.path)) {
            return Err(Failure::usage(format!(
                "{} would overwrite {} ({}), which is read: write to another file",
                output.told(),
                input.typed.display(),
                input.told()
            )));
        }
        let others = outputs[..at].iter().chain(&outputs[at + 1..]);
        if let Some(other) =
            others.filter(|other| other.option != output.option).find(|other| output.writes(&other.path))
        {
            return Err(Failure::usage(format!(
                "{} and {} would both write {}: name two files",
                output.told(),
                other.told(),
                other.typed.display()
            )));
        }
    }
    Ok(())
}

fn collect(matches: &ArgMatches, named: &mut Vec<Named>) {
    for id in matches.ids().filter(|id| matches.value_source(id.as_str()) == Some(ValueSource::CommandLine)) {
        // Groups and values of other types are no paths.
        let Ok(Some(paths)) = matches.try_get_many::<PathBuf>(id.as_str()) else { continue };
        for path in paths {
            let option = id.to_string();
            let is_known = named.iter().any(|other| other.option == option && other.typed == *path);
            if !is_known {
                named.push(Named { option, path: resolved(path), typed: path.clone() });
            }
        }
    }
}

impl Named {
    /// Whether writing this output touches `path`.
    fn writes(&self, path: &Path) -> bool {
        self.path == path || self.path.with_extension("provenance.json") == path
    }

    fn told(&self) -> String {
        match self.option.as_str() {
            "files" => "a file of the command".to_owned(),
            option => format!("--{}", option.replace('_', "-")),
        }
    }
}

/// The path as the disk knows it; of a file that is not there yet, its folder as the disk knows it.
fn resolved(path: &Path) -> PathBuf {
    if let Ok(path) = path.canonicalize() {
        return path;
    }
    let folder = path.parent().filter(|folder| *folder != OsStr::new("")).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
