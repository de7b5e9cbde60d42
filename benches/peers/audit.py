"""The audit of the national list as an analyst would script it with polars and NumPy: labels and sites open at least 24 hours and
five days a week.

usage: audit.py SITES.csv OUTPUT.csv
"""

import sys

import numpy as np
import polars as pl

from clock import DAYS, SLOTS_A_DAY, open_slots

HOURS, DAYS_A_WEEK, SLOTS_AN_HOUR = 24, 5, 12


def counts(opened: np.ndarray, judged: np.ndarray) -> list[dict]:
    """Met, not met and unknown of both rules; one row a site or label, one column a slot."""
    hours = opened.sum(axis=1) / SLOTS_AN_HOUR
    days = opened.reshape(len(opened), 7, SLOTS_A_DAY).any(axis=2).sum(axis=1)
    known = judged & (hours > 0)
    rules = {"weekly-hours": hours >= HOURS, "days": days >= DAYS_A_WEEK}
    return [
        {"rule": rule, "met": int((known & met).sum()), "not_met": int((known & ~met).sum()), "unknown": int((~known).sum())}
        for rule, met in rules.items()
    ]


def main(sites: str, output: str) -> None:
    places = pl.read_csv(sites, columns=[*DAYS, "id_fs", "groupe_fs", "type_fs"], infer_schema_length=None)
    opened = open_slots(places) > 0
    named = places["groupe_fs"].is_not_null() & (places["groupe_fs"] != "")
    label = places.select(pl.when(named).then(pl.col("groupe_fs")).otherwise(pl.format("site {}", "id_fs")).alias("label"))
    groups = label.with_row_index("site").with_columns(seat=places["type_fs"] == "Principal")
    groups = groups.group_by("label", maintain_order=True).agg("site", pl.col("seat").any())
    together = np.stack([opened[rows].any(axis=0) for rows in groups["site"].to_list()])
    seats = (places["type_fs"] == "Principal").to_numpy()
    rows = counts(together, groups["seat"].to_numpy()) + counts(opened, seats)
    pl.DataFrame(rows).write_csv(output)


if __name__ == "__main__":
    main(*sys.argv[1:3])
