/**
 * The search for a territory: a combobox with a list, as the ARIA practices describe it.
 * @module
 */
import { isAborted } from "../api.js";
import { byId, debounced, element } from "../dom.js";

const WAIT = 120;

/**
 * @param {{words: import("../i18n.js").Words, api: import("../api.js").Api, say: (text: string) => void, fail: (error: unknown) => void, choose: (found: any) => void}} page
 */
export function searchView({ words, api, say, fail, choose }) {
  const input = /** @type {HTMLInputElement} */ (byId("search-text"));
  const list = byId("search-found");
  const none = byId("search-none");
  /** @type {any[]} */
  let found = [];
  let active = -1;

  const isAsked = () => input.value.trim() !== "";
  const close = () => {
    list.hidden = true;
    none.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (/** @type {number} */ at) => {
    close();
    input.value = found[at].name;
    choose(found[at]);
  };
  const mark = (/** @type {number} */ at) => {
    active = at;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const show = () => {
    list.replaceChildren(...found.map((one, at) => element("li", { id: `found-${at}`, role: "option", "aria-selected": "false", mousedown: (/** @type {Event} */ event) => event.preventDefault(), click: () => take(at) }, [
      optionSaid(words, one),
    ])));
    list.hidden = found.length === 0;
    none.hidden = found.length > 0 || !isAsked();
    none.textContent = words.say("search-count", { count: 0 });
    input.setAttribute("aria-expanded", String(found.length > 0));
    mark(found.length ? 0 : -1);
    if (isAsked()) say(words.say("search-count", { count: found.length }));
  };
  const ask = debounced(WAIT, async () => {
    try {
      found = isAsked() ? (await api.territories(input.value.trim())).found : [];
      show();
    } catch (error) {
      if (!isAborted(error)) fail(error);
    }
  });

  input.addEventListener("input", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (list.hidden || found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      mark((active + step + found.length) % found.length);
    }
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!list.hidden && active >= 0) take(active);
  });
}

/** @param {import("../i18n.js").Words} words @param {any} found what lies in nothing larger has no `inside` */
function optionSaid(words, { name, kind, inside }) {
  return words.say(inside ? "search-option" : "search-option-whole", { name, kind: words.say(`kind-${kind}`), inside });
}
