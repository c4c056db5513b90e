//! Words to read, with what they need around them: how large they may become, and what goes first.

use super::air::Air;
use crate::config::Role;
use crate::text::{Safe, wrap};
use crate::ui::big::{self, Size};

/// Ordinary letters are not spread wider than an eye follows.
const MEASURE: u16 = 76;

/// Words with, perhaps, a small word above them.
#[derive(Clone, Debug)]
pub struct Block {
    pub(super) label: Option<(Safe, Role)>,
    pub(super) words: Vec<Safe>,
    pub(super) role: Role,
    pub(super) large: bool,
    pub(super) strong: bool,
    pub(super) turn: u8,
    pub(super) alone: bool,
    pub(super) divides: bool,
    /// The small word above it says what it is: it stays, whatever room there is.
    pub(super) keeps: bool,
    /// It belongs to the block above it.
    pub(super) joins: bool,
    /// It begins something else than what stands above it.
    pub(super) apart: bool,
    /// Large letters come before it: it goes where there is no room for both.
    pub(super) spare: bool,
    /// A sign that stands beside it, as large as ordinary letters.
    pub(super) sign: &'static str,
}

impl Block {
    /// Words with nothing said about them yet but whether they are read from afar.
    const fn of(words: Vec<Safe>, role: Role, afar: bool) -> Self {
        Self {
            label: None,
            words,
            role,
            large: afar,
            strong: afar,
            turn: 0,
            alone: false,
            divides: false,
            keeps: false,
            joins: false,
            apart: false,
            spare: false,
            sign: "",
        }
    }

    /// Words to read from afar.
    #[must_use]
    pub const fn large(words: Vec<Safe>, role: Role) -> Self {
        Self::of(words, role, true)
    }

    /// A title: one size smaller than the words under it; large when it is alone.
    #[must_use]
    pub fn title(words: Safe, role: Role) -> Self {
        Self { turn: u8::MAX, alone: true, ..Self::large(vec![words], role) }
    }

    /// Words beside the matter: they stay as they are.
    #[must_use]
    pub const fn small(words: Vec<Safe>, role: Role) -> Self {
        Self::of(words, role, false)
    }

    /// The same with a small word above it.
    #[must_use]
    pub fn under(mut self, label: Safe) -> Self {
        self.label = (!label.is_empty()).then_some((label, Role::Quiet));
        self
    }

    /// The same; the word above it never goes for want of room.
    #[must_use]
    pub const fn keeps(mut self) -> Self {
        self.keeps = true;
        self
    }

    /// The same, close under the block above it.
    #[must_use]
    pub const fn joins(mut self) -> Self {
        self.joins = true;
        self
    }

    /// The same, further from what stands above it than what joins that.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// The same; it goes before large letters do.
    #[must_use]
    pub const fn spare(mut self) -> Self {
        self.spare = true;
        self
    }

    /// The same with a sign beside it.
    #[must_use]
    pub const fn signed(mut self, sign: &'static str) -> Self {
        self.sign = sign;
        self
    }

    /// The same, so many turns later.
    #[must_use]
    pub const fn later(mut self, turns: u8) -> Self {
        self.turn = self.turn.saturating_add(turns);
        self
    }

    /// Whether it answers what stands before it.
    #[must_use]
    pub const fn answers(&self) -> bool {
        self.large && self.turn == 1 && !self.words.is_empty()
    }

    /// The small word above it.
    #[must_use]
    pub fn label_words(&self) -> Safe {
        self.label.as_ref().map(|(label, _)| label.clone()).unwrap_or_default()
    }

    /// The same words, not larger than ordinary letters.
    #[must_use]
    pub fn plain(self) -> Self {
        Self { large: false, turn: 0, ..self }
    }

    /// The same without the word above it, where that may go.
    pub(super) fn bare(&self) -> Self {
        let label = self.label.clone().filter(|_| self.keeps || !self.large || self.turn > 0);
        Self { label, ..self.clone() }
    }

    /// The same with another look for the word above it.
    #[must_use]
    pub fn label_in(mut self, role: Role) -> Self {
        self.label = self.label.map(|(label, _)| (label, role));
        self
    }

    /// The same, to become large only after all that have an earlier turn.
    #[must_use]
    pub const fn turn(mut self, turn: u8) -> Self {
        self.turn = turn;
        self
    }

    /// The same; where not all of it can be large, its first paragraph may be, before the others.
    #[must_use]
    pub const fn divides(mut self) -> Self {
        self.divides = true;
        self
    }

    /// Its first paragraph, and the others as words that stay small.
    pub(super) fn divided(&self) -> Vec<Self> {
        let rest = self.words.get(1..).unwrap_or_default().to_vec();
        if !self.divides || rest.is_empty() {
            return vec![self.clone()];
        }
        let first = Self { words: self.words.iter().take(1).cloned().collect(), ..self.clone() };
        vec![first, Self { strong: true, ..Self::small(rest, self.role) }]
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|words| words.trim().is_empty())
    }

    /// Every paragraph in a size; none when one of them cannot be set in it.
    pub(super) fn set(&self, size: Size, columns: u16) -> Option<Vec<Vec<Safe>>> {
        if size == Size::Bold {
            let columns = usize::from(columns.min(MEASURE));
            return Some(self.words.iter().map(|words| wrap::wrap(words, columns)).collect());
        }
        let set = |words: &Safe| Some(big::set(words, columns, u16::MAX, size)).filter(|set| set.size == size);
        self.words.iter().map(|words| set(words).map(|set| set.lines)).collect()
    }

    /// Lines that the paragraphs take together in a size; none when one of them cannot be set in it.
    pub(super) fn lines(&self, size: Size, columns: u16) -> Option<usize> {
        if size == Size::Bold {
            let columns = usize::from(columns.min(MEASURE));
            return Some(self.words.iter().map(|words| wrap::wrap(words, columns).len()).sum());
        }
        self.words.iter().map(|words| big::lines(words, columns, size)).sum()
    }

    /// How many of those lines touch the one above.
    pub(super) fn touches(&self, size: Size, columns: u16) -> usize {
        let of = |words| big::touches(words, columns, size);
        if size == Size::Bold { 0 } else { self.words.iter().map(of).sum() }
    }

    /// Rows of so many lines in a size, of which so many touch the line above.
    pub(super) fn rows(
        &self,
        lines: usize,
        touches: impl FnOnce() -> usize,
        size: Size,
        columns: u16,
        air: Air,
    ) -> u16 {
        let paragraphs = self.words.len();
        let leading = match air.leading(size) {
            0 if air > Air::Fused && lines > paragraphs => touches(),
            leading => lines.saturating_sub(paragraphs) * usize::from(leading),
        };
        let between = paragraphs.saturating_sub(1) * usize::from(self.between(size, air));
        let label = self.labelled(size, columns, air).map_or(0, |label| label.rows() + self.after_label(size, air));
        let rows = lines * usize::from(size.rows()) + leading + between;
        u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(label)
    }

    /// Blank rows above it, where something stands there.
    pub(super) const fn gap(&self, air: Air) -> u16 {
        match (self.joins, self.apart) {
            (true, _) => air.joint(),
            (false, true) if matches!(air, Air::Close | Air::Some) => air.gap() + 1,
            (false, _) => air.gap(),
        }
    }

    /// Blank rows between paragraphs.
    pub(super) fn between(&self, size: Size, air: Air) -> u16 {
        if size == Size::Bold {
            return u16::from(self.strong && air >= Air::Wide && self.words.len() < 6);
        }
        match air {
            Air::Fused => 0,
            Air::None | Air::Close | Air::Some => 1,
            Air::Wide | Air::Lines | Air::Full => air.leading(size) + u16::from(self.strong),
        }
    }

    /// The label as it is set: a question is one size smaller than huge words, where there is room for that; the name of
    /// a kind of words stays small.
    pub(super) fn labelled(&self, size: Size, columns: u16, air: Air) -> Option<big::Set> {
        let (label, _) = self.label.as_ref()?;
        let asks = size == Size::Huge && air == Air::Full && label.ends_with('?');
        let large = asks && big::lines(label, columns, Size::Large) == Some(1);
        Some(if large { big::set(label, columns, 4, Size::Large) } else { big::Set::line(label.clone()) })
    }

    /// Blank rows between a label and large letters.
    pub(super) fn after_label(&self, size: Size, air: Air) -> u16 {
        u16::from(air > Air::Fused && size != Size::Bold)
    }
}
