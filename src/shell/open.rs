//! Opening a session for a live screen: the one that is running, or a new one with what the last one left.

use std::collections::BTreeSet;

use crate::app::msg::{Entered, Replayed};
use crate::app::writer::Writer;
use crate::app::{Place, Role};
use crate::domain::field::name;
use crate::domain::{
    Board, Carried, Certainty, Community, Device, Event, Opened, Origin, Run, Script, Seat, Theory, Timeline,
    Timestamp, carry,
};
use crate::store::disk::{self, Lock};
use crate::store::session_info::{self, SessionInfo};
use crate::store::{Drafts, Held, LiveFolder, Workspace, device_id, new_run, seal};
use crate::text::Message;

use super::{clock, drafts, leading, tidy};

/// The script of a session when nobody names one.
pub const DEFAULT_SCRIPT: &str = "leergemeenschap";
/// A running session that began longer ago is asked about.
const OLD: i64 = 12 * 60 * 60 * 1000;

/// Who writes in which session.
#[derive(Clone, Debug)]
pub struct Key {
    /// The session's id.
    pub session: String,
    /// This laptop.
    pub device: Device,
    /// This entering of the session: each has a run of its own, so that no two entries have one id.
    pub run: Run,
}

/// What the threads behind a live screen need.
pub struct Opening {
    /// Which screen.
    pub role: Role,
    /// Nothing is written.
    pub read_only: bool,
    /// Who writes where, and the live folder as it was read; none while a session is waited for.
    pub key: Option<(Key, LiveFolder)>,
    /// Held until a new session's first entry was written: who starts at the same moment waits, and joins it.
    pub gate: Option<Box<dyn Lock>>,
}

/// Opens what a live place asks for: what the screen gets, and what its threads need.
///
/// # Errors
/// Why it cannot be opened, as a sentence.
pub fn open(workspace: &Workspace, place: &Place, now: Timestamp) -> Result<(Entered, Opening), Message> {
    let Place::Live { role, script, title, new } = place else { return Err(Message::new("shell-no-session")) };
    let watching = *role == Role::Room;
    let read_only = !watching && workspace.is_read_only();
    if !watching && !read_only {
        tidy::bring_home(workspace);
    }
    let device = device_id(&**workspace.disk(), workspace.state());
    let run = new_run();
    let seat = if *role == Role::Note { Seat::Note } else { Seat::Lead };
    let blank = |entries| Entered {
        role: *role,
        writer: Writer::new(device, run, seat),
        entries,
        opening: None,
        drafts: Vec::new(),
        led_elsewhere: false,
        read_only,
        old: false,
        notice: None,
    };
    let mut found = running(workspace).filter(|_| !*new);
    let mut gate = None;
    if found.is_none() && !watching && !read_only {
        // Without locks (some network drives) two may begin at once; the fold then reports the second.
        gate = seal::lock(&**workspace.disk(), workspace.path()).ok();
        found = running(workspace).filter(|_| !*new);
    }
    if let Some(Found { info, held, folder }) = found {
        let key = Key { session: info.id.clone(), device, run };
        let other = script.as_ref().filter(|wish| opened(&held).is_some_and(|o| o.script.id != **wish));
        let notice = other.map(|_| Message::new("shell-runs-already").with("title", &info.title));
        let mut entered = Entered { notice, ..blank(held.into_iter().map(|held| held.entry).collect()) };
        resume(workspace, &key, &info, &mut entered, now);
        return Ok((entered, Opening { role: *role, read_only, key: Some((key, folder)), gate: None }));
    }
    if watching {
        return Ok((blank(Vec::new()), Opening { role: *role, read_only, key: None, gate: None }));
    }
    if read_only {
        return Err(Message::new("shell-read-only-nothing").with("folder", workspace.path().display()));
    }
    let opening = begin(workspace, script.as_deref(), title.as_deref())?;
    let key = Key { session: opening.session.clone(), device, run };
    let key = workspace.live_folder(&opening.session).map(|folder| (key, folder));
    let entered = Entered { opening: Some(Box::new(opening)), ..blank(Vec::new()) };
    Ok((entered, Opening { role: *role, read_only, key, gate }))
}

fn resume(workspace: &Workspace, key: &Key, info: &SessionInfo, entered: &mut Entered, now: Timestamp) {
    let role = entered.role;
    if role != Role::Room {
        let store = Drafts::of(workspace, key.run);
        let left = store.left_behind(&key.session);
        // What was typed at one screen is offered at that screen.
        let here = left.iter().filter(|draft| draft.seat == entered.writer.seat);
        entered.drafts = here.flat_map(drafts::decode).collect();
        entered.old = info.started.or(info.last).is_some_and(|from| now.since(from) > OLD);
    }
    let leads = matches!(role, Role::Lead | Role::Desk);
    entered.led_elsewhere = leads && leading::by_another(workspace, &key.session, key.run);
}

/// A session that is running.
pub struct Found {
    /// About it.
    pub info: SessionInfo,
    /// Its entries in the order of the fold.
    pub held: Vec<Held>,
    /// Its live folder as it was read.
    pub folder: LiveFolder,
}

/// The youngest session that is running: one with a live folder (or something saved elsewhere) that nobody sealed.
#[must_use]
pub fn running(workspace: &Workspace) -> Option<Found> {
    let elsewhere = tidy::elsewhere(workspace);
    let live = |id: &String| {
        let folder = workspace.place(id).map(|place| place.live());
        folder.is_some_and(|live| disk::exists(&**workspace.disk(), &live)) || elsewhere.contains(id)
    };
    let mut ids = workspace.session_ids();
    ids.extend(elsewhere.iter().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>());
    let read = |id: String| {
        let (held, folder) = workspace.read_along(&id)?;
        Some(Found { info: session_info::of(&id, &held, false)?, held, folder })
    };
    let open = ids.into_iter().filter(live).filter_map(read).filter(|found| !found.info.sealed);
    open.max_by_key(|found| (found.info.started, found.info.last))
}

fn opened(held: &[Held]) -> Option<&Opened> {
    held.iter().find_map(|held| match &held.entry.event {
        Event::Opened(opened) => Some(&**opened),
        _ => None,
    })
}

/// The last session that was closed: the one that no other one came after.
#[must_use]
pub fn last(sessions: &[SessionInfo]) -> Option<&SessionInfo> {
    let sealed = || sessions.iter().filter(|info| info.sealed);
    let followed = |id: &String| sealed().any(|info| info.previous.as_ref() == Some(id) && info.id != *id);
    let by_time = |info: &&SessionInfo| (info.last, info.id.clone());
    sealed().filter(|info| !followed(&info.id)).max_by_key(by_time).or_else(|| sealed().max_by_key(by_time))
}

/// What earlier sessions left; in a new community, the agenda that it starts with.
#[must_use]
pub fn carried(workspace: &Workspace, sessions: &[SessionInfo]) -> Carried {
    match last(sessions) {
        Some(info) => {
            let entries = workspace.read_session(&info.id).0.into_iter().map(|held| held.entry);
            carry(Timeline::new(entries).session())
        }
        None => Carried { agenda: workspace.agenda().0, ..Carried::default() },
    }
}

/// The names that a line of some session still gives away, in the order in which they were carried: what was taken back
/// is gone, also from what is offered.
fn still_given(workspace: &Workspace, carried: Vec<String>) -> Vec<String> {
    if carried.is_empty() {
        return carried;
    }
    let given = |id: String| {
        let entries = workspace.read_session(&id).0.into_iter().map(|held| held.entry);
        name::given(Timeline::new(entries).session())
    };
    let held: BTreeSet<String> =
        workspace.session_ids().into_iter().flat_map(given).map(|name| name::folded(&name)).collect();
    carried.into_iter().filter(|name| held.contains(&name::folded(name))).collect()
}

/// What a new session starts from: the script that was asked for, else the one that the last session planned.
fn begin(workspace: &Workspace, wish: Option<&str>, title: Option<&str>) -> Result<Opened, Message> {
    let sessions = workspace.sessions().0;
    let mut carried = carried(workspace, &sessions);
    carried.field = still_given(workspace, carried.field);
    let planned = carried.planned.as_ref().filter(|_| wish.is_none());
    let wish = wish.or_else(|| planned.map(|planned| planned.script.as_str()).filter(|id| !id.is_empty()));
    let (script, boards, theory) = script(workspace, wish.unwrap_or(DEFAULT_SCRIPT))?;
    let date = clock::today();
    let given = |title: &&str| !title.trim().is_empty();
    let title = title.filter(given).or_else(|| planned.map(|planned| planned.title.as_str()).filter(given));
    let title = title.map_or(script.title.as_str(), str::trim).to_owned();
    let practice = workspace.settings().origin == Origin::Practice;
    let mut community = with_additions(workspace.community().0, &carried);
    community.topics = workspace.topics(&community);
    Ok(Opened {
        session: workspace.new_id(Some(&date), &title),
        title,
        date: Some(date),
        certainty: Certainty::Stated,
        origin: if practice { Origin::Practice } else { Origin::Live },
        source: String::new(),
        offset: clock::offset(),
        script,
        boards,
        theory,
        community,
        carried,
    })
}

/// The commitments of the community, and behind those of each value what earlier sessions added.
#[must_use]
pub fn with_additions(mut community: Community, carried: &Carried) -> Community {
    for practice in &carried.practices {
        let behind = community.practices.iter().rposition(|known| known.value == practice.value);
        let place = behind.map_or(community.practices.len(), |last| last + 1);
        community.practices.insert(place, practice.clone());
    }
    community
}

/// The script with this id, with what it uses; all others are read only to say what is wrong.
pub(super) fn script(workspace: &Workspace, id: &str) -> Result<(Script, Vec<Board>, Vec<Theory>), Message> {
    if let Some(found) = workspace.script(id) {
        return Ok(found);
    }
    let (all, problems) = workspace.scripts();
    let file = format!("scripts/{id}.ron");
    if let Some(fault) = problems.iter().find(|problem| problem.file == file) {
        return Err(Message::new("shell-script-faulty").with("file", file).with("line", fault.line));
    }
    let known: Vec<&str> = all.iter().map(|source| source.id.as_str()).collect();
    Err(Message::new("shell-no-script").with("script", id).with("known", known.join(", ")))
}

/// A session to play again, with its id; the last one when none is named.
///
/// # Errors
/// There is no such session.
pub fn replay(workspace: &Workspace, id: Option<&str>) -> Result<(String, Replayed), Message> {
    let id = match id {
        Some(id) => id.to_owned(),
        None => {
            let sessions = workspace.sessions().0;
            let open = || running(workspace).map(|found| found.info.id);
            last(&sessions).map(|info| info.id.clone()).or_else(open).ok_or_else(|| Message::new("shell-no-session"))?
        }
    };
    let (held, problems) = workspace.read_session(&id);
    if held.is_empty() {
        let known: Vec<String> = workspace.sessions().0.into_iter().map(|info| info.id).collect();
        return Err(Message::new("shell-no-such-session").with("id", id).with("known", known.join(", ")));
    }
    let entries = held.into_iter().map(|held| held.entry).collect();
    let notices = problems.into_iter().map(|problem| problem.what).collect();
    Ok((id, Replayed { entries, notices }))
}
