//! Doing what a plan says: the one place where a key, a click and a choice from a list come together.

use super::choose::{self, Chooser};
use super::editor::Purpose;
use super::forms::Item;
use super::plan::{Choice, Plan, Question, RoundStep, Toggle};
use super::private::Then;
use super::time::TimeView;
use super::{Effect, Home, Live, Model, Overlay, Replay, Role, Screen, over, possible, said};
use crate::config::Action;
use crate::domain::words::{Form, Status};
use crate::domain::{At, Command, Door, Event, Timestamp};
use crate::text::{Field, Message};

/// Does what a plan says.
pub(super) fn perform(model: &mut Model, plan: Plan, now: Timestamp) -> Vec<Effect> {
    match plan {
        Plan::Do(commands) => ask_or_do(model, commands, now),
        Plan::Stamp(door) => stamp(model, door, now),
        Plan::Edit(purpose) => open_editor(model, purpose, None, now),
        Plan::EditMoment(door) => open_editor(model, Purpose::Moment(None), Some(door), now),
        Plan::Choose(choice) => choose_from(model, choice),
        Plan::Ask(question) => {
            model.overlay = Some(Overlay::Ask(question));
            Vec::new()
        }
        Plan::Focus(item) => set_live(model, |live| live.look_to(item)),
        Plan::Row(id) => set_live(model, |live| live.row = Some(id)),
        Plan::Toggle(Toggle::Notes) => set_live(model, |live| live.notes = !live.notes),
        Plan::Toggle(Toggle::Panel) => set_live(model, |live| live.panel = !live.panel),
        Plan::Play(action) => play(model, action, now),
        Plan::PlayPhase(phase) => set_replay(model, |replay| replay.go_to_phase(&phase)),
        Plan::PlayTo(spot) => set_replay(model, |replay| replay.go_to(spot)),
        Plan::Pick(row) => pick(model, row, now),
        Plan::HomeRow(row) => set_home(model, |home| home.row = row),
        Plan::NameCommunity => set_home(model, |home| home.naming = Some(Field::single(""))),
        Plan::Toggle(Toggle::Clock) => set_live(model, |live| live.clock = !live.clock),
        Plan::Time => {
            model.overlay = Some(Overlay::Time(TimeView::default()));
            Vec::new()
        }
        Plan::Field => super::field::open(model),
        Plan::Threads => super::threads::open(model),
        Plan::ThreadsRow(row) => super::threads::look(model, row),
        Plan::Both(first, second) => {
            let mut effects = perform(model, *first, now);
            effects.extend(perform(model, *second, now));
            effects
        }
        Plan::Round(step) => set_live(model, |live| round(live, step, now)),
        Plan::Ahead(phase) => set_live(model, |live| live.ahead = phase),
        Plan::NextScript => vec![Effect::ReadScripts],
        Plan::Script(step) => super::script_editor::perform(model, step, now),
        Plan::Effects(effects) => effects,
        Plan::Say(message) => {
            model.notice = Some(message);
            Vec::new()
        }
    }
}

/// What looks private is pointed out before it goes up; everything else is done.
fn ask_or_do(model: &mut Model, commands: Vec<Command>, now: Timestamp) -> Vec<Effect> {
    if let Screen::Live(live) = &mut model.screen {
        let spotted = live.spot_up(&commands);
        if !spotted.is_empty() {
            model.overlay = Some(Overlay::Ask(Question::Private(spotted, Then::Do(commands))));
            return Vec::new();
        }
    }
    let kept = commands.iter().any(|command| matches!(command, Command::Do(Event::Kept(_))));
    let before = said::undecided(model).filter(|_| said::puts_up(&commands));
    let down = commands.iter().any(|command| matches!(command, Command::Do(Event::PutUp(None))));
    let effects = with_live(model, |live| {
        let before = live.session().phase.clone();
        let effects = live.commands(commands, At::Exact(now), now)?;
        live.look_at_card(&effects);
        // Who moves the group looks where the group is.
        if live.session().phase != before {
            live.ahead = None;
        }
        Ok(effects)
    });
    let wall = matches!(&model.screen, Screen::Live(live) if live.role == Role::Lead);
    if kept && wall && !effects.is_empty() {
        model.notice = Some(Message::new("moment-kept"));
    }
    if down && !effects.is_empty() {
        say_when_all_seen(model);
    }
    said::left_undecided(model, before);
    effects
}

/// When no moment waits any more, the wall that shows no list says so.
pub(super) fn say_when_all_seen(model: &mut Model) {
    if let Screen::Live(live) = &model.screen
        && live.role == Role::Lead
        && live.form() == Form::Moments
        && live.session().moments_that_are(Status::Proposed).next().is_none()
    {
        model.notice = Some(Message::new("moments-all-seen"));
    }
}

/// Takes back the last step. The first phase has none before it: that is nothing to take back, not a place.
pub(super) fn undo(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let effects = with_live(model, |live| {
        live.command(Command::Undo, now).map_err(|refusal| match refusal.key {
            "refusal-first" => Message::new("refusal-nothing-to-undo"),
            _ => refusal,
        })
    });
    said::taken_back(model, !effects.is_empty());
    effects
}

/// A word at the bottom of her own screen says that it was kept; on the wall nothing shows of it.
fn stamp(model: &mut Model, door: Option<Door>, now: Timestamp) -> Vec<Effect> {
    let effects = with_live(model, |live| live.stamp(door, now));
    model.stamped = (!effects.is_empty()).then_some((now, false));
    let own = matches!(&model.screen, Screen::Live(live) if live.role == Role::Desk);
    if own && !effects.is_empty() {
        model.notice = Some(Message::new("live-stamped"));
    }
    effects
}

pub(super) fn choose_from(model: &mut Model, choice: Choice) -> Vec<Effect> {
    let options = choose::options(model, &choice);
    let row = options.iter().position(|o| o.on).unwrap_or(0);
    model.overlay = (!options.is_empty()).then_some(Overlay::Choose(Chooser { choice, row }));
    if options.is_empty() {
        model.notice = Some(Message::new("choose-nothing"));
    }
    Vec::new()
}

/// A click on something in a list: chooses it as its key would.
fn pick(model: &mut Model, row: usize, now: Timestamp) -> Vec<Effect> {
    match model.overlay.take() {
        Some(Overlay::Choose(chooser)) => {
            let action = if chooser.several() { Action::Choose } else { Action::Open };
            over::chosen(model, Chooser { row, ..chooser }, action, now)
        }
        other => {
            model.overlay = other;
            Vec::new()
        }
    }
}

/// A step in a round: never an entry. She looks at the circle then, at who holds the talking piece.
fn round(live: &mut Live, step: RoundStep, now: Timestamp) {
    let turns = matches!(step, RoundStep::Fill | RoundStep::Next | RoundStep::Random);
    match step {
        RoundStep::Fill => {
            let session = live.timeline.session();
            live.round.fill(session);
        }
        RoundStep::Next => live.round.next(),
        RoundStep::Random => live.round.random(now),
        RoundStep::Spoke(index) => live.round.spoke(index),
        RoundStep::Leave(index) => {
            if index < live.round.seats.len() {
                live.round.seats.remove(index);
                live.round.turn = None;
            }
        }
    }
    if turns {
        live.focus = live.round.turn.map(Item::Seat);
    }
}

/// Asks the live screen; a refusal becomes a notice. Where the group went on to another phase and the wall does not say
/// so, she is told.
pub(super) fn with_live(model: &mut Model, ask: impl FnOnce(&mut Live) -> Result<Vec<Effect>, Message>) -> Vec<Effect> {
    let Screen::Live(live) = &mut model.screen else { return Vec::new() };
    let before = live.session().phase.clone();
    let answer = ask(live);
    if live.session().phase != before {
        model.notice = moved_unseen(model).or_else(|| said::at_a_case(model)).or_else(|| model.notice.take());
    }
    answer.unwrap_or_else(|refusal| {
        model.notice = Some(refusal);
        Vec::new()
    })
}

/// A clicker may be pressed while the wall is calm: nothing on it moves then. The title of a phase stands on every other
/// wall, so it may be said on the one that hangs before the room too; of what is done in it nothing is. A wall that is held
/// says by itself where the group is, for as long as it is held.
fn moved_unseen(model: &Model) -> Option<Message> {
    let Screen::Live(live) = &model.screen else { return None };
    let (session, leads) = (live.session(), matches!(live.role, Role::Lead | Role::Desk));
    let phase = session.phase_now().filter(|_| leads && session.wall.neutral)?;
    let message = Message::new("stage-now-calm").with("phase", &phase.title);
    Some(message.with("key", possible::key_name(model, Action::WallNeutral)))
}

/// Changes something of the live screen.
pub(super) fn set_live(model: &mut Model, set: impl FnOnce(&mut Live)) -> Vec<Effect> {
    if let Screen::Live(live) = &mut model.screen {
        set(live);
    }
    Vec::new()
}

fn set_replay(model: &mut Model, set: impl FnOnce(&mut Replay)) -> Vec<Effect> {
    if let Screen::Replay(replay) = &mut model.screen {
        set(replay);
    }
    Vec::new()
}

pub(super) fn set_home(model: &mut Model, set: impl FnOnce(&mut Home)) -> Vec<Effect> {
    if let Screen::Home(home) = &mut model.screen {
        set(home);
    }
    Vec::new()
}

fn open_editor(model: &mut Model, purpose: Purpose, door: Option<Option<Door>>, now: Timestamp) -> Vec<Effect> {
    with_live(model, |live| {
        if live.read_only {
            return Err(Message::new("live-read-only"));
        }
        live.open_editor(purpose, door, now);
        // From the first key on: a moment without words is a moment too.
        Ok(vec![live.keep_drafts()])
    })
}

fn play(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    let Screen::Replay(replay) = &mut model.screen else { return Vec::new() };
    match action {
        Action::PlayPause => {
            replay.play_pause(now);
            if replay.playing.is_some() {
                return vec![Effect::Wake(super::replay::BEAT)];
            }
        }
        Action::Faster => replay.pace = (replay.pace + 1).min(super::replay::PACES.len() - 1),
        Action::Slower => replay.pace = replay.pace.saturating_sub(1),
        Action::NextMoment => replay.moment(1),
        Action::PreviousMoment => replay.moment(-1),
        Action::Next => replay.phase(1),
        Action::Previous => replay.phase(-1),
        Action::First => replay.to_end(false),
        Action::Last => replay.to_end(true),
        Action::JumpTime => replay.jump = Some(crate::text::Field::single("")),
        _ => {}
    }
    Vec::new()
}
