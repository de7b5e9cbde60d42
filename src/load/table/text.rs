//! Bytes to text: UTF-8, UTF-16 with a mark, else Windows-1252 (which holds Latin-1).

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// What is worth knowing about the encoding, and what to do.
pub(super) type EncodingNote = (String, &'static str);

/// The text, without its byte order mark. Never fails: every byte is a character of Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<EncodingNote>) {
    let (marked, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (None, bytes),
    };
    if let Some(encoding) = marked.filter(|encoding| *encoding != encoding_rs::UTF_8) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return (text, Some((format!("encoded in {}", encoding.name()), "read as such; prefer UTF-8")));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(_) if marked.is_some() || is_mostly_utf8(bytes) => {
            let what = "some bytes are not UTF-8".to_owned();
            let remedy = "replaced by \u{fffd}; the file may be cut or made of two: export it again in UTF-8";
            (String::from_utf8_lossy(bytes), Some((what, remedy)))
        }
        Err(_) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            (text, Some(("not UTF-8".to_owned(), "read as Windows-1252 (Latin-1); check the accents")))
        }
    }
}

/// Whether more characters beyond ASCII are right in UTF-8 than wrong: a cut file, not another encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let utf16: Vec<u8> = "\u{feff}été".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&[u8], bool); 5] = [
            ("été".as_bytes(), false),
            ("\u{feff}été".as_bytes(), false),
            (b"\xe9t\xe9", true),
            (&utf16, true),
            (b"\xfe\xff\x00\xe9\x00t\x00\xe9", true),
        ];
        for (bytes, noted) in cases {
            let (text, note) = decode(bytes);
            assert_eq!((&*text, note.is_some()), ("été", noted), "{bytes:?}");
        }
    }

    #[test]
    fn a_cut_file_is_not_taken_for_another_encoding() {
        let (text, note) = decode(&"réseau été".as_bytes()[..12]);
        assert!(text.starts_with("réseau ét"), "{text}");
        assert!(note.is_some());
    }
}
