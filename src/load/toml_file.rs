//! Files of settings that users may write themselves: TOML whose every key is known.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::LoadError;
use super::source::Source;
use crate::label::{Title, WrittenSource};

/// The keys of a source; `page` and `section` would both be a `section`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceKeys {
    document: String,
    section: Option<String>,
    url: Option<String>,
    known_by: Option<String>,
}

/// The keys of a title.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TitleKeys {
    en: String,
    fr: String,
}

/// The values of a file; a key that is not known, twice there or of the wrong type is an error that shows its line.
///
/// # Errors
/// When the file is not TOML, or its keys are not those of `T`.
pub(super) fn read_toml<T: DeserializeOwned>(source: &Source) -> Result<T, LoadError> {
    let text = toml_text(source)?;
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start.min(text.len()));
        let (line, shown) = line_at(text, start);
        let why = error.message().replace('\n', ", ");
        LoadError::Toml { name: source.name().to_owned(), line, shown, why }
    })
}

/// The text of a file, in which the places of values are counted.
///
/// # Errors
/// When it is not UTF-8.
pub(super) fn toml_text(source: &Source) -> Result<&str, LoadError> {
    let text = std::str::from_utf8(source.bytes()).map_err(|error| LoadError::Toml {
        name: source.name().to_owned(),
        line: 1 + source.bytes()[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count(),
        shown: String::new(),
        why: "not UTF-8 text".to_owned(),
    })?;
    // Editors of Windows put a mark before the first character.
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The number and the words of the line at a byte of the text.
pub(super) fn line_at(text: &str, byte: usize) -> (usize, String) {
    let before = text.as_bytes()[..byte].iter().filter(|&&byte| byte == b'\n').count();
    let words = text.lines().nth(before).unwrap_or_default();
    (before + 1, crate::ids::shorten(words.trim()))
}

/// What is wrong with one entry of a file, in words that the reader turns into an error.
#[derive(Debug)]
pub(super) struct Wrong {
    /// The entry, such as `rule 'days'`.
    pub(super) entry: String,
    /// The key, and what is wrong with it.
    pub(super) why: String,
    /// What to do.
    pub(super) remedy: &'static str,
}

impl Wrong {
    pub(super) fn new(entry: impl Into<String>, why: impl Into<String>, remedy: &'static str) -> Self {
        Self { entry: entry.into(), why: why.into(), remedy }
    }

    pub(super) fn in_file(self, source: &Source) -> LoadError {
        let Self { entry, why, remedy } = self;
        LoadError::BadEntry { name: source.name().to_owned(), entry, why, remedy }
    }
}

/// A text that must not be empty.
pub(super) fn filled(entry: &str, key: &str, text: String) -> Result<String, Wrong> {
    if text.trim().is_empty() {
        return Err(Wrong::new(entry, format!("{key} is empty"), "write it"));
    }
    Ok(text)
}

/// A title with words in both languages.
pub(super) fn title(entry: &str, keys: TitleKeys) -> Result<Title, Wrong> {
    Ok(Title { en: filled(entry, "title.en", keys.en)?, fr: filled(entry, "title.fr", keys.fr)? })
}

/// A source with at least the name of its document.
pub(super) fn written_source(entry: &str, keys: SourceKeys) -> Result<WrittenSource, Wrong> {
    let document = filled(entry, "source.document", keys.document)?;
    Ok(WrittenSource { document, section: keys.section, url: keys.url, known_by: keys.known_by })
}
