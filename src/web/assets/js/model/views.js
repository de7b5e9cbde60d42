/**
 * What a map can be fitted to: the whole, or, where territories lie oceans apart, each of them.
 * @module
 */

/** Overseas départements, by code; the rest is the mainland with Corsica. */
const OVERSEAS = ["971", "972", "973", "974", "976"];
/** Degrees around the town halls, so that their communes are inside. */
const MARGIN = 0.15;

/** @typedef {[number, number, number, number]} Bounds west, south, east, north */

/**
 * The parts of a territory, the mainland first; one part when none is overseas.
 * @param {string[]} departements the code of each commune's @param {[number, number][]} points
 * @returns {{part: string, bounds: Bounds}[]}
 */
export function partsOf(departements, points) {
  /** @type {Map<string, Bounds>} */
  const parts = new Map();
  departements.forEach((code, at) => {
    const part = OVERSEAS.includes(code) ? code : "mainland";
    const [x, y] = points[at];
    const [west, south, east, north] = parts.get(part) ?? [x, y, x, y];
    parts.set(part, [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)]);
  });
  const padded = [...parts].map(([part, [west, south, east, north]]) => ({ part, bounds: /** @type {Bounds} */ ([west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]) }));
  return padded.sort((a, b) => Number(b.part === "mainland") - Number(a.part === "mainland"));
}
