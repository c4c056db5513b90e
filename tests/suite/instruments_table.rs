//! Every row of the instrument table of the source documents, with the tests that hold that part of a session and its
//! pictures among those that `screens` draws.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use drempel::cli::scenes::scenes;
use drempel::i18n::Lang;
use drempel::ui::plain;
use drempel::ui::stage::Stage;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::scenario::key_table;
use super::{large_type, story};

const SMALL: (u16, u16) = (80, 24);

/// A row of the table: its tests, and its pictures among those that `screens` draws.
struct Row(&'static str, &'static [&'static str], &'static [&'static str]);

const TABLE: [Row; 20] = [
    Row(
        "dynamic learning agenda",
        &[
            "the_learning_agenda_of_bloesem_is_looked_back_on_question_by_question",
            "a_new_community_words_its_first_question_with_help",
        ],
        &["home-bloesem", "lead-bloesem-terugblik", "lead-bijwerken-leeg", "desk-bijwerken-typen"],
    ),
    Row(
        "policy lab 1",
        &[
            "stories_of_each_group_are_told_before_anybody_speaks_of_values",
            "personal_values_are_grouped_and_carried_to_the_group_and_to_the_core",
            "questions_of_tables_are_joined_and_count_after_a_yes",
        ],
        &[
            "lead-verhalen-verhalen",
            "lead-verhalen-persoonlijke-waarden",
            "lead-verhalen-groepswaarden",
            "lead-verhalen-kernwaarden",
            "lead-verhalen-leervragen",
        ],
    ),
    Row(
        "policy lab 2",
        &["what_everybody_accepts_is_in_the_next_sessions_commitments_with_voice_and_session"],
        &["lead-samen-dragen-verantwoordelijkheid", "lead-samen-dragen-aanvullen", "desk-aanvulling-met-twee-keer-ja"],
    ),
    Row(
        "policy lab 3",
        &["the_commitments_are_a_mirror_and_the_case_is_told_before_a_calm_wall"],
        &["lead-lab-3-spiegel", "desk-lab-3-casussen", "lead-lab-3-casussen", "room-lab-3-inzichten"],
    ),
    Row(
        "learning community",
        &["all_screens_show_the_same_session", "the_next_session_looks_back_on_all_of_it"],
        &["lead-terugblik", "lead-casus", "lead-tafels", "lead-samen", "lead-oogst"],
    ),
    Row(
        "commitments",
        &["a_moment_points_at_the_practice_that_it_touches"],
        &["lead-samen-dragen-verbintenis", "desk-lab-3-spiegel"],
    ),
    Row(
        "doors",
        &["a_door_that_opened_again_is_looked_at_together_and_one_without_an_answer_may_stay"],
        &["lead-put-up", "desk-samen", "note-samen", "desk-answer", "desk-explain"],
    ),
    Row(
        "charged field",
        &[
            "here_we_go_again_stands_with_the_moment",
            "a_place_carries_good_and_bad_over_three_sessions_and_the_one_that_runs",
            "a_moment_says_and_unsays_which_older_one_it_is_like_and_undo_takes_it_back",
        ],
        &["desk-field", "home-field", "note-place"],
    ),
    Row(
        "horizon",
        &[
            "many_columns_are_walked_one_by_one_where_they_do_not_fit",
            "a_lesson_is_named_after_its_layer_by_a_beginning_and_stays_so_when_it_is_reworded",
        ],
        &["lead-najaar-horizon"],
    ),
    Row(
        "samenspel",
        &["what_is_planned_is_what_the_next_session_starts_with", "makers_who_all_speak_from_one_side_get_a_kind_word"],
        &[
            "lead-lunch-opening",
            "lead-lunch-volgende-keer",
            "lead-lunch-tussenruimte",
            "lead-slot-feest",
            "lead-voorbereiding-tussenruimte",
        ],
    ),
    Row("head, heart, belly", &["a_board_on_paper_says_so_kindly"], &["lead-lunch-zelfportret"]),
    Row(
        "partnership card",
        &[
            "the_partnership_card_is_walked_from_right_to_left_step_by_step",
            "the_short_form_takes_four_columns_together_and_the_arrow_goes_to_the_left",
        ],
        &["lead-partnerschapskaart-waarden", "lead-partnerschapskaart-acties", "lead-kaart-kort", "desk-kaart-kort"],
    ),
    Row(
        "expectations, circles, discretionary space, recovery principles",
        &[
            "what_is_written_first_is_seen_by_nobody_until_it_is_shown",
            "circles_lie_around_each_other_and_two_sides_face_each_other",
            "a_theory_card_is_short_sentences_to_read_aloud_and_a_question",
        ],
        &["lead-kaartjes-nog-niet-getoond", "lead-lunch-verwachtingen", "lead-lunch-kringen", "lead-lunch-theorie"],
    ),
    Row(
        "side streams",
        &["a_side_stream_is_followed_at_the_next_look_back"],
        &["desk-terugblik", "lead-najaar-terugblik"],
    ),
    Row(
        "tips, quotes, celebrations",
        &[
            "tips_quotes_and_celebrations_are_harvested_and_a_quote_waits_for_its_speaker",
            "tips_tops_a_quote_and_a_celebration_stand_in_the_guide_that_is_written_at_home",
        ],
        &["desk-slot-vieren", "lead-oogst", "note-oogst", "home-guide"],
    ),
    Row(
        "pitstop",
        &[
            "a_scheme_of_four_positions_shows_the_shift_of_one_initiative_over_three_sessions",
            "many_columns_are_walked_one_by_one_where_they_do_not_fit",
        ],
        &[
            "lead-pitstop-onderstroom",
            "lead-pitstop-plek-der-moeite",
            "lead-pitstop-o-ja",
            "lead-pitstop-ontdekkingen",
            "lead-pitstop-2-kompas",
            "lead-pitstop-kleine-dingen",
        ],
    ),
    Row(
        "red threads",
        &[
            "a_person_gathers_a_thread_over_communities_and_it_is_there_the_next_time",
            "a_community_lies_there_only_when_it_said_yes_and_its_own_always",
            "the_threads_become_a_document_to_bring_back_to_the_groups",
        ],
        &["home-draden", "home-draden-naam", "home-draden-samen"],
    ),
    Row(
        "travel report",
        &[
            "many_columns_are_walked_one_by_one_where_they_do_not_fit",
            "a_lesson_is_named_after_a_stream_and_comes_back_with_it",
            "a_lesson_named_after_a_stream_stands_under_it_in_the_travel_report",
        ],
        &["lead-najaar-stromen"],
    ),
    Row(
        "inspiration meeting",
        &["a_contribution_is_a_speaker_a_dialogue_and_one_sentence"],
        &["lead-inspiratie-spreker-1", "lead-inspiratie-netwerk", "lead-inspiratie-programmavraag-1"],
    ),
    Row(
        "allies, social contract, ideas",
        &["an_idea_comes_back_with_what_was_done_with_it_also_when_that_is_a_no"],
        &["lead-bondgenoten-klein", "lead-najaar-sociaal-contract", "note-bondgenoten-idee"],
    ),
];

/// The names of all pictures, each with whether something stands in it.
fn pictures_of_all() -> &'static BTreeMap<String, bool> {
    static ALL: OnceLock<BTreeMap<String, bool>> = OnceLock::new();
    ALL.get_or_init(|| {
        let (catalog, theme) = (story::catalog(Lang::Nl), story::theme("licht"));
        let scenes = scenes(&key_table(), &catalog, SMALL).unwrap_or_else(|why| panic!("{why:?}"));
        let drawn = scenes.into_iter().map(|scene| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, SMALL.0, SMALL.1));
            drempel::ui::screen::draw(&Stage { model: &scene.model, catalog: &catalog, theme: &theme }, &mut buffer);
            let words = plain::text(&buffer) + &large_type::read(&buffer);
            (scene.name, words.chars().filter(|c| c.is_alphabetic()).count() > 5)
        });
        drawn.collect()
    })
}

#[test]
fn every_row_of_the_table_has_its_tests_and_its_pictures() {
    let tests = [
        include_str!("instruments_rows.rs"),
        include_str!("instruments_boards.rs"),
        include_str!("instruments_forms.rs"),
        include_str!("scenario_session.rs"),
        include_str!("field.rs"),
        include_str!("topics.rs"),
        include_str!("threads.rs"),
        include_str!("documents.rs"),
    ]
    .concat();
    for Row(row, held, pictured) in TABLE {
        for name in held {
            assert!(tests.contains(&format!("#[test]\nfn {name}()")), "{row}: no test {name}");
        }
        for name in pictured {
            assert_eq!(pictures_of_all().get(*name), Some(&true), "{row}: no picture {name}");
        }
    }
}

#[test]
fn every_picture_has_a_name_of_its_own() {
    let catalog = story::catalog(Lang::Nl);
    let mut names: Vec<String> = scenes(&key_table(), &catalog, SMALL).unwrap().into_iter().map(|s| s.name).collect();
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);
}
