//! The plain forms as lists: talk, round, case, lens.

use super::form::View;
use super::form_promises;
use super::page::Page;
use crate::app::forms::{Item, part_key};
use crate::app::wall::shown;
use crate::config::Role;
use crate::domain::topic;
use crate::domain::words::{CasePart, Kind};
use crate::text::{Message, Safe};

/// What is written down, who writes, who receives it.
pub(super) fn talk(view: &View<'_>, page: &mut Page) {
    lines(view, page, &[Kind::Ground], "form-ground");
}

/// The voices with how many people (never on the wall), and what was said.
pub(super) fn round(view: &View<'_>, page: &mut Page) {
    let voices = view.session.opened.as_deref().map(|o| o.community.voices.as_slice()).unwrap_or_default();
    if !voices.is_empty() {
        page.heading(view.stage.say("form-voices"));
    }
    for voice in voices {
        let mut pieces = vec![(Safe::new(voice), Role::Text)];
        if let Some(people) = view.session.present.get(voice) {
            let here = match people {
                Some(count) if view.private => view.stage.tell(&Message::new("form-people").with("count", count)),
                _ => view.stage.say("form-present"),
            };
            pieces.push((Safe::new(&format!(" · {here}")), Role::Quiet));
        }
        page.item(view.here(&Item::Voice(voice.clone())), |page| page.line(pieces));
    }
    lines(view, page, &[Kind::Word, Kind::Celebration], "form-words");
}

/// Lines of these kinds under a heading, if there are any.
pub(super) fn lines(view: &View<'_>, page: &mut Page, kinds: &[Kind], heading: &'static str) {
    for (index, line) in shown(view.session, kinds).enumerate() {
        if index == 0 {
            page.heading(view.stage.say(heading));
        }
        page.item(view.here(&Item::Line(line.id)), |page| page.text(0, &Safe::new(&line.text), Role::Text));
    }
}

/// The parts of the case as they are told. Only on screens of one's own.
pub(super) fn case(view: &View<'_>, page: &mut Page) {
    if !view.private {
        return;
    }
    let session = view.session;
    if session.case_withdrawn {
        page.text(0, &view.stage.say("case-withdrawn"), Role::Quiet);
    } else if session.case.is_empty() {
        page.text(0, &view.stage.say("case-real"), Role::Quiet);
    }
    page.gap();
    for part in CasePart::ALL {
        let told = session.case.get(&part).filter(|_| !session.case_withdrawn).map(|(text, _)| Safe::new(text));
        page.item(view.here(&Item::Part(part)), |page| {
            let label = view.stage.say(part_key(part));
            match told.filter(|text| !text.trim().is_empty()) {
                Some(text) => {
                    page.line(vec![(label, Role::Quiet)]);
                    page.text(2, &text, Role::Text);
                }
                None => page.line(vec![(label, Role::Quiet), (Safe::new("  …"), Role::Faint)]),
            }
        });
    }
}

/// The values; under each chosen one the sentences of its table and its practices.
pub(super) fn lens(view: &View<'_>, page: &mut Page) {
    let Some(opened) = view.session.opened.as_deref() else { return };
    let mut before = false;
    for value in &opened.community.values {
        let chosen = view.session.values.contains(&value.id);
        if chosen || before {
            page.gap();
        }
        before = chosen;
        page.item(view.here(&Item::Value(value.id.clone())), |page| {
            let role = if chosen { Role::Title } else { Role::Text };
            let mut pieces = vec![(Safe::new(&value.name), role)];
            if chosen {
                pieces.push((Safe::new(&format!(" · {}", view.stage.say("form-chosen"))), Role::Accent));
            }
            page.line(pieces);
        });
        if !chosen {
            continue;
        }
        for line in shown(view.session, &[Kind::Table]).filter(|l| l.tags.values.contains(&value.id)) {
            page.item(view.here(&Item::Line(line.id)), |page| {
                page.hanging(2, vec![(Safe::new("“ "), Role::Accent)], &Safe::new(&line.text), Role::Text);
                touched(view, &line.tags, page);
            });
        }
        for practice in opened.community.practices.iter().filter(|p| p.value == value.id) {
            form_promises::one(view, practice, 2, page);
        }
    }
}

/// The practices, questions, places, initiatives and names of boards that a line touches, as small words.
pub(super) fn touched(view: &View<'_>, tags: &crate::domain::Tags, page: &mut Page) {
    let questions = tags.questions.iter().filter_map(|id| view.session.agenda.question(*id)).map(|q| q.code.as_str());
    let touched = tags.practices.iter().map(String::as_str).chain(questions);
    let touched = touched.chain(tags.field.iter().map(String::as_str));
    let touched = touched.chain(topic::titles(view.session, &tags.topics));
    let touched: Vec<Safe> = touched.map(Safe::new).collect();
    if !touched.is_empty() {
        page.text(4, &crate::text::wrap::join(&touched, &Safe::new(" · ")), Role::Quiet);
    }
}
