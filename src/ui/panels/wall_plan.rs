//! A contribution and the plan for the next time on the wall: boards of which a part is large.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::wall::Eyes;
use super::{wall_board, words};
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::session::CardNow;
use crate::domain::{Column, Session};
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
    // The speaker, under that the sentence that sums it up, and then what was said in between.
    let between = 1..last;
    let order = std::iter::once(0).chain((last > 0).then_some(last)).chain(between);
    for (index, column) in order.filter_map(|index| Some((index, board.columns.get(index)?))) {
        let here = focus == Some(&Item::Column(column.id.clone()));
        let words = said(&cards, column, focus, index > 0 && index < last);
        let block = match (words.is_empty(), index) {
            (true, _) if here && cards.is_empty() => Block::small(vec![Safe::new(&column.ask)], Role::Quiet),
            (true, _) if here => Block::large(vec![Safe::new(&column.ask)], Role::WallText).turn(2),
            (true, _) => continue,
            (false, 0) => Block::large(words, Role::WallTitle),
            (false, at) if at == last => Block::large(words, Role::WallTitle).turn(1),
            (false, _) => Block::small(words, Role::WallText),
        };
        let label = if here { format!("▸ {}", column.title) } else { column.title.clone() };
        all.push(block.under(Safe::new(&label)).label_in(if here { Role::Accent } else { Role::Quiet }));
    }
    blocks::draw(buffer, area, stage.theme, &all);
}

fn said(cards: &[CardNow<'_>], column: &Column, focus: Option<&Item>, listed: bool) -> Vec<Safe> {
    let lead = |card: &CardNow<'_>| match (focus == Some(&Item::Card(card.id)), card.important, listed) {
        (true, _, _) => "▸ ",
        (false, true, _) => "✱ ",
        (false, false, true) => "· ",
        (false, false, false) => "",
    };
    let in_column = cards.iter().filter(|card| card.column == column.id);
    in_column.map(|card| Safe::new(&format!("{}{}", lead(card), card.text))).collect()
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
