//! The review file of rounds, corrected by a person: which stops take the place of which site.

use std::collections::{BTreeMap, BTreeSet};

use geo::Point;

use super::codes::CodeBook;
use super::error::LoadError;
use super::rows::{Rejection, position_of_cells, read_rows};
use super::sites::{COMMUNE, LAT, LON, refuse_second};
use super::source::Source;
use super::table::{Row, Table, fold};
use crate::ids::{CommuneCode, SiteId, shorten};
use crate::issue::{Report, RowIssues};
use crate::territory::{Commune, Site};
use crate::week::hours::osm;
use crate::week::{Circuit, Opening};

/// A stop that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundStop {
    /// The site whose round it is of.
    pub site: SiteId,
    /// What tells it from the other stops of the site.
    pub stop: String,
    /// Where, in words.
    pub place: String,
    /// The commune, where it is told.
    pub commune: Option<CommuneCode>,
    /// Longitude and latitude in degrees (WGS 84): its own, else the point of its commune.
    pub point: Point,
    /// When it is served.
    pub opening: Opening,
}

/// What a review file says.
#[derive(Debug, Clone, PartialEq)]
pub struct Rounds {
    /// The stops that are kept, in the order of the rows.
    pub stops: Vec<RoundStop>,
    /// The site of each row that has hours and is not kept.
    pub left_out: Vec<SiteId>,
}

/// Reads the stops of `rounds.csv`. `sites` are those whose stops they may be;
/// `communes` give their point to stops without one.
///
/// # Errors
/// When the file is not usable text or has no column for the site, the hours or the decision.
pub fn rounds(
    source: &Source,
    codes: &CodeBook,
    sites: &[Site],
    communes: &[Commune],
) -> Result<(Rounds, Report), LoadError> {
    let table = Table::read(source)?;
    let columns = Columns::of(&table)?;
    let known = Known {
        codes,
        sites: sites.iter().map(|site| &site.id).collect(),
        points: communes.iter().map(|commune| (commune.code, commune.point)).collect(),
    };
    let mut report = table.report(&columns.used());
    let mut seen = BTreeSet::new();
    let mut left_out = Vec::new();
    let stops = read_rows(&table, &mut report, |row, issues| {
        let site = columns.site(row, &known)?;
        if !columns.is_kept(row, issues)? {
            left_out.extend((!row.cell(Some(columns.hours)).is_empty()).then_some(site));
            return Ok(None);
        }
        let stop = columns.stop(site, row, &known, issues)?;
        let id = format!("{}/{}", stop.site, stop.stop);
        refuse_second(&seen, &id, "stop")?;
        seen.insert(id);
        Ok(Some(stop))
    });
    Ok((Rounds { stops: stops.into_iter().flatten().collect(), left_out }, report))
}

struct Known<'a> {
    codes: &'a CodeBook,
    sites: BTreeSet<&'a SiteId>,
    points: BTreeMap<CommuneCode, Point>,
}

struct Columns {
    site: usize,
    stop: Option<usize>,
    place: Option<usize>,
    commune: Option<usize>,
    lon: Option<usize>,
    lat: Option<usize>,
    hours: usize,
    appointment: Option<usize>,
    keep: usize,
    /// Columns for the person who corrects the file.
    remarks: [Option<usize>; 5],
}

impl Columns {
    fn of(table: &Table) -> Result<Self, LoadError> {
        let remarks = ["site_name", "commune_name", "confidence", "why", "comment"];
        Ok(Self {
            site: table.required("site", &["site", "id_fs"])?,
            stop: table.column(&["stop", "arret"]),
            place: table.column(&["place", "lieu"]),
            commune: table.column(&COMMUNE),
            lon: table.column(&LON),
            lat: table.column(&LAT),
            hours: table.required("hours", &["hours", "horaires"])?,
            appointment: table.column(&["appointment", "rendez_vous"]),
            keep: table.required("keep", &["keep", "retenir"])?,
            remarks: remarks.map(|name| table.column(&[name])),
        })
    }

    fn used(&self) -> Vec<Option<usize>> {
        [self.stop, self.place, self.commune, self.lon, self.lat, self.appointment]
            .into_iter()
            .chain([self.site, self.hours, self.keep].map(Some))
            .chain(self.remarks)
            .collect()
    }

    fn site(&self, row: &Row, known: &Known) -> Result<SiteId, Rejection> {
        let id = SiteId::new(row.cell(Some(self.site)));
        if known.sites.contains(&id) {
            return Ok(id);
        }
        let what = format!("site '{}' is not in the list of sites", shorten(id.as_str()));
        Err(Rejection::new(
            "round-site",
            what,
            "give the id of a site of the list, or another list with --sites",
        ))
    }

    fn is_kept(&self, row: &Row, issues: &mut RowIssues) -> Result<bool, Rejection> {
        let text = row.cell(Some(self.keep));
        if text.is_empty() {
            issues.note("round-keep", "keep is empty", "the stop is left out: write yes or no");
            return Ok(false);
        }
        yes(text).ok_or_else(|| {
            let what = format!("keep '{}' is neither yes nor no", shorten(text));
            Rejection::new("round-keep", what, "write yes or no")
        })
    }

    fn stop(
        &self,
        site: SiteId,
        row: &Row,
        known: &Known,
        issues: &mut RowIssues,
    ) -> Result<RoundStop, Rejection> {
        let commune = self.commune(row, known, issues)?;
        let stop = match row.cell(self.stop) {
            "" => {
                let id = format!("row-{}", row.number);
                issues.repair("id", "no number of the stop", format!("named {id}: give it one of its own"));
                id
            }
            stop => stop.to_owned(),
        };
        Ok(RoundStop {
            point: self.point(row, commune, known, issues)?,
            opening: self.opening(row, issues)?,
            place: row.cell(self.place).to_owned(),
            site,
            stop,
            commune,
        })
    }

    fn commune(
        &self,
        row: &Row,
        known: &Known,
        issues: &mut RowIssues,
    ) -> Result<Option<CommuneCode>, Rejection> {
        let text = row.cell(self.commune);
        let commune = known.codes.resolve(text, issues);
        if commune.is_none() && !text.is_empty() {
            let what = format!("'{}' is not the code of a commune", shorten(text));
            return Err(Rejection::new("commune-code", what, "give the INSEE code, such as 61168"));
        }
        Ok(commune)
    }

    /// The position of the row, else that of its commune.
    fn point(
        &self,
        row: &Row,
        commune: Option<CommuneCode>,
        known: &Known,
        issues: &mut RowIssues,
    ) -> Result<Point, Rejection> {
        let (lon, lat) = (row.cell(self.lon), row.cell(self.lat));
        let of_commune = commune.and_then(|code| known.points.get(&code)).copied();
        match of_commune {
            Some(point) if lon.is_empty() && lat.is_empty() => Ok(point),
            _ => position_of_cells(lon, lat, issues),
        }
    }

    fn opening(&self, row: &Row, issues: &mut RowIssues) -> Result<Opening, Rejection> {
        const REMEDY: &str =
            "write them in OpenStreetMap notation, such as Mo 09:00-12:00 or week 1-53/2 Tu 14:00-17:00";
        let (opening, notes) = osm(row.cell(Some(self.hours)))
            .map_err(|error| Rejection::new("hours", error.to_string(), REMEDY))?;
        notes.into_iter().for_each(|note| issues.note("hours", note.to_string(), note.reason.remedy()));
        let text = row.cell(self.appointment);
        if text.is_empty() || yes(text) == Some(false) {
            return Ok(opening);
        }
        match yes(text) {
            Some(_) => Ok(Opening { hours: Circuit::closed(), by_appointment: opening.with_appointments() }),
            None => {
                let what = format!("appointment '{}' is neither yes nor no", shorten(text));
                Err(Rejection::new("round-appointment", what, "write yes or no"))
            }
        }
    }
}

/// What a word of a person decides.
fn yes(text: &str) -> Option<bool> {
    match &*fold(text) {
        "yes" | "y" | "oui" | "o" | "true" | "vrai" | "1" | "x" => Some(true),
        "no" | "n" | "non" | "false" | "faux" | "0" => Some(false),
        _ => None,
    }
}
