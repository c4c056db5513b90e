//! The charged field over a screen: per place or initiative what each session left there, oldest first. The word for a
//! door stands before a moment, quiet and without its colour: it says what was, and judges nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::boxes;
use super::door;
use super::panels::date;
use super::panels::page::Page;
use super::stage::Stage;
use super::style::{put, put_centred, style};
use crate::app::field::{FieldView, Part, parts};
use crate::config::Role;
use crate::domain::Door;
use crate::domain::field::{Other, Seen, Spot, Trace};
use crate::text::{Message, Safe, wrap};

/// No wider than an eye takes in at once.
const WIDEST: u16 = 96;

/// Draws it over the screen.
pub fn draw(stage: &Stage<'_>, view: &FieldView, area: Rect, buffer: &mut Buffer) {
    let width = area.width.saturating_sub(8).clamp(1, WIDEST);
    let lead = wrap::wrap(&stage.say("charged-lead"), usize::from(width));
    let page = page(stage, view, width);
    let above = u16::try_from(lead.len()).unwrap_or(u16::MAX).saturating_add(1);
    let high = above.saturating_add(page.len()).saturating_add(2).min(area.height.saturating_sub(4));
    let inner = boxes::dialog(buffer, area, stage.theme, &stage.say("charged-title"), width, high);
    for (line, y) in lead.iter().zip(inner.top()..inner.bottom()) {
        put(buffer, (inner.x, y), inner.width, line, style(stage.theme, Role::Quiet));
    }
    let list = Rect { y: inner.y.saturating_add(above), height: inner.height.saturating_sub(above + 2), ..inner };
    page.draw(buffer, list, stage.theme);
    let foot = Rect { y: inner.bottom().saturating_sub(1), height: inner.height.min(1), ..inner };
    if foot.y > list.y {
        put_centred(buffer, foot, &stage.say(foot_key(view)), style(stage.theme, Role::Quiet));
    }
}

/// The key of the line that says which keys there are.
#[must_use]
pub const fn foot_key(view: &FieldView) -> &'static str {
    if view.of.is_some() { "charged-close-moment" } else { "charged-close" }
}

fn page(stage: &Stage<'_>, view: &FieldView, width: u16) -> Page {
    let mut page = Page::new(width);
    let Some(spots) = view.spots(stage.model) else {
        page.text(0, &stage.say("charged-reading"), Role::Quiet);
        return page;
    };
    if spots.is_empty() {
        page.text(0, &stage.say("charged-empty"), Role::Text);
    }
    let all = parts(&spots);
    let row = view.row.min(all.len().saturating_sub(1));
    for (at, part) in all.into_iter().enumerate() {
        let here = at == row;
        match part {
            Part::Spot(spot) => {
                page.gap();
                page.group();
                let name = spots.get(spot).map(|spot| Safe::new(&spot.name)).unwrap_or_default();
                page.item(here, |page| page.text(0, &name, Role::Title));
            }
            Part::Trace(spot, trace) => {
                let Some(trace) = trace_of(&spots, spot, trace) else { continue };
                page.item(here, |page| of_trace(stage, trace, page));
            }
            Part::Seen(spot, trace, seen) => {
                let Some(seen) = seen_of(&spots, spot, trace, seen) else { continue };
                page.item(here, |page| of_moment(stage, seen, page));
            }
        }
    }
    page
}

fn trace_of(spots: &[Spot], spot: usize, trace: usize) -> Option<&Trace> {
    spots.get(spot)?.traces.get(trace)
}

fn seen_of(spots: &[Spot], spot: usize, trace: usize, seen: usize) -> Option<&Seen> {
    trace_of(spots, spot, trace)?.moments.get(seen)
}

fn of_trace(stage: &Stage<'_>, trace: &Trace, page: &mut Page) {
    page.text(2, &when(stage, trace), Role::Quiet);
    if let Some(case) = case(stage, trace) {
        page.text(4, &case, Role::Text);
    }
}

fn of_moment(stage: &Stage<'_>, seen: &Seen, page: &mut Page) {
    let word = wrap::pad(&stage.say(word(seen.door)), 18);
    let sign = Safe::new(&format!("{} {word}", door::glyph(seen.door)));
    page.hanging(4, vec![(sign, Role::Quiet)], &said(stage, seen), Role::Text);
    for more in besides(stage, seen) {
        page.text(6, &more, Role::Quiet);
    }
}

/// When it was, and what people call that meeting.
fn when(stage: &Stage<'_>, trace: &Trace) -> Safe {
    let day = date::in_words(stage, trace.date.as_deref(), trace.certainty);
    Safe::new(&format!("{day} · {}", trace.title))
}

fn case(stage: &Stage<'_>, trace: &Trace) -> Option<Safe> {
    let case = trace.case.as_ref()?;
    Some(stage.tell(&said_of_case(case)))
}

fn said(stage: &Stage<'_>, seen: &Seen) -> Safe {
    if seen.text.trim().is_empty() { stage.say("form-stamped") } else { Safe::new(&seen.text) }
}

/// The key of the word for a door, as it stands in the field.
#[must_use]
pub const fn word(door: Option<Door>) -> &'static str {
    match door {
        Some(Door::Open) => "charged-door-open",
        Some(Door::Closed) => "charged-door-closed",
        Some(Door::Ajar) => "charged-door-ajar",
        None => "door-unsaid",
    }
}

/// *Daar gaan we weer* and *heropening*, in words, as messages: for this picture and for the command.
#[must_use]
pub fn beside(seen: &Seen) -> Vec<Message> {
    let other = |key, other: &Other| Message::new(key).with("words", &other.text).with("title", &other.title);
    let mut said = Vec::new();
    match &seen.echoes {
        Some(older) => said.push(other("charged-echoes", older)),
        None if seen.echo => said.push(Message::new("charged-echo")),
        None => {}
    }
    said.extend(seen.reopened.iter().map(|open| other("charged-reopened", open)));
    said.extend(seen.reopens.iter().map(|closed| other("charged-reopens", closed)));
    said
}

fn besides(stage: &Stage<'_>, seen: &Seen) -> Vec<Safe> {
    beside(seen).iter().map(|message| stage.tell(message)).collect()
}

/// The same as lines to be read aloud, a part at a time: all of them, and which one is looked at.
#[must_use]
pub fn aloud(stage: &Stage<'_>, view: &FieldView) -> (Vec<String>, usize) {
    let Some(spots) = view.spots(stage.model) else { return (vec![stage.say("charged-reading").into_string()], 0) };
    if spots.is_empty() {
        return (vec![stage.say("charged-empty").into_string()], 0);
    }
    let line = |part: &Part| match *part {
        Part::Spot(spot) => spots.get(spot).map(|spot| format!("{}.", Safe::new(&spot.name))),
        Part::Trace(spot, trace) => trace_of(&spots, spot, trace).map(|trace| {
            let case = case(stage, trace).map(|case| format!(" {case}")).unwrap_or_default();
            format!("{}.{case}", when(stage, trace))
        }),
        Part::Seen(spot, trace, seen) => seen_of(&spots, spot, trace, seen).map(|seen| {
            let more: Vec<String> = besides(stage, seen).into_iter().map(|more| format!("; {more}")).collect();
            format!("{}: {}{}", stage.say(word(seen.door)), said(stage, seen), more.concat())
        }),
    };
    let all = parts(&spots);
    (all.iter().filter_map(line).collect(), view.row.min(all.len().saturating_sub(1)))
}

/// The case as the field tells of it: its sentence, or only that it was told.
#[must_use]
pub fn said_of_case(words: &str) -> Message {
    if words.is_empty() { Message::new("charged-case-told") } else { Message::new("charged-case").with("words", words) }
}
