//! What may be an id: of a session, a script, a phase, a value, a practice.

/// Whether a text may be an id: `[a-z0-9-]{1,64}`, neither starting nor ending with `-`, and no name that Windows keeps
/// for itself. Nothing else ever becomes a file name.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let kept = matches!(text, "con" | "prn" | "aux" | "nul")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(char::is_numeric));
    (1..=64).contains(&text.len()) && text.chars().all(fine) && !text.starts_with('-') && !text.ends_with('-') && !kept
}
