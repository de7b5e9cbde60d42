//! Sentences that tell days before places: `lundi : Trun`.

use super::assemble::{Draft, Drafts, Standing, place};
use super::clause::Clause;
use super::part::{Part, When};
use super::weeks::Weeks;

/// Reads `days : place`.
pub(super) struct DayFirst<'a> {
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
    pub(super) fn new(out: &'a mut Drafts, standing: &'a mut Standing) -> Self {
        let (days, base) = (Vec::new(), Vec::new());
        Self { out, standing, days, base, open: None, leads: false, brackets_lead: false, used: true }
    }

    pub(super) fn read(&mut self, sentence: &[&Part]) {
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
