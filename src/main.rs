//! The program: what was typed goes to the library, and the exit status comes back.

use std::process::ExitCode;

fn main() -> ExitCode {
    drempel::cli::main(std::env::args_os().collect())
}
