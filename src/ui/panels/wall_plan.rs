//! A contribution and the plan for the next time on the wall: boards of which a part is large.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::wall::Eyes;
use super::{wall_board, words};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::session::CardNow;
use crate::domain::{Board, Column, Session};
use crate::text::{Safe, wrap};
use crate::ui::parts;
use crate::ui::stage::Stage;

/// What the speaker told large, the sentence that sums it up large under it, and what the room said.
///
/// The first column of the board is the speaker's, the last one holds the sentence.
pub fn contribution(stage: &Stage<'_>, session: &Session, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    let (Some((board, key)), Some(phase)) = (session.board_now(), session.phase_now()) else { return };
    let cards = session.cards(&key);
    let last = board.columns.len().saturating_sub(1);
    let mut all = Vec::new();
    if cards.is_empty() {
        let role = if matches!(focus, Some(Item::Column(_))) { Role::WallTitle } else { Role::Accent };
        all.push(Block::title(Safe::new(&phase.title), role));
        all.push(Block::large(words::sentences(&phase.room), Role::WallText));
    }
    // The speaker, under that the sentence that sums it up, and then what was said in between. What is looked at is
    // large; where nothing is, the sentence.
    let between = 1..last;
    let order = std::iter::once(0).chain((last > 0).then_some(last)).chain(between);
    let looked = board.columns.iter().position(|column| looks_at(&cards, column, focus));
    let first = looked.unwrap_or(if cards.iter().any(|card| is_last(board, card)) { last } else { 0 });
    for (index, column) in order.filter_map(|index| Some((index, board.columns.get(index)?))) {
        let here = focus == Some(&Item::Column(column.id.clone()));
        let mut blocks = match (index == first, index > 0 && index < last) {
            (false, true) => vec![Block::small(listed(&cards, column), Role::WallText).spare()],
            (large, _) => said(&cards, column, focus).map(|block| block.turn(u8::from(!large))).collect(),
        };
        if blocks.iter().all(Block::is_empty) && here {
            let ask = vec![Safe::new(&column.ask)];
            blocks = vec![if cards.is_empty() {
                Block::small(ask, Role::Quiet)
            } else {
                Block::large(ask, Role::WallText).turn(2)
            }];
        }
        if let Some(block) = blocks.first_mut() {
            let sign = if here { "▸ " } else { "" };
            let label = Safe::new(&format!("{sign}{}", column.title));
            *block = block.clone().under(label).label_in(if here { Role::Accent } else { Role::Quiet });
        }
        all.extend(blocks);
    }
    blocks::draw(buffer, area, stage.theme, &all);
}

fn is_last(board: &Board, card: &CardNow<'_>) -> bool {
    board.columns.last().is_some_and(|column| card.column == column.id)
}

/// Whether somebody looks at a card of this column. At a column without cards the wall asks its question, no more.
fn looks_at(cards: &[CardNow<'_>], column: &Column, focus: Option<&Item>) -> bool {
    let of = |card: &CardNow<'_>| card.column == column.id;
    match focus {
        Some(Item::Card(id)) => cards.iter().any(|card| of(card) && card.id == *id),
        Some(Item::Column(id)) => *id == column.id && cards.iter().any(of),
        _ => false,
    }
}

/// The cards of a column, each to be read from afar.
fn said<'a>(cards: &'a [CardNow<'a>], column: &'a Column, focus: Option<&'a Item>) -> impl Iterator<Item = Block> {
    let in_column = cards.iter().filter(|card| card.column == column.id).enumerate();
    in_column.map(move |(nth, card)| {
        let sign = match (focus == Some(&Item::Card(card.id)), card.important) {
            (true, _) => "▸",
            (false, true) => "✱",
            (false, false) => "",
        };
        let block = Block::large(vec![Safe::new(card.text)], Role::WallTitle).signed(sign);
        if nth > 0 { block.joins() } else { block }
    })
}

/// The same as a list.
fn listed(cards: &[CardNow<'_>], column: &Column) -> Vec<Safe> {
    let in_column = cards.iter().filter(|card| card.column == column.id);
    in_column.map(|card| Safe::new(&format!("{} {}", if card.important { "✱" } else { "·" }, card.text))).collect()
}

/// Whether the plan is what the wall shows: once something was planned, or a column is looked at.
#[must_use]
pub fn shows(session: &Session, focus: Option<&Item>) -> bool {
    session.planned.is_some() || wall_board::shows(session, focus.filter(|item| **item != Item::Planned))
}

/// Who makes the next time, and when and where and by which script as far as that is known.
pub fn next(
    stage: &Stage<'_>,
    session: &Session,
    eyes: Eyes<'_>,
    area: Rect,
    buffer: &mut Buffer,
) -> Vec<(Rect, Item)> {
    let focus = eyes.focus;
    let Some(planned) = session.planned.as_ref() else {
        return wall_board::draw(stage, session, focus, area, buffer);
    };
    let label = stage.say("plan-next");
    let title = if planned.title.is_empty() { label.clone() } else { Safe::new(&planned.title) };
    let script = match planned.script.as_str() {
        "" => Safe::default(),
        id => words::said(&stage.say("plan-script"), &words::script_name(session, eyes.scripts, id)),
    };
    let mut beside = vec![Safe::new(&planned.when), script];
    beside.retain(|words| !words.is_empty());
    if focus == Some(&Item::Planned) {
        let over = if title == label { Safe::default() } else { label };
        let title = Block::large(vec![title], Role::WallTitle).under(over);
        let all = [title, Block::large(beside, Role::WallText).turn(1), makers(session)];
        blocks::draw(buffer, area, stage.theme, &all);
        return Vec::new();
    }
    let line = wrap::join(std::iter::once(&title).chain(&beside), &Safe::new(" · "));
    // What is looked at has the colour, and that is a card or a column now.
    let used = parts::paragraph(buffer, area, stage.theme, &line, Role::WallTitle) + 1;
    let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    wall_board::draw(stage, session, focus, rest, buffer)
}

/// Who prepares it: the cards of the first column.
fn makers(session: &Session) -> Block {
    let Some((board, key)) = session.board_now() else { return Block::small(Vec::new(), Role::Quiet) };
    let Some(column) = board.columns.first() else { return Block::small(Vec::new(), Role::Quiet) };
    let cards = session.cards(&key);
    let words = cards.iter().filter(|card| card.column == column.id).map(|card| Safe::new(card.text)).collect();
    Block::large(words, Role::WallText).under(Safe::new(&column.title)).turn(2)
}
