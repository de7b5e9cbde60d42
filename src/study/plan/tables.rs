//! The tables of a plan.

use super::super::error::StudyError;
use super::own::Missing;
use super::planned::{Planned, World};
use crate::output::Table;
use crate::output::results::Detail;
use crate::output::results::plan as results;
use crate::output::results::plan::{Beside, PlanView};
use crate::output::text::{Message, Texts};
use crate::siting::uncertainty::Draws;
use crate::units::{People, Seconds};

impl Planned<'_> {
    /// The goal today, with the plan and at best.
    pub fn summary(&self, texts: &Texts, detail: Detail) -> Table {
        self.noted(results::summary(&self.view(), texts, detail))
    }

    /// What the plan does, in a few figures.
    pub fn outcome(&self) -> results::Outcome {
        results::outcome(&self.view())
    }

    /// The time to the nearest site of each demand point with the plan.
    pub fn times_after(&self) -> Vec<Option<Seconds>> {
        self.told.after.iter().map(|link| link.map(|link| link.time)).collect()
    }

    /// How the search ended, and what that means.
    pub fn ended(&self, texts: &Texts) -> Message {
        results::ended(&self.view(), texts)
    }

    /// One row a chosen site, with its card.
    pub fn chosen(&self, texts: &Texts, detail: Detail) -> Table {
        self.noted(results::chosen(&self.view(), &self.nearby(), texts, detail))
    }

    /// The plans near the best that differ in one place.
    pub fn alternatives(&self, texts: &Texts) -> Table {
        self.noted(results::alternatives(&self.view(), &self.nearby(), texts))
    }

    /// What each further site, or part of the budget, would bring.
    ///
    /// # Errors
    /// When one of the plans does not pass its check.
    pub fn curve(&self, texts: &Texts) -> Result<Table, StudyError> {
        Ok(self.noted(results::curve(&self.view(), &self.steps()?, texts)))
    }

    /// Each demand point with the site that serves it, before and after.
    pub fn served(&self, texts: &Texts) -> Table {
        self.noted(results::served(&self.view(), texts))
    }

    /// The plan beside the one that would be best if nothing stood.
    ///
    /// # Errors
    /// When no choice meets the limits from scratch.
    pub fn scratch(&self, texts: &Texts, detail: Detail) -> Result<Table, StudyError> {
        let (problem, plan, told) = self.without_history()?;
        let history = self.view();
        let scratch = PlanView {
            problem: &problem,
            plan: &plan,
            today: told.today,
            before: &told.before,
            after: &told.after,
            effects: &told.effects,
            ..history
        };
        let study = self.world.study;
        let standing = study.sites.iter().filter(|site| study.is_inside(site)).count();
        Ok(self.noted(results::scratch(&Beside { history, scratch, standing }, texts, detail)))
    }

    /// How often the sites stay when speeds and populations differ.
    ///
    /// # Errors
    /// When the draws do not make problems.
    pub fn uncertainty(&self, draws: Draws, texts: &Texts) -> Result<Table, StudyError> {
        Ok(self.noted(results::stays(&self.view(), &self.drawn(draws)?, draws, texts)))
    }

    /// `table` with notes on where times come from, and on who is left out.
    fn noted(&self, mut table: Table) -> Table {
        let World { study, ask, candidates, left_out, missing, .. } = &self.world;
        if *left_out > People::ZERO {
            table.note(Message::new("note-plan-left-out").arg("people", *left_out));
        }
        if ask.times.is_empty() {
            study.candidates_note(candidates).into_iter().for_each(|note| table.note(note));
            return study.timed(table);
        }
        let files: Vec<String> = ask.times.iter().map(|file| file.display().to_string()).collect();
        table.note(Message::new("note-own-times").arg("files", files.join(", ")));
        let Missing { points, sites, candidates } = *missing;
        if points + sites + candidates > 0 {
            let note = Message::new("note-own-times-missing").arg("points", points);
            table.note(note.arg("sites", sites).arg("candidates", candidates));
        }
        study.noted(table)
    }
}
