//! One binary of scenario tests; each file is a feature. A test is one line of intent, its helpers stand beside it.

// Helpers of tests stop at the first surprise, as tests do; what was skipped and what was measured is said.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod app_words;
mod big_letters;
mod canary;
mod cli;
mod cli_documents;
mod cli_show;
mod cli_sources;
mod clock_props;
mod coach;
mod config_time;
mod contrast;
mod decide;
mod documents;
mod documents_safe;
mod editor;
mod evening;
mod examples;
mod facts;
mod faulty;
mod field;
mod field_fold;
mod first_time;
mod fold;
mod from_files;
mod given;
mod given_event;
mod given_more;
mod harvest_fold;
mod instruments;
mod instruments_boards;
mod instruments_forms;
mod instruments_rows;
mod instruments_scripts;
mod instruments_table;
mod instruments_wall;
mod kept;
mod large;
mod large_type;
mod locales;
mod own_files;
mod palette;
mod plain;
mod private;
mod pty;
mod random_more;
mod random_session;
mod respread_props;
mod scenario;
mod scenario_screens;
mod scenario_session;
mod scene;
mod screens_home;
mod screens_lead;
mod screens_note;
mod screens_pictures;
mod screens_replay;
mod script_editor;
mod script_fuzz;
mod script_scene;
mod script_text;
mod shows;
mod slow_twin;
mod stage;
mod stage_gone;
mod store_config;
mod store_help;
mod store_quick;
mod store_seal;
mod store_segment;
mod store_sentences;
mod store_workspace;
mod store_writer;
mod story;
mod structure;
mod tags;
mod text_safe;
mod threads;
mod time_bends;
mod timeline_props;
mod topics;
mod under_pressure;
mod vision;
mod wall_back;
mod wall_words;
