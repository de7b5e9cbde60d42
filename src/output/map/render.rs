use super::check::check;
use super::compose::compose;
use super::error::MapError;
use super::fonts::Fonts;
use super::layers::MapLayers;
use super::page::{MapStyle, MapTexts};
use super::raster;
use super::svg::write;

/// The map as a PNG picture, with smooth edges. The same input gives the same bytes.
///
/// # Errors
///
/// [`MapError`] if there is nothing to draw, or if a size, a class break, a time or a position makes no sense.
pub fn png(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Vec<u8>, MapError> {
    check(layers, texts, style)?;
    let scene = compose(layers, texts, style)?;
    encode(&raster::paint(&scene, Fonts::load()?)?, style)
}

/// The map as an SVG drawing in UTF-8: shapes and texts that can be edited, positions to a tenth of a pixel.
///
/// # Errors
///
/// As for [`png`].
pub fn svg(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Vec<u8>, MapError> {
    check(layers, texts, style)?;
    let scene = compose(layers, texts, style)?;
    Ok(write(&scene, Fonts::load()?).into_bytes())
}

fn encode(rgb: &[u8], style: &MapStyle) -> Result<Vec<u8>, MapError> {
    let fault = |error: png::EncodingError| MapError::Drawing(error.to_string());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, style.width, style.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(fault)?;
    writer.write_image_data(rgb).map_err(fault)?;
    writer.finish().map_err(fault)?;
    Ok(bytes)
}
