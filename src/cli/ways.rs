//! What route and isochrone have in common: a picture beside their table.

use std::path::PathBuf;

use clap::Args;

use super::options;
use super::run::{Context, Failure};
use crate::output::{Provenance, Sink, sidecar};
use crate::study::PictureAsk;

/// A picture beside a table.
#[derive(Debug, Args)]
pub(super) struct PictureArgs {
    /// Draw it on a map as well: .png or .svg
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,
    /// Width of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1600, requires = "picture", value_parser = clap::value_parser!(u32).range(600..=8000))]
    width: u32,
    /// Height of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1200, requires = "picture", value_parser = clap::value_parser!(u32).range(450..=8000))]
    height: u32,
}

/// A picture that can be written: checked before the work begins.
pub(super) struct PictureOut {
    pub(super) ask: PictureAsk,
    sink: Sink,
}

impl PictureArgs {
    /// Checks the ending, and that the file can be written; `None` when no picture is asked for.
    pub(super) fn open(&self) -> Result<Option<PictureOut>, Failure> {
        let Some(path) = &self.picture else { return Ok(None) };
        let picture = options::picture("--picture", path)?;
        let ask = PictureAsk { picture, width: self.width, height: self.height };
        Ok(Some(PictureOut { ask, sink: Sink::file(path)? }))
    }
}

impl PictureOut {
    /// Writes the picture, and its sources beside it.
    pub(super) fn write(
        &self,
        bytes: &[u8],
        provenance: &Provenance,
        context: &Context,
    ) -> Result<(), Failure> {
        let sources = sidecar(provenance);
        let written = [self.sink.write("picture", bytes)?, self.sink.write_sidecar("picture", &sources)?];
        context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
        Ok(())
    }
}
