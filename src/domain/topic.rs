//! Names that a line can carry beside values and practices: the columns of a board that says so, such as the streams of a
//! journey or the layers of a horizon.
//!
//! Only that a line is about it is kept, never how much or how often: a stream without a lesson is still water.

use super::community::Community;
use super::session::Session;

/// A column of a board, as a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic {
    /// The column's id, also its tag after `#`.
    pub id: String,
    /// The column's title.
    pub title: String,
    /// The id of its board.
    pub board: String,
}

impl Topic {
    /// Its title as one word, to stand behind `#`.
    #[must_use]
    pub fn word(&self) -> String {
        self.title.split_whitespace().collect::<Vec<_>>().join("-")
    }
}

/// Who had a name before a board's column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Had {
    /// A core value.
    Value,
    /// A practice of the commitments.
    Practice,
    /// A column of an earlier board.
    Board(Topic),
}

/// Who has the name of this column already: a value, a practice, or a column among `before`.
#[must_use]
pub fn had(topic: &Topic, community: &Community, before: &[Topic]) -> Option<Had> {
    if community.values.iter().any(|value| value.id == topic.id) {
        return Some(Had::Value);
    }
    if community.practices.iter().any(|practice| practice.id == topic.id) {
        return Some(Had::Practice);
    }
    before.iter().find(|other| other.id == topic.id).cloned().map(Had::Board)
}

/// The names that lines can carry, of columns in the order of their boards. Each name means one thing.
#[must_use]
pub fn topics(columns: impl IntoIterator<Item = Topic>, community: &Community) -> Vec<Topic> {
    let mut all: Vec<Topic> = Vec::new();
    for topic in columns {
        if had(&topic, community, &all).is_none() {
            all.push(topic);
        }
    }
    all
}

/// The one that is typed in full, by its id or its title.
#[must_use]
pub fn named<'a>(topics: &'a [Topic], typed: &str) -> Option<&'a Topic> {
    let typed = typed.to_lowercase();
    let by_id = topics.iter().find(|topic| topic.id.to_lowercase() == typed);
    by_id.or_else(|| only(topics.iter().filter(|topic| topic.word().to_lowercase() == typed)))
}

/// The only one whose id or title begins so.
#[must_use]
pub fn begun<'a>(topics: &'a [Topic], typed: &str) -> Option<&'a Topic> {
    if typed.is_empty() {
        return None;
    }
    only(beginning(topics, typed))
}

/// Those whose id or title begins so.
pub fn beginning<'a>(topics: &'a [Topic], typed: &str) -> impl Iterator<Item = &'a Topic> {
    let typed = typed.to_lowercase();
    topics
        .iter()
        .filter(move |topic| [&topic.id, &topic.word()].into_iter().any(|name| name.to_lowercase().starts_with(&typed)))
}

fn only<'a>(mut fitting: impl Iterator<Item = &'a Topic>) -> Option<&'a Topic> {
    let one = fitting.next();
    one.filter(|_| fitting.next().is_none())
}

/// What people call them; of one that no board has any more only the id is known.
pub fn titles<'a>(session: &'a Session, ids: &'a [String]) -> impl Iterator<Item = &'a str> {
    let topics = session.opened.as_deref().map(|opened| opened.community.topics.as_slice()).unwrap_or_default();
    ids.iter().map(|id| topics.iter().find(|topic| topic.id == *id).map_or(id.as_str(), |topic| topic.title.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::{Practice, Value};

    fn topic(id: &str, title: &str, board: &str) -> Topic {
        Topic { id: id.into(), title: title.into(), board: board.into() }
    }

    #[test]
    fn each_name_means_one_thing() {
        let value = Value { id: "moed".into(), ..Value::default() };
        let practice = Practice { id: "bellen".into(), ..Practice::default() };
        let community = Community { values: vec![value], practices: vec![practice], ..Community::default() };
        let columns = [("moed", "a"), ("bellen", "a"), ("druppels", "a"), ("druppels", "b"), ("bootje", "b")];
        let all = topics(columns.map(|(id, board)| topic(id, id, board)), &community);
        let kept: Vec<(&str, &str)> = all.iter().map(|topic| (topic.id.as_str(), topic.board.as_str())).collect();
        assert_eq!(kept, [("druppels", "a"), ("bootje", "b")]);
    }

    #[test]
    fn it_is_found_by_its_id_or_its_title_and_by_a_beginning_that_fits_one() {
        let all = [
            topic("bootje", "In één bootje", "b"),
            topic("individu", "Mensen", "h"),
            topic("in", "Binnen", "h"),
            topic("x", "Mensen", "h"),
        ];
        let id = |found: Option<&Topic>| found.map(|topic| topic.id.clone());
        assert_eq!(id(named(&all, "BOOTJE")).as_deref(), Some("bootje"));
        assert_eq!(id(named(&all, "in-één-bootje")).as_deref(), Some("bootje"));
        assert_eq!((id(named(&all, "in")).as_deref(), id(named(&all, "mensen"))), (Some("in"), None));
        assert_eq!(
            (id(begun(&all, "indi")).as_deref(), id(begun(&all, "in")), id(begun(&all, ""))),
            (Some("individu"), None, None)
        );
    }
}
