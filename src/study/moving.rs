//! Which sites may move their hours.

use super::error::StudyError;
use super::named::places;
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
