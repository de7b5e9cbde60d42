/**
 * The tabs of the panel: arrows go from one to the next, as the ARIA practices describe it.
 * @module
 */
import { byId } from "../dom.js";

const TABS = ["today", "try", "plan", "tables", "files"];

/** @param {import("../store.js").Store<any>} store */
export function tabsView(store) {
  TABS.forEach((tab, at) => {
    byId(`tab-${tab}`).addEventListener("click", () => store.set({ tab }));
    byId(`tab-${tab}`).addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = TABS[(at + step + TABS.length) % TABS.length];
      store.set({ tab: next });
      byId(`tab-${next}`).focus();
    });
  });
  store.watch(["tab"], ({ tab: chosen }) => {
    for (const tab of TABS) {
      byId(`tab-${tab}`).setAttribute("aria-selected", String(tab === chosen));
      byId(`tab-${tab}`).setAttribute("tabindex", tab === chosen ? "0" : "-1");
      byId(`view-${tab}`).hidden = tab !== chosen;
    }
  });
}
