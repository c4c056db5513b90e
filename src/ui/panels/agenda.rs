//! The learning agenda at a glance: the umbrella question, and each question behind its code. Resting ones are quiet.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::config::Role;
use crate::domain::{Agenda, agenda::Question};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts::paragraph;
use crate::ui::stage::Stage;
use crate::ui::style::{put, style};

/// Draws it, with its heading; what does not fit is said, not cut off without a word.
pub fn draw(stage: &Stage<'_>, agenda: &Agenda, area: Rect, buffer: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    put(buffer, (area.x, area.y), area.width, &stage.say("home-agenda"), style(stage.theme, Role::Faint));
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    if agenda.umbrella.is_empty() && agenda.questions.is_empty() {
        paragraph(buffer, body, stage.theme, &stage.say("home-no-agenda"), Role::Quiet);
        return;
    }
    let used = paragraph(buffer, body, stage.theme, &Safe::new(&agenda.umbrella), Role::Title);
    let gap = u16::from(body.height > used + 3);
    let body = Rect { y: body.y + used + gap, height: body.height.saturating_sub(used + gap), ..body };
    questions(stage, agenda, body, buffer);
}

fn questions(stage: &Stage<'_>, agenda: &Agenda, area: Rect, buffer: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(5));
    let whole = |q: &Question| wrap::wrap(&in_words(stage, q, true), room);
    let rows: usize = agenda.questions.iter().map(|q| whole(q).len()).sum();
    let spaced = rows + agenda.questions.len() <= usize::from(area.height);
    let mut y = area.y;
    for (index, question) in agenda.questions.iter().enumerate() {
        let lines = if rows <= usize::from(area.height) {
            whole(question)
        } else {
            vec![wrap::truncate(&in_words(stage, question, false), room)]
        };
        let left = area.bottom().saturating_sub(y);
        if left <= 1 && index + 1 < agenda.questions.len() {
            let count = agenda.questions.len() - index;
            let more = stage.tell(&Message::new("home-more-questions").with("count", count));
            put(buffer, (area.x + 5, y), area.width.saturating_sub(5), &more, style(stage.theme, Role::Faint));
            return;
        }
        let (code, words) = if question.resting { (Role::Faint, Role::Faint) } else { (Role::Accent, Role::Text) };
        put(buffer, (area.x, y), 5, &Safe::new(&question.code), style(stage.theme, code));
        for line in &lines {
            put(buffer, (area.x + 5, y), area.width.saturating_sub(5), line, style(stage.theme, words));
            y += 1;
        }
        y += u16::from(spaced);
    }
}

/// The question as it is read: *Hoe …*, and with it what is also true, where there is room.
fn in_words(stage: &Stage<'_>, question: &Question, all: bool) -> Safe {
    let Some(now) = question.now() else { return Safe::default() };
    let mut parts = vec![now.hoe.as_str()];
    if all {
        parts.extend(now.terwijl.iter().map(String::as_str));
        parts.extend(now.zonder_dat.iter().map(String::as_str));
    }
    let text = Safe::new(&parts.join(" "));
    if question.resting { stage.tell(&Message::new("home-resting").with("words", text)) } else { text }
}
