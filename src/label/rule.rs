//! What a reference text requires.

use crate::week::Date;

/// A reference text and those of its rules that a list of sites can be held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The short name of the text, such as `2019-circular`.
    pub id: String,
    /// The day of the text.
    pub date: Date,
    /// Its name.
    pub title: Title,
    /// Where it can be read.
    pub url: Option<String>,
    /// What a reader must know about these rules as a whole.
    pub note: Option<String>,
    /// The rules, in the order of the file; none when only the existence of the text is known.
    pub rules: Vec<Rule>,
}

/// One rule of a reference text.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// A short name, its own in the text.
    pub id: String,
    /// What planners read.
    pub title: Title,
    /// What is required.
    pub requirement: Requirement,
    /// Of whom.
    pub scope: Scope,
    /// Where it is written.
    pub source: WrittenSource,
}

/// What a rule requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Mean minutes of opening a week, to whoever comes.
    WeeklyMinutes(u32),
    /// Mean days a week with some opening.
    Days(u32),
    /// Agents present at opening.
    Agents(u32),
}

/// Whom a rule speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The label as a whole: the seat with its antennas and stops.
    Label,
    /// Each place.
    Site,
}

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

/// Where a rule or an amount is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSource {
    /// The document.
    pub document: String,
    /// Its page or section.
    pub section: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// How it is known, when the document itself was not read.
    pub known_by: Option<String>,
}
