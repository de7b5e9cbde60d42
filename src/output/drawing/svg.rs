//! Writes a scene as SVG. Plotters writes whole pixels and knows neither holes nor `<title>`: hence our own.
//!
//! The user unit is a tenth of a pixel, so that every number is whole and the file short.

use std::fmt::Write;

use super::fonts::Fonts;
use super::scene::{
    Anchor, DOTS_PER_PIXEL, Disc, Dot, Fill, Hatch, Item, Layer, Lean, Rgb, Scene, Shape, Text,
};

/// The drawing as text.
pub(in crate::output) fn write(scene: &Scene, fonts: Fonts) -> String {
    let mut svg = Svg { text: String::new(), fonts };
    let (width, height) = (scene.width, scene.height);
    let box_of = |pixels: u32| units(f64::from(pixels));
    svg.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title\" \
         aria-describedby=\"description\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" font-family=\"Noto Sans, DejaVu Sans, Arial, sans-serif\">",
        box_of(width),
        box_of(height),
    ));
    svg.line(&format!("<title id=\"title\">{}</title>", escaped(&scene.title)));
    svg.line(&format!("<desc id=\"description\">{}</desc>", escaped(&scene.description)));
    svg.hatches(&scene.hatches);
    svg.line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    scene.layers.iter().for_each(|layer| svg.layer(layer));
    svg.line("</svg>");
    svg.text
}

/// Pixels in whole tenths.
fn units(pixels: f64) -> i64 {
    (pixels * DOTS_PER_PIXEL).round() as i64
}

fn hex(Rgb(r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Text fit for XML: the five signs escaped, and no control character, which no XML file may hold.
pub(in crate::output) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in
        text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
    {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            other => safe.push(other),
        }
    }
    safe
}

struct Svg {
    text: String,
    fonts: Fonts,
}

impl Svg {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn hatches(&mut self, hatches: &[Hatch]) {
        self.line("<defs>");
        hatches.iter().for_each(|hatch| self.hatch(hatch));
        self.line("</defs>");
    }

    /// Upright lines, turned by 45 degrees to the right or to the left.
    fn hatch(&mut self, hatch: &Hatch) {
        let across = |along_a_row: f64| units(along_a_row * std::f64::consts::FRAC_1_SQRT_2);
        let (step, width) = (across(hatch.spacing), across(hatch.width));
        let (id, ground, line) = (hatch.id, hex(hatch.ground), hex(hatch.line));
        let turn = match hatch.lean {
            Lean::Up => 45,
            Lean::Down => -45,
        };
        self.line(&format!(
            "<pattern id=\"{id}\" patternUnits=\"userSpaceOnUse\" width=\"{step}\" height=\"{step}\" \
             patternTransform=\"rotate({turn})\"><rect width=\"{step}\" height=\"{step}\" fill=\"{ground}\"/>\
             <rect width=\"{width}\" height=\"{step}\" fill=\"{line}\"/></pattern>"
        ));
    }

    fn layer(&mut self, layer: &Layer) {
        if layer.items.is_empty() {
            return;
        }
        let seamless = if layer.seamless { " shape-rendering=\"crispEdges\"" } else { "" };
        self.line(&format!("<g id=\"{}\"{seamless}>", layer.id));
        for item in &layer.items {
            match item {
                Item::Shape(shape) => self.shape(shape),
                Item::Disc(disc) => self.disc(disc),
                Item::Text(text) => self.words(text),
            }
        }
        self.line("</g>");
    }

    fn shape(&mut self, shape: &Shape) {
        if shape.lines.is_empty() {
            return;
        }
        let fill = match shape.fill {
            None => "none".to_owned(),
            Some(Fill::Solid(colour)) => hex(colour),
            Some(Fill::Hatched(hatch)) => format!("url(#{})", hatch.id),
        };
        let stroke = shape.stroke.map_or(String::new(), |stroke| {
            let (colour, width) = (hex(stroke.colour), units(stroke.width).max(1));
            format!(" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"")
        });
        let rule = if shape.closed && shape.lines.len() > 1 { " fill-rule=\"evenodd\"" } else { "" };
        let path: String = shape.lines.iter().map(|line| path(line, shape.closed)).collect();
        self.line(&format!("<path fill=\"{fill}\"{rule}{stroke} d=\"{path}\"/>"));
    }

    fn disc(&mut self, disc: &Disc) {
        let (x, y, r) = (units(disc.centre.x), units(disc.centre.y), units(disc.radius));
        self.line(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{}\"/>", hex(disc.fill)));
    }

    /// The length is written too: a reader without our font squeezes or stretches its own, and nothing overlaps.
    fn words(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let bold = if text.font.bold { " font-weight=\"bold\"" } else { "" };
        let halo = if text.halo > 0.0 {
            let width = units(2.0 * text.halo);
            format!(
                " stroke=\"#ffffff\" stroke-width=\"{width}\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            )
        } else {
            String::new()
        };
        let (x, y, size) = (units(text.at.x), units(text.at.y), units(text.font.size));
        let length = units(self.fonts.width(&text.content, text.font));
        let (colour, content) = (hex(text.colour), escaped(&text.content));
        self.line(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{bold}{anchor} fill=\"{colour}\"{halo} \
             textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{content}</text>"
        ));
    }
}

/// The first dot, then steps from dot to dot: shorter than positions.
fn path(line: &[Dot], closed: bool) -> String {
    let mut path = String::new();
    let Some([x, y]) = line.first() else { return path };
    let mut add = |step: std::fmt::Arguments<'_>| path.write_fmt(step).expect("a String takes all text");
    add(format_args!("M{x} {y}l"));
    for pair in line.windows(2) {
        let (dx, dy) = (pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
        // A minus sign separates as well as a space.
        let gap = |value: i32| if value < 0 { "" } else { " " };
        add(format_args!("{}{dx}{}{dy}", gap(dx), gap(dy)));
    }
    if closed {
        path.push('z');
    }
    path
}
