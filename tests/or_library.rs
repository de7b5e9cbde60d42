//! The p-median instances of the OR-Library (Beasley 1990), whose optima are published.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

use std::path::PathBuf;

use maillage::siting::plan::{Effort, Ended, Goal, Limits, Place, Problem, Standing, solve};
use maillage::units::Seconds;

/// Published optima of pmed1 to pmed20.
const OPTIMA: [i64; 20] = [
    5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255, 7696, 6634, 4374, 2968, 1729, 8162, 6999,
    4809, 2845, 1789,
];

fn folder() -> Option<PathBuf> {
    let shared = std::env::var("MAILLAGE_SHARED").unwrap_or_else(|_| "../shared/data".to_owned());
    let folder = PathBuf::from(shared).join("siting");
    folder.is_dir().then_some(folder)
}

/// The shortest ways between all pairs of vertices, and p.
fn instance(text: &str) -> (Vec<Vec<u32>>, usize) {
    let mut numbers = text.split_whitespace().map(|word| word.parse::<u32>().unwrap());
    let (n, _, p) = (numbers.next().unwrap() as usize, numbers.next(), numbers.next().unwrap());
    let mut ways = vec![vec![u32::MAX / 2; n]; n];
    while let (Some(a), Some(b), Some(length)) = (numbers.next(), numbers.next(), numbers.next()) {
        let (a, b) = (a as usize - 1, b as usize - 1);
        // A repeated edge: the last line wins.
        (ways[a][b], ways[b][a]) = (length, length);
    }
    (0..n).for_each(|v| ways[v][v] = 0);
    for via in 0..n {
        let onward = ways[via].clone();
        for row in &mut ways {
            let first = row[via];
            row.iter_mut().zip(&onward).for_each(|(way, &rest)| *way = (*way).min(first + rest));
        }
    }
    (ways, p as usize)
}

#[test]
fn the_published_optima_are_proven() {
    let Some(folder) = folder() else {
        return println!("skipped: no siting instances beside the repository");
    };
    let all = std::time::Instant::now();
    for (number, optimum) in OPTIMA.iter().enumerate() {
        let name = format!("pmed{}.txt", number + 1);
        let (ways, p) = instance(&std::fs::read_to_string(folder.join(&name)).unwrap());
        let lists: Vec<Vec<(u32, Seconds)>> = ways
            .iter()
            .map(|row| row.iter().enumerate().map(|(j, &t)| (j as u32, Seconds(t))).collect())
            .collect();
        let horizon = Seconds(*ways.iter().flatten().max().unwrap());
        let limits = Limits { count: Some(p), ..Limits::default() };
        let problem =
            Problem::new(vec![1; ways.len()], vec![Place::new(Standing::Free); ways.len()], &lists, limits)
                .unwrap();
        let start = std::time::Instant::now();
        let plan = solve(&problem, &Goal::Median { horizon }, Effort::default()).unwrap();
        println!(
            "{name}: {} bound {} nodes {} work {} {:?} {:?}",
            plan.value,
            plan.bound,
            plan.nodes,
            plan.work,
            plan.ended,
            start.elapsed()
        );
        assert_eq!((plan.value, plan.bound, plan.ended), (*optimum, *optimum, Ended::Proven), "{name}");
    }
    println!("{:?}", all.elapsed());
}
