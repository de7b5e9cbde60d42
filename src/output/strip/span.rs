use super::week::WeekStrip;
use crate::week::SLOTS_PER_WEEK;

/// Slots of five minutes in a day.
pub(super) const SLOTS_PER_DAY: usize = SLOTS_PER_WEEK / 7;

/// Slots of five minutes in an hour.
pub(super) const SLOTS_PER_HOUR: usize = SLOTS_PER_DAY / 24;

/// The hours of the day that a page shows, the same for every week on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// The first hour.
    pub(super) from: usize,
    /// The hour at which it ends, at most 24.
    pub(super) to: usize,
}

/// The hours at which most houses may be open: shown even where nobody reaches one.
const USUAL: Span = Span { from: 7, to: 20 };

impl Span {
    /// The usual hours, and as many more as hold anybody who reaches an open site: nothing is hidden.
    pub(super) fn of(strips: &[WeekStrip]) -> Self {
        let hours = strips.iter().flat_map(|strip| {
            let reached = strip.shares.iter().enumerate().filter(|(_, share)| **share > 0.0);
            reached.map(|(slot, _)| slot % SLOTS_PER_DAY / SLOTS_PER_HOUR)
        });
        hours.fold(USUAL, |span, hour| Self { from: span.from.min(hour), to: span.to.max(hour + 1) })
    }

    /// Hours from the first to the last.
    pub(super) fn hours(self) -> usize {
        self.to - self.from
    }

    /// The means of a week's shares over cells of `slots` slots, in one row a day.
    pub(super) fn means(self, shares: &[f64], slots: usize) -> Vec<Vec<f64>> {
        let shown = self.from * SLOTS_PER_HOUR..self.to * SLOTS_PER_HOUR;
        let mean = |cell: &[f64]| cell.iter().sum::<f64>() / cell.len() as f64;
        let days = shares.chunks_exact(SLOTS_PER_DAY);
        days.map(|day| day[shown.clone()].chunks(slots).map(mean).collect()).collect()
    }

    /// The day of a slot and its cell in the row, if it is shown.
    pub(super) fn cell_of(self, slot: usize, slots: usize) -> Option<(usize, usize)> {
        let in_day = (slot % SLOTS_PER_DAY).checked_sub(self.from * SLOTS_PER_HOUR)?;
        (in_day < self.hours() * SLOTS_PER_HOUR).then_some((slot / SLOTS_PER_DAY, in_day / slots))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_at(slots: &[usize]) -> WeekStrip {
        let mut shares = vec![0.0; SLOTS_PER_WEEK];
        slots.iter().for_each(|slot| shares[*slot] = 0.6);
        WeekStrip { name: String::new(), note: String::new(), shares }
    }

    #[test]
    fn hours_beyond_the_usual_are_shown_as_soon_as_anybody_is_served() {
        let cases: [(&[usize], Span); 4] = [
            (&[], USUAL),
            (&[7 * SLOTS_PER_HOUR, 20 * SLOTS_PER_HOUR - 1], USUAL),
            (&[7 * SLOTS_PER_HOUR - 1], Span { from: 6, to: 20 }),
            (&[0, SLOTS_PER_WEEK - 1], Span { from: 0, to: 24 }),
        ];
        for (slots, span) in cases {
            assert_eq!(Span::of(&[open_at(slots)]), span, "{slots:?}");
        }
    }

    #[test]
    fn a_cell_is_the_mean_of_its_slots() {
        let nine_on_tuesday = SLOTS_PER_DAY + 9 * SLOTS_PER_HOUR;
        let strip = open_at(&[nine_on_tuesday, nine_on_tuesday + 1]);
        let means = USUAL.means(&strip.shares, 3);
        assert_eq!((means.len(), means[1].len()), (7, 13 * 4));
        assert!((means[1][8] - 0.4).abs() < 1e-12);
        assert_eq!(means.concat().iter().filter(|mean| **mean > 0.0).count(), 1);
    }

    #[test]
    fn a_slot_that_is_not_shown_has_no_cell() {
        assert_eq!(USUAL.cell_of(SLOTS_PER_DAY + 9 * SLOTS_PER_HOUR + 4, 3), Some((1, 9)));
        assert_eq!(USUAL.cell_of(6 * SLOTS_PER_HOUR, 3), None);
        assert_eq!(USUAL.cell_of(20 * SLOTS_PER_HOUR, 3), None);
    }
}
