use super::check::check;
use super::compose::compose;
use super::error::MapError;
use super::layers::MapLayers;
use super::page::{MapStyle, MapTexts};
use crate::output::drawing::picture;

/// The map as a PNG picture, with smooth edges. The same input gives the same bytes.
///
/// # Errors
///
/// [`MapError`] if there is nothing to draw, or if a size, a class break, a time or a position makes no sense.
pub fn png(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Vec<u8>, MapError> {
    check(layers, texts, style)?;
    Ok(picture::png(&compose(layers, texts, style)?)?)
}

/// The map as an SVG drawing in UTF-8: shapes and texts that can be edited, positions to a tenth of a pixel.
///
/// # Errors
///
/// As for [`png()`].
pub fn svg(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Vec<u8>, MapError> {
    check(layers, texts, style)?;
    Ok(picture::svg(&compose(layers, texts, style)?)?)
}

#[cfg(test)]
mod tests {
    use super::super::insets::overseas;
    use super::super::layers::{AreaTime, MapArea, MapLabel, MapPoint, SiteKind};
    use super::super::page::Ramp;
    use super::*;
    use geo::{MultiPolygon, Point, polygon};

    /// A square of a tenth of a degree.
    fn square(west: f64, south: f64) -> MultiPolygon<f64> {
        let (east, north) = (west + 0.1, south + 0.1);
        polygon![(x: west, y: south), (x: east, y: south), (x: east, y: north), (x: west, y: north)].into()
    }

    fn area(boundary: &MultiPolygon<f64>, minutes: AreaTime) -> MapArea<'_> {
        MapArea { boundary, minutes, group: 1 }
    }

    fn point(x: f64, y: f64) -> MapPoint {
        let (at, kind) = (Point::new(x, y), SiteKind::House);
        MapPoint { at, outside: x > 2.25, kind, name: Some("L'Île <&>".into()) }
    }

    fn layers<'a>(near: &'a MultiPolygon<f64>, far: &'a MultiPolygon<f64>) -> MapLayers<'a> {
        let label = MapLabel { at: Point::new(2.05, 43.05), text: "Çà & là".into(), weight: 9 };
        MapLayers {
            areas: vec![area(near, AreaTime::Minutes(4.0)), area(far, AreaTime::Unreachable)],
            sites: vec![point(2.05, 43.05), point(2.26, 43.05)],
            quarters: vec![point(2.12, 43.02)],
            candidates: vec![point(2.15, 43.05); 3],
            labels: vec![label],
            insets: overseas(["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]),
            ..MapLayers::default()
        }
    }

    fn texts() -> MapTexts {
        let class_labels = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
        MapTexts { title: "Temps < 30 & \"plus\"\u{7}".into(), class_labels, ..MapTexts::default() }
    }

    fn style() -> MapStyle {
        MapStyle { width: 800, height: 600, ..MapStyle::default() }
    }

    #[test]
    fn the_same_map_gives_the_same_bytes() {
        let (a, b) = (square(2.0, 43.0), square(2.1, 43.0));
        let layers = layers(&a, &b);
        for draw in [png, svg] {
            assert_eq!(draw(&layers, &texts(), &style()), draw(&layers, &texts(), &style()));
        }
    }

    #[test]
    fn the_png_decodes_and_shows_the_first_class() {
        let (a, b) = (square(2.0, 43.0), square(2.1, 43.0));
        let bytes = png(&layers(&a, &b), &texts(), &style()).unwrap();
        let mut reader = ::png::Decoder::new(bytes.as_slice()).read_info().unwrap();
        let mut rgb = vec![0; reader.output_buffer_size()];
        let info = reader.next_frame(&mut rgb).unwrap();
        assert_eq!((info.width, info.height), (800, 600));
        let first = rgb.chunks_exact(3).filter(|pixel| *pixel == [255, 247, 188]).count();
        assert!(first > 800 * 600 / 10, "{first} pixels");
    }

    /// Tags open and close in order, and no sign is left unescaped.
    fn assert_well_formed(xml: &str) {
        let mut open = Vec::new();
        for piece in xml.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap();
            assert!(!text.contains('&') || text.split('&').skip(1).all(|t| t.contains(';')), "{text}");
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            match (tag.strip_prefix('/'), tag.ends_with('/')) {
                (Some(name), _) => assert_eq!(open.pop(), Some(name)),
                (None, false) => open.push(tag.split(' ').next().unwrap()),
                (None, true) => {}
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn the_svg_is_well_formed_and_says_what_it_is() {
        let (a, b) = (square(2.0, 43.0), square(2.1, 43.0));
        let xml = String::from_utf8(svg(&layers(&a, &b), &texts(), &style()).unwrap()).unwrap();
        assert_well_formed(&xml);
        assert!(xml.contains("<title id=\"title\">Temps &lt; 30 &amp; &quot;plus&quot;</title>"), "{xml}");
        assert!(xml.contains("role=\"img\"") && xml.contains(">Çà &amp; là</text>"));
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        let (a, b) = (square(2.0, 43.0), square(2.1, 43.0));
        let good = layers(&a, &b);
        let refused = |layers: &MapLayers<'_>, style: &MapStyle| png(layers, &texts(), style).unwrap_err();
        assert_eq!(refused(&MapLayers::default(), &style()), MapError::Empty);
        let flat = MultiPolygon(vec![polygon![(x: 2.0, y: 43.0), (x: 2.0, y: 43.0), (x: 2.0, y: 43.0)]]);
        let flat = MapLayers { areas: vec![area(&flat, AreaTime::NoData)], ..MapLayers::default() };
        assert_eq!(refused(&flat, &style()), MapError::Empty);
        for (width, height) in [(0, 600), (800, 20_000)] {
            let style = MapStyle { width, height, ..style() };
            assert_eq!(refused(&good, &style), MapError::Size { width, height });
        }
        for thresholds in [vec![], vec![20.0, 10.0], vec![f64::NAN], vec![1.0; 9]] {
            let style = MapStyle { thresholds, ..style() };
            assert!(matches!(refused(&good, &style), MapError::Thresholds { .. }));
        }
        let nowhere = MapLayers { sites: vec![point(f64::NAN, 43.0)], ..good.clone() };
        assert!(matches!(refused(&nowhere, &style()), MapError::Position { layer: "site", index: 0, .. }));
        let never = MapLayers { areas: vec![area(&a, AreaTime::Minutes(f64::NAN))], ..good.clone() };
        assert!(matches!(refused(&never, &style()), MapError::Minutes { area: 0, .. }));
        let less = MapLayers { areas: vec![area(&a, AreaTime::Minutes(-1.0))], ..good };
        assert!(matches!(refused(&less, &style()), MapError::Minutes { area: 0, .. }));
    }

    #[test]
    fn differences_may_be_below_zero() {
        let (a, b) = (square(2.0, 43.0), square(2.1, 43.0));
        let areas = vec![area(&a, AreaTime::Minutes(-9.0)), area(&b, AreaTime::Minutes(0.0))];
        let layers = MapLayers { areas, ..MapLayers::default() };
        let style = MapStyle { thresholds: vec![-5.0, -2.0, 2.0, 5.0], ramp: Ramp::Diverging, ..style() };
        let xml = String::from_utf8(svg(&layers, &texts(), &style).unwrap()).unwrap();
        assert!(xml.contains("#01665e") && xml.contains("#f5f5f5"), "{xml}");
    }

    #[test]
    fn any_page_and_any_territory_can_be_drawn() {
        let line = MultiPolygon(vec![polygon![(x: 2.0, y: 43.0), (x: 2.3, y: 43.0), (x: 2.1, y: 43.0)]]);
        let (guyane, pole) = (square(-53.0, 4.0), square(10.0, 89.9));
        let mut texts = texts();
        texts.source = "Source : https://www.data.gouv.fr ".repeat(90);
        texts.title = "Titre ".repeat(60);
        for (width, height) in [(400, 400), (400, 2400), (3000, 400)] {
            for boundary in [&line, &guyane, &pole] {
                let layers = layers(boundary, boundary);
                let style = MapStyle { width, height, ..MapStyle::default() };
                assert!(png(&layers, &texts, &style).is_ok(), "{width} x {height}");
                assert_well_formed(&String::from_utf8(svg(&layers, &texts, &style).unwrap()).unwrap());
            }
        }
    }
}
