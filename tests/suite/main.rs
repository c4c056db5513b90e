//! One binary of scenario tests; each file is a feature. A test is one line of intent, its helpers stand beside it.

mod locales;
mod store_config;
mod store_help;
mod store_seal;
mod store_segment;
mod store_workspace;
mod store_writer;
mod text_safe;
