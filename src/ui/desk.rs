//! The desk screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::stage::Stage;
use crate::app::Live;

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(_stage: &Stage<'_>, _screen: &Live, _area: Rect, _buffer: &mut Buffer) -> Option<Position> {
    None
}
