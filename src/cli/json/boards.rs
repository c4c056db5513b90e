//! The boards of a session in JSON: its cards by column, where they lie now and where they lay before.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::board::BoardKey;
use crate::domain::session::CardNow;
use crate::domain::{Kind, Line, Session};

/// The cards of a board, or of a board in one phase.
#[derive(Debug, Serialize)]
pub struct BoardJson {
    /// The board's id.
    pub board: String,
    /// Its title; empty when the script has no such board any more.
    pub title: String,
    /// The phase, for a board with cards of its own in each phase.
    pub phase: Option<String>,
    /// Whether everybody has seen the cards; false for a board that is written first.
    pub shown: bool,
    /// Its columns in the order in which they are walked.
    pub columns: Vec<ColumnJson>,
}

/// A column with its cards.
#[derive(Debug, Serialize)]
pub struct ColumnJson {
    /// The column's id.
    pub id: String,
    /// Its title; empty when the board has no such column any more.
    pub title: String,
    /// Its cards in the order in which they were laid.
    pub cards: Vec<CardJson>,
}

/// A card.
#[derive(Debug, Serialize)]
pub struct CardJson {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The group marked it.
    pub important: bool,
    /// The card that it lies under.
    pub under: Option<String>,
    /// The card of an earlier column that it was carried on from, if that still lies there.
    pub from: Option<String>,
    /// Who speaks, by position.
    pub voice: Option<String>,
    /// Values that it touches.
    pub values: Vec<String>,
    /// Places and initiatives that it is about.
    pub field: Vec<String>,
    /// Ids of columns of boards that it is named after.
    pub topics: Vec<String>,
    /// Where it lay at the end of earlier sessions, oldest first.
    pub earlier: Vec<EarlierJson>,
}

/// Where a card lay at the end of an earlier session.
#[derive(Debug, Serialize)]
pub struct EarlierJson {
    /// The session.
    pub session: String,
    /// The column.
    pub column: String,
}

/// Every board with a card on it.
#[must_use]
pub fn boards(session: &Session) -> Vec<BoardJson> {
    let laid = session.of_kind(Kind::Card).filter_map(Line::card).map(|card| card.key.clone());
    let back = session.carried_cards().iter().map(|card| BoardKey { board: card.board.clone(), phase: None });
    let keys: BTreeSet<BoardKey> = laid.chain(back).collect();
    keys.iter().map(|key| board(session, key)).filter(|board| !board.columns.is_empty()).collect()
}

fn board(session: &Session, key: &BoardKey) -> BoardJson {
    let (known, cards) = (session.board(&key.board), session.cards(key));
    let column = |id: &str, title: &str| ColumnJson {
        id: id.to_owned(),
        title: title.to_owned(),
        cards: cards.iter().filter(|card| card.column == id).map(|c| card(&cards, c)).collect(),
    };
    let mut columns = Vec::new();
    if !cards.is_empty() {
        columns.extend(known.iter().flat_map(|board| &board.columns).map(|c| column(&c.id, &c.title)));
    }
    // A column that another script took away keeps its cards.
    let gone: BTreeSet<&str> = cards.iter().map(|card| card.column).collect();
    let gone: Vec<&str> = gone.into_iter().filter(|id| known.is_none_or(|board| board.column(id).is_none())).collect();
    columns.extend(gone.into_iter().map(|id| column(id, "")));
    BoardJson {
        board: key.board.clone(),
        title: known.map(|board| board.title.clone()).unwrap_or_default(),
        phase: key.phase.clone(),
        shown: session.cards_show(key),
        columns,
    }
}

fn card(all: &[CardNow<'_>], card: &CardNow<'_>) -> CardJson {
    let there = |id: &crate::domain::EntryId| all.iter().any(|other| other.id == *id);
    CardJson {
        id: card.id.to_string(),
        text: card.text.to_owned(),
        important: card.important,
        under: card.under.map(|id| id.to_string()),
        from: card.from.filter(there).map(|id| id.to_string()),
        voice: card.tags.and_then(|tags| tags.voice.clone()),
        values: card.tags.map(|tags| tags.values.clone()).unwrap_or_default(),
        field: card.tags.map(|tags| tags.field.clone()).unwrap_or_default(),
        topics: card.tags.map(|tags| tags.topics.clone()).unwrap_or_default(),
        earlier: card
            .earlier
            .iter()
            .map(|(session, column)| EarlierJson { session: session.clone(), column: column.clone() })
            .collect(),
    }
}
