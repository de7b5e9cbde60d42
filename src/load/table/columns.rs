//! Finding a column by any of its usual names.

use super::super::error::LoadError;
use super::values::{Table, listed};
use crate::ids::{shorten, without_accent};

impl Table {
    /// The column that bears one of `names`; the first name that is found wins.
    ///
    /// Case, accents and signs do not count: `Code INSEE` is `code_insee`.
    pub(in crate::load) fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| {
            let name = fold(name);
            self.columns.iter().position(|column| fold(column) == name)
        })
    }

    /// The same, for a column that must be there.
    pub(in crate::load) fn required(&self, wanted: &'static str, names: &[&str]) -> Result<usize, LoadError> {
        self.column(names).ok_or_else(|| self.missing(wanted, names))
    }

    /// The error that tells that a column is not there, which ones are, and the one that looks most like it.
    pub(in crate::load) fn missing(&self, wanted: &'static str, names: &[&str]) -> LoadError {
        let distance = |column: &str| {
            let column = fold(column);
            names.iter().map(|name| edits(&fold(name), &column)).min().unwrap_or(usize::MAX)
        };
        let closest = self
            .columns
            .iter()
            .map(|column| (distance(column), column))
            .filter(|(edits, column)| *edits <= 2 && column.chars().count() > 2)
            .min_by_key(|(edits, _)| *edits)
            .map(|(_, column)| format!(" (is it '{}'?)", shorten(column)))
            .unwrap_or_default();
        let found = listed(&self.columns.iter().map(String::as_str).collect::<Vec<_>>());
        LoadError::MissingColumn { name: self.name.clone(), wanted, found, closest }
    }

    /// Refuses a table in which two columns bear one name, since no one can tell which is meant.
    pub(super) fn refuse_duplicates(self) -> Result<Self, LoadError> {
        let mut names: Vec<(&str, usize)> =
            self.columns.iter().enumerate().map(|(i, name)| (name.trim(), i + 1)).collect();
        names.retain(|(name, _)| !name.is_empty());
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(LoadError::DuplicateColumn {
                name: self.name.clone(),
                column: shorten(pair[0].0),
                first: pair[0].1,
                second: pair[1].1,
            });
        }
        Ok(self)
    }
}

/// A name without case, accents, spaces and signs.
pub(in crate::load) fn fold(name: &str) -> String {
    name.to_lowercase().chars().filter_map(without_accent).filter(char::is_ascii_alphanumeric).collect()
}

/// Levenshtein's distance: how many characters to add, take away or change. O(|a| |b|), on names only.
fn edits(a: &str, b: &str) -> usize {
    const LONGEST: usize = 64;
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut line: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut corner = std::mem::replace(&mut line[0], i + 1);
        for (j, y) in b.bytes().enumerate() {
            let change = corner + usize::from(x != y);
            corner = line[j + 1];
            line[j + 1] = change.min(line[j] + 1).min(corner + 1);
        }
    }
    line[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_accents_and_signs() {
        assert_eq!(fold("Code INSEE"), fold("code_insee"));
        assert_eq!(fold("X._groupe"), "xgroupe");
        assert_eq!(fold("Population légale"), "populationlegale");
        assert_eq!(fold("e\u{301}tat"), "etat");
    }

    #[test]
    fn edits_are_counted() {
        for (a, b, distance) in
            [("lon", "lon", 0), ("longitud", "longitude", 1), ("", "abc", 3), ("latt", "lat", 1)]
        {
            assert_eq!(edits(a, b), distance, "{a} {b}");
        }
    }
}
