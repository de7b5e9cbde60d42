//! What stands on every picture: the place, and where the data come from.

use super::prepare::Study;
use crate::output::Provenance;
use crate::output::results::mode_text;
use crate::output::text::{Arg, Message};
use crate::territory::Level;
use crate::travel::{CrowFly, Model};

/// The régions of France since 2016, overseas included (INSEE, Code officiel géographique).
const REGIONS: usize = 18;

/// What a territory with all of them is called, in both languages.
const COUNTRY: &str = "France";

impl Study {
    /// The name of the territory: that of its EPCI, départements or régions when they are few. The areas that it was chosen by come first: Paris
    /// alone is not its Métropole.
    pub(super) fn place(&self) -> Option<String> {
        let names =
            |level| -> Vec<&str> { self.territory.areas(level).iter().map(|area| &*area.name).collect() };
        self.chosen_by
            .into_iter()
            .chain([Level::Epci, Level::Departement, Level::Region])
            .map(names)
            .find(|names| (1..=3).contains(&names.len()))
            .map(|names| names.join(", "))
            .or_else(|| (self.territory.count(Level::Region) == REGIONS).then(|| COUNTRY.to_owned()))
    }

    /// How travel times were found, as a sentence.
    pub(super) fn model_note(&self) -> Message {
        match &self.model {
            Model::CrowFly(model) => self.crow_fly_note(model),
            Model::Road(model) => {
                let leg = model.roads().leg;
                let mode = mode_text(self.mode);
                Message::new("note-road").arg("mode", mode).arg("leg", Arg::Number(leg.speed.0, 1))
            }
        }
    }

    /// How `model` estimates travel times, as a sentence.
    pub(super) fn crow_fly_note(&self, model: &CrowFly) -> Message {
        Message::new("note-crow-fly")
            .arg("mode", mode_text(self.mode))
            .arg("detour", Arg::Number(model.detour(), 2))
            .arg("speed", Arg::Number(model.speed().0, 1))
    }

    /// How people travel and how their times were found, in a few words.
    pub(super) fn travel_phrase(&self) -> Message {
        let key = match &self.model {
            Model::CrowFly(_) => Message::new("travel-estimated"),
            Model::Road(_) => Message::new("travel-by-road"),
        };
        key.arg("mode", Arg::from(mode_text(self.mode)))
    }

    /// Who made the roads; nothing without roads.
    fn roads_credit(&self) -> Arg {
        match &self.model {
            Model::CrowFly(_) => Arg::from(""),
            Model::Road(_) => Arg::from(Message::new("roads-credit")),
        }
    }

    /// `message` with the travel model, the inputs and the version.
    pub(super) fn source(&self, message: Message, provenance: &Provenance) -> Message {
        let inputs: Vec<String> = self
            .inputs
            .iter()
            .map(|input| match &input.vintage {
                Some(vintage) => format!("{} ({vintage})", file_name(&input.name)),
                None => file_name(&input.name).to_owned(),
            })
            .collect();
        message
            .arg("model", Arg::from(self.model_note()))
            .arg("roads", self.roads_credit())
            .arg("inputs", inputs.join(", "))
            .arg("version", provenance.version)
    }
    /// The sources of a map of ways: those of roads as well.
    pub(super) fn way_source(&self, provenance: &Provenance) -> Message {
        let message = match &self.model {
            Model::Road(_) => Message::new("map-source-ways"),
            Model::CrowFly(_) => Message::new("map-source"),
        };
        self.source(message, provenance)
    }
}

/// The last part of a path: a picture is no place for folders.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
