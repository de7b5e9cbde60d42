//! A block of map data: its texts, its grid of positions and its groups of elements.

use super::damage::Damage;
use super::wire::{Field, Fields};
use crate::roads::extract::Position;

/// Nanodegrees in a unit of [`Position`].
const NANO: i64 = 100;

/// A message `PrimitiveBlock`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'a> {
    message: &'a [u8],
    /// A message `StringTable`.
    pub(super) texts: &'a [u8],
    /// How its positions are told.
    pub(super) grid: Grid,
}

/// How positions are told in a block, in nanodegrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    granularity: i64,
    lat: i64,
    lon: i64,
}

/// An element, or a list of them, of a group.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'a> {
    Node(&'a [u8]),
    DenseNodes(&'a [u8]),
    Way(&'a [u8]),
    Relation(&'a [u8]),
}

impl<'a> Block<'a> {
    /// Looks through the outermost fields.
    pub(super) fn of(message: &'a [u8]) -> Result<Self, Damage> {
        let mut block = Self { message, texts: &[], grid: Grid { granularity: NANO, lat: 0, lon: 0 } };
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                1 => block.texts = field.bytes()?,
                17 => block.grid.granularity = field.number()?,
                19 => block.grid.lat = field.number()?,
                20 => block.grid.lon = field.number()?,
                _ => {}
            }
        }
        if block.grid.granularity < 1 {
            return Err(Damage::Granularity(block.grid.granularity));
        }
        Ok(block)
    }

    /// Shows every item of every group, in order.
    pub(super) fn each(&self, mut see: impl FnMut(Item<'a>) -> Result<(), Damage>) -> Result<(), Damage> {
        let mut fields = Fields::of(self.message);
        while let Some(field) = fields.next()? {
            if field.number != 2 {
                continue;
            }
            let mut group = Fields::of(field.bytes()?);
            while let Some(field) = group.next()? {
                item(field)?.map_or(Ok(()), &mut see)?;
            }
        }
        Ok(())
    }
}

fn item(field: Field<'_>) -> Result<Option<Item<'_>>, Damage> {
    Ok(match field.number {
        1 => Some(Item::Node(field.bytes()?)),
        2 => Some(Item::DenseNodes(field.bytes()?)),
        3 => Some(Item::Way(field.bytes()?)),
        4 => Some(Item::Relation(field.bytes()?)),
        _ => None,
    })
}

impl Grid {
    /// A position on the globe, or `None` outside it.
    #[inline]
    pub(super) fn position(self, lon: i64, lat: i64) -> Option<Position> {
        let part = |offset: i64, steps: i64| {
            let nano = offset.checked_add(self.granularity.checked_mul(steps)?)?;
            Some(nano.checked_add(NANO / 2)?.div_euclid(NANO))
        };
        on_globe(part(self.lon, lon)?, part(self.lat, lat)?)
    }
}

/// A position of ten-millionths of a degree, or `None` outside the globe.
pub(super) fn on_globe(lon: i64, lat: i64) -> Option<Position> {
    const DEGREE: i64 = 10_000_000;
    if lon.abs_diff(0) > 180 * DEGREE as u64 || lat.abs_diff(0) > 90 * DEGREE as u64 {
        return None;
    }
    Some(Position { lon: i32::try_from(lon).ok()?, lat: i32::try_from(lat).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_rounded_to_the_nearest_unit_and_stay_on_the_globe() {
        let grid = Grid { granularity: 1, lat: 0, lon: 0 };
        assert_eq!(grid.position(149, -149), Some(Position { lon: 1, lat: -1 }));
        assert_eq!(grid.position(150, -151), Some(Position { lon: 2, lat: -2 }));
        let grid = Grid { granularity: 100, lat: 0, lon: 0 };
        assert_eq!(grid.position(1_800_000_000, -900_000_000).map(|p| p.lat), Some(-900_000_000));
        assert_eq!(grid.position(1_800_000_001, 0), None);
        assert_eq!(grid.position(i64::MAX, 0), None);
    }

    #[test]
    fn a_grid_of_no_width_is_refused() {
        assert_eq!(Block::of(&[0x88, 1, 0]).err(), Some(Damage::Granularity(0)));
    }
}
