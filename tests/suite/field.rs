//! The charged field: what sessions left on places and initiatives, good experience too; on screens of one's own only.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::app::plan::Plan;
use drempel::app::{Msg, Overlay, Role};
use drempel::domain::field::{Left, Spot, field, left};
use drempel::domain::*;
use drempel::i18n::Lang;
use drempel::shell::field::read;
use drempel::ui::stage::Stage;
use proptest::prelude::*;

use super::given;
use super::instruments::*;
use super::scenario::Room;

const WIDE: (u16, u16) = (200, 60);

/// Opens the field on this screen; what is kept in the workspace is read, as the shell does it.
fn open(village: &Village, room: &mut Room, role: Role) {
    room.keys(role, "F10");
    let (found, now) = (read(&village.workspace), room.now);
    room.send(role, Msg::Field(Box::new(found), now));
}

/// The field as it is read aloud: nothing of the screen behind it.
fn aloud(room: &Room, role: Role) -> String {
    let (catalog, theme) = (super::story::catalog(Lang::Nl), super::story::theme("licht"));
    let Some(Overlay::Field(view)) = &room.model(role).overlay else { panic!("no field on {role:?}") };
    let stage = Stage { model: room.model(role), catalog: &catalog, theme: &theme };
    drempel::ui::field::aloud(&stage, view).0.join("\n")
}

#[track_caller]
fn says(room: &Room, role: Role, words: &[impl AsRef<str>]) {
    let text = aloud(room, role);
    for word in words {
        assert!(text.contains(word.as_ref()), "“{}” is not said:\n{text}", word.as_ref());
    }
}

#[track_caller]
fn says_not(room: &Room, role: Role, words: &[&str]) {
    let text = aloud(room, role);
    for word in words {
        assert!(!text.contains(word), "“{word}” is said:\n{text}");
    }
}

/// A session with screens of their own runs, as on laptops that start anew.
fn session(village: &Village, run: u64) -> Room {
    let mut room = village.room("leergemeenschap");
    for role in [Desk, Note] {
        room.enter(role, run + role as u64, None);
    }
    // Each on a day of its own.
    room.wait(i64::try_from(run / 0x1000).unwrap() * 24 * 60);
    room
}

/// The group looks at these moments and keeps them.
fn kept(room: &mut Room, words: &[&str]) {
    room.go(Desk, "samen");
    for words in words {
        let id = room.line(words);
        room.look_at(Desk, &Item::Line(id));
        room.desk("j");
    }
}

fn told(room: &mut Room, part: CasePart, words: &str) {
    room.look_at(Desk, &Item::Part(part));
    room.desk(&format!("e '{words}' enter"));
}

/// Three sessions: a bank, a fence without a word, the fence again, and a key; one more that runs.
pub fn three_sessions() -> (Village, Room) {
    let village = Village::new();
    let mut first = session(&village, 0x1000);
    first.go(Desk, "casus");
    told(&mut first, CasePart::Sentence, "Het hek ging op slot, en niemand wist ervan");
    told(&mut first, CasePart::Place, "Het +schoolplein, aan de achterkant");
    first.note("o 'jongens timmerden een bank +schoolplein @bewoner' enter");
    first.note("d 'hek zonder bericht op slot +schoolplein' enter");
    first.note("d 'nooit besproken +schoolplein' enter d 'weggelegd +schoolplein' enter");
    kept(&mut first, &["jongens", "hek zonder"]);
    let dropped = first.line("weggelegd");
    first.look_at(Desk, &Item::Line(dropped));
    first.desk("x y");
    let fence = first.line("hek zonder");
    village.keep(&mut first);

    let mut second = session(&village, 0x2000);
    second.note("d 'weer een hek, weer geen brief +school !' enter");
    second.note("o 'de conciërge bracht zelf de sleutel +school' enter");
    kept(&mut second, &["weer een hek", "de conci"]);
    let again = second.line("weer een hek");
    let tags = Tags { echoes: Some(fence), ..second.session(Desk).line(again).unwrap().tags.clone() };
    let (plan, now) = (Plan::Do(vec![Command::Do(Event::Tagged { target: again, tags })]), second.now);
    second.send(Desk, Msg::Do(plan, now));
    let key = second.line("de conci");
    second.look_at(Desk, &Item::Line(key));
    second.desk("a enter");
    village.keep(&mut second);

    let mut third = session(&village, 0x3000);
    third.note("k 'de tuin mag, misschien +buurtmoestuin' enter o 'samen geveegd +school' enter");
    kept(&mut third, &["samen geveegd"]);
    (village, third)
}

const GOOD_AND_BAD: [&str; 9] = [
    "schoolplein",
    "Casus: Het hek ging op slot, en niemand wist ervan",
    "deur open jongens timmerden een bank",
    "deur dicht hek zonder bericht op slot",
    "deur dicht weer een hek, weer geen brief",
    "daar gaan we weer, net als toen: “hek zonder bericht op slot”",
    "heropening: “de conciërge bracht zelf de sleutel”",
    "deur open de conciërge bracht zelf de sleutel",
    "deur open samen geveegd",
];
pub const NEVER: [&str; 5] = ["nooit besproken", "weggelegd", "bewoner", "buurtmoestuin", "de tuin mag"];

#[test]
fn a_place_carries_good_and_bad_over_three_sessions_and_the_one_that_runs() {
    let (village, mut room) = three_sessions();
    room.look_at(Desk, &Item::Line(room.line("samen geveegd")));
    open(&village, &mut room, Desk);
    pictures(&room, Desk, "veld");
    for size in SIZES {
        shows(&room, Desk, size, &["Het geladen veld", "Goede ervaringen ook", "schoolplein"]);
    }
    says(
        &room,
        Desk,
        &GOOD_AND_BAD.map(|words| words.replace("deur open ", "deur open: ").replace("dicht ", "dicht: ")),
    );
    says_not(&room, Desk, &NEVER);
    shows(&room, Desk, WIDE, &GOOD_AND_BAD);
    // On a small screen it is read part by part.
    let small = (80, 24);
    shows(&room, Desk, small, &GOOD_AND_BAD[..3]);
    room.desk("end");
    shows(&room, Desk, small, &GOOD_AND_BAD[7..]);
    room.desk("pageup");
    shows(&room, Desk, small, &["▸ schoolplein"]);
    room.desk("esc");
    assert_eq!(room.model(Desk).overlay, None);
}

#[test]
fn what_the_group_keeps_while_it_is_open_stands_in_it_at_once() {
    let (village, mut room) = three_sessions();
    open(&village, &mut room, Note);
    says_not(&room, Note, &["de tuin mag"]);
    kept(&mut room, &["de tuin mag"]);
    shows(&room, Note, WIDE, &["buurtmoestuin", "deur op een kier de tuin mag, misschien"]);
}

#[test]
fn it_opens_at_the_place_of_the_case_or_of_the_moment_that_is_looked_at() {
    let (village, mut room) = three_sessions();
    kept(&mut room, &["de tuin mag"]);
    open(&village, &mut room, Desk);
    shows(&room, Desk, WIDE, &["▸ buurtmoestuin"]);
    room.desk("esc");
    let mut next = session(&village, 0x4000);
    next.go(Desk, "casus");
    told(&mut next, CasePart::Place, "Op ons schoolplein");
    open(&village, &mut next, Desk);
    shows(&next, Desk, WIDE, &["▸ schoolplein"]);
}

#[test]
fn on_the_screen_that_the_room_sees_it_is_refused_kindly() {
    let (_, mut room) = three_sessions();
    for (role, keys) in [(Lead, "F10"), (Lead, "ctrl-g"), (Wall, "F10")] {
        let effects = room.keys(role, keys);
        assert_eq!((effects, &room.model(role).overlay), (Vec::new(), &None), "{role:?}");
        assert_eq!(room.notice(role), Some("charged-own-screen"), "{role:?}");
    }
    shows(&room, Lead, (80, 24), &["op een scherm van jezelf"]);
}

#[test]
fn even_niet_closes_it_and_nothing_opens_under_it() {
    let (village, mut room) = three_sessions();
    open(&village, &mut room, Note);
    room.desk("ctrl-e");
    assert_eq!(room.model(Note).overlay, None);
    hides(&room, Note, WIDE, &["schoolplein"]);
    open(&village, &mut room, Note);
    assert_eq!(room.model(Note).overlay, None);
    room.desk("ctrl-e");
    room.note("F10");
    // What comes after it was closed opens nothing.
    room.note("esc");
    let (found, now) = (read(&village.workspace), room.now);
    room.send(Note, Msg::Field(Box::new(found), now));
    assert_eq!(room.model(Note).overlay, None);
}

#[test]
fn a_text_that_is_typed_waits_under_it() {
    let (village, mut room) = three_sessions();
    room.note("o 'half een woord'");
    open(&village, &mut room, Note);
    assert!(matches!(room.model(Note).overlay, Some(Overlay::Field(_))));
    room.note("esc ' af' enter");
    assert_eq!(room.session(Note).moments().last().unwrap().text, "half een woord af");
}

#[test]
fn names_of_earlier_sessions_are_offered_and_a_beginning_is_enough() {
    let (village, room) = three_sessions();
    assert_eq!(room.session(Desk).opened.as_ref().unwrap().carried.field, ["schoolplein"]);
    let mut next = session(&village, 0x5000);
    next.note("o 'een bal +sch");
    shows(&next, Note, (80, 24), &["+schoolplein"]);
    next.note("tab enter");
    assert_eq!(next.session(Note).moments().last().unwrap().tags.field, ["schoolplein"]);
}

#[test]
fn on_the_projected_screen_no_name_is_offered_that_only_an_unseen_moment_bears() {
    let mut room = session(&Village::new(), 0x6000);
    room.note("d 'geheim +achterkamer' enter");
    room.go(Desk, "oogst");
    room.lead("g 'iets +'");
    hides(&room, Lead, WIDE, &["achterkamer"]);
    room.desk("g 'iets +'");
    shows(&room, Desk, WIDE, &["+achterkamer"]);
}

#[test]
fn a_place_stands_small_with_the_moment_on_the_wall_and_in_the_lists() {
    let (_, mut room) = three_sessions();
    let id = room.line("samen geveegd");
    room.look_at(Desk, &Item::Line(id));
    shows(&room, Desk, WIDE, &["schoolplein"]);
    shows(&room, Note, (120, 40), &["+schoolplein"]);
    hides(&room, Wall, WIDE, &["schoolplein"]);
    room.desk("enter");
    shows(&room, Wall, (80, 24), &["samen geveegd", "schoolplein"]);
}

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
    let told = "L1 10:01 case sentence het hek\nL2 10:02 case place Op het plein, bij de +Kade";
    assert_eq!(flat(&spots(&[told], &["plein"])), ["plein: 0 case het hek", "Kade: 0 case het hek"]);
    let alone = "L1 10:01 case sentence het hek\nL2 10:02 case place De hal.";
    assert_eq!(flat(&spots(&[alone], &["plein"])), ["De hal: 0 case het hek"]);
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
    let proposed = echoes("N1 10:01 moment closed het hek +plein");
    assert!(proposed.echo && proposed.echoes.is_none());
}

#[test]
fn a_name_that_is_taken_off_a_line_is_in_no_body_that_sealing_keeps() {
    let village = Village::new();
    for keys in [
        "e end backspace backspace backspace backspace enter",
        "e home delete end backspace backspace backspace backspace enter",
    ] {
        let mut room = session(&village, 0x7000);
        room.note("o 'een bank +Jan' enter");
        room.note(keys);
        assert_eq!(room.session(Note).moments().last().unwrap().tags.field, Vec::<String>::new());
        room.desk("ctrl-s y");
        let kept = format!("{:?}", room.sealed.unwrap());
        assert!(!kept.contains("Jan") && kept.contains("en bank"), "{keys}: {kept}");
    }
    // Other words for a line keep its place, in one entry.
    let mut room = session(&village, 0x7000);
    room.note("o 'een bank +plein' enter e home 'toch ' enter");
    let line = room.session(Note).moments().last().unwrap().clone();
    assert_eq!((line.text.as_str(), line.tags.field.as_slice()), ("toch een bank", ["plein".to_owned()].as_slice()));
    room.desk("ctrl-s y");
    let sealed = Timeline::new(room.sealed.unwrap());
    assert_eq!(sealed.session().moments().last().unwrap().tags.field, ["plein"]);
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
