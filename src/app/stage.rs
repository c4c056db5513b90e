//! Desk and wall: looking ahead while the wall stays, holding it, speaking to the room, pointing, taking words out.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::plan::{Plan, Question};
use super::{take_out, wall};
use crate::config::Action;
use crate::domain::words::Form;
use crate::domain::{EntryId, PhaseId, Session, WallEvent};
use crate::text::Message;

/// When somebody chose what she looks at: the phase, and what was pointed at.
pub type Looked = (Option<PhaseId>, Option<EntryId>);

impl Live {
    /// She looks at this now.
    pub fn look_to(&mut self, item: Item) {
        self.looked = Some((self.session().phase.clone(), self.session().wall.pointed));
        self.focus = Some(item);
    }

    /// Whoever writes something about a question looks at it, so that nobody marks a question that is not seen.
    pub(super) fn look_at_what(&mut self, purpose: &Purpose) {
        if let Purpose::Mark(id, _) | Purpose::Word(id) = purpose {
            self.look_to(Item::Question(*id));
        }
    }

    /// What the wall on this screen shows of what is looked at. The keys are about the first item from the beginning;
    /// the wall of a harvest, of agreements and of new questions is about what was said last until she looks at
    /// something. Of a look and a pointer the later one counts.
    #[must_use]
    pub fn on_the_wall(&self) -> Option<Item> {
        let session = self.session();
        let (item, pointed) = (self.focused()?, session.wall.pointed);
        let at = |(phase, then): &Looked| *phase == session.phase && (pointed.is_none() || *then == pointed);
        let chosen = self.focus.as_ref() == Some(&item) && self.looked.as_ref().is_some_and(at);
        let waits = match self.form() {
            // What somebody said in a round hangs only when it was chosen, not because it comes first.
            Form::Round => matches!(item, Item::Line(_)),
            Form::Questions => wall::newest_question(session).is_some(),
            Form::Harvest | Form::Agreements => true,
            _ => false,
        };
        (chosen || !(waits || pointed.is_some())).then_some(item)
    }

    /// What hangs there for a key that is about an item while the keys are still about another one, which the projected
    /// screen does not show.
    #[must_use]
    pub(super) fn unseen(&self, action: Action) -> Option<Item> {
        let about = matches!(
            action,
            Action::Drop
                | Action::Edit
                | Action::Release
                | Action::PointAt
                | Action::LinkPractice
                | Action::LinkQuestion
                | Action::AdoptQuestion
                | Action::JoinQuestion
        );
        if self.role != Role::Lead || !about || self.on_the_wall().is_some() {
            return None;
        }
        let (session, items) = (self.session(), self.items());
        let entry = |item: &Item| item.entry();
        let hangs = match self.form() {
            Form::Agreements => items.iter().rfind(|item| matches!(item, Item::Agreement(_))).cloned(),
            Form::Questions => wall::newest_question(session).map(Item::Drafted),
            Form::Harvest => {
                items.iter().filter(|item| matches!(item, Item::Line(_))).max_by_key(|item| entry(item)).cloned()
            }
            _ => None,
        };
        let pointed = session.wall.pointed.and_then(|id| items.iter().find(|item| item.entry() == Some(id)).cloned());
        pointed.or(hangs)
    }
}

/// What `action` would do to the wall, or to how she looks at it; nothing means: not now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    let session = live.session();
    match action {
        Action::LookAhead => look(live, 1),
        Action::LookBehind => look(live, -1),
        Action::HoldWall => Some(Plan::one(WallEvent::Held { on: session.wall.held.is_none() })),
        Action::WallMessage if session.wall.said.is_empty() => Some(Plan::Edit(Purpose::Message)),
        Action::WallMessage => Some(Plan::one(WallEvent::Said { text: String::new() })),
        Action::PointAt => point(live),
        Action::TakeOut => out(live),
        _ => None,
    }
}

/// The question before words are taken out.
#[must_use]
pub fn out(live: &Live) -> Option<Plan> {
    let targets = take_out::targets(live);
    (!targets.is_empty()).then_some(Plan::Ask(Question::TakeOut(targets)))
}

/// To the neighbour of the phase that she looks at; back at the phase of the group there is nothing to look ahead to.
fn look(live: &Live, step: isize) -> Option<Plan> {
    let session = live.session();
    if live.role != Role::Desk {
        return None;
    }
    let now = session.phase.as_deref()?;
    let here = live.ahead.as_deref().unwrap_or(now);
    let phases: Vec<&PhaseId> = session.phases_today().map(|phase| &phase.id).collect();
    let at = phases.iter().position(|id| *id == here)?;
    let to = phases.get(at.checked_add_signed(step)?)?;
    Some(Plan::Ahead((*to != now).then(|| (*to).clone())))
}

/// Points at what is looked at, or not any more.
fn point(live: &Live) -> Option<Plan> {
    let session = live.session();
    let here = live.focused().and_then(|item| item.entry()).filter(|_| live.ahead.is_none());
    let Some(id) = here.filter(|id| session.wall.pointed != Some(*id)) else {
        return session.wall.pointed.is_some().then(|| Plan::one(WallEvent::Pointed { target: None }));
    };
    if !wall::may_show(session, id) {
        return Some(Plan::Say(Message::new("wall-not-released")));
    }
    Some(Plan::one(WallEvent::Pointed { target: Some(id) }))
}

/// The session as it would be in the phase that she looks at, while the group is elsewhere.
#[must_use]
pub fn ahead(live: &Live) -> Option<Session> {
    let phase = live.ahead.clone()?;
    let mut session = live.session().clone();
    session.phase = Some(phase);
    on_show(&mut session);
    Some(session)
}

/// The session with the wall as it would be if what she looks at, or the message that she types, went up now.
#[must_use]
pub fn preview(live: &Live) -> Option<Session> {
    if let Some(ahead) = ahead(live) {
        return Some(ahead);
    }
    let mut session = live.session().clone();
    let typed = live.editors.last();
    if let Some(editor) = typed.filter(|editor| editor.purpose == Purpose::Message && !editor.is_empty()) {
        session.wall.said = editor.text(0);
        return Some(session);
    }
    let id = live.focused()?.entry().filter(|_| typed.is_none())?;
    if live.session().wall.put_up == Some(id) && live.session().wall.held.is_none() {
        return None;
    }
    on_show(&mut session);
    session.wall.put_up = Some(id);
    Some(session)
}

/// A wall that nothing holds back.
fn on_show(session: &mut Session) {
    session.wall.held = None;
    session.wall.neutral = false;
    session.wall.put_up = None;
    session.wall.pointed = None;
    session.wall.said.clear();
}
