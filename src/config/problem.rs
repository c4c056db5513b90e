//! What is wrong with a file, where, and what would be right.

use crate::text::Message;

/// One fault in one file. A reader returns a value *and* a list of these, so that she sees all faults at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the workspace when it is inside it.
    pub file: String,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters, from 1; 0 when the whole line is meant.
    pub column: usize,
    /// What is wrong and what would be right.
    pub what: Message,
    /// A fault stops the file from being used; a notice does not.
    pub severity: Severity,
}

/// How much a [`Problem`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file (or that part of it) cannot be used.
    Fault,
    /// Good to know; nothing is lost.
    Notice,
}
