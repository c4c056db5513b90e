//! The room screen: the wall in a terminal of its own, and nothing else.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::panels::wall;
use super::stage::Stage;
use crate::app::Live;

/// Draws the wall. Nothing is typed here, so there is no cursor.
pub fn draw(stage: &Stage<'_>, screen: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    wall::draw(stage, screen.session(), &screen.typing, None, screen.now, area, buffer);
    None
}
