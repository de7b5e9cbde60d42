//! In which language to answer.

use std::sync::LazyLock;

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

use crate::output::text::{Lang, Texts};

static FRENCH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Lang::Fr));
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Lang::En));

/// The words of a language, made once.
pub(super) fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    }
}

/// The first of the languages asked for that is spoken; French where none is.
pub(super) fn asked(headers: &HeaderMap) -> Lang {
    let text = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut ranges: Vec<(f64, Lang)> = text.split(',').filter_map(range).collect();
    // A stable sort: of equals, the first named comes first.
    ranges.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranges.first().map_or(Lang::Fr, |(_, lang)| *lang)
}

/// A language range with its weight, when the language is spoken and not refused: `en-GB;q=0.8`.
fn range(text: &str) -> Option<(f64, Lang)> {
    let mut parts = text.split(';').map(str::trim);
    let lang = match parts.next()?.split('-').next()?.to_ascii_lowercase().as_str() {
        "fr" => Lang::Fr,
        "en" => Lang::En,
        _ => return None,
    };
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok())?;
    (weight > 0.0).then_some((weight, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_with_most_weight_is_spoken() {
        for (text, lang) in [
            ("", Lang::Fr),
            ("en", Lang::En),
            ("fr", Lang::Fr),
            ("en-GB,en;q=0.9,fr;q=0.8", Lang::En),
            ("de, fr;q=0.4, en;q=0.3", Lang::Fr),
            ("fr;q=0.2,EN;q=0.9", Lang::En),
            ("en;q=0", Lang::Fr),
            ("*;q=;;,,en;q=x", Lang::Fr),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, text.parse().unwrap());
            assert_eq!(asked(&headers), lang, "{text}");
        }
    }
}
