//! The sentences of an audit, built from what was found.

use super::super::text::{Arg, Lang, Message, Texts};
use super::audit::{Audited, Whom};
use super::moment::weekday;
use crate::label::{Finding, Proposal, Remedy, Rule, Shortfall, Title, Verdict, Why};
use crate::week::{Day, Schedule};

/// The words of a title in a language.
pub(super) fn in_language<'a>(title: &'a Title, texts: &Texts) -> &'a str {
    match texts.lang() {
        Lang::En => &title.en,
        Lang::Fr => &title.fr,
    }
}

pub(super) fn rule_title(rule: &Rule, texts: &Texts) -> String {
    in_language(&rule.title, texts).to_owned()
}

pub(super) fn whom_word(whom: Whom, texts: &Texts) -> String {
    match whom {
        Whom::Label(_) => texts.get("audit-label"),
        Whom::Site(_) => texts.get("audit-site"),
    }
}

pub(super) fn result_word(verdict: &Verdict, texts: &Texts) -> String {
    match verdict {
        Verdict::Met => texts.get("audit-met"),
        Verdict::NotMet { .. } => texts.get("audit-not-met"),
        Verdict::Unknown(_) => texts.get("audit-unknown"),
    }
}

/// Why nothing can be said.
pub(super) fn reason(why: Why) -> Message {
    match why {
        Why::HoursUnknown => Message::new("audit-hours-unknown"),
        Why::AgentsUnknown => Message::new("audit-agents-unknown"),
        Why::SeatNotNamed => Message::new("audit-seat-not-named"),
        Why::PartOfLabel => Message::new("audit-part-of-label"),
    }
}

/// What to do, or why nothing can be said; nothing about a rule that is met.
pub(super) fn explained(audited: &Audited, whom: Whom, finding: &Finding) -> Option<String> {
    let texts = audited.texts;
    match &finding.verdict {
        Verdict::Met => None,
        Verdict::Unknown(why) => Some(reason(*why).text(texts)),
        Verdict::NotMet { by, remedy: Remedy::Open(proposal) } => {
            let open = to_open(*by, proposal, texts);
            Some([open, at(audited, whom, proposal), mean(audited, whom)].concat())
        }
        Verdict::NotMet { remedy: Remedy::Agents(count), .. } => {
            Some(Message::new("audit-more-agents").arg("count", u64::from(*count)).text(texts))
        }
    }
}

fn to_open(by: Shortfall, proposal: &Proposal, texts: &Texts) -> String {
    let message = match by {
        Shortfall::Days(days) => {
            Message::new("audit-more-days").arg("days", Arg::Number(days, u8::from(days.fract() != 0.0)))
        }
        Shortfall::Minutes(minutes) => Message::new("audit-more-hours").arg("duration", duration(minutes)),
        // Agents are not made up for by opening hours.
        Shortfall::Agents(count) => {
            return Message::new("audit-more-agents").arg("count", u64::from(count)).text(texts);
        }
    };
    message.arg("when", spans(&proposal.hours, texts)).text(texts)
}

/// Which of several sites would open.
fn at(audited: &Audited, whom: Whom, proposal: &Proposal) -> String {
    if whom.sites().len() == 1 {
        return String::new();
    }
    Message::new("audit-at").arg("site", audited.sites[proposal.site].name.as_str()).text(audited.texts)
}

/// Says that figures are means, when weeks differ.
fn mean(audited: &Audited, whom: Whom) -> String {
    let mut hours = whom.sites().iter().filter_map(|&site| audited.sites[site].hours.as_ref());
    let differ = hours.any(|hours| !hours.hours.is_weekly());
    if differ { audited.texts.get("audit-mean") } else { String::new() }
}

/// `2 h 30`, rounded up to the minute, alike in both languages.
fn duration(minutes: f64) -> String {
    let minutes = minutes.ceil() as u64;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

/// `Monday 09:00–11:30, Tuesday 14:00–17:00`.
fn spans(hours: &Schedule, texts: &Texts) -> String {
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let spans: Vec<String> = Day::ALL
        .into_iter()
        .flat_map(|day| hours.openings(day).into_iter().map(move |span| (day, span)))
        .map(|(day, (start, end))| {
            Message::new("audit-span")
                .arg("day", weekday(day))
                .arg("from", clock(start))
                .arg("to", clock(end))
                .text(texts)
        })
        .collect();
    spans.join(&texts.get("list-separator"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_up() {
        for (minutes, words) in
            [(5.0, "5 min"), (60.0, "1 h"), (150.0, "2 h 30"), (62.5, "1 h 03"), (1440.0, "24 h")]
        {
            assert_eq!(duration(minutes), words);
        }
    }

    #[test]
    fn spans_are_told_day_by_day() {
        let mut hours = Schedule::CLOSED;
        hours.open(Day::Monday, 540, 690);
        hours.open(Day::Monday, 840, 900);
        hours.open(Day::Sunday, 1430, 1440);
        let told = |lang| spans(&hours, &Texts::new(lang));
        assert_eq!(told(Lang::En), "Monday 09:00–11:30, Monday 14:00–15:00, Sunday 23:50–24:00");
        assert_eq!(told(Lang::Fr), "lundi 09:00–11:30, lundi 14:00–15:00, dimanche 23:50–24:00");
    }
}
