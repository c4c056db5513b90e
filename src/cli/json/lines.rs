//! The lines of a session in JSON: moments, ideas, quotes, harvest.

use serde::Serialize;

use crate::domain::{At, EntryId, Kind, Line, Session};

/// A moment.
#[derive(Debug, Serialize)]
pub struct MomentJson {
    /// Its id, by which others point at it.
    pub id: String,
    /// When it was seen; null when nobody remembers.
    pub at: Option<String>,
    /// exact, about, unknown.
    pub certainty: &'static str,
    /// open, closed, ajar, or null when it was not yet said.
    pub door: Option<&'static str>,
    /// proposed, kept, dropped.
    pub status: &'static str,
    /// Its words; empty for a dropped one.
    pub text: String,
    /// Values that it touches.
    pub values: Vec<String>,
    /// Who experienced it, by position.
    pub voice: Option<String>,
    /// Codes of the questions that it touches.
    pub questions: Vec<String>,
    /// Practices that it touches.
    pub practices: Vec<String>,
    /// Places and initiatives that it is about.
    pub field: Vec<String>,
    /// Ids of columns of boards that it is named after.
    pub topics: Vec<String>,
    /// Someone said: here we go again.
    pub echo: bool,
    /// The older moment that it echoes.
    pub echoes: Option<String>,
    /// The closed moments that this one answers.
    pub answers: Vec<String>,
    /// What it did to someone.
    pub effect: String,
    /// What was meant.
    pub meant: String,
}

/// A line with its answers: an idea or a side stream.
#[derive(Debug, Serialize)]
pub struct IdeaJson {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The session that it came from, when it is not this one.
    pub from: Option<String>,
    /// What was done with it, oldest first.
    pub answers: Vec<String>,
    /// Places and initiatives that it is about; none are kept of an earlier session.
    pub field: Vec<String>,
    /// Ids of columns of boards that it is named after.
    pub topics: Vec<String>,
}

/// A quote.
#[derive(Debug, Serialize)]
pub struct QuoteJson {
    /// The words.
    pub text: String,
    /// By position.
    pub voice: Option<String>,
    /// It may leave the room.
    pub released: bool,
    /// Ids of columns of boards that it is named after.
    pub topics: Vec<String>,
}

/// One sentence of a table.
#[derive(Debug, Serialize)]
pub struct TableJson {
    /// The value that the table looked through.
    pub value: Option<String>,
    /// The sentence.
    pub text: String,
    /// Codes of the questions that it looked through.
    pub questions: Vec<String>,
    /// Practices that it touches.
    pub practices: Vec<String>,
    /// Places and initiatives that it is about.
    pub field: Vec<String>,
    /// Ids of columns of boards that it is named after.
    pub topics: Vec<String>,
}

/// All moments, as seen.
#[must_use]
pub fn moments(session: &Session, offset: i32) -> Vec<MomentJson> {
    session.moments().map(|line| moment(session, line, offset)).collect()
}

fn moment(session: &Session, line: &Line, offset: i32) -> MomentJson {
    let dropped = session.dropped.contains(&line.id);
    let text = |text: &String| if dropped { String::new() } else { text.clone() };
    let code = |id: &EntryId| session.agenda.question(*id).map(|q| q.code.clone());
    let answered = |l: &&Line| l.answered_by == Some(line.id);
    MomentJson {
        id: line.id.to_string(),
        at: line.at.time().and_then(|at| super::time(at, offset)),
        certainty: match line.at {
            At::Exact(_) => "exact",
            At::About(_) => "about",
            At::Unknown => "unknown",
        },
        door: line.door.map(super::door),
        status: super::status(line.status),
        text: text(&line.text),
        values: line.tags.values.clone(),
        voice: line.tags.voice.clone().filter(|_| !dropped),
        questions: line.tags.questions.iter().filter_map(code).collect(),
        practices: line.tags.practices.clone(),
        field: line.tags.field.clone().into_iter().filter(|_| !dropped).collect(),
        topics: line.tags.topics.clone(),
        echo: line.tags.again(),
        echoes: line.tags.echoes.map(|id| id.to_string()),
        answers: session.moments().filter(answered).map(|l| l.id.to_string()).collect(),
        effect: text(&line.effect),
        meant: text(&line.meant),
    }
}

/// Lines of a kind that were not dropped, with the answers they got here; those of earlier sessions first.
#[must_use]
pub fn ideas(session: &Session, kind: Kind) -> Vec<IdeaJson> {
    let carried = session.opened.iter().flat_map(|o| &o.carried.lines).filter(|l| l.kind == kind);
    let earlier = carried.map(|line| {
        let here = session.replies.get(&line.id).into_iter().flatten().map(|(_, text)| text.clone());
        let answers = line.answers.iter().cloned().chain(here).collect();
        IdeaJson {
            id: line.id.to_string(),
            text: line.text.clone(),
            from: Some(line.session.clone()),
            answers,
            field: line.field.clone(),
            topics: line.topics.clone(),
        }
    });
    let new = kept(session, kind).map(|line| IdeaJson {
        id: line.id.to_string(),
        text: line.text.clone(),
        from: None,
        answers: line.answers.clone(),
        field: line.tags.field.clone(),
        topics: line.tags.topics.clone(),
    });
    earlier.chain(new).collect()
}

/// The words of all lines of a kind.
#[must_use]
pub fn texts(session: &Session, kind: Kind) -> Vec<String> {
    kept(session, kind).map(|line| line.text.clone()).collect()
}

/// The quotes, released or not: the file is the group's own.
#[must_use]
pub fn quotes(session: &Session) -> Vec<QuoteJson> {
    let quote = |line: &Line| QuoteJson {
        text: line.text.clone(),
        voice: line.tags.voice.clone(),
        released: line.released,
        topics: line.tags.topics.clone(),
    };
    kept(session, Kind::Quote).map(quote).collect()
}

/// The sentences of the tables.
#[must_use]
pub fn tables(session: &Session) -> Vec<TableJson> {
    let code = |id: &EntryId| session.agenda.question(*id).map(|q| q.code.clone());
    let table = |line: &Line| TableJson {
        value: line.tags.values.first().cloned(),
        text: line.text.clone(),
        questions: line.tags.questions.iter().filter_map(code).collect(),
        practices: line.tags.practices.clone(),
        field: line.tags.field.clone(),
        topics: line.tags.topics.clone(),
    };
    kept(session, Kind::Table).map(table).collect()
}

fn kept(session: &Session, kind: Kind) -> impl Iterator<Item = &Line> {
    session.of_kind(kind).filter(|line| !session.dropped.contains(&line.id))
}
