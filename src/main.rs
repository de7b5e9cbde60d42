//! Parse, run, print the error, exit code.

use std::io::{Write, stderr};
use std::process::ExitCode;

use maillage::cli;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody may be left to read it: the exit code still tells.
            let _ = writeln!(stderr(), "error: {}", failure.message());
            ExitCode::from(failure.code())
        }
    }
}
