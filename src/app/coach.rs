//! The practice: one small step at a time. It watches what is done and goes on when the step was done; it never
//! corrects, never counts, and waits as long as somebody likes.

use super::Model;
use crate::config::Action;
use crate::config::lesson::Step;

/// The practice as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coach {
    steps: Vec<Step>,
    at: usize,
}

impl Coach {
    /// At the first step.
    #[must_use]
    pub const fn new(steps: Vec<Step>) -> Self {
        Self { steps, at: 0 }
    }

    /// The step now; none when all were done.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.steps.get(self.at)
    }

    /// Whether the last step is the one that is left: everything was practised.
    #[must_use]
    pub const fn is_at_the_end(&self) -> bool {
        self.at + 1 >= self.steps.len()
    }

    fn saw(&mut self, action: Action) {
        if self.step().is_some_and(|step| step.does.contains(&action)) {
            self.at += 1;
        }
    }
}

/// Whether the practice waits for this.
#[must_use]
pub(super) fn waits_for(model: &Model, action: Action) -> bool {
    model.coach.as_ref().and_then(Coach::step).is_some_and(|step| step.does.contains(&action))
}

/// Something was done. What only closed something that lay over the screen, or was refused, was not.
pub(super) fn saw(model: &mut Model, action: Action, covered: bool) {
    let refused = model.notice.as_ref().is_some_and(|notice| notice.key.split('-').next() == Some("refusal"));
    if let Some(coach) = model.coach.as_mut().filter(|_| !covered && !refused) {
        coach.saw(action);
    }
}
