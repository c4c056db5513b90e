//! The wall, from the session alone: lead, room and replay draw the very same.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Draft;
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::{Session, Timestamp};
use crate::text::Safe;
use crate::ui::parts;
use crate::ui::stage::Stage;

/// Draws the wall. `typing` is what others are typing now, `focus` what the facilitator looks at on this screen.
pub fn draw(
    stage: &Stage<'_>,
    session: &Session,
    _typing: &[Draft],
    _focus: Option<&Item>,
    _now: Timestamp,
    area: Rect,
    buffer: &mut Buffer,
) {
    if session.off_record() {
        return parts::calm(buffer, area, stage.theme, &stage.say("wall-even-niet"), Role::Title);
    }
    let title = session.opened.as_deref().map(|o| o.title.as_str()).unwrap_or_default();
    parts::calm(buffer, area, stage.theme, &Safe::new(title), Role::WallTitle);
}
