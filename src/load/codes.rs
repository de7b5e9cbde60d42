//! INSEE codes as they are found in files, and the commune that each of them is today.

use std::collections::{BTreeMap, BTreeSet};

use super::error::LoadError;
use super::source::Source;
use super::table::Table;
use crate::ids::{CommuneCode, shorten};
use crate::issue::RowIssues;

/// What an old code was, and the commune that it is part of today.
#[derive(Debug, Clone)]
struct Old {
    today: CommuneCode,
    kind: Box<str>,
}

/// Today's codes, and what became of the old ones.
#[derive(Debug, Clone)]
pub struct CodeBook {
    today: BTreeSet<CommuneCode>,
    old: BTreeMap<CommuneCode, Old>,
}

impl CodeBook {
    /// Today's communes, and a CSV file `old,today,kind` of the codes that are no longer communes
    /// (`kind` is a word for messages: merged, delegated, arrondissement …).
    ///
    /// The arrondissements of Paris, Lyon and Marseille are known without it.
    ///
    /// # Errors
    /// When the file cannot be read, or one of its rows does not hold two codes.
    pub fn new(today: impl Iterator<Item = CommuneCode>, old: &Source) -> Result<Self, LoadError> {
        let table = Table::parse(old)?;
        let old_column = table.required("old", &["old", "ancien", "ancien_code"])?;
        let today_column = table.required("today", &["today", "new", "nouveau", "code"])?;
        let kind_column = table.column(&["kind", "type"]);
        let mut book = Self { today: today.collect(), old: BTreeMap::new() };
        for row in &table.rows {
            let bad = |why: String| LoadError::BadCodes { name: old.name().into(), row: row.number, why };
            if let Some(fault) = &row.fault {
                return Err(bad(fault.what.clone()));
            }
            let code = |column| row.cell(Some(column)).parse::<CommuneCode>().map_err(|e| bad(e.to_string()));
            let (old, today) = (code(old_column)?, code(today_column)?);
            book.old.insert(old, Old { today, kind: row.cell(kind_column).into() });
        }
        Ok(book)
    }

    /// With the communes of a file of the user's: their codes are meant as they stand, whatever became of them since.
    pub fn with(mut self, communes: impl Iterator<Item = CommuneCode>) -> Self {
        self.today.extend(communes);
        self
    }

    /// Whether `code` is a commune today.
    pub fn contains(&self, code: CommuneCode) -> bool {
        self.today.contains(&code)
    }

    /// The commune of today that a text names; repairs are recorded in `row`.
    ///
    /// Restores a lost leading zero (`1004`, `1004.0`), upper-cases `2a004`, maps arrondissements, delegated and
    /// merged communes to today's. `None`, without any record, when the text names none: the caller decides.
    pub fn resolve(&self, text: &str, row: &mut RowIssues) -> Option<CommuneCode> {
        let text = text.trim();
        let code = read_code(text)?;
        let today = self.today_of(code)?;
        if code.as_str() != text {
            row.repair(
                "commune-code",
                format!("commune code '{}'", shorten(text)),
                format!("read as {code}"),
            );
        }
        if let Some(kind) = self.kind_of_old(code) {
            let what = format!("{code} is not a commune today ({kind})");
            row.repair("commune-today", what, format!("counted as {today}"));
        }
        Some(today)
    }

    fn today_of(&self, code: CommuneCode) -> Option<CommuneCode> {
        let mapped = || self.old.get(&code).map(|old| old.today).or_else(|| commune_of_arrondissement(code));
        let known = |code| self.contains(code) || is_in_collectivity(code);
        let today = if known(code) { code } else { mapped()? };
        known(today).then_some(today)
    }

    /// What kind of old code this is; `None` for a commune of today.
    fn kind_of_old(&self, code: CommuneCode) -> Option<&str> {
        if self.contains(code) || is_in_collectivity(code) {
            return None;
        }
        let kind = self.old.get(&code).map(|old| &*old.kind).filter(|kind| !kind.is_empty());
        Some(kind.unwrap_or(if commune_of_arrondissement(code).is_some() {
            "arrondissement"
        } else {
            "old code"
        }))
    }
}

/// Whether a code is of an overseas collectivity (Saint-Martin, Polynésie française …): these have communes,
/// or none but a code, and belong to no département. INSEE, Code officiel géographique.
fn is_in_collectivity(code: CommuneCode) -> bool {
    ["975", "977", "978", "984", "986", "987", "988", "989"].contains(&&code.as_str()[..3])
}

/// The code that a text holds, if its missing zero, its case and its spaces are forgiven.
pub(super) fn read_code(text: &str) -> Option<CommuneCode> {
    if let Ok(code) = text.parse() {
        return Some(code);
    }
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let bare = compact.strip_suffix(".0").or_else(|| compact.strip_suffix(",0")).unwrap_or(&compact);
    let lost_zero = bare.len() == 4 && bare.bytes().all(|b| b.is_ascii_digit());
    if lost_zero { format!("0{bare}").parse().ok() } else { bare.parse().ok() }
}

/// Paris, Lyon or Marseille, for the code of one of their arrondissements.
pub(super) fn commune_of_arrondissement(code: CommuneCode) -> Option<CommuneCode> {
    let commune = match code.as_str().parse::<u32>().ok()? {
        75101..=75120 => "75056",
        69381..=69389 => "69123",
        13201..=13216 => "13055",
        _ => return None,
    };
    commune.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> CodeBook {
        let today = ["01004", "11069", "2A004", "75056", "69123", "13055", "49067"];
        let old = Source::in_memory("old.csv", "old,today,kind\n49069,49067,merged\n49999,49000,merged\n");
        CodeBook::new(today.iter().map(|code| code.parse().unwrap()), &old).unwrap()
    }

    fn resolve(text: &str) -> (Option<String>, usize) {
        let mut row = RowIssues::new(2);
        let code = book().resolve(text, &mut row).map(|code| code.to_string());
        let mut report = crate::issue::Report::new("test");
        report.close(row);
        (code, report.issues.len())
    }

    #[test]
    fn a_code_of_the_users_own_communes_is_meant_as_it_stands() {
        let old: CommuneCode = book().old.keys().next().copied().unwrap();
        let resolved = |book: &CodeBook| book.resolve(old.as_str(), &mut RowIssues::new(2));
        assert_ne!(resolved(&book()), Some(old));
        assert_eq!(resolved(&book().with([old].into_iter())), Some(old));
    }

    #[test]
    fn codes_are_repaired_and_brought_to_today() {
        let cases: [(&str, Option<&str>, usize); 17] = [
            ("11069", Some("11069"), 0),
            (" 11069 ", Some("11069"), 0),
            ("1004", Some("01004"), 1),
            ("1004.0", Some("01004"), 1),
            ("11069.0", Some("11069"), 1),
            ("11 069", Some("11069"), 1),
            ("2a004", Some("2A004"), 1),
            ("75118", Some("75056"), 1),
            ("69381", Some("69123"), 1),
            ("13216", Some("13055"), 1),
            ("49069", Some("49067"), 1),
            // The commune of today is not of this territory.
            ("49999", None, 0),
            ("2B14", None, 0),
            ("14771", None, 0),
            ("", None, 0),
            ("Carcassonne", None, 0),
            ("١١٠٦٩", None, 0),
        ];
        for (text, code, issues) in cases {
            assert_eq!(resolve(text), (code.map(str::to_owned), issues), "{text}");
        }
    }

    #[test]
    fn a_table_of_codes_is_used_whole_or_not_at_all() {
        let old = Source::in_memory("old.csv", "old,today,kind\n49069,nowhere,merged\n");
        let error = CodeBook::new(std::iter::empty(), &old).unwrap_err().to_string();
        assert!(error.contains("row 2") && error.contains("nowhere"), "{error}");
    }
}
