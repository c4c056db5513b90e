//! How a door stands, by sign and word and only then by colour.

use crate::config::Role;
use crate::domain::Door;
use crate::text::Message;

/// The sign: tall and filled when closed, open when open, half when ajar, a dot when nobody has said.
#[must_use]
pub const fn glyph(door: Option<Door>) -> &'static str {
    match door {
        Some(Door::Closed) => "▮",
        Some(Door::Open) => "▯",
        Some(Door::Ajar) => "◪",
        None => "·",
    }
}

/// The word.
#[must_use]
pub const fn word(door: Option<Door>) -> Message {
    match door {
        Some(Door::Closed) => Message::new("door-closed"),
        Some(Door::Open) => Message::new("door-open"),
        Some(Door::Ajar) => Message::new("door-ajar"),
        None => Message::new("door-unsaid"),
    }
}

/// The look.
#[must_use]
pub const fn role(door: Option<Door>) -> Role {
    match door {
        Some(Door::Closed) => Role::Closed,
        Some(Door::Open) => Role::Open,
        Some(Door::Ajar) => Role::Ajar,
        None => Role::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_states_share_a_sign_or_a_word() {
        let all = [None, Some(Door::Open), Some(Door::Closed), Some(Door::Ajar)];
        let distinct = |f: &dyn Fn(Option<Door>) -> String| {
            all.iter().map(|d| f(*d)).collect::<std::collections::BTreeSet<_>>().len()
        };
        assert_eq!(distinct(&|d| glyph(d).to_owned()), 4);
        assert_eq!(distinct(&|d| word(d).key.to_owned()), 4);
    }
}
