//! How lines, the case, values, agreements and answers change.

use std::sync::Arc;

use super::line::Shelf;
use super::{Agreement, FollowUp, Line, Place, Session};
use crate::domain::entry::{First, Tags};
use crate::domain::ids::{At, EntryId};
use crate::domain::words::{CasePart, Door, Kind, Outcome, Status};

impl Session {
    /// The closed moments that this one answers.
    pub fn answered_with(&self, open: EntryId) -> impl Iterator<Item = &Line> {
        let least = (open, EntryId::new(0, 0, 0));
        self.answers.range(least..).take_while(move |(by, _)| *by == open).filter_map(|(_, closed)| self.line(*closed))
    }

    /// The moments of which this became, by id alone, in the order in which they were seen.
    pub fn moment_ids(&self, status: Status) -> impl Iterator<Item = EntryId> + '_ {
        self.shelves.get(&(Kind::Moment, status)).into_iter().flatten().map(|(_, _, id)| *id)
    }

    pub(super) fn add_line(&mut self, line: Line) {
        if line.card().is_some() {
            self.touched_cards.insert(line.id, (line.stamp, line.id));
        }
        self.put(&line);
        self.lines.insert(line.id, Arc::new(line));
    }

    /// Takes a line away altogether.
    pub(super) fn remove_line(&mut self, target: EntryId) {
        if let Some(line) = self.lines.remove(&target) {
            self.by_time.remove(&line.place());
            self.unshelve(line.shelf(), &line.place());
            line.answered_by.and_then(|open| self.answers.remove(&(open, target)));
        }
    }

    /// Gives a line its place among the others.
    fn put(&mut self, line: &Line) {
        self.by_time.insert(line.place());
        self.shelve(line.shelf(), line.place());
    }

    fn shelve(&mut self, shelf: Option<Shelf>, place: Place) {
        let Some(shelf) = shelf else { return };
        self.shelves.entry(shelf).or_default().insert(place);
        if shelf.0 == Kind::Moment {
            self.newest_moment = self.newest_moment.max(Some(place.1));
        }
    }

    fn unshelve(&mut self, shelf: Option<Shelf>, place: &Place) {
        let Some(shelf) = shelf else { return };
        let Some(places) = self.shelves.get_mut(&shelf) else { return };
        places.remove(place);
        if places.is_empty() {
            self.shelves.remove(&shelf);
        }
    }

    /// Changes a line in place; a target that is no line (an erased body of something else) is left alone.
    pub(super) fn change(&mut self, target: EntryId, change: impl FnOnce(&mut Line)) {
        let Some(line) = self.lines.get_mut(&target) else { return };
        let (before, answered) = (line.shelf(), line.answered_by);
        change(Arc::make_mut(line));
        let (after, place, answers) = (line.shelf(), line.place(), line.answered_by);
        if answered != answers {
            answered.and_then(|open| self.answers.remove(&(open, target)));
            answers.and_then(|open| self.answers.insert((open, target)));
        }
        if before != after {
            self.unshelve(before, &place);
            self.shelve(after, place);
        }
    }

    /// New words. A copy of the first ones says nothing where others came.
    pub(super) fn reword(&mut self, by: EntryId, target: EntryId, (text, first): (&str, &First), copy: bool) {
        self.change(target, |line| {
            line.fill(first);
            if copy && line.words_from != target {
                return;
            }
            text.clone_into(&mut line.text);
            line.words_from = by;
        });
    }

    pub(super) fn tag(&mut self, target: EntryId, tags: &Tags) {
        self.change(target, |line| {
            line.tags = tags.clone();
            line.tags_said = true;
        });
    }

    pub(super) fn set_door(&mut self, target: EntryId, door: Option<Door>) {
        self.change(target, |line| {
            line.door = door;
            line.door_said = true;
        });
    }

    pub(super) fn explain(&mut self, target: EntryId, effect: &str, meant: &str) {
        self.change(target, |line| {
            effect.clone_into(&mut line.effect);
            meant.clone_into(&mut line.meant);
        });
    }

    /// A quote may leave the room, or not; what may not any more goes from a held wall too.
    pub(super) fn release(&mut self, target: EntryId, released: bool) {
        self.change(target, |line| line.released = released);
        self.on_held_wall(|held| held.change(target, |line| line.released &= released));
    }

    /// Only a line can be kept after all: whatever else was dropped stays gone.
    pub(super) fn keep(&mut self, target: EntryId) {
        if self.lines.contains_key(&target) {
            self.dropped.remove(&target);
        }
        self.change(target, |line| line.status = Status::Kept);
    }

    pub(super) fn drop_entry(&mut self, target: EntryId) {
        let marked = || self.agenda.questions.iter().flat_map(|q| &q.marks).any(|m| m.entry == target);
        let carried = || self.is_carried_card(target);
        let drafted = || self.drafted(target).is_some();
        if self.lines.contains_key(&target)
            || self.agreements.iter().any(|a| a.id == target)
            || marked()
            || carried()
            || drafted()
        {
            self.dropped.insert(target);
        }
        self.drafted.retain(|drafted| drafted.id != target);
        self.settle_drafted();
        self.change(target, |line| line.status = Status::Dropped);
        self.agreements.retain(|a| a.id != target);
        self.unmark(target);
    }

    pub(super) fn move_line(&mut self, target: EntryId, at: At) {
        let Some(line) = self.lines.get_mut(&target) else { return };
        let (before, shelf) = (line.place(), line.shelf());
        Arc::make_mut(line).at = at;
        let after = line.place();
        self.by_time.remove(&before);
        self.by_time.insert(after);
        self.unshelve(shelf, &before);
        self.shelve(shelf, after);
    }

    pub(super) fn tell(&mut self, by: EntryId, part: CasePart, text: &str) {
        // Who takes words out may have a clock that is behind: then that comes before the words, and they go all the same.
        if self.dropped.contains(&by) {
            self.case.remove(&part);
            return;
        }
        self.case_withdrawn = false;
        self.case.insert(part, (text.to_owned(), by));
    }

    /// The owner takes the case back: whatever is told after it is another case.
    pub(super) fn withdraw_case(&mut self) {
        self.case_withdrawn = true;
        self.case.clear();
    }

    pub(super) fn choose(&mut self, value: &str, chosen: bool) {
        self.values.retain(|v| v != value);
        if chosen {
            self.values.push_back(value.to_owned());
        }
    }

    pub(super) fn presence(&mut self, voice: &str, people: Option<u32>) {
        if people == Some(0) {
            self.present.remove(voice);
        } else {
            self.present.insert(voice.to_owned(), people);
        }
    }

    pub(super) fn agree(&mut self, id: EntryId, what: &str, who: &str, when: &str) {
        let agreement = Agreement { id, what: what.to_owned(), who: who.to_owned(), when: when.to_owned() };
        self.agreements.push_back(Arc::new(agreement));
    }

    pub(super) fn follow(&mut self, id: EntryId, agreement: EntryId, outcome: Outcome, text: &str) {
        let follow_up = FollowUp { id, outcome, text: text.to_owned() };
        self.followed.entry(agreement).or_default().push_back(follow_up);
    }

    pub(super) fn reply(&mut self, id: EntryId, line: EntryId, text: &str) {
        if self.lines.contains_key(&line) {
            self.change(line, |line| line.answers.push(text.to_owned()));
        }
        self.replies.entry(line).or_default().push_back((id, text.to_owned()));
    }
}
