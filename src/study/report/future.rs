//! What could be: the plan, and scenarios.

use super::super::atlas::Picture;
use super::super::error::StudyError;
use super::super::plan::{PlanMap, Planned};
use super::super::scenarios::GivenScenario;
use super::super::simulate::Simulation;
use super::super::simulate_map::{ChangeOf, MapOf, SimulationMapRequest};
use super::diagnosis::MAP;
use super::making::Making;
use crate::output::Input;
use crate::output::report::{self as written, Proposals, Scenarios, Section, Told};
use crate::output::results::Detail;
use crate::output::text::Message;
use crate::scenario::unit_changes;
use crate::territory::Level;

impl Making<'_> {
    /// The plan.
    pub(super) fn proposals(&self, planned: &Planned<'_>) -> Result<Section, StudyError> {
        let map = PlanMap { map: self.map_request(), picture: Picture::Svg };
        let svg = planned.draw(&map, self.provenance, self.texts)?;
        let proposals = Proposals {
            outcome: planned.outcome(),
            ended: planned.ended(self.texts),
            map: self.picture("plan-map", &svg, Message::new("report-plan-map"))?,
            tables: [
                planned.summary(self.texts, Detail::Brief),
                planned.chosen(self.texts, Detail::Full),
                planned.curve(self.texts)?,
            ],
        };
        Ok(written::proposals(proposals, self.texts))
    }

    /// The scenarios beside today, when some are given, and the files of populations that they name.
    pub(super) fn scenarios(
        &self,
        given: &[GivenScenario],
    ) -> Result<Option<(Section, Vec<Input>)>, StudyError> {
        if given.is_empty() {
            return Ok(None);
        }
        let simulation = Simulation::new(self.study, given, self.ask.with.clone())?;
        let told: Result<Vec<Told<'_>>, StudyError> =
            (0..given.len()).map(|index| self.scenario(&simulation, index)).collect();
        let measures = simulation.measures(Detail::Brief, self.texts);
        let scenarios = Scenarios { scenarios: told?, thresholds: simulation.thresholds(), measures };
        let inputs = simulation.inputs().to_vec();
        Ok(Some((written::scenarios(scenarios, self.texts), inputs)))
    }

    fn scenario<'s>(&self, simulation: &'s Simulation<'_>, index: usize) -> Result<Told<'s>, StudyError> {
        let run = &simulation.runs[index];
        let (width, height) = MAP;
        let asked = SimulationMapRequest { of: MapOf::Change(ChangeOf::Minutes), width, height };
        let svg = simulation.draw(index, asked, Picture::Svg, self.provenance, self.texts)?;
        let name = run.comparison.name.as_str();
        let sides = [simulation.today.served(), run.network.served()];
        let changes = unit_changes(&run.territory, Level::Commune, sides);
        let losers = changes.iter().filter(|change| change.loses()).count();
        Ok(Told {
            comparison: &run.comparison,
            description: &simulation.given[index].scenario.description,
            steps: &run.steps,
            units: simulation.units_of(index..index + 1, Level::Commune, Detail::Brief, self.texts),
            communes: [changes.len() - losers, losers],
            map: self.picture(
                &format!("scenario-{}", index + 1),
                &svg,
                Message::new("report-scenario-map").arg("name", name),
            )?,
        })
    }
}
