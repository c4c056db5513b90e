//! What every screen draws from: the model, the words, the looks.

use crate::app::Model;
use crate::config::Theme;
use crate::i18n::Catalog;
use crate::text::{Message, Safe};

/// Everything a screen may look at. Nothing else is visible to it: no clock, no files.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// What is going on.
    pub model: &'a Model,
    /// The words.
    pub catalog: &'a Catalog,
    /// The looks.
    pub theme: &'a Theme,
}

impl Stage<'_> {
    /// A message in words.
    #[must_use]
    pub fn say(&self, key: &'static str) -> Safe {
        super::say(self.catalog, &Message::new(key))
    }

    /// The same with lines of its own, for a sentence under which something stands that is to be copied.
    #[must_use]
    pub fn lines(&self, message: &Message) -> Safe {
        Safe::lines(&self.catalog.say(message))
    }

    /// A message with its arguments in words.
    #[must_use]
    pub fn tell(&self, message: &Message) -> Safe {
        super::say(self.catalog, message)
    }
}
