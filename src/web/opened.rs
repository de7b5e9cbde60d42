//! A study that was opened, with what is made of it once.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use super::lang::texts;
use super::offer::{Offer, thresholds, unusable};
use super::packed::Packed;
use super::problem::Problem;
use super::views::{self, Facts, OpenStudy};
use crate::access::Thresholds;
use crate::access::clock::ClockRequest;
use crate::access::trial::TrialError;
use crate::gaps::Patch;
use crate::output::text::Lang;
use crate::study::{self, FEWER_THAN_HOURS, Request, Study, Trials, WhatIfAsk, gap_patches};
use crate::territory::{Candidate, CommuneBoxes};
use crate::units::Seconds;

/// A study that was opened.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) asked: OpenStudy,
    pub(super) request: Request,
    pub(super) study: Study,
    pub(super) trials: Trials,
    pub(super) thresholds: Thresholds,
    pub(super) reach: Seconds,
    pub(super) gaps_beyond: Seconds,
    /// The places where a site may open.
    pub(super) candidates: Vec<Candidate>,
    /// Where the communes are.
    pub(super) boxes: CommuneBoxes,
    /// The sites that the page is told, by their place in the study.
    shown: Vec<u32>,
    gaps: Vec<Patch>,
    communes: OnceLock<Packed>,
    /// In French and in English.
    told: [OnceLock<Packed>; 2],
}

/// Digits of an id.
const ID_DIGITS: usize = 16;

impl Opened {
    /// Loads a study and measures the network of today.
    pub(super) fn new(offer: &Offer, asked: OpenStudy) -> Result<Self, Problem> {
        let (request, travel) = offer.request(&asked)?;
        let study = study::load_by(&request, travel).map_err(|error| unusable(&error))?;
        let minutes = |minutes: u32| Seconds::from_minutes(f64::from(minutes));
        let (thresholds, reach) = (thresholds(&asked.thresholds)?, minutes(asked.reach));
        let gaps_beyond = minutes(asked.gaps_beyond);
        let ask = WhatIfAsk {
            thresholds: thresholds.clone(),
            reach,
            figures: ClockRequest { moments: Vec::new(), fewer_than_hours: FEWER_THAN_HOURS },
        };
        let everywhere = request.is_whole_country();
        let trials = Trials::new(&study, ask, everywhere).map_err(|error| no_place(&error))?;
        let times: Vec<Option<Seconds>> =
            trials.today().standings.iter().map(|standing| standing.time()).collect();
        let gaps = gap_patches(&study, &times, gaps_beyond);
        let farthest = thresholds.as_slice().iter().copied().fold(reach, Seconds::max);
        let shown = shown(&study, &trials, farthest, everywhere);
        let name = offer.catalogue().name(&asked.territory).map(str::to_owned).or_else(|| study.name());
        Ok(Self {
            id: id(&asked, &request, &study),
            name: name.unwrap_or_else(|| asked.territory.code.clone()),
            candidates: study.candidates().into_owned(),
            boxes: CommuneBoxes::new(study.territory.communes()),
            asked,
            request,
            study,
            trials,
            thresholds,
            reach,
            gaps_beyond,
            shown,
            gaps,
            communes: OnceLock::new(),
            told: [OnceLock::new(), OnceLock::new()],
        })
    }

    /// Boundaries and columns of the communes, made once.
    pub(super) fn communes(&self) -> &Packed {
        self.communes.get_or_init(|| {
            let places: HashMap<u32, u32> = views::places(&self.shown);
            let today = self.trials.today();
            let communes = views::communes(&self.study.territory, &today.communes, &places);
            self.packed(&communes)
        })
    }

    /// The study with sentences in a language, made once.
    pub(super) fn told(&self, lang: Lang) -> &Packed {
        let place = match lang {
            Lang::Fr => 0,
            Lang::En => 1,
        };
        self.told[place].get_or_init(|| {
            let facts = Facts {
                id: &self.id,
                name: &self.name,
                opened: &self.asked,
                study: &self.study,
                today: self.trials.today(),
                sites: &self.shown,
                gaps: &self.gaps,
                thresholds: &self.thresholds,
                reach: self.reach,
                fewer_hours: FEWER_THAN_HOURS,
            };
            self.packed(&views::study(&facts, texts(lang)))
        })
    }

    fn packed(&self, value: &impl serde::Serialize) -> Packed {
        let bytes = serde_json::to_vec(value).expect("views hold texts and numbers");
        Packed::new(bytes, self.id.clone())
    }

    /// The ids of the sites of today that the page is not told.
    pub(super) fn hidden_ids(&self) -> HashSet<&str> {
        let shown: HashSet<u32> = self.shown.iter().copied().collect();
        let hidden = (0..).zip(&self.study.sites).filter(|(place, _)| !shown.contains(place));
        hidden.map(|(_, site)| site.id.as_str()).collect()
    }
}

/// The sites that matter on the page: those inside, those near somebody, and those that are the nearest of somebody.
fn shown(study: &Study, trials: &Trials, limit: Seconds, everywhere: bool) -> Vec<u32> {
    if everywhere {
        return (0..study.sites.len() as u32).collect();
    }
    let places = study.site_places(limit);
    let near = places.inside.into_iter().chain(places.neighbours).map(|place| place as u32);
    let standings = trials.today().standings.iter();
    let nearest = standings.filter_map(|standing| standing.nearest.map(|(site, _)| site.0));
    near.chain(nearest).collect::<BTreeSet<u32>>().into_iter().collect()
}

/// The same for the same request, data, options and version.
fn id(asked: &OpenStudy, request: &Request, study: &Study) -> String {
    let mut digest = Sha256::new();
    digest.update(serde_json::to_vec(asked).expect("a request holds texts and numbers"));
    digest.update(study::provenance("study", request, study, &[]).to_json());
    let digits: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..ID_DIGITS].to_owned()
}

/// A site whose coordinates are of no place: readers repair or reject such rows, so that none is left.
pub(super) fn no_place(error: &TrialError) -> Problem {
    Problem::internal().because(crate::output::text::Message::verbatim(error.to_string()))
}
