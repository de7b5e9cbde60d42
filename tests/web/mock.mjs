/**
 * A server for the page without the program: the assets, and the contract answered for the Aude by the twin of this folder.
 *
 *   node mock.mjs [PORT]
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { parse, stringify } from "smol-toml";
import { communes } from "./twin/aude.mjs";
import { Refused, changedNetwork } from "./twin/network.mjs";
import { Study } from "./twin/study.mjs";

const assets = new URL("../../src/web/assets/", import.meta.url);
const contract = new URL("../../src/web/api/openapi.json", import.meta.url);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".ftl": "text/plain; charset=utf-8", ".svg": "image/svg+xml" };
const LIMITS = { body_bytes: 262144, changes: 200, thresholds: 7, threshold_minutes: 240, proposals: 50, query_characters: 80 };
/** What the server must send with the page: nothing from elsewhere but, when they are switched on, the tiles of the IGN. */
export const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob: https://data.geopf.fr; connect-src 'self' https://data.geopf.fr; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const studies = new Map();
const json = (body) => ({ type: "application/json", body: JSON.stringify(body) });
const file = (type, body) => ({ type, body });

function studyOf(id) {
  if (!studies.has(id)) throw new Refused(404, "study-gone", "This study is not open any more", { remedy: "Open it again" });
  return studies.get(id);
}

/** Calls by method and path; `:x` is a part of the path. */
const CALLS = [
  ["GET", "/health", () => json({ status: "ok", version: "mock", languages: ["fr", "en"], models: [{ model: "crow-fly", modes: ["car", "bicycle", "foot"], note: "" }], limits: LIMITS })],
  ["GET", "/openapi.json", async () => file("application/json", await readFile(contract))],
  ["GET", "/territories", ({ query }) => json({ found: territories(query.get("q") ?? "", Number(query.get("limit") ?? 8)) })],
  ["POST", "/studies", ({ body, lang }) => {
    const study = new Study(body);
    studies.set(study.id, study);
    return json(study.facts(lang));
  }],
  ["GET", "/studies/:study/communes", ({ study }) => json(study.communes())],
  ["POST", "/studies/:study/what-if", ({ study, body, lang }) => json(study.whatIf(checked(body.scenario), lang))],
  ["POST", "/studies/:study/moment", ({ study, body }) => json(study.moment(checked(body.scenario), body.slot))],
  ["POST", "/studies/:study/plan", ({ study, body, lang }) => json(study.plan(body, lang))],
  ["POST", "/studies/:study/tables/:table", ({ study, body, table }) => file("text/csv; charset=utf-8", csv(table, study, body.scenario))],
  ["POST", "/studies/:study/report", ({ study, body, lang }) => file("text/html; charset=utf-8", `<!doctype html><html lang="${lang}"><title>${body.scenario.name}</title><h1>${study.facts(lang).name}</h1></html>`)],
  ["POST", "/scenarios/write", ({ body }) => file("application/toml; charset=utf-8", stringify(body.scenario))],
  ["POST", "/scenarios/read", ({ body }) => json({ scenario: read(body.toml) })],
];

function checked(scenario) {
  if (scenario.change.length > LIMITS.changes) throw new Refused(422, "too-many-changes", `At most ${LIMITS.changes} changes`, { where: "/scenario/change" });
  return scenario;
}

function read(toml) {
  try {
    const { change = [], ...rest } = parse(toml);
    changedNetwork({ change });
    return { ...rest, change };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(422, "not-a-scenario", "This file is not a scenario", { detail: error.message.split("\n")[0], where: `line ${error.line ?? 1}`, remedy: "Correct the line" });
  }
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

function territories(query, limit) {
  const aude = { kind: "bundled", code: "aude" };
  const all = [
    { name: "Aude", kind: "departement", code: "11", inside: "Occitanie", people: 370260, territory: aude, focus: null },
    ...communes.map((c) => ({ name: c.name, kind: "commune", code: c.code, inside: "Aude", people: c.population, territory: aude, focus: c.code })),
  ];
  return all.filter((one) => plain(one.name).startsWith(plain(query)) || one.code.startsWith(query)).sort((a, b) => b.people - a.people).slice(0, limit);
}

function csv(table, study, scenario) {
  const { changed } = study.whatIf(scenario, "fr");
  if (table === "changed") return ["code,name,minutes_before,minutes_after", ...changed.commune.map((at, i) => [communes[at].code, communes[at].name, changed.seconds_before[i] / 60, changed.seconds_after[i] / 60].join())].join("\n");
  return ["code,name,minutes", ...study.columns.map((column, at) => [communes[at].code, communes[at].name, column.seconds / 60].join())].join("\n");
}

async function answer(request, url) {
  const parts = url.pathname.slice("/api".length).split("/");
  for (const [method, path, handle] of CALLS) {
    const names = path.split("/");
    const fits = method === request.method && names.length === parts.length && names.every((name, at) => name.startsWith(":") || name === parts[at]);
    if (!fits) continue;
    const given = Object.fromEntries(names.map((name, at) => [name.slice(1), parts[at]]).filter((_, at) => names[at].startsWith(":")));
    const lang = request.headers["accept-language"]?.startsWith("en") ? "en" : "fr";
    return handle({ ...given, ...(given.study && { study: studyOf(given.study) }), lang, query: url.searchParams, body: method === "POST" ? await bodyOf(request) : undefined });
  }
  throw new Refused(404, "no-such-call", `Nothing answers ${request.method} ${url.pathname}`);
}

async function bodyOf(request) {
  if (!request.headers["content-type"]?.startsWith("application/json")) throw new Refused(415, "not-json", "The body must be application/json");
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > LIMITS.body_bytes) throw new Refused(413, "too-large", "The request is too large");
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    throw new Refused(400, "malformed", "The body is not JSON", { detail: error.message });
  }
}

async function asset(url) {
  const path = url.pathname === "/" ? "index.html" : decodeURIComponent(url.pathname.slice(1));
  const address = new URL(path, assets);
  if (!address.href.startsWith(assets.href)) throw new Refused(404, "no-such-file", "No such file");
  try {
    return { type: TYPES[extname(path)] ?? "application/octet-stream", body: await readFile(address) };
  } catch {
    throw new Refused(404, "no-such-file", `No file ${path}`);
  }
}

async function handle(request, response) {
  const url = new URL(request.url, "http://localhost");
  let status = 200;
  let sent;
  try {
    sent = url.pathname.startsWith("/api/") ? await answer(request, url) : await asset(url);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    status = error.problem.status;
    sent = { type: "application/problem+json", body: JSON.stringify(error.problem) };
  }
  const body = gzipSync(sent.body);
  response.writeHead(status, { "content-type": sent.type, "content-encoding": "gzip", "content-length": body.length, "content-security-policy": POLICY, "cache-control": "no-store" });
  response.end(body);
}

/** Starts on a port of the loopback; 0 takes a free one. Tells the address. */
export function serve(port = 0) {
  const server = createServer((request, response) => handle(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  }));
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { address } = await serve(Number(process.argv[2] ?? 8017));
  console.log(address);
}
