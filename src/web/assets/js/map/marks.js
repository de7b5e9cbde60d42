/**
 * Images of marks, names and hatches, drawn on canvases: the map asks no server for icons or glyphs.
 * @module
 */
import { COLOURS, FORMATS, QUARTER_SHAPE, SHAPES, SIGNS, colourOf } from "../model/symbols.js";

/** Pixels of an image to a pixel of the map. */
export const RATIO = 2;
const STATES = ["kept", ...Object.keys(SIGNS)];

/** Adds the images of every mark. @param {import("../../vendor/maplibre-gl/maplibre-gl.mjs").Map} map */
export function addMarks(map) {
  for (const format of FORMATS) {
    for (const state of STATES) map.addImage(`${format}-${state}`, siteImage(format, state), { pixelRatio: RATIO });
  }
  map.addImage("quarter", quarterImage(), { pixelRatio: RATIO });
  map.addImage("hatch", hatchImage(), { pixelRatio: RATIO });
}

/** @param {number} size @param {(context: CanvasRenderingContext2D) => void} draw */
function image(size, draw) {
  const canvas = new OffscreenCanvas(size * RATIO, size * RATIO);
  const context = /** @type {any} */ (canvas.getContext("2d"));
  context.scale(RATIO, RATIO);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** @param {string} format @param {string} state */
function siteImage(format, state) {
  const size = state === "kept" ? 20 : 26;
  return image(size, (context) => {
    context.scale(size / 24, size / 24);
    outlined(context, SHAPES[format], colourOf(state));
    if (state === "kept") return;
    context.lineWidth = state === "closed" ? 3.4 : 2.6;
    context.strokeStyle = "#fff";
    context.stroke(new Path2D(SIGNS[state]));
  });
}

/** A shape with a white rim, seen on any colour. @param {CanvasRenderingContext2D} context @param {string} shape @param {string} colour */
function outlined(context, shape, colour) {
  const path = new Path2D(shape);
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = "#fff";
  context.stroke(path);
  context.fillStyle = colour;
  context.fill(path, "evenodd");
}

function quarterImage() {
  return image(20, (context) => {
    context.scale(20 / 24, 20 / 24);
    outlined(context, QUARTER_SHAPE, "#fff");
    context.lineWidth = 3;
    context.strokeStyle = COLOURS.quarter;
    context.stroke(new Path2D("M12 4.5l7.5 7.5l-7.5 7.5l-7.5-7.5z"));
  });
}

/** A numbered disc. @param {number} rank */
export function planImage(rank) {
  return image(28, (context) => {
    context.beginPath();
    context.arc(14, 14, 11, 0, 7);
    context.fillStyle = "#fff";
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = "#000";
    context.stroke();
    context.fillStyle = "#000";
    context.font = '700 13px system-ui, "Noto Sans", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(String(rank), 14, 14.5);
  });
}

function hatchImage() {
  return image(8, (context) => {
    context.fillStyle = "#bdbdbd";
    context.fillRect(0, 0, 8, 8);
    context.strokeStyle = "#525252";
    context.lineWidth = 1.5;
    for (const at of [-8, 0, 8]) {
      context.moveTo(at - 1, 9);
      context.lineTo(at + 9, -1);
    }
    context.stroke();
  });
}

/** A name with a halo, as an image that the map keeps from covering others. @param {string} name @param {boolean} isLarge */
export function nameImage(name, isLarge) {
  const font = `${isLarge ? 600 : 500} ${isLarge ? 13 : 11.5}px system-ui, "Noto Sans", sans-serif`;
  const measure = /** @type {any} */ (new OffscreenCanvas(1, 1).getContext("2d"));
  measure.font = font;
  const [width, height] = [Math.ceil(measure.measureText(name).width) + 8, 20];
  const canvas = new OffscreenCanvas(width * RATIO, height * RATIO);
  const context = /** @type {any} */ (canvas.getContext("2d"));
  context.scale(RATIO, RATIO);
  context.font = font;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.4;
  context.strokeStyle = "#ffffffe6";
  context.strokeText(name, 4, height / 2);
  context.fillStyle = "#1c2230";
  context.fillText(name, 4, height / 2);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
