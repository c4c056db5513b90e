//! What is on the wall now, in a few lines: for the facilitator whose wall hangs behind her.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::page::Page;
use super::{question, wall_forms, words};
use crate::app::Live;
use crate::app::forms::kind_key;
use crate::app::wall::{Wall, cards_show_now, pointed, typing, wall};
use crate::config::Role;
use crate::domain::{EntryId, Form, Session, Timestamp};
use crate::text::Safe;
use crate::ui::boxes;
use crate::ui::door;
use crate::ui::stage::Stage;

/// Draws the small wall in a box.
pub fn draw(stage: &Stage<'_>, live: &Live, area: Rect, buffer: &mut Buffer) {
    let inner = boxes::frame(buffer, area, stage.theme, &stage.say("desk-wall"), Role::Quiet);
    let mut page = Page::new(inner.width);
    let session = live.session();
    if session.wall.held.is_some() {
        page.text(0, &stage.say("stage-held"), Role::Accent);
    }
    lines(stage, session, inner.height, &mut page);
    if !session.wall.said.is_empty() {
        page.hanging(0, vec![(stage.say("stage-message"), Role::Accent)], &Safe::new(&session.wall.said), Role::Text);
    }
    if typing(session, &live.typing).is_some() {
        page.text(0, &stage.say("desk-wall-typing"), Role::Accent);
    }
    page.draw(buffer, inner, stage.theme);
}

/// The wall as it would be if it went up now: drawn by the very wall, small.
pub fn preview(stage: &Stage<'_>, session: &Session, title: &Safe, now: Timestamp, area: Rect, buffer: &mut Buffer) {
    let inner = boxes::frame(buffer, area, stage.theme, title, Role::Quiet);
    super::wall::draw(stage, session, &[], super::wall::Eyes::default(), now, inner, buffer);
}

/// What hangs there, as far as so many rows hold it.
fn lines(stage: &Stage<'_>, session: &Session, rows: u16, page: &mut Page) {
    match wall(session) {
        Wall::OffRecord => page.text(0, &stage.say("wall-even-niet"), Role::Title),
        Wall::Neutral => page.text(0, &stage.say("desk-wall-neutral"), Role::Quiet),
        Wall::Closed => page.text(0, &stage.say("wall-closed"), Role::Text),
        Wall::Title => {
            let title = session.opened.as_deref().map(|o| o.title.as_str()).unwrap_or_default();
            page.text(0, &Safe::new(title), Role::Title);
        }
        Wall::PutUp(id) => put_up(stage, session.on_wall(), id, page),
        Wall::Phase(form) => {
            let session = session.on_wall();
            let Some(phase) = session.phase_now() else { return };
            page.text(0, &Safe::new(&phase.title), Role::Title);
            if let Some(id) = pointed(session) {
                put_up(stage, session, id, page);
            }
            // What hangs there large comes first: the newest words of the group, else the text of the phase.
            let newest = wall_forms::newest(session, form);
            if let Some(line) = newest.and_then(|id| session.line(id)) {
                page.text(0, &Safe::new(&line.text), Role::Text);
            }
            page.text(0, &Safe::new(&phase.room), Role::Quiet);
            if page.len() > rows {
                return;
            }
            wall_forms::said(stage, session, form, newest, page);
            if form == Form::Agreements {
                session.agreements.iter().for_each(|agreed| page.text(0, &Safe::new(&agreed.what), Role::Text));
            }
            if let Some((_, key)) = session.board_now().filter(|_| cards_show_now(session)) {
                session.cards(&key).iter().for_each(|card| page.text(0, &Safe::new(card.text), Role::Text));
            }
        }
    }
}

fn put_up(stage: &Stage<'_>, session: &Session, id: EntryId, page: &mut Page) {
    if let Some(line) = session.line(id) {
        let label = if line.is_moment() {
            let sign = format!("{} {}", door::glyph(line.door), stage.tell(&door::word(line.door)));
            (Safe::new(&sign), door::role(line.door))
        } else {
            (line.kind.map(|kind| stage.say(kind_key(kind))).unwrap_or_default(), Role::Quiet)
        };
        page.line(vec![label]);
        page.text(0, &Safe::new(&line.text), Role::Text);
    } else if let Some(asked) = session.agenda.question(id) {
        page.hanging(
            0,
            vec![(Safe::new(&format!("{}  ", asked.code)), Role::Accent)],
            &question::line(stage, asked),
            Role::Text,
        );
    } else if let Some(agreement) = session.agreements.iter().find(|a| a.id == id) {
        page.text(0, &Safe::new(&agreement.what), Role::Text);
    } else if let Some(agreement) = words::earlier(session, id) {
        page.text(0, &Safe::new(&agreement.what), Role::Text);
    } else if let Some(line) = words::carried(session, id) {
        page.text(0, &Safe::new(&line.text), Role::Text);
    }
}
