/**
 * The week as the program counts it: 2,016 slots of five minutes from Monday 00:00, over a cycle of eight kinds of weeks.
 * @module
 */

/** Minutes of a slot. */
export const SLOT_MINUTES = 5;
/** Slots of a day. */
export const SLOTS_PER_DAY = 288;
/** Slots of a week. */
export const SLOTS_PER_WEEK = 2016;
/** Slots of a step of the curve: a quarter of an hour. */
export const SLOTS_PER_STEP = 3;
/** Slots of an hour. */
export const SLOTS_PER_HOUR = 12;
/** Hours of a week. */
export const HOURS_PER_WEEK = 168;
/** Days as OpenStreetMap writes them, from Monday. */
export const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** All eight weeks of the cycle: bit `w` is week `w`; weeks 0 to 3 are odd, and so are the 1st to 4th such weekday of a month. */
export const ALL_WEEKS = 0xff;
/** Odd weeks of the year. */
export const ODD_WEEKS = 0x0f;
/** Even weeks of the year. */
export const EVEN_WEEKS = 0xf0;

/**
 * The weeks whose weekday is one of these of the month.
 * @param {number[]} ordinals from 1 to 4
 * @returns {number} a set of weeks
 */
export function weeksOfMonth(ordinals) {
  return ordinals.reduce((weeks, nth) => weeks | (0b10001 << (nth - 1)), 0);
}

/**
 * The day and minute at which a slot begins.
 * @param {number} slot
 * @returns {{day: number, minute: number}} day from Monday = 0, minute of the day
 */
export function momentOf(slot) {
  return { day: Math.floor(slot / SLOTS_PER_DAY), minute: (slot % SLOTS_PER_DAY) * SLOT_MINUTES };
}

/**
 * A minute of the day as `HH:MM`.
 * @param {number} minute
 * @returns {string}
 */
export function clockText(minute) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
