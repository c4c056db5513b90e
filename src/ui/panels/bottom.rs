//! The two lowest lines: a sentence until the next key, and the keys that are true now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{keys, possible};
use crate::config::{Action, Role};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts::{footer, inset};
use crate::ui::stage::Stage;
use crate::ui::style::{put, style};

/// Rows that it takes.
pub const ROWS: u16 = 2;

/// Draws both in the lowest rows of `area`. `idle` is said when there is no notice.
pub fn draw(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer, idle: Option<&Message>) {
    let Some(y) = area.bottom().checked_sub(1) else { return };
    footer(buffer, Rect { y, height: 1, ..area }, stage.theme, &keys::hints(stage.model), stage.catalog);
    let (message, role) = match (&stage.model.notice, idle) {
        (Some(notice), _) => (notice, Role::Accent),
        (None, Some(idle)) => (idle, Role::Quiet),
        (None, None) => return,
    };
    let room = inset(area);
    let lines = wrap::wrap(&stage.tell(message), usize::from(room.width));
    let rows = u16::try_from(lines.len()).unwrap_or(1).min(3);
    let top = y.saturating_sub(rows).max(area.y);
    for (line, y) in lines.iter().zip(top..y) {
        // A long sentence lies over what stands there: it is gone at the next key.
        let blank = " ".repeat(usize::from(area.width));
        put(buffer, (area.x, y), area.width, &Safe::new(&blank), style(stage.theme, Role::Text));
        put(buffer, (room.x, y), room.width, line, style(stage.theme, role));
    }
}

/// The key that asks for `action` on the screen in front, whatever lies over it.
#[must_use]
pub fn key_of_screen(stage: &Stage<'_>, action: Action) -> String {
    let chord = possible::chord(stage.model, action);
    chord.map(|chord| chord.shown(&|message| stage.catalog.say(message))).unwrap_or_default()
}

/// The key that asks for `action` now, as it is written on the screen; empty when there is none.
#[must_use]
pub fn key_of(stage: &Stage<'_>, action: Action) -> String {
    let stack = keys::stack(stage.model);
    let rows = stack.iter().flat_map(|context| stage.model.keys.rows(*context));
    let mut chords = rows.filter(|row| row.action == action).flat_map(|row| &row.chords);
    let works = chords.find(|chord| stage.model.keys.find(&stack, **chord) == Some(action));
    works.map(|chord| chord.shown(&|message| stage.catalog.say(message))).unwrap_or_default()
}
