//! The parts of a place as it is written: names, buildings, streets.

use super::names::words;

/// Words that open the name of a street.
const STREETS: [&str; 24] = [
    "rue",
    "avenue",
    "av",
    "place",
    "pl",
    "boulevard",
    "bd",
    "bld",
    "chemin",
    "route",
    "rte",
    "quai",
    "impasse",
    "allee",
    "allees",
    "esplanade",
    "square",
    "cours",
    "faubourg",
    "passage",
    "rond",
    "mail",
    "zone",
    "lotissement",
];
/// Words before a name that tell nothing of where in the commune: `mairie de Monthois`, `bus France services`.
const HEADS: [&str; 20] = [
    "cms",
    "poste",
    "antenne",
    "bureau",
    "bureaux",
    "point",
    "mairie",
    "mairies",
    "mds",
    "ccas",
    "annexe",
    "france",
    "services",
    "bus",
    "camion",
    "mobile",
    "minibus",
    "vehicule",
    "stationne",
    "commune",
];
/// Words that open the name of a building, which may tell the commune behind it (`bibliothèque de Plouézoc'h`).
const BUILDINGS: [&str; 34] = [
    "salle",
    "salles",
    "parking",
    "maison",
    "centre",
    "social",
    "bibliotheque",
    "mediatheque",
    "espace",
    "permanence",
    "permanences",
    "agence",
    "tiers",
    "lieu",
    "ecole",
    "foyer",
    "patronage",
    "marche",
    "mjc",
    "mpt",
    "pole",
    "gare",
    "communale",
    "municipale",
    "polyvalente",
    "fetes",
    "culturel",
    "bourg",
    "ville",
    "rural",
    "atelier",
    "residence",
    "boutique",
    "tous",
];
/// Buildings and parts of towns whose name is seldom that of a commune.
const QUARTERS: [&str; 3] = ["quartier", "quartiers", "csf"];

/// Words that only join, before and after a name.
const JOINING: [&str; 9] = ["a", "au", "aux", "en", "et", "dans", "sur", "par", "chez"];

/// Some words of a place as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The words that may name a commune.
    pub(super) words: Vec<String>,
    /// How it is introduced.
    pub(super) kind: PieceKind,
}

/// How a name is introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PieceKind {
    /// By a postal code: it is a commune.
    Postal,
    /// By nothing.
    Plain,
    /// By a building.
    Building,
    /// By a quarter, which often bears the name of a commune elsewhere.
    Quarter,
}

/// What stands between two commas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Part {
    /// All its words: some communes are called `Bourg` or `Place`.
    pub(super) whole: Vec<String>,
    pub(super) pieces: Vec<Piece>,
}

/// A place as it is written, taken to pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Address {
    pub(super) parts: Vec<Part>,
    /// The whole with slashes read as `sur`: `Saint Georges/Arnon`.
    pub(super) joined: Option<Vec<String>>,
    /// Whether streets, buildings or quarters are named: the place lies somewhere in a town.
    pub(super) is_detailed: bool,
}

/// Takes a place to pieces at commas, brackets, slashes and spaced dashes; streets are left out.
pub(super) fn address(text: &str) -> Address {
    let joined = text.contains('/').then(|| words(&text.replace('/', " sur ")));
    let mut address = Address { joined, ..Address::default() };
    let dashed = text.replace(" - ", ",").replace(" – ", ",").replace(" s/", " sur ").replace("ss/", "sous ");
    for part in dashed.split([',', '(', ')', '/', ':', ';']) {
        let whole = words(part);
        if !whole.is_empty() {
            address.parts.push(Part { whole: trimmed(&whole).to_vec(), pieces: Vec::new() });
            address.part(&whole);
        }
    }
    address
}

impl Address {
    fn part(&mut self, words: &[String]) {
        let mut kind = PieceKind::Plain;
        let mut start = 0;
        for at in 0..=words.len() {
            let word = words.get(at).map(String::as_str);
            let street = word.is_some_and(|word| STREETS.contains(&word));
            let next = match word {
                Some(word) if is_postal(word) => PieceKind::Postal,
                Some(word) if QUARTERS.contains(&word) => PieceKind::Quarter,
                Some(word) if BUILDINGS.contains(&word) && kind == PieceKind::Quarter && at == start => kind,
                Some(word) if BUILDINGS.contains(&word) => PieceKind::Building,
                Some(word) if HEADS.contains(&word) => kind,
                Some(_) if !street => continue,
                _ => PieceKind::Plain,
            };
            self.piece(&words[start..at], kind);
            self.is_detailed |= street || matches!(next, PieceKind::Building | PieceKind::Quarter);
            if street {
                return self.after_street(&words[at + 1..]);
            }
            (kind, start) = (next, at + 1);
        }
    }

    /// The rest of a street says nothing, up to a postal code.
    fn after_street(&mut self, words: &[String]) {
        if let Some(at) = words.iter().position(|word| is_postal(word)) {
            self.part(&words[at..]);
        }
    }

    fn piece(&mut self, words: &[String], kind: PieceKind) {
        let named: Vec<String> = trimmed(words).iter().filter(|word| !is_number(word)).cloned().collect();
        if let (false, Some(part)) = (named.is_empty(), self.parts.last_mut()) {
            part.pieces.push(Piece { words: named, kind });
        }
    }
}

/// Without the words that only join.
fn trimmed(mut words: &[String]) -> &[String] {
    let joins = |word: &String| JOINING.contains(&word.as_str());
    while let [first, rest @ ..] = words {
        if !joins(first) {
            break;
        }
        words = rest;
    }
    while let [rest @ .., last] = words {
        if !joins(last) {
            break;
        }
        words = rest;
    }
    words
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

fn is_postal(word: &str) -> bool {
    word.len() == 5 && is_number(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let parts = address(text).parts;
        parts.iter().flat_map(|part| &part.pieces).map(|piece| piece.words.join(" ")).collect()
    }

    #[test]
    fn streets_say_nothing_and_buildings_may_name_a_commune() {
        for (text, expected) in [
            ("Vidauban parking salle Municipale", &["vidauban"] as &[&str]),
            ("Tiers lieu, 6 place de la gare 62390 Auxi le Château", &["auxi chateau"]),
            ("la mairie annexe de Buzancy ( rue Charles Coffin)", &["buzancy"]),
            ("Chasse-sur-Rhône/Place Jules Ferry", &["chasse sur rhone"]),
            ("Verteuil s/ Charente", &["verteuil sur charente"]),
            ("24 rue Daviel, 13e", &["13e"]),
            ("CSF de Quizac", &["quizac"]),
            ("", &[]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
        assert!(address("Cogolin Place Victor Hugo").is_detailed);
        assert!(!address("Cogolin").is_detailed);
    }
}
