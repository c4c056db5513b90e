//! Keys for what lies over a screen: help, reminders, a question, a list.

use super::choose::{self, Chooser};
use super::leaving::leave;
use super::perform::with_live;
use super::perform::{perform, say_when_all_seen};
use super::plan::Question;
use super::private::Then;
use super::time::TimeView;
use super::typing;
use super::update::{off_record, step_of};
use super::{Effect, Model, Overlay, Place, Screen, coach, field, palette, script_editor, search, threads};
use crate::config::Action;
use crate::domain::{At, Command, EntryId, Event, Timestamp};
use crate::text::Message;

/// Does what a key asks of what lies over the screen.
pub(super) fn act(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    if action == Action::OffRecord {
        put_away(model);
        return off_record(model, now);
    }
    let overlay = model.overlay.take();
    match (overlay, action) {
        (Some(Overlay::Help(top)), Action::Down | Action::Next) => model.overlay = Some(Overlay::Help(top + 1)),
        (Some(Overlay::Help(top)), Action::Up | Action::Previous) => {
            model.overlay = Some(Overlay::Help(top.saturating_sub(1)));
        }
        (Some(Overlay::Ask(question)), Action::Confirm) => return confirmed(model, question, now),
        // Last week's session is not gone on with: today begins one of its own.
        (Some(Overlay::Ask(Question::GoOn)), Action::Cancel) => return another(model),
        // Erasing is what happens when she does not want to keep it, and it happens now.
        (Some(Overlay::Ask(Question::KeepWithheld(ids))), Action::Cancel) => return take_out(model, ids, now),
        (Some(Overlay::Ask(question)), action) if action != Action::Cancel => {
            model.overlay = Some(Overlay::Ask(question));
        }
        (Some(Overlay::Choose(chooser)), action) => return chosen(model, chooser, action, now),
        (Some(Overlay::Time(view)), action) => return time(model, view, action, now),
        (Some(Overlay::Palette(open)), action) => return palette::act(model, open, action, now),
        (Some(Overlay::Search(open)), action) => return search::act(model, open, action, now),
        (Some(Overlay::Field(view)), action) => return field::act(model, view, action, now),
        (Some(Overlay::Threads(view)), action) => return threads::act(model, view, action),
        // Who practises reads that this key shows the keys of the screen: then it does that.
        (Some(Overlay::Reminders), Action::Help) if coach::waits_for(model, Action::Help) => {
            model.overlay = Some(Overlay::Help(0));
        }
        // Any other key closes what lies over the screen.
        (Some(Overlay::Help(_) | Overlay::Reminders | Overlay::Ask(_)) | None, _) => {}
    }
    Vec::new()
}

/// What is only read goes with any key, as it says; says whether it did.
pub(super) fn read_away(model: &mut Model) -> bool {
    let read = !model.covered && matches!(model.overlay, Some(Overlay::Help(_) | Overlay::Reminders));
    if read {
        model.overlay = None;
    }
    read
}

/// The six reminders, also over a screen that is calm; there the same key puts them away. What waits under *even niet*
/// is not lost for them.
pub(super) fn remind(model: &mut Model) {
    match model.overlay {
        Some(Overlay::Reminders) => model.overlay = None,
        Some(_) if model.covered => {}
        _ => model.overlay = Some(Overlay::Reminders),
    }
}

/// What lies over the screen makes way for *even niet*; a question about an earlier one is asked again afterwards.
pub(super) fn put_away(model: &mut Model) {
    // What is typed over home waits out of sight, as a text in a meeting does.
    if matches!(model.overlay, Some(Overlay::Threads(_))) {
        return;
    }
    let overlay = model.overlay.take();
    if let (Some(Overlay::Ask(Question::KeepWithheld(ids))), Screen::Live(live)) = (overlay, &mut model.screen) {
        live.asked.retain(|id| !ids.contains(id));
    }
}

/// These leave every file at once.
fn take_out(model: &mut Model, ids: Vec<EntryId>, now: Timestamp) -> Vec<Effect> {
    let out = ids.into_iter().map(|id| Command::Do(Event::TakenOut(id))).collect();
    let effects = with_live(model, |live| live.commands(out, At::Exact(now), now));
    if !effects.is_empty() {
        model.notice = Some(Message::new("stage-taken-out"));
    }
    effects
}

/// Time is looked at: a choice is done and the look goes on, so that she sees what came of it.
fn time(model: &mut Model, view: TimeView, action: Action, now: Timestamp) -> Vec<Effect> {
    let Screen::Live(live) = &model.screen else { return Vec::new() };
    let plan = view.plan(live, action);
    model.overlay = view.moved(live, action).map(Overlay::Time);
    plan.map(|plan| perform(model, plan, now)).unwrap_or_default()
}

pub(super) fn chosen(model: &mut Model, mut chooser: Chooser, action: Action, now: Timestamp) -> Vec<Effect> {
    let options = choose::options(model, &chooser.choice);
    let last = options.len().saturating_sub(1);
    match action {
        Action::Up | Action::Left | Action::Down | Action::Right | Action::First | Action::Last => {
            chooser.row = chooser.row.min(last).saturating_add_signed(step_of(action)).min(last);
            model.overlay = Some(Overlay::Choose(chooser));
            Vec::new()
        }
        Action::Open | Action::Choose => {
            let plan = options.get(chooser.row).map(|o| o.plan.clone());
            // Space marks one of several and the list stays; enter marks and closes.
            if chooser.several() && action == Action::Choose {
                model.overlay = Some(Overlay::Choose(chooser));
            }
            plan.map(|plan| perform(model, plan, now)).unwrap_or_default()
        }
        Action::Cancel | Action::Quit => Vec::new(),
        // A key that a list does not know leaves it where it was.
        _ => {
            model.overlay = Some(Overlay::Choose(chooser));
            Vec::new()
        }
    }
}

fn another(model: &Model) -> Vec<Effect> {
    let Screen::Live(live) = &model.screen else { return Vec::new() };
    let place = Place::Live { role: live.role, script: None, title: None, new: true };
    vec![Effect::Go(place)]
}

fn confirmed(model: &mut Model, question: Question, now: Timestamp) -> Vec<Effect> {
    match question {
        Question::Quit | Question::LeaveWall => leave(model),
        Question::AnotherToday(role) => {
            vec![Effect::Go(Place::Live { role, script: None, title: None, new: false })]
        }
        Question::GiveUpText if model.script.is_some() => {
            if let Some(editor) = model.script.as_deref_mut() {
                editor.give_up_typed();
            }
            Vec::new()
        }
        Question::GiveUpText => with_live(model, |live| {
            live.editors.pop();
            Ok(vec![live.keep_drafts()])
        }),
        Question::SaidYes { .. } => with_live(model, |live| live.finish_editor(now)),
        Question::Private(_, Then::Keep) => typing::keep(model, now),
        Question::Private(_, Then::Do(commands)) => {
            with_live(model, |live| live.commands(commands, At::Exact(now), now))
        }
        Question::TakeOut(ids) => take_out(model, ids, now),
        Question::Seal(_) => {
            let mut effects = with_live(model, |live| live.command(Command::Seal, now));
            if let (Screen::Live(live), false) = (&model.screen, effects.is_empty()) {
                effects.push(Effect::Seal(live.timeline.taken_back().into_iter().collect()));
            }
            effects
        }
        Question::WithdrawCase => with_live(model, |live| {
            let before = live.session().case_withdrawn;
            let mut effects = live.command(Command::Do(Event::CaseWithdrawn), now)?;
            effects.extend(live.case_taken_back(before));
            Ok(effects)
        }),
        Question::Drop(id) => {
            let effects = with_live(model, |live| live.command(Command::Do(Event::Dropped(id)), now));
            if !effects.is_empty() {
                say_when_all_seen(model);
            }
            effects
        }
        Question::KeepWithheld(ids) => with_live(model, |live| {
            let keep = ids.into_iter().map(|id| Command::Do(Event::KeptAfterAll(id))).collect();
            live.commands(keep, At::Exact(now), now)
        }),
        Question::GoOn => Vec::new(),
        Question::ScriptOnWall(wish) => vec![Effect::ReadScript(wish)],
        Question::LeaveScript => script_editor::asked_to_leave(model),
        Question::ScriptMovedOn => script_editor::moved_on(model, now),
    }
}
