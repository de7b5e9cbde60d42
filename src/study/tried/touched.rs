//! The sites that a list of changes touches.

use std::collections::HashMap;

use geo::Point;

use super::super::prepare::Study;
use crate::ids::SiteId;
use crate::scenario::{Applied, Done, Step};
use crate::territory::Site;

/// What became of a site, beside today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It opened.
    Opened,
    /// It closed.
    Closed,
    /// It stands elsewhere.
    Moved,
    /// It has other hours.
    Hours,
}

/// A site that changes touch.
#[derive(Debug, Clone)]
pub struct Touched {
    /// The site as it is afterwards; as it was, when it closed.
    pub site: Site,
    /// What became of it.
    pub state: State,
    /// Where it stood, when it moved.
    pub from: Option<Point>,
    /// The last change that touched it, by its place in the list.
    pub change: usize,
}

/// What is known of a site while the list is read.
struct Seen {
    state: State,
    from: Option<Point>,
    change: usize,
}

/// The sites that the steps touch, in the order in which they are first touched. A site that opens and closes again stood neither before nor after:
/// it is not told.
pub(super) fn touched(study: &Study, applied: &Applied) -> Vec<Touched> {
    let mut order: Vec<SiteId> = Vec::new();
    let mut seen: HashMap<SiteId, Seen> = HashMap::new();
    for (change, step) in applied.steps.iter().enumerate() {
        for (id, state, from) in of_step(step) {
            match seen.get_mut(&id) {
                Some(known) => known.again(state, from, change),
                None => {
                    order.push(id.clone());
                    seen.insert(id, Seen { state, from, change });
                }
            }
        }
    }
    let find = |sites: &[Site], id: &SiteId| sites.iter().find(|site| site.id == *id).cloned();
    let told = |id: SiteId| {
        let Seen { state, from, change } = seen.remove(&id)?;
        let sites = if state == State::Closed { &study.sites } else { &applied.sites };
        Some(Touched { site: find(sites, &id)?, state, from, change })
    };
    order.into_iter().filter_map(told).collect()
}

/// The sites that one step touches, what it does to them, and where they stood when it moves them.
fn of_step(step: &Step) -> Vec<(SiteId, State, Option<Point>)> {
    match &step.done {
        Done::Opened { id, .. } => vec![(id.clone(), State::Opened, None)],
        Done::Closed { id, .. } => vec![(id.clone(), State::Closed, None)],
        Done::Moved { id, from, .. } => vec![(id.clone(), State::Moved, Some(*from))],
        Done::Rescheduled { id, .. } => vec![(id.clone(), State::Hours, None)],
        Done::Extended { stops, .. } => {
            stops.iter().map(|(id, ..)| (id.clone(), State::Opened, None)).collect()
        }
    }
}

impl Seen {
    /// A later change touches it: beside today, what opened has opened, and what moved has moved, whatever follows but a closing.
    fn again(&mut self, state: State, from: Option<Point>, change: usize) {
        self.change = change;
        match (self.state, state) {
            (_, State::Closed) => (self.state, self.from) = (State::Closed, None),
            (State::Hours, State::Moved) => (self.state, self.from) = (State::Moved, from),
            _ => {}
        }
    }
}
