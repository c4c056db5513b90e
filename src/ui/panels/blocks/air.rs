//! The blank room between blocks, between their lines, and around the small words above them.

use crate::ui::big::Size;

/// How much blank room there is between things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Air {
    /// Not even between a tail and the letter under it: where large letters are not seen otherwise.
    Fused,
    /// Where large letters would touch something, and nowhere else.
    None,
    /// Between things, and not between what belongs together.
    Close,
    Some,
    Wide,
    /// And between the lines of large letters, so that a tail never touches the accent below it.
    Lines,
    /// And labels that are read from afar.
    Full,
}

impl Air {
    pub(super) const fn gap(self) -> u16 {
        match self {
            Self::Fused | Self::None => 0,
            Self::Close | Self::Some => 1,
            Self::Wide | Self::Lines | Self::Full => 2,
        }
    }

    /// Blank rows between what belongs together.
    pub(super) const fn joint(self) -> u16 {
        match self {
            Self::Fused | Self::None | Self::Close => 0,
            Self::Some | Self::Wide | Self::Lines | Self::Full => 1,
        }
    }

    /// Blank rows between two lines of a paragraph.
    pub(super) const fn leading(self, size: Size) -> u16 {
        match (self, size) {
            (Self::Lines | Self::Full, Size::Large | Size::Huge) => 1,
            _ => 0,
        }
    }
}
