//! A calibration as a file to keep, in TOML.

use std::fmt::{self, Write};

use super::super::provenance::Provenance;
use super::calibration::Calibrated;
use crate::travel::calibration::{Band, Fit};

/// A file of one `[[calibration]]`: version, options, inputs, and a `[[calibration.group]]` each with a fit, with the decimals of the table.
/// Such files may be put one after the other.
pub fn calibration_file(groups: &[Calibrated], provenance: &Provenance) -> Vec<u8> {
    let mut out = String::new();
    write_all(&mut out, groups, provenance).expect("a text takes whatever is written to it");
    out.into_bytes()
}

fn write_all(out: &mut String, groups: &[Calibrated], provenance: &Provenance) -> fmt::Result {
    writeln!(out, "[[calibration]]\nmaillage = {}\n\n[calibration.options]", quoted(provenance.version))?;
    for (name, value) in &provenance.options {
        writeln!(out, "{name} = {}", quoted(value))?;
    }
    for input in &provenance.inputs {
        let (name, sum) = (quoted(&input.name), quoted(&input.sha256));
        writeln!(out, "\n[[calibration.input]]\nname = {name}\nsha256 = {sum}")?;
    }
    groups.iter().try_for_each(|group| write_group(out, group))
}

fn write_group(out: &mut String, group: &Calibrated) -> fmt::Result {
    let Some(fit) = &group.fit else { return Ok(()) };
    writeln!(out, "\n[[calibration.group]]")?;
    if let Some((code, name)) = &group.unit {
        writeln!(out, "code = {}\nname = {}", quoted(code), quoted(name))?;
    }
    if let Some(class) = &group.class {
        writeln!(out, "class = {}", quoted(class))?;
    }
    if let Some(Band { from, to }) = group.band {
        writeln!(out, "from_km = {:.1}\nto_km = {:.1}", from.km(), to.km())?;
    }
    write_fit(out, fit)
}

fn write_fit(out: &mut String, fit: &Fit) -> fmt::Result {
    let Fit { trips, detour, speed, detours: [d5, d95], residuals: [m5, m95], ratios: [r5, r95] } = *fit;
    writeln!(out, "pairs = {trips}\ndetour = {detour:.2}\ndetour_p5_p95 = [{d5:.2}, {d95:.2}]")?;
    writeln!(out, "speed_kmh = {:.1}\nresidual_min_p5_p95 = [{m5:.1}, {m95:.1}]", speed.0)?;
    writeln!(out, "ratio_p5_p95 = [{r5:.2}, {r95:.2}]")
}

/// A text of JSON is a basic string of TOML, escapes included.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{KmPerHour, Metres};

    fn group(class: &str) -> Calibrated {
        let fit = Fit {
            trips: 7,
            detour: 1.304,
            detours: [1.1, 1.7],
            speed: KmPerHour(41.25),
            residuals: [-2.0, 3.0],
            ratios: [0.8, 1.3],
        };
        let band = Band { from: Metres::from_km(1.0), to: Metres::from_km(5.0) };
        let unit = Some(("91".to_owned(), "L'\"Essonne\"\n".to_owned()));
        Calibrated { unit, class: Some(class.to_owned()), band: Some(band), without_road: 0, fit: Some(fit) }
    }

    #[test]
    fn two_files_one_after_the_other_are_a_file() {
        let options = vec![("mode".to_owned(), "car".to_owned())];
        let provenance =
            Provenance { version: "0.1.0", command: "calibrate".to_owned(), options, inputs: Vec::new() };
        let empty = Calibrated { fit: None, ..group("empty") };
        let file = calibration_file(&[group("bourg"), empty, group("ville")], &provenance);
        let text = String::from_utf8(file).unwrap().repeat(2);
        let table: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let both = table["calibration"].as_array().unwrap();
        assert_eq!(both.len(), 2, "{text}");
        for one in both {
            assert_eq!(one["options"]["mode"].as_str(), Some("car"));
            let groups = one["group"].as_array().unwrap();
            assert_eq!(groups.len(), 2, "a group without trips is left out");
            assert_eq!(groups[0]["name"].as_str(), Some("L'\"Essonne\"\n"));
            assert_eq!(
                (groups[1]["class"].as_str(), groups[1]["detour"].as_float()),
                (Some("ville"), Some(1.3))
            );
        }
    }
}
