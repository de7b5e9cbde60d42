/** The answers of the contract about the Aude. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { topology } from "topojson-server";
import { readHours } from "../../../src/web/assets/js/model/hours.js";
import { communes, demand, geojson, quarters, sites } from "./aude.mjs";
import { FEW_HOURS, communeOf, curve, effectOn, indicators, standings } from "./measure.mjs";
import { Refused, changedNetwork } from "./network.mjs";
import { gapsBeyond } from "./gaps.mjs";
import { sentences } from "./sentences.mjs";

const plans = Object.fromEntries(["fr", "en"].map((lang) => [lang, JSON.parse(readFileSync(new URL(`../fixtures/plans-${lang}.json`, import.meta.url), "utf8"))]));

/** A study that was opened, with what was measured of today. */
export class Study {
  constructor(opened) {
    if (opened.model !== "crow-fly") throw new Refused(422, "no-roads", "No roads were given", { where: "/model", remedy: "Start the server with --roads, or take the crow-fly estimate" });
    this.opened = opened;
    this.id = createHash("sha256").update(JSON.stringify(opened)).digest("hex").slice(0, 16);
    this.before = standings(sites, opened);
    this.today = indicators(this.before, sites, opened.thresholds);
    this.curve = curve(this.before);
    this.columns = communes.map((_, at) => communeOf(at, this.before));
  }

  facts(lang) {
    const say = sentences[lang];
    return {
      study: this.id, name: "Aude", opened: this.opened, people: this.today.people, communes: communes.length,
      travel: say.travel(this.opened.mode), sources: say.sources, notes: [], sites, fewer_hours: FEW_HOURS,
      quarters: quarters.map((quarter, at) => ({ ...quarter, seconds: this.before[communes.length + at].seconds, hours: this.before[communes.length + at].hours })),
      gaps: gapsBeyond(this.opened.gaps_beyond, this.before, this.columns), today: this.today, week: this.week(this.curve),
    };
  }

  week(after) {
    return { step_minutes: 15, before: this.curve, after };
  }

  communes() {
    const epcis = [...new Set(communes.map((commune) => commune.epci_name))];
    const column = (of) => communes.map(of);
    return {
      topology: shape(), code: column((c) => c.code), name: column((c) => c.name), people: column((c) => c.population), epcis,
      epci: column((c) => epcis.indexOf(c.epci_name)), departement: column((c) => c.departement),
      point: column((c) => [c.lon, c.lat].map((degrees) => Math.round(degrees * 1e4) / 1e4)),
      seconds: this.columns.map((c) => c.seconds), nearest: this.columns.map((c) => c.nearest), hours: this.columns.map((c) => c.hours),
    };
  }

  whatIf(scenario, lang) {
    const network = changedNetwork(scenario);
    const after = standings(network.sites, this.opened);
    const figures = indicators(after, network.sites, this.opened.thresholds);
    const crossing = (from, to) => this.opened.thresholds.map((minutes) => this.crossed(from, to, minutes * 60));
    const newly = crossing(this.before, after);
    return {
      before: this.today, after: figures, week: this.week(scenario.change.length ? curve(after) : this.curve),
      cost: cost(scenario, newly.at(-1)), newly_within: newly, no_longer_within: crossing(after, this.before),
      sites: network.touched, told: scenario.change.map((change) => sentences[lang].told(change)), remarks: [],
      changed: this.changed(after, network.sites),
      quarters: quarters.map((_, quarter) => ({ quarter, one: this.before[communes.length + quarter], two: after[communes.length + quarter] }))
        .filter(({ one, two }) => one.seconds !== two.seconds || one.hours !== two.hours)
        .map(({ quarter, one, two }) => ({ quarter, seconds_before: one.seconds, seconds_after: two.seconds, hours_before: one.hours, hours_after: two.hours })),
    };
  }

  crossed(from, to, limit) {
    const within = (standing) => standing.seconds !== null && standing.seconds <= limit;
    return this.peopleWhere((at) => within(to[at]) && !within(from[at]));
  }

  peopleWhere(holds) {
    return demand.reduce((total, { people }, at) => total + (holds(at) ? people : 0), 0);
  }

  changed(after, network) {
    const rows = communes.map((_, at) => ({ at, one: this.columns[at], two: communeOf(at, after), ...effectOn(at, this.before, after) }))
      .filter((row) => row.people > 0)
      .sort((a, b) => Math.abs(b.personHours) - Math.abs(a.personHours) || Math.abs(b.two.hours - b.one.hours) * b.people - Math.abs(a.two.hours - a.one.hours) * a.people);
    const column = (of) => rows.map(of);
    const gains = (row) => (row.personHours === 0 ? row.two.hours >= row.one.hours : row.personHours > 0);
    return {
      commune: column((r) => r.at), people: column((r) => r.people), effect: column((r) => (gains(r) ? "gains" : "loses")),
      seconds_before: column((r) => r.one.seconds), seconds_after: column((r) => r.two.seconds), hours_before: column((r) => r.one.hours), hours_after: column((r) => r.two.hours),
      nearest_before: column((r) => sites[r.one.nearest]?.id ?? null), nearest_after: column((r) => network[r.two.nearest]?.id ?? null), person_hours: column((r) => r.personHours),
    };
  }

  moment(scenario, slot) {
    const { sites: network } = changedNetwork(scenario);
    const open = network.filter((site) => isOpen(site, slot));
    const standing = standings(open, this.opened);
    const reached = standings(network, this.opened);
    return {
      slot, seconds: communes.map((_, at) => communeOf(at, standing).seconds), open: open.map((site) => site.id),
      people: curve(reached)[Math.floor(slot / 3)],
    };
  }

  plan(ask, lang) {
    if (ask.count === undefined && ask.budget === undefined) throw new Refused(422, "no-limit", "A plan needs a count or a budget", { where: "/count" });
    const count = Math.min(ask.count ?? Math.floor(ask.budget / ask.cost), 5);
    const { sentence, rows } = plans[lang][count - 1];
    const value = this.today.within.at(-2).people + rows.reduce((sum, row) => sum + row.newly_covered, 0);
    return {
      sentence, unit: "people", today: this.today.within.at(-2).people, value, bound: value, gap_percent: 0, proven: true,
      proposals: rows.map((row) => ({
        change: { do: "open", candidate: row.place, name: row.name, format: "fixed", hours: "Mo-Fr 09:00-12:00,14:00-17:00", ...(ask.cost && { cost_once: ask.cost }) },
        name: row.name, lon: row.lon, lat: row.lat, newly_within: row.newly_covered, served: row.served, saved_minutes: row.saved_mean_min, only: row.only, sure: row.robust, why: row.why,
      })),
    };
  }
}

function isOpen(site, slot) {
  return site.hours !== null && readHours(site.hours)[slot] !== 0;
}

function cost(scenario, people) {
  const sum = (key) => scenario.change.reduce((total, change) => total + (change[key] ?? 0), 0);
  const [once, aYear] = [sum("cost_once"), sum("cost_a_year") - sum("saves_a_year")];
  const each = (euros) => (people && euros ? Math.round((euros / people) * 100) / 100 : null);
  return { once_euros: once, a_year_euros: aYear, once_per_person_euros: each(once), a_year_per_person_euros: each(aYear) };
}

let kept = null;
/** The map of communes, made once. */
function shape() {
  kept ??= topology({ communes: { ...geojson, features: geojson.features.map(({ geometry }) => ({ type: "Feature", properties: {}, geometry })) } }, 1e4);
  const geometries = kept.objects.communes.geometries.map(({ type, arcs }) => ({ type, arcs }));
  return { type: "Topology", transform: kept.transform, arcs: kept.arcs, objects: { communes: { type: "GeometryCollection", geometries } } };
}
