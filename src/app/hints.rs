//! What the line of keys says here: the same key under the word for what it comes to now, and the way out at the end.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::threads::{Row, Side, ThreadsView};
use super::{Model, Overlay, Screen, keys, lead, possible, threads, wall};
use crate::config::Action;
use crate::config::keys::Hint;
use crate::domain::words::{CasePart, Form};
use crate::text::Message;

/// The key of the word for `action` on the screen in front; none where its own name says it.
#[must_use]
pub fn here(model: &Model, action: Action) -> Option<&'static str> {
    match (&model.overlay, action) {
        (Some(Overlay::Ask(_)), Action::Cancel) => return Some("hint-no"),
        (Some(Overlay::Choose(chooser)), Action::Open) => {
            return Some(if chooser.several() { "hint-ready" } else { "action-choose" });
        }
        (Some(Overlay::Threads(view)), action) => return of_threads(view, action),
        (Some(Overlay::Time(_)), Action::Open) => return Some("hint-do"),
        _ => {}
    }
    if keys::script(model).is_some_and(|editor| editor.pick.is_some()) && action == Action::Open {
        return Some("action-choose");
    }
    match &model.screen {
        Screen::Live(live) if live.editors.is_empty() => on_live(live, action),
        Screen::Live(live) if action == Action::Keep => in_box(live),
        Screen::Home(home) if home.naming.is_none() && action == Action::Quit => Some("hint-away"),
        Screen::Replay(replay) if replay.jump.is_some() && action == Action::Keep => Some("hint-go-there"),
        Screen::Live(_) | Screen::Home(_) | Screen::Replay(_) => None,
    }
}

/// The word that the help has for a key, where the line of keys would call it otherwise than the key's own name.
#[must_use]
pub fn in_help(model: &Model, action: Action) -> Option<&'static str> {
    let named = matches!(action, Action::Open | Action::Keep | Action::MarkResonated | Action::Quit);
    named.then(|| here(model, action)).flatten()
}

/// What keeping comes to for the text that is typed: a name in the circle is never stored, and a moment that is said
/// otherwise still waits for what the group decides about it.
fn in_box(live: &Live) -> Option<&'static str> {
    let editor = live.editors.last()?;
    if editor.still_empty().is_some() {
        return Some("action-next-field");
    }
    match editor.purpose {
        Purpose::Seat => Some("hint-into-circle"),
        Purpose::Reword(_) if live.form() == Form::Moments && editor.is_moment(live.session()) => Some("hint-typed"),
        _ => None,
    }
}

fn of_threads(view: &ThreadsView, action: Action) -> Option<&'static str> {
    match action {
        Action::Open if matches!(view.looked_at(), Some(Row::Thread(_))) && view.side == Side::Threads => {
            Some("hint-thread-rename")
        }
        Action::Open => Some("hint-thread-gather"),
        Action::NextField if view.typing.is_some() => Some("hint-thread-choose"),
        Action::NextField => Some("hint-thread-side"),
        Action::Edit => Some("hint-thread-about"),
        Action::Drop => Some("hint-thread-out"),
        Action::Cancel if view.typing.is_none() => Some("hint-thread-close"),
        _ => None,
    }
}

fn on_live(live: &Live, action: Action) -> Option<&'static str> {
    let session = live.session();
    // Whoever leads decides what hangs there: no key of the wall is about an item.
    if live.role == Role::Room && matches!(action, Action::Open | Action::Edit | Action::Down) {
        return None;
    }
    match action {
        Action::Quit if session.sealed.is_some() => Some("hint-leave"),
        Action::OffRecord if session.off_record() => Some("hint-on-again"),
        Action::WallNeutral if session.wall.neutral => Some("hint-wall-back"),
        Action::ToggleNotes if live.notes => Some("hint-notes-away"),
        // Where the room looks on, she knows before she presses it.
        Action::ToggleNotes if live.role == Role::Lead => Some("hint-notes-seen"),
        Action::ShowCards if wall::cards_show_now(session) => Some("hint-cards-away"),
        Action::Edit if live.role == Role::Note && !live.in_panel() => Some("hint-change"),
        Action::Down => Some("action-right"),
        // While the group decides about a moment, keeping is another thing than what enter does with a text.
        Action::Keep if live.form() == Form::Moments => Some("hint-stays"),
        Action::Edit if live.role == Role::Lead && live.form() == Form::Moments => Some("hint-otherwise"),
        Action::AddLine if live.form() == Form::Round && is_last(live) => Some("hint-celebrate"),
        Action::TableSentence => Some("hint-table-sentence"),
        Action::Panel if live.in_panel() => Some("hint-moments"),
        Action::Panel => form(live.form()),
        Action::PutUp if live.role == Role::Lead && session.wall.put_up.is_some() => {
            Some(if lead::next_moment(session).is_some() { "action-next-moment" } else { "hint-ready" })
        }
        Action::Open | Action::Edit | Action::MarkResonated | Action::Drop | Action::Cancel => {
            about(live, action, &live.focused()?)
        }
        _ => None,
    }
}

/// The form that the note-taker goes to, by a word of its own where that is a short one.
const fn form(form: Form) -> Option<&'static str> {
    match form {
        Form::Case => Some("hint-case"),
        Form::Harvest => Some("hint-harvest"),
        Form::Board | Form::Contribution => Some("hint-board"),
        Form::Questions => Some("hint-questions"),
        Form::Tables => Some("hint-tables"),
        Form::Talk
        | Form::Round
        | Form::LookBack
        | Form::Lens
        | Form::Moments
        | Form::Agreements
        | Form::Commitments
        | Form::Theory
        | Form::PlanNext
        | Form::Break => None,
    }
}

/// What it comes to for the item that is looked at.
fn about(live: &Live, action: Action, item: &Item) -> Option<&'static str> {
    match item {
        Item::Voice(_) if action == Action::Open => Some("hint-how-many"),
        Item::Seat(index) if action == Action::Open => {
            let spoken = live.round.seats.get(*index)?.spoken;
            Some(if spoken { "hint-not-spoken" } else { "hint-spoken" })
        }
        Item::Seat(_) if action == Action::Drop => Some("hint-out-of-circle"),
        Item::Seat(_) if action == Action::Cancel => Some("hint-to-voices"),
        Item::Line(_) if action == Action::Open => Some("action-edit"),
        Item::Idea(_) if action == Action::MarkResonated => Some("hint-reply"),
        Item::Part(CasePart::Sentence) if live.form() == Form::LookBack => Some("hint-case-today"),
        Item::Part(part) if !live.session().case.contains_key(part) => Some("hint-write"),
        _ => None,
    }
}

/// What nothing can be taken back of any more.
#[must_use]
pub fn closed(model: &Model, action: Action) -> bool {
    let sealed = matches!(&model.screen, Screen::Live(live) if live.session().sealed.is_some());
    sealed && matches!(action, Action::Undo | Action::Redo)
}

/// Whether a hint says something here. In a list of which one thing is chosen, marking one is no other key than choosing
/// it; and what enter opens at the beginning needs a word only where there is no other way.
#[must_use]
pub fn says_something(model: &Model, action: Action) -> bool {
    match &model.overlay {
        None if action == Action::PutUp => {
            !matches!(&model.screen, Screen::Live(live) if live.role == Role::Lead && live.form() == Form::Moments
                && lead::next_moment(live.session()).is_none() && lead::moment(live).is_none())
        }
        None if action == Action::Choose => keys::script(model).is_none_or(|editor| editor.pick.is_none()),
        // Enter goes to the next field there, and says so.
        None if action == Action::NextField => {
            !matches!(&model.screen, Screen::Live(live) if live.editors.last().is_some_and(|e| e.still_empty().is_some()))
        }
        // While a tag can be completed the same key does that, and the line above says so.
        None if action == Action::CycleDoor => {
            !matches!(&model.screen, Screen::Live(live) if live.editors.last().is_some_and(|editor| completes(live, editor)))
        }
        // The words that it protects are those of a meeting; elsewhere it only covers the screen.
        None if action == Action::OffRecord => {
            matches!(&model.screen, Screen::Live(live) if live.session().sealed.is_none())
        }
        None if action == Action::Down => {
            matches!(&model.screen, Screen::Live(live) if live.role == Role::Note && live.in_panel())
        }
        None if action == Action::Open => {
            !matches!(&model.screen, Screen::Home(home) if home.naming.is_none() && home.near().is_empty())
        }
        Some(Overlay::Threads(view)) => threads::does(view, action),
        Some(Overlay::Choose(chooser)) => action != Action::Help && (action != Action::Choose || chooser.several()),
        _ => true,
    }
}

/// Whether the word before the cursor could become a tag.
fn completes(live: &Live, editor: &super::editor::Editor) -> bool {
    let before = editor.inputs.get(editor.focus).map(|input| input.field.before()).unwrap_or_default();
    let typed = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    !typed.is_empty() && super::tags::offered(before, live).first().is_some_and(|whole| whole != typed)
}

/// In the last step the way on is to close; a meeting that is closed is left.
pub fn at_the_end(model: &Model, hints: &mut Vec<Hint>) {
    let Screen::Live(live) = &model.screen else { return };
    let session = live.session();
    let way = if session.sealed.is_some() {
        Action::Quit
    } else if matches!(live.role, Role::Lead | Role::Desk) && is_last(live) && !session.wall.neutral {
        hints.retain(|hint| hint.action != Action::Next);
        Action::Seal
    } else {
        return;
    };
    if let Some(chord) = possible::chord(model, way) {
        let place = hints.iter().position(|hint| hint.action == Action::Previous);
        hints.insert(place.unwrap_or(0), Hint::new(chord, way));
    }
}

/// What can become of an agreement.
const OUTCOMES: [Action; 5] = [
    Action::OutcomeDone,
    Action::OutcomeRunning,
    Action::OutcomeAskedAgain,
    Action::OutcomeCannot,
    Action::OutcomeTalk,
];

/// From this width on every answer to what became of an agreement has room for its own word.
const WORDY: u16 = 110;

/// What became of an agreement is a row of keys: each with a word where there is room, else in one.
fn outcomes(model: &Model, hints: &mut Vec<Hint>) {
    let keys: Vec<Hint> =
        OUTCOMES.iter().filter_map(|a| hints.iter().find(|hint| hint.action == *a)).cloned().collect();
    let beside = |pair: &[Hint]| match pair {
        [one, next] => one.chord.typed().zip(next.chord.typed()).is_some_and(|(a, b)| u32::from(a) + 1 == u32::from(b)),
        _ => false,
    };
    let row = keys.len() == OUTCOMES.len() && keys.windows(2).all(beside);
    if !row || model.size.0 >= WORDY {
        for hint in hints.iter_mut() {
            match hint.action {
                Action::OutcomeAskedAgain => hint.label = Message::new("hint-asked-again"),
                Action::OutcomeCannot => hint.label = Message::new("hint-cannot"),
                _ => {}
            }
        }
        return;
    }
    let last = keys.last().map(|hint| hint.chord);
    hints.retain(|hint| !OUTCOMES.contains(&hint.action) || hint.action == Action::OutcomeDone);
    if let Some(hint) = hints.iter_mut().find(|hint| hint.action == Action::OutcomeDone) {
        hint.until = last;
        hint.label = Message::new("hint-outcomes");
    }
}

/// Who can go on to the right guesses the left; to take a case back is possible and never comes first; and where her notes lie over the wall, how they go comes first.
pub fn shorter(model: &Model, hints: &mut Vec<Hint>) {
    let at = |hints: &[Hint], action| hints.iter().position(|hint| hint.action == action);
    if at(hints, Action::Right).is_some() {
        hints.retain(|hint| hint.action != Action::Left);
    }
    outcomes(model, hints);
    if let Some(place) = at(hints, Action::WithdrawCase) {
        let hint = hints.remove(place);
        let behind = [Action::Previous, Action::Next].into_iter().find_map(|way| at(hints, way)).map(|at| at + 1);
        hints.insert(behind.unwrap_or(hints.len()), hint);
    }
    let notes = matches!(&model.screen, Screen::Live(live) if live.notes && live.editors.is_empty());
    if let (true, Some(place)) = (notes, at(hints, Action::ToggleNotes)) {
        let hint = hints.remove(place);
        hints.insert(0, hint);
    }
}

/// Whether the group is in the last step of the script.
fn is_last(live: &Live) -> bool {
    let last = live.session().script().phases.last().map(|phase| &phase.id);
    last.is_some() && live.session().phase.as_ref() == last
}

/// Whether a text that was opened and not typed in stands in the way of `action`: then it goes by itself.
#[must_use]
pub fn only_opened(live: &Live) -> bool {
    live.editors.last().is_some_and(|editor| {
        live.editors.len() == 1 && editor.is_untouched() && editor.purpose != Purpose::Moment(None)
    })
}
