//! What stands at a cell, for the mouse: the plan that a click there asks for. A function of the model and its size,
//! over the same layouts that drawing uses.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::panels::{form, scrubber};
use super::stage::Stage;
use super::{home, lead, note, overlay, replay, script_editor};
use crate::app::choose::{self, Chooser};
use crate::app::plan::Plan;
use crate::app::{Home, Live, Overlay, Replay, Role, Screen, keys};
use crate::config::Action;

/// What a click at this column and row asks for; nothing where nothing can be done.
#[must_use]
pub fn hit(stage: &Stage<'_>, column: u16, row: u16) -> Option<Plan> {
    let model = stage.model;
    let (width, height) = model.size;
    let area = Rect::new(0, 0, width, height);
    let (area, _) = super::coach::split(stage, area);
    let at = Position::new(column, row);
    // In large print things stand elsewhere, and everything is done with keys.
    if super::large::is_on(stage) || !area.contains(at) {
        return None;
    }
    match &model.overlay {
        Some(Overlay::Choose(chooser)) => return on_chooser(stage, chooser, area, at),
        Some(
            Overlay::Help(_)
            | Overlay::Reminders
            | Overlay::Ask(_)
            | Overlay::Time(_)
            | Overlay::Field(_)
            | Overlay::Threads(_)
            | Overlay::Palette(_)
            | Overlay::Search(_),
        ) => return None,
        None if model.covered => return None,
        None => {}
    }
    if let Some(editor) = keys::script(model) {
        return script_editor::hit(stage, editor, area, at);
    }
    match &model.screen {
        Screen::Live(live) if live.session().off_record() => None,
        Screen::Live(live) if live.role == Role::Note => on_note(stage, live, area, at),
        Screen::Live(live) if live.role == Role::Lead => on_board(stage, live, area, at),
        Screen::Live(_) => None,
        Screen::Home(screen) => on_home(stage, screen, area, at),
        Screen::Replay(screen) => on_replay(screen, area, at),
    }
}

/// A column or card of the board on the wall: a click looks at it.
fn on_board(stage: &Stage<'_>, live: &Live, area: Rect, at: Position) -> Option<Plan> {
    if !live.editors.is_empty() {
        return None;
    }
    // What was drawn later lies within what was drawn before it.
    let (_, item) = lead::spots(stage, live, area).into_iter().rfind(|(spot, _)| spot.contains(at))?;
    live.items().contains(&item).then_some(Plan::Focus(item))
}

fn on_note(stage: &Stage<'_>, live: &Live, area: Rect, at: Position) -> Option<Plan> {
    let places = note::layout(stage, live, area);
    if places.log.contains(at) {
        return note::log(live).at(stage, places.log, at.y).map(Plan::Row);
    }
    let inside = note::inside(places.form);
    // Only where the form has the keys: elsewhere a click would look at something that no key acts on.
    if live.panel && live.editors.is_empty() && inside.contains(at) { on_form(stage, live, inside, at) } else { None }
}

/// The item of the form that stands in this row: the last one that begins at or above it.
///
/// The list says by its mark where the item that is looked at begins; so each item is asked in turn to be looked at.
fn on_form(stage: &Stage<'_>, live: &Live, area: Rect, at: Position) -> Option<Plan> {
    let marked = |live: &Live, area: Rect| {
        let mut scratch = Buffer::empty(area);
        form::draw(stage, live, area, &mut scratch, true);
        (area.top()..area.bottom()).find(|y| scratch.cell((area.x, *y)).is_some_and(|c| c.symbol() == "▸"))
    };
    let tall = form::page(stage, live, area.width, true).len();
    let whole = Rect { x: 0, y: 0, width: area.width, height: tall };
    let begins = |live: &Live| marked(live, whole);
    // How far the list is scrolled: where the mark stands, against where it would stand in the whole list.
    let scrolled = begins(live)?.checked_sub(marked(live, area)?.checked_sub(area.y)?)?;
    let wanted = scrolled + at.y - area.y;
    let mut asked = live.clone();
    let mut found = None;
    for item in live.items() {
        asked.focus = Some(item.clone());
        if begins(&asked).is_some_and(|row| row <= wanted) {
            found = Some(item);
        }
    }
    found.map(Plan::Focus)
}

/// The option in this row, counted from the one that is marked.
fn on_chooser(stage: &Stage<'_>, chooser: &Chooser, area: Rect, at: Position) -> Option<Plan> {
    let mut scratch = Buffer::empty(area);
    overlay::draw(stage, area, &mut scratch);
    let sign = |x: u16, y: u16| scratch.cell((x, y)).map_or("", ratatui::buffer::Cell::symbol);
    let mark = area.positions().find(|p| sign(p.x, p.y) == "▸")?;
    let side = |x: &u16| sign(*x, mark.y) == "│";
    let (left, right) = ((0..mark.x).rev().find(side)?, (mark.x..area.right()).find(side)?);
    let edge = |y: &u16| sign(left, *y) != "│";
    let (top, bottom) = ((0..mark.y).rev().find(edge)?, (mark.y..area.bottom()).find(edge)?);
    // The lowest rows inside are no choices.
    let below = overlay::below(stage, chooser);
    if !(left + 1..right).contains(&at.x) || !(top + 1..bottom.saturating_sub(below)).contains(&at.y) {
        return None;
    }
    let options = choose::options(stage.model, &chooser.choice).len();
    let marked = chooser.row.min(options.saturating_sub(1));
    let row = marked.checked_add_signed(isize::from(at.y.cast_signed()) - isize::from(mark.y.cast_signed()))?;
    (row < options).then_some(Plan::Pick(row))
}

/// A click looks at a session or a community nearby; a click on the one that is looked at opens it.
fn on_home(stage: &Stage<'_>, screen: &Home, area: Rect, at: Position) -> Option<Plan> {
    let row = home::row_at(stage, screen, area, at)?;
    let here = screen.row.min(screen.rows().saturating_sub(1));
    if row == here { crate::app::home::plan(screen, Action::Open) } else { Some(Plan::HomeRow(row)) }
}

fn on_replay(screen: &Replay, area: Rect, at: Position) -> Option<Plan> {
    let places = replay::layout(area);
    if places.scrubber.contains(at) {
        return scrubber::hit(screen, places.scrubber, at);
    }
    None
}
