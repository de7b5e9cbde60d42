"""p-median problems of the OR-Library by spopt, which has HiGHS solve them through PuLP: value, seconds, and those of the processor, as JSON.

HiGHS stops within 1e-4 of the best, its default: less than one unit of these values, which are whole numbers.

usage: siting.py INSTANCE.txt...
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import pulp
from spopt.locate import PMedian


def instance(path: str) -> tuple[np.ndarray, int]:
    """The shortest ways between all pairs of vertices (Floyd), and p."""
    numbers = [int(word) for word in Path(path).read_text().split()]
    n, _, p = numbers[:3]
    ways = np.full((n, n), np.inf)
    for a, b, length in zip(*(numbers[3 + part :: 3] for part in range(3)), strict=True):
        # A repeated edge: the last line wins.
        ways[a - 1, b - 1] = ways[b - 1, a - 1] = length
    np.fill_diagonal(ways, 0)
    for via in range(n):
        np.minimum(ways, ways[:, via, None] + ways[via], out=ways)
    return ways, p


def solved(path: str) -> dict[str, float]:
    ways, p = instance(path)
    start, busy = time.perf_counter(), time.process_time()
    model = PMedian.from_cost_matrix(ways, np.ones(len(ways)), p_facilities=p)
    model.solve(pulp.HiGHS(msg=False), results=False)
    # Weights are 1: the objective is the sum of ways.
    return {
        "seconds": time.perf_counter() - start,
        "processor": time.process_time() - busy,
        "value": pulp.value(model.problem.objective),
    }


if __name__ == "__main__":
    print(json.dumps({Path(path).stem: solved(path) for path in sys.argv[1:]}))
