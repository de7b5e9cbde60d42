//! Words of days and weeks, in lower case without accents, which every grammar of hours shares.

use super::schedule::Day;
use super::weeks::WeekSet;

/// The days in English and French.
const DAYS: [[&str; 2]; 7] = [
    ["monday", "lundi"],
    ["tuesday", "mardi"],
    ["wednesday", "mercredi"],
    ["thursday", "jeudi"],
    ["friday", "vendredi"],
    ["saturday", "samedi"],
    ["sunday", "dimanche"],
];

/// A word that is not cut.
pub(super) const WHOLE: usize = usize::MAX;

/// The day that a word names: in full, in the plural, or cut after `shortest` letters or more.
pub(super) fn day(word: &str, shortest: usize) -> Option<Day> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let named = |name: &&str| singular == *name || (word.len() >= shortest && name.starts_with(word));
    Day::ALL.into_iter().find(|day| DAYS[*day as usize].iter().any(named))
}

/// The weeks that `paire`, `impaire`, `odd` or `even` tells.
pub(super) fn parity(word: &str) -> Option<WeekSet> {
    match word {
        "even" | "pair" | "pairs" | "paire" | "paires" => Some(WeekSet::EVEN),
        "odd" | "impair" | "impairs" | "impaire" | "impaires" => Some(WeekSet::ODD),
        _ => None,
    }
}

/// The rank that `premier`, `deuxieme` … tells, up to the fourth.
pub(super) fn rank(word: &str) -> Option<u32> {
    match word {
        "premier" | "premiers" | "premiere" | "premieres" => Some(1),
        "deuxieme" | "deuxiemes" | "second" | "seconds" | "seconde" | "secondes" => Some(2),
        "troisieme" | "troisiemes" => Some(3),
        "quatrieme" | "quatriemes" => Some(4),
        _ => None,
    }
}

/// The weeks of an ordinal such as `1er`, `2eme`, `3rd` or `troisieme`; there are none for the fifth.
pub(super) fn nth(word: &str) -> Option<WeekSet> {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = match letters {
        "er" | "ers" | "re" | "ere" | "eres" | "e" | "es" | "eme" | "emes" | "ieme" | "iemes" | "nd"
        | "nde" | "st" | "rd" | "th" => word[..word.len() - letters.len()].parse().ok()?,
        _ => rank(word)?,
    };
    WeekSet::nth(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_in_full_in_the_plural_or_cut() {
        for (word, shortest, found) in [
            ("mardi", 9, Some(Day::Tuesday)),
            ("mardis", 9, Some(Day::Tuesday)),
            ("sunday", 9, Some(Day::Sunday)),
            ("merc", 4, Some(Day::Wednesday)),
            ("mer", 4, None),
            ("tu", 2, Some(Day::Tuesday)),
            ("m", 2, None),
            ("marche", 2, None),
            ("", 2, None),
        ] {
            assert_eq!(day(word, shortest), found, "{word}");
        }
    }

    #[test]
    fn ordinals_are_told_in_figures_and_letters() {
        for (word, n) in [("1er", 1), ("2nde", 2), ("3rd", 3), ("4eme", 4), ("troisieme", 3), ("premiere", 1)]
        {
            assert_eq!(nth(word), WeekSet::nth(n), "{word}");
        }
        for word in ["5e", "er", "1", "dernier", ""] {
            assert_eq!(nth(word), None, "{word}");
        }
    }
}
