//! Learning questions of tables and the agenda they go to, and tables with a question as their lens, as lists.

use super::form::View;
use super::page::Page;
use super::question;
use crate::app::forms::Item;
use crate::app::items::of_table;
use crate::config::Role;
use crate::domain::session::TableQuestion;
use crate::text::{Message, Safe};

/// People at a table, about.
const ABOUT_FOUR: u32 = 4;

/// What tables propose, each with what joined it; then the agenda by theme.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    let session = view.session;
    page.item(view.here(&Item::Umbrella), |page| {
        page.line(vec![(view.stage.say("questions-umbrella"), Role::Quiet)]);
        let umbrella = session.agenda.umbrella.as_str();
        let words = if umbrella.is_empty() { view.stage.say("questions-no-umbrella") } else { Safe::new(umbrella) };
        page.text(2, &words, if umbrella.is_empty() { Role::Faint } else { Role::Text });
    });
    let open = || session.drafted.iter().filter(|drafted| drafted.posed.is_none());
    page.heading(view.stage.say("questions-of-tables"));
    if open().next().is_none() {
        page.text(0, &view.stage.say("questions-none-yet"), Role::Faint);
    }
    for (nth, head) in open().filter(|drafted| drafted.into.is_none()).enumerate() {
        if nth > 0 {
            page.gap();
        }
        drafted(view, head, 0, page);
        for joined in open().filter(|drafted| drafted.into == Some(head.id)) {
            drafted(view, joined, 4, page);
        }
    }
    for theme in &session.agenda.themes {
        page.gap();
        page.item(view.here(&Item::Theme(theme.code.clone())), |page| {
            let code = Safe::new(&format!("{}  ", theme.code));
            page.line(vec![(code, Role::Accent), (Safe::new(&theme.title), Role::Title)]);
        });
        for question in session.agenda.questions.iter().filter(|q| q.theme == theme.code) {
            agenda_line(view, question, page);
        }
    }
    let themeless = |code: &str| session.agenda.themes.iter().all(|theme| theme.code != code);
    for question in session.agenda.questions.iter().filter(|q| themeless(&q.theme)) {
        agenda_line(view, question, page);
    }
}

fn agenda_line(view: &View<'_>, question: &crate::domain::Question, page: &mut Page) {
    page.item(view.here(&Item::Question(question.id)), |page| {
        let code = Safe::new(&format!("{}  ", question.code));
        page.hanging(0, vec![(code, Role::Accent)], &question::line(view.stage, question), Role::Text);
    });
}

/// Her words, line by line; kindly what is still to ask.
fn drafted(view: &View<'_>, drafted: &TableQuestion, indent: u16, page: &mut Page) {
    page.item(view.here(&Item::Drafted(drafted.id)), |page| {
        if !drafted.table.is_empty() {
            let table = view.stage.tell(&Message::new("questions-table").with("table", &drafted.table));
            page.text(indent, &table, Role::Quiet);
        }
        for line in question::lines(view.stage, &drafted.wording) {
            page.text(indent, &line, Role::Text);
        }
        if drafted.wording.terwijl.is_empty() {
            page.text(indent + 2, &view.stage.say("questions-no-terwijl"), Role::Quiet);
        }
    });
}

/// How many tables of about four there could be with who is here: for the facilitator alone.
pub(super) fn tables(view: &View<'_>, page: &mut Page) {
    let people: u32 = view.session.present.values().filter_map(|people| *people).sum();
    if !view.private || people < ABOUT_FOUR + 2 {
        return;
    }
    let tables = (people + ABOUT_FOUR / 2) / ABOUT_FOUR;
    page.text(0, &view.stage.tell(&Message::new("tables-about").with("count", tables)), Role::Quiet);
    page.gap();
}

/// The questions as lenses; under each chosen one the sentences of its table.
pub(super) fn lenses(view: &View<'_>, page: &mut Page) {
    let session = view.session;
    page.gap();
    for question in &session.agenda.questions {
        let chosen = session.lenses.contains(&question.id);
        page.item(view.here(&Item::Question(question.id)), |page| {
            let code = Safe::new(&format!("{}  ", question.code));
            let role = if chosen { Role::Title } else { Role::Text };
            page.hanging(0, vec![(code, Role::Accent)], &question::line(view.stage, question), role);
        });
        for line in of_table(session, question.id).filter(|_| chosen) {
            page.item(view.here(&Item::Line(line.id)), |page| {
                page.hanging(2, vec![(Safe::new("“ "), Role::Accent)], &Safe::new(&line.text), Role::Text);
            });
        }
    }
}
