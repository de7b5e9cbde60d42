//! What the pages look like, from their scenes and their bytes.

use geo::Coord;
use proptest::prelude::*;

use super::week::{SlotMark, WeekStrip, WeekStyle, WeekTexts};
use super::words::{WeekFacts, panel_note, week_texts, weeks_texts};
use super::{StripError, many, one, week_png, week_svg, weeks_png, weeks_svg};
use crate::output::drawing::{Anchor, Fonts, Item, Rect, Rgb, Scene, Text};
use crate::output::text::{Lang, Message, Texts};
use crate::territory::Level;
use crate::units::{People, Seconds, Share};
use crate::week::SLOTS_PER_WEEK;

fn strip(shares: Vec<f64>) -> WeekStrip {
    WeekStrip { name: "04 Alpes-de-Haute-Provence".into(), note: "24 h".into(), shares }
}

/// Open from 9 to 12 and from 14 to 17 on weekdays; a few more people every day.
fn usual() -> WeekStrip {
    let open = |slot: usize| matches!(slot % 288 / 12, 9..12 | 14..17) && slot < 5 * 288;
    let share = |slot: usize| if open(slot) { 0.15 * (slot / 288 + 1) as f64 } else { 0.0 };
    strip((0..SLOTS_PER_WEEK).map(share).collect())
}

fn facts(style: &WeekStyle) -> WeekFacts {
    WeekFacts {
        place: "Aude & <Hérault>".into(),
        people: People(370_260),
        sites: 25,
        sites_without_hours: 2,
        threshold: Seconds::from_minutes(20.0),
        stay: Some(Seconds::from_minutes(30.0)),
        travel: Message::new("travel-estimated").arg("mode", Message::new("mode-car")),
        breaks: style.breaks.clone(),
        source: Message::new("week-source")
            .arg("model", "Estimated.")
            .arg("roads", "")
            .arg("inputs", "sites.csv (2024-08-01)")
            .arg("version", "0.1.0"),
    }
}

fn one_texts(lang: Lang) -> WeekTexts {
    let best = Some((120, Share(0.953)));
    week_texts(&Texts::new(lang), &facts(&WeekStyle::default()), &[6.25; 7], best)
}

fn many_texts(lang: Lang) -> WeekTexts {
    weeks_texts(&Texts::new(lang), &facts(&WeekStyle::default()), Level::Departement)
}

fn sized(width: u32, height: u32) -> WeekStyle {
    WeekStyle { width, height, ..WeekStyle::default() }
}

/// What the letters of a text cover, at most.
fn ink(text: &Text, fonts: Fonts) -> Rect {
    let (width, size) = (fonts.width(&text.content, text.font), text.font.size);
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    };
    Rect { left, right: left + width, top: text.at.y - 0.8 * size, bottom: text.at.y + 0.24 * size }
}

fn texts_of(scene: &Scene) -> Vec<&Text> {
    let items = scene.layers.iter().flat_map(|layer| &layer.items);
    items.filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect()
}

/// The boxes of the cells, in pixels.
fn cells_of(scene: &Scene) -> Vec<Rect> {
    let layer = scene.layers.iter().find(|layer| layer.id == "cells").unwrap();
    let shapes = layer.items.iter().filter_map(|item| if let Item::Shape(s) = item { Some(s) } else { None });
    let at = |[x, y]: [i32; 2]| Coord { x: f64::from(x) / 10.0, y: f64::from(y) / 10.0 };
    let cell = |ring: &Vec<[i32; 2]>| {
        let (a, b) = (at(ring[0]), at(ring[2]));
        Rect { left: a.x, top: a.y, right: b.x, bottom: b.y }
    };
    shapes.flat_map(|shape| shape.lines.iter().map(cell)).collect()
}

/// Every text is on the page, and none covers another or a cell.
fn assert_legible(scene: &Scene) {
    let fonts = Fonts::load().unwrap();
    let page = Rect { left: 0.0, top: 0.0, right: f64::from(scene.width), bottom: f64::from(scene.height) };
    let inks: Vec<(Rect, &str)> =
        texts_of(scene).into_iter().map(|text| (ink(text, fonts), text.content.as_str())).collect();
    let cells = cells_of(scene);
    for (index, (rect, text)) in inks.iter().enumerate() {
        assert!(page.encloses(rect), "'{text}' leaves the page: {rect:?}");
        let other = inks[..index].iter().find(|(other, _)| other.overlaps(rect));
        assert!(other.is_none(), "'{text}' covers {other:?} on {} x {}", scene.width, scene.height);
        assert!(!cells.iter().any(|cell| cell.overlaps(rect)), "'{text}' covers a cell");
    }
    assert!(cells.iter().all(|cell| page.encloses(cell)), "a cell leaves the page");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn one_week_can_be_drawn_on_any_page(width in 600..=8000_u32, height in 450..=8000_u32, french: bool) {
        let texts = one_texts(if french { Lang::Fr } else { Lang::En });
        assert_legible(&one::compose(&usual(), &texts, &sized(width, height)).unwrap());
    }

    #[test]
    fn many_weeks_are_drawn_without_overlap_or_refused(
        width in 600..=8000_u32, height in 450..=8000_u32, count in 1..=120_usize, french: bool,
    ) {
        let texts = many_texts(if french { Lang::Fr } else { Lang::En });
        match many::compose(&vec![usual(); count], &texts, &sized(width, height)) {
            Ok(scene) => assert_legible(&scene),
            Err(error) => prop_assert_eq!(error, StripError::Room { strips: count, width, height }),
        }
    }

    #[test]
    fn any_texts_are_drawn_without_overlap_or_refused(
        words in prop::collection::vec(".{0,60}", 12), times in 1..8_usize, width in 600..2000_u32,
    ) {
        let text = |index: usize| words[index].repeat(times);
        let texts = WeekTexts {
            title: text(0),
            subtitle: text(1),
            legend_title: text(2),
            class_labels: (3..9).map(text).collect(),
            nobody: text(9),
            note: text(10),
            days: std::array::from_fn(text),
            days_short: std::array::from_fn(text),
            hours: std::array::from_fn(|hour| text(hour % 12)),
            day_notes_title: text(11),
            day_notes: std::array::from_fn(text),
            mark: Some(SlotMark { slot: 2015, text: text(4) }),
            source: text(5),
        };
        let week = WeekStrip { name: text(6), note: text(7), ..usual() };
        let pages = [one::compose(&week, &texts, &sized(width, 900)), many::compose(&vec![week; 7], &texts, &sized(width, 900))];
        for page in pages {
            match page {
                Ok(scene) => assert_legible(&scene),
                Err(error) => prop_assert!(matches!(error, StripError::Room { .. }), "{}", error),
            }
        }
    }

    #[test]
    fn any_shares_can_be_drawn(shares in prop::collection::vec(0.0..=1.0_f64, SLOTS_PER_WEEK)) {
        let week = strip(shares);
        prop_assert!(week_svg(&week, &one_texts(Lang::En), &WeekStyle::default()).is_ok());
        prop_assert!(weeks_svg(&[week], &many_texts(Lang::En), &WeekStyle::default()).is_ok());
    }
}

#[test]
fn a_hundred_and_one_departements_are_readable_on_their_page() {
    let scene = many::compose(&vec![usual(); 101], &many_texts(Lang::Fr), &WeekStyle::many()).unwrap();
    assert_legible(&scene);
    let names = texts_of(&scene).into_iter().filter(|text| text.content == "04 Alpes-de-Haute-Provence");
    assert_eq!(names.filter(|name| name.font.size >= 16.0).count(), 101, "every name in full");
    assert!(cells_of(&scene).iter().all(|cell| cell.width() > 10.0 && cell.height() > 12.0));
}

/// The group of an SVG with an id.
fn group<'a>(svg: &'a str, id: &str) -> &'a str {
    let after = svg.split_once(&format!("<g id=\"{id}\"")).unwrap().1;
    after.split_once("</g>").unwrap().0
}

fn svg_of(week: &WeekStrip) -> String {
    String::from_utf8(week_svg(week, &one_texts(Lang::En), &WeekStyle::default()).unwrap()).unwrap()
}

#[test]
fn the_svg_holds_every_cell_once_and_one_shape_for_each_class() {
    let svg = svg_of(&usual());
    let cells = group(&svg, "cells");
    // 13 hours of four cells; 15, 30, 45, 60 and 75 % fall into four classes, and there is nobody at noon.
    assert_eq!(cells.matches('z').count(), 7 * 13 * 4);
    assert_eq!(cells.matches("<path").count(), 5);
    assert_eq!(cells.matches("fill=\"#f2f2f0\"").count(), 1);
    let ids: Vec<&str> = svg.split("<g id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids, ["cells", "lines", "axes", "legend", "texts"]);
    assert!(
        svg.contains("<title id=\"title\">The week of access: Aude &amp; &lt;Hérault&gt;</title>"),
        "{svg}"
    );
    assert!(
        svg.contains("Monday 6.3") && svg.contains(">Best moment: Monday 10:00,"),
        "no words for the eye: {svg}"
    );
}

#[test]
fn a_page_of_many_has_the_cells_of_each() {
    let svg = weeks_svg(&vec![usual(); 101], &many_texts(Lang::Fr), &WeekStyle::many()).unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert_eq!(group(&svg, "cells").matches('z').count(), 101 * 7 * 26);
    assert_eq!(group(&svg, "names").matches("24 h").count(), 101);
}

#[test]
fn a_week_without_anybody_and_one_without_a_break_are_drawn() {
    let never = svg_of(&strip(vec![0.0; SLOTS_PER_WEEK]));
    let cells = group(&never, "cells");
    assert_eq!((cells.matches("<path").count(), cells.matches('z').count()), (1, 7 * 13 * 4));
    let always = svg_of(&strip(vec![1.0; SLOTS_PER_WEEK]));
    let cells = group(&always, "cells");
    assert_eq!((cells.matches("<path").count(), cells.matches('z').count()), (1, 7 * 24 * 4));
    assert!(cells.contains("#081d58"), "{cells}");
}

#[test]
fn the_png_decodes_and_shows_who_is_served() {
    let bytes = week_png(&strip(vec![1.0; SLOTS_PER_WEEK]), &one_texts(Lang::En), &sized(800, 600)).unwrap();
    let mut reader = png::Decoder::new(bytes.as_slice()).read_info().unwrap();
    let mut rgb = vec![0; reader.output_buffer_size()];
    let info = reader.next_frame(&mut rgb).unwrap();
    assert_eq!((info.width, info.height), (800, 600));
    let Rgb(r, g, b) = Rgb(8, 29, 88);
    let dark = rgb.chunks_exact(3).filter(|pixel| *pixel == [r, g, b]).count();
    assert!(dark > 800 * 600 / 5, "{dark} pixels");
}

#[test]
fn the_same_weeks_give_the_same_bytes() {
    let (weeks, style) = (vec![usual(); 5], sized(900, 700));
    let (one, many) = (one_texts(Lang::Fr), many_texts(Lang::Fr));
    assert_eq!(week_png(&weeks[0], &one, &style), week_png(&weeks[0], &one, &style));
    assert_eq!(weeks_png(&weeks, &many, &style), weeks_png(&weeks, &many, &style));
    assert_eq!(weeks_svg(&weeks, &many, &style), weeks_svg(&weeks, &many, &style));
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let texts = one_texts(Lang::En);
    let refused =
        |week: &WeekStrip, texts: &WeekTexts, style: &WeekStyle| week_svg(week, texts, style).unwrap_err();
    for (width, height) in [(599, 450), (600, 449), (8001, 900), (900, 8001)] {
        assert_eq!(refused(&usual(), &texts, &sized(width, height)), StripError::Size { width, height });
    }
    for breaks in [vec![], vec![0.0, 0.5], vec![0.5, 0.5], vec![1.1], vec![f64::NAN], vec![0.1; 7]] {
        let style = WeekStyle { breaks, ..WeekStyle::default() };
        assert!(matches!(refused(&usual(), &texts, &style), StripError::Breaks { .. }));
    }
    let style = WeekStyle { breaks: vec![0.5], ..WeekStyle::default() };
    assert_eq!(refused(&usual(), &texts, &style), StripError::ClassLabels { labels: 6, classes: 2 });
    let late = WeekTexts { mark: Some(SlotMark { slot: 2016, text: String::new() }), ..texts.clone() };
    assert_eq!(refused(&usual(), &late, &WeekStyle::default()), StripError::Mark { slot: 2016 });
    let short = refused(&strip(vec![0.0; 7]), &texts, &WeekStyle::default());
    assert_eq!(short, StripError::Slots { strip: 0, slots: 7 });
    for share in [f64::NAN, -0.1, 1.1] {
        let mut week = usual();
        week.shares[12] = share;
        assert!(matches!(
            refused(&week, &texts, &WeekStyle::default()),
            StripError::Share { strip: 0, slot: 12, .. }
        ));
    }
    for strips in [0, 121] {
        let error = weeks_svg(&vec![usual(); strips], &texts, &WeekStyle::many()).unwrap_err();
        assert_eq!(error, StripError::Strips { strips });
    }
}

#[test]
fn a_page_that_is_too_small_says_what_to_do() {
    let error = weeks_svg(&vec![usual(); 101], &many_texts(Lang::En), &sized(600, 450)).unwrap_err();
    let said = error.to_string();
    assert!(
        said.contains("600 x 450") && said.contains("101 week(s)") && said.contains("larger page"),
        "{said}"
    );
}

#[test]
fn the_words_are_those_of_the_language() {
    let (english, french) = (one_texts(Lang::En), one_texts(Lang::Fr));
    assert_eq!(english.class_labels[1], "10 to 25\u{a0}%");
    assert_eq!(french.class_labels[5], "90\u{a0}% ou plus");
    assert_eq!(french.hours[9], "9\u{a0}h");
    assert_eq!(english.mark.as_ref().unwrap().text, "Best moment: Monday 10:00, 95.3\u{a0}% of people");
    assert_eq!(
        french.mark.as_ref().unwrap().text,
        "Meilleur moment\u{a0}: lundi 10\u{a0}h\u{a0}00, 95,3\u{a0}% des habitants"
    );
    assert_eq!(panel_note(&Texts::new(Lang::Fr), 23.6), "24\u{a0}h");
    for texts in [english, french, many_texts(Lang::En), many_texts(Lang::Fr)] {
        assert!(!format!("{texts:?}").contains("{$"), "a variable has no value: {texts:?}");
    }
}
