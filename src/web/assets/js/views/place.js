/**
 * The card of the commune, site or quarter that was chosen, with what can be done there.
 * @module
 */
import { byId, element } from "../dom.js";
import { hoursSaid } from "../model/hours_words.js";

/** @param {any} page */
export function placeView(page) {
  const { words, store } = page;
  store.watch(["picked", "standing", "sites", "moment", "isTimed", "language"], (state) => {
    const content = state.picked && state.communes ? cardOf(page, state) : [];
    const forget = () => element("button", { type: "button", class: "quiet", click: () => store.set({ picked: null }) }, [words.say("place-forget")]);
    byId("place").replaceChildren(...(content.length ? [forget(), ...content] : []));
  });
}

/** @param {any} page @param {any} state */
function cardOf(page, state) {
  const { kind, id } = state.picked;
  if (kind === "site") return siteCard(page, state.sites.find((/** @type {any} */ site) => site.id === id));
  return kind === "quarter" ? quarterCard(page, state.study.quarters[id]) : communeCard(page, state, id);
}

const heading = (/** @type {string} */ name) => element("h3", {}, [name]);
const line = (/** @type {string} */ text) => element("p", {}, [text]);

/** @param {any} page @param {any} state @param {number} commune */
function communeCard({ words, nameOf, openAt }, { communes, standing, isTimed, moment, slot }, commune) {
  const [before, after] = [standing.before[commune], standing.after[commune]];
  const told = (/** @type {any} */ one) => ({ people: communes.people[commune], minutes: words.minutes(one.seconds), site: nameOf(one.nearest), hours: words.number(one.hours, { maximumFractionDigits: 1 }) });
  const isChanged = before.seconds !== after.seconds || before.hours !== after.hours;
  const seconds = moment?.seconds[commune];
  return [
    heading(communes.name[commune]),
    line(words.say(before.seconds === null ? "place-commune-none" : "place-commune", told(before))),
    ...(isChanged ? [line(words.say("place-after", told(after)))] : []),
    ...(isTimed && moment?.slot === slot ? [line(words.say("place-moment", { moment: words.moment(slot), minutes: seconds === null ? "none" : words.minutes(seconds) }))] : []),
    tools([[words.say("open-here"), () => openAt({ candidate: communes.code[commune] })]]),
  ];
}

/** @param {any} page @param {any} quarter */
function quarterCard({ words, openAt }, quarter) {
  const hours = words.number(quarter.hours, { maximumFractionDigits: 1 });
  return [
    heading(quarter.name), line(words.say("place-quarter", { people: quarter.people ?? "–", minutes: words.minutes(quarter.seconds), hours })),
    tools([[words.say("open-here"), () => openAt({ candidate: quarter.code })]]),
  ];
}

/** @param {any} page @param {any} site */
function siteCard({ words, closeSite, moveSite, rehourSite }, site) {
  if (!site) return [];
  const state = site.state === "kept" ? "" : ` (${words.say(`state-${site.state}`)})`;
  const verbs = site.state === "closed" ? [] : [
    [words.say("site-hours"), () => rehourSite(site)], [words.say("site-move"), () => moveSite(site)], [words.say("site-close"), () => closeSite(site)],
  ];
  return [heading(site.name), line(words.say("place-site", { format: words.say(`format-${site.format}`), hours: site.hours ? hoursSaid(words, site.hours) : words.say("hours-unknown") }) + state), tools(verbs)];
}

/** @param {any[]} verbs each a text and what it does */
function tools(verbs) {
  return element("span", { class: "tools" }, verbs.map(([text, click]) => element("button", { type: "button", click }, [text])));
}
