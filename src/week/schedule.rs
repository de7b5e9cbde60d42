//! The opening of a site over a week, as a set of five-minute slots.

use std::fmt;

use crate::units::MINUTES_PER_HOUR;

/// Length of a slot, in minutes.
pub const SLOT_MINUTES: u32 = 5;
/// Slots in a week: 7 days of 24 hours of 12 slots.
pub const SLOTS_PER_WEEK: usize = 2016;
/// Slots in a day.
pub const SLOTS_PER_DAY: usize = SLOTS_PER_WEEK / 7;

const MINUTES_PER_DAY: u32 = SLOT_MINUTES * SLOTS_PER_DAY as u32;
const WORDS: usize = SLOTS_PER_WEEK.div_ceil(64);

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Day {
    /// The seven days, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The two letters of OpenStreetMap: `Mo`, `Tu` …
    pub fn osm(self) -> &'static str {
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][self as usize]
    }
}

/// The set of five-minute slots of a week (from Monday 00:00) during which a site is open.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Schedule {
    words: [u64; WORDS],
}

impl Schedule {
    /// Never open.
    pub const CLOSED: Self = Self { words: [0; WORDS] };
    /// Always open.
    pub const ALWAYS: Self = {
        let mut words = [u64::MAX; WORDS];
        words[WORDS - 1] >>= WORDS * 64 - SLOTS_PER_WEEK;
        Self { words }
    };

    /// All of `day`.
    pub fn whole_day(day: Day) -> Self {
        let mut schedule = Self::CLOSED;
        schedule.open(day, 0, MINUTES_PER_DAY);
        schedule
    }

    /// Opens `day` from minute `start` to minute `end` of the day (end excluded, at most 1,440).
    ///
    /// Times that are not multiples of five are rounded inwards: a slot counts only if the site is open
    /// for the whole of it. Returns whether something was rounded.
    pub fn open(&mut self, day: Day, start: u32, end: u32) -> bool {
        let end = end.min(MINUTES_PER_DAY);
        let first = start.div_ceil(SLOT_MINUTES) as usize;
        let last = (end / SLOT_MINUTES) as usize;
        let midnight = day as usize * SLOTS_PER_DAY;
        for slot in midnight + first..midnight + last.max(first) {
            self.insert(slot);
        }
        !start.is_multiple_of(SLOT_MINUTES) || !end.is_multiple_of(SLOT_MINUTES)
    }

    /// Whether the site is open during `slot` (below [`SLOTS_PER_WEEK`]).
    pub fn contains(&self, slot: usize) -> bool {
        self.words[slot / 64] >> (slot % 64) & 1 == 1
    }

    /// The slots of either schedule.
    #[must_use]
    pub fn union(mut self, other: &Self) -> Self {
        for (word, more) in self.words.iter_mut().zip(other.words) {
            *word |= more;
        }
        self
    }

    /// The slots of both schedules.
    #[must_use]
    pub fn intersection(mut self, other: &Self) -> Self {
        for (word, mask) in self.words.iter_mut().zip(other.words) {
            *word &= mask;
        }
        self
    }

    /// The slots of this schedule that are not in `other`.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        for (word, mask) in self.words.iter_mut().zip(other.words) {
            *word &= !mask;
        }
        self
    }

    /// The same openings `slots` later; what leaves the end of Sunday comes back on Monday.
    #[must_use]
    pub fn later(&self, slots: usize) -> Self {
        let mut moved = Self::CLOSED;
        for slot in self.slots() {
            moved.insert((slot + slots) % SLOTS_PER_WEEK);
        }
        moved
    }

    /// The slots on whose beginning somebody can arrive and find the site open for `stay` slots on end
    /// (at least one), the week being followed by one like it.
    #[must_use]
    pub fn eroded(&self, stay: usize) -> Self {
        let mut left = *self;
        for step in 1..stay.min(SLOTS_PER_WEEK) {
            left = left.intersection(&self.later(SLOTS_PER_WEEK - step));
        }
        left
    }

    /// Adds one slot (below [`SLOTS_PER_WEEK`]).
    pub fn insert(&mut self, slot: usize) {
        self.words[slot / 64] |= 1 << (slot % 64);
    }

    /// The open slots, in order.
    pub fn slots(&self) -> impl Iterator<Item = usize> {
        self.words.into_iter().enumerate().flat_map(|(index, word)| {
            std::iter::successors((word != 0).then_some(word), |word| {
                let rest = word & (word - 1);
                (rest != 0).then_some(rest)
            })
            .map(move |word| index * 64 + word.trailing_zeros() as usize)
        })
    }

    /// Minutes of opening in a week.
    pub fn minutes(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum::<u32>() * SLOT_MINUTES
    }

    /// Hours of opening in a week.
    pub fn hours(&self) -> f64 {
        f64::from(self.minutes()) / f64::from(MINUTES_PER_HOUR)
    }

    /// Whether the site never opens.
    pub fn is_closed(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The openings of `day` as (first minute, last minute excluded), in order, touching ones joined.
    pub fn openings(&self, day: Day) -> Vec<(u32, u32)> {
        let midnight = day as usize * SLOTS_PER_DAY;
        let mut openings: Vec<(u32, u32)> = Vec::new();
        for slot in (0..SLOTS_PER_DAY).filter(|slot| self.contains(midnight + slot)) {
            let start = slot as u32 * SLOT_MINUTES;
            match openings.last_mut() {
                Some((_, end)) if *end == start => *end = start + SLOT_MINUTES,
                _ => openings.push((start, start + SLOT_MINUTES)),
            }
        }
        openings
    }

    /// The openings of `day` in OpenStreetMap notation, such as `09:00-12:00,14:00-17:00`; empty when there is none.
    pub(super) fn spans(&self, day: Day) -> String {
        let clock =
            |minute: u32| format!("{:02}:{:02}", minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
        let spans: Vec<String> =
            self.openings(day).iter().map(|&(a, b)| format!("{}-{}", clock(a), clock(b))).collect();
        spans.join(",")
    }
}

/// The schedule in OpenStreetMap notation, such as `Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00`.
impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days: Vec<String> = Day::ALL
            .into_iter()
            .map(|day| (day, self.spans(day)))
            .filter(|(_, spans)| !spans.is_empty())
            .map(|(day, spans)| format!("{} {spans}", day.osm()))
            .collect();
        f.write_str(if days.is_empty() { "off" } else { "" })?;
        f.write_str(&days.join("; "))
    }
}

impl fmt::Debug for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schedule({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_are_rounded_inwards() {
        let mut schedule = Schedule::CLOSED;
        assert!(schedule.open(Day::Tuesday, 8 * 60 + 32, 12 * 60 + 14));
        assert_eq!(schedule.to_string(), "Tu 08:35-12:10");
        assert_eq!(schedule.minutes(), 215);
    }

    #[test]
    fn an_opening_shorter_than_a_slot_is_none() {
        let mut schedule = Schedule::CLOSED;
        schedule.open(Day::Monday, 601, 604);
        schedule.open(Day::Monday, 700, 600);
        assert!(schedule.is_closed());
    }

    #[test]
    fn the_last_slot_of_sunday_is_the_last_of_the_week() {
        let mut schedule = Schedule::CLOSED;
        schedule.open(Day::Sunday, 23 * 60 + 55, 24 * 60);
        assert!(schedule.contains(SLOTS_PER_WEEK - 1));
        assert_eq!(schedule.minutes(), 5);
    }

    #[test]
    fn touching_openings_are_joined_and_unions_keep_both() {
        let mut morning = Schedule::CLOSED;
        morning.open(Day::Friday, 540, 720);
        let mut afternoon = Schedule::CLOSED;
        afternoon.open(Day::Friday, 720, 1020);
        assert_eq!(morning.union(&afternoon).to_string(), "Fr 09:00-17:00");
    }
}
