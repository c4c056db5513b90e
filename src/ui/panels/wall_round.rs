//! The circle of a round on the facilitator's wall: who holds the talking piece, large, and around it who sits there.
//! Nobody counts turns or times.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};

use super::oval::{self, Radius};
use crate::app::form_round::{Round, Seat};
use crate::config::Role;
use crate::domain::Session;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::stage::Stage;
use crate::ui::style::{columns, put, put_centred, style};

/// Draws the circle; where it does not fit, the names stand in rows.
pub fn draw(stage: &Stage<'_>, session: &Session, round: &Round, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    match circle(round, area) {
        Some((places, ring)) => {
            oval::draw(stage, area, ring, Role::Border, buffer);
            for (seat, at) in round.seats.iter().zip(&places) {
                let (words, role) = label(seat);
                if holds(round, seat) {
                    put_centred(buffer, *at, &Safe::new("   "), style(stage.theme, Role::WallText));
                } else {
                    put_centred(buffer, *at, &Safe::new(&format!(" {words} ")), style(stage.theme, role));
                }
            }
            middle(stage, session, round, inside(&places, area), buffer);
        }
        None => {
            let rows = flow(round, area.width);
            let high = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height / 2);
            let top = Rect { height: area.height.saturating_sub(high + 1), ..area };
            middle(stage, session, round, top, buffer);
            for (row, y) in rows.iter().zip(top.bottom() + 1..area.bottom()) {
                let mut x = area.x;
                for seat in row {
                    let (words, role) = label(seat);
                    let (words, role) = if holds(round, seat) {
                        (Safe::new(&format!("◆ {}", seat.label)), Role::Accent)
                    } else {
                        (words, role)
                    };
                    x += put(buffer, (x, y), area.right().saturating_sub(x), &words, style(stage.theme, role)) + 3;
                }
            }
        }
    }
}

fn holds(round: &Round, seat: &Seat) -> bool {
    round.turn.and_then(|turn| round.seats.get(turn)).is_some_and(|holder| std::ptr::eq(holder, seat))
}

/// The name that somebody chose; who has spoken steps back.
fn label(seat: &Seat) -> (Safe, Role) {
    let voice =
        if seat.voice.is_empty() || seat.voice == seat.label { String::new() } else { format!(" · {}", seat.voice) };
    let (sign, role) = if seat.spoken { ("·", Role::Faint) } else { ("○", Role::WallText) };
    (Safe::new(&format!("{sign} {}{voice}", seat.label)), role)
}

/// A place for every seat on an oval, the first one at the top; none when two would touch.
fn circle(round: &Round, area: Rect) -> Option<(Vec<Rect>, Radius)> {
    let count = f64::from(u16::try_from(round.seats.len()).ok()?);
    let widest = round.seats.iter().map(|seat| columns(&label(seat).0)).max()?;
    // With many people on a low wall the line falls apart into loose dots.
    if area.width < 60 || area.height < 13 || (area.height < 20 && round.seats.len() > 9) || widest > area.width / 4 {
        return None;
    }
    let (a, b) = (f64::from(area.width - widest - 2) / 2.0, f64::from(area.height - 1) / 2.0 - 0.2);
    let mut places: Vec<Rect> = Vec::new();
    for (index, seat) in round.seats.iter().enumerate() {
        let turn = std::f64::consts::TAU * f64::from(u16::try_from(index).ok()?) / count;
        // A blank at both sides keeps the line of the circle from the words.
        let wide = columns(&label(seat).0) + 2;
        let x = f64::from(area.x) + f64::from(area.width) / 2.0 + a * turn.sin() - f64::from(wide) / 2.0;
        let y = f64::from(area.y) + b + 0.2 - b * turn.cos();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the area")]
        let spot = Rect { x: x.round().max(0.0) as u16, y: y.round().max(0.0) as u16, width: wide, height: 1 };
        let wider = Rect { x: spot.x.saturating_sub(2), width: wide + 4, ..spot };
        if places.iter().any(|other| other.intersects(wider)) {
            return None;
        }
        places.push(spot);
    }
    Some((places, (a, b)))
}

/// The room in the middle, between the seats that stand beside it.
fn inside(places: &[Rect], area: Rect) -> Rect {
    let (high, centre) = (area.height / 2, area.x + area.width / 2);
    let rows = Rect { y: area.y + area.height / 4, height: high, ..area };
    let beside = || places.iter().filter(|place| place.y >= rows.y && place.y < rows.bottom());
    let left = beside().filter(|place| place.x < centre).map(|place| place.right()).max().unwrap_or(area.x);
    let right = beside().filter(|place| place.right() > centre).map(|place| place.x).min().unwrap_or(area.right());
    Rect { x: left + 1, width: right.saturating_sub(left + 2), ..rows }
}

/// The seats in rows of this width.
fn flow(round: &Round, width: u16) -> Vec<Vec<&Seat>> {
    let mut rows: Vec<Vec<&Seat>> = Vec::new();
    let mut used = width;
    for seat in &round.seats {
        let wide = columns(&label(seat).0) + 3;
        if used + wide > width + 3 || rows.is_empty() {
            rows.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(row) = rows.last_mut() {
            row.push(seat);
        }
    }
    rows
}

/// Who holds the talking piece; while nobody does, what the round is about.
fn middle(stage: &Stage<'_>, session: &Session, round: &Round, area: Rect, buffer: &mut Buffer) {
    let turn = round.turn.and_then(|turn| round.seats.get(turn));
    let room = session.phase_now().map(|phase| Safe::new(&phase.room)).unwrap_or_default();
    let (words, role) = match turn {
        Some(seat) => (Safe::new(&seat.label), Role::WallTitle),
        None => (room.clone(), Role::WallText),
    };
    let largest = if turn.is_some() { Size::Huge } else { Size::Large };
    let set = big::set(&words, area.width, area.height.saturating_sub(4), largest);
    let y = area.y + area.height.saturating_sub(set.rows() + 2) / 2;
    if turn.is_some() {
        let sign = Safe::new("◆");
        put_centred(buffer, Rect { y, height: 1, ..area }, &sign, style(stage.theme, Role::Accent));
    }
    let spot = Rect { y: y + 2, height: area.bottom().saturating_sub(y + 2), ..area };
    let used = set.draw(buffer, spot, style(stage.theme, role), Alignment::Center);
    if turn.is_some() {
        // What the round is about stands under the name where there is room for all of it.
        let lines = wrap::wrap(&room, usize::from(area.width.max(1)));
        let rows = spot.y + used + 1..area.bottom();
        if lines.len() <= rows.len() {
            for (line, y) in lines.iter().zip(rows) {
                put_centred(buffer, Rect { y, height: 1, ..area }, line, style(stage.theme, Role::Quiet));
            }
        }
    }
}
