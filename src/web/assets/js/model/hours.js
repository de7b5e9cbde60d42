/**
 * Opening hours between OpenStreetMap's notation and the painted week. What the grid cannot hold is refused here, and left to
 * the server, which reads the whole notation.
 * @module
 */
import { ALL_WEEKS, DAYS, EVEN_WEEKS, ODD_WEEKS, SLOT_MINUTES, SLOTS_PER_DAY, SLOTS_PER_WEEK, clockText, weeksOfMonth } from "./week.js";

/** A painted week: for each slot the set of weeks in which it is open. @typedef {Uint8Array} Painted */

/** A text that the grid cannot hold. */
export class HoursError extends Error {
  /** @param {string} part the part that is not understood */
  constructor(part) {
    super(part);
    this.part = part;
  }
}

/** A week without hours. @returns {Painted} */
export function emptyWeek() {
  return new Uint8Array(SLOTS_PER_WEEK);
}

/**
 * Reads hours such as `Mo-Fr 09:00-12:00,14:00-17:00; Sa[1,3] 09:00-12:00; week 1-53/2 We 14:00-17:00`.
 * @param {string} text
 * @returns {Painted}
 * @throws {HoursError}
 */
export function readHours(text) {
  const week = emptyWeek();
  for (const rule of rulesOf(text)) apply(week, rule);
  return week;
}

/** @typedef {{adds: boolean, days: {day: number, weeks: number}[], spans: [number, number][]}} Rule */

/** @param {string} text @returns {Rule[]} */
function rulesOf(text) {
  const rules = [];
  for (const part of text.split(";").map((part) => part.trim()).filter(Boolean)) {
    part.split(/,\s*(?=[A-Zw])/).reduce(joinLists, /** @type {string[]} */ ([]))
      .forEach((rule, place) => rules.push(readRule(rule.trim(), place > 0)));
  }
  return rules;
}

/** A comma inside a list of days (`Tu,Th 09:00-12:00`) does not begin a rule. @param {string[]} parts @param {string} part */
function joinLists(parts, part) {
  const last = parts.at(-1);
  if (last !== undefined && !/\d:\d|off$|closed$/.test(last)) parts[parts.length - 1] = `${last},${part}`;
  else parts.push(part);
  return parts;
}

/** @param {string} text @param {boolean} adds @returns {Rule} */
function readRule(text, adds) {
  const match = /^(?:week (\d+)-5[0-3]\/2 )?(?:([A-Z][A-Za-z,[\]0-9 -]*?) )?(off|closed|[\d:, -]+)$/.exec(text.replace(/\s+/g, " "));
  if (!match) throw new HoursError(text);
  const [, week, days, times] = match;
  const weeks = week === undefined ? ALL_WEEKS : parity(week, text);
  return { adds, days: daysOf(days ?? "Mo-Su", weeks), spans: /^[oc]/.test(times) ? [] : times.split(",").map(spanOf) };
}

/** @param {string} first @param {string} text */
function parity(first, text) {
  if (first === "1" || first === "01") return ODD_WEEKS;
  if (first === "2" || first === "02") return EVEN_WEEKS;
  throw new HoursError(text);
}

/** @param {string} text @param {number} weeks */
function daysOf(text, weeks) {
  const parts = text.match(/[^,[]+(?:\[[^\]]*\])?/g) ?? [];
  return parts.flatMap((part) => {
    const match = /^([A-Z][a-z])(?:-([A-Z][a-z])|\[([1-4](?:[,-][1-4])*)\])?$/.exec(part.trim());
    if (!match) throw new HoursError(part);
    const first = dayOf(match[1]);
    const last = match[2] ? dayOf(match[2]) : first;
    const of = match[3] ? weeks & weeksOfMonth(ordinals(match[3])) : weeks;
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => ({ day: (first + step) % 7, weeks: of }));
  });
}

/** @param {string} text */
function ordinals(text) {
  return text.split(",").flatMap((part) => {
    const [first, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}

/** @param {string} name */
function dayOf(name) {
  const day = DAYS.indexOf(name);
  if (day < 0) throw new HoursError(name);
  return day;
}

/** @param {string} text @returns {[number, number]} slots of the day, the end beyond the day when past midnight */
function spanOf(text) {
  const match = /^\s*(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)\s*$/.exec(text);
  if (!match) throw new HoursError(text.trim());
  const [from, to] = [minutes(match[1], match[2], text), minutes(match[3], match[4], text)];
  const end = to <= from ? to + SLOTS_PER_DAY * SLOT_MINUTES : to;
  return [from / SLOT_MINUTES, end / SLOT_MINUTES];
}

/** @param {string} hour @param {string} minute @param {string} text */
function minutes(hour, minute, text) {
  const total = Number(hour) * 60 + Number(minute);
  if (Number(minute) > 59 || total > 48 * 60 || total % SLOT_MINUTES !== 0) throw new HoursError(text.trim());
  return total;
}

/** A later rule replaces the days it names, unless it adds. @param {Painted} week @param {Rule} rule */
function apply(week, rule) {
  if (!rule.adds) {
    for (const { day, weeks } of rule.days) paint(week, day * SLOTS_PER_DAY, (day + 1) * SLOTS_PER_DAY, weeks, false);
  }
  for (const { day, weeks } of rule.days) {
    for (const [from, to] of rule.spans) paint(week, day * SLOTS_PER_DAY + from, day * SLOTS_PER_DAY + to, weeks, true);
  }
}

/**
 * Opens or closes slots in some weeks; slots after Sunday go on on Monday.
 * @param {Painted} week changed in place
 * @param {number} from @param {number} to @param {number} weeks @param {boolean} open
 */
export function paint(week, from, to, weeks, open) {
  for (let slot = from; slot < to; slot += 1) {
    const at = slot % SLOTS_PER_WEEK;
    week[at] = open ? week[at] | weeks : week[at] & ~weeks;
  }
}

/**
 * Writes a painted week; the empty week is the empty text. Rules never name the same day of the same week twice, so that their
 * order means nothing.
 * @param {Painted} week
 * @returns {string}
 */
export function writeHours(week) {
  /** @type {Map<string, {day: number, weeks: number}[]>} */
  const byTimes = new Map();
  for (let day = 0; day < 7; day += 1) {
    for (const [times, weeks] of daySchedules(week, day)) {
      byTimes.set(`${weeks}|${times}`, [...(byTimes.get(`${weeks}|${times}`) ?? []), { day, weeks }]);
    }
  }
  return [...byTimes].flatMap(([key, days]) => rules(days, key.slice(key.indexOf("|") + 1))).join("; ");
}

/** The schedules of a day, each with the weeks that have it. @param {Painted} week @param {number} day */
function daySchedules(week, day) {
  /** @type {Map<string, number>} */
  const schedules = new Map();
  for (let cycle = 0; cycle < 8; cycle += 1) {
    const times = timesOf(week, day, 1 << cycle);
    if (times) schedules.set(times, (schedules.get(times) ?? 0) | (1 << cycle));
  }
  return schedules;
}

/** @param {Painted} week @param {number} day @param {number} weeks */
function timesOf(week, day, weeks) {
  const spans = [];
  let start = -1;
  for (let slot = 0; slot <= SLOTS_PER_DAY; slot += 1) {
    const open = slot < SLOTS_PER_DAY && (week[day * SLOTS_PER_DAY + slot] & weeks) !== 0;
    if (open && start < 0) start = slot;
    if (!open && start >= 0) {
      spans.push(`${clockText(start * SLOT_MINUTES)}-${clockText(slot * SLOT_MINUTES)}`);
      start = -1;
    }
  }
  return spans.join(",");
}

/** @param {{day: number, weeks: number}[]} days @param {string} times */
function rules(days, times) {
  const weeks = days[0].weeks;
  const odd = weeks & ODD_WEEKS;
  const even = weeks >> 4;
  if (odd === even) return [`${dayList(days, nth(odd))} ${times}`];
  const parts = [];
  if (odd) parts.push(`week 1-53/2 ${dayList(days, nth(odd))} ${times}`);
  if (even) parts.push(`week 2-52/2 ${dayList(days, nth(even))} ${times}`);
  return parts;
}

/** @param {number} nibble four weeks */
function nth(nibble) {
  if (nibble === 0b1111) return "";
  return `[${[1, 2, 3, 4].filter((n) => nibble & (1 << (n - 1))).join(",")}]`;
}

/** `Mo-We,Fr`; with ordinals every day by itself. @param {{day: number}[]} days @param {string} ordinal */
function dayList(days, ordinal) {
  if (ordinal) return days.map(({ day }) => DAYS[day] + ordinal).join(",");
  /** @type {number[][]} */
  const runs = [];
  for (const { day } of days) {
    const run = runs.at(-1);
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 2 ? `${DAYS[run[0]]}-${DAYS[run[run.length - 1]]}` : run.map((day) => DAYS[day]).join(","))).join(",");
}

/** Mean open hours a week. @param {Painted} week */
export function hoursAWeek(week) {
  let slots = 0;
  for (const weeks of week) for (let bits = weeks; bits; bits &= bits - 1) slots += 1;
  return (slots * SLOT_MINUTES) / 60 / 8;
}
