//! What can be typed after `drempel`, with its help in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::config::Vision;
use crate::i18n::{Catalog, Lang};
use crate::shell::look;
use crate::text::Message;

/// The sentence of a key, as plain text.
fn say(catalog: &Catalog, key: &'static str) -> String {
    catalog.say(&Message::new(key))
}

/// The names of the themes, as one text.
#[must_use]
pub fn themes() -> String {
    let all = look::THEMES.into_iter().flat_map(|(name, other)| [name, other]).chain([look::AUTO]);
    let mut names: Vec<&str> = all.collect();
    names.dedup();
    names.join(", ")
}

/// The whole command line.
#[must_use]
pub fn command(catalog: &Catalog) -> Command {
    screens(catalog, |_| true).chain(lists(catalog)).fold(root(catalog), Command::subcommand)
}

/// The command line with no other commands than the screens that are named in `args`. What it understands, the whole one
/// understands the same; and a screen is waited for.
#[must_use]
pub fn screens_only(catalog: &Catalog, args: &[OsString]) -> Command {
    let named = |name: &str| args.iter().any(|arg| *arg == *name);
    screens(catalog, named).fold(root(catalog), Command::subcommand)
}

fn root(catalog: &Catalog) -> Command {
    let themes = catalog.say(&Message::new("cli-opt-theme").with("themes", themes()));
    let about = say(catalog, "cli-about");
    Command::new("drempel")
        .about(about)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(catalog, "cli-heading-commands"))
        .override_usage(say(catalog, "cli-usage-all"))
        .help_template(template(catalog))
        .next_help_heading(say(catalog, "cli-heading-options"))
        .arg(path(catalog, "workspace", "cli-opt-workspace").global(true))
        .arg(option(catalog, "lang", "cli-value-language", "cli-opt-language").value_parser(languages()).global(true))
        .arg(option(catalog, "theme", "cli-value-theme", "cli-opt-theme").help(themes).global(true))
        .arg(flag(catalog, "no-mouse", "cli-opt-no-mouse").alias("geen-muis").global(true))
        .arg(flag(catalog, "plain", "cli-opt-plain").alias("voorlezen").global(true))
        .arg(flag(catalog, "large", "cli-opt-large").alias("groot").global(true))
        .arg(flag(catalog, "help", "cli-opt-help").short('h').action(ArgAction::Help).global(true))
        .arg(flag(catalog, "version", "cli-opt-version").short('V').action(ArgAction::Version))
}

fn template(catalog: &Catalog) -> String {
    format!("{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}\n", say(catalog, "cli-usage"))
}

/// The commands that open a screen, as far as one of their names is wanted.
fn screens(catalog: &Catalog, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Command> {
    let flag = |name, help| flag(catalog, name, help);
    let sub = |name: &'static str, alias: &'static str, about, usage: &str| {
        (wanted(name) || wanted(alias)).then(|| sub(catalog, (name, alias), about, usage))
    };
    let lead = sub("lead", "begeleid", "cli-lead", "lead [SCRIPT] [--title T] [--desk] [--new]").map(|lead| {
        lead.arg(word(catalog, "script", "cli-value-script", "cli-opt-script").required(false))
            .arg(option(catalog, "title", "cli-value-title", "cli-opt-title").alias("titel"))
            .arg(flag("desk", "cli-opt-desk"))
            .arg(flag("new", "cli-opt-new").alias("opnieuw"))
    });
    let replay = sub("replay", "terugspelen", "cli-replay", "replay [ID]")
        .map(|replay| replay.arg(word(catalog, "id", "cli-value-session", "cli-opt-session").required(false)));
    let room = sub("room", "zaal", "cli-room", "room");
    let note = sub("note", "noteer", "cli-note", "note");
    let practice = sub("practice", "oefen", "cli-practice", "practice");
    [lead, room, note, practice, replay].into_iter().flatten()
}

/// The commands that say something and end.
fn lists(catalog: &Catalog) -> Vec<Command> {
    let json = || flag(catalog, "json", "cli-opt-json");
    let sub = |name: &'static str, alias, about, usage: &str| sub(catalog, (name, alias), about, usage);
    let folder = Arg::new("folder")
        .value_name(say(catalog, "cli-value-folder"))
        .help(say(catalog, "cli-opt-folder"))
        .help_heading(say(catalog, "cli-heading-arguments"))
        .value_parser(value_parser!(PathBuf))
        .required(true);
    // A name of several words needs no quotation marks.
    let name = || word(catalog, "name", "cli-value-name", "cli-opt-name").num_args(1..);
    let paths = Arg::new("paths")
        .value_name(say(catalog, "cli-value-path"))
        .help(say(catalog, "cli-opt-paths"))
        .help_heading(say(catalog, "cli-heading-arguments"))
        .value_parser(value_parser!(PathBuf))
        .num_args(0..);
    vec![
        sub("new", "nieuw", "cli-new", "new workspace DIR | script NAME | board NAME")
            .subcommand(sub("workspace", "werkmap", "cli-new-workspace", "new workspace DIR").arg(folder))
            .subcommand(sub("script", "draaiboek", "cli-new-script", "new script NAME").arg(name()))
            .subcommand(sub("board", "bord", "cli-new-board", "new board NAME").arg(name())),
        sub("sessions", "bijeenkomsten", "cli-sessions", "sessions [--json]").arg(json()),
        sub("show", "toon", "cli-show", "show ID [--json]")
            .arg(word(catalog, "id", "cli-value-session", "cli-opt-session"))
            .arg(json()),
        sub("times", "tijden", "cli-times", "times [--json]").arg(json()),
        sub("agenda", "leeragenda", "cli-agenda", "agenda [--json]").arg(json()),
        sub("field", "veld", "cli-field", "field [--json]").arg(json()),
        document(catalog, ("threads", "draden"), "cli-threads", "threads [--out FILE] [--json]"),
        document(catalog, ("guide", "handreiking"), "cli-guide", "guide [--out FILE] [--json]"),
        document(catalog, ("travel-report", "reisverslag"), "cli-travel-report", "travel-report [--out FILE] [--json]"),
        sub("scripts", "draaiboeken", "cli-scripts", "scripts [--json]").arg(json()),
        sub("boards", "borden", "cli-boards", "boards [--json]").arg(json()),
        sub("theory", "theorie", "cli-theory", "theory [--json]").arg(json()),
        sub("check", "controleer", "cli-check", "check [PATH…]").arg(paths),
        sub("keys", "toetsen", "cli-keys", "keys [--markdown]").arg(flag(catalog, "markdown", "cli-opt-markdown")),
        sub("screens", "schermen", "cli-screens", "screens --out DIR [--vision V]")
            .arg(path(catalog, "out", "cli-opt-out").required(true))
            .arg(option(catalog, "vision", "cli-value-vision", "cli-opt-vision").alias("ogen").value_parser(visions())),
    ]
}

fn sub(catalog: &Catalog, (name, alias): (&'static str, &'static str), about: &'static str, usage: &str) -> Command {
    let options = say(catalog, "cli-heading-options");
    Command::new(name)
        .alias(alias)
        .about(say(catalog, about))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(catalog, "cli-heading-commands"))
        .next_help_heading(options)
        .override_usage(catalog.say(&Message::new("cli-usage-of").with("command", usage)))
        .help_template(template(catalog))
}

/// A command that writes a document.
fn document(catalog: &Catalog, names: (&'static str, &'static str), about: &'static str, usage: &str) -> Command {
    let out = option(catalog, "out", "cli-value-file", "cli-opt-out-file").value_parser(value_parser!(PathBuf));
    let json = flag(catalog, "json", "cli-opt-json").conflicts_with("out");
    sub(catalog, names, about, usage).arg(out).arg(json)
}

fn flag(catalog: &Catalog, name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(say(catalog, help)).action(ArgAction::SetTrue)
}

fn option(catalog: &Catalog, name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(say(catalog, value)).help(say(catalog, help)).hide_possible_values(true)
}

fn path(catalog: &Catalog, name: &'static str, help: &'static str) -> Arg {
    option(catalog, name, "cli-value-folder", help).value_parser(value_parser!(PathBuf))
}

fn word(catalog: &Catalog, name: &'static str, value: &'static str, help: &'static str) -> Arg {
    let heading = say(catalog, "cli-heading-arguments");
    Arg::new(name).value_name(say(catalog, value)).help(say(catalog, help)).help_heading(heading).required(true)
}

fn languages() -> PossibleValuesParser {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
}

fn visions() -> PossibleValuesParser {
    PossibleValuesParser::new(Vision::ALL.map(Vision::name))
}

/// What is wrong with what was typed, as a sentence.
#[must_use]
pub fn wrong(error: &clap::Error) -> Message {
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let option = of(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-wrong-command").with("found", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument | ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => {
            Message::new("cli-wrong-option").with("found", option)
        }
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-missing").with("found", option)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::new("cli-wrong-value").with("found", of(ContextKind::InvalidValue)).with("option", option)
        }
        ErrorKind::MissingRequiredArgument => Message::new("cli-missing").with("found", option),
        _ => Message::new("cli-not-understood"),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => String::new(),
    }
}

/// The value of an option, looked up before anything is parsed: help and errors are in the language that it asks for.
#[must_use]
pub fn early(args: &[OsString], name: &str) -> Option<OsString> {
    let long = format!("--{name}");
    let with = format!("{long}=");
    let at = |(place, arg): (usize, &OsString)| {
        if *arg == *long {
            return args.get(place.checked_add(1)?).cloned();
        }
        arg.to_str()?.strip_prefix(&with).map(OsString::from)
    };
    args.iter().enumerate().find_map(at)
}
