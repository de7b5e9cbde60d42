//! Items gathered into places, times and breaks.

use super::clause::Clause;
use super::item::{Found, Item};
use super::run::Run;
use super::token::{Sign, Token};
use super::weeks::Weeks;
use super::words::{CONNECTORS, EXCEPT, WITHOUT};

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words that may name a place: the first token, and the one after the last.
    Place(usize, usize),
    /// When a place is served.
    When(When),
    /// Weeks that hold for what follows.
    Block(Weeks),
    /// A colon.
    Colon,
    /// What follows is another thing.
    Break,
    /// What follows takes turns with what stands before (`ou`).
    Or,
    /// A time that is not understood: the days before it do not hold for what follows.
    Unclear,
    /// The end of a sentence.
    End,
}

/// One or more clauses that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct When {
    pub(super) clauses: Vec<Clause>,
    /// Whether it stands in brackets.
    pub(super) bracketed: bool,
    /// Whether a word of a place stands right before it.
    pub(super) after_place: bool,
    /// Whether a word of a place comes right after it.
    pub(super) before_place: bool,
}

impl When {
    /// Whether it names days.
    pub(super) fn has_days(&self) -> bool {
        self.clauses.iter().any(|clause| !clause.days.is_empty())
    }
}

/// The parts of a text, in order; the last one ends a sentence.
pub(super) fn parts(tokens: &[Token], items: &[Found]) -> Vec<Part> {
    let mut gatherer = Gatherer { tokens, items, at: 0, depth: 0, parts: Vec::new() };
    while gatherer.at < items.len() {
        gatherer.step();
    }
    gatherer.parts.push(Part::End);
    gatherer.parts
}

struct Gatherer<'a> {
    tokens: &'a [Token],
    items: &'a [Found],
    at: usize,
    /// How many brackets are open.
    depth: usize,
    parts: Vec<Part>,
}

impl Gatherer<'_> {
    fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at).map(|found| &found.item)
    }

    fn token(&self, at: usize) -> &Token {
        &self.tokens[self.items[at].first]
    }

    fn is_connector(&self, at: usize) -> bool {
        at < self.items.len() && self.items[at].item == Item::Word && self.token(at).is_one_of(&CONNECTORS)
    }

    fn is_when(&self, at: usize) -> bool {
        matches!(
            self.item(at),
            Some(
                Item::Days(..)
                    | Item::Half(_)
                    | Item::Hours(_)
                    | Item::From(_)
                    | Item::Weeks(_)
                    | Item::Appointment
            )
        )
    }

    fn step(&mut self) {
        let at = self.at;
        if self.is_when(at) {
            return self.when();
        }
        match &self.items[at].item {
            Item::Word if self.token(at).is_one_of(&WITHOUT) => self.without(),
            Item::Word if self.token(at).is("ou") => self.push(Part::Or),
            Item::Word => self.place(),
            Item::Sign(sign) => self.sign(*sign),
            Item::Unclear => self.push(Part::Unclear),
            _ => self.push(Part::Break),
        }
    }

    fn push(&mut self, part: Part) {
        self.parts.push(part);
        self.at += 1;
    }

    fn sign(&mut self, sign: Sign) {
        match sign {
            Sign::Colon => self.push(Part::Colon),
            Sign::Stop => self.push(Part::End),
            Sign::Open => self.open(),
            Sign::Close => {
                self.depth = self.depth.saturating_sub(1);
                self.at += 1;
            }
            Sign::Comma => self.at += 1,
            Sign::Strong | Sign::Slash | Sign::Dash => self.push(Part::Break),
        }
    }

    /// `sauf les mardis`: passed over.
    fn without(&mut self) {
        self.push(Part::Break);
        let mut next = self.next_thing(self.at);
        while self.is_when(next) {
            self.at = next + 1;
            next = self.next_thing(self.at);
        }
    }

    /// A bracket: about exceptions, it is passed over; else what it holds is read as it comes.
    fn open(&mut self) {
        let excludes =
            self.item(self.at + 1) == Some(&Item::Word) && self.token(self.at + 1).is_one_of(&EXCEPT);
        if excludes {
            while self.at < self.items.len() && self.item(self.at) != Some(&Item::Sign(Sign::Close)) {
                self.at += 1;
            }
            return self.push(Part::Break);
        }
        self.depth += 1;
        self.at += 1;
    }

    /// Words that follow each other, with what may stand inside a name or an address: commas, hyphens and
    /// slashes without spaces, brackets without times.
    fn place(&mut self) {
        let first = self.at;
        let mut last = first;
        let mut next = first + 1;
        while next < self.items.len() {
            match self.item(next) {
                Some(Item::Word) if self.token(next).is("ou") || self.token(next).is_one_of(&WITHOUT) => {
                    break;
                }
                Some(Item::Word) => last = next,
                Some(Item::Sign(Sign::Open)) => match self.plain_bracket(next) {
                    Some(close) => {
                        last = close;
                        next = close;
                    }
                    None => break,
                },
                Some(Item::Sign(sign)) if self.is_inner(*sign, next) => {}
                _ => break,
            }
            next += 1;
        }
        self.at = last + 1;
        let connectors = (first..=last).all(|at| self.is_connector(at) || !self.is_word(at));
        if !connectors {
            self.parts.push(Part::Place(self.items[first].first, self.items[last].next));
        }
    }

    fn is_word(&self, at: usize) -> bool {
        self.item(at) == Some(&Item::Word)
    }

    /// Whether a sign between two words belongs to a name or an address.
    fn is_inner(&self, sign: Sign, at: usize) -> bool {
        let spaced_after = self.items.get(at + 1).is_some_and(|_| self.token(at + 1).spaced);
        let word_next = self.is_word(at + 1);
        match sign {
            Sign::Comma => word_next,
            Sign::Dash => word_next,
            Sign::Slash => word_next && !self.token(at).spaced && (!spaced_after || self.follows_s(at)),
            _ => false,
        }
    }

    /// `s/ Charente`: a slash that stands for the end of `sur`.
    fn follows_s(&self, at: usize) -> bool {
        at > 0 && (self.token(at - 1).is("s") || self.token(at - 1).is("ss"))
    }

    /// Where a bracket without times closes.
    fn plain_bracket(&self, open: usize) -> Option<usize> {
        let close =
            (open + 1..self.items.len()).find(|&at| self.item(at) == Some(&Item::Sign(Sign::Close)))?;
        let is_plain = (open + 1..close).all(|at| {
            self.is_word(at)
                || matches!(self.item(at), Some(Item::Sign(Sign::Comma | Sign::Dash | Sign::Slash)))
        });
        let excludes = self.token(open + 1).is_one_of(&EXCEPT);
        (is_plain && !excludes).then_some(close)
    }

    /// The next item from `at` on that is neither a light sign nor a connector.
    fn next_thing(&self, mut at: usize) -> usize {
        while at < self.items.len() && (self.is_connector(at) || self.is_light(at)) {
            at += 1;
        }
        at
    }

    /// Signs and words that may stand between two times.
    fn is_light(&self, at: usize) -> bool {
        matches!(
            self.item(at),
            Some(Item::Idle | Item::Sign(Sign::Comma | Sign::Colon | Sign::Dash | Sign::Slash))
        )
    }

    /// Times that stand together.
    fn when(&mut self) {
        let start = self.at;
        let mut run = Run::default();
        loop {
            let found = self.items[self.at].item.clone();
            if let (Item::Weeks(weeks), true) = (&found, self.opens_block(&run)) {
                let weeks = *weeks;
                self.finish(start, run);
                return self.push(Part::Block(weeks));
            }
            if matches!(found, Item::Days(..)) && run.tells_time_only() {
                // `A 9h-12h mardi B`: the hours belong to what stands before, the day to what follows.
                return self.finish(start, run);
            }
            run.add(found);
            self.at += 1;
            let next = self.next_thing(self.at);
            let closed = self.depth > 0 && self.item(self.at) == Some(&Item::Sign(Sign::Close));
            if closed || !self.is_when(next) || self.blocked(next) {
                return self.finish(start, run);
            }
            self.at = next;
        }
    }

    /// Whether a colon or a break between two times keeps them apart: `9h-12h : 14h-17h` may stand together, `lundi
    /// : mardi` may not.
    fn blocked(&self, next: usize) -> bool {
        let colon = (self.at..next).any(|at| self.item(at) == Some(&Item::Sign(Sign::Colon)));
        colon && matches!(self.item(next), Some(Item::Days(..)))
    }

    /// Whether the weeks here hold for all that follows: no day stands before them, and a day or a colon after.
    fn opens_block(&self, run: &Run) -> bool {
        let next = self.next_thing(self.at + 1);
        let colon = (self.at + 1..next).any(|at| self.item(at) == Some(&Item::Sign(Sign::Colon)));
        let days = matches!(self.item(next), Some(Item::Days(..)));
        self.depth == 0 && !run.has_days() && (days || colon)
    }

    fn finish(&mut self, start: usize, run: Run) {
        let clauses = run.clauses();
        if clauses.is_empty() {
            return;
        }
        let place_before = !self.only_connectors_before(start);
        let colon = |at| self.item(at) == Some(&Item::Sign(Sign::Colon));
        let next = (self.at..self.items.len()).find(|&at| !self.is_connector(at) && !colon(at));
        let before_place = next.is_some_and(|at| self.is_word(at));
        let when = When { clauses, bracketed: self.depth > 0, after_place: place_before, before_place };
        self.parts.push(Part::When(when));
    }

    /// Whether connectors alone stand between the last sign or time and `start`.
    fn only_connectors_before(&self, start: usize) -> bool {
        let before = (0..start).rev().find(|&at| !self.is_connector(at));
        let bracket = |at| self.depth == 0 && self.item(at) == Some(&Item::Sign(Sign::Close));
        before.is_none_or(|at| !self.is_word(at) && !bracket(at))
    }
}
