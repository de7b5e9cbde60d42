//! `maillage history`

use clap::{Args, ValueEnum};

use super::args::{InputArgs, TableArgs};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::study::{self, EarlierList, HistoryRequest, Request};
use crate::territory::history::Steps;
use crate::week::DateError;

#[derive(Debug, Args)]
pub(super) struct HistoryArgs {
    /// Thresholds in minutes, at most seven
    #[arg(long, visible_alias = "threshold", value_name = "MIN", value_delimiter = ',', default_values_t = [20.0, 30.0])]
    thresholds: Vec<f64>,
    /// One row a year (its last day), or one a day on which sites were labelled or a list was made
    #[arg(long, value_enum, default_value_t = StepsArg::Year)]
    steps: StepsArg,
    /// Instead of coverage, the sites of the earlier lists that vanished, and what stands nearest now
    #[arg(long, conflicts_with = "changes")]
    vanished: bool,
    /// Instead of coverage, every change from list to list: vanished, moved, renumbered, renamed, new …
    #[arg(long)]
    changes: bool,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StepsArg {
    /// The end of every year
    Year,
    /// Every day on which sites were labelled or a list was made
    Date,
}

impl From<StepsArg> for Steps {
    fn from(steps: StepsArg) -> Self {
        match steps {
            StepsArg::Year => Self::Year,
            StepsArg::Date => Self::Date,
        }
    }
}

/// The rows that are shown.
enum Rows {
    Days(Steps),
    Vanished,
    Changes,
}

impl Rows {
    fn as_str(&self) -> &'static str {
        match self {
            Self::Days(Steps::Year) => "years",
            Self::Days(Steps::Date) => "dates",
            Self::Vanished => "vanished sites",
            Self::Changes => "changes",
        }
    }
}

impl HistoryArgs {
    fn rows(&self) -> Rows {
        match (self.vanished, self.changes) {
            (true, _) => Rows::Vanished,
            (_, true) => Rows::Changes,
            _ => Rows::Days(self.steps.into()),
        }
    }
}

pub(super) fn run(context: &Context, args: &HistoryArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let (rows, detail) = (args.rows(), options::detail(out.format));
    let thresholds = options::thresholds(&args.thresholds)?;
    let request = context.request_of_all_lists(false)?;
    check(&request, &rows)?;
    let study = context.load(&request)?;
    context.progress.stage("going through the years");
    let table = match rows {
        Rows::Days(steps) => study::history(&study, &HistoryRequest { thresholds, steps, detail })?,
        Rows::Vanished => study::vanished(&study, detail),
        Rows::Changes => study::changes(&study, &Texts::new(context.lang), detail),
    };
    let mut more = vec![("rows", rows.as_str().to_owned())];
    if matches!(rows, Rows::Days(_)) {
        more.push(("thresholds_min", options::typed(&args.thresholds)));
    }
    out.write(&table, &context.provenance("history", &request, &study, &more), context)
}

fn check(request: &Request, rows: &Rows) -> Result<(), Failure> {
    if request.on.is_some() {
        return Err(Failure::usage("history shows every day: leave out --on"));
    }
    if request.rounds.is_some() {
        return Err(Failure::usage(
            "history follows sites from list to list, at their base: leave out --rounds",
        ));
    }
    if !request.open.is_empty() {
        return Err(Failure::usage("history tells of the sites that were there: leave out --open"));
    }
    if !matches!(rows, Rows::Days(_)) && request.earlier.is_empty() {
        return Err(Failure::usage(
            "what vanished or changed is seen against an earlier list: add --earlier FILE@DATE",
        ));
    }
    Ok(())
}

/// An earlier list and its day: `sites.csv@2020-09-01`.
pub(super) fn earlier_list(text: &str) -> Result<EarlierList, String> {
    match text.rsplit_once('@') {
        Some((path, date)) if !path.is_empty() => Ok(EarlierList {
            path: path.into(),
            date: date.parse().map_err(|error: DateError| error.to_string())?,
        }),
        _ => Err("the day of the list is missing: write FILE@DATE, such as sites.csv@2020-09-01".to_owned()),
    }
}

/// Refuses earlier lists where no day of the past is asked for.
pub(super) fn check_one_day(input: &InputArgs) -> Result<(), Failure> {
    if input.on.is_none() && !input.earlier.is_empty() {
        return Err(Failure::usage(
            "--earlier tells of a day of the past: add --on DATE, or use the command history",
        ));
    }
    check_days(&input.earlier)
}

/// Refuses two earlier lists of one day, which would each lack what the other holds.
pub(super) fn check_days(lists: &[EarlierList]) -> Result<(), Failure> {
    for (index, list) in lists.iter().enumerate() {
        if let Some(twin) = lists[..index].iter().find(|other| other.date == list.date) {
            let (one, other, day) = (twin.path.display(), list.path.display(), list.date);
            return Err(Failure::usage(format!(
                "--earlier: {one} and {other} are both of {day}: put them into one file, or correct a date"
            )));
        }
    }
    Ok(())
}
