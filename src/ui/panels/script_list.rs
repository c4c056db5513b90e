//! The phases of a script that is being changed: when each begins, what it is called, how many minutes it has.

use super::page::{Page, Piece};
use crate::app::script_editor::times::{self, Row, Times};
use crate::app::script_editor::{ScriptEditor, Wish};
use crate::app::{Screen, ScriptEditor as Editor};
use crate::config::Role;
use crate::domain::Phase;
use crate::text::{Message, Safe, wrap};
use crate::ui::parts::time_of_day;
use crate::ui::stage::Stage;

/// From this width on the end of a phase stands beside its beginning.
const WIDE: u16 = 46;

/// The lines, and for each which row of the editor it belongs to.
#[derive(Debug, Default)]
pub struct List {
    /// What is drawn.
    pub page: Page,
    /// The editor's row per line.
    pub rows: Vec<Option<usize>>,
}

impl List {
    fn owned_by(&mut self, row: Option<usize>) {
        self.rows.resize(usize::from(self.page.len()), row);
    }
}

/// The script itself, its phases, and how long it takes.
#[must_use]
pub fn list(stage: &Stage<'_>, editor: &ScriptEditor, width: u16) -> List {
    let times = times::of(stage.model, editor);
    let mut list = List { page: Page::new(width), rows: Vec::new() };
    if editor.slot.is_some() {
        list.page.without_keys();
    }
    list.page.item(editor.row == 0, |page| page.line(vec![(stage.say("script-itself"), Role::Quiet)]));
    list.owned_by(Some(0));
    list.page.gap();
    list.owned_by(None);
    for (at, (phase, row)) in editor.script.phases.iter().zip(&times.rows).enumerate() {
        let pieces = pieces(stage, editor, phase, row, width);
        let gap = gap(stage, phase, row);
        list.page.item(editor.row == at + 1, |page| {
            page.line(pieces);
            if let Some(gap) = gap {
                page.text(2, &gap, Role::Warning);
            }
        });
        list.owned_by(Some(at + 1));
    }
    list.page.gap();
    for (words, role) in foot(stage, editor, &times) {
        list.page.text(0, &words, role);
    }
    list.owned_by(None);
    list
}

/// One phase: its time, where the group is, its title, its minutes.
fn pieces(stage: &Stage<'_>, editor: &Editor, phase: &Phase, row: &Row, width: u16) -> Vec<Piece> {
    let wide = width >= WIDE;
    let quiet = if row.past || row.skipped { Role::Faint } else { Role::Quiet };
    let time = match (row.start, row.end) {
        (Some(start), Some(end)) if wide => Safe::new(&format!("{}–{}", clock(start), clock(end))),
        (Some(start), _) => clock(start),
        (None, _) if row.past => stage.say("script-past"),
        (None, _) if row.skipped => stage.say("script-skipped"),
        (None, _) => Safe::new("·"),
    };
    let room = if wide { 13 } else { 7 };
    let role = if phase.at.is_some() { Role::Accent } else { quiet };
    let minutes = row.minutes.map(|count| stage.tell(&Message::new("minutes-short").with("count", count)));
    let minutes = minutes.unwrap_or_default();
    let here = is_here(stage, editor, phase);
    let title = if phase.title.trim().is_empty() { stage.say("script-no-title") } else { Safe::new(&phase.title) };
    let look = match (here, row.past || row.skipped) {
        (true, _) => Role::Title,
        (false, true) => Role::Faint,
        (false, false) => Role::Text,
    };
    // The gutter, the time, the sign, and the minutes with a blank before them.
    let left = usize::from(width).saturating_sub(2 + room + 2 + 8);
    let right = wrap::width(&minutes);
    let fill = Safe::new(&" ".repeat(8_usize.saturating_sub(right)));
    vec![
        (wrap::pad(&time, room), role),
        (Safe::new(if here { "● " } else { "  " }), Role::Accent),
        (wrap::pad(&title, left), look),
        (fill, quiet),
        (minutes, quiet),
    ]
}

/// Whether the group is in this phase now.
fn is_here(stage: &Stage<'_>, editor: &Editor, phase: &Phase) -> bool {
    match (&stage.model.screen, &editor.wish) {
        (Screen::Live(live), Wish::Running(_)) => live.session().phase.as_deref() == Some(phase.id.as_str()),
        (Screen::Home(_) | Screen::Live(_) | Screen::Replay(_), _) => false,
    }
}

/// What is free before a phase that is locked to a clock time, or does not fit.
fn gap(stage: &Stage<'_>, phase: &Phase, row: &Row) -> Option<Safe> {
    let (gap, at) = (row.gap?, phase.at?);
    let key = if gap > 0 { "script-gap-free" } else { "script-gap-tight" };
    let message = Message::new(key).with("count", gap.abs()).with("time", clock(i64::from(at)));
    Some(stage.tell(&message))
}

/// How long it takes, and whether that fits before the wanted end.
fn foot(stage: &Stage<'_>, editor: &Editor, times: &Times) -> Vec<Piece> {
    let total = if times.rows.iter().any(|row| row.past) { "script-total-left" } else { "script-total" };
    let mut lines = vec![(stage.tell(&Message::new(total).with("count", times.total)), Role::Quiet)];
    if times.open > 0 {
        lines.push((stage.tell(&Message::new("script-open").with("count", times.open)), Role::Quiet));
    }
    if let (Some(slack), Some(end)) = (times.slack, editor.end) {
        let (key, role) = match slack {
            0 => ("script-slack-none", Role::Quiet),
            1.. => ("script-slack-free", Role::Quiet),
            _ => ("script-slack-tight", Role::Warning),
        };
        let message = Message::new(key).with("count", slack.abs()).with("time", clock(i64::from(end)));
        lines.push((stage.tell(&message), role));
    }
    lines
}

/// A minute of the day as a clock says it.
#[must_use]
pub fn clock(minute: i64) -> Safe {
    time_of_day(minute.saturating_mul(60_000))
}
