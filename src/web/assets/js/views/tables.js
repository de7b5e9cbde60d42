/**
 * The tables beside the map: everything that it shows, in rows that can be sorted and filtered.
 * @module
 */
import { byId, debounced, element } from "../dom.js";
import { hoursSaid } from "../model/hours_words.js";

/** Most rows drawn at once. */
const MOST_ROWS = 150;

/** @typedef {{head: string, values: (string | number | null)[], said?: (value: any) => string, isText?: boolean, isHours?: boolean}} Column */

/** @param {any} page */
export function tablesView(page) {
  const { store } = page;
  let order = { column: -1, isDescending: false };
  const draw = () => {
    const { study, communes, standing, tab } = store.state;
    if (!study || !communes || !standing || tab !== "tables") return;
    byId("table").replaceChildren(...tableOf(page, columnsOf(page), order, (column) => {
      order = { column, isDescending: order.column === column && !order.isDescending };
      draw();
      /** @type {HTMLElement} */ (byId("table").querySelectorAll("thead button")[column]).focus();
    }));
  };
  byId("table-of").addEventListener("change", () => {
    order = { column: -1, isDescending: false };
    draw();
  });
  byId("table-filter").addEventListener("input", debounced(120, draw));
  byId("tables-form").addEventListener("submit", (event) => event.preventDefault());
  store.watch(["study", "communes", "standing", "moment", "sites", "isTimed", "tab", "language"], draw);
}

/** @param {any} page @returns {{columns: Column[], choose: (row: number) => void}} */
function columnsOf(page) {
  const which = /** @type {HTMLSelectElement} */ (byId("table-of")).value;
  return { communes: communeColumns, sites: siteColumns, quarters: quarterColumns, gaps: gapColumns }[which](page);
}

const people = (/** @type {any} */ words) => (/** @type {number} */ value) => words.number(value);
const one = (/** @type {any} */ words) => (/** @type {number} */ value) => words.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {any} page */
function communeColumns({ words, store, nameOf, goToCommune }) {
  const { communes, standing, moment, isTimed, slot } = store.state;
  const after = standing.after;
  const timed = isTimed && moment?.slot === slot ? [{ head: words.say("column-moment", { moment: words.moment(slot) }), values: moment.seconds, said: (/** @type {any} */ value) => words.minutes(value) }] : [];
  return {
    columns: [
      { head: words.say("column-name"), values: communes.name, isText: true },
      { head: words.say("column-people"), values: communes.people, said: people(words) },
      { head: words.say("column-minutes"), values: after.map((/** @type {any} */ at) => at.seconds), said: (/** @type {any} */ value) => words.minutes(value) },
      ...timed,
      { head: words.say("column-nearest"), values: after.map((/** @type {any} */ at) => nameOf(at.nearest)), isText: true },
      { head: words.say("column-hours"), values: after.map((/** @type {any} */ at) => at.hours), said: one(words) },
    ],
    choose: goToCommune,
  };
}

/** @param {any} page */
function siteColumns({ words, store, goTo }) {
  const { sites } = store.state;
  const column = (/** @type {string} */ head, /** @type {(site: any) => string} */ of) => ({ head: words.say(head), values: sites.map(of), isText: true });
  const isChanged = (/** @type {any} */ site) => site.state !== "kept";
  return {
    columns: [
      column("column-name", (site) => site.name), column("column-format", (site) => words.say(`format-${site.format}`)),
      { ...column("column-opening", (site) => (site.hours ? hoursSaid(words, site.hours) : words.say("hours-unknown"))), isHours: true },
      ...(sites.some(isChanged) ? [column("column-state", (site) => (isChanged(site) ? words.say(`state-${site.state}`) : ""))] : []),
    ],
    choose: (/** @type {number} */ row) => {
      store.set({ picked: { kind: "site", id: sites[row].id } });
      goTo(sites[row].lon, sites[row].lat);
    },
  };
}

/** @param {any} page */
function quarterColumns({ words, store, goTo }) {
  const { study: { quarters }, result } = store.state;
  const changed = new Map((result?.quarters ?? []).map((/** @type {any} */ one) => [one.quarter, one]));
  return {
    columns: [
      { head: words.say("column-name"), values: quarters.map((/** @type {any} */ one) => one.name), isText: true },
      { head: words.say("column-people"), values: quarters.map((/** @type {any} */ one) => one.people), said: people(words) },
      { head: words.say("column-minutes"), values: quarters.map((/** @type {any} */ one, /** @type {number} */ at) => changed.get(at)?.seconds_after ?? one.seconds), said: (/** @type {any} */ value) => words.minutes(value) },
      { head: words.say("column-hours"), values: quarters.map((/** @type {any} */ one, /** @type {number} */ at) => changed.get(at)?.hours_after ?? one.hours), said: one(words) },
    ],
    choose: (/** @type {number} */ row) => {
      store.set({ picked: { kind: "quarter", id: row } });
      goTo(quarters[row].lon, quarters[row].lat);
    },
  };
}

/** @param {any} page */
function gapColumns({ words, store, goToCommune }) {
  const { study: { gaps }, communes } = store.state;
  const column = (/** @type {string} */ head, /** @type {(gap: any) => any} */ of, more = {}) => ({ head: words.say(head), values: gaps.map(of), ...more });
  return {
    columns: [
      column("column-around", (gap) => communes.name[gap.around], { isText: true }), column("column-people", (gap) => gap.people, { said: people(words) }),
      column("column-communes", (gap) => gap.communes.length), column("column-farthest", (gap) => communes.name[gap.farthest], { isText: true }),
      column("column-minutes", (gap) => gap.seconds, { said: (/** @type {any} */ value) => words.minutes(value) }), column("column-nearest", (gap) => gap.nearest, { isText: true }),
    ],
    choose: (/** @type {number} */ row) => goToCommune(gaps[row].around),
  };
}

/** @param {any} page @param {{columns: Column[], choose: (row: number) => void}} table @param {{column: number, isDescending: boolean}} order @param {(column: number) => void} sort */
function tableOf({ words }, { columns, choose }, order, sort) {
  const rows = sorted(filtered(columns), columns[order.column], order.isDescending, words.language);
  const heads = columns.map((column, at) => element("th", { scope: "col", class: column.isText ? "text" : null, "aria-sort": order.column === at ? (order.isDescending ? "descending" : "ascending") : null }, [
    element("button", { type: "button", click: () => sort(at) }, [column.head]), order.column === at ? (order.isDescending ? " ▼" : " ▲") : "",
  ]));
  const said = (/** @type {Column} */ column, /** @type {number} */ row) => {
    const value = column.values[row];
    if (column.said) return column.said(value);
    return value === null ? "–" : String(value);
  };
  const body = rows.slice(0, MOST_ROWS).map((row) => element("tr", {}, columns.map((column, at) => (at === 0
    ? element("th", { scope: "row", class: "text" }, [element("button", { type: "button", click: () => choose(row) }, [said(column, row)])])
    : element("td", { class: classOf(column) }, [column.isHours ? said(column, row).replaceAll("; ", ";\n") : said(column, row)])))));
  const caption = rows.length > MOST_ROWS ? words.say("table-first", { shown: MOST_ROWS, count: rows.length }) : words.say("table-count", { count: rows.length });
  return [element("table", {}, [element("caption", {}, [caption]), element("thead", {}, [element("tr", {}, heads)]), element("tbody", {}, body)])];
}

/** @param {Column} column */
function classOf({ isText, isHours }) {
  if (isHours) return "text hours";
  return isText ? "text" : null;
}

/** Rows with the text of the filter in one of their texts. @param {Column[]} columns */
function filtered(columns) {
  const plain = (/** @type {string} */ text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(/** @type {HTMLInputElement} */ (byId("table-filter")).value.trim());
  return columns[0].values.map((_, row) => row).filter((row) => columns.some((column) => column.isText && plain(String(column.values[row])).includes(wanted)));
}

/** @param {number[]} rows @param {Column | undefined} column @param {boolean} isDescending @param {string} language */
function sorted(rows, column, isDescending, language) {
  if (!column) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const value = (/** @type {number} */ row) => column.values[row] ?? Infinity;
  const ascending = rows.toSorted((a, b) => (column.isText ? compare(String(value(a)), String(value(b))) : Number(value(a)) - Number(value(b))));
  return isDescending ? ascending.reverse() : ascending;
}
