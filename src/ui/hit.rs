//! What stands at a cell, for the mouse: the plan that a click there asks for. A function of the model and its size,
//! over the same layouts that drawing uses.

use ratatui::layout::{Position, Rect};

use super::panels::scrubber;
use super::{home, note, replay};
use super::stage::Stage;
use crate::app::plan::Plan;
use crate::app::{Home, Live, Replay, Role, Screen};
use crate::config::Action;

/// What a click at this column and row asks for; nothing where nothing can be done.
#[must_use]
pub fn hit(stage: &Stage<'_>, column: u16, row: u16) -> Option<Plan> {
    let model = stage.model;
    let (width, height) = model.size;
    let area = Rect::new(0, 0, width, height);
    let at = Position::new(column, row);
    if model.overlay.is_some() || !area.contains(at) {
        return None;
    }
    match &model.screen {
        Screen::Live(live) if live.session().off_record() => None,
        Screen::Live(live) if live.role == Role::Note => on_note(stage, live, area, at),
        Screen::Live(_) => None,
        Screen::Home(screen) => on_home(screen, area, at),
        Screen::Replay(screen) => on_replay(screen, area, at),
    }
}

fn on_note(stage: &Stage<'_>, live: &Live, area: Rect, at: Position) -> Option<Plan> {
    let places = note::layout(stage, live, area);
    if places.log.contains(at) {
        return note::log(live).at(places.log, at.y).map(Plan::Row);
    }
    None
}

/// A click looks at a session; a click on the one that is looked at opens it.
fn on_home(screen: &Home, area: Rect, at: Position) -> Option<Plan> {
    let row = home::row_at(screen, area, at)?;
    let here = screen.row.min(screen.summary()?.sessions.len().saturating_sub(1));
    if row == here { crate::app::home::plan(screen, Action::Open) } else { Some(Plan::HomeRow(row)) }
}

fn on_replay(screen: &Replay, area: Rect, at: Position) -> Option<Plan> {
    let places = replay::layout(area);
    if places.scrubber.contains(at) {
        return scrubber::hit(screen, places.scrubber, at);
    }
    None
}
