//! A round: who has spoken and who has not, by voice and a name that people choose themselves. It lives on this screen
//! alone and is never stored, unless somebody asks to be named.

use super::editor::Purpose;
use super::forms::Item;
use super::live::{Live, Role};
use super::plan::{Plan, RoundStep};
use crate::config::Action;
use crate::domain::words::Kind;
use crate::domain::{Session, Timestamp};

/// Somebody in the circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// The name that this person chose, or the voice.
    pub label: String,
    /// The position that this person speaks from; empty when nobody said.
    pub voice: String,
    /// Has had a turn.
    pub spoken: bool,
}

/// The circle of one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Who sits in it, in the order of the seats.
    pub seats: Vec<Seat>,
    /// Who holds the talking piece.
    pub turn: Option<usize>,
}

impl Round {
    /// Fills the circle with the voices that are here, as many of each as were counted.
    pub fn fill(&mut self, session: &Session) {
        for (voice, people) in &session.present {
            let there = self.seats.iter().filter(|seat| seat.voice == *voice).count();
            let wanted = people.map_or(1, |people| usize::try_from(people).unwrap_or(1)).min(60);
            for _ in there..wanted {
                self.seats.push(Seat { label: voice.clone(), voice: voice.clone(), spoken: false });
            }
        }
    }

    /// Somebody takes a seat; typing the same name again changes nothing.
    pub fn add(&mut self, label: String, voice: String) {
        let here = self.seats.iter().any(|seat| seat.label == label && seat.voice == voice);
        if !label.is_empty() && !here {
            self.seats.push(Seat { label, voice, spoken: false });
        }
    }

    /// This person has spoken, or not yet; whoever held the talking piece hands it on.
    pub fn spoke(&mut self, index: usize) {
        if let Some(seat) = self.seats.get_mut(index) {
            seat.spoken = !seat.spoken;
            if seat.spoken && self.turn == Some(index) {
                self.turn = None;
            }
        }
    }

    /// The talking piece goes on by seat: whoever held it has spoken.
    pub fn next(&mut self) {
        let from = self.hand_on();
        let count = self.seats.len();
        let order = (0..count).map(|step| (from + step) % count.max(1));
        self.turn = order.into_iter().find(|index| self.waits(*index));
    }

    /// The talking piece goes to anybody who has not spoken. `chance` decides; which one is as good as another.
    pub fn random(&mut self, chance: Timestamp) {
        self.hand_on();
        let waiting: Vec<usize> = (0..self.seats.len()).filter(|index| self.waits(*index)).collect();
        // Knuth's multiplicative hash spreads the low digits of a clock.
        let spread = chance.0.unsigned_abs().wrapping_mul(2_654_435_761) >> 16;
        let count = u64::try_from(waiting.len()).unwrap_or(0);
        let pick = spread.checked_rem(count).and_then(|pick| usize::try_from(pick).ok());
        self.turn = pick.and_then(|pick| waiting.get(pick).copied());
    }

    /// Whoever holds the talking piece has spoken; the seat after it.
    fn hand_on(&mut self) -> usize {
        let Some(turn) = self.turn.take() else { return 0 };
        if let Some(seat) = self.seats.get_mut(turn) {
            seat.spoken = true;
        }
        turn + 1
    }

    fn waits(&self, index: usize) -> bool {
        self.seats.get(index).is_some_and(|seat| !seat.spoken)
    }
}

/// What `action` would do in a round now.
#[must_use]
pub fn plan(live: &Live, action: Action) -> Option<Plan> {
    if live.role == Role::Note {
        return None;
    }
    let waiting = live.round.seats.iter().any(|seat| !seat.spoken);
    match (action, live.focused()) {
        (Action::AddSeat, _) => Some(Plan::Edit(Purpose::Seat)),
        (Action::FillSeats, _) => (!live.session().present.is_empty()).then_some(Plan::Round(RoundStep::Fill)),
        (Action::NextSpeaker, _) => waiting.then_some(Plan::Round(RoundStep::Next)),
        (Action::RandomSpeaker, _) => waiting.then_some(Plan::Round(RoundStep::Random)),
        (Action::Open, Some(Item::Seat(index))) => Some(Plan::Round(RoundStep::Spoke(index))),
        (Action::Drop, Some(Item::Seat(index))) => Some(Plan::Round(RoundStep::Leave(index))),
        // From the circle back to the voices; who sits in it stays there.
        (Action::Cancel, Some(Item::Seat(_))) => {
            let voice = live.items().into_iter().find(|item| matches!(item, Item::Voice(_)));
            voice.filter(|_| live.session().wall.put_up.is_none()).map(Plan::Focus)
        }
        (Action::KeepName, Some(Item::Seat(index))) => {
            let seat = live.round.seats.get(index)?;
            Some(Plan::one(super::editor::named(&seat.label, &seat.voice)))
        }
        _ => None,
    }
}

/// The names of people who want to be named.
pub fn named(session: &Session) -> impl Iterator<Item = &crate::domain::Line> {
    session.of_kind(Kind::Named).filter(|line| line.status != crate::domain::Status::Dropped)
}
