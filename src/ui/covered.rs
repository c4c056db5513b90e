//! *Even niet* on a screen that holds no session: nothing of what stood there is seen, and it says how to come back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use super::panels::bottom;
use super::parts::inset;
use super::stage::Stage;
use super::style::{put_centred, style};
use super::{big, parts};
use crate::config::{Action, Role};
use crate::text::{Message, Safe, wrap};

/// Draws the calm words a little above the middle, and the key under them.
pub fn draw(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    calm(stage, area, buffer, "wall-even-niet", "stage-covered");
}

/// The words of `title` large, and under them the sentence of `back`, which says what the key is.
pub fn calm(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer, title: &'static str, back: &'static str) {
    let room = inset(area);
    let back = Message::new(back).with("key", bottom::key_of(stage, Action::OffRecord));
    let lines: Vec<Safe> = wrap::wrap(&stage.tell(&back), usize::from(room.width.min(60)));
    let words = big::set(&stage.say(title), room.width, 8, big::Size::Large);
    let under = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    if words.rows().saturating_add(under) > area.height {
        return parts::calm(buffer, area, stage.theme, &stage.say(title), Role::Title);
    }
    let top = area.y + (area.height - words.rows() - under) * 2 / 5;
    words.draw(
        buffer,
        Rect { y: top, height: words.rows(), ..room },
        style(stage.theme, Role::WallTitle),
        Alignment::Center,
    );
    for (line, y) in lines.iter().zip(top + words.rows() + 2..area.bottom()) {
        put_centred(buffer, Rect { y, height: 1, ..room }, line, style(stage.theme, Role::Quiet));
    }
}
