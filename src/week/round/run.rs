//! Times that stand together, gathered into clauses.

use super::clause::Clause;
use super::item::Item;

/// Clauses under way.
#[derive(Debug, Default)]
pub(super) struct Run {
    done: Vec<Clause>,
    clause: Clause,
}

impl Run {
    pub(super) fn has_days(&self) -> bool {
        !self.clause.days.is_empty() || !self.done.is_empty()
    }

    pub(super) fn tells_time_only(&self) -> bool {
        self.done.is_empty() && self.clause.days.is_empty() && self.clause.is_timed()
    }

    pub(super) fn add(&mut self, item: Item) {
        match item {
            Item::Days(days, weeks) => {
                let told = self.clause.is_timed() || self.clause.weeks.is_some() || weeks.is_some();
                if told && !self.clause.days.is_empty() {
                    self.close();
                }
                self.clause.days.extend(days);
                self.clause.meet(weeks);
            }
            Item::Half(half) => self.clause.halves.push(half),
            Item::Hours(hours) => self.clause.hours.extend(hours),
            Item::From(start) => self.clause.from = Some(start),
            Item::Weeks(weeks) => self.clause.meet(Some(weeks)),
            Item::Appointment => self.clause.appointment = true,
            _ => {}
        }
    }

    fn close(&mut self) {
        if !self.clause.is_empty() {
            self.done.push(std::mem::take(&mut self.clause));
        }
    }

    pub(super) fn clauses(mut self) -> Vec<Clause> {
        self.close();
        self.done
    }
}
