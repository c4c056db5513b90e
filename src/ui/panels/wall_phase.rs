//! A phase on the wall: its title, its text to read aloud, and what its form has to show.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blocks::{self, Block};
use super::wall::Eyes;
use super::{
    clock, wall_agreed, wall_board, wall_forms, wall_plan, wall_questions, wall_round, wall_said, wall_up, words,
};
use crate::app::form_round::Round;
use crate::app::forms::Item;
use crate::app::wall::{Wall, pointed};
use crate::config::Role;
use crate::domain::words::Form;
use crate::domain::{Phase, Session, Timestamp};
use crate::text::{Message, Safe};
use crate::ui::stage::Stage;

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
    // What is pointed at stands here in its own words as long as it is pointed at; a board and the agreements show it in
    // its place.
    let own = matches!(form, Form::Agreements | Form::Board | Form::Contribution | Form::PlanNext);
    let pointed = pointed(session).filter(|_| focus.is_none() && !own);
    let circle = eyes.round.filter(|round| form == Form::Round && sits_in(round, focus));
    let said = focus.is_none() && form == Form::Round && wall_said::any(stage, session, form);
    let foot = if circle.is_some() || said { 0 } else { wall_forms::foot_rows(session, form, focus, area.width) };
    let (top, below) = cut(area, foot);
    // An answer that is read from afar only without the row of words at the bottom comes before that row.
    let entry = focus.and_then(Item::entry).filter(|_| form == Form::LookBack);
    let seen = |area| entry.is_none_or(|id| wall_up::answer_is_seen(stage, session, id, area));
    let (top, below) = if !seen(top) && seen(area) { (area, None) } else { (top, below) };
    let mut spots = Vec::new();
    let shown = focus.filter(|item| wall_forms::has_view(session, form, item));
    match (shown, circle) {
        (None, _) if pointed.is_some() => {
            let blocks = pointed.map(|id| wall_up::fitted(stage, session, id, top)).unwrap_or_default();
            blocks::draw(buffer, top, stage.theme, &blocks);
        }
        (Some(item), _) => wall_forms::view(stage, session, form, item, top, buffer),
        (None, Some(round)) => wall_round::draw(stage, session, round, top, buffer),
        (None, None) if form == Form::Agreements && !session.agreements.is_empty() => {
            wall_agreed::draw(stage, session, focus, top, buffer);
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
        (None, None) => wall_said::draw(stage, session, phase, form, top, buffer),
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

/// A break: its words, and if the script says so when it goes on. A time is looked at when somebody wants to know; minutes
/// that run out hurry everybody.
fn pause(stage: &Stage<'_>, session: &Session, phase: &Phase, now: Timestamp, area: Rect, buffer: &mut Buffer) {
    let Some(until) = clock::until(stage, session, now) else {
        return wall_said::draw(stage, session, phase, Form::Break, area, buffer);
    };
    let mut all = wall_said::asked(phase);
    all.push(Block::large(vec![until], Role::Quiet).turn(1));
    blocks::draw(buffer, area, stage.theme, &all);
}

/// A theory card: its title, its short sentences, and a question to talk about.
fn theory(stage: &Stage<'_>, session: &Session, phase: &Phase, area: Rect, buffer: &mut Buffer) {
    let Some(theory) = words::theory_now(session) else {
        return wall_said::draw(stage, session, phase, Form::Theory, area, buffer);
    };
    let title = Block::title(Safe::new(&theory.title), Role::Accent);
    let text = Block::large(theory.text.iter().map(|line| Safe::new(line)).collect(), Role::WallText);
    let ask = Block::large(vec![Safe::new(&theory.ask)], Role::WallTitle).turn(1);
    let source = match theory.source.as_str() {
        "" => Safe::default(),
        source => stage.tell(&Message::new("theory-source").with("source", source)),
    };
    let source = Block::small(vec![source], Role::Quiet).spare();
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
