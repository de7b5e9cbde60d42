/**
 * What the page does: opens territories, changes the list, asks the server. Views call these verbs and watch the state.
 * @module
 */
import { Api, Problem, isAborted } from "./api.js";
import { byId, debounced } from "./dom.js";
import { added, closed, emptyScenario, freshId, moved, openedId, openingOf, rehoured, replaced } from "./model/scenario.js";
import { sitesShown, standings } from "./model/shown.js";
import { communeAt } from "./model/topology.js";
import { advanced, redone, timeline, undone } from "./undo.js";
import { saidOf } from "./views/changes.js";

/** Milliseconds without a change before the server is asked. */
const WAIT = 40;

export class Page {
  /** @param {import("./store.js").Store<any>} store @param {import("./i18n.js").Words} words */
  constructor(store, words) {
    this.store = store;
    this.words = words;
    this.api = new Api(() => store.state.language);
    /** @type {import("./map/map.js").StudyMap | null} */
    this.map = null;
    this.ask = debounced(WAIT, () => this.whatIf());
    this.askMoment = debounced(WAIT, () => this.moment());
    // Views take these verbs by name, away from their page.
    for (const verb of ["scenario", "say", "fail", "change", "nameOf", "placeNameOf", "unnamed", "positionOf", "places", "goTo", "goToCommune", "openAt", "moveTo", "closeSite", "moveSite", "rehourSite"]) this[verb] = this[verb].bind(this);
  }

  /** Tells what cannot be seen by all. @param {string} text */
  say(text) {
    byId("status").textContent = text;
  }

  /** @param {unknown} error */
  fail(error) {
    if (isAborted(error)) return;
    const { words } = this;
    const told = error instanceof Problem ? error.told : null;
    if (!told && !(error instanceof TypeError)) throw error;
    const parts = told
      ? [told.title, told.detail, this.whereSaid(told.where), told.remedy && words.say("problem-remedy", { remedy: this.remedySaid(told) })]
      : [words.say("problem-network")];
    byId("problem").textContent = parts.filter(Boolean).join(" · ");
    byId("problem").hidden = false;
  }

  /** Where in the list or in the file, in words: a pointer into the request says nothing to who filled in a form. @param {string} [where] */
  whereSaid(where = "") {
    const { words } = this;
    const line = /^line (\d+)/.exec(where);
    if (line) return words.say("problem-line", { line: line[1] });
    const change = this.scenario().change[Number(/^\/scenario\/change\/(\d+)/.exec(where)?.[1])];
    if (!change) return null;
    return words.say("problem-change", { number: this.store.state.line.now.change.indexOf(change) + 1, change: saidOf(this, change) });
  }

  /** What hours look like is told in the words of the form. @param {{type?: string, where?: string, remedy?: string}} told @returns {string} */
  remedySaid({ type, where, remedy }) {
    return where?.endsWith("/hours") && type !== "problems/too-long" ? this.words.say("problem-hours") : String(remedy);
  }

  /** @param {object} territory @param {import("./undo.js").Timeline<import("./model/scenario.js").Scenario>} [line] @param {string | null} [focus] code of a commune */
  async open(territory, line, focus) {
    const { store, words, api } = this;
    byId("problem").hidden = true;
    this.say(words.say("status-loading"));
    try {
      const study = await api.openStudy({ territory, ...store.state.settings });
      const communes = await api.communes(study.study);
      await this.map?.show(study, communes);
      store.set({ study, communes, line: line ?? timeline(emptyScenario(words.say("files-name-default"))), result: null, moment: null, picked: null, editing: null, plan: null, ...derived(study, communes, null) });
      this.say(words.say("status-ready", { name: study.name }));
      if (line?.now.change.length) this.ask();
      if (focus) this.goToCommune(communes.code.indexOf(focus));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Opens the territory again, with the same changes and what can be undone of them. @param {object} settings */
  reopen(settings) {
    const { study, line } = this.store.state;
    this.store.set({ settings });
    if (study) this.open(study.opened.territory, line);
  }

  /** @param {import("./model/scenario.js").Scenario} scenario */
  change(scenario) {
    this.store.set({ line: advanced(this.store.state.line, scenario) });
    this.ask();
  }

  undo() {
    this.travel(undone(this.store.state.line), "undone");
  }

  redo() {
    this.travel(redone(this.store.state.line), "redone");
  }

  /** @param {import("./undo.js").Timeline<any>} line @param {string} said */
  travel(line, said) {
    if (line === this.store.state.line) return;
    this.store.set({ line, editing: null });
    this.say(this.words.say(said));
    this.ask();
  }

  /** The changes that can be asked about: an opening that has no place yet is left out. */
  scenario() {
    const { now } = this.store.state.line;
    return { ...now, change: now.change.filter((change) => change.do !== "open" || this.positionOf(change)) };
  }

  async whatIf() {
    const { study, communes } = this.store.state;
    try {
      const result = await this.api.whatIf(study.study, this.scenario());
      byId("problem").hidden = true;
      this.store.set({ result, ...derived(study, communes, result) });
      if (this.store.state.isTimed) this.askMoment();
    } catch (error) {
      if (!(await this.cameBack(error))) this.fail(error);
    }
  }

  async moment() {
    const { study, slot, isTimed } = this.store.state;
    if (!study || !isTimed) return;
    try {
      this.store.set({ moment: await this.api.moment(study.study, this.scenario(), slot) });
    } catch (error) {
      if (!(await this.cameBack(error))) this.fail(error);
    }
  }

  /** The server forgets studies: asks for this one again. @param {unknown} error @returns {Promise<boolean>} whether that was it */
  async cameBack(error) {
    if (!(error instanceof Problem) || error.told.type !== "problems/study-gone") return false;
    await this.refresh();
    return true;
  }

  /** The same study from the server anew, with sentences in the language of now; the list of changes stays. */
  async refresh() {
    const { store, api } = this;
    if (!store.state.study) return;
    try {
      const study = await api.openStudy(store.state.study.opened);
      store.set({ study, ...derived(study, store.state.communes, store.state.result) });
      this.ask();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Begins an opening: at a candidate, at a position, or nowhere yet. @param {object} place keys of the change */
  openAt(place) {
    const { store } = this;
    const scenario = store.state.line.now;
    this.change(added(scenario, { do: "open", id: freshId(scenario), format: "antenna", ...place }));
    store.set({ tab: "try", editing: scenario.change.length, picked: null });
    byId("editor").scrollIntoView({ block: "nearest" });
    document.getElementById("editor-name")?.focus();
  }

  /** Puts a site elsewhere. @param {string} site @param {number} lon @param {number} lat */
  moveTo(site, lon, lat) {
    const { now } = this.store.state.line;
    const at = openingOf(now, site);
    this.change(moved(at < 0 ? now : replaced(now, at, this.unnamed(now.change[at])), site, lon, lat));
  }

  /** An opening without the name of the place where it is: what is called after its place is so wherever it goes. @param {any} change */
  unnamed(change) {
    const { name, ...kept } = change;
    return name === this.placeNameOf(change) ? kept : change;
  }

  /** @param {any} site */
  closeSite(site) {
    this.store.set({ editing: null, picked: null, tab: "try" });
    this.change(closed(this.store.state.line.now, site.id));
  }

  /** @param {any} site */
  moveSite(site) {
    this.edit(moved(this.store.state.line.now, site.id, site.lon, site.lat), "move", site.id);
    this.store.set({ asking: { site: site.id } });
  }

  /** @param {any} site */
  rehourSite(site) {
    this.edit(rehoured(this.store.state.line.now, site.id, site.hours ?? ""), "hours", site.id);
  }

  /** Changes, and shows the form of the change. @param {any} scenario @param {string} verb @param {string} site */
  edit(scenario, verb, site) {
    const opening = openingOf(scenario, site);
    this.change(scenario);
    this.store.set({ tab: "try", editing: opening >= 0 ? opening : scenario.change.findIndex((change) => change.do === verb && change.site === site) });
  }

  /** Where a change happens, or `null`. @param {any} change @returns {{lon: number, lat: number} | null} */
  positionOf(change) {
    if (change.lon !== undefined && change.lat !== undefined) return { lon: change.lon, lat: change.lat };
    const code = change.candidate ?? change.commune;
    if (code) return this.places().find((place) => place.code === code) ?? null;
    return change.site ? (this.store.state.sites.find((site) => site.id === change.site) ?? null) : null;
  }

  /** Quarters and communes where a site may open. @returns {{code: string, name: string, label: string, lon: number, lat: number}[]} */
  places() {
    const { study, communes } = this.store.state;
    if (this.placesOf === communes) return this.placesKept;
    const quarters = study.quarters.map(({ code, name, lon, lat }) => ({ code, name, label: `${name} (${code})`, lon, lat }));
    const towns = communes.code.map((code, at) => ({ code, name: communes.name[at], label: `${communes.name[at]} (${code})`, lon: communes.point[at][0], lat: communes.point[at][1] }));
    this.placesOf = communes;
    this.placesKept = [...quarters, ...towns];
    return this.placesKept;
  }

  /** The quarter or commune of a place, or `null` where none is chosen. @param {any} change that opens a site */
  placeNameOf(change) {
    const { communes } = this.store.state;
    const code = change.candidate ?? change.commune;
    if (code) return this.places().find((place) => place.code === code)?.name ?? openedId(change);
    const commune = change.lon === undefined ? null : communeAt(communes.topology, change.lon, change.lat);
    return commune === null ? null : communes.name[commune];
  }

  /** @param {string | null} id of a site */
  nameOf(id) {
    return this.store.state.sites.find((site) => site.id === id)?.name ?? id ?? "–";
  }

  /** @param {number} lon @param {number} lat */
  goTo(lon, lat) {
    this.map?.goTo(lon, lat);
  }

  /** @param {number} commune */
  goToCommune(commune) {
    const { communes } = this.store.state;
    this.store.set({ picked: { kind: "commune", id: commune } });
    const [lon, lat] = communes.point[commune];
    this.goTo(lon, lat);
  }
}

/** @param {any} study @param {any} communes @param {any} result */
function derived(study, communes, result) {
  return { standing: standings(study, communes, result), sites: sitesShown(study, result) };
}
