"""What the programs that drive a routing engine share: installation, measured steps, a server, pairs and tables.

Standard library only. An engine is a class with the methods that `main` calls; osrm.py and valhalla.py are the two.

usage: ENGINE.py install FOLDER                                  programs from the package registry, unpacked
       ENGINE.py prepare FOLDER MODE EXTRACT.osm.pbf             the network: prints seconds and peak bytes of each step, as JSON
       ENGINE.py pairs   FOLDER MODE PAIRS.csv OUTPUT.csv        seconds and metres of each pair; empty where there is no way
       ENGINE.py table   FOLDER MODE POINTS.csv COUNT REPEATS    COUNT x COUNT durations over HTTP: prints seconds and peak bytes, as JSON
"""

import csv
import http.client
import json
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

from measure import run

THREADS = 2
MODES = ("car", "foot", "bicycle")
# The wheels hold programs that need no Python; these are the oldest systems that they run on.
WHEEL = ["--no-deps", "--only-binary=:all:", "--python-version", "3.12", "--platform", "manylinux_2_28_x86_64"]


def install(package: str, folder: Path) -> None:
    """Downloads a wheel with pip, unpacks it, and makes its programs executable."""
    if (folder / package).is_dir():
        return
    wheels = folder / "wheels"
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", *WHEEL, "-d", str(wheels), package], check=True)
    name = package.replace("==", "-").replace("-bindings", "_bindings")
    wheel = next(wheels.glob(f"{name}-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / package)
    for program in (folder / package).glob("*/bin/*"):
        program.chmod(0o755)


def measured(steps: dict[str, list[str]]) -> dict:
    """Runs the steps one after the other; seconds and peak bytes of each."""
    result = {}
    for name, command in steps.items():
        seconds, peak = run(command, streams=(1, 2))
        result[name] = {"seconds": round(seconds, 3), "bytes": peak}
    return result


@contextmanager
def server(command: list[str], port: int):
    """A connection to a server that runs as long as it is used; yields (ask, peak bytes so far)."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        connection = connected(port, child)

        def ask(path: str, body: dict | None = None) -> dict:
            text = None if body is None else json.dumps(body)
            try:
                return answer(path, text)
            except http.client.RemoteDisconnected:
                # OSRM hangs up after 512 questions.
                connection.close()
                return answer(path, text)

        def answer(path: str, text: str | None) -> dict:
            connection.request("GET" if text is None else "POST", path, text)
            return json.loads(connection.getresponse().read())

        yield ask, lambda: peak_bytes(child.pid)
    finally:
        child.terminate()
        child.wait()


def connected(port: int, child: subprocess.Popen) -> http.client.HTTPConnection:
    for _ in range(300):
        if child.poll() is not None:
            sys.exit(f"{child.args[0]} ended with status {child.returncode}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        try:
            connection.connect()
            return connection
        except ConnectionRefusedError:
            time.sleep(0.1)
    sys.exit(f"{child.args[0]} does not listen")


def peak_bytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def read_points(path: str) -> list[tuple[float, float]]:
    with open(path, newline="") as file:
        return [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]


def write_pairs(engine, pairs: str, output: str) -> None:
    with open(pairs, newline="") as file:
        rows = list(csv.DictReader(file))
    with engine.serving(len(rows)) as (ask, _), open(output, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["seconds", "metres"])
        for row in rows:
            start = float(row["from_lon"]), float(row["from_lat"])
            end = float(row["to_lon"]), float(row["to_lat"])
            writer.writerow(engine.pair(ask, start, end) or ("", ""))


def time_table(engine, points: str, count: int, repeats: int) -> dict:
    chosen = read_points(points)[:count]
    with engine.serving(count) as (ask, peak):
        engine.table(ask, chosen[:2])
        seconds = []
        for _ in range(repeats):
            start = time.perf_counter()
            durations = engine.table(ask, chosen)
            seconds.append(time.perf_counter() - start)
        assert len(durations) == len(chosen), "a row a source"
        return {"seconds": min(seconds), "microseconds_a_pair": min(seconds) * 1e6 / count**2, "bytes": peak()}


def main(engine_of_mode, install_all) -> None:
    verb, folder, *rest = sys.argv[1:]
    if verb == "install":
        install_all(Path(folder))
        return
    mode, *files = rest
    assert mode in MODES, f"mode: {', '.join(MODES)}"
    engine = engine_of_mode(Path(folder).resolve(), mode)
    if verb == "prepare":
        print(json.dumps(engine.prepare(Path(files[0]).resolve())))
    elif verb == "pairs":
        write_pairs(engine, *files)
    elif verb == "table":
        points, count, repeats = files
        print(json.dumps(time_table(engine, points, int(count), int(repeats))))
    else:
        sys.exit(__doc__)
