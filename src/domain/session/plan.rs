//! How the plan bends and the wall waits: pauses of the plan, a held wall, what is taken out at once.

use std::sync::Arc;

use super::Session;
use crate::domain::entry::Entry;
use crate::domain::event::{PlanEvent, WallEvent};
use crate::domain::ids::EntryId;
use crate::domain::script::Phase;
use crate::domain::words::CasePart;

impl Session {
    /// The plan bends: another script, other minutes, a phase left out, a pause, what comes next time.
    pub(super) fn bend(&mut self, entry: &Entry, event: &PlanEvent) {
        match event {
            PlanEvent::Script { change } => self.changed = Some(Arc::new((**change).clone())),
            PlanEvent::Respread { minutes } => minutes.iter().for_each(|(phase, by)| self.give(phase, *by)),
            PlanEvent::Skipped { phase, moved } => {
                self.skipped.insert(phase.clone(), *moved);
            }
            PlanEvent::Paused { on } => begin_or_end(&mut self.rests, entry, *on),
            PlanEvent::Next { planned } => self.planned = Some(planned.clone()),
        }
    }

    /// The wall waits, speaks, points.
    pub(super) fn on_the_wall(&mut self, event: &WallEvent) {
        match event {
            WallEvent::Held { on } => self.hold_wall(*on),
            WallEvent::Said { text } => self.wall.said.clone_from(text),
            WallEvent::Pointed { target } => self.wall.pointed = *target,
        }
    }

    /// Whether the plan pauses now.
    #[must_use]
    pub fn rests_now(&self) -> bool {
        self.rests.last().is_some_and(|(_, until)| until.is_none())
    }

    /// The wall stays as it is now. What is seen on it is a whole session of its own, which costs nothing to keep.
    fn hold_wall(&mut self, on: bool) {
        if !on {
            self.wall.held = None;
        } else if self.wall.held.is_none() {
            let seen = self.clone();
            self.wall.held = Some(Arc::new(seen));
        }
    }

    /// What the wall looks at: the session as it was when the wall was held, else the session itself.
    #[must_use]
    pub fn on_wall(&self) -> &Self {
        self.wall.held.as_deref().unwrap_or(self)
    }

    /// One sentence goes at once, wherever it stands; also from a wall that is held.
    pub(super) fn take_out(&mut self, target: EntryId) {
        self.drop_entry(target);
        self.dropped.insert(target);
        let told: Vec<CasePart> =
            self.case.iter().filter(|(_, (_, by))| *by == target).map(|(part, _)| *part).collect();
        for part in told {
            self.case.remove(&part);
        }
        self.remove_line(target);
        if !self.carried_question(target) && self.agenda.question(target).is_some() {
            Arc::make_mut(&mut self.agenda).questions.retain(|question| question.id != target);
        }
        self.wall.put_up = self.wall.put_up.filter(|up| *up != target);
        self.wall.pointed = self.wall.pointed.filter(|pointed| *pointed != target);
    }

    /// What is taken back is gone from a held wall too.
    pub(super) fn here_and_on_held_wall(&mut self, change: impl Fn(&mut Self)) {
        change(self);
        self.on_held_wall(change);
    }

    pub(super) fn on_held_wall(&mut self, change: impl Fn(&mut Self)) {
        if let Some(held) = &mut self.wall.held {
            change(Arc::make_mut(held));
        }
    }

    /// The phases of the script that are not left out today.
    pub fn phases_today(&self) -> impl DoubleEndedIterator<Item = &Phase> {
        self.script().phases.iter().filter(|phase| !self.skipped.contains_key(&phase.id))
    }
}

/// An interval begins, or the one that runs ends.
pub(super) fn begin_or_end(
    intervals: &mut imbl::Vector<(crate::domain::Timestamp, Option<crate::domain::Timestamp>)>,
    entry: &Entry,
    on: bool,
) {
    let now = entry.placed();
    match intervals.back_mut() {
        Some((from, until @ None)) if !on => *until = Some(now.max(*from)),
        Some((_, None)) => {}
        Some((_, Some(_))) | None if on => intervals.push_back((now, None)),
        Some((_, Some(_))) | None => {}
    }
}
