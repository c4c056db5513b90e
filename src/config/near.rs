//! *Did you mean …?* The known name that is nearest to one that is not known.

use crate::text::Message;

/// The known name that was probably meant: at most a third of its letters differ (Damerau-Levenshtein distance).
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let far = |name: &str| strsim::damerau_levenshtein(&typed, &name.to_lowercase());
    let best = known.into_iter().map(|name| (far(name), name)).min_by_key(|(far, _)| *far)?;
    let letters = best.1.chars().count();
    // Another letter is no slip of the finger: of one letter nothing would be left.
    (best.0 <= (letters / 3).max(1) && best.0 < letters).then_some(best.1)
}

/// The sentence with what was probably meant: `near` is `yes` and `meant` the name, or `near` is `no`.
pub fn suggest<'a>(what: Message, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    match nearest(typed, known) {
        Some(meant) => what.with("near", "yes").with("meant", meant),
        None => what.with("near", "no").with("meant", ""),
    }
}

/// The same for a name that was looked up among `known`: what was found, what there is, and what was probably meant.
pub fn unknown<'a>(key: &'static str, found: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    let known: Vec<&str> = known.into_iter().collect();
    suggest(Message::new(key).with("found", found).with("known", known.join(", ")), found, known)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_finds_its_name() {
        let known = ["title", "minutes", "room", "notes", "form"];
        let cases = [("titel", Some("title")), ("minuts", Some("minutes")), ("Form", Some("form")), ("xyz", None)];
        assert_eq!(nearest("C", ["A", "B"]), None);
        for (typed, meant) in cases {
            assert_eq!(nearest(typed, known), meant, "{typed}");
        }
    }
}
