//! The fields of a script and of a phase: which there are, what stands in them, and what typing in them means.

use super::ScriptEditor;
use super::pick::Pick;
use crate::config::script::MOST_MINUTES;
use crate::config::{clock_time, is_id, slug};
use crate::domain::{Form, Phase, Script};
use crate::text::Message;

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// What the script is called.
    Name,
    /// What it is for.
    About,
    /// Where it comes from.
    Source,
    /// When it begins.
    Start,
    /// When it should end.
    End,
    /// What the phase is called.
    Title,
    /// Its minutes.
    Minutes,
    /// The fewest minutes.
    Least,
    /// Locked to a clock time.
    At,
    /// What is done.
    Form,
    /// The board that is filled.
    Board,
    /// The columns that are worked on.
    Columns,
    /// The theory card.
    Theory,
    /// What the room sees.
    Room,
    /// What only the facilitator sees.
    Notes,
    /// Its minutes are never taken.
    Keeps,
    /// It may be left out.
    MayGo,
    /// The room sees a clock.
    Clock,
}

/// How a field is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By typing; in several lines or one.
    Type(bool),
    /// By turning it on or off.
    Toggle,
    /// From a list.
    Pick(Pick),
}

impl Slot {
    /// The key of its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "script-field-name",
            Self::About => "script-field-about",
            Self::Source => "script-field-source",
            Self::Start => "script-field-start",
            Self::End => "script-field-end",
            Self::Title => "script-field-title",
            Self::Minutes => "script-field-minutes",
            Self::Least => "script-field-least",
            Self::At => "script-field-at",
            Self::Form => "script-field-form",
            Self::Board => "script-field-board",
            Self::Columns => "script-field-columns",
            Self::Theory => "script-field-theory",
            Self::Room => "script-field-room",
            Self::Notes => "script-field-notes",
            Self::Keeps => "script-field-keeps",
            Self::MayGo => "script-field-may-go",
            Self::Clock => "script-field-clock",
        }
    }

    /// How it is changed.
    #[must_use]
    pub const fn way(self) -> Way {
        match self {
            Self::Name
            | Self::About
            | Self::Source
            | Self::Start
            | Self::End
            | Self::Title
            | Self::Minutes
            | Self::Least
            | Self::At => Way::Type(false),
            Self::Room | Self::Notes => Way::Type(true),
            Self::Form => Way::Pick(Pick::Form),
            Self::Board => Way::Pick(Pick::Board),
            Self::Columns => Way::Pick(Pick::Columns),
            Self::Theory => Way::Pick(Pick::Theory),
            Self::Keeps | Self::MayGo | Self::Clock => Way::Toggle,
        }
    }
}

/// Whether a board can be chosen in a phase with this form.
#[must_use]
pub const fn has_board(form: Form) -> bool {
    matches!(form, Form::Board | Form::Contribution | Form::PlanNext)
}

/// The fields of what is looked at.
#[must_use]
pub fn slots(editor: &ScriptEditor) -> Vec<Slot> {
    let Some(phase) = editor.phase() else {
        // In a running session the clock says when it began.
        let running = matches!(editor.wish, super::Wish::Running(_));
        let start = (!running).then_some(Slot::Start);
        return [Slot::Name, Slot::About, Slot::Source].into_iter().chain(start).chain([Slot::End]).collect();
    };
    let mut slots = vec![Slot::Title, Slot::Minutes, Slot::At, Slot::Form];
    if has_board(phase.form) || phase.board.is_some() {
        slots.extend([Slot::Board, Slot::Columns]);
    }
    if phase.form == Form::Theory || phase.theory.is_some() {
        slots.push(Slot::Theory);
    }
    slots.extend([Slot::Room, Slot::Notes, Slot::Least, Slot::Keeps, Slot::MayGo, Slot::Clock]);
    slots
}

/// What stands in a field that is typed.
#[must_use]
pub fn text(editor: &ScriptEditor, slot: Slot) -> String {
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let time = |time: Option<u32>| time.map(clock_time).unwrap_or_default();
    let of = |text: fn(&Phase) -> String| editor.phase().map(text).unwrap_or_default();
    match slot {
        Slot::Name => editor.script.title.clone(),
        Slot::About => editor.script.about.clone(),
        Slot::Source => editor.script.source.clone(),
        Slot::Start => time(editor.start),
        Slot::End => time(editor.end),
        Slot::Title => of(|phase| phase.title.clone()),
        Slot::Minutes => number(editor.phase().and_then(|phase| phase.minutes)),
        Slot::Least => number(editor.phase().and_then(|phase| phase.least)),
        Slot::At => time(editor.phase().and_then(|phase| phase.at)),
        Slot::Room => of(|phase| phase.room.clone()),
        Slot::Notes => of(|phase| phase.notes.join("\n")),
        Slot::Form | Slot::Board | Slot::Columns | Slot::Theory | Slot::Keeps | Slot::MayGo | Slot::Clock => {
            String::new()
        }
    }
}

/// Puts what was typed into the field.
///
/// # Errors
/// What would be right, as a sentence.
pub fn put(editor: &mut ScriptEditor, slot: Slot, typed: &str) -> Result<(), Message> {
    let said = typed.trim();
    match slot {
        Slot::Start => editor.start = time(said)?,
        Slot::End => editor.end = time(said)?,
        Slot::Name | Slot::Title if said.is_empty() => return Err(Message::new("script-needs-title")),
        Slot::Name => editor.change(|script| said.clone_into(&mut script.title)),
        Slot::About => editor.change(|script| said.clone_into(&mut script.about)),
        Slot::Source => editor.change(|script| said.clone_into(&mut script.source)),
        Slot::Title => {
            let id = fresh(&editor.script, said);
            editor.change_phase(|phase| {
                said.clone_into(&mut phase.title);
                if phase.id.is_empty() {
                    phase.id = id;
                }
            });
        }
        Slot::Minutes => {
            let minutes = minutes(said)?;
            editor.change_phase(|phase| {
                phase.minutes = minutes;
                phase.least = phase.least.map(|least| minutes.map_or(least, |minutes| least.min(minutes)));
            });
        }
        Slot::Least => {
            let least = minutes(said)?;
            let most = editor.phase().and_then(|phase| phase.minutes).unwrap_or(MOST_MINUTES);
            if least.is_some_and(|least| least > most) {
                return Err(Message::new("script-least-fault").with("most", most));
            }
            editor.change_phase(|phase| phase.least = least);
        }
        Slot::At => {
            let at = time(said)?;
            editor.change_phase(|phase| phase.at = at);
        }
        Slot::Room => editor.change_phase(|phase| said.clone_into(&mut phase.room)),
        Slot::Notes => {
            let notes = said.lines().map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned).collect();
            editor.change_phase(|phase| phase.notes = notes);
        }
        Slot::Form | Slot::Board | Slot::Columns | Slot::Theory | Slot::Keeps | Slot::MayGo | Slot::Clock => {}
    }
    Ok(())
}

/// An id for a new phase, from its title, that no other phase has.
#[must_use]
pub fn fresh(script: &Script, title: &str) -> String {
    let base = Some(slug(title)).filter(|id| is_id(id)).unwrap_or_else(|| "stap".to_owned());
    let free = |id: &String| script.position(id).is_none();
    std::iter::once(base.clone()).chain((2_u32..).map(|n| format!("{base}-{n}"))).find(free).unwrap_or_default()
}

/// `25`, or nothing. Words behind the number (`25 min`) do no harm.
fn minutes(text: &str) -> Result<Option<u32>, Message> {
    let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    if text.is_empty() {
        return Ok(None);
    }
    let fits = |minutes: &u32| (1..=MOST_MINUTES).contains(minutes);
    let fault = || Message::new("script-minutes-fault").with("most", MOST_MINUTES);
    number.parse().ok().filter(fits).map(Some).ok_or_else(fault)
}

/// `14:30`, `14.30` or `14`, or nothing.
fn time(text: &str) -> Result<Option<u32>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    match (hour.trim().parse::<u32>(), minute.trim().parse::<u32>()) {
        (Ok(hour), Ok(minute)) if hour < 24 && minute < 60 => Ok(Some(hour * 60 + minute)),
        _ => Err(Message::new("script-time-fault")),
    }
}
