//! What must be said for as long as it is so: not saved, read-only, somebody else leads; and the notice of the moment.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Live;
use crate::app::saving::Saved;
use crate::config::{Action, Context, Role};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts::inset;
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, style};

/// The lines to say, the loudest first. Empty when all is well.
#[must_use]
pub fn lines(stage: &Stage<'_>, live: &Live) -> Vec<(Safe, Role)> {
    let mut lines = Vec::new();
    match live.saving.shown() {
        Saved::Not(why) => {
            let words = super::words::said(&stage.say("live-not-saved"), &stage.tell(why));
            lines.push((words, Role::Alarm));
        }
        Saved::Saving => lines.push((stage.say("live-saving"), Role::Quiet)),
        Saved::All | Saved::UnderWay => {}
    }
    if live.read_only {
        lines.push((stage.say("live-read-only"), Role::Warning));
    }
    // On the wall itself it only says so where she leads from it.
    if let Some(held) = live.session().wall.held.as_deref().filter(|_| live.role != crate::app::Role::Note) {
        let key = super::bottom::key_of(stage, Action::HoldWall);
        // Where the group went on, nothing on that wall says so.
        let here = live.session().phase_now().filter(|phase| held.phase.as_ref() != Some(&phase.id));
        let words = here.map_or_else(
            || Message::new("stage-holds"),
            |phase| Message::new("stage-holds-at").with("phase", &phase.title),
        );
        lines.push((stage.tell(&words.with("key", key)), Role::Quiet));
    }
    if live.led_elsewhere {
        let mut words = stage.say("live-led-elsewhere");
        if let Some(chord) = stage.model.keys.chord_for(Context::Lead, Action::TakeOver) {
            let key = chord.shown(&|message| stage.catalog.say(message));
            let take_over = stage.tell(&Message::new("live-take-over").with("key", key));
            words = wrap::join([&words, &take_over], &Safe::new("  "));
        }
        lines.push((words, Role::Warning));
    }
    if !live.unfinished.is_empty() && live.editors.is_empty() && live.session().sealed.is_none() {
        let key = super::bottom::key_of(stage, Action::Resume);
        lines.push((stage.tell(&Message::new("live-unfinished").with("key", key)), Role::Quiet));
    }
    if let Some(notice) = &stage.model.notice {
        lines.push((stage.lines(notice), Role::Accent));
    }
    lines
}

/// Rows that the lines take in this width.
#[must_use]
pub fn rows(stage: &Stage<'_>, live: &Live, width: u16) -> u16 {
    let room = usize::from(width.saturating_sub(6)).max(1);
    let count: usize = lines(stage, live).iter().map(|(words, _)| wrap::wrap(words, room).len()).sum();
    u16::try_from(count).unwrap_or(u16::MAX).min(5)
}

/// Draws the lines from the top of `area`.
pub fn draw(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let area = inset(area);
    let room = usize::from(area.width.saturating_sub(2)).max(1);
    let mut y = area.y;
    for (words, role) in lines(stage, live) {
        for line in wrap::wrap(&words, room) {
            if y >= area.bottom() {
                return;
            }
            // Loud words stand on a ground of their own, no wider than they are.
            let padded = Safe::new(&format!(" {line} "));
            let line = if role == Role::Alarm { padded } else { line };
            put(buffer, (area.x, y), columns(&line).min(area.width), &line, style(stage.theme, role));
            y += 1;
        }
    }
}
