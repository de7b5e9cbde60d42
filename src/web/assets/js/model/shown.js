/**
 * What the map, the card and the tables show of each commune and site, from what the server said.
 * @module
 */

/** @typedef {{seconds: number | null, hours: number, nearest: string | null}} Standing how a commune stands */

/**
 * The communes after the changes: today's columns with those that change put in.
 * @param {any} study @param {any} communes @param {any} result of the what-if, or `null`
 * @returns {{before: Standing[], after: Standing[]}}
 */
export function standings(study, communes, result) {
  const before = communes.code.map((/** @type {string} */ _, /** @type {number} */ at) => ({
    seconds: communes.seconds[at], hours: communes.hours[at], nearest: study.sites[communes.nearest[at]]?.id ?? null,
  }));
  const after = before.slice();
  result?.changed.commune.forEach((/** @type {number} */ commune, /** @type {number} */ at) => {
    const { seconds_after: seconds, hours_after: hours, nearest_after: nearest } = result.changed;
    after[commune] = { seconds: seconds[at], hours: hours[at], nearest: nearest[at] };
  });
  return { before, after };
}

/**
 * The sites as they are after the changes, closed ones included.
 * @param {any} study @param {any} result
 * @returns {any[]} sites with `state`
 */
export function sitesShown(study, result) {
  const touched = new Map((result?.sites ?? []).map((/** @type {any} */ site) => [site.id, site]));
  const kept = study.sites.map((/** @type {any} */ site) => ({ ...site, state: "kept", ...touched.get(site.id) }));
  const opened = [...touched.values()].filter((site) => !study.sites.some((/** @type {any} */ other) => other.id === site.id));
  return [...kept, ...opened];
}

/** Whether the map shows the difference: that of a moment has none, nor has a list without effect. @param {any} state */
export function isDifferenceShown({ shown, isTimed, result }) {
  return shown === "difference" && !isTimed && Boolean(result?.sites.length);
}

/**
 * The values that colour the map.
 * @param {any} state
 * @returns {(number | null)[]} seconds a commune; of a difference, seconds more
 */
export function valuesShown(state) {
  const { standing, moment, slot, isTimed } = state;
  if (isTimed && moment?.slot === slot) return moment.seconds;
  if (!isDifferenceShown(state)) return standing.after.map((/** @type {Standing} */ after) => after.seconds);
  return standing.after.map((/** @type {Standing} */ after, /** @type {number} */ at) => difference(standing.before[at].seconds, after.seconds));
}

/** @param {number | null} before @param {number | null} after */
function difference(before, after) {
  if (before === null || after === null) return after === before ? 0 : after === null ? Infinity : -Infinity;
  return after - before;
}
