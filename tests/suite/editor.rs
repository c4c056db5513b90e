//! Text being typed: what it becomes on Enter, that nothing is lost on the way, and names under which drafts are kept.

use drempel::app::Draft;
use drempel::app::Effect;
use drempel::app::Role::Note;
use drempel::app::editor::{Editor, Purpose};
use drempel::domain::words::CasePart;
use drempel::domain::*;
use proptest::prelude::*;

use super::given::{KINDS, MARKS, OUTCOMES, entry, id, opened, session, time};
use super::scenario::Room;

fn purposes() -> Vec<Purpose> {
    let mut all = vec![Purpose::Moment(None), Purpose::Moment(Some(id("N1"))), Purpose::Reword(id("N1"))];
    all.extend([Purpose::Explain(id("N1")), Purpose::Word(id("A1")), Purpose::Pose(None), Purpose::Agree(None)]);
    all.extend([Purpose::Agree(Some(id("L1"))), Purpose::Reply(id("C2")), Purpose::Jump]);
    all.extend([Purpose::Table("vertrouwen".into()), Purpose::Present("bewoner".into())]);
    all.extend(KINDS.map(Purpose::Line));
    all.extend(CasePart::ALL.map(Purpose::Part));
    all.extend(MARKS.map(|mark| Purpose::Mark(id("A1"), mark)));
    all.extend(OUTCOMES.map(|outcome| Purpose::Follow(id("C1"), outcome)));
    all
}

#[test]
fn every_purpose_has_one_name() {
    for purpose in purposes() {
        assert_eq!(Purpose::named(&purpose.name()), Some(purpose.clone()), "{}", purpose.name());
    }
}

#[test]
fn a_name_of_nobody_is_no_purpose() {
    for name in ["", "moment x", "line", "line kind-poem", "mark mark-plays", "agree 1-2", "dance", "jump now"] {
        assert_eq!(Purpose::named(name), None, "{name}");
    }
}

/// An editor opened on a session, with words in its fields.
fn editor(given: &str, purpose: Purpose, fields: &[&str]) -> (Session, Editor) {
    let session = session(given);
    let mut editor = Editor::new(purpose, &session, time("11:00"));
    for (input, text) in editor.inputs.iter_mut().zip(fields) {
        input.field.set(text);
    }
    (session, editor)
}

#[track_caller]
fn becomes(given: &str, purpose: Purpose, fields: &[&str], expected: &[&str]) {
    let (session, editor) = editor(given, purpose, fields);
    let expected: Vec<Command> = expected.iter().map(|e| Command::Do(entry(&format!("L9 11:00 {e}")).event)).collect();
    assert_eq!(editor.finish(&session, true), expected);
}

#[test]
fn fields_become_what_they_are_for() {
    becomes("", Purpose::Line(Kind::Idea), &["een bankje #erkenning"], &["idea een bankje #erkenning"]);
    becomes("", Purpose::Explain(id("N1")), &["pijn", "grap"], &["explain N1 pijn | grap"]);
    becomes("", Purpose::Part(CasePart::Place), &[" plein "], &["case place plein"]);
    becomes("", Purpose::Mark(id("A1"), Mark::Plays), &["daarom", ""], &["mark A1 plays daarom"]);
    becomes("", Purpose::Agree(None), &["a", "b", "c"], &["agree a | b | c"]);
    becomes("", Purpose::Agree(Some(id("L1"))), &["a", "b", "c"], &["agree a | b | c", "drop L1"]);
    becomes("", Purpose::Follow(id("C1"), Outcome::Talk), &["samen"], &["follow C1 talk samen"]);
    becomes("", Purpose::Reply(id("C2")), &["gedaan"], &["reply C2 gedaan"]);
    becomes("", Purpose::Table("erkenning".into()), &["een zin"], &["table een zin #erkenning"]);
    becomes("", Purpose::Present("bewoner".into()), &["4"], &["present bewoner 4"]);
    becomes("", Purpose::Present("bewoner".into()), &["een paar"], &["present bewoner"]);
    becomes("", Purpose::Jump, &["14:31"], &[]);
}

#[test]
fn only_what_changed_of_a_line_becomes_an_entry() {
    let given = "N1 10:01 moment open een #vertrouwen";
    becomes(given, Purpose::Reword(id("N1")), &["een #vertrouwen"], &[]);
    becomes(given, Purpose::Reword(id("N1")), &["een #erkenning"], &["tag N1 #erkenning"]);
    let (session, mut editor) = editor(given, Purpose::Reword(id("N1")), &["twee #vertrouwen"]);
    editor.next_door();
    editor.next_certainty(time("11:00"));
    let moved = |text: &str| Command::Do(entry(&format!("L9 11:00 {text}")).event);
    let words = Command::Reword(id("N1"), "twee".into());
    assert_eq!(editor.finish(&session, true), [words, moved("door N1 closed"), moved("at N1 ~10:01")]);
}

#[test]
fn doors_and_certainties_go_round() {
    let (_, mut editor) = editor("", Purpose::Moment(None), &["x"]);
    let doors: Vec<Option<Door>> = (0..4).map(|_| (editor.next_door(), editor.door).1).collect();
    assert_eq!(doors, [Some(Door::Open), Some(Door::Closed), Some(Door::Ajar), None]);
    let now = time("11:00");
    let ats: Vec<At> = (0..3).map(|_| (editor.next_certainty(now), editor.at).1).collect();
    assert_eq!(ats, [At::About(now), At::Unknown, At::Exact(now)]);
}

fn room() -> Room {
    let mut room = Room::open(&[drempel::app::Role::Desk, Note], opened("Proef"));
    room.go(drempel::app::Role::Desk, "aankomst");
    room
}

#[test]
fn escape_asks_before_it_throws_words_away() {
    let mut room = room();
    room.note("o 'een woord' esc");
    assert_eq!(room.asks(Note), Some("ask-give-up-text"));
    room.note("n");
    assert_eq!(room.live(Note).editors.len(), 1);
    room.note("esc y");
    assert_eq!(room.live(Note).editors.len(), 0);
    room.note("o esc");
    assert_eq!((room.asks(Note), room.live(Note).editors.len()), (None, 0));
}

#[test]
fn leaving_asks_only_when_words_would_be_lost() {
    let mut room = room();
    room.note("o 'een woord' ctrl-q");
    assert_eq!(room.asks(Note), Some("ask-quit"));
    room.note("n esc y");
    assert_eq!(room.note("q").last(), Some(&Effect::Go(drempel::app::Place::Home)));
}

#[test]
fn tab_completes_a_tag_and_else_turns_the_door() {
    let mut room = room();
    room.note("space 'x #gel' tab '@b' tab tab enter");
    let session = room.session(Note);
    let line = session.moments().next().unwrap();
    assert_eq!((line.text.as_str(), line.door), ("x", Some(Door::Open)));
    assert_eq!(
        (line.tags.values.clone(), line.tags.voice.as_deref()),
        (vec!["gelijkwaardigheid".to_owned()], Some("bewoner"))
    );
}

#[test]
fn a_refusal_leaves_the_words_standing() {
    let mut room = room();
    room.go(drempel::app::Role::Desk, "oogst");
    room.desk("n 'Hoe dan' tab tab tab ctrl-u 'x' enter j");
    assert_eq!(room.notice(drempel::app::Role::Desk), Some("refusal-no-theme"));
    assert_eq!(room.live(drempel::app::Role::Desk).editors[0].text(0), "Hoe dan");
}

proptest! {
    #[test]
    fn a_draft_taken_up_by_another_run_is_the_same_text(words in "[ -~é]{0,40}", index in any::<prop::sample::Index>()) {
        let purposes = purposes();
        let purpose = index.get(&purposes);
        let mut room = room();
        room.note("o");
        let mut live = room.live(Note).clone();
        live.editors.clear();
        live.open_editor(purpose.clone(), Some(Some(Door::Ajar)), time("11:00"));
        live.editors[0].inputs.iter_mut().for_each(|i| i.field.set(&words));
        let Effect::KeepDrafts(drafts) = live.keep_drafts() else { panic!() };
        let draft: &Draft = &drafts[0];
        let before = live.editors.clone();
        live.editors.clear();
        prop_assert!(live.take_up(draft, time("12:00")));
        let texts = |editors: &[Editor]| editors[0].inputs.iter().map(|i| i.field.value().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&live.editors), texts(&before));
        prop_assert_eq!((live.editors[0].at, live.editors[0].door), (before[0].at, before[0].door));
    }
}
