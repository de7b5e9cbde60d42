//! Deficit zones, one by one.

use super::super::cell::Cell;
use super::super::results::{Served, minutes_arg};
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::cells::rows;
use super::section::{Block, Card, Rows, Section};
use super::words::{in_a_row, minutes};
use crate::gaps::Patch;
use crate::territory::Site;
use crate::units::{People, Seconds};

/// Zones told one by one, at most: all of them stand in the table.
const TOLD: usize = 30;
/// Rows of a table, at most: a département has fewer.
const LISTED: usize = 250;

/// What is known of the zones.
pub struct Zones<'a> {
    /// The people, the sites and who is nearest to whom.
    pub served: Served<'a>,
    /// The zones, those of most people first.
    pub patches: &'a [Patch],
    /// Beyond this time people are in a zone.
    pub threshold: Seconds,
    /// The time of each demand point with the plan; `None` without one.
    pub after: Option<&'a [Option<Seconds>]>,
    /// The zones, and their places.
    pub tables: [Table; 2],
}

/// The section.
pub fn zones(zones: Zones<'_>, texts: &Texts) -> Section {
    let mut section = Section::new("zones", Message::new("report-zones"));
    section.finding(finding(&zones));
    section.say(vec![finding(&zones)]);
    if zones.patches.is_empty() {
        return section;
    }
    let cards: Vec<Block> =
        zones.patches.iter().take(TOLD).enumerate().map(|zone| card(&zones, zone, texts)).collect();
    let planned = zones.after.map(|after| with_plan(&zones, after));
    let told = Message::new("report-zones-told").arg("told", cards.len()).arg("count", zones.patches.len());
    let Zones { tables: [all, places], .. } = zones;
    section.first_rows(all, Rows::First(LISTED, "maillage gaps"));
    planned.into_iter().for_each(|table| section.first_rows(table, Rows::First(LISTED, "maillage gaps")));
    section.heading(Message::new("report-zones-each"));
    if told_fewer(&cards, zones.patches) {
        section.say(vec![told]);
    }
    section.blocks.extend(cards);
    section.heading(Message::new("report-zones-places"));
    section.first_rows(places, Rows::First(LISTED, "maillage gaps --points"));
    section
}

fn told_fewer(cards: &[Block], patches: &[Patch]) -> bool {
    cards.len() < patches.len()
}

/// How many zones there are, and the largest.
fn finding(zones: &Zones<'_>) -> Message {
    let people: People = zones.patches.iter().map(|patch| patch.people).sum();
    let message = Message::new("report-zones-found")
        .arg("count", zones.patches.len())
        .arg("minutes", minutes_arg(zones.threshold))
        .arg("people", people);
    let Some(first) = zones.patches.first() else { return message.arg("name", "").arg("most", 0_usize) };
    message.arg("name", name(zones, 0)).arg("most", first.people)
}

/// What the table calls a zone.
fn name(zones: &Zones<'_>, zone: usize) -> String {
    rows(&zones.tables[0]).nth(zone).map(|row| row.text("around").to_owned()).unwrap_or_default()
}

fn card(zones: &Zones<'_>, (index, patch): (usize, &Patch), texts: &Texts) -> Block {
    let title = Message::new("report-zone").arg("rank", index + 1).arg("name", name(zones, index));
    let text = [
        Some(who(zones, patch)),
        Some(farthest(zones, patch)),
        Some(reason(zones, patch)),
        planned(zones, patch),
    ];
    let communes = communes(zones, patch, texts);
    let text = text.into_iter().flatten().chain([communes]).collect();
    Block::Card(Card { title, figures: Vec::new(), text })
}

fn who(zones: &Zones<'_>, patch: &Patch) -> Message {
    Message::new("report-zone-who")
        .arg("people", patch.people)
        .arg("communes", patch.communes.len())
        .arg("minutes", minutes_arg(zones.threshold))
}

/// The farthest place and the site nearest to it.
fn farthest(zones: &Zones<'_>, patch: &Patch) -> Message {
    let point = patch.worst as usize;
    let place = zones.served.territory.place_name(&zones.served.territory.demand()[point]);
    match zones.served.reaches[point] {
        None => Message::new("report-zone-cut-off").arg("place", place),
        Some(reach) => Message::new("report-zone-farthest")
            .arg("place", place)
            .arg("minutes", minutes(Some(reach.time)))
            .arg("site", zones.served.sites[reach.place as usize].name.as_str()),
    }
}

/// Why they are far: no site stands in their communes, or those that do are too far from them.
fn reason(zones: &Zones<'_>, patch: &Patch) -> Message {
    let communes = zones.served.territory.communes();
    let codes: Vec<_> = patch.communes.iter().map(|&commune| communes[commune as usize].code).collect();
    let stands = |site: &&Site| site.commune.is_some_and(|code| codes.contains(&code));
    let sites: Vec<&Site> = zones.served.sites.iter().filter(stands).collect();
    Message::new("report-zone-reason").arg("sites", sites.len()).arg("communes", patch.communes.len())
}

/// The people of a zone whom the plan brings within the threshold.
fn brought(zones: &Zones<'_>, patch: &Patch, after: &[Option<Seconds>]) -> People {
    let demand = zones.served.territory.demand();
    let within = |&&point: &&u32| after[point as usize].is_some_and(|time| time <= zones.threshold);
    patch.points.iter().filter(within).map(|&point| demand[point as usize].people).sum()
}

/// What becomes of a zone with the plan; nothing where nobody is counted.
fn planned(zones: &Zones<'_>, patch: &Patch) -> Option<Message> {
    let within = brought(zones, patch, zones.after?);
    let message = Message::new("report-zone-plan").arg("within", within).arg("left", patch.people - within);
    (patch.people > People::ZERO).then(|| message.arg("minutes", minutes_arg(zones.threshold)))
}

/// One row a zone: its people today, and with the plan.
fn with_plan(zones: &Zones<'_>, after: &[Option<Seconds>]) -> Table {
    let people = |id, heading| Column::count(id, Message::new(heading), Unit::People);
    let columns = vec![
        Column::count("rank", Message::new("column-rank"), Unit::Rank),
        Column::text("around", Message::new("column-around")),
        people("people", "column-people"),
        people("people_within_plan", "report-column-brought"),
        people("people_left", "report-column-left"),
    ];
    let mut table = Table::new("report_zones", Message::new("report-zones-plan"), columns);
    for (index, patch) in zones.patches.iter().enumerate() {
        let within = brought(zones, patch, after);
        let counts = [patch.people, within, patch.people - within].map(Cell::from);
        table
            .push([(index as u64 + 1).into(), name(zones, index).into()].into_iter().chain(counts).collect());
    }
    table
}

fn communes(zones: &Zones<'_>, patch: &Patch, texts: &Texts) -> Message {
    let all = zones.served.territory.communes();
    let names: Vec<String> =
        patch.communes.iter().map(|&commune| all[commune as usize].name.to_string()).collect();
    Message::new("report-zone-communes").arg("count", names.len()).arg("names", in_a_row(&names, texts))
}
