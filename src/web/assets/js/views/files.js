/**
 * Files: the scenario out and in, its link, and the results.
 * @module
 */
import { byId, download, element } from "../dom.js";
import { fragmentOf } from "../model/share.js";
import { thresholdsOf } from "./settings.js";

/** @param {any} page */
export function filesView(page) {
  const { words, store, change } = page;
  store.watch(["study", "language"], ({ study, line }) => {
    if (!study) return;
    const name = element("input", { id: "files-name", type: "text", maxlength: 200, value: line.now.name, change: () => change({ ...store.state.line.now, name: /** @type {HTMLInputElement} */ (name).value.trim() || words.say("files-name-default") }) });
    const open = element("input", { id: "files-open", class: "unseen", type: "file", accept: ".toml", change: () => openFile(page, /** @type {HTMLInputElement} */ (open)) });
    const link = element("div", { id: "files-link", "aria-live": "polite" });
    byId("view-files").replaceChildren(
      element("h2", {}, [words.say("files-scenario")]), element("p", {}, [words.say("files-about")]),
      element("div", { class: "form" }, [
        element("label", { for: "files-name" }, [words.say("files-name")]), name,
        button(page, "files-download", () => saveScenario(page), "first"),
        open, element("label", { for: "files-open", class: "button" }, [words.say("files-open")]),
        button(page, "files-link", () => copyLink(page, link)), element("p", { class: "help" }, [words.say("files-link-about")]), link,
      ]),
      element("h2", {}, [words.say("files-outputs")]),
      element("div", { class: "tools" }, [
        button(page, "files-report", () => save(page, () => page.api.report(study.study, page.scenario()), words.say("file-report"))),
        button(page, "files-png", () => save(page, () => page.picture(), words.say("file-map"))),
        button(page, "files-communes-csv", () => saveTable(page, "communes", words.language === "fr" ? "csv-fr" : "csv", "csv", "file-communes")),
        button(page, "files-communes-geojson", () => saveTable(page, "communes", "geojson", "geojson", "file-communes")),
        button(page, "files-changed-csv", () => saveTable(page, "changed", words.language === "fr" ? "csv-fr" : "csv", "csv", "file-changed")),
      ]),
    );
  });
  store.watch(["line"], ({ line }) => {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById("files-name"));
    if (field && document.activeElement !== field) field.value = line.now.name;
  });
}

/** @param {any} page @param {string} id @param {() => void} click @param {string | null} [kind] */
function button({ words }, id, click, kind = null) {
  return element("button", { type: "button", class: kind, click }, [words.say(id)]);
}

/** @param {any} page @param {() => Promise<Blob>} make @param {string} name */
async function save({ words, say, fail }, make, name) {
  try {
    download(await make(), name);
    say(words.say("files-saved", { name }));
  } catch (error) {
    fail(error);
  }
}

/** The file counts by the thresholds of the page, wherever it is read. @param {any} page */
function saveScenario(page) {
  const { thresholds } = page.store.state.study.opened;
  return save(page, () => page.api.writeScenario({ ...page.scenario(), thresholds }), page.words.say("file-scenario"));
}

/** @param {any} page @param {string} table @param {string} format @param {string} ending @param {string} name */
function saveTable(page, table, format, ending, name) {
  const { api, store, words, scenario } = page;
  return save(page, () => api.table(store.state.study.study, table, format, scenario()), `${words.say(name)}.${ending}`);
}

/** @param {any} page @param {HTMLInputElement} input */
async function openFile(page, input) {
  const { api, change, say, fail, words, store } = page;
  const file = input.files?.[0];
  if (!file) return;
  try {
    const { scenario } = await api.readScenario(await file.text());
    store.set({ editing: null, tab: "try" });
    change(scenario);
    countBy(page, scenario.thresholds);
    say(words.say("files-opened", { name: scenario.name, count: scenario.change.length }));
  } catch (error) {
    fail(error);
  } finally {
    input.value = "";
  }
}

/** The page counts by the thresholds of a file that has some. @param {any} page @param {number[]} [given] */
function countBy({ reopen, store }, given = []) {
  const thresholds = thresholdsOf(given.join(" "));
  if (thresholds && thresholds.join() !== store.state.study.opened.thresholds.join()) reopen({ ...store.state.settings, thresholds });
}

/** @param {any} page @param {HTMLElement} shown */
async function copyLink({ words, store, say, scenario }, shown) {
  const { study } = store.state;
  const link = new URL(location.href);
  link.hash = fragmentOf({ open: study.opened, scenario: scenario() });
  try {
    await navigator.clipboard.writeText(link.href);
    say(words.say("files-linked"));
    shown.replaceChildren(words.say("files-linked"));
  } catch {
    shown.replaceChildren(element("label", { for: "files-link-text" }, [words.say("files-link-here")]), element("input", { id: "files-link-text", type: "text", readonly: true, value: link.href }));
  }
}
