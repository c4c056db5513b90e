//! Cutting broken RON into pieces by counting brackets, so that one broken phase does not hide the faults of the others.

/// The items of `[a, b, …]`, broken or not; `None` when the text is no closed list.
#[must_use]
pub fn list(text: &str) -> Option<Vec<&str>> {
    let inside = within(text, '[', ']')?;
    Some(cut(inside).into_iter().filter(|item| !item.trim().is_empty()).collect())
}

/// The fields of `(a: x, b: y, …)`; what does not look like `name: value` is left out.
#[must_use]
pub fn record(text: &str) -> Option<Vec<(String, &str)>> {
    let inside = within(text, '(', ')')?;
    let field = |item: &'_ str| item.split_once(':').map(|(name, _)| name.len());
    let fields = cut(inside).into_iter().filter_map(|item| {
        let colon = field(item)?;
        let name = item.get(..colon)?.trim();
        let fine = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        fine.then_some((name.to_owned(), item.get(colon.saturating_add(1)..)?.trim()))
    });
    Some(fields.collect())
}

/// What stands between the outermost brackets.
fn within(text: &str, open: char, close: char) -> Option<&str> {
    text.trim().trim_end_matches(',').trim().strip_prefix(open)?.strip_suffix(close)
}

/// Cuts at the commas outside brackets, strings and comments.
fn cut(text: &str) -> Vec<&str> {
    let (mut items, mut start, mut depth) = (Vec::new(), 0_usize, 0_usize);
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let step = match c {
            '"' => string(rest),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |i| i.saturating_add(2)),
            _ => c.len_utf8(),
        };
        match c {
            '(' | '[' | '{' => depth = depth.saturating_add(1),
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                items.extend(text.get(start..at));
                start = at.saturating_add(1);
            }
            _ => {}
        }
        at = at.saturating_add(step);
    }
    items.extend(text.get(start..));
    items
}

/// The length of the string literal at the start. One that is not closed on its line ends there, so that it does not
/// swallow the rest of the file.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (i, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return i.saturating_add(1),
            '\n' => return i,
            _ => {}
        }
    }
    text.len()
}
