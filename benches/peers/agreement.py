"""How travel times of three programs agree on the same pairs: prints shares and quantiles, as JSON.

A duration of ours agrees when it lies between the quicker engine less 5 % and the slower plus 5 %.

usage: agreement.py OURS.csv OSRM.csv VALHALLA.csv
"""

import csv
import json
import sys
from statistics import quantiles

TOLERANCE = 0.05
Row = tuple[float, float] | None


def read(path: str) -> list[Row]:
    """Seconds and metres of each pair; None where there is no way."""
    with open(path, newline="") as file:
        rows = csv.DictReader(file)
        return [(float(row["seconds"]), float(row["metres"])) if row["seconds"] else None for row in rows]


def spread(ratios: list[float]) -> dict:
    percentiles = quantiles(ratios, n=20, method="inclusive")
    return {name: round(percentiles[place], 3) for name, place in (("p5", 0), ("median", 9), ("p95", 18))}


def main(ours: str, osrm: str, valhalla: str) -> None:
    rows = list(zip(read(ours), read(osrm), read(valhalla), strict=True))
    full = [row for row in rows if all(row) and min(row[1]) > 0 and min(row[2]) > 0]
    low = sum(mine[0] < min(a[0], b[0]) * (1 - TOLERANCE) for mine, a, b in full)
    high = sum(mine[0] > max(a[0], b[0]) * (1 + TOLERANCE) for mine, a, b in full)
    share = lambda count: round(count / len(full), 4)
    print(json.dumps({
        "pairs": len(rows),
        "compared": len(full),
        "only_ours_has_no_way": sum(row[0] is None and bool(row[1] and row[2]) for row in rows),
        "agree": share(len(full) - low - high),
        "quicker": share(low),
        "slower": share(high),
        "seconds_to_osrm": spread([mine[0] / a[0] for mine, a, _ in full]),
        "seconds_to_valhalla": spread([mine[0] / b[0] for mine, _, b in full]),
        "metres_to_osrm": spread([mine[1] / a[1] for mine, a, _ in full]),
        "valhalla_to_osrm_seconds": spread([b[0] / a[0] for _, a, b in full]),
        "valhalla_to_osrm_metres": spread([b[1] / a[1] for _, a, b in full]),
    }, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
