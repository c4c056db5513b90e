//! What she reads when a file or a disk lets her down: each fault has its sentence, and nothing is lost by it.

use std::path::Path;

use drempel::i18n::Lang;
use drempel::shell::look::catalog;
use drempel::store::disk::{Fault, Plan};
use drempel::store::*;

use crate::store_help::*;

/// A session of three lines by a run that is dead, with its segment changed.
fn damaged(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Gathered {
    let disk = disk();
    writer(&disk, 7).append((1..=3).map(|seq| note(7, seq, "een zin")));
    let (path, bytes) =
        disk.files().into_iter().find(|(path, _)| path.extension().is_some_and(|e| e == "seg")).unwrap();
    disk.put(&path, &change(bytes));
    gather(&shared(&disk), &place())
}

fn say(messages: impl IntoIterator<Item = (String, drempel::text::Message)>) -> String {
    let (dutch, english) = (catalog(Lang::Nl, None), catalog(Lang::En, None));
    let both =
        |(place, m): (String, drempel::text::Message)| format!("{place}\n{}\n{}", dutch.say(&m), english.say(&m));
    messages.into_iter().map(both).collect::<Vec<_>>().join("\n\n")
}

fn problems(gathered: &Gathered) -> String {
    say(gathered.problems.iter().map(|p| (format!("line {}, column {}", p.line, p.column), p.what.clone())))
}

fn kept(gathered: &Gathered) -> usize {
    gathered.union.entries().len()
}

/// What the writer says when the first operation and all after it fail, everywhere.
fn refused(fault: Fault) -> String {
    let disk = disk();
    let mut writer = writer(&disk, 7);
    disk.fail(Plan { at: 1, fault, for_ever: true, under: None });
    let Written::NotSaved { message, waiting } = writer.append([note(7, 1, "een zin")]) else { panic!("it was saved") };
    assert_eq!((waiting, writer.waiting().len()), (1, 1), "the words are still here");
    say([(format!("{fault:?}"), message)])
}

#[test]
fn a_damaged_line_is_stepped_over() {
    let gathered = damaged(|bytes| String::from_utf8(bytes).unwrap().replacen("een zin", "een zij", 1).into_bytes());
    assert_eq!(kept(&gathered), 2);
    insta::assert_snapshot!(problems(&gathered));
}

#[test]
fn a_torn_tail_is_told() {
    let gathered = damaged(|mut bytes| {
        bytes.truncate(bytes.len() - 9);
        bytes
    });
    assert_eq!(kept(&gathered), 2);
    insta::assert_snapshot!(problems(&gathered));
}

#[test]
fn a_newer_format_is_left_alone() {
    let newer = segment::frame(r#"(segment:2,device:"d1",run:"7",part:1,colour:"blue")"#).into_bytes();
    insta::assert_snapshot!(problems(&damaged(|_| newer)));
}

#[test]
fn a_missing_file_is_named() {
    let disk = disk();
    let found = check(&shared(&disk), &[Path::new("/w/scripts/weg.ron")], Path::new("/state"));
    insta::assert_snapshot!(say(found.into_iter().map(|p| (p.file, p.what))));
}

#[test]
fn a_folder_that_only_reads_and_a_full_disk_have_their_sentences() {
    insta::assert_snapshot!(Fault::ALL.map(refused).join("\n\n"));
}
