//! `guide --json` and `travel-report --json`: what stands in each document. Nothing is counted.

use serde::Serialize;

use super::sessions::DateJson;
use crate::domain::Theory;
use crate::domain::harvest::Harvest;
use crate::export::{Guide, Stream, TravelReport, Word};

/// What stands in a guide.
#[derive(Debug, Serialize)]
pub struct GuideJson {
    /// The community.
    pub name: String,
    /// Its neighbourhood or house.
    pub place: String,
    /// Tips and tops.
    pub tips: Vec<WordJson>,
    /// What was understood.
    pub lessons: Vec<WordJson>,
    /// Released quotes.
    pub quotes: Vec<WordJson>,
    /// What was celebrated.
    pub celebrations: Vec<WordJson>,
    /// The theory that was shown.
    pub theory: Vec<TheoryJson>,
    /// People who want to be named.
    pub named: Vec<WordJson>,
    /// The meetings that all of it comes from, oldest first.
    pub meetings: Vec<MeetingJson>,
}

/// What stands in a travel report.
#[derive(Debug, Serialize)]
pub struct TravelReportJson {
    /// The community.
    pub name: String,
    /// Its neighbourhood or house.
    pub place: String,
    /// The streams, in the order of the board.
    pub streams: Vec<StreamJson>,
    /// Lessons that were named after no stream.
    pub lessons: Vec<WordJson>,
    /// The meetings that all of it comes from, oldest first.
    pub meetings: Vec<MeetingJson>,
}

/// A stream.
#[derive(Debug, Serialize)]
pub struct StreamJson {
    /// The id of its column.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its question.
    pub ask: String,
    /// A short sentence about it.
    pub about: String,
    /// Whether the board still has it.
    pub on_board: bool,
    /// What was said there.
    pub words: Vec<WordJson>,
}

/// Words of a group.
#[derive(Debug, Serialize)]
pub struct WordJson {
    /// The entry that wrote them.
    pub id: String,
    /// lesson, quote, tip, celebration, table, card, named.
    pub kind: String,
    /// The words.
    pub text: String,
    /// From which position, where nobody is recognised by it.
    pub voice: Option<String>,
    /// Ids of columns of boards that they are named after.
    pub topics: Vec<String>,
    /// The session.
    pub session: String,
}

/// A theory card.
#[derive(Debug, Serialize)]
pub struct TheoryJson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub text: Vec<String>,
    /// Its question.
    pub ask: String,
    /// Where it comes from.
    pub source: String,
}

/// A meeting.
#[derive(Debug, Serialize)]
pub struct MeetingJson {
    /// The session.
    pub session: String,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: DateJson,
    /// live, practice, reconstructed.
    pub origin: &'static str,
}

/// A guide in its stable form.
#[must_use]
pub fn guide_json(guide: &Guide<'_>) -> GuideJson {
    GuideJson {
        name: guide.name.to_owned(),
        place: guide.place.to_owned(),
        tips: words(&guide.tips),
        lessons: words(&guide.lessons),
        quotes: words(&guide.quotes),
        celebrations: words(&guide.celebrations),
        theory: guide.theory.iter().map(|card| theory(card)).collect(),
        named: words(&guide.named),
        meetings: meetings(&guide.meetings),
    }
}

/// A travel report in its stable form.
#[must_use]
pub fn travel_report_json(report: &TravelReport<'_>) -> TravelReportJson {
    TravelReportJson {
        name: report.name.to_owned(),
        place: report.place.to_owned(),
        streams: report.streams.iter().map(stream).collect(),
        lessons: words(&report.lessons),
        meetings: meetings(&report.meetings),
    }
}

fn stream(stream: &Stream<'_>) -> StreamJson {
    StreamJson {
        id: stream.id.to_owned(),
        title: stream.title.to_owned(),
        ask: stream.ask.to_owned(),
        about: stream.about.to_owned(),
        on_board: stream.on_board,
        words: words(&stream.words),
    }
}

fn words(words: &[Word<'_>]) -> Vec<WordJson> {
    let word = |word: &Word<'_>| WordJson {
        id: word.said.id.to_string(),
        kind: super::kind(word.said.kind),
        text: word.said.text.clone(),
        voice: word.said.voice.clone(),
        topics: word.said.topics.clone(),
        session: word.from.session.clone(),
    };
    words.iter().map(word).collect()
}

fn theory(card: &Theory) -> TheoryJson {
    let Theory { id, title, text, ask, source } = card.clone();
    TheoryJson { id, title, text, ask, source }
}

fn meetings(meetings: &[&Harvest]) -> Vec<MeetingJson> {
    let meeting = |harvest: &&Harvest| MeetingJson {
        session: harvest.session.clone(),
        title: harvest.title.clone(),
        date: DateJson { day: harvest.date.clone(), certainty: super::certainty(harvest.certainty) },
        origin: super::origin(harvest.origin),
    };
    meetings.iter().map(meeting).collect()
}
