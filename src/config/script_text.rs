//! Writing a script (*draaiboek*) as a person would: a block per phase, the fields in the order of the shipped files.
//!
//! Deliberately not ron's own writer: it writes `zo\'n` for `zo'n`, and a facilitator reads and changes this text.

use std::fmt::Write;

use super::script::FORMS;
use crate::domain::{Phase, Script};
use crate::text::safe::is_harmful;

/// Whose a script's file in the workspace is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// There is no such file: the script is shipped, or new.
    #[default]
    Nobodys,
    /// The program wrote it, and nobody changed it since.
    Programs,
    /// A person wrote or changed it.
    Persons,
}

/// The text of a script, without remarks. Reading it gives the same script, whatever stands in it, as long as nothing
/// is at fault with it.
#[must_use]
pub fn script_text(script: &Script) -> String {
    let mut out = String::from("(\n");
    field(&mut out, 1, "title", &quoted(&script.title));
    field(&mut out, 1, "about", &quoted(&script.about));
    if !script.source.is_empty() {
        field(&mut out, 1, "source", &quoted(&script.source));
    }
    out.push_str("    phases: [\n");
    for phase in &script.phases {
        block(&mut out, phase);
    }
    out.push_str("    ],\n)\n");
    out
}

/// One phase with its brackets; what is not there or off is left out.
fn block(out: &mut String, phase: &Phase) {
    let on = |on: bool| on.then(|| "true".to_owned());
    let number = |number: Option<u32>| number.map(|n| n.to_string());
    let text = |text: Option<&str>| text.map(quoted);
    let form = FORMS.iter().find(|(_, form)| *form == phase.form).map(|(name, _)| *name);
    let fields = [
        ("id", text(Some(&phase.id))),
        ("title", text(Some(&phase.title))),
        ("minutes", number(phase.minutes)),
        ("least", number(phase.least)),
        ("keeps", on(phase.keeps)),
        ("may_go", on(phase.may_go)),
        ("at", phase.at.map(|at| quoted(&clock_time(at)))),
        ("clock", on(phase.clock)),
        ("room", text(Some(phase.room.as_str()).filter(|room| !room.is_empty()))),
        ("notes", list(&phase.notes, true)),
        ("form", text(form)),
        ("board", text(phase.board.as_deref())),
        ("columns", list(&phase.columns, false)),
        ("theory", text(phase.theory.as_deref())),
    ];
    out.push_str("        (\n");
    for (name, value) in fields {
        if let Some(value) = value {
            field(out, 3, name, &value);
        }
    }
    out.push_str("        ),\n");
}

fn field(out: &mut String, depth: usize, name: &str, value: &str) {
    let _ = writeln!(out, "{}{name}: {value},", "    ".repeat(depth));
}

/// A list of texts: a line each, or all on one; nothing when it is empty.
fn list(texts: &[String], tall: bool) -> Option<String> {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    if texts.is_empty() {
        return None;
    }
    if !tall {
        return Some(format!("[{}]", texts.join(", ")));
    }
    let lines: String = texts.iter().map(|text| format!("                {text},\n")).collect();
    Some(format!("[\n{lines}            ]"))
}

/// A minute of the day as a clock says it.
#[must_use]
pub fn clock_time(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

/// A text between quotation marks. What an editor or terminal would obey instead of show is written as its number.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || is_harmful(c) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
