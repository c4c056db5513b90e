//! One message in, what to do out.

use super::coach::{self, Coach};
use super::editor::Purpose;
use super::msg::Entered;
use super::perform::{set_live, with_live};
use super::plan::Question;
use super::{
    Effect, Live, Model, Msg, Overlay, Replay, Role, Screen, field, home, keys, leaving, over, palette, perform,
    possible, said, script_editor, search, typing,
};
use crate::config::{Action, Chord, KeyTable};
use crate::domain::{Command, EntryId, Event, Timestamp};
use crate::text::Message;

/// Takes one message in. Marks the model as dirty when something that shows has changed.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(chord, now) => key(model, chord, now),
        Msg::Act(action, now) => by_name(model, action, now),
        Msg::Lesson(steps, now) => given(model, now, |model| model.coach = Some(Coach::new(steps))),
        Msg::Names(named, now) => given(model, now, |model| model.book.named = named),
        Msg::Paste(text, now) => {
            at(model, now);
            typing::paste(model, &text)
        }
        Msg::Wheel(rows, now) => {
            at(model, now);
            if keys::stack(model) == [crate::config::Context::OffRecord] {
                return Vec::new();
            }
            let action = if rows < 0 { Action::Up } else { Action::Down };
            act(model, action, now)
        }
        Msg::Resize(columns, rows) => {
            model.size = (columns, rows);
            model.dirty = true;
            Vec::new()
        }
        Msg::Tick(now) => given(model, now, |_| {}),
        Msg::Do(plan, now) => {
            at(model, now);
            model.notice = None;
            perform::perform(model, plan, now)
        }
        Msg::Wake(now) => wake(model, now),
        Msg::Arrived(entries, now) => arrived(model, entries, now),
        Msg::Typing(drafts, now) => elsewhere(model, drafts, now),
        Msg::Saved(ids, now) => saved(model, &ids, now),
        Msg::NotSaved(why, now) => {
            at(model, now);
            set_live(model, |live| live.saving.failed(why))
        }
        Msg::ClockJumped(by, now) => {
            at(model, now);
            with_live(model, |live| live.command(Command::Do(Event::ClockJumped { by }), now))
        }
        Msg::Workspace(workspace, now) => {
            at(model, now);
            perform::set_home(model, |home| home.read(*workspace))
        }
        Msg::Entered(entered, now) => enter(model, *entered, now),
        Msg::Replay(replayed, now) => replay(model, *replayed, now),
        Msg::Scripts(scripts, now) => next_script(model, scripts, now),
        Msg::Script(read, now) => script(model, now, |model| script_editor::open(model, *read)),
        Msg::ScriptWritten(written, now) => script(model, now, |model| script_editor::written(model, written, now)),
        Msg::Field(read, now) => given(model, now, |model| field::arrived(model, *read)),
        Msg::Threads(read, now) => given(model, now, |model| super::threads::arrived(model, *read)),
        Msg::Settings(keys, large, now) => given(model, now, |model| settle(model, *keys, large)),
        Msg::Ask(question, now) => given(model, now, |model| model.overlay = Some(Overlay::Ask(question))),
        Msg::Sealed(said, now) | Msg::Said(said, now) => given(model, now, |model| model.notice = Some(said)),
    }
}

/// Another workspace is in front. Who made the letters large meanwhile keeps them so; and actions may be called otherwise
/// there, so their names are asked for again.
fn settle(model: &mut Model, keys: KeyTable, large: bool) {
    model.keys = keys;
    model.large |= large;
    model.book.named.clear();
}

fn next_script(model: &mut Model, scripts: Vec<(String, String)>, now: Timestamp) -> Vec<Effect> {
    at(model, now);
    perform::set_live(model, |live| live.scripts = scripts);
    perform::choose_from(model, super::plan::Choice::NextScript)
}

fn by_name(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    at(model, now);
    model.notice = None;
    asked(model, action, now)
}

/// The shell gave what was asked for.
fn given(model: &mut Model, now: Timestamp, take: impl FnOnce(&mut Model)) -> Vec<Effect> {
    at(model, now);
    take(model);
    Vec::new()
}

fn replay(model: &mut Model, replayed: super::msg::Replayed, now: Timestamp) -> Vec<Effect> {
    at(model, now);
    model.overlay = None;
    model.script = None;
    model.covered = false;
    model.screen = Screen::Replay(Box::new(Replay::new(replayed)));
    Vec::new()
}

/// News of a script that is being changed.
fn script(model: &mut Model, now: Timestamp, take: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    at(model, now);
    take(model)
}

/// Something that shows has changed at `now`.
const fn at(model: &mut Model, now: Timestamp) {
    model.now = now;
    model.dirty = true;
    if let Screen::Live(live) = &mut model.screen {
        live.now = now;
    }
}

/// The screen follows at the wake that this may ask for.
fn saved(model: &mut Model, ids: &[EntryId], now: Timestamp) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    model.now = now;
    live.saving.acknowledged(ids).map(Effect::Wake).into_iter().collect()
}

fn key(model: &mut Model, chord: Chord, now: Timestamp) -> Vec<Effect> {
    at(model, now);
    if typing::ran_on(model, chord, now) {
        return Vec::new();
    }
    let mut action = model.keys.find(&keys::stack(model), chord);
    if let (None, Some(way)) = (action, leaving::clicked_on(model, chord)) {
        model.overlay = None;
        action = Some(way);
    }
    if action == Some(Action::Quit) && leaving::takes_the_wall_away(model) {
        model.overlay = Some(Overlay::Ask(Question::LeaveWall));
        return Vec::new();
    }
    if let Some(effects) = typing::counted(model, chord, action, now) {
        return effects;
    }
    if let (None, Some(edit)) = (action, chord.edit())
        && typing::looked_for(model, edit)
    {
        return Vec::new();
    }
    if action.is_none() && over::read_away(model) {
        return Vec::new();
    }
    if action.is_none() && matches!(&model.screen, Screen::Live(live) if live.session().off_record()) {
        model.notice = Some(Message::new("refusal-off-record"));
    }
    done(model, Some(chord), action, now)
}

/// An action without its key, from the palette or by its name: the same path.
pub(super) fn asked(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    done(model, None, Some(action), now)
}

fn done(model: &mut Model, chord: Option<Chord>, action: Option<Action>, now: Timestamp) -> Vec<Effect> {
    // The practice says of one key that it works over what lies over the screen; of the others it closes that.
    let reads = matches!(model.overlay, Some(Overlay::Reminders)) && action == Some(Action::Help);
    let covered = model.overlay.is_some() && !(reads && coach::waits_for(model, Action::Help));
    let effects = if keys::typing(model) {
        typing::key(model, chord, action, now)
    } else {
        action.map(|action| act(model, action, now)).unwrap_or_default()
    };
    if let Some(action) = action {
        coach::saw(model, action, covered);
    }
    // What was written just now may tell of something seen during *even niet*.
    if effects.iter().any(|effect| matches!(effect, Effect::Append(_))) {
        ask_withheld(model);
    }
    effects
}

/// Does what a key asks for.
pub(super) fn act(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    if model.overlay.is_some() && !model.covered {
        return over::act(model, action, now);
    }
    if !possible::general(action)
        && let Some(editor) = model.script.as_deref()
    {
        let plan = script_editor::plan(model, editor, action);
        return plan.map(|plan| perform::perform(model, plan, now)).unwrap_or_default();
    }
    match action {
        Action::Help => model.overlay = Some(Overlay::Help(0)),
        Action::Reminders => over::remind(model),
        Action::Palette => return palette::open(model),
        Action::Search => return search::open(model),
        Action::Large => model.large = !model.large,
        Action::Quit => return leaving::quit(model),
        Action::OffRecord => return off_record(model, now),
        Action::Undo => return perform::undo(model, now),
        Action::Redo => return with_live(model, |live| live.command(Command::Redo, now)),
        Action::TakeOver => {
            return with_live(model, |live| {
                if !std::mem::take(&mut live.led_elsewhere) {
                    return Err(Message::new("live-leads-already"));
                }
                live.command(Command::Do(Event::LeadTaken), now)
            });
        }
        Action::Up | Action::Down | Action::First | Action::Last if matches!(model.screen, Screen::Home(_)) => {
            if let Screen::Home(home) = &mut model.screen {
                home::move_row(home, step_of(action));
            }
        }
        Action::Cancel => return cancel(model, now),
        Action::Resume if !unfinished(model).is_empty() => return take_up(model, now),
        action => {
            if let Some(plan) = keys::plan(model, action) {
                return perform::perform(model, plan, now);
            }
        }
    }
    Vec::new()
}

pub(super) const fn step_of(action: Action) -> isize {
    match action {
        Action::Up | Action::Left | Action::Previous => -1,
        Action::Down | Action::Right | Action::Next => 1,
        Action::First => isize::MIN,
        _ => isize::MAX,
    }
}

/// *Even niet* begins or ends. What was being typed stays where it is, out of sight; nothing of it is stored meanwhile.
pub(super) fn off_record(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    if !matches!(model.screen, Screen::Live(_)) {
        cover(model, !model.covered);
        return Vec::new();
    }
    let effects = with_live(model, |live| {
        let on = !live.session().off_record();
        live.command(Command::Do(Event::OffRecord(on)), now)
    });
    ask_withheld(model);
    effects
}

/// *Even niet* where no session is held: the screen is calm until the same key, and nothing plays on behind it.
fn cover(model: &mut Model, on: bool) {
    model.covered = on;
    if let Screen::Replay(replay) = &mut model.screen {
        replay.playing = None;
    }
}

/// After *even niet*: the writer of words that fell inside it decides; without an answer they are erased at sealing.
fn ask_withheld(model: &mut Model) {
    let Screen::Live(live) = &mut model.screen else { return };
    let undecided = live.undecided();
    if !undecided.is_empty() && model.overlay.is_none() {
        live.asked.extend(undecided.iter().copied());
        model.overlay = Some(Overlay::Ask(Question::KeepWithheld(undecided)));
    }
}

fn unfinished(model: &Model) -> &[super::Draft] {
    match &model.screen {
        Screen::Live(live) => &live.unfinished,
        Screen::Home(_) | Screen::Replay(_) => &[],
    }
}

/// Takes up the last unfinished text of a run that died. The old draft goes once the text lives in this run's own.
fn take_up(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    let Some(draft) = live.unfinished.last().cloned() else { return Vec::new() };
    // The wall is no place to take up what the desk was typing.
    let public = Purpose::named(&draft.purpose).is_some_and(|p| p.may_show() && !matches!(p, Purpose::Part(_)));
    if live.role == Role::Lead && !public {
        model.notice = Some(Message::new("unfinished-not-on-the-wall"));
        return Vec::new();
    }
    live.unfinished.pop();
    if !live.take_up(&draft, now) {
        return Vec::new();
    }
    let mut effects = vec![live.keep_drafts()];
    if live.unfinished.iter().all(|d| d.run != draft.run) {
        effects.push(Effect::DropDraftOf(draft.run));
    }
    effects
}

/// Escape closes the nearest thing: what was put up, the panel, a choice of row. It never leaves the screen.
fn cancel(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    if live.ahead.take().is_some() {
        return Vec::new();
    }
    live.row = None;
    if std::mem::take(&mut live.notes) {
        return Vec::new();
    }
    if live.panel {
        live.panel = false;
        return Vec::new();
    }
    if let Some(super::plan::Plan::Focus(item)) = keys::plan(model, Action::Cancel) {
        return set_live(model, |live| live.look_to(item));
    }
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    let up = live.session().wall.put_up.is_some() && matches!(live.role, Role::Lead | Role::Desk);
    if !up {
        return Vec::new();
    }
    let before = said::undecided(model);
    let effects = with_live(model, |live| live.command(Command::Do(Event::PutUp(None)), now));
    said::left_undecided(model, before);
    effects
}

fn wake(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    match &mut model.screen {
        Screen::Live(live) => {
            let (changed, again) = live.saving.woken(now);
            model.dirty |= changed;
            again.map(Effect::Wake).into_iter().collect()
        }
        Screen::Replay(replay) if replay.playing.is_some() => {
            replay.beat(now);
            model.dirty = true;
            replay.playing.map(|_| Effect::Wake(super::replay::BEAT)).into_iter().collect()
        }
        Screen::Replay(_) | Screen::Home(_) => Vec::new(),
    }
}

fn arrived(model: &mut Model, entries: Vec<crate::domain::Entry>, now: Timestamp) -> Vec<Effect> {
    at(model, now);
    match &mut model.screen {
        Screen::Live(live) => {
            let (withdrawn, covered) = (live.session().case_withdrawn, live.session().off_record());
            live.arrived(entries);
            // What was said of even niet is over when another screen ends it.
            if covered && !live.session().off_record() {
                model.notice.take_if(|notice| notice.key == "refusal-off-record");
            }
            let mut effects: Vec<Effect> = live.case_taken_back(withdrawn).into_iter().collect();
            effects.extend(live.let_go());
            // Even niet came from another screen: nothing may stay open over a calm one.
            if live.session().off_record() {
                over::put_away(model);
            }
            ask_withheld(model);
            return effects;
        }
        Screen::Replay(replay) => {
            let before = replay.whole.off_record();
            replay.arrived(entries);
            // A replay of a session that is being held is a connected screen too.
            let now = replay.whole.off_record();
            if now != before {
                cover(model, now);
            }
        }
        Screen::Home(_) => {}
    }
    Vec::new()
}

fn elsewhere(model: &mut Model, drafts: Vec<super::Draft>, now: Timestamp) -> Vec<Effect> {
    if let Screen::Live(live) = &mut model.screen
        && live.typing != drafts
    {
        live.typing = drafts;
        at(model, now);
    }
    Vec::new()
}

fn enter(model: &mut Model, entered: Entered, now: Timestamp) -> Vec<Effect> {
    let (old, notice) = (entered.old, entered.notice.clone());
    let (live, effects) = Live::enter(entered, now);
    model.covered = false;
    model.notice = notice;
    model.overlay = old.then_some(Overlay::Ask(Question::GoOn));
    model.script = None;
    model.screen = Screen::Live(Box::new(live));
    at(model, now);
    effects
}
