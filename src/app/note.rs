//! The note-taker's screen: one key stamps, a few words follow. What each key would do now.

use super::editor::Purpose;
use super::live::Live;
use super::plan::{Plan, Question, Toggle};
use super::{lead, stage};
use crate::config::{Action, Context};
use crate::domain::words::Kind;
use crate::domain::{At, Command, Door, EntryId, Event, Line};

/// A key moves a moment by so many milliseconds: the time it took to notice.
pub const NOTICE: i64 = 10_000;

/// What `action` would do now; nothing means: not now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    if live.session().sealed.is_some() {
        return None;
    }
    if matches!(action, Action::Panel | Action::PreviousField) {
        let hers = Live::form_context(live.form()).is_some_and(Context::also_on_note);
        return hers.then_some(Plan::Toggle(Toggle::Panel));
    }
    if action == Action::TakeOut {
        return stage::out(live);
    }
    let own = if live.in_panel() { lead::in_form(live, action) } else { in_log(live, action) };
    own.or_else(|| write(action))
}

/// What is written whatever is looked at.
fn write(action: Action) -> Option<Plan> {
    Some(match action {
        Action::Stamp => Plan::EditMoment(None),
        Action::StampOpen => Plan::EditMoment(Some(Door::Open)),
        Action::StampClosed => Plan::EditMoment(Some(Door::Closed)),
        Action::StampAjar => Plan::EditMoment(Some(Door::Ajar)),
        Action::PlainNote => Plan::Edit(Purpose::Line(Kind::Note)),
        Action::Quote => Plan::Edit(Purpose::Line(Kind::Quote)),
        Action::Idea => Plan::Edit(Purpose::Line(Kind::Idea)),
        Action::SideStream => Plan::Edit(Purpose::Line(Kind::SideStream)),
        _ => return None,
    })
}

/// The lines in the note-taker's list: everything written here and by the facilitator, as seen; dropped ones are gone.
pub fn log(live: &Live) -> impl DoubleEndedIterator<Item = &Line> {
    let shown = |line: &&Line| line.kind.is_some() && line.status != crate::domain::Status::Dropped;
    live.session().in_order().filter(shown)
}

/// The line that is looked at: the chosen one, else the last. When the chosen one was dropped, the one that came after
/// it, so that the eye stays where it was.
#[must_use]
pub fn selected(live: &Live) -> Option<EntryId> {
    let chosen = live.row.and_then(|id| live.session().line(id));
    let near = chosen.and_then(|line| {
        let rows = &live.session().by_time;
        rows.range(line.place()..).chain(rows.range(..line.place()).rev()).find(|p| is_shown(live, p)).map(|p| p.2)
    });
    near.or_else(|| log(live).next_back().map(|l| l.id))
}

fn is_shown(live: &Live, place: &crate::domain::session::Place) -> bool {
    let line = live.session().line(place.2);
    line.is_some_and(|l| l.kind.is_some() && l.status != crate::domain::Status::Dropped)
}

fn in_log(live: &Live, action: Action) -> Option<Plan> {
    let id = selected(live)?;
    let line = live.session().line(id)?;
    let at = |at| Some(Plan::Do(vec![Command::Do(Event::AtSet { target: id, at })]));
    match action {
        Action::Up => step(live, id, -1),
        Action::Down => step(live, id, 1),
        Action::First => log(live).next().map(|l| Plan::Row(l.id)),
        Action::Last => log(live).next_back().map(|l| Plan::Row(l.id)),
        Action::Edit | Action::Open => Some(Plan::Edit(Purpose::Reword(id))),
        Action::Drop => Some(Plan::Ask(Question::Drop(id))),
        Action::Earlier => at(shifted(line.at, -NOTICE)),
        Action::Later => at(shifted(line.at, NOTICE)),
        Action::TimeKind => at(match line.at {
            At::Exact(t) => At::About(t),
            At::About(_) => At::Unknown,
            At::Unknown => At::Exact(line.place().0),
        }),
        _ => None,
    }
}

const fn shifted(at: At, ms: i64) -> At {
    match at {
        At::Exact(t) => At::Exact(t.plus(ms)),
        At::About(t) => At::About(t.plus(ms)),
        At::Unknown => At::Unknown,
    }
}

fn step(live: &Live, id: EntryId, by: isize) -> Option<Plan> {
    let place = live.session().line(id)?.place();
    let rows = &live.session().by_time;
    let shown = |p: &&crate::domain::session::Place| is_shown(live, p);
    let next = if by < 0 {
        rows.range(..place).rev().find(shown)
    } else {
        rows.range((std::ops::Bound::Excluded(place), std::ops::Bound::Unbounded)).find(shown)
    };
    next.map(|p| Plan::Row(p.2))
}
