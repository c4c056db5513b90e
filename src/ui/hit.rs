//! What stands at a cell, for the mouse: the plan that a click there asks for. A function of the model and its size,
//! over the same layouts that drawing uses.

use ratatui::layout::{Position, Rect};

use super::note;
use super::stage::Stage;
use crate::app::plan::Plan;
use crate::app::{Live, Role, Screen};

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
        Screen::Live(_) | Screen::Home(_) | Screen::Replay(_) => None,
    }
}

fn on_note(stage: &Stage<'_>, live: &Live, area: Rect, at: Position) -> Option<Plan> {
    let places = note::layout(stage, live, area);
    if places.log.contains(at) {
        return note::log(live).at(places.log, at.y).map(Plan::Row);
    }
    None
}
