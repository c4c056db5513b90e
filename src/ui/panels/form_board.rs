//! A board, a theory card and the plan for next time as lists, for a screen of one's own.

use super::form::View;
use super::page::Page;
use super::words;
use crate::app::forms::Item;
use crate::app::items::works_on;
use crate::config::Role;
use crate::domain::session::CardNow;
use crate::text::{Message, Safe};

/// The columns that are worked on, each with its question and its cards.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    let session = view.session;
    let (Some((board, key)), Some(phase)) = (session.board_now(), session.phase_now()) else {
        return page.text(0, &view.stage.say("board-missing"), Role::Quiet);
    };
    for ask in &board.asks {
        page.text(0, &Safe::new(ask), Role::Quiet);
    }
    if board.paper {
        page.text(0, &view.stage.say("board-on-paper"), Role::Quiet);
    }
    if !session.cards_show(&key) {
        page.text(0, &view.stage.say("board-not-shown-yet"), Role::Accent);
    }
    let cards = session.cards(&key);
    for column in board.columns.iter().filter(|column| works_on(phase, &column.id)) {
        page.gap();
        let here = view.here(&Item::Column(column.id.clone()));
        page.item(here, |page| {
            page.line(vec![(Safe::new(&column.title), Role::Title)]);
            if here || view.focus.is_none() {
                page.text(2, &Safe::new(&column.ask), Role::Quiet);
            }
            if here && !column.about.is_empty() {
                page.text(2, &Safe::new(&column.about), Role::Faint);
            }
        });
        for head in cards.iter().filter(|card| card.column == column.id && card.under.is_none()) {
            card(view, &cards, head, 0, page);
            for beneath in cards.iter().filter(|card| card.under == Some(head.id)) {
                card(view, &cards, beneath, 4, page);
            }
        }
    }
    for (index, reminder) in board.reminders.iter().enumerate() {
        if index == 0 {
            page.heading(view.stage.say("board-reminders"));
        }
        page.hanging(0, vec![(Safe::new("· "), Role::Faint)], &Safe::new(reminder), Role::Quiet);
    }
}

fn card(view: &View<'_>, cards: &[CardNow<'_>], card: &CardNow<'_>, indent: u16, page: &mut Page) {
    page.item(view.here(&Item::Card(card.id)), |page| {
        let (sign, role) = match (card.important, indent > 0) {
            (true, _) => ("✱ ", Role::Title),
            (false, true) => ("· ", Role::Quiet),
            (false, false) => ("│ ", Role::Text),
        };
        let look = if card.important { Role::Accent } else { Role::Faint };
        page.hanging(indent, vec![(Safe::new(sign), look)], &Safe::new(card.text), role);
        let beside = beside(view, cards, card);
        if !beside.is_empty() {
            page.text(indent + 2, &beside, Role::Quiet);
        }
    });
}

/// Small words under a card: its voice and values, and where it came from.
fn beside(view: &View<'_>, cards: &[CardNow<'_>], card: &CardNow<'_>) -> Safe {
    let mut said: Vec<Safe> = Vec::new();
    if let Some(tags) = card.tags {
        said.extend(tags.voice.iter().map(|voice| Safe::new(voice)));
        said.extend(tags.values.iter().map(|value| words::value_name(view.session, value)));
    }
    if let Some(tags) = card.tags {
        let questions = tags.questions.iter().filter_map(|id| view.session.agenda.question(*id));
        said.extend(questions.map(|question| Safe::new(&question.code)));
        said.extend(tags.practices.iter().map(|practice| Safe::new(practice)));
        said.extend(tags.field.iter().map(|name| Safe::new(name)));
        said.extend(words::topics(view.session, &tags.topics));
    }
    said.extend(words::origin(view.stage, view.session, cards, card));
    said.extend(words::shift(view.stage, view.session, card));
    crate::text::wrap::join(&said, &Safe::new(" · "))
}

/// The theory card of this phase.
pub(super) fn theory(view: &View<'_>, page: &mut Page) {
    let Some(theory) = words::theory_now(view.session) else { return };
    page.line(vec![(Safe::new(&theory.title), Role::Title)]);
    for text in &theory.text {
        page.text(0, &Safe::new(text), Role::Text);
    }
    if !theory.ask.is_empty() {
        page.gap();
        page.text(0, &Safe::new(&theory.ask), Role::Accent);
    }
    if !theory.source.is_empty() {
        let source = Message::new("theory-source").with("source", &theory.source);
        page.text(0, &view.stage.tell(&source), Role::Faint);
    }
}

/// What the next session is to be, and whether its makers speak evenly from inside and outside organisations.
pub(super) fn planned(view: &View<'_>, scripts: &[(String, String)], page: &mut Page) {
    let planned = view.session.planned.clone().unwrap_or_default();
    page.item(view.here(&Item::Planned), |page| {
        page.line(vec![(view.stage.say("plan-next"), Role::Title)]);
        for (label, text) in [("field-title", &planned.title), ("field-when-where", &planned.when)] {
            let words = if text.is_empty() { (Safe::new("…"), Role::Faint) } else { (Safe::new(text), Role::Text) };
            page.line(vec![(Safe::new(&format!("  {}  ", view.stage.say(label))), Role::Quiet), words]);
        }
        let script = match planned.script.as_str() {
            "" => (Safe::new("…"), Role::Faint),
            id => (words::script_name(view.session, scripts, id), Role::Text),
        };
        let label = Safe::new(&format!("  {}  ", view.stage.say("plan-script")));
        page.line(vec![(label, Role::Quiet), script]);
    });
    if let Some(balance) = words::balance(view.stage, view.session) {
        page.text(2, &balance, Role::Quiet);
    }
}
