//! Times of the user's own, pair by pair: the tables that `maillage table` writes, and those of other tools.

use std::collections::{BTreeMap, HashMap};

use super::error::LoadError;
use super::numbers::decimal;
use super::parquet::ParquetFile;
use super::source::Source;
use super::table::Table;
use crate::ids::shorten;
use crate::issue::{Report, RowIssues};
use crate::units::Seconds;

const FROM: [&str; 4] = ["from", "origin", "origine", "from_id"];
const TO: [&str; 4] = ["to", "destination", "to_id", "site"];
const SECONDS: [&str; 3] = ["seconds", "secondes", "duration_s"];
const MINUTES: [&str; 5] = ["minutes", "min", "travel_time", "temps", "duree"];

/// Trips are shorter than this, in minutes: a week.
const LONGEST: f64 = 7.0 * 24.0 * 60.0;
/// Ids named in a remark, at most.
const NAMED: usize = 3;
/// Rows named one by one when their time cannot be read, at most.
const TOLD: usize = 20;

/// The ids of starts and goals, with their index.
#[derive(Debug, Clone, Copy)]
pub struct PairIds<'a> {
    /// Of demand points.
    pub from: &'a HashMap<&'a str, u32>,
    /// Of places.
    pub to: &'a HashMap<&'a str, u32>,
}

/// Adds the times of a table `from,to,minutes` (or `seconds`, which counts where both are there) to the lists of the starts. An empty time, like a
/// pair that is not there, is no way. A pair that comes twice has its shortest time.
///
/// # Errors
/// When the file is neither usable text nor sound Parquet, or lacks a column.
pub fn times(
    source: &Source,
    ids: &PairIds,
    lists: &mut [HashMap<u32, Seconds>],
) -> Result<((), Report), LoadError> {
    let mut reading = Reading { ids, lists, account: Account::default() };
    let report = if ParquetFile::is(source) { reading.parquet(source)? } else { reading.text(source)? };
    Ok(((), reading.account.close(report)))
}

struct Reading<'a, 'l> {
    ids: &'a PairIds<'a>,
    lists: &'l mut [HashMap<u32, Seconds>],
    account: Account,
}

/// What became of the rows.
#[derive(Default)]
struct Account {
    row: usize,
    accepted: usize,
    repaired: usize,
    rejected: usize,
    /// Ids that are of nothing here, with how many rows name them.
    unknown: [BTreeMap<String, usize>; 2],
    twice: Option<String>,
    bad: Vec<RowIssues>,
    more_bad: usize,
}

impl Reading<'_, '_> {
    fn text(&mut self, source: &Source) -> Result<Report, LoadError> {
        let table = Table::read(source)?;
        let (from, to) = (table.required("from", &FROM)?, table.required("to", &TO)?);
        let seconds = table.column(&SECONDS);
        let minutes = table.column(&MINUTES);
        if seconds.is_none() && minutes.is_none() {
            return Err(table.missing("minutes", &MINUTES));
        }
        for row in &table.rows {
            self.account.row = row.number;
            if let Some(fault) = &row.fault {
                self.account.bad(fault.what.clone(), &fault.remedy);
                continue;
            }
            let (text, unit) = match row.cell(seconds) {
                "" => (row.cell(minutes), 1.0),
                text => (text, 1.0 / 60.0),
            };
            match decimal(text) {
                Some(number) => self.pair(row.cell(Some(from)), row.cell(Some(to)), Some(number * unit)),
                None if text.is_empty() => self.pair(row.cell(Some(from)), row.cell(Some(to)), None),
                None => self.account.bad(format!("time '{}' is not a number", shorten(text)), REMEDY),
            }
        }
        Ok(table.report(&[Some(from), Some(to), seconds, minutes]))
    }

    fn parquet(&mut self, source: &Source) -> Result<Report, LoadError> {
        let file = ParquetFile::open(source)?;
        let (from, to) = (file.need(&FROM)?, file.need(&TO)?);
        let (time, unit) = match file.find(&SECONDS) {
            Some(seconds) => (seconds, 1.0 / 60.0),
            None => (file.need(&MINUTES)?, 1.0),
        };
        let frame = file.read(&[from, to, time])?;
        let columns = frame.columns();
        let of = |name: &str| columns.iter().find(|column| column.name() == name);
        let (Some(starts), Some(goals), Some(times)) = (of(from), of(to), of(time)) else {
            return Err(LoadError::NoRows { name: source.name().to_owned() });
        };
        let (starts, goals, times) = (file.text(starts)?, file.text(goals)?, file.numbers(times)?);
        for (index, time) in times.into_iter().enumerate() {
            self.account.row = index + 1;
            let id = |ids: Option<&str>| ids.unwrap_or_default().trim().to_owned();
            self.pair(&id(starts.get(index)), &id(goals.get(index)), time.map(|time| time * unit));
        }
        Ok(Report::new(source.name()))
    }

    /// Takes a pair with its time in minutes.
    fn pair(&mut self, from: &str, to: &str, minutes: Option<f64>) {
        let (start, goal) = (self.ids.from.get(from), self.ids.to.get(to));
        if let Some(minutes) = minutes.filter(|minutes| !(0.0..=LONGEST).contains(minutes)) {
            return self.account.bad(format!("a time of {minutes} min"), REMEDY);
        }
        let (Some(&start), Some(&goal)) = (start, goal) else {
            let [starts, goals] = &mut self.account.unknown;
            let (ids, id) = if start.is_none() { (starts, from) } else { (goals, to) };
            *ids.entry(id.to_owned()).or_default() += 1;
            self.account.rejected += 1;
            return;
        };
        let Some(time) = minutes.map(Seconds::from_minutes) else {
            self.account.accepted += 1;
            return;
        };
        let known = self.lists[start as usize].get(&goal).copied();
        if known.is_some() {
            self.account.repaired += 1;
            self.account.twice.get_or_insert_with(|| format!("{from} to {to}"));
        } else {
            self.account.accepted += 1;
        }
        self.lists[start as usize].insert(goal, known.map_or(time, |known| known.min(time)));
    }
}

const REMEDY: &str =
    "write minutes as a number from 0 to 10080, or leave the cell empty where there is no way";

impl Account {
    fn bad(&mut self, what: String, remedy: &str) {
        self.rejected += 1;
        if self.bad.len() == TOLD {
            self.more_bad += 1;
            return;
        }
        let mut issues = RowIssues::new(self.row);
        issues.reject("time", what, remedy);
        self.bad.push(issues);
    }

    /// The report of the file, with a remark a kind of problem.
    fn close(self, mut report: Report) -> Report {
        for issues in self.bad {
            report.close(issues);
        }
        report.rows = self.accepted + self.repaired + self.rejected;
        (report.accepted, report.repaired, report.rejected) = (self.accepted, self.repaired, self.rejected);
        if self.more_bad > 0 {
            report.note("time", format!("more rows without a usable time: {}", self.more_bad), REMEDY);
        }
        for (ids, what) in self.unknown.iter().zip(["demand points", "sites or candidates"]) {
            if !ids.is_empty() {
                let rows: usize = ids.values().sum();
                let names: Vec<String> = ids.keys().take(NAMED).map(|id| shorten(id)).collect();
                let what = format!(
                    "ids of {what} that are not here: {}, such as {} (rows: {rows})",
                    ids.len(),
                    names.join(", ")
                );
                report.note("unknown-id", what, "left out; give ids of this territory and of these lists");
            }
        }
        if let Some(pair) = self.twice {
            let what = format!("rows that repeat a pair: {}, the first {pair}", self.repaired);
            report.note("duplicate", what, "the shortest time is kept: remove the others");
        }
        report
    }
}
