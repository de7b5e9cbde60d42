/**
 * The curve of the week as an SVG: today as an area, the changes as a line, a mark at the hour chosen.
 * @module
 */
import { fromMarkup } from "../dom.js";
import { HOURS_PER_WEEK, SLOTS_PER_STEP } from "../model/week.js";

const STEPS = HOURS_PER_WEEK * 4;
const HEIGHT = 90;
const TOP = 6;
const BOTTOM = 72;
/** Half the thumb of the slider below, which the curve is to stand over. */
const INSET = 8;

/** @param {import("../i18n.js").Words} words @param {any} week @param {any} state @param {number} width pixels */
export function curveOf(words, week, state, width) {
  const most = Math.max(...week.before, ...week.after, 1);
  const x = (/** @type {number} */ step) => (INSET + (step / STEPS) * (width - 2 * INSET)).toFixed(1);
  const y = (/** @type {number} */ people) => (BOTTOM - (people / most) * (BOTTOM - TOP)).toFixed(1);
  const line = (/** @type {number[]} */ values) => values.map((people, step) => `${step ? "L" : "M"}${x(step)} ${y(people)}H${x(step + 1)}`).join("");
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => dayMarkup(words, day, x, width));
  const hour = state.slot / SLOTS_PER_STEP;
  const isChanged = week.before.some((/** @type {number} */ people, /** @type {number} */ step) => people !== week.after[step]);
  const when = words.moment(week.after.indexOf(Math.max(...week.after)) * SLOTS_PER_STEP);
  const label = words.say("curve-label", { most: Math.max(...week.after), when, changed: isChanged ? "yes" : "no" });
  return fromMarkup(`<svg viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label.replaceAll('"', "&quot;")}">
    <path class="before" d="${line(week.before)}V${BOTTOM}H${x(0)}Z"/>
    ${isChanged ? `<path class="after" d="${line(week.after)}"/>` : ""}
    ${days.join("")}
    ${state.isTimed ? `<path class="hour" d="M${x(hour)} 0V${BOTTOM + 4}"/>` : ""}
  </svg>`);
}

/** @param {import("../i18n.js").Words} words @param {number} day @param {(step: number) => string} x @param {number} width */
function dayMarkup(words, day, x, width) {
  const name = words.day(day, width < 520 ? "short" : "long");
  return `<path class="day" d="M${x((day * STEPS) / 7)} ${TOP}V${BOTTOM + 12}"/><text x="${Number(x((day * STEPS) / 7)) + 4}" y="${BOTTOM + 14}">${name}</text>`;
}
