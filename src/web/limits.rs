//! What is taken at most. The contract tells the same numbers; a test compares them.

use std::time::Duration;

/// Bytes of a body.
pub(super) const BODY_BYTES: usize = 256 * 1024;
/// Changes of a list.
pub(super) const CHANGES: usize = 200;
/// Stops of a change.
pub(super) const STOPS: usize = 50;
/// Thresholds of a study.
pub(super) const THRESHOLDS: usize = 7;
/// Minutes of a threshold.
pub(super) const THRESHOLD_MINUTES: u32 = 240;
/// Proposals of a plan.
pub(super) const PROPOSALS: u32 = 50;
/// Characters of a search.
pub(super) const QUERY_CHARACTERS: usize = 80;
/// Territories found.
pub(super) const FOUND: usize = 20;
/// Characters of a description.
pub(super) const DESCRIPTION: usize = 4000;
/// Characters of hours.
pub(super) const HOURS: usize = 2000;
/// Characters of a scenario file.
pub(super) const FILE: usize = 200_000;
/// Kilometres between openings.
pub(super) const APART_KM: f64 = 200.0;

/// How long a question may take.
pub(super) const QUESTION: Duration = Duration::from_secs(5);
/// How long a plan, a report, a table or the opening of a study may take.
pub(super) const LONG_QUESTION: Duration = Duration::from_secs(60);
/// How long the search of a plan goes on; its neighbours are looked at for as long again at most.
pub(super) const PLAN_SEARCH: Duration = Duration::from_secs(20);
/// Seconds after which one may ask again.
pub(super) const RETRY_AFTER: u32 = 5;
/// Calls under way at once; more are told to come back.
pub(super) const CALLS: usize = 64;

/// Studies that are kept open.
pub(super) const STUDIES: usize = 8;
/// Communes of all studies that are kept open: twice the country, and some.
pub(super) const COMMUNES: usize = 80_000;

/// Connections at once; others wait until one ends. Below the files that a process may open (1,024 by default on Linux).
pub(super) const CONNECTIONS: usize = 256;
/// How long the head of a request may take to arrive, and how long a connection may wait for the next one.
pub(super) const HEAD: Duration = Duration::from_secs(10);
