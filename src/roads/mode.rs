//! How people travel.

/// How people travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// By car.
    Car,
    /// By bicycle.
    Bicycle,
    /// On foot.
    Foot,
}

impl Mode {
    /// The word used on the command line and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Car => "car",
            Self::Bicycle => "bicycle",
            Self::Foot => "foot",
        }
    }
}
