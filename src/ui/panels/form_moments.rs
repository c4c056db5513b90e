//! The moments as a list: proposals first, then what the group kept. Only on screens of one's own.

use super::form::View;
use super::form_lines::touched;
use super::page::{Page, Piece};
use super::words;
use crate::app::forms::Item;
use crate::app::items;
use crate::config::Role;
use crate::domain::{At, Door, Line, Session, Status};
use crate::text::{Message, Safe, wrap};
use crate::ui::door;
use crate::ui::stage::Stage;

/// Every moment that the group can still look at and that may be in sight: before and after the one that is looked at as
/// many as the screen has rows. Thousands may stand there, and all the others are out of sight.
pub(super) fn draw(view: &View<'_>, page: &mut Page) {
    let doors = Doors::new(view.stage);
    let all = || items::moments(view.session).filter(|(status, _)| view.private || *status == Status::Kept);
    let here = view.focus.as_ref().and_then(Item::entry).and_then(|id| all().position(|(_, other)| other == id));
    let around = usize::from(view.stage.model.size.1);
    let from = here.unwrap_or(0).saturating_sub(around);
    let mut under = None;
    for (status, id) in all().skip(from).take(2 * around + 1) {
        if under != Some(status) {
            page.heading(view.stage.say(if status == Status::Kept { "form-kept" } else { "form-proposals" }));
            under = Some(status);
        }
        if let Some(line) = view.session.line(id) {
            one(view, &doors, line, page);
        }
    }
    if page.is_empty() {
        page.text(0, &view.stage.say("form-no-moments"), Role::Quiet);
    }
}

/// The words for a door, looked up once for a whole list.
#[derive(Clone, Debug)]
pub struct Doors([(Option<Door>, Safe); 4]);

impl Doors {
    /// The words in the language of the screen; as wide as each other, so that what was seen stands in a column.
    #[must_use]
    pub fn new(stage: &Stage<'_>) -> Self {
        let word = |door: Option<Door>| {
            let word = if door.is_some() { stage.tell(&door::word(door)) } else { Safe::default() };
            (door, wrap::pad(&word, 6))
        };
        Self([word(None), word(Some(Door::Open)), word(Some(Door::Closed)), word(Some(Door::Ajar))])
    }

    /// What stands before the words of a moment: its time, and the door by sign and (unless `short`) by word.
    #[must_use]
    pub fn lead(&self, session: &Session, line: &Line, short: bool) -> Vec<Piece> {
        // In a column of its own: short signs for about and unknown.
        let time = match line.at {
            At::Exact(t) => format!(" {}", words::time(session, t)),
            At::About(t) => format!("±{}", words::time(session, t)),
            At::Unknown => "   ?".to_owned(),
        };
        let time = wrap::pad(&Safe::new(&time), 6);
        let word = self.0.iter().find(|(door, _)| *door == line.door).filter(|_| !short);
        let word = word.map(|(_, word)| word.as_str()).unwrap_or_default();
        let sign = Safe::new(&format!("{} {word}", door::glyph(line.door)));
        vec![(Safe::new(&format!("{time}  ")), Role::Quiet), (sign, door::role(line.door))]
    }
}

/// The words of a moment, or that it was only stamped.
#[must_use]
pub fn text(stage: &Stage<'_>, line: &Line) -> Piece {
    if line.text.trim().is_empty() {
        (stage.say("form-stamped"), Role::Faint)
    } else {
        (Safe::new(&line.text), Role::Text)
    }
}

fn one(view: &View<'_>, doors: &Doors, line: &Line, page: &mut Page) {
    let here = view.here(&Item::Line(line.id));
    page.item(here, |page| {
        let (words, role) = text(view.stage, line);
        page.hanging(0, doors.lead(view.session, line, false), &words, role);
        if view.session.wall.put_up == Some(line.id) {
            page.text(4, &view.stage.say("form-on-wall"), Role::Accent);
        }
        if here {
            details(view, line, page);
        }
    });
}

/// What it did, what was meant, what it touches, who answered it.
fn details(view: &View<'_>, line: &Line, page: &mut Page) {
    for (key, words) in [("form-effect", &line.effect), ("form-meant", &line.meant)] {
        if !words.trim().is_empty() {
            page.text(4, &view.stage.tell(&Message::new(key).with("text", words)), Role::Text);
        }
    }
    let mut tags: Vec<Safe> = line.tags.values.iter().map(|v| words::value_name(view.session, v)).collect();
    tags.extend(line.tags.voice.as_deref().map(|voice| Safe::new(&format!("@{voice}"))));
    if line.tags.again() {
        tags.push(view.stage.say("wall-echo"));
    }
    if !tags.is_empty() {
        page.text(4, &wrap::join(&tags, &Safe::new(" · ")), Role::Quiet);
    }
    touched(view, &line.tags, page);
    if let Some(open) = line.answered_by.and_then(|id| view.session.line(id)) {
        page.text(4, &view.stage.tell(&Message::new("form-answered").with("text", &open.text)), Role::Quiet);
    }
    if let Some(closed) = view.session.answered_with(line.id).next() {
        page.text(4, &words::said(&view.stage.say("wall-answers"), &closed.text), Role::Quiet);
    }
}
