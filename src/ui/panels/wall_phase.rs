//! A phase on the wall: its title, its text to read aloud, and what its form has to show.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::page::Page;
use super::{wall_forms, words};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{Phase, Session};
use crate::text::Safe;
use crate::ui::stage::Stage;

/// Draws the phase. With a focus the form shows that one thing; without one the phase's own text is the wall.
pub fn draw(stage: &Stage<'_>, session: &Session, form: Form, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    let Some(phase) = session.phase_now() else { return };
    let foot = wall_forms::foot_rows(session, form, focus, area.width);
    let (top, below) = cut(area, foot);
    let shown = focus.filter(|item| wall_forms::has_view(session, form, item));
    match shown {
        Some(item) => wall_forms::view(stage, session, form, item, top, buffer),
        None if form == Form::Agreements && !session.agreements.is_empty() => {
            wall_forms::agreements(stage, session, focus, top, buffer);
        }
        None => plain(stage, session, phase, form, top, buffer),
    }
    if let Some(below) = below {
        wall_forms::foot(stage, session, form, focus, below, buffer);
    }
}

/// The last rows, with one blank row above them.
fn cut(area: Rect, rows: u16) -> (Rect, Option<Rect>) {
    if rows == 0 || area.height < rows + 8 {
        return (area, None);
    }
    let top = Rect { height: area.height - rows - 1, ..area };
    (top, Some(Rect { y: area.bottom() - rows, height: rows, ..area }))
}

/// The title and the text, and under them what was said so far.
fn plain(stage: &Stage<'_>, session: &Session, phase: &Phase, form: Form, area: Rect, buffer: &mut Buffer) {
    let mut page = Page::new(area.width);
    wall_forms::said(stage, session, form, &mut page);
    let wanted = if page.is_empty() { 0 } else { page.len().min(area.height / 3) };
    let top = Rect { height: area.height.saturating_sub(wanted + u16::from(wanted > 0)), ..area };
    let end = prompt(stage, phase, top, buffer);
    if wanted > 0 {
        let from = (end + 2).min(area.bottom() - wanted);
        let rest = Rect { y: from, height: area.bottom() - from, ..area };
        page.draw_end(buffer, rest, stage.theme);
    }
}

/// The title large and the text to read aloud large; where both do not fit, the text comes first.
fn prompt(stage: &Stage<'_>, phase: &Phase, area: Rect, buffer: &mut Buffer) -> u16 {
    let title = Block::title(Safe::new(&phase.title), Role::Accent);
    let text = Block::large(words::sentences(&phase.room), Role::WallText);
    blocks::draw(buffer, area, stage.theme, &[title, text])
}
