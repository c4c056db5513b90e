//! The travel report (*reisverslag*): what a group said along the streams of its journey.

use super::document::{Document, Item};
use super::meetings;
use super::word::{Word, quoted, words};
use crate::domain::harvest::Harvest;
use crate::domain::{Board, Community, Kind};
use crate::i18n::Catalog;
use crate::text::Message;

/// The id of the board whose columns are the streams.
pub const STREAMS: &str = "stromen";
/// What a group says with the name of a stream.
const NAMED: [Kind; 5] = [Kind::Lesson, Kind::Quote, Kind::Tip, Kind::Celebration, Kind::Table];

/// What stands in a travel report. A stream where nobody said anything is still water: its question stands there, and
/// nothing is said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TravelReport<'a> {
    /// The community.
    pub name: &'a str,
    /// Its neighbourhood or house.
    pub place: &'a str,
    /// What the board is for.
    pub about: &'a str,
    /// Where the streams come from.
    pub source: &'a str,
    /// The streams of the board in their order, then those that only older sessions know.
    pub streams: Vec<Stream<'a>>,
    /// Lessons that were named after no stream.
    pub lessons: Vec<Word<'a>>,
    /// The meetings that all of it comes from.
    pub meetings: Vec<&'a Harvest>,
}

/// One stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stream<'a> {
    /// The id of its column.
    pub id: &'a str,
    /// What people call it.
    pub title: &'a str,
    /// Its question; empty when the board no longer has it.
    pub ask: &'a str,
    /// A short sentence about it, perhaps.
    pub about: &'a str,
    /// Whether the board still has it.
    pub on_board: bool,
    /// What was said there: lessons, quotes, tips, celebrations, sentences of tables, cards.
    pub words: Vec<Word<'a>>,
}

/// What stands in the travel report over these sessions, along the streams of this board.
#[must_use]
pub fn travel_report<'a>(
    community: &'a Community,
    board: Option<&'a Board>,
    harvests: &'a [Harvest],
) -> TravelReport<'a> {
    let mut streams: Vec<Stream<'a>> = board
        .into_iter()
        .flat_map(|board| &board.columns)
        .map(|column| Stream {
            id: &column.id,
            title: &column.title,
            ask: &column.ask,
            about: &column.about,
            on_board: true,
            words: said_at(harvests, &column.id),
        })
        .collect();
    for (id, title) in known(harvests) {
        match streams.iter_mut().find(|stream| stream.id == id) {
            Some(stream) if !stream.on_board => stream.title = title,
            Some(_) => {}
            None => streams.push(Stream { id, title, words: said_at(harvests, id), ..Stream::default() }),
        }
    }
    streams.retain(|stream| stream.on_board || !stream.words.is_empty());
    let lessons = words(harvests, &[Kind::Lesson], |word| !streams.iter().any(|stream| is_named(word, stream.id)));
    let all: Vec<&[Word<'a>]> =
        streams.iter().map(|stream| stream.words.as_slice()).chain([lessons.as_slice()]).collect();
    let meetings = meetings::of(harvests, &all, |_| false);
    let (about, source) = board.map(|board| (board.about.as_str(), board.source.as_str())).unwrap_or_default();
    TravelReport { name: &community.name, place: &community.place, about, source, streams, lessons, meetings }
}

/// Every stream that sessions knew, by id, with its title there; oldest first, so that the last title counts.
fn known(harvests: &[Harvest]) -> impl Iterator<Item = (&str, &str)> {
    harvests.iter().flat_map(|harvest| {
        let named = harvest.topics.iter().filter(|topic| topic.board == STREAMS);
        let laid = harvest.words.iter().filter_map(|said| said.laid.as_ref()).filter(|laid| laid.board == STREAMS);
        let named = named.map(|topic| (topic.id.as_str(), topic.title.as_str()));
        named.chain(laid.map(|laid| (laid.column.as_str(), laid.name.as_str())))
    })
}

fn said_at<'a>(harvests: &'a [Harvest], id: &str) -> Vec<Word<'a>> {
    let mut said = words(harvests, &NAMED, |word| is_named(word, id));
    let lies = |word: &Word<'_>| word.said.laid.as_ref().is_some_and(|laid| laid.board == STREAMS && laid.column == id);
    said.extend(words(harvests, &[Kind::Card], lies));
    said
}

/// Whether words were named after a stream: in their session that name meant one.
fn is_named(word: &Word<'_>, id: &str) -> bool {
    let meant = || word.from.topics.iter().any(|topic| topic.id == id && topic.board == STREAMS);
    word.said.topics.iter().any(|topic| topic == id) && meant()
}

impl TravelReport<'_> {
    /// Whether the group said nothing yet that could stand in it.
    #[must_use]
    pub fn is_without_words(&self) -> bool {
        self.lessons.is_empty() && self.streams.iter().all(|stream| stream.words.is_empty())
    }

    /// The travel report as a document in this language.
    #[must_use]
    pub fn document(&self, catalog: &Catalog) -> Document {
        let say = |key| catalog.say(&Message::new(key));
        let mut document = Document::new(catalog.lang(), &catalog.say(&title(self.name)));
        document.quiet(self.place);
        document.sentence(&say("travel-lead"));
        meetings::say_origin(&mut document, catalog, &self.meetings);
        document.sentence(self.about);
        if !self.source.trim().is_empty() {
            document.quiet(&catalog.say(&Message::new("travel-source").with("source", self.source)));
        }
        if self.is_without_words() {
            let stream = self.streams.first().map(|stream| stream.id).unwrap_or_default();
            document.sentence(&catalog.say(&Message::new("travel-without-words").with("stream", stream)));
        }
        for stream in &self.streams {
            said(&mut document, catalog, stream);
        }
        if !self.lessons.is_empty() {
            document.part(&say("travel-lessons"));
            list(&mut document, catalog, &self.lessons);
        }
        meetings::list(&mut document, catalog, &self.meetings);
        document
    }
}

fn title(name: &str) -> Message {
    if name.trim().is_empty() {
        Message::new("travel-title")
    } else {
        Message::new("travel-title-of").with("name", name)
    }
}

/// A stream: its question, and what was said there. Quotes stand apart, between what was understood and the rest.
fn said(document: &mut Document, catalog: &Catalog, stream: &Stream<'_>) {
    document.part(stream.title);
    document.question(stream.ask);
    if !stream.on_board {
        document.quiet(&catalog.say(&Message::new("travel-off-board")));
    }
    if stream.words.is_empty() {
        return;
    }
    document.sentence(stream.about);
    let of = |wanted: fn(Kind) -> bool| -> Vec<Word<'_>> {
        stream.words.iter().filter(|word| wanted(word.said.kind)).copied().collect()
    };
    let quotes = of(|kind| kind == Kind::Quote);
    if quotes.is_empty() {
        return list(document, catalog, &stream.words);
    }
    list(document, catalog, &of(|kind| kind == Kind::Lesson));
    for word in quotes {
        document.quote(&quoted(catalog, &word.said.text), &meetings::from(catalog, &word));
    }
    list(document, catalog, &of(|kind| !matches!(kind, Kind::Lesson | Kind::Quote)));
}

fn list(document: &mut Document, catalog: &Catalog, words: &[Word<'_>]) {
    let item = |word: &Word<'_>| Item { words: word.said.text.clone(), from: meetings::from(catalog, word) };
    document.list(words.iter().map(item));
}
