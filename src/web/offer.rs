//! What the program was started with: the data that studies are made of.

use axum::http::StatusCode;

use super::catalogue::{AUDE, Catalogue, FRANCE};
use super::limits;
use super::problem::Problem;
use super::views::{Kind, Mode, Model, ModelOffered, OpenStudy, TerritoryRef};
use crate::access::Thresholds;
use crate::ids::shorten;
use crate::load::Selection;
use crate::output::text::{Message, Texts};
use crate::roads;
use crate::study::{self, CommunesFrom, Request, StudyError, Travel, TravelBy};
use crate::travel::CrowFly;

/// What the program was started with.
#[derive(Debug)]
pub(super) struct Offer {
    /// The inputs as they were named; the territory of each study takes the place of its own.
    base: Request,
    /// The roads, ready, and their mode.
    roads: Option<(roads::Mode, Travel)>,
    catalogue: Catalogue,
}

impl Offer {
    /// Makes ready what all studies share: the roads, and the list of territories.
    pub(super) fn new(base: Request) -> Result<Self, StudyError> {
        let roads = match &base.travel {
            TravelBy::CrowFly(_) => None,
            TravelBy::Roads(_) => Some((base.mode, study::travel(&base)?)),
        };
        Ok(Self { catalogue: catalogue(&base)?, roads, base })
    }

    /// The territories that can be opened.
    pub(super) fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The travel models that can be asked for.
    pub(super) fn models(&self, texts: &Texts) -> Vec<ModelOffered> {
        let crow_fly = ModelOffered {
            model: Model::CrowFly,
            modes: Mode::ALL.to_vec(),
            note: texts.get("model-crow-fly-note"),
        };
        let by_road = |(mode, _): &(roads::Mode, Travel)| ModelOffered {
            model: Model::Roads,
            modes: vec![Mode::from(*mode)],
            note: texts.get("model-roads-note"),
        };
        [crow_fly].into_iter().chain(self.roads.as_ref().map(by_road)).collect()
    }

    /// The inputs of a study, and how people travel in it.
    pub(super) fn request(&self, open: &OpenStudy) -> Result<(Request, Travel), Problem> {
        check_minutes(open)?;
        let (communes, selection) = self.territory(&open.territory)?;
        let mode = open.mode.into();
        let crow_fly = match &self.base.travel {
            TravelBy::CrowFly(model) if mode == self.base.mode => *model,
            _ => CrowFly::of(mode),
        };
        let mut request = Request {
            communes,
            selection,
            boundaries: true,
            mode,
            travel: TravelBy::CrowFly(crow_fly),
            ..self.base.clone()
        };
        if open.model == Model::CrowFly {
            let travel = study::travel(&request).map_err(|error| unusable(&error))?;
            return Ok((request, travel));
        }
        let travel = self.roads_of(mode)?;
        request.travel = self.base.travel.clone();
        Ok((request, travel))
    }

    /// The roads of a mode.
    fn roads_of(&self, mode: roads::Mode) -> Result<Travel, Problem> {
        let Some((prepared, travel)) = &self.roads else {
            let (title, remedy) = (Message::new("problem-no-roads"), Message::new("problem-no-roads-remedy"));
            return Err(Problem::unprocessable("no-roads", title, remedy).at("/model"));
        };
        if *prepared != mode {
            let remedy = Message::new("problem-other-mode-remedy").arg("mode", prepared.as_str());
            let title = Message::new("problem-other-mode");
            return Err(Problem::unprocessable("other-mode", title, remedy).at("/mode"));
        }
        Ok(travel.clone())
    }

    /// The communes of a territory.
    fn territory(&self, wanted: &TerritoryRef) -> Result<(CommunesFrom, Selection), Problem> {
        let codes = || vec![wanted.code.clone()];
        let selection = match wanted.kind {
            Kind::Bundled if wanted.code == AUDE => return Ok((CommunesFrom::Aude, Selection::All)),
            Kind::Bundled => return Err(unknown(&wanted.code)),
            Kind::Country if wanted.code != FRANCE => return Err(unknown(&wanted.code)),
            Kind::Country => Selection::All,
            Kind::Region => Selection::Regions(codes()),
            Kind::Departement => Selection::Departements(codes()),
            Kind::Epci => Selection::Epcis(codes()),
        };
        if self.base.sites.is_empty() {
            let (title, remedy) = (Message::new("problem-no-sites"), Message::new("problem-no-sites-remedy"));
            return Err(Problem::unprocessable("no-sites", title, remedy).at("/territory"));
        }
        self.catalogue.name(wanted).ok_or_else(|| unknown(&wanted.code))?;
        Ok((communes(&self.base), selection))
    }
}

/// The communes that territories are chosen from.
fn communes(base: &Request) -> CommunesFrom {
    match &base.communes {
        CommunesFrom::File(path) => CommunesFrom::File(path.clone()),
        CommunesFrom::Aude | CommunesFrom::France => CommunesFrom::France,
    }
}

/// The territories that can be opened: without sites, the bundled example alone.
fn catalogue(base: &Request) -> Result<Catalogue, StudyError> {
    let from = if base.sites.is_empty() { CommunesFrom::Aude } else { communes(base) };
    let name = match &from {
        CommunesFrom::File(path) => {
            path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
        }
        CommunesFrom::Aude | CommunesFrom::France => "France".to_owned(),
    };
    let request = Request { sites_needed: false, population: base.population.clone(), ..Request::of(from) };
    let territory = study::load(&request)?.territory;
    let is_example = request.communes == CommunesFrom::Aude;
    Ok(if is_example { Catalogue::of_example(&territory) } else { Catalogue::of_all(&territory, &name) })
}

/// A territory that there is not.
fn unknown(code: &str) -> Problem {
    let title = Message::new("problem-no-such-territory").arg("code", shorten(code));
    let remedy = Message::new("problem-no-such-territory-remedy");
    Problem::new(StatusCode::NOT_FOUND, "no-such-territory", title, remedy).at("/territory/code")
}

/// Data that could be used when the program started, and cannot any more.
pub(super) fn unusable(error: &StudyError) -> Problem {
    let (title, remedy) = (Message::new("problem-data"), Message::new("problem-data-remedy"));
    let why = Message::verbatim(error.to_string());
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "data", title, remedy).because(why)
}

/// Minutes that can be used, thresholds in ascending order.
fn check_minutes(open: &OpenStudy) -> Result<(), Problem> {
    let usable = |minutes: &u32| (1..=limits::THRESHOLD_MINUTES).contains(minutes);
    let thresholds = &open.thresholds;
    let rise = thresholds.windows(2).all(|pair| pair[0] < pair[1]);
    let few = (1..=limits::THRESHOLDS).contains(&thresholds.len());
    if !(few && rise && thresholds.iter().all(usable)) {
        let remedy = Message::new("problem-thresholds-remedy")
            .arg("most", limits::THRESHOLDS)
            .arg("minutes", u64::from(limits::THRESHOLD_MINUTES));
        let title = Message::new("problem-thresholds");
        return Err(Problem::unprocessable("thresholds", title, remedy).at("/thresholds"));
    }
    let others = [("/reach", open.reach), ("/gaps_beyond", open.gaps_beyond)];
    let wrong = others.into_iter().find(|(_, minutes)| !usable(minutes));
    wrong.map_or(Ok(()), |(place, minutes)| Err(wrong_minutes(minutes).at(place)))
}

/// A number of minutes that cannot be used.
pub(super) fn wrong_minutes(minutes: u32) -> Problem {
    let title = Message::new("problem-minutes").arg("value", u64::from(minutes));
    let remedy = Message::new("problem-minutes-remedy").arg("most", u64::from(limits::THRESHOLD_MINUTES));
    Problem::unprocessable("minutes", title, remedy)
}

/// Thresholds in whole minutes.
pub(super) fn thresholds(minutes: &[u32]) -> Result<Thresholds, Problem> {
    let minutes: Vec<f64> = minutes.iter().copied().map(f64::from).collect();
    Thresholds::from_minutes(&minutes).map_err(|error| {
        let remedy = Message::new("problem-thresholds-remedy")
            .arg("most", limits::THRESHOLDS)
            .arg("minutes", u64::from(limits::THRESHOLD_MINUTES));
        Problem::unprocessable("thresholds", Message::new("problem-thresholds"), remedy)
            .because(Message::verbatim(error.to_string()))
    })
}
