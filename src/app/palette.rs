//! The palette: every action by its name, in both languages, with its key. What can be done now comes first.

use std::ops::Range;

use super::possible::{self, Why, why_not};
use super::{Effect, Model, Overlay, keys, update};
use crate::config::{Action, Chord};
use crate::domain::Timestamp;
use crate::text::Field;
use crate::text::fuzzy::{Candidate, Hit, rank};

/// So many actions that were chosen lately are remembered, for as long as the program runs.
const REMEMBERED: usize = 8;

/// The palette while it is open. What is typed in it is no text of the session: it is never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// What is looked for.
    pub field: Field,
    /// Which one is looked at.
    pub row: usize,
}

/// What an action is called: what is shown first, then its other names in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The action.
    pub action: Action,
    /// Its names; the first is the one to show.
    pub names: Vec<String>,
}

/// The names of all actions, and which were chosen lately. Empty until somebody asks: the first picture needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The names.
    pub named: Vec<Named>,
    /// Chosen lately, the last one first.
    pub recent: Vec<Action>,
}

/// One line of the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What it does.
    pub action: Action,
    /// Its name.
    pub name: &'a str,
    /// Which parts of the name fit; none where another of its names does.
    pub places: Vec<Range<usize>>,
    /// Its key here.
    pub chord: Option<Chord>,
    /// Why it cannot be done now; nothing means: it can.
    pub why: Option<Why>,
}

/// What fits: first what can be done now, then the rest; in each the best first, and with nothing typed the recent ones.
#[must_use]
pub fn rows<'a>(model: &'a Model, typed: &str) -> Vec<Row<'a>> {
    let named = in_order(model);
    let candidates: Vec<Candidate<'_>> = named
        .iter()
        .map(|named| Candidate {
            names: named.names.iter().map(String::as_str).collect(),
            recent: model.book.recent.iter().position(|action| *action == named.action),
        })
        .collect();
    let row = |hit: Hit| {
        let named: &'a Named = named.get(hit.index).copied()?;
        Some(Row {
            action: named.action,
            name: named.names.first()?,
            // What fits another of its names shows nothing: that may be a word of another language.
            places: if hit.name == 0 { hit.places } else { Vec::new() },
            chord: possible::chord(model, named.action),
            why: why_not(model, named.action),
        })
    };
    let (mut now, later): (Vec<Row<'_>>, Vec<Row<'_>>) =
        rank(typed, &candidates).into_iter().filter_map(row).partition(|row| row.why.is_none());
    now.extend(later);
    now
}

/// The names in the order of the keys: those of the form first, then those of the screens behind it. What only makes
/// sense with a finger on a key is left out.
fn in_order(model: &Model) -> Vec<&Named> {
    let stack = keys::beneath(model);
    let place = |action: Action| {
        let rows = stack.iter().enumerate().flat_map(|(depth, c)| model.keys.rows(*c).map(move |row| (depth, row)));
        let of = rows.filter(|(_, row)| row.action == action).map(|(depth, row)| (depth, row.hint.unwrap_or(u8::MAX)));
        of.min().unwrap_or((usize::MAX, u8::MAX))
    };
    let mut named: Vec<&Named> = model.book.named.iter().filter(|named| has_a_name(named.action)).collect();
    named.sort_by_key(|named| place(named.action));
    named
}

/// Moving about and answering belong to the keys: nobody looks for them by name.
const fn has_a_name(action: Action) -> bool {
    !matches!(
        action,
        Action::Palette
            | Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::First
            | Action::Last
            | Action::Confirm
            | Action::Choose
    )
}

/// Opens it. The names are asked for the first time only.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.overlay = Some(Overlay::Palette(Palette::default()));
    if model.book.named.is_empty() { vec![Effect::ReadNames] } else { Vec::new() }
}

/// A key in it that is no typing.
pub(super) fn act(model: &mut Model, mut palette: Palette, action: Action, now: Timestamp) -> Vec<Effect> {
    let rows = rows(model, palette.field.value());
    let last = rows.len().saturating_sub(1);
    match action {
        Action::Open => {
            let chosen = rows.get(palette.row.min(last)).filter(|row| row.why.is_none()).map(|row| row.action);
            let Some(action) = chosen else {
                // What cannot be done says why in its own line; the palette stays.
                model.overlay = Some(Overlay::Palette(palette));
                return Vec::new();
            };
            remember(&mut model.book, action);
            update::asked(model, action, now)
        }
        Action::Up | Action::Down | Action::Next | Action::Previous => {
            palette.row = palette.row.min(last).saturating_add_signed(update::step_of(action)).min(last);
            model.overlay = Some(Overlay::Palette(palette));
            Vec::new()
        }
        Action::Reminders | Action::Help => update::asked(model, action, now),
        _ => Vec::new(),
    }
}

fn remember(book: &mut Book, action: Action) {
    book.recent.retain(|other| *other != action);
    book.recent.insert(0, action);
    book.recent.truncate(REMEMBERED);
}
