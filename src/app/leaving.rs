//! Leaving a screen: it asks only when something would be lost, or when the room would see a bare terminal.

use super::editor::Purpose;
use super::plan::Question;
use super::saving::Saved;
use super::{Effect, Home, Live, Model, Overlay, Place, Role, Screen, keys};
use crate::config::{Action, Chord};
use crate::text::Message;

/// Leaves the screen, asking only when something would be lost.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    if matches!(&model.screen, Screen::Live(live) if loses(live)) {
        model.overlay = Some(Overlay::Ask(Question::Quit));
        return Vec::new();
    }
    leave(model)
}

fn loses(live: &Live) -> bool {
    // A moment that was only stamped is a moment too.
    let typed = live.editors.iter().any(|e| !e.is_untouched() || e.purpose == Purpose::Moment(None));
    // What is only under way is waited for on leaving; there is nothing to ask then.
    typed || matches!(live.saving.shown(), Saved::Saving | Saved::Not(_))
}

/// Whether a key that leaves would take the wall away from a group that is in the middle of a meeting: one slip of a finger
/// and the room looks at a bare terminal. Where nothing is seen of it (another screen of her own, a practice) it is left.
pub(super) fn takes_the_wall_away(model: &Model) -> bool {
    let Screen::Live(live) = &model.screen else { return false };
    let session = live.session();
    let runs = session.phase.is_some() && session.sealed.is_none() && !session.off_record();
    let hangs = live.role == Role::Lead && model.script.is_none() && model.overlay.is_none();
    runs && hangs && model.coach.is_none() && !loses(live)
}

/// What a key of the clicker does while that is asked: the question makes way, for she was not about to leave.
pub(super) fn clicked_on(model: &Model, chord: Chord) -> Option<Action> {
    let asked = matches!(model.overlay, Some(Overlay::Ask(Question::LeaveWall)));
    let behind = model.keys.find(&keys::beneath(model), chord).filter(|_| asked)?;
    matches!(behind, Action::Next | Action::Previous | Action::WallNeutral | Action::HoldWall).then_some(behind)
}

pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let practised = model.coach.take();
    if model.direct || matches!(model.screen, Screen::Home(_)) {
        // Who practised from the beginning to the end hears it where the program says its last words.
        let done = practised.is_some_and(|coach| coach.is_at_the_end());
        return vec![if done { Effect::QuitPractised } else { Effect::Quit }];
    }
    model.script = None;
    model.covered = false;
    if practised.is_some_and(|coach| coach.is_at_the_end()) {
        model.notice = Some(Message::new("coach-end"));
    }
    model.screen = Screen::Home(Home::default());
    vec![Effect::Go(Place::Home)]
}
