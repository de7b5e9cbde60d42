//! What is going on, on the error output, when somebody watches and it takes long.

use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A line that says what is going on; silent when the error output is not a terminal, or with `--quiet`.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A line that appears with the first [`Self::stage`].
    pub(super) fn new(quiet: bool) -> Self {
        if quiet || !stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new_spinner();
        bar.set_style(
            ProgressStyle::with_template("{spinner} {msg} ({elapsed})").expect("the template is valid"),
        );
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    /// Says what is being done now.
    pub(super) fn stage(&self, what: &'static str) {
        self.0.set_message(what);
    }

    /// Takes the line away: nothing is waited for any more.
    pub(super) fn done(&self) {
        self.0.finish_and_clear();
    }

    /// Lets `print` write between two turns of the line.
    pub(super) fn suspend(&self, print: impl FnOnce()) {
        self.0.suspend(print);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
