//! The script editor, with keys: from home, over a running session, for the next time; and what may go wrong.

use std::path::Path;

use drempel::app::{Msg, Role, Screen};
use drempel::domain::{Carried, Event, Form, Phase, PlanEvent, Planned};
use drempel::store::disk::{Fault, Plan};

use crate::scene;
use crate::script_scene::{Desk, FOLDER};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);
/// From the list to the minutes, all of them typed anew.
const MINUTES: &str = "enter down enter ctrl-u";

fn scripts_written(desk: &Desk) -> usize {
    desk.written.iter().filter(|e| matches!(e.event, Event::Plan(PlanEvent::Script { .. }))).count()
}

#[test]
fn a_shipped_script_is_changed_at_home_and_a_session_begins_with_it() {
    let mut desk = Desk::home();
    desk.keys("d").shows(SMALL, &["Welk draaiboek wil je aanpassen?", "Leergemeenschap"]);
    desk.keys("enter").shows(SMALL, &["Draaiboek · Leergemeenschap", "Aankomst", "15 min", "Welkom. Hoe gaat het"]);
    desk.keys(MINUTES).keys("\"20\" enter ctrl-s");
    desk.shows(LARGE, &["als eigen draaiboek, in plaats van het meegeleverde: scripts/leergemeenschap.ron"]);
    desk.keys("enter");
    assert_eq!((desk.notice(), desk.model.script.is_none()), (Some("script-written"), true));
    assert!(desk.file("leergemeenschap").unwrap().contains("            minutes: 20,\n"));
    assert_eq!(desk.begins_with("leergemeenschap").phases[0].minutes, Some(20));
}

#[test]
fn under_a_new_name_the_shipped_one_stays_as_it_is() {
    let mut desk = Desk::home();
    desk.keys("d enter up enter enter ctrl-u \"Onze avond\" enter ctrl-s down enter");
    assert!(desk.file("leergemeenschap").is_none());
    assert_eq!(desk.begins_with("leergemeenschap-2").title, "Onze avond");
    desk.keys("d").shows(SMALL, &["Onze avond", "Leergemeenschap"]);
}

#[test]
fn what_the_program_wrote_itself_it_writes_again_without_asking() {
    let mut desk = Desk::home();
    desk.keys("d enter").keys(MINUTES).keys("\"20\" enter ctrl-s enter");
    desk.keys("d enter").keys(MINUTES).keys("\"25\" enter ctrl-s");
    assert_eq!(
        (desk.notice(), desk.begins_with("leergemeenschap").phases[0].minutes),
        (Some("script-written"), Some(25))
    );
}

#[test]
fn a_file_that_a_person_changed_keeps_its_remarks_and_the_new_one_is_written_beside_it() {
    let mut desk = Desk::home();
    desk.keys("d enter").keys(MINUTES).keys("\"20\" enter ctrl-s enter");
    let own = desk.file("leergemeenschap").unwrap().replace("minutes: 20,", "minutes: 20, // met koffie");
    desk.put_file("leergemeenschap", &own);
    desk.keys("d enter").keys(MINUTES).keys("\"25\" enter ctrl-s");
    desk.shows(LARGE, &["ernaast, als scripts/leergemeenschap-2.ron; wat jij met de hand schreef, blijft zo staan"]);
    desk.keys("enter");
    assert_eq!(desk.file("leergemeenschap"), Some(own));
    assert_eq!(desk.begins_with("leergemeenschap-2").phases[0].minutes, Some(25));
}

#[test]
fn a_hand_in_the_file_while_it_is_changed_here_is_respected() {
    let mut desk = Desk::home();
    desk.keys("d enter").keys(MINUTES).keys("\"20\" enter ctrl-s enter");
    desk.keys("d enter").keys(MINUTES).keys("\"25\" enter");
    let own = format!("// van mij\n{}", desk.file("leergemeenschap").unwrap());
    desk.put_file("leergemeenschap", &own);
    desk.keys("ctrl-s");
    assert_eq!((desk.notice(), desk.file("leergemeenschap")), (Some("script-changed-meanwhile"), Some(own)));
    desk.keys("enter");
    assert_eq!(desk.begins_with("leergemeenschap-2").phases[0].minutes, Some(25));
}

#[test]
fn a_failing_disk_says_so_and_keeps_what_was_changed() {
    for fault in Fault::ALL {
        let mut desk = Desk::home();
        desk.keys("d enter").keys(MINUTES).keys("\"20\" enter ctrl-s");
        let under = Some(Path::new(FOLDER).join("scripts"));
        desk.disk.fail(Plan { at: 1, fault, for_ever: true, under });
        desk.keys("enter");
        assert_eq!(desk.notice(), Some("script-not-written"), "{fault:?}");
        assert_eq!(desk.editor().script.phases[0].minutes, Some(20));
        desk.shows(LARGE, &["Bewaren is niet gelukt; alles staat nog hier."]);
        desk.disk.heal();
        desk.keys("ctrl-s enter");
        assert_eq!(
            (desk.notice(), desk.begins_with("leergemeenschap").phases[0].minutes),
            (Some("script-written"), Some(20))
        );
    }
}

#[test]
fn a_slow_disk_holds_no_key_up_and_leaving_asks() {
    let mut desk = Desk::home();
    desk.keys("d enter").keys(MINUTES).keys("\"20\" enter");
    desk.slow = true;
    desk.keys("ctrl-s enter").shows(LARGE, &["Ik ben het draaiboek aan het bewaren."]);
    desk.keys("q");
    assert_eq!(desk.asks(), Some("ask-leave-script"));
    desk.keys("n").catch_up();
    assert_eq!((desk.notice(), desk.model.script.is_none()), (Some("script-written"), true));
}

#[test]
fn a_running_session_gets_a_new_phase_as_one_entry_that_undo_takes_back() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d").shows(LARGE, &["van deze bijeenkomst", "13:00–13:00    Aankomst", "● Wat we noteren"]);
    desk.keys("n enter \"Wandeling\" enter ctrl-s").shows(LARGE, &["in deze bijeenkomst"]);
    desk.keys("enter");
    assert_eq!((scripts_written(&desk), desk.notice()), (1, Some("script-in-session")));
    let phase = &desk.session().script().phases[2];
    assert_eq!((phase.id.as_str(), phase.form), ("wandeling", Form::Talk));
    desk.keys("ctrl-z");
    assert!(desk.session().script().phase("wandeling").is_none());
    desk.keys("ctrl-y pagedown");
    assert_eq!(desk.session().phase.as_deref(), Some("wandeling"));
}

#[test]
fn a_board_that_the_session_did_not_have_comes_along() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d n").keys(&"down ".repeat(12));
    desk.keys("enter \"Samen kijken\" enter ctrl-s");
    assert_eq!(desk.notice(), Some("script-needs-board"));
    desk.keys("enter").shows(LARGE, &["Welk bord?"]).hides(LARGE, &["het bord dat erbij hoort"]);
    desk.click("Kompas").keys("down enter space").keys("esc ctrl-s enter");
    let phase = desk.session().script().phases[2].clone();
    assert_eq!(phase.board.as_deref(), Some("kompas"));
    assert_eq!(phase.columns.len(), 1);
    assert!(desk.session().board("kompas").is_some());
}

#[test]
fn where_the_group_is_or_was_stays_but_its_words_may_change() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d x");
    assert_eq!(desk.notice(), Some("script-phase-visited"));
    desk.keys("up x");
    assert_eq!(desk.notice(), Some("script-phase-visited"));
    desk.keys("enter enter ctrl-u \"Binnenkomen\" enter ctrl-s enter");
    let first = desk.session().script().phases[0].clone();
    assert_eq!((first.id.as_str(), first.title.as_str()), ("aankomst", "Binnenkomen"));
}

#[test]
fn the_session_goes_on_beneath_and_even_niet_hides_the_editor() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d enter enter \" en meer\"");
    let entry = scene::from_lead(9, desk.now, scene::moment("Ze bleef staan", None));
    desk.send(Msg::Arrived(vec![entry], desk.now));
    assert_eq!(desk.session().moments().count(), 1);
    desk.keys("ctrl-e").hides(LARGE, &["Draaiboek ·", "Wat we noteren en meer"]);
    assert!(desk.session().off_record());
    desk.keys("ctrl-e").shows(LARGE, &["Draaiboek ·", "Wat we noteren en meer"]);
    desk.keys("enter esc esc");
    assert_eq!(desk.asks(), Some("ask-leave-script"));
    desk.keys("j");
    assert!(desk.model.script.is_none() && matches!(desk.model.screen, Screen::Live(_)));
    assert_eq!(scripts_written(&desk), 0);
}

#[test]
fn another_screen_that_changed_the_script_meanwhile_is_told() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d").keys(MINUTES).keys("\"9\" enter");
    let mut script = desk.session().script().clone();
    script.phases[4].title = "Thee".into();
    let change = Box::new(drempel::domain::ScriptChange { script, ..Default::default() });
    let entry = scene::from_lead(9, desk.now, PlanEvent::Script { change }.into());
    desk.send(Msg::Arrived(vec![entry], desk.now)).keys("ctrl-s");
    assert_eq!(desk.asks(), Some("ask-script-moved-on"));
    desk.keys("j enter");
    assert_eq!(desk.session().script().phases[1].minutes, Some(9));
}

#[test]
fn what_a_session_has_can_be_kept_for_later_too() {
    let mut desk = Desk::live(Role::Desk);
    desk.keys("ctrl-d").keys(MINUTES).keys("\"9\" enter ctrl-s down enter");
    assert_eq!(desk.session().script().phases[1].minutes, Some(9));
    assert_eq!(desk.begins_with("leergemeenschap").phases[1].minutes, Some(9));
}

#[test]
fn phases_that_were_moved_to_this_session_are_offered() {
    let moved = Phase { id: "theorie".into(), title: "Over grenzen".into(), minutes: Some(12), ..Phase::default() };
    let mut opened = scene::opened();
    opened.carried = Carried { moved: vec![moved.clone()], ..opened.carried };
    let mut desk = Desk::live_with(Role::Desk, opened);
    desk.keys("ctrl-d n").shows(SMALL, &["van de vorige keer: Over grenzen"]);
    desk.keys("enter ctrl-s enter");
    assert_eq!(desk.session().script().phases[2], moved);
}

#[test]
fn on_the_screen_that_the_room_sees_it_asks_first_and_hides_the_notes() {
    let mut desk = Desk::live(Role::Lead);
    desk.keys("ctrl-d");
    assert_eq!((desk.asks(), desk.model.script.is_none()), (Some("ask-script-on-wall"), true));
    desk.keys("j").shows(LARGE, &["notities, nu verborgen"]).hides(LARGE, &["Liefst noteert een bewoner"]);
    desk.click("jij ziet").keys("enter");
    assert!(desk.editor().typing.is_none());
    desk.keys("F3").shows(LARGE, &["Liefst noteert een bewoner"]);
}

#[test]
fn the_script_of_the_next_time_becomes_the_workspaces_own() {
    let mut opened = scene::opened();
    opened.script.phases[1].form = Form::PlanNext;
    let mut desk = Desk::live_with(Role::Desk, opened);
    desk.keys("ctrl-d");
    assert_eq!(desk.notice(), Some("script-none-planned"));
    let planned = Planned { script: "pitstop".into(), title: "Bij ons".into(), when: "dinsdag".into() };
    let entry = scene::from_lead(9, desk.now, PlanEvent::Next { planned }.into());
    desk.send(Msg::Arrived(vec![entry], desk.now));
    desk.keys("ctrl-d").shows(LARGE, &["voor de volgende keer"]);
    desk.keys("+ ctrl-s down enter");
    let planned = desk.session().planned.clone().unwrap();
    assert_eq!((planned.script.as_str(), planned.title.as_str()), ("pitstop-2", "Bij ons"));
    assert!(desk.file("pitstop-2").is_some() && desk.file("pitstop").is_none());
}

#[test]
fn times_follow_a_start_an_end_and_a_locked_phase() {
    let mut desk = Desk::home();
    desk.keys("d enter").shows(LARGE, &["00:00–00:15", "samen 120 min", "Zeg bij ‘naam, doel en tijd’"]);
    desk.keys("up enter down down down enter \"19:30\" enter").shows(LARGE, &["19:30–19:45", "19:45–19:50"]);
    desk.keys("down enter \"21.30\" enter").shows(LARGE, &["past precies tot 21:30"]);
    // The break is at half past eight, whatever comes before it.
    desk.keys("esc down down down down down enter down down enter \"20:30\" enter");
    desk.shows(LARGE, &["vast om 20:30: 5 min vrij ervoor", "20:30–20:40"]);
    desk.keys("enter ctrl-u \"20:15\" enter").shows(LARGE, &["vast om 20:15: ervoor 10 min te veel"]);
}

#[test]
fn what_is_typed_must_be_right_and_stays_until_it_is() {
    let mut desk = Desk::home();
    desk.keys("d enter").keys(MINUTES).keys("\"veel\" enter");
    assert_eq!(desk.notice(), Some("script-minutes-fault"));
    desk.keys("ctrl-u \"12 min\" enter");
    assert_eq!(desk.editor().script.phases[0].minutes, Some(12));
    desk.keys("down enter \"25:00\" enter");
    assert_eq!(desk.notice(), Some("script-time-fault"));
    desk.keys("esc j up up enter ctrl-u enter");
    assert_eq!(desk.notice(), Some("script-needs-title"));
}

#[test]
fn phases_are_moved_taken_out_and_brought_back() {
    let mut desk = Desk::home();
    desk.keys("d enter shift-down");
    let titles = |desk: &Desk| desk.editor().script.phases.iter().map(|p| p.id.clone()).take(2).collect::<Vec<_>>();
    assert_eq!((titles(&desk), desk.editor().row), (vec!["wat-we-noteren".into(), "aankomst".to_owned()], 2));
    desk.keys("x x");
    assert_eq!(desk.editor().script.phases.len(), 8);
    desk.keys("ctrl-z ctrl-z ctrl-z");
    assert_eq!(titles(&desk), ["aankomst", "wat-we-noteren"]);
    desk.keys("q");
    assert!(desk.model.script.is_none());
}

#[test]
fn notes_are_a_line_each() {
    let mut desk = Desk::home();
    desk.keys("d enter").click("jij ziet").keys("enter alt-enter \"Zet thee.\" enter");
    let notes = &desk.editor().script.phases[0].notes;
    assert_eq!((notes.len(), notes.last().map(String::as_str)), (5, Some("Zet thee.")));
}
