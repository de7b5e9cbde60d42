//! The report: well-formed and alone, whole, in one language, every figure held by a table, escaped, the same bytes.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::html::{Element, Number, numbers};
use common::{Csv, Maillage, maillage, national_list, shared};

/// Both languages, with the marks of their numbers.
const LANGS: [Lang; 2] =
    [Lang { id: "fr", group: '\u{202f}', point: ',' }, Lang { id: "en", group: ',', point: '.' }];

#[derive(Debug, Clone, Copy)]
struct Lang {
    id: &'static str,
    group: char,
    point: char,
}

impl Lang {
    fn numbers(self, text: &str) -> Vec<Number> {
        numbers(text, self.group, self.point)
    }

    fn other(self) -> Self {
        if self.id == "fr" { LANGS[1] } else { LANGS[0] }
    }

    fn texts(self) -> String {
        let path = format!("src/output/text/{}/report.ftl", self.id);
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    }
}

/// Two scenarios in the words of no language but French place names.
const SCENARIOS: [(&str, &str); 2] = [
    (
        "permanences.toml",
        "name = \"Carcassonne 2027\"\nthresholds = [5, 10]\n\n\
         [[change]]\ndo = \"open\"\ncandidate = \"QP011002\"\nname = \"Ozanam\"\n\
         hours = \"Tu 09:00-12:00; Sa[1,3] 09:00-12:00\"\ncost_once = 2_000\ncost_a_year = 8_000\n",
    ),
    (
        "chalabre.toml",
        "name = \"Chalabre 2028\"\n\n[[change]]\ndo = \"close\"\nsite = \"1081\"\nsaves_a_year = 30_000\n",
    ),
];

/// A report with what it was asked with.
struct Report {
    lang: Lang,
    folder: tempfile::TempDir,
    data: String,
    html: String,
    page: Element,
}

impl Report {
    /// The report of `data` (options of every command) with `own` (options of reports).
    fn of(lang: Lang, data: &str, own: &str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
        maillage(&format!("report --lang {} {data} {own} -o report.html", lang.id))
            .inside(folder.path())
            .ok();
        let html = fs::read_to_string(folder.path().join("report.html")).unwrap();
        let page = Element::parse(&html);
        Self { lang, folder, data: data.to_owned(), html, page }
    }

    fn aude(lang: Lang) -> Self {
        Self::of(lang, "", "--cost 35000 permanences.toml chalabre.toml", &SCENARIOS)
    }

    fn essonne(lang: Lang) -> Option<Self> {
        let (sites, roads) = (national_list()?, shared("roads/essonne-2021.osm.pbf")?);
        let data = format!("--departement 91 --sites {} --roads {}", sites.display(), roads.display());
        Some(Self::of(lang, &data, "--threshold 12 --plan 3", &[]))
    }

    /// A table that the command line prints.
    fn csv(&self, command: &str) -> Csv {
        let words = format!("{command} --lang {} {} --format csv", self.lang.id, self.data);
        maillage(&words).inside(self.folder.path()).csv()
    }

    fn section(&self, id: &str) -> Option<&Element> {
        let sections = self.page.tagged("section");
        sections.into_iter().find(|section| section.attribute("aria-labelledby") == id)
    }

    fn table(&self, name: &str) -> Option<&Element> {
        self.page.tagged("table").into_iter().find(|table| table.attribute("data-table") == name)
    }
}

/// The cells of the body of a table, row by row.
fn body(table: &Element) -> Vec<Vec<String>> {
    let rows = table.tagged("tbody")[0].tagged("tr");
    rows.iter().map(|row| row.elements().map(Element::words).collect()).collect()
}

fn columns(table: &Element) -> Vec<&str> {
    table.tagged("thead")[0].tagged("th").iter().map(|column| column.attribute("data-column")).collect()
}

#[test]
fn numbers_are_those_of_the_language() {
    let found = |lang: Lang, text: &str| lang.numbers(text).iter().map(|n| n.value).collect::<Vec<_>>();
    assert_eq!(
        found(LANGS[0], "Sur 370\u{202f}260 habitants, 94,8\u{202f}% ; le 1er, QP011, 2019-07"),
        [370_260.0, 94.8]
    );
    assert_eq!(found(LANGS[1], "Of 370,260 inhabitants (94.8 %), no 6094-SG, 5."), [370_260.0, 94.8, 5.0]);
    let [exact, shown] = [(7.449_f64, 9), (7.4, 1)].map(|(value, decimals)| Number { value, decimals });
    assert!(shown.is_rounded(exact) && !exact.is_rounded(shown));
    assert!(!Number { value: 7.5, decimals: 1 }.is_rounded(exact));
}

// (a) One file, well-formed, that needs nothing else.

fn check_alone(report: &Report) {
    let page = &report.page;
    assert_eq!((page.tag.as_str(), page.attribute("lang")), ("html", report.lang.id));
    let mut ids = BTreeSet::new();
    for element in page.all() {
        assert!(
            !["script", "img", "iframe", "link", "object", "image", "use"].contains(&element.tag.as_str())
        );
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{name} on {}", element.tag);
            assert!(name != "href" || value.starts_with('#'), "{value} leads out of the file");
        }
        let id = element.attribute("id");
        assert!(id.is_empty() || ids.insert(id.to_owned()), "{id} stands twice");
    }
    let style = page.tagged("style")[0].words();
    assert!(!style.contains("url(") && !style.contains("@import"), "the style sheet fetches nothing");
    for element in page.all() {
        let named = ["aria-labelledby", "aria-describedby"].map(|name| element.attribute(name).to_owned());
        let fill =
            element.attribute("fill").strip_prefix("url(#").map(|name| name.trim_end_matches(')').to_owned());
        let link = element.attribute("href").strip_prefix('#').map(str::to_owned);
        for name in named.into_iter().filter(|name| !name.is_empty()).chain(fill).chain(link) {
            assert!(ids.contains(&name), "nothing is called {name}");
        }
    }
}

/// Headings in order, tables with captions and scopes, drawings with words.
fn check_accessible(report: &Report) {
    let levels: Vec<u32> =
        report.page.tagged("body")[0].all().iter().filter_map(|element| level(element)).collect();
    assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    for table in report.page.tagged("table") {
        assert!(!table.tagged("caption")[0].words().trim().is_empty());
        assert!(table.tagged("thead")[0].tagged("th").iter().all(|th| th.attribute("scope") == "col"));
        for row in table.tagged("tbody")[0].tagged("tr") {
            let headings = row.tagged("th");
            assert!(headings.len() == 1 && headings[0].attribute("scope") == "row", "{}", row.words());
        }
    }
    for svg in report.page.tagged("svg") {
        assert_eq!(svg.attribute("role"), "img");
        let told = ["title", "desc"].map(|tag| svg.tagged(tag)[0].words());
        assert!(told.iter().all(|words| !words.trim().is_empty()), "{told:?}");
    }
}

fn level(element: &Element) -> Option<u32> {
    element.tag.strip_prefix('h').and_then(|level| level.parse().ok())
}

// (b) No empty section.

fn check_whole(report: &Report) {
    let sections = report.page.tagged("section");
    let contents = report.page.tagged("nav")[0].tagged("a");
    assert_eq!(contents.len(), sections.len());
    for (section, entry) in sections.iter().zip(contents) {
        assert_eq!(entry.words(), section.tagged("h2")[0].words());
        let mut heading = None;
        for element in section.elements() {
            // A heading may open with one below it, but never stands alone.
            let is_empty = level(element).zip(heading).is_some_and(|(next, last)| next <= last);
            assert!(!is_empty, "an empty heading before {}", element.words());
            heading = level(element);
        }
        assert!(heading.is_none(), "{} ends with a heading", entry.words());
    }
    let words = report.page.words_without(&["style"]);
    for fault in ["report-", "{$", "{ $", "NaN", " – %", "( %)"] {
        assert!(!words.contains(fault), "{fault} in {words}");
    }
}

// (c) Every figure of a sentence stands in a table.

/// The sentences of the page: those of sections, without notes, links and the options.
fn sentences(report: &Report) -> Vec<String> {
    let main = report.page.tagged("main")[0];
    let told = main.all().into_iter().filter(|element| {
        matches!(element.tag.as_str(), "p" | "li" | "dd") && element.attribute("class") != "note"
    });
    told.map(|element| element.words_without(&["a", "code"])).collect()
}

fn check_figures(report: &Report, commands: &[&str]) {
    let mut held: Vec<Number> = Vec::new();
    for table in report.page.tagged("table") {
        let cells = [table.tagged("thead")[0].words(), body(table).concat().join(" ; ")];
        held.extend(cells.iter().flat_map(|words| report.lang.numbers(words)));
    }
    for command in commands {
        let csv = report.csv(command);
        held.push(Number { value: csv.rows.len() as f64, decimals: 0 });
        for cell in csv.rows.iter().flatten() {
            let number = cell.parse::<f64>().ok().map(|value| Number { value, decimals: 9 });
            held.extend(number.map_or_else(|| report.lang.numbers(cell), |number| vec![number]));
        }
    }
    // Options are written as they are typed, in any language.
    let options = body(report.table("report_options").unwrap()).concat().join(" ");
    held.extend(numbers(&options, '_', '.'));
    held.extend(derived(report));
    let sentences = sentences(report);
    assert!(sentences.len() > 30, "{sentences:?}");
    for sentence in sentences {
        // Hours of the day, as `9 h–12 h`, are told and not counted.
        let is_change =
            ["Ouverture", "Opening", "Nouveaux", "New "].iter().any(|word| sentence.starts_with(word));
        for number in report.lang.numbers(&sentence).into_iter().filter(|_| !is_change) {
            let found = held.iter().any(|&other| number.is_rounded(other));
            assert!(found, "{number:?} of this sentence stands in no table:\n{sentence}");
        }
    }
}

/// Figures that are counted or subtracted from tables, each with the way it is found.
fn derived(report: &Report) -> Vec<Number> {
    let whole = |value: f64| Number { value, decimals: 0 };
    let year = whole(2023.0);
    let mut found = vec![year];
    if let Some(table) = report.table("plan_summary") {
        let first = body(table)[0].clone();
        let [today, plan] = [1, 2].map(|cell| report.lang.numbers(&first[cell])[0].value);
        found.push(whole(plan - today));
    }
    for table in report
        .page
        .tagged("table")
        .iter()
        .filter(|table| table.attribute("data-table") == "simulation_commune")
    {
        found.extend(report.lang.numbers(&table.tagged("caption")[0].words()));
    }
    found
}

/// The cells of a table of the page are those of the table that a command prints.
fn check_table(report: &Report, name: &str, command: &str) {
    let table = report.table(name).unwrap_or_else(|| panic!("no table {name}"));
    let csv = report.csv(command);
    let rows = body(table);
    assert_eq!(rows.len(), csv.rows.len(), "{name}");
    let mut compared = 0;
    for (place, column) in columns(table).into_iter().enumerate() {
        if !csv.columns.iter().any(|other| other == column) {
            continue;
        }
        for (row, expected) in rows.iter().zip(csv.column(column)) {
            check_cell(report.lang, &row[place], expected, &format!("{name}.{column}"));
            compared += 1;
        }
    }
    assert!(compared >= 2 * rows.len(), "{name}: hardly any column of {:?}", csv.columns);
}

fn check_cell(lang: Lang, shown: &str, expected: &str, place: &str) {
    if expected.is_empty() {
        assert_eq!(shown, "–", "{place}");
        return;
    }
    match (expected.parse::<f64>(), lang.numbers(&shown.replace(['-', '−'], ""))[..].first()) {
        (Ok(value), Some(&number)) => {
            let expected = Number { value, decimals: 9 };
            assert!(number.is_rounded(expected), "{place}: {shown} is not {value}");
        }
        _ => assert_eq!(shown, expected, "{place}"),
    }
}

/// People of zones with the plan, counted anew from the times of every place.
fn check_zones(report: &Report) {
    let (places, after) = (report.csv("gaps --points"), report.csv("plan --count 5 --cost 35000 --served"));
    for row in body(report.table("report_zones").unwrap()) {
        let [people, within, left] = [2, 3, 4].map(|cell| report.lang.numbers(&row[cell])[0].value);
        let mine = places.rows.iter().filter(|place| place[0] == row[0]);
        let brought: f64 = mine
            .filter(|place| after.number("code", &place[1], "minutes_after") <= 20.0)
            .map(|place| place[3].parse::<f64>().unwrap())
            .sum();
        assert_eq!((within, left), (brought, people - brought), "zone {}", row[1]);
    }
}

// (d) One language.

/// Words that only one of the languages has, none of which is part of a name written apart in lower case.
const ENGLISH: [&str; 14] = [
    "the", "of", "and", "within", "with", "is", "are", "people", "site's", "which", "from", "nobody", "who",
    "today",
];
const FRENCH: [&str; 12] =
    ["dans", "est", "sont", "habitants", "une", "plus", "qui", "chaque", "aucun", "avec", "zone", "pour"];

fn check_language(report: &Report) {
    let skipped = ["code", "style"];
    let tables = report.page.tagged("table");
    let options = tables.iter().find(|table| table.attribute("data-table") == "report_options").unwrap();
    let words =
        report.page.words_without(&skipped).replace(&options.words_without(&["caption", "thead"]), " ");
    let foreign: &[&str] = if report.lang.id == "fr" { &ENGLISH } else { &FRENCH };
    let all: BTreeSet<&str> =
        words.split(|letter: char| !letter.is_alphanumeric() && letter != '-').collect();
    for word in foreign.iter().filter(|&&word| !(report.lang.id == "en" && word == "zone")) {
        assert!(!all.contains(word), "{word} in the {} report: {}", report.lang.id, around(&words, word));
    }
    let known: BTreeSet<String> = fixed(&report.lang.texts());
    for text in fixed(&report.lang.other().texts()).difference(&known) {
        assert!(!words.contains(text.as_str()), "{text:?} in the {} report", report.lang.id);
    }
}

fn around(words: &str, word: &str) -> String {
    let spaced = format!(" {word} ");
    let at = words.find(&spaced).unwrap_or_default();
    words.chars().skip(words[..at].chars().count().saturating_sub(60)).take(160).collect()
}

/// The texts without variables that are long enough to be told apart.
fn fixed(texts: &str) -> BTreeSet<String> {
    let values = texts.lines().filter_map(|line| line.split_once(" = ")).map(|(_, value)| value);
    values.filter(|value| !value.contains('{') && value.len() > 14).map(str::to_owned).collect()
}

#[test]
fn the_report_of_the_aude_holds_what_it_promises() {
    for lang in LANGS {
        let report = Report::aude(lang);
        check_alone(&report);
        check_accessible(&report);
        check_whole(&report);
        check_language(&report);
        let scenarios = "simulate permanences.toml chalabre.toml";
        check_figures(
            &report,
            &[
                "coverage",
                "coverage --by commune",
                "gaps",
                "clock",
                "clock --points",
                "audit --by rule",
                "audit --not-met",
                "audit --funding 2023",
                "plan --count 5 --cost 35000",
                "plan --count 5 --cost 35000 --summary",
                scenarios,
            ],
        );
        check_zones(&report);
        for (name, command) in [
            ("coverage", "coverage"),
            ("coverage_epci", "coverage --by epci"),
            ("worst", "coverage --worst 10"),
            ("clock", "clock"),
            ("clock_epci", "clock --by epci"),
            ("gaps", "gaps"),
            ("gap_points", "gaps --points"),
            ("audit_summary", "audit --by rule"),
            ("audit", "audit --not-met"),
            ("funding", "audit --funding 2023"),
            ("plan_summary", "plan --count 5 --cost 35000 --summary"),
            ("plan", "plan --count 5 --cost 35000"),
            ("plan_curve", "plan --count 5 --cost 35000 --curve"),
        ] {
            check_table(&report, name, command);
        }
    }
}

#[test]
fn quarters_and_the_week_hold_the_figures_of_the_command_line() {
    let report = Report::of(LANGS[1], "", "--no-plan", &[]);
    let quarters = report.table("report_quarters").unwrap();
    let (minutes, hours) = (report.csv("coverage --by quarter"), report.csv("clock --points"));
    for row in body(quarters) {
        check_cell(report.lang, &row[5], minutes.cell("code", &row[0], "longest_min"), "minutes");
        check_cell(report.lang, &row[7], hours.cell("code", &row[0], "week_hours"), "hours");
    }
    let slots = report.csv("clock --slots");
    let shares: Vec<f64> =
        slots.column("people").iter().map(|people| people.parse::<f64>().unwrap() / 370_260.0).collect();
    let week = body(report.table("week_hours").unwrap());
    for (day, row) in week.iter().enumerate() {
        for (index, cell) in row[1..].iter().enumerate() {
            let first = day * 288 + (7 + index) * 12;
            let mean = shares[first..first + 12].iter().sum::<f64>() / 12.0 * 100.0;
            let shown: f64 = cell.parse().unwrap();
            assert!((shown - mean).abs() < 0.051, "day {day}, hour {}: {shown} is not {mean}", 7 + index);
        }
    }
}

#[test]
fn the_report_of_the_essonne_by_road_holds_what_it_promises() {
    for lang in LANGS {
        let Some(report) = Report::essonne(lang) else { return };
        check_alone(&report);
        check_accessible(&report);
        check_whole(&report);
        check_figures(
            &report,
            &[
                "coverage --thresholds 10,12,15,20,30",
                "coverage --by commune --thresholds 10,12,15,20,30",
                "gaps --threshold 12",
                "clock",
                "audit --by rule",
                "audit --not-met",
                "plan --count 3 --threshold 12",
                "plan --count 3 --threshold 12 --summary",
            ],
        );
        check_table(&report, "coverage_epci", "coverage --by epci --thresholds 10,12,15,20,30");
        check_table(&report, "gaps", "gaps --threshold 12");
        check_table(&report, "plan", "plan --count 3 --threshold 12");
        assert!(
            report.section("quarters").unwrap().tagged("p").len() == 1,
            "it says that there is no quarter"
        );
        // Names of the national list are French, and so is what it says of its sources: only the French report has one language.
        if lang.id == "fr" {
            check_language(&report);
        }
    }
}

#[test]
fn what_has_nothing_to_tell_says_so_or_leaves_no_trace() {
    for lang in LANGS {
        let nothing = Report::of(lang, "", "--threshold 60", &[]);
        check_whole(&nothing);
        for id in ["zones", "proposals"] {
            let section = nothing.section(id).unwrap();
            assert!(
                !section.tagged("p").is_empty() && section.tagged("article").is_empty(),
                "{}",
                section.words()
            );
        }
        assert!(nothing.section("scenarios").is_none());
        let bare = Report::of(lang, "--fixed-only", "--no-plan", &[]);
        check_whole(&bare);
        check_language(&bare);
        assert!(bare.section("proposals").is_none());
        assert!(bare.section("compliance").unwrap().tagged("table").is_empty());
    }
}

// (e) The same bytes.

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let written = |threads: u32| {
        Report::of(LANGS[0], &format!("--threads {threads}"), "permanences.toml chalabre.toml", &SCENARIOS)
            .html
    };
    let one = written(1);
    assert_eq!(written(2), one);
    assert_eq!(written(8), one);
}

// (f) Whatever is in the data is words.

#[test]
fn hostile_names_are_words() {
    let name = "<script>alert('1')</script> & \"x\" <img src=x onerror=alert(2)>";
    let quoted = name.replace('"', "\"\"");
    let sites = format!(
        "id,name,commune,lon,lat\n1,\"{quoted}\",11069,2.3491,43.2130\n2,\"url(#x) id=\"\"y\"\" --z\",11262,3.0,43.18\n"
    );
    let text = name.replace('\\', "\\\\").replace('"', "\\\"");
    let scenario =
        format!("name = \"{text}\"\ndescription = \"{text}\"\n\n[[change]]\ndo = \"close\"\nsite = \"2\"\n");
    let files = [("sites.csv", sites.as_str()), ("scenario.toml", scenario.as_str())];
    let report = Report::of(LANGS[0], "--sites sites.csv", "scenario.toml", &files);
    check_alone(&report);
    let section = report.section("scenarios").unwrap();
    assert!(section.tagged("h3").iter().any(|heading| heading.words().contains(name)), "{}", section.words());
    assert!(report.table("worst").unwrap().words().contains(name));
    assert!(report.page.words().contains("url(#x) id=\"y\" --z"));
}

// The command.

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    (folder, path)
}

fn report_in(folder: &Path, words: &str) -> Maillage {
    maillage(&format!("report {words}")).inside(folder)
}

#[test]
fn without_a_browser_the_error_says_what_to_do_before_the_work_begins() {
    let (_kept, folder) = folder();
    let run =
        report_in(&folder, "--pdf report.pdf").env("PATH", "/nowhere").without_env("MAILLAGE_CHROMIUM").run();
    run.refused(1).says("none is on the path").says("apt-get install chromium").says("MAILLAGE_CHROMIUM");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "nothing is written");
    let broken =
        report_in(&folder, "--pdf report.pdf --no-plan").env("MAILLAGE_CHROMIUM", "/bin/false").run();
    broken.refused(1).says("did not print the page").says("open the HTML file");
    assert!(folder.join("report.html").exists() && !folder.join("report.pdf").exists());
}

#[test]
fn a_browser_prints_the_report() {
    let installed =
        std::env::split_paths(&std::env::var_os("PATH").unwrap()).any(|path| path.join("chromium").is_file());
    if !installed {
        return println!("skipped: no chromium on the path");
    }
    let (_kept, folder) = folder();
    report_in(&folder, "--no-plan --pdf report.pdf").ok().says("wrote report.pdf");
    assert!(fs::read(folder.join("report.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn what_a_report_cannot_do_is_refused() {
    let (_kept, folder) = folder();
    for (words, says) in [
        ("-o report.pdf", "--pdf"),
        ("--pdf report.png", "ends with .pdf"),
        ("--open 11069", "maillage simulate"),
        ("--close 64", "maillage simulate"),
        ("--no-plan --plan 3", "cannot be used with"),
        ("--thresholds 1,2,3,4,5,6,7", "at most 7"),
        ("-o nowhere/report.html", "nowhere"),
    ] {
        let run = report_in(&folder, words).run();
        assert!(run.code == 1 || run.code == 2, "{words}: {}", run.stderr);
        run.says(says);
    }
    report_in(&folder, "").with("--at", "tue 10:00").run().refused(2).says("whole week");
}
