//! The commands, one file each. Here: what was typed becomes one of them, and what became of it an exit status.

pub mod agenda;
pub mod args;
pub mod check;
pub mod documents;
pub mod field;
pub mod json;
pub mod keys;
pub mod new;
pub mod scenes;
pub mod screens;
pub mod sessions;
pub mod show;
mod show_more;
pub mod sources;
pub mod times;
pub mod world;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::app::{Paper, Place, Role, home};
use crate::config::Vision;
use crate::i18n::Catalog;
use crate::shell::{self, End, Start, look};
use crate::store::workspace::{SETTINGS, near};
use crate::store::{Workspace, state_dir};
use crate::text::{Message, Safe};

pub use world::{Failure, World};

/// The status for what was typed wrongly.
const WRONG: u8 = 2;

/// Runs the program with the arguments that it was started with.
#[must_use]
pub fn from_environment() -> ExitCode {
    main(std::env::args_os().collect())
}

/// Runs the program with these arguments, the first of which is its own name.
#[must_use]
pub fn main(args: Vec<OsString>) -> ExitCode {
    let named = args::early(&args, "workspace").map(PathBuf::from);
    let (workspace, below) = workspace(named.as_deref());
    let lang = args::early(&args, "lang");
    let lang = look::language(lang.as_ref().and_then(|lang| lang.to_str()), workspace.as_ref().ok());
    let catalog = look::catalog(lang, workspace.as_ref().ok());
    // The words of the command line are looked up only when something is said about it: help, or what was typed wrongly.
    let wordless = Catalog::new(lang, std::iter::empty());
    let parsed = args::screens_only(&wordless, &args).try_get_matches_from(&args);
    let parsed = parsed.or_else(|_| args::command(&wordless).try_get_matches_from(&args));
    let matches = match parsed.or_else(|_| args::command(&catalog).try_get_matches_from(args)) {
        Ok(matches) => matches,
        Err(error) => return not_parsed(&error, &catalog),
    };
    let is_known = |theme: &String| *theme == look::AUTO || look::known(theme, workspace.as_ref().ok()).is_some();
    if let Some(found) = matches.get_one::<String>("theme").filter(|theme| !is_known(theme)) {
        let own = workspace.as_ref().map(Workspace::own_themes).unwrap_or_default();
        let themes = std::iter::once(args::themes()).chain(own).collect::<Vec<_>>().join(", ");
        let wrong = Message::new("cli-theme-unknown").with("found", found).with("themes", themes);
        return complain(&catalog, &wrong, WRONG);
    }
    if let Some(place) = place(&matches) {
        // Home lets her choose herself: there is more to begin there than the one community nearby.
        let workspace = if below && place == Place::Home { Err(Message::new("cli-no-workspace")) } else { workspace };
        return on_screen(place, &matches, (named.is_some(), below), workspace, &catalog);
    }
    let Some(state) = state_dir() else { return complain(&catalog, &Message::new("store-no-state-folder"), 1) };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut world = World { workspace, state, catalog: &catalog, out: &mut out };
    let done = list(&mut world, &matches).and_then(|()| Ok(world.out.flush()?));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Said(what)) => complain(&catalog, &what, 1),
        Err(Failure::Quiet) => {
            let _ = out.flush();
            ExitCode::FAILURE
        }
        // Nobody reads on: there is nobody to tell either.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        Err(Failure::Output(error)) => complain(&catalog, &Message::new("cli-not-written").with("why", error), 1),
    }
}

/// The workspace that was named, or the nearest one from here upwards; else the only one right under here, and that it
/// is that one. Of several under here none is guessed: a moment must not land with other people.
fn workspace(named: Option<&Path>) -> (Result<Workspace, Message>, bool) {
    if let Some(path) = named {
        return (Workspace::open(path), false);
    }
    let none = || Message::new("cli-no-workspace");
    let Ok(here) = std::env::current_dir() else { return (Err(none()), false) };
    if let Some(found) = here.ancestors().find(|folder| folder.join(SETTINGS).is_file()) {
        return (Workspace::open(found), false);
    }
    let mut near = near(&here);
    if near.len() > 1 {
        let name = |w: &Workspace| w.path().file_name().map(|name| name.to_string_lossy().into_owned());
        let folders: Vec<String> = near.iter().filter_map(name).collect();
        let first = folders.first().cloned().unwrap_or_default();
        let which = Message::new("cli-which-workspace").with("folders", folders.join(", ")).with("first", first);
        return (Err(which), true);
    }
    (near.pop().ok_or_else(none), true)
}

/// Help and the version are answers; anything else was typed wrongly.
fn not_parsed(error: &clap::Error, catalog: &Catalog) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = Safe::lines(&error.render().to_string()).into_string();
            match writeln!(io::stdout(), "{}", text.trim_end()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            }
        }
        _ => complain(catalog, &args::wrong(error), WRONG),
    }
}

/// Says a sentence where errors are read.
fn complain(catalog: &Catalog, what: &Message, status: u8) -> ExitCode {
    // Without anybody to read it the status still tells.
    let _ = writeln!(io::stderr(), "{}", Safe::lines(&catalog.say(what)).as_str());
    ExitCode::from(status)
}

/// The screen that was asked for; none for the commands that only say something.
fn place(matches: &ArgMatches) -> Option<Place> {
    Some(match matches.subcommand() {
        None => Place::Home,
        Some(("lead", lead)) => Place::Live {
            role: if lead.get_flag("desk") { Role::Desk } else { Role::Lead },
            script: lead.get_one::<String>("script").cloned(),
            title: lead.get_one::<String>("title").cloned(),
            new: lead.get_flag("new"),
        },
        Some(("room", _)) => home::live(Role::Room),
        Some(("note", _)) => home::live(Role::Note),
        Some(("practice", _)) => Place::Practice,
        Some(("replay", replay)) => Place::Replay(replay.get_one::<String>("id").cloned()),
        Some(_) => return None,
    })
}

fn on_screen(
    place: Place,
    matches: &ArgMatches,
    (named, below): (bool, bool),
    workspace: Result<Workspace, Message>,
    catalog: &Arc<Catalog>,
) -> ExitCode {
    // Home and practice do without a workspace, and only when none was named.
    if let Err(why) = &workspace
        && (named || !matches!(place, Place::Home | Place::Practice))
    {
        return complain(catalog, why, 1);
    }
    let start = Start {
        workspace: workspace.ok(),
        folder: std::env::current_dir().unwrap_or_default(),
        place,
        below,
        lang: matches.get_one::<String>("lang").cloned(),
        theme: matches.get_one::<String>("theme").cloned(),
        catalog: Arc::clone(catalog),
        plain: matches.get_flag("plain"),
        large: matches.get_flag("large"),
        mouse: !matches.get_flag("no-mouse") && std::env::var_os("DREMPEL_NO_MOUSE").is_none(),
    };
    match shell::run(start) {
        Ok(End::Left) => ExitCode::SUCCESS,
        Ok(end @ (End::StillRuns | End::Practised)) => {
            let last = if end == End::Practised { "coach-end" } else { "shell-still-runs" };
            // Where nobody reads it, nothing is lost.
            let said = Safe::lines(&catalog.say(&Message::new(last)));
            let _ = writeln!(io::stdout(), "{}", said.as_str());
            ExitCode::SUCCESS
        }
        Ok(End::Signal(signal)) => ExitCode::from(u8::try_from(signal.saturating_add(128)).unwrap_or(u8::MAX)),
        Ok(End::NotSaved(count)) => complain(catalog, &Message::new("shell-not-saved").with("count", count), 1),
        Ok(End::Broken) => ExitCode::from(101),
        Err(why) => complain(catalog, &why, 1),
    }
}

fn list(world: &mut World<'_>, matches: &ArgMatches) -> Result<(), Failure> {
    let id = |m: &ArgMatches| m.get_one::<String>("id").cloned().unwrap_or_default();
    match matches.subcommand() {
        Some(("new", new)) => new::run(world, new),
        Some(("scripts", m)) => {
            let files = world.workspace()?.script_files(crate::config::parse_script_against);
            sources::run(world, &files, m.get_flag("json"))
        }
        Some(("boards", m)) => {
            let files = world.workspace()?.board_files();
            sources::run(world, &files, m.get_flag("json"))
        }
        Some(("theory", m)) => {
            let files = world.workspace()?.theory_files();
            sources::run(world, &files, m.get_flag("json"))
        }
        Some(("sessions", m)) => sessions::run(world, m.get_flag("json")),
        Some(("show", m)) => show::run(world, &id(m), m.get_flag("json")),
        Some(("times", m)) => times::run(world, m.get_flag("json")),
        Some(("agenda", m)) => agenda::run(world, m.get_flag("json")),
        Some(("guide", m)) => documents::run(world, Paper::Guide, m),
        Some(("travel-report", m)) => documents::run(world, Paper::TravelReport, m),
        Some(("field", m)) => field::run(world, m.get_flag("json")),
        Some(("threads", m)) => documents::run(world, Paper::Threads, m),
        Some(("check", m)) => {
            let paths: Vec<PathBuf> = m.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
            check::run(world, &paths)
        }
        Some(("keys", m)) => {
            let table = look::keys(world.workspace.as_ref().ok());
            keys::run(world, &table, m.get_flag("markdown"))
        }
        Some(("screens", m)) => {
            let folder = m.get_one::<PathBuf>("out").cloned().unwrap_or_default();
            let own = world.workspace.as_ref().ok();
            let named = m.get_one::<String>("theme").and_then(|name| look::known(name, own));
            let all = || look::THEMES.map(|(name, _)| name.to_owned()).to_vec();
            let vision = m.get_one::<String>("vision").and_then(|name| Vision::named(name));
            let seen = |theme| if let Some(vision) = vision { vision.of_theme(theme) } else { theme };
            let names = named.map_or_else(all, |name| vec![name]).into_iter();
            let themes: Vec<_> = names.map(|name| (name.clone(), seen(look::in_full(&name, own)))).collect();
            screens::run(world, &themes, &look::keys(None), &folder)
        }
        _ => Err(Failure::Said(Message::new("cli-not-understood"))),
    }
}
