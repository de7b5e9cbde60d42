"""Maximal covering problems by HiGHS, as a sparse mixed integer programme: value, seconds, and those of the processor, as JSON.

Input: a JSON file {"people": [per point], "lists": [[places that cover the point] per point], "places": number, "counts": [p, ...]}.
One binary variable a place, one between 0 and 1 a point (Church and ReVelle 1974). HiGHS stops when no plan is better by a whole person.

usage: covering.py PROBLEM.json
"""

import json
import sys
import time
from pathlib import Path

import highspy
import numpy as np


def model(people: list[int], lists: list[list[int]], places: int, count: int) -> highspy.HighsLp:
    """Place j is column j, point i column places + i; row i: y_i - sum of its x_j <= 0; the last row: sum of all x_j <= count."""
    points = len(people)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = places + points, points + 1
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = np.concatenate([np.zeros(places), np.asarray(people, float)])
    lp.col_lower_ = np.zeros(places + points)
    lp.col_upper_ = np.ones(places + points)
    integer, real = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [integer] * places + [real] * points
    lp.row_lower_ = np.full(points + 1, -np.inf)
    lp.row_upper_ = np.concatenate([np.zeros(points), [count]])
    starts, index, value = [0], [], []
    for point, near in enumerate(lists):
        index += [*near, places + point]
        value += [-1.0] * len(near) + [1.0]
        starts.append(len(index))
    index += range(places)
    value += [1.0] * places
    starts.append(len(index))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = starts, index, value
    return lp


def solved(lp: highspy.HighsLp) -> dict[str, float]:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.99)
    solver.passModel(lp)
    start, busy = time.perf_counter(), time.process_time()
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return {
        "seconds": time.perf_counter() - start,
        "processor": time.process_time() - busy,
        "value": solver.getInfo().objective_function_value,
    }


if __name__ == "__main__":
    problem = json.loads(Path(sys.argv[1]).read_text())
    asked = problem["people"], problem["lists"], problem["places"]
    print(json.dumps({str(count): solved(model(*asked, count)) for count in problem["counts"]}))
