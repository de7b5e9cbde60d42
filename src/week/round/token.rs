//! Words, numbers, times and signs of a comment.

use super::noise::noise;
use crate::ids::without_accent;

/// What separates words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `;`, `//`, `+`, a bullet, the end of a line: what follows is another thing.
    Strong,
    /// A full stop at the end of a sentence.
    Stop,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `/`
    Slash,
    /// A hyphen or a dash.
    Dash,
    /// `(`
    Open,
    /// `)`
    Close,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, apostrophes included.
    Word,
    /// A whole number.
    Number(u32),
    /// `1er`, `2e`, `3ème`.
    Ordinal(u32),
    /// A time of the day, in minutes from midnight.
    Time(u32),
    /// What separates words.
    Sign(Sign),
    /// An address of the web or of mail, a telephone number.
    Noise,
}

/// A token of a text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// The word in lower case without accents, nor the elision before it (`l'`, `d'`).
    pub(super) key: String,
    /// First byte in the text.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
    /// Whether a space stands before it.
    pub(super) spaced: bool,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.key == word
    }

    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.contains(&self.key.as_str())
    }

    pub(super) fn is_sign(&self, sign: Sign) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new() };
    while lexer.step() {}
    lexer.tokens
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &str =
    "st ste sem av bd bld pl ch rte lun mar mer jeu ven vend sam dim tel dr gal mal n";

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Reads one token, or skips one character that means nothing; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest().chars().next() else { return false };
        if first == '\n' {
            self.push(Kind::Sign(Sign::Strong), 1);
        } else if first.is_whitespace() {
            self.at += first.len_utf8();
        } else if let Some(length) = noise(self.rest()) {
            self.push(Kind::Noise, length);
        } else if first.is_ascii_digit() {
            let (kind, length) = number(self.rest());
            self.push(kind, length);
        } else if first.is_alphabetic() {
            self.push(Kind::Word, word(self.rest()));
        } else {
            self.sign(first);
        }
        true
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let (start, end) = (self.at, self.at + length);
        let spaced = self.text[..start].ends_with(char::is_whitespace);
        let key = if kind == Kind::Word { key(&self.text[start..end]) } else { String::new() };
        self.tokens.push(Token { kind, key, start, end, spaced });
        self.at = end;
    }

    fn sign(&mut self, first: char) {
        let double = self.rest().starts_with("//") || self.rest().starts_with("--");
        let sign = match first {
            _ if double => Sign::Strong,
            ';' | '+' | '|' | '•' | '·' | '►' | '→' | '>' => Sign::Strong,
            ',' => Sign::Comma,
            ':' => Sign::Colon,
            '/' => Sign::Slash,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Sign::Dash,
            '(' | '[' => Sign::Open,
            ')' | ']' => Sign::Close,
            '.' if self.ends_sentence() => Sign::Stop,
            _ => {
                self.at += first.len_utf8();
                return;
            }
        };
        self.push(Kind::Sign(sign), if double { 2 } else { first.len_utf8() });
    }

    /// Whether the full stop here ends a sentence.
    fn ends_sentence(&self) -> bool {
        let next = self.rest().chars().nth(1);
        let abbreviation = self.tokens.last().is_some_and(|t| {
            t.end == self.at
                && t.kind == Kind::Word
                && (ABBREVIATIONS.split(' ').any(|word| t.is(word)) || t.key.len() == 1)
        });
        next.is_none_or(|c| c.is_whitespace() || c == '/') && !abbreviation
    }
}

/// A word without case, accents and elision.
fn key(word: &str) -> String {
    let plain: String =
        word.chars().map(|c| if c == '’' { '\'' } else { c }).filter_map(without_accent).collect();
    let bare = ["l'", "d'", "qu'"].iter().find_map(|elision| plain.strip_prefix(elision));
    bare.unwrap_or(&plain).trim_end_matches('\'').to_owned()
}

fn word(text: &str) -> usize {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '@') || is_accent(c);
    text.find(|c| !inside(c)).unwrap_or(text.len())
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}

/// A number, an ordinal or a time that `text` begins with, and its length.
fn number(text: &str) -> (Kind, usize) {
    let head = digits(text);
    let value: u32 = head.parse().unwrap_or(u32::MAX);
    if let Some((time, length)) = time(text, head.len(), value) {
        return (Kind::Time(time), length);
    }
    let tail = &text[head.len()..];
    let letters = tail.trim_start();
    let end = letters.find(|c: char| !c.is_alphabetic() && !is_accent(c)).unwrap_or(letters.len());
    if matches!(&*key(&letters[..end]), "e" | "er" | "ere" | "eme" | "nd" | "nde" | "ieme" | "ers") {
        return (Kind::Ordinal(value), head.len() + (tail.len() - letters.len()) + end);
    }
    (Kind::Number(value), head.len())
}

/// `9h`, `9h30`, `9 h 30`, `09:30`; minutes from midnight, and the length.
fn time(text: &str, head: usize, hours: u32) -> Option<(u32, usize)> {
    let tail = &text[head..];
    let spaces = tail.len() - tail.trim_start_matches([' ', '\u{a0}']).len();
    let mark =
        tail[spaces..].chars().next().filter(|c| matches!(c, 'h' | 'H') || (*c == ':' && spaces == 0))?;
    let after = &tail[spaces + 1..];
    let (minutes, length) = minutes_after(after);
    let bare = mark == ':' || after.starts_with(char::is_alphabetic);
    if (length == 0 && bare) || hours > 24 || minutes > 59 || hours * 60 + minutes > 1440 {
        return None;
    }
    Some((hours * 60 + minutes, head + spaces + 1 + length))
}

/// The two digits of minutes behind an hour, and how far they reach; none in `9h 12h`.
fn minutes_after(text: &str) -> (u32, usize) {
    let spaces = text.len() - text.trim_start_matches([' ', '\u{a0}']).len();
    let found = digits(&text[spaces..]);
    let next = text[spaces + found.len()..].trim_start();
    let another = spaces > 0 && next.starts_with(['h', 'H', ':']);
    match found.parse() {
        Ok(minutes) if found.len() == 2 && !another => (minutes, spaces + 2),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        tokens(text).into_iter().map(|token| token.kind).collect()
    }

    #[test]
    fn times_are_read_as_they_are_written() {
        for (text, minutes) in [
            ("9h", 540),
            ("9H", 540),
            ("9h30", 570),
            ("9 h 30", 570),
            ("09:05", 545),
            ("13h30- ", 810),
            ("24h", 1440),
        ] {
            assert_eq!(kinds(text)[0], Kind::Time(minutes), "{text}");
        }
        assert_eq!(kinds("9h 12h"), [Kind::Time(540), Kind::Time(720)]);
        assert_eq!(kinds("9 hommes"), [Kind::Number(9), Kind::Word]);
        assert!(!kinds("25h 9h99 9:75").iter().any(|kind| matches!(kind, Kind::Time(_))));
    }

    #[test]
    fn ordinals_telephones_and_addresses_are_told_apart() {
        assert_eq!(kinds("1er 2e 3ème 4 eme"), [1, 2, 3, 4].map(Kind::Ordinal));
        for text in
            ["06 02 59 50 57", "06.73.83.12.56", "0674806903", "https://a.fr/b", "x.y@z.fr", "agglo.fr"]
        {
            assert_eq!(kinds(text), [Kind::Noise], "{text}");
        }
        assert_eq!(kinds("62390 Auxi"), [Kind::Number(62390), Kind::Word]);
    }

    #[test]
    fn a_full_stop_ends_a_sentence_but_no_abbreviation() {
        assert_eq!(kinds("St. Jean. Fin").iter().filter(|k| **k == Kind::Sign(Sign::Stop)).count(), 1);
    }

    #[test]
    fn words_lose_case_accents_and_elision() {
        let keys: Vec<String> = tokens("L’Après-Midi d'Évreux").into_iter().map(|token| token.key).collect();
        assert_eq!(keys, ["apres", "", "midi", "evreux"]);
    }
}
