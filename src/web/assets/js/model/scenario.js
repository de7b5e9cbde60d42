/**
 * The list of changes: the scenario file, key by key. Every function returns a new scenario and leaves the old one as it is.
 * @module
 */

/**
 * @typedef {object} Change keys of the scenario file (`src/scenario/README.md`)
 * @property {"open" | "close" | "move" | "hours" | "stops"} do
 * @property {string} [site] @property {string} [candidate] @property {string} [commune] @property {number} [lon] @property {number} [lat]
 * @property {string} [id] @property {string} [name] @property {string} [format] @property {string} [hours]
 * @property {number} [cost_once] @property {number} [cost_a_year] @property {number} [saves_a_year] @property {object[]} [stop]
 *
 * @typedef {object} Scenario
 * @property {string} name @property {string} [description] @property {number[]} [thresholds] @property {number} [year]
 * @property {string} [population]
 * @property {Change[]} change
 */

/** A scenario without changes. @param {string} name @returns {Scenario} */
export function emptyScenario(name) {
  return { name, change: [] };
}

/** Degrees as files have them: a metre is enough. @param {number} degrees */
export function degrees(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

/** The id under which later changes name the site that a change opens. @param {Change} change */
export function openedId(change) {
  if (change.id) return change.id;
  return `open:${change.candidate ?? change.commune ?? `${change.lon},${change.lat}`}`;
}

/** An id that no change has yet. @param {Scenario} scenario */
export function freshId(scenario) {
  const taken = new Set(scenario.change.map((change) => change.id));
  let number = 1;
  while (taken.has(`new-${number}`)) number += 1;
  return `new-${number}`;
}

/** @param {Scenario} scenario @param {Change} change @returns {Scenario} */
export function added(scenario, change) {
  return { ...scenario, change: [...scenario.change, change] };
}

/** @param {Scenario} scenario @param {number} at @param {Change} change @returns {Scenario} */
export function replaced(scenario, at, change) {
  return { ...scenario, change: scenario.change.with(at, change) };
}

/**
 * Without one change, and without the later ones that name the site it opened.
 * @param {Scenario} scenario @param {number} at
 * @returns {Scenario}
 */
export function removed(scenario, at) {
  const gone = scenario.change[at];
  const id = gone.do === "open" ? openedId(gone) : null;
  return { ...scenario, change: scenario.change.filter((change, place) => place !== at && (id === null || change.site !== id)) };
}

/**
 * Moves a site: one that the scenario opens is opened elsewhere, one that it moved moves elsewhere instead, any other gets a change.
 * @param {Scenario} scenario @param {string} site @param {number} lon @param {number} lat
 * @returns {Scenario}
 */
export function moved(scenario, site, lon, lat) {
  const to = { lon: degrees(lon), lat: degrees(lat) };
  const opening = openingOf(scenario, site);
  if (opening >= 0) {
    const { candidate: _candidate, commune: _commune, ...kept } = scenario.change[opening];
    return replaced(scenario, opening, { ...kept, id: site, ...to });
  }
  return settled(scenario, { do: "move", site, ...to });
}

/**
 * Gives a site other hours.
 * @param {Scenario} scenario @param {string} site @param {string} hours
 * @returns {Scenario}
 */
export function rehoured(scenario, site, hours) {
  const opening = openingOf(scenario, site);
  if (opening < 0) return settled(scenario, { do: "hours", site, hours });
  const { hours: _before, ...kept } = scenario.change[opening];
  return replaced(scenario, opening, hours ? { ...kept, hours } : kept);
}

/**
 * Closes a site; one that the scenario opened is not opened at all.
 * @param {Scenario} scenario @param {string} site
 * @returns {Scenario}
 */
export function closed(scenario, site) {
  const opening = openingOf(scenario, site);
  return opening >= 0 ? removed(scenario, opening) : added(scenario, { do: "close", site });
}

/** The place of the change that opens a site, or -1. @param {Scenario} scenario @param {string} site */
export function openingOf(scenario, site) {
  return scenario.change.findIndex((change) => change.do === "open" && openedId(change) === site);
}

/** Puts a change in the place of the one that did the same to the same site. @param {Scenario} scenario @param {Change} change */
function settled(scenario, change) {
  const at = scenario.change.findIndex((other) => other.do === change.do && other.site === change.site);
  return at < 0 ? added(scenario, change) : replaced(scenario, at, { ...scenario.change[at], ...change });
}

/** What the changes cost, in euros. @param {Scenario} scenario */
export function costOf(scenario) {
  const sum = (/** @type {(change: Change) => number} */ of) => scenario.change.reduce((total, change) => total + of(change), 0);
  return { once: sum((change) => change.cost_once ?? 0), aYear: sum((change) => (change.cost_a_year ?? 0) - (change.saves_a_year ?? 0)) };
}
