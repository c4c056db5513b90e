//! The fold: a session as it stands after the entries so far. It never refuses and never panics.
//!
//! Everything large is a persistent map, so that a copy (a checkpoint of [`super::timeline`]) costs almost nothing.
//! What refers to something that has not arrived waits for it. What a writer asks for against the rules of others
//! (an old `from`, a second `Opened`, a code that is taken) is restored here, not refused.

mod agenda;
mod apply;
mod asking;
mod board;
mod carry;
mod clock;
mod flow;
mod line;
mod lines;
mod links;
mod plan;
mod taken_back;
mod times;

pub use board::CardNow;
pub use carry::carry;
pub use clock::{PhaseClock, Visit};
pub use line::{Line, Place, Shelf};
pub use links::Links;

use std::sync::Arc;

use imbl::{HashMap, HashSet, OrdMap, OrdSet, Vector};

use super::agenda::{Agenda, Wording};
use super::board::{Board, BoardKey, Theory};
use super::community::Planned;
use super::entry::{Entry, Opened};
use super::event::Event;
use super::ids::{Device, EntryId, Seat, Stamp, Timestamp};
use super::script::{Phase, PhaseId, Script, ScriptChange};
use super::words::{CasePart, Form, Kind, Outcome, Status};

/// What this screen on this device may undo and redo, last one last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// Entries that undo would take back.
    pub undo: Vector<EntryId>,
    /// Entries that redo would bring back.
    pub redo: Vector<EntryId>,
}

/// An agreement made in this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The entry that made it.
    pub id: EntryId,
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when, in people's own words.
    pub when: String,
}

/// What became of an earlier agreement, said in this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The entry that said so.
    pub id: EntryId,
    /// What became of it.
    pub outcome: Outcome,
    /// In words.
    pub text: String,
}

/// What the wall was asked to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wall {
    /// Neutral by the facilitator's key.
    pub neutral: bool,
    /// The clock shows.
    pub clock: bool,
    /// Typing shows; `None` leaves it to the form (harvest and agreements show it).
    pub typing: Option<bool>,
    /// One entry is put up.
    pub put_up: Option<EntryId>,
    /// A message for the room; empty when there is none.
    pub said: String,
    /// A pointer to one question or card.
    pub pointed: Option<EntryId>,
    /// The wall stays as it was then.
    pub held: Option<Arc<Session>>,
}

/// A learning question that a table proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableQuestion {
    /// The entry that proposed it.
    pub id: EntryId,
    /// Which table, in its own words; may be empty.
    pub table: String,
    /// The words.
    pub wording: Wording,
    /// The one that it goes on with.
    pub into: Option<EntryId>,
    /// The question of the agenda that it became.
    pub posed: Option<EntryId>,
}

/// A session as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// What it started from.
    pub opened: Option<Arc<Opened>>,
    /// The entry that opened it, and when.
    pub opened_by: Option<(EntryId, Option<Timestamp>)>,
    /// Later `Opened` entries, which do not count.
    pub rivals: Vector<EntryId>,
    /// The phase now.
    pub phase: Option<PhaseId>,
    /// Every phase change that counted, in order.
    pub visits: Vector<Visit>,
    /// Minutes given to phases.
    pub given: OrdMap<PhaseId, i32>,
    /// What the wall was asked to do.
    pub wall: Wall,
    /// Intervals of *even niet*: from, until.
    pub pauses: Vector<(Timestamp, Option<Timestamp>)>,
    /// *We blijven hier*.
    pub stay: bool,
    /// Intervals in which the clocks stood still, beside *even niet*: from, until.
    pub rests: Vector<(Timestamp, Option<Timestamp>)>,
    /// The script and what it uses, when it was changed since the start.
    pub changed: Option<Arc<ScriptChange>>,
    /// Phases that are left out today; whether they move to the next session.
    pub skipped: OrdMap<PhaseId, bool>,
    /// What the next session is to be.
    pub planned: Option<Planned>,
    /// People in the room by voice.
    pub present: OrdMap<String, Option<u32>>,
    /// Every line by id.
    pub lines: OrdMap<EntryId, Arc<Line>>,
    /// The lines in the order in which they were seen.
    pub by_time: OrdSet<Place>,
    /// The same by kind and by what became of them, so that no screen goes through thousands of moments for a few words.
    pub shelves: OrdMap<Shelf, OrdSet<Place>>,
    /// Which open moment answers which closed one: the open one first.
    pub answers: OrdSet<(EntryId, EntryId)>,
    /// When the newest moment was stamped.
    pub newest_moment: Option<Stamp>,
    /// The case as told: the words and the entry that holds them.
    pub case: OrdMap<CasePart, (String, EntryId)>,
    /// The case was taken back by its owner.
    pub case_withdrawn: bool,
    /// Values the group chose as a lens, in the order chosen.
    pub values: Vector<String>,
    /// Questions that tables took as a lens, in the order chosen.
    pub lenses: Vector<EntryId>,
    /// Where cards went since they were laid.
    pub moved_cards: OrdMap<EntryId, String>,
    /// When each card was laid or moved last: its order among all entries. Of what is gone nothing is asked.
    pub touched_cards: OrdMap<EntryId, (Stamp, EntryId)>,
    /// The last word on which card lies under which; [`Session::lies_under`] is how it comes out.
    pub grouped: Links,
    /// Cards that the group marked as important.
    pub important: OrdSet<EntryId>,
    /// Boards that are written first and were shown since.
    pub shown_boards: OrdSet<BoardKey>,
    /// Practices that the group recognises today.
    pub recognised: OrdSet<String>,
    /// Who said yes to an addition to the commitments.
    pub accepted: OrdMap<EntryId, OrdSet<String>>,
    /// Learning questions that tables proposed, oldest first.
    pub drafted: Vector<Arc<TableQuestion>>,
    /// The last word on which of them goes on with which.
    pub joined: Links,
    /// The questions of tables that each question posed here came from.
    pub came_from: Vector<(EntryId, Vec<EntryId>)>,
    /// The agenda as it stands now.
    pub agenda: Arc<Agenda>,
    /// Agreements made here, oldest first.
    pub agreements: Vector<Arc<Agreement>>,
    /// What was said of earlier agreements.
    pub followed: OrdMap<EntryId, Vector<FollowUp>>,
    /// What was done with ideas and side streams of earlier sessions.
    pub replies: OrdMap<EntryId, Vector<(EntryId, String)>>,
    /// When it was sealed.
    pub sealed: Option<Timestamp>,
    /// The codes that sealing fixed for ever.
    pub fixed: OrdMap<EntryId, String>,
    /// Entries with words that fell inside *even niet*: their writer decides.
    pub withheld: OrdSet<EntryId>,
    /// What was taken back.
    pub dropped: OrdSet<EntryId>,
    /// Undo and redo per device and screen.
    pub hands: HashMap<(Device, Seat), Hand>,
    /// The last stamp that was folded.
    pub tail: Stamp,
    /// How many entries a newer version wrote.
    pub unknown: u32,
    known: HashSet<EntryId>,
    waiting: HashMap<EntryId, Vector<Arc<Entry>>>,
}

impl Session {
    /// Folds one entry in. Entries come in the order of [`Entry::order`]; the caller leaves out struck ones.
    ///
    /// `kept_after_all` says whether the entry's writer asked to keep it although it fell inside *even niet*.
    pub fn step(&mut self, entry: &Entry, kept_after_all: bool) {
        self.tail = self.tail.max(entry.stamp);
        if entry.event.has_words() && !kept_after_all && self.falls_off_record(entry) {
            self.withheld.insert(entry.id);
            return;
        }
        if let Some(target) = entry.event.needs()
            && !self.known.contains(&target)
            && !self.was_carried(target)
        {
            self.waiting.entry(target).or_default().push_back(Arc::new(entry.clone()));
            return;
        }
        let idle = self.says_nothing_new(entry);
        self.apply(entry);
        self.remember(entry, idle);
        if let Some(waiting) = self.waiting.remove(&entry.id) {
            for late in &waiting {
                self.step(late, true);
            }
        }
    }

    /// Whether words or tags are said as they stand already: a step of undo would do nothing to see.
    fn says_nothing_new(&self, entry: &Entry) -> bool {
        let line = |id| self.line(id);
        if let Event::Tagged { target, tags } = &entry.event {
            line(*target).is_some_and(|line| line.tags == *tags)
        } else if let Event::Reworded { target, text, copy, .. } = &entry.event {
            let other = |line: &Line| *copy && line.words_from != line.id;
            line(*target).is_some_and(|line| line.first.is_some() && (line.text == *text || other(line)))
        } else {
            false
        }
    }

    /// Keeps the writer's undo and redo, and that the entry arrived.
    fn remember(&mut self, entry: &Entry, idle: bool) {
        self.known.insert(entry.id);
        // A phase change that did not count is nothing to take back.
        let counted = self.visits.last().is_some_and(|v| v.entry == entry.id);
        let hand = self.hands.entry((entry.id.device, entry.seat)).or_default();
        if let Event::Struck(target) = &entry.event {
            hand.undo.retain(|id| id != target);
            hand.redo.push_back(*target);
        } else if let Event::Restored(target) = &entry.event {
            hand.redo.retain(|id| id != target);
            hand.undo.retain(|id| id != target);
            hand.undo.push_back(*target);
        } else if let Event::PhaseEntered { undoes: Some(target), .. } = &entry.event {
            if counted && hand.redo.contains(target) {
                hand.redo.retain(|id| id != target);
                hand.undo.push_back(entry.id);
            } else if counted {
                hand.undo.retain(|id| id != target);
                hand.redo.push_back(entry.id);
            }
        } else if counted || (entry.event.can_be_struck() && !idle) {
            hand.undo.push_back(entry.id);
            hand.redo.clear();
        }
    }

    /// Whether this id was carried in from an earlier session.
    fn was_carried(&self, id: EntryId) -> bool {
        self.opened.as_ref().is_some_and(|o| {
            o.carried.agreements.iter().any(|a| a.id == id)
                || o.carried.lines.iter().any(|l| l.id == id)
                || o.carried.cards.iter().any(|c| c.id == id)
                || o.carried.agenda.question(id).is_some()
        })
    }

    /// The script as it stands; empty before `Opened`.
    #[must_use]
    pub fn script(&self) -> &Script {
        static EMPTY: std::sync::LazyLock<Script> = std::sync::LazyLock::new(Script::default);
        let opened = || self.opened.as_ref().map_or(&*EMPTY, |o| &o.script);
        self.changed.as_ref().map_or_else(opened, |changed| &changed.script)
    }

    /// The boards that the script uses.
    #[must_use]
    pub fn boards(&self) -> &[Board] {
        let opened = || self.opened.as_ref().map(|o| o.boards.as_slice()).unwrap_or_default();
        self.changed.as_ref().map_or_else(opened, |changed| &changed.boards)
    }

    /// The theory cards that the script uses.
    #[must_use]
    pub fn theory(&self) -> &[Theory] {
        let opened = || self.opened.as_ref().map(|o| o.theory.as_slice()).unwrap_or_default();
        self.changed.as_ref().map_or_else(opened, |changed| &changed.theory)
    }

    /// The phase now.
    #[must_use]
    pub fn phase_now(&self) -> Option<&Phase> {
        self.script().phase(self.phase.as_deref()?)
    }

    /// What is done in the phase now.
    #[must_use]
    pub fn form(&self) -> Form {
        self.phase_now().map_or(Form::Talk, |p| p.form)
    }

    /// *Even niet* is on.
    #[must_use]
    pub fn off_record(&self) -> bool {
        self.pauses.last().is_some_and(|(_, until)| until.is_none())
    }

    /// Whether what is typed shows on the wall now.
    #[must_use]
    pub fn typing_shows(&self) -> bool {
        self.wall.typing.unwrap_or(matches!(self.form(), Form::Harvest | Form::Agreements))
    }

    /// The line with this id.
    #[must_use]
    pub fn line(&self, id: EntryId) -> Option<&Line> {
        self.lines.get(&id).map(Arc::as_ref)
    }

    /// The lines of one kind, in the order in which they were seen.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Line> {
        self.on_shelves([Status::Proposed, Status::Kept, Status::Dropped].map(|status| (kind, status)))
    }

    /// The lines of these kinds that were not dropped, in the order in which they were seen.
    pub fn standing(&self, kinds: &[Kind]) -> impl DoubleEndedIterator<Item = &Line> {
        self.on_shelves(kinds.iter().flat_map(|kind| [(*kind, Status::Proposed), (*kind, Status::Kept)]))
    }

    /// The moments of which this became, in the order in which they were seen.
    pub fn moments_that_are(&self, status: Status) -> impl DoubleEndedIterator<Item = &Line> {
        let places = self.shelves.get(&(Kind::Moment, status)).into_iter().flatten();
        places.filter_map(|(_, _, id)| self.line(*id))
    }

    fn on_shelves(&self, shelves: impl IntoIterator<Item = Shelf>) -> impl DoubleEndedIterator<Item = &Line> {
        let mut places: Vec<&Place> =
            shelves.into_iter().filter_map(|shelf| self.shelves.get(&shelf)).flatten().collect();
        places.sort_unstable();
        places.into_iter().filter_map(|(_, _, id)| self.line(*id))
    }

    /// Every line with words or a kind, in the order in which they were seen.
    pub fn in_order(&self) -> impl DoubleEndedIterator<Item = &Line> {
        self.by_time.iter().filter_map(|(_, _, id)| self.line(*id))
    }

    /// The moments, dropped ones too, in the order in which they were seen.
    pub fn moments(&self) -> impl DoubleEndedIterator<Item = &Line> {
        self.in_order().filter(|line| line.is_moment())
    }

    /// A voice may stand beside a moment only when more than one person in the room has it.
    #[must_use]
    pub fn voice_may_show(&self, voice: &str) -> bool {
        self.present.get(voice).is_some_and(|people| people.is_some_and(|p| p > 1))
    }

    /// What one screen on one device may undo and redo.
    #[must_use]
    pub fn hand(&self, device: Device, seat: Seat) -> Hand {
        self.hands.get(&(device, seat)).cloned().unwrap_or_default()
    }
}
