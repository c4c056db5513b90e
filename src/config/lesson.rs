//! Reading `lessons/*.ron`: the steps of a practice, in order.

use super::{Action, Node, Problem, Reader, read};
use crate::text::Message;

/// One step: what is practised, and what shows that it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name; the message `coach-step` has a sentence for it.
    pub name: String,
    /// One of these is enough.
    pub does: Vec<Action>,
}

/// Reads `[(step: "", does: [""]), …]`.
#[must_use]
pub fn parse_lesson(file: &str, text: &str) -> (Vec<Step>, Vec<Problem>) {
    let (steps, problems) = read(file, text, |reader, whole: &Node<'_>| {
        reader.list(whole).iter().filter_map(|node| step(reader, node)).collect::<Vec<Step>>()
    });
    (steps.unwrap_or_default(), problems)
}

fn step(reader: &mut Reader, node: &Node<'_>) -> Option<Step> {
    let record = reader.record(node, &["step", "does"])?;
    let name = reader.words_of(record, "step")?.to_owned();
    let mut does = Vec::new();
    for found in reader.texts(record, "does") {
        match Action::named(&found) {
            Some(action) => does.push(action),
            None => reader.fault(record.place("does"), Message::new("key-no-action").with("found", &found)),
        }
    }
    Some(Step { name, does })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_lesson_has_no_faults_and_every_step_can_be_done() {
        let (steps, problems) = parse_lesson("l.ron", include_str!("../../assets/lessons/tien-toetsen.ron"));
        assert_eq!(problems, []);
        assert!(steps.len() > 10 && steps.iter().all(|step| !step.does.is_empty()), "{steps:?}");
    }

    #[test]
    fn an_action_that_is_none_is_told_with_its_place() {
        let (steps, problems) = parse_lesson("l.ron", "[(step: \"a\", does: [\"dans\", \"next\"])]");
        assert_eq!(steps, [Step { name: "a".into(), does: vec![Action::Next] }]);
        assert_eq!(problems.len(), 1);
    }
}
