//! Workspaces on a disk in memory and on this machine's own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use drempel::domain::*;
use drempel::store::disk::{Fault, Plan};
use drempel::store::names::{id_from, is_copy_of, is_id};
use drempel::store::*;
use proptest::prelude::*;

use crate::store_help::*;

fn memory() -> (FaultyDisk, Workspace) {
    let disk = FaultyDisk::new();
    let made = create(shared(&disk), Path::new("/w"), "De \"Buurt\"", Path::new("/state")).unwrap();
    (disk, made)
}

fn opened(id: &str) -> Event {
    let mut opened = Opened { session: id.to_owned(), title: "Lab één".to_owned(), ..Opened::default() };
    opened.script.phases.push(Phase { id: "a".to_owned(), title: "Aankomst".to_owned(), ..Phase::default() });
    Event::Opened(Arc::new(opened))
}

fn run_session(workspace: &Workspace, id: &str, run: u64) -> Writer {
    let mut writer = workspace.writer(id, ME, Run(run)).unwrap();
    let enter = Event::PhaseEntered { from: None, to: "a".to_owned(), undoes: None };
    writer.append([held(run, 1, opened(id)), held(run, 2, enter), note(run, 3, "kanarie")]);
    writer
}

#[test]
fn a_new_workspace_bears_its_name_and_has_no_faults() {
    let (disk, workspace) = memory();
    assert_eq!(workspace.settings().name, "De \"Buurt\"");
    let path = Path::new("/w");
    assert_eq!(check(&shared(&disk), &[path], Path::new("/state")), []);
}

#[test]
fn what_is_shipped_has_no_faults() {
    for name in assets::examples() {
        let disk = FaultyDisk::new();
        let copy = copy_example(shared(&disk), &name, Path::new("/w"), Path::new("/state")).unwrap();
        let problems = check(&shared(&disk), &[copy.path()], copy.state());
        assert_eq!(problems, [], "{name}");
        assert!(!copy.community().0.values.is_empty() && !copy.scripts().0.is_empty());
    }
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let (disk, _) = memory();
    let again = create(shared(&disk), Path::new("/w"), "x", Path::new("/state"));
    assert_eq!(again.err().unwrap().key, "store-folder-not-empty");
}

#[test]
fn a_script_of_her_own_goes_before_the_shipped_one_and_a_faulty_one_does_not() {
    let (disk, workspace) = memory();
    put(&disk, "/w/scripts/eigen.ron", "(title: \"Eigen\", phases: [(id: \"a\", title: \"A\")])");
    put(&disk, "/w/scripts/kapot.ron", "(title: \"Kapot\", phases: [(id: \"a\", title: 3)])");
    put(&disk, "/w/scripts/Mijn Script.ron", "(title: \"x\", phases: [(id: \"a\", title: \"A\")])");
    let (scripts, problems) = workspace.scripts();
    assert!(scripts.iter().any(|s| s.own && s.id == "eigen"));
    assert!(!scripts.iter().any(|s| s.id == "kapot"));
    let keys: BTreeSet<_> = problems.iter().map(|p| (p.file.as_str(), p.what.key)).collect();
    assert_eq!(
        keys,
        [("scripts/Mijn Script.ron", "check-file-name"), ("scripts/kapot.ron", "check-text")].into_iter().collect()
    );
}

#[test]
fn sessions_are_listed_from_their_entries() {
    let (_, workspace) = memory();
    run_session(&workspace, "lab-1", 7);
    let (sessions, problems) = workspace.sessions();
    let one = &sessions[0];
    assert_eq!((one.title.as_str(), one.phase.as_deref(), one.sealed), ("Lab één", Some("Aankomst"), false));
    assert_eq!(problems, []);
}

#[test]
fn sealing_a_workspace_session_takes_back_what_was_struck() {
    let (disk, workspace) = memory();
    let mut writer = run_session(&workspace, "lab-1", 7);
    let id = EntryId::new(ME.0, 7, 3);
    writer.append([held(7, 4, Event::Struck(id)), held(7, 5, Event::Sealed { codes: Vec::new() })]);
    let (sealed, _) = workspace.seal("lab-1", &BTreeSet::new(), ME).unwrap();
    writer.purge(&sealed.erased());
    assert_eq!(sealed.erased(), [id].into());
    assert!(disk.files().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("kanarie")));
    assert!(workspace.sessions().0[0].sealed);
}

#[test]
fn a_new_id_is_date_and_title_and_not_in_use() {
    let (_, workspace) = memory();
    run_session(&workspace, "2026-03-01-lab-een", 7);
    assert_eq!(workspace.new_id(Some("2026-03-01"), "Lab één"), "2026-03-01-lab-een-2");
    assert_eq!(workspace.new_id(None, "Agenda"), "agenda-2");
}

#[test]
fn a_read_only_folder_opens_for_reading_and_says_so() {
    let (disk, _) = memory();
    let open = || Workspace::open_on(shared(&disk), Path::new("/w"), Path::new("/state")).unwrap();
    run_session(&open(), "lab-1", 7);
    assert!(!open().is_read_only());
    let workspace = open();
    disk.fail(Plan { at: 1, fault: Fault::ReadOnly, for_ever: true, under: Some("/w".into()) });
    assert!(workspace.is_read_only());
}

#[test]
fn no_file_name_of_a_copy_is_another_session() {
    assert!(is_copy_of("lab-1 (1).ron", "lab-1") && is_copy_of("lab-1.sync-conflict-2.ron", "lab-1"));
    assert!(!is_copy_of("lab-1-2.ron", "lab-1") && !is_copy_of("lab-1.ron", "lab-1"));
}

#[test]
fn an_id_inside_a_file_makes_no_path() {
    let (disk, workspace) = memory();
    run_session(&workspace, "lab-1", 7);
    for evil in ["../../etc/x", "C:\\x", "CON", "a/b", "..", "", "a\0b"] {
        assert!(workspace.place(evil).is_none() && workspace.writer(evil, ME, Run(1)).is_none());
        let file =
            sealed::SealedFile { id: evil.to_owned(), held: vec![held(9, 1, opened(evil))], ..Default::default() };
        put(&disk, "/w/lab-2.ron", &sealed::write(&file));
        workspace.seal("lab-2", &BTreeSet::new(), ME).unwrap();
    }
    assert!(disk.files().keys().all(|path| path.starts_with("/w")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn any_title_makes_an_id(date in proptest::option::of("\\PC{0,12}"), title in any::<String>()) {
        prop_assert!(is_id(&id_from(date.as_deref(), &title)));
    }

    #[test]
    fn no_hostile_name_becomes_a_place(name in "(\\.\\.|/|\\\\|C:|CON|nul|com1|\\.|:|\u{0}|e\u{301}|é|A|a){1,6}") {
        let place = SessionPlace::new(Path::new("/w"), &name, Path::new("/f"));
        prop_assert!(place.is_none_or(|p| p.sealed().parent() == Some(Path::new("/w")) && is_id(&name)));
    }
}

struct Real {
    _folder: tempfile::TempDir,
    path: PathBuf,
    state: PathBuf,
}

fn real() -> Real {
    let folder = tempfile::tempdir().unwrap();
    let (path, state) = (folder.path().join("w"), folder.path().join("state"));
    create(Arc::new(RealDisk), &path, "Echt", &state).unwrap();
    Real { _folder: folder, path, state }
}

impl Real {
    fn open(&self) -> Workspace {
        Workspace::open_on(Arc::new(RealDisk), &self.path, &self.state).unwrap()
    }
}

#[test]
fn on_a_real_disk_a_session_is_written_read_along_and_sealed() {
    let real = real();
    let mut live = real.open().live_folder("lab-1").unwrap();
    let mut writer = run_session(&real.open(), "lab-1", 7);
    assert_eq!(live.refresh().entries.len(), 3);
    writer.append([note(7, 4, "nog een")]);
    assert_eq!(live.refresh().entries.len(), 1);
    let (sealed, _) = real.open().seal("lab-1", &BTreeSet::new(), ME).unwrap();
    assert_eq!(sealed.held.len(), 4);
    assert_eq!(real.open().read_session("lab-1"), (sealed.held, Vec::new()));
}

#[test]
fn a_run_is_alive_until_its_writer_is_gone() {
    let real = real();
    let live = real.path.join("lab-1.live");
    let writer = run_session(&real.open(), "lab-1", 7);
    assert!(alive::is_alive(&RealDisk, &live, Run(7)) && !alive::is_alive(&RealDisk, &live, Run(8)));
    drop(writer);
    assert!(!alive::is_alive(&RealDisk, &live, Run(7)));
}

#[test]
fn many_writers_at_once_lose_nothing() {
    let real = real();
    std::thread::scope(|scope| {
        for run in 1..=4 {
            let real = &real;
            scope.spawn(move || {
                let mut writer = real.open().writer("lab-1", ME, Run(run)).unwrap();
                for seq in 1..=50 {
                    assert_eq!(acked(&writer.append([note(run, seq, "zin")])).len(), 1);
                }
                real.open().seal("lab-1", &BTreeSet::new(), ME).unwrap();
            });
        }
    });
    assert_eq!(real.open().read_session("lab-1").0.len(), 200);
}

#[test]
fn a_device_keeps_its_number() {
    let real = real();
    assert_eq!(device_id(&RealDisk, &real.state), device_id(&RealDisk, &real.state));
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let real = real();
    run_session(&real.open(), "lab-1", 7);
    real.open().seal("lab-1", &BTreeSet::new(), ME).unwrap();
    let mut left = vec![real.path.clone()];
    while let Some(path) = left.pop() {
        let facts = std::fs::metadata(&path).unwrap();
        let wish = if facts.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(facts.permissions().mode() & 0o777, wish, "{}", path.display());
        left.extend(std::fs::read_dir(&path).into_iter().flatten().map(|item| item.unwrap().path()));
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let real = real();
    let outside = real.path.parent().unwrap().join("outside.ron");
    std::fs::write(&outside, "(version: 1, id: \"lab-9\", title: \"\", workspace: \"\", entries: [])").unwrap();
    std::os::unix::fs::symlink(&outside, real.path.join("lab-9.ron")).unwrap();
    assert_eq!(real.open().session_ids(), Vec::<String>::new());
    assert!(real.open().seal("lab-9", &BTreeSet::new(), ME).is_err());
    assert!(real.path.join("lab-9.ron").is_symlink());
}

#[test]
fn watching_tells_of_a_new_entry() {
    let real = real();
    let mut writer = run_session(&real.open(), "lab-1", 7);
    let (tell, told) = std::sync::mpsc::channel();
    let _watch = watch(&real.path.join("lab-1.live"), move || {
        let _ = tell.send(());
    });
    writer.append([note(7, 9, "zin")]);
    told.recv_timeout(std::time::Duration::from_secs(10)).unwrap();
}

#[test]
fn a_problem_is_shown_with_its_line() {
    let text = "(\n    title: \"x\",\n    phases: [(id: \"A B\", title: \"t\")],\n)";
    let problems = drempel::config::parse_script("s", "s.ron", text).1;
    let block = render(&problems[0], Some(text), &|message| message.key.to_owned());
    assert!(block.contains("check-id") && block.contains("s.ron:3:19") && block.contains("\"A B\""), "{block}");
}
