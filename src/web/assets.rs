//! The files of the page, which are in the program.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::http::StatusCode;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use super::packed::Packed;
use super::problem::Problem;
use crate::ids::shorten;
use crate::output::text::Message;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/web/assets");

/// The file of the address without a path.
const START: &str = "index.html";

/// What a file is, by the ending of its name. Other files stay inside.
fn kind(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}

/// A file that is sent.
#[derive(Debug)]
pub(super) struct Asset {
    pub(super) kind: &'static str,
    pub(super) body: Packed,
}

/// Every file that is sent, by its path. Nothing else can be asked for: a path is looked up, never walked.
static SENT: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    let mut sent = HashMap::new();
    let mut folders = vec![&FILES];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            if let Some(kind) = kind(&path) {
                let tag: String =
                    Sha256::digest(file.contents()).iter().take(8).map(|b| format!("{b:02x}")).collect();
                sent.insert(path, Asset { kind, body: Packed::new(file.contents().to_vec(), tag) });
            }
        }
    }
    sent
});

/// The file of a path of the address.
pub(super) fn asset(path: &str) -> Result<&'static Asset, Problem> {
    let name = path.trim_start_matches('/');
    SENT.get(if name.is_empty() { START } else { name }).ok_or_else(|| {
        let title = Message::new("problem-no-such-file").arg("path", shorten(path));
        let remedy = Message::new("problem-no-such-file-remedy");
        Problem::new(StatusCode::NOT_FOUND, "no-such-file", title, remedy)
    })
}
