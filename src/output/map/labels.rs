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

/// Where a name may stand beside its town, the best first: -1 left or above, 1 right or below.
const SIDES: [(i8, i8); 8] = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

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
    /// Covered only if there is no other way: sites, quarters.
    pub(super) soft: Vec<Rect>,
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
/// No name overlaps another, a proposed site or the edge of the map.
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
        if let Some(name) = best((town, font), (&taken, &main), obstacles, letters.fonts) {
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

/// The place that covers the fewest main towns, then the fewest symbols; the earlier side if two cover as many. None for a town that is
/// itself under a name.
fn best<'a>(
    (town, font): (Town<'a>, Font),
    (taken, main): (&[Rect], &[Rect]),
    obstacles: &Obstacles,
    fonts: Fonts,
) -> Option<Placed<'a>> {
    let (width, point) = (fonts.width(town.name, font), Rect::around(town.at, font.size * 0.1));
    let hits = |rects: &[Rect], rect: &Rect| rects.iter().filter(|other| other.overlaps(rect)).count();
    if hits(taken, &point) > 0 {
        return None;
    }
    let reach = obstacles.reaches[usize::from(hits(&obstacles.hard, &point) > 0)];
    let places = SIDES.iter().map(|side| beside(town.at, *side, (width, font.size), reach));
    let free = places.filter(|(_, rect)| {
        obstacles.room.encloses(rect) && hits(taken, rect) + hits(&obstacles.hard, rect) == 0
    });
    // A town beside the name would go unnamed as well.
    let (baseline, rect) =
        free.min_by_key(|(_, rect)| (hits(main, &rect.grown(font.size * 0.4)), hits(&obstacles.soft, rect)))?;
    Some(Placed { town, rect, baseline, font })
}

/// The baseline and the box of a name of `width` and letter `size` on one side of a town.
fn beside(
    town: Coord<f64>,
    (across, down): (i8, i8),
    (width, size): (f64, f64),
    reach: f64,
) -> (Coord<f64>, Rect) {
    let reach = if across != 0 && down != 0 { reach * 0.6 } else { reach };
    let left = match across {
        1 => town.x + reach,
        0 => town.x - width / 2.0,
        _ => town.x - reach - width,
    };
    let y = match down {
        1 => town.y + reach + size * 0.78,
        0 => town.y + size * 0.35,
        _ => town.y - reach - size * 0.12,
    };
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
        Obstacles { room: ROOM, hard, soft: Vec::new(), reaches: [8.0, 16.0] }
    }

    proptest! {
        #[test]
        fn names_never_overlap(
            spots in prop::collection::vec((0.0..600.0, 0.0..400.0, 0_u64..9), 0..40),
            discs in prop::collection::vec((0.0..600.0, 0.0..400.0), 0..6),
        ) {
            let spot = |&(x, y, weight): &(f64, f64, u64)| Town { at: Coord { x, y }, name: "Narbonne", weight };
            let discs: Vec<Rect> = discs.into_iter().map(|at| Rect::around(Coord::from(at), 14.0)).collect();
            let towns = spots.iter().map(spot).collect();
            let placed = place(towns, &obstacles(discs.clone()), &letters());
            for (index, name) in placed.iter().enumerate() {
                prop_assert!(ROOM.encloses(&name.rect));
                prop_assert!(discs.iter().all(|disc| !disc.overlaps(&name.rect)));
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
}
