/** The bundled Aude, read as simply as can be: communes, quarters, sites, and the places where people live. */
import { readFileSync } from "node:fs";
import { locator } from "../../../src/web/assets/js/model/topology.js";

const data = new URL("../../../data/aude/", import.meta.url);
const text = (name) => readFileSync(new URL(name, data), "utf8");

/** Rows of a CSV whose quoted cells hold no quotes. */
function rows(name) {
  const [head, ...lines] = text(name).trim().split("\n");
  const cells = (line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2]);
  const keys = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [keys[at], cell])));
}

export const geojson = JSON.parse(text("communes.geojson"));
export const communes = geojson.features.map((feature) => feature.properties);
const placeOf = new Map(communes.map((commune, at) => [commune.code, at]));

export const quarters = rows("quarters.csv").map((row) => ({
  code: row.code, name: row.name, commune: row.commune, people: Number(row.population), lon: Number(row.lon), lat: Number(row.lat),
}));

export const sites = rows("sites.csv").map((row) => ({
  id: row.id, name: row.name, format: row.format, lon: Number(row.lon), lat: Number(row.lat), commune: row.commune, hours: row.hours || null, inside: true,
}));

/** People live at their quarter, the others at their town hall. */
export const demand = [
  ...communes.map((commune, at) => {
    const elsewhere = quarters.filter((quarter) => quarter.commune === commune.code).reduce((sum, quarter) => sum + quarter.people, 0);
    return { commune: at, quarter: null, people: commune.population - elsewhere, lon: commune.lon, lat: commune.lat };
  }),
  ...quarters.map((quarter, at) => ({ commune: placeOf.get(quarter.commune), quarter: at, people: quarter.people, lon: quarter.lon, lat: quarter.lat })),
];

const locate = locator(geojson.features.map((feature, id) => ({ ...feature, id })));

/** The commune that holds a position, if one does. */
export function communeHolding(lon, lat) {
  return communes[locate(lon, lat)];
}

/** Where a site may open: a town hall or a quarter, by code. */
export function candidate(code) {
  return quarters.find((quarter) => quarter.code === code) ?? communes.find((commune) => commune.code === code);
}
