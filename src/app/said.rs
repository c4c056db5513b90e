//! What is said when something was done of which the screen itself does not tell: a sentence until the next key.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::{Model, Screen, possible};
use crate::config::Action;
use crate::domain::words::{Form, Status};
use crate::domain::{Command, EntryId, Event};
use crate::text::Message;

fn live(model: &Model) -> Option<&Live> {
    match &model.screen {
        Screen::Live(live) if matches!(live.role, Role::Lead | Role::Desk) => Some(live),
        Screen::Live(_) | Screen::Home(_) | Screen::Replay(_) => None,
    }
}

/// The moment on the wall about which nothing was decided, while the group looks at moments together.
#[must_use]
pub(super) fn undecided(model: &Model) -> Option<EntryId> {
    let session = live(model).filter(|live| live.form() == Form::Moments)?.session();
    let line = session.line(session.wall.put_up?)?;
    (line.is_moment() && line.status == Status::Proposed).then_some(line.id)
}

/// A moment went from the wall, or made room for another one, and nothing was decided about it: that is allowed, and said.
pub(super) fn left_undecided(model: &mut Model, before: Option<EntryId>) {
    let gone = before.filter(|id| live(model).is_some_and(|live| live.session().wall.put_up != Some(*id)));
    let waits = |id: EntryId| live(model)?.session().line(id).map(|line| line.status == Status::Proposed);
    if gone.and_then(waits) == Some(true) {
        model.notice = Some(Message::new("moment-undecided"));
    }
}

/// What was typed is kept. Of a moment that was said otherwise the group has still to decide; and on her own screen alone
/// a number is said that no wall shows.
pub(super) fn typed(model: &mut Model, purpose: Option<&Purpose>) {
    let Some(live) = live(model) else { return };
    let said = match purpose {
        Some(Purpose::Reword(id)) if live.form() == Form::Moments => {
            let waits = live.session().line(*id).is_some_and(|l| l.is_moment() && l.status == Status::Proposed);
            waits.then(|| Message::new("moment-reworded").with("key", possible::key_name(model, Action::Keep)))
        }
        Some(Purpose::Seat) if matches!(live.focused(), Some(Item::Seat(_))) => {
            let key = |action| possible::key_name(model, action);
            Some(Message::new("seat-taken").with("out", key(Action::Drop)).with("back", key(Action::Cancel)))
        }
        Some(Purpose::Present(voice)) if live.role == Role::Desk => {
            let people = live.session().present.get(voice).copied().flatten();
            people.map(|people| Message::new("voice-counted").with("people", people))
        }
        _ => None,
    };
    if said.is_some() {
        model.notice = said;
    }
}

/// The group arrives where a case is told. The wall stays empty there, and that is no fault.
#[must_use]
pub(super) fn at_a_case(model: &Model) -> Option<Message> {
    let live = live(model)?;
    let session = live.session();
    let empty = session.wall.held.is_none() && !session.typing_shows() && session.case.is_empty();
    (empty && live.form() == Form::Case).then(|| Message::new("case-begins"))
}

/// The last step was taken back. Of a stamp nothing is said: the room knows nothing of it.
pub(super) fn taken_back(model: &mut Model, done: bool) {
    let own = live(model).is_some_and(|live| matches!(live.role, Role::Desk | Role::Note));
    if done && model.notice.is_none() && own {
        model.notice = Some(Message::new("undone"));
    }
}

/// Whether these ask to put something else up, or nothing.
#[must_use]
pub(super) fn puts_up(commands: &[Command]) -> bool {
    commands.iter().any(|command| matches!(command, Command::Do(Event::PutUp(_))))
}
