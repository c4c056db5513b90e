//! The box for what is being typed: its fields, what stood there before, and, for a moment, its time and its door.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::{question, words};
use crate::app::editor::{Editor, Input, Purpose};
use crate::app::{Live, tags};
use crate::config::Role;
use crate::domain::field::name::SIGN;
use crate::domain::{CasePart, EntryId, Session};
use crate::text::{Message, Safe, wrap};
use crate::ui::stage::Stage;
use crate::ui::style::{columns, ground, put, put_field, style};
use crate::ui::{boxes, door};

/// A field grows to so many rows while it is typed in.
const TALL: usize = 3;

/// Rows that the box wants in this width.
#[must_use]
pub fn rows(stage: &Stage<'_>, live: &Live, width: u16) -> u16 {
    let Some(editor) = live.editors.last() else { return 0 };
    let room = width.saturating_sub(4);
    let label = label_width(stage, editor);
    let fields: usize = (0..editor.inputs.len()).map(|at| field_rows(editor, at, field_room(room, label))).sum();
    let old = old_lines(stage, live.session(), editor, room).len();
    let more = usize::from(head(stage, live.session(), editor).is_some())
        + usize::from(foot(stage, live, editor).is_some())
        + usize::from(old > 0);
    u16::try_from(fields + old + more + 2).unwrap_or(u16::MAX)
}

/// Draws the box at the bottom of `area`, as high as it wants to be; gives the place of the cursor.
pub fn draw_low(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let high = rows(stage, live, area.width).min(area.height);
    draw(stage, live, Rect { y: area.bottom().saturating_sub(high), height: high, ..area }, buffer)
}

/// Draws the box in `area`; gives the place of the cursor.
pub fn draw(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let editor = live.editors.last()?;
    let session = live.session();
    let area = area.intersection(buffer.area);
    Clear.render(area, buffer);
    ground(buffer, area, stage.theme);
    let frame = boxes::frame(buffer, area, stage.theme, &title(stage, session, editor), Role::Focus);
    let inner = Rect { x: frame.x + 1, width: frame.width.saturating_sub(2), ..frame };
    let mut y = inner.y;
    let mut line = |pieces: &[(Safe, Role)], buffer: &mut Buffer| {
        let mut x = inner.x;
        for (text, role) in pieces.iter().filter(|_| y < inner.bottom()) {
            x += put(buffer, (x, y), inner.right().saturating_sub(x), text, style(stage.theme, *role));
        }
        y += 1;
    };
    if let Some(pieces) = head(stage, session, editor) {
        line(&pieces, buffer);
    }
    let old = old_lines(stage, session, editor, inner.width);
    for text in &old {
        line(&[(text.clone(), Role::Quiet)], buffer);
    }
    if !old.is_empty() {
        line(&[], buffer);
    }
    let mut cursor = None;
    let label = label_width(stage, editor);
    for (at, input) in editor.inputs.iter().enumerate() {
        let high = field_rows(editor, at, field_room(inner.width, label));
        let spot = Rect { y, height: u16::try_from(high).unwrap_or(1), ..inner }.intersection(inner);
        let here = field(stage, input, at == editor.focus, label, spot, buffer);
        cursor = cursor.or(here.filter(|_| at == editor.focus));
        y = y.saturating_add(u16::try_from(high).unwrap_or(1));
    }
    if let Some(pieces) = foot(stage, live, editor)
        && y < inner.bottom()
    {
        let mut x = inner.x;
        for (text, role) in &pieces {
            x += put(buffer, (x, y), inner.right().saturating_sub(x), text, style(stage.theme, *role));
        }
    }
    cursor
}

/// What is typed, and about what.
#[must_use]
pub fn title(stage: &Stage<'_>, session: &Session, editor: &Editor) -> Safe {
    let title = stage.say(editor.purpose.title());
    let code = |id: &EntryId| session.agenda.question(*id).map(|q| q.code.clone());
    let about = match &editor.purpose {
        Purpose::Mark(id, _) | Purpose::Word(id) | Purpose::TableOf(id) => code(id),
        Purpose::Follow(id, _) => words::earlier(session, *id).map(|a| a.what.clone()),
        Purpose::Reply(id) => words::carried(session, *id).map(|l| l.text.clone()),
        Purpose::Card(column) => {
            let board = session.board_now().map(|(board, _)| board);
            board.and_then(|board| board.column(column)).map(|column| column.title.clone())
        }
        Purpose::Table(value) | Purpose::Addition(value) => Some(words::value_name(session, value).into_string()),
        Purpose::Present(voice) => Some(voice.clone()),
        Purpose::Moment(_)
        | Purpose::Line(_)
        | Purpose::Reword(_)
        | Purpose::Explain(_)
        | Purpose::Part(_)
        | Purpose::Pose(_)
        | Purpose::Drafted(_)
        | Purpose::Theme(_)
        | Purpose::Umbrella
        | Purpose::Message
        | Purpose::Planned
        | Purpose::Seat
        | Purpose::Agree(_)
        | Purpose::Jump => None,
    };
    match about {
        Some(about) => stage.tell(&Message::new("editor-about").with("title", title).with("about", about)),
        None => title,
    }
}

/// For a moment: its time, how sure it is, and the door.
fn head(stage: &Stage<'_>, session: &Session, editor: &Editor) -> Option<Vec<(Safe, Role)>> {
    if !editor.is_moment(session) {
        return None;
    }
    let time = words::when(stage, session, editor.at);
    let word = stage.tell(&door::word(editor.door));
    let sign = Safe::new(&format!("{} {word}", door::glyph(editor.door)));
    Some(vec![(Safe::new(&format!("{time}   ")), Role::Quiet), (sign, door::role(editor.door))])
}

/// The wording that counts until now, above the new one.
fn old_lines(stage: &Stage<'_>, session: &Session, editor: &Editor, width: u16) -> Vec<Safe> {
    let Purpose::Word(id) = &editor.purpose else { return Vec::new() };
    let Some(now) = session.agenda.question(*id).and_then(|q| q.now()) else { return Vec::new() };
    let room = usize::from(width.max(1));
    question::lines(stage, now).iter().flat_map(|line| wrap::wrap(line, room)).collect()
}

/// The last line: how a tag could go on, how to write more than one, and that other texts wait.
fn foot(stage: &Stage<'_>, live: &Live, editor: &Editor) -> Option<Vec<(Safe, Role)>> {
    let mut pieces: Vec<(Safe, Role)> = Vec::new();
    let input = editor.inputs.get(editor.focus)?;
    let before = input.field.before();
    let typed = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    // Where a case was is words, in which only the names of places stand out.
    let place = editor.purpose == Purpose::Part(CasePart::Place) && typed.starts_with(SIGN);
    if takes_tags(&editor.purpose) || place {
        let fitting = tags::offered(before, live);
        for (index, tag) in fitting.iter().filter(|tag| *tag != typed).take(4).enumerate() {
            pieces.push((Safe::new(&format!("{tag}  ")), if index == 0 { Role::Accent } else { Role::Quiet }));
        }
    }
    if matches!(input.label, "field-terwijl" | "field-zonder-dat") {
        pieces.push((stage.say("editor-slash"), Role::Quiet));
    }
    if input.label == "field-people" {
        pieces.push((stage.say("editor-may-stay-empty"), Role::Quiet));
    }
    if input.label == "field-hoe" && input.field.value().is_empty() {
        pieces.push((stage.say("editor-hoe"), Role::Quiet));
    }
    let others = live.editors.len().saturating_sub(1);
    if others > 0 && pieces.is_empty() {
        pieces.push((stage.tell(&Message::new("editor-others").with("count", others)), Role::Quiet));
    }
    (!pieces.is_empty()).then_some(pieces)
}

const fn takes_tags(purpose: &Purpose) -> bool {
    matches!(
        purpose,
        Purpose::Moment(_)
            | Purpose::Line(_)
            | Purpose::Reword(_)
            | Purpose::Table(_)
            | Purpose::TableOf(_)
            | Purpose::Card(_)
            | Purpose::Addition(_)
            | Purpose::Seat
    )
}

/// Labels stand in a column of their own; a box with one field needs none, except where the label says something.
fn label_width(stage: &Stage<'_>, editor: &Editor) -> u16 {
    if editor.inputs.len() < 2 {
        return 0;
    }
    editor.inputs.iter().map(|input| columns(&stage.say(input.label)) + 2).max().unwrap_or(0).min(40)
}

const fn field_room(width: u16, label: u16) -> u16 {
    let room = width.saturating_sub(label);
    if room == 0 { 1 } else { room }
}

fn field_rows(editor: &Editor, at: usize, room: u16) -> usize {
    let Some(input) = editor.inputs.get(at) else { return 0 };
    input.field.rows(usize::from(room)).clamp(1, TALL)
}

fn field(
    stage: &Stage<'_>,
    input: &Input,
    here: bool,
    label: u16,
    spot: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    if spot.is_empty() {
        return None;
    }
    if label > 0 {
        let role = if here { Role::Accent } else { Role::Quiet };
        put(buffer, (spot.x, spot.y), label.saturating_sub(2), &stage.say(input.label), style(stage.theme, role));
    }
    let x = spot.x.saturating_add(label);
    let width = spot.right().saturating_sub(x);
    if width < 2 {
        return None;
    }
    if !here {
        // What is not typed in begins at its beginning.
        let text = Safe::lines(input.field.value());
        let lines = wrap::wrap(&text, usize::from(width.saturating_sub(1).max(1)));
        for (line, y) in lines.iter().zip(spot.top()..spot.bottom()) {
            put(buffer, (x, y), width, line, style(stage.theme, Role::Text));
        }
        return None;
    }
    let (lines, (across, down)) = input.field.view_lines(usize::from(width), usize::from(spot.height));
    for (line, y) in lines.iter().zip(spot.top()..spot.bottom()) {
        put_field(buffer, (x, y), width, line, style(stage.theme, Role::Field));
    }
    let across = x.saturating_add(u16::try_from(across).ok()?).min(spot.right().saturating_sub(1));
    let down = spot.y.saturating_add(u16::try_from(down).ok()?).min(spot.bottom().saturating_sub(1));
    Some(Position { x: across, y: down })
}
