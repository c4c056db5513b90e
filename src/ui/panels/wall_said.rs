//! What the group said in a phase, on a wall without a focus: the text that it answers, the newest words large, and as
//! many others, whole, as are read from afar with them. Nobody can turn a page on a wall, so no list begins halfway and
//! nothing points at what is not there: all of it stands on the facilitator's own screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::{question, wall_forms, wall_promises, wall_up, words};
use crate::app::forms::mark_key;
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{Phase, Question, Session};
use crate::text::{Safe, wrap};
use crate::ui::stage::Stage;

/// What stands beside the newest words at the most: more is a list.
const FEW: usize = 3;

/// Whether the group said something that stands here.
#[must_use]
pub fn any(stage: &Stage<'_>, session: &Session, form: Form) -> bool {
    !said(stage, session, form).is_empty()
}

/// Draws the phase: its text, and what was said.
pub fn draw(stage: &Stage<'_>, session: &Session, phase: &Phase, form: Form, area: Rect, buffer: &mut Buffer) {
    let said = said(stage, session, form);
    let blocks = if said.is_empty() { asked(phase) } else { arranged(phase, &said, area) };
    blocks::draw(buffer, area, stage.theme, &blocks);
}

/// The text to read aloud, large, under the title.
#[must_use]
pub fn asked(phase: &Phase) -> Vec<Block> {
    let text = Block::large(words::sentences(&phase.room), Role::WallText).divides();
    vec![title(&phase.title, &phase.room), text]
}

/// The title over its text; nothing where the text says it already.
#[must_use]
pub fn title(title: &str, text: &str) -> Block {
    let plain = |words: &str| words.trim().trim_end_matches(['?', '.', '!', '…']).to_lowercase();
    let said = plain(text).starts_with(&plain(title));
    Block::title(if said { Safe::default() } else { Safe::new(title) }, Role::Quiet)
}

/// What was said, the newest first, each in its blocks.
fn said(stage: &Stage<'_>, session: &Session, form: Form) -> Vec<Vec<Block>> {
    if form == Form::Commitments {
        return wall_promises::said_today(stage, session);
    }
    let mut lines: Vec<_> = wall_forms::lines(session, form).collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.stamp, line.id)));
    let lines = lines.into_iter().map(|line| wall_up::blocks_of(stage, session, line.id));
    lines.chain(questions(stage, session, form)).collect()
}

/// The questions of which something was said today, the last one first: with the words of the marks.
fn questions(stage: &Stage<'_>, session: &Session, form: Form) -> Vec<Vec<Block>> {
    // A mark does not know its time; the ids of one screen are in their order, and one screen marks.
    let when = |question: &Question| session.marks_here(question).map(|mark| mark.entry).max().unwrap_or(question.id);
    let mut asked: Vec<&Question> = Vec::new();
    if matches!(form, Form::Harvest | Form::LookBack) {
        asked.extend(wall_forms::marked(session));
        asked.sort_by_key(|question| std::cmp::Reverse(when(question)));
    }
    let block = |question: &Question| {
        let lines = question.now().map(|wording| question::lines(stage, wording)).unwrap_or_default();
        let label = Safe::new(&format!("{} · {}", question.code, marks(stage, session, question)));
        vec![Block::large(lines, Role::WallTitle).under(label).divides()]
    };
    asked.into_iter().map(block).collect()
}

/// What was said of a question today: the words of the marks.
fn marks(stage: &Stage<'_>, session: &Session, question: &Question) -> Safe {
    let mut marks: Vec<Safe> = Vec::new();
    if !session.carried_question(question.id) {
        marks.push(stage.say("wall-new-question"));
    } else if session.worded_here(question).is_some() {
        marks.push(stage.say("question-new-words"));
    }
    for mark in session.marks_here(question) {
        let word = stage.say(mark_key(mark.mark));
        if !marks.contains(&word) {
            marks.push(word);
        }
    }
    wrap::join(&marks, &Safe::new(", "))
}

/// The first of these that can be read from afar: all of it, equally large; the newest words and a few others; the newest
/// words. The text that they answer is large where that leaves room for the words, else small.
fn arranged(phase: &Phase, said: &[Vec<Block>], area: Rect) -> Vec<Block> {
    let sentences = || words::sentences(&phase.room);
    let large = || Block::large(sentences(), Role::WallText).turn(1);
    let small = || Block::small(sentences(), Role::Quiet);
    let way = |asked: Block, equal: bool, others: usize| -> Vec<Block> {
        let shown = said.iter().take(others + 1).enumerate();
        let turned = shown.flat_map(|(nth, blocks)| {
            let base = if equal || nth == 0 { 0 } else { 2 };
            blocks.iter().map(move |block| block.clone().later(base))
        });
        labelled_once(std::iter::once(asked).chain(turned).collect())
    };
    let (all, few) = (said.len() - 1, (said.len() - 1).min(FEW));
    let whole = [way(large(), true, all), way(small(), true, all)];
    if let Some(way) = whole.into_iter().find(|way| blocks::reach(way, area) >= blocks::turns(way)) {
        return way;
    }
    let others = || (0..=few).rev();
    // On a high wall ordinary letters are too small to be beside these.
    let least = |least: u8, others: usize| if others > 0 && area.height >= blocks::HIGH { 2 } else { least };
    let asked_large = others().map(|others| (way(large(), false, others), least(1, others)));
    let asked_small = others().map(|others| (way(small(), false, others), least(0, others)));
    let mut ways = asked_large.chain(asked_small);
    let found = ways.find(|(way, least)| blocks::reach(way, area) >= Some(*least)).map(|(way, _)| way);
    found.or_else(|| said.first().cloned()).unwrap_or_default()
}

/// Words of one kind below each other have its name once.
fn labelled_once(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut before = Safe::default();
    for block in &mut blocks {
        let label = block.label_words();
        if label == before {
            *block = block.clone().under(Safe::default());
        } else if !block.is_empty() {
            before = label;
        }
    }
    blocks
}
