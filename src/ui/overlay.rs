//! What lies over a screen: help, reminders, a question, a list; and the kind word for a terminal that is too small.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::stage::Stage;

/// Draws what lies over the screen, if anything does.
pub fn draw(_stage: &Stage<'_>, _area: Rect, _buffer: &mut Buffer) -> Option<Position> {
    None
}

/// Says that the terminal is too small.
pub fn too_small(_stage: &Stage<'_>, _area: Rect, _buffer: &mut Buffer) {}
