//! The whole file: head, cover, contents, sections.

use super::super::text::{Message, Texts};
use super::blocks::Blocks;
use super::html::Html;
use super::section::{Cover, Report, Section};
use super::typography::unbroken;

/// The look, on a screen and on paper.
const STYLE: &str = include_str!("report.css");
/// Nothing is fetched, whatever is in the data.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The report as a file of HTML that needs nothing else, and is well-formed XML too.
pub fn html(report: &Report, version: &str, texts: &Texts) -> String {
    let page = Page { texts, version };
    let mut html = Html::new();
    html.markup("<!DOCTYPE html>\n");
    html.element(
        "html",
        &[("lang", texts.lang().as_str()), ("xmlns", "http://www.w3.org/1999/xhtml")],
        |html| {
            page.head(html, report);
            html.element("body", &[], |html| page.body(html, report));
        },
    );
    html.into_text()
}

/// What every part of the page is written with.
struct Page<'a> {
    texts: &'a Texts,
    version: &'a str,
}

impl Page<'_> {
    fn words(&self, message: &Message) -> String {
        unbroken(&message.text(self.texts), self.texts.lang())
    }

    fn key(&self, key: &'static str) -> String {
        self.words(&Message::new(key))
    }

    fn head(&self, html: &mut Html, report: &Report) {
        let title = Message::new("report-title-of").arg("place", report.cover.place.clone());
        html.element("head", &[], |html| {
            html.void("meta", &[("charset", "utf-8")]);
            html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
            html.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            html.void("meta", &[("name", "generator"), ("content", &format!("maillage {}", self.version))]);
            html.line("title", &[], &self.words(&title));
            html.element("style", &[], |html| html.markup(STYLE));
        });
    }

    fn body(&self, html: &mut Html, report: &Report) {
        html.line("a", &[("class", "skip"), ("href", "#main")], &self.key("report-skip"));
        self.cover(html, &report.cover);
        self.contents(html, &report.sections);
        html.element("main", &[("id", "main")], |html| {
            let titles = report.sections.iter().enumerate();
            let titles = titles.map(|(index, section)| (section.id, self.numbered(index, section)));
            let mut blocks = Blocks::new(self.texts, titles.collect());
            for (index, section) in report.sections.iter().enumerate() {
                html.element("section", &[("aria-labelledby", section.id)], |html| {
                    html.line("h2", &[("id", section.id)], &self.numbered(index, section));
                    section.blocks.iter().for_each(|block| blocks.write(html, block));
                });
            }
        });
        let version = Message::new("report-made-by").arg("version", self.version);
        html.element("footer", &[], |html| html.line("p", &[], &self.words(&version)));
    }

    fn cover(&self, html: &mut Html, cover: &Cover) {
        html.element("header", &[("class", "cover")], |html| {
            html.line("h1", &[], &self.key("report-title"));
            html.line("p", &[("class", "place")], &self.words(&cover.place));
            html.line("p", &[("class", "subtitle")], &self.key("report-subtitle"));
            html.element("dl", &[], |html| {
                for (name, value) in &cover.facts {
                    html.line("dt", &[], &self.words(name));
                    html.line("dd", &[], &self.words(value));
                }
            });
        });
    }

    fn contents(&self, html: &mut Html, sections: &[Section]) {
        html.element("nav", &[("aria-labelledby", "contents")], |html| {
            html.line("h2", &[("id", "contents")], &self.key("report-contents"));
            html.element("ol", &[("class", "contents")], |html| {
                for (index, section) in sections.iter().enumerate() {
                    let link = format!("#{}", section.id);
                    let title = self.numbered(index, section);
                    html.element("li", &[], |html| html.line("a", &[("href", &link)], &title));
                }
            });
        });
    }

    fn numbered(&self, index: usize, section: &Section) -> String {
        format!("{}. {}", index + 1, self.words(&section.title))
    }
}
