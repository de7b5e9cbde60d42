/**
 * The state of the page: one object, replaced as a whole; views are told which keys changed.
 * @module
 */

/** @template {object} S */
export class Store {
  /** @param {S} initial */
  constructor(initial) {
    this.state = initial;
    /** @type {{keys: (keyof S)[], view: (state: S) => void}[]} */
    this.views = [];
  }

  /**
   * Calls `view` now, and after each change of one of the keys.
   * @param {(keyof S)[]} keys @param {(state: S) => void} view
   */
  watch(keys, view) {
    this.views.push({ keys, view });
    view(this.state);
  }

  /** @param {Partial<S>} patch */
  set(patch) {
    const before = this.state;
    this.state = Object.assign({}, before, patch);
    const changed = (/** @type {keyof S} */ key) => before[key] !== this.state[key];
    for (const { keys, view } of this.views) if (keys.some(changed)) view(this.state);
  }
}
