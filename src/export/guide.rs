//! The guide (*handreiking*): what a group wants to give to whoever comes after it, in its own words.

use super::document::{Document, Item};
use super::meetings;
use super::word::{Word, quoted, words};
use crate::domain::harvest::Harvest;
use crate::domain::{Community, Kind, Theory};
use crate::i18n::Catalog;
use crate::text::Message;

/// What stands in a guide. Nothing in it is put in an order of rank, and a part without words is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide<'a> {
    /// The community.
    pub name: &'a str,
    /// Its neighbourhood or house.
    pub place: &'a str,
    /// Tips and tops.
    pub tips: Vec<Word<'a>>,
    /// What was understood.
    pub lessons: Vec<Word<'a>>,
    /// Quotes that their speakers released.
    pub quotes: Vec<Word<'a>>,
    /// What was celebrated.
    pub celebrations: Vec<Word<'a>>,
    /// The theory that was shown, each card once, as it was worded last.
    pub theory: Vec<&'a Theory>,
    /// People who want to be named, each once.
    pub named: Vec<Word<'a>>,
    /// The meetings that all of it comes from.
    pub meetings: Vec<&'a Harvest>,
}

/// What stands in the guide over these sessions.
#[must_use]
pub fn guide<'a>(community: &'a Community, harvests: &'a [Harvest]) -> Guide<'a> {
    let of = |kind| words(harvests, &[kind], |_| true);
    let (tips, lessons, quotes) = (of(Kind::Tip), of(Kind::Lesson), of(Kind::Quote));
    let (celebrations, mut named) = (of(Kind::Celebration), Vec::new());
    for word in of(Kind::Named) {
        if !named.iter().any(|other: &Word<'_>| other.said.text == word.said.text) {
            named.push(word);
        }
    }
    let mut theory: Vec<&Theory> = Vec::new();
    for card in harvests.iter().flat_map(|harvest| &harvest.theory) {
        match theory.iter_mut().find(|other| other.id == card.id) {
            Some(other) => *other = card,
            None => theory.push(card),
        }
    }
    let all: [&[Word<'a>]; 5] = [&tips, &lessons, &quotes, &celebrations, &named];
    let meetings = meetings::of(harvests, &all, |harvest| !harvest.theory.is_empty());
    let (name, place) = (community.name.as_str(), community.place.as_str());
    Guide { name, place, tips, lessons, quotes, celebrations, theory, named, meetings }
}

impl Guide<'_> {
    /// Whether the group said nothing yet that could stand in it.
    #[must_use]
    pub fn is_without_words(&self) -> bool {
        [&self.tips, &self.lessons, &self.quotes, &self.celebrations].iter().all(|words| words.is_empty())
    }

    /// The guide as a document in this language.
    #[must_use]
    pub fn document(&self, catalog: &Catalog) -> Document {
        let say = |key| catalog.say(&Message::new(key));
        let mut document = Document::new(catalog.lang(), &catalog.say(&title(self.name)));
        document.quiet(self.place);
        document.sentence(&say("guide-lead"));
        meetings::say_origin(&mut document, catalog, &self.meetings);
        if self.is_without_words() {
            document.sentence(&say("guide-without-words"));
        }
        part(&mut document, catalog, ("guide-tips", "guide-tips-lead"), &self.tips);
        part(&mut document, catalog, ("guide-lessons", "guide-lessons-lead"), &self.lessons);
        self.quotes(&mut document, catalog);
        part(&mut document, catalog, ("guide-celebrations", "guide-celebrations-lead"), &self.celebrations);
        self.theory(&mut document, catalog);
        part(&mut document, catalog, ("guide-thanks", "guide-thanks-lead"), &self.named);
        meetings::list(&mut document, catalog, &self.meetings);
        document
    }

    fn quotes(&self, document: &mut Document, catalog: &Catalog) {
        if self.quotes.is_empty() {
            return;
        }
        document.part(&catalog.say(&Message::new("guide-quotes")));
        for word in &self.quotes {
            let whose = word.said.voice.as_deref().unwrap_or_default();
            document.quote(&quoted(catalog, &word.said.text), whose);
        }
    }

    fn theory(&self, document: &mut Document, catalog: &Catalog) {
        if self.theory.is_empty() {
            return;
        }
        document.part(&catalog.say(&Message::new("guide-theory")));
        document.sentence(&catalog.say(&Message::new("guide-theory-lead")));
        for card in &self.theory {
            document.piece(&card.title);
            document.sentence(&card.text.join(" "));
            document.question(&card.ask);
            if !card.source.trim().is_empty() {
                document.quiet(&catalog.say(&Message::new("export-source").with("source", &card.source)));
            }
        }
    }
}

fn title(name: &str) -> Message {
    if name.trim().is_empty() { Message::new("guide-title") } else { Message::new("guide-title-of").with("name", name) }
}

/// A part with a sentence about it and its words; without words it is not there.
fn part(document: &mut Document, catalog: &Catalog, (title, lead): (&'static str, &'static str), words: &[Word<'_>]) {
    if words.is_empty() {
        return;
    }
    document.part(&catalog.say(&Message::new(title)));
    document.sentence(&catalog.say(&Message::new(lead)));
    document.list(words.iter().map(|word| Item { words: word.said.text.clone(), from: String::new() }));
}
