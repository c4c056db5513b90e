//! *What is taken back is gone*: which entries lose their body when the session is sealed.

use std::collections::BTreeSet;

use super::Session;
use crate::domain::entry::{Entry, Tags};
use crate::domain::event::{AgendaEvent, Event, PlanEvent, WallEvent};
use crate::domain::ids::EntryId;

impl Session {
    /// The entries whose bodies sealing erases: struck ones, dropped moments with all that was said of them, words
    /// that were corrected since, a case that was taken back, and what fell inside *even niet* undecided.
    ///
    /// `entries` are all entries of the session; `struck` those that do not count.
    pub fn taken_back<'a>(
        &self,
        entries: impl IntoIterator<Item = &'a Entry>,
        struck: &dyn Fn(EntryId) -> bool,
    ) -> BTreeSet<EntryId> {
        let gone = |id: EntryId| struck(id) || self.withheld.contains(&id) || self.dropped.contains(&id);
        let loses =
            |entry: &&Entry| entry.event != Event::Erased && (gone(entry.id) || self.lost_its_words(entry, &gone));
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let mut all: BTreeSet<EntryId> = entries.iter().copied().filter(loses).map(|entry| entry.id).collect();
        // Taking back something that is gone itself goes with it, or its empty envelope would look like a dropped moment.
        let moment = |id: EntryId| self.line(id).is_some_and(super::Line::is_moment);
        let also = |entry: &&&Entry| matches!(entry.event, Event::Dropped(id) if all.contains(&id) && !moment(id));
        let also: Vec<EntryId> = entries.iter().filter(also).map(|entry| entry.id).collect();
        all.extend(also);
        all
    }

    /// What was said of something that is gone goes with it. A target that has not arrived is not gone.
    fn lost_its_words(&self, entry: &Entry, gone: &dyn Fn(EntryId) -> bool) -> bool {
        let line = |id: EntryId| self.line(id);
        match &entry.event {
            Event::Noted(_) => line(entry.id).is_some_and(|line| line.words_from != entry.id),
            Event::Reworded { target, .. } => {
                gone(*target) || line(*target).is_some_and(|line| line.words_from != entry.id)
            }
            Event::Explained { target, effect, meant } => {
                gone(*target) || line(*target).is_some_and(|line| line.effect != *effect || line.meant != *meant)
            }
            // Of names that were taken off a line nothing stays.
            Event::Tagged { target, tags } => gone(*target) || self.lacks_names(*target, tags),
            Event::Replied { line: target, .. }
            | Event::Marked { question: target, .. }
            | Event::Worded { question: target, .. }
            | Event::Followed { agreement: target, .. } => gone(*target),
            // Of a dropped moment the fact remains; of anything else nothing, or it would look like a dropped moment.
            // What earlier sessions left is not in this file: that it was dropped must stay.
            Event::Dropped(target) => {
                gone(*target) && !line(*target).is_some_and(super::Line::is_moment) && !self.is_carried_card(*target)
            }
            // What was said of a card, a question or an addition that is gone goes with it.
            Event::Card(_) | Event::Promise(_) => entry.event.needs().is_some_and(gone),
            Event::Agenda(event) => self.said_otherwise(event) || entry.event.needs().is_some_and(gone),
            Event::Plan(PlanEvent::Next { planned }) => self.planned.as_ref() != Some(planned),
            // A message that went from the wall leaves nothing.
            Event::Wall(WallEvent::Said { text }) => self.wall.said != *text,
            Event::CaseTold { part, .. } => self.case.get(part).is_none_or(|(_, by)| *by != entry.id),
            Event::Opened(_)
            | Event::PhaseEntered { .. }
            | Event::MinutesGiven { .. }
            | Event::WallNeutral(_)
            | Event::WallClock(_)
            | Event::WallTyping(_)
            | Event::PutUp(_)
            | Event::OffRecord(_)
            | Event::KeptAfterAll(_)
            | Event::StayHere
            | Event::ClockJumped { .. }
            | Event::Present { .. }
            | Event::DoorSet { .. }
            | Event::AtSet { .. }
            | Event::Kept(_)
            | Event::Answered { .. }
            | Event::Released { .. }
            | Event::CaseWithdrawn
            | Event::ValueChosen { .. }
            | Event::Plan(_)
            | Event::Wall(WallEvent::Held { .. } | WallEvent::Pointed { .. })
            | Event::TakenOut(_)
            | Event::Posed { .. }
            | Event::Agreed { .. }
            | Event::Struck(_)
            | Event::Restored(_)
            | Event::LeadTaken
            | Event::Sealed { .. }
            | Event::Erased
            | Event::Unknown { .. } => false,
        }
    }

    /// Of the umbrella question and the name of a theme only the last words count.
    fn said_otherwise(&self, event: &AgendaEvent) -> bool {
        match event {
            AgendaEvent::Umbrella { text } => self.agenda.umbrella != *text,
            AgendaEvent::Theme { code, title } => {
                self.agenda.themes.iter().any(|theme| theme.code == *code && theme.title != *title)
            }
            AgendaEvent::Drafted { .. } | AgendaEvent::Joined { .. } | AgendaEvent::Lens { .. } => false,
        }
    }

    /// Whether a name of a place or initiative among these tags was taken off the line since.
    fn lacks_names(&self, target: EntryId, tags: &Tags) -> bool {
        self.line(target).is_some_and(|line| tags.field.iter().any(|name| !line.tags.field.contains(name)))
    }
}
