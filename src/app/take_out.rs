//! *Haal dat eruit*: which entries hold the words of what is looked at. All of them are named, so that what goes never
//! depends on a body that went already.

use super::forms::Item;
use super::live::{Live, Role};
use super::{lead, note};
use crate::domain::words::Form;
use crate::domain::{AgendaEvent, Entry, EntryId, Event, Line, PlanEvent, Session, WallEvent};

/// The entries to take out for what this screen looks at; none when there is nothing of this session in it.
#[must_use]
pub fn targets(live: &Live) -> Vec<EntryId> {
    let session = live.session();
    let up = || lead::moment(live).filter(|_| live.form() == Form::Moments);
    match live.role {
        Role::Room => Vec::new(),
        // On the wall the list of moments is not seen: what the keys are about is the one that was put up.
        Role::Lead if live.form() == Form::Moments => up().map(|id| copies(session, id)).unwrap_or_default(),
        Role::Note if !live.in_panel() => note::selected(live).map(|id| copies(session, id)).unwrap_or_default(),
        Role::Lead | Role::Desk | Role::Note => match live.focused() {
            Some(item) => of_item(live, &item),
            None => of_message(live),
        },
    }
}

fn of_item(live: &Live, item: &Item) -> Vec<EntryId> {
    let session = live.session();
    let all = |fits: &dyn Fn(&Event) -> bool| {
        live.timeline.entries().filter(|entry| fits(&entry.event)).map(|entry| entry.id).collect::<Vec<_>>()
    };
    let last = |fits: &dyn Fn(&Event) -> bool| all(fits).pop().into_iter().collect();
    match item {
        Item::Line(id) | Item::Card(id) => copies(session, *id),
        Item::Agreement(id) | Item::Drafted(id) => with_elders(live, *id),
        Item::Question(id) if session.carried_question(*id) => last(&|event| match event {
            Event::Worded { question, .. } | Event::Marked { question, .. } => question == id,
            _ => false,
        }),
        Item::Question(id) => {
            let from = session.drafted.iter().filter(|drafted| drafted.posed == Some(*id));
            std::iter::once(*id).chain(from.flat_map(|drafted| with_elders(live, drafted.id))).collect()
        }
        Item::Part(part) => all(&|event| matches!(event, Event::CaseTold { part: told, .. } if told == part)),
        Item::Earlier(id) => last(&|event| matches!(event, Event::Followed { agreement, .. } if agreement == id)),
        Item::Idea(id) => last(&|event| matches!(event, Event::Replied { line, .. } if line == id)),
        Item::Umbrella => all(&|event| matches!(event, Event::Agenda(AgendaEvent::Umbrella { .. }))),
        Item::Theme(code) => {
            all(&|event| matches!(event, Event::Agenda(AgendaEvent::Theme { code: named, .. }) if named == code))
        }
        Item::Planned => all(&|event| matches!(event, Event::Plan(PlanEvent::Next { .. }))),
        Item::Voice(_) | Item::Harvested(_) | Item::Value(_) | Item::Practice(_) | Item::Column(_) | Item::Seat(_) => {
            Vec::new()
        }
    }
}

/// What was said to the room, also when it hangs there no more.
fn of_message(live: &Live) -> Vec<EntryId> {
    let said = |entry: &&Entry| matches!(&entry.event, Event::Wall(WallEvent::Said { text }) if !text.is_empty());
    live.timeline.entries().filter(said).map(|entry| entry.id).collect()
}

/// A line of this session; of a card also the same words in the columns that it was carried on to, or came from.
fn copies(session: &Session, id: EntryId) -> Vec<EntryId> {
    let Some(line) = session.line(id) else { return Vec::new() };
    let from = |line: &Line| line.card().and_then(|card| card.from);
    let mut found = vec![id];
    loop {
        let beside = |other: &&Line| {
            let related = from(other).is_some_and(|id| found.contains(&id))
                || found.iter().filter_map(|id| session.line(*id)).any(|line| from(line) == Some(other.id));
            related && other.text == line.text && !found.contains(&other.id)
        };
        let more: Vec<EntryId> = session.in_order().filter(beside).map(|other| other.id).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// Other words for it take the place of the old ones, which were dropped by the very next entry of the same run.
fn with_elders(live: &Live, id: EntryId) -> Vec<EntryId> {
    let mut found = vec![id];
    let mut here = id;
    while let Some(next) = here.seq.checked_add(1) {
        let dropped = live.timeline.entry(EntryId { seq: next, ..here }).map(|entry| &entry.event);
        let Some(Event::Dropped(elder)) = dropped else { break };
        let words = |event: &Event| matches!(event, Event::Agreed { .. } | Event::Agenda(AgendaEvent::Drafted { .. }));
        if found.contains(elder) || !live.timeline.entry(*elder).is_some_and(|entry| words(&entry.event)) {
            break;
        }
        found.push(*elder);
        here = *elder;
    }
    found
}
