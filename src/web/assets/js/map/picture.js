/**
 * The map as a PNG with its title, classes, scale and sources: a picture that stands by itself.
 * @module
 */

const MARGIN = 16;
const LINE = 20;
/** Width of a column of the legend. */
const COLUMN = 240;

/** @typedef {{colour: string, text: string, shape?: string, ring?: string | null, sign?: string}} Entry a class, or a mark with its shape */

/**
 * @param {any} map MapLibre's
 * @param {{title: string, heading: string, entries: Entry[], sources: string[]}} words
 * @returns {Promise<Blob>}
 */
export function picture(map, { title, heading, entries, sources }) {
  const shot = map.getCanvas();
  const ratio = window.devicePixelRatio;
  const [width, mapHeight] = [shot.width / ratio, shot.height / ratio];
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / COLUMN));
  const height = mapHeight + 2 * MARGIN + LINE * (3.2 + Math.ceil(entries.length / columns) + sources.length);
  const canvas = new OffscreenCanvas(width * ratio, height * ratio);
  const context = /** @type {any} */ (canvas.getContext("2d"));
  context.scale(ratio, ratio);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.textBaseline = "top";
  text(context, title, MARGIN, MARGIN, "700 18px", width);
  context.drawImage(shot, 0, MARGIN + 1.7 * LINE, width, mapHeight);
  let top = mapHeight + MARGIN + 2 * LINE;
  scaleBar(context, map, width, top);
  text(context, heading, MARGIN, top, "600 14px", width - 240);
  top += LINE;
  entries.forEach((entry, at) => swatch(context, entry, MARGIN + (at % columns) * COLUMN, top + Math.floor(at / columns) * LINE));
  sources.forEach((source, at) => text(context, source, MARGIN, height - LINE * (sources.length - at) - 4, "12px", width));
  return canvas.convertToBlob({ type: "image/png" });
}

/** @param {any} context @param {string} words @param {number} x @param {number} y @param {string} font @param {number} width */
function text(context, words, x, y, font, width) {
  context.font = `${font} system-ui, "Noto Sans", sans-serif`;
  context.fillStyle = "#1c2230";
  context.fillText(words, x, y, width - x - MARGIN);
}

/** A class or a mark. @param {any} context @param {Entry} entry @param {number} x @param {number} y */
function swatch(context, entry, x, y) {
  context.fillStyle = entry.colour;
  if (entry.shape) {
    context.save();
    context.translate(x + 3, y - 2);
    context.scale(0.75, 0.75);
    context.fill(new Path2D(entry.shape), "evenodd");
    context.lineWidth = 2.2;
    context.strokeStyle = entry.ring ?? "transparent";
    for (const path of [entry.shape, entry.sign ?? ""]) context.stroke(new Path2D(path));
    context.restore();
  } else {
    context.fillRect(x, y, 24, 14);
    context.strokeStyle = "#555";
    context.strokeRect(x, y, 24, 14);
  }
  text(context, entry.text, x + 32, y, "13px", x + 260);
}

/** The scale that the map shows. @param {any} context @param {any} map @param {number} width @param {number} y */
function scaleBar(context, map, width, y) {
  const bar = map.getContainer().querySelector(".maplibregl-ctrl-scale");
  const length = bar.clientWidth;
  const x = width - MARGIN - length;
  text(context, bar.textContent, x, y - 4, "12px", width + length);
  context.strokeStyle = "#1c2230";
  context.lineWidth = 2;
  context.strokeRect(x, y + 13, length, 0);
}
