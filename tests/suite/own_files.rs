//! A board and a script that exist only in a workspace's folder: begun from the start files, changed as a facilitator
//! would, and run without a line of Rust.

use std::path::Path;

use drempel::app::Role::Desk;
use drempel::app::{Place, Role};
use drempel::domain::*;
use drempel::store::*;

use super::scenario::Room;
use super::store_help::*;

fn workspace(disk: &FaultyDisk) -> Workspace {
    create(shared(disk), Path::new("/w"), "Proefbuurt", Path::new("/state")).unwrap()
}

/// What she does with a text editor: other words between the quotation marks, and a line without its `//`.
fn edit(disk: &FaultyDisk, path: &str, changes: &[(&str, &str)]) {
    let mut text = file(disk, path);
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in {path}");
        text = text.replacen(from, to, 1);
    }
    put(disk, path, &text);
}

/// A workspace with a board and a script of its own.
fn made() -> (FaultyDisk, Workspace) {
    let disk = FaultyDisk::new();
    let workspace = workspace(&disk);
    let board = start_file(&workspace, StartFile::Board, "De stoep").unwrap();
    let script = start_file(&workspace, StartFile::Script, "Op de stoep").unwrap();
    assert_eq!((board.id.as_str(), script.id.as_str(), board.instead), ("de-stoep", "op-de-stoep", false));
    let columns = [
        ("// returns: true,", "returns: true,"),
        ("// groups: true,", "groups: true,"),
        ("title: \"Eerste kolom\"", "title: \"Voor de deur\""),
        ("id: \"eerste\"", "id: \"voor\""),
    ];
    edit(&disk, "/w/boards/de-stoep.ron", &columns);
    let phases =
        [("board: \"kleine-dingen\"", "board: \"de-stoep\""), ("title: \"Samen kijken\"", "title: \"De stoep\"")];
    edit(&disk, "/w/scripts/op-de-stoep.ron", &phases);
    (disk, workspace)
}

fn opened(workspace: &Workspace) -> Opened {
    let place = Place::Live { role: Role::Lead, script: Some("op-de-stoep".into()), title: None, new: true };
    let opening = drempel::shell::open::open(workspace, &place, Timestamp(1_773_316_800_000)).ok().unwrap();
    *opening.0.opening.unwrap()
}

#[test]
fn files_begun_from_the_start_files_have_no_faults() {
    let (disk, workspace) = made();
    assert_eq!(check(&shared(&disk), &[workspace.path()], workspace.state()), []);
    for file in ["/w/boards/de-stoep.ron", "/w/scripts/op-de-stoep.ron"] {
        assert_eq!(check(&shared(&disk), &[Path::new(file)], workspace.state()), [], "{file}");
    }
}

#[test]
fn a_script_and_a_board_of_her_own_are_held_and_sealed() {
    let (_, workspace) = made();
    let opened = opened(&workspace);
    assert_eq!((opened.title.as_str(), opened.boards.len(), opened.theory.len()), ("Op de stoep", 2, 1));
    let mut room = Room::open(&[Desk], opened);
    room.go(Desk, "bord");
    room.desk("n 'een bankje' enter right n 'een drempel' enter left n 'koffie' enter");
    let session = room.session(Desk);
    let (board, key) = session.board_now().unwrap();
    assert_eq!((board.title.as_str(), board.columns[0].title.as_str()), ("De stoep", "Voor de deur"));
    let laid: Vec<(&str, &str)> = session.cards(&key).iter().map(|card| (card.text, card.column)).collect();
    assert_eq!(laid, [("een bankje", "voor"), ("een drempel", "tweede"), ("koffie", "voor")]);
    room.go(Desk, "theorie");
    room.go(Desk, "slot");
    room.desk("ctrl-s y");
    let sealed = Timeline::new(room.sealed.clone().unwrap());
    assert!(sealed.session().sealed.is_some());
    let back: Vec<String> = carry(sealed.session()).cards.into_iter().map(|card| card.text).collect();
    assert_eq!(back, ["een bankje", "een drempel", "koffie"]);
}
