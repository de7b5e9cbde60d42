//! Who may pass: the hierarchy of access tags.
//!
//! <https://wiki.openstreetmap.org/wiki/Key:access>: the tag that names the mode best decides.

use super::settings::{Access, Values};
use crate::roads::extract::Tags;

/// What the access tags of a way or node say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What they say; `None`: nothing.
    pub(super) word: Option<Word>,
    /// Whether a tag says it that names the mode or its kind, not the most general one.
    pub(super) own: bool,
}

/// What an access tag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Open,
    Slow,
    Pushed,
    Closed,
}

impl Verdict {
    /// Whether a tag opens what is closed as a rule.
    pub(super) fn opens(self) -> bool {
        self.own && matches!(self.word, Some(Word::Open | Word::Slow))
    }
}

impl Access {
    /// What the tags say. A value that is in no list says nothing.
    pub(super) fn verdict(&self, tags: &Tags) -> Verdict {
        let general = self.keys.len().saturating_sub(1);
        let said = self.keys.iter().enumerate().find_map(|(place, key)| {
            let word = tags.get(key)?.split(';').find_map(|value| self.word(value.trim()))?;
            Some((place, word))
        });
        Verdict { word: said.map(|(_, word)| word), own: said.is_some_and(|(place, _)| place < general) }
    }

    fn word(&self, value: &str) -> Option<Word> {
        let lists: [(&Values, Word); 4] = [
            (&self.open, Word::Open),
            (&self.slow, Word::Slow),
            (&self.pushed, Word::Pushed),
            (&self.closed, Word::Closed),
        ];
        lists.into_iter().find(|(values, _)| values.contains(value)).map(|(_, word)| word)
    }
}
