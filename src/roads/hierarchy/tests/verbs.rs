//! Times: tables, the nearest, those within a limit, all nodes.

use super::*;

/// The two smallest times that are a way.
fn two_smallest(times: &[u32]) -> TwoNearest {
    let mut found: Vec<Found> =
        (0..).zip(times).map(|(target, &time)| Found { time, target }).filter(|f| f.time != NO_WAY).collect();
    found.sort_unstable();
    TwoNearest { first: found.first().copied(), second: found.get(1).copied() }
}

/// Those of a row of times within a limit.
fn within_limit(times: &[u32], limit: u32) -> Vec<Found> {
    let found = (0..).zip(times).map(|(target, &time)| Found { time, target });
    found.filter(|found| found.time != NO_WAY && found.time <= limit).collect()
}

fn check_table(world: &World) {
    let naive = world.table();
    let hierarchy = world.hierarchy();
    let table = hierarchy.table_to(&world.targets);
    assert_eq!(table.from(&world.sources), naive.concat());
    for size in [0, 1, 7] {
        let mut rows = Vec::new();
        let block = |first: usize, block: &[u32]| {
            assert_eq!(first * world.targets.len(), rows.len());
            rows.extend_from_slice(block);
            Ok::<_, ()>(())
        };
        table.blocks(&world.sources, size, block).unwrap();
        assert_eq!(rows, naive.concat(), "blocks of {size}");
    }
}

fn check_nearest(world: &World) {
    let labels = world.hierarchy().nearest(&world.targets);
    for (source, times) in world.sources.iter().zip(world.table()) {
        assert_eq!(TwoNearest::from_ends(source, &labels), two_smallest(&times));
    }
}

fn check_within(world: &World, limits: &[u32], farthest: u32) {
    let limits: Vec<u32> = world.sources.iter().enumerate().map(|(i, _)| limits[i % limits.len()]).collect();
    let hierarchy = world.hierarchy();
    let within = hierarchy.within(&world.targets, farthest);
    let naive: Vec<Vec<Found>> = world
        .table()
        .iter()
        .zip(&limits)
        .map(|(times, &limit)| within_limit(times, limit.min(farthest)))
        .collect();
    assert_eq!(within.from(&world.sources, &limits), naive);
    let mut blocks = Vec::new();
    let block = |first: usize, block: Vec<Vec<Found>>| {
        assert_eq!(first, blocks.len());
        blocks.extend(block);
        Ok::<_, ()>(())
    };
    within.blocks(&world.sources, &limits, 3, block).unwrap();
    assert_eq!(blocks, naive);
}

fn check_leaving(world: &World, limit: u32) {
    let hierarchy = world.hierarchy();
    let leaving = hierarchy.leaving(&world.sources);
    let table = world.table();
    for (target, ends) in world.targets.iter().enumerate() {
        let near = |time: u32| if time <= limit { time } else { NO_WAY };
        let naive: Vec<u32> = table.iter().map(|times| near(times[target])).collect();
        assert_eq!(hierarchy.times_of(&leaving, ends, limit), naive);
    }
}

fn check_times(world: &World, limit: u32) {
    let hierarchy = world.hierarchy();
    let near = |times: Vec<u32>| -> Vec<u32> {
        times.into_iter().map(|time| if time <= limit { time } else { NO_WAY }).collect()
    };
    let every: Vec<End> = world.sources.concat();
    for place in world.sources.iter().chain([&every]) {
        assert_eq!(hierarchy.times_from(place, limit), near(world.times_from(place)));
        assert_eq!(hierarchy.times_to(place, limit), near(world.times_to(place)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_table_says_what_dijkstra_says(world in world()) {
        check_table(&world);
    }

    #[test]
    fn the_nearest_are_the_smallest_times_of_dijkstra(world in world()) {
        check_nearest(&world);
    }

    #[test]
    fn within_a_limit_are_those_of_dijkstra(
        world in world(), limits in prop::collection::vec(time(), 1..9), farthest in prop_oneof![0_u32..60, Just(u32::MAX)],
    ) {
        check_within(&world, &limits, farthest);
    }

    #[test]
    fn sources_that_stay_say_what_dijkstra_says(world in world(), limit in prop_oneof![0_u32..60, Just(u32::MAX)]) {
        check_leaving(&world, limit);
    }

    #[test]
    fn times_of_all_nodes_are_those_of_dijkstra(world in world(), limit in prop_oneof![0_u32..60, Just(u32::MAX)]) {
        check_times(&world, limit);
    }
}

#[test]
fn a_town_with_levels_in_parallel_says_what_dijkstra_says() {
    let world = town(100);
    check_nearest(&world);
    check_times(&world, 900_000);
}

#[test]
fn tables_of_a_town_say_what_dijkstra_says() {
    let world = town(40);
    check_table(&world);
    check_within(&world, &[0, 60_000, 600_000], 400_000);
    check_leaving(&world, 400_000);
    check_leaving(&world, u32::MAX);
}

#[test]
fn an_error_ends_the_blocks() {
    let world = town(4);
    let hierarchy = world.hierarchy();
    let stop = |first: usize| if first > 0 { Err(first) } else { Ok(()) };
    let table = hierarchy.table_to(&world.targets).blocks(&world.sources, 16, |first, _| stop(first));
    assert_eq!(table, Err(16));
    let limits = vec![9; world.sources.len()];
    let within =
        hierarchy.within(&world.targets, 9).blocks(&world.sources, &limits, 16, |first, _| stop(first));
    assert_eq!(within, Err(16));
}

#[test]
fn a_graph_without_nodes_answers() {
    let hierarchy = Hierarchy::prepare(0, std::iter::empty());
    assert_eq!((hierarchy.nodes(), hierarchy.arcs()), (0, 0));
    assert!(hierarchy.nearest(&[Vec::new()]).is_empty());
    assert_eq!(hierarchy.table_to(&[Vec::new()]).from(&[Vec::new()]), [NO_WAY]);
    assert!(hierarchy.table_to(&[]).from(&[Vec::new()]).is_empty());
    assert_eq!(hierarchy.within(&[Vec::new()], 9).from(&[Vec::new()], &[9]), [Vec::new()]);
    assert_eq!(hierarchy.times_of(&hierarchy.leaving(&[Vec::new()]), &[], 9), [NO_WAY]);
    assert!(hierarchy.times_from(&[], 9).is_empty() && hierarchy.times_to(&[], 9).is_empty());
    assert_eq!(hierarchy.routes(&[(Vec::new(), Vec::new())]), [None]);
}
