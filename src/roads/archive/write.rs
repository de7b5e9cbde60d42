//! Prepared roads as bytes.

use std::io::{self, Write};

use rayon::prelude::*;

use super::super::prepared::Roads;
use super::header::Header;
use super::key::Label;
use super::reading::Reading;
use super::sections::{Section, sections};

/// Writes roads, section by section; how many bytes these are. Checksums are computed in parallel.
///
/// # Errors
/// When `out` takes no more.
pub fn write(roads: &Roads, reading: &Reading, label: Label, out: &mut impl Write) -> io::Result<u64> {
    let sections = sections(roads, reading);
    let header = Header { label, entries: sections.par_iter().map(Section::entry).collect() };
    out.write_all(&header.bytes())?;
    sections.iter().try_for_each(|section| section.each_piece(|piece| out.write_all(piece)))?;
    Ok(header.total().unwrap_or(u64::MAX))
}
