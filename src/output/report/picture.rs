//! A drawing within the page: its names made its own, its size that of the page.

use quick_xml::Writer;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::super::error::OutputError;
use super::super::text::{Message, Texts};
use super::html::Html;
use super::typography::unbroken;

/// Attributes whose value is the name of another element.
const NAMES: [&str; 3] = ["id", "aria-labelledby", "aria-describedby"];
/// How a fill names another element.
const REFERENCE: &str = "url(#";

/// A drawing with its caption.
#[derive(Debug)]
pub struct Picture {
    svg: String,
    caption: Message,
}

impl Picture {
    /// A drawing (SVG with a title and a description) and what it shows, which says which table holds the same figures. `id` comes before
    /// every name within the drawing: several drawings stand on one page, and each has a title of its own.
    ///
    /// # Errors
    /// When the drawing is not well-formed, which a bug alone could make it.
    pub fn new(id: &str, svg: &[u8], caption: Message) -> Result<Self, OutputError> {
        Ok(Self { svg: renamed(svg, id)?, caption })
    }
}

/// Writes a drawing and its caption.
pub(super) fn write(html: &mut Html, picture: &Picture, texts: &Texts) {
    let caption = unbroken(&picture.caption.text(texts), texts.lang());
    html.element("figure", &[("class", "figure")], |html| {
        // As a table, a drawing is wider than a telephone: it scrolls.
        let frame = [("class", "frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", &*caption)];
        html.element("div", &frame, |html| html.markup(&picture.svg));
        html.line("figcaption", &[], &caption);
    });
}

/// The drawing with `id` before its names, and without a size in pixels.
fn renamed(svg: &[u8], id: &str) -> Result<String, OutputError> {
    let encode = |error: quick_xml::Error| OutputError::encode("report", "HTML")(error);
    let mut reader = Reader::from_reader(svg);
    let mut writer = Writer::new(Vec::with_capacity(svg.len()));
    loop {
        let event = match reader.read_event().map_err(encode)? {
            Event::Eof => break,
            Event::Start(start) => Event::Start(own(&start, id)?),
            Event::Empty(start) => Event::Empty(own(&start, id)?),
            other => other,
        };
        writer.write_event(event).map_err(OutputError::encode("report", "HTML"))?;
    }
    String::from_utf8(writer.into_inner()).map_err(OutputError::encode("report", "HTML"))
}

/// An element with `id` before the names in its attributes.
fn own<'a>(start: &BytesStart<'a>, id: &str) -> Result<BytesStart<'a>, OutputError> {
    let mut renamed = start.to_owned();
    renamed.clear_attributes();
    let is_root = start.name().as_ref() == "svg";
    for attribute in start.attributes() {
        let attribute = attribute.map_err(OutputError::encode("report", "HTML"))?;
        if is_root && matches!(attribute.key.as_ref(), "width" | "height") {
            continue;
        }
        renamed.push_attribute(named(attribute, id));
    }
    Ok(renamed)
}

fn named<'a>(attribute: Attribute<'a>, id: &str) -> Attribute<'a> {
    let value = match attribute.value.strip_prefix(REFERENCE) {
        Some(name) => format!("{REFERENCE}{id}-{name}"),
        None if NAMES.contains(&attribute.key.into_inner()) => format!("{id}-{}", attribute.value),
        None => return attribute,
    };
    Attribute { key: attribute.key, value: value.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_those_of_the_drawing_and_words_stay() {
        let svg = "<svg aria-labelledby=\"title\" width=\"800\" viewBox=\"0 0 8 6\"><title id=\"title\">url(#x) id=&quot;y&quot;</title>\n\
                   <defs><pattern id=\"hatch\"/></defs><path fill=\"url(#hatch)\" d=\"M0 0\"/></svg>";
        assert_eq!(
            renamed(svg.as_bytes(), "p1").unwrap(),
            "<svg aria-labelledby=\"p1-title\" viewBox=\"0 0 8 6\"><title id=\"p1-title\">url(#x) id=&quot;y&quot;</title>\n\
             <defs><pattern id=\"p1-hatch\"/></defs><path fill=\"url(#p1-hatch)\" d=\"M0 0\"/></svg>"
        );
    }
}
