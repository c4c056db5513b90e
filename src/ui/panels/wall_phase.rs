//! A phase on the wall: its title, its text to read aloud, and what its form has to show.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::page::Page;
use super::wall::Eyes;
use super::{clock, wall_board, wall_forms, wall_plan, wall_questions, wall_round, wall_up, words};
use crate::app::form_round::Round;
use crate::app::forms::Item;
use crate::app::wall::Wall;
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{EntryId, Phase, Session, Timestamp};
use crate::text::{Message, Safe};
use crate::ui::stage::Stage;
use crate::ui::style::{put_right, style};

/// Draws the phase; gives what of a board stands where. With a focus the form shows that one thing; without one the
/// phase's own text is the wall.
pub fn draw(
    stage: &Stage<'_>,
    session: &Session,
    form: Form,
    eyes: Eyes<'_>,
    now: Timestamp,
    area: Rect,
    buffer: &mut Buffer,
) -> Vec<(Rect, Item)> {
    let (Some(phase), focus) = (session.phase_now(), eyes.focus) else { return Vec::new() };
    let circle = eyes.round.filter(|round| form == Form::Round && sits_in(round, focus));
    let foot = if circle.is_some() { 0 } else { wall_forms::foot_rows(session, form, focus, area.width) };
    let (top, below) = cut(area, foot);
    let mut spots = Vec::new();
    let shown = focus.filter(|item| wall_forms::has_view(session, form, item));
    match (shown, circle) {
        (Some(item), _) => wall_forms::view(stage, session, form, item, top, buffer),
        (None, Some(round)) => wall_round::draw(stage, session, round, top, buffer),
        (None, None) if form == Form::Agreements && !session.agreements.is_empty() => {
            wall_forms::agreements(stage, session, focus, top, buffer);
        }
        (None, None) if wall_questions::latest(session, form).is_some() => {
            let latest = wall_questions::latest(session, form).map(|id| wall_questions::drafted(stage, session, id));
            blocks::draw(buffer, top, stage.theme, &latest.unwrap_or_default());
        }
        (None, None) if form == Form::Theory => theory(stage, session, phase, top, buffer),
        (None, None) if form == Form::Break => pause(stage, session, phase, now, top, buffer),
        (None, None) if form == Form::Contribution => wall_plan::contribution(stage, session, focus, top, buffer),
        (None, None) if form == Form::PlanNext && wall_plan::shows(session, focus) => {
            spots = wall_plan::next(stage, session, eyes, top, buffer);
        }
        (None, None) if form == Form::Board && wall_board::shows(session, focus) => {
            spots = wall_board::draw(stage, session, focus, top, buffer);
        }
        (None, None) => plain(stage, session, phase, form, top, buffer),
    }
    if let Some(below) = below {
        wall_forms::foot(stage, session, form, focus, below, buffer);
    }
    spots
}

/// Whether the circle is what the wall shows: somebody sits in it, and that is where she looks.
fn sits_in(round: &Round, focus: Option<&Item>) -> bool {
    !round.seats.is_empty() && matches!(focus, None | Some(Item::Seat(_)))
}

/// Whether the phase draws its clock itself.
#[must_use]
pub fn has_own_clock(session: &Session, wall: &Wall) -> bool {
    *wall == Wall::Phase(Form::Break) && session.clock_shows()
}

/// A break: its words, and if the script says so how many minutes are left, calm and large.
fn pause(stage: &Stage<'_>, session: &Session, phase: &Phase, now: Timestamp, area: Rect, buffer: &mut Buffer) {
    let Some(minutes) = clock::on_wall(stage, session, now) else {
        return plain(stage, session, phase, Form::Break, area, buffer);
    };
    let text = Block::large(words::sentences(&phase.room), Role::WallText);
    let minutes = Block::large(vec![minutes], Role::WallTitle);
    blocks::draw(buffer, area, stage.theme, &[title(&phase.title, &phase.room), text, minutes]);
}

/// A theory card: its title, its short sentences, and a question to talk about.
fn theory(stage: &Stage<'_>, session: &Session, phase: &Phase, area: Rect, buffer: &mut Buffer) {
    let Some(theory) = words::theory_now(session) else {
        return plain(stage, session, phase, Form::Theory, area, buffer);
    };
    let title = Block::title(Safe::new(&theory.title), Role::Accent);
    let text = Block::large(theory.text.iter().map(|line| Safe::new(line)).collect(), Role::WallText);
    let ask = Block::large(vec![Safe::new(&theory.ask)], Role::WallTitle).turn(1);
    let source = match theory.source.as_str() {
        "" => Safe::default(),
        source => stage.tell(&Message::new("theory-source").with("source", source)),
    };
    let source = Block::small(vec![source], Role::Quiet);
    let all = [title.clone(), text, ask.clone(), source.clone()];
    if blocks::reads_from_afar(&all, area) {
        blocks::draw(buffer, area, stage.theme, &all);
        return;
    }
    // Where the sentences do not fit in large letters, the question that they lead to does.
    let text = Block::small(theory.text.iter().map(|line| Safe::new(line)).collect(), Role::WallText);
    blocks::draw(buffer, area, stage.theme, &[title, text, ask.turn(0), source]);
}

/// The last rows, with one blank row above them.
fn cut(area: Rect, rows: u16) -> (Rect, Option<Rect>) {
    if rows == 0 || area.height < rows + 8 {
        return (area, None);
    }
    let top = Rect { height: area.height - rows - 1, ..area };
    (top, Some(Rect { y: area.bottom() - rows, height: rows, ..area }))
}

/// The title and the text, and under them what was said so far. Once the group has said something, its newest words are
/// large and the text it answers is small.
fn plain(stage: &Stage<'_>, session: &Session, phase: &Phase, form: Form, area: Rect, buffer: &mut Buffer) {
    let mut page = Page::new(area.width);
    let newest = wall_forms::newest(session, form);
    wall_forms::said(stage, session, form, newest, &mut page);
    if let Some(newest) = newest {
        return answered(stage, session, phase, (newest, &page), area, buffer);
    }
    let wanted = if page.is_empty() { 0 } else { page.len().min(area.height / 3) };
    let top = Rect { height: area.height.saturating_sub(wanted + u16::from(wanted > 0)), ..area };
    let end = prompt(stage, phase, top, buffer);
    if wanted > 0 {
        let from = (end + 2).min(area.bottom() - wanted);
        let rest = Rect { y: from, height: area.bottom() - from, ..area };
        page.draw_end(buffer, rest, stage.theme);
    }
}

/// The newest words of the group, large; above them the text that they answer, below them what was said before.
fn answered(
    stage: &Stage<'_>,
    session: &Session,
    phase: &Phase,
    (newest, before): (EntryId, &Page),
    area: Rect,
    buffer: &mut Buffer,
) {
    let mut asked = Page::new(area.width);
    asked.text(0, &Safe::new(&phase.room), Role::Quiet);
    // Where all of them can be large, none is larger than another.
    let all = wall_forms::equals(stage, session);
    // In a harvest the questions of today stand there too.
    let alone = session.form() != Form::Harvest || wall_forms::marked(session).next().is_none();
    if alone && blocks::reads_from_afar(&all, area) {
        blocks::draw(buffer, area, stage.theme, &all);
        return;
    }
    let blocks = wall_up::blocks_of(stage, session, newest);
    // What was said before has half of the room, less where the newest words need it, and the text goes before that.
    let with_gap = |rows: u16| rows + u16::from(rows > 0);
    let room = |asking: u16, below: u16| {
        let (above, under) = (with_gap(asking), with_gap(below));
        Rect { y: area.y + above, height: area.height.saturating_sub(above + under), ..area }
    };
    let half = before.len().min(area.height / 2);
    let few = half.min(4);
    let ways = [(asked.len(), half), (0, half), (asked.len(), few), (0, few), (0, 0)];
    let large = ways.into_iter().find(|(asking, below)| blocks::reads_from_afar(&blocks, room(*asking, *below)));
    let (asking, below) = large.unwrap_or((asked.len(), half));
    asked.draw(buffer, Rect { x: area.x.saturating_sub(2), height: asking, ..area }, stage.theme);
    blocks::draw(buffer, room(asking, below), stage.theme, &blocks);
    let rest = Rect { x: area.x.saturating_sub(2), y: area.bottom().saturating_sub(below), height: below, ..area };
    before.draw_end(buffer, rest, stage.theme);
    if below == 0 && !before.is_empty() {
        let last = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
        put_right(buffer, last, &Safe::new(" …"), style(stage.theme, Role::Quiet));
    }
}

/// The text to read aloud, large, under the title.
fn prompt(stage: &Stage<'_>, phase: &Phase, area: Rect, buffer: &mut Buffer) -> u16 {
    let text = Block::large(words::sentences(&phase.room), Role::WallText).divides();
    blocks::draw(buffer, area, stage.theme, &[title(&phase.title, &phase.room), text])
}

/// The title over its text; nothing where the text says it already.
fn title(title: &str, text: &str) -> Block {
    let plain = |words: &str| words.trim().trim_end_matches(['?', '.', '!', '…']).to_lowercase();
    let said = plain(text).starts_with(&plain(title));
    Block::title(if said { Safe::default() } else { Safe::new(title) }, Role::Quiet)
}
