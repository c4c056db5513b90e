//! Whether an action can be done now, and if not why: for the palette and for the mode without pictures.
//!
//! It asks what the keys ask ([`keys::plan`]) and then the domain, so that it can never promise what a key would refuse.

use super::plan::Plan;
use super::{Live, Model, Overlay, Screen, keys, search};
use crate::config::{Action, Chord, Context};
use crate::domain::{Command, decide};
use crate::text::Message;

/// Why something cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A text is open; that comes first.
    Typing,
    /// It belongs to another screen or form.
    Elsewhere(Context),
    /// There is nothing here to do it with.
    Nothing,
    /// The sentence that its key would say.
    Said(Message),
}

/// Why `action` cannot be done on the screen in front, whatever lies over it; nothing means: it can.
#[must_use]
pub fn why_not(model: &Model, action: Action) -> Option<Why> {
    // What lies over the screen has actions of its own.
    if of_over(model, action) {
        return None;
    }
    let typing = keys::types(model);
    if keys::off_record(model) && chord(model, action).is_none() {
        return Some(Why::Said(Message::new("refusal-off-record")));
    }
    if chord(model, action).is_none() {
        return Some(if typing { Why::Typing } else { elsewhere(model, action) });
    }
    if typing {
        return None;
    }
    // A script that is being changed lies over the session: what cannot be done there is not done beneath it.
    if keys::script(model).is_some() && !general(action) {
        return of_plan(keys::plan(model, action), None);
    }
    let nothing = |none: bool| none.then_some(Why::Nothing);
    match action {
        Action::Quit => None,
        action if general(action) => None,
        Action::Search => nothing(!search::possible(model)),
        Action::Up | Action::Down | Action::First | Action::Last if matches!(model.screen, Screen::Home(_)) => None,
        action => match &model.screen {
            Screen::Live(live) => in_live(model, live, action),
            Screen::Home(_) | Screen::Replay(_) => of_plan(keys::plan(model, action), None),
        },
    }
}

/// Whether a view with actions of its own lies over the screen, and knows this one.
#[must_use]
pub fn of_over(model: &Model, action: Action) -> bool {
    let own = |context| model.keys.rows(context).any(|row| row.action == action);
    let moves = matches!(action, Action::Up | Action::Down | Action::Cancel);
    match &model.overlay {
        Some(Overlay::Time(_)) => moves || own(Context::Time),
        // `terug` is the way out, not the thread before.
        Some(Overlay::Threads(view)) if view.typing.is_some() => moves || own(Context::Edit),
        Some(Overlay::Threads(_)) => {
            !matches!(action, Action::Next | Action::Previous) && (moves || own(Context::Threads))
        }
        _ => false,
    }
}

fn in_live(model: &Model, live: &Live, action: Action) -> Option<Why> {
    let command = |command| refused(live, command);
    match action {
        Action::Undo => command(Command::Undo),
        Action::Redo => command(Command::Redo),
        Action::TakeOver => (!live.led_elsewhere).then(|| Why::Said(Message::new("live-leads-already"))),
        Action::Cancel => (live.row.is_none()
            && !live.panel
            && !live.notes
            && live.session().wall.put_up.is_none()
            && keys::plan(model, action).is_none())
        .then_some(Why::Nothing),
        Action::Resume if !live.unfinished.is_empty() => None,
        action => of_plan(keys::plan(model, action), Some(live)),
    }
}

/// What is the same in the script editor as anywhere.
pub(super) const fn general(action: Action) -> bool {
    matches!(action, Action::Help | Action::Reminders | Action::OffRecord | Action::Palette | Action::Large)
}

/// What a plan would come to.
fn of_plan(plan: Option<Plan>, live: Option<&Live>) -> Option<Why> {
    let closed = live.filter(|live| live.read_only).map(|_| Why::Said(Message::new("live-read-only")));
    match plan {
        None => Some(Why::Nothing),
        Some(Plan::Say(said)) => Some(Why::Said(said)),
        Some(Plan::Do(commands)) => commands.into_iter().next().and_then(|command| refused(live?, command)),
        Some(Plan::Edit(_) | Plan::EditMoment(_) | Plan::Stamp(_)) => closed,
        Some(_) => None,
    }
}

/// What the domain would say.
fn refused(live: &Live, command: Command) -> Option<Why> {
    if live.read_only {
        return Some(Why::Said(Message::new("live-read-only")));
    }
    if live.led_elsewhere {
        return Some(Why::Said(Message::new("live-led-elsewhere")));
    }
    let who = (live.writer.device, live.writer.seat);
    decide(live.session(), who, command).err().map(|refusal| Why::Said(Message::new(refusal.key())))
}

/// The key that asks for `action` on the screen in front, if one does.
#[must_use]
pub fn chord(model: &Model, action: Action) -> Option<Chord> {
    let stack = if of_over(model, action) { keys::stack(model) } else { keys::beneath(model) };
    let rows = stack.iter().flat_map(|context| model.keys.rows(*context)).filter(|row| row.action == action);
    rows.flat_map(|row| &row.chords).find(|chord| model.keys.find(&stack, **chord) == Some(action)).copied()
}

/// The same as words or a sign in a sentence; empty when there is none.
#[must_use]
pub fn key_name(model: &Model, action: Action) -> String {
    let name = |word: &Message| word.key.trim_start_matches("key-").to_owned();
    chord(model, action).map(|chord| chord.shown(&name)).unwrap_or_default()
}

/// Where it can be done, the narrowest place that knows it: a form says more than the screen behind it.
fn elsewhere(model: &Model, action: Action) -> Why {
    let knows = |context: &Context| model.keys.rows(*context).any(|row| row.action == action);
    let found = Context::ALL.iter().copied().find(knows);
    found.map_or(Why::Nothing, Why::Elsewhere)
}
