//! What changes did to labels: which of them meet rules that they did not, or fall below.

use std::collections::BTreeMap;

use crate::label::{Audit, Finding, Group, Rules, Scope, Verdict};
use crate::territory::Site;

/// What changes did to who is judged by one rule: labels, or places when the rule speaks of each place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleEffect {
    /// How many meet it, before and after.
    pub met: [usize; 2],
    /// Those that met it and do not any more, by id, in order.
    pub fallen: Vec<String>,
    /// Those that meet it and did not, by id, in order.
    pub risen: Vec<String>,
}

/// A network that was held against rules.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// Its sites.
    pub sites: &'a [Site],
    /// Which of them count.
    pub inside: &'a [bool],
    /// The groups that count.
    pub groups: &'a [Group],
    /// What the rules say of the groups and of all sites.
    pub audit: &'a Audit,
}

/// What became of who is judged by each of `rules`, in their order, between two networks. Who is judged in one of the networks only
/// neither falls nor rises.
pub fn rule_effects(rules: &Rules, [before, after]: [Judged; 2]) -> Vec<RuleEffect> {
    let effect = |(index, scope)| {
        let [was, is] = [before, after].map(|judged| verdicts(judged, index, scope));
        effect(&was, &is)
    };
    rules.rules.iter().map(|rule| rule.scope).enumerate().map(effect).collect()
}

/// Whether each label (or place) meets rule `index`, by its id; `None` when nothing can be said.
fn verdicts(judged: Judged, index: usize, scope: Scope) -> BTreeMap<String, Option<bool>> {
    let audit = &judged.audit.rules[index];
    let met = |finding: &Finding| match finding.verdict {
        Verdict::Met => Some(true),
        Verdict::NotMet { .. } => Some(false),
        Verdict::Unknown(_) => None,
    };
    match (scope, &audit.groups) {
        (Scope::Label, Some(findings)) => {
            judged.groups.iter().zip(findings).map(|(group, f)| (group.id.to_string(), met(f))).collect()
        }
        _ => {
            let places = judged.sites.iter().zip(judged.inside).zip(&audit.sites);
            let inside = places.filter(|((_, inside), _)| **inside);
            inside.map(|((site, _), finding)| (site.id.to_string(), met(finding))).collect()
        }
    }
}

fn effect(was: &BTreeMap<String, Option<bool>>, is: &BTreeMap<String, Option<bool>>) -> RuleEffect {
    let count = |verdicts: &BTreeMap<String, Option<bool>>| {
        verdicts.values().filter(|met| **met == Some(true)).count()
    };
    let turned = |from: bool| -> Vec<String> {
        let of = |id: &&String| was.get(*id) == Some(&Some(from)) && is[*id] == Some(!from);
        is.keys().filter(of).cloned().collect()
    };
    RuleEffect { met: [count(was), count(is)], fallen: turned(true), risen: turned(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_new_or_gone_neither_falls_nor_rises() {
        let verdicts = |list: &[(&str, Option<bool>)]| -> BTreeMap<String, Option<bool>> {
            list.iter().map(|(id, met)| ((*id).to_owned(), *met)).collect()
        };
        let was = verdicts(&[
            ("falls", Some(true)),
            ("rises", Some(false)),
            ("gone", Some(true)),
            ("doubt", Some(true)),
        ]);
        let is =
            verdicts(&[("falls", Some(false)), ("rises", Some(true)), ("new", Some(false)), ("doubt", None)]);
        let RuleEffect { met, fallen, risen } = effect(&was, &is);
        assert_eq!((met, fallen, risen), ([3, 1], vec!["falls".to_owned()], vec!["rises".to_owned()]));
    }
}
