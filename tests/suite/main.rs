//! One binary of scenario tests: a test is one line of intent, its helpers stand beside it.

mod locales;
mod screens_lead;
mod screens_pictures;
mod store_config;
mod store_help;
mod store_seal;
mod store_segment;
mod store_writer;
mod story;
mod text_safe;
