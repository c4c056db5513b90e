//! *Herverdeel*: when time is short, what could go, and what the phases that remain would become. It changes nothing.
//!
//! # How
//! A clock time that is fixed cuts the plan into stretches, each with its own room; nothing moves from one stretch to
//! another, so minutes that are free before a fixed time are a pause and not a gift to what comes after it.
//!
//! Within a stretch what keeps its minutes takes them first. The rest is dealt out a minute at a time: every phase begins
//! with its own least, and each next minute goes to the phase whose plan has been met least so far, that with the highest
//! `planned ÷ (2 × dealt + 1)` (Webster's method, with minimums). Everything that must hold follows from that one loop:
//! - it sums to the room exactly, because minutes are dealt until the room is full;
//! - nobody gets less than its least, because there everybody begins;
//! - with a minute more nobody gets less, because the minutes before it were dealt the same way. Rounding to the largest
//!   remainders, which is better known, breaks this (the Alabama paradox; Balinski & Young, *Fair Representation*, 1982);
//! - nobody grows while somebody lacks minutes that were planned: those of the plan come above ½, all others below;
//! - spreading the outcome again changes nothing, for the same reason.

use super::script::PhaseId;

/// More minutes than a week has come from a mistake in a file; they are not dealt out one by one.
const MOST: u32 = 7 * 24 * 60;

/// The current phase, or one that is still to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The phase.
    pub id: PhaseId,
    /// Minutes meant for it, with what was given or taken.
    pub minutes: u32,
    /// Minutes that were spent in it already.
    pub spent: u32,
    /// Its own minimum.
    pub least: u32,
    /// Its minutes are never touched: it is locked, a case, a break or a harvest.
    pub keeps: bool,
    /// It may be dropped or moved to the next session, if she wants that.
    pub may_go: bool,
    /// The clock time at which it begins, in minutes from now (0 when that has passed). Of no meaning for the first.
    pub at: Option<u32>,
}

impl Part {
    /// The minutes of it that are still to come; none when it runs over.
    const fn ahead(&self) -> u32 {
        self.minutes.saturating_sub(self.spent)
    }

    /// What must stay of them. A phase that has not begun keeps a minute at least: without one it would be dropped.
    fn least_ahead(&self) -> u32 {
        if self.keeps {
            return self.ahead();
        }
        let least = self.least.saturating_sub(self.spent).max(u32::from(self.spent == 0));
        least.min(self.ahead())
    }
}

/// What to do with more time than was planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surplus {
    /// Say it, and leave the phases as they are.
    #[default]
    Leave,
    /// Spread it over what does not keep its minutes, because she asked.
    Spread,
}

/// A part that could be dropped or moved to the next session: an offer, never done here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The phase.
    pub id: PhaseId,
    /// The minutes that come free.
    pub frees: u32,
    /// Whether nothing else has to become shorter without it.
    pub enough: bool,
}

/// What a phase would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The phase.
    pub id: PhaseId,
    /// Its minutes now, those that were spent among them.
    pub was: u32,
    /// Its minutes after it.
    pub becomes: u32,
}

impl Share {
    /// The minutes to give it (to take, when negative).
    #[must_use]
    pub fn by(&self) -> i32 {
        i32::try_from(i64::from(self.becomes) - i64::from(self.was)).unwrap_or(0)
    }
}

/// The phases up to a fixed clock time, or up to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The phase whose clock time ends it; none when it ends where the session does.
    pub before: Option<PhaseId>,
    /// The minutes that there are.
    pub room: u32,
    /// Minutes that nothing fills: a pause, or an earlier end.
    pub over: u32,
    /// Minutes that are lacking even with everything at its least.
    pub short: u32,
}

/// How a plan and the time fit, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything has a place.
    Fits,
    /// Everything has a place, and this is left.
    Over {
        /// Minutes, of all stretches together.
        minutes: u32,
    },
    /// It does not, even with everything at its least.
    DoesNotFit {
        /// Minutes, of all stretches together.
        short_by: u32,
    },
}

/// What could go, and what the phases would become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Respread {
    /// First this: what could go, in the order of the plan; empty when nothing has to become shorter.
    pub offers: Vec<Offer>,
    /// Then this: every part that came in, in the same order. At its least, where it does not fit.
    pub shares: Vec<Share>,
    /// The stretches, in order; the last one ends with the session.
    pub stretches: Vec<Stretch>,
}

impl Respread {
    /// How plan and time fit.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let sum = |of: fn(&Stretch) -> u32| self.stretches.iter().map(of).fold(0, u32::saturating_add);
        match (sum(|s| s.short), sum(|s| s.over)) {
            (0, 0) => Verdict::Fits,
            (0, minutes) => Verdict::Over { minutes },
            (short_by, _) => Verdict::DoesNotFit { short_by },
        }
    }

    /// The phases that would change.
    pub fn changes(&self) -> impl Iterator<Item = &Share> {
        self.shares.iter().filter(|share| share.was != share.becomes)
    }
}

/// Spreads the minutes that are `left` until the wanted end over the current phase (the first) and those to come.
#[must_use]
pub fn respread(parts: &[Part], left: u32, surplus: Surplus) -> Respread {
    let mut out = Respread { offers: offers(parts, left), ..Respread::default() };
    for (stretch, room, before) in stretches(parts, left) {
        let planned = sum(stretch, Part::ahead);
        let target = if surplus == Surplus::Leave { room.min(planned) } else { room };
        let dealt = deal(stretch, target);
        let used = dealt.iter().fold(0_u32, |sum, minutes| sum.saturating_add(*minutes));
        let (over, short) = (room.saturating_sub(used), used.saturating_sub(room));
        out.stretches.push(Stretch { before, room, over, short });
        out.shares.extend(stretch.iter().zip(dealt).map(|(part, ahead)| Share {
            id: part.id.clone(),
            was: part.minutes,
            becomes: (part.minutes - part.ahead()).saturating_add(ahead),
        }));
    }
    out
}

/// The minutes still to come of each part: its least, and then one at a time until `target` is reached.
fn deal(parts: &[Part], target: u32) -> Vec<u32> {
    let mut dealt: Vec<u32> = parts.iter().map(Part::least_ahead).collect();
    let begin = sum(parts, Part::least_ahead);
    for _ in begin..target.min(begin.saturating_add(MOST)) {
        // `planned ÷ (2 × dealt + 1)`, compared without dividing; of two that are equal the earlier goes first.
        let met = |planned: u32, dealt: u32| (u64::from(planned), 2 * u64::from(dealt) + 1);
        let open = parts.iter().zip(&mut dealt).filter(|(part, _)| !part.keeps && part.ahead() > 0);
        let next = open.reduce(|best, other| {
            let ((a, b), (c, d)) = (met(best.0.ahead(), *best.1), met(other.0.ahead(), *other.1));
            if c.saturating_mul(b) > a.saturating_mul(d) { other } else { best }
        });
        let Some((_, minutes)) = next else { break };
        *minutes += 1;
    }
    dealt
}

/// The parts up to each fixed clock time, the minutes that there are for them, and what comes then.
fn stretches(parts: &[Part], left: u32) -> Vec<(&[Part], u32, Option<PhaseId>)> {
    let mut found = Vec::new();
    let (mut rest, mut from) = (parts, 0);
    loop {
        // The first part of a stretch is the one whose clock time began it.
        let cut = rest.iter().skip(1).position(|part| part.at.is_some()).map_or(rest.len(), |at| at + 1);
        let (stretch, after) = rest.split_at_checked(cut).unwrap_or((rest, &[]));
        let next = after.first();
        let until = next.and_then(|part| part.at).unwrap_or(left);
        found.push((stretch, until.saturating_sub(from), next.map(|part| part.id.clone())));
        if after.is_empty() {
            return found;
        }
        (rest, from) = (after, until);
    }
}

/// What could go, where that would help. Whether it is enough is found by leaving it out.
fn offers(parts: &[Part], left: u32) -> Vec<Offer> {
    let lacking = lacking(parts, left);
    if lacking == 0 {
        return Vec::new();
    }
    let offer = |(index, part): (usize, &Part)| {
        let without: Vec<Part> =
            parts.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, part)| part.clone()).collect();
        let still = self::lacking(&without, left);
        (still < lacking).then(|| Offer { id: part.id.clone(), frees: part.ahead(), enough: still == 0 })
    };
    // What has begun is not dropped any more: one goes on from it.
    let could = |part: &Part| part.may_go && part.spent == 0 && part.minutes > 0;
    parts.iter().enumerate().skip(1).filter(|(_, part)| could(part)).filter_map(offer).collect()
}

/// The minutes by which the plan, as it is, passes the time that there is.
fn lacking(parts: &[Part], left: u32) -> u32 {
    let each =
        stretches(parts, left).into_iter().map(|(stretch, room, _)| sum(stretch, Part::ahead).saturating_sub(room));
    each.fold(0, u32::saturating_add)
}

fn sum(parts: &[Part], minutes: impl Fn(&Part) -> u32) -> u32 {
    parts.iter().map(minutes).fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(id: &str, minutes: u32, least: u32) -> Part {
        Part { id: id.into(), minutes, least, ..Part::default() }
    }

    fn keeps(id: &str, minutes: u32) -> Part {
        Part { keeps: true, ..part(id, minutes, 0) }
    }

    fn becomes(parts: &[Part], left: u32, surplus: Surplus) -> Vec<u32> {
        respread(parts, left, surplus).shares.iter().map(|share| share.becomes).collect()
    }

    fn evening() -> Vec<Part> {
        vec![
            Part { spent: 4, ..part("terugblik", 10, 5) },
            keeps("casus", 25),
            part("tafels", 20, 12),
            Part { may_go: true, ..part("samen", 10, 5) },
            keeps("oogst", 15),
            part("slot", 5, 5),
        ]
    }

    #[test]
    fn what_does_not_keep_its_minutes_shrinks_in_proportion() {
        assert_eq!(becomes(&evening(), 81, Surplus::Leave), [10, 25, 20, 10, 15, 5]);
        assert_eq!(becomes(&evening(), 69, Surplus::Leave), [8, 25, 13, 7, 15, 5]);
        assert_eq!(respread(&evening(), 69, Surplus::Leave).verdict(), Verdict::Fits);
    }

    #[test]
    fn what_could_go_is_offered_first_and_only_when_time_is_short() {
        assert_eq!(respread(&evening(), 81, Surplus::Leave).offers, []);
        let offer = |enough| vec![Offer { id: "samen".into(), frees: 10, enough }];
        assert_eq!(respread(&evening(), 71, Surplus::Leave).offers, offer(true));
        assert_eq!(respread(&evening(), 70, Surplus::Leave).offers, offer(false));
    }

    #[test]
    fn it_says_plainly_when_it_does_not_fit() {
        let out = respread(&evening(), 60, Surplus::Leave);
        assert_eq!(out.verdict(), Verdict::DoesNotFit { short_by: 3 });
        assert_eq!(out.shares.iter().map(|s| s.becomes).collect::<Vec<_>>(), [5, 25, 12, 5, 15, 5]);
    }

    #[test]
    fn time_over_is_said_and_spread_only_when_asked() {
        let (parts, left) = (evening(), 91);
        assert_eq!(respread(&parts, left, Surplus::Leave).verdict(), Verdict::Over { minutes: 10 });
        assert_eq!(respread(&parts, left, Surplus::Leave).changes().count(), 0);
        assert_eq!(becomes(&parts, left, Surplus::Spread), [12, 25, 25, 12, 15, 6]);
        assert_eq!(respread(&[keeps("casus", 25)], 30, Surplus::Spread).verdict(), Verdict::Over { minutes: 5 });
    }

    #[test]
    fn free_time_before_a_fixed_clock_time_is_a_pause() {
        let lunch = Part { at: Some(30), ..keeps("lunch", 30) };
        let parts = [part("kring", 20, 5), lunch, part("tafels", 30, 10), part("slot", 10, 5)];
        let out = respread(&parts, 90, Surplus::Leave);
        assert_eq!(out.shares.iter().map(|s| s.becomes).collect::<Vec<_>>(), [20, 30, 23, 7]);
        let pause = Stretch { before: Some("lunch".into()), room: 30, over: 10, short: 0 };
        assert_eq!(out.stretches, [pause, Stretch { before: None, room: 60, over: 0, short: 0 }]);
    }

    #[test]
    fn what_comes_before_a_fixed_clock_time_must_fit_before_it() {
        let lunch = Part { at: Some(3), ..keeps("lunch", 30) };
        let parts = [part("kring", 20, 5), lunch, Part { may_go: true, ..part("tafels", 30, 10) }];
        let out = respread(&parts, 90, Surplus::Leave);
        assert_eq!(out.verdict(), Verdict::DoesNotFit { short_by: 2 });
        assert_eq!(out.offers, [], "dropping what comes after lunch frees nothing before it");
    }

    #[test]
    fn a_phase_that_runs_over_counts_as_ending_now() {
        let parts = [Part { spent: 14, ..part("kring", 10, 5) }, part("slot", 6, 2)];
        assert_eq!(becomes(&parts, 4, Surplus::Leave), [10, 4]);
    }

    #[test]
    fn no_parts_and_no_time_are_plans_too() {
        assert_eq!(respread(&[], 12, Surplus::Spread).verdict(), Verdict::Over { minutes: 12 });
        assert_eq!(becomes(&[part("slot", 5, 0)], 0, Surplus::Leave), [1]);
        assert_eq!(becomes(&[part("slot", u32::MAX, 0), part("kring", 9, 9)], u32::MAX, Surplus::Spread).len(), 2);
    }
}
