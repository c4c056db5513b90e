//! `scripts --json`, `boards --json`, `theory --json`: what there is and where it comes from.

use serde::Serialize;

use crate::cli::World;
use crate::cli::sources::Listed;
use crate::config::{Problem, Severity};
use crate::store::Sourced;

/// A script, board or theory card.
#[derive(Debug, Serialize)]
pub struct SourceJson {
    /// Its id: the file's name without `.ron`.
    pub id: String,
    /// What people call it; empty when that cannot be read.
    pub title: String,
    /// shipped, own, `own_in_place`.
    pub from: &'static str,
    /// Its file, inside the workspace or among what is shipped.
    pub file: String,
    /// It can be used.
    pub usable: bool,
    /// The ids of its phases or columns, in order.
    pub parts: Vec<String>,
    /// What is wrong with it.
    pub problems: Vec<ProblemJson>,
}

/// Something that is wrong, or good to know.
#[derive(Debug, Serialize)]
pub struct ProblemJson {
    /// The file.
    pub file: String,
    /// Line from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column from 1; 0 when the whole line is meant.
    pub column: usize,
    /// fault, notice.
    pub severity: &'static str,
    /// The sentence, in the reader's language.
    pub what: String,
    /// Its key, the same in every language.
    pub key: &'static str,
}

/// A file in its stable form.
#[must_use]
pub fn sourced(world: &World<'_>, file: &Sourced<impl Listed>) -> SourceJson {
    let problem = |problem: &Problem| ProblemJson {
        file: problem.file.clone(),
        line: problem.line,
        column: problem.column,
        severity: match problem.severity {
            Severity::Fault => "fault",
            Severity::Notice => "notice",
        },
        what: world.say(&problem.what),
        key: problem.what.key,
    };
    SourceJson {
        id: file.id.clone(),
        title: file.what.as_ref().map(|what| what.title().to_owned()).unwrap_or_default(),
        from: match (file.own, file.shipped) {
            (false, _) => "shipped",
            (true, false) => "own",
            (true, true) => "own_in_place",
        },
        file: file.file.clone(),
        usable: file.usable(),
        parts: file.what.as_ref().map(Listed::parts).unwrap_or_default(),
        problems: file.problems.iter().map(problem).collect(),
    }
}
