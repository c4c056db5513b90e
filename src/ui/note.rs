//! The note-taker's screen. The line being typed is where the eye lands; what was said before sits still above it, and
//! the room for typing is always kept free, so that nothing jumps when she begins.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use super::panels::log::{Log, door_words, local_time, words_of};
use super::panels::{bottom, completion, editor, form as form_panel};
use super::parts::{header, inset, paragraph};
use super::stage::Stage;
use super::style::{columns, put, put_field, put_right, style};
use crate::app::editor::{Editor, Purpose};
use crate::app::saving::Saved;
use crate::app::{Live, note};
use crate::config::{Action, Role};
use crate::domain::words::Form;
use crate::domain::{At, Seat};
use crate::text::{Message, Safe, wrap};

/// From this width on the form that she writes stands beside the list.
const BESIDE: u16 = 120;

/// From this width on the line of keys has room for how a line is changed; the second where the way to a form stands there.
const ROOMY: [u16; 2] = [78, 92];

/// Where things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// What she must know now: not saved, reading along.
    pub banner: Rect,
    /// The list of lines; empty when the form stands in its place.
    pub log: Rect,
    /// The form; empty when none is written here.
    pub form: Rect,
    /// Other texts that are open, a line each.
    pub waiting: Rect,
    /// What is being typed, or the line that is looked at in full.
    pub typing: Rect,
    /// Tags that fit.
    pub tags: Rect,
}

/// Where things stand: the same answer for drawing and for clicks.
#[must_use]
pub fn layout(stage: &Stage<'_>, live: &Live, area: Rect) -> Layout {
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + bottom::ROWS), ..area };
    let room = inset(area);
    let banner = banner(live).map_or(0, |(message, _)| lines(stage, &message, room.width));
    let (banner, rest) = cut_top(room, banner);
    let (_, rest) = cut_top(rest, 1);
    // The room of a box with one line is always kept free; a longer text takes more.
    let (tags, high) = match live.editors.last() {
        Some(editor) if !in_a_line(editor) => (0, editor::rows(stage, live, rest.width).max(4)),
        Some(editor) => (1, 2 + rows_of(editor, rest.width)),
        None => (1, 3),
    };
    let (rest, tags) = cut_bottom(rest, tags);
    let (rest, typing) = cut_bottom(rest, high.min(rest.height * 3 / 4));
    let (rest, _) = cut_bottom(rest, 1);
    let waiting = live.editors.len().saturating_sub(1).min(3);
    let (rest, waiting) = cut_bottom(rest, u16::try_from(waiting).unwrap_or(0));
    let (log, form) = main(live, rest);
    Layout { banner, log, form, waiting, typing, tags }
}

/// A few words with tags, in one field: what she writes all the time, so it gets a box of its own.
const fn in_a_line(editor: &Editor) -> bool {
    matches!(
        editor.purpose,
        Purpose::Moment(_)
            | Purpose::Line(_)
            | Purpose::Reword(_)
            | Purpose::Table(_)
            | Purpose::TableOf(_)
            | Purpose::Card(_)
            | Purpose::Addition(_)
    )
}

/// Rows for the words: they wrap, up to three.
fn rows_of(editor: &Editor, width: u16) -> u16 {
    let room = usize::from(width.saturating_sub(4));
    let rows = editor.inputs.first().map_or(1, |input| input.field.rows(room));
    u16::try_from(rows.clamp(1, 3)).unwrap_or(1)
}

/// The list and the form: beside each other where there is room, else the one that has the keys.
fn main(live: &Live, area: Rect) -> (Rect, Rect) {
    let written = matches!(
        live.form(),
        Form::Case
            | Form::Harvest
            | Form::Agreements
            | Form::Board
            | Form::Contribution
            | Form::PlanNext
            | Form::Questions
            | Form::Commitments
            | Form::Tables
    );
    let gone = Rect { width: 0, height: 0, ..area };
    if area.width + 4 >= BESIDE && (written || live.panel) {
        let width = area.width * 11 / 20;
        let log = Rect { width, ..area };
        return (log, Rect { x: area.x + width + 2, width: area.width - width - 2, ..area });
    }
    if live.panel { (gone, area) } else { (area, gone) }
}

const fn cut_top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = if rows < area.height { rows } else { area.height };
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

const fn cut_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = if rows < area.height { rows } else { area.height };
    let height = area.height - rows;
    (Rect { height, ..area }, Rect { y: area.y + height, height: rows, ..area })
}

fn lines(stage: &Stage<'_>, message: &Message, width: u16) -> u16 {
    u16::try_from(wrap::wrap(&stage.tell(message), usize::from(width)).len()).unwrap_or(u16::MAX)
}

/// What she must know as long as it is so.
fn banner(live: &Live) -> Option<(Message, Role)> {
    if let Saved::Not(why) = live.saving.shown() {
        return Some((why.clone(), Role::Warning));
    }
    if live.read_only {
        return Some((Message::new("live-read-only"), Role::Warning));
    }
    live.led_elsewhere.then(|| (Message::new("live-led-elsewhere"), Role::Quiet))
}

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    if live.session().off_record() {
        off_record(stage, live, area, buffer);
        return None;
    }
    let places = layout(stage, live, area);
    head(stage, live, area, buffer);
    if let Some((message, role)) = banner(live) {
        paragraph(buffer, places.banner, stage.theme, &stage.tell(&message), role);
    }
    if !places.log.is_empty() {
        list(stage, live, places.log, buffer);
    }
    if !places.form.is_empty() {
        form(stage, live, places.form, buffer);
    }
    bottom::draw(stage, area, buffer, unfinished(stage, live).or_else(|| change(stage, live, area.width)).as_ref());
    waiting(stage, live, places.waiting, buffer);
    match live.editors.last() {
        Some(editor) => {
            completion::draw(stage, live.session(), editor, places.tags, buffer);
            typing(stage, live, editor, places.typing, buffer)
        }
        None => {
            in_full(stage, live, places.log, places.typing, buffer);
            None
        }
    }
}

fn head(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let session = live.session();
    let phase = session.phase_now().map(|p| Safe::new(&p.title));
    let title = match (session.sealed, phase) {
        (Some(_), _) => stage.say("note-sealed"),
        (None, Some(phase)) => phase,
        (None, None) => stage.say("note-before"),
    };
    let (saved, role) = match live.saving.shown() {
        _ if live.read_only => (Safe::default(), Role::Quiet),
        // What stands in the box is not kept yet, whatever the disk has.
        Saved::All if live.editors.iter().any(|editor| !editor.is_untouched()) => (Safe::default(), Role::Quiet),
        Saved::All => (stage.say("note-saved"), Role::Quiet),
        Saved::UnderWay => (Safe::default(), Role::Quiet),
        Saved::Saving => (stage.say("note-saving"), Role::Quiet),
        Saved::Not(_) => (stage.say("note-not-saved"), Role::Alarm),
    };
    let row = Rect { height: 1, ..area };
    header(buffer, row, stage.theme, &Safe::default(), &Safe::default());
    let right = put_right(buffer, inset(row), &saved, style(stage.theme, role));
    let x = inset(row).x;
    let used = put(buffer, (x, row.y), right.saturating_sub(x + 2), &title, style(stage.theme, Role::Title));
    let x = x + used + 3;
    let name = session.opened.as_ref().map(|o| Safe::new(&o.title)).unwrap_or_default();
    if x + columns(&name) + 2 < right {
        put(buffer, (x, row.y), right - x - 2, &name, style(stage.theme, Role::Faint));
    }
}

/// The list as it stands; while a line is being changed, that one is marked.
#[must_use]
pub fn log(live: &Live) -> Log<'_> {
    let typing = live.editors.last();
    let changing = typing.and_then(|e| e.purpose.line());
    Log {
        session: live.session(),
        selected: if typing.is_some() || live.panel { changing } else { note::selected(live) },
        chosen: !live.panel && (changing.is_some() || (typing.is_none() && live.row.is_some())),
        own: Some((live.writer.device, Seat::Note)),
        outside: false,
        timed: true,
        low: true,
    }
}

fn list(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    if note::log(live).next().is_some() {
        log(live).draw(stage, area, buffer);
    } else if live.editors.is_empty() {
        let message = Message::new("note-empty").with("key", bottom::key_of(stage, Action::Stamp));
        super::parts::calm(buffer, area, stage.theme, &stage.tell(&message), Role::Quiet);
    }
}

/// The form that she writes; its frame says whether the keys go there.
fn form(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let role = if live.panel { Role::Focus } else { Role::Border };
    let title = live.session().phase_now().map(|p| Safe::new(&p.title)).unwrap_or_default();
    boxes::frame(buffer, area, stage.theme, &title, role);
    form_panel::draw(stage, live, inside(area), buffer, true);
    let key = if live.panel { "note-panel-leave" } else { "note-panel-enter" };
    let hint = Message::new(key).with("key", bottom::key_of(stage, Action::Panel));
    let text = Safe::new(&format!(" {} ", stage.tell(&hint)));
    let wide = columns(&text);
    if live.editors.is_empty() && wide + 4 < area.width && area.height > 1 {
        let at = (area.right() - wide - 2, area.bottom() - 1);
        put(buffer, at, wide, &text, style(stage.theme, if live.panel { Role::Focus } else { Role::Quiet }));
    }
}

/// The room inside the frame of the form.
#[must_use]
pub const fn inside(area: Rect) -> Rect {
    let (width, height) = (area.width.saturating_sub(4), area.height.saturating_sub(2));
    Rect { x: area.x.saturating_add(2), y: area.y.saturating_add(1), width, height }
}

/// Texts that are open besides the one being typed: they wait, in sight.
fn waiting(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let others = live.editors.len().saturating_sub(1);
    let first = others.saturating_sub(usize::from(area.height));
    for (editor, y) in live.editors.iter().take(others).skip(first).zip(area.top()..area.bottom()) {
        let text = Safe::new(&format!("{}  {}", heading(stage, live, editor), editor.text(0)));
        // Its time stands under the times of the list.
        put(buffer, (area.x + 4, y), area.width.saturating_sub(4), &text, style(stage.theme, Role::Quiet));
    }
}

/// What stands above a text being typed: when and how the door stood, or what it is for.
fn heading(stage: &Stage<'_>, live: &Live, editor: &Editor) -> Safe {
    let clock = |at| local_time(live.session(), at);
    let time = match editor.at {
        At::Exact(at) => clock(at),
        At::About(at) => Safe::new(&format!("± {}", clock(at))),
        At::Unknown => stage.say("time-unknown"),
    };
    let what = if editor.is_moment(live.session()) {
        door_words(stage, editor.door)
    } else {
        editor::title(stage, live.session(), editor)
    };
    Safe::new(&format!("{time} {what}"))
}

fn typing(stage: &Stage<'_>, live: &Live, editor: &Editor, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    if !in_a_line(editor) {
        return editor::draw(stage, live, area, buffer);
    }
    let inner = boxes::frame(buffer, area, stage.theme, &heading(stage, live, editor), Role::Focus);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let field = &editor.inputs.get(editor.focus).filter(|_| !inner.is_empty())?.field;
    let (lines, (x, y)) = field.view_lines(usize::from(inner.width), usize::from(inner.height));
    for (line, row) in lines.iter().zip(inner.top()..inner.bottom()) {
        put_field(buffer, (inner.x, row), inner.width, line, style(stage.theme, Role::Field));
    }
    let x = inner.x.saturating_add(u16::try_from(x).ok()?).min(inner.right() - 1);
    let y = inner.y.saturating_add(u16::try_from(y).ok()?).min(inner.bottom() - 1);
    Some(Position { x, y })
}

/// The line that is looked at, in full: what did not fit in its row.
fn in_full(stage: &Stage<'_>, live: &Live, list: Rect, area: Rect, buffer: &mut Buffer) {
    let Some(line) = live.row.and(note::selected(live)).and_then(|id| live.session().line(id)) else { return };
    let (text, _) = words_of(stage, line, true);
    let room = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(100), ..area };
    let cut = log(live).is_cut(stage, list, line.id);
    let used = if cut { paragraph(buffer, room, stage.theme, &text, Role::Text) } else { 0 };
    let said = [("note-effect", &line.effect), ("note-meant", &line.meant)];
    let mut room = Rect { y: room.y + used, height: room.height.saturating_sub(used), ..room };
    for (key, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
        let text = stage.tell(&Message::new(key).with("words", words));
        let used = paragraph(buffer, room, stage.theme, &text, Role::Quiet);
        room = Rect { y: room.y + used, height: room.height.saturating_sub(used), ..room };
    }
}

/// How the line that is looked at is changed, where the line of keys has no room for it.
fn change(stage: &Stage<'_>, live: &Live, width: u16) -> Option<Message> {
    let looks = live.editors.is_empty() && !live.in_panel() && live.session().sealed.is_none();
    let [alone, beside_a_form] = ROOMY;
    let roomy = if note::plan(live, Action::Panel).is_some() { beside_a_form } else { alone };
    note::selected(live).filter(|_| looks && width < roomy)?;
    Some(Message::new("note-change").with("key", bottom::key_of_screen(stage, Action::Edit)))
}

/// An offer to take up what a run that died left.
fn unfinished(stage: &Stage<'_>, live: &Live) -> Option<Message> {
    let draft = live.unfinished.last().filter(|_| live.editors.is_empty())?;
    let words = draft.fields.iter().map(|(_, text)| text.trim()).find(|text| !text.is_empty()).unwrap_or_default();
    let start = wrap::truncate(&Safe::new(words), 28);
    let key = bottom::key_of(stage, Action::Resume);
    Some(Message::new("note-unfinished").with("key", key).with("words", start))
}

/// *Even niet*: two calm words, and how to come back.
fn off_record(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let back = if live.editors.is_empty() { "note-off-record-back" } else { "note-off-record-text-waits" };
    super::covered::calm(stage, area, buffer, "note-off-record", back);
}
