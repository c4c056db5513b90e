//! The names of boards that lines of a session carry, in JSON: streams, layers, and what the group said under each.

use serde::Serialize;

use crate::domain::{Kind, Line, Session, Status, Topic};

/// A column of a board that a line is named after.
#[derive(Debug, Serialize)]
pub struct TopicJson {
    /// The column's id: what stands in `topics` elsewhere.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The board's id; empty when no board had it when the session was opened.
    pub board: String,
    /// What the group said with this name, in the order in which it was said.
    pub lines: Vec<NamedJson>,
}

/// A line with such a name.
#[derive(Debug, Serialize)]
pub struct NamedJson {
    /// Its id.
    pub id: String,
    /// lesson, celebration, next_step, quote, tip, table, idea, side_stream.
    pub kind: String,
    /// Its words.
    pub text: String,
}

/// Every name that a line here carries, in the order of the boards.
#[must_use]
pub fn topics(session: &Session) -> Vec<TopicJson> {
    let stands = |line: &&Line| line.kind.is_some() && line.status != Status::Dropped;
    let lines: Vec<&Line> = session.in_order().filter(stands).collect();
    let known = session.opened.as_deref().map(|opened| opened.community.topics.as_slice()).unwrap_or_default();
    let mut all: Vec<Topic> = known.to_vec();
    for id in lines.iter().flat_map(|line| &line.tags.topics) {
        if !all.iter().any(|topic| topic.id == *id) {
            all.push(Topic { id: id.clone(), title: id.clone(), board: String::new() });
        }
    }
    let carry = |topic: &Topic, line: &Line| line.tags.topics.contains(&topic.id);
    all.retain(|topic| lines.iter().any(|line| carry(topic, line)));
    let named = |topic: Topic| {
        let lines = lines.iter().filter(|line| carry(&topic, line)).filter_map(|line| named(line)).collect();
        TopicJson { lines, id: topic.id, title: topic.title, board: topic.board }
    };
    all.into_iter().map(named).collect()
}

/// What the group said itself. Moments and cards stand in their own lists, with what became of them; a note and a word of
/// a round are one person's.
fn named(line: &Line) -> Option<NamedJson> {
    let kind = line.kind.filter(|kind| match kind {
        Kind::Lesson | Kind::Celebration | Kind::NextStep | Kind::Tip | Kind::Table | Kind::Idea | Kind::SideStream => {
            true
        }
        Kind::Quote => line.released,
        Kind::Moment | Kind::Note | Kind::Ground | Kind::Word | Kind::Card | Kind::Addition | Kind::Named => false,
    })?;
    let name = super::kind(kind);
    Some(NamedJson { id: line.id.to_string(), kind: name, text: line.text.clone() })
}
