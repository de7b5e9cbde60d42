"""The access clock of the country as an analyst would script it with polars, NumPy and SciPy: people who reach an open site,
by slot of five minutes.

usage: clock.py COMMUNES.parquet SITES.csv OUTPUT.csv
"""

import sys

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from scipy.spatial import cKDTree

DETOUR, SPEED_KMH, THRESHOLD_MIN = 1.3, 41.0, 30
DAYS = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"]
SLOTS_A_DAY, SLOTS = 288, 2016
BATCH = 4096


def on_unit_sphere(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    lon, lat = np.radians(lon), np.radians(lat)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def open_slots(sites: pl.DataFrame) -> np.ndarray:
    """One row a site, one column a slot: 1 where the site is open."""
    ranges = (
        sites.select(DAYS)
        .with_row_index("site")
        .unpivot(index="site", on=DAYS, variable_name="day", value_name="text")
        .with_columns(pl.col("text").str.extract_all(r"\d\d:\d\d - \d\d:\d\d"))
        .explode("text", empty_as_null=False)
        .drop_nulls("text")
        .with_columns(
            pl.col("day").replace_strict(DAYS, range(len(DAYS)), return_dtype=pl.Int64),
            start=pl.col("text").str.slice(0, 2).cast(pl.Int64) * 60 + pl.col("text").str.slice(3, 2).cast(pl.Int64),
            end=pl.col("text").str.slice(8, 2).cast(pl.Int64) * 60 + pl.col("text").str.slice(11, 2).cast(pl.Int64),
        )
        .filter(pl.col("end") > pl.col("start"))
    )
    # A slot counts when the site is open for the whole of it: +1 where a range begins, -1 where it ends, then sums.
    changes = np.zeros((sites.height, SLOTS + 1), dtype=np.int32)
    site = ranges["site"].to_numpy()
    first = ranges["day"].to_numpy() * SLOTS_A_DAY + -(-ranges["start"].to_numpy() // 5)
    last = ranges["day"].to_numpy() * SLOTS_A_DAY + ranges["end"].to_numpy() // 5
    np.add.at(changes, (site, first), 1)
    np.add.at(changes, (site, np.maximum(first, last)), -1)
    return (np.cumsum(changes, axis=1)[:, :SLOTS] > 0).astype(np.float32)


def main(communes: str, sites: str, output: str) -> None:
    points = pl.read_parquet(communes, columns=["population", "lon", "lat"])
    places = pl.read_csv(sites, columns=["longitude", "latitude", *DAYS])
    tree = cKDTree(on_unit_sphere(places["longitude"].to_numpy(), places["latitude"].to_numpy()))
    queries = on_unit_sphere(points["lon"].to_numpy(), points["lat"].to_numpy())
    km = THRESHOLD_MIN / 60 * SPEED_KMH / DETOUR
    near = tree.query_ball_point(queries, 2 * np.sin(km / 6371.0088 / 2), workers=2)
    counts = np.fromiter((len(list_) for list_ in near), dtype=np.int64, count=len(near))
    columns = np.concatenate([np.asarray(list_, dtype=np.int64) for list_ in near if list_])
    reach = csr_matrix(
        (np.ones(columns.size, dtype=np.float32), columns, np.concatenate([[0], np.cumsum(counts)])),
        shape=(points.height, places.height),
    )
    people = points["population"].fill_null(0).to_numpy().astype(np.float64)
    opened = open_slots(places)
    clock = np.zeros(SLOTS)
    for start in range(0, points.height, BATCH):
        rows = slice(start, start + BATCH)
        clock += people[rows] @ (reach[rows] @ opened > 0)
    pl.DataFrame({"slot": np.arange(SLOTS), "people": clock, "share": clock / people.sum()}).write_csv(output)


if __name__ == "__main__":
    main(*sys.argv[1:4])
