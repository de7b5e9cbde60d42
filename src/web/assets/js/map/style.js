/**
 * The layers of the map, made by us: no style, tile or glyph comes from elsewhere, but the tiles of the IGN when they are switched on.
 * @module
 */
import { UNREACHABLE, differenceColours, timeColours } from "../model/classes.js";

const EMPTY = { type: "FeatureCollection", features: [] };
const source = (/** @type {object} */ more = {}) => ({ type: "geojson", data: EMPTY, ...more });

/** Tiles "plan" of the Géoplateforme, the one address outside that the page knows; asked only when the layer is switched on. */
export const IGN_TILES = "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

/** Towns whose names are bold, and may stand farther from their place. */
export const LARGEST = 6;

/** How far to a side, in ems, the name of one of the largest towns may stand above or below it. */
const ASIDE = [-2, 2, -4, 4];

const class_ = ["coalesce", ["feature-state", "class"], -2];

/** @returns {any} a MapLibre style */
export function style() {
  return {
    version: 8,
    transition: { duration: 0 },
    sources: { communes: source({ buffer: 16 }), unreachable: source(), borders: source(), gaps: source(), moves: source(), quarters: source(), sites: source(), plan: source(), towns: source(), picked: source() },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#eef0f3" } },
      { id: "communes", type: "fill", source: "communes", paint: { "fill-color": "#fff", "fill-opacity": 1 } },
      { id: "unreachable", type: "fill", source: "unreachable", paint: { "fill-pattern": "hatch" } },
      { id: "edges", type: "line", source: "communes", minzoom: 6.5, paint: { "line-color": "#5b4a36", "line-opacity": 0.35, "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.1, 9, 0.5, 12, 1] } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": "#3c3122", "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.7, 8, 1.3] } },
      { id: "gaps", type: "line", source: "gaps", layout: { visibility: "none", "line-join": "round" }, paint: { "line-color": "#102a5c", "line-width": 2.6, "line-dasharray": [2.2, 1.4] } },
      { id: "picked", type: "line", source: "picked", paint: { "line-color": "#b4009e", "line-width": 3 } },
      { id: "towns", type: "symbol", source: "towns", layout: names() },
      { id: "quarters", type: "symbol", source: "quarters", layout: { "icon-image": "quarter", ...sign(), "icon-size": shrinking() } },
      { id: "moves", type: "line", source: "moves", paint: { "line-color": "#00695c", "line-width": 2.5, "line-dasharray": [2, 1] } },
      { id: "sites", type: "symbol", source: "sites", layout: { "icon-image": ["get", "image"], ...sign(), "icon-size": shrinking() } },
      { id: "plan", type: "symbol", source: "plan", layout: { "icon-image": ["concat", "plan-", ["get", "rank"]], ...sign() } },
    ],
  };
}

/** Signs are all drawn, and names give way to them. */
function sign() {
  return { "icon-allow-overlap": true, "icon-padding": 0 };
}

/** The size of texts in pixels. As it asks for the zoom, MapLibre blends pixels; otherwise it takes the nearest, and a name loses the stem of an i. */
const BLENDED_SIZE = ["step", ["zoom"], 10, 24, 10];

/** Names are images in a text, since only texts try one place after another: around the sign of their town, the largest farther away too. The largest towns come first. */
function names() {
  const around = (/** @type {number} */ far) => [
    "bottom", [0, -far], "top", [0, far], "left", [far, 0], "right", [-far, 0],
    "bottom-left", [far * 0.85, -far * 0.85], "bottom-right", [-far * 0.85, -far * 0.85], "top-left", [far * 0.85, far * 0.85], "top-right", [-far * 0.85, far * 0.85],
  ];
  const aside = (/** @type {number} */ far) => ASIDE.flatMap((side) => ["bottom", [side, -far], "top", [side, far]]);
  const largest = [1.2, 1.8, 2.5, 3.3, 4.2].flatMap((far) => [...around(far), ...aside(far)]);
  return {
    "text-field": ["format", ["image", ["get", "image"]], {}], "text-size": BLENDED_SIZE, "text-padding": 1, "symbol-sort-key": ["get", "rank"],
    "text-variable-anchor-offset": ["case", ["<", ["get", "rank"], LARGEST], ["literal", largest], ["literal", [1.2, 1.8].flatMap(around)]], "text-justify": "auto",
  };
}

/** Marks are smaller on a map of the country. */
function shrinking() {
  return ["interpolate", ["linear"], ["zoom"], 4.5, 0.2, 6.5, 0.45, 8, 0.9, 10, 1.1];
}

/** The colour of a commune by its class. @param {string[]} colours */
export function fillColour(colours) {
  return ["match", class_, -1, UNREACHABLE, ...colours.flatMap((colour, at) => [at, colour]), "#fff"];
}

/** @param {boolean} isDifference @param {number[]} thresholds */
export function coloursOf(isDifference, thresholds) {
  return isDifference ? differenceColours() : timeColours(thresholds);
}
