//! Which sites may move their hours.

use super::error::StudyError;
use super::prepare::Study;
use crate::ids::SiteId;
use crate::output::results::Standings;
use crate::siting::hours::week_that_moves;
use crate::territory::Site;

/// Why the hours of a site do not move, whatever the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fixed {
    Outside,
    Travelling,
    Unknown,
    Appointments,
    Irregular,
}

impl Fixed {
    /// Why, as a phrase.
    fn why(self) -> &'static str {
        match self {
            Self::Outside => "it stands outside the territory",
            Self::Travelling => "it is a bus or an itinerant team, whose hours are those of a round",
            Self::Unknown => "they are not known",
            Self::Appointments => "some of them are by appointment only",
            Self::Irregular => "they differ from week to week, go over midnight, or it never opens",
        }
    }

    /// What holds `site`; `None`: its hours may move.
    fn of(study: &Study, site: &Site) -> Option<Self> {
        let hours = site.hours.as_ref();
        if !study.is_inside(site) {
            Some(Self::Outside)
        } else if site.format.travels() {
            Some(Self::Travelling)
        } else if hours.is_none() {
            Some(Self::Unknown)
        } else if hours.is_some_and(|hours| !hours.by_appointment.is_closed()) {
            Some(Self::Appointments)
        } else if hours.is_some_and(|hours| week_that_moves(&hours.hours).is_none()) {
            Some(Self::Irregular)
        } else {
            None
        }
    }
}

/// Which sites may move their hours, by their place in the list, and how many do not and why.
///
/// # Errors
/// When a site of `only` or `keep` is not in the list, or one of `only` cannot move.
pub(super) fn moving(
    study: &Study,
    only: &[SiteId],
    keep: &[SiteId],
) -> Result<(Vec<bool>, Standings), StudyError> {
    let only_these = places(study, "--only", only)?;
    let kept = places(study, "--keep", keep)?;
    if let Some((site, fixed)) = only_these
        .iter()
        .find_map(|&place| Some((&study.sites[place], Fixed::of(study, &study.sites[place])?)))
    {
        let (id, name) = (site.id.to_string(), site.name.clone());
        return Err(StudyError::FixedSite { id, name, why: fixed.why() });
    }
    let mut standings = Standings::default();
    let may_move = study.sites.iter().enumerate().map(|(place, site)| {
        let chosen = (only.is_empty() || only_these.contains(&place)) && !kept.contains(&place);
        let fixed = Fixed::of(study, site);
        count(&mut standings, fixed, chosen);
        fixed.is_none() && chosen
    });
    Ok((may_move.collect(), standings))
}

fn count(standings: &mut Standings, fixed: Option<Fixed>, chosen: bool) {
    if fixed != Some(Fixed::Outside) {
        standings.inside += 1;
    }
    match fixed {
        None if chosen => standings.moving += 1,
        None => standings.kept += 1,
        Some(Fixed::Travelling) => standings.travelling += 1,
        Some(Fixed::Unknown) => standings.unknown += 1,
        Some(Fixed::Appointments) => standings.appointments += 1,
        Some(Fixed::Irregular) => standings.irregular += 1,
        Some(Fixed::Outside) => {}
    }
}

/// The places of these sites in the list.
fn places(study: &Study, option: &'static str, ids: &[SiteId]) -> Result<Vec<usize>, StudyError> {
    let place = |id: &SiteId| {
        study.sites.iter().position(|site| site.id == *id).ok_or_else(|| {
            let found = closest(&study.sites, id.as_str());
            let closest = found.map(|site| format!("; {} is {}", site.name, site.id)).unwrap_or_default();
            StudyError::UnknownSite { option, id: id.to_string(), closest }
        })
    };
    ids.iter().map(place).collect()
}

/// The site whose name holds what was typed, or comes closest to it: no more than a third of the letters differ. A number, or less
/// than three letters, resembles nothing.
fn closest<'a>(sites: &'a [Site], typed: &str) -> Option<&'a Site> {
    let typed = typed.to_lowercase();
    if typed.chars().filter(|letter| letter.is_alphabetic()).count() < 3 {
        return None;
    }
    let distance = |site: &Site| {
        let name = site.name.to_lowercase();
        if name.contains(&typed) { 0 } else { edits(&typed, &name) }
    };
    let near = sites.iter().map(|site| (distance(site), site)).min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| 3 * distance <= typed.chars().count()).map(|(_, site)| site)
}

/// How many letters must be added, removed or replaced to make `b` of `a` (Levenshtein 1966, Soviet Physics Doklady 10).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_by_letter() {
        for (a, b, count) in
            [("", "", 0), ("quilan", "quillan", 1), ("limoux", "", 6), ("été", "eté", 1), ("ab", "ba", 2)]
        {
            assert_eq!((edits(a, b), edits(b, a)), (count, count), "{a} {b}");
        }
    }
}
