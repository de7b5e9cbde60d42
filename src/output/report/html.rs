//! Writes HTML that is well-formed XML too. Whatever is not markup is escaped.

use super::super::cell::harmless;
use super::super::drawing::escaped;

/// Elements that stand within a line: no line break follows them.
const INLINE: [&str; 6] = ["a", "code", "dd", "dt", "span", "strong"];

/// HTML while it is written.
pub(super) struct Html {
    text: String,
}

/// The attributes of an element: names and values.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Html {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { text: String::new() }
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// An element with what `inside` writes.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
        self.end_line(tag);
    }

    /// An element that holds words only.
    pub(super) fn line(&mut self, tag: &'static str, attributes: Attributes<'_>, words: &str) {
        self.element(tag, attributes, |html| html.words(words));
    }

    /// An element that holds nothing.
    pub(super) fn void(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.open(tag, attributes);
        self.text.push_str("/>");
        self.end_line(tag);
    }

    /// Words, escaped. A control character, which no file of this kind may hold, becomes a space.
    pub(super) fn words(&mut self, words: &str) {
        self.text.push_str(&escaped(&harmless(words)));
    }

    /// A sentence: names of options in it are told apart from words.
    pub(super) fn sentence(&mut self, sentence: &str) {
        for (index, part) in sentence.split(' ').enumerate() {
            if index > 0 {
                self.text.push(' ');
            }
            if part.starts_with("--") {
                self.line("code", &[], part);
            } else {
                self.words(part);
            }
        }
    }

    /// Markup that this program made.
    pub(super) fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.words(value);
            self.text.push('"');
        }
    }

    fn end_line(&mut self, tag: &str) {
        if !INLINE.contains(&tag) {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_not_markup_is_escaped() {
        let mut html = Html::new();
        html.element("p", &[("title", "a \"b\" & <c>")], |html| {
            html.words("<script>alert('x')</script>\u{0}");
            html.void("br", &[]);
            html.sentence("use --plan & not \"--x\"");
        });
        assert_eq!(
            html.into_text(),
            "<p title=\"a &quot;b&quot; &amp; &lt;c&gt;\">&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt; <br/>\n\
             use <code>--plan</code> &amp; not &quot;--x&quot;</p>\n"
        );
    }
}
