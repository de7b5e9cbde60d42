/**
 * A week that is painted: half hours from 7:00 to 21:00, with the mouse, a finger or the keyboard. Hours beyond stay as they are.
 * @module
 */
import { element } from "../dom.js";
import { paint } from "../model/hours.js";
import { ALL_WEEKS, EVEN_WEEKS, ODD_WEEKS, SLOTS_PER_DAY, weeksOfMonth } from "../model/week.js";

const FIRST_HOUR = 7;
const COLUMNS = 28;
/** Slots of a cell: half an hour. */
const CELL = 6;

/** The weeks that a brush paints. @type {Record<string, number>} */
export const BRUSHES = { every: ALL_WEEKS, odd: ODD_WEEKS, even: EVEN_WEEKS, "first-third": weeksOfMonth([1, 3]), "second-fourth": weeksOfMonth([2, 4]) };

export class HoursGrid {
  /** @param {import("../i18n.js").Words} words @param {(week: Uint8Array) => void} painted */
  constructor(words, painted) {
    this.words = words;
    this.painted = painted;
    this.weeks = ALL_WEEKS;
    /** @type {Uint8Array} */
    this.week = new Uint8Array(7 * SLOTS_PER_DAY);
    this.before = this.week;
    /** @type {{day: number, column: number} | null} where a stroke began */
    this.from = null;
    this.opens = true;
    /** @type {HTMLElement[][]} */
    this.cells = [];
    this.element = this.build();
    this.at = { day: 0, column: 4 };
    this.focusable();
  }

  build() {
    const grid = element("div", { role: "grid", class: "hours-grid", "aria-label": this.words.say("grid-label"), keydown: (/** @type {KeyboardEvent} */ event) => this.key(event) });
    const hours = Array.from({ length: COLUMNS / 4 }, (_, at) => element("span", { role: "columnheader" }, [this.words.time((FIRST_HOUR + at * 2) * 60)]));
    grid.append(element("div", { role: "row" }, [element("span", { role: "columnheader", class: "corner" }, [element("span", { class: "unseen" }, ["–"])]), ...hours]));
    for (let day = 0; day < 7; day += 1) grid.append(this.row(day));
    grid.addEventListener("pointerdown", (event) => this.press(event));
    grid.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) grid.addEventListener(end, () => this.lift());
    return grid;
  }

  /** @param {number} day */
  row(day) {
    this.cells[day] = Array.from({ length: COLUMNS }, (_, column) => element("span", { role: "gridcell", tabindex: -1, "data-day": day, "data-column": column, class: column % 2 ? "" : "hour" }));
    return element("div", { role: "row" }, [element("span", { role: "rowheader" }, [this.words.day(day, "short")]), ...this.cells[day]]);
  }

  /** Shows a week. @param {Uint8Array} week */
  show(week) {
    this.week = week;
    this.cells.forEach((row, day) => row.forEach((cell, column) => this.drawCell(cell, day, column)));
  }

  /** @param {HTMLElement} cell @param {number} day @param {number} column */
  drawCell(cell, day, column) {
    const state = this.stateOf(day, column);
    cell.classList.toggle("whole", state === "open");
    cell.classList.toggle("some", state === "some");
    cell.setAttribute("aria-selected", String(state !== "closed"));
    const minute = FIRST_HOUR * 60 + column * 30;
    cell.setAttribute("aria-label", this.words.say("grid-cell", { day: this.words.day(day), from: this.words.time(minute), to: this.words.time(minute + 30), state: this.words.say(`grid-${state}`) }));
  }

  /** @param {number} day @param {number} column */
  stateOf(day, column) {
    const slots = this.week.subarray(...this.range(day, column));
    if (slots.every((weeks) => weeks === ALL_WEEKS)) return "open";
    return slots.some((weeks) => weeks !== 0) ? "some" : "closed";
  }

  /** @param {number} day @param {number} column @returns {[number, number]} slots of the week */
  range(day, column) {
    const from = day * SLOTS_PER_DAY + FIRST_HOUR * 12 + column * CELL;
    return [from, from + CELL];
  }

  /** Whether the brush would open the cell. @param {number} day @param {number} column */
  wouldOpen(day, column) {
    return !this.week.subarray(...this.range(day, column)).every((weeks) => (weeks & this.weeks) === this.weeks);
  }

  /** Paints a rectangle of cells. @param {{day: number, column: number}} from @param {{day: number, column: number}} to */
  fill(from, to) {
    const week = this.before.slice();
    for (let day = Math.min(from.day, to.day); day <= Math.max(from.day, to.day); day += 1) {
      const [first] = this.range(day, Math.min(from.column, to.column));
      const [, end] = this.range(day, Math.max(from.column, to.column));
      paint(week, first, end, this.weeks, this.opens);
    }
    this.show(week);
  }

  /** @param {PointerEvent} event */
  cellAt(event) {
    const cell = /** @type {HTMLElement | null} */ (document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-day]"));
    return cell && this.element.contains(cell) ? { day: Number(cell.dataset.day), column: Number(cell.dataset.column) } : null;
  }

  /** @param {PointerEvent} event */
  press(event) {
    const cell = this.cellAt(event);
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    this.start(cell);
    this.moveTo(cell);
    this.fill(cell, cell);
  }

  /** @param {{day: number, column: number}} cell */
  start(cell) {
    this.before = this.week.slice();
    this.opens = this.wouldOpen(cell.day, cell.column);
    this.from = cell;
  }

  /** @param {PointerEvent} event */
  drag(event) {
    const cell = this.from && this.cellAt(event);
    if (cell) this.fill(this.from, cell);
  }

  lift() {
    if (!this.from) return;
    this.from = null;
    this.painted(this.week);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -COLUMNS], End: [0, COLUMNS] }[event.key];
    if (step) {
      event.preventDefault();
      const before = this.at;
      this.moveTo({ day: clamp(before.day + step[0], 6), column: clamp(before.column + step[1], COLUMNS - 1) });
      if (event.shiftKey) this.spread(before);
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      this.start(this.at);
      this.fill(this.at, this.at);
      this.lift();
    }
  }

  /** Shift with an arrow gives the next cell what the last one has. @param {{day: number, column: number}} before */
  spread(before) {
    this.start(this.at);
    this.opens = !this.wouldOpen(before.day, before.column);
    this.fill(this.at, this.at);
    this.lift();
  }

  /** @param {{day: number, column: number}} at */
  moveTo(at) {
    this.at = at;
    this.focusable();
    this.cells[at.day][at.column].focus();
  }

  focusable() {
    this.cells.flat().forEach((cell) => cell.setAttribute("tabindex", "-1"));
    this.cells[this.at.day][this.at.column].setAttribute("tabindex", "0");
  }
}

/** @param {number} value @param {number} most */
function clamp(value, most) {
  return Math.min(most, Math.max(0, value));
}

