/**
 * The story of Carcassonne, as a planner would live it, in a real browser: choose the Aude, see the quarters, place four permanences,
 * paint their hours, compare, keep the scenario and the report, open the scenario again. No state may have a violation that axe finds, an error on the
 * console, or a request that leaves the machine.
 *
 *   node story.mjs [ADDRESS]      MAILLAGE_SHOTS: where pictures go (default: shots)
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { camera, drawn, openPage, violations } from "./browser.mjs";
import { serve } from "./mock.mjs";

const QUARTERS = ["La Conte - Ozanam", "Le Viguier - Saint-Jacques", "Bastide Pont-Vieux", "Grazailles"];
const shots = process.env.MAILLAGE_SHOTS ?? new URL("shots", import.meta.url).pathname;
const server = process.argv[2] ? { address: process.argv[2], close: () => {} } : await serve();
const { browser, page, complaints } = await openPage(server.address);
const shoot = camera(page, shots);

/** A step: what is done, then what must hold in every state. */
async function step(name, act) {
  await act();
  await drawn(page);
  assert.deepEqual(complaints, [], `${name}: complaints`);
  assert.deepEqual(await violations(page), [], `${name}: axe`);
  await shoot(name);
  console.log(`ok  ${name}`);
}

const tab = (name) => page.click(`#tab-${name}`);
/** The cells of a row of the comparison. */
const compared = (text) => page.locator("#compare tr", { hasText: text }).first().locator("td").allInnerTexts();
/** Paints from one cell of the grid to another with the mouse. */
async function paint(from, to) {
  const at = async ([day, column]) => page.locator(`[data-day="${day}"][data-column="${column}"]`).boundingBox();
  await page.locator('[data-day="6"][data-column="0"]').scrollIntoViewIfNeeded();
  const [start, end] = [await at(from), await at(to)];
  await page.mouse.move(start.x + 3, start.y + 5);
  await page.mouse.down();
  await page.mouse.move(end.x + 3, end.y + 5, { steps: 4 });
  await page.mouse.up();
}

/** What makes a page scroll sideways; what scrolls by itself does not count. Runs in the page. */
function sticksOut() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const far = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest(".scroll, .grid-scroll, #map"));
  return far.map((one) => `${one.tagName}#${one.id}.${one.className} ${one.textContent.slice(0, 30)}`);
}

await step("01-finding", async () => {
  await page.fill("#search-text", "aud");
  await page.waitForSelector("#search-found li");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#title").textContent.includes("370"));
});

await step("01-other-areas", async () => {
  await page.getByRole("button", { name: /autres? \(voir le tableau\)/ }).click();
  assert.equal(await page.inputValue("#table-of"), "gaps");
  assert.ok(await page.locator("#table tbody tr").count() > 6);
  assert.equal(await page.evaluate(() => document.activeElement.id), "table");
});

await step("01-nothing-found", async () => {
  await page.fill("#search-text", "zzz");
  await page.waitForSelector("#search-none:visible");
  assert.equal(await page.innerText("#search-none"), "Aucun territoire trouvé");
});

await step("02-commune", async () => {
  await page.fill("#search-text", "carcasso");
  await page.waitForSelector("#search-found li");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#place h3");
  assert.match(await page.innerText("#place"), /Carcassonne/);
});

await step("03-quarters", async () => {
  await tab("tables");
  await page.selectOption("#table-of", "quarters");
  assert.equal(await page.locator("#table tbody tr").count(), 10);
});

await step("04-place-and-paint", async () => {
  await tab("try");
  await page.click("#add");
  assert.equal(await page.innerText("#editor-heading"), "Nouvelle antenne");
  await page.selectOption("#editor-format", "permanence");
  assert.equal(await page.innerText("#editor-heading"), "Nouvelle permanence");
  await page.fill("#editor-place", `${QUARTERS[0]} (QP011002)`);
  await page.keyboard.press("Tab");
  assert.match(await page.innerText("#changes-list li"), /Ouvrir une permanence à La Conte - Ozanam/);
  await paint([1, 4], [1, 9]);
  await page.waitForFunction(() => document.querySelector("#editor-hours").value === "Tu 09:00-12:00");
  await page.selectOption("#grid-brush", "first-third");
  await paint([5, 4], [5, 9]);
  await page.waitForFunction(() => document.querySelector("#editor-hours").value === "Tu 09:00-12:00; Sa[1,3] 09:00-12:00");
  await page.fill("#editor-once", "2000");
  await page.fill("#editor-a-year", "8000");
});

await step("05-four-permanences", async () => {
  await page.waitForTimeout(400);
  await page.click("#editor button.first");
  for (const [at, code] of ["QP011003", "QP011004", "QP011006"].entries()) {
    await page.click("#add");
    await page.selectOption("#editor-format", "permanence");
    await page.fill("#editor-place", `${QUARTERS[at + 1]} (${code})`);
    await page.keyboard.press("Tab");
    await page.fill("#editor-hours", "Tu 09:00-12:00; Sa[1,3] 09:00-12:00");
    await page.fill("#editor-once", "2000");
    await page.fill("#editor-a-year", "8000");
    await page.waitForTimeout(400);
    await page.click("#editor button.first");
  }
  await page.waitForFunction(() => document.querySelectorAll("#changes-list li").length === 4);
  await page.waitForFunction(() => document.querySelector("#compare").textContent.includes("29"));
  const plain = (cells) => cells.map((cell) => cell.replace(/[^\d+]/g, ""));
  assert.deepEqual(plain(await compared("Habitants à 5 min")), ["144093", "190124", "+46031"]);
  assert.deepEqual(plain(await compared("samedi")), ["0", "105409", "+105409"]);
});

await step("06-difference", async () => {
  await page.click("[name=shown][value=difference]");
  await page.locator("#winners").scrollIntoViewIfNeeded();
});

await step("07-saturday", async () => {
  await page.focus("#week-slider");
  await page.fill("#week-slider", String(5 * 24 + 9));
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("#week-said").textContent.startsWith("samedi 10"));
});

await step("08-drag-undo-redo", async () => {
  await page.uncheck("#week-on");
  await page.click("#undo");
  await page.waitForFunction(() => document.querySelector("#compare").textContent.includes("144"));
  await page.click("#redo");
  await page.locator("#changes-list li").nth(0).getByRole("button", { name: "Voir" }).click();
  await drawn(page);
  const box = await page.locator("#map").boundingBox();
  const centre = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...centre);
  await page.mouse.down();
  await page.mouse.move(centre[0] + 60, centre[1] + 40, { steps: 6 });
  await page.mouse.up();
  await page.locator("#changes-list li").nth(0).getByRole("button", { name: "Modifier" }).click();
  await page.waitForFunction(() => document.querySelector("#editor-place").value === "" && document.querySelector("#editor-lon").value !== "");
  assert.match(await page.innerText("#changes-list li"), /Ouvrir une permanence à Carcassonne/);
});

await step("09-close-a-site", async () => {
  await tab("tables");
  await page.selectOption("#table-of", "sites");
  await page.fill("#table-filter", "capendu");
  await page.waitForTimeout(200);
  await page.click("#table tbody button");
  await page.getByRole("button", { name: "Fermer ce site" }).click();
  await page.waitForFunction(() => document.querySelector("#winners-body").textContent.includes("Perdent"));
});

await step("10-plan", async () => {
  await page.click("#undo");
  await tab("plan");
  await page.check("[name=limit][value=budget]");
  assert.deepEqual([await page.inputValue("#plan-amount"), await page.inputValue("#plan-cost")], ["", ""]);
  await page.fill("#plan-amount", "90000");
  await page.click("#plan-form button.first");
  assert.match(await page.evaluate(() => document.querySelector("#plan-cost").validationMessage), /coût d’une ouverture/);
  await page.check("[name=limit][value=count]");
  assert.equal(await page.inputValue("#plan-amount"), "3");
  await page.click("#plan-form button.first");
  await page.waitForSelector(".cards li");
  await page.click(".cards li button.first");
  await page.waitForSelector(".cards li.accepted");
  await page.click(".cards li.accepted summary");
});

await step("10-settings-keep-what-can-be-undone", async () => {
  await page.click("#settings summary");
  await page.fill("#set-thresholds", "5 10 20 25 30");
  await page.click("#settings-form button.first");
  await page.waitForFunction(() => document.querySelector("#compare").textContent.includes("25 min"));
  await tab("try");
  await page.click("#undo");
  await page.waitForFunction(() => document.querySelectorAll("#changes-list li").length === 4);
  await page.click("#redo");
  await page.waitForFunction(() => document.querySelectorAll("#changes-list li").length === 5);
});

await step("11-files", () => tab("files"));

const downloaded = page.waitForEvent("download");
await page.getByRole("button", { name: "Télécharger le scénario" }).click();
const file = await (await downloaded).path();
const kept = readFileSync(file);
const scenario = parse(kept.toString());
assert.equal(scenario.change.length, 5);
assert.deepEqual(scenario.thresholds, [5, 10, 20, 25, 30]);
assert.ok(scenario.change.every((change) => change.cost_once !== 40000), "a cost that nobody gave");
assert.equal(scenario.change[1].hours, "Tu 09:00-12:00; Sa[1,3] 09:00-12:00");

const reported = page.waitForEvent("download", { timeout: 90_000 });
await page.getByRole("button", { name: "Rapport (HTML)" }).click();
const report = readFileSync(await (await reported).path(), "utf8");
assert.match(report, /<html[^>]* lang="fr"/);
assert.ok(report.includes("Aude") && report.includes(scenario.name), "the report tells neither the territory nor the scenario");
console.log("ok  11-report");

const picture = page.waitForEvent("download");
await page.getByRole("button", { name: "Carte (PNG)" }).click();
await (await picture).saveAs(`${shots}/map.png`);

await step("12-open-again", async () => {
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  await tab("files");
  await page.setInputFiles("#files-open", { name: "scenario.toml", mimeType: "application/toml", buffer: kept });
  await page.waitForFunction(() => document.querySelectorAll("#changes-list li").length === 5);
  await page.waitForFunction(() => document.querySelector("#compare").textContent.includes("25 min"));
});

await step("13-english", async () => {
  await page.click("#language");
  await page.waitForFunction(() => document.documentElement.lang === "en" && document.querySelector("#title").textContent.includes("inhabitants"));
});

await step("14-phone", async () => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.evaluate(() => window.scrollTo(0, 0));
  assert.deepEqual(await page.evaluate(sticksOut), []);
  await page.screenshot({ path: `${shots}/14-phone-whole.png`, fullPage: true });
});

await step("14-phone-place", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await tab("try");
  await page.click("#add");
  await page.waitForFunction(() => Math.abs(document.querySelector("#map-side").getBoundingClientRect().top) < 2);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("maplibregl-canvas")));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "editor" && document.querySelector("#editor-lon").value !== "");
  const grid = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector(".grid-scroll");
    return { isWider: scrollWidth > clientWidth, isInside: clientWidth < innerWidth };
  });
  assert.deepEqual(grid, { isWider: true, isInside: true });
  assert.deepEqual(await page.evaluate(sticksOut), []);
});

await step("15-twice-as-large", async () => {
  // What a window of 1,280 by 800 shows at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  assert.deepEqual(await page.evaluate(sticksOut), []);
});

await browser.close();

/** The same without a mouse, for somebody who asked for less motion. */
const keyboard = await openPage(server.address, { reducedMotion: "reduce" });
const { page: desk } = keyboard;
const press = async (...keys) => {
  for (const key of keys) await desk.keyboard.press(key);
};

await desk.keyboard.press("Tab");
assert.equal(await desk.evaluate(() => document.activeElement.className), "skip");
await press("Enter", "Tab", "ArrowRight");
assert.equal(await desk.evaluate(() => document.activeElement.id), "tab-try");
await press("Tab", "Enter");
await desk.waitForFunction(() => document.activeElement.id === "editor-name");
await desk.keyboard.type("Permanence du Viguier");
await press("Tab", "Tab");
await desk.keyboard.type("Le Viguier - Saint-Jacques (QP011003)");
await press("Tab");
await desk.waitForFunction(() => document.querySelector("#editor-lon").value === "2.3313");
await press("Tab", "Tab", "Tab");
assert.equal(await desk.evaluate(() => document.activeElement.getAttribute("aria-label")), "lundi 9\u00a0h–9\u00a0h\u00a030, fermé");
await press("ArrowDown", "Space", ...Array(5).fill("Shift+ArrowRight"));
await desk.waitForFunction(() => document.querySelector("#editor-hours").value === "Tu 09:00-12:00");
await desk.waitForFunction(() => document.querySelector("#compare").textContent.includes("26"));
assert.deepEqual(await violations(desk), []);
await camera(desk, shots)("16-keyboard");
await desk.locator(".maplibregl-canvas").focus();
await press("Enter");
await desk.waitForSelector("#place h3");
assert.deepEqual(keyboard.complaints, []);
console.log("ok  16-keyboard");

/** No key press leads into a place that Tab does not leave. */
const seen = new Set();
for (let presses = 0; presses < 120; presses += 1) {
  await press("Tab");
  seen.add(await desk.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName));
}
for (const id of ["search-text", "language", "tab-try", "week-slider", "editor-hours", "compare"]) assert.ok(seen.has(id), `Tab never reaches ${id}`);
console.log("ok  17-no-trap");

await keyboard.browser.close();
server.close();
