/**
 * The week: a slider hour by hour, and the curve of people who reach an open site.
 * @module
 */
import { byId, element } from "../dom.js";
import { HOURS_PER_WEEK, SLOTS_PER_HOUR, SLOTS_PER_STEP } from "../model/week.js";
import { curveOf } from "./curve.js";

/** Milliseconds that an hour is shown for. */
const PACE = 700;

/** @param {{words: import("../i18n.js").Words, store: import("../store.js").Store<any>}} page */
export function weekView({ words, store }) {
  const slider = /** @type {HTMLInputElement} */ (byId("week-slider"));
  const isOn = /** @type {HTMLInputElement} */ (byId("week-on"));
  const play = byId("week-play");
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let playing;

  const stop = () => {
    clearInterval(playing);
    playing = undefined;
    pressed();
  };
  const pressed = () => {
    play.setAttribute("aria-pressed", String(playing !== undefined));
    play.setAttribute("data-l10n-id", playing ? "week-pause" : "week-play");
  };
  const choose = (/** @type {number} */ hour) => store.set({ slot: hour * SLOTS_PER_HOUR, isTimed: true });

  slider.addEventListener("input", () => choose(Number(slider.value)));
  isOn.addEventListener("change", () => {
    stop();
    store.set({ isTimed: isOn.checked });
  });
  play.addEventListener("click", () => {
    if (playing) return stop();
    playing = setInterval(() => choose((store.state.slot / SLOTS_PER_HOUR + 1) % HOURS_PER_WEEK), PACE);
    pressed();
    store.set({ isTimed: true });
  });

  const draw = (/** @type {any} */ state) => {
    if (!state.study) return;
    slider.value = String(state.slot / SLOTS_PER_HOUR);
    isOn.checked = state.isTimed;
    const week = state.result?.week ?? state.study.week;
    const said = saidOf(words, state, week);
    slider.setAttribute("aria-valuetext", said);
    byId("week-said").textContent = said;
    byId("curve").replaceChildren(curveOf(words, week, state, byId("curve").clientWidth));
  };
  store.watch(["study", "result", "slot", "isTimed", "language"], draw);
  new ResizeObserver(() => draw(store.state)).observe(byId("curve"));
  byId("curve").addEventListener("click", (event) => {
    const box = byId("curve").getBoundingClientRect();
    choose(Math.min(HOURS_PER_WEEK - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * HOURS_PER_WEEK))));
  });
}

/** @param {import("../i18n.js").Words} words @param {any} state @param {any} week */
function saidOf(words, { slot, study }, week) {
  const step = slot / SLOTS_PER_STEP;
  const [before, people] = [week.before[step], week.after[step]];
  const told = { moment: words.moment(slot), before, people, share: words.number(people / study.people, { style: "percent", maximumFractionDigits: 1 }) };
  return words.say(before === people ? "week-said" : "week-said-both", told);
}
