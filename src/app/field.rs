//! The charged field over a screen: what earlier events, good and bad, left on places and initiatives. Only on screens of
//! one's own; it is read anew each time it opens, and what the group keeps here meanwhile stands in it at once.

use super::forms::Item;
use super::perform::with_live;
use super::plan::Plan;
use super::{Effect, Live, Model, Overlay, Role, Screen, note};
use crate::config::Action;
use crate::domain::field::{Left, Seen, Spot, field, here, name};
use crate::domain::words::Form;
use crate::domain::{CasePart, Command, EntryId, Event, Line, Session, Timestamp};
use crate::text::Message;

/// What was read of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldRead {
    /// What each session left, in the order of the sessions.
    pub left: Vec<Left>,
    /// The places and initiatives of the community, in its own order.
    pub listed: Vec<String>,
}

/// The field while it lies over the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldView {
    /// What was read; none while it is being read.
    pub read: Option<FieldRead>,
    /// Which part is looked at.
    pub row: usize,
    /// The spot where it opens, once it was read.
    pub at: Option<String>,
    /// The moment that was looked at: the group may say which older one it is like.
    pub of: Option<EntryId>,
}

/// A part that is looked at by itself, in the order in which they stand: by their places among those around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A place or initiative.
    Spot(usize),
    /// A session that left something there.
    Trace(usize, usize),
    /// A moment that the group kept.
    Seen(usize, usize, usize),
}

impl FieldView {
    /// The field as it stands, this session included; nothing while it is being read.
    #[must_use]
    pub fn spots(&self, model: &Model) -> Option<Vec<Spot>> {
        let read = self.read.as_ref()?;
        let Screen::Live(live) = &model.screen else { return Some(field(&read.left, &read.listed)) };
        let here = here(live.session());
        let other = |past: &&Left| here.as_ref().is_none_or(|here| here.session != past.session);
        let all: Vec<Left> = read.left.iter().filter(other).chain(&here).cloned().collect();
        Some(field(&all, &read.listed))
    }
}

/// The parts of these spots, in the order in which they stand.
#[must_use]
pub fn parts(spots: &[Spot]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        parts.push(Part::Spot(at));
        for (trace, left) in spot.traces.iter().enumerate() {
            parts.push(Part::Trace(at, trace));
            parts.extend((0..left.moments.len()).map(|seen| Part::Seen(at, trace, seen)));
        }
    }
    parts
}

/// What opening it comes to on the screen in front. Where the room looks on, it says why not.
#[must_use]
pub fn plan(model: &Model) -> Option<Plan> {
    match &model.screen {
        Screen::Home(home) => home.summary().map(|_| Plan::Field),
        Screen::Live(live) => Some(match live.role {
            Role::Desk | Role::Note => Plan::Field,
            Role::Lead | Role::Room => Plan::Say(Message::new("charged-own-screen")),
        }),
        Screen::Replay(_) => Some(Plan::Say(Message::new("charged-not-in-replay"))),
    }
}

/// Opens it, at the spot that the case or the line that is looked at is about, and has it read.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let (at, of) = match &model.screen {
        Screen::Live(live) => (place_of(live), line_of(live).filter(|line| line.is_moment()).map(|line| line.id)),
        Screen::Home(_) | Screen::Replay(_) => (None, None),
    };
    model.overlay = Some(Overlay::Field(FieldView { at, of, ..FieldView::default() }));
    vec![Effect::ReadField]
}

/// It was read. When it was closed meanwhile, or *even niet* came over it, nothing opens by itself.
pub(super) fn arrived(model: &mut Model, read: FieldRead) {
    let Some(Overlay::Field(view)) = &model.overlay else { return };
    let mut view = FieldView { read: Some(read), ..view.clone() };
    let spots = view.spots(model).unwrap_or_default();
    let here = |part: &Part| match part {
        Part::Spot(spot) => {
            let spot = spots.get(*spot).map(|spot| spot.name.as_str()).unwrap_or_default();
            view.at.as_ref().is_some_and(|at| name::same(at, spot))
        }
        Part::Trace(..) | Part::Seen(..) => false,
    };
    view.row = parts(&spots).iter().position(here).unwrap_or(0);
    model.overlay = Some(Overlay::Field(view));
}

/// The line that is looked at.
fn line_of(live: &Live) -> Option<&Line> {
    let focused = live.focused().and_then(|item| match item {
        Item::Line(id) | Item::Card(id) => Some(id),
        _ => None,
    });
    let listed = || note::selected(live).filter(|_| live.role == Role::Note && !live.in_panel());
    live.session().line(focused.or_else(listed)?)
}

/// The spot that the case is about while it is told, or else the line that is looked at.
fn place_of(live: &Live) -> Option<String> {
    let session = live.session();
    let case = || (session.form() == Form::Case).then(|| of_case(session)).flatten();
    case().or_else(|| line_of(live)?.tags.field.first().cloned())
}

fn of_case(session: &Session) -> Option<String> {
    let (text, _) = session.case.get(&CasePart::Place)?;
    name::places(text, &name::known(session, true)).into_iter().next()
}

/// A key in it. The arrows go from part to part, the page keys and tab from place to place; enter says that the moment
/// that was looked at is like the older one here; any other key closes it.
pub(super) fn act(model: &mut Model, mut view: FieldView, action: Action, now: Timestamp) -> Vec<Effect> {
    let spots = view.spots(model).unwrap_or_default();
    let parts = parts(&spots);
    let last = parts.len().saturating_sub(1);
    let row = view.row.min(last);
    let head = |(at, part): (usize, &Part)| matches!(part, Part::Spot(_)).then_some(at);
    let mut heads = parts.iter().enumerate().filter_map(head);
    view.row = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => (row + 1).min(last),
        Action::First => 0,
        Action::Last => last,
        Action::Next | Action::NextField | Action::Right => heads.find(|head| *head > row).unwrap_or(last),
        Action::Previous | Action::PreviousField | Action::Left => heads.rfind(|head| *head < row).unwrap_or(0),
        Action::Open => {
            let older = parts.get(row).and_then(|part| seen(&spots, *part)).filter(|seen| view.of != Some(seen.id));
            return older.zip(view.of).map(|(older, of)| like(model, of, older, now)).unwrap_or_default();
        }
        _ => return Vec::new(),
    };
    model.overlay = Some(Overlay::Field(view));
    Vec::new()
}

/// The moment of a part, if it is one.
fn seen(spots: &[Spot], part: Part) -> Option<&Seen> {
    let Part::Seen(spot, trace, seen) = part else { return None };
    spots.get(spot)?.traces.get(trace)?.moments.get(seen)
}

/// *Daar gaan we weer*: this moment is like that older one; said again it is not.
fn like(model: &mut Model, moment: EntryId, older: &Seen, now: Timestamp) -> Vec<Effect> {
    let mut said = Message::new("charged-unlinked");
    let effects = with_live(model, |live| {
        let Some(line) = live.session().line(moment) else { return Ok(Vec::new()) };
        let mut tags = line.tags.clone();
        tags.echoes = Some(older.id).filter(|id| tags.echoes != Some(*id));
        // What someone said with a sign of their own stays as it was.
        if tags.echoes.is_some() {
            said = Message::new("charged-linked").with("words", &older.text);
        }
        live.command(Command::Do(Event::Tagged { target: moment, tags }), now)
    });
    if !effects.is_empty() {
        model.notice = Some(said);
    }
    effects
}
