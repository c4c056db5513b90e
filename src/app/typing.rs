//! Keys and pastes while a field is being typed in.

use super::editor::Purpose;
use super::forms::{Item, part_key};
use super::perform::{perform, with_live};
use super::plan::{Plan, Question};
use super::private::Then;
use super::update::{act, off_record};
use super::{Effect, Model, Overlay, Role, Screen, hints, keys, note, possible, said, script_editor, tags};
use crate::config::{Action, Chord};
use crate::domain::Timestamp;
use crate::domain::words::{CasePart, Form};
use crate::text::{Edit, Field, Message};

/// A letter so soon behind a stamp, in milliseconds, is typed on and asks for nothing.
const RUNS_ON: i64 = 800;

/// Whether somebody types on behind a stamp, as the note-taker does; it says so then. Here only the moment is stamped, and
/// each letter of those words would be a key, some of which bring a text before the whole room.
pub(super) fn ran_on(model: &mut Model, chord: Chord, now: Timestamp) -> bool {
    let ran = runs_on(model, chord, now);
    // What makes the wall calm works right behind a stamp too: the clicker has that key.
    let calms = matches!(model.keys.find(&keys::stack(model), chord), Some(Action::WallNeutral | Action::HoldWall));
    let first = model.stamped.is_some_and(|(_, ran)| !ran);
    model.stamped = ran.then_some((now, true));
    if ran && calms && first {
        model.notice = None;
        return false;
    }
    model.notice = ran.then(|| {
        let key = possible::chord(model, Action::Edit).map(|chord| chord.to_string()).unwrap_or_default();
        // Where words cannot be added now no key is named.
        match key.as_str() {
            "" => Message::new("live-words-later-there"),
            _ => Message::new("live-words-later").with("key", key),
        }
    });
    ran
}

fn runs_on(model: &Model, chord: Chord, now: Timestamp) -> bool {
    let Screen::Live(live) = &model.screen else { return false };
    let open = model.overlay.is_none() && model.script.is_none() && live.editors.is_empty();
    let Some((at, ran)) = model.stamped.filter(|(at, _)| now.since(*at) < RUNS_ON) else { return false };
    // The first one is a letter or a space; what follows may be anything of a sentence.
    let letter = chord.typed().is_some_and(|typed| ran || typed.is_alphabetic() || typed == ' ');
    open && live.role != Role::Note && letter && now >= at
}

/// A figure while a voice is looked at: the box for how many opens with it. Nothing else on that screen is a figure.
pub(super) fn counted(model: &mut Model, chord: Chord, action: Option<Action>, now: Timestamp) -> Option<Vec<Effect>> {
    let figure = chord.typed().filter(char::is_ascii_digit)?;
    if action.is_some() || model.overlay.is_some() || keys::typing(model) || keys::off_record(model) {
        return None;
    }
    let open = keys::plan(model, Action::Open);
    let Some(plan @ Plan::Edit(Purpose::Present(_))) = open else { return None };
    let mut effects = perform(model, plan, now);
    if keys::typing(model) {
        effects.extend(edited(model, Edit::Insert(figure)));
    }
    Some(effects)
}

/// A key while a field has the cursor. What the key table does not know is typed.
pub(super) fn key(model: &mut Model, chord: Option<Chord>, action: Option<Action>, now: Timestamp) -> Vec<Effect> {
    match (&model.screen, action) {
        (_, None) => chord.map(|chord| typed(model, chord, now)).unwrap_or_default(),
        (_, Some(Action::OffRecord)) => off_record(model, now),
        (
            _,
            Some(Action::Help | Action::Reminders | Action::Quit | Action::Palette | Action::Large | Action::Field),
        ) => action.map(|action| act(model, action, now)).unwrap_or_default(),
        (_, Some(action)) if keys::script(model).is_some() => script_editor::in_field(model, action),
        (Screen::Live(_), Some(action)) => in_editor(model, chord.is_some(), action, now),
        (Screen::Home(_), Some(action)) => naming(model, action),
        (Screen::Replay(_), Some(action)) => jumping(model, action),
    }
}

/// What the key table does not know is typed. A clicker that is pressed by mistake leaves nothing: she is told that the
/// text comes first, and it stays.
fn typed(model: &mut Model, chord: Chord, now: Timestamp) -> Vec<Effect> {
    if let Some(edit) = chord.edit() {
        return edited(model, edit);
    }
    let behind = model.keys.find(&super::keys::without_field(model), chord);
    let Some(way @ (Action::Next | Action::Previous | Action::GoToPhase | Action::Seal)) = behind else {
        return Vec::new();
    };
    // A box in which nothing was typed is no text: it steps aside.
    if let Screen::Live(live) = &mut model.screen
        && hints::only_opened(live)
    {
        live.editors.clear();
        let mut effects = drafts(model);
        effects.extend(act(model, way, now));
        return effects;
    }
    model.notice = Some(Message::new("typing-first"));
    Vec::new()
}

/// A key that types, in the palette or a search: says whether one of them is open.
pub(super) fn looked_for(model: &mut Model, edit: Edit) -> bool {
    let Some((field, row)) = field_over(model) else { return false };
    if field.apply(edit) {
        *row = 0;
    }
    true
}

/// The field of what lies over the screen, and the row that is looked at under it.
fn field_over(model: &mut Model) -> Option<(&mut Field, &mut usize)> {
    // Under *even niet* nothing is typed, whatever waits there.
    match model.overlay.as_mut().filter(|_| !model.covered)? {
        Overlay::Palette(palette) => Some((&mut palette.field, &mut palette.row)),
        Overlay::Search(search) => Some((&mut search.field, &mut search.row)),
        Overlay::Threads(view) => view.typing.as_mut().map(|typing| (&mut typing.field, &mut typing.row)),
        Overlay::Help(_)
        | Overlay::Reminders
        | Overlay::Ask(_)
        | Overlay::Choose(_)
        | Overlay::Time(_)
        | Overlay::Field(_) => None,
    }
}

/// Pasted text goes to the field with the cursor, and nowhere else: outside a field letters are keys.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some((field, row)) = field_over(model) {
        field.paste(text);
        *row = 0;
        return Vec::new();
    }
    if !super::keys::typing(model) {
        return Vec::new();
    }
    if let Some(field) = field(model) {
        field.paste(text);
    }
    drafts(model)
}

fn field(model: &mut Model) -> Option<&mut Field> {
    if keys::script(model).is_some() {
        return model.script.as_deref_mut()?.typing.as_mut().map(|typing| &mut typing.field);
    }
    match &mut model.screen {
        Screen::Home(home) => home.naming.as_mut(),
        Screen::Replay(replay) => replay.jump.as_mut(),
        Screen::Live(live) => live.editors.last_mut()?.field(),
    }
}

fn edited(model: &mut Model, edit: Edit) -> Vec<Effect> {
    // A number that stands there is replaced by the first figure: eight and six would be eighty-six.
    if let (Screen::Live(live), Edit::Insert(_)) = (&mut model.screen, edit)
        && let Some(editor) = live.editors.last_mut()
        && matches!(editor.purpose, Purpose::Present(_))
        && editor.is_untouched()
        && let Some(field) = editor.field()
    {
        *field = Field::single("");
    }
    let changed = field(model).is_some_and(|field| field.apply(edit));
    if changed { drafts(model) } else { Vec::new() }
}

fn drafts(model: &Model) -> Vec<Effect> {
    match &model.screen {
        // A script is no text of the session.
        _ if model.script.is_some() => Vec::new(),
        Screen::Live(live) => vec![live.keep_drafts()],
        Screen::Home(_) | Screen::Replay(_) => Vec::new(),
    }
}

fn in_editor(model: &mut Model, pressed: bool, action: Action, now: Timestamp) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    match action {
        // Who asks by name to keep it is obeyed; the key goes on to what is still empty.
        Action::Keep | Action::Open
            if pressed && live.editors.last_mut().is_some_and(super::editor::Editor::goes_on) =>
        {
            return drafts(model);
        }
        Action::Keep | Action::Open => {
            let spotted = live.spot_typed();
            if spotted.is_empty() {
                return keep(model, now);
            }
            model.overlay = Some(Overlay::Ask(Question::Private(spotted, Then::Keep)));
            return Vec::new();
        }
        Action::Cancel => return give_up(model),
        Action::Stamp => live.open_editor(super::editor::Purpose::Moment(None), Some(None), now),
        Action::CycleDoor | Action::NextField if complete(live) => return drafts(model),
        _ => {}
    }
    let Some(editor) = live.editors.last_mut() else { return Vec::new() };
    match action {
        Action::CycleDoor => editor.next_door(),
        Action::NextField | Action::Down => editor.next_field(false),
        Action::PreviousField | Action::Up => editor.next_field(true),
        Action::Earlier => editor.shift(-note::NOTICE),
        Action::Later => editor.shift(note::NOTICE),
        Action::TimeKind => editor.next_certainty(now),
        Action::NewLine => {
            let _ = editor.field().is_some_and(|field| field.apply(Edit::Insert('\n')));
        }
        _ => return Vec::new(),
    }
    drafts(model)
}

/// Keeps what is typed. The group owns its words: new ones count once they were read aloud and the group said yes.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    if let Screen::Live(live) = &model.screen
        && let Some(editor) = live.editors.last().filter(|editor| editor.needs_a_yes())
    {
        let terwijl = editor.says_what_is_also_true();
        model.overlay = Some(Overlay::Ask(Question::SaidYes { terwijl }));
        return Vec::new();
    }
    let purpose = match &model.screen {
        Screen::Live(live) => live.editors.last().map(|editor| editor.purpose.clone()),
        Screen::Home(_) | Screen::Replay(_) => None,
    };
    let effects = with_live(model, |live| live.finish_editor(now));
    let seated = purpose == Some(Purpose::Seat) && !keys::typing(model);
    if seated || effects.iter().any(|e| matches!(e, Effect::Append(_))) {
        if let Some(Purpose::Part(part)) = purpose {
            say_next_part(model, part);
        }
        said::typed(model, purpose.as_ref());
    }
    effects
}

/// A part of the case was kept, and it is still what is looked at: who takes a sentence out right behind it takes out that
/// one, and no other. What comes next is said, with the key that goes there. Only on screens of one's own.
fn say_next_part(model: &mut Model, part: CasePart) {
    let Screen::Live(live) = &model.screen else { return };
    let here = live.form() == Form::Case && live.focused() == Some(Item::Part(part));
    let own = matches!(live.role, Role::Desk | Role::Note);
    let next = CasePart::ALL.into_iter().skip_while(|other| *other != part).nth(1);
    if let (Some(next), true) = (next, here && own) {
        let message = Message::new("case-kept-next").with("key", possible::key_name(model, Action::Down));
        model.notice = Some(message.with("next", part_key(next)));
    }
}

/// Completes the tag before the cursor, if one is being typed and something fits.
fn complete(live: &mut super::Live) -> bool {
    let Some(editor) = live.editors.last() else { return false };
    let Some(input) = editor.inputs.get(editor.focus) else { return false };
    let before = input.field.before().to_owned();
    let Some(whole) = tags::offered(&before, live).into_iter().next() else { return false };
    let typed = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if typed.is_empty() || typed == whole {
        return false;
    }
    let chars = typed.chars().count();
    if let Some(field) = live.editors.last_mut().and_then(super::editor::Editor::field) {
        field.complete(chars, &format!("{whole} "));
    }
    true
}

/// Escape: an empty editor goes; typed text is thrown away only after a yes.
fn give_up(model: &mut Model) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    if live.editors.last().is_none_or(super::editor::Editor::is_untouched) {
        live.editors.pop();
        return drafts(model);
    }
    model.overlay = Some(Overlay::Ask(Question::GiveUpText));
    Vec::new()
}

fn naming(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Home(home) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Cancel => home.naming = None,
        Action::Keep | Action::Open => {
            let name = home.naming.as_ref().map(|f| f.value().trim().to_owned()).unwrap_or_default();
            if !name.is_empty() {
                home.naming = None;
                return vec![Effect::NewCommunity(name)];
            }
        }
        _ => {}
    }
    Vec::new()
}

fn jumping(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Replay(replay) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Cancel => replay.jump = None,
        Action::Keep | Action::Open => {
            let typed = replay.jump.take().map(|f| f.value().to_owned()).unwrap_or_default();
            if !replay.jump_to(&typed) {
                model.notice = Some(crate::text::Message::new("replay-no-time"));
            }
        }
        _ => {}
    }
    Vec::new()
}
