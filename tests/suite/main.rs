//! One binary of scenario tests; each file is a feature. A test is one line of intent, its helpers stand beside it.

// Helpers of tests stop at the first surprise, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod config_time;
mod locales;
mod store_config;
mod store_help;
mod store_seal;
mod store_segment;
mod store_workspace;
mod store_writer;
mod text_safe;
