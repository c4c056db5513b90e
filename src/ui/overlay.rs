//! What lies over a screen: help, reminders, a question, a list; and the kind word for a terminal that is too small.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::panels::bottom;
use super::screen::SMALLEST;
use super::stage::Stage;
use super::style::{columns, ground, put, put_centred, style};
use super::{boxes, door, finder, parts};
use crate::app::choose::{Chooser, Opt, options};
use crate::app::plan::Choice;
use crate::app::{Overlay, Screen, hints, keys, possible};
use crate::config::{Action, Context, Role};
use crate::domain::Door;
use crate::text::{Message, Safe, wrap};

/// A column of the help, with the space between two.
const HELP: u16 = 36;
/// Columns for the keys of a row of the help.
const KEYS: u16 = 14;
/// Where the words of such a row begin.
const WORD: u16 = 15;
/// The help rather goes wide than deeper than this.
const DEEP: u16 = 24;

/// Draws what lies over the screen, if anything does.
pub fn draw(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let calm = stage.model.covered;
    let over = stage.model.overlay.as_ref().filter(|over| !calm || matches!(over, Overlay::Reminders))?;
    // What hangs on the wall in large letters would be louder than what lies over it; a text being typed stays in sight.
    let wall = matches!(&stage.model.screen, Screen::Live(live)
        if matches!(live.role, crate::app::Role::Lead | crate::app::Role::Room) && live.editors.is_empty());
    if wall && !matches!(over, Overlay::Palette(_)) {
        let behind = Rect { height: area.height.saturating_sub(1), ..area };
        Clear.render(behind, buffer);
        ground(buffer, behind, stage.theme);
    }
    match over {
        Overlay::Help(top) => help(stage, *top, area, buffer),
        Overlay::Reminders => reminders(stage, area, buffer),
        Overlay::Ask(question) => super::ask::draw(stage, question, area, buffer),
        Overlay::Choose(chooser) => choose(stage, chooser, area, buffer),
        Overlay::Field(view) => super::field::draw(stage, view, area, buffer),
        Overlay::Threads(view) => return super::threads::draw(stage, view, area, buffer),
        Overlay::Time(view) => super::time::draw(stage, view, area, buffer),
        Overlay::Palette(palette) => return finder::palette(stage, palette, area, buffer),
        Overlay::Search(search) => return finder::search(stage, search, area, buffer),
    }
    None
}

/// Says that the terminal is too small.
pub fn too_small(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    let (columns, rows) = SMALLEST;
    let words = Message::new("screen-too-small").with("columns", columns).with("rows", rows);
    parts::calm(buffer, area, stage.theme, &stage.tell(&words), Role::Text);
}

/// One line of the help: the name of a context, or keys and what they do.
enum Help {
    Words(Safe),
    Context(Safe),
    Row(Safe, Safe),
    Gap,
}

/// As many of the keys of a row as fit whole.
fn fitting(keys: &[Safe]) -> &[Safe] {
    let fits = |count: &usize| {
        let all = keys.iter().take(*count).map(|key| columns(key).saturating_add(1)).fold(0, u16::saturating_add);
        all <= KEYS + 1
    };
    let count = (1..=keys.len()).rev().find(fits).unwrap_or(1);
    keys.get(..count).unwrap_or(keys)
}

/// Every key that works on the screen in front, nearest first.
fn help_lines(stage: &Stage<'_>) -> Vec<Help> {
    let table = &stage.model.keys;
    let stack = keys::beneath(stage.model);
    let room = matches!(&stage.model.screen, Screen::Live(live) if live.role == crate::app::Role::Room);
    let mut lines = Vec::new();
    for (context, rows) in table.help(&stack) {
        let works: Vec<Help> = rows
            .iter()
            .filter_map(|row| {
                // On the wall in a terminal of its own nothing is looked at or typed.
                if room && possible::why_not(stage.model, row.action) == Some(possible::Why::Nothing) {
                    return None;
                }
                let works = row.chords.iter().filter(|chord| table.find(&stack, **chord) == Some(row.action));
                let keys: Vec<Safe> =
                    works.map(|chord| Safe::new(&chord.shown(&|message| stage.catalog.say(message)))).collect();
                let keys = wrap::join(fitting(&keys), &Safe::new(" "));
                (!keys.is_empty()).then(|| told_whole(stage, keys, row.action))
            })
            .flatten()
            .collect();
        if works.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Help::Gap);
        }
        lines.push(Help::Context(stage.tell(&context.label())));
        lines.extend(works);
    }
    if matches!(stage.model.screen, Screen::Live(_)) {
        lines.push(Help::Gap);
        let words = wrap::wrap(&stage.say("help-private"), usize::from(HELP - 2));
        lines.extend(words.into_iter().map(Help::Words));
    }
    lines
}

/// A row of the help under the word of the line of keys, on as many lines as its words need: none is cut.
fn told_whole(stage: &Stage<'_>, keys: Safe, action: Action) -> Vec<Help> {
    let word = hints::in_help(stage.model, action).map_or_else(|| action.label(), Message::new);
    let lines = wrap::wrap(&stage.tell(&word), usize::from(HELP - 2 - WORD));
    let keys = std::iter::once(keys).chain(std::iter::repeat(Safe::default()));
    keys.zip(lines).map(|(keys, words)| Help::Row(keys, words)).collect()
}

/// The key of the sentence about a place: what it is, and what people do there.
const fn about(context: Context) -> Option<&'static str> {
    Some(match context {
        Context::Home => "help-here-home",
        Context::Lead => "help-here-lead",
        Context::LookBack => "help-here-look-back",
        Context::Case => "help-here-case",
        Context::Lens => "help-here-lens",
        Context::Moments => "help-here-moments",
        Context::Harvest => "help-here-harvest",
        Context::Agreements => "help-here-agreements",
        Context::Commitments => "help-here-commitments",
        Context::Board | Context::PlanNext => "help-here-board",
        Context::Questions => "help-here-questions",
        Context::Round => "help-here-round",
        Context::Desk => "help-here-desk",
        Context::Room => "help-here-room",
        Context::Note => "help-here-note",
        Context::Edit | Context::EditMoment => "help-here-typing",
        Context::Replay => "help-here-replay",
        Context::Time => "help-here-time",
        Context::Script => "help-here-script",
        Context::Threads => "help-here-threads",
        Context::Global | Context::Find | Context::Form | Context::Help | Context::Confirm | Context::OffRecord => {
            return None;
        }
    })
}

/// What this place is, in a sentence; at the beginning also what there is for who sees little, on the wall that a stamp does
/// not show, where moments are listed what the signs of a door mean, and where words are typed how a place stands with them.
/// What matters most comes first.
fn here(stage: &Stage<'_>) -> Vec<Safe> {
    let stack = keys::beneath(stage.model);
    let sentence = stack.iter().find_map(|context| about(*context)).map(|key| stage.say(key));
    let large = stack.contains(&Context::Home).then(|| {
        let key = bottom::key_of_screen(stage, Action::Large);
        stage.tell(&Message::new("help-large").with("key", key))
    });
    let types = stack.iter().any(|context| matches!(context, Context::Edit | Context::Note));
    let field = types.then(|| stage.say("help-field"));
    let topics = topic_example(stage).filter(|_| types);
    let topics = topics.map(|example| stage.tell(&Message::new("help-topics").with("example", example)));
    // What somebody may need at once comes before everything that can be looked up.
    let live = matches!(&stage.model.screen, Screen::Live(live) if live.session().sealed.is_none());
    let even_niet = live.then(|| {
        let key = bottom::key_of_screen(stage, Action::OffRecord);
        stage.tell(&Message::new("help-even-niet").with("key", key))
    });
    let listed = [Context::Note, Context::EditMoment, Context::Desk, Context::Replay];
    let doors = stack.iter().any(|context| listed.contains(context)).then(|| doors(stage));
    let stamp = stack.contains(&Context::Lead) && !stack.contains(&Context::Desk);
    let stamp = (live && stamp).then(|| {
        let key = bottom::key_of_screen(stage, Action::Stamp);
        stage.tell(&Message::new("help-stamp-on-wall").with("key", key))
    });
    let first = sentence.into_iter().chain(even_niet).chain(large).chain(stamp);
    first.chain(doors).chain(field).chain(topics).collect()
}

/// Every sign that a door has in a list, with its word.
fn doors(stage: &Stage<'_>) -> Safe {
    let signs =
        [("open", Some(Door::Open)), ("closed", Some(Door::Closed)), ("ajar", Some(Door::Ajar)), ("unsaid", None)];
    let with = |message: Message, (name, door)| message.with(name, door::glyph(door));
    stage.tell(&signs.into_iter().fold(Message::new("help-doors"), with))
}

/// The sentences that fit above the keys, in lines; those that do not come behind the keys, whole, where one scrolls to.
fn placed(sentences: Vec<Safe>, width: u16, rows: u16, lines: &mut Vec<Help>) -> Vec<Safe> {
    let mut above: Vec<Safe> = Vec::new();
    for sentence in sentences {
        let wrapped = wrap::wrap(&sentence, usize::from(width.max(1)));
        if above.len() + wrapped.len() < usize::from(rows) {
            above.extend(wrapped);
        } else {
            lines.push(Help::Gap);
            lines.extend(wrap::wrap(&sentence, usize::from(HELP - 2)).into_iter().map(Help::Words));
        }
    }
    above
}

/// A name that a board gives to lines, as one types it.
fn topic_example(stage: &Stage<'_>) -> Option<String> {
    let Screen::Live(live) = &stage.model.screen else { return None };
    let topics = &live.session().opened.as_deref()?.community.topics;
    topics.first().map(|topic| format!("#{}", topic.id))
}

fn help(stage: &Stage<'_>, top: usize, area: Rect, buffer: &mut Buffer) {
    let mut lines = help_lines(stage);
    let widest = area.width.saturating_sub(8).min(3 * HELP);
    let said = placed(here(stage), widest, area.height / 3, &mut lines);
    let above = u16::try_from(said.len()).unwrap_or(u16::MAX).saturating_add(1);
    let high = area.height.saturating_sub(6 + above).max(1);
    let fit = (area.width.saturating_sub(8) / HELP).max(1);
    let wanted = u16::try_from(lines.len().div_ceil(usize::from(high.min(DEEP)))).unwrap_or(u16::MAX);
    let across = wanted.clamp(1, fit);
    let high = u16::try_from(lines.len().div_ceil(usize::from(across))).unwrap_or(u16::MAX).min(high);
    let wide = (across * HELP).max(said.iter().map(|line| columns(line)).max().unwrap_or(0));
    let inner = boxes::dialog(buffer, area, stage.theme, &stage.say("help-title"), wide, high + above + 1);
    for (line, y) in said.iter().zip(inner.top()..inner.bottom()) {
        put(buffer, (inner.x, y), inner.width, line, style(stage.theme, Role::Text));
    }
    let (inner, whole) = (Rect { y: inner.y + above, height: inner.height.saturating_sub(above), ..inner }, inner);
    let rows = usize::from(inner.height.saturating_sub(1)).max(1);
    let room = rows * usize::from(across);
    let lines = unbroken(lines, rows);
    let top = top.min(lines.len().saturating_sub(room));
    for (index, line) in lines.iter().skip(top).take(room).enumerate() {
        let (column, row) = (index / rows, index % rows);
        let (Ok(column), Ok(row)) = (u16::try_from(column), u16::try_from(row)) else { continue };
        let at = (inner.x + column * HELP, inner.y + row);
        let width = (HELP - 2).min(inner.right().saturating_sub(at.0));
        match line {
            Help::Gap => {}
            Help::Words(words) => {
                put(buffer, at, width, words, style(stage.theme, Role::Quiet));
            }
            Help::Context(name) => {
                put(buffer, at, width, name, style(stage.theme, Role::Title));
            }
            Help::Row(keys, what) => {
                put(buffer, at, KEYS.min(width), keys, style(stage.theme, Role::Key));
                put(buffer, (at.0 + WORD, at.1), width.saturating_sub(WORD), what, style(stage.theme, Role::Hint));
            }
        }
    }
    let more = lines.len() > room;
    let key = if more { "help-more" } else { "help-close" };
    last_line(stage, whole, &stage.say(key), buffer);
}

/// A heading goes with what stands under it: where a column would end with one, the next begins with it.
fn unbroken(lines: Vec<Help>, rows: usize) -> Vec<Help> {
    let mut whole: Vec<Help> = Vec::with_capacity(lines.len());
    for line in lines {
        if matches!(line, Help::Context(_)) && rows > 2 && whole.len() % rows == rows - 1 {
            whole.push(Help::Gap);
        }
        whole.push(line);
    }
    whole
}

/// The last line of a dialog, quiet.
fn last_line(stage: &Stage<'_>, inner: Rect, words: &Safe, buffer: &mut Buffer) {
    let line = Rect { y: inner.bottom().saturating_sub(1), height: inner.height.min(1), ..inner };
    if !line.is_empty() {
        put_centred(buffer, line, words, style(stage.theme, Role::Quiet));
    }
}

/// Six sentences for a tense moment, with air between them.
fn reminders(stage: &Stage<'_>, area: Rect, buffer: &mut Buffer) {
    let keys = ["reminder-1", "reminder-2", "reminder-3", "reminder-4", "reminder-5", "reminder-6"];
    let width = area.width.saturating_sub(12).clamp(1, 68);
    let lines: Vec<Vec<Safe>> = keys.map(|key| wrap::wrap(&stage.say(key), usize::from(width))).into();
    let count = u16::try_from(lines.iter().map(Vec::len).sum::<usize>()).unwrap_or(u16::MAX);
    let airy = area.height > count + 10;
    let high = count + if airy { 8 } else { 1 };
    let inner = boxes::dialog(buffer, area, stage.theme, &stage.say("reminders-title"), width, high);
    let mut y = inner.y + u16::from(airy);
    for sentence in &lines {
        for line in sentence {
            if y < inner.bottom() {
                put(buffer, (inner.x, y), inner.width, line, style(stage.theme, Role::Text));
            }
            y += 1;
        }
        y += u16::from(airy);
    }
    last_line(stage, inner, &stage.say("reminders-close"), buffer);
}

/// Rows of a list to choose from that are no choices: a blank one, what is told of the choice, what the keys do.
#[must_use]
pub fn below(stage: &Stage<'_>, chooser: &Chooser) -> u16 {
    if told(stage, chooser).is_empty() { 2 } else { 6 }
}

/// What the script that is looked at is for, and how long it takes.
fn told(stage: &Stage<'_>, chooser: &Chooser) -> Safe {
    let Screen::Home(home) = &stage.model.screen else { return Safe::default() };
    let Some((about, minutes)) = home.summary().and_then(|summary| summary.told.get(chooser.row)) else {
        return Safe::default();
    };
    match minutes {
        0 => Safe::new(about),
        minutes => stage.tell(&Message::new("choose-minutes").with("minutes", minutes).with("about", about)),
    }
}

/// The words of a choice. Of the scripts the first is what a meeting has when nobody chooses.
fn label(stage: &Stage<'_>, chooser: &Chooser, index: usize, option: &Opt) -> Safe {
    if chooser.choice == Choice::Script && index == 0 {
        return stage.tell(&Message::new("choose-usual").with("title", &option.label));
    }
    Safe::new(&option.label)
}

fn choose(stage: &Stage<'_>, chooser: &Chooser, area: Rect, buffer: &mut Buffer) {
    let options = options(stage.model, &chooser.choice);
    let items: Vec<boxes::Item> = options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let sign = if option.on { "● " } else { "  " };
            let look = if option.on { Role::Title } else { Role::Text };
            vec![(Safe::new(sign), Role::Accent), (label(stage, chooser, index, option), look)]
        })
        .collect();
    let longest = options.iter().enumerate();
    let longest = longest.map(|(index, option)| columns(&label(stage, chooser, index, option))).max().unwrap_or(0);
    let hint = stage.say(if chooser.several() { "choose-several" } else { "choose-one" });
    let second = chooser.choice == Choice::Script
        && matches!(&stage.model.screen, Screen::Home(home) if home.running().is_some());
    let title = stage.say(if second { "choose-script-second" } else { chooser.title() });
    let told = told(stage, chooser);
    let wanted = (longest + 6).max(columns(&hint)).max(columns(&title) + 4).max(if told.is_empty() { 0 } else { 60 });
    let width = wanted.min(area.width.saturating_sub(8)).min(100);
    let count = u16::try_from(items.len()).unwrap_or(u16::MAX);
    let under = below(stage, chooser);
    let high = count.saturating_add(under).min(area.height.saturating_sub(6)).max(3);
    let inner = boxes::dialog(buffer, area, stage.theme, &title, width, high);
    let list = Rect { height: inner.height.saturating_sub(under), ..inner };
    boxes::list(buffer, list, stage.theme, &items, Some(chooser.row));
    let below = Rect { y: list.bottom() + 1, height: inner.bottom().saturating_sub(list.bottom() + 2), ..inner };
    parts::paragraph(buffer, below, stage.theme, &told, Role::Quiet);
    last_line(stage, inner, &hint, buffer);
}
