//! The line of the practice at the bottom: what to press now, and why.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::parts::inset;
use super::stage::Stage;
use super::style::{put, style};
use crate::app::possible;
use crate::config::{Context, Role};
use crate::text::{Message, Safe, wrap};

/// The screen above the line, and the line; empty when nobody practises.
#[must_use]
pub fn split(stage: &Stage<'_>, area: Rect) -> (Rect, Rect) {
    let rows = match words(stage) {
        Some(words) => lines(&words, area).len().min(usize::from(area.height / 3)) + 2,
        None => 0,
    };
    let rows = u16::try_from(rows).unwrap_or(0).min(area.height);
    let height = area.height - rows;
    (Rect { height, ..area }, Rect { y: area.y + height, height: rows, ..area })
}

/// What is said now, with the key as it is on this keyboard.
#[must_use]
pub fn words(stage: &Stage<'_>) -> Option<Safe> {
    let step = stage.model.coach.as_ref()?.step()?;
    let action = step.does.first().copied()?;
    let table = &stage.model.keys;
    let chord = possible::chord(stage.model, action).or_else(|| table.chord_for(Context::Lead, action))?;
    let key = chord.shown(&|message| stage.catalog.say(message));
    Some(stage.tell(&Message::new("coach-step").with("step", &step.name).with("key", key)))
}

fn lines(words: &Safe, area: Rect) -> Vec<Safe> {
    wrap::wrap(words, usize::from(inset(area).width.min(96)))
}

/// Draws it.
pub fn draw(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(words) = words(stage).filter(|_| !area.is_empty()) else { return };
    let room = inset(area);
    let rule = Safe::new(&"─".repeat(usize::from(room.width)));
    put(buffer, (room.x, room.y), room.width, &rule, style(stage.theme, Role::Accent));
    for (line, y) in lines(&words, area).iter().zip(room.y + 1..room.bottom()) {
        put(buffer, (room.x, y), room.width, line, style(stage.theme, Role::Title));
    }
}
