//! The example workspaces: what was read back holds what its source says and nothing more; the practice neighbourhood
//! shows every instrument filled.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use drempel::domain::session::CardNow;
use drempel::domain::*;
use drempel::store::{Disk, FaultyDisk, Workspace, assets, check};

const READ_BACK: [&str; 4] = ["bloesem", "expeditie", "nieuw-west", "woonservicewijken"];

fn disk(example: &str) -> Arc<dyn Disk> {
    let disk = FaultyDisk::new();
    for (file, bytes) in assets::example(example) {
        disk.put(&Path::new("/werkmap").join(file), &bytes);
    }
    Arc::new(disk)
}

fn workspace(example: &str) -> Workspace {
    Workspace::open_on(disk(example), Path::new("/werkmap"), Path::new("/staat")).unwrap()
}

fn read(workspace: &Workspace, id: &str) -> Timeline {
    Timeline::new(workspace.read_session(id).0.into_iter().map(|held| held.entry))
}

/// The sessions of an example, oldest first, as the program reads them.
fn sessions(example: &str) -> Vec<Timeline> {
    let workspace = workspace(example);
    workspace.sessions().0.into_iter().map(|info| read(&workspace, &info.id)).collect()
}

fn opened(timeline: &Timeline) -> &Opened {
    timeline.session().opened.as_ref().unwrap()
}

fn practice(id: &str) -> Timeline {
    read(&workspace("oefenbuurt"), id)
}

fn cards<'a>(session: &'a Session, board: &str, phase: Option<&str>) -> Vec<CardNow<'a>> {
    session.cards(&BoardKey { board: board.into(), phase: phase.map(Into::into) })
}

/// How many cards lie in each column.
fn laid(session: &Session, board: &str, phase: Option<&str>) -> Vec<(String, usize)> {
    let cards = cards(session, board, phase);
    let columns = &session.board(board).unwrap().columns;
    columns.iter().map(|c| (c.id.clone(), cards.iter().filter(|card| card.column == c.id).count())).collect()
}

fn counts(laid: Vec<(String, usize)>) -> Vec<usize> {
    laid.into_iter().map(|(_, count)| count).collect()
}

fn texts(session: &Session, kind: Kind) -> Vec<&str> {
    session.of_kind(kind).map(|line| line.text.as_str()).collect()
}

#[test]
fn nothing_is_wrong_in_any_example() {
    assert_eq!(assets::examples(), ["bloesem", "expeditie", "nieuw-west", "oefenbuurt", "woonservicewijken"]);
    for example in assets::examples() {
        assert_eq!(check(&disk(&example), &[Path::new("/werkmap")], Path::new("/staat")), [], "{example}");
    }
}

#[test]
fn what_was_read_back_has_no_times_moments_agreements_or_voices() {
    for timeline in READ_BACK.into_iter().flat_map(sessions) {
        let opened = opened(&timeline);
        assert_eq!((opened.origin, opened.offset), (Origin::Reconstructed, 0));
        assert!(!opened.source.is_empty());
        for entry in timeline.entries() {
            assert_eq!(entry.at, At::Unknown);
            let told = match &entry.event {
                Event::Noted(noted) => {
                    noted.kind != Kind::Moment && noted.door.is_none() && noted.tags == Tags::default()
                }
                // Who was there is known of one lab only, and nobody counted.
                Event::Present { people, .. } => people.is_none() && opened.session == "2025-05-27-policy-lab-1",
                Event::Posed { from, remark, .. } => from.is_empty() && remark.is_empty(),
                Event::Opened(_)
                | Event::PhaseEntered { .. }
                | Event::Released { released: true, .. }
                | Event::ValueChosen { .. }
                | Event::Sealed { .. } => true,
                _ => false,
            };
            assert!(told, "{}: {:?}", opened.session, entry.event);
        }
    }
}

#[test]
fn dates_are_stated_inferred_or_unknown() {
    let all: Vec<String> = READ_BACK
        .into_iter()
        .flat_map(sessions)
        .map(|s| {
            format!("{} {} {:?}", opened(&s).session, opened(&s).date.as_deref().unwrap_or("-"), opened(&s).certainty)
        })
        .collect();
    assert_eq!(
        all,
        [
            "2025-05-27-policy-lab-1 2025-05-27 Inferred",
            "2025-06-16-policy-lab-2 2025-06-16 Inferred",
            "policy-lab-3 - Unknown",
            "de-opbrengst - Unknown",
            "eerste-bijeenkomst - Unknown",
            "2015-11-12-inleidingen 2015-11-12 Stated",
            "vier-bijeenkomsten - Unknown",
            "2022-09-23-inspiratiebijeenkomst 2022-09-23 Stated",
        ]
    );
}

#[test]
fn quotes_of_a_source_were_published_there() {
    let all = READ_BACK.into_iter().flat_map(sessions).collect::<Vec<_>>();
    let quotes: Vec<&Line> = all.iter().flat_map(|s| s.session().of_kind(Kind::Quote)).collect();
    assert_eq!((quotes.len(), quotes.iter().all(|quote| quote.released)), (5, true));
}

#[test]
fn bloesem_five_core_values_by_themselves_and_eleven_questions() {
    let lab = read(&workspace("bloesem"), "2025-05-27-policy-lab-1");
    let lab = lab.session();
    assert_eq!(counts(laid(lab, "verhalen", None)), [3, 2]);
    assert_eq!(counts(laid(lab, "waarden", None)), [0, 0, 5]);
    assert!(cards(lab, "waarden", None).iter().all(|card| card.from.is_none()));
    assert_eq!(
        lab.values,
        ["vertrouwen", "erkenning", "gelijkwaardigheid", "betrouwbaarheid", "daadkracht"].map(Into::into).into()
    );
    let parts = |q: &Question| (q.code.clone(), q.now().map_or((0, 0), |w| (w.terwijl.len(), w.zonder_dat.len())));
    let parts: Vec<String> = lab.agenda.questions.iter().map(parts).map(|(c, (t, z))| format!("{c} {t}/{z}")).collect();
    assert_eq!(
        parts,
        ["A1 2/0", "A2 1/0", "B1 1/1", "B2 1/0", "C1 1/0", "C2 1/0", "C3 1/0", "D1 1/0", "D2 2/0", "D3 1/0", "D4 1/0"]
    );
    let points = |value: &Value| {
        let of_value = || opened_practices(&lab.opened.as_ref().unwrap().community, &value.id);
        format!("{} {}", of_value().count(), of_value().map(|p| p.sub.len()).sum::<usize>())
    };
    let community = &lab.opened.as_ref().unwrap().community;
    assert_eq!(community.values.iter().map(points).collect::<Vec<_>>(), ["9 6", "6 6", "5 6", "8 6", "5 1"]);
}

fn opened_practices<'a>(community: &'a Community, value: &'a str) -> impl Iterator<Item = &'a Practice> {
    community.practices.iter().filter(move |practice| practice.value == value)
}

#[test]
fn nieuw_west_portraits_introductions_and_what_came_back_each_time() {
    let all = sessions("nieuw-west");
    let [first, introductions, together] = all.iter().map(Timeline::session).collect::<Vec<_>>()[..] else { panic!() };
    // The source does not say what came after what.
    assert!(all.iter().all(|s| opened(s).carried == Carried::default()));
    assert_eq!(counts(laid(first, "hoofd-hart-buik", None)), [1, 2, 1]);
    assert_eq!((texts(introductions, Kind::Note).len(), introductions.visits.len()), (7, 1));
    let kinds = [Kind::Quote, Kind::Celebration, Kind::Lesson, Kind::SideStream, Kind::NextStep];
    assert_eq!(kinds.map(|kind| texts(together, kind).len()), [4, 1, 2, 3, 0]);
    assert_eq!(laid(together, "volgende-keer", Some("volgende-keer")).iter().map(|c| c.1).sum::<usize>(), 0);
    let formal = |voice: &str| opened(&all[0]).community.is_formal(voice);
    assert_eq!(["bewoner", "vrijwilliger", "manager", "opleiding"].map(formal), [false, false, true, true]);
}

#[test]
fn expeditie_one_pooled_record_with_five_discoveries_and_seven_streams() {
    let all = sessions("expeditie");
    let [record] = &all[..] else { panic!() };
    let community = &opened(record).community;
    assert_eq!(["bewoner", "welzijnswerker", "begeleider"].map(|v| community.is_formal(v)), [false, true, true]);
    let record = record.session();
    assert_eq!(counts(laid(record, "ontdekkingen", None)), [4, 3, 4, 2, 3]);
    assert_eq!(counts(laid(record, "stromen", None)), [1; 7]);
    // The source puts nothing there.
    assert_eq!(counts(laid(record, "kompas", None)), [0, 0, 1, 1]);
    assert_eq!(counts(laid(record, "kleine-dingen", None)), [0, 0, 4]);
    assert_eq!(texts(record, Kind::NextStep).len(), 4);
    assert_eq!(opened(&all[0]).script.id, "expeditie");
}

#[test]
fn woonservicewijken_two_speakers_three_developments_and_answers() {
    let all = sessions("woonservicewijken");
    let [meeting] = &all[..] else { panic!() };
    let meeting = meeting.session();
    assert_eq!(counts(laid(meeting, "bijdrage", Some("spreker-1"))), [6, 5, 1]);
    assert_eq!(counts(laid(meeting, "bijdrage", Some("spreker-2"))), [6, 3, 1]);
    let new = cards(meeting, "bijdrage", Some("spreker-2")).iter().filter(|c| c.text.starts_with("Nieuw:")).count();
    assert_eq!((new, texts(meeting, Kind::Note).len()), (3, 2 + 4 + 3 + 3));
}

#[test]
fn every_board_and_every_form_that_ships_is_filled_in_the_practice_neighbourhood() {
    let all = sessions("oefenbuurt");
    let shipped = assets::under("boards/").into_iter().map(|(name, _)| name.trim_end_matches(".ron").to_owned());
    let filled = |board: &str| {
        all.iter().map(Timeline::session).any(|s| {
            let mut phases = s.script().phases.iter().map(|phase| Some(phase.id.as_str())).chain([None]);
            phases.any(|phase| cards(s, board, phase).iter().any(|card| card.tags.is_some()))
        })
    };
    let empty: Vec<String> = shipped.filter(|board| !filled(board)).collect();
    assert_eq!(empty, [""; 0]);
    let visited = |s: &Timeline| -> BTreeSet<Form> {
        let s = s.session();
        s.visits.iter().filter_map(|v| s.script().phase(&v.phase)).map(|phase| phase.form).collect()
    };
    let forms: BTreeSet<Form> = all.iter().flat_map(visited).collect();
    let shipped: BTreeSet<Form> = scripts().iter().flat_map(|script| &script.phases).map(|phase| phase.form).collect();
    assert_eq!((forms.len(), forms.is_superset(&shipped)), (16, true));
}

fn scripts() -> Vec<Script> {
    workspace("oefenbuurt").scripts().0.into_iter().map(|source| source.what).collect()
}

#[test]
fn one_initiative_shifts_over_three_sessions_and_the_others_stay() {
    let autumn = practice("2026-10-15-najaar");
    let cards = cards(autumn.session(), "kompas", None);
    let path = |card: &CardNow<'_>| {
        let before = card.earlier.iter().map(|(session, column)| format!("{} {column}", &session[..10]));
        before.chain([card.column.to_owned()]).collect::<Vec<_>>()
    };
    let shifted = cards.iter().find(|c| c.text == "Repareerochtend in de fietsenkelder").unwrap();
    assert_eq!(path(shifted), ["2026-05-28 door", "2026-07-02 namens", "met"]);
    let stayed: Vec<usize> = cards.iter().filter(|c| c.id != shifted.id).map(|c| c.earlier.len()).collect();
    assert_eq!(stayed, [1; 5]);
}

#[test]
fn an_accepted_addition_is_in_the_next_commitments_with_voice_and_session() {
    let next = practice("2026-05-28-eerste-pitstop");
    let practices = &opened(&next).community.practices;
    let added = practices.iter().filter_map(|p| p.added.as_ref().map(|added| (p, added)));
    let added: Vec<String> = added.map(|(p, a)| format!("{} {} {} {}", p.value, a.voice, a.session, p.text)).collect();
    let session = "2026-05-07-samen-dragen";
    assert_eq!(
        added,
        [
            format!("vertrouwen ambtenaar {session} Weten we het nog niet? Dan bellen we om dát te zeggen."),
            format!("erkenning bewoner {session} Wie er niet meer is, blijven we noemen."),
            format!("gelijkwaardigheid initiatiefnemer {session} Wie de sleutel draagt, krijgt ook eens vrij."),
        ]
    );
    // One voice said not yet: it stays a proposal.
    let here = practice(session);
    assert_eq!(here.session().of_kind(Kind::Addition).filter(|l| here.session().is_accepted(l.id)).count(), 3);
    assert_eq!(here.session().of_kind(Kind::Addition).count(), 4);
}

#[test]
fn values_go_along_from_personal_to_group_to_core() {
    let stories = practice("2026-04-16-verhalen");
    let cards = cards(stories.session(), "waarden", None);
    let find = |id: EntryId| cards.iter().find(|card| card.id == id).unwrap();
    let core: Vec<&CardNow<'_>> = cards.iter().filter(|card| card.column == "kern").collect();
    assert_eq!(core.len(), 4);
    for card in core {
        let group = find(card.from.unwrap());
        assert_eq!((group.column, find(group.from.unwrap()).column), ("groep", "persoonlijk"));
    }
    assert_eq!(cards.iter().filter(|card| card.under.is_some()).count(), 4);
}

#[test]
fn questions_of_two_tables_became_one_and_count_in_the_next_agenda() {
    let stories = practice("2026-04-16-verhalen");
    let posed: Vec<(String, usize)> = stories
        .entries()
        .filter_map(|e| {
            if let Event::Posed { code, from, .. } = &e.event { Some((code.clone(), from.len())) } else { None }
        })
        .collect();
    assert_eq!(posed, [("D2".to_owned(), 2), ("E1".to_owned(), 1), ("C4".to_owned(), 1)]);
    let next = practice("2026-05-07-samen-dragen");
    let agenda = &opened(&next).carried.agenda;
    assert!(["D2", "E1", "C4"].iter().all(|code| agenda.by_code(code).is_some()));
    assert!(agenda.themes.iter().any(|theme| theme.code == "E" && theme.title == "Ergens mogen zijn"));
}

#[test]
fn three_people_prepare_the_next_session_and_choose_its_script() {
    for (id, title) in
        [("2026-06-11-lunch-in-de-huiskamer", "Tweede pitstop"), ("2026-10-15-najaar", "Een echte casus")]
    {
        let session = practice(id);
        let session = session.session();
        assert_eq!(laid(session, "volgende-keer", Some("volgende-keer"))[0], ("wie".to_owned(), 3));
        let planned = session.planned.as_ref().unwrap();
        assert_eq!(planned.title, title);
        assert!(scripts().iter().any(|script| script.id == planned.script));
    }
}

#[test]
fn each_session_begins_from_what_the_one_before_left() {
    for example in ["bloesem", "oefenbuurt"] {
        for pair in sessions(example).windows(2) {
            assert_eq!(opened(&pair[1]).carried, carry(pair[0].session()), "{}", opened(&pair[1]).session);
        }
    }
}

#[test]
fn a_practice_session_takes_about_two_hours_and_its_file_stays_small() {
    for timeline in sessions("oefenbuurt") {
        let (session, id) = (timeline.session(), &opened(&timeline).session);
        let minutes = session.sealed.unwrap().since(session.opened_by.unwrap().1.unwrap()) / 60_000;
        assert!((118..=130).contains(&minutes), "{id}: {minutes} minutes");
        let times: Vec<Timestamp> = session.visits.iter().map(|v| v.entered.unwrap()).collect();
        assert!(times.is_sorted(), "{id}");
        let files = assets::example("oefenbuurt");
        let size = files.iter().find(|(path, _)| path == &format!("{id}.ron")).unwrap().1.len();
        assert!(size < 100_000, "{id}: {size} bytes");
        assert_eq!(opened(&timeline).origin, Origin::Practice);
    }
}

#[test]
fn a_closed_door_may_stay_without_an_answer() {
    let carrying = practice("2026-05-07-samen-dragen");
    let chair = carrying.session().moments().find(|m| m.text.starts_with("stoel van de bestuurder")).unwrap();
    assert_eq!((chair.door, chair.status, chair.answered_by), (Some(Door::Closed), Status::Kept, None));
    let pitstop = practice("2026-07-02-tweede-pitstop");
    assert!(pitstop.session().stay && pitstop.session().moments().all(|m| m.answered_by.is_none()));
}
