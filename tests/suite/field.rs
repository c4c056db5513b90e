//! The charged field: what sessions left on places and initiatives, good experience too; on screens of one's own only.

use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::app::{Msg, Overlay, Role};
use drempel::domain::*;
use drempel::i18n::Lang;
use drempel::shell::field::read;
use drempel::store::Held;
use drempel::ui::stage::Stage;

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
    told(&mut first, CasePart::MayLeave, "Dit, zonder namen");
    first.note("o '+schoolplein jongens timmerden een bank @bewoner' enter");
    first.note("d '+schoolplein hek zonder bericht op slot' enter");
    first.note("d '+schoolplein nooit besproken' enter d '+schoolplein weggelegd' enter");
    kept(&mut first, &["jongens", "hek zonder"]);
    let dropped = first.line("weggelegd");
    first.look_at(Desk, &Item::Line(dropped));
    first.desk("x y");
    let fence = first.line("hek zonder");
    village.keep(&mut first);

    let mut second = session(&village, 0x2000);
    second.note("d '+school weer een hek, weer geen brief !' enter");
    second.note("o '+school de conciërge bracht zelf de sleutel' enter");
    kept(&mut second, &["weer een hek", "de conci"]);
    // The group says which older moment it is like: opened from it, the field stands at its place.
    let again = second.line("weer een hek");
    second.look_at(Desk, &Item::Line(again));
    open(&village, &mut second, Desk);
    second.desk("home down down down enter");
    assert_eq!((second.notice(Desk), &second.model(Desk).overlay), (Some("charged-linked"), &None));
    assert_eq!(second.session(Desk).line(again).unwrap().tags.echoes, Some(fence));
    let key = second.line("de conci");
    second.look_at(Desk, &Item::Line(key));
    second.desk("a enter");
    village.keep(&mut second);

    let mut third = session(&village, 0x3000);
    third.note("k '+buurtmoestuin de tuin mag, misschien' enter o '+school samen geveegd' enter");
    kept(&mut third, &["samen geveegd"]);
    (village, third)
}

const GOOD_AND_BAD: [&str; 9] = [
    "schoolplein",
    "Hier werd een casus verteld.",
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
    shows(&room, Desk, small, &["enter dit lijkt op toen · esc sluiten"]);
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
fn a_moment_says_and_unsays_which_older_one_it_is_like_and_undo_takes_it_back() {
    let (village, mut room) = three_sessions();
    let id = room.line("samen geveegd");
    let older = |room: &Room| room.session(Desk).line(id).unwrap().tags.echoes;
    for (keys, some) in [("enter", true), ("enter", false), ("enter", true)] {
        room.look_at(Desk, &Item::Line(id));
        open(&village, &mut room, Desk);
        room.desk("home down down");
        room.desk(keys);
        assert_eq!(older(&room).is_some(), some);
        assert_eq!(room.session(Desk).line(id).unwrap().tags.again(), some);
    }
    room.desk("ctrl-z");
    assert_eq!(older(&room), None);
    // Itself it is not like, and a heading is no moment.
    for keys in ["end enter", "home enter"] {
        open(&village, &mut room, Desk);
        room.desk(keys);
        assert_eq!((older(&room), &room.model(Desk).overlay), (None, &None), "{keys}");
    }
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
    // Nor does a beginning become it there; on a screen of one's own it does.
    room.lead("backspace '+ach doen we' enter");
    let lesson = room.session(Lead).of_kind(Kind::Lesson).next().unwrap().clone();
    assert_eq!((lesson.text.as_str(), lesson.tags.field), ("iets ach doen we", vec!["ach".to_owned()]));
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
    // A step of undo brings the name back, and then it is kept.
    let mut room = session(&village, 0x7000);
    room.note("o 'een bank. +Kade' enter e end backspace backspace backspace backspace backspace enter ctrl-z");
    assert_eq!(room.session(Note).moments().last().unwrap().tags.field, ["Kade"]);
    // One change was one step: the next one takes back the moment itself.
    room.note("ctrl-z");
    assert!(room.session(Note).moments().next().is_none());
    room.note("ctrl-y");
    room.desk("ctrl-s y");
    assert_eq!(Timeline::new(room.sealed.unwrap()).session().moments().last().unwrap().tags.field, ["Kade"]);
    // Other words for a line keep its place, in one entry.
    let mut room = session(&village, 0x7000);
    room.note("o 'een bank +plein' enter e home 'toch ' enter");
    let line = room.session(Note).moments().last().unwrap().clone();
    assert_eq!(
        (line.text.as_str(), line.tags.field.as_slice()),
        ("toch een bank plein", ["plein".to_owned()].as_slice())
    );
    room.desk("ctrl-s y");
    let sealed = Timeline::new(room.sealed.unwrap());
    assert_eq!(sealed.session().moments().last().unwrap().tags.field, ["plein"]);
}

#[test]
fn a_card_that_is_not_shown_yet_gives_no_name_away() {
    let village = Village::new();
    let id = village.workspace.boards().0.into_iter().find(|b| b.what.write_first).unwrap().id;
    let mut room = village.with_board(&id, Form::Board);
    room.note("tab n 'kaartje +Geheimplek' enter");
    let names = |unseen| drempel::domain::field::name::known(room.session(Lead), unseen);
    assert!(names(true).contains(&"Geheimplek".to_owned()) && !names(false).contains(&"Geheimplek".to_owned()));
    assert_eq!(carry(room.session(Lead)).field, Vec::<String>::new());
}

#[test]
fn what_the_group_learned_at_a_place_comes_back_with_its_words_and_its_place() {
    let village = Village::new();
    let mut room = session(&village, 0x8000);
    room.go(Desk, "oogst");
    room.desk("g 'het begint op het +schoolplein.' enter g '+kerk eerst bellen' enter");
    room.note("i 'een bankje bij de +ingang' enter");
    let both = ["het begint op het schoolplein.", "kerk", "eerst bellen"];
    shows(&room, Wall, (120, 40), &both);
    shows(&room, Desk, WIDE, &both);
    village.keep(&mut room);
    let mut next = session(&village, 0x9000);
    let carried = next.session(Desk).opened.as_ref().unwrap().carried.clone();
    assert_eq!(
        (carried.lines[0].text.as_str(), carried.lines[0].field.as_slice()),
        ("een bankje bij de ingang", &["ingang".to_owned()][..])
    );
    let lesson = carried.harvest.iter().find(|line| line.field == ["kerk"]).unwrap().id;
    next.go(Desk, "terugblik");
    shows(&next, Desk, WIDE, &both);
    next.look_at(Lead, &Item::Harvested(lesson));
    shows(&next, Lead, (80, 24), &["eerst bellen", "kerk"]);
}

#[test]
fn taking_a_name_off_a_line_leaves_the_newer_words_of_another_laptop() {
    let mut room = session(&Village::new(), 0xa000);
    room.note("o 'hek dicht. +kade' enter");
    let id = room.line("hek dicht");
    room.deafen(Note);
    room.go(Desk, "samen");
    room.look_at(Desk, &Item::Line(id));
    room.desk("e home 'HET ' enter");
    room.note("e end backspace backspace backspace backspace backspace enter");
    room.hear(Note);
    for role in [Desk, Note] {
        let line = room.session(role).line(id).unwrap();
        assert_eq!((line.text.as_str(), line.tags.field.as_slice()), ("HET hek dicht.", &[][..]), "{role:?}");
    }
    room.desk("ctrl-s y");
    let sealed = Timeline::new(room.sealed.clone().unwrap());
    assert_eq!(sealed.session().moments().last().unwrap().text, "HET hek dicht.");
    assert!(!format!("{:?}", room.sealed.unwrap()).contains("kade"));
}

#[test]
fn a_name_that_no_line_of_any_session_bears_any_more_is_not_carried_on() {
    let village = Village::new();
    for (run, words) in [(0xb000, "g 'Gebeld. +Jan +kade' enter"), (0xc000, "g 'Gevraagd. +kerk' enter")] {
        let mut room = session(&village, run);
        room.go(Desk, "oogst");
        room.desk(words);
        village.keep(&mut room);
    }
    assert_eq!(village.opens(None).carried.field, ["Jan", "kade", "kerk"]);
    // Taken off its line in its own session afterwards, it goes from the next ones too.
    let id = village.workspace.session_ids().into_iter().min().unwrap();
    let held = village.workspace.read_session(&id).0;
    let line = held.iter().find(|held| matches!(held.entry.event, Event::Noted(_))).unwrap().entry.id;
    let entry = Entry {
        id: EntryId::new(2, 0xd000, 1),
        stamp: Stamp { ms: held.last().unwrap().entry.stamp.ms + 1, n: 0 },
        event: Event::Tagged { target: line, tags: Tags { field: vec!["kade".into()], ..Tags::default() } },
        ..held.last().unwrap().entry.clone()
    };
    village.workspace.writer(&id, entry.id.device, entry.id.run).unwrap().append(vec![Held::new(entry)]);
    assert_eq!(village.opens(None).carried.field, ["kade", "kerk"]);
}
