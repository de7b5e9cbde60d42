//! What every page has above and below: title, subtitle, sources.

use super::fonts::{Fonts, LINE_EM, paragraph};
use super::page::Page;
use super::scene::{BLACK, Font, GREY, Item, Rgb, Shape, Stroke};
use geo::Coord;

/// The title is drawn on one line at the first size that fits, else on two lines at the last (units).
const TITLE_SIZES: [f64; 4] = [40.0, 37.0, 34.0, 31.0];

/// The sources are drawn at the first size that keeps them to four lines (units).
const SOURCE_SIZES: [f64; 3] = [16.0, 14.5, 13.0];

/// Title and subtitle, and the y where they end.
pub(in crate::output) fn head(
    (title, subtitle): (&str, &str),
    page: &Page,
    fonts: Fonts,
) -> (Vec<Item>, f64) {
    let (inside, width) = (page.inside, page.inside.width());
    let sizes = TITLE_SIZES.map(|size| Font { size: size * page.unit, bold: true });
    let fits = |font: &&Font| fonts.width(title, **font) <= width;
    let font = *sizes.iter().find(fits).unwrap_or(&sizes[TITLE_SIZES.len() - 1]);
    let title = fonts.wrap_to(title, font, (width, 2));
    let (mut items, y) = paragraph(title, Coord { x: inside.left, y: inside.top }, font, BLACK);

    let font = Font { size: 22.0 * page.unit, bold: false };
    let subtitle = fonts.wrap_to(subtitle, font, (width, 3));
    let (more, y) = paragraph(subtitle, Coord { x: inside.left, y }, font, GREY);
    items.extend(more);
    (items, y)
}

/// The sources under a rule, and the y where they begin.
pub(in crate::output) fn foot(source: &str, page: &Page, fonts: Fonts) -> (Vec<Item>, f64) {
    let (inside, unit) = (page.inside, page.unit);
    let sizes = SOURCE_SIZES.map(|size| Font { size: size * unit, bold: false });
    let wrapped = |font: &Font| fonts.wrap(source, *font, inside.width());
    let font = *sizes.iter().find(|font| wrapped(font).len() <= 4).unwrap_or(&sizes[SOURCE_SIZES.len() - 1]);
    let lines = fonts.wrap_to(source, font, (inside.width(), 8));

    let top = inside.bottom - lines.len() as f64 * font.size * LINE_EM;
    let (mut items, _) = paragraph(lines, Coord { x: inside.left, y: top }, font, GREY);
    let rule = top - 8.0 * unit;
    let (from, to) = (Coord { x: inside.left, y: rule }, Coord { x: inside.right, y: rule });
    let stroke = Stroke { colour: Rgb(170, 170, 170), width: 1.2 * unit };
    items.push(Item::Shape(Shape::line(from, to, stroke)));
    (items, rule)
}
