//! What stands above the cards: what is read aloud, and perhaps the column that the talk is about, large.

use ratatui::layout::Rect;

use super::pen::Pen;
use super::view::View;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::panels::blocks::{self, Block};
use crate::ui::panels::words;
use crate::ui::stage::Stage;

/// The upper part of the wall.
pub(super) struct Top {
    headline: Option<Safe>,
    room: Vec<Safe>,
    size: Size,
    paper: Option<Safe>,
    /// Nothing lies on the board yet: what is read aloud may be large.
    empty: bool,
}

/// Ordinary letters are not spread wider than an eye follows.
const MEASURE: u16 = 96;

impl Top {
    /// `room` is the size of what is read aloud, if it is there.
    pub(super) fn of(view: &View, stage: &Stage<'_>, room: Option<Size>, headline: Option<Safe>) -> Self {
        let size = room.unwrap_or(Size::Bold);
        let room = if room.is_some() { words::sentences(&view.room) } else { Vec::new() };
        let empty = view.is_empty();
        Self { headline, room, size, paper: view.paper.then(|| stage.say("board-on-paper")), empty }
    }

    /// What is read aloud, line by line, as large as was asked for where that is possible.
    fn set(&self, line: &Safe, width: u16) -> big::Set {
        let wide = if self.size == Size::Bold { width.min(MEASURE) } else { width };
        big::set(line, wide, 8, self.size)
    }

    /// Rows that it takes at the least, with a blank one under it.
    pub(super) fn least(&self, width: u16) -> u16 {
        let room: u16 = self.room.iter().map(|line| self.set(line, width).rows()).sum();
        let headline = if self.headline.is_some() { 5 } else { 0 };
        let paper = self.paper.as_ref().map_or(0, |paper| rows(paper, width) + 1);
        let all = headline + room + paper;
        if room + headline > 0 { all + 1 } else { all }
    }

    /// Draws it; the rows used, with a blank one under it. `area` is what it may take when the board is empty.
    pub(super) fn draw(&self, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
        let mut y = area.y;
        let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
        if let Some(headline) = &self.headline {
            let set = big::set(headline, area.width, 4, Size::Large);
            y += pen.set(&set, rest(y), Role::Accent) + 1;
        }
        if self.empty && area.height > self.least(area.width) + 3 {
            let large = Block::large(self.room.clone(), Role::WallText);
            let paper = Block::small(self.paper.iter().cloned().collect(), Role::Quiet);
            return blocks::draw(pen.buffer, rest(y), pen.stage.theme, &[large, paper]) + 2 - area.y;
        }
        for line in &self.room {
            y += pen.set(&self.set(line, area.width), rest(y), Role::WallTitle);
        }
        if let Some(paper) = &self.paper {
            y += pen.text(Rect { width: area.width.min(MEASURE), ..rest(y) }, paper, Role::Quiet) + 1;
        }
        let used = y - area.y;
        if self.room.is_empty() && self.headline.is_none() { used } else { used + 1 }
    }
}

fn rows(text: &Safe, width: u16) -> u16 {
    u16::try_from(wrap::wrap(text, usize::from(width.min(MEASURE))).len()).unwrap_or(u16::MAX)
}
