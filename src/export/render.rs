//! A document in the two formats that people open.

use pulldown_cmark::{Event, Options as Extensions, html::push_html};
use pulldown_cmark_to_cmark::{Options, cmark_with_options};

use super::document::Document;

/// What readers of Markdown may know beyond its core: a word that means something to any of them is written as a word.
const EXTENSIONS: Extensions = Extensions::ENABLE_TABLES
    .union(Extensions::ENABLE_FOOTNOTES)
    .union(Extensions::ENABLE_STRIKETHROUGH)
    .union(Extensions::ENABLE_TASKLISTS)
    .union(Extensions::ENABLE_HEADING_ATTRIBUTES)
    .union(Extensions::ENABLE_MATH)
    .union(Extensions::ENABLE_GFM);

/// The document as Markdown, with a newline behind it.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let options = Options { list_token: '-', ..Options::default() };
    let mut text = String::new();
    if cmark_with_options(document.events.iter(), &mut text, EXTENSIONS, options).is_err() {
        // Words come before marks. The tests know of no text for which this happens.
        text = words(document);
    }
    text.push('\n');
    text
}

/// The words alone, a paragraph each.
fn words(document: &Document) -> String {
    let mut text = String::new();
    for event in &document.events {
        match event {
            Event::Text(words) => text.push_str(&escaped(words)),
            Event::End(_) if !text.ends_with("\n\n") => text.push_str("\n\n"),
            Event::HardBreak => text.push('\n'),
            _ => {}
        }
    }
    text
}

/// Text that means nothing but itself.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// The document as a page by itself: `template` with `{{lang}}`, `{{title}}` and `{{body}}` filled in.
#[must_use]
pub fn html(document: &Document, template: &str) -> String {
    let mut page = String::with_capacity(template.len());
    // Piece by piece: words that look like a place to fill in stay words.
    let mut rest = template;
    while let Some((before, (name, behind))) = next_place(rest) {
        page.push_str(before);
        match name {
            "lang" => page.push_str(document.lang.code()),
            "title" => push_html(&mut page, std::iter::once(Event::Text(document.title.as_str().into()))),
            "body" => push_html(&mut page, document.events.iter().cloned()),
            other => page.push_str(&format!("{{{{{other}}}}}")),
        }
        rest = behind;
    }
    page.push_str(rest);
    page
}

/// The next place to fill in: what stands before it, its name, and what stands behind it.
fn next_place(text: &str) -> Option<(&str, (&str, &str))> {
    let (before, after) = text.split_once("{{")?;
    Some((before, after.split_once("}}")?))
}
