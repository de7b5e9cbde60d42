/**
 * The map: shows the state, and tells what was pointed at, chosen, placed or dragged. It decides nothing.
 * @module
 */
import { Map as MapLibre, ScaleControl } from "../../vendor/maplibre-gl/maplibre-gl.mjs";
import { DIFFERENCES, classOf } from "../model/classes.js";
import { lookOf } from "../model/symbols.js";
import { bordersOf, boundsOf, featuresOf } from "../model/topology.js";
import { partsOf } from "../model/views.js";
import { dragging } from "./dragging.js";
import { NAME_RATIO, RATIO, addMarks, markName, nameImage, planImage } from "./marks.js";
import { IGN_TILES, LARGEST, coloursOf, fillColour, style } from "./style.js";

/** Most towns whose names are drawn. */
const MOST_NAMES = 160;
/** Up to so many communes the map has the borders of EPCI, beyond those of départements. */
const MOST_WITH_EPCI = 5000;
/** Classes of a difference are in minutes, values in seconds. */
const SECONDS = 60;

/**
 * @typedef {object} Listener
 * @property {(what: object | null, point: {x: number, y: number}) => void} point over a commune, site or quarter
 * @property {(what: object | null, position: {lng: number, lat: number}) => void} choose
 * @property {(site: string, position: {lng: number, lat: number}) => void} drop a site was dragged
 * @property {(site: string) => boolean} drags whether a site can be dragged
 */

export class StudyMap {
  /** @param {HTMLElement} container @param {Listener} listener */
  constructor(container, listener) {
    this.map = new MapLibre({
      container, style: style(), center: [2.5, 46.6], zoom: 5, attributionControl: false, dragRotate: false, pitchWithRotate: false,
      touchPitch: false, maxZoom: 16, canvasContextAttributes: { preserveDrawingBuffer: true }, fadeDuration: 0,
    });
    /** @type {any} */ (this.map).touchZoomRotate.disableRotation();
    this.map.addControl(new ScaleControl({ unit: "metric", maxWidth: 120 }), "bottom-right");
    this.listener = listener;
    /** @type {number | null} the part that is shown whole */
    this.fitted = null;
    /** @type {number[]} the class that each commune shows */
    this.classes = [];
    this.ready = new Promise((done) => this.map.once("load", done)).then(() => addMarks(this.map));
    this.listen();
  }

  listen() {
    const { map, listener } = this;
    // Whoever waits for the picture (tests, pictures) can see whether it is whole.
    map.on("render", () => (map.getContainer().dataset.drawn = "partly"));
    map.on("idle", () => (map.getContainer().dataset.drawn = "whole"));
    // What was fitted stays fitted when the frame changes, until somebody moves the map.
    map.on("movestart", (event) => {
      if (event.originalEvent) this.fitted = null;
    });
    map.on("resize", () => {
      if (this.fitted !== null) this.fit(this.fitted);
    });
    map.on("mousemove", (event) => listener.point(this.whatIsAt(event.point), event.point));
    map.on("mouseout", (event) => listener.point(null, event.point));
    map.on("click", (event) => listener.choose(this.whatIsAt(event.point), event.lngLat));
    map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key === "Enter") listener.choose(this.whatIsAt(map.project(map.getCenter())), map.getCenter());
    });
    dragging(map, listener);
  }

  /** @param {{x: number, y: number}} point */
  whatIsAt({ x, y }) {
    const near = this.map.queryRenderedFeatures([[x - 6, y - 6], [x + 6, y + 6]], { layers: ["sites", "quarters"] })[0];
    if (near) return { kind: near.layer.id === "sites" ? "site" : "quarter", id: near.properties.id };
    const area = this.map.queryRenderedFeatures([x, y], { layers: ["communes"] })[0];
    return area ? { kind: "commune", id: area.id } : null;
  }

  /** Another territory. @param {any} study @param {any} communes */
  async show(study, communes) {
    await this.ready;
    const { topology } = communes;
    this.classes = [];
    this.map.removeFeatureState({ source: "communes" });
    this.features = featuresOf(topology);
    this.data("communes", this.features);
    this.hatched = null;
    const isLarge = communes.code.length > MOST_WITH_EPCI;
    this.data("borders", feature(bordersOf(topology, isLarge ? communes.departement : communes.epci)));
    this.data("quarters", collection(study.quarters.map((quarter, at) => pointOf(quarter, { id: at }))));
    this.topology = topology;
    this.parts = partsOf(communes.departement, communes.point);
    this.showGaps(study, communes.code.length);
    this.showNames(communes);
    this.bounds = boundsOf(topology);
    this.fit(0);
  }

  /** Shows a part of the territory: all of it, where it is in one piece. @param {number} part its place in `parts` */
  fit(part) {
    const bounds = this.parts?.length > 1 ? this.parts[part].bounds : this.bounds;
    if (bounds) this.map.fitBounds(bounds, { padding: this.padding(), animate: false });
    this.fitted = part;
  }

  /** The legend lies over the left of a wide map. */
  padding() {
    const isWide = this.map.getContainer().clientWidth > 620;
    return { top: 14, bottom: 14, left: isWide ? 230 : 14, right: isWide ? 50 : 14 };
  }

  /** @param {any} study @param {number} count of communes */
  showGaps(study, count) {
    const groups = Array(count).fill(null);
    study.gaps.forEach((gap, at) => gap.communes.forEach((commune) => (groups[commune] = at)));
    const inside = groups.map((group, commune) => (group === null ? null : commune)).filter((commune) => commune !== null);
    this.data("gaps", inside.length ? feature(outlineOf(this.topology, groups)) : collection([]));
  }

  /** @param {any} communes */
  showNames(communes) {
    const largest = communes.people.map((people, at) => ({ people, at })).sort((a, b) => b.people - a.people).slice(0, MOST_NAMES);
    const features = largest.map(({ at }, rank) => {
      const image = `town-${communes.code[at]}`;
      if (!this.map.hasImage(image)) this.map.addImage(image, nameImage(communes.name[at], rank < LARGEST), { pixelRatio: NAME_RATIO });
      return pointOf({ lon: communes.point[at][0], lat: communes.point[at][1] }, { image, rank });
    });
    this.data("towns", collection(features));
  }

  /** Colours the communes. @param {(number | null)[]} values @param {boolean} isDifference @param {number[]} thresholds minutes */
  async colour(values, isDifference, thresholds) {
    await this.ready;
    const bounds = (isDifference ? DIFFERENCES : thresholds).map((minutes) => minutes * SECONDS);
    this.map.setPaintProperty("communes", "fill-color", fillColour(coloursOf(isDifference, thresholds)));
    values.forEach((value, id) => {
      const next = value === null ? -1 : classOf(value, bounds);
      if (this.classes[id] === next) return;
      this.classes[id] = next;
      this.map.setFeatureState({ source: "communes", id }, { class: next });
    });
    this.hatch();
  }

  /** Hatches the communes that reach no site: few as a rule, so that they are a source of their own. */
  hatch() {
    const cut = this.features.features.filter((/** @type {any} */ one) => this.classes[one.id] === -1);
    const key = cut.map((/** @type {any} */ one) => one.id).join();
    if (key === this.hatched) return;
    this.hatched = key;
    this.data("unreachable", collection(cut));
  }

  /** @param {any[]} sites @param {Set<string> | null} open those that are open at the moment shown */
  async showSites(sites, open) {
    await this.ready;
    // A site that the changes close is closed at every hour: its sign says so already.
    const isOff = (/** @type {any} */ site) => open !== null && site.state !== "closed" && !open.has(site.id);
    this.data("sites", collection(sites.map((site) => pointOf(site, { id: site.id, image: markName(site.format, lookOf(site), isOff(site)) }))));
    const moves = sites.filter((site) => site.from).map((site) => feature({ type: "LineString", coordinates: [site.from, [site.lon, site.lat]] }));
    this.data("moves", collection(moves));
  }

  /** @param {any[]} proposals */
  async showPlan(proposals) {
    await this.ready;
    for (const { rank } of proposals) {
      if (!this.map.hasImage(`plan-${rank}`)) this.map.addImage(`plan-${rank}`, planImage(rank), { pixelRatio: RATIO });
    }
    this.data("plan", collection(proposals.map((proposal) => pointOf(proposal, { rank: proposal.rank }))));
  }

  /** Outlines a commune. @param {number | null} commune */
  async pick(commune) {
    await this.ready;
    this.data("picked", collection(commune === null ? [] : this.features.features.filter((one) => one.id === commune)));
  }

  /** @param {Record<string, boolean>} layers */
  async switchLayers(layers) {
    await this.ready;
    for (const name of ["sites", "quarters", "gaps", "towns"]) this.map.setLayoutProperty(name, "visibility", layers[name] ? "visible" : "none");
    if (layers.ign && !this.map.getSource("ign")) {
      this.map.addSource("ign", { type: "raster", tiles: [IGN_TILES], tileSize: 256, maxzoom: 18 });
      this.map.addLayer({ id: "ign", type: "raster", source: "ign" }, "communes");
    } else if (!layers.ign && this.map.getSource("ign")) {
      this.map.removeLayer("ign").removeSource("ign");
    }
    this.map.setPaintProperty("communes", "fill-opacity", layers.ign ? 0.6 : 1);
  }

  /** @param {number} lon @param {number} lat */
  goTo(lon, lat) {
    this.fitted = null;
    this.map.jumpTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 10.5) });
  }

  /** @param {string} id @param {object} data */
  data(id, data) {
    this.map.getSource(id).setData(data);
  }
}

const feature = (/** @type {object} */ geometry, /** @type {object} */ properties = {}) => ({ type: "Feature", properties, geometry });
const collection = (/** @type {object[]} */ features) => ({ type: "FeatureCollection", features });
const pointOf = (/** @type {any} */ { lon, lat }, /** @type {object} */ properties) => feature({ type: "Point", coordinates: [lon, lat] }, properties);

/** The lines around groups of communes, not those of the territory that no group touches. @param {any} topology @param {(number | null)[]} groups */
function outlineOf(topology, groups) {
  const outside = { objects: { communes: { geometries: topology.objects.communes.geometries.map((one, at) => (groups[at] === null ? { type: null } : one)) } } };
  return bordersOf({ ...topology, ...outside }, groups);
}
