//! Sites: our own CSV, the national list as published, the list of 2020, any GeoJSON points.

use std::collections::BTreeSet;

use super::codes::CodeBook;
use super::error::LoadError;
use super::rows::{Rejection, position, read_rows};
use super::site_format::site_format;
use super::site_hours::HoursColumns;
use super::site_label::LabelColumns;
use super::source::Source;
use super::table::{FEATURE_ID, Row, Table};
use crate::ids::{CommuneCode, SiteId, shorten};
use crate::issue::{Report, RowIssues};
use crate::territory::{Site, SiteFormat};

/// Names of the column of longitudes, for every reader.
pub(super) const LON: [&str; 6] = ["lon", "longitude", "lng", "long", "x", "coord_x"];
/// Names of the column of latitudes, for every reader.
pub(super) const LAT: [&str; 5] = ["lat", "latitude", "y", "coord_y", "lati"];
/// Names of the column of commune codes, for every reader.
pub(super) const COMMUNE: [&str; 8] =
    ["commune", "insee", "insee_com", "code_insee", "code_commune", "codeinsee", "depcom", "citycode"];

/// Reads sites from CSV or GeoJSON; the columns tell which list it is. In the order of their ids.
///
/// # Errors
/// When the file is not usable text or has no positions.
pub fn sites(source: &Source, codes: &CodeBook) -> Result<(Vec<Site>, Report), LoadError> {
    let table = Table::read(source)?;
    let columns = Columns::of(&table)?;
    let mut report = table.report(&columns.used());
    let mut seen = BTreeSet::new();
    let mut sites = read_rows(&table, &mut report, |row, issues| {
        let id = columns.id(row, issues);
        refuse_second(&seen, &id, "site")?;
        let site = columns.site(&id, row, codes, issues)?;
        seen.insert(id);
        Ok(site)
    });
    sites.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((sites, report))
}

/// Refuses an identifier that stands twice.
pub(super) fn refuse_second(seen: &BTreeSet<String>, id: &str, what: &str) -> Result<(), Rejection> {
    if !seen.contains(id) {
        return Ok(());
    }
    let what = format!("{what} '{}' stands twice", shorten(id));
    Err(Rejection::new("duplicate", what, "the first row is kept: give each its own id"))
}

/// Refuses a table without any position.
pub(super) fn require_position(table: &Table) -> Result<(), LoadError> {
    if !table.has_shapes {
        table.required("lon", &LON)?;
        table.required("lat", &LAT)?;
    }
    Ok(())
}

/// The commune that a cell names. A code that names none is no reason to lose a place that has a position.
pub(super) fn commune(text: &str, codes: &CodeBook, issues: &mut RowIssues) -> Option<CommuneCode> {
    let commune = codes.resolve(text, issues);
    if commune.is_none() && !text.is_empty() {
        let what = format!("'{}' is not the code of a commune", shorten(text));
        issues.repair("commune-code", what, "kept by its position, without commune: correct the code");
    }
    commune
}

/// The identifier of a row, or one made of its number.
pub(super) fn id_or_number(
    row: &Row,
    column: Option<usize>,
    is_feature: bool,
    issues: &mut RowIssues,
) -> String {
    let text = row.cell(column);
    if !text.is_empty() {
        return text.to_owned();
    }
    let id = format!("{}-{}", if is_feature { "feature" } else { "row" }, row.number);
    issues.repair("id", "no id", format!("named {id}: give an id that stays the same from file to file"));
    id
}

struct Columns {
    id: Option<usize>,
    name: Option<usize>,
    commune: Option<usize>,
    lon: Option<usize>,
    lat: Option<usize>,
    format: Option<usize>,
    kind: Option<usize>,
    hours: HoursColumns,
    label: LabelColumns,
    has_shapes: bool,
}

impl Columns {
    fn of(table: &Table) -> Result<Self, LoadError> {
        require_position(table)?;
        Ok(Self {
            id: table.column(&[
                "id",
                "identifiant",
                "id_fs",
                "matricule",
                "site_id",
                "code_site",
                "ref",
                FEATURE_ID,
            ]),
            name: table.column(&[
                "name",
                "nom",
                "lib_fs",
                "lib_france_services",
                "libelle",
                "title",
                "nom du site",
                "intitule",
            ]),
            commune: table.column(&COMMUNE),
            lon: table.column(&LON),
            lat: table.column(&LAT),
            format: table.column(&["format", "format_fs"]),
            kind: table.column(&["type", "type_fs", "categorie"]),
            hours: HoursColumns::of(table),
            label: LabelColumns::of(table),
            has_shapes: table.has_shapes,
        })
    }

    fn used(&self) -> Vec<Option<usize>> {
        [self.id, self.name, self.commune, self.lon, self.lat, self.format, self.kind]
            .into_iter()
            .chain(self.hours.used())
            .chain(self.label.used())
            .collect()
    }

    fn id(&self, row: &Row, issues: &mut RowIssues) -> String {
        id_or_number(row, self.id, self.has_shapes, issues)
    }

    fn site(&self, id: &str, row: &Row, codes: &CodeBook, issues: &mut RowIssues) -> Result<Site, Rejection> {
        let point = position(row, self.lon, self.lat, issues)?;
        let name = match row.cell(self.name) {
            "" => {
                issues.note("name", "no name", "the id stands for it");
                id
            }
            name => name,
        };
        Ok(Site {
            id: SiteId::new(id),
            name: name.to_owned(),
            commune: commune(row.cell(self.commune), codes, issues),
            point,
            format: self.format(row, issues),
            hours: self.hours.read(row, issues),
            label: self.label.label(row, issues),
            comment: self.label.comment(row, issues),
        })
    }

    fn format(&self, row: &Row, issues: &mut RowIssues) -> SiteFormat {
        let (format, kind) = (row.cell(self.format), row.cell(self.kind));
        site_format(format, kind).unwrap_or_else(|| {
            let words: Vec<&str> = SiteFormat::ALL.into_iter().map(SiteFormat::as_str).collect();
            let what =
                format!("format '{}' is not known", shorten(if format.is_empty() { kind } else { format }));
            issues.note("format", what, format!("taken as unknown; use one of: {}", words.join(", ")));
            SiteFormat::Unknown
        })
    }
}
