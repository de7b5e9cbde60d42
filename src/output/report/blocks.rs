//! The parts of sections, written one after the other.

use std::collections::BTreeMap;

use super::super::table::Table;
use super::super::text::{Message, Texts};
use super::html::Html;
use super::section::{Block, Card, Fact, Rows};
use super::typography::unbroken;
use super::{bars, picture, table};

/// Writes blocks, and remembers what was said.
pub(super) struct Blocks<'a> {
    texts: &'a Texts,
    /// Notes that stand below an earlier table: nobody reads them twice.
    said: Vec<Message>,
    /// Bars so far: each drawing has names of its own.
    bars: usize,
    /// The headings of sections, by name.
    titles: BTreeMap<&'static str, String>,
}

impl<'a> Blocks<'a> {
    /// `titles` are the headings of sections, by name.
    pub(super) fn new(texts: &'a Texts, titles: BTreeMap<&'static str, String>) -> Self {
        Self { texts, said: Vec::new(), bars: 0, titles }
    }

    /// Writes one.
    pub(super) fn write(&mut self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading(heading) => html.line("h3", &[], &self.words(heading)),
            Block::Text(sentences) => {
                self.paragraph(html, sentences);
                self.said.extend(sentences.iter().cloned());
            }
            Block::List(sentences) => self.list(html, sentences),
            Block::Findings(findings) => self.findings(html, findings),
            Block::Definitions(facts) => self.definitions(html, "definitions", facts),
            Block::Table(table, rows) => self.table(html, table, *rows),
            Block::Picture(picture) => picture::write(html, picture, self.texts),
            Block::Bars(bars) => {
                self.bars += 1;
                bars::write(html, bars, &format!("bars-{}", self.bars), self.texts);
            }
            Block::Card(card) => self.card(html, card),
        }
    }

    fn words(&self, message: &Message) -> String {
        unbroken(&message.text(self.texts), self.texts.lang())
    }

    fn paragraph(&self, html: &mut Html, sentences: &[Message]) {
        let words: Vec<String> = sentences.iter().map(|sentence| self.words(sentence)).collect();
        html.element("p", &[], |html| html.sentence(&words.join(" ")));
    }

    fn list(&self, html: &mut Html, sentences: &[Message]) {
        html.element("ul", &[], |html| {
            for sentence in sentences {
                html.element("li", &[], |html| html.sentence(&self.words(sentence)));
            }
        });
    }

    fn findings(&self, html: &mut Html, findings: &[(Message, &'static str)]) {
        html.element("ul", &[("class", "findings")], |html| {
            for (finding, section) in findings {
                let link = format!("#{section}");
                html.element("li", &[], |html| {
                    html.sentence(&self.words(finding));
                    html.words(" (");
                    let title = self.titles.get(section).map(String::as_str).unwrap_or_default();
                    html.line("a", &[("href", &link)], title);
                    html.words(")");
                });
            }
        });
    }

    fn definitions(&self, html: &mut Html, class: &str, facts: &[Fact]) {
        html.element("dl", &[("class", class)], |html| {
            for (name, meaning) in facts {
                html.element("div", &[], |html| {
                    html.line("dt", &[], &self.words(name));
                    html.element("dd", &[], |html| html.sentence(&self.words(meaning)));
                });
            }
        });
    }

    fn card(&self, html: &mut Html, card: &Card) {
        html.element("article", &[("class", "card")], |html| {
            html.line("h4", &[], &self.words(&card.title));
            if !card.figures.is_empty() {
                self.definitions(html, "figures", &card.figures);
            }
            self.paragraph(html, &card.text);
        });
    }

    fn table(&mut self, html: &mut Html, of: &Table, rows: Rows) {
        table::write(html, of, rows, self.texts);
        let new: Vec<&Message> = of.notes.iter().filter(|note| !self.said.contains(note)).collect();
        for note in &new {
            let words = self.words(note);
            html.element("p", &[("class", "note")], |html| html.sentence(&words));
        }
        let new: Vec<Message> = new.into_iter().cloned().collect();
        self.said.extend(new);
    }
}
