//! Looking for something: the palette and the search, each a field with what fits under it.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::boxes::{first_shown, frame};
use super::parts::inset;
use super::stage::Stage;
use super::style::{columns, ground, put, put_field, put_right, step_back, style};
use crate::app::palette::{self, Palette, Row};
use crate::app::possible::Why;
use crate::app::search::{self, Found, Search};
use crate::app::{Role as Place, Screen};
use crate::config::Role;
use crate::text::{Field, Message, Safe, wrap};

/// No wider than an eye takes in with its key.
const WIDEST: u16 = 84;
/// So much of what stands before the words that were found is shown with them, in bytes.
const BEFORE: usize = 28;

/// One line under the field.
struct Line {
    pieces: Vec<(Safe, Role)>,
    right: Safe,
}

/// Draws the palette. On a screen that hangs on the wall it is small and lies at the bottom.
pub fn palette(stage: &Stage<'_>, open: &Palette, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let rows = palette::rows(stage.model, open.field.value());
    let lines = |(at, row): (usize, &Row<'_>)| action_line(stage, row, at == open.row);
    let on_wall = matches!(&stage.model.screen, Screen::Live(live) if matches!(live.role, Place::Lead | Place::Room));
    let room = if on_wall { low(area) } else { middle(area) };
    let count = rows.len();
    let selected = open.row.min(count.saturating_sub(1));
    let shown = usize::from(room.height.saturating_sub(3));
    let first = first_shown(selected, count, shown);
    let lines: Vec<Line> = rows.iter().enumerate().skip(first).take(shown).map(lines).collect();
    let empty = if stage.model.book.named.is_empty() { Safe::default() } else { stage.say("palette-none") };
    let sheet = Sheet { title: stage.say("palette-title"), empty, selected: selected.saturating_sub(first) };
    sheet.draw(stage, &open.field, &lines, room, buffer)
}

/// Draws the search.
pub fn search(stage: &Stage<'_>, open: &Search, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let found = search::found(stage.model, open.field.value());
    let room = middle(area);
    let selected = open.row.min(found.len().saturating_sub(1));
    let shown = usize::from(room.height.saturating_sub(3));
    let first = first_shown(selected, found.len(), shown);
    let lines: Vec<Line> = found.iter().skip(first).take(shown).map(|found| found_line(stage, found)).collect();
    let empty = stage.say(if open.field.is_blank() { "search-begin" } else { "search-none" });
    let sheet = Sheet { title: stage.say("search-title"), empty, selected: selected.saturating_sub(first) };
    sheet.draw(stage, &open.field, &lines, room, buffer)
}

fn action_line(stage: &Stage<'_>, row: &Row<'_>, here: bool) -> Line {
    let role = if row.why.is_some() { Role::Faint } else { Role::Text };
    let mut pieces = marked(row.name, &row.places, role);
    if let Some(why) = row.why.as_ref().filter(|_| here) {
        pieces.push((Safe::new(&format!("  {}", why_words(stage, why))), Role::Quiet));
    }
    let key = row.chord.filter(|_| row.why.is_none()).map(|c| c.shown(&|message| stage.catalog.say(message)));
    Line { pieces, right: Safe::new(&key.unwrap_or_default()) }
}

/// Why it cannot be done now, in words.
#[must_use]
pub fn why_words(stage: &Stage<'_>, why: &Why) -> Safe {
    match why {
        Why::Typing => stage.say("palette-typing"),
        Why::Nothing => stage.say("palette-nothing"),
        Why::Elsewhere(context) => {
            let place = stage.tell(&context.label());
            stage.tell(&Message::new("palette-elsewhere").with("place", place))
        }
        Why::Said(said) => stage.tell(said),
    }
}

fn found_line(stage: &Stage<'_>, found: &Found) -> Line {
    let start = found.places.first().map_or(0, |place| place.start);
    let from = beginning(&found.text, start);
    let text = found.text.get(from..).unwrap_or_default();
    let places: Vec<Range<usize>> =
        found.places.iter().filter(|p| p.start >= from).map(|p| p.start - from..p.end - from).collect();
    let mut pieces = if from > 0 { vec![(Safe::new("… "), Role::Faint)] } else { Vec::new() };
    pieces.extend(marked(text, &places, Role::Text));
    Line { pieces, right: stage.say(found.what) }
}

/// Where to begin so that what was found is in sight: at a word, a little before it.
fn beginning(text: &str, start: usize) -> usize {
    if start <= BEFORE {
        return 0;
    }
    let words = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8());
    words.filter(|at| *at <= start && *at + BEFORE >= start).min().unwrap_or(start)
}

/// A text in pieces; what fits is marked.
fn marked(text: &str, places: &[Range<usize>], role: Role) -> Vec<(Safe, Role)> {
    let (mut pieces, mut at) = (Vec::new(), 0);
    for place in places {
        for (range, role) in [(at..place.start, role), (place.clone(), Role::Accent)] {
            if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
                pieces.push((Safe::new(words), role));
            }
        }
        at = place.end;
    }
    pieces.push((Safe::new(text.get(at..).unwrap_or_default()), role));
    pieces
}

/// In the middle of a screen of one's own.
fn middle(area: Rect) -> Rect {
    let width = area.width.saturating_sub(8).min(WIDEST);
    let height = area.height.saturating_sub(4).min(20);
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width, height }
}

/// At the bottom of a screen that the group may look at: a field and three lines.
fn low(area: Rect) -> Rect {
    let room = inset(area);
    let height = room.height.min(6);
    Rect { y: room.bottom().saturating_sub(height), height, width: room.width.min(WIDEST), ..room }
}

/// What does not change from line to line.
struct Sheet {
    title: Safe,
    empty: Safe,
    selected: usize,
}

impl Sheet {
    fn draw(
        &self,
        stage: &Stage<'_>,
        field: &Field,
        lines: &[Line],
        area: Rect,
        buffer: &mut Buffer,
    ) -> Option<Position> {
        let area = area.intersection(buffer.area);
        step_back(buffer, buffer.area, stage.theme);
        Clear.render(area, buffer);
        ground(buffer, area, stage.theme);
        let inner = frame(buffer, area, stage.theme, &self.title, Role::Focus);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        if inner.is_empty() {
            return None;
        }
        let (typed, at) = field.view(usize::from(inner.width));
        put_field(buffer, (inner.x, inner.y), inner.width, &typed, style(stage.theme, Role::Field));
        for (index, (line, y)) in lines.iter().zip(inner.top() + 1..inner.bottom()).enumerate() {
            let row = Rect { y, height: 1, ..inner };
            let here = index == self.selected;
            let look = |role| style(stage.theme, if here { Role::Selection } else { role });
            if here {
                buffer.set_style(row, look(Role::Selection));
                put(buffer, (row.x, y), 1, &Safe::new("▸"), look(Role::Selection));
            }
            let end = put_right(buffer, row, &line.right, look(Role::Key)).saturating_sub(1);
            let mut x = row.x + 2;
            for (words, role) in &line.pieces {
                x += put(buffer, (x, y), end.saturating_sub(x), words, look(*role));
            }
        }
        if lines.is_empty() {
            let rows = wrap::wrap(&self.empty, usize::from(inner.width.saturating_sub(2)));
            for (line, y) in rows.iter().zip(inner.top() + 1..inner.bottom()) {
                put(buffer, (inner.x + 2, y), columns(line), line, style(stage.theme, Role::Quiet));
            }
        }
        let x = inner.x.saturating_add(u16::try_from(at).ok()?).min(inner.right() - 1);
        Some(Position { x, y: inner.y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_marked_and_nothing_gets_lost() {
        let words = |places: &[Range<usize>]| {
            let pieces = marked("één minuut", places, Role::Text);
            pieces.into_iter().map(|(words, role)| (words.into_string(), role)).collect::<Vec<_>>()
        };
        let text = |words: &str, role| (words.to_owned(), role);
        assert_eq!(words(&[]), [text("één minuut", Role::Text)]);
        assert_eq!(
            words(&[0..5, 6..9]),
            [text("één", Role::Accent), text(" ", Role::Text), text("min", Role::Accent), text("uut", Role::Text)]
        );
    }

    #[test]
    fn a_long_text_begins_at_a_word_a_little_before_what_was_found() {
        let text = format!("{}de wethouder belde zelf terug", "woord ".repeat(20));
        let start = text.find("belde").unwrap_or_default();
        let from = beginning(&text, start);
        assert!(text[from..].starts_with("woord") && start - from <= BEFORE, "{}", &text[from..]);
        assert_eq!(beginning("de wethouder belde", 13), 0);
    }
}
