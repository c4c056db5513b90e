//! The names that boards give to lines: read from all boards of a workspace, whether or not a script uses them.

use std::collections::BTreeMap;

use super::sources::{Source, in_use};
use super::workspace::Workspace;
use crate::config::{Problem, note_topics, parse_topics};
use crate::domain::Community;
use crate::domain::topic::{self, Had, Topic, topics};
use crate::text::Message;

/// What is to be said of columns, by board: the column's id and the words.
type Said = BTreeMap<String, Vec<(String, Message)>>;

impl Workspace {
    /// The names that lines can carry: the columns of every board that says `tags: true`, by the order of the boards'
    /// ids. Values and practices of this community go before a column with the same id.
    #[must_use]
    pub fn topics(&self, community: &Community) -> Vec<Topic> {
        topics(self.topic_boards().into_iter().flat_map(|board| board.what), community)
    }

    fn topic_boards(&self) -> Vec<Source<Vec<Topic>>> {
        in_use(self.every("boards", parse_topics)).0
    }

    /// Columns of her own boards whose name means something else, or now means something else than it did; with their
    /// place in the file. Nothing is lost by it.
    #[must_use]
    pub(super) fn topic_notices(&self) -> Vec<Problem> {
        let notice = |(board, said): (String, Vec<(String, Message)>)| {
            let file = format!("boards/{board}.ron");
            self.text(&file).map(|text| note_topics(&file, &text, &said)).unwrap_or_default()
        };
        said(self.topic_boards(), &self.community().0).into_iter().flat_map(notice).collect()
    }
}

/// What is to be said, by the board in whose file it can be changed.
fn said(boards: Vec<Source<Vec<Topic>>>, community: &Community) -> Said {
    let own: Vec<String> = boards.iter().filter(|board| board.own).map(|board| board.id.clone()).collect();
    let (mut kept, mut said) = (Vec::new(), Said::new());
    for column in boards.into_iter().flat_map(|board| board.what) {
        let Some(had) = topic::had(&column, community, &kept) else {
            kept.push(column);
            continue;
        };
        let of = |key, other: &str| Message::new(key).with("id", &column.id).with("board", other);
        let (board, what) = match &had {
            Had::Value => (&column.board, of("check-topic-value", "")),
            Had::Practice => (&column.board, of("check-topic-practice", "")),
            Had::Board(first) if own.contains(&column.board) => (&column.board, of("check-topic-other", &first.board)),
            Had::Board(first) => (&first.board, of("check-topic-first", &column.board)),
        };
        if own.contains(board) {
            said.entry(board.clone()).or_default().push((column.id.clone(), what));
        }
    }
    said
}
