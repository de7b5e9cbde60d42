"""Travel times on a graph given as arcs, by SciPy's Dijkstra and by pandana: prints seconds, as JSON.

ARCS.csv has the columns from, to (nodes counted from 0) and seconds. A table is COUNT x COUNT between the first COUNT nodes of a seeded
sample; `nearest` is the nearest of 30 nodes of the sample for every node.

usage: graph.py ARCS.csv COUNT REPEATS
"""

import json
import random
import sys
import time

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

SEED = 91
SITES = 30


def best_of(repeats: int, work) -> float:
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def by_scipy(arcs: pl.DataFrame, nodes: int, chosen: list[int], repeats: int) -> dict:
    # Of parallel arcs the quickest counts: a matrix would add them up.
    arcs = arcs.group_by("from", "to").agg(pl.col("seconds").min())
    forward = csr_matrix((arcs["seconds"].to_numpy(), (arcs["from"].to_numpy(), arcs["to"].to_numpy())), (nodes, nodes))
    backward = forward.T.tocsr()
    return {
        "table": best_of(repeats, lambda: dijkstra(forward, indices=chosen)[:, chosen]),
        "nearest": best_of(repeats, lambda: dijkstra(backward, indices=chosen[:SITES], min_only=True)),
    }


def by_pandana(arcs: pl.DataFrame, nodes: int, chosen: list[int], repeats: int) -> dict:
    import pandana
    import pandas as pd

    places = pd.Series(np.arange(nodes, dtype=float))
    columns = [pd.Series(arcs[name].to_numpy()) for name in ("from", "to")]
    weights = pd.DataFrame({"seconds": arcs["seconds"].to_numpy()})
    start = time.perf_counter()
    network = pandana.Network(places, places, *columns, weights, twoway=False)
    prepared = time.perf_counter() - start
    sources, targets = np.repeat(chosen, len(chosen)), np.tile(chosen, len(chosen))
    return {
        "prepare": prepared,
        "table": best_of(repeats, lambda: network.shortest_path_lengths(sources, targets)),
    }


def main(path: str, count: int, repeats: int) -> None:
    arcs = pl.read_csv(path, schema_overrides={"seconds": pl.Float64})
    nodes = 1 + max(arcs["from"].max(), arcs["to"].max())
    chosen = random.Random(SEED).sample(range(nodes), count)
    print(json.dumps({
        "nodes": nodes,
        "arcs": len(arcs),
        "scipy": by_scipy(arcs, nodes, chosen, repeats),
        "pandana": by_pandana(arcs, nodes, chosen, repeats),
    }))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
