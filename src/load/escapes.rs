//! Characters that an export wrote as codes: `\x20` for a space, `\u2019` for an apostrophe.

/// The text with its `\xNN` and `\uNNNN` codes taken back; codes of no character stay as they are.
pub(super) fn unescaped(text: &str) -> String {
    let mut pieces = text.split('\\');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match decoded(piece) {
            Some((character, rest)) => {
                out.push(character);
                out.push_str(rest);
            }
            None => {
                out.push('\\');
                out.push_str(piece);
            }
        }
    }
    out
}

/// The character that `piece` begins with the code of, and what follows it.
fn decoded(piece: &str) -> Option<(char, &str)> {
    let digits = match piece.as_bytes().first()? {
        b'x' => 2,
        b'u' => 4,
        _ => return None,
    };
    let code = piece.get(1..=digits).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let character = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
    Some((character, &piece[digits + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_back_and_other_backslashes_stay() {
        for (text, expected) in [
            (r"Le\x20bus\x20\x3A", "Le bus :"),
            (r"Itin\xE9raire d\u2019Avignon", "Itinéraire d’Avignon"),
            (r"C:\dossier\x2", r"C:\dossier\x2"),
            (r"\ud800\x+1\", r"\ud800\x+1\"),
            (r"\xé9", r"\xé9"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
    }
}
