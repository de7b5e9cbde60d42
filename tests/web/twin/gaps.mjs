/** Deficit zones: communes beyond a threshold that share a vertex of their boundaries. */
import { demand, geojson, sites } from "./aude.mjs";

/** Communes by the vertices of their boundaries. */
const byVertex = new Map();
geojson.features.forEach((feature, at) => {
  const numbers = feature.geometry.coordinates.flat(Infinity);
  for (let i = 0; i < numbers.length; i += 2) {
    const key = `${numbers[i]},${numbers[i + 1]}`;
    byVertex.set(key, [...(byVertex.get(key) ?? []), at]);
  }
});

/** The zones, most people first. */
export function gapsBeyond(minutes, standing) {
  const beyond = demand.map((point, at) => ({ ...point, ...standing[at] })).filter((point) => point.people > 0 && (point.seconds === null || point.seconds > minutes * 60));
  const zone = new Map(beyond.map((point) => [point.commune, point.commune]));
  const root = (at) => (zone.get(at) === at ? at : root(zone.get(at)));
  for (const around of byVertex.values()) {
    const inside = around.filter((at) => zone.has(at));
    for (const at of inside) zone.set(root(at), root(inside[0]));
  }
  return [...new Set([...zone.keys()].map(root))].map((of) => told(beyond.filter((point) => root(point.commune) === of))).sort((a, b) => b.people - a.people);
}

function told(points) {
  const most = points.reduce((best, point) => (point.people > best.people ? point : best));
  const worst = points.reduce((best, point) => (point.seconds > best.seconds ? point : best));
  return {
    around: most.commune, people: points.reduce((sum, point) => sum + point.people, 0), communes: [...new Set(points.map((point) => point.commune))],
    farthest: worst.commune, seconds: worst.seconds, nearest: sites[worst.site]?.name ?? null,
  };
}
