//! A class of each commune, such as its density in INSEE's grid.

use std::collections::BTreeMap;

use super::codes::{CodeBook, read_code};
use super::error::LoadError;
use super::rows::{Rejection, read_rows};
use super::source::Source;
use super::table::Table;
use crate::ids::{CommuneCode, shorten};
use crate::issue::Report;

const CODE: [&str; 9] =
    ["code", "insee", "code_insee", "insee_com", "code_commune", "codgeo", "depcom", "com", "commune"];
const CLASS: [&str; 10] = [
    "class",
    "classe",
    "niveau_densite",
    "densite",
    "density",
    "libdens7",
    "dens7",
    "libdens",
    "dens",
    "grille_densite",
];

/// Reads the class of communes. A merged commune has the class of its own row, else of the first of its former communes.
///
/// # Errors
/// When the file is not usable text, or has no column of codes or of classes.
pub fn classes(
    source: &Source,
    codes: &CodeBook,
) -> Result<(BTreeMap<CommuneCode, Box<str>>, Report), LoadError> {
    let table = Table::read(source)?;
    let (code, class) = (table.required("code", &CODE)?, table.required("class", &CLASS)?);
    let mut report = table.report(&[Some(code), Some(class)]);
    let mut classes: BTreeMap<CommuneCode, (bool, Box<str>)> = BTreeMap::new();
    read_rows(&table, &mut report, |row, issues| {
        let text = row.cell(Some(code));
        let commune = codes.resolve(text, issues).ok_or_else(|| {
            let what = format!("'{}' is not the code of a commune", shorten(text));
            Rejection::new("commune-code", what, "correct the code: five characters, such as 11069 or 2A004")
        })?;
        let name = row.cell(Some(class));
        if name.is_empty() {
            return Err(Rejection::new("class", format!("{commune} has no class"), "give it one"));
        }
        let own = read_code(text) == Some(commune);
        match classes.get(&commune) {
            Some((true, _)) if own => {
                let what = format!("commune {commune} stands twice");
                return Err(Rejection::new("duplicate", what, "the first row is kept: remove one of them"));
            }
            Some((known_own, _)) if *known_own || !own => {}
            _ => {
                classes.insert(commune, (own, name.into()));
            }
        }
        Ok(())
    });
    Ok((classes.into_iter().map(|(code, (_, class))| (code, class)).collect(), report))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> CodeBook {
        let old = Source::in_memory("old.csv", "old,today,kind\n49069,49067,merged\n49070,49067,merged\n");
        CodeBook::new(["11069", "49067"].map(|code| code.parse().unwrap()).into_iter(), &old).unwrap()
    }

    #[test]
    fn a_merged_commune_has_the_class_of_its_own_row_wherever_it_stands() {
        let rows = "\u{feff}insee_com,lib_com,niveau_densite\n49069,A,Bourgs\n49067,B,Rural\n49070,C,Petites villes\n\
             11069,D,\n11069,D,Centres\n11069,D,Autre\nx,,Rural\n";
        let (classes, report) = classes(&Source::in_memory("densite.csv", rows), &book()).unwrap();
        let found: Vec<(&str, &str)> =
            classes.iter().map(|(code, class)| (code.as_str(), &**class)).collect();
        assert_eq!(found, [("11069", "Centres"), ("49067", "Rural")]);
        assert_eq!((report.rows, report.rejected, report.repaired), (7, 3, 2));
    }

    #[test]
    fn a_file_without_classes_is_refused() {
        let error = classes(&Source::in_memory("x.csv", "code,name\n11069,a\n"), &book()).unwrap_err();
        assert!(matches!(error, LoadError::MissingColumn { .. }), "{error}");
    }
}
