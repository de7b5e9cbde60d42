//! What a report is made of, in no language yet.

use super::super::table::Table;
use super::super::text::Message;
use super::bars::Bars;
use super::picture::Picture;

/// A report: its cover and its sections, in their order.
#[derive(Debug)]
pub struct Report {
    /// The cover.
    pub cover: Cover,
    /// The sections; none of them is empty.
    pub sections: Vec<Section>,
}

/// What stands first.
#[derive(Debug)]
pub struct Cover {
    /// The territory: `Aude`.
    pub place: Message,
    /// What it is about, of when, by which means.
    pub facts: Vec<Fact>,
}

/// A name and what it names.
pub(super) type Fact = (Message, Message);

/// A section of a report.
#[derive(Debug)]
pub struct Section {
    /// Its own name within the file, for links.
    pub id: &'static str,
    /// Its heading.
    pub title: Message,
    /// What the summary says of it: whole sentences.
    pub findings: Vec<Message>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug)]
pub enum Block {
    /// A heading below that of the section.
    Heading(Message),
    /// A paragraph of whole sentences.
    Text(Vec<Message>),
    /// Sentences one below the other.
    List(Vec<Message>),
    /// The findings of the sections named, as sentences that lead there.
    Findings(Vec<(Message, &'static str)>),
    /// Names and what they mean.
    Definitions(Vec<Fact>),
    /// A table with its notes; at most so many rows.
    Table(Table, Rows),
    /// A drawing.
    Picture(Picture),
    /// Bars.
    Bars(Bars),
    /// A card: a thing with its figures, and sentences about it.
    Card(Card),
}

/// How many rows of a table are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// All of them.
    All,
    /// So many of the first ones; what is left out is counted, with the command that gives all.
    First(usize, &'static str),
}

/// A thing with its figures, and sentences about it.
#[derive(Debug)]
pub struct Card {
    /// Its heading.
    pub title: Message,
    /// Its figures: what is counted, and how many with the unit.
    pub figures: Vec<Fact>,
    /// The sentences.
    pub text: Vec<Message>,
}

impl Section {
    /// A section without content yet.
    pub(super) fn new(id: &'static str, title: Message) -> Self {
        Self { id, title, findings: Vec::new(), blocks: Vec::new() }
    }

    /// Adds what the summary says.
    pub(super) fn finding(&mut self, finding: Message) {
        self.findings.push(finding);
    }

    /// Adds a paragraph, unless there is nothing to say.
    pub(super) fn say(&mut self, sentences: Vec<Message>) {
        if !sentences.is_empty() {
            self.blocks.push(Block::Text(sentences));
        }
    }

    /// Adds a heading.
    pub(super) fn heading(&mut self, heading: Message) {
        self.blocks.push(Block::Heading(heading));
    }

    /// Adds a whole table, unless it has no row.
    pub(super) fn table(&mut self, table: Table) {
        self.first_rows(table, Rows::All);
    }

    /// Adds a table, unless it has no row.
    pub(super) fn first_rows(&mut self, table: Table, rows: Rows) {
        if !table.rows().is_empty() {
            self.blocks.push(Block::Table(table, rows));
        }
    }

    /// Adds a drawing.
    pub(super) fn picture(&mut self, picture: Picture) {
        self.blocks.push(Block::Picture(picture));
    }
}
