//! One binary of scenario tests; each file is a feature.

mod text_safe;
