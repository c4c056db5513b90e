//! Drempel: a calm terminal companion for people who guide difficult conversations.
//!
//! A functional core with an imperative shell. What happened in a session is a list of immutable entries;
//! everything that anyone sees is a fold over them.
//!
//! Reading order: [`domain`], [`app`], [`ui`], [`export`], [`store`], [`shell`], [`cli`].
//!
//! # Who may know whom
//! Left may import right, nothing else; a test reads this table.
//!
//! | module | modules it may import |
//! |---|---|
//! | domain | |
//! | text | |
//! | config | domain, text |
//! | app | domain, text, config |
//! | i18n | text |
//! | export | domain, text, i18n |
//! | ui | app, domain, text, config, i18n |
//! | store | domain, text, config |
//! | shell | app, config, domain, export, i18n, store, text, ui |
//! | cli | app, config, domain, export, i18n, shell, store, text, ui |

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
