//! How much of a file is believed. What goes beyond is refused before room is made for it.

/// Longest header of a block, in bytes: the limit of the format
/// (<https://wiki.openstreetmap.org/wiki/PBF_Format#File_format>).
pub(super) const BLOCK_HEADER: u64 = 64 << 10;
/// Longest block, packed or unpacked, in bytes: the limit of the format.
pub(super) const BLOCK: u64 = 32 << 20;
/// What any file may unpack to, however short it is, in bytes.
pub(super) const UNPACKED_FLOOR: u64 = 32 << 20;
/// How many times its length a PBF file may unpack to; extracts unpack to two to five times theirs.
pub(super) const UNPACKED_PBF: u64 = 32;
/// How many times its length a compressed XML file may unpack to; extracts unpack to ten to thirty times theirs.
pub(super) const UNPACKED_XML: u64 = 200;
/// Most texts of a block; blocks of 8,000 elements have some ten thousand.
pub(super) const TEXTS: usize = 2 << 20;
/// Longest value of a tag that is kept, in bytes; 255 letters take at most 1,020.
pub(super) const TEXT: usize = 4 << 10;
/// Most nodes of a way; the map itself allows 2,000.
pub(super) const WAY_NODES: usize = 1 << 20;
/// Most members of a restriction of one role (from, via or to); usual is one.
pub(super) const MEMBERS: usize = 50;
/// Most tags of an element that are kept; there are some fifty keys.
pub(super) const TAGS: usize = 200;
/// Room for the tags and restrictions of one block, however short it is, in bytes.
pub(super) const ROOM_FLOOR: u64 = 4 << 20;
/// Room for them per byte of the block; a tag that takes two bytes in a block takes some seventy in memory.
pub(super) const ROOM: u64 = 4;
/// Room for those of a file, however short it is, in bytes.
pub(super) const FILE_ROOM_FLOOR: u64 = 64 << 20;
/// Room for them per byte of the file.
pub(super) const FILE_ROOM: u64 = 16;
/// Longest tag or text of XML, in bytes.
pub(super) const XML_PIECE: u64 = 1 << 20;
