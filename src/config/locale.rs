//! Checking a file with sentences (`.ftl`) that a workspace puts on top of the shipped ones.
//!
//! A sentence that cannot be read is not used: the shipped one is said instead.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::{ErrorKind, ParserError, parse_runtime};

use super::near::{suggest, unknown};
use super::reader::Reader;
use super::{Problem, Severity};
use crate::text::Message;

/// Sentences by their name, each with what is filled in in it.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

/// The sentences of a file.
#[must_use]
pub fn messages(text: &str) -> Messages {
    let (resource, _) = parsed(text);
    let mut found = Messages::new();
    for (name, pattern) in sentences(&resource) {
        found.insert(name.to_owned(), filled_in(pattern).into_iter().map(str::to_owned).collect());
    }
    found
}

/// What is wrong with a file of sentences: what cannot be read, what stands there twice, and (good to know) sentences
/// that the program does not have. `known` are the shipped ones.
#[must_use]
pub fn check_locale(file: &str, text: &str, known: &Messages) -> Vec<Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::default();
    let (resource, errors) = parsed(text);
    for error in errors {
        let at = error.pos.start.min(text.len());
        reader.fault(at, sentence(&error.kind));
    }
    let at = |part: &str| part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let mut seen = BTreeSet::new();
    for (name, pattern) in sentences(&resource) {
        if !seen.insert(name) {
            reader.fault(at(name), Message::new("check-id-twice").with("id", name));
            continue;
        }
        let Some(shipped) = known.get(name) else {
            let what = Message::new("check-message-unknown").with("found", name);
            let what = suggest(what, name, known.keys().map(String::as_str));
            reader.note(Some(at(name)), what, Severity::Notice);
            continue;
        };
        for argument in filled_in(pattern).into_iter().filter(|argument| !shipped.contains(*argument)) {
            let what = unknown("check-message-argument", argument, shipped.iter().map(String::as_str));
            reader.fault(at(argument), what);
        }
    }
    reader.problems(file, text)
}

fn parsed(text: &str) -> (Resource<&str>, Vec<ParserError>) {
    match parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    }
}

fn sentences<'a, 'r>(resource: &'r Resource<&'a str>) -> impl Iterator<Item = (&'a str, &'r Pattern<&'a str>)> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

/// The names of what is filled in.
fn filled_in<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    let placed = |element: &PatternElement<&'a str>| match element {
        PatternElement::TextElement { .. } => Vec::new(),
        PatternElement::Placeable { expression } => of_expression(expression),
    };
    pattern.elements.iter().flat_map(placed).collect()
}

fn of_expression<'a>(expression: &Expression<&'a str>) -> Vec<&'a str> {
    match expression {
        Expression::Inline(inline) => of_inline(inline),
        Expression::Select { selector, variants } => {
            let each = variants.iter().flat_map(|variant| filled_in(&variant.value));
            of_inline(selector).into_iter().chain(each).collect()
        }
    }
}

fn of_inline<'a>(inline: &InlineExpression<&'a str>) -> Vec<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => vec![id.name],
        InlineExpression::Placeable { expression } => of_expression(expression),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(of_inline).collect()
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => Vec::new(),
    }
}

/// What would be right where Fluent stopped.
fn sentence(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::ExpectedToken('=') => Message::new("check-message-equals"),
        ErrorKind::ExpectedToken(sign) => Message::new("check-message-sign").with("sign", sign),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            Message::new("check-message-empty").with("name", entry_id)
        }
        ErrorKind::MissingDefaultVariant => Message::new("check-message-variant"),
        ErrorKind::UnterminatedStringLiteral => Message::new("check-quote"),
        ErrorKind::UnbalancedClosingBrace => Message::new("check-message-brace"),
        _ => Message::new("check-message"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_a_sentence_have_their_place() {
        let known = messages("dag = Dag { $wie }\nuren = { $n ->\n   *[other] { $n } uur\n}\n");
        let text = "dag = Hoi { $wei }\n\nwat? = x\nuren =\nuren = { $n ->\n    [one] uur\n}\ndag2 = dag\ndag = }\n";
        let found: Vec<_> = check_locale("nl/a.ftl", text, &known).iter().map(|p| (p.line, p.what.key)).collect();
        let expected = [
            (1, "check-message-argument"),
            (3, "check-message-equals"),
            (4, "check-message-empty"),
            (7, "check-message-variant"),
            (8, "check-message-unknown"),
            (9, "check-message-brace"),
        ];
        assert_eq!(found, expected);
    }
}
