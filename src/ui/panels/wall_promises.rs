//! The commitments on the wall: a text to reflect on. What the group recognises has a quiet word, what somebody adds
//! waits for a yes.

use super::blocks::Block;
use super::page::Page;
use super::words;
use crate::app::items::additions;
use crate::config::Role;
use crate::domain::words::Kind;
use crate::domain::{Line, Practice, Session, Status};
use crate::text::{Message, Safe, wrap};
use crate::ui::stage::Stage;

/// A value: what it is about, and what was said of it today.
#[must_use]
pub fn value(stage: &Stage<'_>, session: &Session, value: &str) -> Vec<Block> {
    let values = session.opened.as_deref().map(|o| o.community.values.as_slice()).unwrap_or_default();
    let about = values.iter().find(|v| v.id == value).map(|v| v.about.as_str()).unwrap_or_default();
    let title = Block::title(words::value_name(session, value), Role::Accent);
    let recognised: Vec<Safe> = practices(session)
        .iter()
        .filter(|p| p.value == value && session.recognised.contains(&p.id))
        .map(|p| Safe::new(&p.text))
        .collect();
    let added: Vec<Safe> = additions(session, value).map(|line| Safe::new(&line.text)).collect();
    vec![
        title,
        Block::large(vec![Safe::new(about)], Role::WallText),
        Block::small(recognised, Role::WallText).under(stage.say("promise-recognised")),
        Block::small(added, Role::WallText).under(stage.say("promise-proposed")),
    ]
}

/// One practice with its sub-points; whether the group recognises it, and where it came from.
#[must_use]
pub fn practice(stage: &Stage<'_>, session: &Session, id: &str) -> Vec<Block> {
    let Some(practice) = practices(session).iter().find(|p| p.id == id) else { return Vec::new() };
    let text = Block::large(vec![Safe::new(&practice.text)], Role::WallTitle);
    let sub = practice.sub.iter().map(|s| Safe::new(&format!("· {s}"))).collect();
    let mut blocks =
        vec![text.under(words::value_name(session, &practice.value)), Block::large(sub, Role::WallText).turn(1)];
    if session.recognised.contains(id) {
        blocks.push(Block::small(vec![stage.say("promise-recognised")], Role::Accent));
    }
    blocks.extend(added(stage, practice).map(|words| Block::small(vec![words], Role::Quiet)));
    blocks
}

/// Where a practice came from, when a session added it.
#[must_use]
pub fn added(stage: &Stage<'_>, practice: &Practice) -> Option<Safe> {
    let added = practice.added.as_ref()?;
    let key = if added.voice.is_empty() { "promise-added" } else { "promise-added-by" };
    Some(stage.tell(&Message::new(key).with("session", &added.title).with("voice", &added.voice)))
}

/// An addition: its words, who proposes it, and whose yes it has.
#[must_use]
pub fn addition(stage: &Stage<'_>, session: &Session, line: &Line) -> Vec<Block> {
    let value = line.tags.values.first().map(|value| words::value_name(session, value)).unwrap_or_default();
    let mut label = vec![value, proposed(stage, line)];
    label.retain(|words| !words.is_empty());
    let label = wrap::join(&label, &Safe::new(" · "));
    let (yes, role) = accepted(stage, session, line);
    vec![
        Block::large(vec![Safe::new(&line.text)], Role::WallTitle).under(label).keeps(),
        Block::large(yes, role).turn(2).joins(),
    ]
}

/// That it is a proposal, and whose.
#[must_use]
pub fn proposed(stage: &Stage<'_>, line: &Line) -> Safe {
    match line.tags.voice.as_deref() {
        Some(voice) => stage.tell(&Message::new("promise-proposed-by").with("voice", voice)),
        None => stage.say("promise-proposed"),
    }
}

/// Whose yes an addition has, and whose it still waits for.
#[must_use]
pub fn accepted(stage: &Stage<'_>, session: &Session, line: &Line) -> (Vec<Safe>, Role) {
    let Some(opened) = session.opened.as_deref() else { return (Vec::new(), Role::Quiet) };
    let said = |voice: &&str| session.accepted.get(&line.id).is_some_and(|said| said.contains(*voice));
    let (yes, not_yet): (Vec<&str>, Vec<&str>) = opened.community.who_accepts().into_iter().partition(said);
    let tell = |key, voices: &[&str]| stage.tell(&Message::new(key).with("voices", voices.join(", ")));
    if not_yet.is_empty() {
        return (vec![tell("promise-accepted", &yes)], Role::Accent);
    }
    let mut lines = Vec::new();
    if !yes.is_empty() {
        lines.push(tell("promise-yes", &yes));
    }
    lines.push(tell("promise-to-ask", &not_yet));
    (lines, Role::Quiet)
}

/// What was recognised and proposed today, for a wall without a focus.
pub fn said(stage: &Stage<'_>, session: &Session, page: &mut Page) {
    let recognised = practices(session).iter().filter(|p| session.recognised.contains(&p.id));
    for (index, practice) in recognised.enumerate() {
        if index == 0 {
            page.text(0, &stage.say("promise-recognised"), Role::Quiet);
        }
        page.text(0, &Safe::new(&practice.text), Role::WallText);
    }
    for line in session.of_kind(Kind::Addition).filter(|line| line.status != Status::Dropped) {
        page.gap();
        page.text(0, &proposed(stage, line), Role::Quiet);
        page.text(0, &Safe::new(&line.text), Role::WallText);
        let (yes, role) = accepted(stage, session, line);
        for words in yes {
            page.text(2, &words, role);
        }
    }
}

/// The same in blocks, what was proposed last first: on a wall without a focus.
#[must_use]
pub fn said_today(stage: &Stage<'_>, session: &Session) -> Vec<Vec<Block>> {
    let mut added: Vec<&Line> = session.of_kind(Kind::Addition).filter(|line| line.status != Status::Dropped).collect();
    added.sort_by_key(|line| std::cmp::Reverse((line.stamp, line.id)));
    let added = added.into_iter().map(|line| addition(stage, session, line));
    let recognised = practices(session).iter().filter(|p| session.recognised.contains(&p.id));
    let text = |practice: &Practice| Block::large(vec![Safe::new(&practice.text)], Role::WallTitle);
    added.chain(recognised.map(|p| vec![text(p).under(stage.say("promise-recognised"))])).collect()
}

fn practices(session: &Session) -> &[Practice] {
    session.opened.as_deref().map(|o| o.community.practices.as_slice()).unwrap_or_default()
}
