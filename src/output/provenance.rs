//! Where a result comes from, so that it can be run again.

use serde::Serialize;

/// One input of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Input {
    /// The file or data set, as the user named it.
    pub name: String,
    /// The date its publisher gives it, such as `2026-03`; `None` when it is not known.
    pub vintage: Option<String>,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Rows (or features) read.
    pub rows: usize,
    /// Rows taken after a repair.
    pub repaired: usize,
    /// Rows left out.
    pub rejected: usize,
}

/// Where a result comes from: version, command, options and inputs.
///
/// It holds no clock time and no path but those the user typed: the same run gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Version of maillage.
    pub version: &'static str,
    /// The command, such as `coverage`.
    pub command: String,
    /// The options in force, defaults included, in the order of the help.
    pub options: Vec<(String, String)>,
    /// The inputs, in the order they were read.
    pub inputs: Vec<Input>,
}

/// The provenance as it is written to files.
#[derive(Serialize)]
struct Record<'a> {
    tool: &'static str,
    version: &'static str,
    command: &'a str,
    options: Vec<OptionRecord<'a>>,
    inputs: &'a [Input],
}

#[derive(Serialize)]
struct OptionRecord<'a> {
    name: &'a str,
    value: &'a str,
}

impl Provenance {
    fn record(&self) -> Record<'_> {
        let options = self.options.iter().map(|(name, value)| OptionRecord { name, value });
        Record {
            tool: env!("CARGO_PKG_NAME"),
            version: self.version,
            command: &self.command,
            options: options.collect(),
            inputs: &self.inputs,
        }
    }

    /// The provenance as JSON on one line.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.record()).expect("a provenance holds texts and counts only")
    }
}

/// The content of a sidecar file `<name>.provenance.json`, for formats that have no room for it.
pub fn sidecar(provenance: &Provenance) -> Vec<u8> {
    let record = provenance.record();
    let mut bytes = serde_json::to_vec_pretty(&record).expect("a provenance holds texts and counts only");
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A run over two inputs.
    pub(in crate::output) fn example() -> Provenance {
        let input = |name: &str, vintage: Option<&str>, byte: &str| Input {
            name: name.to_owned(),
            vintage: vintage.map(str::to_owned),
            sha256: byte.repeat(32),
            rows: 2840,
            repaired: 3,
            rejected: 1,
        };
        Provenance {
            version: "0.1.0",
            command: "coverage".to_owned(),
            options: vec![("threshold".to_owned(), "15".to_owned())],
            inputs: vec![input("sites.csv", Some("2026-03"), "ab"), input("communes.csv", None, "01")],
        }
    }

    #[test]
    fn a_sidecar_names_version_options_and_inputs() {
        let bytes = sidecar(&example());
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(json["tool"], "maillage");
        assert_eq!(json["version"], "0.1.0");
        assert_eq!(json["options"][0]["name"], "threshold");
        assert_eq!(json["inputs"][0]["sha256"], "ab".repeat(32));
        assert_eq!(json["inputs"][0]["vintage"], "2026-03");
        assert!(json["inputs"][1]["vintage"].is_null());
        assert_eq!(json["inputs"][1]["rejected"], 1);
        assert!(bytes.ends_with(b"}\n"));
    }

    #[test]
    fn one_line_says_the_same_as_the_sidecar() {
        let line: serde_json::Value = serde_json::from_str(&example().to_json()).unwrap();
        let file: serde_json::Value = serde_json::from_slice(&sidecar(&example())).unwrap();
        assert_eq!(line, file);
        assert!(!example().to_json().contains('\n'));
    }
}
