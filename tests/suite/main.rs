//! One binary of scenario tests; each file is a feature.

mod locales;
mod text_safe;
