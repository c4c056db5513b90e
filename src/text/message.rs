//! A sentence that is not yet in any language: the key of a translation message and what to fill in.

/// What to say, without saying it yet: `i18n` turns it into Dutch or English. Keys live in `assets/locales/*.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// The message's key.
    pub key: &'static str,
    /// Names and values to fill in; values are text from anywhere and are made harmless where they are drawn.
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same message with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
