//! Flat amounts of funding, from TOML.

use serde::Deserialize;

use super::error::LoadError;
use super::source::Source;
use super::toml_file::{SourceKeys, Wrong, read_toml, written_source};
use crate::label::{Amount, Amounts, FundedKind};
use crate::units::Euros;

/// Years that an amount may be of: the first houses of this kind are of the 1990s, and no amount is known that far
/// ahead.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileKeys {
    #[serde(rename = "id")]
    _id: Option<String>,
    #[serde(default)]
    amount: Vec<AmountKeys>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AmountKeys {
    kinds: Vec<Kind>,
    years: Vec<u16>,
    euros: u64,
    source: SourceKeys,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    House,
    Itinerant,
}

/// The largest amount of one label and year, in euros: more is a slip, and sums would not fit.
const LARGEST: u64 = 10_000_000;

/// Reads flat amounts by year and kind.
///
/// # Errors
/// When the file is not TOML, holds a key that is not known, no amount, or two for one year and kind.
pub fn amounts(source: &Source) -> Result<Amounts, LoadError> {
    let file: FileKeys = read_toml(source)?;
    if file.amount.is_empty() {
        let remedy = "add one: [[amount]] with kinds, years, euros and source.document";
        return Err(Wrong::new("the file", "holds no amount", remedy).in_file(source));
    }
    let mut amounts = Amounts::default();
    for (index, keys) in file.amount.into_iter().enumerate() {
        add(&mut amounts, index + 1, keys).map_err(|wrong| wrong.in_file(source))?;
    }
    Ok(amounts)
}

fn add(amounts: &mut Amounts, number: usize, keys: AmountKeys) -> Result<(), Wrong> {
    let entry = format!("amount {number}");
    let source = written_source(&entry, keys.source)?;
    if keys.kinds.is_empty() || keys.years.is_empty() {
        let key = if keys.kinds.is_empty() { "kinds" } else { "years" };
        return Err(Wrong::new(entry, format!("{key} is empty"), "name at least one"));
    }
    if keys.euros > LARGEST {
        let why = format!("euros is {}", keys.euros);
        return Err(Wrong::new(entry, why, "write the amount of one label and year, at most 10000000"));
    }
    for &year in &keys.years {
        if !YEARS.contains(&year) {
            return Err(Wrong::new(entry, format!("years holds {year}"), "write years from 1990 to 2100"));
        }
        for &kind in &keys.kinds {
            let kind = match kind {
                Kind::House => FundedKind::House,
                Kind::Itinerant => FundedKind::Itinerant,
            };
            let amount = Amount { euros: Euros(keys.euros), source: source.clone() };
            amounts.insert(year, kind, amount).map_err(|_| {
                let why = format!("years and kinds: {year} has an amount for '{}' already", kind.as_str());
                Wrong::new(entry.as_str(), why, "keep one amount a year and kind")
            })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::bundled;
    use super::*;

    #[test]
    fn bundled_amounts_stop_where_sources_stop() {
        let amounts = amounts(&bundled::funding()).unwrap();
        assert_eq!(amounts.years(), [2018, 2019, 2020, 2021, 2022, 2023]);
        assert_eq!(amounts.for_year(2018, FundedKind::House), Some(Euros(18_000)));
        for kind in FundedKind::ALL {
            assert_eq!(amounts.for_year(2022, kind), Some(Euros(30_000)));
            assert_eq!(amounts.for_year(2023, kind), Some(Euros(35_000)));
            assert_eq!(amounts.for_year(2024, kind), None);
        }
    }
}
