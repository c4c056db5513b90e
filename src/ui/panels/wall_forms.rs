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
use crate::domain::{EntryId, Line, Question, Session};
use crate::text::{Safe, wrap};
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
        Form::Round => matches!(item, Item::Line(id) if session.line(*id).is_some()),
        Form::Talk
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
            wall_up::fitted(stage, session, *id, area)
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
        all.push(Block::large(words::sentences(room), Role::WallText).divides());
    } else {
        all.push(Block::large(tables, Role::WallText));
    }
    blocks::draw(buffer, area, stage.theme, &all);
}

/// What was said so far in this phase, for the wall without a focus. Never a quote that was not released.
/// `but` stands elsewhere.
pub fn said(stage: &Stage<'_>, session: &Session, form: Form, but: Option<EntryId>, page: &mut Page) {
    if form == Form::Commitments {
        return wall_promises::said(stage, session, page);
    }
    // As they hang: the newest first, of which the wall holds as many as can be read from afar.
    let mut lines: Vec<&Line> = lines(session, form).filter(|line| Some(line.id) != but).collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.stamp, line.id)));
    for line in lines {
        let lead = match (line.kind, line.tags.values.first()) {
            (Some(Kind::Table), Some(value)) => words::value_name(session, value),
            (Some(kind @ (Kind::Lesson | Kind::Quote | Kind::Celebration | Kind::NextStep | Kind::Tip)), _) => {
                stage.say(kind_key(kind))
            }
            _ => Safe::default(),
        };
        let named = words::named(session, &line.text, &line.tags.field, &line.tags.topics);
        let lead: Vec<Safe> = std::iter::once(lead).chain(named).collect();
        let lead = wrap::join(&lead.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>(), &Safe::new(" · "));
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
    if matches!(form, Form::Harvest | Form::LookBack) {
        marked_today(stage, session, page);
    }
}

/// The line that was written last, where the group's words are what the phase is about.
#[must_use]
pub fn newest(session: &Session, form: Form) -> Option<EntryId> {
    match form {
        Form::Talk | Form::Lens | Form::Tables | Form::Harvest => {
            lines(session, form).max_by_key(|line| (line.stamp, line.id)).map(|line| line.id)
        }
        Form::LookBack
        | Form::Round
        | Form::Case
        | Form::Moments
        | Form::Agreements
        | Form::Commitments
        | Form::Questions
        | Form::Board
        | Form::Theory
        | Form::Contribution
        | Form::PlanNext
        | Form::Break => None,
    }
}

/// The questions of which something was said today.
pub fn marked(session: &Session) -> impl Iterator<Item = &Question> {
    let said = |question: &&Question| {
        session.marks_here(question).next().is_some()
            || !session.carried_question(question.id)
            || session.worded_here(question).is_some()
    };
    session.agenda.questions.iter().filter(said)
}

/// The lines that this form shows by itself.
pub fn lines(session: &Session, form: Form) -> impl Iterator<Item = &Line> {
    let kinds: &[Kind] = match form {
        Form::Talk => &[Kind::Ground],
        // What somebody says in a round is that person's: it is seen when it is put up or looked at, one at a time.
        Form::Round => &[Kind::Celebration],
        Form::Lens | Form::Tables => &[Kind::Table],
        Form::Harvest => &HARVEST,
        Form::LookBack
        | Form::Commitments
        | Form::Case
        | Form::Moments
        | Form::Agreements
        | Form::Questions
        | Form::Board
        | Form::Theory
        | Form::Contribution
        | Form::PlanNext
        | Form::Break => &[],
    };
    shown(session, kinds).filter(|line| line.kind != Some(Kind::Ground) || session.written_here(line))
}

/// These questions as lines: code, words of the marks, the question.
fn marked_today(stage: &Stage<'_>, session: &Session, page: &mut Page) {
    for question in marked(session) {
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
        let words = wrap::join(&marks, &Safe::new(", "));
        let pointed = parts::pointed(session, question.id);
        let sign = if pointed { "▸ " } else { "" };
        let (role, asked) = (if pointed { Role::WallTitle } else { Role::WallText }, question::line(stage, question));
        page.item(false, |page| {
            page.line(vec![(Safe::new(&format!("{sign}{}  ", question.code)), Role::Accent), (words, Role::Quiet)]);
            page.text(4, &asked, role);
        });
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
            let stretches = focus.is_some_and(|item| !matches!(item, Item::Question(_))) && form == Form::LookBack;
            question::code_rows(session, width).max(u16::from(stretches))
        }
        Form::Lens | Form::Tables if focus.is_some() || !session.values.is_empty() => {
            placed(&values(session, focus), width).last().map_or(0, |(_, y)| y + 1)
        }
        Form::Round if matches!(focus, Some(Item::Voice(_))) || !session.present.is_empty() => {
            placed(&voices(session, focus), width).last().map_or(0, |(_, y)| y + 1)
        }
        _ => 0,
    }
}

/// A word at the bottom of the wall: whether it is looked at, and whether it was chosen or is here.
type Word<'a> = (&'a str, bool, bool);

fn values<'a>(session: &'a Session, focus: Option<&'a Item>) -> Vec<Word<'a>> {
    let chosen = |value: &str| session.values.iter().any(|v| v == value);
    let here = focus.and_then(|item| value_of(session, item));
    let values = session.opened.as_deref().map(|o| o.community.values.as_slice()).unwrap_or_default();
    values.iter().map(|v| (v.name.as_str(), here == Some(v.id.as_str()), chosen(&v.id))).collect()
}

fn voices<'a>(session: &'a Session, focus: Option<&'a Item>) -> Vec<Word<'a>> {
    let voices = session.opened.as_deref().map(|o| o.community.voices.as_slice()).unwrap_or_default();
    let here = |voice: &str| matches!(focus, Some(Item::Voice(v)) if v == voice);
    let all = voices.iter().map(|v| (v.as_str(), here(v), session.present.contains_key(v)));
    // Who is not here is not named, unless she is about to say who is.
    let walked = matches!(focus, Some(Item::Voice(_)));
    all.filter(|(_, here, present)| walked || *here || *present).collect()
}

/// The words with their signs: `▸` before the one that is looked at, `●` before those that were chosen or are here.
fn signed((word, here, on): &Word<'_>) -> Safe {
    let (sign, dot) = (if *here { "▸" } else { " " }, if *on { "● " } else { "" });
    Safe::new(&format!("{sign}{dot}{word}"))
}

/// Where each word stands, from the corner of the foot: on as many rows as they need, so that nobody is left out.
fn placed(words: &[Word<'_>], width: u16) -> Vec<(u16, u16)> {
    // Closer together before they take another row.
    let all: u16 = words.iter().map(|word| columns(&signed(word)) + 3).fold(0, u16::saturating_add);
    let gap = if all <= width.saturating_add(3) { 3 } else { 1 };
    let (mut x, mut y) = (0, 0);
    let place = |word| {
        let wide = columns(&signed(word));
        if x > 0 && x + wide > width {
            (x, y) = (0, y + 1);
        }
        let at = (x, y);
        x += wide + gap;
        at
    };
    words.iter().map(place).collect()
}

/// The stretch of a look back that an item belongs to: the key of its word.
const fn stretch(item: &Item) -> &'static str {
    match item {
        Item::Earlier(_) => "wall-stretch-agreements",
        Item::Harvested(_) => "wall-stretch-harvest",
        Item::Idea(_) => "wall-stretch-ideas",
        Item::Question(_) => "wall-stretch-questions",
        _ => "wall-stretch-case",
    }
}

/// What is looked back at, stretch by stretch, while she looks at something before the questions: where the group is, and
/// what comes. Words, and nothing of how many there are.
fn stretches(stage: &Stage<'_>, session: &Session, focus: Option<&Item>) -> Vec<(Safe, bool)> {
    let all = crate::app::forms::items(session, Form::LookBack);
    let Some(here) = focus.filter(|item| !matches!(item, Item::Question(_)) && all.contains(item)) else {
        return Vec::new();
    };
    let mut keys: Vec<&'static str> = all.iter().map(stretch).collect();
    keys.dedup();
    keys.into_iter().map(|key| (stage.say(key), key == stretch(here))).collect()
}

/// The bottom of the wall: the codes, the values, the voices that are here. Words, no numbers.
pub fn foot(stage: &Stage<'_>, session: &Session, form: Form, focus: Option<&Item>, area: Rect, buffer: &mut Buffer) {
    match form {
        Form::LookBack if stretches(stage, session, focus).len() > 1 => {
            let stretches = stretches(stage, session, focus);
            let words: Vec<Word<'_>> = stretches.iter().map(|(word, here)| (word.as_str(), *here, false)).collect();
            row(stage, &words, area, buffer);
        }
        Form::LookBack | Form::Harvest => {
            let id = match focus {
                Some(Item::Question(id)) => Some(*id),
                _ => None::<EntryId>,
            };
            question::codes(stage, session, id, area, buffer);
        }
        Form::Lens | Form::Tables => {
            row(stage, &values(session, focus), area, buffer);
        }
        Form::Round => {
            row(stage, &voices(session, focus), area, buffer);
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

/// Words beside each other.
fn row(stage: &Stage<'_>, words: &[Word<'_>], area: Rect, buffer: &mut Buffer) {
    for (word, (x, y)) in words.iter().zip(placed(words, area.width)).filter(|(_, (_, y))| *y < area.height) {
        let role = match word {
            (_, true, _) => Role::Accent,
            (_, false, true) => Role::Title,
            (_, false, false) => Role::Quiet,
        };
        let x = area.x + x;
        put(buffer, (x, area.y + y), area.right().saturating_sub(x), &signed(word), style(stage.theme, role));
    }
}
