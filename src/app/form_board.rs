//! Filling a board: cards in columns, by the facilitator or the note-taker. What each key would do to what is looked at.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::plan::{Choice, Plan};
use super::script_editor::{Wish, open_plan};
use crate::config::Action;
use crate::domain::board::{Card, Direction};
use crate::domain::session::CardNow;
use crate::domain::words::{Form, Kind, Status};
use crate::domain::{Board, CardEvent, EntryId, Event, Noted, Session, Tags};
use crate::text::Message;

/// What `action` would do on a board now; nothing means: not now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    let session = live.session();
    if action == Action::EditScript && live.form() == Form::PlanNext {
        let planned = session.planned.as_ref().map(|planned| planned.script.clone());
        return Some(open_plan(live, Wish::Next(planned.unwrap_or_default())));
    }
    let (board, key) = session.board_now()?;
    let leftward = board.direction == Direction::RightToLeft;
    let hidden = live.role == Role::Lead && !session.cards_show(&key);
    match action {
        Action::NewCard | Action::AddLine if hidden => Some(Plan::Say(Message::new("board-not-on-the-wall"))),
        Action::NewCard | Action::AddLine => Some(Plan::Edit(Purpose::Card(column_of(live)?))),
        // The arrows go where the column lies, whichever way the board is walked.
        Action::Left => step(live, if leftward { 1 } else { -1 }),
        Action::Right => step(live, if leftward { -1 } else { 1 }),
        Action::ShowCards if board.write_first => {
            let on = !session.shown_boards.contains(&key);
            Some(Plan::one(CardEvent::Shown { board: key, on }))
        }
        Action::NextScript => Some(Plan::NextScript),
        Action::PlanNext if live.form() == Form::PlanNext => Some(Plan::Edit(Purpose::Planned)),
        _ => match live.focused()? {
            Item::Column(_) if hidden && action == Action::Open => {
                Some(Plan::Say(Message::new("board-not-on-the-wall")))
            }
            Item::Column(column) => (action == Action::Open).then_some(Plan::Edit(Purpose::Card(column))),
            Item::Planned => matches!(action, Action::Open | Action::Edit).then_some(Plan::Edit(Purpose::Planned)),
            Item::Card(id) => on_card(live, board, id, action),
            _ => None,
        },
    }
}

fn on_card(live: &Live, board: &Board, id: EntryId, action: Action) -> Option<Plan> {
    let session = live.session();
    let here = session.line(id).is_some();
    match action {
        Action::Edit | Action::Open if here => Some(Plan::Edit(Purpose::Reword(id))),
        Action::Drop => Some(Plan::one(Event::Dropped(id))),
        Action::MoveCard => Some(Plan::Choose(Choice::Column(id))),
        Action::Important => Some(Plan::one(CardEvent::Important { target: id, on: !session.important.contains(&id) })),
        Action::GroupCard => Some(Plan::Choose(Choice::Under(id))),
        Action::CarryOn if board.groups => carry_on(session, id).map(Plan::one),
        Action::LinkQuestion if here => Some(Plan::Choose(Choice::Question(id))),
        Action::LinkPractice if here => Some(Plan::Choose(Choice::Practice(id))),
        _ => None,
    }
}

/// The card that is looked at, as it lies now.
fn card_now(session: &Session, id: EntryId) -> Option<CardNow<'_>> {
    let (_, key) = session.board_now()?;
    session.cards(&key).into_iter().find(|card| card.id == id)
}

/// The column that a new card goes to: that of what is looked at, else the first that is worked on.
#[must_use]
pub fn column_of(live: &Live) -> Option<String> {
    let first = || live.items().into_iter().find_map(|item| if let Item::Column(id) = item { Some(id) } else { None });
    match live.focused() {
        Some(Item::Column(id)) => Some(id),
        Some(Item::Card(id)) => card_now(live.session(), id).map(|card| card.column.to_owned()),
        _ => first(),
    }
}

/// To the column before or after, whatever card is looked at.
fn step(live: &Live, by: isize) -> Option<Plan> {
    let columns: Vec<Item> = live.items().into_iter().filter(|item| matches!(item, Item::Column(_))).collect();
    let here = column_of(live).map(Item::Column);
    let at = columns.iter().position(|item| Some(item) == here.as_ref())?;
    columns.get(at.checked_add_signed(by)?).cloned().map(Plan::Focus)
}

/// The same words in the next column: the card itself stays, so that one sees where it came from.
fn carry_on(session: &Session, id: EntryId) -> Option<Event> {
    let (board, key) = session.board_now()?;
    let card = card_now(session, id)?;
    let at = board.columns.iter().position(|column| column.id == card.column)?;
    let next = board.columns.get(at + 1)?;
    let tags = card.tags.cloned().unwrap_or_default();
    let place = Card { key, column: next.id.clone(), from: Some(id) };
    Some(Event::Noted(Noted {
        kind: Kind::Card,
        text: card.text.to_owned(),
        door: None,
        tags,
        card: Some(Box::new(place)),
    }))
}

/// A new card in a column of the board of this phase.
#[must_use]
pub fn new_card(session: &Session, column: &str, text: String, tags: Tags) -> Option<Event> {
    let (_, key) = session.board_now()?;
    let card = Card { key, column: column.to_owned(), from: None };
    Some(Event::Noted(Noted { kind: Kind::Card, text, door: None, tags, card: Some(Box::new(card)) }))
}

/// The columns that a card can go to, with whether it lies there.
#[must_use]
pub fn columns(session: &Session, id: EntryId) -> Vec<(String, String, bool)> {
    let (Some((board, _)), Some(card)) = (session.board_now(), card_now(session, id)) else { return Vec::new() };
    board.columns.iter().map(|c| (c.id.clone(), c.title.clone(), c.id == card.column)).collect()
}

/// The cards of the same column that a card can lie under.
#[must_use]
pub fn heads(session: &Session, id: EntryId) -> Vec<(EntryId, String)> {
    let (Some((_, key)), Some(card)) = (session.board_now(), card_now(session, id)) else { return Vec::new() };
    let fits = |c: &CardNow<'_>| c.column == card.column && c.under.is_none() && c.id != id;
    session.cards(&key).into_iter().filter(fits).map(|c| (c.id, c.text.to_owned())).collect()
}

/// People who want to be named, and who prepares the next session: the words of the cards of a column.
pub fn cards_in<'a>(session: &'a Session, column: &'a str) -> impl Iterator<Item = &'a crate::domain::Line> {
    let key = session.board_now().map(|(_, key)| key);
    let there = move |line: &&crate::domain::Line| {
        let card = line.card().filter(|card| Some(&card.key) == key.as_ref());
        let at = card.and_then(|_| session.column_of(line.id));
        at.is_some_and(|at| at == column) && line.status != Status::Dropped
    };
    session.of_kind(Kind::Card).filter(there)
}
