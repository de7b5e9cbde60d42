/**
 * Images of marks, names and hatches, drawn on canvases: the map asks no server for icons or glyphs.
 * @module
 */
import { COLOURS, FORMATS, LOOKS, QUARTER_SHAPE, SHAPES, drawingOf } from "../model/symbols.js";

/** Pixels of an image to a pixel of the map. */
export const RATIO = 2;

/** Adds the images of every mark. @param {import("../../vendor/maplibre-gl/maplibre-gl.mjs").Map} map */
export function addMarks(map) {
  for (const format of FORMATS) {
    for (const look of LOOKS) {
      for (const isOff of [false, true]) map.addImage(markName(format, look, isOff), siteImage(format, look, isOff), { pixelRatio: RATIO });
    }
  }
  map.addImage("quarter", quarterImage(), { pixelRatio: RATIO });
  map.addImage("hatch", hatchImage(), { pixelRatio: RATIO });
}

/** The name of the image of a mark. @param {string} format @param {string} look @param {boolean} isOff */
export function markName(format, look, isOff) {
  return `${format}-${look}${isOff ? "-off" : ""}`;
}

/** @param {number} size @param {(context: CanvasRenderingContext2D) => void} draw */
function image(size, draw) {
  const canvas = new OffscreenCanvas(size * RATIO, size * RATIO);
  const context = /** @type {any} */ (canvas.getContext("2d"));
  context.scale(RATIO, RATIO);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** @param {string} format @param {string} look @param {boolean} isOff */
function siteImage(format, look, isOff) {
  const { fill, ring, sign, signColour } = drawingOf(look, isOff);
  const size = look === "kept" || look === "outside" ? 20 : 26;
  return image(size, (context) => {
    context.scale(size / 24, size / 24);
    outlined(context, SHAPES[format], fill);
    if (ring) stroked(context, SHAPES[format], ring, 2);
    if (sign) stroked(context, sign, signColour, look === "closed" ? 3.4 : 2.6);
  });
}

/** @param {CanvasRenderingContext2D} context @param {string} path @param {string} colour @param {number} width */
function stroked(context, path, colour, width) {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke(new Path2D(path));
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

/** Names are drawn pixel by pixel of the screen: thin strokes would be lost between. */
export const NAME_RATIO = Math.max(1, devicePixelRatio);

/** A name with a halo, as an image that the map keeps from covering others. @param {string} name @param {boolean} isLarge */
export function nameImage(name, isLarge) {
  const font = `${isLarge ? 600 : 500} ${isLarge ? 13 : 11.5}px system-ui, "Noto Sans", sans-serif`;
  const measure = /** @type {any} */ (new OffscreenCanvas(1, 1).getContext("2d"));
  measure.font = font;
  const [width, height] = [Math.ceil(measure.measureText(name).width) + 8, 17];
  const canvas = new OffscreenCanvas(Math.ceil(width * NAME_RATIO), Math.ceil(height * NAME_RATIO));
  const context = /** @type {any} */ (canvas.getContext("2d"));
  context.scale(NAME_RATIO, NAME_RATIO);
  context.font = font;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4.2;
  context.strokeStyle = "#ffffffe6";
  context.strokeText(name, 4, height / 2);
  context.fillStyle = "#1c2230";
  context.fillText(name, 4, height / 2);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
