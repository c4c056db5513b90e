//! A list of lines as they were seen: time, how the door stood by sign and word, the words, what they touch.
//!
//! Only the rows that show are looked up and built, so that a list of thousands costs no more than one of ten.

use std::ops::Bound;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::tags;
use crate::config::Role;
use crate::domain::session::Place;
use crate::domain::words::{Kind, Status};
use crate::domain::{At, Device, EntryId, Line, Seat, Session, Timestamp};
use crate::text::{Message, Safe, wrap};
use crate::ui::parts::time_of_day;
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, put_right, style};
use crate::ui::{door, say};

/// Columns of the sign at the left, the time, and the door or kind.
const GUTTER: u16 = 2;
const TIME: u16 = 9;
const DOOR: u16 = 11;
/// No row is wider than this: words and what they touch belong together.
const WIDEST: u16 = 116;

/// In less room than this the words have all of it.
const TIGHT: u16 = 34;

/// What the list shows, and how.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    /// The session whose lines they are.
    pub session: &'a Session,
    /// The line that is looked at.
    pub selected: Option<EntryId>,
    /// It was chosen, not just the last one: it gets a ground of its own.
    pub chosen: bool,
    /// Lines of others are quieter than those of this device and screen.
    pub own: Option<(Device, Seat)>,
    /// For eyes that were not in the room: no plain notes, no quote that was not released, no voice by which somebody
    /// is recognised.
    pub outside: bool,
    /// The lines have times.
    pub timed: bool,
    /// Few lines stand at the bottom, near to what is typed under them.
    pub low: bool,
}

impl<'a> Log<'a> {
    fn shown(&self, place: &Place) -> Option<&'a Line> {
        let line = self.session.line(place.2)?;
        let fits = line.kind.is_some() && line.status != Status::Dropped;
        let private = match line.kind {
            Some(Kind::Note) => true,
            Some(Kind::Quote) => !line.released,
            _ => false,
        };
        (fits && !(self.outside && private)).then_some(line)
    }

    /// The lines that fit in so many rows, with the selected one in the middle where that is possible.
    #[must_use]
    pub fn rows(&self, height: u16) -> Vec<&'a Line> {
        let height = usize::from(height);
        let places = &self.session.by_time;
        let here = self.selected.and_then(|id| self.session.line(id)).map(Line::place);
        let until = here.map_or(Bound::Unbounded, Bound::Included);
        let from = here.map_or(Bound::Unbounded, Bound::Excluded);
        let shown = |p: &Place| self.shown(p);
        let before: Vec<&Line> = places.range((Bound::Unbounded, until)).rev().filter_map(shown).take(height).collect();
        let after: Vec<&Line> = match here {
            Some(_) => places.range((from, Bound::Unbounded)).filter_map(shown).take(height).collect(),
            None => Vec::new(),
        };
        let upper = before.len().min((height / 2 + 1).max(height.saturating_sub(after.len())));
        let lower = after.len().min(height.saturating_sub(upper));
        before.into_iter().take(upper).rev().chain(after.into_iter().take(lower)).collect()
    }

    /// The line that stands in this row of the area.
    #[must_use]
    pub fn at(&self, stage: &Stage<'_>, area: Rect, row: u16) -> Option<EntryId> {
        let placed = self.placed(stage, cut(area));
        placed.into_iter().find(|(_, spot)| (spot.top()..spot.bottom()).contains(&row)).map(|(line, _)| line.id)
    }

    /// Whether not all words of this line show in the area.
    #[must_use]
    pub fn is_cut(&self, stage: &Stage<'_>, area: Rect, id: EntryId) -> bool {
        let placed = self.placed(stage, cut(area));
        let here = placed.into_iter().find(|(line, _)| line.id == id);
        here.is_none_or(|(line, spot)| self.wrapped(stage, line, spot).len() > usize::from(spot.height))
    }

    /// Draws it.
    pub fn draw(&self, stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
        for (line, spot) in self.placed(stage, cut(area).intersection(buffer.area)) {
            self.row(stage, line, spot, buffer);
        }
    }

    /// The lines that show and where each stands. Words that need a second row have it while there are free rows, the last
    /// lines first: what was just said is what one reads back.
    fn placed(&self, stage: &Stage<'_>, area: Rect) -> Vec<(&'a Line, Rect)> {
        let mut free = usize::from(area.height);
        let lines = self.rows(area.height);
        free = free.saturating_sub(lines.len());
        let mut high: Vec<u16> = Vec::with_capacity(lines.len());
        for line in lines.iter().rev() {
            let second = free > 0 && self.wrapped(stage, line, area).len() > 1;
            free -= usize::from(second);
            high.push(1 + u16::from(second));
        }
        high.reverse();
        let mut y = if self.low { area.bottom().saturating_sub(high.iter().sum()).max(area.y) } else { area.y };
        let spot = |high: u16| {
            let spot = Rect { y, height: high, ..area };
            y += high;
            spot
        };
        lines.into_iter().zip(high.into_iter().map(spot)).collect()
    }

    /// The words of a line in rows, beside what stands at the right of them.
    fn wrapped(&self, stage: &Stage<'_>, line: &Line, area: Rect) -> Vec<Safe> {
        let words = self.words(area);
        let (text, _) = words_of(stage, line, false);
        let kept = if line.status == Status::Kept { columns(&stage.say("log-kept")) + 2 } else { 0 };
        let tags = if self.tags(line).is_empty() { 0 } else { 3 };
        let beside = if words.width < TIGHT { 0 } else { kept + tags };
        wrap::wrap(&text, usize::from(words.width.saturating_sub(beside).max(1)))
    }

    /// Where the words of a row stand.
    const fn words(&self, area: Rect) -> Rect {
        let left = GUTTER + DOOR + if self.timed { TIME } else { 0 };
        Rect { x: area.x + left, width: area.width.saturating_sub(left), ..area }
    }

    fn row(&self, stage: &Stage<'_>, line: &Line, area: Rect, buffer: &mut Buffer) {
        let here = self.selected == Some(line.id);
        let ground = here && self.chosen;
        if ground {
            buffer.set_style(area, style(stage.theme, Role::Selection));
        }
        let look = |role| style(stage.theme, if ground { Role::Selection } else { role });
        if here {
            let role = if self.chosen { Role::Accent } else { Role::Quiet };
            put(buffer, (area.x, area.y), 1, &Safe::new("▸"), look(role));
        }
        let quiet = self.own.is_some_and(|(device, seat)| line.id.device != device || line.seat != seat);
        let mut x = area.x + GUTTER;
        if self.timed {
            put(buffer, (x, area.y), TIME, &self.time(line), look(Role::Quiet));
            x += TIME;
        }
        let (mark, role) = mark(stage, line);
        put(buffer, (x, area.y), DOOR - 1, &mark, look(role));
        let words = self.words(area);
        let right = self.touches(stage, line, Rect { height: 1, ..words }, buffer, &look);
        let (text, role) = words_of(stage, line, quiet);
        let wrapped = if area.height > 1 { self.wrapped(stage, line, area) } else { vec![text] };
        let last = wrapped.len().min(usize::from(area.height)).saturating_sub(1);
        for (index, (line, y)) in wrapped.iter().zip(words.top()..words.bottom()).enumerate() {
            // What does not fit in the last row is cut there.
            let rest = wrap::join(wrapped.iter().skip(index), &Safe::new(" "));
            let line = if index == last { &rest } else { line };
            put(buffer, (words.x, y), right.saturating_sub(words.x), line, look(role));
        }
    }

    /// What it touches and whether the group keeps it, at the right; returns where the room for the words ends.
    fn touches(
        &self,
        stage: &Stage<'_>,
        line: &Line,
        area: Rect,
        buffer: &mut Buffer,
        look: &dyn Fn(Role) -> ratatui::style::Style,
    ) -> u16 {
        let mut right = area.right();
        if area.width < TIGHT {
            return right;
        }
        if line.status == Status::Kept {
            let kept = stage.say("log-kept");
            right = put_right(buffer, area, &kept, look(Role::Faint)).saturating_sub(2);
        }
        let tags = self.tags(line);
        if !tags.is_empty() {
            let room = Rect { width: right.saturating_sub(area.x), ..area };
            // The words come first: what is touched gets what they leave, or only says that it is there.
            let words = columns(&words_of(stage, line, false).0).saturating_add(2);
            let most = room.width.saturating_sub(words);
            let fits = columns(&tags) <= most || most >= 10;
            let cut = if fits { wrap::truncate(&tags, usize::from(most)) } else { Safe::new("#") };
            right = put_right(buffer, room, &cut, look(Role::Quiet)).saturating_sub(2);
        }
        right
    }

    /// When it was seen, as sure as somebody was.
    fn time(&self, line: &Line) -> Safe {
        let clock = |at: Timestamp| local_time(self.session, at);
        match line.at {
            At::Exact(at) => Safe::new(&format!("  {}", clock(at))),
            At::About(at) => Safe::new(&format!("± {}", clock(at))),
            At::Unknown => Safe::new("    ?"),
        }
    }

    fn tags(&self, line: &Line) -> Safe {
        let hidden = |voice: &String| self.outside && !self.session.voice_may_show(voice);
        if line.tags.voice.as_ref().is_some_and(hidden) {
            let tags = crate::domain::Tags { voice: None, ..line.tags.clone() };
            return Safe::new(&tags::shown(&tags, self.session));
        }
        Safe::new(&tags::shown(&line.tags, self.session))
    }
}

/// An area as wide as a list may be.
const fn cut(area: Rect) -> Rect {
    Rect { width: if area.width < WIDEST { area.width } else { WIDEST }, ..area }
}

/// The time of day in the session's own local time.
#[must_use]
pub fn local_time(session: &Session, at: Timestamp) -> Safe {
    let offset = session.opened.as_ref().map_or(0, |o| i64::from(o.offset)) * 60_000;
    time_of_day(at.0.saturating_add(offset))
}

/// The door by sign and word; the kind for what is no moment.
#[must_use]
pub fn mark(stage: &Stage<'_>, line: &Line) -> (Safe, Role) {
    match line.kind {
        Some(Kind::Moment) | None => (door_words(stage, line.door), door::role(line.door)),
        Some(kind) => (stage.tell(&kind_word(kind)), Role::Quiet),
    }
}

/// A door by sign and word; only the sign while nobody has said how it stood.
#[must_use]
pub fn door_words(stage: &Stage<'_>, state: Option<crate::domain::Door>) -> Safe {
    let sign = door::glyph(state);
    if state.is_none() {
        return Safe::new(sign);
    }
    Safe::new(&format!("{sign} {}", say(stage.catalog, &door::word(state))))
}

/// The words, between quotation marks when somebody said them; what to say when there are none yet.
#[must_use]
pub fn words_of(stage: &Stage<'_>, line: &Line, quiet: bool) -> (Safe, Role) {
    let role = if quiet { Role::Quiet } else { Role::Text };
    if line.text.is_empty() {
        return (stage.say("log-no-words"), Role::Faint);
    }
    if line.kind == Some(Kind::Quote) {
        return (stage.tell(&Message::new("log-quoted").with("words", &line.text)), role);
    }
    (Safe::new(&line.text), role)
}

/// One short word for a kind: it stands where a door stands.
const fn kind_word(kind: Kind) -> Message {
    match kind {
        Kind::Moment => Message::new("log-moment"),
        Kind::Note => Message::new("log-note"),
        Kind::Quote => Message::new("log-quote"),
        Kind::Idea => Message::new("log-idea"),
        Kind::SideStream => Message::new("log-side-stream"),
        Kind::Lesson => Message::new("log-lesson"),
        Kind::Celebration => Message::new("log-celebration"),
        Kind::NextStep => Message::new("log-next-step"),
        Kind::Ground => Message::new("log-ground"),
        Kind::Table => Message::new("log-table"),
        Kind::Word => Message::new("log-word"),
        Kind::Card => Message::new("log-card"),
        Kind::Addition => Message::new("log-addition"),
        Kind::Named => Message::new("log-named"),
        Kind::Tip => Message::new("log-tip"),
    }
}
