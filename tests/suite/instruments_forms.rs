//! The other ways of working, held with keys: round, break, theory, contribution, tables, questions, commitments, plan.

use drempel::app::Msg;
use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::app::forms::Item;
use drempel::domain::session::Session;
use drempel::domain::words::Kind;
use drempel::domain::*;

use super::instruments::*;
use super::scenario::Room;

const BACK: (u16, u16) = (200, 60);
const MIDDLE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);

fn lines(session: &Session, kind: Kind) -> Vec<String> {
    session.of_kind(kind).filter(|l| l.status != Status::Dropped).map(|l| l.text.clone()).collect()
}

#[test]
fn a_round_says_who_has_not_spoken_and_keeps_no_name_unless_asked() {
    let village = Village::new();
    let mut room = village.room("samenspel");
    room.go(Desk, "opening");
    present(&mut room, &[("bewoner", 3), ("professional", 2)]);
    room.lead("v a 'Fatima @bewoner' enter a 'Ome Jan' enter");
    assert_eq!(room.live(Lead).round.seats.len(), 7);
    room.lead("home w");
    shows(&room, Lead, SMALL, &["◆"]);
    room.lead("w g g");
    pictures(&room, Lead, "rondje");
    for size in SIZES {
        shows(&room, Lead, size, &["◆", "○", "Fatima"]);
        hides(&room, Wall, size, &["Fatima"]);
        hides(&room, Lead, size, &["beurt", "7", "3 "]);
    }
    let spoken = |room: &Room| room.live(Lead).round.seats[5].spoken;
    let before = spoken(&room);
    room.look_at(Lead, &Item::Seat(5));
    room.lead("enter");
    assert_ne!(spoken(&room), before, "who spoke out of turn is marked too");
    let kept = format!("{:?}{:?}", room.written, room.drafted);
    assert!(!kept.contains("Fatima") && !kept.contains("Jan"), "a name was stored");
    room.lead("m");
    assert_eq!(lines(room.session(Desk), Kind::Named), ["Fatima"]);
}

#[test]
fn a_round_by_seat_and_at_random_reaches_everybody_once() {
    let mut room = Village::new().room("samenspel");
    room.go(Desk, "opening");
    present(&mut room, &[("bewoner", 4)]);
    room.desk("v");
    for key in ["w", "g"] {
        let mut seen = Vec::new();
        for _ in 0..4 {
            room.desk(key);
            seen.extend(room.live(Desk).round.turn);
        }
        room.desk(key);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((seen, room.live(Desk).round.turn), (vec![0, 1, 2, 3], None), "{key}");
        for seat in 0..4 {
            room.look_at(Desk, &Item::Seat(seat));
            room.desk("enter");
        }
    }
    pictures(&room, Desk, "rondje");
}

#[test]
fn a_break_says_when_it_goes_on_only_where_the_script_says_so() {
    let village = Village::new();
    let pause = |clock: bool| {
        let phase = Phase {
            id: "pauze".into(),
            title: "Pauze".into(),
            minutes: Some(10),
            room: "Koffie, thee, even naar buiten.".into(),
            form: Form::Break,
            clock,
            ..Phase::default()
        };
        let script = Script { id: "p".into(), title: "P".into(), phases: vec![phase], ..Script::default() };
        let mut room = Room::open(&[Desk, Lead, Wall], Opened { script, ..village.opens(None) });
        room.desk("pagedown");
        room.wait(2);
        room.send(Wall, Msg::Tick(room.now));
        room.send(Lead, Msg::Tick(room.now));
        room
    };
    let room = pause(true);
    pictures(&room, Wall, "pauze");
    shows(&room, Wall, SMALL, &["om 14:11 verder"]);
    hides(&room, Wall, SMALL, &["minuten", "8:0"]);
    hides(&pause(false), Wall, SMALL, &["verder"]);
}

#[test]
fn a_theory_card_is_short_sentences_to_read_aloud_and_a_question() {
    let mut room = Village::new().room("pitstop");
    room.go(Desk, "onderstroom");
    let theory = room.session(Desk).theory().iter().find(|t| t.id == "onderstroom").unwrap().clone();
    pictures(&room, Lead, "theorie");
    for size in SIZES {
        shows(&room, Lead, size, &[&theory.ask]);
    }
    shows(&room, Lead, SMALL, &[&theory.text[0]]);
    shows(&room, Desk, MIDDLE, &[&theory.ask]);
}

#[test]
fn a_contribution_is_a_speaker_a_dialogue_and_one_sentence() {
    let village = Village::new();
    let mut room = village.room("inspiratiebijeenkomst");
    let phase = room.session(Desk).script().phases.iter().find(|p| p.form == Form::Contribution).unwrap().id.clone();
    room.go(Desk, &phase);
    room.note("tab");
    for (column, text) in [
        ("spreker", "Wie een idee aandraagt en niets hoort, zegt de volgende keer niets meer."),
        ("gesprek", "Bij ons duurt een antwoord drie maanden."),
        ("gesprek", "Bel dan gewoon, ook als je het nog niet weet."),
        ("samenvatting", "Elk idee krijgt antwoord, ook als het nee is."),
    ] {
        look_at_column(&mut room, Note, column);
        room.note(&format!("n '{text}' enter"));
    }
    pictures(&room, Wall, "bijdrage");
    pictures(&room, Note, "bijdrage");
    for size in SIZES {
        shows(&room, Wall, size, &["In één zin"]);
        shows(&room, Note, size, &["In één zin"]);
    }
    shows(&room, Wall, SMALL, &["Elk idee krijgt antwoord"]);
    shows(&room, Wall, MIDDLE, &["Bel dan gewoon"]);
    look_at_column(&mut room, Lead, "samenvatting");
    pictures(&room, Lead, "bijdrage");
}

#[test]
fn what_is_planned_is_what_the_next_session_starts_with() {
    let village = Village::new();
    let mut room = village.room("samenspel");
    room.go(Desk, "volgende-keer");
    for text in ["iemand uit de flat @bewoner", "de opbouwwerker @professional"] {
        look_at_column(&mut room, Desk, "wie");
        room.desk(&format!("n '{text}' enter"));
    }
    room.desk("a 'Eten op het plein' tab 'donderdag 12 uur, in het buurthuis' enter");
    let scripts = village.workspace.scripts().0.into_iter().map(|s| (s.id, s.what.title)).collect::<Vec<_>>();
    for role in [Desk, Lead] {
        let now = room.now;
        room.keys(role, "s");
        room.send(role, Msg::Scripts(scripts.clone(), now));
        room.keys(role, "esc");
    }
    let down = scripts.iter().position(|(id, _)| id == "samenspel-slot").unwrap();
    let now = room.now;
    room.send(Desk, Msg::Scripts(scripts.clone(), now));
    room.desk(&format!("{}enter", "down ".repeat(down)));
    room.look_at(Lead, &Item::Planned);
    pictures(&room, Lead, "volgende-plan");
    pictures(&room, Wall, "volgende");
    pictures(&room, Desk, "volgende");
    pictures(&room, Note, "volgende");
    for size in SIZES {
        shows(&room, Wall, size, &["Eten op het plein", "iemand uit de flat"]);
        shows(&room, Lead, size, &["Eten op het plein", "donderdag 12 uur"]);
    }
    village.keep(&mut room);
    let next = village.opens(None);
    assert_eq!((next.script.id.as_str(), next.title.as_str()), ("samenspel-slot", "Eten op het plein"));
}

#[test]
fn makers_who_all_speak_from_one_side_get_a_kind_word() {
    let mut room = Village::new().room("samenspel");
    room.go(Desk, "volgende-keer");
    for text in ["een wijkagent @professional", "de gemeente @ambtenaar"] {
        look_at_column(&mut room, Desk, "wie");
        room.desk(&format!("n '{text}' enter"));
    }
    shows(&room, Desk, MIDDLE, &["Iedereen hier spreekt vanuit een organisatie"]);
    look_at_column(&mut room, Desk, "wie");
    room.desk("n 'de buurvrouw @bewoner' enter");
    hides(&room, Desk, MIDDLE, &["Iedereen hier spreekt vanuit een organisatie"]);
}

/// A script of one phase of this form.
fn one(village: &Village, form: Form) -> Room {
    let phase = Phase {
        id: "stap".into(),
        title: "Aan tafel".into(),
        room: "Wat wordt zichtbaar?".into(),
        form,
        ..Phase::default()
    };
    let script = Script { id: "p".into(), title: "P".into(), phases: vec![phase], ..Script::default() };
    let mut room = Room::open(&[Desk, Lead, Wall, Note], Opened { script, ..village.opens(None) });
    room.desk("pagedown");
    room
}

#[test]
fn tables_take_a_value_or_a_question_and_one_sentence_comes_back() {
    let mut room = one(&Village::new(), Form::Tables);
    present(&mut room, &[("bewoner", 7), ("professional", 4)]);
    shows(&room, Desk, MIDDLE, &["passen 3 tafels van ongeveer vier"]);
    for size in SIZES {
        hides(&room, Lead, size, &["3 tafels"]);
    }
    room.look_at(Desk, &Item::Value("erkenning".into()));
    room.desk("w z 'eerst vragen, dan doen' enter");
    let question = room.session(Desk).agenda.questions[0].clone();
    room.look_at(Desk, &Item::Question(question.id));
    room.desk("w z 'bel terug, ook zonder antwoord' enter");
    room.look_at(Lead, &Item::Question(question.id));
    pictures(&room, Lead, "tafels-vraag");
    pictures(&room, Desk, "tafels");
    pictures(&room, Note, "tafels");
    for size in SIZES {
        shows(&room, Lead, size, &["bel terug, ook zonder antwoord"]);
    }
    room.look_at(Lead, &Item::Value("erkenning".into()));
    shows(&room, Lead, BACK, &["eerst vragen, dan doen"]);
    shows(&room, Wall, BACK, &["eerst vragen, dan doen", "bel terug"]);
}

#[test]
fn questions_of_tables_are_joined_and_count_after_a_yes() {
    let village = Village::new();
    let mut room = village.room("policy-lab-1");
    let before = room.session(Desk).agenda.questions.len();
    room.go(Desk, "leervragen");
    // No terwijl: kindly mentioned, never a hindrance.
    room.desk("n 'rood' tab 'kunnen we elkaar vinden' enter");
    shows(&room, Desk, MIDDLE, &["Wat is er ook waar?"]);
    room.note("tab n 'blauw' tab 'blijven we in gesprek' tab 'we elkaar niet vertrouwen' enter tab");
    assert_eq!(room.session(Desk).drafted.len(), 2);
    let (first, second) = (room.session(Desk).drafted[0].id, room.session(Desk).drafted[1].id);
    room.look_at(Desk, &Item::Drafted(first));
    room.look_at(Lead, &Item::Drafted(first));
    pictures(&room, Lead, "vragen-tafel");
    shows(&room, Lead, SMALL, &["tafel rood", "Hoe kunnen we elkaar vinden", "Wat is er ook waar?"]);
    room.desk("j enter");
    room.look_at(Lead, &Item::Drafted(second));
    pictures(&room, Lead, "vragen-samen");
    pictures(&room, Desk, "vragen");
    pictures(&room, Note, "vragen");
    pictures(&room, Wall, "vragen");
    for size in SIZES {
        shows(&room, Lead, size, &["Samen met", "blijven we in gesprek"]);
        shows(&room, Wall, size, &["Samen met"]);
    }
    shows(&room, Wall, MIDDLE, &["tafel blauw"]);
    room.look_at(Desk, &Item::Drafted(second));
    room.desk("enter enter");
    assert_eq!((room.asks(Desk), room.session(Desk).agenda.questions.len()), (Some("ask-said-yes"), before));
    room.desk("y");
    let agenda = &room.session(Desk).agenda;
    assert_eq!(agenda.questions.len(), before + 1);
    let theme = agenda.questions.last().unwrap().theme.clone();
    assert!(!theme.is_empty() && agenda.questions.last().unwrap().code.starts_with(&theme));
    room.look_at(Lead, &Item::Theme(theme));
    pictures(&room, Lead, "vragen-thema");
    shows(&room, Lead, BACK, &["blijven we in gesprek"]);
    room.look_at(Lead, &Item::Umbrella);
    pictures(&room, Lead, "vragen-koepel");
    shows(&room, Lead, SMALL, &["De grote vraag"]);
}

#[test]
fn a_question_without_terwijl_is_asked_about_once_and_may_stay() {
    let mut room = Village::new().room("policy-lab-1");
    room.go(Desk, "leervragen");
    room.desk("n tab 'kunnen we elkaar vinden' enter");
    let id = room.session(Desk).drafted[0].id;
    room.look_at(Desk, &Item::Drafted(id));
    room.desk("enter enter");
    assert_eq!(room.asks(Desk), Some("ask-said-yes-no-terwijl"));
    room.desk("y");
    assert!(room.session(Desk).agenda.questions.last().unwrap().now().unwrap().terwijl.is_empty());
}

#[test]
fn what_everybody_accepts_is_in_the_next_sessions_commitments_with_voice_and_session() {
    let village = Village::new();
    let mut room = village.room("policy-lab-2");
    room.go(Desk, "verbintenis");
    let practice = room.session(Desk).opened.as_ref().unwrap().community.practices[0].clone();
    room.look_at(Desk, &Item::Practice(practice.id.clone()));
    room.desk("enter");
    room.look_at(Lead, &Item::Practice(practice.id));
    pictures(&room, Lead, "verbintenis");
    for size in SIZES {
        shows(&room, Lead, size, &["vandaag herkend"]);
    }
    room.go(Desk, "aanvullen");
    room.look_at(Desk, &Item::Value(practice.value.clone()));
    room.desk("n 'Bel terug, ook als je nog niets weet. @bewoner' enter");
    let addition = room.line("Bel terug");
    room.look_at(Lead, &Item::Line(addition));
    shows(&room, Lead, SMALL, &["voorstel van een bewoner", "nog te vragen: bewoner, initiatiefnemer"]);
    room.desk("j space down space esc");
    pictures(&room, Lead, "aanvulling");
    pictures(&room, Wall, "aanvulling");
    pictures(&room, Desk, "aanvulling");
    pictures(&room, Note, "aanvulling");
    for size in SIZES {
        shows(&room, Lead, size, &["komt erbij, met een ja van: bewoner, initiatiefnemer"]);
    }
    village.keep(&mut room);
    let mut next = village.room("policy-lab-3");
    let commitments = next.session(Desk).script().phases.iter().find(|p| p.form == Form::Commitments).cloned();
    let phase = commitments.expect("a phase with the commitments").id;
    next.go(Desk, &phase);
    let added = next.session(Desk).opened.as_ref().unwrap().community.practices.iter().find(|p| p.added.is_some());
    let added = added.expect("the addition").clone();
    next.look_at(Lead, &Item::Practice(added.id.clone()));
    pictures(&next, Lead, "toegevoegd");
    for size in SIZES {
        shows(&next, Lead, size, &["Bel terug, ook als je nog niets weet.", "erbij gekomen in", "van een bewoner"]);
    }
    next.look_at(Desk, &Item::Practice(added.id));
    shows(&next, Desk, MIDDLE, &["erbij gekomen in"]);
}
