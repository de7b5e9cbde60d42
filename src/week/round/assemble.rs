//! Parts put together: which place is served when.

use super::clause::Clause;
use super::item::Weeks;
use super::part::{Part, When};

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

fn place(part: &Part) -> Option<(usize, usize)> {
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
struct Standing {
    weeks: Option<Weeks>,
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

    fn set_hours(&mut self, when: &When) {
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

    fn complete_all(&self, clauses: &[Clause]) -> Vec<Clause> {
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

/// Reads `days : place`.
struct DayFirst<'a> {
    out: &'a mut Drafts,
    standing: &'a mut Standing,
    /// The days in force.
    days: Vec<Clause>,
    /// The same as they were first told.
    base: Vec<Clause>,
    /// The stop that more may be told about.
    open: Option<usize>,
    /// Whether hours stand before their place on these days.
    leads: bool,
    /// Whether brackets stand before their place on these days.
    brackets_lead: bool,
    /// Whether the days in force have a place.
    used: bool,
}

impl<'a> DayFirst<'a> {
    fn new(out: &'a mut Drafts, standing: &'a mut Standing) -> Self {
        let (days, base) = (Vec::new(), Vec::new());
        Self { out, standing, days, base, open: None, leads: false, brackets_lead: false, used: true }
    }

    fn read(&mut self, sentence: &[&Part]) {
        let mut either = false;
        for (at, part) in sentence.iter().enumerate() {
            match part {
                Part::Place(first, next) => {
                    self.place((*first, *next), either);
                    either = false;
                }
                Part::When(when) if when.has_days() && when.bracketed => self.bracketed_days(when),
                Part::When(when) if when.has_days() => self.new_days(when),
                Part::When(when) => self.more(when, place_follows(&sentence[at + 1..])),
                Part::Block(weeks) => self.block(*weeks),
                Part::Or => either = true,
                Part::Unclear => self.forget(),
                Part::Break | Part::Colon | Part::End => {}
            }
        }
        self.forget();
    }

    /// Days that no place followed are a stop whose place is not told.
    fn forget(&mut self) {
        if !self.used {
            let clauses = std::mem::take(&mut self.days);
            self.out.stops.push(Draft { clauses, ..Draft::default() });
        }
        self.days.clear();
        self.open = None;
        self.used = true;
    }

    fn block(&mut self, weeks: Weeks) {
        self.forget();
        self.standing.weeks = Some(weeks);
    }

    fn new_days(&mut self, when: &When) {
        self.forget();
        self.leads = when.clauses.iter().any(Clause::is_timed);
        self.days = self.standing.complete_all(&when.clauses);
        self.base.clone_from(&self.days);
        self.brackets_lead = false;
        self.used = false;
    }

    /// `Nemours (lundi matin)` among days that come first: that place has its own.
    fn bracketed_days(&mut self, when: &When) {
        let clauses = self.standing.complete_all(&when.clauses);
        match self.open.and_then(|open| self.out.stops.get_mut(open)) {
            Some(draft) => draft.clauses = clauses,
            None => self.new_days(when),
        }
    }

    fn place(&mut self, place: (usize, usize), either: bool) {
        if self.days.is_empty() {
            self.out.aside.push(place);
            return;
        }
        if let (true, Some(draft)) = (either, self.open.and_then(|open| self.out.stops.get_mut(open))) {
            draft.either = true;
        }
        self.open = Some(self.out.stops.len());
        self.out.stops.push(Draft { place: Some(place), clauses: self.days.clone(), either });
        self.used = true;
    }

    /// Hours, halves or weeks without a day: of the stop before them, or of the place that follows.
    fn more(&mut self, when: &When, place_follows: bool) {
        if self.days.is_empty() {
            return self.standing.set_hours(when);
        }
        let leads = self.leads_to_next(when, place_follows);
        match self.open.and_then(|open| self.out.stops.get_mut(open)) {
            Some(draft) if !leads => refine(&mut draft.clauses, when),
            open => {
                self.leads |= open.is_none() && !when.bracketed && when.clauses.iter().any(Clause::is_timed);
                self.brackets_lead |= open.is_none() && when.bracketed;
                if open.is_some() && when.bracketed {
                    self.days.clone_from(&self.base);
                }
                refine(&mut self.days, when);
                self.open = None;
            }
        }
    }

    /// Whether a time without a day belongs to the place that follows it.
    fn leads_to_next(&self, when: &When, place_follows: bool) -> bool {
        if when.bracketed {
            return self.brackets_lead && place_follows;
        }
        match (when.after_place, when.before_place) {
            // `A 9h-12h B`: as on the day so far.
            (true, true) => self.leads,
            (true, false) => false,
            (false, true) => true,
            // `A + 14h-17h - B`
            (false, false) => self.leads && place_follows,
        }
    }
}

/// Whether a place comes before the next day.
fn place_follows(rest: &[&Part]) -> bool {
    let next = rest.iter().find(|part| match part {
        Part::Place(..) | Part::Block(_) | Part::Unclear => true,
        Part::When(when) => when.has_days(),
        _ => false,
    });
    next.is_some_and(|part| place(part).is_some())
}

fn refine(clauses: &mut [Clause], when: &When) {
    for clause in clauses {
        when.clauses.iter().for_each(|more| clause.refine(more));
    }
}
