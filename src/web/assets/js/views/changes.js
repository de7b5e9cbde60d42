/**
 * The list of changes.
 * @module
 */
import { byId, element } from "../dom.js";
import { hoursSaid } from "../model/hours_words.js";
import { removed } from "../model/scenario.js";

/** A change in words. @param {any} page @param {any} change */
export function saidOf(page, change) {
  const { words, nameOf } = page;
  const hours = change.hours ? hoursSaid(words, change.hours) : words.say("hours-unknown");
  if (change.do === "open") return openingSaid(page, change, hours);
  const name = nameOf(change.site);
  return words.say(`change-${change.do}`, { name, hours, count: change.stop?.length ?? 0 });
}

/** An opening under the name it was given, else after its place. @param {any} page @param {any} change @param {string} hours */
function openingSaid({ words, placeNameOf }, change, hours) {
  if (change.name) return words.say("change-open", { name: change.name, hours });
  const format = change.format ?? "permanence";
  const place = placeNameOf(change);
  if (place === null) return words.say("change-open-nowhere", { format, hours });
  // French joins the article of a name with the preposition before it.
  const [, article, rest] = /^(Les?) (.+)$/.exec(place) ?? [place, "none", place];
  return words.say("change-open-at", { format, article, place: rest, hours });
}

/** @param {any} page */
export function changesView(page) {
  const { words, store } = page;
  store.watch(["line", "study", "result", "language"], ({ line, study }) => {
    if (!study) return;
    const items = line.now.change.map((/** @type {any} */ change, /** @type {number} */ at) => itemOf(page, change, at));
    byId("changes-list").replaceChildren(...(items.length ? items : [element("li", {}, [element("span", {}, [words.say("changes-none")])])]));
    /** @type {HTMLButtonElement} */ (byId("undo")).disabled = line.past.length === 0;
    /** @type {HTMLButtonElement} */ (byId("redo")).disabled = line.future.length === 0;
  });
}

/** @param {any} page @param {any} change @param {number} at */
function itemOf(page, change, at) {
  const { words, store } = page;
  const said = saidOf(page, change);
  const button = (/** @type {string} */ what, /** @type {() => void} */ click) => element("button", { type: "button", "aria-label": words.say(`change-${what}-label`, { change: said }), click }, [words.say(`change-${what}`)]);
  const position = page.positionOf(change);
  return element("li", {}, [
    element("span", {}, [`${at + 1}. ${said}`]),
    ...(position ? [button("show", () => page.goTo(position.lon, position.lat))] : []),
    ...(change.do === "stops" ? [] : [button("edit", () => store.set({ editing: at }))]),
    button("remove", () => {
      store.set({ editing: null });
      page.change(removed(store.state.line.now, at));
      byId("add").focus();
    }),
  ]);
}
