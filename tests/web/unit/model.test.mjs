import assert from "node:assert/strict";
import test from "node:test";
import { DIFFERENCES, classOf, differenceColours, timeColours } from "../../../src/web/assets/js/model/classes.js";
import { added, closed, emptyScenario, freshId, moved, openedId, rehoured, removed } from "../../../src/web/assets/js/model/scenario.js";
import { fragmentOf, sharedOf } from "../../../src/web/assets/js/model/share.js";
import { bordersOf, boundsOf, communeAt, featuresOf } from "../../../src/web/assets/js/model/topology.js";
import { LOOKS, drawingOf, lookOf } from "../../../src/web/assets/js/model/symbols.js";
import { partsOf } from "../../../src/web/assets/js/model/views.js";
import { advanced, redone, timeline, undone } from "../../../src/web/assets/js/undo.js";
import { thresholdsOf } from "../../../src/web/assets/js/views/settings.js";

const opening = { do: "open", id: "new-1", candidate: "QP011003", format: "permanence" };
const scenario = added(emptyScenario("Essai"), opening);

test("a site that the scenario opens is moved, closed and re-houred in its own change", () => {
  assert.deepEqual(moved(scenario, "new-1", 2.333333333, 43.2).change, [{ do: "open", id: "new-1", format: "permanence", lon: 2.33333, lat: 43.2 }]);
  assert.deepEqual(rehoured(scenario, "new-1", "Tu 09:00-12:00").change[0].hours, "Tu 09:00-12:00");
  assert.deepEqual(closed(scenario, "new-1").change, []);
});

test("a site of today gets a change, and the second move takes the place of the first", () => {
  const twice = moved(moved(scenario, "64", 2, 43), "64", 2.1, 43.1);
  assert.deepEqual(twice.change.slice(1), [{ do: "move", site: "64", lon: 2.1, lat: 43.1 }]);
  assert.deepEqual(closed(scenario, "64").change[1], { do: "close", site: "64" });
});

test("with an opening go the later changes of its site", () => {
  const later = added(scenario, { do: "close", site: "new-1" });
  assert.deepEqual(removed(later, 0).change, []);
});

test("ids are those of the file", () => {
  assert.equal(openedId({ do: "open", candidate: "11069" }), "open:11069");
  assert.equal(openedId({ do: "open", lon: 2.3758, lat: 43.2122 }), "open:2.3758,43.2122");
  assert.equal(freshId(scenario), "new-2");
});

test("undo and redo go back and forth, and a new step ends what was undone", () => {
  const line = advanced(advanced(timeline(1), 2), 3);
  assert.equal(undone(undone(line)).now, 1);
  assert.equal(redone(undone(line)).now, 3);
  assert.deepEqual(advanced(undone(line), 4), { past: [1, 2], now: 4, future: [] });
  assert.equal(undone(timeline(1)).now, 1);
});

test("a link holds accents, and anything else is no link", () => {
  const shared = { open: { territory: { kind: "epci", code: "200035715" } }, scenario: { name: "Été à Limoux", change: [] } };
  assert.deepEqual(sharedOf(`#${fragmentOf(shared)}`), shared);
  for (const other of ["", "#v1=", "#v1=!!!", "#v1=bm9uZQ", "#other"]) assert.equal(sharedOf(other), null);
});

test("a time equal to a threshold is within it", () => {
  assert.deepEqual([0, 600, 601, 1200, 1201].map((seconds) => classOf(seconds, [600, 1200])), [0, 0, 1, 1, 2]);
  assert.deepEqual([-Infinity, -10, -5, 0, 5, Infinity].map((minutes) => classOf(minutes, DIFFERENCES)), [0, 0, 1, 3, 4, 6]);
});

test("every class is darker than the one before", () => {
  const light = (colour) => colour.match(/\d+/g).map(Number).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  for (let count = 1; count <= 7; count += 1) {
    const colours = timeColours(Array(count).fill(0));
    assert.equal(new Set(colours).size, count + 1);
    colours.reduce((before, colour) => (assert.ok(light(colour) < light(before), colour), colour));
  }
  assert.equal(differenceColours().length, DIFFERENCES.length + 1);
});

/** Two squares side by side that share an edge, arc 0. */
const topology = {
  transform: { scale: [1, 1], translate: [10, 20] },
  arcs: [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
  objects: { communes: { geometries: [{ type: "Polygon", arcs: [[0, 1]] }, { type: "MultiPolygon", arcs: [[[2, -1]]] }, { type: null }] } },
};

test("arcs are joined into rings, backwards where they must be", () => {
  const [left, right] = featuresOf(topology).features;
  assert.deepEqual(left.geometry.coordinates, [[[11, 20], [11, 21], [10, 21], [10, 20], [11, 20]]]);
  assert.deepEqual(right.geometry.coordinates, [[[[11, 20], [12, 20], [12, 21], [11, 21], [11, 20]]]]);
  assert.equal(featuresOf(topology).features.length, 2);
  assert.deepEqual(boundsOf(topology), [10, 20, 12, 21]);
});

test("a position lies in the commune around it, or in none", () => {
  assert.deepEqual([[10.5, 20.5], [11.5, 20.5], [12.5, 20.5]].map(([lon, lat]) => communeAt(topology, lon, lat)), [0, 1, null]);
});

test("marks of sites that are closed, and of neighbours, are told from the others without colour", () => {
  assert.deepEqual([{ state: "kept", inside: true }, { state: "kept", inside: false }, { state: "moved", inside: false }, { state: "opened" }].map(lookOf), ["kept", "outside", "moved", "opened"]);
  for (const look of LOOKS) {
    const [on, off] = [false, true].map((isOff) => drawingOf(look, isOff));
    assert.ok(off.ring && off.sign && (off.sign !== on.sign || !on.ring), look);
  }
  assert.ok(drawingOf("outside", false).ring);
  assert.equal(drawingOf("kept", false).ring, null);
});

test("a border is drawn between groups and around, not within one", () => {
  assert.equal(bordersOf(topology, [0, 1, 2]).coordinates.length, 3);
  assert.equal(bordersOf(topology, [0, 0, 2]).coordinates.length, 2);
});

test("parts oceans apart are fitted one by one, the mainland first", () => {
  const parts = partsOf(["974", "11", "2A"], [[55.4, -21], [2.3, 43.2], [8.7, 41.9]]);
  assert.deepEqual(parts.map(({ part }) => part), ["mainland", "974"]);
  assert.deepEqual(parts[0].bounds.map((degrees) => Math.round(degrees * 100) / 100), [2.15, 41.75, 8.85, 43.35]);
  assert.equal(partsOf(["974"], [[55.4, -21]]).length, 1);
});

test("thresholds are one to seven ascending whole minutes", () => {
  assert.deepEqual(thresholdsOf(" 10, 15;20 30 "), [10, 15, 20, 30]);
  for (const wrong of ["", "10 10", "20 10", "0 5", "241", "1.5", "a", "1 2 3 4 5 6 7 8"]) assert.equal(thresholdsOf(wrong), null, wrong);
});
