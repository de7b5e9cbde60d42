//! Names of places, without what people write in many ways.

use crate::ids::without_accent;

/// Words that names have or have not: `Le Luc` is `Luc`.
const ARTICLES: [&str; 7] = ["le", "la", "les", "l", "de", "du", "des"];
/// Words that people leave out inside names as well.
const SMALL: [&str; 7] = ["et", "a", "en", "sur", "sous", "les", "aux"];

/// The words of a name: lower case, without accents, hyphens, apostrophes and articles; saints as `st` and `ste`,
/// `s/` as `sur`.
pub(super) fn words(text: &str) -> Vec<String> {
    let spaced = text.replace("ss/", "sous ").replace(" s/", " sur ").replace("œ", "oe").replace("Œ", "Oe");
    let plain: String = split_saint(&spaced).chars().filter_map(without_accent).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "d" && !ARTICLES.contains(word))
        .map(|word| match word {
            "saint" => "st".to_owned(),
            "sainte" => "ste".to_owned(),
            other => other.to_owned(),
        })
        .collect()
}

/// `StJean` as `St Jean`.
fn split_saint(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let glued = |start: &str| {
            word.strip_prefix(start).filter(|rest| rest.starts_with(char::is_uppercase) && rest.len() > 2)
        };
        match (glued("Ste"), glued("St")) {
            (Some(rest), _) => out.extend(["Ste ", rest]),
            (None, Some(rest)) => out.extend(["St ", rest]),
            (None, None) => out.push_str(word),
        }
    }
    out
}

/// One text for names that only differ in spaces, accents, hyphens, articles and the like: `Évry-Courcouronnes` and `evry
/// courcouronnes`.
pub fn name_key(text: &str) -> String {
    key(&words(text))
}

/// One text for names that only differ in spaces.
pub(super) fn key(words: &[String]) -> String {
    words.concat()
}

/// One text for names that also differ in small words and doubled letters: `Saint-Jean(-et)-Saint-Paul`, `Laf(f)it(t)e`.
pub(super) fn loose_key(words: &[String]) -> String {
    let mut out = String::new();
    for letter in words.iter().filter(|word| !SMALL.contains(&word.as_str())).flat_map(|word| word.chars()) {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// Shortest name, in letters, in which one letter may be wrong.
const LONG: usize = 8;

/// Whether two long names differ by one letter that is added, left out, changed or exchanged with the next.
pub(super) fn is_typo(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < LONG || long.len() - short.len() > 1 || short == long {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (rest, other) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return rest == &other[1..];
    }
    let swapped = rest.len() >= 2 && rest[0] == other[1] && rest[1] == other[0] && rest[2..] == other[2..];
    rest[1..] == other[1..] || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> String {
        key(&words(text))
    }

    fn loose(text: &str) -> String {
        loose_key(&words(text))
    }

    #[test]
    fn names_are_the_same_however_they_are_written() {
        for (a, b) in [
            ("Saint-Pierre-lès-Nemours", "St Pierre LES Nemours"),
            ("Verteuil-sur-Charente", "Verteuil s/ Charente"),
            ("Le Cloître-Saint-Thégonnec", "du Cloître St Thégonnec"),
            ("Saint-Jean-de-Buèges", "StJean de Buèges"),
            ("Bagnoles de l’Orne", "bagnoles de l'orne"),
            ("Œuilly", "Oeuilly"),
        ] {
            assert_eq!(exact(a), exact(b), "{a} {b}");
        }
        for (a, b) in [("Saint-Jean-et-Saint-Paul", "SAINT-JEAN-SAINT-PAUL"), ("Lafitte", "Laffite")] {
            assert_ne!(exact(a), exact(b));
            assert_eq!(loose(a), loose(b), "{a} {b}");
        }
        assert_ne!(exact("Sainte-Foy"), exact("Saint-Foy"));
    }

    #[test]
    fn one_letter_may_be_wrong_in_a_long_name() {
        for (a, b, typo) in [
            ("stmauricenavacelle", "stmauricenavacelles", true),
            ("carcasonne", "carcassonne", true),
            ("karcasonne", "carcassonne", false),
            ("lannemezan", "lannemezna", true),
            ("trèbes", "trebes", false),
            ("luc", "lu", false),
            ("montaigu", "montaigu", false),
        ] {
            assert_eq!((is_typo(a, b), is_typo(b, a)), (typo, typo), "{a} {b}");
        }
    }
}
