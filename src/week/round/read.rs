//! From a comment to the stops that it tells.

use std::collections::BTreeSet;

use super::assemble::{About, Draft, drafts};
use super::clause::Assumed;
use super::item::items;
use super::part::parts;
use super::token::{Kind, Sign, Token, tokens};
use super::words::{CONNECTORS, ELSEWHERE, EXCEPT, HEADINGS, LISTS, MONTHS, OPENERS};
use crate::ids::shorten;
use crate::week::Circuit;

/// Longest text that is read, in characters: no real comment needs half of it.
const LONGEST: usize = 4000;

/// What a comment tells of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// The stops, in the order of the text; then places without a day.
    pub stops: Vec<Stop>,
    /// Words that may have meant a place or a time, and were left aside.
    pub unread: Vec<String>,
}

/// A stop, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The words that tell where; empty when a day stands without a place.
    pub place: String,
    /// When it is served; `None` for a place without a day.
    pub hours: Option<Circuit>,
    /// Whether only those with an appointment are served.
    pub by_appointment: bool,
    /// What the text does not say, and was assumed.
    pub assumed: BTreeSet<Assumed>,
}

/// Reads the round that a comment tells, in French. Never fails: what is not understood is left aside.
///
/// Reads 4,000 characters at most; time grows with the square of the text at worst.
pub fn round(text: &str) -> Round {
    let (text, rest) = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.split_at(end),
        None => (text, ""),
    };
    let tokens = tokens(text);
    let reader = Reader { text, tokens: &tokens };
    let mut round = reader.read();
    round.unread.extend((!rest.is_empty()).then(|| shorten(rest)));
    round
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn read(&self) -> Round {
        let drafts = drafts(&parts(self.tokens, &items(self.tokens)), |place| self.about(place));
        let mut round = Round::default();
        round.stops.extend(drafts.stops.iter().filter_map(|draft| self.stop(draft)));
        for list in &drafts.lists {
            let (places, aside) = self.listed(list);
            let known = |place: &String| round.stops.iter().any(|stop| stop.place == *place);
            let new: Vec<String> = places.into_iter().filter(|place| !known(place)).collect();
            round.stops.extend(new.into_iter().map(without_day));
            round.unread.extend(aside);
        }
        round.unread.extend(drafts.aside.iter().map(|place| shorten(self.words(self.trimmed(*place)))));
        round
    }

    fn stop(&self, draft: &Draft) -> Option<Stop> {
        let days: Vec<_> = draft.clauses.iter().filter(|clause| !clause.days.is_empty()).collect();
        let mut assumed = BTreeSet::new();
        let hours = days.iter().map(|clause| clause.circuit(&mut assumed)).reduce(|a, b| a.union(&b))?;
        assumed.extend(draft.either.then_some(Assumed::Either));
        let place = draft.place.map(|place| self.words(self.trimmed(place)).to_owned()).unwrap_or_default();
        let by_appointment = days.iter().any(|clause| clause.appointment);
        Some(Stop { place, hours: Some(hours), by_appointment, assumed })
    }

    /// The places of a list without days, and what is none. One place alone is a remark, unless a word announces it
    /// (`sur la commune de …`).
    fn listed(&self, list: &[(usize, usize)]) -> (Vec<String>, Vec<String>) {
        let elements: Vec<(usize, usize)> = list.iter().flat_map(|place| self.elements(*place)).collect();
        let named: Vec<(bool, (usize, usize))> =
            elements.iter().map(|element| self.announced(*element)).collect();
        let places: Vec<(usize, usize)> =
            named.iter().map(|(_, place)| *place).filter(|place| self.is_place(*place)).collect();
        let texts = |places: &[(usize, usize)]| -> Vec<String> {
            places.iter().map(|place| self.words(self.trimmed(*place)).to_owned()).collect()
        };
        if places.len() >= 2 || named.iter().any(|(announced, _)| *announced) {
            return (texts(&places), Vec::new());
        }
        (Vec::new(), texts(&elements).iter().map(|text| shorten(text)).collect())
    }

    /// The parts of a place between commas.
    fn elements(&self, (first, next): (usize, usize)) -> Vec<(usize, usize)> {
        let mut elements = Vec::new();
        let mut start = first;
        let mut depth = 0_usize;
        for at in first..next {
            match self.tokens[at].kind {
                Kind::Sign(Sign::Open) => depth += 1,
                Kind::Sign(Sign::Close) => depth = depth.saturating_sub(1),
                Kind::Sign(Sign::Comma) if depth == 0 => {
                    elements.push((start, at));
                    start = at + 1;
                }
                _ => {}
            }
        }
        elements.push((start, next));
        elements.retain(|(start, next)| start < next);
        elements
    }

    /// What follows the last word that announces places (`les communes de …`), and whether there is one.
    fn announced(&self, (first, next): (usize, usize)) -> (bool, (usize, usize)) {
        match (first..next).rev().find(|&at| self.tokens[at].is_one_of(&LISTS)) {
            Some(at) => {
                let joins = |at: &usize| self.tokens[*at].is_one_of(&["de", "du", "des", "d"]);
                (true, ((at + 1..next).find(|at| !joins(at)).unwrap_or(next), next))
            }
            None => (false, (first, next)),
        }
    }

    /// What words are about: they name a place unless they only join or announce, or hold a word of another subject.
    fn about(&self, (first, next): (usize, usize)) -> About {
        let words = &self.tokens[first..next];
        let is_heading = |token: &Token| token.is_one_of(&HEADINGS);
        let opens = |token: &&Token| is_heading(token) || token.is_one_of(&CONNECTORS);
        let rest = || words.iter().skip_while(opens).filter(|token| token.kind == Kind::Word);
        let joins = |token: &Token| token.is_one_of(&CONNECTORS) || token.is_one_of(&LISTS);
        // `15 juillet`; `Saint-Août` is a commune.
        let is_date =
            |pair: &[Token]| matches!(pair[0].kind, Kind::Number(1..=31)) && pair[1].is_one_of(&MONTHS);
        let other = words.windows(2).any(is_date)
            || rest().any(|token| token.is_one_of(&ELSEWHERE))
            || rest().all(|token| joins(token) || token.is_one_of(&EXCEPT)) && !rest().all(joins);
        if words.iter().any(is_heading) && other || rest().all(joins) || rest().any(is_heading) {
            About::Heading
        } else if other {
            About::Other
        } else {
            About::Place
        }
    }

    fn is_place(&self, words: (usize, usize)) -> bool {
        self.about(words) == About::Place
    }

    /// Without the words that join before and after.
    fn trimmed(&self, (mut first, mut next): (usize, usize)) -> (usize, usize) {
        let sign = |token: &Token| matches!(token.kind, Kind::Sign(sign) if sign != Sign::Close);
        let opens = |token: &Token| token.is_one_of(&OPENERS) || token.is_one_of(&HEADINGS) || sign(token);
        while first < next && opens(&self.tokens[first]) {
            first += 1;
        }
        while first < next && (self.tokens[next - 1].is_one_of(&CONNECTORS) || sign(&self.tokens[next - 1])) {
            next -= 1;
        }
        (first, next)
    }

    fn words(&self, (first, next): (usize, usize)) -> &str {
        if first >= next {
            return "";
        }
        &self.text[self.tokens[first].start..self.tokens[next - 1].end]
    }
}

fn without_day(place: String) -> Stop {
    Stop { place, hours: None, by_appointment: false, assumed: BTreeSet::new() }
}
