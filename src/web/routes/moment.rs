//! `POST /studies/{study}/moment`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::opened::no_place;
use super::super::problem::Problem;
use super::super::scenarios::{applied, to_try};
use super::super::views::{self, AskMoment, Weeks};
use super::answer::json;
use crate::output::text::Message;
use crate::scenario::Scenario;
use crate::study::{WeeksOpen, at_moment};
use crate::week::SLOTS_PER_WEEK;

/// Minutes to the sites that are open at a moment of the week.
pub(super) async fn moment(
    State(app): State<Arc<App>>,
    Path(study): Path<String>,
    Asked(AskMoment { scenario, slot, weeks }): Asked<AskMoment>,
) -> Result<Response, Problem> {
    if slot >= SLOTS_PER_WEEK {
        return Err(wrong_slot(slot));
    }
    app.with(study, move |opened| {
        let scenario: Scenario = to_try(&scenario)?;
        let network = applied(opened, &scenario)?;
        let weeks = match weeks {
            Weeks::Some => WeeksOpen::Some,
            Weeks::Every => WeeksOpen::Every,
        };
        let changes = (scenario.changes.as_slice(), &network);
        let at = at_moment(&opened.study, &opened.trials, changes, (slot, weeks));
        let at = at.map_err(|error| no_place(&error))?;
        let hidden = opened.hidden_ids();
        Ok(json(&views::moment(slot, &at, |id| !hidden.contains(id))))
    })
    .await
}

fn wrong_slot(slot: usize) -> Problem {
    let title = Message::new("problem-plan-number").arg("key", "slot").arg("value", slot);
    let remedy =
        Message::new("problem-plan-number-remedy").arg("least", 0_u64).arg("most", SLOTS_PER_WEEK - 1);
    Problem::unprocessable("number", title, remedy).at("/slot")
}
