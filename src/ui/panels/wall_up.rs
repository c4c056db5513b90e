//! One thing on the wall, large: what was put up, or what is looked at on the screen that hangs on the wall.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::{gate, question, wall_promises, wall_questions, words};
use crate::app::forms::kind_key;
use crate::app::wall::{may_show, voice_beside, voice_of};
use crate::config::Role;
use crate::domain::words::Kind;
use crate::domain::{EntryId, Line, Question, Session, Tags};
use crate::text::{Message, Safe, wrap};
use crate::ui::door;
use crate::ui::stage::Stage;

/// Draws the entry, whatever it is: a line, a question, an agreement, an idea of an earlier session.
pub fn draw(stage: &Stage<'_>, session: &Session, id: EntryId, area: Rect, buffer: &mut Buffer) {
    if let Some(line) = session.line(id).filter(|line| line.is_moment()) {
        return moment(stage, session, line, area, buffer);
    }
    let blocks = fitted(stage, session, id, area);
    blocks::draw(buffer, area, stage.theme, &blocks);
}

/// The same blocks as they fit in this room. Where an answer cannot be read from afar beside what it answers, the answer
/// is what hangs there large, under the words that it is about.
#[must_use]
pub fn fitted(stage: &Stage<'_>, session: &Session, id: EntryId, area: Rect) -> Vec<Block> {
    answered(stage, session, id, area).0
}

/// Whether an answer to this entry, if there is one, is read from afar in this room.
#[must_use]
pub fn answer_is_seen(stage: &Stage<'_>, session: &Session, id: EntryId, area: Rect) -> bool {
    answered(stage, session, id, area).1
}

fn answered(stage: &Stage<'_>, session: &Session, id: EntryId, area: Rect) -> (Vec<Block>, bool) {
    let whole = blocks_of(stage, session, id);
    let answer = |block: &Block| block.answers();
    let Some(at) = whole.iter().position(answer) else { return (whole, true) };
    // What stands behind the answer goes first.
    let short: Vec<Block> = whole.iter().take(at + 1).cloned().collect();
    let ways = [whole.clone(), short.clone()];
    if let Some(way) = ways.into_iter().find(|way| blocks::reach(way, area) >= Some(1)) {
        return (way, true);
    }
    let turn = |block: &Block| if answer(block) { block.clone().turn(0) } else { block.clone().plain() };
    let turned = |all: &[Block]| -> Vec<Block> { all.iter().map(turn).collect() };
    let words = |block: &Block| block.clone().under(Safe::default());
    let least: Vec<Block> = short.first().into_iter().chain(short.last().filter(|_| at > 0)).map(words).collect();
    let ways = [turned(&whole), turned(&short), turned(&least)];
    let found = ways.into_iter().find(|way| blocks::reach(way, area).is_some());
    found.map_or((whole, false), |way| (way, true))
}

/// The blocks of an entry that is not a moment.
#[must_use]
pub fn blocks_of(stage: &Stage<'_>, session: &Session, id: EntryId) -> Vec<Block> {
    if let Some(question) = session.agenda.question(id) {
        return asked(stage, session, question, &Safe::default());
    }
    if let Some(line) = session.line(id) {
        return of_line(stage, session, line);
    }
    if let Some(agreement) = session.agreements.iter().find(|a| a.id == id) {
        let who = words::who_when(&agreement.who, &agreement.when);
        let what = Block::large(vec![Safe::new(&agreement.what)], Role::WallTitle);
        return vec![what, Block::large(vec![who], Role::Quiet).turn(2).joins()];
    }
    if let Some(agreement) = words::earlier(session, id) {
        let what =
            Block::large(vec![Safe::new(&agreement.what)], Role::WallTitle).under(stage.say("wall-agreed-before"));
        let who = Block::large(vec![words::who_when(&agreement.who, &agreement.when)], Role::Quiet).turn(2).joins();
        let mut before = words::outcomes(stage, session, agreement);
        let became = before.pop().into_iter().collect();
        let became = Block::large(became, Role::WallText).under(stage.say("wall-what-became")).turn(1);
        return vec![what, who, became, Block::small(before, Role::Quiet).joins()];
    }
    if session.drafted(id).is_some() {
        return wall_questions::drafted(stage, session, id);
    }
    if let Some(card) = session.carried_cards().iter().find(|card| card.id == id) {
        return of_card(stage, session, id, &card.text);
    }
    words::carried(session, id).map(|line| of_earlier(stage, session, line)).unwrap_or_default()
}

/// A card: its words under the title of its column, and small where it came from.
fn of_card(stage: &Stage<'_>, session: &Session, id: EntryId, text: &str) -> Vec<Block> {
    let words = Block::large(vec![Safe::new(text)], Role::WallTitle);
    let Some((board, key)) = session.board_now() else { return vec![words] };
    let cards = session.cards(&key);
    let Some(card) = cards.iter().find(|card| card.id == id) else { return vec![words] };
    let title = board.column(card.column).map(|column| Safe::new(&column.title)).unwrap_or_default();
    let voice = card.tags.and_then(|tags| voice_beside(session, tags)).map(Safe::new);
    let origin = words::origin(stage, session, &cards, card);
    let spots = card.tags.into_iter().flat_map(|tags| named(session, tags));
    let small = voice.into_iter().chain(spots).chain(origin).chain(words::shift(stage, session, card)).collect();
    vec![words.under(title), Block::small(small, Role::Quiet)]
}

fn of_earlier(stage: &Stage<'_>, session: &Session, line: &crate::domain::CarriedLine) -> Vec<Block> {
    let label = match line.kind {
        Kind::Idea => stage.say("wall-idea-before"),
        Kind::SideStream => stage.say("wall-stream-before"),
        _ => words::said(&stage.say("wall-harvest-before"), &stage.say(kind_key(line.kind))),
    };
    let text = Block::large(vec![quoted(line.kind, &line.text)], Role::WallTitle).under(label);
    let topics = beside_each_other(&words::named(session, &line.text, &line.field, &line.topics));
    if !matches!(line.kind, Kind::Idea | Kind::SideStream) {
        return vec![text, topics];
    }
    let answers = words::answers(session, line);
    if answers.is_empty() {
        return vec![text, Block::small(vec![stage.say("wall-no-answer")], Role::Quiet), topics];
    }
    vec![text, Block::large(answers, Role::WallText).under(stage.say("wall-answer")).turn(1), topics]
}

/// A line of this session that the group said itself. A quote that was not released only says that it waits.
fn of_line(stage: &Stage<'_>, session: &Session, line: &Line) -> Vec<Block> {
    let Some(kind) = line.kind.filter(|_| may_show(session, line.id)) else {
        let waits = line.kind == Some(Kind::Quote);
        return if waits { vec![Block::small(vec![stage.say("wall-quote-waits")], Role::Quiet)] } else { Vec::new() };
    };
    match kind {
        Kind::Card => return of_card(stage, session, line.id, &line.text),
        Kind::Addition => return wall_promises::addition(stage, session, line),
        _ => {}
    }
    let label = match line.tags.values.first().filter(|_| kind == Kind::Table) {
        Some(value) => words::value_name(session, value),
        None => stage.say(kind_key(kind)),
    };
    let mut blocks = vec![Block::large(vec![quoted(kind, &line.text)], Role::WallTitle).under(label)];
    if !line.answers.is_empty() {
        let answers = line.answers.iter().map(|a| Safe::new(a)).collect();
        blocks.push(Block::large(answers, Role::WallText).under(stage.say("wall-answer")).turn(1));
    }
    blocks.push(beside_each_other(&named(session, &line.tags)));
    blocks
}

/// What a line is named after: places and initiatives, and names that boards give.
fn named(session: &Session, tags: &Tags) -> Vec<Safe> {
    let field = tags.field.iter().map(|name| Safe::new(name));
    field.chain(words::topics(session, &tags.topics)).collect()
}

/// Small and quiet; nothing where there are none.
fn beside_each_other(names: &[Safe]) -> Block {
    Block::small(vec![wrap::join(names, &Safe::new("  ·  "))], Role::Quiet).joins()
}

fn quoted(kind: Kind, text: &str) -> Safe {
    if kind == Kind::Quote && !text.starts_with(['“', '‘', '"', '„']) {
        return Safe::new(&format!("“{text}”"));
    }
    Safe::new(text)
}

/// A question: code, its lines, what was said of it. A wording of today stands beside the one it comes from.
#[must_use]
pub fn asked(stage: &Stage<'_>, session: &Session, question: &Question, heading: &Safe) -> Vec<Block> {
    let mut blocks = Vec::new();
    let new = !session.carried_question(question.id);
    let worded = session.worded_here(question).is_some() && question.wordings.len() > 1;
    let mut label = question.code.clone();
    let more = if new {
        Some("wall-new-question")
    } else if worded {
        Some("question-new-words")
    } else {
        question.resting.then_some("question-resting")
    };
    if let Some(key) = more {
        label = format!("{label} · {}", stage.say(key));
    } else if !heading.is_empty() {
        label = format!("{label} · {heading}");
    }
    let now = question.now().map(|w| question::lines(stage, w)).unwrap_or_default();
    blocks.push(Block::large(now, Role::WallTitle).under(Safe::new(&label)).divides());
    if worded && let Some(old) = question.wordings.len().checked_sub(2).and_then(|at| question.wordings.get(at)) {
        let old = wrap::join(&question::lines(stage, &old.wording), &Safe::new(" "));
        blocks.push(Block::small(vec![words::said(&stage.say("question-old-words"), &old)], Role::Quiet));
    }
    let marks = question::marks(stage, session, question, false);
    let marks: Vec<Safe> = marks.iter().map(|mark| Safe::new(&format!("◦ {mark}"))).collect();
    blocks.push(Block::small(marks, Role::Quiet).spare());
    blocks
}

/// A moment: the door as a shape with its word; what was seen; what it did, and what was meant.
fn moment(stage: &Stage<'_>, session: &Session, line: &Line, area: Rect, buffer: &mut Buffer) {
    let word = stage.tell(&door::word(line.door));
    let sign = Safe::new(&format!("{} {word}", door::glyph(line.door)));
    let mut blocks = if line.text.trim().is_empty() {
        // Of one that was only stamped nobody has said anything yet: gently, and the group gives it words or lets it go.
        let happened = stage.tell(&Message::new("wall-without-words").with("door", door::word(line.door).key));
        let ask = Block::large(vec![stage.say("wall-who-tells")], Role::Quiet).turn(1);
        vec![Block::large(vec![happened], Role::WallText), ask]
    } else {
        vec![Block::large(vec![Safe::new(&line.text)], Role::WallTitle)]
    };
    for (label, words) in [("wall-effect", &line.effect), ("wall-meant", &line.meant)] {
        if !words.trim().is_empty() {
            blocks.push(Block::large(vec![Safe::new(words)], Role::WallText).under(stage.say(label)).turn(1));
        }
    }
    let beside = wrap::join(&beside(stage, session, line), &Safe::new("  ·  "));
    blocks.push(Block::small(vec![beside], Role::Quiet));
    let signed = |mut blocks: Vec<Block>| {
        if let Some(text) = blocks.first_mut() {
            *text = text.clone().under(sign.clone()).label_in(gate::INK).keeps();
        }
        blocks
    };
    // The words come before the shape of the door: beside it there is less room for them.
    let spot = gate::size(area).filter(|_| line.door.is_some()).map(|size| {
        let aside = size.0 + 5;
        let beside = |down: u16| Rect {
            x: area.x + aside,
            y: area.y + down,
            width: area.width.saturating_sub(aside),
            height: area.height.saturating_sub(down),
        };
        // A little lower where that leaves room between the words.
        let down = area.height.saturating_sub(size.1 + 1).min(area.height / 8).min(2);
        let down = (0..=down).rev().find(|down| blocks::reach(&blocks, beside(*down)).is_some()).unwrap_or(0);
        let spot = Rect { y: area.y + down, height: area.height - down, ..area };
        (size, spot, beside(down))
    });
    match spot {
        Some((size, spot, room))
            if blocks::reads_from_afar(&blocks, room) || !blocks::reads_from_afar(&signed(blocks.clone()), area) =>
        {
            gate::draw(stage, line.door, size, spot, buffer);
            blocks::draw_level(buffer, room, stage.theme, &blocks);
        }
        _ => drop(blocks::draw(buffer, area, stage.theme, &signed(blocks))),
    }
}

/// Small words beside a moment: the voice where nobody is recognised by it, an echo, where it was, the door it answers.
fn beside(stage: &Stage<'_>, session: &Session, line: &Line) -> Vec<Safe> {
    let mut words = Vec::new();
    if let Some(voice) = voice_of(session, line) {
        words.push(stage.tell(&Message::new("wall-voice").with("voice", voice)));
    }
    if line.tags.again() {
        words.push(stage.say("wall-echo"));
    }
    words.extend(named(session, &line.tags));
    words.extend(line.tags.values.iter().map(|value| self::words::value_name(session, value)));
    if line.answered_by.is_some_and(|by| seen(session, by)) {
        words.push(stage.say("wall-answered"));
    }
    let answered = session.answered_with(line.id).find(|l| seen(session, l.id));
    if let Some(closed) = answered {
        words.push(self::words::said(&stage.say("wall-answers"), &closed.text));
    }
    words
}

/// Whether the group has looked at a moment and kept it: only then may another one speak of it.
fn seen(session: &Session, id: EntryId) -> bool {
    session.line(id).is_some_and(|l| l.status == crate::domain::Status::Kept)
}
