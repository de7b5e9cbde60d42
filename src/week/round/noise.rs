//! What is no word: addresses of the web and of mail, telephone numbers.

/// The length of an address of the web or of mail, or of a telephone number, that `text` begins with.
pub(super) fn noise(text: &str) -> Option<usize> {
    let run = &text[..text.find(char::is_whitespace).unwrap_or(text.len())];
    let scheme = ["http", "ttp", "www."].iter().any(|start| run.starts_with(start));
    let mail = run.contains('@') && run.contains('.');
    if (scheme && run.contains(['.', ':'])) || mail || is_domain(run) {
        return Some(run.trim_end_matches([')', ',', ';']).len().max(1));
    }
    telephone(text)
}

/// Whether `run` looks like `thononagglo.fr`: a dot between a long word and letters.
fn is_domain(run: &str) -> bool {
    const SHORTEST: usize = 4;
    run.split_once('.').is_some_and(|(name, ending)| {
        let letters = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
        name.len() >= SHORTEST
            && letters(name)
            && name.starts_with(char::is_alphabetic)
            && ending.starts_with(char::is_alphabetic)
    })
}

fn telephone(text: &str) -> Option<usize> {
    const DIGITS: usize = 10;
    if !text.starts_with('0') {
        return None;
    }
    let mut digits = 0;
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '.' | '-' | '\u{a0}' => {}
            _ => break,
        }
        if digits == DIGITS {
            return Some(at + 1);
        }
    }
    None
}
