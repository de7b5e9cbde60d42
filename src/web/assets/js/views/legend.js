/**
 * The legend: classes with their unit, shapes of the formats that are there, and the sentence of sources below the map.
 * @module
 */
import { byId, element, fromMarkup } from "../dom.js";
import { DIFFERENCES } from "../model/classes.js";
import { isDifferenceShown } from "../model/shown.js";
import { FORMATS, QUARTER_SHAPE, COLOURS, lookOf, markSvg } from "../model/symbols.js";
import { coloursOf } from "../map/style.js";

/** The classes in words. @param {import("../i18n.js").Words} words @param {boolean} isDifference @param {number[]} thresholds */
export function entriesOf(words, isDifference, thresholds) {
  const texts = isDifference ? differenceTexts(words) : timeTexts(words, thresholds);
  return coloursOf(isDifference, thresholds).map((colour, at) => ({ colour, text: texts[at] }));
}

/** @param {import("../i18n.js").Words} words @param {number[]} thresholds */
function timeTexts(words, thresholds) {
  const between = thresholds.slice(1).map((to, at) => words.say("legend-between", { from: thresholds[at], to }));
  return [words.say("legend-first", { to: thresholds[0] }), ...between, words.say("legend-last", { from: thresholds[thresholds.length - 1] })];
}

/** @param {import("../i18n.js").Words} words */
function differenceTexts(words) {
  const [far, near] = [DIFFERENCES[5], DIFFERENCES[4]];
  return [
    words.say("legend-less-last", { from: far }), words.say("legend-less", { from: far, to: near }), words.say("legend-less", { from: near, to: 0.5 }),
    words.say("legend-same"),
    words.say("legend-more", { from: 0.5, to: near }), words.say("legend-more", { from: near, to: far }), words.say("legend-more-last", { from: far }),
  ];
}

/** The heading of what the map shows. @param {import("../i18n.js").Words} words @param {any} state */
export function headingOf(words, state) {
  if (state.isTimed) return words.say("legend-open", { moment: words.moment(state.slot) });
  return words.say(isDifferenceShown(state) ? "legend-difference" : "legend-minutes");
}

/** @param {import("../i18n.js").Words} words @param {any} state @param {(shown: string) => void} show */
export function legendView(words, state, show) {
  if (!state.study) return;
  const isDifference = isDifferenceShown(state);
  const body = byId("legend-body");
  const classes = entriesOf(words, isDifference, state.study.opened.thresholds).map(({ colour, text }) => entry(swatch(colour), text));
  const hatched = entry(element("span", { class: "swatch hatched" }), words.say("legend-unreachable"));
  body.replaceChildren(
    ...(state.result?.sites.length && !state.isTimed ? [choiceOf(words, state.shown, show)] : []),
    element("h3", {}, [headingOf(words, state)]),
    element("ul", {}, [...classes, ...(isDifference ? [] : [hatched])]),
    element("h3", {}, [words.say("legend-sites")]),
    element("ul", {}, marksOf(words, state)),
  );
  byId("source").textContent = [state.study.travel, ...state.study.sources].join(" · ");
}

/** @param {Node} mark @param {string} text */
function entry(mark, text) {
  return element("li", {}, [mark, text]);
}

/** @param {string} colour */
function swatch(colour) {
  const made = element("span", { class: "swatch" });
  made.style.background = colour;
  return made;
}

/** @param {import("../i18n.js").Words} words @param {any} state */
function marksOf(words, { sites, study, layers, isTimed }) {
  const formats = FORMATS.filter((format) => sites.some((site) => site.format === format && site.state !== "closed"));
  const states = ["opened", "closed", "moved", "hours"].filter((state) => sites.some((site) => site.state === state));
  const hasNeighbours = sites.some((/** @type {any} */ site) => lookOf(site) === "outside");
  const marks = [
    ...formats.map((format) => entry(fromMarkup(markSvg(format)), words.say(`format-${format}`))),
    ...states.map((state) => entry(fromMarkup(markSvg("fixed", state)), words.say(`state-${state}`))),
  ];
  const diamond = `<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="${QUARTER_SHAPE}" fill="#fff" stroke="${COLOURS.quarter}" stroke-width="3"/></svg>`;
  if (study.quarters.length) marks.push(entry(fromMarkup(diamond), words.say("legend-quarter")));
  if (hasNeighbours) marks.push(entry(fromMarkup(markSvg("fixed", "outside")), words.say("legend-outside")));
  if (isTimed) marks.push(entry(fromMarkup(markSvg("fixed", "kept", true)), words.say("legend-off")));
  if (layers.gaps) marks.push(entry(element("span", { class: "swatch outlined" }), words.say("legend-gap", { minutes: study.opened.gaps_beyond })));
  return marks;
}

/** @param {import("../i18n.js").Words} words @param {string} shown @param {(shown: string) => void} show */
function choiceOf(words, shown, show) {
  const choose = (/** @type {string} */ value) => {
    show(value);
    // The legend was made anew: who chose stays where they were.
    /** @type {HTMLElement | null} */ (document.querySelector(`[name=shown][value=${value}]`))?.focus();
  };
  const option = (/** @type {string} */ value) => element("label", {}, [
    element("input", { type: "radio", name: "shown", value, checked: shown === value, change: () => choose(value) }), ` ${words.say(`show-${value}`)}`,
  ]);
  return element("fieldset", {}, [element("legend", {}, [words.say("show-what")]), option("after"), option("difference")]);
}
