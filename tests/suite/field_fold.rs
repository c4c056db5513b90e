//! The charged field as a fold over sessions: given entries, then what stands at each place; and whatever files hold.

use drempel::app::Msg;
use drempel::domain::field::{Left, Spot, field, here, left, name};
use drempel::domain::*;
use proptest::prelude::*;

use super::given;

/// What these sessions left, in the notation of the fold.
fn spots(sessions: &[&str], listed: &[&str]) -> Vec<Spot> {
    let one = |(at, text): (usize, &&str)| {
        let left = left(&given::session(text)).unwrap();
        Left { session: at.to_string(), title: format!("avond {at}"), ..left }
    };
    let all: Vec<Left> = sessions.iter().enumerate().map(one).collect();
    let listed: Vec<String> = listed.iter().map(|name| (*name).to_owned()).collect();
    field(&all, &listed)
}

/// `plein: 0 case; 0 words`, a line per spot.
fn flat(spots: &[Spot]) -> Vec<String> {
    let one = |spot: &Spot| {
        let parts = spot.traces.iter().flat_map(|trace| {
            let case = trace.case.iter().map(|case| format!("{} case {case}", trace.session));
            let seen = trace.moments.iter().map(|seen| format!("{} {}", trace.session, seen.text));
            case.chain(seen).collect::<Vec<_>>()
        });
        format!("{}: {}", spot.name, parts.collect::<Vec<_>>().join("; "))
    };
    spots.iter().map(one).collect()
}

#[test]
fn the_communitys_order_comes_first_then_what_came_up_and_untouched_places_are_not_listed() {
    let first =
        "N1 10:01 moment open een bank +Kade\nN2 10:02 keep N1\nN3 10:03 moment closed stil +plein\nN4 10:04 keep N3";
    let second = "N1 10:01 moment open een bal +PLEIN +kade\nN2 10:02 keep N1";
    assert_eq!(
        flat(&spots(&[first, second], &["leeg", "Plein"])),
        ["Plein: 0 stil; 1 een bal", "Kade: 0 een bank; 1 een bal"]
    );
}

#[test]
fn a_case_is_at_every_known_place_in_its_words_and_a_withdrawn_one_leaves_nothing() {
    let told = "L1 10:01 case sentence het hek\nL2 10:02 case place Op het plein, bij de +Kade\nL4 10:02 case may-leave het hek";
    assert_eq!(flat(&spots(&[told], &["plein"])), ["plein: 0 case ", "Kade: 0 case "]);
    let home = told.replace("Op het plein, bij de +Kade", "bij mevrouw De Vries thuis");
    assert_eq!(spots(&[&home], &["plein"]), []);
    // Where nobody said what may leave the room, it stands in the room's own field only.
    let silent = told.replace("case may-leave het hek", "case owner een bewoner");
    assert_eq!(spots(&[&silent], &["plein"]), []);
    assert!(here(&given::session(&silent)).unwrap().case.is_some());
    let gone = format!("{told}\nL3 10:03 withdraw");
    assert_eq!(spots(&[&gone], &["plein"]), []);
    let other = format!("{told}\nL3 10:03 take-out L2");
    assert_eq!(spots(&[&other], &["plein"]), []);
}

#[test]
fn what_is_taken_out_or_fell_inside_even_niet_leaves_nothing_in_it() {
    let out = "N1 10:01 moment open een bank +plein\nN2 10:02 keep N1\nN3 10:03 take-out N1";
    let calm =
        "L1 10:01 off-record on\nD1 10:02 moment open een bank +plein\nL2 10:03 off-record off\nL3 10:04 keep D1";
    let dropped = "N1 10:01 moment open een bank +plein\nN2 10:02 keep N1\nN3 10:03 drop N1";
    let later = "N1 10:01 moment open een bank\nL1 10:02 off-record on\nD1 10:03 tag N1 +plein\nL2 10:04 off-record off\nL3 10:05 keep N1";
    for text in [out, calm, dropped, later] {
        assert_eq!(spots(&[text], &["plein"]), [], "{text}");
    }
}

#[test]
fn an_answer_and_an_echo_speak_only_of_what_the_group_kept() {
    let closed = "N1 10:01 moment closed het hek +plein\nN2 10:02 moment open de sleutel\nN3 10:03 keep N1\nL1 10:04 answer N1 by N2";
    let seen = |text: &str| spots(&[text], &[])[0].traces[0].moments[0].clone();
    assert_eq!(seen(closed).reopened, None);
    let both = format!("{closed}\nL2 10:05 keep N2\nL3 10:06 tag N2 +hal");
    assert_eq!(seen(&both).reopened.map(|open| open.text).as_deref(), Some("de sleutel"));
    let hal = &spots(&[&both], &[])[1].traces[0].moments[0];
    assert_eq!(hal.reopens.iter().map(|closed| closed.text.as_str()).collect::<Vec<_>>(), ["het hek"]);
    let again = "O1 10:01 moment closed weer +plein !N1\nO2 10:02 keep O1";
    let echoes = |first: &str| spots(&[first, again], &[]).pop().unwrap().traces.pop().unwrap().moments[0].clone();
    assert_eq!(
        echoes(closed).echoes.map(|older| (older.title, older.text)),
        Some(("avond 0".into(), "het hek".into()))
    );
    // It is found in whatever order the sessions stand.
    let later = spots(&[again, closed], &[]).remove(0).traces.remove(0).moments.remove(0);
    assert_eq!(later.echoes.map(|older| older.title).as_deref(), Some("avond 1"));
    let proposed = echoes("N1 10:01 moment closed het hek +plein");
    assert!(proposed.echo && proposed.echoes.is_none());
}

#[test]
fn a_name_is_given_away_only_by_what_everybody_may_read() {
    let names = |text: &str| name::known(&given::session(text), false);
    for (text, gives) in [
        ("N1 10:01 moment open x +plein", false),
        ("N1 10:01 moment open x +plein\nN2 10:02 keep N1", true),
        ("N1 10:01 note x +plein", false),
        ("N1 10:01 word x +plein", false),
        ("N1 10:01 quote x +plein", false),
        ("N1 10:01 quote x +plein\nN2 10:02 release N1 on", true),
        ("N1 10:01 lesson x +plein", true),
        ("N1 10:01 lesson x +plein\nN2 10:02 drop N1", false),
        ("N1 10:01 idea x +plein", true),
    ] {
        let session = given::session(text);
        assert_eq!(names(text).contains(&"plein".to_owned()), gives, "{text}");
        assert_eq!(carry(&session).field.contains(&"plein".to_owned()), gives, "{text}");
        assert!(name::known(&session, true).contains(&"plein".to_owned()) || text.contains("drop"), "{text}");
    }
}

fn any_left() -> impl Strategy<Value = Left> {
    let hostile =
        prop_oneof!["[a-z +_’.]{0,12}", "\\PC{0,12}", Just("\u{202e}\u{1b}[2J".to_owned()), Just("plein".to_owned())];
    let names = prop::collection::vec(hostile.clone(), 0..3);
    let id = |n: u32| EntryId::new(1, 1, n);
    let kept =
        (0..6_u32, hostile.clone(), names, prop::option::of(0..6_u32), prop::option::of(0..6_u32), any::<bool>());
    let kept = kept.prop_map(move |(n, text, field, echoes, by, echo)| drempel::domain::field::Kept {
        id: id(n),
        text,
        door: None,
        field,
        echo,
        echoes: echoes.map(id),
        answered_by: by.map(id),
    });
    let case = prop::option::of((hostile.clone(), hostile.clone()));
    (hostile, prop::collection::vec(kept, 0..6), case).prop_map(|(title, moments, case)| Left {
        title,
        moments,
        case,
        ..Left::default()
    })
}

proptest! {
    #[test]
    fn hostile_files_make_no_empty_spots_and_nothing_twice(all in prop::collection::vec(any_left(), 0..4)) {
        let spots = field(&all, &["plein".to_owned(), "".to_owned()]);
        let mut names: Vec<String> = spots.iter().map(|spot| drempel::domain::field::name::folded(&spot.name)).collect();
        prop_assert!(spots.iter().all(|spot| !spot.traces.is_empty()) && names.iter().all(|name| !name.is_empty()));
        names.sort();
        let count = names.len();
        names.dedup();
        prop_assert_eq!(names.len(), count);
    }

    #[test]
    fn whatever_stands_in_files_is_drawn_harmless_at_any_size(
        all in prop::collection::vec(any_left(), 0..4),
        width in 1..140_u16,
        height in 1..50_u16,
        row in 0..40_usize,
    ) {
        let mut scene = super::scene::Scene::workspace(Some(super::scene::summary()));
        scene.press("F10");
        let read = drempel::app::field::FieldRead { left: all, listed: vec!["plein".into()] };
        scene.msg(|now| Msg::Field(Box::new(read), now));
        for _ in 0..row {
            scene.press("down");
        }
        for large in [false, true] {
            scene.model.large = large;
            let text = scene.text(width, height);
            prop_assert!(!text.chars().any(|c| c != '\n' && drempel::text::safe::is_harmful(c)), "{text:?}");
        }
    }
}
