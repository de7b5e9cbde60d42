use crate::output::drawing::Dot;

/// The rings of an area on the page, and its group.
pub(super) type Grouped<'a> = (u32, &'a [Vec<Dot>]);

/// An edge without direction, its group, and its rank in the order of the rings.
type Edge = (Dot, Dot, u32, usize);

/// The lines between groups and around them all.
///
/// An edge is drawn if areas of two groups share it, or if only one area has it; once, from the first group.
/// Edges that follow each other make one line. O(n log n) in the number of edges.
pub(super) fn between_groups(areas: &[Grouped<'_>]) -> Vec<Vec<Dot>> {
    let mut edges: Vec<Edge> = segments(areas)
        .enumerate()
        .map(|(rank, (group, [a, b]))| (a.min(b), a.max(b), group, rank))
        .collect();
    edges.sort_unstable();
    let mut drawn = vec![false; edges.len()];
    for twins in edges.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
        let one_group = twins.iter().all(|edge| edge.2 == twins[0].2);
        drawn[twins[0].3] = twins.len() == 1 || !one_group;
    }
    let kept = segments(areas).zip(drawn).filter(|(_, drawn)| *drawn).map(|((_, segment), _)| segment);
    joined(kept)
}

/// Every segment of every ring, closing ones included, with its group.
fn segments<'a>(areas: &'a [Grouped<'a>]) -> impl Iterator<Item = (u32, [Dot; 2])> + 'a {
    let rings = areas.iter().flat_map(|(group, rings)| rings.iter().map(move |ring| (*group, ring)));
    rings.flat_map(|(group, ring)| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(move |(a, b)| (group, [*a, *b]))
    })
}

/// Segments that start where the last one ended become one line.
fn joined(segments: impl Iterator<Item = [Dot; 2]>) -> Vec<Vec<Dot>> {
    let mut lines: Vec<Vec<Dot>> = Vec::new();
    for [from, to] in segments {
        match lines.last_mut() {
            Some(line) if line.last() == Some(&from) => line.push(to),
            _ => lines.push(vec![from, to]),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A unit square (in tens of dots) with its lower left corner at `x`.
    fn square(x: i32) -> Vec<Vec<Dot>> {
        vec![vec![[x, 0], [x + 10, 0], [x + 10, 10], [x, 10]]]
    }

    fn edges(lines: &[Vec<Dot>]) -> usize {
        lines.iter().map(|line| line.len() - 1).sum()
    }

    #[test]
    fn neighbours_of_one_group_have_no_line_between_them() {
        let (a, b) = (square(0), square(10));
        assert_eq!(edges(&between_groups(&[(1, &a), (1, &b)])), 6);
        assert_eq!(edges(&between_groups(&[(1, &a), (2, &b)])), 7);
    }

    #[test]
    fn a_lone_area_is_one_closed_line() {
        assert_eq!(between_groups(&[(1, &square(0))]), [vec![[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]);
        assert!(between_groups(&[]).is_empty());
    }
}
