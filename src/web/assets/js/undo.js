/**
 * What was before and what was undone, for any value that is replaced as a whole.
 * @module
 */

/** Most steps that can be undone. */
const MOST_STEPS = 200;

/** @template T @typedef {{past: T[], now: T, future: T[]}} Timeline */

/** @template T @param {T} now @returns {Timeline<T>} */
export function timeline(now) {
  return { past: [], now, future: [] };
}

/** @template T @param {Timeline<T>} line @param {T} next @returns {Timeline<T>} */
export function advanced(line, next) {
  return { past: [...line.past, line.now].slice(-MOST_STEPS), now: next, future: [] };
}

/** The same line where there is nothing to undo. @template T @param {Timeline<T>} line @returns {Timeline<T>} */
export function undone(line) {
  if (line.past.length === 0) return line;
  return { past: line.past.slice(0, -1), now: line.past[line.past.length - 1], future: [line.now, ...line.future] };
}

/** The same line where there is nothing to do again. @template T @param {Timeline<T>} line @returns {Timeline<T>} */
export function redone(line) {
  if (line.future.length === 0) return line;
  return { past: [...line.past, line.now], now: line.future[0], future: line.future.slice(1) };
}
