/** The twin of the mock says what the program says, by the tables of `maillage` in the README and `simulate`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parse } from "smol-toml";
import { sites } from "../twin/aude.mjs";
import { curve, indicators, standings } from "../twin/measure.mjs";
import { changedNetwork } from "../twin/network.mjs";

const ASKED = { mode: "car", reach: 30 };

test("today in the Aude", () => {
  const standing = standings(sites, ASKED);
  const figures = indicators(standing, sites, [10, 15, 20, 30]);
  assert.deepEqual(figures.within.map((one) => one.people), [262158, 325717, 351172, 368976]);
  assert.deepEqual([figures.people, figures.after_17, figures.saturday, figures.fewer_hours], [370260, 152396, 0, 1284]);
  assert.deepEqual([figures.mean_seconds / 60, figures.hours].map((value) => value.toFixed(1)), ["7.5", "37.3"]);
  assert.equal(curve(standing)[(24 + 10) * 4], 368976);
});

test("four permanences in Carcassonne", () => {
  const toml = readFileSync(new URL("../../../data/scenarios/carcassonne-permanences.toml", import.meta.url), "utf8");
  const { sites: network } = changedNetwork(parse(toml));
  const figures = indicators(standings(network, ASKED), network, [5, 10]);
  assert.deepEqual(figures.within.map(({ people, quarters }) => [people, quarters]), [[190124, 10], [268979, 10]]);
  assert.deepEqual([figures.sites, figures.saturday, figures.hours.toFixed(1)], [29, 105409, "37.7"]);
});
