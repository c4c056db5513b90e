//! A phase on the wall: its title, its text to read aloud, and what its form has to show.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::page::Page;
use super::{wall_board, wall_forms, words};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{Phase, Session};
use crate::text::{Message, Safe};
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
        None if form == Form::Theory => theory(stage, session, phase, top, buffer),
        None if wall_board::shows(session, focus) => wall_board::draw(stage, session, focus, top, buffer),
        None => plain(stage, session, phase, form, top, buffer),
    }
    if let Some(below) = below {
        wall_forms::foot(stage, session, form, focus, below, buffer);
    }
}

/// A theory card: its title, its short sentences, and a question to talk about.
fn theory(stage: &Stage<'_>, session: &Session, phase: &Phase, area: Rect, buffer: &mut Buffer) {
    let Some(theory) = words::theory_now(session) else {
        return plain(stage, session, phase, Form::Theory, area, buffer);
    };
    let title = Block::title(Safe::new(&theory.title), Role::Accent);
    let text = Block::large(theory.text.iter().map(|line| Safe::new(line)).collect(), Role::WallText);
    let ask = Block::large(vec![Safe::new(&theory.ask)], Role::WallTitle).turn(1);
    let source = match theory.source.as_str() {
        "" => Safe::default(),
        source => stage.tell(&Message::new("theory-source").with("source", source)),
    };
    blocks::draw(buffer, area, stage.theme, &[title, text, ask, Block::small(vec![source], Role::Quiet)]);
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
