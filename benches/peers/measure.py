"""Runs a command several times: prints the best and median wall time and the peak memory, as JSON.

Standard library only, so that the measuring process stays small: a child's peak memory is never below its parent's.

usage: measure.py REPEATS COMMAND [ARGUMENT...]
"""

import json
import os
import statistics
import sys
import time


def run(command: list[str], streams: tuple[int, ...] = (1,)) -> tuple[float, int]:
    """Wall seconds and peak bytes of a command, whose output on these streams nobody sees."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    silence = [(os.POSIX_SPAWN_DUP2, quiet, stream) for stream in streams]
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    os.close(quiet)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss * 1024


def main(repeats: int, command: list[str]) -> None:
    runs = [run(command) for _ in range(repeats)]
    seconds = [wall for wall, _ in runs]
    print(
        json.dumps(
            {"best": min(seconds), "median": statistics.median(seconds), "bytes": max(peak for _, peak in runs)}
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
