//! `drempel guide`, `drempel travel-report` and `drempel threads`: a document over all sealed sessions of this workspace, or
//! over what somebody heard in those of several.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::json::documents::{guide_json, travel_report_json};
use super::json::threads::threads as threads_json;
use super::{Failure, World};
use crate::app::Paper;
use crate::export::{guide, markdown, travel_report};
use crate::shell::documents::{document, looks_private, page, streams, warning};
use crate::shell::past::harvests;
use crate::shell::threads::read;
use crate::store::RealDisk;
use crate::store::documents::write_out;
use crate::text::Message;

/// Writes a document: Markdown, a file, or JSON.
///
/// # Errors
/// When there is no workspace, or the file or the output cannot be written.
pub fn run(world: &mut World<'_>, paper: Paper, matches: &ArgMatches) -> Result<(), Failure> {
    if matches.get_flag("json") {
        return json(world, paper);
    }
    let workspace = world.workspace()?;
    let Some(file) = matches.get_one::<PathBuf>("out") else {
        let text = markdown(&document(workspace, paper, world.catalog));
        return Ok(world.out.write_all(text.as_bytes())?);
    };
    let (is, document) = (|ending: &str| ends_with(file, ending), document(workspace, paper, world.catalog));
    let text = if is("md") {
        markdown(&document)
    } else if is("html") {
        page(workspace, &document)
    } else {
        return Err(Message::new("document-ending").with("file", file.display()).into());
    };
    write_out(&RealDisk, file, &text)?;
    let said = world.say(&Message::new("document-out").with("file", file.display()));
    world.line(&said)?;
    if let Some(kind) = looks_private(&document) {
        let said = world.say(&warning(kind, world.catalog));
        world.line(&said)?;
    }
    Ok(())
}

fn json(world: &mut World<'_>, paper: Paper) -> Result<(), Failure> {
    let workspace = world.workspace()?;
    let (harvests, community) = (harvests(workspace), workspace.community().0);
    match paper {
        Paper::Guide => world.json(&guide_json(&guide(&community, &harvests)))?,
        Paper::Threads => world.json(&threads_json(&read(workspace)))?,
        Paper::TravelReport => {
            let board = streams(workspace);
            world.json(&travel_report_json(&travel_report(&community, board.as_ref(), &harvests)))?;
        }
    }
    Ok(())
}

fn ends_with(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
