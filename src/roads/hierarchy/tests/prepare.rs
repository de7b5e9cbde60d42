//! Preparation: the same for everybody, and not too much of it.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_order_of_arcs_and_the_threads_change_nothing(mut world in world(), seed in any::<u64>()) {
        let hierarchy = world.hierarchy();
        let length = world.arcs.len().max(1);
        world.arcs.rotate_left((seed % length as u64) as usize);
        prop_assert!(hierarchy == with_threads(3, || world.hierarchy()));
    }
}

#[test]
fn one_two_and_eight_threads_give_the_same_bytes() {
    let world = town(70);
    let limits = vec![300_000; world.sources.len()];
    let every = |threads: usize| {
        with_threads(threads, || {
            let hierarchy = world.hierarchy();
            let parts: Vec<Vec<u32>> = hierarchy.parts().iter().map(|part| part.to_vec()).collect();
            let pairs: Vec<_> = world.sources.iter().cloned().zip(world.targets.iter().cloned()).collect();
            (
                parts,
                hierarchy.nearest(&world.targets),
                hierarchy.table_to(&world.targets).from(&world.sources),
                hierarchy.within(&world.targets, 300_000).from(&world.sources, &limits),
                hierarchy.times_from(&world.sources[0], LONGEST),
                hierarchy.routes(&pairs),
            )
        })
    };
    let one = every(1);
    assert!(one == every(2) && one == every(8));
}

/// Counted work: what a change of the order of contraction would spoil first.
#[test]
fn a_town_needs_few_shortcuts() {
    let world = town(60);
    let hierarchy = world.hierarchy();
    let grown = hierarchy.arcs() as f64 / world.arcs.len() as f64;
    assert!(grown < 3.2, "{grown} arcs for each original one");
    let heads = |place: u32| hierarchy.up.range(place).len();
    let widest = (0..hierarchy.nodes() as u32).map(heads).max();
    assert!(widest < Some(60), "a node has {widest:?} arcs upwards");
}
