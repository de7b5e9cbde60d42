/**
 * A plan: asked for with a form, accepted proposal by proposal.
 * @module
 */
import { isAborted } from "../api.js";
import { byId, element } from "../dom.js";
import { added, openedId } from "../model/scenario.js";

const value = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id)).value;

/** @param {any} page */
export function planView(page) {
  const { words, store, api, fail } = page;
  byId("plan-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    store.set({ plan: "searching" });
    try {
      store.set({ plan: await api.plan(store.state.study.study, asked(page.scenario())) });
    } catch (error) {
      if (isAborted(error)) return;
      store.set({ plan: null });
      fail(error);
    }
  });
  limitFields(page);
  store.watch(["plan", "line", "language"], ({ plan, line }) => {
    if (plan === "searching") byId("plan").replaceChildren(element("p", {}, [words.say("plan-searching")]));
    else byId("plan").replaceChildren(...(plan ? planOf(page, plan, line.now) : []));
  });
}

/** `count` or `budget`. */
const limit = () => /** @type {HTMLInputElement} */ (document.querySelector("[name=limit]:checked")).value;

/** The one field of the number of sites and of the budget: each comes back as it was when its limit does. @param {any} page */
function limitFields({ words, store }) {
  const [amount, cost] = ["plan-amount", "plan-cost"].map((id) => /** @type {HTMLInputElement} */ (byId(id)));
  /** @type {Record<string, string>} */
  const amounts = { count: amount.value, budget: "" };
  const check = () => cost.setCustomValidity(limit() === "budget" && !cost.value ? words.say("plan-cost-missing") : "");
  amount.addEventListener("input", () => (amounts[limit()] = amount.value));
  cost.addEventListener("input", check);
  byId("plan-limit").addEventListener("change", () => {
    amount.value = amounts[limit()];
    byId("plan-amount-label").setAttribute("data-l10n-id", `plan-amount-${limit()}`);
    check();
  });
  store.watch(["language"], check);
}

/** No cost is assumed: without one, none is written into the scenario. @param {any} scenario */
function asked(scenario) {
  const cost = value("plan-cost");
  return { scenario, goal: value("plan-goal"), threshold: Number(value("plan-threshold")), [limit()]: Number(value("plan-amount")), ...(cost && { cost: Number(cost) }) };
}

/** @param {any} page @param {any} plan @param {any} scenario */
function planOf(page, plan, scenario) {
  const { words, change } = page;
  const ids = new Set(scenario.change.map(openedId));
  const waiting = plan.proposals.filter((/** @type {any} */ one) => !ids.has(openedId(one.change)));
  const acceptAll = () => change(waiting.reduce((/** @type {any} */ now, /** @type {any} */ one) => added(now, one.change), scenario));
  return [
    element("p", {}, [plan.sentence, ...(plan.proven ? [] : [` ${words.say("plan-gap", { gap: words.number(plan.gap_percent / 100, { style: "percent", maximumFractionDigits: 1 }) })}`])]),
    ...(waiting.length > 1 ? [element("button", { type: "button", click: acceptAll }, [words.say("plan-accept-all")])] : []),
    element("ol", { class: "cards" }, plan.proposals.map((/** @type {any} */ one, /** @type {number} */ at) => cardOf(page, one, at, ids.has(openedId(one.change))))),
  ];
}

/** @param {any} page @param {any} proposal @param {number} at @param {boolean} isAccepted */
function cardOf({ words, store, change, goTo }, proposal, at, isAccepted) {
  const figure = (/** @type {string} */ text, /** @type {string} */ number) => [element("dt", {}, [text]), element("dd", {}, [number])];
  const minutes = Number(value("plan-threshold"));
  const accept = () => {
    change(added(store.state.line.now, proposal.change));
    /** @type {HTMLElement | null} */ (document.querySelector("#plan .cards button.first") ?? byId("plan").querySelector("summary"))?.focus();
  };
  return element("li", { class: isAccepted ? "accepted" : null }, [
    element("h3", {}, [`${at + 1}. ${proposal.name}`]),
    element("dl", {}, [
      ...figure(words.say("plan-newly", { minutes }), words.number(proposal.newly_within)), ...figure(words.say("plan-served"), words.number(proposal.served)),
      ...(proposal.saved_minutes === null ? [] : figure(words.say("plan-saved"), words.say("minutes", { minutes: proposal.saved_minutes }))),
      ...figure(words.say("plan-only"), words.number(proposal.only)), ...figure(words.say("plan-sure"), proposal.sure),
    ]),
    element("details", {}, [element("summary", {}, [words.say("plan-why")]), element("p", {}, [proposal.why])]),
    element("span", { class: "tools" }, [
      isAccepted ? element("strong", { class: "gain" }, [`✓ ${words.say("plan-accepted")}`]) : element("button", { type: "button", class: "first", "aria-label": words.say("plan-accept-label", { name: proposal.name }), click: accept }, [words.say("plan-accept")]),
      element("button", { type: "button", "aria-label": words.say("change-show-label", { change: proposal.name }), click: () => goTo(proposal.lon, proposal.lat) }, [words.say("change-show")]),
    ]),
  ]);
}
