/**
 * Words, numbers and moments in the language of the page.
 * @module
 */
import { FluentBundle, FluentResource } from "../vendor/fluent-bundle/index.js";
import { DOMLocalization } from "../vendor/fluent-dom/index.js";
import { clockText, momentOf } from "./model/week.js";

/** Languages, the first one by default. */
export const LANGUAGES = ["fr", "en"];
const RESOURCES = ["page.ftl", "changes.ftl", "results.ftl"];
const KEPT_LANGUAGE = "maillage.language";

/** The language that was chosen before, else French. */
export function keptLanguage() {
  const kept = localStorage.getItem(KEPT_LANGUAGE);
  return kept && LANGUAGES.includes(kept) ? kept : LANGUAGES[0];
}

export class Words {
  constructor() {
    this.language = LANGUAGES[0];
    /** @type {Map<string, FluentBundle>} */
    this.bundles = new Map();
    this.dom = new DOMLocalization(RESOURCES, () => this.generate());
  }

  /** Loads a language and translates the page. @param {string} language */
  async speak(language) {
    if (!this.bundles.has(language)) this.bundles.set(language, await loaded(language));
    this.language = language;
    localStorage.setItem(KEPT_LANGUAGE, language);
    document.documentElement.lang = language;
    this.dom.onChange();
    if (!this.connected) this.dom.connectRoot(document.documentElement);
    this.connected = true;
    await this.dom.translateRoots();
  }

  async *generate() {
    yield /** @type {FluentBundle} */ (this.bundles.get(this.language));
  }

  /** A text, at once. @param {string} id @param {Record<string, string | number>} [args] @returns {string} */
  say(id, args) {
    const bundle = this.bundles.get(this.language);
    const pattern = bundle?.getMessage(id)?.value;
    if (!bundle || !pattern) throw new Error(`no text ${id} in ${this.language}`);
    return bundle.formatPattern(pattern, args);
  }

  /** @param {number} value @param {Intl.NumberFormatOptions} [options] */
  number(value, options) {
    return new Intl.NumberFormat(this.language, options).format(value);
  }

  /** Minutes with one decimal, or a dash where there are none. @param {number | null} seconds */
  minutes(seconds) {
    if (seconds === null) return "–";
    return this.number(seconds / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** A whole number with its sign. @param {number} value @param {number} [digits] decimals */
  signed(value, digits = 0) {
    return this.number(value, { signDisplay: "exceptZero", minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** @param {number} euros */
  euros(euros) {
    return this.number(euros, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  }

  /** `mardi`, from Monday = 0. @param {number} day @param {"long" | "short"} [width] */
  day(day, width = "long") {
    // 2024-01-01 was a Monday.
    return new Intl.DateTimeFormat(this.language, { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day));
  }

  /** `09:00` in English, `9 h` or `9 h 30` in French. @param {number} minute of the day */
  time(minute) {
    if (this.language !== "fr") return clockText(minute);
    const rest = minute % 60;
    return `${Math.floor(minute / 60)}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, "0")}` : ""}`;
  }

  /** `mardi 9 h`. @param {number} slot */
  moment(slot) {
    const { day, minute } = momentOf(slot);
    return `${this.day(day)} ${this.time(minute)}`;
  }
}

/** @param {string} language */
async function loaded(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const resource of RESOURCES) {
    const response = await fetch(`locales/${language}/${resource}`);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const errors = bundle.addResource(new FluentResource(await response.text()));
    if (errors.length) throw errors[0];
  }
  return bundle;
}
