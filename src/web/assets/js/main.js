/**
 * The start of the page: wiring only.
 * @module
 */
import { byId, isStacked, scrolling } from "./dom.js";
import { LANGUAGES, Words, keptLanguage } from "./i18n.js";
import { mapView, pictureOf } from "./map_view.js";
import { sharedOf } from "./model/share.js";
import { Page } from "./page.js";
import { initialState } from "./state.js";
import { Store } from "./store.js";
import { timeline } from "./undo.js";
import { changesView } from "./views/changes.js";
import { compareView } from "./views/compare.js";
import { editorView } from "./views/editor.js";
import { filesView } from "./views/files.js";
import { placeView } from "./views/place.js";
import { planView } from "./views/plan.js";
import { searchView } from "./views/search.js";
import { settingsView } from "./views/settings.js";
import { tablesView } from "./views/tables.js";
import { tabsView } from "./views/tabs.js";
import { todayView } from "./views/today.js";
import { weekView } from "./views/week_slider.js";

/** The territory of a first visit: it is in the program. */
const FIRST_TERRITORY = { kind: "bundled", code: "aude" };

const words = new Words();
await words.speak(keptLanguage());
const store = new Store(initialState(words.language, words.say("files-name-default")));
const page = new Page(store, words);
const views = Object.assign(page, {
  reopen: page.reopen.bind(page),
  picture: () => pictureOf(page),
  choose: (/** @type {any} */ found) => page.open(found.territory, undefined, found.focus),
});

mapView(page);
tabsView(store);
for (const view of [searchView, settingsView, weekView, todayView, placeView, changesView, editorView, compareView, planView, tablesView, filesView]) view(views);

store.watch(["study", "language"], ({ study }) => {
  const title = byId("title");
  if (study) words.dom.setAttributes(title, "title-study", { name: study.name, people: study.people, communes: study.communes, sites: study.today.sites });
});
store.watch(["language"], ({ language }) => {
  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  byId("language").setAttribute("lang", other);
  byId("language").textContent = words.say("language-other");
});

byId("language").addEventListener("click", async () => {
  const next = LANGUAGES[(LANGUAGES.indexOf(words.language) + 1) % LANGUAGES.length];
  await words.speak(next);
  store.set({ language: next, plan: null });
  await page.refresh();
});
byId("add").addEventListener("click", () => {
  page.openAt({});
  store.set({ asking: { place: true } });
  if (isStacked()) showMap();
});
/** On a map above the panel, the place is asked for where it is to be pointed at. */
function showMap() {
  page.map?.map.getCanvas().focus({ preventScroll: true });
  byId("map-side").scrollIntoView({ behavior: scrolling() });
}
byId("undo").addEventListener("click", () => page.undo());
byId("redo").addEventListener("click", () => page.redo());
document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea");
  if (!(event.ctrlKey || event.metaKey) || isTyping) return;
  if (event.key === "z") page.undo();
  if (event.key === "y") page.redo();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") store.set({ asking: null });
});

// What the server can do fills the settings; nothing else waits for it.
page.api.health().then((health) => store.set({ health }), (error) => page.fail(error));
const shared = sharedOf(location.hash);
if (shared) {
  const { territory, ...settings } = /** @type {any} */ (shared.open);
  store.set({ settings: { ...store.state.settings, ...settings }, tab: "try" });
  await page.open(territory, timeline(shared.scenario));
} else {
  await page.open(FIRST_TERRITORY);
}
document.body.dataset.ready = "yes";
