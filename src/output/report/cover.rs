//! The cover, and the summary of what the sections found.

use super::super::provenance::Input;
use super::super::text::{Message, Texts};
use super::section::{Block, Cover, Section};
use super::sources::vintage;
use crate::territory::Territory;
use crate::week::Date;

/// What stands on the cover.
pub struct About<'a> {
    /// The name of the territory; `None` where it has no short one.
    pub place: Option<String>,
    /// The people.
    pub territory: &'a Territory,
    /// Sites in the territory.
    pub sites: usize,
    /// The day whose network is told; `None`: that of the lists.
    pub day: Option<Date>,
    /// The last label of the territory that the lists know of.
    pub newest: Option<Date>,
    /// How travel times were found, as a sentence.
    pub travel: Message,
    /// The files that the territory and its network come from.
    pub inputs: &'a [Input],
}

/// The cover.
pub fn cover(about: About<'_>, texts: &Texts) -> Cover {
    let communes = about.territory.communes().len();
    let people = Message::new("report-cover-people-are")
        .arg("people", about.territory.population())
        .arg("communes", communes);
    let network = match about.day {
        Some(day) => Message::new("report-cover-network-on").arg("day", day),
        None => Message::new("report-cover-network-is"),
    };
    let newest = about
        .newest
        .map(|day| (Message::new("report-cover-newest"), Message::new("report-day").arg("day", day)));
    let facts = [
        (Message::new("report-cover-people"), people),
        (Message::new("report-cover-network"), network.arg("sites", about.sites)),
    ];
    let rest = [
        (Message::new("report-cover-times"), about.travel),
        (Message::new("report-cover-data"), data(about.inputs, texts)),
    ];
    Cover {
        place: about
            .place
            .map_or_else(|| Message::new("report-communes").arg("count", communes), Message::verbatim),
        facts: facts.into_iter().chain(newest).chain(rest).collect(),
    }
}

/// The files and of when they are.
fn data(inputs: &[Input], texts: &Texts) -> Message {
    let named = |input: &Input| {
        let name = input.name.rsplit(['/', '\\']).next().unwrap_or(&input.name);
        let message = Message::new("report-cover-file").arg("name", name);
        message.arg("vintage", vintage(input, texts)).text(texts)
    };
    let files: Vec<String> = inputs.iter().map(named).collect();
    Message::verbatim(files.join(&texts.get("report-list-wide")))
}

/// The summary: what every section found, each with the way to it.
pub fn summary(sections: &[Section]) -> Section {
    let mut section = Section::new("summary", Message::new("report-summary"));
    let of = |section: &Section| {
        section.findings.iter().map(|finding| (finding.clone(), section.id)).collect::<Vec<_>>()
    };
    section.say(vec![Message::new("report-summary-intro")]);
    section.blocks.push(Block::Findings(sections.iter().flat_map(of).collect()));
    section
}
