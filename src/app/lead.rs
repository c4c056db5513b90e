//! Leading: what each key would do on the facilitator's screen, safe on the wall ([`Role::Lead`]) or her own
//! ([`Role::Desk`]). The note-taker's panel uses the same answers for the forms she writes.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::plan::{Choice, Plan, Question, Toggle};
use super::script_editor::{Wish, open_plan};
use super::{form_board, form_questions, form_round, stage, wall};
use crate::config::Action;
use crate::domain::words::{CasePart, Form, Kind, Mark, Outcome, Status};
use crate::domain::{AgendaEvent, Command, Door, EntryId, Event, PlanEvent, Session};
use crate::text::Message;

/// What `action` would do now; nothing means: not now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    // While the wall is calm on the projected screen, no box may open over it.
    let calm = live.role == Role::Lead && live.session().wall.neutral;
    if calm && !matches!(action, Action::Next | Action::Previous | Action::WallNeutral | Action::Seal) {
        return flow(live, action).filter(|plan| matches!(plan, Plan::Stamp(_)));
    }
    // What is not seen is not changed: the first key looks at what hangs there, the next one does something with it.
    if let Some(item) = live.unseen(action) {
        return Some(Plan::Focus(item));
    }
    flow(live, action).or_else(|| in_form(live, action))
}

/// What belongs to leading, whatever the form.
fn flow(live: &Live, action: Action) -> Option<Plan> {
    let session = live.session();
    let one = |event| Some(Plan::Do(vec![Command::Do(event)]));
    if session.sealed.is_some() || live.role == Role::Note {
        return None;
    }
    match action {
        Action::Next => Some(Plan::Do(vec![Command::Next])),
        Action::Previous => session.phase.is_some().then(|| Plan::Do(vec![Command::Previous])),
        Action::WallNeutral => one(Event::WallNeutral(!session.wall.neutral)),
        Action::ToggleClock => Some(toggle_clock(live)),
        Action::Time => session.phase.is_some().then_some(Plan::Time),
        Action::PausePlan => Some(Plan::one(PlanEvent::Paused { on: !session.rests_now() })),
        Action::ToggleNotes => (live.role == Role::Lead).then_some(Plan::Toggle(Toggle::Notes)),
        Action::MoreTime => session.phase.is_some().then(|| Plan::Do(vec![Command::Give(1)])),
        Action::LessTime => session.phase.is_some().then(|| Plan::Do(vec![Command::Give(-1)])),
        Action::StayHere => (!session.stay).then(|| Plan::Do(vec![Command::Do(Event::StayHere)])),
        Action::GoToPhase => Some(Plan::Choose(Choice::Phase)),
        Action::WallTyping => one(Event::WallTyping(!session.typing_shows())),
        Action::TakeOver => live.led_elsewhere.then(|| Plan::Say(Message::new("live-took-over"))),
        Action::EditScript if live.form() != Form::PlanNext => {
            Some(open_plan(live, Wish::Running(session.script().id.clone())))
        }
        Action::Seal => Some(Plan::Ask(Question::Seal(!live.typing.is_empty() || !live.editors.is_empty()))),
        Action::Stamp => Some(Plan::Stamp(None)),
        Action::StampOpen => Some(Plan::Stamp(Some(Door::Open))),
        Action::StampClosed => Some(Plan::Stamp(Some(Door::Closed))),
        Action::StampAjar => Some(Plan::Stamp(Some(Door::Ajar))),
        _ => stage::plan(live, action),
    }
}

/// A clock for the wall, or none. At the desk there is a third way: for the facilitator alone.
fn toggle_clock(live: &Live) -> Plan {
    let wall = live.session().wall.clock;
    let set = |on| Plan::one(Event::WallClock(on));
    match (live.role, live.clock, wall) {
        (Role::Desk, true, true) => Plan::Both(Box::new(Plan::Toggle(Toggle::Clock)), Box::new(set(false))),
        (Role::Desk, false, _) => Plan::Toggle(Toggle::Clock),
        (Role::Desk, true, false) => set(true),
        (Role::Lead | Role::Room | Role::Note, _, _) => set(!wall),
    }
}

/// What is done in the form, to the item that is looked at.
#[must_use]
pub fn in_form(live: &Live, action: Action) -> Option<Plan> {
    // While she looks ahead, no key does anything to the form of the phase where the group is.
    if live.session().sealed.is_some() || live.ahead.is_some() {
        return None;
    }
    let board = matches!(live.form(), Form::Board | Form::Contribution | Form::PlanNext);
    match action {
        // On a board left and right go from column to column.
        Action::Left | Action::Right if board => form_board::plan(live, action),
        Action::Up | Action::Left => live.look(-1),
        Action::Down | Action::Right => live.look(1),
        Action::First => live.look(isize::MIN),
        Action::Last => live.look(isize::MAX),
        _ => match live.form() {
            Form::LookBack => look_back(live, action),
            Form::Case => case(live, action),
            Form::Lens | Form::Tables => lens(live, action).or_else(|| line(live, action)),
            Form::Moments => moments(live, action),
            Form::Harvest => harvest(live, action).or_else(|| line(live, action)),
            Form::Agreements => agreements(live, action),
            Form::Round => form_round::plan(live, action).or_else(|| round(live, action)),
            Form::Board | Form::Contribution | Form::PlanNext => form_board::plan(live, action),
            Form::Questions => form_questions::plan(live, action),
            Form::Commitments => form_questions::commitments(live, action),
            Form::Talk | Form::Break | Form::Theory => round(live, action),
        }
        .or_else(|| put_up(live, action)),
    }
}

/// At her own screen what is looked at goes up on the wall, or comes down again.
fn put_up(live: &Live, action: Action) -> Option<Plan> {
    if action != Action::PutUp || live.role != Role::Desk {
        return None;
    }
    let id = live.focused()?.entry()?;
    up(live, (live.session().wall.put_up != Some(id)).then_some(id))
}

fn up(live: &Live, id: Option<EntryId>) -> Option<Plan> {
    if id.is_some_and(|id| !wall::may_show(live.session(), id)) {
        return Some(Plan::Say(Message::new("wall-not-released")));
    }
    Some(Plan::Do(vec![Command::Do(Event::PutUp(id))]))
}

fn round(live: &Live, action: Action) -> Option<Plan> {
    match (action, live.focused()) {
        (Action::Open, Some(Item::Voice(voice))) => Some(Plan::Edit(Purpose::Present(voice))),
        (Action::Open | Action::Edit, Some(Item::Line(id))) => Some(Plan::Edit(Purpose::Reword(id))),
        // Enter does what i does, where there is something to agree on; in a break and before the beginning, nothing.
        (Action::Open, None) if live.form() == Form::Talk => new_line(live).map(|kind| Plan::Edit(Purpose::Line(kind))),
        (Action::AddLine, _) => new_line(live).map(|kind| Plan::Edit(Purpose::Line(kind))),
        _ => None,
    }
}

/// What a line of this phase is: in the closing round what we celebrate, in another round a word, else a ground rule.
fn new_line(live: &Live) -> Option<Kind> {
    let last = live.session().script().phases.last().map(|p| &p.id);
    live.session().phase.as_ref()?;
    match live.form() {
        Form::Round if live.session().phase.as_ref() == last => Some(Kind::Celebration),
        Form::Round => Some(Kind::Word),
        Form::Talk => Some(Kind::Ground),
        _ => None,
    }
}

fn look_back(live: &Live, action: Action) -> Option<Plan> {
    let item = live.focused()?;
    let outcome = match action {
        Action::OutcomeDone => Some(Outcome::Done),
        Action::OutcomeRunning => Some(Outcome::Running),
        Action::OutcomeAskedAgain => Some(Outcome::AskedAgain),
        Action::OutcomeCannot => Some(Outcome::Cannot),
        Action::OutcomeTalk => Some(Outcome::Talk),
        _ => None,
    };
    match (item, action, outcome) {
        (Item::Earlier(id), _, Some(outcome)) => Some(Plan::Edit(Purpose::Follow(id, outcome))),
        (Item::Idea(id), Action::ReplyIdea | Action::MarkResonated, _) => Some(Plan::Edit(Purpose::Reply(id))),
        (Item::Question(id), Action::MarkResonated, _) => Some(Plan::Edit(Purpose::Mark(id, Mark::Resonated))),
        (Item::Question(id), Action::MarkPlays, _) => Some(Plan::Edit(Purpose::Mark(id, Mark::Plays))),
        (Item::Part(CasePart::Sentence), Action::MarkResonated | Action::Edit, _) => {
            Some(Plan::Edit(Purpose::Part(CasePart::Sentence)))
        }
        _ => None,
    }
}

/// The wall is neutral while a case is told: on the screen that may hang on the wall nothing of it is typed, unless the
/// facilitator chose that typing shows.
fn case(live: &Live, action: Action) -> Option<Plan> {
    let hidden = live.role == Role::Lead && !live.session().typing_shows();
    match (action, live.focused()?) {
        (Action::Edit | Action::Open, Item::Part(_)) if hidden => Some(Plan::Say(Message::new("case-not-on-the-wall"))),
        (Action::Edit | Action::Open, Item::Part(part)) => Some(Plan::Edit(Purpose::Part(part))),
        (Action::WithdrawCase, _) => (!live.session().case.is_empty()).then_some(Plan::Ask(Question::WithdrawCase)),
        _ => None,
    }
}

fn lens(live: &Live, action: Action) -> Option<Plan> {
    if let Some(question) = question_of(live) {
        return match action {
            Action::ChooseValue => {
                let chosen = !live.session().lenses.contains(&question);
                Some(Plan::one(AgendaEvent::Lens { question, chosen }))
            }
            Action::TableSentence => Some(Plan::Edit(Purpose::TableOf(question))),
            _ => None,
        };
    }
    let value = match live.focused()? {
        Item::Value(value) => value,
        Item::Practice(id) => {
            let opened = live.session().opened.as_deref()?;
            opened.community.practices.iter().find(|p| p.id == id)?.value.clone()
        }
        Item::Line(id) => live.session().line(id)?.tags.values.first()?.clone(),
        _ => return None,
    };
    match action {
        Action::ChooseValue => {
            let chosen = !live.session().values.contains(&value);
            Some(Plan::Do(vec![Command::Do(Event::ValueChosen { value, chosen })]))
        }
        Action::TableSentence => Some(Plan::Edit(Purpose::Table(value))),
        _ => None,
    }
}

/// The question that a table has as its lens, where the form has questions as lenses.
fn question_of(live: &Live) -> Option<EntryId> {
    match live.focused()? {
        Item::Question(id) => Some(id),
        Item::Line(id) => {
            let tags = &live.session().line(id)?.tags;
            tags.questions.first().copied().filter(|_| tags.values.is_empty())
        }
        _ => None,
    }
}

/// What can be done to a line that is looked at, in whatever form it stands.
fn line(live: &Live, action: Action) -> Option<Plan> {
    let Item::Line(id) = live.focused()? else { return None };
    // The words of a quote that was not released stay off the screen that hangs on the wall.
    let hidden = live.role == Role::Lead && !wall::may_show(live.session(), id);
    match action {
        Action::Edit | Action::Open if hidden => Some(Plan::Say(Message::new("wall-not-released"))),
        Action::Edit | Action::Open => Some(Plan::Edit(Purpose::Reword(id))),
        Action::Drop => Some(Plan::Do(vec![Command::Do(Event::Dropped(id))])),
        Action::LinkPractice => Some(Plan::Choose(Choice::Practice(id))),
        Action::LinkQuestion => Some(Plan::Choose(Choice::Question(id))),
        _ => None,
    }
}

/// The moment that the keys are about: on the wall the one that was put up, elsewhere the one that is looked at.
#[must_use]
pub fn moment(live: &Live) -> Option<EntryId> {
    let id = match live.role {
        Role::Lead | Role::Room => live.session().wall.put_up,
        Role::Desk | Role::Note => live.focused()?.entry(),
    }?;
    // One that was let go is no longer seen, so no key acts on it.
    live.session().line(id).filter(|l| l.is_moment() && l.status != Status::Dropped).map(|l| l.id)
}

fn moments(live: &Live, action: Action) -> Option<Plan> {
    let session = live.session();
    if action == Action::PutUp {
        return next_up(live);
    }
    let id = moment(live)?;
    let one = |event| Some(Plan::Do(vec![Command::Do(event)]));
    let door = |door| one(Event::DoorSet { target: id, door: Some(door) });
    match action {
        Action::Keep => one(Event::Kept(id)),
        Action::Drop => Some(Plan::Ask(Question::Drop(id))),
        Action::Edit => Some(Plan::Edit(Purpose::Reword(id))),
        Action::Explain => Some(Plan::Edit(Purpose::Explain(id))),
        Action::Answer => {
            let open = matches!(session.line(id)?.door, Some(Door::Open | Door::Ajar));
            open.then_some(Plan::Choose(Choice::Answers(id)))
        }
        Action::DoorOpen => door(Door::Open),
        Action::DoorClosed => door(Door::Closed),
        Action::DoorAjar => door(Door::Ajar),
        Action::LinkPractice => Some(Plan::Choose(Choice::Practice(id))),
        Action::LinkQuestion => Some(Plan::Choose(Choice::Question(id))),
        _ => None,
    }
}

/// On her own screen the moment that is looked at goes up (or down). On the wall, where the list is not seen, the next
/// proposal goes up; after the last one the wall goes back to the phase.
fn next_up(live: &Live) -> Option<Plan> {
    let session = live.session();
    if live.role == Role::Desk {
        let id = live.focused()?.entry()?;
        return up(live, (session.wall.put_up != Some(id)).then_some(id));
    }
    match next_moment(session) {
        Some(id) => up(live, Some(id)),
        None if session.wall.put_up.is_some() => up(live, None),
        None => Some(Plan::Say(Message::new("moments-all-seen"))),
    }
}

/// The proposal that comes after the one on the wall. Those without words come last: a key that was pressed by accident
/// does not come before what somebody has to say.
#[must_use]
pub fn next_moment(session: &Session) -> Option<EntryId> {
    let proposed = || session.moments_that_are(Status::Proposed);
    let (bare, said): (Vec<_>, Vec<_>) = proposed().partition(|line| line.text.trim().is_empty());
    let proposed: Vec<EntryId> = said.into_iter().chain(bare).map(|line| line.id).collect();
    let now = session.wall.put_up.and_then(|now| proposed.iter().position(|id| *id == now));
    now.map_or_else(|| proposed.first(), |at| proposed.get(at + 1)).copied()
}

fn harvest(live: &Live, action: Action) -> Option<Plan> {
    let kind = match action {
        Action::MarkNew => return Some(Plan::Edit(Purpose::Pose(None))),
        Action::Tip => Some(Kind::Tip),
        Action::Lesson => Some(Kind::Lesson),
        Action::Celebrate => Some(Kind::Celebration),
        Action::NextStep => Some(Kind::NextStep),
        // Nobody said yet that it may leave the room, so it is not typed on the wall either.
        Action::Quote if live.role == Role::Lead => return Some(Plan::Say(Message::new("quote-not-on-the-wall"))),
        Action::Quote => Some(Kind::Quote),
        _ => None,
    };
    if let Some(kind) = kind {
        return Some(Plan::Edit(Purpose::Line(kind)));
    }
    match live.focused()? {
        Item::Question(id) => {
            let resting = live.session().agenda.question(id)?.resting;
            let mark = match action {
                Action::MarkExplored => Mark::Explored,
                Action::MarkSharper | Action::Edit => return Some(Plan::Edit(Purpose::Word(id))),
                Action::MarkUrgent => Mark::Urgent,
                Action::MarkAccent => Mark::Accent,
                Action::MarkRest if !resting => Mark::Rest,
                Action::MarkWoken if resting => Mark::Woken,
                _ => return None,
            };
            Some(Plan::Edit(Purpose::Mark(id, mark)))
        }
        Item::Line(id) => {
            let line = live.session().line(id)?;
            let release = action == Action::Release && line.kind == Some(Kind::Quote);
            release.then(|| Plan::Do(vec![Command::Do(Event::Released { target: id, released: !line.released })]))
        }
        _ => None,
    }
}

fn agreements(live: &Live, action: Action) -> Option<Plan> {
    match (action, live.focused()) {
        (Action::NewAgreement | Action::Open, _) => Some(Plan::Edit(Purpose::Agree(None))),
        (Action::Edit, Some(Item::Agreement(id))) => Some(Plan::Edit(Purpose::Agree(Some(id)))),
        (Action::Drop, Some(Item::Agreement(id))) => Some(Plan::Do(vec![Command::Do(Event::Dropped(id))])),
        _ => None,
    }
}
