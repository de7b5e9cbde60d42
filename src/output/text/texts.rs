//! The words of one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::lang::Lang;
use super::message::Arg;
use super::number::number;

/// The files of both languages, one a subject.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!($lang, "/common.ftl")),
            include_str!(concat!($lang, "/clock.ftl")),
            include_str!(concat!($lang, "/week.ftl")),
            include_str!(concat!($lang, "/hours.ftl")),
            include_str!(concat!($lang, "/rounds.ftl")),
            include_str!(concat!($lang, "/audit.ftl")),
            include_str!(concat!($lang, "/history.ftl")),
            include_str!(concat!($lang, "/roads.ftl")),
            include_str!(concat!($lang, "/models.ftl")),
            include_str!(concat!($lang, "/ways.ftl")),
            include_str!(concat!($lang, "/plan.ftl")),
            include_str!(concat!($lang, "/scenario.ftl")),
            include_str!(concat!($lang, "/report.ftl")),
            include_str!(concat!($lang, "/web.ftl")),
        ]
    };
}

const ENGLISH: [&str; 14] = files!("en");
const FRENCH: [&str; 14] = files!("fr");

/// The words of one language. Making it reads the embedded file: make it once a run.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let mut bundle = bundle_of(lang);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| formatted(value, Lang::En),
            Lang::Fr => |value, _| formatted(value, Lang::Fr),
        }));
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key`, which has no variables.
    ///
    /// A key that does not exist (a bug, which a test looks for) is shown as it is.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of `key` with values for its variables.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let values: FluentArgs = args.iter().map(|(name, arg)| (*name, self.fluent(arg))).collect();
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        // A variable without a value shows as `{$name}`; there is nothing more to do about it here.
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// Fluent chooses the plural by the number, and `formatted` prints it.
    fn fluent<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Day(day) => FluentValue::from(match self.lang {
                Lang::En => day.to_string(),
                Lang::Fr => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
            }),
            Arg::Message(message) => FluentValue::from(message.text(self)),
            Arg::Count(count) => FluentValue::from(*count),
            // Fluent has no plural for what is not a number, and panics.
            Arg::Number(value, _) if !value.is_finite() => FluentValue::from("–"),
            Arg::Number(value, decimals) => {
                let minimum_fraction_digits = (*decimals > 0).then_some(usize::from(*decimals));
                let options = FluentNumberOptions { minimum_fraction_digits, ..Default::default() };
                FluentNumber::new(*value, options).into()
            }
        }
    }

    /// `value` with `decimals` decimals, as this language writes it.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        number(value, decimals, self.lang)
    }
}

fn bundle_of(lang: Lang) -> FluentBundle<FluentResource> {
    let files = match lang {
        Lang::En => ENGLISH,
        Lang::Fr => FRENCH,
    };
    let id: LanguageIdentifier = lang.as_str().parse().expect("'en' and 'fr' name languages");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // No invisible marks around values: they end up in files and break searches.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new(file.to_owned());
        bundle
            .add_resource(resource.expect("the embedded texts are well-formed: a test reads them"))
            .expect("the embedded texts hold each key once: a test reads them");
    }
    bundle
}

fn formatted(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(value) = value else { return None };
    let decimals = value.options.minimum_fraction_digits.unwrap_or(0);
    Some(number(value.value, u8::try_from(decimals).unwrap_or(u8::MAX), lang))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// The keys of an `.ftl` file, each with the variables its text uses.
    fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                current = key.to_owned();
                assert!(keys.insert(current.clone(), BTreeSet::new()).is_none(), "{key} stands twice");
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
            });
            keys.entry(current.clone()).or_default().extend(names);
        }
        keys.remove("");
        keys
    }

    /// Every key that the source code asks for, with its file.
    fn used(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                used(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let code = std::fs::read_to_string(&path).unwrap();
                for call in ["texts.get", "texts.with", "Message::new"] {
                    let literals = code.split(call).skip(1).filter_map(|rest| {
                        rest.strip_prefix('(')?
                            .trim_start()
                            .strip_prefix('"')?
                            .split('"')
                            .next()
                            .map(str::to_owned)
                    });
                    found.extend(literals.map(|key| (key, path.display().to_string())));
                }
            }
        }
    }

    #[test]
    fn both_languages_hold_the_same_keys_and_variables() {
        assert_eq!(keys(&ENGLISH.concat()), keys(&FRENCH.concat()));
    }

    #[test]
    fn every_key_in_the_code_exists() {
        let known = keys(&ENGLISH.concat());
        let mut found = Vec::new();
        used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.len() > 10, "the search for keys finds {found:?} only");
        // One key below is missing on purpose.
        for (key, file) in found.iter().filter(|(key, _)| !key.starts_with("no-such")) {
            assert!(known.contains_key(key), "{key}, used in {file}, is not in the .ftl files");
        }
    }

    #[test]
    fn the_plural_is_that_of_the_language() {
        let english = Texts::new(Lang::En);
        let french = Texts::new(Lang::Fr);
        let rows = |texts: &Texts, count: u64| texts.with("rows-left-out", &[("count", count.into())]);
        assert!(rows(&english, 0).contains("0 more rows"), "{}", rows(&english, 0));
        assert!(rows(&english, 1).contains("1 more row "), "{}", rows(&english, 1));
        assert!(rows(&english, 1412).contains("1,412 more rows"), "{}", rows(&english, 1412));
        assert!(rows(&french, 0).contains("0 autre ligne "), "{}", rows(&french, 0));
        assert!(rows(&french, 1).contains("1 autre ligne "), "{}", rows(&french, 1));
        assert!(rows(&french, 1412).contains("1\u{202f}412 autres lignes"), "{}", rows(&french, 1412));
    }

    #[test]
    fn measures_are_printed_with_their_decimals_and_nothing_is_invisible() {
        let heading = |lang, value| Texts::new(lang).with("column-within", &[("minutes", value)]);
        assert_eq!(heading(Lang::En, Arg::Number(7.5, 1)), "Within 7.5 min");
        assert_eq!(heading(Lang::Fr, Arg::Number(7.5, 1)), "À 7,5 min au plus");
        assert_eq!(heading(Lang::En, Arg::Number(f64::NAN, 1)), "Within – min");
    }

    #[test]
    fn a_key_that_does_not_exist_is_shown_as_it_is() {
        assert_eq!(Texts::new(Lang::En).get("no-such-key"), "no-such-key");
    }

    #[test]
    fn texts_may_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Texts::new(Lang::En));
    }
}
