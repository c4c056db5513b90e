//! How large the cards of a board are drawn, from what is read at the back of the room to what just fits.

use crate::ui::big::Size;

/// How cards are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// How large their words are.
    pub(super) words: Size,
    /// And those of the card that is looked at.
    pub(super) looked: Size,
    /// Blank rows between two cards.
    pub(super) gap: u16,
    /// Small words stand in the line of the card where there is room for them, else under it.
    pub(super) inline: bool,
}

/// People's words in large letters, that of which the talk is now huge where it can be.
pub(super) const LARGE: [Way; 6] = [
    way(Size::Huge, Size::Huge, 2),
    way(Size::Huge, Size::Huge, 1),
    way(Size::Large, Size::Huge, 2),
    way(Size::Large, Size::Huge, 1),
    way(Size::Large, Size::Large, 2),
    way(Size::Large, Size::Large, 1),
];

/// Only the card that is looked at in large letters.
pub(super) const SPOT: [Way; 2] = [way(Size::Bold, Size::Large, 1), close(Size::Large, 1)];

/// All in ordinary letters.
pub(super) const SMALL: [Way; 3] = [BY, CLOSE, TIGHT];

/// Small words in the line of their card.
pub(super) const CLOSE: Way = close(Size::Bold, 1);

/// What is not worked on now: it stands by.
pub(super) const BY: Way = way(Size::Bold, Size::Bold, 1);

/// As little room as cards can do with.
pub(super) const TIGHT: Way = close(Size::Bold, 0);

/// Rows of a wall from which on letters may be huge.
const TALL: u16 = 28;

const fn way(words: Size, looked: Size, gap: u16) -> Way {
    Way { words, looked, gap, inline: false }
}

const fn close(looked: Size, gap: u16) -> Way {
    Way { words: Size::Bold, looked, gap, inline: true }
}

impl Way {
    /// Blank rows between two lines of large letters, so that a tail never touches the accent below it.
    pub(super) fn leading(self) -> u16 {
        self.gap.saturating_sub(1)
    }

    /// Whether some words are huge.
    pub(super) fn is_huge(self) -> bool {
        self.words == Size::Huge || self.looked == Size::Huge
    }

    /// Whether this way is for a wall of this height, on which something is looked at or not.
    pub(super) fn suits(self, height: u16, looked: bool) -> bool {
        (height >= TALL || !self.is_huge()) && (looked || self.words == self.looked)
    }
}
