//! Sites that are nearly called as somebody typed.

use super::site::Site;

/// The site whose name holds what was typed, or comes closest to it: no more than a third of the letters differ. A number, or less
/// than three letters, resembles nothing.
pub fn closest_site<'a>(sites: &'a [Site], typed: &str) -> Option<&'a Site> {
    let typed = typed.to_lowercase();
    if typed.chars().filter(|letter| letter.is_alphabetic()).count() < 3 {
        return None;
    }
    let distance = |site: &Site| {
        let name = site.name.to_lowercase();
        if name.contains(&typed) { 0 } else { edits(&typed, &name) }
    };
    let near = sites.iter().map(|site| (distance(site), site)).min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| 3 * distance <= typed.chars().count()).map(|(_, site)| site)
}

/// How many letters must be added, removed or replaced to make `b` of `a` (Levenshtein 1966, Soviet Physics Doklady 10).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_by_letter() {
        for (a, b, count) in
            [("", "", 0), ("quilan", "quillan", 1), ("limoux", "", 6), ("été", "eté", 1), ("ab", "ba", 2)]
        {
            assert_eq!((edits(a, b), edits(b, a)), (count, count), "{a} {b}");
        }
    }
}
