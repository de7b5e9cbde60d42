//! The words in which files tell what a site is.

use crate::territory::SiteFormat;

use super::table::fold;

/// Parts of words and the format that they tell, the most telling first.
const WORDS: [(&str, SiteFormat); 14] = [
    ("itiner", SiteFormat::Itinerant),
    ("bus", SiteFormat::Bus),
    ("camion", SiteFormat::Bus),
    ("multi", SiteFormat::MultiSite),
    ("permanence", SiteFormat::Permanence),
    ("antenn", SiteFormat::Antenna),
    ("satellite", SiteFormat::Antenna),
    ("fixe", SiteFormat::Fixed),
    ("labellis", SiteFormat::Fixed),
    ("maison", SiteFormat::Fixed),
    ("house", SiteFormat::Fixed),
    ("principal", SiteFormat::Fixed),
    ("unknown", SiteFormat::Unknown),
    ("inconnu", SiteFormat::Unknown),
];

/// The format that the columns of format and of type tell together; `None` when their words are not known.
///
/// A seat stays fixed whatever antennas it has (`Fixe_antenne(s)`, `Principal`), an antenna of a fixed house is
/// an antenna (`Fixe`, `Antenne`), and what travels travels (`Espace labellisé`, `FS itinerante`).
pub(super) fn site_format(format: &str, kind: &str) -> Option<SiteFormat> {
    if format.is_empty() && kind.is_empty() {
        return Some(SiteFormat::Unknown);
    }
    let kind = of_words(kind);
    let format = if format.is_empty() { kind } else { of_words(format) };
    match (format, kind) {
        (_, Some(SiteFormat::Itinerant)) => kind,
        (Some(SiteFormat::Fixed), Some(SiteFormat::Antenna)) => kind,
        (Some(SiteFormat::Antenna), Some(SiteFormat::Fixed)) => kind,
        _ => format,
    }
}

fn of_words(text: &str) -> Option<SiteFormat> {
    let text = fold(text);
    match &*text {
        "fs" => Some(SiteFormat::Fixed),
        "van" => Some(SiteFormat::Bus),
        _ => WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, format)| *format),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_lists_and_ours_are_known() {
        use SiteFormat::*;
        for (format, kind, expected) in [
            ("Fixe", "Principal", Some(Fixed)),
            ("Fixe", "Antenne", Some(Antenna)),
            ("Fixe_antenne(s)", "Antenne", Some(Antenna)),
            ("Fixe_antenne(s)", "Principal", Some(Fixed)),
            ("Multisites", "Antenne", Some(MultiSite)),
            ("Bus_équivalent", "Principal", Some(Bus)),
            ("Itinérante", "Principal", Some(Itinerant)),
            ("Espace labellisé", "FS", Some(Fixed)),
            ("Espace labellisé", "FS itinerante", Some(Itinerant)),
            ("Antenne", "Antenne", Some(Antenna)),
            ("Antenne", "Antenne itinerante", Some(Itinerant)),
            ("", "", Some(Unknown)),
            ("permanence", "", Some(Permanence)),
            ("castle", "", None),
        ] {
            assert_eq!(site_format(format, kind), expected, "{format} / {kind}");
        }
        for format in SiteFormat::ALL {
            assert_eq!(site_format(format.as_str(), ""), Some(format));
        }
    }
}
