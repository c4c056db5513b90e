//! Where a replay stands: phases as bands with their names, moments as marks by how the door stood, and the position.
//!
//! A session with times is drawn to scale; one without times by its steps, all of the same length.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::log::local_time;
use crate::app::Replay;
use crate::app::plan::Plan;
use crate::app::replay::Spot;
use crate::config::Role;
use crate::domain::{Door, Timestamp};
use crate::text::{Safe, wrap};
use crate::ui::door;
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, put_right, style};

/// Rows that it takes: names, bands, marks, position and times.
pub const ROWS: u16 = 4;

/// A stay in a phase, from column to column (the last one excluded).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The phase.
    pub phase: String,
    /// Its title.
    pub title: String,
    /// The first column.
    pub from: u16,
    /// The column after the last.
    pub to: u16,
    /// The replay stands in it.
    pub now: bool,
}

/// How far along the line something stands, from 0 to `of`.
#[derive(Clone, Copy)]
struct Along {
    here: i64,
    of: i64,
}

impl Along {
    fn column(self, area: Rect) -> u16 {
        let last = i64::from(area.width.saturating_sub(1));
        let at = self.here.clamp(0, self.of.max(1)).saturating_mul(last) / self.of.max(1);
        area.x + u16::try_from(at).unwrap_or(0)
    }

    /// The same, where every step has a stretch of its own: the last one begins before the end.
    fn stretch(self, area: Rect) -> u16 {
        let at = self.here.saturating_mul(i64::from(area.width)) / self.of.max(1);
        area.x + u16::try_from(at).unwrap_or(0)
    }
}

fn of_time(replay: &Replay, at: Timestamp) -> Option<Along> {
    let (from, to) = replay.span?;
    Some(Along { here: at.since(from), of: to.since(from) })
}

/// The place of an entry count among the steps.
fn of_step(steps: &[usize], count: usize) -> Along {
    let here = steps.partition_point(|step| *step <= count).saturating_sub(1);
    let of = steps.len();
    Along { here: i64::try_from(here).unwrap_or(0), of: i64::try_from(of).unwrap_or(0) }
}

/// Where the replay stands.
#[must_use]
pub fn column_now(replay: &Replay, area: Rect) -> u16 {
    match of_time(replay, replay.at) {
        Some(along) => along.column(area),
        None => of_step(&replay.steps(), replay.timeline.cursor()).stretch(area),
    }
}

/// The phases.
#[must_use]
pub fn bands(replay: &Replay, area: Rect) -> Vec<Band> {
    let steps = replay.steps();
    let place = |id| replay.timeline.entries().position(|e| e.id == id).map_or(0, |p| p + 1);
    let start = |visit: &crate::domain::session::Visit| match (visit.entered, replay.span) {
        (Some(at), Some(_)) => of_time(replay, at).map_or(area.x, |along| along.column(area)),
        _ => of_step(&steps, place(visit.entry)).stretch(area),
    };
    let starts: Vec<u16> = replay.whole.visits.iter().map(start).collect();
    let current = replay.session().visits.len().checked_sub(1);
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(area.right()));
    let visits = replay.whole.visits.iter().zip(starts.iter().copied().zip(ends)).enumerate();
    let band = |(index, (visit, (from, to))): (usize, (&crate::domain::session::Visit, (u16, u16)))| {
        let title = replay.whole.script().phase(&visit.phase).map(|p| p.title.clone()).unwrap_or_default();
        Band { phase: visit.phase.clone(), title, from, to, now: current == Some(index) }
    };
    visits.map(band).collect()
}

/// The moments: column, and how the door stood.
#[must_use]
pub fn marks(replay: &Replay, area: Rect) -> Vec<(u16, Option<Door>)> {
    let steps = replay.steps();
    let column = |at: Timestamp, line: &crate::domain::Line| match of_time(replay, at) {
        Some(along) => along.column(area),
        None => {
            let place = replay.timeline.entries().position(|e| e.id == line.id).map_or(0, |p| p + 1);
            of_step(&steps, place).stretch(area)
        }
    };
    replay.marks().map(|(at, line)| (column(at, line), line.door)).collect()
}

/// What a click asks for: on a name the phase, on a mark the moment, elsewhere the time (or step).
#[must_use]
pub fn hit(replay: &Replay, area: Rect, at: Position) -> Option<Plan> {
    if at.y == area.y {
        let band = bands(replay, area).into_iter().find(|b| (b.from..b.to).contains(&at.x))?;
        return Some(Plan::PlayPhase(band.phase));
    }
    let along = i64::from(at.x.checked_sub(area.x)?);
    let last = i64::from(area.width.saturating_sub(1).max(1));
    match replay.span {
        Some((from, to)) => {
            let mark = replay.marks().find(|(time, _)| of_time(replay, *time).map(|a| a.column(area)) == Some(at.x));
            let time = mark.map_or_else(|| from.plus(to.since(from) * along / last), |(time, _)| time);
            Some(Plan::PlayTo(Spot::Time(time)))
        }
        None => {
            let steps = replay.steps();
            let index = along * i64::try_from(steps.len()).ok()? / i64::from(area.width.max(1));
            steps.get(usize::try_from(index).ok()?).map(|count| Plan::PlayTo(Spot::Step(*count)))
        }
    }
}

/// Draws it.
pub fn draw(stage: &Stage<'_>, replay: &Replay, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    if area.height < ROWS {
        return;
    }
    let bands = bands(replay, area);
    for band in &bands {
        line(stage, band, area, buffer);
        if !band.now {
            name(stage, band, bands.iter().find(|band| band.now), area, buffer);
        }
    }
    if let Some(band) = bands.iter().find(|b| b.now) {
        name_now(stage, band, area, buffer);
    }
    for (x, state) in marks(replay, area) {
        put(buffer, (x, area.y + 2), 1, &Safe::new(door::glyph(state)), style(stage.theme, door::role(state)));
    }
    times(stage, replay, area, buffer);
}

fn line(stage: &Stage<'_>, band: &Band, area: Rect, buffer: &mut Buffer) {
    let role = if band.now { Role::BandNow } else { Role::Band };
    let wide = usize::from(band.to.saturating_sub(band.from));
    // A gap at the end of each band tells them apart without colour.
    let gap = usize::from(wide > 1 && band.to < area.right());
    let sign = if band.now { "━" } else { "─" };
    let text = Safe::new(&sign.repeat(wide.saturating_sub(gap)));
    put(buffer, (band.from, area.y + 1), band.to.saturating_sub(band.from), &text, style(stage.theme, role));
}

fn name(stage: &Stage<'_>, band: &Band, now: Option<&Band>, area: Rect, buffer: &mut Buffer) {
    // Where the name of the phase now reaches, with a blank at either side, no other name begins or ends.
    let taken = now.map(|now| name_place(now, area)).map_or((0, 0), |(x, wide)| (x.saturating_sub(1), x + wide + 1));
    let (mut from, mut to) = (band.from, band.to.saturating_sub(1));
    if from < taken.1 && to > taken.0 {
        (from, to) = if band.from < taken.0 { (from, taken.0) } else { (taken.1, to) };
    }
    let room = to.saturating_sub(from);
    if room < 3 {
        return;
    }
    let title = wrap::truncate(&Safe::new(&band.title), usize::from(room));
    put(buffer, (from, area.y), room, &title, style(stage.theme, Role::Quiet));
}

/// Where the name of the phase now begins, and its columns.
fn name_place(band: &Band, area: Rect) -> (u16, u16) {
    let wide = columns(&wrap::truncate(&Safe::new(&band.title), usize::from(area.width)));
    (band.from.min(area.right().saturating_sub(wide)).max(area.x), wide)
}

/// The name of the phase now is always there in full, over its neighbours if need be.
fn name_now(stage: &Stage<'_>, band: &Band, area: Rect, buffer: &mut Buffer) {
    let title = wrap::truncate(&Safe::new(&band.title), usize::from(area.width));
    let (x, wide) = name_place(band, area);
    put(buffer, (x, area.y), wide, &title, style(stage.theme, Role::BandNow));
}

/// Begin and end at the sides, the time now under its place; the place wins.
fn times(stage: &Stage<'_>, replay: &Replay, area: Rect, buffer: &mut Buffer) {
    let row = Rect { y: area.y + 3, height: 1, ..area };
    let here = column_now(replay, area);
    let quiet = style(stage.theme, Role::Quiet);
    let sign = Safe::new("▲");
    let Some((from, to)) = replay.span else {
        put(buffer, (here, row.y), 1, &sign, style(stage.theme, Role::Accent));
        return;
    };
    let clock = |at| local_time(&replay.whole, at);
    let now = Safe::new(&format!("▲ {}", clock(replay.at)));
    let wide = columns(&now);
    let right = here + wide > area.right();
    let x = if right { here.saturating_sub(wide - 1) } else { here };
    let text = if right { Safe::new(&format!("{} ▲", clock(replay.at))) } else { now };
    if x >= area.x + 7 {
        put(buffer, (area.x, row.y), 5, &clock(from), quiet);
    }
    if x + wide + 6 <= area.right() {
        put_right(buffer, row, &clock(to), quiet);
    }
    put(buffer, (x, row.y), wide, &text, style(stage.theme, Role::Accent));
}
