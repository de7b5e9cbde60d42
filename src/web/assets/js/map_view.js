/**
 * Joins the map to the state: what it shows, and what pointing, clicking and dragging do.
 * @module
 */
import { byId, element, isStacked, scrolling } from "./dom.js";
import { StudyMap } from "./map/map.js";
import { picture } from "./map/picture.js";
import { degrees, openedId } from "./model/scenario.js";
import { COLOURS, FORMATS, QUARTER_SHAPE, SHAPES, drawingOf, lookOf } from "./model/symbols.js";
import { isDifferenceShown, valuesShown } from "./model/shown.js";
import { entriesOf, headingOf, legendView } from "./views/legend.js";

/** @param {import("./page.js").Page} page */
export function mapView(page) {
  const { store, words } = page;
  page.map = made(page);
  store.watch(["standing", "moment", "isTimed", "shown", "slot"], (state) => {
    if (!state.standing) return;
    page.map?.colour(valuesShown(state), isDifferenceShown(state), state.study.opened.thresholds);
  });
  store.watch(["sites", "moment", "isTimed"], ({ sites, moment, isTimed }) => page.map?.showSites(sites, isTimed && moment ? new Set(moment.open) : null));
  store.watch(["plan", "line"], ({ plan, line }) => page.map?.showPlan(waiting(plan, line.now)));
  store.watch(["picked"], ({ picked }) => page.map?.pick(picked?.kind === "commune" ? picked.id : null));
  store.watch(["layers"], ({ layers }) => page.map?.switchLayers(layers));
  store.watch(["asking", "language"], ({ asking }) => ask(page, asking));
  store.watch(["study", "sites", "shown", "isTimed", "slot", "layers", "result", "language"], (state) => legendView(words, state, (shown) => store.set({ shown })));
  store.watch(["slot", "isTimed"], () => page.askMoment());
  store.watch(["language"], () => page.map?.map.getCanvas().setAttribute("aria-label", words.say("map-canvas")));
  controls(page);
}

/** The proposals that are not accepted yet, with their number. @param {any} plan @param {any} scenario */
function waiting(plan, scenario) {
  const accepted = new Set(scenario.change.map(openedId));
  const numbered = (plan?.proposals ?? []).map((/** @type {any} */ one, /** @type {number} */ at) => ({ ...one, rank: at + 1 }));
  return numbered.filter((/** @type {any} */ one) => !accepted.has(openedId(one.change)));
}

/** A browser without WebGL gets the sentence that says where the tables are. @param {import("./page.js").Page} page */
function made(page) {
  try {
    return new StudyMap(byId("map"), { point: (what, at) => tip(page, what, at), choose: (what, at) => choose(page, what, at), drop: (site, at) => page.moveTo(site, at.lng, at.lat), drags: (site) => drags(page, site) });
  } catch {
    byId("map").replaceChildren(element("p", { "data-l10n-id": "map-none" }));
    return null;
  }
}

/** @param {import("./page.js").Page} page @param {any} what @param {{x: number, y: number}} at */
function tip({ store, words }, what, at) {
  const box = byId("map-tip");
  box.hidden = what === null;
  if (!what) return;
  box.textContent = tipText(words, store.state, what);
  const isRight = at.x > byId("map").clientWidth - 200;
  box.style.transform = `translate(${at.x + (isRight ? -14 : 14)}px, ${at.y + 14}px) translateX(${isRight ? "-100%" : "0"})`;
}

/** @param {import("./i18n.js").Words} words @param {any} state @param {any} what */
function tipText(words, state, { kind, id }) {
  if (kind === "site") return state.sites.find((/** @type {any} */ site) => site.id === id).name;
  if (kind === "quarter") return state.study.quarters[id].name;
  const [name, people, seconds] = [state.communes.name[id], state.communes.people[id], state.isTimed && state.moment ? state.moment.seconds[id] : state.standing.after[id].seconds];
  return words.say(seconds === null ? "tip-commune-none" : "tip-commune", { name, people, minutes: words.minutes(seconds) });
}

/** @param {import("./page.js").Page} page @param {any} what @param {{lng: number, lat: number}} at */
function choose(page, what, at) {
  const { store } = page;
  const { asking, line, editing } = store.state;
  if (!asking) return store.set({ picked: what });
  store.set({ asking: null });
  if (asking.site) return page.moveTo(asking.site, at.lng, at.lat);
  const place = what?.kind === "quarter" ? { candidate: store.state.study.quarters[what.id].code } : { lon: degrees(at.lng), lat: degrees(at.lat) };
  const { candidate: _candidate, commune: _commune, lon: _lon, lat: _lat, ...kept } = page.unnamed(line.now.change[editing]);
  page.change({ ...line.now, change: line.now.change.with(editing, { ...kept, ...place }) });
  if (isStacked()) showForm();
}

/** After the place was chosen on a map that lies above the panel, its form is next. */
function showForm() {
  byId("editor").focus({ preventScroll: true });
  byId("editor").scrollIntoView({ behavior: scrolling() });
}

/** Sites that the changes opened or moved can be dragged: no other moves by mistake. @param {import("./page.js").Page} page @param {string} id */
function drags({ store }, id) {
  const state = store.state.sites.find((site) => site.id === id)?.state;
  return state === "opened" || state === "moved";
}

/** @param {import("./page.js").Page} page @param {any} asking */
function ask({ words, nameOf }, asking) {
  byId("map-ask").hidden = asking === null;
  byId("map-side").classList.toggle("placing", asking !== null);
  if (asking) byId("map-ask-text").textContent = asking.site ? words.say("ask-move", { name: nameOf(asking.site) }) : words.say("ask-place");
}

/** @param {import("./page.js").Page} page */
function controls(page) {
  const { store } = page;
  byId("zoom-in").addEventListener("click", () => page.map?.map.zoomIn({ duration: 0 }, { originalEvent: true }));
  byId("zoom-out").addEventListener("click", () => page.map?.map.zoomOut({ duration: 0 }, { originalEvent: true }));
  byId("zoom-all").addEventListener("click", () => page.map?.fit(0));
  byId("zoom-part").addEventListener("change", (event) => page.map?.fit(Number(/** @type {HTMLSelectElement} */ (event.target).value)));
  store.watch(["communes", "language"], () => parts(page));
  byId("map-ask-stop").addEventListener("click", () => store.set({ asking: null }));
  byId("layers").addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    store.set({ layers: { ...store.state.layers, [box.name]: box.checked } });
  });
}

/** The choice between parts that lie oceans apart. @param {import("./page.js").Page} page */
function parts({ map, words }) {
  const list = map?.parts ?? [];
  byId("zoom-part").hidden = list.length < 2;
  byId("zoom-part").replaceChildren(...list.map(({ part }, at) => element("option", { value: at }, [words.say(`part-${part}`)])));
}

/** The map as a PNG. @param {import("./page.js").Page} page @returns {Promise<Blob>} */
export function pictureOf({ store, words, map }) {
  const { state } = store;
  const entries = entriesOf(words, isDifferenceShown(state), state.study.opened.thresholds);
  const formats = FORMATS.filter((format) => state.sites.some((site) => site.format === format && site.state !== "closed"));
  const mark = (/** @type {string} */ format, /** @type {string} */ look, /** @type {boolean} */ isOff, /** @type {string} */ text) => {
    const { fill: colour, ring, sign } = drawingOf(look, isOff);
    return { colour, ring, sign, shape: SHAPES[format], text };
  };
  const marks = [
    ...formats.map((format) => mark(format, "kept", false, words.say(`format-${format}`))),
    ...(state.sites.some((site) => lookOf(site) === "outside") ? [mark("fixed", "outside", false, words.say("legend-outside"))] : []),
    ...(state.isTimed ? [mark("fixed", "kept", true, words.say("legend-off"))] : []),
  ];
  const quarter = state.study.quarters.length ? [{ colour: COLOURS.quarter, shape: QUARTER_SHAPE, text: words.say("legend-quarter") }] : [];
  const sources = [state.study.travel, state.study.sources.join(" · ")];
  return picture(map?.map, { title: `${state.study.name} · ${state.line.now.name}`, heading: headingOf(words, state), entries: [...entries, ...marks, ...quarter], sources });
}
