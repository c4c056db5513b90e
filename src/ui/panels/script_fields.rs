//! The fields of what is looked at in the script editor: each with its label and what stands in it, in words.

use super::page::{Page, Piece};
use crate::app::script_editor::{ScriptEditor, Slot, form_key, slots, text};
use crate::config::Role;
use crate::domain::Phase;
use crate::text::{Message, Safe, wrap};
use crate::ui::stage::Stage;
use crate::ui::style::columns;

/// Labels stand in a column of their own, of at most so many columns.
const LABEL: u16 = 18;
/// In less room than this, longer words stand under their label.
const NARROW: u16 = 50;

/// A line of a value: whether it is one of a list, its words, their look.
type Line = (bool, Safe, Role);

/// The lines, and for each which field it belongs to.
#[derive(Debug, Default)]
pub struct Fields {
    /// What is drawn.
    pub page: Page,
    /// The field per line.
    pub slots: Vec<Option<Slot>>,
}

/// Every field of the phase, or of the script itself; with air between those that belong together, where there is room.
#[must_use]
pub fn fields(stage: &Stage<'_>, editor: &ScriptEditor, (width, height): (u16, u16)) -> Fields {
    let close = set(stage, editor, width, false);
    let airy = set(stage, editor, width, true);
    if airy.page.len() <= height { airy } else { close }
}

fn set(stage: &Stage<'_>, editor: &ScriptEditor, width: u16, airy: bool) -> Fields {
    let mut fields = Fields { page: Page::new(width), slots: Vec::new() };
    let all = slots(editor);
    let label = all.iter().map(|slot| columns(&stage.say(slot.label())) + 2).max().unwrap_or(0).min(LABEL);
    let mut before = None;
    for slot in all {
        if airy && before.is_some_and(|before| before != group(slot)) {
            fields.page.gap();
            fields.slots.push(None);
        }
        before = Some(group(slot));
        let here = editor.slot == Some(slot);
        fields.page.item(here, |page| field(stage, editor, slot, (here, width, label), page));
        fields.slots.resize(usize::from(fields.page.len()), Some(slot));
    }
    fields
}

/// One field: its label, and its value beside or under it.
fn field(
    stage: &Stage<'_>,
    editor: &ScriptEditor,
    slot: Slot,
    (here, width, label): (bool, u16, u16),
    page: &mut Page,
) {
    let role = if here { Role::Accent } else { Role::Quiet };
    let lines = value(stage, editor, slot);
    let long = lines.len() > 1 || lines.iter().any(|(_, words, _)| columns(words) + label + 2 > width);
    let under = width < NARROW && long;
    let mut name: Option<Piece> = Some((wrap::pad(&stage.say(slot.label()), usize::from(label)), role));
    if under {
        page.line(name.take().into_iter().collect());
    }
    let blank = Safe::new(&" ".repeat(usize::from(label)));
    for (listed, words, role) in lines {
        let mut lead: Vec<Piece> = Vec::new();
        if !under {
            lead.push(name.take().unwrap_or_else(|| (blank.clone(), Role::Quiet)));
        }
        if listed {
            lead.push((Safe::new("· "), Role::Accent));
        }
        page.hanging(if under { 2 } else { 0 }, lead, &words, role);
    }
}

/// Fields with the same number belong together.
const fn group(slot: Slot) -> u8 {
    match slot {
        Slot::Name | Slot::About | Slot::Source | Slot::Title | Slot::Minutes | Slot::At => 0,
        Slot::Start | Slot::End | Slot::Form | Slot::Board | Slot::Columns | Slot::Theory => 1,
        Slot::Room => 2,
        Slot::Notes => 3,
        Slot::Least | Slot::Keeps | Slot::MayGo | Slot::Clock => 4,
    }
}

/// What stands in a field, a line each.
fn value(stage: &Stage<'_>, editor: &ScriptEditor, slot: Slot) -> Vec<Line> {
    let one = |words: Safe| vec![(false, words, Role::Text)];
    let none = |key| vec![(false, stage.say(key), Role::Faint)];
    let on = |on: bool| if on { one(stage.say("script-yes")) } else { none("script-no") };
    let phase = editor.phase();
    match slot {
        Slot::Name | Slot::About | Slot::Source | Slot::Title | Slot::Room => {
            let text = text(editor, slot);
            if text.is_empty() { none("script-nothing") } else { lines(&text) }
        }
        Slot::Start | Slot::End | Slot::At => {
            let text = text(editor, slot);
            if text.is_empty() { none("script-no-time") } else { one(Safe::new(&text)) }
        }
        Slot::Minutes | Slot::Least => {
            let minutes = phase.and_then(|p| if slot == Slot::Minutes { p.minutes } else { p.least });
            let words = minutes.map(|count| stage.tell(&Message::new("minutes-short").with("count", count)));
            words.map_or_else(|| none("script-no-minutes"), one)
        }
        Slot::Form => one(stage.say(form_key(phase.map(|p| p.form).unwrap_or_default()))),
        Slot::Board => board(stage, editor),
        Slot::Columns => {
            let chosen = phase.map(|p| p.columns.as_slice()).unwrap_or_default();
            let titles = editor.columns().into_iter().filter(|(id, _)| chosen.contains(id));
            let titles: Vec<Safe> = titles.map(|(_, title)| Safe::new(&title)).collect();
            if chosen.is_empty() { none("script-all-columns") } else { one(wrap::join(&titles, &Safe::new(", "))) }
        }
        Slot::Theory => {
            let id = phase.and_then(|p| p.theory.as_deref());
            let title = id.map(|id| editor.theory.iter().find(|card| card.id == id).map_or(id, |card| &card.title));
            title.map_or_else(|| none("script-choose"), |title| one(Safe::new(title)))
        }
        Slot::Notes => notes(stage, editor),
        // A case, a break, a harvest and what is locked keep theirs anyway.
        Slot::Keeps if phase.is_some_and(|p| p.keeps_minutes() && !p.keeps) => one(stage.say("script-always")),
        Slot::Keeps => on(phase.is_some_and(|p| p.keeps)),
        Slot::MayGo => on(phase.is_some_and(|p| p.may_go)),
        Slot::Clock => on(phase.is_some_and(|p| p.clock)),
    }
}

fn lines(text: &str) -> Vec<Line> {
    text.lines().map(|line| (false, Safe::new(line), Role::Text)).collect()
}

/// The board's title; where the phase names none, that its form has one of its own.
fn board(stage: &Stage<'_>, editor: &ScriptEditor) -> Vec<Line> {
    let phase = editor.phase();
    let named = phase.and_then(|phase| phase.board.as_deref());
    let Some(id) = named else {
        let of_form = phase.and_then(Phase::board_id).is_some();
        return vec![(false, stage.say(if of_form { "script-board-of-form" } else { "script-choose" }), Role::Faint)];
    };
    let title = editor.board(id).map_or(id, |board| board.title.as_str());
    vec![(false, Safe::new(title), Role::Text)]
}

/// Her notes; where the room looks on only how many there are.
fn notes(stage: &Stage<'_>, editor: &ScriptEditor) -> Vec<Line> {
    let notes = editor.phase().map(|phase| phase.notes.as_slice()).unwrap_or_default();
    if notes.is_empty() {
        return vec![(false, stage.say("script-nothing"), Role::Faint)];
    }
    if !editor.notes {
        return vec![(false, stage.tell(&Message::new("script-notes-count").with("count", notes.len())), Role::Faint)];
    }
    notes.iter().map(|note| (true, Safe::new(note), Role::Text)).collect()
}
