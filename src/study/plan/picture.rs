//! The map of a plan: minutes once its sites are open, each with its number.

use super::super::atlas::{MapRequest, Picture, Shown, draw_shown};
use super::super::error::StudyError;
use super::planned::Planned;
use crate::output::Provenance;
use crate::output::map::MapPoint;
use crate::output::text::{Message, Texts};

/// What is asked of the map of a plan.
#[derive(Debug, Clone)]
pub struct PlanMap {
    /// Breaks, size and threshold; its openings are those of the plan.
    pub map: MapRequest,
    /// Pixels or shapes.
    pub picture: Picture,
}

impl Planned<'_> {
    /// Draws the minutes to the nearest site with the plan. Needs boundaries.
    ///
    /// # Errors
    /// When no commune has a boundary, or the size is out of range.
    pub fn draw(&self, ask: &PlanMap, provenance: &Provenance, texts: &Texts) -> Result<Vec<u8>, StudyError> {
        let view = self.view();
        let new = self.told.effects.iter().filter(|effect| !effect.stands);
        let opening = |place: u32| MapPoint {
            name: Some(view.places.name(place).to_owned()),
            ..MapPoint::at(view.places.point(place))
        };
        let openings: Vec<MapPoint> = new.map(|effect| opening(effect.place)).collect();
        let closed: Vec<usize> = view.closed().into_iter().map(|site| site as usize).collect();
        let words = Message::new("map-plan").arg("openings", openings.len()).arg("closed", closed.len());
        let shown = Shown {
            times: self.times_after(),
            openings,
            closed,
            words: words.text(texts),
            caption: texts.get("map-plan-openings"),
        };
        draw_shown(self.world.study, (&ask.map, &shown), ask.picture, provenance, texts)
    }
}
