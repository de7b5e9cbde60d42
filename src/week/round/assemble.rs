//! Parts put together: which place is served when.

use super::clause::Clause;
use super::day_first::DayFirst;
use super::part::{Part, When};
use super::weeks::Weeks;

/// A place with its times, while a text is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// First token of the place, and the one after the last; `None` when a time stands without a place.
    pub(super) place: Option<(usize, usize)>,
    pub(super) clauses: Vec<Clause>,
    /// Whether it takes turns with another place.
    pub(super) either: bool,
}

/// What a text gives: stops with a day, and places without.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) stops: Vec<Draft>,
    /// Places without a day, sentence by sentence.
    pub(super) lists: Vec<Vec<(usize, usize)>>,
    /// Places beside stops that are none of them: headings, remarks.
    pub(super) aside: Vec<(usize, usize)>,
}

/// What words are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// They may name a place.
    Place,
    /// They announce places and days.
    Heading,
    /// Something else: telephones, appointments, the web.
    Other,
}

/// Reads the parts sentence by sentence; `about` tells what words are about.
pub(super) fn drafts(parts: &[Part], about: impl Fn((usize, usize)) -> About) -> Drafts {
    let mut out = Drafts::default();
    let mut standing = Standing::default();
    for sentence in parts.split(|part| *part == Part::End) {
        if !sentence.iter().any(|part| matches!(part, Part::When(when) if when.has_days())) {
            standing.take(sentence);
            list(sentence, &mut out);
            continue;
        }
        let (sentence, refused): (Vec<&Part>, Vec<&Part>) =
            sentence.iter().partition(|part| place(part).is_none_or(|words| about(words) == About::Place));
        let refused: Vec<(usize, usize)> = refused.into_iter().filter_map(place).collect();
        out.aside.extend(&refused);
        let without_place = sentence.iter().all(|part| place(part).is_none());
        if without_place && refused.iter().any(|words| about(*words) == About::Other) {
            // `Prise de rendez-vous du lundi au vendredi`: the days are those of something else.
            continue;
        }
        if places_come_first(&sentence) {
            PlaceFirst { out: &mut out, standing: &mut standing, owner: None, fresh: false }.read(&sentence);
        } else {
            DayFirst::new(&mut out, &mut standing).read(&sentence);
        }
    }
    out
}

pub(super) fn place(part: &Part) -> Option<(usize, usize)> {
    match part {
        Part::Place(first, next) => Some((*first, *next)),
        _ => None,
    }
}

/// Places of a sentence without days; what stands before a colon is a heading.
fn list(sentence: &[Part], out: &mut Drafts) {
    let heads = |at: usize| {
        sentence.get(at + 1) == Some(&Part::Colon)
            && sentence[at + 1..].iter().any(|part| place(part).is_some())
    };
    let mut places = Vec::new();
    for (at, part) in sentence.iter().enumerate() {
        match place(part) {
            Some(place) if heads(at) => out.aside.push(place),
            Some(place) => places.push(place),
            None => {}
        }
    }
    out.lists.extend((!places.is_empty()).then_some(places));
}

/// Whether a sentence tells places before their days (`Trun : lundi`), not after (`lundi : Trun`). Each day that stands
/// closer to one side votes; without votes, a sentence that begins with a place and ends with a day does. Days in
/// brackets always follow their place.
fn places_come_first(sentence: &[&Part]) -> bool {
    let mut votes = 0;
    let mut told = Vec::new();
    for (at, part) in sentence.iter().enumerate() {
        match part {
            Part::Place(..) => told.push(true),
            Part::When(when) if when.has_days() && !when.bracketed => {
                told.push(false);
                votes += i32::from(follows_place(sentence, at)) - i32::from(when.before_place);
            }
            _ => {}
        }
    }
    let ends = told.first() == Some(&true) && told.last() == Some(&false);
    votes > 0 || (votes == 0 && ends) || !told.contains(&false)
}

/// Whether a place stands right before a time, or before a colon.
fn follows_place(sentence: &[&Part], at: usize) -> bool {
    let is_place = |back: usize| at >= back && place(sentence[at - back]).is_some();
    let colon = at >= 1 && *sentence[at - 1] == Part::Colon;
    (at >= 1 && is_place(1)) && matches!(sentence[at], Part::When(when) if when.after_place)
        || colon && is_place(2)
}

/// What holds for all that follows.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// Weeks that were told before a colon or a day.
    pub(super) weeks: Option<Weeks>,
    hours: Option<Clause>,
}

impl Standing {
    /// Takes the hours of a sentence that names no day: `Horaires : 9h-12h.`
    fn take(&mut self, sentence: &[Part]) {
        for part in sentence {
            match part {
                Part::When(when) if !when.bracketed => self.set_hours(when),
                Part::Block(weeks) => self.weeks = Some(*weeks),
                _ => {}
            }
        }
    }

    pub(super) fn set_hours(&mut self, when: &When) {
        if let Some(clause) = when.clauses.iter().find(|clause| !clause.hours.is_empty()) {
            self.hours = Some(clause.clone());
        }
    }

    /// A clause with what holds for all.
    fn complete(&self, clause: &Clause) -> Clause {
        let mut clause = clause.clone();
        if let Some(hours) = self.hours.as_ref().filter(|_| !clause.is_timed()) {
            clause.refine(hours);
        }
        clause.meet(self.weeks);
        clause
    }

    pub(super) fn complete_all(&self, clauses: &[Clause]) -> Vec<Clause> {
        clauses.iter().filter(|clause| !clause.days.is_empty()).map(|clause| self.complete(clause)).collect()
    }
}

/// Reads `place : days`.
struct PlaceFirst<'a> {
    out: &'a mut Drafts,
    standing: &'a mut Standing,
    owner: Option<(usize, usize)>,
    /// Whether the owner has no time yet.
    fresh: bool,
}

impl PlaceFirst<'_> {
    fn read(&mut self, sentence: &[&Part]) {
        for part in sentence {
            match part {
                Part::Place(first, next) => self.own((*first, *next)),
                Part::When(when) => self.when(when),
                Part::Block(weeks) if self.owner.is_some() && self.fresh => {
                    self.add(vec![Clause { weeks: Some(*weeks), ..Clause::default() }]);
                }
                Part::Block(weeks) => self.standing.weeks = Some(*weeks),
                _ => {}
            }
        }
        self.leave();
    }

    /// A new place; one that got no time was a heading.
    fn own(&mut self, place: (usize, usize)) {
        self.leave();
        self.owner = Some(place);
        self.fresh = true;
    }

    fn leave(&mut self) {
        match self.owner.take() {
            Some(place) if self.fresh => self.out.aside.push(place),
            Some(_) => self.finish(),
            None => {}
        }
    }

    fn when(&mut self, when: &When) {
        if self.owner.is_some() {
            self.add(when.clauses.clone());
        } else {
            self.standing.set_hours(when);
        }
    }

    fn add(&mut self, clauses: Vec<Clause>) {
        if self.fresh {
            self.out.stops.push(Draft { place: self.owner, ..Draft::default() });
            self.fresh = false;
        }
        if let Some(draft) = self.out.stops.last_mut() {
            draft.clauses.extend(clauses);
        }
    }

    /// Joins clauses without a day to those beside them (`9h-12h lundi`), and adds what holds for all.
    fn finish(&mut self) {
        let Some(draft) = self.out.stops.last_mut() else { return };
        let (mut days, others): (Vec<Clause>, Vec<Clause>) =
            std::mem::take(&mut draft.clauses).into_iter().partition(|clause| !clause.days.is_empty());
        for clause in &mut days {
            others.iter().for_each(|other| clause.refine(other));
            *clause = self.standing.complete(clause);
        }
        draft.clauses = days;
    }
}
