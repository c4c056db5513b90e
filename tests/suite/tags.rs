//! Tags inside the words: nothing typed is lost, what is written reads back the same, completion.

use drempel::app::tags::{complete, read, shown, write};
use drempel::domain::field::name;
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
        ..Tags::default()
    }
}

/// A session whose community names places and initiatives, and has boards whose columns are names.
fn with_field() -> Session {
    let mut opened = super::given::opened("");
    opened.community.places = ["schoolplein", "Het Blommetje", "Nieuw-West", "1e Lijn"].map(str::to_owned).to_vec();
    opened.community.initiatives = vec!["Doe mee!".to_owned()];
    opened.carried.field = ["de kade", "Schoolplein"].map(str::to_owned).to_vec();
    let topic = |(id, title): &(&str, &str)| Topic { id: (*id).into(), title: (*title).into(), board: "bord".into() };
    opened.community.topics = TOPICS.iter().map(topic).collect();
    let mut opening = super::given::opening();
    opening[0].event = Event::Opened(opened.into());
    Timeline::new(opening).session().clone()
}

/// Columns of boards: titles of two words, two with one title, the title of a value, another's id, a beginning of a value.
const TOPICS: [(&str, &str); 7] = [
    ("druppels", "Druppels"),
    ("bootje", "In één bootje"),
    ("individu", "Mensen"),
    ("lieden", "Mensen"),
    ("ver", "Erkenning"),
    ("wat-werkt", "Bootje"),
    ("verte", "Ver weg?"),
];

fn topics(ids: &[&str]) -> Tags {
    Tags { topics: ids.iter().map(|id| (*id).to_owned()).collect(), ..Tags::default() }
}

#[track_caller]
fn named(typed: &str, text: &str, expected: Tags) {
    let tagged = read(typed, &with_field());
    assert_eq!((tagged.text.as_str(), tagged.tags), (text, expected), "{typed}");
}

#[test]
fn a_column_of_a_board_is_typed_by_its_id_or_its_title_and_a_beginning_that_fits_one_is_enough() {
    named("kleine stappen #druppels", "kleine stappen", topics(&["druppels"]));
    named("#INDI samen #in-één #dr", "samen", topics(&["individu", "bootje", "druppels"]));
    named("samen #bootje #Druppels #druppels", "samen", topics(&["bootje", "druppels"]));
    for typed in ["#men", "#mensen", "#regen", "#druppels,", "#"] {
        named(typed, typed, Tags::default());
    }
}

#[test]
fn values_and_practices_go_before_a_column_and_a_name_in_full_goes_before_a_beginning() {
    named("x #vert", "x", tags(&["vertrouwen"], &[], None, &[], false));
    named("x #erkenning", "x", tags(&["erkenning"], &[], None, &[], false));
    named("x #erkenning-1", "x", tags(&[], &["erkenning-1"], None, &[], false));
    named("x #ver", "x", topics(&["ver"]));
    named("x #verte", "x", topics(&["verte"]));
}

#[test]
fn completion_offers_columns_by_their_title_behind_values_and_practices() {
    let offers = |typed| complete(typed, &with_field());
    assert_eq!(offers("een les #indi"), ["#individu"]);
    assert_eq!(offers("een les #dru"), ["#Druppels"]);
    assert_eq!(offers("#boo"), ["#In-één-bootje", "#wat-werkt"]);
    assert_eq!(offers("#ver"), ["#vertrouwen", "#vertrouwen-1", "#ver", "#Ver-weg?"]);
    assert_eq!(offers("#").len(), 3 + 2 + TOPICS.len());
}

#[test]
fn a_name_that_no_board_has_any_more_is_shown_by_its_id() {
    assert_eq!(shown(&topics(&["bootje", "oud"]), &with_field()), "#In-één-bootje #oud");
}

fn field(names: &[&str]) -> Tags {
    Tags { field: names.iter().map(|name| (*name).to_owned()).collect(), ..Tags::default() }
}

#[track_caller]
fn places(typed: &str, text: &str, names: &[&str]) {
    let tagged = read(typed, &with_field());
    assert_eq!((tagged.text.as_str(), tagged.tags), (text, field(names)), "{typed}");
}

#[test]
fn a_place_is_typed_before_or_behind_the_words_and_a_new_one_begins_as_it_was_typed() {
    places("+schoolplein hek op slot", "hek op slot", &["schoolplein"]);
    places("Hek op slot. +school", "Hek op slot.", &["schoolplein"]);
    places("‘Hek op slot!’ +Schooltuin.", "‘Hek op slot!’", &["Schooltuin"]);
    places("+HET-BLOM +doe samen +de-kade", "samen de kade", &["Het Blommetje", "Doe mee!", "de kade"]);
    places("Samen? +het_plein +de-kade", "Samen?", &["het plein", "de kade"]);
    places("+school- +school een bankje", "een bankje", &["school", "schoolplein"]);
    places("+schoolplein +SchoolPlein", "", &["schoolplein"]);
}

#[test]
fn in_the_middle_of_a_sentence_the_name_of_a_place_stays_a_word_of_it() {
    places("de poort van het +schoolplein was dicht", "de poort van het schoolplein was dicht", &["schoolplein"]);
    places("bij +het-blommetje, op de stoep", "bij Het Blommetje, op de stoep", &["Het Blommetje"]);
}

#[test]
fn at_the_end_of_a_sentence_the_name_of_a_place_is_no_word_too_many() {
    places("het begint op het +schoolplein.", "het begint op het schoolplein.", &["schoolplein"]);
    places("een bank bij de +kerk", "een bank bij de kerk", &["kerk"]);
    places("bij +kerk +plein. +de-kade", "bij kerk plein.", &["kerk", "plein", "de kade"]);
    let behind = read("een bank #vertrouwen +kerk.", &with_field());
    assert_eq!((behind.text.as_str(), behind.tags.field), ("een bank.", vec!["kerk".to_owned()]));
    // In the editor it has its sign again where it stands; one that does not stand in the words comes before them.
    let again = |text, names: &[&str]| write(text, &field(names), &with_field());
    assert_eq!(again("een bank bij de kerk.", &["kerk"]), "een bank bij de +kerk.");
    assert_eq!(again("een bank", &["kerk", "plein"]), "+kerk +plein een bank");
    assert_eq!(again("een bank.", &["kerk", "plein"]), "een bank. +kerk +plein");
    let tags = Tags { echo: true, ..field(&["kerk"]) };
    assert_eq!(write("een bank", &tags, &with_field()), "een bank ! +kerk");
    assert_eq!(again("kerk is dicht", &["kerk"]), "+kerk kerk is dicht");
}

#[test]
fn what_is_a_sum_or_no_name_stays_in_the_words() {
    for typed in ["+1", "+ 5", "a+b", "+", "++a", "+1e", "+-", "+’", "C++", "(+plein)"] {
        places(typed, typed, &[]);
    }
    places("+1e-lijn", "", &["1e Lijn"]);
}

#[test]
fn completion_offers_the_places_of_the_community_then_those_of_earlier_sessions() {
    let offers = |typed| complete(typed, &with_field());
    let all = ["+schoolplein", "+Het-Blommetje", "+Nieuw-West", "+1e-Lijn", "+Doe-mee!", "+de-kade"];
    assert_eq!(offers("bij +"), all);
    assert_eq!(offers("bij +nieuw-w"), ["+Nieuw-West"]);
    assert_eq!(offers("bij a+"), Vec::<String>::new());
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

/// Names as people have them: known ones, beginnings of those, and any others.
fn any_names() -> impl Strategy<Value = Vec<String>> {
    let known =
        prop::sample::select(&["schoolplein", "Het Blommetje", "Nieuw-West", "1e Lijn", "Doe mee!", "de kade"][..]);
    let new = prop_oneof![
        prop::sample::select(&["school", "Het", "Nieuw", "doe", "’t Trefpunt", "Plein (oost)", "a-b c"][..])
            .prop_map(str::to_owned),
        "[a-zéA-Z][a-zé' -]{0,12}".prop_map(|typed| name::tidy(&typed)),
    ];
    let all: Vec<String> = name::known(&with_field(), true);
    // Another spelling of a known name is that name.
    let new = new.prop_filter("known", move |new| !all.iter().any(|known| name::same(known, new)));
    let one = prop_oneof![known.prop_map(str::to_owned), new];
    prop::collection::vec(one, 0..4).prop_map(|names| name::distinct(names.iter().map(String::as_str)))
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
        any_names(),
        some(&["druppels", "bootje", "individu", "lieden", "ver", "wat-werkt", "verte"]),
    )
        .prop_map(|(values, practices, voice, questions, echo, field, named)| Tags {
            field,
            topics: topics(&named).topics,
            ..tags(&values, &practices, voice, &questions, echo)
        })
}

proptest! {
    #[test]
    fn nothing_typed_is_lost(typed in "[#@^!+ a-zA-Z0-9é]{0,60}") {
        let tagged = read(&typed, &session(""));
        let taken = typed.split_whitespace().filter(|w| !tagged.text.split_whitespace().any(|t| t.starts_with(w)));
        for word in taken {
            prop_assert!(word == "!" || word.starts_with(['#', '@', '^', '+']), "{word} is gone from {typed:?}");
        }
        let kept: Vec<&str> = tagged.text.split_whitespace().collect();
        let mut typed_words = typed.split_whitespace();
        // The name of a place may stand there without its sign; signs behind one that goes stay, or end the word before.
        let same = |word: &str, kept: &str| word.trim_start_matches('+').ends_with(kept) || kept.starts_with(word);
        prop_assert!(kept.iter().all(|k| typed_words.any(|w| same(w, k))), "the words changed places");
    }

    #[test]
    fn what_is_written_reads_back_the_same(text in "[a-zé]{1,9}( [a-zé]{1,9}){0,4}", tags in any_tags()) {
        let session = with_field();
        let tagged = read(&write(&text, &tags, &session), &session);
        prop_assert_eq!((tagged.text, tagged.tags), (text, tags));
    }

    #[test]
    fn what_was_typed_with_places_is_written_and_reads_back_the_same(
        typed in "[a-z.,!]{1,6}( [+]?(de|het|school|plein|Het-B|de-kade|kerk|[a-z]{1,4})[.,!]?){0,6}( #ver| @bewoner)?",
    ) {
        let session = with_field();
        let once = read(&typed, &session);
        prop_assert_eq!(read(&write(&once.text, &once.tags, &session), &session), once);
    }
}
