#![doc = include_str!("README.md")]

mod lang;
mod message;
mod number;
mod texts;

pub use lang::Lang;
pub use message::{Arg, Message};
pub use number::number;
pub(super) use number::{write_count, write_fixed};
pub use texts::Texts;
