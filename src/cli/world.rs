//! What a command works with: the workspace, the words, and where it writes.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::i18n::Catalog;
use crate::store::Workspace;
use crate::text::safe::is_harmful;
use crate::text::{Message, Safe};

/// Why a command did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// A sentence for her: what happened, what is safe, what to do.
    Said(Message),
    /// It was said already, on standard output (faults that `check` found).
    Quiet,
    /// Nobody reads on (a closed pipe), or the output could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

/// What a command works with.
pub struct World<'a> {
    /// The workspace, or why there is none.
    pub workspace: Result<Workspace, Message>,
    /// The user's state folder.
    pub state: PathBuf,
    /// The words.
    pub catalog: &'a Catalog,
    /// Standard output.
    pub out: &'a mut dyn Write,
}

impl World<'_> {
    /// The workspace.
    ///
    /// # Errors
    /// The sentence that says why there is none.
    pub fn workspace(&self) -> Result<&Workspace, Failure> {
        self.workspace.as_ref().map_err(|why| Failure::Said(why.clone()))
    }

    /// A message in words, made harmless.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        Safe::lines(&self.catalog.say(message)).into_string()
    }

    /// A message without arguments in words.
    #[must_use]
    pub fn word(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    /// Writes one line of text, made harmless.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", Safe::new(text).as_str())
    }

    /// Writes a value as JSON, with a newline behind it. What a terminal would obey is written as an escape, which every
    /// reader of JSON turns back into what was typed.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn json(&mut self, value: &impl serde::Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(value)?;
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if c != '\n' && is_harmful(c) {
                // Outside of texts JSON has no such signs.
                let mut units = [0; 2];
                out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
            } else {
                out.push(c);
            }
        }
        writeln!(self.out, "{out}")
    }
}
