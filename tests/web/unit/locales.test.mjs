/** French and English say the same, and everything that the page asks for. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

const assets = new URL("../../../src/web/assets/", import.meta.url);
const read = (path) => readFileSync(new URL(path, assets), "utf8");

/** Messages of a language: attributes as `id.attribute`, each with its variables. */
function messages(language) {
  const found = new Map();
  for (const file of readdirSync(new URL(`locales/${language}/`, assets))) {
    let id = null;
    for (const line of read(`locales/${language}/${file}`).split("\n")) {
      const named = /^([a-z][\w-]*) =/.exec(line) ?? /^ {4}(\.[a-z-]+) =/.exec(line);
      if (named) {
        const isAttribute = named[1].startsWith(".");
        if (!isAttribute) id = named[1];
        const key = isAttribute ? id + named[1] : id;
        assert.ok(!found.has(key), `${key} twice in ${language}`);
        found.set(key, new Set());
      }
      for (const [, name] of line.matchAll(/\{ \$(\w+)/g)) [...found.values()].at(-1).add(name);
    }
  }
  return found;
}

const [fr, en] = ["fr", "en"].map(messages);

test("both languages have the same messages with the same variables", () => {
  const told = (all) => Object.fromEntries([...all].map(([id, variables]) => [id, [...variables].sort()]));
  assert.deepEqual(told(en), told(fr));
});

const scripts = readdirSync(new URL("js/", assets), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => read(`js/${name}`)).join("\n");
const page = read("index.html");

test("every message that is asked for exists", () => {
  const asked = [...page.matchAll(/data-l10n-id="([\w-]+)"/g), ...scripts.matchAll(/say\("([\w-]+)"/g)].map((match) => match[1]);
  assert.ok(asked.length > 100);
  for (const id of asked) assert.ok([...fr.keys()].some((key) => key === id || key.startsWith(`${id}.`)), id);
});

test("every message is asked for", () => {
  const begun = [...scripts.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((match) => match[1]);
  const byHeads = ["compare-", "winners-", "brief-", "column-"];
  for (const key of fr.keys()) {
    const id = key.split(".")[0];
    const isAsked = page.includes(`"${id}"`) || scripts.includes(`"${id}"`) || [...begun, ...byHeads].some((start) => id.startsWith(start));
    assert.ok(isAsked, `${id} is never asked for`);
  }
});
