//! One binary of scenario tests: a test is one line of intent, its helpers stand beside it.

mod app_words;
mod locales;
mod scene;
mod screens_home;
mod screens_note;
mod screens_replay;
mod store_config;
mod store_help;
mod store_seal;
mod store_segment;
mod store_writer;
mod text_safe;
