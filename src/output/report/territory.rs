//! The territory in figures.

use std::collections::BTreeSet;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::section::Section;
use crate::territory::{Level, Site, SiteFormat, Territory};
use crate::units::People;

/// What is known of a territory and its network.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    /// The people.
    pub territory: &'a Territory,
    /// Its sites.
    pub inside: &'a [&'a Site],
    /// Sites of neighbours that somebody of the territory reaches.
    pub neighbours: usize,
}

/// The section.
pub fn territory(figures: Figures<'_>, texts: &Texts) -> Section {
    let mut section = Section::new("territory", Message::new("report-territory"));
    section.say(vec![people(figures), sites(figures)]);
    section.table(table(figures, texts));
    section
}

fn people(figures: Figures<'_>) -> Message {
    let territory = figures.territory;
    Message::new("report-territory-people")
        .arg("people", territory.population())
        .arg("communes", territory.communes().len())
        .arg("epci", territory.count(Level::Epci))
}

fn sites(figures: Figures<'_>) -> Message {
    Message::new("report-territory-sites")
        .arg("sites", figures.inside.len())
        .arg("communes", communes_with_site(figures))
        .arg("neighbours", figures.neighbours)
}

fn communes_with_site(figures: Figures<'_>) -> usize {
    figures.inside.iter().filter_map(|site| site.commune).collect::<BTreeSet<_>>().len()
}

fn table(figures: Figures<'_>, texts: &Texts) -> Table {
    let columns = vec![
        Column::text("measure", Message::new("column-measure")),
        Column::count("value", Message::new("report-column-number"), Unit::None),
    ];
    let mut table = Table::new("report_territory", Message::new("report-territory-table"), columns);
    let territory = figures.territory;
    let quarters = territory.quarters();
    let in_quarters: People = quarters.iter().filter_map(|quarter| quarter.population).sum();
    let people = [
        ("report-measure-people", territory.population().0),
        ("report-measure-communes", territory.communes().len() as u64),
        ("report-measure-epci", territory.count(Level::Epci) as u64),
    ];
    // Without any in the data, nobody knows how many there are.
    let known = !quarters.is_empty();
    let quarters =
        [("report-measure-quarters", quarters.len() as u64), ("report-measure-in-quarters", in_quarters.0)];
    let sites = [("report-measure-sites", figures.inside.len() as u64)];
    let formats = SiteFormat::ALL.map(|format| (format_key(format), of_format(figures, format)));
    let rest = [
        ("report-measure-with-site", communes_with_site(figures) as u64),
        ("report-measure-neighbours", figures.neighbours as u64),
    ];
    let formats = formats.into_iter().filter(|(_, count)| *count > 0);
    let quarters = quarters.into_iter().filter(|_| known);
    for (key, count) in people.into_iter().chain(quarters).chain(sites).chain(formats).chain(rest) {
        table.push(vec![Cell::from(texts.get(key)), count.into()]);
    }
    table
}

fn of_format(figures: Figures<'_>, format: SiteFormat) -> u64 {
    figures.inside.iter().filter(|site| site.format == format).count() as u64
}

fn format_key(format: SiteFormat) -> &'static str {
    match format {
        SiteFormat::Fixed => "report-format-fixed",
        SiteFormat::Antenna => "report-format-antenna",
        SiteFormat::MultiSite => "report-format-multi-site",
        SiteFormat::Bus => "report-format-bus",
        SiteFormat::Itinerant => "report-format-itinerant",
        SiteFormat::Permanence => "report-format-permanence",
        SiteFormat::Unknown => "report-format-unknown",
    }
}
