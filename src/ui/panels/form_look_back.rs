//! The look back as a list: agreements and what became of them, the last harvest, ideas and answers, the questions.

use super::form::View;
use super::form_harvest::named;
use super::page::Page;
use super::{question, words};
use crate::app::forms::{Item, kind_key};
use crate::config::Role;
use crate::domain::words::CasePart;
use crate::domain::{CarriedAgreement, CarriedLine, Question};
use crate::text::Safe;

/// The whole look back, in the order in which a group walks through it.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    if let Some(carried) = view.session.opened.as_deref().map(|o| &o.carried) {
        if carried.agreements.is_empty() && carried.harvest.is_empty() && carried.lines.is_empty() {
            page.text(0, &view.stage.say("form-from-first"), Role::Quiet);
        }
        for (index, agreement) in carried.agreements.iter().enumerate() {
            if index == 0 {
                page.heading(view.stage.say("form-agreements-before"));
            }
            earlier(view, agreement, page);
        }
        for (index, line) in carried.harvest.iter().enumerate() {
            if index == 0 {
                page.heading(view.stage.say("form-harvest-before"));
            }
            harvested(view, line, page);
        }
        for (index, line) in carried.lines.iter().enumerate() {
            if index == 0 {
                page.heading(view.stage.say("form-ideas"));
            }
            idea(view, line, page);
        }
    }
    page.heading(view.stage.say("form-case-today"));
    sentence(view, page);
    questions(view, page);
}

fn earlier(view: &View<'_>, agreement: &CarriedAgreement, page: &mut Page) {
    page.item(view.here(&Item::Earlier(agreement.id)), |page| {
        page.text(0, &Safe::new(&agreement.what), Role::Text);
        let who = words::who_when(&agreement.who, &agreement.when);
        if !who.is_empty() {
            page.text(2, &who, Role::Quiet);
        }
        for said in words::outcomes(view.stage, view.session, agreement) {
            page.hanging(2, vec![(Safe::new("→ "), Role::Accent)], &said, Role::Text);
        }
    });
}

fn harvested(view: &View<'_>, line: &CarriedLine, page: &mut Page) {
    page.item(view.here(&Item::Harvested(line.id)), |page| {
        let kind = Safe::new(&format!("{}  ", view.stage.say(kind_key(line.kind))));
        page.hanging(0, vec![(kind, Role::Quiet)], &Safe::new(&line.text), Role::Text);
        named(view, (&line.text, &line.field, &line.topics), page);
    });
}

fn idea(view: &View<'_>, line: &CarriedLine, page: &mut Page) {
    page.item(view.here(&Item::Idea(line.id)), |page| {
        let kind = Safe::new(&format!("{}  ", view.stage.say(kind_key(line.kind))));
        page.hanging(0, vec![(kind, Role::Quiet)], &Safe::new(&line.text), Role::Text);
        named(view, (&line.text, &line.field, &line.topics), page);
        for answer in words::answers(view.session, line) {
            page.hanging(2, vec![(Safe::new("→ "), Role::Accent)], &answer, Role::Text);
        }
    });
}

fn sentence(view: &View<'_>, page: &mut Page) {
    let told = view.session.case.get(&CasePart::Sentence).filter(|_| !view.session.case_withdrawn);
    page.item(view.here(&Item::Part(CasePart::Sentence)), |page| match told {
        Some((text, _)) if !text.trim().is_empty() => page.text(0, &Safe::new(text), Role::Text),
        _ => page.text(0, &view.stage.say("form-part-empty"), Role::Faint),
    });
}

/// The questions: the one that is looked at in full with its marks, the others in one line.
pub(super) fn questions(view: &View<'_>, page: &mut Page) {
    if view.session.agenda.questions.is_empty() {
        return;
    }
    page.heading(view.stage.say("form-questions"));
    for asked in &view.session.agenda.questions {
        one(view, asked, page);
    }
}

fn one(view: &View<'_>, asked: &Question, page: &mut Page) {
    let here = view.here(&Item::Question(asked.id));
    let code = vec![(Safe::new(&format!("{}  ", asked.code)), Role::Accent)];
    page.item(here, |page| {
        if !here {
            let role = if asked.resting { Role::Faint } else { Role::Text };
            let mut pieces = code;
            pieces.push((question::line(view.stage, asked), role));
            page.line(pieces);
            return marks(view, asked, false, page);
        }
        let lines = asked.now().map(|w| question::lines(view.stage, w)).unwrap_or_default();
        let mut lead = code;
        for line in lines {
            let hang = std::mem::take(&mut lead);
            let indent = if hang.is_empty() { 4 } else { 0 };
            page.hanging(indent, hang, &line, Role::Title);
        }
        if let Some(worded) = view.session.worded_here(asked).filter(|_| asked.wordings.len() > 1) {
            let old = asked.wordings.len().checked_sub(2).and_then(|at| asked.wordings.get(at));
            let old = old.map(|w| question::lines(view.stage, &w.wording)).unwrap_or_default();
            let old = crate::text::wrap::join(&old, &Safe::new(" "));
            page.text(4, &words::said(&view.stage.say("question-old-words"), &old), Role::Quiet);
            if !worded.because.trim().is_empty() {
                page.text(4, &words::said(&view.stage.say("field-because"), &worded.because), Role::Quiet);
            }
        }
        if asked.resting {
            page.text(4, &view.stage.say("question-resting"), Role::Quiet);
        }
        marks(view, asked, true, page);
    });
}

/// The marks: all of them under the question that is looked at, else those of today.
fn marks(view: &View<'_>, asked: &Question, all: bool, page: &mut Page) {
    let marks = question::marks(view.stage, view.session, asked, view.private);
    let today = view.session.marks_here(asked).count();
    let skip = if all { 0 } else { marks.len().saturating_sub(today) };
    for mark in marks.iter().skip(skip) {
        page.hanging(4, vec![(Safe::new("◦ "), Role::Accent)], mark, Role::Quiet);
    }
}
