//! Changing a script: its phases with their times at the left, the fields of the one that is looked at right of them.
//! What is typed stands in a box under the fields; a list to choose from lies over everything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use super::panels::{bottom, script_fields, script_list};
use super::parts::inset;
use super::stage::Stage;
use super::style::{columns, put, put_centred, put_right, style};
use crate::app::plan::Plan;
use crate::app::script_editor::{Label, Picker, ScriptEditor, Slot, Step, Way, Wish, options, times};
use crate::config::{Action, Role};
use crate::text::{Message, Safe};

/// Where things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Layout {
    list: Rect,
    fields: Rect,
    typing: Rect,
}

/// Where things stand: the same answer for drawing and for clicks.
fn layout(editor: &ScriptEditor, area: Rect) -> Layout {
    let top = if area.height >= 30 { 3 } else { 2 };
    let height = area.height.saturating_sub(top + bottom::ROWS + 1);
    let body = Rect { y: area.y + top, height, width: area.width.saturating_sub(2), ..area };
    let left = (body.width * 9 / 20).clamp(34, 64);
    let list = Rect { width: left.min(body.width), ..body };
    let fields = Rect { x: body.x + left + 3, width: body.width.saturating_sub(left + 3), ..body };
    let high = match (&editor.typing, editor.slot.map(Slot::way)) {
        (None, _) => 0,
        // What has several lines is typed in all the room that there is.
        (Some(_), Some(Way::Type(true))) => height,
        (Some(_), _) => 3,
    };
    let typing = Rect { y: fields.bottom().saturating_sub(high), height: high, ..fields };
    let fields = Rect { height: fields.height.saturating_sub(high), ..fields };
    Layout { list, fields, typing }
}

/// Draws it; gives the place of the cursor, where text is being typed.
pub fn draw(stage: &Stage<'_>, editor: &ScriptEditor, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    header(stage, editor, area, buffer);
    let places = layout(editor, area);
    script_list::list(stage, editor, places.list.width).page.draw(buffer, places.list, stage.theme);
    let room = (places.fields.width, places.fields.height);
    script_fields::fields(stage, editor, room).page.draw(buffer, places.fields, stage.theme);
    let mut cursor = None;
    if let (Some(typing), Some(slot)) = (&editor.typing, editor.slot) {
        cursor = boxes::field(buffer, places.typing, stage.theme, &stage.say(slot.label()), &typing.field);
    }
    bottom::draw(stage, area, buffer, idle(stage, editor).as_ref());
    if let Some(picker) = editor.pick {
        picker_list(stage, editor, picker, area, buffer);
        return None;
    }
    cursor
}

/// What is changed, and for when.
fn header(stage: &Stage<'_>, editor: &ScriptEditor, area: Rect, buffer: &mut Buffer) {
    let row = inset(Rect { y: area.y + u16::from(area.height >= 30), height: 1, ..area });
    let what = match &editor.wish {
        Wish::Named(_) => "script-for-later",
        Wish::Next(_) => "script-for-next",
        Wish::Running(_) => "script-for-now",
    };
    let right = put_right(buffer, row, &stage.say(what), style(stage.theme, Role::Quiet));
    let title = Message::new("script-heading").with("title", Safe::new(&editor.script.title));
    let room = right.saturating_sub(row.x + 2);
    put(buffer, (row.x, row.y), room, &stage.tell(&title), style(stage.theme, Role::Title));
}

/// One sentence that helps, while nothing else is to be said.
fn idle(stage: &Stage<'_>, editor: &ScriptEditor) -> Option<Message> {
    let key = |action| bottom::key_of(stage, action);
    if editor.typing.is_some() {
        let slot = editor.slot?;
        let several = slot.way() == Way::Type(true);
        let keyed = |name| Some(Message::new(name).with("key", key(Action::NewLine)));
        return match slot {
            Slot::Notes => keyed("script-idle-notes"),
            Slot::At | Slot::Start | Slot::End => Some(Message::new("script-idle-time")),
            Slot::Minutes | Slot::Least => Some(Message::new("script-idle-minutes")),
            _ if several => keyed("script-idle-lines"),
            _ => None,
        };
    }
    if editor.writing {
        return Some(Message::new("script-writing"));
    }
    if !editor.notes && editor.slot == Some(Slot::Notes) {
        return Some(Message::new("script-idle-hidden").with("key", key(Action::ToggleNotes)));
    }
    times::of(stage.model, editor).relative.then(|| Message::new("script-idle-relative"))
}

/// The list that lies over the editor; gives where its options stand.
fn picker_list(stage: &Stage<'_>, editor: &ScriptEditor, picker: Picker, area: Rect, buffer: &mut Buffer) -> Rect {
    let options = options(editor, picker.pick);
    let words = |label: &Label| match label {
        Label::Said(message) => stage.tell(message),
        Label::Words(words) => Safe::new(words),
    };
    let item = |option: &crate::app::script_editor::Opt| -> boxes::Item {
        let look = if option.on { Role::Title } else { Role::Text };
        vec![(Safe::new(if option.on { "● " } else { "  " }), Role::Accent), (words(&option.label), look)]
    };
    let longest = options.iter().map(|option| columns(&words(&option.label))).max().unwrap_or(0);
    let several = picker.pick == crate::app::script_editor::Pick::Columns;
    let hint = stage.say(if several { "script-choose-several" } else { "choose-one" });
    let title = stage.say(picker.pick.title());
    let wanted = (longest + 6).max(columns(&hint)).max(columns(&title) + 4);
    let width = wanted.min(area.width.saturating_sub(8)).min(100);
    let count = u16::try_from(options.len()).unwrap_or(u16::MAX);
    let high = count.saturating_add(2).min(area.height.saturating_sub(6)).max(3);
    let inner = boxes::dialog(buffer, area, stage.theme, &title, width, high);
    let list = Rect { height: inner.height.saturating_sub(2), ..inner };
    let items: Vec<boxes::Item> = options.iter().map(item).collect();
    boxes::list(buffer, list, stage.theme, &items, Some(picker.row));
    let last = Rect { y: inner.bottom().saturating_sub(1), height: inner.height.min(1), ..inner };
    put_centred(buffer, last, &hint, style(stage.theme, Role::Quiet));
    list
}

/// What a click asks for: a phase, a field, an option. A click on what is looked at opens it.
#[must_use]
pub fn hit(stage: &Stage<'_>, editor: &ScriptEditor, area: Rect, at: Position) -> Option<Plan> {
    if let Some(picker) = editor.pick {
        let list = picker_list(stage, editor, picker, area, &mut Buffer::empty(area));
        let count = options(editor, picker.pick).len();
        let first = boxes::first_shown(picker.row, count, usize::from(list.height));
        let row = first + usize::from(at.y.checked_sub(list.y)?);
        return (list.contains(at) && row < count).then_some(Plan::Script(Step::Choose(row)));
    }
    let places = layout(editor, area);
    if places.list.contains(at) {
        let list = script_list::list(stage, editor, places.list.width);
        let row = list.rows.get(list.page.line_at(places.list, at.y)?).copied().flatten()?;
        return Some(Plan::Script(Step::Row(row)));
    }
    if !places.fields.contains(at) {
        return None;
    }
    let fields = script_fields::fields(stage, editor, (places.fields.width, places.fields.height));
    let slot = fields.slots.get(fields.page.line_at(places.fields, at.y)?).copied().flatten()?;
    let step = if editor.slot == Some(slot) { Step::Change(slot) } else { Step::Slot(slot) };
    Some(Plan::Script(step))
}
