//! *Herverdeel*: time that bends, on request. First what could go, then what the phases would become; nothing happens by
//! itself.

use super::live::Live;
use super::plan::Plan;
use crate::config::Action;
use crate::domain::respread::{Respread, Surplus, respread};
use crate::domain::{PhaseId, PlanEvent, Timestamp};

const MINUTE: i64 = 60_000;
/// A press moves the wanted end by so many minutes.
const STEP: i64 = 5;

/// What lies over the screen while time is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeView {
    /// Which row is looked at: the offers, and behind them the proposal.
    pub row: usize,
    /// Milliseconds that the wanted end is later than the planned one.
    pub later: i64,
    /// Time that is over is spread too.
    pub spread: bool,
}

/// What she can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A phase that could go.
    Offer(PhaseId),
    /// The proposal.
    Apply,
}

impl TimeView {
    /// When the session is wanted to end; nothing when the script says nothing of time.
    #[must_use]
    pub fn end(&self, live: &Live) -> Option<Timestamp> {
        live.session().course(live.now).planned_end.map(|end| end.plus(self.later))
    }

    /// What could go and what the phases would become, as things stand.
    #[must_use]
    pub fn proposal(&self, live: &Live) -> Option<Respread> {
        let session = live.session();
        if session.stay || session.sealed.is_some() {
            return None;
        }
        let left = u32::try_from(self.end(live)?.since(live.now).max(0) / MINUTE).unwrap_or(u32::MAX);
        let surplus = if self.spread { Surplus::Spread } else { Surplus::Leave };
        Some(respread(&session.parts_ahead(live.now), left, surplus))
    }

    /// The rows that can be chosen.
    #[must_use]
    pub fn rows(&self, live: &Live) -> Vec<Row> {
        let Some(proposal) = self.proposal(live) else { return Vec::new() };
        let changes = proposal.changes().next().is_some();
        let offers = proposal.offers.into_iter().map(|offer| Row::Offer(offer.id));
        offers.chain(changes.then_some(Row::Apply)).collect()
    }

    /// The row that is looked at.
    #[must_use]
    pub fn looked_at(&self, live: &Live) -> Option<Row> {
        let rows = self.rows(live);
        rows.get(self.row.min(rows.len().saturating_sub(1))).cloned()
    }

    /// What `action` changes of the view itself; `None` when it closes.
    #[must_use]
    pub fn moved(mut self, live: &Live, action: Action) -> Option<Self> {
        let last = self.rows(live).len().saturating_sub(1);
        match action {
            Action::Up => self.row = self.row.min(last).saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::LaterEnd => self.later += STEP * MINUTE,
            Action::EarlierEnd => self.later -= STEP * MINUTE,
            Action::Spread => self.spread = !self.spread,
            Action::Cancel | Action::Time => return None,
            _ => {}
        }
        Some(self)
    }

    /// What `action` asks for on what is looked at.
    #[must_use]
    pub fn plan(&self, live: &Live, action: Action) -> Option<Plan> {
        let skip = |phase: PhaseId, moved| Some(Plan::one(PlanEvent::Skipped { phase, moved }));
        match (action, self.looked_at(live)?) {
            (Action::LeaveOut, Row::Offer(phase)) => skip(phase, false),
            (Action::MoveOn | Action::Open, Row::Offer(phase)) => skip(phase, true),
            (Action::Open, Row::Apply) => {
                let proposal = self.proposal(live)?;
                let minutes = proposal.changes().map(|share| (share.id.clone(), share.by())).collect();
                Some(Plan::one(PlanEvent::Respread { minutes }))
            }
            _ => None,
        }
    }
}
