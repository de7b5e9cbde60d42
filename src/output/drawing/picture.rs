//! From a scene to the bytes of a file.

use super::error::DrawingError;
use super::fonts::Fonts;
use super::scene::Scene;
use super::{raster, svg};

/// The scene as a PNG picture, with smooth edges.
pub(in crate::output) fn png(scene: &Scene) -> Result<Vec<u8>, DrawingError> {
    encode(&raster::paint(scene, Fonts::load()?)?, scene)
}

/// The scene as an SVG drawing in UTF-8.
pub(in crate::output) fn svg(scene: &Scene) -> Result<Vec<u8>, DrawingError> {
    Ok(svg::write(scene, Fonts::load()?).into_bytes())
}

fn encode(rgb: &[u8], scene: &Scene) -> Result<Vec<u8>, DrawingError> {
    let fault = |error: png::EncodingError| DrawingError::Canvas(error.to_string());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, scene.width, scene.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(fault)?;
    writer.write_image_data(rgb).map_err(fault)?;
    writer.finish().map_err(fault)?;
    Ok(bytes)
}
