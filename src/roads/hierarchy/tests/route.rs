//! Routes: their time, and that one can drive them.

use super::*;

/// The time of a route by the arcs that it follows and the ends that it says; `None` if it does not hold together.
fn driven(world: &World, route: &Route, from: &[End], to: &[End]) -> Option<u32> {
    let (start, goal) = (from.get(route.from)?, to.get(route.to)?);
    if (start.node, goal.node) != (*route.nodes.first()?, *route.nodes.last()?) {
        return None;
    }
    let arcs = |pair: &[u32]| {
        let between = world.arcs.iter().filter(|arc| (arc.0, arc.1) == (pair[0], pair[1]));
        between.map(|arc| arc.2).min()
    };
    let steps: Option<u32> = route.nodes.windows(2).map(arcs).sum();
    Some(start.time + steps? + goal.time)
}

fn check_routes(world: &World) {
    let hierarchy = world.hierarchy();
    let pair =
        |source: &Vec<End>| world.targets.iter().map(|target| (source.clone(), target.clone())).collect();
    let pairs: Vec<(Vec<End>, Vec<End>)> = world.sources.iter().flat_map::<Vec<_>, _>(pair).collect();
    let routes = hierarchy.routes(&pairs);
    for (((from, to), route), time) in pairs.iter().zip(&routes).zip(world.table().concat()) {
        assert_eq!(&hierarchy.route(from, to), route);
        match route {
            None => assert_eq!(time, NO_WAY),
            Some(route) => {
                assert_eq!(route.time, time);
                assert_eq!(driven(world, route, from, to), Some(time), "{route:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_route_takes_the_time_of_dijkstra_and_follows_arcs(world in world()) {
        check_routes(&world);
    }
}

#[test]
fn routes_through_a_town_hold_together() {
    check_routes(&town(40));
}

#[test]
fn of_two_ends_at_a_node_the_sooner_is_used_and_of_equal_ones_the_first() {
    let hierarchy = Hierarchy::prepare(2, [(0, 1, 5)].into_iter());
    let end = |node, time| End { node, time };
    let route = hierarchy.route(&[end(0, 3), end(0, 2), end(0, 2)], &[end(0, 9), end(1, 1)]).unwrap();
    assert_eq!(route, Route { time: 8, nodes: vec![0, 1], from: 1, to: 1 });
}
