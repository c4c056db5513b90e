//! Time that bends, read aloud: what the phases would become and what could go, before anything is done.

use super::items::{joined, tell};
use crate::app::time::{Row, TimeView};
use crate::app::{Live, Screen};
use crate::text::Message;
use crate::ui::panels::words;
use crate::ui::stage::Stage;

/// What stands in the view of time, in sentences.
pub(super) fn lines(stage: &Stage<'_>, view: &TimeView) -> Vec<String> {
    let Screen::Live(live) = &stage.model.screen else { return Vec::new() };
    let mut lines = Vec::new();
    let course = live.session().course(live.now);
    if let Some((planned, expected)) = course.planned_end.zip(course.expected_end) {
        let time = |at| words::time(live.session(), at);
        let ends = Message::new("time-ends").with("planned", time(planned)).with("expected", time(expected));
        lines.push(stage.tell(&ends).into_string() + ".");
    }
    if live.session().stay {
        lines.push(tell(stage, "desk-stay") + ".");
        return lines;
    }
    let Some(proposal) = view.proposal(live) else {
        lines.push(tell(stage, "time-no-plan"));
        return lines;
    };
    let changes = proposal.changes().map(|share| {
        let minutes = Message::new("minutes-long").with("count", share.becomes);
        format!("{} {}", title(live, &share.id), stage.tell(&minutes))
    });
    let changes = joined(changes);
    let would = if changes.is_empty() {
        tell(stage, "time-fits")
    } else {
        format!("{} {changes}.", tell(stage, "time-would-become"))
    };
    lines.push(would);
    let here = view.looked_at(live);
    for offer in &proposal.offers {
        let words = Message::new("time-offer").with("phase", title(live, &offer.id)).with("count", offer.frees);
        let words = stage.tell(&words).into_string();
        if here == Some(Row::Offer(offer.id.clone())) {
            lines.push(format!("{} {words}.", tell(stage, "time-could-go")));
        }
    }
    if here == Some(Row::Apply) {
        lines.push(tell(stage, "time-apply") + "?");
    }
    lines.push(tell(stage, "speak-time-how"));
    lines
}

fn title(live: &Live, id: &str) -> String {
    live.session().script().phase(id).map_or_else(|| id.to_owned(), |phase| phase.title.clone())
}
