//! A learning question: its lines, its marks in words, and its place among the others.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::words::{said, session_name};
use crate::app::forms::mark_key;
use crate::config::Role;
use crate::domain::{EntryId, Question, Session, Wording};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts;
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, style};

/// The lines of a wording: *Hoe …*, each *terwijl …*, each *zonder dat …*. Words that begin so already stay as they are.
#[must_use]
pub fn lines(stage: &Stage<'_>, wording: &Wording) -> Vec<Safe> {
    let mut lines = vec![begun(stage, &wording.hoe, "question-hoe", "question-begins-hoe")];
    for text in &wording.terwijl {
        lines.push(begun(stage, text, "question-terwijl", "question-begins-terwijl"));
    }
    for text in &wording.zonder_dat {
        lines.push(begun(stage, text, "question-zonder-dat", "question-begins-zonder-dat"));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The same lines as one.
#[must_use]
pub fn line(stage: &Stage<'_>, question: &Question) -> Safe {
    let lines = question.now().map(|w| lines(stage, w)).unwrap_or_default();
    wrap::join(&lines, &Safe::new(" "))
}

fn begun(stage: &Stage<'_>, text: &str, sentence: &'static str, begins: &'static str) -> Safe {
    let text = text.trim();
    let lower = text.to_lowercase();
    let begins = stage.say(begins);
    let already = begins.split('|').map(str::trim).any(|begin| {
        lower.strip_prefix(begin).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    });
    if already || text.is_empty() {
        return Safe::new(text);
    }
    stage.tell(&Message::new(sentence).with("text", text))
}

/// The marks in words: first what earlier sessions said, a line a mark; then what was said today, each with its reason;
/// with `counts`, which no wall shows, how many people where they wanted that.
#[must_use]
pub fn marks(stage: &Stage<'_>, session: &Session, question: &Question, counts: bool) -> Vec<Safe> {
    let today: Vec<EntryId> = session.marks_here(question).map(|m| m.entry).collect();
    let mut before: Vec<(&'static str, Vec<Safe>)> = Vec::new();
    for mark in question.marks.iter().filter(|m| !today.contains(&m.entry)) {
        let (key, name) = (mark_key(mark.mark), session_name(session, &mark.session));
        match before.iter_mut().find(|(k, _)| *k == key) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => before.push((key, vec![name])),
        }
    }
    let older = before.into_iter().map(|(key, names)| {
        let names = wrap::join(&names, &Safe::new(", "));
        stage.tell(&Message::new("mark-in").with("mark", stage.say(key)).with("session", names))
    });
    let here = session.marks_here(question).map(|mark| {
        let word = stage.tell(&Message::new("mark-today").with("mark", stage.say(mark_key(mark.mark))));
        let words = said(&word, &mark.reason);
        match mark.count.filter(|_| counts) {
            Some(count) => {
                let people = stage.tell(&Message::new("mark-people").with("count", count));
                wrap::join([&words, &people], &Safe::new(" · "))
            }
            None => words,
        }
    });
    older.chain(here).collect()
}

/// Blank columns between two codes, and between two themes: closer before the row breaks.
const APART: [(u16, u16); 3] = [(3, 6), (2, 4), (1, 2)];

/// Rows that the codes take in this width.
#[must_use]
pub fn code_rows(session: &Session, width: u16) -> u16 {
    places(session, width).last().map_or(0, |(_, y)| y + 1)
}

fn places(session: &Session, width: u16) -> Vec<(u16, u16)> {
    let mut ways = APART.iter().map(|apart| placed(session, width, *apart));
    let on_one_row = |places: &Vec<(u16, u16)>| places.last().is_none_or(|(_, y)| *y == 0);
    let closest = APART.last().copied().unwrap_or_default();
    ways.find(on_one_row).unwrap_or_else(|| placed(session, width, closest))
}

/// Where each code stands. A theme begins a row rather than to break.
fn placed(session: &Session, width: u16, (codes, themes): (u16, u16)) -> Vec<(u16, u16)> {
    let questions = &session.agenda.questions;
    let wide = |question: &Question| columns(&Safe::new(&question.code)) + 1;
    let (mut x, mut y, mut out) = (0_u16, 0_u16, Vec::new());
    for (at, question) in questions.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| questions.get(at));
        let new = before.is_some_and(|before| before.theme != question.theme);
        let theme = questions.iter().skip(at).take_while(|other| new && other.theme == question.theme);
        let theme: u16 = theme.map(|other| wide(other) + codes).fold(0, u16::saturating_add);
        x = x.saturating_add(if new { themes } else { codes * u16::from(before.is_some()) });
        let ends = x.saturating_add(theme.saturating_sub(codes).max(wide(question)));
        if x > 0 && (ends > width && theme <= width || x.saturating_add(wide(question)) > width) {
            (x, y) = (0, y.saturating_add(1));
        }
        out.push((x, y));
        x = x.saturating_add(wide(question));
    }
    out
}

/// The row of codes: `▸` before the one that is looked at, those at rest faint.
pub fn codes(stage: &Stage<'_>, session: &Session, focus: Option<EntryId>, area: Rect, buffer: &mut Buffer) {
    for (question, (x, y)) in session.agenda.questions.iter().zip(places(session, area.width)) {
        let here = focus == Some(question.id) || parts::pointed(session, question.id);
        let role = match (here, question.resting) {
            (true, _) => Role::Accent,
            (false, true) => Role::Faint,
            (false, false) => Role::Quiet,
        };
        if y >= area.height {
            return;
        }
        let code = Safe::new(&format!("{}{}", if here { "▸" } else { " " }, question.code));
        put(buffer, (area.x + x, area.y + y), area.width.saturating_sub(x), &code, style(stage.theme, role));
    }
}
