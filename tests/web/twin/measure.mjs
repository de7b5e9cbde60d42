/** Everything the mock says of a network, computed anew each time: slow, short, and the same figures as the program. */
import { readHours } from "../../../src/web/assets/js/model/hours.js";
import { communes, demand, quarters } from "./aude.mjs";

const EARTH_METRES = 6371008.8;
const DETOUR = 1.3;
const SPEEDS = { car: 41, bicycle: 15, foot: 4.3 };
/** Hours a week below which people have few. */
export const FEW_HOURS = 24;

/** Seconds between two places as the crow flies. */
export function seconds(from, to, mode) {
  const radians = Math.PI / 180;
  const [a, b] = [from.lat * radians, to.lat * radians];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  const metres = 2 * EARTH_METRES * Math.asin(Math.sqrt(h));
  return Math.round((metres * DETOUR * 3.6) / SPEEDS[mode]);
}

/** Each demand point: its nearest site, time, and the week that it reaches. */
export function standings(sites, { mode, reach }) {
  const weeks = sites.map((site) => (site.hours ? readHours(site.hours) : null));
  return demand.map((point) => {
    const week = new Uint8Array(2016);
    let best = { site: null, seconds: null };
    sites.forEach((site, at) => {
      const time = seconds(point, site, mode);
      if (best.seconds === null || time < best.seconds) best = { site: at, seconds: time };
      if (time <= reach * 60 && weeks[at]) weeks[at].forEach((open, slot) => (week[slot] |= open));
    });
    return { ...best, week, hours: hours(week, 0, 2016) };
  });
}

const BITS = Array.from({ length: 256 }, (_, bits) => bits.toString(2).replaceAll("0", "").length);

/** Mean hours a week between two slots. */
function hours(week, from, to) {
  let weeks = 0;
  for (let slot = from; slot < to; slot += 1) weeks += BITS[week[slot]];
  return weeks / 8 / 12;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const peopleWhere = (holds) => sum(demand.map((point, at) => (holds(at) ? point.people : 0)));

/** The indicators of a network. */
export function indicators(standing, sites, thresholds) {
  const total = sum(demand.map((point) => point.people));
  const reached = demand.map((point, at) => ({ ...point, ...standing[at] })).filter((point) => point.seconds !== null);
  const ordered = reached.toSorted((a, b) => a.seconds - b.seconds);
  const quarterAt = quarters.map((_, quarter) => standing[communes.length + quarter]);
  return {
    people: total,
    sites: sites.filter((site) => site.inside).length,
    within: thresholds.map((minutes) => {
      const near = quarters.filter((_, at) => quarterAt[at].seconds !== null && quarterAt[at].seconds <= minutes * 60);
      return {
        minutes, people: peopleWhere((at) => standing[at].seconds !== null && standing[at].seconds <= minutes * 60),
        quarters: near.length, quarter_people: sum(near.map((quarter) => quarter.people)),
      };
    }),
    quarters: quarters.length,
    unreachable: peopleWhere((at) => standing[at].seconds === null),
    mean_seconds: sum(reached.map((point) => point.people * point.seconds)) / sum(reached.map((point) => point.people)),
    median_seconds: quantile(ordered, total * 0.5),
    p95_seconds: quantile(ordered, total * 0.95),
    longest_seconds: ordered.filter((point) => point.people > 0).at(-1)?.seconds ?? null,
    hours: sum(demand.map((point, at) => point.people * standing[at].hours)) / total,
    after_17: peopleWhere((at) => sum([0, 1, 2, 3, 4].map((day) => hours(standing[at].week, day * 288 + 204, day * 288 + 240))) >= 1),
    saturday: peopleWhere((at) => hours(standing[at].week, 5 * 288 + 96, 5 * 288 + 240) >= 1),
    fewer_hours: peopleWhere((at) => standing[at].hours < FEW_HOURS),
  };
}

/** The smallest time within which so many people live. */
function quantile(ordered, people) {
  let within = 0;
  for (const point of ordered) {
    within += point.people;
    if (within >= people) return point.seconds;
  }
  return null;
}

/** People by quarter of an hour, mean over the eight weeks. */
export function curve(standing) {
  return Array.from({ length: 672 }, (_, step) => Math.round(sum(demand.map((point, at) => point.people * BITS[standing[at].week[step * 3]])) / 8));
}

/** The points of each commune. */
const pointsOf = communes.map(() => []);
demand.forEach((point, at) => pointsOf[point.commune].push(at));

/** A commune from its points: time rounded up, hours, and the site nearest to most of its people. */
export function communeOf(commune, standing) {
  const points = pointsOf[commune].filter((at) => standing[at].seconds !== null);
  const people = sum(points.map((at) => demand[at].people));
  const mean = (of) => (people ? sum(points.map((at) => demand[at].people * of(at))) / people : of(points[0]));
  const bySite = grouped(points, (at) => standing[at].site);
  const nearest = [...bySite].map(([site, at]) => [site, sum(at.map((point) => demand[point].people))]).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return points.length === 0
    ? { seconds: null, hours: 0, nearest: null }
    : { seconds: Math.ceil(mean((at) => standing[at].seconds)), hours: round(mean((at) => standing[at].hours)), nearest };
}

/** Values by their key, in order. */
function grouped(values, key) {
  const groups = new Map();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

const round = (value) => Math.round(value * 10) / 10;

/** Person-hours saved in a commune, and the people for whom something changes. */
export function effectOn(commune, before, after) {
  const points = pointsOf[commune];
  const touched = points.filter((at) => before[at].seconds !== after[at].seconds || before[at].hours !== after[at].hours);
  return {
    people: sum(touched.map((at) => demand[at].people)),
    personHours: round(sum(points.map((at) => (before[at].seconds !== null && after[at].seconds !== null ? demand[at].people * (before[at].seconds - after[at].seconds) : 0))) / 3600),
  };
}
