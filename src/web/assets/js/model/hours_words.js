/**
 * Hours in the words of a language, from OpenStreetMap's notation: `mar. 9 h–12 h ; sam. (1er et 3e) 9 h–12 h`. What is not
 * known stays as it is. Days of the same hours stand together, and lines do not break within hours.
 * @module
 */
import { HoursError, readHours, writeHours } from "./hours.js";
import { DAYS } from "./week.js";

/** @param {import("../i18n.js").Words} words @param {string} hours */
export function hoursSaid(words, hours) {
  return together(hours)
    .replace(/week 0?1-5[0-3]\/2/g, words.say("hours-odd"))
    .replace(/week 0?2-5[0-3]\/2/g, words.say("hours-even"))
    .replace(/\[([\d,-]+)\]/g, (_, list) => ` (${list.split(",").map((/** @type {string} */ nth) => nth.replace(/\d/g, (/** @type {string} */ n) => words.say("hours-nth", { n: Number(n) }))).join(", ")})`)
    .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => words.day(DAYS.indexOf(day), "short"))
    .replace(/(\d\d):(\d\d)/g, (_, hour, minute) => words.time(Number(hour) * 60 + Number(minute)))
    .replaceAll("-", "–\u2060")
    .replaceAll(",", ", ")
    .replaceAll(";", words.say("hours-then"))
    .replace(/ +/g, " ");
}

/** @param {string} hours */
function together(hours) {
  try {
    return writeHours(readHours(hours));
  } catch (error) {
    if (!(error instanceof HoursError)) throw error;
    return hours;
  }
}
