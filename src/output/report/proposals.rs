//! Proposals: the sites of a plan, each with the reason why it stands there.

use super::super::results::minutes_arg;
use super::super::results::plan::Outcome;
use super::super::table::Table;
use super::super::text::{Arg, Message, Texts};
use super::cells::{Row, rows};
use super::picture::Picture;
use super::section::{Block, Card, Section};
use super::words::{minutes, number};

/// What is known of a plan.
pub struct Proposals {
    /// What it does.
    pub outcome: Outcome,
    /// How the search ended, and what that means.
    pub ended: Message,
    /// The map with the plan.
    pub map: Picture,
    /// The goal today and with the plan, the sites with all their columns, what each further site brings.
    pub tables: [Table; 3],
}

/// Columns of the table of sites; the others stand on the cards.
const CHOSEN: [&str; 9] =
    ["rank", "name", "kind", "cost_euros", "newly_covered", "served", "saved_mean_min", "only", "robust"];
/// Figures of a card.
const FIGURES: [&str; 6] = ["newly_covered", "served", "saved_mean_min", "only", "cost_euros", "robust"];

/// The section.
pub fn proposals(proposals: Proposals, texts: &Texts) -> Section {
    let mut section = Section::new("proposals", Message::new("report-proposals"));
    let Proposals { outcome, ended, map, tables: [summary, chosen, curve] } = proposals;
    section.finding(brings(&outcome));
    let mut goal = vec![
        Message::new("report-plan-goal").arg("minutes", minutes_arg(outcome.threshold)),
        brings(&outcome),
    ];
    if outcome.openings > 0 {
        goal.extend(time(&outcome));
    }
    section.say(goal);
    section.say(vec![ended]);
    if outcome.openings == 0 {
        section.table(summary);
        return section;
    }
    section.say(vec![cost(&outcome)]);
    section.picture(map);
    section.table(summary);
    let mut sites = chosen.clone().with_columns(&CHOSEN);
    sites.title = Message::new("title-chosen").arg("count", outcome.openings);
    section.table(sites);
    section.heading(Message::new("report-plan-why"));
    section.blocks.extend(rows(&chosen).map(|row| card(&row, texts)));
    section.heading(Message::new("report-plan-curve"));
    section.table(curve);
    section
}

/// Who comes within the threshold.
fn brings(outcome: &Outcome) -> Message {
    let [before, after] = outcome.covered;
    Message::new("report-plan-brings")
        .arg("openings", outcome.openings)
        .arg("minutes", minutes_arg(outcome.threshold))
        .arg("before", before)
        .arg("after", after)
        .arg("gained", after - before)
}

/// Mean and longest times before and after.
fn time(outcome: &Outcome) -> Vec<Message> {
    let [before, after] = outcome.mean_minutes;
    let mean = before.zip(after).map(|(before, after)| {
        Message::new("report-plan-mean").arg("before", number(Some(before))).arg("after", number(Some(after)))
    });
    let [before, after] = outcome.longest;
    let longest = before.zip(after).map(|(before, after)| {
        Message::new("report-plan-longest")
            .arg("before", minutes(Some(before)))
            .arg("after", minutes(Some(after)))
    });
    mean.into_iter().chain(longest).collect()
}

fn cost(outcome: &Outcome) -> Message {
    match outcome.cost {
        Some(euros) => Message::new("report-plan-cost").arg("euros", Arg::Count(euros.0)),
        None => Message::new("report-plan-cost-unknown"),
    }
}

/// "Why here?"
fn card(row: &Row<'_>, texts: &Texts) -> Block {
    let title = Message::new("report-card").arg("rank", row.count("rank")).arg("name", row.text("name"));
    Block::Card(Card {
        title,
        figures: FIGURES.iter().filter_map(|column| row.figure(column, texts)).collect(),
        text: vec![Message::verbatim(row.text("why"))],
    })
}
