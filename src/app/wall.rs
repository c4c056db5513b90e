//! What the wall shows: one function of the session, for lead, room, desk and replay alike.
//!
//! Deliberately absent from everything here: proposals that were not put up, plain notes, unreleased quotes, the
//! facilitator's notes, cards that are written first and not shown yet, and a voice that one person in the room would be
//! recognised by.

use super::editor::Purpose;
use super::msg::Draft;
use crate::domain::words::{Form, Kind, Status};
use crate::domain::{EntryId, Line, Session, Tags};

/// What the wall shows now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wall {
    /// *Even niet*: two calm words.
    OffRecord,
    /// Neutral: by the facilitator's key, or because a case is told.
    Neutral,
    /// Before the first phase.
    Title,
    /// One thing that was put up.
    PutUp(EntryId),
    /// The phase: its text, and what its form has to show.
    Phase(Form),
    /// The session is over.
    Closed,
}

/// What the wall shows of this session.
#[must_use]
pub fn wall(session: &Session) -> Wall {
    if session.off_record() {
        return Wall::OffRecord;
    }
    if session.sealed.is_some() {
        return Wall::Closed;
    }
    if session.wall.neutral {
        return Wall::Neutral;
    }
    let session = session.on_wall();
    if let Some(id) = session.wall.put_up
        && may_show(session, id)
        && is_there(session, id)
    {
        return Wall::PutUp(id);
    }
    match (session.phase_now(), session.form()) {
        (None, _) => Wall::Title,
        (Some(_), Form::Case) => Wall::Neutral,
        (Some(_), form) => Wall::Phase(form),
    }
}

/// Whether a put-up entry may be seen by everybody. A quote only when it was released; a plain note never; nothing
/// that was dropped.
#[must_use]
pub fn may_show(session: &Session, id: EntryId) -> bool {
    session.line(id).is_none_or(|line| match line.kind {
        _ if line.status == Status::Dropped => false,
        None | Some(Kind::Note) => false,
        Some(Kind::Quote) => line.released,
        Some(Kind::Card) => card_shows(session, line),
        Some(_) => true,
    })
}

/// Whether there is something with this id: what was taken back or taken out leaves no empty wall.
fn is_there(session: &Session, id: EntryId) -> bool {
    let carried = session.opened.as_deref().map(|opened| &opened.carried);
    let earlier = carried.is_some_and(|carried| {
        carried.agreements.iter().any(|agreement| agreement.id == id)
            || carried.lines.iter().chain(&carried.harvest).any(|line| line.id == id)
            || carried.cards.iter().any(|card| card.id == id)
    });
    session.line(id).is_some_and(|line| line.kind.is_some())
        || session.agenda.question(id).is_some()
        || session.agreements.iter().any(|agreement| agreement.id == id)
        || session.drafted(id).is_some()
        || earlier
}

/// The lines of a kind that may stand on the wall without being put up: what the group said itself.
pub fn shown<'a>(session: &'a Session, kinds: &'a [Kind]) -> impl Iterator<Item = &'a Line> {
    session.standing(kinds).filter(move |line| match line.kind {
        None | Some(Kind::Note) => false,
        Some(Kind::Moment) => line.status == Status::Kept,
        Some(Kind::Quote) => line.released,
        Some(Kind::Card) => card_shows(session, line),
        Some(_) => true,
    })
}

/// The question of a table that came last and still waits for its place on the agenda.
#[must_use]
pub fn newest_question(session: &Session) -> Option<EntryId> {
    session.drafted.iter().rfind(|drafted| drafted.into.is_none() && drafted.posed.is_none()).map(|drafted| drafted.id)
}

/// What is pointed at, where the wall may show it: a question, an agreement, a card; of the lines those that hang there
/// anyway. A moment goes up by hand, and what somebody said in a round too; ideas and side streams of an earlier session
/// hang in a look back, and are pointed at there.
#[must_use]
pub fn pointed(session: &Session) -> Option<EntryId> {
    let hangs = |kind| matches!(kind, Some(Kind::Moment | Kind::Word | Kind::Idea | Kind::SideStream));
    let fits = |id: &EntryId| {
        may_show(session, *id) && is_there(session, *id) && !session.line(*id).is_some_and(|line| hangs(line.kind))
    };
    session.wall.pointed.filter(fits)
}

/// The voice beside a moment, where nobody is recognised by it.
#[must_use]
pub fn voice_of<'a>(session: &Session, line: &'a Line) -> Option<&'a str> {
    voice_beside(session, &line.tags)
}

/// The voice among these tags, where nobody is recognised by it.
#[must_use]
pub fn voice_beside<'a>(session: &Session, tags: &'a Tags) -> Option<&'a str> {
    tags.voice.as_deref().filter(|voice| session.voice_may_show(voice))
}

/// Whether everybody may see this card: not while its board is written first and was not shown yet.
fn card_shows(session: &Session, line: &Line) -> bool {
    line.card().is_none_or(|card| session.cards_show(&card.key))
}

/// Whether the cards of the board of this phase may be seen by everybody.
#[must_use]
pub fn cards_show_now(session: &Session) -> bool {
    session.board_now().is_none_or(|(_, key)| session.cards_show(&key))
}

/// What is being typed elsewhere and may show on the wall now; see [`Purpose::may_show`]. While a case is told the wall
/// is neutral, so only the facilitator's own choice brings its text up.
#[must_use]
pub fn typing<'a>(session: &Session, drafts: &'a [Draft]) -> Option<&'a Draft> {
    let chosen = session.wall.typing == Some(true) && session.form() == Form::Case && wall(session) == Wall::Neutral;
    // A wall that is held shows nothing that is written since.
    if session.wall.held.is_some()
        || session.wall.neutral
        || !session.typing_shows()
        || !(chosen || matches!(wall(session), Wall::Phase(_)))
    {
        return None;
    }
    // A case is seen only where she chose so, in the case itself: never in a later phase because somebody still types.
    let fits = |purpose: Purpose| {
        let card = matches!(purpose, Purpose::Card(_));
        purpose.may_show() && (chosen || !matches!(purpose, Purpose::Part(_))) && (!card || cards_show_now(session))
    };
    let public = |draft: &&Draft| Purpose::named(&draft.purpose).is_some_and(fits);
    drafts.iter().rfind(public)
}
