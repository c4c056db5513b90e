//! One entry folded in: which part of the session it changes.

use super::{Line, Session};
use crate::domain::entry::Entry;
use crate::domain::event::Event;

impl Session {
    /// Changes what the event says.
    pub(super) fn apply(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Opened(opened) => self.open(entry, opened),
            Event::PhaseEntered { from, to, undoes: _ } => self.enter(entry, from.as_ref(), to),
            Event::MinutesGiven { phase, by } => self.give(phase, *by),
            Event::WallNeutral(on) => self.wall.neutral = *on,
            Event::WallClock(on) => self.wall.clock = *on,
            Event::WallTyping(on) => self.wall.typing = Some(*on),
            Event::PutUp(target) => self.wall.put_up = *target,
            Event::OffRecord(on) => self.pause(entry, *on),
            Event::StayHere => self.stay = true,
            Event::Present { voice, people } => self.presence(voice, *people),
            Event::Noted(noted) => self.add_line(Line::new(entry.id, entry.stamp, entry.seat, entry.at, noted)),
            Event::Erased => self.add_line(Line::erased(entry.id, entry.stamp, entry.seat, entry.at)),
            Event::Reworded { target, text, first, copy } => {
                self.reword(entry.id, *target, (text, first), *copy);
            }
            Event::Tagged { target, tags } => self.tag(*target, tags),
            Event::DoorSet { target, door } => self.set_door(*target, *door),
            Event::AtSet { target, at } => self.move_line(*target, *at),
            Event::Explained { target, effect, meant } => self.explain(*target, effect, meant),
            Event::Kept(target) => self.keep(*target),
            Event::Dropped(target) => self.here_and_on_held_wall(|session| session.drop_entry(*target)),
            Event::Answered { closed, by } => self.change(*closed, |line| line.answered_by = *by),
            Event::Released { target, released } => self.release(*target, *released),
            Event::CaseTold { part, text } => self.tell(entry.id, *part, text),
            Event::CaseWithdrawn => self.here_and_on_held_wall(Self::withdraw_case),
            Event::ValueChosen { value, chosen } => self.choose(value, *chosen),
            Event::Marked { question, mark, reason, count } => {
                self.mark(entry.id, *question, *mark, (reason, *count));
            }
            Event::Worded { question, wording, because } => self.word(*question, wording, because),
            Event::Posed { code, theme, wording, remark, from } => {
                self.pose(entry.id, (code, theme), wording, remark);
                self.drafts_became(from, entry.id);
            }
            Event::Agreed { what, who, when } => self.agree(entry.id, what, who, when),
            Event::Followed { agreement, outcome, text } => self.follow(entry.id, *agreement, *outcome, text),
            Event::Replied { line, text } => self.reply(entry.id, *line, text),
            Event::Card(event) => self.lay(entry, event),
            Event::Agenda(event) => self.make_agenda(entry, event),
            Event::Promise(event) => self.promise(event),
            Event::Plan(event) => self.bend(entry, event),
            Event::Wall(event) => self.on_the_wall(event),
            Event::TakenOut(target) => self.here_and_on_held_wall(|session| session.take_out(*target)),
            Event::Sealed { codes } => self.seal(entry, codes),
            Event::Unknown { .. } => self.unknown += 1,
            Event::KeptAfterAll(_)
            | Event::ClockJumped { .. }
            | Event::LeadTaken
            | Event::Struck(_)
            | Event::Restored(_) => {}
        }
    }
}
