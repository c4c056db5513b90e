//! One column at a time, large, with where we are: the row of titles with the present one marked.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::rows::{self, Way};
use super::view::View;
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::style::columns;

/// What is drawn, from rich to bare: what is read aloud, a large title, the question, how cards lie.
const PLANS: [(bool, bool, bool, Way); 10] = [
    (true, true, true, Way::Large),
    (true, true, true, Way::Padded),
    (true, true, true, Way::Roomy),
    (true, true, true, Way::Boxed),
    (true, true, true, Way::Airy),
    (false, true, true, Way::Airy),
    (false, true, true, Way::Tight),
    (false, false, true, Way::Airy),
    (false, false, true, Way::Tight),
    (false, false, false, Way::Tight),
];

/// Draws the column that the talk is about.
pub(super) fn draw(view: &View, pen: &mut Pen<'_, '_>, area: Rect) {
    let mut y = area.y + titles(view, pen, area) + 1;
    let Some(stack) = view.present() else { return };
    let left = area.bottom().saturating_sub(y);
    let text = |text: &Safe| u16::try_from(wrap::wrap(text, usize::from(area.width)).len()).unwrap_or(u16::MAX);
    // Where one column is worked on, what is read aloud asks its question.
    let (only, several) = (view.strong() == 1 && !view.room.is_empty(), view.strong() > 1);
    let ask = if only { &view.room } else { &stack.ask };
    let set = |large: bool| big::set(&stack.title, area.width, 4, if large { Size::Large } else { Size::Bold });
    let high = |(room, large, asked, way): &(bool, bool, bool, Way)| {
        let cards = rows::high(&stack.cards, *way, width(area, *way), true);
        let room = if *room && several { text(&view.room) + 1 } else { 0 };
        let asked = if *asked && !ask.is_empty() { text(ask) } else { 0 };
        (room + set(*large).rows() + 1).saturating_add(asked + 1).saturating_add(cards)
    };
    let last = (false, false, false, Way::Tight);
    let (room, large, asked, way) = PLANS.iter().find(|plan| high(plan) <= left).unwrap_or(&last);
    let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    if *room && several {
        y += pen.text(rest(y), &view.room, Role::Quiet) + 1;
    }
    let from = y;
    y += pen.set(&set(*large), rest(y), Role::Accent) + u16::from(*large);
    if *asked {
        y += pen.text(rest(y), ask, Role::WallTitle);
    }
    pen.spots.push((Rect { y: from, height: y - from, ..area }, Item::Column(stack.id.clone())));
    if view.paper {
        let paper = pen.stage.say("board-on-paper");
        y += pen.text(rest(y), &paper, Role::Quiet);
    }
    y += 1;
    let wide = width(area, *way);
    let cards = rows::of(&stack.cards, *way, wide, true).unwrap_or_default();
    pen.rows(&cards, Rect { width: wide, ..rest(y) });
    let used = u16::try_from(cards.len()).unwrap_or(u16::MAX).min(area.bottom().saturating_sub(y));
    super::foot::draw(view, pen, rest(y + used));
}

/// Ordinary letters are not spread wider than an eye follows.
fn width(area: Rect, way: Way) -> u16 {
    if way == Way::Large { area.width } else { area.width.min(80) }
}

/// The titles as they lie on the board, in as many rows as they need; the rows used.
fn titles(view: &View, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
    let between = if view.leftward { " ← " } else { "   " };
    let shown: Vec<(Safe, Role, String)> = view
        .stacks
        .iter()
        .enumerate()
        .map(|(index, stack)| {
            let here = index == view.present;
            let role = match (here, stack.strong) {
                (true, _) => Role::Accent,
                (false, true) => Role::Text,
                (false, false) => Role::Faint,
            };
            (Safe::new(&format!("{}{}", if here { "▸ " } else { "" }, stack.title)), role, stack.id.clone())
        })
        .collect();
    let (mut x, mut y) = (area.x, area.y);
    for (index, (title, role, id)) in shown.iter().enumerate() {
        let wide = columns(title);
        if x > area.x && x + wide > area.right() {
            (x, y) = (area.x, y + 1);
        }
        let used = pen.put((x, y), area.right().saturating_sub(x), title, *role);
        pen.spots.push((Rect { x, y, width: used, height: 1 }, Item::Column(id.clone())));
        x += used;
        if index + 1 < shown.len() {
            x += pen.put((x, y), area.right().saturating_sub(x), &Safe::new(between), Role::Faint);
        }
    }
    y + 1 - area.y
}
