/**
 * The shapes of marks, as SVG paths in a square of 24: the map draws them on a canvas, the legend and tables as SVG.
 * @module
 */

/** Formats in the order of legends. */
export const FORMATS = ["fixed", "multi-site", "antenna", "permanence", "bus", "itinerant", "unknown"];

/** One shape a format, told apart without colour. @type {Record<string, string>} */
export const SHAPES = {
  fixed: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z",
  "multi-site": "M8 3.5h8l5 8.5l-5 8.5h-8l-5-8.5z",
  antenna: "M5 5h14v14h-14z",
  permanence: "M12 2.5l2.8 6.2l6.7.7l-5 4.5l1.4 6.6l-5.9-3.4l-5.9 3.4l1.4-6.6l-5-4.5l6.7-.7z",
  bus: "M12 3.5l9.5 16.5h-19z",
  itinerant: "M12 20.5l9.5-16.5h-19z",
  unknown: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6z",
};

/** The diamond of a quarter. */
export const QUARTER_SHAPE = "M12 3l9 9l-9 9l-9-9z";

/** Signs of what happens to a site, over its shape. @type {Record<string, string>} */
export const SIGNS = {
  opened: "M12 8v8M8 12h8",
  closed: "M4 4l16 16M20 4l-16 16",
  moved: "M8.5 12h7M12.5 9l3 3l-3 3",
  hours: "M12 8v4l3 2",
};

/** The sign of a site that is closed at the hour shown. */
const OFF_SIGN = "M8 16l8-8";

/** Colours of marks. */
export const COLOURS = { site: "#083082", changed: "#00695c", closed: "#5c5c5c", quarter: "#880e8c", off: "#d5d8de", dark: "#1c2230" };

/** What marks show: what happens to a site, or that it stands outside the territory. */
export const LOOKS = ["kept", "outside", ...Object.keys(SIGNS)];

/** @param {{state: string, inside?: boolean}} site one that the changes opened does not tell whether it is inside */
export function lookOf({ state, inside }) {
  return state === "kept" && inside === false ? "outside" : state;
}

/**
 * How a mark is drawn. Neighbours are hollow; what is closed at the hour shown is grey in a dark ring, whose contrast holds on every class of the map.
 * @param {string} look one of {@link LOOKS} @param {boolean} isOff
 * @returns {{fill: string, ring: string | null, sign: string | undefined, signColour: string}}
 */
export function drawingOf(look, isOff) {
  if (isOff) return { fill: COLOURS.off, ring: COLOURS.dark, sign: SIGNS[look] ?? OFF_SIGN, signColour: COLOURS.dark };
  if (look === "outside") return { fill: "#fff", ring: COLOURS.site, sign: undefined, signColour: COLOURS.site };
  const fill = { kept: COLOURS.site, closed: COLOURS.closed }[look] ?? COLOURS.changed;
  return { fill, ring: null, sign: SIGNS[look], signColour: "#fff" };
}

/**
 * A mark as SVG markup, without text: whoever shows it names it.
 * @param {string} format @param {string} [look] @param {boolean} [isOff]
 */
export function markSvg(format, look = "kept", isOff = false) {
  const { fill, ring, sign, signColour } = drawingOf(look, isOff);
  const rim = ring ? ` stroke="${ring}" stroke-width="2.2"` : "";
  const over = sign ? `<path d="${sign}" fill="none" stroke="${signColour}" stroke-width="2.4"/>` : "";
  return `<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="${SHAPES[format]}" fill="${fill}" fill-rule="evenodd"${rim}/>${over}</svg>`;
}
