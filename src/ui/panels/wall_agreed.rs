//! The agreements made here, on the wall: what, and under it who and when.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::words;
use crate::app::forms::Item;
use crate::config::Role;
use crate::domain::Session;
use crate::domain::session::Agreement;
use crate::text::Safe;
use crate::ui::parts;
use crate::ui::stage::Stage;

/// Draws them: all of them where what is agreed can be read from afar, else the one that is looked at (or pointed at, or
/// came last) and as many others, whole, as fit beside it.
pub fn draw(stage: &Stage<'_>, session: &Session, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    let all: Vec<&Agreement> = session.agreements.iter().map(AsRef::as_ref).collect();
    let here = focus.and_then(Item::entry).or(session.wall.pointed);
    let looked = |agreement: &Agreement| Some(agreement.id) == here || parts::pointed(session, agreement.id);
    let last = all.len().saturating_sub(1);
    let at = all.iter().position(|agreement| looked(agreement)).unwrap_or(last);
    let way = |others: usize, equal: bool| -> Vec<Block> {
        let from = (at.saturating_sub(others)).min(last - others);
        let shown = all.iter().enumerate().skip(from).take(others + 1);
        let turned = shown.map(|(nth, agreement)| (agreement, if equal || nth == at { 0 } else { 2 }));
        turned.flat_map(|(agreement, turn)| one(agreement, turn, others > 0 && looked(agreement))).collect()
    };
    let one_by_one = || (0..=last).rev().map(|others| way(others, false));
    let ways = [(way(last, true), 1), (way(last, true), 0)].into_iter();
    let ways = ways.chain(one_by_one().map(|way| (way, 1))).chain(one_by_one().map(|way| (way, 0)));
    let found = ways.into_iter().find(|(way, least)| blocks::reach(way, area) >= Some(*least));
    blocks::draw(buffer, area, stage.theme, &found.map_or_else(|| way(0, false), |(way, _)| way));
}

/// What, and close under it who and when.
fn one(agreement: &Agreement, turn: u8, looked: bool) -> Vec<Block> {
    let what = Block::large(vec![Safe::new(&agreement.what)], Role::WallTitle)
        .turn(turn)
        .signed(if looked { "▸" } else { "" })
        .apart();
    let who = words::who_when(&agreement.who, &agreement.when);
    vec![what, Block::large(vec![who], Role::Quiet).turn(turn + 1).joins()]
}
