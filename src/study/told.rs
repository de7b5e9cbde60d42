//! The study in sentences: what a reader sees beside a map or a list.

use geo::Point;

use super::captions::file_name;
use super::cut_off::CutOff;
use super::prepare::Study;
use crate::output::Input;
use crate::output::text::{Message, Texts};
use crate::territory::{Level, Site};
use crate::travel::Model;
use crate::units::Seconds;

impl Study {
    /// The name of the territory, where one can be told: that of its EPCI, départements or régions when they are few.
    pub fn name(&self) -> Option<String> {
        // All départements of a région make the région.
        let whole = |level| self.territory.areas(level).len() == 1;
        let level = [Level::Epci, Level::Departement, Level::Region].into_iter().find(|&level| whole(level));
        match level {
            Some(level) => self.territory.areas(level).first().map(|area| area.name.to_string()),
            None => self.place(),
        }
    }

    /// How travel times were found, in a sentence.
    pub fn travel_told(&self, texts: &Texts) -> String {
        self.model_note().text(texts)
    }

    /// Where the data come from, a sentence each.
    pub fn sources_told(&self, texts: &Texts) -> Vec<String> {
        let roads = matches!(self.model, Model::Road(_)).then(|| texts.get("roads-credit"));
        self.inputs.iter().map(|input| source(input).text(texts)).chain(roads).collect()
    }

    /// What a reader must know of the data: rows that were left out, hours that are not known, who is not on the roads.
    pub fn notes_told(&self, reach: Seconds, texts: &Texts) -> Vec<String> {
        let rows = self.reports.iter().filter(|report| report.repaired + report.rejected > 0);
        let rows = rows.map(|report| {
            Message::new("note-rows")
                .arg("name", file_name(&report.source))
                .arg("rows", report.rows)
                .arg("repaired", report.repaired)
                .arg("rejected", report.rejected)
        });
        let cut_off = self.cut_off.iter().flat_map(CutOff::notes);
        let all = self.network_notes().into_iter().chain(self.hours_notes(reach)).chain(cut_off).chain(rows);
        all.map(|note| note.text(texts)).collect()
    }

    /// What is odd about the hours of the sites within reach.
    fn hours_notes(&self, reach: Seconds) -> Vec<Message> {
        let places: Vec<Point> = self.sites.iter().map(|site| site.point).collect();
        let origins: Vec<Point> = self.territory.demand().iter().map(|demand| demand.point).collect();
        let within = self.model.within(&places, &origins, reach).places();
        let sites: Vec<&Site> = within.into_iter().map(|place| &self.sites[place as usize]).collect();
        super::clock::hours_notes(self, &sites)
    }
}

/// A sentence on one input: bundled data by their makers, files by their name.
fn source(input: &Input) -> Message {
    let vintage = input.vintage.as_deref().unwrap_or_default();
    let message = match input.name.as_str() {
        "aude/communes.geojson" | "france/communes.parquet" => Message::new("source-communes"),
        "aude/sites.csv" => Message::new("source-sites"),
        "aude/quarters.csv" => Message::new("source-quarters"),
        name if name.starts_with("profiles/") => Message::new("source-profile"),
        _ => Message::new("source-file"),
    };
    message.arg("name", file_name(&input.name)).arg("vintage", vintage).arg("rows", input.rows)
}
