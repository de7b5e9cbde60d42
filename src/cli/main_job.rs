//! `maillage` without a command: the whole answer for a territory, into a folder.

use super::args::{DEFAULT_THRESHOLD, DEFAULT_THRESHOLDS, MainJobArgs};
use super::options;
use super::run::{Context, Failure};
use super::tables::print;
use crate::label::Rules;
use crate::output::results::{Detail, Kept, RowsOf};
use crate::output::text::{Lang, Texts};
use crate::output::{Format, Provenance, Sink, Table, TerminalOptions, save, sidecar, terminal};
use crate::siting::ranking::Objective;
use crate::study::{
    self, AuditRequest, CLOCK_REACH, ClockAsk, CoverageRequest, MapRequest, Picture, RankRequest, Request,
    RulesFrom, Study, WeekRequest, When, clock_defaults,
};
use crate::territory::Level;
use crate::units::Seconds;

/// Openings proposed.
const OPENINGS: usize = 5;
/// Candidates listed.
const CANDIDATES: usize = 20;

pub(super) fn run(context: &Context, args: &MainJobArgs) -> Result<(), Failure> {
    let sink = Sink::folder(&args.out)?;
    let request = context.request_of_job()?;
    let (rules, rules_input) = study::rules(&RulesFrom::default())?;
    let study = context.load(&request)?;
    let more = [
        ("thresholds_min", options::typed(&DEFAULT_THRESHOLDS)),
        ("threshold_min", options::typed(&[DEFAULT_THRESHOLD])),
        ("next", OPENINGS.to_string()),
        ("clock_threshold_min", options::typed(&[CLOCK_REACH])),
    ];
    let mut provenance = context.provenance("main job", &request, &study, &more);
    provenance.inputs.push(rules_input);
    let texts = Texts::new(context.lang);
    let job = Job { context, request: &request, study: &study, rules, provenance, texts, sink };
    context.progress.stage("measuring, ranking");
    job.files()?;
    context.progress.stage("drawing");
    job.maps()?;
    if job.has_week() {
        job.pictures()?;
    }
    job.summary()
}

struct Job<'a> {
    context: &'a Context,
    request: &'a Request,
    study: &'a Study,
    rules: Rules,
    provenance: Provenance,
    texts: Texts,
    sink: Sink,
}

impl Job<'_> {
    /// The tables, in full, each in the format that suits its use.
    fn files(&self) -> Result<(), Failure> {
        let threshold = threshold()?;
        let study = self.study;
        let whole = self.coverage(None, Detail::Full)?;
        self.save(&whole, &[Format::Csv, Format::Json])?;
        for level in levels(study) {
            let table = self.coverage(Some(level), Detail::Full)?;
            self.save(
                &table,
                if level == Level::Commune { &[Format::Csv, Format::Parquet] } else { &[Format::Csv] },
            )?;
        }
        if self.has_week() {
            self.week()?;
        }
        if !self.request.fixed_only {
            self.audit()?;
        }
        self.save(&study::worst(study, 10), &[Format::Csv])?;
        self.save(&study::gaps(study, threshold, Detail::Full), &[Format::Csv, Format::GeoJson])?;
        self.save(&study::gap_points(study, threshold), &[Format::Csv])?;
        self.save(&self.ranking(Detail::Full)?, &[Format::Csv])?;
        self.save(&self.sequence(Detail::Full)?, &[Format::Csv, Format::GeoJson])
    }

    /// Who reaches an open site, and when; the label's rules.
    fn week(&self) -> Result<(), Failure> {
        let study = self.study;
        self.save(&self.clock(None, Detail::Full), &[Format::Csv, Format::Json])?;
        for level in levels(study) {
            self.save(&self.clock(Some(level), Detail::Full), &[Format::Csv])?;
        }
        self.save(&study::clock_slots(study, clock_defaults().0), &[Format::Csv])?;
        Ok(())
    }

    /// The rules of the label, held against the sites.
    fn audit(&self) -> Result<(), Failure> {
        let kept = Kept { rows: RowsOf::WhomRulesSpeakOf, only_not_met: false };
        let asked = AuditRequest { kept, everywhere: self.request.is_whole_country(), detail: Detail::Full };
        let [summary, verdicts] = study::audit(self.study, &self.rules, &asked, &self.texts);
        self.save(&summary, &[Format::Csv])?;
        self.save(&verdicts, &[Format::Csv])
    }

    /// Whether the hours of all sites that count are told: not where only one moment is asked for, nor where sites are
    /// supposed to open without a word on when.
    fn has_week(&self) -> bool {
        let When { at, open_hours, .. } = &self.request.when;
        let all_have_hours = self.request.open.iter().all(|new| new.hours.is_some());
        at.is_none() && (all_have_hours || open_hours.is_some())
    }

    fn pictures(&self) -> Result<(), Failure> {
        let asked = WeekRequest { threshold: clock_defaults().0, level: None, width: None, height: None };
        for (picture, name) in [(Picture::Png, "week.png"), (Picture::Svg, "week.svg")] {
            let bytes = study::draw_week(self.study, &asked, picture, &self.provenance, &self.texts)?;
            self.picture(name, &bytes)?;
        }
        Ok(())
    }

    /// Writes a picture, with its sources beside it where its format has no room for them.
    fn picture(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let file = self.sink.write(name, bytes)?;
        self.context.say_written(&file.into_iter().collect::<Vec<_>>());
        if name.ends_with(".png") {
            self.sink.write_sidecar(name, &sidecar(&self.provenance))?;
        }
        Ok(())
    }

    fn maps(&self) -> Result<(), Failure> {
        let asked = MapRequest {
            thresholds: options::thresholds(&DEFAULT_THRESHOLDS)?,
            threshold: threshold()?,
            openings: OPENINGS,
            width: 1600,
            height: 1200,
        };
        for (picture, name) in [(Picture::Png, "map.png"), (Picture::Svg, "map.svg")] {
            let bytes = study::draw(self.study, &asked, picture, &self.provenance, &self.texts)?;
            self.picture(name, &bytes)?;
        }
        Ok(())
    }

    /// What the planner reads first.
    fn summary(&self) -> Result<(), Failure> {
        let tables = [
            Some(self.coverage(None, Detail::Brief)?),
            self.has_week().then(|| self.clock(None, Detail::Brief)),
            Some(study::gaps(self.study, threshold()?, Detail::Brief)),
            Some(self.sequence(Detail::Brief)?),
        ];
        let tables: Vec<Table> = tables.into_iter().flatten().collect();
        print(terminal(&tables, &self.provenance, self.lang(), TerminalOptions::default()).as_bytes())
    }

    fn lang(&self) -> Lang {
        self.context.lang
    }

    fn save(&self, table: &Table, formats: &[Format]) -> Result<(), Failure> {
        for &format in formats {
            let files = save(table, format, &self.provenance, self.lang(), &self.sink)?;
            self.context.say_written(&files[..1]);
        }
        Ok(())
    }

    fn coverage(&self, level: Option<Level>, detail: Detail) -> Result<Table, Failure> {
        let thresholds = options::thresholds(&DEFAULT_THRESHOLDS)?;
        let asked = CoverageRequest { thresholds, level, detail };
        Ok(study::coverage(self.study, &asked, &self.texts))
    }

    fn clock(&self, level: Option<Level>, detail: Detail) -> Table {
        let (threshold, figures) = clock_defaults();
        study::clock(self.study, &ClockAsk { threshold, figures, level, detail }, &self.texts)
    }

    fn ranking(&self, detail: Detail) -> Result<Table, Failure> {
        let asked = RankRequest { count: CANDIDATES, ..ranked(detail)? };
        Ok(study::ranking(self.study, &asked, &self.texts))
    }

    fn sequence(&self, detail: Detail) -> Result<Table, Failure> {
        Ok(study::sequence(self.study, &ranked(detail)?, &self.texts))
    }
}

fn threshold() -> Result<Seconds, Failure> {
    options::threshold(DEFAULT_THRESHOLD)
}

fn ranked(detail: Detail) -> Result<RankRequest, Failure> {
    Ok(RankRequest { threshold: threshold()?, objective: Objective::People, count: OPENINGS, detail })
}

/// The levels worth a file: quarters only where there are some.
fn levels(study: &Study) -> Vec<Level> {
    let all = [Level::Commune, Level::Epci, Level::Departement, Level::Region, Level::Quarter];
    all.into_iter().filter(|&level| study.territory.count(level) > 0).collect()
}
