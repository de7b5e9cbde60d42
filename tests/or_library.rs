//! The p-median instances of the OR-Library (Beasley 1990), whose optima are published.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

#[path = "common/or_library.rs"]
mod instances;

use std::time::Instant;

use instances::OPTIMA;
use maillage::siting::plan::{Effort, Ended, solve};

#[test]
fn the_published_optima_are_proven() {
    let all = Instant::now();
    for (number, optimum) in (1..).zip(OPTIMA) {
        let Some(instance) = instances::instance(number) else {
            return println!("skipped: no siting instances beside the repository");
        };
        let (problem, goal) = instance.problem();
        let start = Instant::now();
        let plan = solve(&problem, &goal, Effort::default()).unwrap();
        let took = start.elapsed();
        println!(
            "pmed{number}: {} bound {} nodes {} work {} {:?} {took:?}",
            plan.value, plan.bound, plan.nodes, plan.work, plan.ended
        );
        assert_eq!((plan.value, plan.bound, plan.ended), (optimum, optimum, Ended::Proven), "pmed{number}");
    }
    println!("{:?}", all.elapsed());
}
