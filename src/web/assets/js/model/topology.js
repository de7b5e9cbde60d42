/**
 * Reads the map of communes: TopoJSON with quantised arcs, of polygons only.
 * @module
 */

/**
 * @typedef {object} Topology
 * @property {{scale: [number, number], translate: [number, number]}} transform
 * @property {[number, number][][]} arcs each point as a step from the one before
 * @property {{communes: {geometries: Geometry[]}}} objects
 * @typedef {{type: "Polygon", arcs: number[][]} | {type: "MultiPolygon", arcs: number[][][]} | {type: null}} Geometry
 * @typedef {[number, number]} Position
 */

/** Arcs in degrees, by the steps they were read from: each map is decoded once. @type {WeakMap<object, Position[][]>} */
const decoded = new WeakMap();

/** Arcs in degrees. @param {Topology} topology @returns {Position[][]} */
export function arcsOf(topology) {
  const kept = decoded.get(topology.arcs) ?? inDegrees(topology);
  decoded.set(topology.arcs, kept);
  return kept;
}

/** @param {Topology} topology @returns {Position[][]} */
function inDegrees({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/**
 * One feature a commune, in the order of the file; the id is its place.
 * @param {Topology} topology
 * @returns {object} a GeoJSON FeatureCollection
 */
export function featuresOf(topology) {
  const arcs = arcsOf(topology);
  const features = topology.objects.communes.geometries
    .map((geometry, id) => ({ type: "Feature", id, properties: {}, geometry: geometryOf(geometry, arcs) }))
    .filter((feature) => feature.geometry !== null);
  return { type: "FeatureCollection", features };
}

/** @param {any} geometry a {@link Geometry} @param {Position[][]} arcs */
function geometryOf(geometry, arcs) {
  const polygon = (/** @type {number[][]} */ rings) => rings.map((ring) => ringOf(ring, arcs));
  if (geometry.type === "Polygon") return { type: "Polygon", coordinates: polygon(geometry.arcs) };
  if (geometry.type === "MultiPolygon") return { type: "MultiPolygon", coordinates: geometry.arcs.map(polygon) };
  return null;
}

/** Joins arcs end to end; a negative index is the arc `~index` backwards. @param {number[]} ring @param {Position[][]} arcs */
function ringOf(ring, arcs) {
  /** @type {Position[]} */
  const points = [];
  for (const index of ring) {
    const arc = index < 0 ? arcs[~index].toReversed() : arcs[index];
    for (let at = points.length ? 1 : 0; at < arc.length; at += 1) points.push(arc[at]);
  }
  return points;
}

/** @typedef {(lon: number, lat: number) => number | null} Locator */

/** Each map is made ready to be asked once. @type {WeakMap<object, Locator>} */
const locators = new WeakMap();

/** The commune that holds a position, or `null`. @param {Topology} topology @param {number} lon @param {number} lat */
export function communeAt(topology, lon, lat) {
  const locate = locators.get(topology) ?? locator(/** @type {any} */ (featuresOf(topology)).features);
  locators.set(topology, locate);
  return locate(lon, lat);
}

/** Tells the id of the feature that holds a position. @param {any[]} features polygons @returns {Locator} */
export function locator(features) {
  const spanned = features.map(spannedOf);
  return (lon, lat) => spanned.find(({ polygons, span: [west, south, east, north] }) => (
    lon >= west && lon <= east && lat >= south && lat <= north && polygons.some((/** @type {Position[][]} */ rings) => isInside(rings, lon, lat))
  ))?.id ?? null;
}

/** @param {any} feature */
function spannedOf({ id, geometry: { type, coordinates } }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const [xs, ys] = [0, 1].map((axis) => polygons.flatMap((/** @type {Position[][]} */ [outer]) => outer.map((point) => point[axis])));
  const [least, most] = [(/** @type {number[]} */ list) => list.reduce((a, b) => Math.min(a, b)), (/** @type {number[]} */ list) => list.reduce((a, b) => Math.max(a, b))];
  return { id, polygons, span: [least(xs), least(ys), most(xs), most(ys)] };
}

/** Whether a ray from the position crosses the rings an odd number of times. @param {Position[][]} rings @param {number} lon @param {number} lat */
function isInside(rings, lon, lat) {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x, y], at) => {
      const [px, py] = ring[at === 0 ? ring.length - 1 : at - 1];
      if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
    });
  }
  return inside;
}

/**
 * The lines between communes of different groups, and around the whole.
 * @param {Topology} topology
 * @param {(number | null)[]} groups the group of each commune
 * @returns {object} a GeoJSON geometry
 */
export function bordersOf(topology, groups) {
  // The communes on the two sides of each arc; -1: none.
  const one = new Int32Array(topology.arcs.length).fill(-1);
  const other = new Int32Array(topology.arcs.length).fill(-1);
  topology.objects.communes.geometries.forEach((/** @type {any} */ geometry, commune) => {
    if (geometry.type === null) return;
    for (const index of geometry.arcs.flat(Infinity)) {
      const arc = index < 0 ? ~index : index;
      (one[arc] < 0 ? one : other)[arc] = commune;
    }
  });
  const isBorder = (/** @type {number} */ arc) => one[arc] >= 0 && (other[arc] < 0 || groups[one[arc]] !== groups[other[arc]]);
  return { type: "MultiLineString", coordinates: arcsOf(topology).filter((_, arc) => isBorder(arc)) };
}

/**
 * West, south, east, north.
 * @param {Topology} topology
 * @returns {[number, number, number, number]}
 */
export function boundsOf(topology) {
  const bounds = /** @type {[number, number, number, number]} */ ([Infinity, Infinity, -Infinity, -Infinity]);
  for (const arc of arcsOf(topology)) {
    for (const [x, y] of arc) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
