//! What `maillage plan` shows.

use std::path::PathBuf;

use clap::Args;

use super::run::Failure;
use crate::output::Table;
use crate::output::results::Detail;
use crate::output::text::Texts;
use crate::siting::plan::Effort;
use crate::siting::uncertainty::Draws;
use crate::study::{PlanAsk, Planned, StudyError};

/// What is shown.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is shown [default: the chosen sites, each with its card]")]
pub(super) struct ShownArgs {
    /// What the plan reaches: the goal and access today, with the plan, and at best
    #[arg(long, group = "instead")]
    pub(super) summary: bool,
    /// The best plan of 0, 1, 2… sites (or of tenths of the budget): value, gain of the last, bound and gap
    #[arg(long, group = "instead")]
    curve: bool,
    /// Swaps of one site that lose no more than --near, with their loss
    #[arg(long, group = "instead")]
    alternatives: bool,
    /// The plan beside the one that would be best if no site stood in the territory, with as many sites: what history costs
    #[arg(long, group = "instead")]
    scratch: bool,
    /// Each demand point with the site that serves it, before and after
    #[arg(long, group = "instead")]
    served: bool,
    /// Draw N worlds with other speeds and populations, make the best plan of each: how often each site stays, and bands of the value
    #[arg(long, group = "instead", value_name = "N", num_args = 0..=1, default_missing_value = "20", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    uncertainty: Option<u32>,
    /// Where the draws of --uncertainty begin
    #[arg(long, value_name = "S", default_value_t = 1, requires = "uncertainty")]
    seed: u64,
    /// Also draw the minutes with the plan, its sites numbered: .png or .svg
    #[arg(long, value_name = "FILE")]
    pub(super) map: Option<PathBuf>,
}

/// The gap at which a draw of --uncertainty ends: what a thousandth decides is not sure anyway.
const DRAW_GAP: f64 = 0.001;

impl ShownArgs {
    /// Hours have a table of their own, and none of the others.
    pub(super) fn refuse_for_hours(&self, ask: &PlanAsk) -> Result<(), Failure> {
        let asked = [
            ("--curve", self.curve),
            ("--alternatives", self.alternatives),
            ("--scratch", self.scratch),
            ("--served", self.served),
            ("--map", self.map.is_some()),
            ("--times", !ask.times.is_empty()),
            ("--capacity", ask.limits.capacity.is_some()),
        ];
        match asked.into_iter().find(|(_, is_asked)| *is_asked) {
            Some((option, _)) => Err(Failure::usage(format!(
                "{option} is not for --goal hours: leave it out, or choose another goal"
            ))),
            None => Ok(()),
        }
    }

    /// A curve has a limit to raise.
    pub(super) fn refuse_endless_curve(&self, ask: &PlanAsk) -> Result<(), Failure> {
        if self.curve && ask.limits.count.is_none() && ask.limits.budget.is_none() {
            let what = "--curve raises the number of sites or the budget step by step, and neither is given";
            return Err(Failure::usage(format!("{what}: add --count N or --budget EUR")));
        }
        Ok(())
    }

    /// The draws, which share the work allowed; a draw need not be proven to the last person.
    pub(super) fn draws(&self, effort: Effort) -> Option<Draws> {
        let part = |count: u32| Effort {
            gap: effort.gap.max(DRAW_GAP),
            work: effort.work / u64::from(count),
            time: effort.time.map(|time| time / count),
        };
        self.uncertainty.map(|count| Draws { count, seed: self.seed, effort: part(count) })
    }

    /// What stands in the provenance.
    pub(super) fn described(&self) -> Vec<(&'static str, String)> {
        let rows = [
            (self.summary, "summary"),
            (self.curve, "curve"),
            (self.alternatives, "alternatives"),
            (self.scratch, "scratch"),
            (self.served, "served"),
        ];
        let mut options: Vec<(&'static str, String)> = rows
            .into_iter()
            .filter(|(is_asked, _)| *is_asked)
            .map(|(_, name)| ("show", name.to_owned()))
            .collect();
        if let Some(count) = self.uncertainty {
            options.extend([("draws", count.to_string()), ("seed", self.seed.to_string())]);
        }
        options
    }

    /// The tables that are asked for, the last of them the one of files.
    pub(super) fn tables(
        &self,
        planned: &Planned,
        texts: &Texts,
        detail: Detail,
    ) -> Result<Vec<Table>, StudyError> {
        let table = if let Some(draws) = self.draws(planned.effort()) {
            planned.uncertainty(draws, texts)?
        } else if self.curve {
            planned.curve(texts)?
        } else if self.alternatives {
            planned.alternatives(texts)
        } else if self.scratch {
            planned.scratch(texts, detail)?
        } else if self.served {
            planned.served(texts)
        } else if self.summary {
            planned.summary(texts, detail)
        } else {
            return Ok(vec![planned.summary(texts, detail), planned.chosen(texts, detail)]);
        };
        Ok(vec![table])
    }
}
