//! The header of a PBF file: which features a reader must know.

use super::damage::{Damage, shown};
use super::wire::Fields;

/// Features without which a file cannot be understood, and that this reader knows.
const KNOWN: [&[u8]; 2] = [b"OsmSchema-V0.6", b"DenseNodes"];

/// Refuses a file that asks for what this reader does not know.
pub(super) fn check(message: &[u8]) -> Result<(), Damage> {
    let mut fields = Fields::of(message);
    while let Some(field) = fields.next()? {
        if field.number == 4 {
            check_feature(field.bytes()?)?;
        }
    }
    Ok(())
}

fn check_feature(feature: &[u8]) -> Result<(), Damage> {
    match feature {
        b"HistoricalInformation" => Err(Damage::History),
        known if KNOWN.contains(&known) => Ok(()),
        other => Err(Damage::Feature(shown(&String::from_utf8_lossy(other)))),
    }
}
