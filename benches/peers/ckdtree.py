"""Nearest site of every commune by SciPy's cKDTree: prints seconds by number of workers, as JSON.

usage: ckdtree.py COMMUNES.parquet SITES.csv REPEATS
"""

import json
import sys
import time

import numpy as np
import polars as pl
from scipy.spatial import cKDTree


def on_unit_sphere(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    lon, lat = np.radians(lon), np.radians(lat)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def best_of(repeats: int, work) -> float:
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main(communes: str, sites: str, repeats: int) -> None:
    points = pl.read_parquet(communes, columns=["lon", "lat"])
    places = pl.read_csv(sites, columns=["longitude", "latitude"])
    queries = on_unit_sphere(points["lon"].to_numpy(), points["lat"].to_numpy())
    targets = on_unit_sphere(places["longitude"].to_numpy(), places["latitude"].to_numpy())
    tree = cKDTree(targets)
    result = {"build": best_of(repeats, lambda: cKDTree(targets))}
    for workers in (1, 2):
        result[str(workers)] = best_of(repeats, lambda: tree.query(queries, workers=workers))
    distances, _ = tree.query(queries)
    result["total_km"] = float(np.sum(2 * 6371.0088 * np.arcsin(distances / 2)))
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
