/** Changes applied to the sites of today, and what cannot be. */
import { readHours } from "../../../src/web/assets/js/model/hours.js";
import { openedId } from "../../../src/web/assets/js/model/scenario.js";
import { candidate, communeHolding, sites as today } from "./aude.mjs";

/** A refusal, as the server words it. */
export class Refused extends Error {
  constructor(status, type, title, more = {}) {
    super(title);
    this.problem = { type: `problems/${type}`, title, status, ...more };
  }
}

/** The sites after the changes, and those that they touch. */
export function changedNetwork(scenario) {
  let sites = today.map((site) => ({ ...site }));
  const touched = new Map();
  scenario.change.forEach((change, at) => {
    const where = `/scenario/change/${at}`;
    checkHours(change.hours, where);
    if (change.do === "open") {
      const site = { ...placed(change, where), id: openedId(change), format: change.format ?? "permanence", hours: change.hours ?? null, inside: true };
      if (sites.some((other) => other.id === site.id)) throw new Refused(422, "id-taken", `The id ${site.id} is taken`, { where: `${where}/id`, remedy: "Give the site another id" });
      sites.push(site);
      touched.set(site.id, touch(site, "opened", at));
      return;
    }
    const site = sites.find((other) => other.id === change.site);
    if (!site) throw new Refused(422, "unknown-site", `No site ${change.site} is open`, { where: `${where}/site`, detail: "An earlier change closed it, or no list names it", remedy: "Take the change out of the list" });
    if (change.do === "close") {
      sites = sites.filter((other) => other !== site);
      touched.set(site.id, touch(site, "closed", at));
    } else if (change.do === "move") {
      const from = [site.lon, site.lat];
      const to = placed(change, where);
      Object.assign(site, { lon: to.lon, lat: to.lat });
      touched.set(site.id, { ...touch(site, "moved", at), from });
    } else {
      site.hours = change.hours;
      touched.set(site.id, touch(site, touched.get(site.id)?.state ?? "hours", at));
    }
  });
  return { sites, touched: [...touched.values()] };
}

function touch({ id, name, format, lon, lat, hours }, state, change) {
  return { id, name, format, lon, lat, hours, state, from: null, change };
}

function placed(change, where) {
  const code = change.candidate ?? change.commune;
  const place = code === undefined ? { name: change.name ?? communeHolding(change.lon, change.lat)?.name ?? `${change.lon}, ${change.lat}`, lon: change.lon, lat: change.lat } : candidate(code);
  if (!place || place.lon === undefined) throw new Refused(422, "unknown-place", `No place ${code ?? ""} is known`, { where, remedy: "Give the code of a commune or quarter, or lon and lat" });
  if (place.lon < -5.5 || place.lon > 10 || place.lat < 41 || place.lat > 51.5) throw new Refused(422, "outside", "The position is outside France", { where, detail: `${place.lon}, ${place.lat}`, remedy: "Give degrees, longitude first" });
  return { name: change.name ?? place.name, lon: place.lon, lat: place.lat, commune: place.commune ?? place.code ?? null };
}

function checkHours(hours, where) {
  if (hours === undefined) return;
  try {
    readHours(hours);
  } catch (error) {
    throw new Refused(422, "hours", `These hours are not understood: ${error.part}`, { where: `${where}/hours`, remedy: "Write them as Mo-Fr 09:00-12:00; Sa[1,3] 09:00-12:00" });
  }
}
