/**
 * The calls of `api/openapi.json`.
 * @module
 */

/** What the server refuses, in the words of RFC 9457: what, where, why, and what to do. */
export class Problem extends Error {
  /** @param {{type?: string, title: string, status: number, detail?: string, where?: string, remedy?: string}} told */
  constructor(told) {
    super(told.title);
    this.told = told;
  }
}

export class Api {
  /** @param {() => string} language of sentences */
  constructor(language) {
    this.language = language;
    /** @type {Map<string, AbortController>} the call under way of each kind */
    this.underWay = new Map();
  }

  health() {
    return this.json("GET", "health");
  }

  /** @param {string} query */
  territories(query) {
    return this.latest("territories", (signal) => this.json("GET", `territories?limit=8&q=${encodeURIComponent(query)}`, undefined, signal));
  }

  /** @param {object} open */
  openStudy(open) {
    return this.json("POST", "studies", open);
  }

  /** @param {string} study */
  communes(study) {
    return this.json("GET", `studies/${study}/communes`);
  }

  /** @param {string} study @param {object} scenario */
  whatIf(study, scenario) {
    return this.latest("what-if", (signal) => this.json("POST", `studies/${study}/what-if`, { scenario }, signal));
  }

  /** @param {string} study @param {object} scenario @param {number} slot */
  moment(study, scenario, slot) {
    return this.latest("moment", (signal) => this.json("POST", `studies/${study}/moment`, { scenario, slot }, signal));
  }

  /** @param {string} study @param {object} ask */
  plan(study, ask) {
    return this.latest("plan", (signal) => this.json("POST", `studies/${study}/plan`, ask, signal));
  }

  /** @param {object} scenario @returns {Promise<Blob>} */
  async writeScenario(scenario) {
    return (await this.call("POST", "scenarios/write", { scenario })).blob();
  }

  /** @param {string} toml */
  readScenario(toml) {
    return this.json("POST", "scenarios/read", { toml });
  }

  /** @param {string} study @param {string} name @param {string} format @param {object} scenario @returns {Promise<Blob>} */
  async table(study, name, format, scenario) {
    return (await this.call("POST", `studies/${study}/tables/${name}`, { scenario, format })).blob();
  }

  /** @param {string} study @param {object} scenario @returns {Promise<Blob>} */
  async report(study, scenario) {
    return (await this.call("POST", `studies/${study}/report`, { scenario })).blob();
  }

  /** Gives up the call of this kind that is under way: the latest wins. @template T @param {string} kind @param {(signal: AbortSignal) => Promise<T>} call */
  async latest(kind, call) {
    this.underWay.get(kind)?.abort();
    const controller = new AbortController();
    this.underWay.set(kind, controller);
    try {
      return await call(controller.signal);
    } finally {
      if (this.underWay.get(kind) === controller) this.underWay.delete(kind);
    }
  }

  /** @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal] */
  async json(method, path, body, signal) {
    return (await this.call(method, path, body, signal)).json();
  }

  /** @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal] */
  async call(method, path, body, signal) {
    const headers = { "accept-language": this.language(), ...(body && { "content-type": "application/json" }) };
    const response = await fetch(`api/${path}`, { method, headers, body: body && JSON.stringify(body), signal });
    if (response.ok) return response;
    throw new Problem(await told(response));
  }
}

/** @param {Response} response */
async function told(response) {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  return isProblem ? response.json() : { title: `${response.status} ${response.statusText}`, status: response.status };
}

/** Whether a call was given up for a later one. @param {unknown} error */
export function isAborted(error) {
  return error instanceof DOMException && error.name === "AbortError";
}
