//! The goal of `maillage plan`.

use clap::{Args, ValueEnum};

use super::args::DEFAULT_THRESHOLD;
use super::options;
use super::plan::within;
use super::run::Failure;
use crate::scenario::written_hours;
use crate::siting::plan::{DecayStep, Goal, PER_MILLE};
use crate::units::Seconds;
use crate::week::Opening;

/// What a good plan does.
#[derive(Debug, Args)]
#[command(next_help_heading = "Goal")]
pub(super) struct GoalArgs {
    /// What a good plan does
    #[arg(long, value_enum, default_value_t = GoalKind::Coverage)]
    goal: GoalKind,
    /// People within this many minutes are covered: the goal of coverage, fewest and backup, and a figure of the others
    #[arg(long, value_name = "MIN", default_value_t = DEFAULT_THRESHOLD)]
    threshold: f64,
    /// Steps of decay, minutes:weight, by ascending minutes and falling weights of at most 1 [default: 10:1,20:0.3,30:0.1]
    #[arg(long, value_name = "MIN:WEIGHT", value_delimiter = ',')]
    steps: Vec<String>,
    /// For median: who has no site within this many minutes counts as this far [default: 60]
    #[arg(long, value_name = "MIN")]
    horizon: Option<f64>,
    /// For fewest: the share of the people who must be within the threshold [default: 100]
    #[arg(long, value_name = "PERCENT")]
    share: Option<f64>,
    /// For backup: what a second site within the threshold counts for, beside 1 for the first [default: 0.5]
    #[arg(long, value_name = "WEIGHT")]
    second: Option<f64>,
    /// For hours: when new sites are open, in OpenStreetMap notation, such as "Tu,Th 09:00-12:00"
    #[arg(long, value_name = "HOURS")]
    hours: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GoalKind {
    /// Most people within the threshold
    Coverage,
    /// The same with a weight that falls in steps of time
    Decay,
    /// Least time summed over people
    Median,
    /// Shortest time for the worst served place
    Center,
    /// Fewest sites, or least cost, for a share of the people within the threshold
    Fewest,
    /// Most people within the threshold of a site, and again of a second one
    Backup,
    /// Most hours of the week with an open site within the threshold, summed over people
    Hours,
}

const STEPS: [&str; 3] = ["10:1", "20:0.3", "30:0.1"];
const HORIZON: f64 = 60.0;
const SHARE: f64 = 100.0;
const SECOND: f64 = 0.5;

impl GoalArgs {
    /// The time within which people are covered.
    pub(super) fn threshold(&self) -> Result<Seconds, Failure> {
        options::threshold(self.threshold)
    }

    /// The goal, with its numbers checked.
    pub(super) fn goal(&self) -> Result<Goal, Failure> {
        self.refuse_others()?;
        let within = self.threshold()?;
        Ok(match self.goal {
            // Hours are coverage too: of the parts of the week.
            GoalKind::Coverage | GoalKind::Hours => Goal::Coverage { within },
            GoalKind::Decay => Goal::Decay { steps: self.decay()? },
            GoalKind::Median => {
                Goal::Median { horizon: options::threshold(self.horizon.unwrap_or(HORIZON))? }
            }
            GoalKind::Center => Goal::Center,
            GoalKind::Fewest => Goal::Fewest { within, share: self.share()? },
            GoalKind::Backup => Goal::Backup { within, second: self.second()? },
        })
    }

    /// The hours of new sites, where hours are the goal.
    pub(super) fn opening(&self) -> Result<Option<Opening>, Failure> {
        match (self.goal, &self.hours) {
            (GoalKind::Hours, Some(hours)) => written_hours(hours)
                .map(Some)
                .map_err(|why| Failure::usage(format!("--hours {hours}: {why}"))),
            (GoalKind::Hours, None) => Err(Failure::usage(
                "--goal hours: say when new sites are open with --hours, such as --hours \"Tu,Th 09:00-12:00\"",
            )),
            _ => Ok(None),
        }
    }

    /// Options of other goals would do nothing: they are refused.
    fn refuse_others(&self) -> Result<(), Failure> {
        let options = [
            ("--steps", !self.steps.is_empty(), GoalKind::Decay, "decay"),
            ("--horizon", self.horizon.is_some(), GoalKind::Median, "median"),
            ("--share", self.share.is_some(), GoalKind::Fewest, "fewest"),
            ("--second", self.second.is_some(), GoalKind::Backup, "backup"),
            ("--hours", self.hours.is_some(), GoalKind::Hours, "hours"),
        ];
        let other = options.into_iter().find(|&(_, is_given, goal, _)| is_given && goal != self.goal);
        other.map_or(Ok(()), |(option, _, _, goal)| {
            Err(Failure::usage(format!("{option} is of --goal {goal}: add it, or leave {option} out")))
        })
    }

    fn decay(&self) -> Result<Vec<DecayStep>, Failure> {
        let typed: Vec<&str> = match self.steps.as_slice() {
            [] => STEPS.to_vec(),
            steps => steps.iter().map(|step| step.trim()).collect(),
        };
        let steps = typed.iter().map(|text| step(text)).collect::<Result<Vec<_>, _>>()?;
        for pair in steps.windows(2) {
            if pair[0].within >= pair[1].within || pair[0].weight < pair[1].weight {
                return Err(Failure::usage(format!(
                    "--steps {}: minutes must rise and weights must not: write the nearest step first, such as 10:1,20:0.3,30:0.1",
                    typed.join(",")
                )));
            }
        }
        Ok(steps)
    }

    fn share(&self) -> Result<u32, Failure> {
        let share = self.share.unwrap_or(SHARE);
        let per_mille = (share * 10.0).round();
        if !(0.1..=100.0).contains(&share) || (per_mille - share * 10.0).abs() > 1e-9 {
            return Err(Failure::usage(format!(
                "--share {share}: a share in per cent is expected, from 0.1 to 100, with one decimal at most, such as 95"
            )));
        }
        Ok(per_mille as u32)
    }

    fn second(&self) -> Result<u32, Failure> {
        let second = self.second.unwrap_or(SECOND);
        weight(second).ok_or_else(|| {
            Failure::usage(format!(
                "--second {second}: a weight above 0 and at most 1 is expected, such as 0.5"
            ))
        })
    }

    /// For the provenance of results.
    pub(super) fn described(&self) -> Vec<(&'static str, String)> {
        let kind = self.goal.to_possible_value().map(|value| value.get_name().to_owned());
        let mut options =
            vec![("goal", kind.unwrap_or_default()), ("threshold_min", options::typed(&[self.threshold]))];
        options.extend(match self.goal {
            GoalKind::Decay if self.steps.is_empty() => Some(("steps", STEPS.join(","))),
            GoalKind::Decay => Some(("steps", self.steps.join(","))),
            GoalKind::Median => Some(("horizon_min", self.horizon.unwrap_or(HORIZON).to_string())),
            GoalKind::Fewest => Some(("share_percent", self.share.unwrap_or(SHARE).to_string())),
            GoalKind::Backup => Some(("second", self.second.unwrap_or(SECOND).to_string())),
            GoalKind::Hours => self.hours.clone().map(|hours| ("hours", hours)),
            GoalKind::Coverage | GoalKind::Center => None,
        });
        options
    }
}

/// A weight in thousandths; `None` when it is not above 0 and at most 1.
fn weight(weight: f64) -> Option<u32> {
    let per_mille = (weight * f64::from(PER_MILLE)).round();
    (1.0..=f64::from(PER_MILLE)).contains(&per_mille).then_some(per_mille as u32)
}

fn step(text: &str) -> Result<DecayStep, Failure> {
    let parts = text.split_once(':').and_then(|(minutes, share)| {
        let minutes = within(minutes, 0.0..=f64::MAX)?;
        Some((minutes, within(share, 0.0..=f64::MAX).and_then(weight)?))
    });
    let Some((minutes, weight)) = parts else {
        return Err(Failure::usage(format!(
            "--steps {text}: minutes and a weight above 0 and at most 1 are expected, such as 20:0.3"
        )));
    };
    Ok(DecayStep { within: options::threshold(minutes)?, weight })
}
