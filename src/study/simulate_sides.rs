//! The maps of a scenario before and after: minutes to the nearest site, in the same classes.

use super::atlas::{areas, class_labels};
use super::map_parts::{insets, labels, quarter_points, site_point};
use super::simulate::{Run, Simulation};
use super::simulate_map::{Side, marks, unchanged};
use crate::output::map::{MapLayers, MapTexts, Ramp};
use crate::output::results::minutes_arg;
use crate::output::text::{Arg, Message, Texts};
use crate::units::Seconds;

impl Simulation<'_> {
    /// The breaks of the classes of both sides.
    pub(super) fn side_classes(&self) -> (Vec<f64>, Ramp) {
        (self.thresholds().as_slice().iter().map(|time| time.minutes()).collect(), Ramp::Sequential)
    }

    pub(super) fn side_captions(
        &self,
        run: &Run<'_>,
        side: Side,
        common: MapTexts,
        texts: &Texts,
    ) -> MapTexts {
        let (title, measured, sites) = match side {
            Side::Before => {
                (Message::new("map-simulate-before"), &run.comparison.before, texts.get("map-sites"))
            }
            Side::After => (Message::new("map-simulate-after"), &run.comparison.after, common.sites.clone()),
        };
        let coverage = &measured.coverage;
        let last = self.thresholds().as_slice().len() - 1;
        let number = |value: Option<f64>| Arg::Number(value.unwrap_or(f64::NAN), 1);
        let subtitle = Message::new("map-simulate-side")
            .arg("people", coverage.people())
            .arg("minutes", minutes_arg(self.thresholds().as_slice()[last]))
            .arg("within", coverage.within()[last])
            .arg("percent", number(coverage.share(last).map(|share| share.percent())))
            .arg("mean", number(coverage.mean_minutes()))
            .arg("travel", self.study.travel_phrase().text(texts));
        MapTexts {
            title: title.arg("name", run.comparison.name.as_str()).text(texts),
            subtitle: subtitle.text(texts),
            legend_title: texts.get("map-legend"),
            class_labels: class_labels(self.thresholds(), texts),
            unreachable: texts.get("map-unreachable"),
            no_data: texts.get("map-no-data"),
            sites,
            ..common
        }
    }

    pub(super) fn side_layers(&self, run: &Run<'_>, side: Side, texts: &Texts) -> MapLayers<'_> {
        let study = self.study;
        let (network, sites, marked) = match side {
            Side::Before => {
                let near = self.today.reaches.iter().flatten().map(|reach| reach.place as usize);
                let near: std::collections::BTreeSet<usize> = near.collect();
                let all = self.today.sites.iter().enumerate();
                let drawn = all.filter(|(index, site)| study.is_inside(site) || near.contains(index));
                (&self.today, drawn.map(|(_, site)| site).collect::<Vec<_>>(), Vec::new())
            }
            Side::After => {
                (&run.network, unchanged(study, run).collect(), run.steps.iter().flat_map(marks).collect())
            }
        };
        let times =
            network.reaches.iter().map(|reach| reach.map(|reach| reach.time).map(Seconds::minutes).into());
        MapLayers {
            areas: areas(study, times.collect()),
            insets: insets(texts),
            sites: sites.iter().map(|site| site_point(site, !study.is_inside(site))).collect(),
            quarters: quarter_points(study),
            marks: marked,
            labels: labels(study),
            ..MapLayers::default()
        }
    }
}
