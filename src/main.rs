//! The program: what was typed goes to the library, and the exit status comes back.

use std::process::ExitCode;

fn main() -> ExitCode {
    drempel::cli::from_environment()
}
