//! Paints a scene on the bitmap of plotters.
//!
//! The bitmap is several times larger than the page and shrunk at the end: every edge and letter is smooth, and
//! two neighbours leave no light seam between them, as edge-by-edge smoothing would.

use geo::Coord;
use plotters::backend::BitMapBackend;
use plotters::prelude::DrawingBackend;
use plotters::style::{Color, RGBColor};

use super::error::DrawingError;
use super::fonts::Fonts;
use super::scene::{
    Anchor, DOTS_PER_PIXEL, Disc, Dot, Fill, Hatch, Item, Lean, Rgb, Scene, Shape, Stroke, Text, WHITE,
};

/// The picture as rows of RGB bytes, three for a pixel.
pub(in crate::output) fn paint(scene: &Scene, fonts: Fonts) -> Result<Vec<u8>, DrawingError> {
    let samples = samples(scene.width, scene.height);
    let size = (scene.width * samples, scene.height * samples);
    let mut pixels = vec![255; size.0 as usize * size.1 as usize * 3];
    let backend = BitMapBackend::with_buffer(&mut pixels, size);
    let mut canvas = Canvas { backend, scale: f64::from(samples), crossings: Vec::new(), fonts };
    for item in scene.layers.iter().flat_map(|layer| &layer.items) {
        canvas.item(item)?;
    }
    drop(canvas);
    Ok(shrunk(&pixels, scene.width as usize, samples as usize))
}

/// Samples each way for a pixel: fewer on large pages, whose pixels are small on paper, to bound the memory.
fn samples(width: u32, height: u32) -> u32 {
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= 4_000_000 {
        3
    } else if pixels <= 16_000_000 {
        2
    } else {
        1
    }
}

/// The mean of `samples` x `samples` pixels, for a picture `width` pixels wide once shrunk.
fn shrunk(pixels: &[u8], width: usize, samples: usize) -> Vec<u8> {
    let (row, count) = (width * samples * 3, (samples * samples) as u32);
    let mut small = Vec::with_capacity(pixels.len() / (samples * samples));
    let mut sums = vec![0_u32; width * 3];
    for band in pixels.chunks_exact(row * samples) {
        sums.fill(0);
        for line in band.chunks_exact(row) {
            for (sum, sampled) in sums.chunks_exact_mut(3).zip(line.chunks_exact(3 * samples)) {
                for rgb in sampled.chunks_exact(3) {
                    sum.iter_mut().zip(rgb).for_each(|(sum, value)| *sum += u32::from(*value));
                }
            }
        }
        small.extend(sums.iter().map(|sum| ((sum + count / 2) / count) as u8));
    }
    small
}

/// A bitmap, `scale` times larger than the page.
struct Canvas<'a> {
    backend: BitMapBackend<'a>,
    scale: f64,
    /// Where the edges of a shape cross the rows: kept to spare allocations.
    crossings: Vec<(i32, f64)>,
    fonts: Fonts,
}

fn fault(error: impl std::fmt::Display) -> DrawingError {
    DrawingError::Canvas(error.to_string())
}

impl Canvas<'_> {
    fn item(&mut self, item: &Item) -> Result<(), DrawingError> {
        match item {
            Item::Shape(shape) => self.shape(shape),
            Item::Disc(disc) => self.disc(disc),
            Item::Text(text) => self.text(text),
        }
    }

    fn shape(&mut self, shape: &Shape) -> Result<(), DrawingError> {
        let to_pixels = self.scale / DOTS_PER_PIXEL;
        let place = |[x, y]: &Dot| Coord { x: f64::from(*x), y: f64::from(*y) } * to_pixels;
        let lines: Vec<Vec<Coord<f64>>> =
            shape.lines.iter().map(|line| line.iter().map(place).collect()).collect();
        if let Some(fill) = shape.fill {
            self.fill(&lines, fill)?;
        }
        shape.stroke.map_or(Ok(()), |stroke| self.stroke(&lines, shape.closed, stroke))
    }

    /// Fills rings by the even-odd rule: row by row, between the first and the second crossing, and so on.
    fn fill(&mut self, rings: &[Vec<Coord<f64>>], fill: Fill) -> Result<(), DrawingError> {
        let mut crossings = std::mem::take(&mut self.crossings);
        crossings.clear();
        for ring in rings {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).for_each(|(a, b)| cross(*a, *b, &mut crossings));
        }
        crossings.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        // A closed ring crosses a row an even number of times.
        for pair in crossings.chunks_exact(2) {
            self.span(pair[0].0, (pair[0].1, pair[1].1), fill)?;
        }
        self.crossings = crossings;
        Ok(())
    }

    /// The pixels of a row whose centres lie between two positions.
    fn span(&mut self, y: i32, (from, to): (f64, f64), fill: Fill) -> Result<(), DrawingError> {
        let (from, to) = ((from - 0.5).ceil() as i32, (to - 0.5).ceil() as i32);
        match fill {
            Fill::Solid(colour) => self.run(y, (from, to), colour),
            Fill::Hatched(hatch) => self.hatched(y, (from, to), hatch),
        }
    }

    fn hatched(&mut self, y: i32, (from, to): (i32, i32), hatch: Hatch) -> Result<(), DrawingError> {
        self.run(y, (from, to), hatch.ground)?;
        let spacing = ((hatch.spacing * self.scale) as i32).max(2);
        let width = (hatch.width * self.scale) as i32;
        // A line is where x + y (or x - y) has a remainder below the width.
        let down = match hatch.lean {
            Lean::Up => y,
            Lean::Down => -y,
        };
        let mut start = from - (from + down).rem_euclid(spacing);
        while start < to {
            self.run(y, (start.max(from), (start + width).min(to)), hatch.line)?;
            start += spacing;
        }
        Ok(())
    }

    fn run(&mut self, y: i32, (from, to): (i32, i32), Rgb(r, g, b): Rgb) -> Result<(), DrawingError> {
        if from >= to {
            return Ok(());
        }
        self.backend.draw_rect((from, y), (to, y + 1), &RGBColor(r, g, b), true).map_err(fault)
    }

    /// Each segment is a box longer than it by half its width at both ends: joints have no notch.
    fn stroke(
        &mut self,
        lines: &[Vec<Coord<f64>>],
        closed: bool,
        stroke: Stroke,
    ) -> Result<(), DrawingError> {
        let half = (stroke.width * self.scale).max(1.0) / 2.0;
        for line in lines {
            let segments = if closed { line.len() } else { line.len().saturating_sub(1) };
            let next = line.iter().cycle().skip(1);
            for (a, b) in line.iter().zip(next).take(segments) {
                self.fill(&[boxed(*a, *b, half)], Fill::Solid(stroke.colour))?;
            }
        }
        Ok(())
    }

    fn disc(&mut self, disc: &Disc) -> Result<(), DrawingError> {
        let (centre, radius) = (disc.centre * self.scale, disc.radius * self.scale);
        for y in (centre.y - radius).floor() as i32..=(centre.y + radius).ceil() as i32 {
            let down = f64::from(y) + 0.5 - centre.y;
            let half = (radius * radius - down * down).max(0.0).sqrt();
            self.span(y, (centre.x - half, centre.x + half), Fill::Solid(disc.fill))?;
        }
        Ok(())
    }

    fn text(&mut self, text: &Text) -> Result<(), DrawingError> {
        let start = match text.anchor {
            Anchor::Start => text.at.x,
            Anchor::Middle => text.at.x - self.fonts.width(&text.content, text.font) / 2.0,
            Anchor::End => text.at.x - self.fonts.width(&text.content, text.font),
        };
        let at = Coord { x: start, y: text.at.y } * self.scale;
        if text.halo > 0.0 {
            const AROUND: u8 = 16;
            for step in 0..AROUND {
                let (sin, cos) = (f64::from(step) * std::f64::consts::TAU / f64::from(AROUND)).sin_cos();
                let shift = Coord { x: cos, y: sin } * (text.halo * self.scale);
                self.letters(text, at + shift, WHITE)?;
            }
        }
        self.letters(text, at, text.colour)
    }

    fn letters(&mut self, text: &Text, at: Coord<f64>, Rgb(r, g, b): Rgb) -> Result<(), DrawingError> {
        let (backend, mut drawn) = (&mut self.backend, Ok(()));
        self.fonts.ink(&text.content, text.font, (at, self.scale), |pixel, share| {
            let colour = RGBColor(r, g, b).mix(f64::from(share)).to_backend_color();
            let result = backend.draw_pixel(pixel, colour);
            if drawn.is_ok() {
                drawn = result;
            }
        });
        drawn.map_err(fault)
    }
}

/// Adds the rows whose centre line an edge crosses, and where. Half-open, so that a corner counts once.
fn cross(a: Coord<f64>, b: Coord<f64>, crossings: &mut Vec<(i32, f64)>) {
    let (top, bottom) = if a.y <= b.y { (a, b) } else { (b, a) };
    let (first, end) = ((top.y - 0.5).ceil() as i32, (bottom.y - 0.5).ceil() as i32);
    if first >= end {
        return;
    }
    let slope = (bottom.x - top.x) / (bottom.y - top.y);
    crossings.extend((first..end).map(|y| (y, top.x + (f64::from(y) + 0.5 - top.y) * slope)));
}

/// The box around a segment, `half` wide on each side and beyond each end.
fn boxed(a: Coord<f64>, b: Coord<f64>, half: f64) -> Vec<Coord<f64>> {
    let length = (b - a).x.hypot((b - a).y);
    let along = if length > 0.0 { (b - a) * (half / length) } else { Coord { x: half, y: 0.0 } };
    let side = Coord { x: -along.y, y: along.x };
    vec![a - along + side, b + along + side, b + along - side, a - along - side]
}

#[cfg(test)]
mod tests {
    use super::super::scene::Layer;
    use super::*;

    fn square(left: i32, size: i32) -> Vec<Dot> {
        vec![[left, left], [left + size, left], [left + size, left + size], [left, left + size]]
    }

    fn painted(lines: Vec<Vec<Dot>>) -> Vec<u8> {
        filled(lines, Fill::Solid(Rgb(0, 0, 0)))
    }

    fn filled(lines: Vec<Vec<Dot>>, fill: Fill) -> Vec<u8> {
        let shape = Shape { lines, closed: true, fill: Some(fill), stroke: None };
        let layers = vec![Layer::new("areas", vec![Item::Shape(shape)])];
        let (title, description) = (String::new(), String::new());
        let scene = Scene { width: 10, height: 10, title, description, hatches: Vec::new(), layers };
        paint(&scene, Fonts::load().unwrap()).unwrap()
    }

    fn ink(rgb: &[u8]) -> f64 {
        rgb.iter().map(|value| (255.0 - f64::from(*value)) / 255.0).sum::<f64>() / 3.0
    }

    #[test]
    fn a_hole_stays_white() {
        let with_hole = painted(vec![square(10, 80), square(30, 40)]);
        assert_eq!(ink(&with_hole), 64.0 - 16.0);
        assert_eq!(with_hole[(5 * 10 + 5) * 3..][..3], [255; 3]);
    }

    #[test]
    fn edges_between_pixels_are_smooth() {
        // A third of a pixel more on the right and below.
        let area = ink(&painted(vec![square(10, 53)]));
        assert!((area - 5.33 * 5.33).abs() < 0.2, "{area}");
    }

    /// The rows of a page filled with lines one pixel wide, four pixels apart: the columns that are black.
    fn black_columns(lean: Lean) -> Vec<Vec<usize>> {
        let (ground, line) = (WHITE, Rgb(0, 0, 0));
        let hatch = Hatch { id: "test", ground, line, lean, spacing: 4.0, width: 1.0 };
        let rgb = filled(vec![square(0, 100)], Fill::Hatched(hatch));
        let black = |row: &[u8]| (0..10).filter(|column| row[column * 3] < 128).collect();
        rgb.chunks_exact(30).map(black).collect()
    }

    #[test]
    fn lines_climb_or_fall_to_the_right() {
        let (up, down) = (black_columns(Lean::Up), black_columns(Lean::Down));
        assert_eq!(up[4][..2], [0, 4]);
        assert_eq!((&up[5][..2], &down[5][..2]), (&[3, 7][..], &[1, 5][..]));
    }
}
