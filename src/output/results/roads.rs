//! Prepared roads: how much there is, how fast it is, what was left out, where it is kept.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, mode_text, text};
use crate::roads::archive::Reading;
use crate::roads::{BANDS, Figures, Length, Mode};
use crate::units::Metres;

/// Roads of a mode that are ready.
#[derive(Debug, Clone)]
pub struct BuiltRoads {
    /// How people travel.
    pub mode: Mode,
    /// How much there is.
    pub figures: Figures,
    /// The file that keeps them.
    pub file: String,
    /// Its length in bytes.
    pub bytes: u64,
}

/// Roads of which figures are told.
#[derive(Debug, Clone, Copy)]
pub struct ToldRoads<'a> {
    /// How people travel.
    pub mode: Mode,
    /// How much there is.
    pub figures: &'a Figures,
    /// What reading the extracts counted.
    pub reading: &'a Reading,
}

/// What was found where prepared roads are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CacheState {
    /// They were there.
    Found,
    /// They were not there: they were prepared, and are there now.
    Prepared,
    /// They were damaged, and why: they were prepared again.
    Damaged(String),
    /// They cannot be kept, and why.
    NotKept(String),
}

/// Where prepared roads are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoadsCache {
    /// The file; `None` when there is no folder.
    pub file: Option<String>,
    /// Its length in bytes.
    pub bytes: Option<u64>,
    /// What was found there.
    pub state: CacheState,
    /// What the roads are known by, in hexadecimal digits.
    pub key: String,
}

fn count(id: &'static str, heading: &'static str) -> Column {
    Column::count(id, Message::new(heading), Unit::None)
}

fn km(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Km, 1)
}

fn share() -> Column {
    Column::number("share_percent", Message::new("column-roads-share"), Unit::Percent, 1)
}

fn megabytes_column() -> Column {
    Column::number("size_mb", Message::new("column-roads-size"), Unit::Megabytes, 1)
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// One row a mode: what was prepared, and where it is kept.
pub fn roads_build(built: &[BuiltRoads], texts: &Texts) -> Table {
    let columns = vec![
        text("mode", "column-roads-mode"),
        count("junctions", "column-roads-junctions"),
        count("edges", "column-roads-edges"),
        km("length_km", "column-roads-length"),
        count("shortcuts", "column-roads-shortcuts"),
        megabytes_column(),
        text("file", "column-roads-file"),
    ];
    let mut table = Table::new("roads_build", Message::new("title-roads-build"), columns);
    for roads in built {
        let figures = &roads.figures;
        table.push(vec![
            mode_text(roads.mode).text(texts).into(),
            figures.junctions.into(),
            figures.roads.edges.into(),
            figures.roads.length().into(),
            figures.shortcuts.into(),
            megabytes(roads.bytes).into(),
            roads.file.as_str().into(),
        ]);
    }
    table.note(Message::new("note-roads-lengths"));
    table
}

/// A row of the figures: machine name, and what is counted.
struct Row {
    id: &'static str,
    /// The key of the words that say what is counted.
    what: &'static str,
    count: u64,
    length: Option<Metres>,
    percent: Option<f64>,
}

impl Row {
    fn count(id: &'static str, what: &'static str, count: u64) -> Self {
        Self { id, what, count, length: None, percent: None }
    }

    /// Edges with their length, and what share of the length of all roads this is.
    fn length(id: &'static str, what: &'static str, part: Length, whole: Option<Length>) -> Self {
        let percent = whole.and_then(|whole| percent(part.length().0, whole.length().0));
        Self { length: Some(part.length()), percent, ..Self::count(id, what, part.edges) }
    }

    fn cells(self, texts: &Texts) -> Vec<Cell> {
        vec![
            self.id.into(),
            texts.get(self.what).into(),
            self.count.into(),
            self.length.into(),
            self.percent.into(),
        ]
    }
}

fn percent(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| 100.0 * part / whole)
}

/// The figures of roads, one row each.
pub fn roads_info(told: &ToldRoads<'_>, detail: Detail, texts: &Texts) -> Table {
    let layout = Layout::new(detail)
        .full(text("figure", "column-roads-figure"))
        .always(text("what", "column-roads-what"))
        .always(count("count", "column-roads-count"))
        .always(km("length_km", "column-roads-length"))
        .always(share());
    let ToldRoads { mode, figures, reading } = told;
    let title = Message::new("title-roads-info").arg("mode", mode_text(*mode).text(texts));
    let mut table = Table::new("roads_info", title, layout.columns());
    let rows = network_rows(figures).into_iter().chain(reading_rows(reading));
    rows.for_each(|row| table.push(layout.keep(row.cells(texts))));
    table.note(Message::new("note-roads-lengths"));
    table.note(Message::new("note-roads-components"));
    table.note(Message::new("note-roads-turns"));
    table
}

fn network_rows(figures: &Figures) -> Vec<Row> {
    let (components, roads) = (&figures.components, figures.roads);
    let largest = percent(components.largest as f64, figures.junctions as f64);
    vec![
        Row::count("junctions", "roads-junctions", figures.junctions),
        Row::length("roads", "roads-roads", roads, None),
        Row::length("one_way", "roads-one-way", figures.one_way, Some(roads)),
        Row::length("ferries", "roads-ferries", figures.ferries, None),
        Row::count("shortcuts", "roads-shortcuts", figures.shortcuts),
        Row::count("turn_copies", "roads-turn-copies", figures.copies),
        Row::count("components", "roads-components", components.count),
        Row::count("solid_components", "roads-solid-components", components.solid),
        Row {
            percent: largest,
            ..Row::count("largest_component", "roads-largest-component", components.largest)
        },
        Row::length("outside_largest", "roads-outside-largest", components.outside, Some(roads)),
    ]
}

fn reading_rows(reading: &Reading) -> Vec<Row> {
    let left_out = reading.left_out;
    [
        ("ways_read", "roads-ways-read", reading.ways),
        ("nodes_read", "roads-nodes-read", reading.nodes),
        ("restrictions_read", "roads-restrictions-read", reading.restrictions),
        ("short_ways", "roads-short-ways", left_out.short_ways),
        ("missing_nodes", "roads-missing-nodes", left_out.missing_nodes),
        ("off_globe", "roads-off-globe", reading.off_globe),
        ("differing", "roads-differing", reading.differing),
        ("restrictions_over_ways", "roads-restrictions-over-ways", left_out.restrictions_over_ways),
        ("conditional_restrictions", "roads-conditional-restrictions", left_out.conditional_restrictions),
        ("broken_restrictions", "roads-broken-restrictions", left_out.broken_restrictions),
    ]
    .map(|(id, what, count)| Row::count(id, what, count))
    .into()
}

/// Roads by mean speed, one row a band.
pub fn roads_speeds(told: &ToldRoads<'_>, texts: &Texts) -> Table {
    let kmh = |id, heading| Column::number(id, Message::new(heading), Unit::KmPerHour, 0);
    let columns = vec![
        kmh("from_kmh", "column-roads-from"),
        kmh("below_kmh", "column-roads-below"),
        count("edges", "column-roads-edges"),
        km("length_km", "column-roads-length"),
        share(),
    ];
    let ToldRoads { mode, figures, .. } = told;
    let title = Message::new("title-roads-speeds").arg("mode", mode_text(*mode).text(texts));
    let mut table = Table::new("roads_speeds", title, columns);
    let froms = [0.0].into_iter().chain(BANDS);
    let ends = BANDS.into_iter().map(Some).chain([None]);
    for ((from, below), band) in froms.zip(ends).zip(&figures.bands) {
        let share = percent(band.length().0, figures.roads.length().0);
        table.push(vec![from.into(), below.into(), band.edges.into(), band.length().into(), share.into()]);
    }
    table.note(Message::new("note-roads-speeds"));
    table
}

/// Where roads are kept, one row.
pub fn roads_cache(cache: &RoadsCache, texts: &Texts) -> Table {
    let columns = vec![
        text("state", "column-roads-state"),
        megabytes_column(),
        text("file", "column-roads-file"),
        text("key", "column-roads-key"),
    ];
    let mut table = Table::new("roads_cache", Message::new("title-roads-cache"), columns);
    let state = match &cache.state {
        CacheState::Found => Message::new("roads-cache-found"),
        CacheState::Prepared => Message::new("roads-cache-prepared"),
        CacheState::Damaged(why) => Message::new("roads-cache-damaged").arg("why", why.as_str()),
        CacheState::NotKept(why) => Message::new("roads-cache-not-kept").arg("why", why.as_str()),
    };
    table.push(vec![
        state.text(texts).into(),
        cache.bytes.map(megabytes).into(),
        cache.file.clone().into(),
        cache.key.as_str().into(),
    ]);
    table
}

#[cfg(test)]
mod tests {
    use super::super::super::text::Lang;
    use super::*;
    use crate::roads::Components;

    #[test]
    fn every_row_has_its_words() {
        let components = Components { count: 1, solid: 0, largest: 3, outside: Length::default() };
        let none = Length::default();
        let figures = Figures {
            junctions: 4,
            copies: 0,
            roads: none,
            one_way: none,
            ferries: none,
            shortcuts: 0,
            components,
            bands: [none; BANDS.len() + 1],
        };
        for texts in [Lang::En, Lang::Fr].map(Texts::new) {
            let told = ToldRoads { mode: Mode::Car, figures: &figures, reading: &Reading::default() };
            let (info, speeds) = (roads_info(&told, Detail::Full, &texts), roads_speeds(&told, &texts));
            assert_eq!(roads_info(&told, Detail::Brief, &texts).columns.len(), info.columns.len() - 1);
            assert_eq!((info.rows().len(), speeds.rows().len()), (20, 6));
            for row in info.rows() {
                let Cell::Text(what) = &row[1] else { panic!("{row:?}") };
                assert!(!what.contains("roads-"), "{what} has no words");
            }
            for table in [&info, &speeds] {
                let headings = table.columns.iter().map(|column| column.full_heading(&texts));
                let keys =
                    headings.chain(table.notes.iter().chain([&table.title]).map(|note| note.text(&texts)));
                keys.for_each(|words| assert!(!words.contains("-roads-"), "{words}"));
            }
            // No length at all has no shares.
            assert_eq!(speeds.rows()[0][4], Cell::Empty);
            assert_eq!(info.rows()[8][4], Cell::Number(75.0));
        }
    }
}
