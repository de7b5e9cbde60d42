//! Who is near, who is far.

use super::super::results::minutes_arg;
use super::super::table::Table;
use super::super::text::{Arg, Message};
use super::bars::{Bar, Bars};
use super::picture::Picture;
use super::section::{Block, Rows, Section};
use super::words::{minutes, percent, percent_of};
use crate::access::{ByUnit, Coverage, Thresholds};
use crate::territory::{Level, Territory};
use crate::units::{People, Seconds};

/// What is known of the way to the nearest site.
pub struct Near<'a> {
    /// Everybody by time.
    pub coverage: &'a Coverage,
    /// The times that people are counted within.
    pub thresholds: &'a Thresholds,
    /// The time that matters most.
    pub threshold: Seconds,
    /// The place with the longest time.
    pub farthest: Option<String>,
    /// The people of each unit of a level by time.
    pub units: Units<'a>,
    /// The map of minutes.
    pub map: Picture,
    /// Coverage, coverage by unit, the worst served places.
    pub tables: [Table; 3],
}

/// The units of a level and their people by time.
#[derive(Clone, Copy)]
pub struct Units<'a> {
    /// The names.
    pub territory: &'a Territory,
    /// The level.
    pub level: Level,
    /// The people.
    pub coverage: &'a ByUnit,
}

/// Rows of a table by area, at most: only communes can be more.
const LISTED: usize = 250;

/// The section.
pub fn near(near: Near<'_>) -> Section {
    let mut section = Section::new("near", Message::new("report-near"));
    section.finding(within(&near));
    section.finding(beyond(&near));
    section.say(vec![within(&near), beyond(&near)]);
    section.say(spread(&near));
    section.blocks.push(Block::Bars(bars(&near)));
    let by_unit = units(&near);
    let Near { tables: [coverage, units, worst], map, .. } = near;
    section.table(coverage);
    section.picture(map);
    section.heading(Message::new("report-near-units"));
    section.say(by_unit);
    section.say(vec![Message::new("report-near-units-part")]);
    section.first_rows(units, Rows::First(LISTED, "maillage coverage --by commune"));
    section.heading(Message::new("report-near-worst"));
    section.table(worst);
    section
}

/// Who is within the time that matters most.
fn within(near: &Near<'_>) -> Message {
    let (all, within) = (near.coverage.people(), near.coverage.within_time(near.threshold));
    let message =
        if within == all { Message::new("report-near-all") } else { Message::new("report-near-within") };
    message
        .arg("people", all)
        .arg("within", within)
        .arg("percent", percent_of(within, all))
        .arg("minutes", minutes_arg(near.threshold))
}

/// Who is beyond the longest time asked for, and who reaches nothing.
fn beyond(near: &Near<'_>) -> Message {
    let longest = near.thresholds.as_slice().last().copied().unwrap_or(near.threshold);
    let beyond = near.coverage.people() - near.coverage.within_time(longest);
    let unreachable = near.coverage.unreachable();
    let message = match unreachable {
        People::ZERO => Message::new("report-near-beyond"),
        _ => Message::new("report-near-beyond-cut-off").arg("unreachable", unreachable),
    };
    message
        .arg("beyond", beyond)
        .arg("percent", percent_of(beyond, near.coverage.people()))
        .arg("minutes", minutes_arg(longest))
}

/// Half of the people, nine of ten, the farthest place.
fn spread(near: &Near<'_>) -> Vec<Message> {
    let quantile = |share| near.coverage.quantile(share);
    let half = quantile(0.5).zip(quantile(0.9)).map(|(half, most)| {
        Message::new("report-near-half").arg("half", minutes(Some(half))).arg("most", minutes(Some(most)))
    });
    let farthest = near.farthest.as_ref().zip(near.coverage.longest()).map(|(name, time)| {
        Message::new("report-near-farthest").arg("place", name.as_str()).arg("minutes", minutes(Some(time)))
    });
    half.into_iter().chain(farthest).collect()
}

/// One bar a time.
fn bars(near: &Near<'_>) -> Bars {
    let all = near.coverage.people();
    let bar = |&time: &Seconds| {
        let within = near.coverage.within_time(time);
        let value =
            Message::new("report-bar-people").arg("people", within).arg("percent", percent_of(within, all));
        Bar {
            name: Message::new("report-bar-within").arg("minutes", minutes_arg(time)),
            value,
            share: within.share_of(all).map_or(0.0, |share| share.0),
        }
    };
    Bars {
        caption: Message::new("report-near-bars"),
        bars: near.thresholds.as_slice().iter().map(bar).collect(),
    }
}

/// The best and the worst served unit.
fn units(near: &Near<'_>) -> Vec<Message> {
    let Units { territory, level, coverage } = near.units;
    let share = |coverage: &Coverage| coverage.within_time(near.threshold).share_of(coverage.people());
    let shares =
        coverage.units.iter().enumerate().filter_map(|(unit, coverage)| Some((unit, share(coverage)?)));
    let mut shares: Vec<_> = shares.collect();
    shares.sort_by(|a, b| a.1.0.total_cmp(&b.1.0));
    let (Some(&worst), Some(&best)) = (shares.first(), shares.last()) else { return Vec::new() };
    let alike = percent(Some(worst.1)) == percent(Some(best.1));
    let message = if alike {
        Message::new("report-near-units-alike")
    } else {
        Message::new("report-near-units-differ")
    };
    let name = |unit: usize| Arg::from(territory.unit_label(level, unit).1);
    vec![
        message
            .arg("level", level.as_str())
            .arg("count", shares.len())
            .arg("minutes", minutes_arg(near.threshold))
            .arg("low", percent(Some(worst.1)))
            .arg("worst", name(worst.0))
            .arg("high", percent(Some(best.1)))
            .arg("best", name(best.0)),
    ]
}
