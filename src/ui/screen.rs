//! The whole picture: the screen in front, what lies over it, and a last sweep.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::stage::Stage;
use super::style::ground;
use super::{coach, covered, desk, home, large, lead, note, overlay, replay, room, script_editor, sweep};
use crate::app::{Role, Screen, keys};

/// Smaller than this the screen only says, kindly, that it needs more room (columns, rows).
pub const SMALLEST: (u16, u16) = (60, 18);

/// Draws everything. Gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, buffer: &mut Buffer) -> Option<Position> {
    let area = buffer.area;
    ground(buffer, area, stage.theme);
    let smallest = if large::is_on(stage) { large::SMALLEST } else { SMALLEST };
    if area.width < smallest.0 || area.height < smallest.1 {
        overlay::too_small(stage, area, buffer);
        sweep(buffer);
        return None;
    }
    let (area, practice) = coach::split(stage, area);
    let cursor = in_front(stage, area, buffer);
    coach::draw(stage, practice, buffer);
    let over = if large::holds_what_lies_over(stage) { None } else { overlay::draw(stage, area, buffer) };
    sweep(buffer);
    if stage.model.overlay.is_some() { over } else { cursor }
}

fn in_front(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    if stage.model.covered {
        covered::draw(stage, area, buffer);
        return None;
    }
    // What lies over a session is hidden while *even niet* is on.
    if let Some(editor) = keys::script(stage.model) {
        return script_editor::draw(stage, editor, area, buffer);
    }
    if large::is_on(stage) {
        return large::draw(stage, area, buffer);
    }
    match &stage.model.screen {
        Screen::Home(screen) => home::draw(stage, screen, area, buffer),
        Screen::Replay(screen) => replay::draw(stage, screen, area, buffer),
        Screen::Live(live) => match live.role {
            Role::Lead => lead::draw(stage, live, area, buffer),
            Role::Desk => desk::draw(stage, live, area, buffer),
            Role::Room => room::draw(stage, live, area, buffer),
            Role::Note => note::draw(stage, live, area, buffer),
        },
    }
}
