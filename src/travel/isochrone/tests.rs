//! Worlds on paper.
