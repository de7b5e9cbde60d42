//! Where a table goes.

use std::io::{Write, stdout};

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use crate::output::{Format, Provenance, Sink, Table, TerminalOptions, render, save, terminal};

/// The way out of a command that makes a table: checked before the work begins.
pub(super) struct TableOut {
    pub(super) format: Format,
    sink: Option<Sink>,
}

impl TableOut {
    /// Checks the format, and that the file can be written.
    pub(super) fn open(args: &TableArgs) -> Result<Self, Failure> {
        let format = options::format(args)?;
        if format == Format::Parquet && args.output.is_none() {
            return Err(Failure::usage("--format parquet needs a file: add --output FILE.parquet"));
        }
        let sink = args.output.as_deref().map(Sink::file).transpose()?;
        Ok(Self { format, sink })
    }

    /// Writes several tables to read, one below the other.
    pub(super) fn write_all(
        &self,
        tables: &[Table],
        provenance: &Provenance,
        context: &Context,
    ) -> Result<(), Failure> {
        let text = terminal(tables, provenance, context.lang, TerminalOptions::default());
        match &self.sink {
            Some(sink) => {
                let file = sink.write(tables[0].name, text.as_bytes())?;
                context.say_written(&file.into_iter().collect::<Vec<_>>());
                Ok(())
            }
            None => print(text.as_bytes()),
        }
    }

    /// Writes the table to its file, or to the standard output.
    pub(super) fn write(
        &self,
        table: &Table,
        provenance: &Provenance,
        context: &Context,
    ) -> Result<(), Failure> {
        match &self.sink {
            Some(sink) => {
                let files = save(table, self.format, provenance, context.lang, sink)?;
                context.say_written(&files);
            }
            None => print(&render(table, self.format, provenance, context.lang)?)?,
        }
        Ok(())
    }
}

/// Prints bytes; a reader that has gone (`| head`) ends the program quietly.
pub(super) fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => {
            Err(Failure::run(format!("cannot print: {error}: check the output, or use --output FILE")))
        }
        Ok(()) => Ok(()),
    }
}
