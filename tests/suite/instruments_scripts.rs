//! Every shipped script from start to seal, with a key or two in each phase, looked at on every screen and size.

use drempel::app::Role;
use drempel::app::Role::{Desk, Lead, Note, Room as Wall};
use drempel::domain::*;

use super::instruments::*;
use super::scenario::Room;

/// One thing that a group does in a form.
fn do_one_thing(room: &mut Room) {
    let session = room.session(Desk);
    let (form, first) = (session.form(), session.script().phases.first().map(|p| p.id.clone()) == session.phase);
    match form {
        Form::Talk => drop(room.desk("i 'we spreken dit zo af' enter")),
        Form::Round if first => drop(room.desk("v a 'wie wil' enter w w")),
        Form::Round => drop(room.desk("i 'een woord' enter")),
        Form::LookBack => drop(room.desk("end enter 'klonk na' enter")),
        Form::Case => drop(room.desk("end home down enter 'op het plein' enter")),
        Form::Lens | Form::Tables => drop(room.desk("home w z 'eerst vragen' enter")),
        Form::Moments => drop(room.desk("space enter j")),
        Form::Harvest => drop(room.desk("g 'geduld is ook werk' enter home u 'om de winter' enter")),
        Form::Agreements => drop(room.desk("n 'we bellen' tab 'Samira' tab 'vrijdag' enter")),
        Form::Commitments => drop(room.desk("home down enter n 'een aanvulling @bewoner' enter")),
        Form::Questions => drop(room.desk("n 'rood' tab 'blijven we bij elkaar' tab 'het druk is' enter")),
        Form::Board | Form::Contribution => drop(room.desk("n 'een kaart @bewoner' enter * w")),
        Form::PlanNext => drop(room.desk("a 'de volgende keer' tab 'op donderdag' enter")),
        Form::Theory | Form::Break => {}
    }
}

/// Nothing empty, nothing that looks like the key of a sentence.
fn looks_well(room: &Room, script: &str) {
    let phase = room.session(Desk).phase.clone().unwrap_or_default();
    let neutral = room.session(Desk).form() == Form::Case;
    for role in [Desk, Lead, Wall, Note] {
        for size in SIZES {
            let text = text(room, role, size);
            let words = text.split_whitespace().count();
            assert!(words > if neutral { 3 } else { 8 }, "{script} {phase} {role:?} {size:?}:\n{text}");
            let leaks = text.split_whitespace().find(|word| looks_like_a_key(word));
            assert_eq!(leaks, None, "{script} {phase} {role:?} {size:?}:\n{text}");
            assert!(!text.contains("{ $") && !text.contains('\u{2068}'), "{script} {phase} {role:?}:\n{text}");
        }
    }
}

/// The keys of our sentences begin so.
fn looks_like_a_key(word: &str) -> bool {
    let begins = [
        "board-",
        "wall-",
        "plan-",
        "questions-",
        "promise-",
        "round-",
        "form-",
        "desk-",
        "note-",
        "kind-",
        "editor-",
        "field-",
        "action-",
        "theory-",
        "tables-",
        "choose-",
        "refusal-",
        "live-",
        "mark-",
        "case-",
    ];
    begins.iter().any(|begin| word.starts_with(begin))
}

fn hold(village: &Village, id: &str) -> Room {
    let mut room = village.room(id);
    let phases: Vec<String> = room.session(Desk).script().phases.iter().map(|p| p.id.clone()).collect();
    for phase in phases {
        room.go(Desk, &phase);
        if room.session(Desk).present.is_empty() {
            present(&mut room, &[("bewoner", 5), ("professional", 3), ("ambtenaar", 1)]);
        }
        looks_well(&room, id);
        do_one_thing(&mut room);
        // Nothing is refused; only the case says what comes next.
        assert!(matches!(room.notice(Desk), None | Some("case-kept-next")), "{id} {phase}");
        looks_well(&room, id);
    }
    room
}

#[test]
fn every_shipped_script_runs_from_start_to_seal() {
    let village = Village::new();
    for id in shipped("scripts/") {
        let mut room = hold(&village, &id);
        village.keep(&mut room);
        assert!(room.session(Role::Room).sealed.is_some(), "{id}");
        let sealed = village.workspace.sessions().0;
        assert!(sealed.iter().all(|info| info.sealed), "{id}");
    }
}

#[test]
fn every_shipped_script_names_only_what_is_shipped() {
    let (_, problems) = Village::new().workspace.scripts();
    assert_eq!(problems, []);
}
