//! A door to look at: closed, open or ajar by its shape, with the word under it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::config::Role;
use crate::domain::Door;
use crate::text::Safe;
use crate::ui::door;
use crate::ui::stage::Stage;
use crate::ui::style::{put, put_centred, style};

/// The ink of every door on the wall: none is good or bad here, so the shape alone says how it stood.
pub const INK: Role = Role::Quiet;

/// Columns and rows of a door in a room of this height; none where there is no room for one.
#[must_use]
pub const fn size(room: Rect) -> Option<(u16, u16)> {
    if room.width >= 160 && room.height >= 40 {
        Some((21, 18))
    } else if room.width >= 100 && room.height >= 24 {
        Some((13, 11))
    } else if room.width >= 64 && room.height >= 12 {
        Some((9, 7))
    } else {
        None
    }
}

/// Draws the door at the top left of `area`, and its word under it.
pub fn draw(stage: &Stage<'_>, door: Option<Door>, size: (u16, u16), area: Rect, buffer: &mut Buffer) {
    shape(stage, door, size, (area.x, area.y), INK, buffer);
    let under = Rect { y: area.y.saturating_add(size.1), width: size.0, height: 1, ..area };
    put_centred(buffer, under, &stage.tell(&door::word(door)), style(stage.theme, INK));
}

/// The shape alone: the motif of a quiet wall.
pub fn shape(
    stage: &Stage<'_>,
    door: Option<Door>,
    (wide, high): (u16, u16),
    (x, y): (u16, u16),
    role: Role,
    buffer: &mut Buffer,
) {
    let inner = usize::from(wide.saturating_sub(2));
    // How much of the opening the leaf covers.
    let leaf = match door {
        Some(Door::Closed) => inner,
        Some(Door::Ajar) => inner.div_ceil(2),
        Some(Door::Open) => 1,
        None => 0,
    };
    let look = style(stage.theme, role);
    for row in 0..high {
        let at = (x, y.saturating_add(row));
        if row == 0 {
            let top = format!("┏{}┓", "━".repeat(inner));
            put(buffer, at, wide, &Safe::new(&top), look);
            continue;
        }
        let knob = row == high / 2 + 1 && leaf > 2;
        let filled = if knob { format!("{} █", "█".repeat(leaf - 2)) } else { "█".repeat(leaf) };
        let line = format!("┃{filled}{}┃", " ".repeat(inner - leaf));
        put(buffer, at, wide, &Safe::new(&line), look);
    }
}
