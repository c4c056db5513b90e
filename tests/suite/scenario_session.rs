//! A whole session with the default script, held with keys on three screens: desk, wall and note-taker.

use std::collections::BTreeMap;

use drempel::app::Role::{Desk, Note};
use drempel::app::forms::Item;
use drempel::app::{Role, forms};
use drempel::domain::words::{CasePart, Mark};
use drempel::domain::*;

use super::given::{id, opened};
use super::scenario::{Room, default_script};

/// Words that were typed during *even niet* or dropped: they must be nowhere afterwards.
const CANARIES: [&str; 5] =
    ["kanarie-getypt", "kanarie-tegelijk", "kanarie-voorstel", "kanarie-weg", "kanarie-verbeterd"];

fn opening() -> Opened {
    Opened { script: default_script(), ..opened("Proef") }
}

fn arrive_and_look_back(room: &mut Room) {
    room.go(Desk, "aankomst");
    room.look_at(Desk, &Item::Voice("bewoner".into()));
    room.desk("enter '5' enter");
    room.go(Desk, "wat-we-noteren");
    room.desk("enter 'het verslag komt op papier' enter");
    room.go(Desk, "terugblik");
    room.look_at(Desk, &Item::Earlier(id("C1")));
    room.desk("2 'wordt aan gewerkt' enter");
    room.look_at(Desk, &Item::Idea(id("C2")));
    room.desk("a 'het bankje komt er' enter");
    room.look_at(Desk, &Item::Part(CasePart::Sentence));
    room.desk("enter 'de bank bij de school' enter");
    for (code, keys) in
        [("A1", "p 'om de school' enter"), ("A2", "enter 'bleef hangen' tab '3' enter"), ("B1", "p enter")]
    {
        room.question(Desk, code);
        room.desk(keys);
    }
}

/// The note-taker writes the case; the facilitator stops it in the middle.
fn tell_a_case(room: &mut Room) {
    room.go(Desk, "casus");
    room.note("tab");
    for (part, keys) in [
        (CasePart::Place, "e 'het schoolplein' enter"),
        (CasePart::Happened, "enter 'de bank werd weggehaald' enter"),
        (CasePart::Effect, "e 'boosheid' enter"),
        (CasePart::Effect, "e ctrl-u 'verdriet' enter"),
    ] {
        room.look_at(Note, &Item::Part(part));
        room.note(keys);
    }
    room.note("tab");
    // She is typing when it is pressed, and another word of hers crosses it on its way.
    room.note("space 'een hand op een schouder'");
    room.deafen(Note);
    room.desk("ctrl-e");
    room.note("ctrl-n 'kanarie-tegelijk' enter");
    room.hear(Note);
    room.wait(5);
    room.note("'kanarie-getypt' enter space o 'kanarie-getypt'");
    room.desk("o space pagedown 'kanarie-getypt' enter");
    room.note("ctrl-e");
    assert_eq!(room.asks(Note), Some("ask-keep-withheld"));
    room.note("n enter");
}

fn note_moments(room: &mut Room) {
    for keys in [
        "o 'de conciërge luisterde #vertrouwen @bewoner' enter",
        "d 'niemand belde terug #erken ^a1' enter",
        "k 'de deur bleef aan !' enter",
        "space 'een stilte' enter",
        "space enter",
        "o 'de wethouder stond op de stoep ^A2' enter",
        "d 'kanarie-weg' enter",
        "d 'kanarie-voorstel' enter",
        "space 'koffie' ctrl-left ctrl-left tab tab enter",
        "k 'uit het schrift' ctrl-t enter",
        "o 'ook uit het schrift' ctrl-t ctrl-t enter",
    ] {
        room.wait(1);
        room.note(keys);
    }
    room.note("d 'twee tegelijk' ctrl-n 'kanarie-verbeterd' enter enter");
    room.note("e ctrl-u 'de tweede' enter");
    room.note("c 'wij zijn geen dossier' enter c 'dit blijft hier' enter i 'een briefje in de bus' enter");
    room.note("z 'de moestuin' enter N 'raam open zetten' enter");
}

fn choose_values(room: &mut Room) {
    room.go(Desk, "tafels");
    for value in ["vertrouwen", "erkenning", "gelijkwaardigheid"] {
        room.look_at(Desk, &Item::Value(value.into()));
        room.desk("w");
    }
    room.look_at(Desk, &Item::Value("erkenning".into()));
    room.desk("z 'eerst vragen, dan doen' enter");
}

/// The moments are put up one by one: kept, reworded, dropped, answered.
fn look_together(room: &mut Room) {
    room.go(Desk, "samen");
    for words in ["kanarie-weg", "kanarie-voorstel"] {
        let moment = room.line(words);
        room.look_at(Desk, &Item::Line(moment));
        room.desk("enter x y");
    }
    let closed = room.line("niemand belde");
    room.look_at(Desk, &Item::Line(closed));
    room.desk("enter e 'kanarie-verbeterd' enter e ctrl-u 'er werd niet teruggebeld #erkenning ^A1' enter");
    room.desk("u 'je telt niet mee' tab 'drukte' enter j");
    let open = room.line("de wethouder");
    room.look_at(Desk, &Item::Line(open));
    room.desk("enter j a enter");
    let silence = room.line("een stilte");
    room.look_at(Desk, &Item::Line(silence));
    room.desk("k j");
}

fn harvest(room: &mut Room) {
    room.go(Desk, "oogst");
    for (code, keys) in [
        ("A1", "v 'we snappen het nu' enter"),
        ("A2", "s ctrl-u 'Hoe bellen we elkaar terug' tab tab 'iemand zich schaamt' tab 'het zo bleek' enter j"),
        ("B1", "u 'het wordt winter' enter"),
        ("A1", "l 'voor nu genoeg' enter"),
    ] {
        room.question(Desk, code);
        room.desk(keys);
    }
    room.desk("n 'Hoe houden we de bank' tab 'hij van iedereen is / niemand hem wil' tab tab ctrl-u 'b' enter j");
    room.desk("g 'bellen is ook een antwoord' enter j 'de bank staat er' enter > 'samen op de stoep' enter");
    let quote = room.line("wij zijn geen");
    room.look_at(Desk, &Item::Line(quote));
    room.desk("m");
}

fn agree_and_seal(room: &mut Room) {
    room.go(Desk, "afspraken");
    room.note("tab n 'de school bellen' tab 'Ada' tab 'vrijdag' enter");
    room.desk("n 'de bank verven' tab 'wij allemaal' tab 'in mei' enter");
    room.desk("n 'kanarie-weg' enter enter enter");
    let slip = room.session(Desk).agreements.last().unwrap().id;
    room.look_at(Desk, &Item::Agreement(slip));
    room.desk("x");
    room.go(Desk, "slot");
    room.desk("ctrl-s y");
}

fn held() -> Room {
    let mut room = Room::open(&[Desk, Role::Room, Note], opening());
    arrive_and_look_back(&mut room);
    tell_a_case(&mut room);
    note_moments(&mut room);
    choose_values(&mut room);
    look_together(&mut room);
    harvest(&mut room);
    agree_and_seal(&mut room);
    room
}

fn sealed() -> Timeline {
    Timeline::new(held().sealed.expect("it was sealed"))
}

fn marks(session: &Session, code: &str) -> Vec<(Mark, String, Option<u32>)> {
    let question = session.agenda.by_code(code).unwrap();
    session.marks_here(question).map(|m| (m.mark, m.reason.clone(), m.count)).collect()
}

#[test]
fn all_screens_show_the_same_session() {
    let room = held();
    assert_eq!(room.session(Desk), room.session(Note));
    assert_eq!(room.session(Desk), room.session(Role::Room));
    assert_eq!([Desk, Role::Room, Note].map(|r| room.live(r).editors.len()), [0, 0, 0]);
}

#[test]
fn twelve_moments_with_every_door_and_certainty() {
    let timeline = sealed();
    let moments: Vec<&Line> = timeline.session().moments().collect();
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for line in &moments {
        let certainty = match line.at {
            At::Exact(_) => "exact",
            At::About(_) => "about",
            At::Unknown => "unknown",
        };
        *counted.entry(format!("{:?}", line.status).to_lowercase()).or_default() += 1;
        *counted.entry(certainty.into()).or_default() += 1;
    }
    // Besides the twelve: the one that was being typed when *even niet* began, and the second of two at once.
    let expected = [("about", 1), ("dropped", 2), ("exact", 12), ("kept", 3), ("proposed", 9), ("unknown", 1)];
    assert_eq!(counted.into_iter().collect::<Vec<_>>(), expected.map(|(k, n)| (k.to_owned(), n)));
    for door in [Some(Door::Open), Some(Door::Closed), Some(Door::Ajar), None] {
        assert!(moments.iter().any(|l| l.door == door && l.status != Status::Dropped), "{door:?}");
    }
}

#[test]
fn a_moment_keeps_its_tags_words_and_answer() {
    let timeline = sealed();
    let session = timeline.session();
    let line = |words: &str| session.moments().find(|l| l.text == words).unwrap_or_else(|| panic!("{words}"));
    let closed = line("er werd niet teruggebeld");
    assert_eq!((closed.door, closed.status), (Some(Door::Closed), Status::Kept));
    assert_eq!((closed.effect.as_str(), closed.meant.as_str()), ("je telt niet mee", "drukte"));
    assert_eq!(
        (closed.tags.values.clone(), closed.tags.questions.clone()),
        (vec!["erkenning".to_owned()], vec![id("A1")])
    );
    assert_eq!(closed.answered_by, Some(line("de wethouder stond op de stoep").id));
    assert_eq!(line("de conciërge luisterde").tags.voice.as_deref(), Some("bewoner"));
    assert_eq!((line("een stilte").door, line("een stilte").status), (Some(Door::Ajar), Status::Kept));
    assert!(line("de deur bleef aan").tags.echo && line("de tweede").door.is_none());
    let coffee = line("koffie");
    assert_eq!(coffee.place().0.0 + 20_000 + 3_000, coffee.stamp.ms - 2_000);
    assert_eq!(coffee.door, Some(Door::Closed));
}

#[test]
fn the_questions_hold_what_the_group_said_of_them() {
    let timeline = sealed();
    let session = timeline.session();
    let said = |code| marks(session, code);
    let expect = |mark, why: &str| (mark, why.to_owned(), None);
    assert_eq!(
        said("A1"),
        [
            expect(Mark::Plays, "om de school"),
            expect(Mark::Explored, "we snappen het nu"),
            expect(Mark::Rest, "voor nu genoeg")
        ]
    );
    assert_eq!(said("A2"), [(Mark::Resonated, "bleef hangen".to_owned(), Some(3))]);
    assert_eq!(said("B1"), [expect(Mark::Plays, ""), expect(Mark::Urgent, "het wordt winter")]);
    let sharper = session.worded_here(session.agenda.by_code("A2").unwrap()).unwrap();
    assert_eq!(
        (sharper.wording.hoe.as_str(), sharper.because.as_str()),
        ("Hoe bellen we elkaar terug", "het zo bleek")
    );
    assert_eq!(sharper.wording.zonder_dat, ["iemand zich schaamt"]);
    let new = session.agenda.by_code("B2").unwrap();
    assert_eq!(new.now().unwrap().terwijl, ["hij van iedereen is", "niemand hem wil"]);
    assert!(session.agenda.by_code("A1").unwrap().resting);
}

#[test]
fn the_case_values_and_lines_are_there() {
    let timeline = sealed();
    let session = timeline.session();
    let told: Vec<(&'static str, &str)> =
        session.case.iter().map(|(p, (t, _))| (forms::part_key(*p), t.as_str())).collect();
    assert_eq!(
        told,
        [
            ("case-sentence", "de bank bij de school"),
            ("case-place", "het schoolplein"),
            ("case-happened", "de bank werd weggehaald"),
            ("case-effect", "verdriet"),
        ]
    );
    assert_eq!(session.values.iter().collect::<Vec<_>>(), ["vertrouwen", "erkenning", "gelijkwaardigheid"]);
    let words = |kind| {
        session.of_kind(kind).filter(|l| l.status != Status::Dropped).map(|l| l.text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(words(Kind::Ground), ["het verslag komt op papier"]);
    assert_eq!(words(Kind::Table), ["eerst vragen, dan doen"]);
    assert_eq!(words(Kind::Note), ["raam open zetten"]);
    assert_eq!(words(Kind::SideStream), ["de moestuin"]);
    assert_eq!(words(Kind::Quote), ["wij zijn geen dossier", "dit blijft hier"]);
    assert_eq!(session.of_kind(Kind::Quote).map(|l| l.released).collect::<Vec<_>>(), [true, false]);
    assert_eq!(
        session.agreements.iter().map(|a| (a.what.as_str(), a.who.as_str(), a.when.as_str())).collect::<Vec<_>>(),
        [("de school bellen", "Ada", "vrijdag"), ("de bank verven", "wij allemaal", "in mei"),]
    );
    assert_eq!(session.present.get("bewoner"), Some(&Some(5)));
}

#[test]
fn even_niet_stops_clock_and_pen_and_the_half_typed_words_come_back() {
    let timeline = sealed();
    let session = timeline.session();
    assert_eq!(session.pauses.len(), 1);
    assert!(session.moments().any(|l| l.text == "een hand op een schouder"));
    let (from, until) = session.pauses[0];
    let during = held()
        .drafted
        .into_iter()
        .filter(|(at, text)| *at > from.plus(2_000) && *at < until.unwrap() && !text.is_empty());
    assert_eq!(during.collect::<Vec<_>>(), [], "a draft was written during even niet");
}

#[test]
fn nothing_dropped_corrected_or_typed_off_record_is_left() {
    let sealed = held().sealed.unwrap();
    for canary in CANARIES {
        let found: Vec<&Entry> = sealed.iter().filter(|e| format!("{e:?}").contains(canary)).collect();
        assert!(found.is_empty(), "{canary} is left in {found:#?}");
    }
}

#[test]
fn the_next_session_looks_back_on_all_of_it() {
    let carried = carry(sealed().session());
    let next = Opened { session: "volgende".into(), script: default_script(), carried, ..opened("Volgende") };
    let mut room = Room::open(&[Desk, Note], next);
    room.go(Desk, "terugblik");
    let session = room.session(Desk);
    let carried = &session.opened.as_ref().unwrap().carried;
    let now = |code: &str| session.agenda.by_code(code).unwrap().now().unwrap().hoe.clone();
    assert_eq!((now("A2").as_str(), now("B2").as_str()), ("Hoe bellen we elkaar terug", "Hoe houden we de bank"));
    let harvest: Vec<&str> = carried.harvest.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(
        harvest,
        ["wij zijn geen dossier", "bellen is ook een antwoord", "de bank staat er", "samen op de stoep"]
    );
    let agreed: Vec<&str> = carried.agreements.iter().map(|a| a.what.as_str()).collect();
    assert_eq!(agreed, ["bellen", "de school bellen", "de bank verven"]);
    let lines: Vec<(&str, usize)> = carried.lines.iter().map(|l| (l.text.as_str(), l.answers.len())).collect();
    assert_eq!(lines, [("bankje", 1), ("een briefje in de bus", 0), ("de moestuin", 0)]);
    let items = room.live(Desk).items();
    let entries =
        carried.agreements.iter().map(|a| Item::Earlier(a.id)).chain(carried.lines.iter().map(|l| Item::Idea(l.id)));
    for item in entries.chain(session.agenda.questions.iter().map(|q| Item::Question(q.id))) {
        assert!(items.contains(&item), "{item:?} is not in the look back");
    }
}
