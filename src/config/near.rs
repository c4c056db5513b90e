//! *Did you mean …?* The known name that is nearest to one that is not known.

use crate::text::Message;

/// The known name that was probably meant: at most a third of its letters differ (Damerau-Levenshtein distance).
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let far = |name: &str| strsim::damerau_levenshtein(&typed, &name.to_lowercase());
    let best = known.into_iter().map(|name| (far(name), name)).min_by_key(|(far, _)| *far)?;
    (best.0 <= (best.1.chars().count() / 3).max(1)).then_some(best.1)
}

/// The sentence with what was probably meant: `near` is `yes` and `meant` the name, or `near` is `no`.
pub fn suggest<'a>(what: Message, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    match nearest(typed, known) {
        Some(meant) => what.with("near", "yes").with("meant", meant),
        None => what.with("near", "no").with("meant", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_finds_its_name() {
        let known = ["title", "minutes", "room", "notes", "form"];
        let cases = [("titel", Some("title")), ("minuts", Some("minutes")), ("Form", Some("form")), ("xyz", None)];
        for (typed, meant) in cases {
            assert_eq!(nearest(typed, known), meant, "{typed}");
        }
    }
}
