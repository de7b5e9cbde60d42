use thiserror::Error;

/// Why a picture cannot be painted, whatever it shows.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DrawingError {
    /// The fonts of the program cannot be read: a fault of this build.
    #[error("the fonts of the pictures cannot be read: this copy of maillage is damaged, install it again")]
    Font,
    /// The drawing library refused: a fault of the program, or no memory left.
    #[error("the picture cannot be drawn ({0}): try a smaller size, and report it if that fails too")]
    Canvas(String),
}
