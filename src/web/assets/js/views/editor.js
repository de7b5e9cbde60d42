/**
 * The form of one change: where, what, when and at what cost. Every field writes to the list of changes at once.
 * @module
 */
import { byId, debounced, element } from "../dom.js";
import { HoursError, emptyWeek, hoursAWeek, readHours, writeHours } from "../model/hours.js";
import { replaced } from "../model/scenario.js";
import { BRUSHES, HoursGrid } from "./hours_grid.js";

const FORMATS = ["permanence", "antenna", "fixed", "multi-site", "bus", "itinerant"];
const OFFICE = "Mo-Fr 09:00-12:00,14:00-17:00";
const WAIT = 250;

/** @param {any} page words, store, change (writes a scenario), nameOf (of a site), places (by name) */
export function editorView(page) {
  const { store } = page;
  /** @type {Editor | null} */
  let editor = null;
  store.watch(["editing", "language"], ({ editing }) => {
    const form = byId("editor");
    form.hidden = editing === null;
    editor = editing === null ? null : new Editor(page, editing);
    form.replaceChildren(...(editor?.build() ?? []));
    editor?.fill();
  });
  store.watch(["line"], () => editor?.fill());
  byId("editor").addEventListener("submit", (event) => {
    event.preventDefault();
    store.set({ editing: null, asking: null });
    byId("add").focus();
  });
}

class Editor {
  /** @param {any} page @param {number} at the change */
  constructor(page, at) {
    this.page = page;
    this.words = page.words;
    this.at = at;
    this.isOpening = this.change().do === "open";
    this.grid = new HoursGrid(this.words, (week) => this.setHours(writeHours(week)));
  }

  change() {
    return this.page.store.state.line.now.change[this.at];
  }

  /** @param {object} patch keys of the change; `undefined` takes one away */
  write(patch) {
    const next = /** @type {any} */ (Object.fromEntries(Object.entries({ ...this.change(), ...patch }).filter(([, value]) => value !== undefined)));
    this.page.change(replaced(this.page.store.state.line.now, this.at, next));
  }

  build() {
    this.heading = element("h2", { id: "editor-heading" });
    return [
      this.heading,
      ...(this.isOpening ? this.opening() : []),
      ...(this.isOpening || this.change().do === "move" ? this.position() : []),
      ...(this.isOpening || this.change().do === "hours" ? this.hours() : []),
      element("div", { class: "pair" }, [this.cost("once", "cost_once"), this.cost("a-year", "cost_a_year")]),
      element("p", {}, [element("button", { class: "first" }, [this.words.say("editor-done")])]),
    ];
  }

  /** @param {any} change */
  title(change) {
    if (this.isOpening) return this.words.say("editor-new", { format: change.format ?? "permanence" });
    return this.words.say("editor-of", { name: this.page.nameOf(change.site) });
  }

  opening() {
    const options = FORMATS.map((format) => element("option", { value: format }, [this.words.say(`format-${format}`)]));
    this.name = this.field("editor-name", { maxlength: 200, input: debounced(WAIT, () => this.write({ name: this.name.value.trim() || undefined })) });
    this.format = element("select", { id: "editor-format", change: () => this.write({ format: this.format.value }) }, options);
    return [element("div", { class: "pair" }, [this.labelled("editor-name", this.name), this.labelled("editor-format", this.format)])];
  }

  position() {
    const list = element("datalist", { id: "editor-places" }, this.page.places().map((/** @type {any} */ place) => element("option", { value: place.label })));
    this.place = this.field("editor-place", { list: "editor-places", autocomplete: "off", "aria-describedby": "editor-place-help", change: () => this.choosePlace() });
    this.wrong = element("p", { class: "loss", role: "alert" });
    this.lon = this.number("editor-lon");
    this.lat = this.number("editor-lat");
    return [
      this.labelled("editor-place", this.place), list, element("p", { id: "editor-place-help", class: "help" }, [this.words.say("editor-place-help")]), this.wrong,
      element("div", { class: "pair" }, [this.labelled("editor-lon", this.lon), this.labelled("editor-lat", this.lat)]),
    ];
  }

  hours() {
    this.text = this.field("editor-hours", { spellcheck: "false", autocomplete: "off", "aria-describedby": "editor-hours-help editor-hours-said", input: debounced(WAIT, () => this.setHours(this.text.value.trim())) });
    this.said = element("p", { id: "editor-hours-said", class: "help", role: "status" });
    const brushes = Object.keys(BRUSHES).map((brush) => element("option", { value: brush }, [this.words.say(`grid-${brush}`)]));
    const brush = element("select", { id: "grid-brush", change: () => (this.grid.weeks = BRUSHES[/** @type {HTMLSelectElement} */ (brush).value]) }, brushes);
    return [
      this.labelled("grid-brush", brush),
      element("div", { class: "grid-scroll" }, [this.grid.element]),
      element("div", { class: "tools" }, [
        element("button", { type: "button", click: () => this.setHours(OFFICE) }, [this.words.say("grid-office")]),
        element("button", { type: "button", click: () => this.setHours("") }, [this.words.say("grid-clear")]),
      ]),
      this.labelled("editor-hours", this.text), element("p", { id: "editor-hours-help", class: "help" }, [this.words.say("editor-hours-help")]), this.said,
    ];
  }

  /** @param {string} hours */
  setHours(hours) {
    if ((this.change().hours ?? "") !== hours) this.write({ hours: hours || undefined });
  }

  /** @param {string} which @param {string} key */
  cost(which, key) {
    const id = `editor-${which}`;
    const input = this.field(id, { type: "number", min: 0, step: 1, value: this.change()[key] ?? "", input: debounced(WAIT, () => this.write({ [key]: input.value === "" || !input.validity.valid ? undefined : Number(input.value) })) });
    return this.labelled(id, input);
  }

  choosePlace() {
    const place = this.page.places().find((/** @type {any} */ one) => one.label === this.place.value);
    this.wrong.textContent = place || !this.place.value ? "" : this.words.say("editor-place-unknown");
    if (!place) return;
    this.moveTo(this.isOpening ? { candidate: place.code } : { lon: place.lon, lat: place.lat });
    this.page.store.set({ asking: null });
    this.page.goTo(place.lon, place.lat);
  }

  /** @param {object} place keys of the change */
  moveTo(place) {
    const { name } = this.page.unnamed(this.change());
    this.write({ name, candidate: undefined, commune: undefined, lon: undefined, lat: undefined, ...place });
  }

  choosePosition() {
    const [lon, lat] = [this.lon.value, this.lat.value].map(Number);
    const isRight = this.lon.value !== "" && this.lat.value !== "" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    this.wrong.textContent = isRight ? "" : this.words.say("editor-position-wrong");
    if (isRight) this.moveTo({ lon, lat });
  }

  /** Shows the change, but not in the field that is being typed in. */
  fill() {
    const change = this.change();
    if (!change) return;
    this.heading.textContent = this.title(change);
    set(this.name, change.name ?? "");
    this.name?.setAttribute("placeholder", this.page.placeNameOf(change) ?? "");
    set(this.format, change.format ?? "permanence");
    const at = this.page.positionOf(change);
    set(this.lon, at ? String(at.lon) : "");
    set(this.lat, at ? String(at.lat) : "");
    const place = this.page.places().find((/** @type {any} */ one) => one.code === (change.candidate ?? change.commune));
    set(this.place, place?.label ?? "");
    if (this.text) this.fillHours(change.hours ?? "");
  }

  /** @param {string} hours */
  fillHours(hours) {
    set(this.text, hours);
    try {
      const week = readHours(hours);
      this.grid.show(week);
      this.said.textContent = this.words.say("grid-sum", { hours: this.words.number(hoursAWeek(week), { maximumFractionDigits: 1 }) });
    } catch (error) {
      if (!(error instanceof HoursError)) throw error;
      this.grid.show(emptyWeek());
      this.said.textContent = this.words.say("editor-hours-beyond", { part: error.part });
    }
  }

  /** @param {string} id @param {object} attributes @returns {any} */
  field(id, attributes) {
    return element("input", { id, type: "text", ...attributes });
  }

  /** @param {string} id */
  number(id) {
    return this.field(id, { type: "number", step: "any", change: () => this.choosePosition() });
  }

  /** @param {string} id @param {HTMLElement} field */
  labelled(id, field) {
    return element("div", {}, [element("label", { for: id }, [this.words.say(id)]), field]);
  }
}

/** @param {any} field @param {string} value */
function set(field, value) {
  if (field && document.activeElement !== field) field.value = value;
}
