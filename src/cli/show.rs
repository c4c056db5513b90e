//! `drempel show ID`: one session, to read or as JSON.

use super::json::session::{self, SessionJson};
use super::{Failure, World, show_more};
use crate::app::forms::part_key;
use crate::domain::{Kind, Line, Session, Status, Timeline, topic};
use crate::text::Message;

/// Writes the session.
///
/// # Errors
/// When there is no such session or the output cannot be written.
pub fn run(world: &mut World<'_>, id: &str, json: bool) -> Result<(), Failure> {
    let workspace = world.workspace()?;
    let (held, _) = workspace.read_session(id);
    if held.is_empty() {
        return Err(Failure::Said(Message::new("cli-no-session").with("id", id)));
    }
    let timeline = Timeline::new(held.into_iter().map(|h| h.entry));
    let shown = session::session(id, timeline.session());
    if json { Ok(world.json(&shown)?) } else { write(world, &shown, timeline.session()) }
}

fn write(world: &mut World<'_>, shown: &SessionJson, session: &Session) -> Result<(), Failure> {
    let date = match &shown.date.day {
        Some(day) => day.clone(),
        None => world.word("cli-date-unknown"),
    };
    world.line(&format!("{} · {date}", shown.title))?;
    let phases: Vec<&str> = shown.phases.iter().map(|p| p.title.as_str()).collect();
    block(world, "cli-phases", &phases)?;
    if shown.case.is_some() {
        let mut lines = Vec::new();
        for (part, (text, _)) in &session.case {
            lines.push(format!("{}: {text}", world.word(part_key(*part))));
        }
        block(world, "cli-case", &lines)?;
    }
    let moments = moments(world, shown, session);
    block(world, "cli-moments", &moments)?;
    harvest(world, shown, session)?;
    let agreement = |a: &session::AgreementJson| {
        [&a.what, &a.who, &a.when].into_iter().filter(|t| !t.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    };
    block(world, "cli-agreements", &shown.agreements.iter().map(agreement).collect::<Vec<_>>())?;
    let idea = |i: &super::json::lines::IdeaJson| {
        std::iter::once(&i.text).chain(&i.answers).cloned().collect::<Vec<_>>().join(" → ")
    };
    block(world, "cli-ideas", &shown.ideas.iter().map(idea).collect::<Vec<_>>())?;
    block(world, "cli-side-streams", &shown.side_streams.iter().map(idea).collect::<Vec<_>>())?;
    show_more::write(world, shown)
}

/// The moments that were not dropped, with their door in a word.
fn moments(world: &World<'_>, shown: &SessionJson, session: &Session) -> Vec<String> {
    let door = |door: Option<&str>| match door {
        Some("open") => world.word("door-open"),
        Some("closed") => world.word("door-closed"),
        Some(_) => world.word("door-ajar"),
        None => "·".to_owned(),
    };
    let time = |at: &Option<String>| at.as_ref().and_then(|at| at.get(11..16)).unwrap_or("     ").to_owned();
    let kept = shown.moments.iter().filter(|m| m.status != "dropped");
    let about = |m: &super::json::lines::MomentJson| if m.certainty == "about" { "±" } else { " " };
    let text = |m: &super::json::lines::MomentJson| {
        let titles = topic::titles(session, &m.topics);
        std::iter::once(&m.text).chain(&m.field).map(String::as_str).chain(titles).collect::<Vec<_>>().join(" · ")
    };
    kept.map(|m| format!("{}{}  {}  {}", about(m), time(&m.at), door(m.door), text(m))).collect()
}

/// The lessons, each with the names of boards that it carries.
fn lessons(session: &Session) -> Vec<String> {
    let lessons = session.of_kind(Kind::Lesson).filter(|line| line.status != Status::Dropped);
    let titled = |line: &Line| {
        let titles = topic::titles(session, &line.tags.topics);
        std::iter::once(line.text.as_str()).chain(titles).collect::<Vec<_>>().join(" · ")
    };
    lessons.map(titled).collect()
}

fn harvest(world: &mut World<'_>, shown: &SessionJson, session: &Session) -> Result<(), Failure> {
    let harvest = &shown.harvest;
    let marked = [
        ("mark-explored", &harvest.explored),
        ("mark-urgent", &harvest.urgent),
        ("mark-accent", &harvest.accent),
        ("mark-rest", &harvest.rest),
        ("mark-woken", &harvest.woken),
    ];
    for (key, marks) in marked {
        let line = |m: &session::MarkedJson| format!("{}  {}", m.question, m.reason);
        block(world, key, &marks.iter().map(line).collect::<Vec<_>>())?;
    }
    for (key, worded) in [("mark-sharper", &harvest.sharper), ("cli-new-questions", &harvest.new)] {
        let line = |w: &session::WordedJson| {
            let parts = std::iter::once(&w.wording.hoe).chain(&w.wording.terwijl).chain(&w.wording.zonder_dat);
            format!("{}  {}", w.question, parts.cloned().collect::<Vec<_>>().join(" · "))
        };
        block(world, key, &worded.iter().map(line).collect::<Vec<_>>())?;
    }
    block(world, "cli-lessons", &lessons(session))?;
    let quote = |q: &super::json::lines::QuoteJson| q.released.then(|| format!("“{}”", q.text));
    block(world, "cli-quotes", &harvest.quotes.iter().filter_map(quote).collect::<Vec<_>>())?;
    block(world, "cli-celebrations", &harvest.celebrations)?;
    block(world, "cli-next-steps", &harvest.next_steps)
}

/// A title with lines under it; nothing when there are none.
pub(super) fn block(world: &mut World<'_>, title: &'static str, lines: &[impl AsRef<str>]) -> Result<(), Failure> {
    if lines.is_empty() {
        return Ok(());
    }
    let title = world.word(title);
    world.line("")?;
    world.line(&title)?;
    for line in lines {
        world.line(&format!("  {}", line.as_ref()))?;
    }
    Ok(())
}
