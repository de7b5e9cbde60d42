/**
 * What the page knows at its start.
 * @module
 */
import { emptyScenario } from "./model/scenario.js";
import { timeline } from "./undo.js";

/** Tuesday 10:00, in slots: the moment that the command line shows first. */
const TUESDAY_TEN = (24 + 10) * 12;

/** @param {string} language @param {string} name of the scenario */
export function initialState(language, name) {
  return {
    language,
    /** What the server can do. */ health: null,
    settings: { model: "crow-fly", mode: "car", thresholds: [5, 10, 20, 30], reach: 30, gaps_beyond: 20 },
    /** Facts of the territory. */ study: null,
    /** Boundaries and columns of its communes. */ communes: null,
    /** The list of changes, with what was before and what was undone. */ line: timeline(emptyScenario(name)),
    /** The answer to the list of changes. */ result: null,
    /** Communes before and after. */ standing: null,
    /** Sites after the changes. */ sites: [],
    slot: TUESDAY_TEN,
    /** Whether the map is that of the slot. */ isTimed: false,
    /** The map at the slot. */ moment: null,
    /** `after` or `difference`. */ shown: "after",
    layers: { sites: true, quarters: true, gaps: false, towns: true, ign: false },
    /** The commune, site or quarter of the card. */ picked: null,
    /** The change in the form. */ editing: null,
    /** What a click on the map will do: `place`, or a site that moves. */ asking: null,
    plan: null,
    tab: "today",
  };
}
