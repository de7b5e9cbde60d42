//! The server of the page: its calls against the contract and the command line, and whom it refuses.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::sync::OnceLock;

use common::http::Served;
use common::{bundled, maillage};
use maillage::study::{CommunesFrom, Request};
use maillage::web::{CONTRACT, calls};
use serde_json::{Value, json};

fn served() -> Served {
    static SERVED: OnceLock<Served> = OnceLock::new();
    *SERVED.get_or_init(|| Served::start(Request::of(CommunesFrom::Aude)))
}

fn contract() -> Value {
    serde_json::from_str(CONTRACT).unwrap()
}

fn open() -> Value {
    json!({
        "territory": {"kind": "bundled", "code": "aude"}, "model": "crow-fly", "mode": "car",
        "thresholds": [5, 10, 20, 30], "reach": 30, "gaps_beyond": 20,
    })
}

/// The path of a call about the Aude.
fn aude(call: &str) -> String {
    static STUDY: OnceLock<String> = OnceLock::new();
    let study =
        STUDY.get_or_init(|| served().json("/api/studies", &open())["study"].as_str().unwrap().to_owned());
    format!("/api/studies/{study}/{call}")
}

fn nothing() -> Value {
    json!({"name": "Nothing", "change": []})
}

fn changing(change: Value) -> Value {
    json!({"scenario": {"name": "One", "change": [change]}})
}

/// The four permanences of Carcassonne, as the server reads their file.
fn carcassonne() -> Value {
    let toml = std::fs::read_to_string(bundled("scenarios/carcassonne-permanences.toml")).unwrap();
    served().json("/api/scenarios/read", &json!({"toml": toml}))
}

#[test]
fn every_call_of_the_contract_is_answered_and_no_other() {
    let contract = contract();
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, calls) in contract["paths"].as_object().unwrap() {
        for method in calls.as_object().unwrap().keys().filter(|key| *key != "parameters") {
            known.insert((method.to_uppercase(), path.clone()));
        }
    }
    let answered: BTreeSet<(String, String)> =
        calls().map(|(method, path)| (method.to_owned(), path.to_owned())).collect();
    assert_eq!(answered, known);
    // Listed is not yet answered: none of them is an unknown path, or a method that is not taken.
    for (method, path) in answered {
        let path = format!("/api{}", path.replace("{study}", "0000000000000000").replace("{table}", "clock"));
        let status = served().ask(&method, &path, "content-type: application/json", "{}").status;
        assert!(![0, 404, 405].contains(&status) || path.contains("0000"), "{method} {path}: {status}");
        assert_ne!(status, 405, "{method} {path}");
    }
}

#[test]
fn the_contract_is_sent_as_it_is_and_tells_the_same_limits() {
    assert_eq!(served().get("/api/openapi.json").ok().json(), contract());
    let limits = served().get("/api/health").ok().json()["limits"].clone();
    let schema =
        |name: &str, path: &str| contract()["components"]["schemas"][name].pointer(path).unwrap().clone();
    assert_eq!(limits["changes"], schema("Scenario", "/properties/change/maxItems"));
    assert_eq!(limits["thresholds"], schema("OpenStudy", "/properties/thresholds/maxItems"));
    assert_eq!(limits["threshold_minutes"], schema("OpenStudy", "/properties/reach/maximum"));
    assert_eq!(limits["proposals"], schema("Plan", "/properties/proposals/maxItems"));
    assert_eq!(limits["body_bytes"], 256 * 1024);
}

#[test]
fn the_page_comes_with_its_guards() {
    let page = served().get("/").ok();
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{policy}");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(page.header("access-control-allow-origin"), None);
    for (path, kind) in [
        ("/js/main.js", "text/javascript; charset=utf-8"),
        ("/vendor/maplibre-gl/maplibre-gl.mjs", "text/javascript; charset=utf-8"),
        ("/locales/fr/page.ftl", "text/plain; charset=utf-8"),
        ("/css/base.css", "text/css; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
    ] {
        let file = served().ask("GET", path, "accept-encoding: gzip", "").ok();
        assert_eq!(file.header("content-type"), Some(kind), "{path}");
        let tag = file.header("etag").unwrap();
        let again = served().ask("GET", path, &format!("accept-encoding: gzip\nif-none-match: {tag}"), "");
        assert_eq!((again.status, again.wire.len()), (304, 0), "{path}");
        let disk = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/assets");
        assert!(
            file.body() == std::fs::read(format!("{disk}{path}")).unwrap(),
            "{path} is not the file on disk"
        );
    }
}

#[test]
fn paths_lead_nowhere_else() {
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fCargo.toml",
        "/%2e%2e/%2e%2e/Cargo.toml",
        "/js/../../api/openapi.json",
        "/vendor.sh",
        "//etc/passwd",
        "/index.html/",
        "/js",
        "/\\..\\Cargo.toml",
    ] {
        served().get(path).refused(404, "no-such-file");
    }
    served().get("/api/nothing").refused(404, "no-such-call");
    served().get("/api/studies/0000000000000000/../../health").refused(404, "no-such-call");
}

#[test]
fn other_hosts_and_origins_are_refused() {
    let served = served();
    let port = served.0.port();
    for path in ["/", "/api/health", "/api/nothing"] {
        for host in ["evil.example".to_owned(), format!("evil.example:{port}"), "127.0.0.1:1".to_owned()] {
            served.ask("GET", path, &format!("host: {host}"), "").refused(421, "wrong-host");
        }
        assert_ne!(served.ask("GET", path, &format!("host: localhost:{port}"), "").status, 421);
        served.ask("GET", path, "origin: http://evil.example", "").refused(403, "wrong-origin");
        served.ask("GET", path, "origin: null", "").refused(403, "wrong-origin");
    }
    let own = format!("origin: http://{}", served.0);
    served.ask("GET", "/api/health", &own, "").ok();
    let target =
        b"GET http://evil.example/api/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    served.send(target).refused(421, "wrong-host");
}

#[test]
fn bodies_that_cannot_be_taken_are_refused() {
    let (served, path) = (served(), "/api/studies");
    let json = "content-type: application/json";
    served.ask("POST", path, "content-type: text/plain", &open().to_string()).refused(415, "not-json");
    served.ask("POST", path, "", &open().to_string()).refused(415, "not-json");
    served.ask("POST", path, json, "{").refused(400, "malformed");
    served.ask("POST", path, json, "").refused(400, "malformed");
    served.ask("POST", path, json, "{} {}").refused(422, "shape");
    served.ask("POST", path, json, "[]").refused(422, "shape");
    served.ask("POST", path, json, "null").refused(422, "shape");
    served.ask("POST", path, json, &"[".repeat(100_000)).refused(400, "malformed");
    served.ask("POST", path, json, &" ".repeat(300_000)).refused(413, "too-large");
    served.ask("GET", path, "", "").refused(405, "method");
    let answer = served.ask("PUT", "/api/health", "", "");
    answer.refused(405, "method");
    assert_eq!(answer.header("allow"), Some("GET, HEAD"));
    let chunked = format!(
        "POST {path} HTTP/1.1\r\nhost: {}\r\n{json}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{}\r\n0\r\n\r\n",
        served.0,
        300_000,
        " ".repeat(300_000),
    );
    served.send(chunked.as_bytes()).refused(413, "too-large");
    let mut unknown = open();
    unknown["colour"] = json!("red");
    served.post(path, &unknown).refused(422, "shape");
    let mut deep = changing(json!({"do": "close", "site": "64", "colour": 1}));
    let problem = served.post(&aude("what-if"), &deep).refused(422, "shape");
    assert_eq!(problem["where"], "/scenario/change/0/colour");
    deep["scenario"]["change"][0] = json!({"do": "dance"});
    let problem = served.post(&aude("what-if"), &deep).refused(422, "shape");
    assert!(problem["where"].as_str().unwrap().starts_with("/scenario/change/0"), "{problem}");
}

#[test]
fn studies_that_cannot_be_opened_say_why() {
    let with = |key: &str, value: Value| {
        let mut ask = open();
        ask[key] = value;
        served().post("/api/studies", &ask)
    };
    with("model", json!("roads")).refused(422, "no-roads");
    with("thresholds", json!([])).refused(422, "thresholds");
    with("thresholds", json!([20, 10])).refused(422, "thresholds");
    with("thresholds", json!([10, 500])).refused(422, "thresholds");
    with("thresholds", json!([1, 2, 3, 4, 5, 6, 7, 8])).refused(422, "thresholds");
    with("thresholds", json!([7.5])).refused(422, "shape");
    with("reach", json!(0)).refused(422, "minutes");
    with("gaps_beyond", json!(241)).refused(422, "minutes");
    with("territory", json!({"kind": "bundled", "code": "atlantis"})).refused(404, "no-such-territory");
    with("territory", json!({"kind": "departement", "code": "61"})).refused(422, "no-sites");
    served()
        .post("/api/studies/0000000000000000/what-if", &changing(json!({"do": "close", "site": "64"})))
        .refused(404, "study-gone");
    served().get("/api/studies/0000000000000000/communes").refused(404, "study-gone");
    served().get("/api/territories").refused(400, "query");
    served().get("/api/territories?q=").refused(400, "query");
    served().get("/api/territories?q=a&limit=21").refused(400, "query");
    served().get(&format!("/api/territories?q={}", "a".repeat(81))).refused(400, "query");
}

#[test]
fn changes_that_cannot_be_made_are_told_by_change_and_key() {
    for (change, kind, place) in [
        (json!({"do": "close", "site": "none"}), "unknown-site", "site"),
        (json!({"do": "open", "candidate": "99999"}), "unknown-place", "candidate"),
        (json!({"do": "open", "commune": "61001"}), "unknown-commune", "commune"),
        (json!({"do": "open", "candidate": "11069", "id": "64"}), "id-taken", "id"),
        (json!({"do": "open", "candidate": "11069", "hours": "soon"}), "scenario", "hours"),
        (json!({"do": "open", "lon": 43.2, "lat": 2.3}), "scenario", "lon"),
        (json!({"do": "open", "lon": 2.3}), "scenario", "lon"),
        (json!({"do": "open"}), "scenario", "commune"),
        (json!({"do": "close", "site": "64", "hours": "Mo 09:00-12:00"}), "scenario", "hours"),
        (json!({"do": "open", "commune": "11069", "lon": 7.7, "lat": 48.6}), "far-from-commune", "commune"),
        (json!({"do": "open", "candidate": "11069", "cost_once": -1}), "scenario", "cost_once"),
    ] {
        let problem = served().post(&aude("what-if"), &changing(change)).refused(422, kind);
        assert_eq!(problem["where"], format!("/scenario/change/0/{place}"), "{problem}");
    }
    let twice = json!({"scenario": {"name": "x", "change": [{"do": "close", "site": "64"}, {"do": "close", "site": "64"}]}});
    let problem = served().post(&aude("what-if"), &twice).refused(422, "site-closed");
    assert_eq!(problem["where"], "/scenario/change/1/site");
    let many = vec![json!({"do": "close", "site": "64"}); 201];
    let many = json!({"scenario": {"name": "x", "change": many}});
    served().post(&aude("what-if"), &many).refused(422, "too-many-changes");
    let named = json!({"scenario": {"name": "x", "population": "/etc/passwd", "change": []}});
    served().post(&aude("what-if"), &named).refused(422, "population");
    let slot = json!({"scenario": nothing(), "slot": 2016});
    served().post(&aude("moment"), &slot).refused(422, "number");
}

#[test]
fn problems_are_told_in_the_language_of_the_request() {
    let title = |language: &str| {
        let answer = served().ask("GET", "/api/nothing", &format!("accept-language: {language}"), "");
        answer.refused(404, "no-such-call")["title"].as_str().unwrap().to_owned()
    };
    assert!(title("fr").starts_with("Rien ne répond"));
    assert!(title("en-GB,en;q=0.9").starts_with("Nothing answers"));
    assert_eq!(title("de"), title("fr"));
}

#[test]
fn territories_are_found_by_the_beginning_of_a_name_or_code() {
    let found = |query: &str| -> Vec<(String, String)> {
        let answer = served().get(&format!("/api/territories?q={query}")).ok().json();
        let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
        answer["found"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (text(one, "name"), text(one, "focus")))
            .collect()
    };
    assert_eq!(found("aude")[0], ("Aude".to_owned(), String::new()));
    assert_eq!(found("carcasso")[0], ("Carcassonne".to_owned(), "11069".to_owned()));
    assert_eq!(found("trebes")[0].0, "Trèbes", "accents do not matter");
    assert_eq!(found("11206")[0].0, "Limoux");
    assert!(found("zzz").is_empty() && found("%21").is_empty());
    assert!(found("s").len() == 8);
}

#[test]
fn the_report_is_that_of_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["fr", "en"] {
        let words = format!("report --lang {lang} --thresholds 5,10,20,30 --quiet -o report.html");
        maillage(&words).inside(folder.path()).ok();
        let headers = format!("content-type: application/json\naccept-language: {lang}");
        let ask = |scenario: &Value| {
            served()
                .ask("POST", &aude("report"), &headers, &json!({"scenario": scenario}).to_string())
                .ok()
                .body()
        };
        let file = std::fs::read_to_string(folder.path().join("report.html")).unwrap();
        assert_eq!(String::from_utf8(ask(&nothing())).unwrap(), file, "{lang}");
        let changed = String::from_utf8(ask(&carcassonne()["scenario"])).unwrap();
        assert!(changed.contains(carcassonne()["scenario"]["name"].as_str().unwrap()), "{lang}");
        assert!(!changed.contains("id=\"proposals\""), "{lang}: the changes are what it proposes");
        assert!(file.contains("id=\"proposals\""), "{lang}");
    }
    let wrong = changing(json!({"do": "close", "site": "none"}));
    served().post(&aude("report"), &wrong).refused(422, "unknown-site");
}

/// A measure of `simulate` in the column of a scenario.
fn simulated(id: &str, column: &str) -> f64 {
    static TABLE: OnceLock<common::Csv> = OnceLock::new();
    let file = bundled("scenarios/carcassonne-permanences.toml");
    let table = TABLE.get_or_init(|| {
        let words = format!("simulate {} --thresholds 5,10,20,30 --format csv --quiet", file.display());
        maillage(&words).csv()
    });
    table.number("id", id, column)
}

#[test]
fn a_what_if_says_what_simulate_says() {
    let answer = served().json(&aude("what-if"), &carcassonne());
    for (side, column) in [("before", "today"), ("after", "scenario_1")] {
        let figures = &answer[side];
        for (index, minutes) in [5, 10, 20, 30].into_iter().enumerate() {
            let within = &figures["within"][index];
            assert_eq!(
                within["people"].as_f64(),
                Some(simulated(&format!("people_within_{minutes}_min"), column))
            );
            assert_eq!(
                within["quarters"].as_f64(),
                Some(simulated(&format!("quarters_within_{minutes}_min"), column))
            );
        }
        for (key, id) in [
            ("people", "people"),
            ("sites", "sites"),
            ("saturday", "people_saturday"),
            ("after_17", "people_after_17"),
            ("fewer_hours", "people_fewer_hours"),
        ] {
            assert_eq!(figures[key].as_f64(), Some(simulated(id, column)), "{key}");
        }
        for (key, id, unit) in [
            ("mean_seconds", "mean_min", 60.0),
            ("median_seconds", "median_min", 60.0),
            ("hours", "reachable_hours", 1.0),
        ] {
            let (found, told) = (figures[key].as_f64().unwrap() / unit, simulated(id, column));
            assert!((found - told).abs() <= 0.050_001, "{key}: {found} {told}");
        }
    }
    assert_eq!(answer["newly_within"][0].as_f64(), Some(simulated("people_gained_5_min", "scenario_1")));
    assert_eq!(answer["cost"]["once_euros"].as_f64(), Some(simulated("cost_once_euros", "scenario_1")));
    assert_eq!(answer["sites"].as_array().unwrap().len(), 4);
    assert_eq!(answer["told"].as_array().unwrap().len(), 4);
}

#[test]
fn the_answer_to_a_list_does_not_depend_on_what_was_asked_before() {
    let open = |id: &str, lon: f64| json!({"do": "open", "id": id, "lon": lon, "lat": 43.2, "hours": "Mo 09:00-12:00"});
    let lists = [
        vec![open("a", 2.35), open("b", 2.35), json!({"do": "close", "site": "64"})],
        vec![open("b", 2.35), open("a", 2.35)],
        vec![json!({"do": "move", "site": "64", "lon": 2.4, "lat": 43.1}), open("a", 2.3)],
        vec![json!({"do": "close", "site": "64"}), json!({"do": "close", "site": "68"})],
        vec![
            json!({"do": "hours", "site": "64", "hours": "Sa 09:00-12:00"}),
            open("b", 2.36),
            open("a", 2.35),
        ],
        vec![],
    ];
    let ask = |served: Served, path: &str, list: &[Value]| {
        served.post(path, &json!({"scenario": {"name": "x", "change": list}})).ok().body()
    };
    let first: Vec<Vec<u8>> = lists.iter().map(|list| ask(served(), &aude("what-if"), list)).collect();
    for (list, first) in lists.iter().zip(&first).rev() {
        assert!(ask(served(), &aude("what-if"), list) == *first, "{list:?}");
    }
    // Another server, which has tried nothing yet, each time.
    let other = Served::start(Request::of(CommunesFrom::Aude));
    assert_eq!(
        other.post("/api/studies", &self::open()).ok().body(),
        served().post("/api/studies", &self::open()).ok().body()
    );
    for (list, first) in lists.iter().zip(&first).skip(2).chain(lists.iter().zip(&first).take(2)) {
        assert!(ask(other, &aude("what-if"), list) == *first, "{list:?}");
    }
}

#[test]
fn tables_are_the_bytes_of_the_command_line() {
    let table = |name: &str, format: &str| {
        served()
            .post(&aude(&format!("tables/{name}")), &json!({"scenario": nothing(), "format": format}))
            .ok()
            .body()
    };
    for (name, format, words) in [
        ("coverage", "csv", "coverage --thresholds 5,10,20,30 --format csv"),
        ("coverage", "json", "coverage --thresholds 5,10,20,30 --format json"),
        ("communes", "csv-fr", "coverage --by commune --thresholds 5,10,20,30 --format csv-fr"),
        ("communes", "geojson", "coverage --by commune --thresholds 5,10,20,30 --format geojson"),
        ("epcis", "csv", "coverage --by epci --thresholds 5,10,20,30 --format csv"),
        ("quarters", "json", "coverage --by quarter --thresholds 5,10,20,30 --format json"),
        ("gaps", "json", "gaps --format json"),
        ("gaps", "geojson", "gaps --format geojson"),
        ("clock", "json", "clock --format json"),
    ] {
        let printed = maillage(&format!("{words} --quiet --lang en")).ok().stdout;
        assert!(
            table(name, format) == printed.into_bytes(),
            "{name} as {format} is not what maillage {words} prints"
        );
    }
    let file = bundled("scenarios/carcassonne-permanences.toml");
    let mut ask = carcassonne();
    ask["format"] = json!("csv");
    for (name, more) in [("simulation", ""), ("changed", "--by commune")] {
        let words = format!(
            "simulate {} --thresholds 5,10,20,30 {more} --format csv --quiet --lang en",
            file.display()
        );
        let found = served().post(&aude(&format!("tables/{name}")), &ask).ok().body();
        assert!(found == maillage(&words).ok().stdout.into_bytes(), "{name}");
    }
    let sites = String::from_utf8(table("sites", "csv")).unwrap();
    assert_eq!(sites.lines().count(), 26, "a head and 25 sites");
    let after =
        json!({"scenario": {"name": "x", "change": [{"do": "close", "site": "64"}]}, "format": "csv"});
    let after = served().post(&aude("tables/sites"), &after).ok().text();
    assert_eq!(after.lines().count(), 25);
    let ask = json!({"scenario": nothing(), "format": "geojson"});
    served().post(&aude("tables/clock"), &ask).refused(422, "no-shapes");
    served().post(&aude("tables/wages"), &ask).refused(404, "no-such-table");
}

#[test]
fn a_scenario_comes_back_as_it_was_written() {
    for name in ["carcassonne-permanences", "chalabre-closes"] {
        let toml = std::fs::read_to_string(bundled(&format!("scenarios/{name}.toml"))).unwrap();
        let read = served().json("/api/scenarios/read", &json!({"toml": toml}));
        let written = served().post("/api/scenarios/write", &read).ok();
        assert_eq!(written.header("content-type"), Some("application/toml; charset=utf-8"));
        let again = served().json("/api/scenarios/read", &json!({"toml": written.text()}));
        let rewritten = served().post("/api/scenarios/write", &again).ok().text();
        assert_eq!(rewritten, written.text(), "{name}");
    }
    let refused = |toml: &str| {
        let answer = served().post("/api/scenarios/read", &json!({"toml": toml}));
        answer.refused(422, "not-a-scenario")["where"].as_str().unwrap().to_owned()
    };
    assert_eq!(refused("name = "), "line 1");
    assert_eq!(
        refused("name = \"x\"\n\n[[change]]\ndo = \"open\"\ncandidate = \"1\"\nhours = \"soon\"\n"),
        "line 6: change 1 (open)"
    );
    assert!(refused("name = \"x\"\ncolour = 1").starts_with("line 2"));
}

#[test]
fn a_plan_is_told_with_its_cards() {
    let ask = json!({"scenario": nothing(), "goal": "coverage", "threshold": 20, "count": 2, "cost": 40000});
    let plan = served().json(&aude("plan"), &ask);
    assert_eq!((plan["proven"].as_bool(), plan["unit"].as_str()), (Some(true), Some("people")));
    let table = maillage("plan --count 2 --threshold 20 --cost 40000 --format csv --quiet").csv();
    let names: Vec<&str> =
        plan["proposals"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, table.column("name"));
    assert_eq!(plan["proposals"][0]["why"].as_str().unwrap(), table.column("why")[0]);
    let gained: u64 =
        plan["proposals"].as_array().unwrap().iter().map(|one| one["newly_within"].as_u64().unwrap()).sum();
    assert_eq!(plan["value"].as_f64().unwrap() - plan["today"].as_f64().unwrap(), gained as f64);
    // What is accepted can be tried.
    let changes: Vec<&Value> =
        plan["proposals"].as_array().unwrap().iter().map(|one| &one["change"]).collect();
    served().json(&aude("what-if"), &json!({"scenario": {"name": "Plan", "change": changes}}));
    let with = |key: &str, value: Value| {
        let mut other = ask.clone();
        other[key] = value;
        served().post(&aude("plan"), &other)
    };
    with("count", json!(51)).refused(422, "number");
    with("threshold", json!(0)).refused(422, "minutes");
    with("share", json!(50)).refused(422, "share");
    with("count", Value::Null).refused(422, "no-limit");
}

#[test]
fn a_moment_of_the_week_is_that_of_the_clock() {
    // Tuesday 10:00: 288 slots a day.
    let ask = |slot: usize, weeks: &str| {
        served().json(&aude("moment"), &json!({"scenario": nothing(), "slot": slot, "weeks": weeks}))
    };
    let tuesday = ask(288 + 120, "some");
    assert_eq!(tuesday["people"], 368_976, "as maillage clock tells");
    assert_eq!(tuesday["seconds"].as_array().unwrap().len(), 433);
    let night = ask(0, "every");
    assert_eq!((night["people"].as_u64(), night["open"].as_array().unwrap().len()), (Some(0), 0));
    assert!(night["seconds"].as_array().unwrap().iter().all(Value::is_null));
}

#[test]
fn the_program_tells_its_address_and_ends_when_it_is_told() {
    let mut child =
        maillage("serve --port 0").command().stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let served = Served(address.parse().unwrap());
    served.get("/api/health").ok();
    let port = served.0.port();
    maillage(&format!("serve --port {port}")).run().refused(1).says("another program answers there");
    child.kill().unwrap();
    child.wait().unwrap();
    maillage("serve --departement 11").run().refused(2).says("chosen");
    maillage("serve --bind nowhere").run().refused(2);
    maillage("serve --bind 127.0.0.1:1 --port 2").run().refused(2).says("leave one of them out");
}
