//! `maillage audit`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::results::{Kept, RowsOf};
use crate::output::text::Texts;
use crate::output::{Format, Input, Provenance, Table};
use crate::study::{self, AuditRequest, FundingRequest, Request, RulesFrom, Study};
use crate::week::Stay;

/// Hold the network against the rules of its label: met, not met (and the smallest remedy) or unknown; funding
///
/// A label is a seat with its antennas and stops. On the terminal: a summary by rule, then what is not met. In files: every
/// verdict, or those of --by and --not-met.
#[derive(Debug, Args)]
pub(super) struct AuditArgs {
    /// The reference text: 2019-circular, 2025-reference (its rules are not known yet) [default: 2019-circular, the newest whose rules are known]
    #[arg(long, value_name = "TEXT", conflicts_with = "rules")]
    reference: Option<String>,
    /// Rules of your own: TOML, as the bundled data/label/2019-circular.toml
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Rows: counts by rule, every site taken alone, or every label [default: whom each rule speaks of]
    #[arg(long, value_enum)]
    by: Option<AuditRows>,
    /// Only the rules that are not met
    #[arg(long)]
    not_met: bool,
    /// Instead of verdicts, the flat amounts that the labels get in this year
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["by", "not_met", "reference", "rules"])]
    funding: Option<u16>,
    /// Amounts of your own for --funding: TOML, as the bundled data/label/funding.toml
    #[arg(long, value_name = "FILE", requires = "funding")]
    amounts: Option<PathBuf>,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AuditRows {
    /// One row a rule: how many met, not met, unknown
    Rule,
    /// One row a site and rule, each site taken alone
    Site,
    /// One row a label and rule, for the rules that speak of the label
    Group,
}

pub(super) fn run(context: &Context, args: &AuditArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let request = context.request_of_week(false)?;
    if request.fixed_only {
        return Err(Failure::usage(
            "--fixed-only: an audit judges whole labels, their buses included: leave the option out, and choose rows of \
             the table instead",
        ));
    }
    if request.when.stay > Stay::SHORTEST {
        return Err(Failure::usage(
            "--stay: an audit counts opening hours, however short a visit: leave the option out",
        ));
    }
    match args.funding {
        Some(year) => funding(context, args, &out, &request, year),
        None => verdicts(context, args, &out, &request),
    }
}

fn verdicts(context: &Context, args: &AuditArgs, out: &TableOut, request: &Request) -> Result<(), Failure> {
    let (rules, input) = study::rules(&rules_from(args))?;
    let study = context.load(request)?;
    context.progress.stage("holding the sites against the rules");
    let asked = AuditRequest {
        kept: kept(args, out.format),
        everywhere: request.is_whole_country(),
        detail: options::detail(out.format),
    };
    let tables = study::audit(&study, &rules, &asked, &Texts::new(context.lang));
    let more = [
        ("rules", rules.id.clone()),
        ("rows", args.by.map_or("whom each rule speaks of", AuditRows::as_str).to_owned()),
        ("only_not_met", if asked.kept.only_not_met { "yes" } else { "no" }.to_owned()),
    ];
    let shown = Shown { context, out, request, study: &study, input };
    shown.write(tables, args.by, &more)
}

fn funding(
    context: &Context,
    args: &AuditArgs,
    out: &TableOut,
    request: &Request,
    year: u16,
) -> Result<(), Failure> {
    let (amounts, input) = study::amounts(args.amounts.as_ref())?;
    let study = context.load(request)?;
    let asked =
        FundingRequest { year, everywhere: request.is_whole_country(), detail: options::detail(out.format) };
    let table = study::funding(&study, &amounts, asked, &Texts::new(context.lang));
    let shown = Shown { context, out, request, study: &study, input };
    shown.write_one(&table, &[("funding", year.to_string())])
}

fn rules_from(args: &AuditArgs) -> RulesFrom {
    match (&args.rules, &args.reference) {
        (Some(path), _) => RulesFrom::File(path.clone()),
        (None, Some(name)) => RulesFrom::Reference(name.clone()),
        (None, None) => RulesFrom::default(),
    }
}

/// Who reads the terminal wants to know what to do; files hold everything.
fn kept(args: &AuditArgs, format: Format) -> Kept {
    let rows = match args.by {
        Some(AuditRows::Site) => RowsOf::Sites,
        Some(AuditRows::Group) => RowsOf::Labels,
        Some(AuditRows::Rule) | None => RowsOf::WhomRulesSpeakOf,
    };
    let brief = args.by.is_none() && format == Format::Terminal;
    Kept { rows, only_not_met: args.not_met || brief }
}

impl AuditRows {
    fn as_str(self) -> &'static str {
        match self {
            Self::Rule => "by rule",
            Self::Site => "by site",
            Self::Group => "by group",
        }
    }
}

/// What it takes to show a result with all that it was made of.
struct Shown<'a> {
    context: &'a Context,
    out: &'a TableOut,
    request: &'a Request,
    study: &'a Study,
    input: Input,
}

impl Shown<'_> {
    fn write(
        self,
        [summary, verdicts]: [Table; 2],
        by: Option<AuditRows>,
        more: &[(&str, String)],
    ) -> Result<(), Failure> {
        match by {
            Some(AuditRows::Rule) => self.write_one(&summary, more),
            None if self.out.format == Format::Terminal => {
                let provenance = self.provenance(more);
                self.out.write_all(&[summary, verdicts], &provenance, self.context)
            }
            _ => self.write_one(&verdicts, more),
        }
    }

    fn write_one(self, table: &Table, more: &[(&str, String)]) -> Result<(), Failure> {
        let provenance = self.provenance(more);
        self.out.write(table, &provenance, self.context)
    }

    fn provenance(&self, more: &[(&str, String)]) -> Provenance {
        let mut provenance = self.context.provenance("audit", self.request, self.study, more);
        provenance.inputs.push(self.input.clone());
        provenance
    }
}
