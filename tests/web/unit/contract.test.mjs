/**
 * What the mock answers is what the contract says; so the page is tested against the contract. With MAILLAGE_ADDRESS, such as
 * http://127.0.0.1:8000/, the program is asked instead of the mock.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test, { after, before } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { serve } from "../mock.mjs";

const contract = JSON.parse(readFileSync(new URL("../../../src/web/api/openapi.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: "contract", ...contract });

let server;
const address = process.env.MAILLAGE_ADDRESS;
before(async () => (server = address ? { address, close: () => {} } : await serve()));
after(() => server.close());

const OPEN = { territory: { kind: "bundled", code: "aude" }, model: "crow-fly", mode: "car", thresholds: [5, 10, 20, 30], reach: 30, gaps_beyond: 20 };
const SCENARIO = { name: "Essai", change: [{ do: "open", candidate: "QP011003", format: "permanence", hours: "Tu 09:00-12:00", cost_a_year: 8000 }, { do: "close", site: "68" }, { do: "move", site: "64", lon: 2.2, lat: 43.2 }, { do: "hours", site: "65", hours: "Mo 09:00-12:00" }] };

async function ask(method, path, body) {
  const response = await fetch(`${server.address}api/${path}`, { method, ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

/** A schema of the contract holds for a value. */
function holds(name, value) {
  const check = ajv.getSchema(`contract#/components/schemas/${name}`);
  assert.ok(check(value), `${name}: ${ajv.errorsText(check.errors)}`);
}

async function answered(name, method, path, body) {
  const { status, body: text } = await ask(method, path, body);
  assert.equal(status, 200, text);
  const value = JSON.parse(text);
  holds(name, value);
  return value;
}

test("every schema stands by itself", () => {
  for (const name of Object.keys(contract.components.schemas)) assert.ok(ajv.getSchema(`contract#/components/schemas/${name}`), name);
  const refs = [...JSON.stringify(contract).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
  for (const [, kind, name] of refs) assert.ok(contract.components[kind][name], name);
});

test("every answer has the shape of the contract", async () => {
  holds("OpenStudy", OPEN);
  holds("Scenario", SCENARIO);
  await answered("Health", "GET", "health");
  await answered("Territories", "GET", "territories?q=carc");
  const { study, people } = await answered("Study", "POST", "studies", OPEN);
  assert.equal(people, 370260);
  const communes = await answered("Communes", "GET", `studies/${study}/communes`);
  for (const column of ["code", "name", "people", "epci", "departement", "point", "seconds", "nearest", "hours"]) assert.equal(communes[column].length, 433, column);
  assert.equal(communes.topology.objects.communes.geometries.length, 433);
  await answered("WhatIf", "POST", `studies/${study}/what-if`, { scenario: SCENARIO });
  await answered("Moment", "POST", `studies/${study}/moment`, { scenario: SCENARIO, slot: 408 });
  await answered("Plan", "POST", `studies/${study}/plan`, { scenario: SCENARIO, goal: "coverage", threshold: 20, count: 3, cost: 40000 });
});

test("a scenario is the same after it was written and read", async () => {
  const { body: toml } = await ask("POST", "scenarios/write", { scenario: SCENARIO });
  const { scenario } = await answered("WithScenario", "POST", "scenarios/read", { toml });
  assert.deepEqual(scenario, SCENARIO);
});

test("the scenarios of the repository are read", async () => {
  for (const name of ["carcassonne-permanences", "chalabre-closes"]) {
    const toml = readFileSync(new URL(`../../../data/scenarios/${name}.toml`, import.meta.url), "utf8");
    await answered("WithScenario", "POST", "scenarios/read", { toml });
  }
});

test("refusals are problems that say what and where", async () => {
  const { study } = await answered("Study", "POST", "studies", OPEN);
  const refused = [
    [404, "POST", "studies/0000000000000000/what-if", { scenario: SCENARIO }],
    [422, "POST", `studies/${study}/what-if`, { scenario: { name: "x", change: [{ do: "close", site: "none" }] } }],
    [422, "POST", `studies/${study}/what-if`, { scenario: { name: "x", change: [{ do: "open", candidate: "11069", hours: "soon" }] } }],
    [422, "POST", "studies", { ...OPEN, model: "roads" }],
    [422, "POST", "scenarios/read", { toml: "name = " }],
    [413, "POST", "scenarios/read", { toml: "#".repeat(300000) }],
    [404, "GET", "nothing"],
  ];
  for (const [status, ...call] of refused) {
    const answer = await ask(...call);
    assert.equal(answer.status, status, answer.body);
    assert.match(answer.type, /^application\/problem\+json/);
    holds("Problem", JSON.parse(answer.body));
  }
});

test("every call of the page is in the contract", () => {
  const calls = readFileSync(new URL("../../../src/web/assets/js/api.js", import.meta.url), "utf8");
  const asked = [...calls.matchAll(/"(GET|POST)", [`"]([^`"?]+)/g)].map(([, method, path]) => [method.toLowerCase(), `/${path.replace("${study}", "{study}").replace("${name}", "{table}")}`]);
  assert.ok(asked.length >= 11);
  for (const [method, path] of asked) assert.ok(contract.paths[path]?.[method], `${method} ${path}`);
});
