/**
 * Travel model, mode and thresholds.
 * @module
 */
import { byId, element } from "../dom.js";

const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {{words: import("../i18n.js").Words, store: import("../store.js").Store<any>, reopen: (settings: object) => void}} page */
export function settingsView({ words, store, reopen }) {
  store.watch(["health", "settings", "language"], ({ health, settings }) => {
    if (!health) return;
    const models = health.models.map((/** @type {any} */ one) => one.model);
    const modes = health.models.find((/** @type {any} */ one) => one.model === settings.model)?.modes ?? [];
    options("set-model", models, settings.model, (model) => words.say(`model-${model}`));
    options("set-mode", modes, settings.mode, (mode) => words.say(`mode-${mode}`));
    field("set-thresholds").value = settings.thresholds.join(" ");
    field("set-reach").value = settings.reach;
    field("set-gaps").value = settings.gaps_beyond;
  });
  field("set-thresholds").addEventListener("input", () => field("set-thresholds").setCustomValidity(""));
  byId("settings-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const thresholds = thresholdsOf(field("set-thresholds").value);
    if (!thresholds) {
      field("set-thresholds").setCustomValidity(words.say("set-thresholds-wrong"));
      field("set-thresholds").reportValidity();
      return;
    }
    byId("settings").removeAttribute("open");
    reopen({ model: field("set-model").value, mode: field("set-mode").value, thresholds, reach: Number(field("set-reach").value), gaps_beyond: Number(field("set-gaps").value) });
  });
  byId("settings").addEventListener("keydown", (event) => {
    if (event.key === "Escape") byId("settings").removeAttribute("open");
  });
}

/** @param {string} id @param {string[]} values @param {string} chosen @param {(value: string) => string} said */
function options(id, values, chosen, said) {
  byId(id).replaceChildren(...values.map((value) => element("option", { value, selected: value === chosen }, [said(value)])));
}

/** Ascending minutes from a text, or `null`. @param {string} text */
export function thresholdsOf(text) {
  const numbers = text.trim().split(/[\s,;]+/).map(Number);
  const isRight = numbers.length <= 7 && numbers.every((minutes, at) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 && minutes > (numbers[at - 1] ?? 0));
  return isRight ? numbers : null;
}
