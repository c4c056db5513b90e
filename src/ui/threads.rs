//! *Rode draden* over home: on one side what the communities said, on the other the threads that somebody gathers in it.
//! Where there is room both lie beside each other; elsewhere one, and tab turns to the other. Nothing is counted.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use super::panels::date;
use super::panels::page::Page;
use super::stage::Stage;
use super::style::{put, style};
use crate::app::forms::kind_key;
use crate::app::threads::{Found, Row, Side, ThreadsRead, ThreadsView, Typing, What};
use crate::config::Role;
use crate::domain::thread::Thread;
use crate::text::{Message, Safe, wrap};

/// No wider than two columns that an eye takes in.
const WIDEST: u16 = 168;
/// From this width on both sides lie beside each other.
const BESIDE: u16 = 104;
/// The space between the sides.
const GAP: u16 = 4;
/// So many threads are offered under the field.
const OFFERED: usize = 5;

/// Draws them over the screen; gives the place of the cursor while something is typed.
pub fn draw(stage: &Stage<'_>, view: &ThreadsView, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let width = area.width.saturating_sub(8).clamp(1, WIDEST);
    // The sentence above the keys stays in sight.
    let high = area.height.saturating_sub(6);
    let mut room = boxes::dialog(buffer, area, stage.theme, &stage.say("threads-title"), width, high);
    for line in lead(stage, view, usize::from(room.width)) {
        if room.height > 8 {
            put(buffer, (room.x, room.y), room.width, &line, style(stage.theme, Role::Quiet));
            room = Rect { y: room.y + 1, height: room.height - 1, ..room };
        }
    }
    let whole = room;
    room = Rect { y: room.y + 1, height: room.height.saturating_sub(1), ..room }.intersection(whole);
    let Some(read) = &view.read else {
        put(buffer, (room.x, room.y), room.width, &stage.say("threads-reading"), style(stage.theme, Role::Quiet));
        return None;
    };
    let cursor = view.typing.as_ref().and_then(|typing| {
        let (above, cursor) = typed(stage, view, typing, room, buffer);
        room = Rect { y: room.y + above, height: room.height.saturating_sub(above), ..room }.intersection(room);
        cursor
    });
    if room.width >= BESIDE {
        let half = (room.width - GAP) / 2;
        let left = Rect { width: half, ..room };
        let right = Rect { x: room.x + half + GAP, width: room.width - half - GAP, ..room };
        side(stage, view, read, (Side::Words, left), buffer);
        side(stage, view, read, (Side::Threads, right), buffer);
    } else {
        side(stage, view, read, (view.side, room), buffer);
    }
    cursor
}

/// What this is, and what somebody should know before writing in it.
fn lead(stage: &Stage<'_>, view: &ThreadsView, width: usize) -> Vec<Safe> {
    let by_hand = view.read.as_ref().is_some_and(|read| read.by_hand).then_some("threads-by-hand");
    let said = std::iter::once("threads-lead").chain(by_hand);
    said.flat_map(|key| wrap::wrap(&stage.say(key), width)).collect()
}

/// The key of what a text is for.
const fn title(typing: &Typing) -> &'static str {
    match typing.what {
        What::Gather(_) => "threads-which",
        What::Rename(_) => "threads-rename",
        What::About(_) => "threads-about",
    }
}

/// The field with what it is for, and the threads that fit; gives how many rows it takes and where the cursor is.
fn typed(
    stage: &Stage<'_>,
    view: &ThreadsView,
    typing: &Typing,
    room: Rect,
    buffer: &mut Buffer,
) -> (u16, Option<Position>) {
    let area = Rect { height: 3.min(room.height), ..room };
    let cursor = boxes::field(buffer, area, stage.theme, &stage.say(title(typing)), &typing.field);
    let offered = view.offered();
    let mut y = area.bottom();
    let first = boxes::first_shown(typing.row.saturating_sub(1), offered.len(), OFFERED);
    for (at, thread) in offered.iter().enumerate().skip(first).take(OFFERED) {
        let here = typing.row == at + 1;
        let role = if here { Role::Selection } else { Role::Text };
        let sign = if here { "▸" } else { " " };
        let line = Safe::new(&format!("{sign} ∿ {}", thread.title));
        if y < room.bottom() {
            put(buffer, (room.x + 1, y), room.width.saturating_sub(1), &line, style(stage.theme, role));
            y += 1;
        }
    }
    (y - room.y + 1, cursor.filter(|_| typing.row == 0))
}

fn side(stage: &Stage<'_>, view: &ThreadsView, read: &ThreadsRead, (side, area): (Side, Rect), buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let here = side == view.side;
    let (key, page) = match side {
        Side::Words => ("threads-words", words(stage, view, read, here, area.width)),
        Side::Threads => ("threads-gathered", gathered(stage, view, read, here, area.width)),
    };
    let role = if here { Role::Title } else { Role::Faint };
    put(buffer, (area.x, area.y), area.width, &stage.say(key), style(stage.theme, role));
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    page.draw(buffer, below, stage.theme);
}

/// What the communities said, by community and meeting.
fn words(stage: &Stage<'_>, view: &ThreadsView, read: &ThreadsRead, here: bool, width: u16) -> Page {
    let mut page = Page::new(width);
    let all = read.words();
    if all.is_empty() {
        page.text(0, &stage.say("threads-no-words"), Role::Text);
    }
    let mut before: Option<Found<'_>> = None;
    for (at, found) in all.iter().enumerate() {
        let other = before.is_none_or(|before| before.community.folder != found.community.folder);
        if other {
            page.gap();
            page.group();
            page.text(0, &Safe::new(&found.community.name), Role::Title);
        }
        if other || before.is_none_or(|before| before.harvest.session != found.harvest.session) {
            page.text(0, &meeting(stage, found), Role::Quiet);
        }
        let looked = here && at == view.word;
        page.item(looked, |page| {
            page.text(2, &said(found), Role::Text);
            page.text(4, &kind(stage, found), Role::Faint);
            for thread in read.through(&found.pointer()) {
                page.text(4, &Safe::new(&format!("∿ {}", thread.title)), Role::Accent);
            }
        });
        before = Some(*found);
    }
    if read.silent {
        page.gap();
        page.text(0, &stage.say("threads-silent"), Role::Quiet);
    }
    page
}

/// The threads with the words that they run through.
fn gathered(stage: &Stage<'_>, view: &ThreadsView, read: &ThreadsRead, here: bool, width: u16) -> Page {
    let mut page = Page::new(width);
    if read.threads.is_empty() {
        page.text(0, &stage.say("threads-none"), Role::Quiet);
    }
    for (at, row) in read.rows().into_iter().enumerate() {
        let looked = here && at == view.row;
        match row {
            Row::Thread(thread) => {
                let Some(thread) = read.threads.get(thread) else { continue };
                page.gap();
                page.group();
                page.item(looked, |page| head(stage, thread, page));
            }
            Row::Words(thread, words) => {
                let Some(pointer) = read.threads.get(thread).and_then(|thread| thread.words.get(words)) else {
                    continue;
                };
                page.item(looked, |page| match read.find(pointer) {
                    Some(found) => {
                        page.text(2, &said(&found), Role::Text);
                        let from = format!("{} · {}", found.community.name, found.harvest.title);
                        page.text(4, &Safe::new(&from), Role::Faint);
                    }
                    None => page.text(2, &stage.tell(&gone(&pointer.community)), Role::Quiet),
                });
            }
        }
    }
    page
}

fn head(stage: &Stage<'_>, thread: &Thread, page: &mut Page) {
    page.hanging(0, vec![(Safe::new("∿ "), Role::Accent)], &Safe::new(&thread.title), Role::Title);
    if !thread.about.is_empty() {
        page.text(2, &Safe::new(&thread.about), Role::Quiet);
    }
    if thread.words.is_empty() {
        page.text(2, &stage.say("threads-empty"), Role::Faint);
    }
}

/// Words that a thread points at and that are not there.
#[must_use]
pub fn gone(community: &str) -> Message {
    Message::new("threads-gone").with("community", community)
}

fn said(found: &Found<'_>) -> Safe {
    Safe::new(&found.said.text)
}

/// What the words are: a lesson, a quote with its voice, a card with its board and column.
fn kind(stage: &Stage<'_>, found: &Found<'_>) -> Safe {
    let what = match &found.said.laid {
        Some(laid) => format!("{}: {}", laid.title, laid.name),
        None => stage.say(kind_key(found.said.kind)).into_string(),
    };
    let voice = found.said.voice.as_ref().map(|voice| format!(" · {voice}")).unwrap_or_default();
    Safe::new(&format!("{what}{voice}"))
}

fn meeting(stage: &Stage<'_>, found: &Found<'_>) -> Safe {
    let day = date::in_words(stage, found.harvest.date.as_deref(), found.harvest.certainty);
    Safe::new(&format!("{} · {day}", found.harvest.title))
}

/// What this is, or the text that is open; to be read aloud.
#[must_use]
pub fn asked(stage: &Stage<'_>, view: &ThreadsView) -> Vec<String> {
    if let Some(typing) = &view.typing {
        let all: Vec<&str> = view.offered().into_iter().map(|thread| thread.title.as_str()).collect();
        let there = Message::new("threads-there").with("names", all.join("; "));
        let there = (!all.is_empty()).then(|| stage.tell(&there).into_string());
        return std::iter::once(stage.say(title(typing)).into_string()).chain(there).collect();
    }
    let Some(read) = &view.read else { return vec![stage.say("threads-reading").into_string()] };
    let (side, empty) = match view.side {
        Side::Words => ("threads-words", "threads-no-words"),
        Side::Threads => ("threads-gathered", "threads-none"),
    };
    let mut lines = vec![stage.say("threads-title").into_string() + ".", stage.say(side).into_string() + "."];
    lines.extend((view.rows() == 0).then(|| stage.say(empty).into_string()));
    lines.extend(read.silent.then(|| stage.say("threads-silent").into_string()));
    lines
}

/// One row to be read aloud, on the side that is looked at.
#[must_use]
pub fn aloud(stage: &Stage<'_>, view: &ThreadsView, row: usize) -> String {
    let Some(read) = &view.read else { return String::new() };
    match view.side {
        Side::Words => read.words().get(row).map(|found| of_words(stage, read, found)).unwrap_or_default(),
        Side::Threads => match read.rows().get(row) {
            Some(Row::Thread(at)) => read.threads.get(*at).map_or_else(String::new, |thread| {
                let about = Some(&thread.about).filter(|about| !about.is_empty());
                let about = about.map(|about| format!(" {about}")).unwrap_or_default();
                format!("{}: {}.{about}", stage.say("threads-thread"), thread.title)
            }),
            Some(Row::Words(at, words)) => {
                let pointer = read.threads.get(*at).and_then(|thread| thread.words.get(*words));
                let words = |pointer| match read.find(pointer) {
                    Some(found) => format!("{} ({})", found.said.text, found.community.name),
                    None => stage.tell(&gone(&pointer.community)).into_string(),
                };
                pointer.map(words).unwrap_or_default()
            }
            None => String::new(),
        },
    }
}

fn of_words(stage: &Stage<'_>, read: &ThreadsRead, found: &Found<'_>) -> String {
    let threads: Vec<String> = read
        .through(&found.pointer())
        .map(|thread| format!(", {}: {}", stage.say("threads-thread"), thread.title))
        .collect();
    let from = format!("{}, {}", found.community.name, found.harvest.title);
    format!("{}: {} ({from}){}", kind(stage, found), found.said.text, threads.concat())
}
