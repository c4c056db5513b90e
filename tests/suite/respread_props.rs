//! *Herverdeel* as properties, over ten thousand random plans each: what must hold whatever the evening looks like.

use drempel::domain::respread::{Part, Respread, Surplus, Verdict, respread};
use proptest::prelude::*;

/// A plan: phases of all kinds, some with a fixed clock time, the first one begun; and the minutes that are left.
fn plan() -> impl Strategy<Value = (Vec<Part>, u32)> {
    let part = (0..60_u32, 0..40_u32, any::<bool>(), any::<bool>(), prop::option::weighted(0.2, 0..200_u32))
        .prop_map(|(minutes, least, keeps, may_go, at)| Part { minutes, least, keeps, may_go, at, ..Part::default() });
    let spent = prop_oneof![2 => Just(0), 3 => 0..70_u32];
    (prop::collection::vec(part, 0..14), spent, 0..260_u32).prop_map(|(mut parts, spent, left)| {
        parts.iter_mut().enumerate().for_each(|(index, part)| part.id = format!("fase-{index}"));
        if let Some(first) = parts.first_mut() {
            first.spent = spent;
        }
        (parts, left)
    })
}

fn surplus() -> impl Strategy<Value = Surplus> {
    prop_oneof![Just(Surplus::Leave), Just(Surplus::Spread)]
}

/// Minutes of a part that are still to come.
fn ahead(part: &Part) -> u32 {
    part.minutes.saturating_sub(part.spent)
}

/// The parts as the proposal would have them.
fn taken_up(parts: &[Part], out: &Respread) -> Vec<Part> {
    parts.iter().zip(&out.shares).map(|(part, share)| Part { minutes: share.becomes, ..part.clone() }).collect()
}

/// The parts of each stretch: cut again here, in another way than the code under test does it.
fn by_stretch(parts: &[Part]) -> Vec<Vec<Part>> {
    let mut cut: Vec<Vec<Part>> = vec![Vec::new()];
    for (index, part) in parts.iter().enumerate() {
        if index > 0 && part.at.is_some() {
            cut.push(Vec::new());
        }
        cut.last_mut().unwrap().push(part.clone());
    }
    cut
}

/// What must stay of a part: all of what keeps its minutes, the least of another, and a minute of what did not begin.
fn floor(part: &Part) -> u32 {
    let least = part.least.saturating_sub(part.spent).max(u32::from(part.spent == 0));
    if part.keeps { ahead(part) } else { least.min(ahead(part)) }
}

fn nothing_shrinks(out: &Respread) -> bool {
    out.changes().count() == 0 && !matches!(out.verdict(), Verdict::DoesNotFit { .. })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_keeps_its_minutes_is_never_touched((parts, left) in plan(), surplus in surplus()) {
        let out = respread(&parts, left, surplus);
        for (part, share) in parts.iter().zip(&out.shares).filter(|(part, _)| part.keeps) {
            prop_assert_eq!(share.becomes, part.minutes);
        }
    }

    #[test]
    fn it_sums_to_what_is_left((parts, left) in plan(), surplus in surplus()) {
        let out = respread(&parts, left, surplus);
        let stretches = by_stretch(&taken_up(&parts, &out));
        prop_assert_eq!(stretches.len(), out.stretches.len());
        for (parts, stretch) in stretches.iter().zip(&out.stretches) {
            let used: u32 = parts.iter().map(ahead).sum();
            prop_assert_eq!(used + stretch.over, stretch.room + stretch.short);
            prop_assert!(stretch.over == 0 || stretch.short == 0);
        }
        // Without fixed clock times in disorder, the rooms are the time that is left.
        let fixed: Vec<u32> = parts.iter().skip(1).filter_map(|part| part.at).chain([left]).collect();
        if fixed.is_sorted() {
            prop_assert_eq!(out.stretches.iter().map(|s| s.room).sum::<u32>(), left);
        }
    }

    #[test]
    fn spreading_again_changes_nothing((parts, left) in plan(), surplus in surplus()) {
        let once = respread(&parts, left, surplus);
        let again = respread(&taken_up(&parts, &once), left, surplus);
        prop_assert_eq!(again.changes().count(), 0, "{:?}", again);
        prop_assert_eq!(again.stretches, once.stretches);
    }

    #[test]
    fn less_time_never_gives_a_phase_more((parts, left) in plan(), less in 0..80_u32, surplus in surplus()) {
        // The end comes earlier; or time goes by, and the fixed clock times come nearer too.
        let nearer = |part: &Part| Part { at: part.at.map(|at| at.saturating_sub(less)), ..part.clone() };
        let passed: Vec<Part> = parts.iter().map(nearer).collect();
        let more = respread(&parts, left, surplus);
        for parts in [&parts, &passed] {
            let less = respread(parts, left.saturating_sub(less), surplus);
            for (more, less) in more.shares.iter().zip(&less.shares) {
                prop_assert!(less.becomes <= more.becomes, "{:?} {:?}", less, more);
            }
        }
    }

    #[test]
    fn nothing_is_dropped_by_itself((parts, left) in plan(), surplus in surplus()) {
        let out = respread(&parts, left, surplus);
        let ids = |of: &mut dyn Iterator<Item = &String>| of.cloned().collect::<Vec<_>>();
        prop_assert_eq!(ids(&mut out.shares.iter().map(|s| &s.id)), ids(&mut parts.iter().map(|p| &p.id)));
        for (part, share) in parts.iter().zip(&out.shares) {
            prop_assert!(share.becomes >= part.minutes.min(part.least), "{:?} {:?}", part, share);
            prop_assert!(part.minutes == 0 || share.becomes > 0, "{:?} {:?}", part, share);
        }
    }

    #[test]
    fn only_what_may_go_is_offered_and_only_where_that_helps((parts, left) in plan()) {
        let out = respread(&parts, left, Surplus::Leave);
        for offer in &out.offers {
            let part = parts.iter().skip(1).find(|part| part.id == offer.id).unwrap();
            prop_assert!(part.may_go && offer.frees == ahead(part) && offer.frees > 0);
            let without: Vec<Part> = parts.iter().filter(|part| part.id != offer.id).cloned().collect();
            prop_assert_eq!(offer.enough, nothing_shrinks(&respread(&without, left, Surplus::Leave)));
        }
        prop_assert!(!nothing_shrinks(&out) || out.offers.is_empty());
    }

    #[test]
    fn nobody_shrinks_while_there_is_time_and_nobody_grows_unasked((parts, left) in plan(), surplus in surplus()) {
        let out = respread(&parts, left, surplus);
        let mut shares = out.shares.iter();
        for (parts, stretch) in by_stretch(&parts).iter().zip(&out.stretches) {
            let planned: u32 = parts.iter().map(ahead).sum();
            for part in parts {
                let share = shares.next().unwrap();
                prop_assert!(planned > stretch.room || share.becomes >= part.minutes);
                prop_assert!((surplus == Surplus::Spread && planned < stretch.room) || share.becomes <= part.minutes);
            }
        }
    }

    /// Fair in the sense of Webster: no minute would be better placed elsewhere. A twin that knows nothing of dealing.
    #[test]
    fn it_is_in_proportion((parts, left) in plan(), surplus in surplus()) {
        let out = respread(&parts, left, surplus);
        let mut dealt = taken_up(&parts, &out).into_iter();
        for parts in by_stretch(&parts) {
            let open: Vec<(u64, u64, u64)> = parts
                .iter()
                .map(|part| (part, dealt.next().unwrap()))
                .filter(|(part, _)| !part.keeps && ahead(part) > 0)
                .map(|(part, now)| (u64::from(ahead(part)), u64::from(ahead(&now)), u64::from(floor(part))))
                .collect();
            for (planned, has, least) in open.iter().copied() {
                for (other, its, _) in open.iter().copied() {
                    // The last minute of one against the next minute of another.
                    prop_assert!(has == least || planned * (2 * its + 1) >= other * (2 * has - 1), "{:?}", open);
                }
            }
        }
    }
}
