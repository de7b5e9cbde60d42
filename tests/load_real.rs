//! The published files, read whole: every row accounted for.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use maillage::ids::CommuneCode;
use maillage::issue::{Report, Severity};
use maillage::load::{self, CodeBook, Source};
use maillage::territory::SiteFormat;
use maillage::week::{Circuit, Opening};

/// A file of the real data, or `None` after one line that says that the test was skipped.
fn shared(path: &str) -> Option<Source> {
    common::shared(path).map(|file| Source::read(&file).unwrap())
}

/// Today's communes from the list of densities, and the two merged ones that the lists of sites still use.
fn codes() -> Option<CodeBook> {
    let list = shared("communes/densite.csv")?;
    let text = String::from_utf8(list.bytes().to_vec()).unwrap();
    let today: Vec<CommuneCode> = text.lines().skip(1).map(|line| line[..5].parse().unwrap()).collect();
    let old = Source::in_memory("old.csv", "old,today,kind\n49069,49160,merged\n93059,93066,merged\n");
    Some(CodeBook::new(today.into_iter(), &old).unwrap())
}

fn counts(report: &Report) -> (usize, usize, usize, usize) {
    assert!(report.is_balanced());
    (report.rows, report.accepted, report.repaired, report.rejected)
}

fn print(report: &Report) {
    let mut kinds: Vec<(Severity, &str)> = report.issues.iter().map(|i| (i.severity, i.kind)).collect();
    kinds.sort_unstable();
    println!("{}: {:?}", report.source, counts(report));
    for same in kinds.chunk_by(|a, b| a == b) {
        println!("  {:5} {} {}", same.len(), same[0].0, same[0].1);
    }
}

#[test]
fn the_national_list_of_2024_is_kept_whole() {
    let (Some(codes), Some(source)) = (codes(), shared("sites/france-services-2024-08-01.csv")) else {
        return;
    };
    let (sites, report) = load::sites(&source, &codes).unwrap();
    print(&report);
    assert_eq!(sites.len(), 2845);
    assert_eq!((report.rows, report.rejected), (2845, 0));
    // 32 arrondissements and merged communes (Saint-Martin is no commune of the list, yet a code of INSEE), and seven
    // comments with characters written as codes.
    assert_eq!(report.repaired, 32 + 7);
    assert_eq!(sites.iter().filter(|site| site.commune.is_none()).count(), 0);
    assert_eq!(sites.iter().filter(|site| site.hours.is_none()).count(), 48);
    let of = |format| sites.iter().filter(|site| site.format == format).count();
    assert_eq!(of(SiteFormat::Fixed), 2397);
    assert_eq!(of(SiteFormat::Antenna), 111);
    assert_eq!(of(SiteFormat::MultiSite), 174);
    assert_eq!(of(SiteFormat::Bus), 134);
    assert_eq!(of(SiteFormat::Itinerant), 29);
    let openings: Vec<&Opening> = sites.iter().filter_map(|site| site.hours.as_ref()).collect();
    // The list of 2024 knows neither alternate weeks nor appointments.
    assert!(openings.iter().all(|opening| opening.hours.is_weekly() && opening.by_appointment.is_closed()));
    let minutes: u32 = openings.iter().map(|opening| opening.hours.week(0).minutes()).sum();
    let [ranges, joined, slots] = minutes_by_hand(&source);
    println!("weekly hours: {} as slots of five minutes", f64::from(minutes) / 60.0);
    assert_eq!(minutes, slots, "the reader and the count by hand differ");
    // The ranges of the list add up to 81,120 h; 428 h 45 of them overlap, and 1 h 20 is lost to rounding.
    assert_eq!([ranges, joined, slots], [4_867_195, 4_841_470, 4_841_390]);
}

/// Minutes of opening in the whole list, counted without the reader: the plain sum of all ranges, each minute of
/// a day once, and whole slots of five minutes only.
fn minutes_by_hand(source: &Source) -> [u32; 3] {
    let mut totals = [0; 3];
    for record in csv::Reader::from_reader(source.bytes()).records() {
        for day in record.unwrap().iter().skip(12).take(6).filter(|day| !day.is_empty()) {
            let mut open = [false; 1440];
            let mut slots = [false; 288];
            for range in day.split(" / ") {
                let minute = |text: &str| {
                    text[..2].parse::<usize>().unwrap() * 60 + text[3..].parse::<usize>().unwrap()
                };
                let (start, end) = range.split_once(" - ").map(|(a, b)| (minute(a), minute(b))).unwrap();
                totals[0] += (end - start) as u32;
                open[start..end].fill(true);
                slots[start.div_ceil(5)..(end / 5).max(start.div_ceil(5))].fill(true);
            }
            totals[1] += open.iter().filter(|open| **open).count() as u32;
            totals[2] += slots.iter().filter(|open| **open).count() as u32 * 5;
        }
    }
    totals
}

#[test]
fn every_feature_of_the_list_of_2020_is_accounted_for() {
    let (Some(codes), Some(source)) = (codes(), shared("sites/france-services-2020-09-01.geojson")) else {
        return;
    };
    let (sites, report) = load::sites(&source, &codes).unwrap();
    print(&report);
    assert_eq!(counts(&report), (908, 893, 15, 0));
    assert_eq!(sites.len(), 908);
    assert_eq!(sites.iter().filter(|site| site.hours.is_none()).count(), 106);
    let openings: Vec<&Opening> = sites.iter().filter_map(|site| site.hours.as_ref()).collect();
    let some = |is: fn(&Opening) -> bool| openings.iter().filter(|opening| is(opening)).count();
    let by_appointment = some(|opening| !opening.by_appointment.is_closed());
    let only_by_appointment = some(|opening| opening.hours.is_closed());
    let alternate = some(|opening| !opening.hours.is_weekly() || !opening.by_appointment.is_weekly());
    assert_eq!([by_appointment, only_by_appointment, alternate], [26, 0, 5]);
    let minutes = |circuit: fn(&Opening) -> &Circuit| {
        openings.iter().map(|opening| circuit(opening).mean_minutes()).sum::<f64>()
    };
    // 191 h 15 a week by appointment; 23,617 h open to all, in the mean of the eight weeks of the cycle.
    assert_eq!([minutes(|o| &o.hours), minutes(|o| &o.by_appointment)], [1_417_028.75, 11_475.0]);
    let of = |format| sites.iter().filter(|site| site.format == format).count();
    assert_eq!([of(SiteFormat::Fixed), of(SiteFormat::Antenna), of(SiteFormat::Itinerant)], [813, 42, 53]);
    assert_eq!(sites.iter().filter(|site| site.commune.is_none()).count(), 4);
}

#[test]
fn changed_lines_of_the_published_lists_are_accounted_for() {
    for path in ["sites/france-services-2024-08-01.csv", "sites/france-services-2020-09-01.geojson"] {
        let (Some(codes), Some(source)) = (codes(), shared(path)) else { return };
        let start = &source.bytes()[..source.bytes().len().min(20_000)];
        // Every 97th byte in turn becomes each of the bytes that readers fear most.
        for (place, byte) in (0..start.len()).step_by(97).zip(b"\",;\n\r \xff\xe9{}[]-09".iter().cycle()) {
            let mut bytes = start.to_vec();
            bytes[place] = *byte;
            if let Ok((sites, report)) = load::sites(&Source::in_memory(path, bytes), &codes) {
                assert_eq!(sites.len() + report.rejected, report.rows, "byte {place} of {path}");
                counts(&report);
            }
        }
    }
}

#[test]
fn the_quarters_of_occitanie_are_polygons_with_figures_apart() {
    let (Some(codes), Some(polygons)) = (codes(), shared("quarters/qpv-occitanie-2015.geojson")) else {
        return;
    };
    let (quarters, report) = load::quarters(&polygons, &codes).unwrap();
    print(&report);
    assert_eq!((quarters.len(), report.rejected), (105, 0));
    let Some(table) = shared("quarters/qpv-occitanie-2015.csv") else { return };
    let (figures, report) = load::quarter_figures(&table).unwrap();
    print(&report);
    assert_eq!(counts(&report), (105, 105, 0, 0));
    assert!(quarters.iter().all(|quarter| figures[&quarter.code].population.is_some()));
    let error = load::quarters(&table, &codes).unwrap_err().to_string();
    assert!(error.contains("no column 'commune'"), "{error}");
}

#[test]
fn the_quarters_of_2024_are_one_each_whatever_their_communes() {
    let (Some(codes), Some(source)) = (codes(), shared("quarters/qpv-2024-commune-centroids.geojson")) else {
        return;
    };
    let (quarters, report) = load::quarters(&source, &codes).unwrap();
    print(&report);
    assert_eq!(quarters.len(), 1493);
    assert_eq!((report.rows, report.rejected), (824, 0));
    let communes: usize = quarters.iter().map(|quarter| quarter.communes.len()).sum();
    assert_eq!(communes, 1684);
}
