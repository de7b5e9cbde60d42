//! Plans to proof on the OR-Library, against spopt with HiGHS in one call, and for a région, against HiGHS; and plans of the whole country: how near the
//! best, how soon, in how much memory.

#![expect(clippy::print_stdout, reason = "a bench prints its tables")]

mod common;
#[path = "../tests/common/or_library.rs"]
mod instances;

use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};

use common::{SITES, peer, shared};
use geo::Point;
use instances::{Instance, OPTIMA};
use maillage::load::Selection;
use maillage::siting::plan::{Effort, Ended, Goal, Limits, Place, Plan, Problem, Standing, solve};
use maillage::study::{self, CommunesFrom, Request, Study};
use maillage::units::Seconds;
use serde_json::Value;

/// Instances that spopt solves too, unless it is asked for all: the larger ones with small p take it very long.
const BY_SPOPT: [usize; 4] = [1, 6, 10, 11];
/// Sites to open in the country.
const COUNT: usize = 100;
/// The problems of the country: what is asked, the goal, and the gaps at which the search may stop.
const COUNTRY: [(&str, Goal, [f64; 3]); 2] = [
    ("coverage", Goal::Coverage { within: Seconds(15 * 60) }, [0.01, 0.005, 0.002]),
    ("median", Goal::Median { horizon: Seconds(90 * 60) }, [0.02, 0.005, 0.002]),
];

/// The région of the plans against HiGHS (Occitanie), the time within which they serve people, and the sites that they open.
const REGION: (&str, Seconds, [usize; 4]) = ("76", Seconds(20 * 60), [5, 10, 20, 40]);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {
            or_library(&BY_SPOPT);
            region();
            country();
        }
        ["region"] => region(),
        ["instances"] => or_library(&BY_SPOPT),
        ["all"] => or_library(&(1..=OPTIMA.len()).collect::<Vec<_>>()),
        ["country"] => country(),
        ["country", name, start] => one_of_country(name, start == "kept"),
        _ => println!("usage: cargo bench --bench siting [-- instances | all | region | country]"),
    }
}

fn instance(number: usize) -> Instance {
    shared(&format!("siting/pmed{number}.txt"));
    instances::instance(number).expect("it is there")
}

/// The time from the ways between all vertices to the proof.
fn ours(number: usize) -> Duration {
    let instance = instance(number);
    let start = Instant::now();
    let (problem, goal) = instance.problem();
    let plan = solve(&problem, &goal, Effort::default()).expect("p vertices can be chosen");
    let took = start.elapsed();
    let optimum = OPTIMA[number - 1];
    assert_eq!((plan.value, plan.bound, plan.ended), (optimum, optimum, Ended::Proven), "pmed{number}");
    took
}

/// Seconds of spopt from the same ways to its proof.
#[derive(Clone, Copy)]
struct Theirs {
    wall: f64,
    processor: f64,
}

impl Theirs {
    /// The lesser of both, so that other programs on the machine do not show: HiGHS works on one thread.
    fn least(self) -> f64 {
        self.wall.min(self.processor)
    }
}

/// What the peer said of one problem: its seconds and its value.
fn said(said: &Value) -> (Theirs, i64) {
    let figure = |key: &str| said[key].as_f64().expect("the peer prints numbers");
    (Theirs { wall: figure("seconds"), processor: figure("processor") }, figure("value").round() as i64)
}

/// What spopt takes, by instance; its values are checked.
fn theirs(numbers: &[usize]) -> BTreeMap<usize, Theirs> {
    let files: Vec<String> = numbers
        .iter()
        .map(|number| shared(&format!("siting/pmed{number}.txt")).to_string_lossy().into_owned())
        .collect();
    let all = peer("siting.py", &files.iter().map(String::as_str).collect::<Vec<_>>());
    let seconds = |&number: &usize| {
        let (seconds, value) = said(&all[format!("pmed{number}")]);
        assert_eq!(value, OPTIMA[number - 1], "spopt, pmed{number}");
        (number, seconds)
    };
    numbers.iter().map(seconds).collect()
}

fn or_library(by_spopt: &[usize]) {
    let theirs = theirs(by_spopt);
    println!("p-median instances of the OR-Library, from the table of ways to the proof\n");
    println!(
        "| {:<8} | {:>8} | {:>4} | {:>7} | {:>11} | {:>8} | {:>12} | {:>8} |",
        "instance", "vertices", "p", "optimum", "maillage, s", "spopt, s", "processor, s", "faster"
    );
    println!("|{}|", [10, 10, 6, 9, 13, 10, 14, 10].map(|width| "-".repeat(width)).join("|"));
    let (mut all, mut ratios) = (0.0, Vec::new());
    for (number, optimum) in (1..).zip(OPTIMA) {
        let (vertices, p) = instance(number).size();
        let ours = ours(number).as_secs_f64();
        print!("| {:<8} | {vertices:>8} | {p:>4} | {optimum:>7} | {ours:>11.3} |", format!("pmed{number}"));
        let theirs = theirs.get(&number);
        match theirs {
            Some(Theirs { wall, processor }) => print!(" {wall:>8.1} | {processor:>12.1} |"),
            None => print!(" {:>8} | {:>12} |", "", ""),
        }
        let ratio = theirs.map(|theirs| theirs.least() / ours);
        println!(" {:>8} |", ratio.map(|ratio| format!("{ratio:.0} x")).unwrap_or_default());
        all += ours;
        ratios.extend(ratio);
    }
    ratios.sort_by(f64::total_cmp);
    let median = f64::midpoint(ratios[(ratios.len() - 1) / 2], ratios[ratios.len() / 2]);
    println!("\nall {} in {all:.1} s; median of {} ratios: {median:.0} x\n", OPTIMA.len(), ratios.len());
}

/// Coverage of a région with today's sites kept, to the proof: the same lists for both.
fn region() {
    let (code, within, counts) = REGION;
    let selection = Selection::Regions(vec![code.parse().expect("a code")]);
    let study =
        study::load(&Request { sites: vec![shared(SITES)], selection, ..Request::of(CommunesFrom::France) })
            .expect("the région can be loaded");
    let goal = Goal::Coverage { within };
    let problem = |count| problem(&study, &goal, (true, count));
    let file = std::env::temp_dir().join(format!("maillage-coverage-{}.json", std::process::id()));
    std::fs::write(&file, written(&problem(0), within, &counts).to_string()).expect("the problem is written");
    let theirs = peer("covering.py", &[&file.to_string_lossy()]);
    std::fs::remove_file(&file).expect("the problem is removed");
    println!(
        "most people of Occitanie within {:.0} min, today's sites kept, every town hall a candidate, to the proof\n",
        within.minutes()
    );
    println!(
        "| {:>4} | {:>14} | {:>6} | {:>11} | {:>8} | {:>12} | {:>8} |",
        "p", "more people", "nodes", "maillage, s", "HiGHS, s", "processor, s", "faster"
    );
    println!("|{}|", [6, 16, 8, 13, 10, 14, 10].map(|width| "-".repeat(width)).join("|"));
    for count in counts {
        let problem = problem(count);
        let start = Instant::now();
        let plan = solve(&problem, &goal, Effort::default()).expect("nothing forbids a plan");
        let ours = start.elapsed().as_secs_f64();
        let today: u64 = (0..problem.people().len())
            .filter(|&point| problem.kept_time(point).is_some_and(|time| time <= within))
            .map(|point| problem.people()[point])
            .sum();
        let (seconds, value) = said(&theirs[count.to_string()]);
        let more = plan.value - today as i64;
        assert_eq!((more, plan.ended), (value, Ended::Proven), "{count} sites");
        println!(
            "| {count:>4} | {more:>14} | {:>6} | {ours:>11.3} | {:>8.1} | {:>12.1} | {:>8} |",
            plan.nodes,
            seconds.wall,
            seconds.processor,
            format!("{:.0} x", seconds.least() / ours)
        );
    }
    println!();
}

/// The points that no kept site covers and the candidates that would, as the peer reads them.
fn written(problem: &Problem, within: Seconds, counts: &[usize]) -> Value {
    let open = |point: &usize| problem.kept_time(*point).is_none_or(|time| time > within);
    let points: Vec<usize> = (0..problem.people().len()).filter(open).collect();
    let near = |point: &usize| -> Vec<u32> {
        let links = problem.links(*point).iter().filter(|link| link.time <= within);
        links.map(|link| link.place).collect()
    };
    serde_json::json!({
        "people": points.iter().map(|point| problem.people()[*point]).collect::<Vec<u64>>(),
        "lists": points.iter().map(near).collect::<Vec<_>>(),
        "places": problem.places().len(),
        "counts": counts,
    })
}

/// Each problem in a process of its own, so that its peak memory is its own.
fn country() {
    println!(
        "{COUNT} sites for the communes of the country as the crow flies, every town hall a candidate\n"
    );
    let program = std::env::current_exe().expect("a bench knows its own file");
    for (name, ..) in COUNTRY {
        for start in ["kept", "scratch"] {
            let ended = Command::new(&program).args(["country", name, start]).status();
            assert!(ended.expect("a bench can run itself").success(), "{name}, {start} failed");
        }
    }
}

fn one_of_country(name: &str, keeps: bool) {
    let (_, goal, gaps) =
        COUNTRY.into_iter().find(|(known, ..)| *known == name).expect("a problem of the country");
    let sites = vec![shared(SITES)];
    let study = study::load(&Request { sites, ..Request::of(CommunesFrom::France) })
        .expect("the country can be loaded");
    let start = Instant::now();
    let problem = problem(&study, &goal, (keeps, COUNT));
    let points = problem.people().len();
    let links: usize = (0..points).map(|point| problem.links(point).len()).sum();
    let what = if keeps { format!("{} sites kept", study.sites.len()) } else { "from scratch".to_owned() };
    println!(
        "{name}, {what}: {points} demand points, {} candidates, {links} pairs, listed in {:.1} s; {:.0} MB at most\n",
        problem.choices().count(),
        start.elapsed().as_secs_f64(),
        peak().unwrap_or(f64::NAN)
    );
    println!(
        "| {:>9} | {:>13} | {:>13} | {:>8} | {:>10} | {:>8} | {:>7} | {:>7} |",
        "asked gap", "value", "bound", "gap", "ended", "nodes", "seconds", "peak MB"
    );
    println!("|{}|", [11, 15, 15, 10, 12, 10, 9, 9].map(|width| "-".repeat(width)).join("|"));
    gaps.into_iter().for_each(|gap| searched(&problem, &goal, gap));
    println!();
}

/// A row of the table: one search from nothing, with the work allowed by default.
fn searched(problem: &Problem, goal: &Goal, gap: f64) {
    let start = Instant::now();
    let plan: Plan =
        solve(problem, goal, Effort { gap, ..Effort::default() }).expect("nothing forbids a plan");
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(plan.check(problem, goal), Ok(()));
    println!(
        "| {:>7.1} % | {:>13} | {:>13} | {:>6.3} % | {:>10} | {:>8} | {seconds:>7.1} | {:>7.0} |",
        gap * 100.0,
        plan.value,
        plan.bound,
        plan.gap * 100.0,
        format!("{:?}", plan.ended),
        plan.nodes,
        peak().unwrap_or(f64::NAN)
    );
}

/// The problem of a study: every town hall a candidate, listed where it is nearer than today's sites and than what the goal looks at.
fn problem(study: &Study, goal: &Goal, (keeps, count): (bool, usize)) -> Problem {
    let farthest = match goal {
        Goal::Coverage { within } => Seconds(within.0 + 1),
        Goal::Median { horizon } => *horizon,
        _ => unreachable!("the country is asked for coverage and median"),
    };
    let demand = study.territory.demand();
    let candidates: Vec<Point> = study.candidates().iter().map(|candidate| candidate.point).collect();
    let nearest = if keeps { study.nearest() } else { vec![None; demand.len()] };
    let limit = |time: Option<Seconds>| time.map_or(farthest, |time| time.min(farthest));
    let limits = nearest.iter().map(|reach| limit(reach.map(|reach| reach.time)));
    let origins: Vec<(Point, Seconds)> = demand.iter().map(|demand| demand.point).zip(limits).collect();
    let mut lists = study.model.closer_than(&candidates, &origins);
    for (list, reach) in lists.iter_mut().zip(&nearest) {
        list.extend(reach.map(|reach| (candidates.len() as u32 + reach.place, reach.time)));
    }
    let mut places = vec![Place::new(Standing::Free); candidates.len()];
    let kept = if keeps { study.sites.len() } else { 0 };
    places.extend(vec![Place::new(Standing::Kept); kept]);
    let people = demand.iter().map(|demand| demand.people.0).collect();
    let limits = Limits { count: Some(count), ..Limits::default() };
    Problem::new(people, places, &lists, limits).expect("the country makes a problem")
}

/// The most memory that this process ever held, in megabytes, where the system tells it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1e3)
}
