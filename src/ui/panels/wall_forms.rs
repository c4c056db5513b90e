//! What each form shows on the wall: the thing that is looked at, a row at the bottom, and what was said so far.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::page::Page;
use super::{question, wall_promises, wall_questions, wall_up, words};
use crate::app::forms::{HARVEST, Item, kind_key, mark_key};
use crate::app::wall::shown;
use crate::config::Role;
use crate::domain::words::{CasePart, Form, Kind};
use crate::domain::{EntryId, Session};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts;
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, style};

/// Whether the wall shows this item by itself. Where it does not, the phase's own text stays.
#[must_use]
pub fn has_view(session: &Session, form: Form, item: &Item) -> bool {
    match form {
        Form::LookBack | Form::Lens | Form::Tables | Form::Harvest | Form::Commitments | Form::Questions => {
            match item {
                Item::Line(id) => session.line(*id).is_some(),
                Item::Voice(_)
                | Item::Agreement(_)
                | Item::Column(_)
                | Item::Card(_)
                | Item::Seat(_)
                | Item::Planned => false,
                Item::Harvested(_)
                | Item::Idea(_)
                | Item::Earlier(_)
                | Item::Question(_)
                | Item::Part(_)
                | Item::Value(_)
                | Item::Practice(_)
                | Item::Drafted(_)
                | Item::Umbrella
                | Item::Theme(_) => true,
            }
        }
        Form::Talk
        | Form::Round
        | Form::Case
        | Form::Moments
        | Form::Agreements
        | Form::Board
        | Form::Theory
        | Form::Contribution
        | Form::PlanNext
        | Form::Break => false,
    }
}

/// Draws the one thing that is looked at.
pub fn view(stage: &Stage<'_>, session: &Session, form: Form, item: &Item, area: Rect, buffer: &mut Buffer) {
    let blocks = match item {
        Item::Question(id) => {
            let Some(question) = session.agenda.question(*id) else { return };
            let heading = if form == Form::Harvest { "wall-which-explored" } else { "wall-which-resonates" };
            if form == Form::Tables {
                wall_questions::lens(stage, session, question)
            } else {
                wall_up::asked(stage, session, question, &stage.say(heading))
            }
        }
        Item::Part(CasePart::Sentence) => sentence(stage, session),
        Item::Value(value) if form == Form::Commitments => wall_promises::value(stage, session, value),
        Item::Value(value) => return one_value(stage, session, value, area, buffer),
        Item::Practice(id) => wall_promises::practice(stage, session, id),
        Item::Line(id) | Item::Harvested(id) | Item::Idea(id) | Item::Earlier(id) | Item::Agreement(id) => {
            wall_up::blocks_of(stage, session, *id)
        }
        Item::Drafted(id) => wall_questions::drafted(stage, session, *id),
        Item::Umbrella => wall_questions::umbrella(stage, session),
        Item::Theme(code) => wall_questions::theme(stage, session, code),
        Item::Part(_) | Item::Voice(_) | Item::Column(_) | Item::Card(_) | Item::Seat(_) | Item::Planned => Vec::new(),
    };
    blocks::draw(buffer, area, stage.theme, &blocks);
}

/// Today's case in one sentence, and nothing else of it.
fn sentence(stage: &Stage<'_>, session: &Session) -> Vec<Block> {
    let told = session.case.get(&CasePart::Sentence).filter(|_| !session.case_withdrawn);
    match told {
        Some((text, _)) if !text.trim().is_empty() => {
            vec![Block::large(vec![Safe::new(text)], Role::WallTitle).under(stage.say("wall-case-today"))]
        }
        _ => vec![Block::large(vec![stage.say("wall-case-today-empty")], Role::WallText)],
    }
}

/// A value large, what it is about, and the sentences of its table.
fn one_value(stage: &Stage<'_>, session: &Session, value: &str, area: Rect, buffer: &mut Buffer) {
    let values = session.opened.as_deref().map(|o| o.community.values.as_slice()).unwrap_or_default();
    let about = values.iter().find(|v| v.id == value).map(|v| v.about.as_str()).unwrap_or_default();
    let room = session.phase_now().map(|p| p.room.as_str()).unwrap_or_default();
    let mut all = vec![
        Block::title(words::value_name(session, value), Role::Accent),
        Block::small(vec![Safe::new(about)], Role::Quiet),
    ];
    let tables: Vec<Safe> = shown(session, &[Kind::Table])
        .filter(|l| l.tags.values.iter().any(|v| v == value))
        .map(|l| Safe::new(&l.text))
        .collect();
    if tables.is_empty() {
        all.push(Block::large(words::sentences(room), Role::WallText));
    } else {
        all.push(Block::large(tables, Role::WallText));
    }
    blocks::draw(buffer, area, stage.theme, &all);
}

/// The agreements made here: what, and above it who and when.
pub fn agreements(stage: &Stage<'_>, session: &Session, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    let here = focus.and_then(Item::entry).or(session.wall.pointed);
    let at = session.agreements.iter().position(|a| Some(a.id) == here).unwrap_or(session.agreements.len());
    // Two rows each and one between, at the least: what is looked at is always among them.
    let fit = usize::from(area.height / 3).max(1);
    let skip = (at + 1).saturating_sub(fit);
    let all = session.agreements.iter().skip(skip).take(fit).map(|agreement| {
        let (mut who, mut role) = (words::who_when(&agreement.who, &agreement.when), Role::Quiet);
        if Some(agreement.id) == here || parts::pointed(session, agreement.id) {
            (who, role) = (Safe::new(&format!("▸ {who}")), Role::Accent);
        }
        Block::large(vec![Safe::new(&agreement.what)], Role::WallTitle).under(who).label_in(role)
    });
    blocks::draw(buffer, area, stage.theme, &all.collect::<Vec<_>>());
}

/// What was said so far in this phase, for the wall without a focus. Never a quote that was not released.
pub fn said(stage: &Stage<'_>, session: &Session, form: Form, page: &mut Page) {
    let kinds: &[Kind] = match form {
        Form::Talk | Form::Break => &[Kind::Ground],
        Form::Round => &[Kind::Word, Kind::Celebration],
        Form::Lens | Form::Tables => &[Kind::Table],
        Form::Harvest => &HARVEST,
        Form::Commitments => return wall_promises::said(stage, session, page),
        Form::LookBack
        | Form::Case
        | Form::Moments
        | Form::Agreements
        | Form::Questions
        | Form::Board
        | Form::Theory
        | Form::Contribution
        | Form::PlanNext => &[],
    };
    if matches!(form, Form::Harvest | Form::LookBack) {
        marked_today(stage, session, page);
    }
    for line in shown(session, kinds) {
        let lead = match (line.kind, line.tags.values.first()) {
            (Some(Kind::Table), Some(value)) => words::value_name(session, value),
            (Some(kind @ (Kind::Lesson | Kind::Quote | Kind::Celebration | Kind::NextStep | Kind::Tip)), _) => {
                stage.say(kind_key(kind))
            }
            _ => Safe::default(),
        };
        let mut pieces = Vec::new();
        let pointed = parts::pointed(session, line.id);
        if pointed {
            pieces.push((Safe::new("▸ "), Role::Accent));
        }
        if !lead.is_empty() {
            pieces.push((Safe::new(&format!("{lead}  ")), Role::Quiet));
        }
        let role = if pointed { Role::WallTitle } else { Role::WallText };
        page.hanging(0, pieces, &Safe::new(&line.text), role);
    }
}

/// The questions of which something was said today: code, words of the marks, the question.
fn marked_today(stage: &Stage<'_>, session: &Session, page: &mut Page) {
    for question in &session.agenda.questions {
        let mut marks: Vec<Safe> = Vec::new();
        for mark in session.marks_here(question) {
            let word = stage.say(mark_key(mark.mark));
            if !marks.contains(&word) {
                marks.push(word);
            }
        }
        if !session.carried_question(question.id) {
            marks.insert(0, stage.say("question-new"));
        } else if session.worded_here(question).is_some() {
            marks.insert(0, stage.say("question-new-words"));
        }
        if marks.is_empty() {
            continue;
        }
        let words = wrap::join(&marks, &Safe::new(", "));
        let pointed = parts::pointed(session, question.id);
        let sign = if pointed { "▸ " } else { "" };
        page.line(vec![(Safe::new(&format!("{sign}{}  ", question.code)), Role::Accent), (words, Role::Quiet)]);
        page.text(4, &question::line(stage, question), if pointed { Role::WallTitle } else { Role::WallText });
    }
}

/// Whether the row of codes is there for the room to see which question is meant.
fn points_at_question(session: &Session) -> bool {
    session.wall.pointed.is_some_and(|id| session.agenda.question(id).is_some())
}

/// Rows that the bottom of the wall takes for this form.
#[must_use]
pub fn foot_rows(session: &Session, form: Form, focus: Option<&Item>, width: u16) -> u16 {
    match form {
        Form::LookBack | Form::Harvest if focus.is_some() || points_at_question(session) => {
            question::code_rows(session, width)
        }
        Form::Lens | Form::Tables => u16::from(focus.is_some() || !session.values.is_empty()),
        Form::Round => u16::from(matches!(focus, Some(Item::Voice(_))) || !session.present.is_empty()),
        _ => 0,
    }
}

/// The how manieth of all that is looked back at before the questions, while she looks at one of those.
fn place(session: &Session, focus: Option<&Item>) -> Option<(usize, usize)> {
    let before: Vec<Item> = crate::app::forms::items(session, Form::LookBack);
    let before = || before.iter().filter(|item| !matches!(item, Item::Question(_)));
    let at = before().position(|item| Some(item) == focus)?;
    Some((at + 1, before().count()))
}

/// The bottom of the wall: the codes, the values, the voices that are here. Words, no numbers.
pub fn foot(stage: &Stage<'_>, session: &Session, form: Form, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    match form {
        Form::LookBack if place(session, focus).is_some_and(|(_, all)| all > 1) => {
            let Some((at, all)) = place(session, focus) else { return };
            let questions = !session.agenda.questions.is_empty();
            let key = if questions { "wall-place-then-questions" } else { "wall-place" };
            let words = stage.tell(&Message::new(key).with("at", at).with("all", all));
            put(buffer, (area.x, area.y), area.width, &words, style(stage.theme, Role::Quiet));
        }
        Form::LookBack | Form::Harvest => {
            let id = match focus {
                Some(Item::Question(id)) => Some(*id),
                _ => None::<EntryId>,
            };
            question::codes(stage, session, id, area, buffer);
        }
        Form::Lens | Form::Tables => {
            let chosen = |value: &str| session.values.iter().any(|v| v == value);
            let here = focus.and_then(|item| value_of(session, item));
            let values = session.opened.as_deref().map(|o| o.community.values.as_slice()).unwrap_or_default();
            let words = values.iter().map(|v| (v.name.as_str(), here == Some(v.id.as_str()), chosen(&v.id)));
            row(stage, words, area, buffer);
        }
        Form::Round => {
            let voices = session.opened.as_deref().map(|o| o.community.voices.as_slice()).unwrap_or_default();
            let here = |voice: &str| matches!(focus, Some(Item::Voice(v)) if v == voice);
            let words = voices.iter().map(|v| (v.as_str(), here(v), session.present.contains_key(v)));
            row(stage, words, area, buffer);
        }
        _ => {}
    }
}

/// The value that an item of the lens belongs to.
fn value_of<'a>(session: &'a Session, item: &'a Item) -> Option<&'a str> {
    match item {
        Item::Value(value) => Some(value),
        Item::Practice(id) => {
            let practices = &session.opened.as_deref()?.community.practices;
            practices.iter().find(|p| p.id == *id).map(|p| p.value.as_str())
        }
        Item::Line(id) => session.line(*id)?.tags.values.first().map(String::as_str),
        _ => None,
    }
}

/// Words beside each other: `▸` before the one that is looked at, `●` before those that were chosen or are here.
fn row<'a>(stage: &Stage<'_>, words: impl Iterator<Item = (&'a str, bool, bool)>, area: Rect, buffer: &mut Buffer) {
    let words: Vec<(&str, bool, bool)> = words.collect();
    // Closer together before one falls off.
    let wide = |(word, _, on): &(&str, bool, bool)| columns(&Safe::new(word)) + 1 + if *on { 2 } else { 0 };
    let all: u16 = words.iter().map(wide).fold(0, u16::saturating_add);
    let gaps = u16::try_from(words.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let gap = if all.saturating_add(gaps.saturating_mul(3)) <= area.width { 3 } else { 1 };
    let mut x = area.x;
    for (word, here, on) in words {
        let sign = if here { "▸" } else { " " };
        let dot = if on { "● " } else { "" };
        let text = Safe::new(&format!("{sign}{dot}{word}"));
        let role = match (here, on) {
            (true, _) => Role::Accent,
            (false, true) => Role::Title,
            (false, false) => Role::Quiet,
        };
        if x + columns(&text) > area.right() {
            return;
        }
        put(buffer, (x, area.y), area.right() - x, &text, style(stage.theme, role));
        x += columns(&text) + gap;
    }
}
