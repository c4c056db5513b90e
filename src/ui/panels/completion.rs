//! The line under a text being typed: the tags that fit the word before the cursor, or which signs there are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::editor::{Editor, Purpose};
use crate::app::tags;
use crate::config::{Action, Role};
use crate::domain::Session;
use crate::text::{Message, Safe};
use crate::ui::panels::bottom;
use crate::ui::stage::Stage;
use crate::ui::style::{put, style};

/// Draws it in one row.
pub fn draw(stage: &Stage<'_>, session: &Session, editor: &Editor, area: Rect, buffer: &mut Buffer) {
    let tagged =
        matches!(editor.purpose, Purpose::Moment(_) | Purpose::Line(_) | Purpose::Reword(_) | Purpose::Table(_));
    if !tagged || area.height == 0 {
        return;
    }
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    let before = editor.inputs.get(editor.focus).map(|i| i.field.before()).unwrap_or_default();
    let typed = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let fitting = if typed.is_empty() { Vec::new() } else { tags::complete(before, session) };
    if fitting.is_empty() || fitting.first().is_some_and(|whole| whole == typed) {
        put(buffer, (area.x, area.y), area.width, &stage.say("note-signs"), style(stage.theme, Role::Faint));
        return;
    }
    let key = bottom::key_of(stage, Action::CycleDoor);
    let key = if key.is_empty() { bottom::key_of(stage, Action::NextField) } else { key };
    let mut x = area.x + put(buffer, (area.x, area.y), area.width, &Safe::new(&key), style(stage.theme, Role::Key)) + 1;
    let roles = std::iter::once(Role::Accent).chain(std::iter::repeat(Role::Quiet));
    for (whole, role) in fitting.iter().zip(roles) {
        let text = Safe::new(whole);
        if x + crate::ui::style::columns(&text) > area.right() {
            let more = stage.tell(&Message::new("note-more-tags"));
            put(buffer, (x, area.y), area.right().saturating_sub(x), &more, style(stage.theme, Role::Faint));
            break;
        }
        x += put(buffer, (x, area.y), area.right().saturating_sub(x), &text, style(stage.theme, role)) + 3;
    }
}
