//! A document of headings, sentences, lists and quotes, in the terms of Markdown: the one thing that is written as either
//! format.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use crate::i18n::Lang;
use crate::text::Safe;

/// A document in one language. Every text that is put in is made harmless here; a text of which nothing is left is left
/// out.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) title: Safe,
    pub(super) lang: Lang,
    pub(super) events: Vec<Event<'static>>,
}

/// One line of a list: words, and quietly under them where they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The words.
    pub words: String,
    /// Where they come from; empty where nothing is said about it.
    pub from: String,
}

/// What stands between a start and its end.
type Inline = Vec<Event<'static>>;

impl Document {
    /// A document that begins with its title.
    #[must_use]
    pub fn new(lang: Lang, title: &str) -> Self {
        let mut document = Self { title: Safe::new(title.trim()), lang, events: Vec::new() };
        document.heading(HeadingLevel::H1, title);
        document
    }

    /// The heading of a part.
    pub fn part(&mut self, title: &str) {
        self.heading(HeadingLevel::H2, title);
    }

    /// The heading of a piece of a part.
    pub fn piece(&mut self, title: &str) {
        self.heading(HeadingLevel::H3, title);
    }

    fn heading(&mut self, level: HeadingLevel, title: &str) {
        // A heading is one line, whatever was typed.
        let inline = lines(&Safe::new(title));
        self.block(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }, inline);
    }

    /// A sentence, or several.
    pub fn sentence(&mut self, text: &str) {
        self.block(Tag::Paragraph, lines(&Safe::lines(text)));
    }

    /// A question to the reader.
    pub fn question(&mut self, text: &str) {
        self.block(Tag::Paragraph, within(Tag::Strong, lines(&Safe::lines(text))));
    }

    /// Something that is said quietly.
    pub fn quiet(&mut self, text: &str) {
        self.block(Tag::Paragraph, quiet(text));
    }

    /// Somebody's words, and quietly under them whose, as far as that may be said.
    pub fn quote(&mut self, words: &str, whose: &str) {
        let words = within(Tag::Paragraph, lines(&Safe::lines(words)));
        if words.is_empty() {
            return;
        }
        let whose = within(Tag::Paragraph, quiet(whose));
        self.block(Tag::BlockQuote(None), [words, whose].concat());
    }

    /// A list in no order of rank.
    pub fn list(&mut self, items: impl IntoIterator<Item = Item>) {
        let item = |item: Item| {
            let (mut inline, from) = (lines(&Safe::lines(&item.words)), quiet(&item.from));
            if inline.is_empty() {
                return Inline::new();
            }
            if !from.is_empty() {
                inline.push(Event::HardBreak);
                inline.extend(from);
            }
            within(Tag::Item, inline)
        };
        self.block(Tag::List(None), items.into_iter().flat_map(item).collect());
    }

    fn block(&mut self, tag: Tag<'static>, inside: Inline) {
        self.events.extend(within(tag, inside));
    }
}

/// Something with an inside; without one it is not there.
fn within(tag: Tag<'static>, inside: Inline) -> Inline {
    if inside.is_empty() {
        return inside;
    }
    let end: TagEnd = tag.to_end();
    std::iter::once(Event::Start(tag)).chain(inside).chain([Event::End(end)]).collect()
}

fn quiet(text: &str) -> Inline {
    within(Tag::Emphasis, lines(&Safe::lines(text)))
}

/// Harmless lines as they stand under each other.
fn lines(text: &Safe) -> Inline {
    let mut inline = Inline::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !inline.is_empty() {
            inline.push(Event::HardBreak);
        }
        inline.push(Event::Text(CowStr::from(line.to_owned())));
    }
    inline
}
