//! Cards on boards: those of this session and those that came back from an earlier one, where they lie now.

use imbl::OrdSet;

use super::{Line, Session};
use crate::domain::board::{Board, BoardKey};
use crate::domain::community::CarriedCard;
use crate::domain::entry::{Entry, Tags};
use crate::domain::event::{CardEvent, PromiseEvent};
use crate::domain::ids::EntryId;
use crate::domain::words::{Kind, Status};

/// A card as it lies now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardNow<'a> {
    /// The entry that laid it.
    pub id: EntryId,
    /// Its words.
    pub text: &'a str,
    /// What it touches; `None` for a card of an earlier session.
    pub tags: Option<&'a Tags>,
    /// The column in which it lies.
    pub column: &'a str,
    /// The card that it lies under.
    pub under: Option<EntryId>,
    /// The group marked it.
    pub important: bool,
    /// The card of an earlier column that it was carried on from.
    pub from: Option<EntryId>,
    /// Where it lay at the end of earlier sessions, oldest first: session and column.
    pub earlier: &'a [(String, String)],
}

impl Session {
    /// The board of the phase now, and which cards belong to it.
    #[must_use]
    pub fn board_now(&self) -> Option<(&Board, BoardKey)> {
        let phase = self.phase_now()?;
        let board = self.board(phase.board_id()?)?;
        Some((board, board.key(phase)))
    }

    /// The board with this id.
    #[must_use]
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards().iter().find(|board| board.id == id)
    }

    /// The cards of a board in the order in which they were laid, first those that came back. Dropped ones are gone.
    #[must_use]
    pub fn cards(&self, key: &BoardKey) -> Vec<CardNow<'_>> {
        let back = self.carried_cards().iter().filter(|card| card.board == key.board && key.phase.is_none());
        let back = back.filter(|card| !self.dropped.contains(&card.id)).map(|card| self.returned(card));
        back.chain(self.of_kind(Kind::Card).filter_map(|line| self.laid(line, key))).collect()
    }

    /// Whether the cards of a board may be seen by everybody: always, unless it is written first and not shown yet.
    #[must_use]
    pub fn cards_show(&self, key: &BoardKey) -> bool {
        self.shown_boards.contains(key) || !self.board(&key.board).is_some_and(|board| board.write_first)
    }

    /// The card that a card lies under, of those that still lie there: there is always one layer only.
    #[must_use]
    pub fn lies_under(&self, card: EntryId) -> Option<EntryId> {
        self.grouped.head(card, |other| self.is_laid(other))
    }

    fn is_laid(&self, card: EntryId) -> bool {
        let here = self.line(card).is_some_and(|line| line.kind == Some(Kind::Card) && line.status != Status::Dropped);
        here || (self.is_carried_card(card) && !self.dropped.contains(&card))
    }

    /// The card among these that was laid or moved last: what the talk was about.
    #[must_use]
    pub fn touched_card<'a, 'b>(&self, cards: &'b [CardNow<'a>]) -> Option<&'b CardNow<'a>> {
        let touched = |card: &&CardNow<'_>| self.touched_cards.get(&card.id).copied();
        cards.iter().filter(|card| touched(card).is_some()).max_by_key(touched)
    }

    /// The cards that earlier sessions left.
    #[must_use]
    pub fn carried_cards(&self) -> &[CarriedCard] {
        self.opened.as_ref().map(|o| o.carried.cards.as_slice()).unwrap_or_default()
    }

    pub(super) fn is_carried_card(&self, id: EntryId) -> bool {
        self.carried_cards().iter().any(|card| card.id == id)
    }

    fn returned<'a>(&'a self, card: &'a CarriedCard) -> CardNow<'a> {
        CardNow {
            id: card.id,
            text: &card.text,
            tags: None,
            column: self.column_of(card.id).unwrap_or_default(),
            under: self.lies_under(card.id),
            important: self.important.contains(&card.id),
            from: None,
            earlier: &card.columns,
        }
    }

    fn laid<'a>(&'a self, line: &'a Line, key: &BoardKey) -> Option<CardNow<'a>> {
        let card = line.card().filter(|card| card.key == *key)?;
        (line.status != Status::Dropped).then(|| CardNow {
            id: line.id,
            text: &line.text,
            tags: Some(&line.tags),
            column: self.column_of(line.id).unwrap_or(&card.column),
            under: self.lies_under(line.id),
            important: self.important.contains(&line.id),
            from: card.from,
            earlier: &[],
        })
    }

    /// A card goes to a column and lies there by itself; what lies under it goes along. This asks nothing of where other
    /// cards lie, so that it makes no difference whether one of them was dropped later.
    fn move_card(&mut self, entry: &Entry, target: EntryId, column: &str) {
        self.grouped.say(entry, target, None);
        self.touched_cards.insert(target, entry.order());
        self.moved_cards.insert(target, column.to_owned());
    }

    /// The column in which a card lies now: that of the card it lies under, else its own.
    #[must_use]
    pub fn column_of(&self, id: EntryId) -> Option<&str> {
        let id = self.lies_under(id).unwrap_or(id);
        let laid = || self.line(id).and_then(Line::card).map(|card| card.column.as_str());
        let back = || self.carried_cards().iter().find(|card| card.id == id)?.columns.last().map(|(_, c)| c.as_str());
        self.moved_cards.get(&id).map(String::as_str).or_else(laid).or_else(back)
    }

    /// Cards moved, grouped, marked, shown.
    pub(super) fn lay(&mut self, entry: &Entry, event: &CardEvent) {
        match event {
            CardEvent::Moved { target, column } => {
                self.move_card(entry, *target, column);
            }
            CardEvent::Grouped { target, under } => self.grouped.say(entry, *target, *under),
            CardEvent::Important { target, on } => set(&mut self.important, *target, *on),
            CardEvent::Shown { board, on } => set(&mut self.shown_boards, board.clone(), *on),
        }
    }

    /// The commitments recognised, and added to.
    pub(super) fn promise(&mut self, event: &PromiseEvent) {
        match event {
            PromiseEvent::Recognised { practice, on } => set(&mut self.recognised, practice.clone(), *on),
            PromiseEvent::Accepted { target, voice, yes } => {
                set(self.accepted.entry(*target).or_default(), voice.clone(), *yes);
            }
        }
    }
}

/// In the set, or not.
fn set<T: Ord + Clone>(set: &mut OrdSet<T>, item: T, on: bool) {
    if on {
        set.insert(item);
    } else {
        set.remove(&item);
    }
}
