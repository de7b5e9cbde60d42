//! Pictures of the week: one territory, or one panel a unit of a level.

use super::atlas::Picture;
use super::clock::Access;
use super::error::StudyError;
use super::prepare::Study;
use crate::access::clock::{Clock, Window, clocks_by_level, whole_clock};
use crate::output::Provenance;
use crate::output::strip::{
    WeekFacts, WeekStrip, WeekStyle, WeekTexts, panel_note, week_png, week_svg, week_texts, weeks_png,
    weeks_svg, weeks_texts,
};
use crate::output::text::{Message, Texts};
use crate::territory::Level;
use crate::units::{People, Seconds, Share};
use crate::week::{Day, Schedule, Stay};

/// What is asked of a picture of the week.
#[derive(Debug, Clone)]
pub struct WeekRequest {
    /// Sites within this time are within reach.
    pub threshold: Seconds,
    /// One panel a unit of this level; `None`: the whole territory.
    pub level: Option<Level>,
    /// Width in pixels; `None`: that of a page of one week, or of many.
    pub width: Option<u32>,
    /// Height in pixels; `None`: as for the width.
    pub height: Option<u32>,
}

/// Draws who reaches an open site over the week.
///
/// # Errors
/// When the size is out of range, or the units are too many for a page.
pub fn draw_week(
    study: &Study,
    request: &WeekRequest,
    picture: Picture,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let access = Access::now(study, request.threshold);
    let style = style(request);
    let facts = facts(study, &access, request, &style, provenance);
    Ok(match request.level {
        None => {
            let (strip, words) = one(study, &access, &facts, texts);
            match picture {
                Picture::Png => week_png(&strip, &words, &style)?,
                Picture::Svg => week_svg(&strip, &words, &style)?,
            }
        }
        Some(level) => {
            let (strips, words) = many(study, &access, &facts, level, texts);
            match picture {
                Picture::Png => weeks_png(&strips, &words, &style)?,
                Picture::Svg => weeks_svg(&strips, &words, &style)?,
            }
        }
    })
}

fn style(request: &WeekRequest) -> WeekStyle {
    let style = if request.level.is_some() { WeekStyle::many() } else { WeekStyle::default() };
    WeekStyle {
        width: request.width.unwrap_or(style.width),
        height: request.height.unwrap_or(style.height),
        ..style
    }
}

fn facts(
    study: &Study,
    access: &Access,
    request: &WeekRequest,
    style: &WeekStyle,
    provenance: &Provenance,
) -> WeekFacts {
    let sites = access.sites_within();
    let stay = study.when.stay;
    WeekFacts {
        place: study.place().unwrap_or_default(),
        people: study.territory.demand().iter().map(|demand| demand.people).sum(),
        sites: sites.len(),
        sites_without_hours: sites.iter().filter(|&&site| study.sites[site as usize].hours.is_none()).count(),
        threshold: request.threshold,
        stay: (stay > Stay::SHORTEST).then(|| Seconds::from_minutes(f64::from(stay.minutes()))),
        travel: study.travel_phrase(),
        breaks: style.breaks.clone(),
        source: study.source(Message::new("week-source"), provenance),
    }
}

fn one(study: &Study, access: &Access, facts: &WeekFacts, texts: &Texts) -> (WeekStrip, WeekTexts) {
    let clock = whole_clock(&study.territory, &access.reached);
    let hours = Day::ALL.map(|day| mean_hours(&clock, &Schedule::whole_day(day)));
    let best = clock.best(&Window::Week.slots()).filter(|&best| clock.mean_at(best) > 0.0);
    let best = best.zip(best.and_then(|best| clock.share_at(best))).map(|(best, share)| (best.slot, share));
    let words = week_texts(texts, facts, &hours, best);
    (WeekStrip { name: facts.place.clone(), note: String::new(), shares: clock.shares() }, words)
}

fn many(
    study: &Study,
    access: &Access,
    facts: &WeekFacts,
    level: Level,
    texts: &Texts,
) -> (Vec<WeekStrip>, WeekTexts) {
    let clocks = clocks_by_level(&study.territory, &access.reached, level);
    let strip = |(unit, clock): (usize, &Clock)| WeekStrip {
        name: study.territory.unit_label(level, unit).1.to_owned(),
        note: if clock.people() == People::ZERO {
            texts.get("weeks-no-people")
        } else {
            panel_note(texts, mean_hours(clock, &Schedule::ALWAYS))
        },
        shares: clock.shares(),
    };
    (clocks.iter().enumerate().map(strip).collect(), weeks_texts(texts, facts, level))
}

/// Hours of `window` during which a person reaches an open site, on average.
fn mean_hours(clock: &Clock, window: &Schedule) -> f64 {
    clock.mean_share(window).map_or(0.0, |Share(share)| share * window.hours())
}
