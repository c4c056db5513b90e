//! Large print, for who sees little: one column, everything bold and in full contrast, what is looked at in large
//! letters, nothing at the right that one would have to look for. It shows what the mode without pictures says.
//!
//! Letters themselves are the terminal's business, so it works in very few columns: somebody who makes the letters of
//! the terminal larger has few. Only on screens of one's own; the wall has large letters always.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::panels::blocks::{self, Block};
use super::parts::inset;
use super::speak::{self, Spoken};
use super::stage::Stage;
use super::style::{put, put_field, style};
use crate::app::{Overlay, Role as Place, Screen, keys};
use crate::config::{Action, Role};
use crate::text::{Field, Safe, wrap};

/// Smaller than this even one word a line does not fit.
pub const SMALLEST: (u16, u16) = (24, 8);
/// So many keys are named at the bottom.
const HINTS: usize = 4;
/// And so many lines that come after what is looked at.
const MORE: usize = 12;

/// Whether the screen in front is drawn large.
#[must_use]
pub fn is_on(stage: &Stage<'_>) -> bool {
    // A script that is being changed has a picture of its own, and needs the room.
    stage.model.large
        && keys::script(stage.model).is_none()
        && match &stage.model.screen {
            // Even niet is calm and large already.
            Screen::Live(live) => matches!(live.role, Place::Desk | Place::Note) && !live.session().off_record(),
            Screen::Home(_) | Screen::Replay(_) => true,
        }
}

/// Whether what lies over the screen is part of the large picture, and not drawn by itself.
#[must_use]
pub fn holds_what_lies_over(stage: &Stage<'_>) -> bool {
    let asks = match &stage.model.overlay {
        Some(Overlay::Ask(_) | Overlay::Choose(_) | Overlay::Reminders | Overlay::Field(_)) => true,
        Some(Overlay::Threads(view)) => view.typing.is_none(),
        _ => false,
    };
    asks && is_on(stage)
}

/// Draws it; gives the place of the cursor, which magnifiers follow.
pub fn draw(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let now = speak::spoken(stage);
    let area = inset(area);
    let foot = foot(stage, &now, area, buffer);
    let body = Rect { height: foot.saturating_sub(area.y + 1), ..area };
    match field(stage).filter(|_| stage.model.overlay.is_none()) {
        Some(field) => typing(stage, &now, field, body, buffer),
        None => {
            blocks::draw(buffer, body, stage.theme, &shown(stage, &now, body));
            None
        }
    }
}

/// Where we are; what is asked or looked at, large; and what stands around it.
fn shown(stage: &Stage<'_>, now: &Spoken, area: Rect) -> Vec<Block> {
    let safe = |lines: &[String]| lines.iter().map(|line| Safe::new(line)).collect::<Vec<Safe>>();
    let small = |words: Safe| Block::small(vec![words], Role::Title);
    let choosing = matches!(stage.model.overlay, Some(Overlay::Choose(_)));
    if let Some(Overlay::Field(view)) = &stage.model.overlay {
        // What is looked at large, what comes after it small, as far as there is room.
        let (lines, at) = super::field::aloud(stage, view);
        let large = |line: &String| Block::large(vec![Safe::new(line)], Role::Text);
        let here: Vec<Block> = lines.get(at).map(large).into_iter().collect();
        let after: Vec<Block> = lines.iter().skip(at + 1).take(MORE).map(|line| small(Safe::new(line))).collect();
        return fitting(&here, &after, area);
    }
    if let Some(Overlay::Threads(view)) = stage.model.overlay.as_ref().filter(|_| !now.list.is_empty()) {
        let words = |row: usize| Safe::new(&super::threads::aloud(stage, view, row));
        let here = [Block::large(vec![words(view.at())], Role::Text)];
        let after: Vec<Block> = (view.at() + 1..view.rows()).take(MORE).map(|row| small(words(row))).collect();
        return fitting(&here, &after, area);
    }
    if !now.asked.is_empty() && !choosing {
        return vec![Block::large(safe(&now.asked), Role::Text)];
    }
    let head = if choosing { safe(&now.asked) } else { safe(now.place.get(..1).unwrap_or_default()) };
    let mut all: Vec<Block> = head.into_iter().map(small).collect();
    let at = now.list.iter().position(|(number, _)| Some(*number) == now.here);
    let Some(at) = at.or_else(|| now.list.len().checked_sub(1)) else {
        all.push(Block::large(safe(now.place.get(1..2).unwrap_or_default()), Role::Text));
        return all;
    };
    let words = |(_, words): &(usize, String)| Safe::new(words);
    // Of what was said before a little; of what comes as much as there is room for.
    let before = now.list.iter().take(at).skip(at.saturating_sub(1));
    all.extend(before.map(words).map(small));
    all.extend(now.list.get(at).map(|item| Block::large(vec![words(item)], Role::Text)));
    let after: Vec<Block> = now.list.iter().skip(at + 1).take(MORE).map(words).map(small).collect();
    fitting(&all, &after, area)
}

/// As much of what comes after as there is room for: never so much that what is looked at is not large.
fn fitting(here: &[Block], after: &[Block], area: Rect) -> Vec<Block> {
    let with = |count: usize| -> Vec<Block> { here.iter().chain(after.iter().take(count)).cloned().collect() };
    let mut fitting = (0..=after.len()).rev().map(with);
    fitting.find(|blocks| blocks::reads_from_afar(blocks, area)).unwrap_or_else(|| with(after.len()))
}

/// What must be known, and a few keys; gives the first row that it takes.
fn foot(stage: &Stage<'_>, now: &Spoken, area: Rect, buffer: &mut Buffer) -> u16 {
    let shown = |hint: &crate::config::keys::Hint| {
        let key = hint.chord.shown(&|message| stage.catalog.say(message));
        let words = format!("{key} {}", stage.tell(&hint.label));
        Safe::new(&words.replace(' ', &wrap::HOLDS.to_string()))
    };
    let answers = match &stage.model.overlay {
        Some(Overlay::Ask(_)) => Some("ask-yes-no"),
        Some(Overlay::Choose(chooser)) if chooser.several() => Some("choose-several"),
        Some(Overlay::Choose(_)) => Some("choose-one"),
        Some(Overlay::Reminders) => Some("reminders-close"),
        Some(Overlay::Field(view)) => Some(super::field::foot_key(view)),
        Some(Overlay::Help(_) | Overlay::Palette(_) | Overlay::Search(_) | Overlay::Time(_) | Overlay::Threads(_))
        | None => None,
    };
    // Nobody has the time to look up even niet.
    let all = keys::hints(stage.model);
    let calms = all.iter().skip(HINTS).filter(|hint| hint.action == Action::OffRecord);
    let hints: Vec<Safe> = all.iter().take(HINTS).chain(calms).map(shown).collect();
    let said = now.trouble.iter().chain(&now.notice).map(|line| (Safe::new(line), Role::Warning));
    let hints = answers.map_or_else(|| wrap::join(&hints, &Safe::new(" · ")), |key| stage.say(key));
    let hints = (hints, Role::Key);
    let width = usize::from(area.width).max(1);
    let mut lines: Vec<(Safe, Role)> = Vec::new();
    for (words, role) in said.chain([hints]) {
        lines.extend(wrap::wrap(&words, width).into_iter().map(|line| (line, role)));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let top = area.bottom().saturating_sub(rows);
    for ((line, role), y) in lines.iter().zip(top..area.bottom()) {
        put(buffer, (area.x, y), area.width, line, style(stage.theme, *role).add_modifier(Modifier::BOLD));
    }
    top
}

/// The field with the cursor, if there is one.
fn field<'a>(stage: &'a Stage<'_>) -> Option<&'a Field> {
    match &stage.model.screen {
        Screen::Home(home) => home.naming.as_ref(),
        Screen::Replay(replay) => replay.jump.as_ref(),
        Screen::Live(live) if live.session().off_record() => None,
        Screen::Live(live) => live.editors.last().and_then(|e| e.inputs.get(e.focus)).map(|input| &input.field),
    }
}

/// What is typed, with the whole width to itself and a blank row between its lines.
fn typing(stage: &Stage<'_>, now: &Spoken, field: &Field, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let bold = |role| style(stage.theme, role).add_modifier(Modifier::BOLD);
    let mut y = area.y;
    let asked: Vec<Safe> = now.asked.iter().flat_map(|l| wrap::wrap(&Safe::new(l), usize::from(area.width))).collect();
    for line in asked.iter().take(usize::from(area.height / 2)) {
        put(buffer, (area.x, y), area.width, line, bold(Role::Title));
        y += 1;
    }
    let y = y + 1;
    let rows = area.bottom().checked_sub(y)?.div_ceil(2);
    let (lines, (column, row)) = field.view_lines(usize::from(area.width), usize::from(rows));
    for (line, y) in lines.iter().zip((y..area.bottom()).step_by(2)) {
        put_field(buffer, (area.x, y), area.width, line, bold(Role::Field));
    }
    let x = area.x.saturating_add(u16::try_from(column).ok()?).min(area.right().saturating_sub(1));
    let y = y.saturating_add(u16::try_from(row).ok()?.saturating_mul(2)).min(area.bottom().saturating_sub(1));
    Some(Position { x, y })
}
