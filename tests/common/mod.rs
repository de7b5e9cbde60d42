//! What the integration tests share: the real binary, folders of files, tables, the real data.
#![allow(dead_code, reason = "each file of tests uses its own part of this module")]

pub(crate) mod html;
pub(crate) mod http;
pub(crate) mod pbf;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use polars::prelude::{DataFrame, ParquetReader, ParquetWriter, SerReader};

/// People of the bundled Aude.
pub(crate) const AUDE_PEOPLE: u64 = 370_260;

/// A run of the real binary that is being prepared.
#[derive(Debug)]
pub(crate) struct Maillage(Command);

/// The binary with arguments as one would type them, separated by spaces.
pub(crate) fn maillage(words: &str) -> Maillage {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.args(words.split_whitespace()).env_remove("MAILLAGE_LANG").stdin(Stdio::null());
    command.env("MAILLAGE_ROADS_CACHE", roads_cache());
    Maillage(command)
}

/// A folder for prepared roads, empty when the first test of a file of tests begins, and never the user's own.
fn roads_cache() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(concat!("roads-", env!("CARGO_CRATE_NAME")));
        // What an earlier run left may be of another program.
        let _ = fs::remove_dir_all(&folder);
        folder
    })
}

impl Maillage {
    /// Adds an option whose value may hold spaces.
    pub(crate) fn with(mut self, option: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.arg(option).arg(value);
        self
    }

    /// Runs in this folder.
    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Takes a variable out of the environment.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    /// The command itself, for a run with pipes of its own.
    pub(crate) fn command(self) -> Command {
        self.0
    }

    /// Runs to the end, whatever that is.
    pub(crate) fn run(mut self) -> Run {
        let shown = format!("{:?}", self.0);
        let output = self.0.output().unwrap_or_else(|error| panic!("{shown}: {error}"));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|e| panic!("{shown}: {e}"));
        Run {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            shown,
        }
    }

    /// Runs, and must succeed.
    pub(crate) fn ok(self) -> Run {
        let run = self.run();
        assert_eq!(run.code, 0, "{}\n{}", run.shown, run.stderr);
        run
    }

    /// Runs, and must print a CSV table.
    pub(crate) fn csv(self) -> Csv {
        Csv::parse(&self.ok().stdout)
    }
}

/// What a run gave.
#[derive(Debug)]
pub(crate) struct Run {
    /// Exit code; -1 when a signal ended it.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Error output.
    pub(crate) stderr: String,
    /// The command, for messages of failure.
    pub(crate) shown: String,
}

impl Run {
    /// Ended with `code` and one clear error: what, where, why and a remedy, and no trace of a panic.
    #[track_caller]
    pub(crate) fn refused(&self, code: i32) -> &Self {
        let Self { shown, stderr, .. } = self;
        assert_eq!(self.code, code, "{shown}\n{stderr}");
        let errors = stderr.lines().filter(|line| line.starts_with("error: ")).count();
        assert_eq!(errors, 1, "one line tells the error\n{shown}\n{stderr}");
        assert!(!stderr.contains("panicked"), "{shown}\n{stderr}");
        let message = stderr.split_once("error: ").map_or("", |(_, message)| message).trim_end();
        let has_remedy = message.lines().count() > 1 || message.contains(": ");
        assert!(has_remedy && message.len() < 4000, "what to do about it?\n{shown}\n{stderr}");
        self
    }

    /// The error output holds these words.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Self {
        assert!(self.stderr.contains(words), "{}\n  expected {words:?}\n  found {}", self.shown, self.stderr);
        self
    }
}

/// A CSV table as texts.
#[derive(Debug)]
pub(crate) struct Csv {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Csv {
    pub(crate) fn parse(text: &str) -> Self {
        Self::separated(text, b',')
    }

    /// A table whose rows must all be as long as the first.
    pub(crate) fn separated(text: &str, delimiter: u8) -> Self {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let columns = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let texts = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
        Self { columns, rows: reader.records().map(|row| texts(row.unwrap())).collect() }
    }

    fn place(&self, column: &str) -> usize {
        let place = self.columns.iter().position(|name| name == column);
        place.unwrap_or_else(|| panic!("no column {column} in {:?}", self.columns))
    }

    /// The texts of a column.
    pub(crate) fn column(&self, name: &str) -> Vec<&str> {
        let place = self.place(name);
        self.rows.iter().map(|row| row[place].as_str()).collect()
    }

    /// The whole numbers of a column; cells that hold none are left out.
    pub(crate) fn numbers(&self, name: &str) -> Vec<u64> {
        self.column(name).iter().filter_map(|text| text.parse().ok()).collect()
    }

    /// The cell of `column` in the row whose cell of `key` is `value`.
    #[track_caller]
    pub(crate) fn cell(&self, key: &str, value: &str, column: &str) -> &str {
        let (key, column) = (self.place(key), self.place(column));
        let row = self.rows.iter().find(|row| row[key] == value);
        &row.unwrap_or_else(|| panic!("no row {value} in {self:#?}"))[column]
    }

    /// The same cell, a number.
    #[track_caller]
    pub(crate) fn number(&self, key: &str, value: &str, column: &str) -> f64 {
        let text = self.cell(key, value, column);
        text.parse().unwrap_or_else(|_| panic!("{value} {column}: {text:?}"))
    }
}

/// The files of a folder, by name.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}

/// A file of the project's own data.
pub(crate) fn bundled(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path)
}

/// A file of the real data (folder `MAILLAGE_SHARED`, or `../shared/data`); `None` after one line that says that the test was
/// skipped.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let file = std::env::var_os("MAILLAGE_SHARED").map_or_else(beside, PathBuf::from).join(path);
    if file.exists() {
        return Some(file);
    }
    println!("skipped: {} is absent (set MAILLAGE_SHARED)", file.display());
    None
}

/// ANCT's national list of 1 August 2024.
pub(crate) fn national_list() -> Option<PathBuf> {
    shared("sites/france-services-2024-08-01.csv")
}

/// Puts items in an order that depends on the seed alone (Fisher-Yates over SplitMix64).
pub(crate) fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut random = Random::new(seed);
    for last in (1..items.len()).rev() {
        items.swap(last, random.below(last as u64 + 1) as usize);
    }
}

/// Numbers that look random, the same for the same seed (Steele, Lea and Flood 2014, OOPSLA: SplitMix).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// A table as the bytes of a Parquet file.
pub(crate) fn parquet(mut frame: DataFrame) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
    bytes
}

/// The first communes of the bundled country, a file small enough to be read thousands of times.
pub(crate) fn small_communes() -> Vec<u8> {
    let bytes = fs::read(bundled("france/communes.parquet")).unwrap();
    parquet(ParquetReader::new(Cursor::new(bytes)).finish().unwrap().head(Some(40)))
}
