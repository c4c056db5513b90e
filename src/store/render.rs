//! A problem as a block of plain text, with the line of the file that it is about.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::config::{Problem, Severity};
use crate::text::Message;

/// A line longer than this is not shown: segments and sealed files have very long ones.
const LONGEST: usize = 400;

/// Says a problem in a language, with its place and, when `source` (the file's text) is given, the line itself.
///
/// The result is text from a file: whoever prints it makes it harmless first.
#[must_use]
pub fn render(problem: &Problem, source: Option<&str>, say: &dyn Fn(&Message) -> String) -> String {
    let title = say(&problem.what);
    let line = problem.line.checked_sub(1).and_then(|n| source?.lines().nth(n)).filter(|line| line.len() <= LONGEST);
    let Some(line) = line else { return plain(problem, &title) };
    let level = match problem.severity {
        Severity::Fault => Level::ERROR,
        Severity::Notice => Level::NOTE,
    };
    let start = byte_of(line, problem.column);
    let end = start.saturating_add(token(line.get(start..).unwrap_or_default()));
    let snippet = Snippet::source(line)
        .line_start(problem.line)
        .path(problem.file.as_str())
        .annotation(AnnotationKind::Primary.span(start..end));
    // The level has no word of its own here: words are in the translations only.
    let report = [level.no_name().primary_title(title.as_str()).element(snippet)];
    Renderer::plain().decor_style(DecorStyle::Unicode).render(&report)
}

fn plain(problem: &Problem, title: &str) -> String {
    match (problem.line, problem.column) {
        (0, _) => format!("{}: {title}", problem.file),
        (line, 0) => format!("{}:{line}: {title}", problem.file),
        (line, column) => format!("{}:{line}:{column}: {title}", problem.file),
    }
}

fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}

/// How many bytes to underline: a text in quotes, or up to the next separator.
fn token(rest: &str) -> usize {
    let quoted = rest.strip_prefix('"').and_then(|inner| inner.find('"')).map(|at| at.saturating_add(2));
    quoted.or_else(|| rest.find([',', ')', ']', ' '])).unwrap_or(rest.len()).max(usize::from(!rest.is_empty()))
}
