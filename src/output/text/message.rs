//! A text that has no language yet.

use super::texts::Texts;
use crate::units::People;
use crate::week::Date;

/// A value put into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A name, a code.
    Text(String),
    /// A whole number; it chooses between singular and plural.
    Count(u64),
    /// A measure and its decimals; it chooses between singular and plural.
    Number(f64, u8),
    /// A text that has no language yet either.
    Message(Message),
    /// A day, as the language writes it: `2020-09-01`, `01/09/2020`.
    Day(Date),
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<People> for Arg {
    fn from(people: People) -> Self {
        Self::Count(people.0)
    }
}

/// A text that has no language yet: a key of the `.ftl` files with its values, or words taken as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Message(Source);

#[derive(Debug, Clone, PartialEq)]
enum Source {
    Key(&'static str, Vec<(&'static str, Arg)>),
    Verbatim(String),
}

impl Message {
    /// The text of `key`.
    pub fn new(key: &'static str) -> Self {
        Self(Source::Key(key, Vec::new()))
    }

    /// Words taken as they are, such as a name from the data.
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self(Source::Verbatim(text.into()))
    }

    /// The same text with `value` for its variable `name`; words taken as they are have no variables.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let Source::Key(_, args) = &mut self.0 {
            args.push((name, value.into()));
        }
        self
    }

    /// The words in the language of `texts`.
    pub fn text(&self, texts: &Texts) -> String {
        match &self.0 {
            Source::Key(key, args) => texts.with(key, args),
            Source::Verbatim(text) => text.clone(),
        }
    }
}
