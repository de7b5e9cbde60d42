//! Where France is, roughly: enough to tell a longitude from a latitude.

/// The parts of France as boxes: west, south, east, north in degrees, a few kilometres of sea around.
///
/// No box meets another one with longitude and latitude exchanged (a test says so), which is why an
/// exchange can be recognised for certain.
pub(crate) const FRANCE: [(&str, [f64; 4]); 11] = [
    ("metropolitan France", [-5.6, 41.2, 9.7, 51.3]),
    ("Guadeloupe", [-61.95, 15.7, -60.9, 16.6]),
    ("Martinique", [-61.35, 14.3, -60.7, 14.95]),
    ("Guyane", [-54.8, 2.0, -51.4, 5.95]),
    ("La Réunion", [55.1, -21.5, 55.95, -20.8]),
    ("Mayotte", [44.9, -13.1, 45.4, -12.5]),
    ("Saint-Martin and Saint-Barthélemy", [-63.2, 17.8, -62.7, 18.2]),
    ("Saint-Pierre-et-Miquelon", [-56.6, 46.7, -56.0, 47.2]),
    ("Wallis-et-Futuna", [-178.4, -14.5, -175.9, -13.1]),
    ("Polynésie française", [-155.0, -28.2, -134.0, -7.5]),
    ("Nouvelle-Calédonie", [157.9, -23.1, 172.5, -17.5]),
];

/// Whether a position (degrees, WGS 84) lies in a part of France, or within a few kilometres of it.
pub fn is_in_france(lon: f64, lat: f64) -> bool {
    FRANCE.iter().any(|(_, [west, south, east, north])| {
        (*west..=*east).contains(&lon) && (*south..=*north).contains(&lat)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_france_is_another_one_exchanged() {
        let meet = |a: [f64; 4], b: [f64; 4]| a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
        for (one, box_one) in FRANCE {
            for (other, [west, south, east, north]) in FRANCE {
                assert!(!meet(box_one, [south, west, north, east]), "{one} is {other} exchanged");
            }
        }
    }
}
