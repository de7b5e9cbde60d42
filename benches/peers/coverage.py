"""Coverage of the country as an analyst would script it with polars and SciPy: people within each threshold, by département.

usage: coverage.py COMMUNES.parquet SITES.csv OUTPUT.csv
"""

import sys

import numpy as np
import polars as pl
from scipy.spatial import cKDTree

DETOUR, SPEED_KMH, THRESHOLDS_MIN = 1.3, 41.0, (10, 15, 20, 30)


def on_unit_sphere(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    lon, lat = np.radians(lon), np.radians(lat)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def main(communes: str, sites: str, output: str) -> None:
    points = pl.read_parquet(communes, columns=["code", "departement", "population", "lon", "lat"])
    places = pl.read_csv(sites, columns=["longitude", "latitude"])
    tree = cKDTree(on_unit_sphere(places["longitude"].to_numpy(), places["latitude"].to_numpy()))
    queries = on_unit_sphere(points["lon"].to_numpy(), points["lat"].to_numpy())
    chords, nearest = tree.query(queries, workers=2)
    minutes = 2 * 6371.0088 * np.arcsin(chords / 2) * DETOUR / SPEED_KMH * 60
    table = points.with_columns(pl.Series("minutes", minutes), pl.Series("site", nearest))
    within = [
        pl.col("population").filter(pl.col("minutes") <= t).sum().alias(f"people_{t}_min") for t in THRESHOLDS_MIN
    ]
    mean = ((pl.col("minutes") * pl.col("population")).sum() / pl.col("population").sum()).alias("mean_min")
    by = table.group_by("departement").agg(pl.col("population").sum(), *within, mean).sort("departement")
    by.write_csv(output)
    print(table.select(pl.col("population").sum(), *within))


if __name__ == "__main__":
    main(*sys.argv[1:4])
