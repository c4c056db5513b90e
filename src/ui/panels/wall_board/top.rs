//! What stands above the cards: what is read aloud in this phase. It is never larger than people's words.

use ratatui::layout::Rect;

use super::pen::{Pen, inset};
use super::rows::POST;
use super::view::View;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};
use crate::ui::panels::blocks::{self, Block};
use crate::ui::panels::words;
use crate::ui::stage::Stage;

/// The upper part of the wall.
pub(super) struct Top {
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
    pub(super) fn of(view: &View, stage: &Stage<'_>, room: Option<Size>) -> Self {
        let size = room.unwrap_or(Size::Bold);
        let room = if room.is_some() { words::sentences(&view.room) } else { Vec::new() };
        Self { room, size, paper: view.paper.then(|| stage.say("board-on-paper")), empty: view.is_empty() }
    }

    /// What is read aloud, line by line, as large as was asked for where that is possible.
    fn set(&self, line: &Safe, width: u16) -> big::Set {
        let wide = if self.size == Size::Bold { width.min(MEASURE) } else { width };
        big::set(line, wide, 8, self.size)
    }

    /// Blank rows under each sentence: large letters ask for them.
    fn air(&self) -> u16 {
        u16::from(self.size != Size::Bold)
    }

    /// These rows with a blank one under them.
    fn with_blank(rows: u16) -> u16 {
        if rows == 0 { 0 } else { rows + 1 }
    }

    /// Rows that it takes at the least, with a blank one under it.
    pub(super) fn least(&self, width: u16) -> u16 {
        let width = width.saturating_sub(POST);
        let room: u16 = self.room.iter().map(|line| self.set(line, width).rows() + self.air()).sum();
        let paper = self.paper.as_ref().map_or(0, |paper| rows(paper, width));
        Self::with_blank(room + paper)
    }

    /// Draws it; the rows used, with a blank one under it. `area` is what it may take when the board is empty.
    pub(super) fn draw(&self, pen: &mut Pen<'_, '_>, area: Rect) -> u16 {
        let words = inset(area);
        let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..words };
        if self.empty && area.height > self.least(area.width) + 3 {
            let large = Block::large(self.room.clone(), Role::WallText);
            let paper = Block::small(self.paper.iter().cloned().collect(), Role::Quiet);
            return blocks::draw(pen.buffer, words, pen.stage.theme, &[large, paper]) + 2 - area.y;
        }
        let mut y = area.y;
        for line in &self.room {
            y += pen.set(&self.set(line, words.width), rest(y), Role::WallTitle) + self.air();
        }
        if let Some(paper) = &self.paper {
            y += pen.text(Rect { width: words.width.min(MEASURE), ..rest(y) }, paper, Role::Quiet);
        }
        Self::with_blank(y - area.y).min(area.height)
    }
}

fn rows(text: &Safe, width: u16) -> u16 {
    u16::try_from(wrap::wrap(text, usize::from(width.min(MEASURE))).len()).unwrap_or(u16::MAX)
}
