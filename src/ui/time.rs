//! Time over a screen: planned, actual and expected per phase; what could go; what the phases would become.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::boxes;
use super::panels::page::{Page, Piece};
use super::panels::words;
use super::stage::Stage;
use super::style::columns;
use crate::app::time::{Row, TimeView};
use crate::app::{Live, Screen};
use crate::config::Role;
use crate::domain::course::{Span, Times};
use crate::domain::respread::{Respread, Share, Verdict};
use crate::domain::{Session, Timestamp};
use crate::text::{Message, Safe};

/// From and until: `13:00–13:15`.
const SPAN: u16 = 13;
/// Minutes, and what they would become: `20 → 10`.
const MINUTES: u16 = 9;
/// The widest that the table becomes.
const WIDEST: u16 = 96;

/// Draws it over the screen.
pub fn draw(stage: &Stage<'_>, view: &TimeView, area: Rect, buffer: &mut Buffer) {
    let Screen::Live(live) = &stage.model.screen else { return };
    let width = area.width.saturating_sub(8).clamp(1, WIDEST);
    let most = area.height.saturating_sub(4);
    let whole = |passed| {
        let mut page = Page::new(width);
        table(stage, live, view, (width, passed), &mut page);
        choices(stage, live, view, &mut page);
        page
    };
    // Where not all fits, what is behind us makes way.
    let page = Some(whole(true)).filter(|page| page.len() <= most).unwrap_or_else(|| whole(false));
    let high = page.len().min(most);
    let inner = boxes::dialog(buffer, area, stage.theme, &stage.say("time-title"), width, high);
    page.draw(buffer, inner, stage.theme);
}

/// A row a phase: when it was planned, when it was, when it is expected, and the minutes that it would become. Where there
/// is little room, what was planned makes way.
fn table(stage: &Stage<'_>, live: &Live, view: &TimeView, (width, passed): (u16, bool), page: &mut Page) {
    let (session, course) = (live.session(), live.session().course(live.now));
    let proposal = view.proposal(live).unwrap_or_default();
    let spans = if width >= 76 { 3 } else { 2 };
    let name = width.saturating_sub(spans * (SPAN + 2) + MINUTES + 4);
    let cell = |text: Safe| padded(&text, SPAN + 2);
    let mut head = vec![(padded(&Safe::default(), name), Role::Quiet)];
    let keys = ["time-planned", "time-actual", "time-expected"];
    head.extend(keys.iter().skip(usize::from(spans < 3)).map(|key| (cell(stage.say(key)), Role::Quiet)));
    head.push((stage.say("time-minutes"), Role::Quiet));
    page.line(head);
    for times in course.phases.iter().filter(|times| passed || times.expected.is_some()) {
        let now = session.phase.as_deref() == Some(times.id.as_str());
        let title = session.script().phase(&times.id).map(|p| p.title.as_str()).unwrap_or_default();
        let role = if now { Role::Title } else { Role::Text };
        let sign = if now { "● " } else { "  " };
        let mut row: Vec<Piece> = vec![(padded(&Safe::new(&format!("{sign}{title}")), name), role)];
        if spans == 3 {
            row.push((cell(span(session, times.planned)), Role::Quiet));
        }
        row.push((cell(actual(session, times)), Role::Text));
        // What runs now began when it did.
        let begun = times.actual.filter(|_| now).map(|(from, _)| from);
        let expected = times.expected.map(|span| Span { from: begun.unwrap_or(span.from), ..span });
        row.push((cell(span(session, expected)), if now { Role::Title } else { Role::Quiet }));
        row.extend(proposal.shares.iter().find(|share| share.id == times.id).map(minutes));
        page.line(row);
    }
}

/// The minutes of a phase, and what they would become.
fn minutes(share: &Share) -> Piece {
    match share.was == share.becomes {
        true => (Safe::new(&share.was.to_string()), Role::Quiet),
        false => (Safe::new(&format!("{} → {}", share.was, share.becomes)), Role::Accent),
    }
}

fn choices(stage: &Stage<'_>, live: &Live, view: &TimeView, page: &mut Page) {
    let course = live.session().course(live.now);
    page.gap();
    if let Some((planned, expected)) = course.planned_end.zip(course.expected_end) {
        let time = |at| words::time(live.session(), at);
        let ends = Message::new("time-ends").with("planned", time(planned)).with("expected", time(expected));
        page.text(0, &stage.tell(&ends), Role::Text);
    }
    if live.session().stay {
        return page.text(0, &stage.say("desk-stay"), Role::Quiet);
    }
    let Some(proposal) = view.proposal(live) else { return page.text(0, &stage.say("time-no-plan"), Role::Quiet) };
    if let Some(end) = view.end(live).filter(|_| view.later != 0) {
        let time = words::time(live.session(), end);
        page.text(0, &stage.tell(&Message::new("time-wanted-end").with("time", time)), Role::Accent);
    }
    let looked_at = view.looked_at(live);
    let title = |id: &str| Safe::new(live.session().script().phase(id).map_or(id, |phase| phase.title.as_str()));
    if !proposal.offers.is_empty() {
        page.heading(stage.say("time-could-go"));
    }
    for offer in &proposal.offers {
        let words = Message::new(if offer.enough { "time-offer-enough" } else { "time-offer" });
        let words = stage.tell(&words.with("phase", title(&offer.id)).with("count", offer.frees));
        page.item(looked_at == Some(Row::Offer(offer.id.clone())), |page| page.text(0, &words, Role::Text));
    }
    page.heading(verdict(stage, &proposal));
    if proposal.changes().next().is_some() {
        page.item(looked_at == Some(Row::Apply), |page| page.text(0, &stage.say("time-apply"), Role::Text));
    }
}

/// The same as lines to be read aloud: when it ends, how it fits, what could go, what would change.
#[must_use]
pub fn said(stage: &Stage<'_>, view: &TimeView) -> Vec<String> {
    let Screen::Live(live) = &stage.model.screen else { return Vec::new() };
    let mut page = Page::new(u16::MAX);
    choices(stage, live, view, &mut page);
    let mut lines = page.words();
    let title = |id: &str| live.session().script().phase(id).map_or(id, |phase| phase.title.as_str()).to_owned();
    let proposal = view.proposal(live).unwrap_or_default();
    let becomes = |share: &Share| {
        let words = Message::new("time-becomes").with("phase", title(&share.id));
        stage.tell(&words.with("was", share.was).with("becomes", share.becomes)).into_string()
    };
    lines.extend(proposal.changes().map(becomes));
    lines
}

/// How plan and time fit, plainly.
fn verdict(stage: &Stage<'_>, proposal: &Respread) -> Safe {
    let changes = proposal.changes().next().is_some();
    let words = match proposal.verdict() {
        Verdict::DoesNotFit { short_by } => Message::new("time-does-not-fit").with("count", short_by),
        Verdict::Over { minutes } if !changes => Message::new("time-over").with("count", minutes),
        Verdict::Fits | Verdict::Over { .. } if changes => Message::new("time-would-become"),
        Verdict::Fits | Verdict::Over { .. } => Message::new("time-fits"),
    };
    stage.tell(&words)
}

fn span(session: &Session, span: Option<Span>) -> Safe {
    span.map_or_else(Safe::default, |span| between(session, span.from, Some(span.until)))
}

fn actual(session: &Session, times: &Times) -> Safe {
    times.actual.map_or_else(Safe::default, |(from, left)| between(session, from, left))
}

fn between(session: &Session, from: Timestamp, until: Option<Timestamp>) -> Safe {
    let until = until.map(|until| words::time(session, until).into_string()).unwrap_or_default();
    Safe::new(&format!("{}–{until}", words::time(session, from)))
}

/// Words in a column of their own.
fn padded(text: &Safe, width: u16) -> Safe {
    let text = crate::text::wrap::truncate(text, usize::from(width.saturating_sub(1)));
    let blank = usize::from(width.saturating_sub(columns(&text)));
    Safe::new(&format!("{text}{}", " ".repeat(blank)))
}
