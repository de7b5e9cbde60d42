//! A file of HTML that is well-formed XML, as a tree; and the numbers of its sentences.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element with what it holds.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Child>,
}

/// What an element holds.
#[derive(Debug)]
pub(crate) enum Child {
    Element(Element),
    Words(String),
}

impl Element {
    /// The root of a file, which must be well-formed.
    pub(crate) fn parse(html: &str) -> Self {
        let mut reader = Reader::from_str(html);
        let mut open = vec![Self::default()];
        loop {
            let event = reader.read_event().unwrap_or_else(|error| {
                panic!("not well-formed at byte {}: {error}", reader.error_position())
            });
            match event {
                Event::Start(start) => open.push(Self::named(&start)),
                Event::Empty(start) => {
                    let element = Self::named(&start);
                    open.last_mut().unwrap().children.push(Child::Element(element));
                }
                Event::End(_) => {
                    let element = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(Child::Element(element));
                }
                Event::Text(text) => open.last_mut().unwrap().say(&text),
                Event::GeneralRef(name) => open.last_mut().unwrap().say(letter(&name)),
                Event::DocType(_) => {}
                Event::Eof => break,
                other => panic!("{other:?} has no place in a report"),
            }
        }
        assert_eq!(open.len(), 1, "elements are closed");
        let mut elements = open.pop().unwrap().children.into_iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Words(_) => None,
        });
        elements.next_back().unwrap_or_else(|| panic!("there is no element"))
    }

    fn named(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (attribute.key.into_inner().to_owned(), unescaped(&attribute.value))
        });
        Self {
            tag: start.name().into_inner().to_owned(),
            attributes: attributes.collect(),
            children: Vec::new(),
        }
    }

    fn say(&mut self, words: &str) {
        match self.children.last_mut() {
            Some(Child::Words(said)) => said.push_str(words),
            _ => self.children.push(Child::Words(words.to_owned())),
        }
    }

    /// The elements within it, in their order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Words(_) => None,
        })
    }

    /// Every element below it, itself first, in the order of the file.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let below = self.elements().flat_map(Self::all);
        [self].into_iter().chain(below).collect()
    }

    /// Every element below it with this tag.
    pub(crate) fn tagged(&self, tag: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.tag == tag).collect()
    }

    /// An attribute; empty where there is none.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Its words, but not those of elements that `skip` names.
    pub(crate) fn words_without(&self, skip: &[&str]) -> String {
        let words = self.children.iter().map(|child| match child {
            Child::Words(words) => words.clone(),
            Child::Element(element) if skip.contains(&element.tag.as_str()) => String::new(),
            // A cell ends a word.
            Child::Element(element) => format!("{} ", element.words_without(skip)),
        });
        words.collect()
    }

    /// All its words.
    pub(crate) fn words(&self) -> String {
        self.words_without(&[])
    }
}

fn letter(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        other => panic!("&{other}; is not XML"),
    }
}

fn unescaped(text: &str) -> String {
    ["&lt;", "&gt;", "&quot;", "&apos;", "&amp;"]
        .iter()
        .fold(text.to_owned(), |text, code| text.replace(code, letter(code.trim_matches(['&', ';']))))
}

/// A number with its decimals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: f64,
    pub(crate) decimals: usize,
}

/// The numbers of a text, as `group` and `point` mark them; not those within words, codes and dates.
pub(crate) fn numbers(text: &str, group: char, point: char) -> Vec<Number> {
    let letters: Vec<char> = text.chars().collect();
    let joined = |letter: char| letter.is_alphanumeric() || "-/°_".contains(letter);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let starts = letters[at].is_ascii_digit() && (at == 0 || !joined(letters[at - 1]));
        if !starts {
            at += 1;
            continue;
        }
        let (number, end) = one(&letters, at, group, point);
        if end == letters.len() || !joined(letters[end]) {
            found.push(number);
        }
        at = end.max(at + 1);
        while at < letters.len() && letters[at].is_alphanumeric() {
            at += 1;
        }
    }
    found
}

/// The number that begins at `at`, and where it ends.
fn one(letters: &[char], at: usize, group: char, point: char) -> (Number, usize) {
    let digits = |from: usize| letters[from..].iter().take_while(|letter| letter.is_ascii_digit()).count();
    let mut end = at + digits(at);
    let mut whole: String = letters[at..end].iter().collect();
    while end < letters.len() && letters[end] == group && digits(end + 1) == 3 {
        whole.extend(&letters[end + 1..end + 4]);
        end += 4;
    }
    let mut decimals = 0;
    if end + 1 < letters.len() && letters[end] == point && letters[end + 1].is_ascii_digit() {
        decimals = digits(end + 1);
        whole.push('.');
        whole.extend(&letters[end + 1..end + 1 + decimals]);
        end += 1 + decimals;
    }
    (Number { value: whole.parse().unwrap(), decimals }, end)
}

impl Number {
    /// Whether this is `other`, rounded to as many decimals.
    pub(crate) fn is_rounded(self, other: Self) -> bool {
        let power = 10_f64.powi(self.decimals as i32);
        let halves = (other.value * power).abs();
        let rounded = (halves + 1e-9).round() / power;
        let is_as_exact = other.decimals >= self.decimals || (other.value - self.value).abs() < 1e-9;
        is_as_exact && (rounded - self.value.abs()).abs() < 1e-9
    }
}
