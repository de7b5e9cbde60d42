/**
 * The finding: how the territory stands today.
 * @module
 */
import { byId, element } from "../dom.js";

/** @type {Intl.NumberFormatOptions} */
const SHARE = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 };
/** Zones listed; the table has all. */
const FIRST_GAPS = 6;

/** @param {any} page */
export function todayView({ words, store, goToCommune }) {
  store.watch(["study", "communes", "language"], ({ study, communes }) => {
    if (!study || !communes) return;
    byId("view-today").replaceChildren(...access(words, study), ...clock(words, study), ...gaps(words, store, goToCommune), ...quarters(words, study), ...notes(words, study));
  });
}

const heading = (/** @type {string} */ text) => element("h2", {}, [text]);
const paragraph = (/** @type {string} */ text) => element("p", {}, [text]);

/** @param {import("../i18n.js").Words} words @param {any} study */
function access(words, { today }) {
  const last = today.within.at(-1);
  const main = element("p", { class: "big" });
  const share = words.number(last.people / today.people, SHARE);
  main.append(...strongIn(words.say("today-main", { share, minutes: last.minutes, beyond: today.people - last.people })));
  const bars = today.within.map((/** @type {any} */ one) => {
    const part = one.people / today.people;
    const fill = element("span");
    fill.style.width = `${part * 100}%`;
    return element("li", {}, [
      element("span", {}, [words.say("today-within", { minutes: one.minutes })]), element("span", { class: "bar", "aria-hidden": "true" }, [fill]),
      element("span", {}, [words.say("today-people", { people: one.people, share: words.number(part, SHARE) })]),
    ]);
  });
  return [heading(words.say("today-heading")), main, element("h3", {}, [words.say("today-bars")]), element("ul", { class: "bars" }, bars)];
}

/** The one mark that texts of this page hold. @param {string} text */
function strongIn(text) {
  return text.split(/<strong>|<\/strong>/).map((part, at) => (at % 2 ? element("strong", {}, [part]) : part));
}

/** @param {import("../i18n.js").Words} words @param {any} study */
function clock(words, { today, fewer_hours: few }) {
  const share = (/** @type {number} */ people) => words.number(people / today.people, SHARE);
  return [
    heading(words.say("today-hours-heading")),
    paragraph(words.say("today-hours", { hours: words.number(today.hours, { maximumFractionDigits: 1 }) })),
    paragraph(words.say("today-evening", { people: today.after_17, share: share(today.after_17) })),
    paragraph(words.say("today-saturday", { people: today.saturday, share: share(today.saturday) })),
    paragraph(words.say("today-few", { people: today.fewer_hours, hours: few })),
  ];
}

/** @param {import("../i18n.js").Words} words @param {any} store @param {(commune: number) => void} goToCommune */
function gaps(words, store, goToCommune) {
  const { study: { gaps: zones, opened }, communes } = store.state;
  const minutes = opened.gaps_beyond;
  const items = zones.slice(0, FIRST_GAPS).map((/** @type {any} */ gap) => {
    const [around, farthest] = [communes.name[gap.around], communes.name[gap.farthest]];
    return element("li", {}, [
      element("span", {}, [words.say("today-gap", { around, people: gap.people, minutes: words.minutes(gap.seconds), farthest })]), " ",
      element("button", { type: "button", "aria-label": words.say("change-show-label", { change: around }), click: () => goToCommune(gap.around) }, [words.say("change-show")]),
    ]);
  });
  const body = items.length ? element("ol", { class: "changes" }, items) : paragraph(words.say("today-gaps-none", { minutes }));
  const others = zones.length - items.length;
  const more = others > 0 ? [element("button", { type: "button", click: () => showTable(store) }, [words.say("today-gaps-others", { count: others })])] : [];
  return [heading(words.say("today-gaps-heading", { minutes })), body, ...more];
}

/** The table of all zones. @param {any} store */
function showTable(store) {
  const which = /** @type {HTMLSelectElement} */ (byId("table-of"));
  which.value = "gaps";
  which.dispatchEvent(new Event("change"));
  /** @type {HTMLInputElement} */ (byId("table-filter")).value = "";
  store.set({ tab: "tables" });
  byId("table").focus();
}

/** @param {import("../i18n.js").Words} words @param {any} study */
function quarters(words, { today }) {
  if (today.quarters === 0) return [];
  const sentences = today.within.map((/** @type {any} */ one) => element("li", {}, [words.say("today-quarters", { within: one.quarters, all: today.quarters, minutes: one.minutes })]));
  return [heading(words.say("today-quarters-heading")), element("ul", {}, sentences)];
}

/** @param {import("../i18n.js").Words} words @param {any} study */
function notes(words, { notes: list }) {
  if (list.length === 0) return [];
  return [heading(words.say("today-notes-heading")), element("ul", {}, list.map((/** @type {string} */ note) => element("li", {}, [note])))];
}
