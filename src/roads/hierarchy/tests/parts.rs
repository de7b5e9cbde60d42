//! Parts: what was taken apart fits together, and nothing else does.

use super::*;

fn parts(hierarchy: &Hierarchy) -> [Vec<u32>; PARTS] {
    hierarchy.parts().map(<[u32]>::to_vec)
}

/// Asks every verb; only that none panics counts.
fn ask(world: &World, hierarchy: &Hierarchy) {
    hierarchy.nearest(&world.targets);
    hierarchy.table_to(&world.targets).from(&world.sources);
    hierarchy.within(&world.targets, 60).from(&world.sources, &vec![50; world.sources.len()]);
    for (source, target) in world.sources.iter().zip(&world.targets) {
        hierarchy.route(source, target);
        hierarchy.times_from(source, 99);
        hierarchy.times_to(target, 99);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn parts_make_the_same_hierarchy(world in world()) {
        let hierarchy = world.hierarchy();
        prop_assert!(Hierarchy::from_parts(parts(&hierarchy)).as_ref() == Ok(&hierarchy));
    }

    #[test]
    fn a_number_changed_is_refused_or_does_no_harm(
        world in world(), part in 0..PARTS, at in any::<prop::sample::Index>(), number in prop_oneof![0_u32..60, any::<u32>()],
    ) {
        let mut parts = parts(&world.hierarchy());
        if !parts[part].is_empty() {
            let at = at.index(parts[part].len());
            parts[part][at] = number;
        }
        if let Ok(hierarchy) = Hierarchy::from_parts(parts) {
            ask(&world, &hierarchy);
        }
    }

    #[test]
    fn a_part_cut_short_is_refused(world in world(), part in 0..PARTS) {
        let mut parts = parts(&world.hierarchy());
        if parts[part].pop().is_some() {
            prop_assert!(Hierarchy::from_parts(parts).is_err());
        }
    }
}

#[test]
fn what_is_wrong_is_said() {
    // 0 -> 1 -> 2, where 1 goes first and leaves a shortcut; every number is known.
    let line = Hierarchy::prepare(3, [(0, 1, 4), (1, 2, 5), (2, 0, 1)].into_iter());
    let wrong = |part: usize, at: usize, number: u32| {
        let mut parts = parts(&line);
        parts[part][at] = number;
        Hierarchy::from_parts(parts).err()
    };
    let shortcut = line.up.over.iter().position(|&over| over != u32::MAX);
    let (part, at) = match shortcut {
        Some(at) => (3, at),
        None => (7, line.down.over.iter().position(|&over| over != u32::MAX).expect("one way is a shortcut")),
    };
    assert_eq!(wrong(0, 0, 3), Some(WrongParts::Nodes));
    assert_eq!(wrong(0, 0, line.parts()[0][1]), Some(WrongParts::Nodes));
    assert_eq!(wrong(1, 3, 9), Some(WrongParts::Lists));
    assert_eq!(wrong(2, 0, 2), Some(WrongParts::Arc));
    assert_eq!(wrong(3, 0, LONGEST + 1), Some(WrongParts::Arc));
    assert_eq!(wrong(part, at, 8), Some(WrongParts::Shortcut));
    assert_eq!(wrong(part + 1, at, 0), Some(WrongParts::Shortcut));
}
