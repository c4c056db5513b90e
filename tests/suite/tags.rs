//! Tags inside the words: nothing typed is lost, what is written reads back the same, completion.

use drempel::app::tags::{complete, read, write};
use drempel::domain::*;
use proptest::prelude::*;

use super::given::{id, session};

fn tags(values: &[&str], practices: &[&str], voice: Option<&str>, questions: &[&str], echo: bool) -> Tags {
    let own = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
    let questions = questions.iter().map(|q| id(q)).collect();
    Tags {
        values: own(values),
        practices: own(practices),
        voice: voice.map(str::to_owned),
        questions,
        echo,
        echoes: None,
    }
}

#[track_caller]
fn reads(typed: &str, text: &str, expected: Tags) {
    let tagged = read(typed, &session(""));
    assert_eq!((tagged.text.as_str(), tagged.tags), (text, expected), "{typed}");
}

#[test]
fn tags_are_taken_out_of_the_words_wherever_they_stand() {
    reads(
        "#vertrouwen een hand @bewoner op ^A2 een schouder !",
        "een hand op een schouder",
        tags(&["vertrouwen"], &[], Some("bewoner"), &["A2"], true),
    );
    reads("stil #erkenning-1", "stil", tags(&[], &["erkenning-1"], None, &[], false));
}

#[test]
fn a_beginning_that_fits_only_one_is_enough_and_case_does_not_matter() {
    reads("x #VER @Amb ^a1", "x", tags(&["vertrouwen"], &[], Some("ambtenaar"), &["A1"], false));
}

#[test]
fn what_is_no_tag_stays_in_the_words() {
    for typed in ["#winst", "@iedereen", "^Z9", "wacht!", "#", "@", "^", "a#vertrouwen", "!!"] {
        reads(typed, typed, Tags::default());
    }
}

#[test]
fn the_last_voice_counts_and_nothing_comes_twice() {
    reads(
        "x @bewoner @ambtenaar #ver #vertrouwen ^A1 ^a1",
        "x",
        tags(&["vertrouwen"], &[], Some("ambtenaar"), &["A1"], false),
    );
}

#[test]
fn completion_offers_whole_tags_in_the_communitys_order() {
    let offers = |typed| complete(typed, &session(""));
    assert_eq!(offers("een hand #ver"), ["#vertrouwen", "#vertrouwen-1"]);
    assert_eq!(offers("@"), ["@bewoner", "@professional", "@ambtenaar"]);
    assert_eq!(offers("^b"), ["^B1"]);
    for nothing in ["", "woord", "#ver ", "x #ver woord"] {
        assert_eq!(offers(nothing), Vec::<String>::new(), "{nothing}");
    }
}

fn any_tags() -> impl Strategy<Value = Tags> {
    let some = |names: &'static [&'static str]| prop::sample::subsequence(names, 0..=names.len());
    let voice = prop::option::of(prop::sample::select(&["bewoner", "professional", "ambtenaar"][..]));
    (
        some(&["vertrouwen", "erkenning", "gelijkwaardigheid"]),
        some(&["vertrouwen-1", "erkenning-1"]),
        voice,
        some(&["A1", "A2", "B1"]),
        any::<bool>(),
    )
        .prop_map(|(values, practices, voice, questions, echo)| tags(&values, &practices, voice, &questions, echo))
}

proptest! {
    #[test]
    fn nothing_typed_is_lost(typed in "[#@^! a-zA-Z0-9é]{0,60}") {
        let tagged = read(&typed, &session(""));
        let taken = typed.split_whitespace().filter(|w| !tagged.text.split_whitespace().any(|t| t == *w));
        for word in taken {
            prop_assert!(word == "!" || word.starts_with(['#', '@', '^']), "{word} is gone from {typed:?}");
        }
        let kept: Vec<&str> = tagged.text.split_whitespace().collect();
        let mut typed_words = typed.split_whitespace();
        prop_assert!(kept.iter().all(|k| typed_words.any(|w| w == *k)), "the words changed places");
    }

    #[test]
    fn what_is_written_reads_back_the_same(text in "[a-zé]{1,9}( [a-zé]{1,9}){0,4}", tags in any_tags()) {
        let session = session("");
        let tagged = read(&write(&text, &tags, &session), &session);
        prop_assert_eq!((tagged.text, tagged.tags), (text, tags));
    }
}
