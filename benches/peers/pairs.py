"""Pairs of places to compare travel times on: town halls of a département, and junctions of its roads.

usage: pairs.py COMMUNES.parquet DEPARTEMENT EXTRACT.osm.pbf COUNT PAIRS.csv POINTS.csv

Half of the COUNT pairs join town halls, half join junctions. POINTS.csv holds COUNT junctions, for tables.
The same input gives the same files.
"""

import csv
import random
import sys
from collections import Counter

import osmium
import polars as pl

SEED = 91
# Roads that cars, bicycles and people on foot all use.
CLASSES = {"primary", "secondary", "tertiary", "unclassified", "residential", "living_street"}


class Branches(osmium.SimpleHandler):
    """How many pieces of road meet at each node, and where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.count: Counter[int] = Counter()
        self.place: dict[int, tuple[float, float]] = {}

    def way(self, way) -> None:
        if way.tags.get("highway") not in CLASSES:
            return
        last = len(way.nodes) - 1
        for position, node in enumerate(way.nodes):
            self.count[node.ref] += 1 if position in (0, last) else 2
            self.place[node.ref] = node.lon, node.lat


def junctions(extract: str) -> list[tuple[float, float]]:
    branches = Branches()
    branches.apply_file(extract, locations=True)
    return [branches.place[node] for node, count in sorted(branches.count.items()) if count >= 3]


def town_halls(communes: str, departement: str) -> list[tuple[float, float]]:
    places = pl.read_parquet(communes, columns=["code", "lon", "lat", "departement"])
    chosen = places.filter(pl.col("departement") == departement).sort("code")
    return list(zip(chosen["lon"], chosen["lat"]))


def write(path: str, header: list[str], rows) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([f"{number:.7f}" for number in row] for row in rows)


def main(communes: str, departement: str, extract: str, count: int, pairs: str, points: str) -> None:
    chance = random.Random(SEED)
    halls, nodes = town_halls(communes, departement), junctions(extract)
    half = count // 2
    rows = [sum(chance.sample(places, 2), ()) for places in (halls, nodes) for _ in range(half)]
    write(pairs, ["from_lon", "from_lat", "to_lon", "to_lat"], rows)
    write(points, ["lon", "lat"], chance.sample(nodes, count))


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]), *sys.argv[5:7])
