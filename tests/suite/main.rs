//! One binary of scenario tests; each file is a feature.

// Helpers of tests stop at the first surprise, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod locales;
mod text_safe;
