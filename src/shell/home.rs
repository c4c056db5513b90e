//! Reading the workspace for the home screen.

use std::collections::BTreeMap;
use std::path::Path;

use super::open;
use crate::app::home::{Meeting, Near, Summary, Workspace};
use crate::config::{Problem, Severity};
use crate::domain::{Carried, Kind, Phase};
use crate::i18n::Catalog;
use crate::store::{self, SessionInfo};
use crate::text::Message;

/// The workspace at a glance, with what is wrong in it.
#[must_use]
pub fn read(workspace: &store::Workspace, catalog: &Catalog) -> Workspace {
    let (community, mut problems) = workspace.community();
    let (mut sessions, more) = workspace.sessions();
    problems.extend(more);
    problems.extend(workspace.boards().1);
    problems.extend(workspace.theory().1);
    let (scripts, more) = workspace.scripts();
    problems.extend(more);
    problems.extend(workspace.agenda().1);
    problems.extend(workspace.threads().1);
    let carried = open::carried(workspace, &sessions);
    let left = left(&carried);
    sessions.sort_by(|a, b| (b.last, &b.id).cmp(&(a.last, &a.id)));
    let minutes = |phases: &[Phase]| phases.iter().filter_map(|phase| phase.minutes).fold(0, u32::saturating_add);
    let about: BTreeMap<String, (String, u32)> =
        scripts.iter().map(|s| (s.id.clone(), (s.what.about.clone(), minutes(&s.what.phases)))).collect();
    let scripts = named(scripts);
    let told = scripts.iter().map(|(id, _)| about.get(id).cloned().unwrap_or_default()).collect();
    let found = Summary {
        name: community.name,
        place: community.place,
        origin: workspace.settings().origin,
        sessions: sessions.into_iter().map(meeting).collect(),
        agenda: carried.agenda,
        scripts,
        told,
        left,
    };
    Workspace { found: Some(found), problems: faults(&problems, catalog), near: Vec::new() }
}

/// The first agreement that the last session made and the first lesson that it learned, in the group's own words. No more:
/// the next look back shows all of them.
fn left(carried: &Carried) -> Vec<String> {
    let made = carried.agreements.iter().find(|agreement| Some(&agreement.session) == carried.previous.as_ref());
    let learned = carried.harvest.iter().find(|line| line.kind == Kind::Lesson);
    made.map(|agreement| agreement.what.clone()).into_iter().chain(learned.map(|line| line.text.clone())).collect()
}

/// The communities right under the folder where the program was started.
#[must_use]
pub fn near(folder: &Path) -> Workspace {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let near = store::workspace::near(folder)
        .into_iter()
        .filter_map(|found| Some(Near { name: found.settings().name.clone(), folder: name(found.path())? }));
    Workspace { near: near.collect(), ..Workspace::default() }
}

/// The scripts that there are: id and title, the default one first.
#[must_use]
pub fn scripts(workspace: &store::Workspace) -> Vec<(String, String)> {
    named(workspace.scripts().0)
}

fn named(scripts: Vec<store::ScriptSource>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = scripts.into_iter().map(|s| (s.id, s.what.title)).collect();
    named.sort_by_key(|(id, _)| (id != open::DEFAULT_SCRIPT, id.clone()));
    named
}

fn meeting(info: SessionInfo) -> Meeting {
    let running = (!info.sealed).then(|| (info.phase.unwrap_or_default(), info.last.unwrap_or_default()));
    let SessionInfo { id, title, date, certainty, origin, .. } = info;
    Meeting { id, title, date, certainty, origin, running }
}

/// Faults as sentences that say where; notices are for `check`.
#[must_use]
pub fn faults(problems: &[Problem], catalog: &Catalog) -> Vec<Message> {
    let say = |problem: &Problem| {
        let (file, line, what) = (&problem.file, problem.line, catalog.say(&problem.what));
        Message::new("shell-fault").with("file", file).with("line", line).with("what", what)
    };
    let mut found: Vec<&Problem> = problems.iter().filter(|p| p.severity == Severity::Fault).collect();
    found.dedup();
    found.into_iter().map(say).collect()
}
