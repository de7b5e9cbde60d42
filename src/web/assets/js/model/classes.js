/**
 * From minutes to colours: the classes and colours of the printed maps (`output/map/classes.rs`).
 * @module
 */

/** Eight of the nine colours of YlOrBr (colorbrewer2.org, Brewer and Harrower): safe for colour-blind eyes, and darker class by class. */
const YELLOW_TO_BROWN = [
  [255, 247, 188], [254, 227, 145], [254, 196, 79], [254, 153, 41], [236, 112, 20], [204, 76, 2], [153, 52, 4], [102, 37, 6],
];
/** Teal (less) over nearly white to brown (more): seven-class BrBG of the same source. */
const TEAL_TO_BROWN = [[1, 102, 94], [90, 180, 172], [199, 234, 229], [245, 245, 245], [246, 232, 195], [216, 179, 101], [140, 81, 10]];

/** Where no site is reached. */
export const UNREACHABLE = "#9a9a9a";

/** Bounds of the classes of a difference, in minutes: gains before zero. */
export const DIFFERENCES = [-10, -5, -0.5, 0.5, 5, 10];

/**
 * `count` colours spread evenly over a scheme, as CSS.
 * @param {number[][]} scheme @param {number} count
 * @returns {string[]}
 */
function spread(scheme, count) {
  const step = (scheme.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, place) => {
    const at = Math.min(place * step, scheme.length - 1);
    const [low, high] = [scheme[Math.floor(at)], scheme[Math.ceil(at)]];
    return `rgb(${low.map((value, i) => Math.round(value + (high[i] - value) * (at % 1))).join(",")})`;
  });
}

/** Colours of the classes that thresholds part. @param {number[]} thresholds @returns {string[]} */
export function timeColours(thresholds) {
  return spread(YELLOW_TO_BROWN, thresholds.length + 1);
}

/** Colours of the classes of a difference. @returns {string[]} */
export function differenceColours() {
  return spread(TEAL_TO_BROWN, DIFFERENCES.length + 1);
}

/**
 * The class of a value: the number of bounds below it. A value equal to a bound is within it.
 * @param {number} value @param {number[]} bounds
 * @returns {number}
 */
export function classOf(value, bounds) {
  return bounds.filter((bound) => bound < value).length;
}
