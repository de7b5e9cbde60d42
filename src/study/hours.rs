//! Moves of opening: which hours of the sites would serve better.

use super::clock::{Access, say_hours};
use super::error::StudyError;
use super::moving::moving;
use super::prepare::Study;
use crate::access::clock::{ClockRequest, Profile, Reached, whole_profile};
use crate::ids::SiteId;
use crate::output::Table;
use crate::output::results::{self, Detail, Moves, Standings};
use crate::output::text::Texts;
use crate::siting::hours::{Asked, Plan, Problem, SiteHours, greedy};
use crate::units::{People, Seconds};
use crate::week::Circuit;

/// What is asked of the moves of opening.
#[derive(Debug, Clone)]
pub struct HoursAsk {
    /// Sites within this time are within reach.
    pub threshold: Seconds,
    /// How many moves, and within which limits.
    pub asked: Asked,
    /// Only these sites move; empty: all that may.
    pub only: Vec<SiteId>,
    /// These sites keep their hours.
    pub keep: Vec<SiteId>,
    /// The clock before and after all moves with these figures, instead of the moves one by one.
    pub summary: Option<ClockRequest>,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// The best moves of opening, one after the other; or the clock before and after them.
///
/// # Errors
/// When a site that is named is not known, or cannot move.
pub fn hours(study: &Study, ask: &HoursAsk, texts: &Texts) -> Result<Table, StudyError> {
    let (may_move, standings) = moving(study, &ask.only, &ask.keep)?;
    let access = Access::now(study, ask.threshold);
    let plan = greedy(&problem(study, &access, &may_move), &ask.asked);
    let mut table = match &ask.summary {
        Some(figures) => {
            let profiles = profiles(study, &access, &plan, figures);
            let mut table = results::compare_clocks(profiles.each_ref(), figures, ask.threshold, texts);
            table.title = results::summary_title(plan.steps.len(), ask.threshold);
            table
        }
        None => moves(study, ask, (&access, &plan), standings, texts),
    };
    say_hours(study, &access, &mut table);
    Ok(study.timed(table))
}

fn problem(study: &Study, access: &Access, may_move: &[bool]) -> Problem {
    let people: Vec<People> = study.territory.demand().iter().map(|demand| demand.people).collect();
    let hours = |(site, &may_move)| SiteHours { opening: study.circuit(site), may_move };
    let sites = study.sites.iter().zip(may_move).map(hours).collect();
    Problem::new(people, access.reachable.clone(), sites, study.when.stay)
}

/// The clock of everybody before and after the moves.
fn profiles(study: &Study, access: &Access, plan: &Plan, figures: &ClockRequest) -> [Profile; 2] {
    let openings: &[Option<Circuit>] = &plan.openings;
    let after = Reached::new(&access.reachable, openings, study.when.stay);
    [&access.reached, &after].map(|reached| whole_profile(&study.territory, reached, figures))
}

fn moves(
    study: &Study,
    ask: &HoursAsk,
    (access, plan): (&Access, &Plan),
    standings: Standings,
    texts: &Texts,
) -> Table {
    let no_figures = ClockRequest { moments: Vec::new(), fewer_than_hours: 0.0 };
    let profiles = profiles(study, access, plan, &no_figures);
    let view = Moves { sites: &study.sites, plan, standings, profiles: &profiles, threshold: ask.threshold };
    results::hours(&view, ask.detail, texts)
}
