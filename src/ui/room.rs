//! The room screen: the wall in a terminal of its own, and nothing else.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::panels::wall::{self, Eyes};
use super::parts;
use super::stage::Stage;
use crate::app::Live;
use crate::config::Role;

/// Draws the wall. Nothing is typed here, so there is no cursor.
pub fn draw(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    if screen.session().opened.is_none() {
        // It was opened before the session: nothing is on the wall yet.
        parts::calm(buffer, area, stage.theme, &stage.say("shell-room-waits"), Role::WallText);
        return None;
    }
    wall::draw(stage, screen.session(), &screen.typing, Eyes::default(), screen.now, area, buffer);
    None
}
