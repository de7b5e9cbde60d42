/**
 * Before and after, and who gains and who loses.
 * @module
 */
import { byId, element } from "../dom.js";

/** Rows of winners and losers shown at first. */
const FIRST_ROWS = 8;

/** @typedef {{text: string, before: number, after: number, digits: number, isGood: 1 | -1 | 0, isMoney?: boolean}} Row */

/** @param {any} page */
export function compareView({ words, store, say, goToCommune }) {
  store.watch(["result", "study", "language"], ({ result, study }) => {
    if (!study) return;
    const isEmpty = !result || result.told.length === 0;
    byId("compare").replaceChildren(isEmpty ? element("p", {}, [words.say("compare-none")]) : tableOf(words, study, result));
    byId("winners-body").replaceChildren(...(isEmpty || result.changed.commune.length === 0 ? [element("p", {}, [words.say("winners-none")])] : [...winners(words, store, goToCommune, "gains"), ...winners(words, store, goToCommune, "loses")]));
    byId("brief").hidden = isEmpty;
    if (isEmpty) return;
    byId("brief").replaceChildren(...briefOf(words, result));
    const [before, after] = [result.before.within.at(-1), result.after.within.at(-1)];
    say(words.say("compare-said", { people: words.signed(after.people - before.people), minutes: after.minutes }));
  });
}

/** What changes most, in a line that stays in sight while hours are painted. @param {import("../i18n.js").Words} words @param {any} result */
function briefOf(words, { before, after, cost }) {
  const part = (/** @type {string} */ id, /** @type {string} */ value, args = {}) => element("span", {}, [`${words.say(`brief-${id}`, args)} `, element("strong", {}, [value])]);
  const moved = before.within.map((/** @type {any} */ one, /** @type {number} */ at) => ({ minutes: one.minutes, people: after.within[at].people - one.people })).filter((/** @type {any} */ one) => one.people !== 0);
  return [
    ...moved.map((/** @type {any} */ one) => part("within", words.signed(one.people), { minutes: one.minutes })),
    part("hours", words.signed(after.hours - before.hours, 1)),
    ...(after.saturday === before.saturday ? [] : [part("saturday", words.signed(after.saturday - before.saturday))]),
    ...(cost.a_year_euros ? [part("a-year", words.euros(cost.a_year_euros))] : []),
  ];
}

/** @param {import("../i18n.js").Words} words @param {any} study @param {any} result */
function tableOf(words, study, result) {
  const heads = ["measure", "before", "after", "change"].map((head) => element("th", { scope: "col" }, [words.say(`compare-${head}`)]));
  return element("table", {}, [element("thead", {}, [element("tr", {}, heads)]), element("tbody", {}, rowsOf(words, study, result).map((row) => rowElement(words, row)))]);
}

/** @param {import("../i18n.js").Words} words @param {any} study @param {any} result @returns {Row[]} */
function rowsOf(words, study, { before, after, cost }) {
  const row = (/** @type {string} */ id, /** @type {number} */ from, /** @type {number} */ to, /** @type {1 | -1 | 0} */ isGood, digits = 0, args = {}) => ({ text: words.say(`compare-${id}`, args), before: from, after: to, digits, isGood });
  const within = before.within.map((/** @type {any} */ one, /** @type {number} */ at) => row("within", one.people, after.within[at].people, 1, 0, { minutes: one.minutes }));
  const quarters = before.within.map((/** @type {any} */ one, /** @type {number} */ at) => row("quarters", one.quarters, after.within[at].quarters, 1, 0, { minutes: one.minutes, all: before.quarters }));
  const money = (/** @type {string} */ id, /** @type {number | null} */ euros, args = {}) => (euros ? [{ ...row(id, 0, euros, 0, 0, args), isMoney: true }] : []);
  return [
    ...within,
    ...(before.quarters ? quarters.filter((/** @type {Row} */ one) => one.before !== before.quarters || one.after !== before.quarters) : []),
    row("mean", before.mean_seconds / 60, after.mean_seconds / 60, -1, 1),
    row("longest", before.longest_seconds / 60, after.longest_seconds / 60, -1, 1),
    row("hours", before.hours, after.hours, 1, 1),
    row("evening", before.after_17, after.after_17, 1),
    row("saturday", before.saturday, after.saturday, 1),
    row("few", before.fewer_hours, after.fewer_hours, -1, 0, { hours: study.fewer_hours }),
    row("sites", before.sites, after.sites, 0),
    ...money("once", cost.once_euros), ...money("a-year", cost.a_year_euros),
    ...money("each", cost.a_year_per_person_euros, { minutes: before.within.at(-1).minutes }),
  ];
}

/** @param {import("../i18n.js").Words} words @param {Row} row */
function rowElement(words, { text, before, after, digits, isGood, isMoney }) {
  const number = (/** @type {number} */ value) => (isMoney ? words.euros(value) : words.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const difference = Number((after - before).toFixed(digits));
  const judged = isGood === 0 || difference === 0 ? "" : difference * isGood > 0 ? "better" : "worse";
  const change = isMoney ? "" : difference === 0 ? "=" : words.signed(difference, digits);
  const cell = element("td", { class: { better: "gain", worse: "loss" }[judged] ?? null }, [change]);
  if (judged) cell.append(element("span", { "aria-hidden": "true" }, [judged === "better" ? " ✓" : " ✗"]), element("span", { class: "unseen" }, [` (${words.say(judged)})`]));
  return element("tr", {}, [element("th", { scope: "row" }, [text]), element("td", {}, [isMoney ? "–" : number(before)]), element("td", {}, [number(after)]), cell]);
}

/** @param {import("../i18n.js").Words} words @param {any} store @param {(commune: number) => void} goToCommune @param {"gains" | "loses"} effect */
function winners(words, store, goToCommune, effect) {
  const { result: { changed }, communes } = store.state;
  const rows = changed.commune.map((/** @type {number} */ _, /** @type {number} */ at) => at).filter((/** @type {number} */ at) => changed.effect[at] === effect);
  if (rows.length === 0) return [];
  const people = rows.reduce((/** @type {number} */ sum, /** @type {number} */ at) => sum + changed.people[at], 0);
  const body = element("tbody");
  const more = element("button", { type: "button", click: () => show(rows.length) }, [words.say("winners-all", { count: rows.length })]);
  const show = (/** @type {number} */ count) => {
    body.replaceChildren(...rows.slice(0, count).map((/** @type {number} */ at) => winnerRow(words, communes, changed, at, goToCommune)));
    more.hidden = count >= rows.length;
  };
  show(FIRST_ROWS);
  const heads = ["commune", "people", "minutes", "hours"].map((head) => element("th", { scope: "col" }, [words.say(`winners-${head}`)]));
  const said = words.say(`winners-${effect}`, { communes: rows.length, people });
  const caption = element("caption", { class: effect === "gains" ? "gain" : "loss" }, [said]);
  const table = element("table", {}, [caption, element("thead", {}, [element("tr", {}, heads)]), body]);
  return [element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": said }, [table]), more];
}

/** @param {import("../i18n.js").Words} words @param {any} communes @param {any} changed @param {number} at @param {(commune: number) => void} goToCommune */
function winnerRow(words, communes, changed, at, goToCommune) {
  const commune = changed.commune[at];
  const hours = (/** @type {number} */ value) => words.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const between = (/** @type {string} */ from, /** @type {string} */ to) => (from === to ? from : words.say("from-to", { from, to }));
  return element("tr", {}, [
    element("th", { scope: "row" }, [element("button", { type: "button", click: () => goToCommune(commune) }, [communes.name[commune]])]),
    element("td", {}, [words.number(changed.people[at])]),
    element("td", {}, [between(words.minutes(changed.seconds_before[at]), words.minutes(changed.seconds_after[at]))]),
    element("td", {}, [between(hours(changed.hours_before[at]), hours(changed.hours_after[at]))]),
  ]);
}
