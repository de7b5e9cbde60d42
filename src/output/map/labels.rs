use std::cmp::Reverse;

use super::ground::has_borders;
use super::spread::distance;
use super::windows::Window;
use crate::output::drawing::{Anchor, BLACK, Disc, Font, Fonts, Item, Rect, Text, WHITE};
use geo::Coord;

/// Most names on a map: more would hide what it shows.
const MOST: usize = 28;

/// The same on a map of a région or a country, whose towns are looked for by name.
const MOST_OF_MANY: usize = 40;

/// The paper that an inset needs for each name, in square units.
const PAPER: f64 = 7_000.0;

/// A town this near to a named one goes unnamed, in units: it is its suburb.
const SUBURB: f64 = 16.0;

/// The same, for a town beside one that is [`MIGHT`] times as heavy.
const OUTSKIRTS: f64 = 30.0;

const MIGHT: u64 = 8;

/// Towns that are tried at all, the heaviest; keeps the search short on a national map.
const TRIED: usize = 400;

/// Where a name may stand beside its town, the best first: -1 left or above, 1 right or below, the halves between.
const SIDES: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
    (1.0, -0.5),
    (1.0, 0.5),
    (-1.0, -0.5),
    (-1.0, 0.5),
    (0.5, -1.0),
    (0.5, 1.0),
    (-0.5, -1.0),
    (-0.5, 1.0),
];

/// How far from its town a name may stand, in reaches of the obstacles, the best first; the last rings only for the first towns.
const RINGS: [f64; 4] = [1.0, 1.5, 2.0, 2.5];

/// The rings of most towns: further away, a reader would take the name for that of another place.
const NEAR_RINGS: usize = 2;

/// This share of the names, those of the heaviest towns, is never given up for a sign: a reader finds the way by them.
const LEADING: f64 = 0.25;

/// A town to name, on the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Town<'a> {
    pub(super) at: Coord<f64>,
    pub(super) name: &'a str,
    pub(super) weight: u64,
}

/// What names have to keep clear of.
#[derive(Debug, Clone)]
pub(super) struct Obstacles {
    /// Names stay inside.
    pub(super) room: Rect,
    /// Never covered: proposed sites, changed sites, close-ups.
    pub(super) hard: Vec<Rect>,
    /// Sites and quarters.
    pub(super) signs: Vec<Rect>,
    /// Whether the signs are so many and small that any name may cover some, the fewest that it can.
    pub(super) crowded: bool,
    /// From the town to its name, in pixels: for most towns, and for one under a proposed site.
    pub(super) reaches: [f64; 2],
}

/// The letters of the names of a window.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    fonts: Fonts,
    unit: f64,
    /// Of most names, and of the main towns, in units.
    sizes: [f64; 2],
    most: usize,
}

impl Letters {
    /// The main map has larger letters than an inset, which has room for a few names.
    pub(super) fn of(window: &Window<'_>, fonts: Fonts, unit: f64) -> Self {
        match window.border {
            None => {
                let most = if has_borders(window.areas.len()) { MOST } else { MOST_OF_MANY };
                Self { fonts, unit, sizes: [16.0, 19.0], most }
            }
            Some(_) => {
                let names = (window.frame.rect.area() / (unit * unit) / PAPER).round() as usize;
                Self { fonts, unit, sizes: [12.5, 13.5], most: names.clamp(1, MOST) }
            }
        }
    }
}

/// A name with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed<'a> {
    pub(super) town: Town<'a>,
    /// What the letters cover.
    pub(super) rect: Rect,
    /// Left end of the baseline.
    baseline: Coord<f64>,
    font: Font,
}

/// Places the names greedily, the heaviest town first (then by name); a town without room goes unnamed, and so does one in the
/// shadow of another.
///
/// No name overlaps another, a proposed site or the edge of the map. None covers a site or a quarter, but on a crowded map, or if it is one
/// of the first towns and has no free place.
pub(super) fn place<'a>(
    mut towns: Vec<Town<'a>>,
    obstacles: &Obstacles,
    letters: &Letters,
) -> Vec<Placed<'a>> {
    towns.sort_by(|a, b| {
        let key = |town: &Town<'a>| (Reverse(town.weight), town.name);
        key(a).cmp(&key(b)).then(a.at.x.total_cmp(&b.at.x)).then(a.at.y.total_cmp(&b.at.y))
    });
    let (heaviest, unit) = (towns.first().map_or(0, |town| town.weight), letters.unit);
    let main: Vec<Rect> =
        towns.iter().take(2 * letters.most).map(|t| Rect::around(t.at, 3.0 * unit)).collect();
    let (mut placed, mut taken): (Vec<Placed<'a>>, Vec<Rect>) = Default::default();
    for town in towns.into_iter().take(TRIED) {
        let bold = town.weight >= heaviest / 3;
        let font = Font { size: letters.sizes[usize::from(bold)] * unit, bold };
        if placed.iter().any(|other| is_in_shadow(&town, &other.town, unit)) {
            continue;
        }
        let leads = (placed.len() as f64) < LEADING * letters.most as f64;
        if let Some(name) = best((town, font, leads), (&taken, &main), obstacles, letters.fonts) {
            // Names side by side must not read as one.
            taken.push(name.rect.grown(5.0 * unit));
            taken.push(Rect::around(name.town.at, 3.0 * unit));
            placed.push(name);
        }
        if placed.len() == letters.most {
            break;
        }
    }
    placed
}

/// Whether a town is a suburb of a heavier one at the scale of the map.
fn is_in_shadow(town: &Town<'_>, heavier: &Town<'_>, unit: f64) -> bool {
    let reach = if town.weight.saturating_mul(MIGHT) <= heavier.weight { OUTSKIRTS } else { SUBURB };
    distance(town.at, heavier.at) < reach * unit
}

/// The place that covers the fewest signs (unless the map is crowded), then the fewest main towns, then the nearest; the earlier side if two are
/// as good. None for a town that is itself under a name.
fn best<'a>(
    (town, font, leads): (Town<'a>, Font, bool),
    (taken, main): (&[Rect], &[Rect]),
    obstacles: &Obstacles,
    fonts: Fonts,
) -> Option<Placed<'a>> {
    let (width, point) = (fonts.width(town.name, font), Rect::around(town.at, font.size * 0.1));
    let hits = |rects: &[Rect], rect: &Rect| rects.iter().filter(|other| other.overlaps(rect)).count();
    if hits(taken, &point) > 0 {
        return None;
    }
    let Obstacles { room, hard, signs, crowded, reaches } = obstacles;
    let reach = reaches[usize::from(hits(hard, &point) > 0)];
    let ring = |ring: usize| {
        let place = move |side| beside(town.at, side, (width, font.size), reach * RINGS[ring]);
        SIDES.into_iter().map(place).map(move |(baseline, rect)| (ring, baseline, rect))
    };
    let rings = if leads { RINGS.len() } else { NEAR_RINGS };
    let places = (0..rings).flat_map(ring).filter(|(_, _, rect)| {
        let is_clear = leads || *crowded || hits(signs, rect) == 0;
        is_clear && room.encloses(rect) && hits(taken, rect) + hits(hard, rect) == 0
    });
    let (_, baseline, rect) = places.min_by_key(|(ring, _, rect)| {
        let covered = hits(signs, rect);
        // A town beside the name would go unnamed as well.
        let towns = hits(main, &rect.grown(font.size * 0.4));
        if *crowded { (0, towns, *ring, covered) } else { (covered, towns, *ring, 0) }
    })?;
    Some(Placed { town, rect, baseline, font })
}

/// The baseline and the box of a name of `width` and letter `size` on one side of a town.
fn beside(
    town: Coord<f64>,
    (across, down): (f64, f64),
    (width, size): (f64, f64),
    reach: f64,
) -> (Coord<f64>, Rect) {
    let is_corner = across.abs() + down.abs() == 2.0;
    let reach = if is_corner { reach * 0.6 } else { reach };
    let left = town.x - width / 2.0 + across * (width / 2.0 + reach);
    // Letters reach further above their baseline than under it.
    let y = town.y + size * 0.35 + down * (reach + size * if down > 0.0 { 0.43 } else { 0.47 });
    let rect = Rect { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.24 };
    (Coord { x: left, y }, rect)
}

/// The names, and a point for each of their towns to draw under the sites.
pub(super) fn draw(placed: Vec<Placed<'_>>, unit: f64) -> (Vec<Item>, Vec<Item>) {
    let point = |name: &Placed<'_>| {
        let disc = |radius, fill| Item::Disc(Disc { centre: name.town.at, radius: radius * unit, fill });
        [disc(3.6, WHITE), disc(2.4, BLACK)]
    };
    let points = placed.iter().flat_map(point).collect();
    let text = |name: Placed<'_>| {
        let Placed { town, baseline, font, .. } = name;
        let (anchor, halo, content) = (Anchor::Start, 2.2 * unit, town.name.to_owned());
        Item::Text(Text { at: baseline, anchor, font, colour: BLACK, halo, content })
    };
    (placed.into_iter().map(text).collect(), points)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Rect = Rect { left: 0.0, top: 0.0, right: 600.0, bottom: 400.0 };

    fn letters() -> Letters {
        Letters { fonts: Fonts::load().unwrap(), unit: 1.0, sizes: [16.0, 19.0], most: MOST }
    }

    fn obstacles(hard: Vec<Rect>) -> Obstacles {
        Obstacles { room: ROOM, hard, signs: Vec::new(), crowded: false, reaches: [8.0, 16.0] }
    }

    proptest! {
        #[test]
        fn names_never_cover_each_other_nor_a_sign(
            spots in prop::collection::vec((0.0..600.0, 0.0..400.0, 0_u64..9), 0..40),
            discs in prop::collection::vec((0.0..600.0, 0.0..400.0), 0..6),
            signs in prop::collection::vec((0.0..600.0, 0.0..400.0), 0..12),
        ) {
            let spot = |&(x, y, weight): &(f64, f64, u64)| Town { at: Coord { x, y }, name: "Narbonne", weight };
            let discs: Vec<Rect> = discs.into_iter().map(|at| Rect::around(Coord::from(at), 14.0)).collect();
            let towns = spots.iter().map(spot).collect();
            let signs: Vec<Rect> = signs.into_iter().map(|at| Rect::around(Coord::from(at), 7.0)).collect();
            let obstacles = Obstacles { signs: signs.clone(), ..obstacles(discs.clone()) };
            let placed = place(towns, &obstacles, &letters());
            for (index, name) in placed.iter().enumerate() {
                prop_assert!(ROOM.encloses(&name.rect));
                prop_assert!(discs.iter().all(|disc| !disc.overlaps(&name.rect)));
                prop_assert!(index < MOST / 4 || signs.iter().all(|sign| !sign.overlaps(&name.rect)));
                prop_assert!(placed[..index].iter().all(|other| !other.rect.overlaps(&name.rect)));
            }
        }
    }

    #[test]
    fn the_heavier_town_keeps_its_name() {
        let town = |name, weight| Town { at: Coord { x: 300.0, y: 200.0 }, name, weight };
        let room = Rect { left: 250.0, right: 440.0, top: 180.0, bottom: 215.0 };
        let obstacles = Obstacles { room, ..obstacles(Vec::new()) };
        let towns = vec![town("Village", 10), town("Carcassonne", 50_000)];
        let placed = place(towns, &obstacles, &letters());
        assert_eq!(placed.iter().map(|p| p.town.name).collect::<Vec<_>>(), ["Carcassonne"]);
    }

    #[test]
    fn a_name_leaves_other_main_towns_in_sight() {
        let town = |name, x, weight| Town { at: Coord { x, y: 200.0 }, name, weight };
        let towns = vec![town("Clermont-Ferrand", 200.0, 140_000), town("Roanne", 290.0, 130_000)];
        let placed = place(towns, &obstacles(Vec::new()), &letters());
        assert!(placed[0].rect.right < 200.0 && placed.len() == 2, "{placed:?}");
    }

    #[test]
    fn a_suburb_goes_unnamed_and_a_town_further_away_does_not() {
        let town = |name, x, weight| Town { at: Coord { x, y: 200.0 }, name, weight };
        let towns = vec![
            town("Lyon", 200.0, 520_000),
            town("Villeurbanne", 214.0, 150_000),
            town("Vénissieux", 225.0, 60_000),
            town("Vienne", 235.0, 31_000),
        ];
        let placed = place(towns, &obstacles(Vec::new()), &letters());
        assert_eq!(placed.iter().map(|p| p.town.name).collect::<Vec<_>>(), ["Lyon", "Vienne"]);
    }

    /// Signs on the four sides of Narbonne, at the distance of its name.
    fn surrounded() -> Obstacles {
        let sides = [(-20.0, 0.0), (20.0, 0.0), (0.0, -20.0), (0.0, 20.0)];
        let signs = sides.map(|(x, y)| Rect::around(Coord { x: 300.0 + x, y: 200.0 + y }, 7.0));
        Obstacles { signs: signs.to_vec(), ..obstacles(Vec::new()) }
    }

    #[test]
    fn a_name_goes_between_the_sites_around_its_town() {
        let around = surrounded();
        let placed = place(vec![narbonne()], &around, &letters());
        assert!(placed.iter().all(|name| around.signs.iter().all(|sign| !sign.overlaps(&name.rect))));
        assert_eq!(placed.len(), 1);
    }

    #[test]
    fn only_the_first_towns_cover_signs() {
        let wall = Rect { left: 200.0, right: 400.0, top: 150.0, bottom: 250.0 };
        let walled = Obstacles { signs: vec![wall], ..surrounded() };
        assert_eq!(place(vec![narbonne()], &walled, &letters()).len(), 1, "the first town is always named");

        let first = (0..MOST / 4).map(|index| {
            let at = Coord { x: 40.0 + 60.0 * index as f64, y: 30.0 };
            Town { at, name: "Aude", weight: 90_000 }
        });
        let towns: Vec<Town<'_>> = first.chain([narbonne()]).collect();
        let names = |placed: &[Placed<'_>]| placed.iter().filter(|p| p.town.name == "Narbonne").count();
        assert_eq!(names(&place(towns.clone(), &walled, &letters())), 0, "no free place, no name");
        let crowded = Obstacles { crowded: true, ..walled };
        assert_eq!(names(&place(towns, &crowded, &letters())), 1);
    }

    fn narbonne() -> Town<'static> {
        Town { at: Coord { x: 300.0, y: 200.0 }, name: "Narbonne", weight: 50_000 }
    }
}
