//! The circle of a round, as a list: who has spoken, who has not, and who holds the talking piece.

use super::form::View;
use super::page::Page;
use crate::app::Live;
use crate::app::form_round::named;
use crate::app::forms::Item;
use crate::config::Role;
use crate::text::{Message, Safe};

pub(super) fn draw(view: &View<'_>, live: &Live, page: &mut Page) {
    let round = &live.round;
    if !round.seats.is_empty() {
        page.heading(view.stage.say("round-circle"));
    }
    for (index, seat) in round.seats.iter().enumerate() {
        let turn = round.turn == Some(index);
        let (sign, role) = match (turn, seat.spoken) {
            (true, _) => ("◆ ", Role::Accent),
            (false, true) => ("· ", Role::Faint),
            (false, false) => ("○ ", Role::Text),
        };
        let mut pieces = vec![(Safe::new(sign), role), (Safe::new(&seat.label), role)];
        if !seat.voice.is_empty() && seat.voice != seat.label {
            pieces.push((Safe::new(&format!(" · {}", seat.voice)), Role::Quiet));
        }
        if turn {
            pieces.push((Safe::new(&format!("  {}", view.stage.say("round-turn"))), Role::Accent));
        } else if seat.spoken {
            pieces.push((Safe::new(&format!("  {}", view.stage.say("round-spoken"))), Role::Faint));
        }
        page.item(view.here(&Item::Seat(index)), |page| page.line(pieces));
    }
    let names: Vec<Safe> = named(view.session).map(|line| Safe::new(&line.text)).collect();
    if !names.is_empty() {
        let names = crate::text::wrap::join(&names, &Safe::new(", "));
        page.text(0, &view.stage.tell(&Message::new("round-named").with("names", names)), Role::Quiet);
    }
}
