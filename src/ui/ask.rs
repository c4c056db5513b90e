//! A question that wants a yes: its words, what it is about where the room does not look on, and the two answers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::stage::Stage;
use super::style::{put, put_centred, style};
use super::{boxes, panels};
use crate::app::plan::Question;
use crate::app::{Role as Place, Screen};
use crate::config::Role;
use crate::domain::{EntryId, Status};
use crate::text::{Safe, wrap};

/// The words of a question. What was found is written out on her own screens; on the wall only what kind of thing it is.
fn asked(stage: &Stage<'_>, question: &Question, width: usize) -> Vec<Safe> {
    let mut lines = wrap::wrap(&stage.say(question.key()), width);
    if let Question::Private(found, _) = question {
        let wall = matches!(&stage.model.screen, Screen::Live(live) if live.role == Place::Lead);
        let mut seen = Vec::new();
        for spotted in found {
            let kind = stage.tell(&spotted.kind.label());
            let words = if wall { kind } else { panels::words::said(&kind, &spotted.text) };
            if !seen.contains(&words) {
                lines.extend(wrap::wrap(&Safe::new(&format!("· {words}")), width));
                seen.push(words);
            }
        }
        lines.extend(wrap::wrap(&stage.say("ask-private-names"), width));
    }
    // Which words go is said where the room does not look on.
    if let (Question::TakeOut(ids), Screen::Live(live)) = (question, &stage.model.screen)
        && live.role != Place::Lead
    {
        let words =
            |id: &EntryId| Some(Safe::new(&live.session().line(*id)?.text)).filter(|words| !words.trim().is_empty());
        for words in ids.iter().filter_map(words) {
            lines.extend(wrap::wrap(&Safe::new(&format!("“{words}”")), width));
        }
    }
    if let (Question::Seal(_), Screen::Live(live)) = (question, &stage.model.screen)
        && live.role == Place::Desk
        && live.session().moments_that_are(Status::Proposed).next().is_some()
    {
        lines.extend(wrap::wrap(&stage.say("ask-seal-unseen"), width));
    }
    lines
}

/// Draws the question, with the answers under it.
pub fn draw(stage: &Stage<'_>, question: &Question, area: Rect, buffer: &mut Buffer) {
    let width = area.width.saturating_sub(12).clamp(1, 56);
    let lines = asked(stage, question, usize::from(width));
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(3);
    let inner = boxes::dialog(buffer, area, stage.theme, &stage.say("ask-title"), width, high);
    for (line, y) in lines.iter().zip(inner.y + 1..inner.bottom()) {
        put(buffer, (inner.x, y), inner.width, line, style(stage.theme, Role::Text));
    }
    let words = stage.say("ask-yes-no");
    let line = Rect { y: inner.bottom().saturating_sub(1), height: inner.height.min(1), ..inner };
    if !line.is_empty() {
        put_centred(buffer, line, &words, style(stage.theme, Role::Key));
    }
}
