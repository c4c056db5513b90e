//! Documents over all sealed sessions of a community, asked for at home.

use super::home::Home;
use super::msg::Effect;
use super::plan::Plan;
use crate::text::Message;

/// A document over all sealed sessions of a community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// *Handreiking*: tips, lessons, quotes and celebrations, for whoever comes next.
    Guide,
    /// *Reisverslag*: what was said along the streams of a journey.
    TravelReport,
    /// *Rode draden*: what somebody heard in the harvest of several communities.
    Threads,
}

/// What asking for one comes to; nothing while the workspace is being read.
#[must_use]
pub(super) fn plan(home: &Home, paper: Paper) -> Option<Plan> {
    home.workspace.as_ref()?;
    let Some(summary) = home.summary() else { return Some(Plan::Say(Message::new("document-no-workspace"))) };
    let sealed = summary.sessions.iter().any(|meeting| meeting.running.is_none());
    Some(if sealed {
        Plan::Effects(vec![Effect::WriteDocument(paper)])
    } else {
        Plan::Say(Message::new("document-nothing-sealed"))
    })
}
