/** Chromium as the tests use it: without a screen, with WebGL in software, and with an ear for errors and foreign requests. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Opens a page; `complaints` fills with errors of the console, of the page, and requests that leave the address. */
export async function openPage(address, { width = 1440, height = 900, locale = "fr-FR", reducedMotion = "no-preference" } = {}) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"] });
  const context = await browser.newContext({ viewport: { width, height }, locale, reducedMotion, acceptDownloads: true, bypassCSP: false });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().includes("GPU stall")) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page: ${error.stack}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !/^(blob|data):/.test(request.url())) complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  return { browser, page, complaints };
}

/** The violations that axe finds, in a line each. */
export async function violations(page) {
  // As the debugger does it: the policy of the page forbids scripts from elsewhere.
  await page.evaluate(readFileSync(axePath, "utf8"));
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.map((one) => `${one.id} (${one.impact}): ${one.help}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}: ${one.nodes[0].failureSummary?.split("\n")[1]?.trim()}`);
}

/** Waits until the map is whole. */
export async function drawn(page) {
  await page.waitForTimeout(250);
  await page.waitForSelector("#map[data-drawn=whole]");
}

/** Takes pictures into a folder. */
export function camera(page, folder) {
  mkdirSync(folder, { recursive: true });
  return async (name) => {
    await drawn(page);
    await page.screenshot({ path: `${folder}/${name}.png` });
  };
}
