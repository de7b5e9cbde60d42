//! Why there is no plan.

use thiserror::Error;

use crate::siting::plan::{BadProblem, check::Wrong};

/// Why there is no plan.
#[derive(Debug, Error)]
pub enum PlanError {
    /// A candidate that is named is not known.
    #[error(
        "{option} {id}: no candidate has this id\n  give the code of a commune or quarter of the territory, or an id of \
         the file of --candidates{closest}"
    )]
    UnknownCandidate {
        /// The option.
        option: &'static str,
        /// The id.
        id: String,
        /// A candidate that is called so, as a phrase.
        closest: String,
    },
    /// A candidate must and must not open.
    #[error("{id} is named by --fixed and by --forbidden\n  choose one of them")]
    FixedAndForbidden {
        /// The id.
        id: String,
    },
    /// Some openings have no cost where costs count.
    #[error(
        "{without} of the {all} candidates have no cost (the first is {first})\n  add --cost EUR for those without, or give each of them \
         a cost in the column cost of --candidates"
    )]
    NoCost {
        /// Candidates without.
        without: usize,
        /// All candidates.
        all: usize,
        /// The first without.
        first: String,
    },
    /// Visits are counted against no capacity.
    #[error(
        "--visits: no place has a capacity that could be counted in visits\n  add --capacity, or a column capacity to the file of \
         --candidates, or leave the option out"
    )]
    VisitsOfNothing,
    /// Groups are asked for where there are none.
    #[error(
        "--epci-at-least: no commune of the territory belongs to an EPCI\n  leave the option out, or choose a territory with EPCI"
    )]
    NoEpci,
    /// An id of the user's times names two places.
    #[error(
        "{id} is the id of a site and of a candidate: times to it could be of either\n  give the candidates of --candidates other ids, \
         in that file and in the one of --times"
    )]
    TwoPlaces {
        /// The id.
        id: String,
    },
    /// No pair of the user's times is of this territory.
    #[error(
        "{name}: no row has a time from a demand point of the territory to a site or candidate{found}\n  from holds codes of communes and quarters, to \
         ids of sites and candidates: maillage table writes such files (--from demand --to candidates)"
    )]
    NoTimes {
        /// The files.
        name: String,
        /// The first problem found in them, on a line of its own; empty when there is none.
        found: String,
    },
    /// The worst time asked for lists that nobody could hold.
    #[error(
        "the worst time over {pairs} pairs of places is more than this machine holds ({most} at most)\n  keep existing sites, give fewer \
         candidates with --candidates, or choose a smaller territory"
    )]
    TooManyPairs {
        /// The pairs.
        pairs: u64,
        /// The most.
        most: u64,
    },
    /// No choice meets the limits.
    #[error("there is no such plan: {why}\n  {remedy}")]
    NoPlan {
        /// Which limit or people make it so.
        why: String,
        /// What to change.
        remedy: String,
    },
    /// People, places and times do not make a problem.
    #[error(
        "these data make no problem that can be solved ({0})\n  correct the populations, or choose a smaller territory"
    )]
    Problem(#[from] BadProblem),
    /// The plan does not pass its check: a fault of this program.
    #[error(
        "the plan that was found is not what it claims to be ({0}), so it is not shown\n  this is a fault of maillage and not of your data: \
         report it with the command and its inputs"
    )]
    Wrong(#[from] Wrong),
}
