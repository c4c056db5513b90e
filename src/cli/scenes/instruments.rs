//! Every instrument filled: the sessions of the practice neighbourhood that follow other scripts, walked phase by phase,
//! and the series that were read back.

use super::{Scene, Set, example, phases};
use crate::app::forms::{Item, items};
use crate::app::{Model, Role, Screen};
use crate::domain::{AgendaEvent, CardEvent, Entry, Event, Kind, Noted, PromiseEvent, Session, Timeline, Timestamp};
use crate::store::Workspace;
use crate::text::Message;

/// The sessions in which the instruments come by, each with the word for it in a picture's name.
const SESSIONS: [(&str, &str); 8] = [
    ("verhalen", "2026-04-16-verhalen"),
    ("samen-dragen", "2026-05-07-samen-dragen"),
    ("pitstop", "2026-05-28-eerste-pitstop"),
    ("lunch", "2026-06-11-lunch-in-de-huiskamer"),
    ("pitstop-2", "2026-07-02-tweede-pitstop"),
    ("partnerschapskaart", "2026-09-10-een-folder-of-geen"),
    ("inspiratie", "2026-09-24-wie-laat-van-zich-horen"),
    ("najaar", "2026-10-15-najaar"),
];

/// Series without times, and the keys that lead to a step worth seeing.
const READ_BACK: [(&str, &[&str]); 3] = [
    ("nieuw-west", &["pagedown", "pagedown", "left"]),
    ("expeditie", &["pagedown", "pagedown", "pagedown", "left"]),
    ("woonservicewijken", &["pagedown", "pagedown", "left"]),
];

/// The pictures of all instruments.
pub(super) fn instruments(set: &Set<'_>, practice: &Workspace) -> Result<Vec<Scene>, Message> {
    let mut all = Vec::new();
    for (word, id) in SESSIONS {
        let entries = super::entries(practice, id);
        for (phase, _, time) in phases(&entries) {
            let model = looking(set.at(Role::Lead, &entries, time));
            all.push(Scene { name: format!("lead-{word}-{phase}"), model });
        }
        all.extend(on_the_way(set, word, &entries));
    }
    for (name, keys) in READ_BACK {
        let entries = super::last(&example(name)?);
        all.push(set.replay(&format!("replay-{name}"), entries, keys));
    }
    Ok(all)
}

/// What stands on a screen only for a while: the circle of a round, the questions of tables before they are the
/// agenda's, the cards that nobody shows yet; and the facilitator's own screen with the same.
fn on_the_way(set: &Set<'_>, word: &str, entries: &[Entry]) -> Vec<Scene> {
    let before = |what: fn(&Event) -> bool| entries.iter().find(|e| what(&e.event)).map(|e| Timestamp(e.stamp.ms - 1));
    let whole = |what: fn(&Event) -> bool| entries.iter().any(|e| what(&e.event));
    let mut all = Vec::new();
    let mut add = |role, name: &str, time: Option<Timestamp>, keys: &[&str]| {
        let Some(time) = time else { return };
        let mut model = looking(set.at(role, entries, time));
        super::press(&mut model, keys, time);
        all.push(Scene { name: name.to_owned(), model });
    };
    if whole(is_joined) {
        add(Role::Lead, "lead-leervragen-van-tafels", before(is_posed), &[]);
        add(Role::Desk, "desk-leervragen-van-tafels", before(is_posed), &[]);
    }
    add(Role::Lead, "lead-kaartjes-nog-niet-getoond", before(is_shown), &[]);
    add(Role::Desk, "desk-kaartjes-nog-niet-getoond", before(is_shown), &[]);
    let mut additions = entries.iter().filter(|e| is_addition(&e.event));
    let second = additions.nth(1).map(|e| Timestamp(e.stamp.ms - 1));
    add(Role::Lead, "lead-aanvulling-met-twee-keer-ja", second, &[]);
    add(Role::Desk, "desk-aanvulling-met-twee-keer-ja", second, &[]);
    if word == "lunch" {
        let opening = phases(entries).into_iter().find(|(id, ..)| id == "opening").map(|(.., time)| time);
        add(Role::Lead, "lead-rondje-met-kring", opening, &["v", "w", "w"]);
        add(Role::Desk, "desk-rondje-met-kring", opening, &["v", "w", "w"]);
    }
    all
}

const fn is_joined(event: &Event) -> bool {
    matches!(event, Event::Agenda(AgendaEvent::Joined { .. }))
}

const fn is_addition(event: &Event) -> bool {
    matches!(event, Event::Noted(Noted { kind: Kind::Addition, .. }))
}

const fn is_posed(event: &Event) -> bool {
    matches!(event, Event::Posed { .. })
}

const fn is_shown(event: &Event) -> bool {
    matches!(event, Event::Card(CardEvent::Shown { .. }))
}

/// The same screen, looking at what was written last in its phase.
fn looking(mut model: Model) -> Model {
    if let Screen::Live(live) = &mut model.screen {
        written_last(live.session(), &live.timeline).into_iter().for_each(|item| live.look_to(item));
    }
    model
}

fn written_last(session: &Session, timeline: &Timeline) -> Option<Item> {
    let here = items(session, session.form());
    let entered = session.visits.last().map(|visit| visit.entry);
    let since = timeline.entries().rev().take_while(|entry| Some(entry.id) != entered);
    since.flat_map(about).find(|item| here.contains(item))
}

/// What an entry may be about, as an item of a form.
fn about(entry: &Entry) -> Vec<Item> {
    if let Event::Promise(PromiseEvent::Recognised { practice, .. }) = &entry.event {
        return vec![Item::Practice(practice.clone())];
    }
    let ids = [Some(entry.id), entry.event.needs()];
    let kinds = [Item::Line, Item::Card, Item::Drafted, Item::Question, Item::Agreement, Item::Earlier, Item::Idea];
    ids.into_iter().flatten().flat_map(|id| kinds.map(|item| item(id))).collect()
}
