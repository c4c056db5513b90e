//! Red threads: what several communities harvested lies side by side, with their yes; a person gathers threads in it, with
//! keys; a thread copies nobody's words.

use std::path::Path;
use std::sync::Arc;

use drempel::app::threads::ThreadsRead;
use drempel::app::{Effect, Model, Msg, Overlay, update};
use drempel::config::{Chord, Key};
use drempel::domain::Kind::{Card, Celebration, Lesson, Quote, Table, Tip};
use drempel::domain::Timestamp;
use drempel::domain::thread::{Pointer, Thread, gather};
use drempel::i18n::Lang;
use drempel::shell::{documents, home, threads};
use drempel::store::disk::{Fault, Plan};
use drempel::store::{Disk, FaultyDisk, Workspace, assets};
use drempel::ui::plain;

use super::scenario::key_table;
use super::story;

const AROUND: &str = "/buurten";
const WIDE: (u16, u16) = (160, 50);
/// A lesson of the expedition, and words of Nieuw-West.
const LESSON: &str = "Samen sterker en dieper werken telt meer dan het plan precies uitvoeren.";
const HANDLES: &str = "Dit geeft ons wel goede handvatten!";

/// Somebody at home in a community, with others in the folders beside it.
struct Home {
    disk: FaultyDisk,
    workspace: Workspace,
    model: Model,
}

impl Home {
    fn of(name: &str, others: &[&str]) -> Self {
        let disk = FaultyDisk::new();
        for name in others.iter().chain([&name]) {
            for (file, bytes) in assets::example(name) {
                disk.put(&Path::new(AROUND).join(name).join(file), &bytes);
            }
        }
        Self::at(disk, name)
    }

    fn at(disk: FaultyDisk, name: &str) -> Self {
        let folder = Path::new(AROUND).join(name);
        let workspace = Workspace::open_on(Arc::new(disk.clone()), &folder, Path::new("/staat")).unwrap();
        let mut model = Model::new(key_table(), WIDE, Timestamp(0));
        let read = home::read(&workspace, &story::catalog(Lang::Nl));
        update(&mut model, Msg::Workspace(Box::new(read), Timestamp(0)));
        Self { disk, workspace, model }
    }

    /// Presses keys; words between `'` are typed. The shell answers as it does.
    fn keys(&mut self, keys: &str) -> &mut Self {
        for (at, part) in keys.split('\'').enumerate() {
            let chords: Vec<Chord> = if at % 2 == 1 {
                part.chars().map(|c| Chord::plain(Key::Char(c))).collect()
            } else {
                part.split_whitespace().map(|name| name.parse().unwrap()).collect()
            };
            for chord in chords {
                self.tell(Msg::Key(chord, Timestamp(0)));
            }
        }
        self
    }

    fn tell(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            let read = match effect {
                Effect::ReadThreads => threads::read(&self.workspace),
                Effect::Gather(step) => threads::gather(&self.workspace, &step).0,
                Effect::WriteDocument(paper) => {
                    let said = documents::write(&self.workspace, paper, &story::catalog(Lang::Nl));
                    self.tell(Msg::Said(said, Timestamp(0)));
                    continue;
                }
                _ => continue,
            };
            self.tell(Msg::Threads(Box::new(read), Timestamp(0)));
        }
    }

    fn screen(&self) -> String {
        plain::text(&story::drawn(&self.model, WIDE))
    }

    /// What was read, as it lies over the screen.
    fn read(&self) -> &ThreadsRead {
        let Some(Overlay::Threads(view)) = &self.model.overlay else { panic!("no threads over the screen") };
        view.read.as_ref().unwrap()
    }

    /// The threads, each with the words that are there.
    fn gathered(&self) -> Vec<(String, Vec<String>)> {
        let read = self.read();
        let words = |p: &Pointer| read.find(p).map(|found| found.said.text.clone()).unwrap_or_default();
        let thread = |t: &Thread| (t.title.clone(), t.words.iter().map(words).collect());
        read.threads.iter().map(thread).collect()
    }

    fn file(&self) -> String {
        let path = self.workspace.path().join("threads.ron");
        String::from_utf8(self.disk.read(&path, 0, u64::MAX).unwrap()).unwrap()
    }

    #[track_caller]
    fn shows(&self, words: &[&str]) {
        let screen = self.screen();
        let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in words {
            assert!(flat.contains(words), "“{words}” does not show:\n{screen}");
        }
    }
}

/// Two communities' words in one thread, as somebody gathers them.
fn gathered() -> Home {
    let mut home = Home::of("expeditie", &["bloesem", "nieuw-west"]);
    home.keys("w enter 'Klein beginnen' enter pagedown down enter 'klein' down enter tab");
    home
}

#[test]
fn a_person_gathers_a_thread_over_communities_and_it_is_there_the_next_time() {
    let home = gathered();
    home.shows(&[
        "wat je hoort",
        "∿ Klein beginnen",
        LESSON,
        "Expeditie: vijf coalities samen · De opbrengst",
        "Samenspel Nieuw-West",
    ]);
    let gathered = home.gathered();
    assert!(gathered[0].1[0] == LESSON && gathered[0].1[1] == HANDLES, "{gathered:?}");
    let mut next = Home::at(home.disk, "expeditie");
    assert_eq!(next.keys("w").gathered(), gathered);
}

#[test]
fn a_community_lies_there_only_when_it_said_yes_and_its_own_always() {
    let mut home = Home::of("expeditie", &["bloesem", "nieuw-west"]);
    home.keys("w");
    let folders: Vec<&str> = home.read().communities.iter().map(|c| c.folder.as_str()).collect();
    assert_eq!(folders, ["expeditie", "nieuw-west"]);
    home.keys("end").shows(&["Hier liggen alleen groepen die daar ja op zeiden."]);
    assert!(home.read().silent && !home.screen().contains("Bloesem"));
    let mut own = Home::of("bloesem", &[]);
    assert_eq!(own.keys("w").read().communities[0].folder, "bloesem");
}

#[test]
fn a_thread_holds_no_words_and_what_is_taken_back_is_gone_from_it() {
    let home = gathered();
    assert!(!home.file().contains("handvatten") && !home.file().contains("plan precies"), "{}", home.file());
    let path = Path::new(AROUND).join("nieuw-west/drempel.ron");
    let settings = String::from_utf8(home.disk.read(&path, 0, u64::MAX).unwrap()).unwrap();
    home.disk.put(&path, settings.replace("side_by_side: true", "side_by_side: false").as_bytes());
    let mut later = Home::at(home.disk.clone(), "expeditie");
    later.keys("w tab").shows(&[LESSON, "Deze woorden van nieuw-west kan ik nu niet laten"]);
    assert!(!later.screen().contains("handvatten"));
    // The thread keeps their place: they may come back.
    home.disk.put(&path, settings.as_bytes());
    assert_eq!(Home::at(home.disk, "expeditie").keys("w").gathered()[0].1.len(), 2);
}

#[test]
fn words_are_taken_out_a_thread_gets_another_name_and_each_step_can_be_taken_back() {
    let mut home = gathered();
    home.keys("e 'Overal begint het klein.' enter enter ctrl-u 'Klein' enter");
    home.shows(&["∿ Klein", "Overal begint het klein."]);
    home.keys("down x");
    assert_eq!(home.gathered()[0].1.len(), 1);
    home.keys("ctrl-z ctrl-z");
    assert_eq!((home.gathered()[0].0.as_str(), home.gathered()[0].1.len()), ("Klein beginnen", 2));
}

#[test]
fn a_thread_goes_only_when_no_words_lie_in_it() {
    let mut home = gathered();
    home.keys("home x").shows(&["In deze draad liggen nog woorden. Haal die er eerst uit."]);
    home.keys("down x x home").shows(&["nog zonder woorden"]);
    assert_eq!(home.keys("x").gathered(), []);
}

#[test]
fn the_threads_become_a_document_to_bring_back_to_the_groups() {
    let mut home = gathered();
    let told = home.keys("p").model.notice.clone();
    assert!(told.unwrap().args.iter().any(|(_, file)| file.ends_with("documents/rode-draden.html")));
    let path = home.workspace.path().join("documents/rode-draden.html");
    let page = String::from_utf8(home.disk.read(&path, 0, u64::MAX).unwrap()).unwrap();
    for words in ["<h2>Klein beginnen</h2>", LESSON, HANDLES, "Samenspel Nieuw-West", "Klopt het?"] {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
}

#[test]
fn a_name_is_asked_for_and_esc_leaves_everything_as_it_was() {
    let mut home = Home::of("expeditie", &[]);
    home.keys("w enter enter").shows(&["Geef de draad eerst een naam."]);
    home.keys("esc");
    assert!(home.read().threads.is_empty());
    home.keys("esc");
    assert!(home.model.overlay.is_none());
}

#[test]
fn what_a_person_wrote_by_hand_is_put_aside_whole() {
    let home = gathered();
    let by_hand = home.file().replace("Klein beginnen", "Kleiner") + "// denk aan de buren\n";
    home.disk.put(&home.workspace.path().join("threads.ron"), by_hand.as_bytes());
    let mut home = Home::at(home.disk, "expeditie");
    home.keys("w").shows(&["Iemand veranderde threads.ron met de hand."]);
    home.keys("down enter 'Anders' enter");
    let aside = home.disk.read(&home.workspace.path().join("threads-1.txt"), 0, u64::MAX).unwrap();
    assert_eq!(String::from_utf8(aside).unwrap(), by_hand);
    assert_eq!(home.gathered().iter().map(|(title, _)| title.as_str()).collect::<Vec<_>>(), ["Kleiner", "Anders"]);
}

#[test]
fn a_disk_that_fails_is_said_and_the_thread_is_not_shown_as_kept() {
    let mut home = Home::of("expeditie", &[]);
    home.keys("w");
    home.disk.fail(Plan { at: 1, fault: Fault::NoSpace, for_ever: true, under: Some(AROUND.into()) });
    let step = gather(&[], "Klein", home.read().words()[0].pointer()).unwrap();
    let (read, said) = threads::gather(&home.workspace, &step);
    assert_eq!((read.threads, said.unwrap().key), (Vec::new(), "threads-not-written"));
}

#[test]
fn of_boards_only_what_they_let_go_lies_beside_others() {
    let mut home = Home::of("oefenbuurt", &["nieuw-west"]);
    home.keys("w");
    let boards: std::collections::BTreeSet<&str> =
        home.read().words().iter().filter_map(|found| Some(found.said.laid.as_ref()?.board.as_str())).collect();
    assert_eq!(
        boards.into_iter().collect::<Vec<_>>(),
        ["horizon", "kleine-dingen", "kompas", "ontdekkingen", "stromen"]
    );
}

#[test]
fn without_its_yes_ones_own_community_goes_on_no_paper() {
    let mut home = Home::of("bloesem", &["nieuw-west"]);
    home.keys("w enter 'Klein' enter pagedown enter 'kl' down enter tab p");
    let lesson = home.gathered()[0].1[0].clone();
    let path = home.workspace.path().join("documents/rode-draden.html");
    let page = String::from_utf8(home.disk.read(&path, 0, u64::MAX).unwrap()).unwrap();
    assert!(!lesson.is_empty() && !page.contains(&lesson) && page.contains("zei nog geen ja"), "{page}");
    assert!(page.contains("gemeenschap. Klopt het?"));
}

#[test]
fn undo_takes_a_new_thread_away_again() {
    let mut home = Home::of("expeditie", &[]);
    home.keys("w enter 'Klein' enter ctrl-z");
    assert_eq!(home.gathered(), []);
}

#[test]
fn escape_asks_again_over_words_and_even_niet_lets_them_wait() {
    let mut home = Home::of("expeditie", &[]);
    home.keys("w enter 'Klein' esc").shows(&["Nog een keer esc gooit het weg."]);
    home.keys("ctrl-e");
    assert!(!home.screen().contains("Klein"), "{}", home.screen());
    home.keys("x enter ctrl-e").shows(&["Klein"]);
    assert_eq!(home.keys("enter").gathered()[0].0, "Klein");
}

#[test]
fn what_is_not_understood_is_put_aside_before_anything_is_written() {
    let home = gathered();
    let text = home.file().replace("title: \"Klein beginnen\"", "titel: \"Klein beginnen\"");
    home.disk.put(&home.workspace.path().join("threads.ron"), text.as_bytes());
    Home::at(home.disk.clone(), "expeditie").keys("w enter 'Anders' enter");
    let aside = home.disk.read(&home.workspace.path().join("threads-1.txt"), 0, u64::MAX).unwrap();
    assert_eq!(String::from_utf8(aside).unwrap(), text);
}

#[test]
fn a_pointer_at_somebodys_name_finds_nothing() {
    let mut read = Home::of("expeditie", &[]).keys("w").read().clone();
    let pointer = read.words()[0].pointer();
    for kind in [drempel::domain::Kind::Named, drempel::domain::Kind::NextStep] {
        read.communities[0].harvests[0].words[0].kind = kind;
        assert!(read.find(&pointer).is_none());
    }
}

#[test]
fn nothing_that_belongs_in_its_own_room_lies_there() {
    let mut home = Home::of("oefenbuurt", &[]);
    home.keys("w");
    let kinds: std::collections::BTreeSet<_> = home.read().words().iter().map(|found| found.said.kind).collect();
    assert!(kinds.iter().all(|kind| [Lesson, Quote, Celebration, Tip, Table, Card].contains(kind)), "{kinds:?}");
}
