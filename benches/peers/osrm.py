"""OSRM on an extract: network, pairs and tables, with its own profiles. Usage: see engines.py."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import engines

PACKAGE = "osrm-bindings==26.10.0"
PORT = 5107


class Osrm:
    def __init__(self, folder: Path, mode: str) -> None:
        self.programs = folder / PACKAGE / "osrm" / "bin"
        self.profile = folder / PACKAGE / "osrm" / "share" / "profiles" / f"{mode}.lua"
        self.network = folder / f"osrm-{mode}"
        self.speed_profile = mode

    def prepare(self, extract: Path) -> dict:
        shutil.rmtree(self.network, ignore_errors=True)
        self.network.mkdir()
        copy = self.network / "network.osm.pbf"
        copy.symlink_to(extract)
        threads = ["-t", str(engines.THREADS)]
        return engines.measured({
            "extract": [str(self.programs / "osrm-extract"), *threads, "-p", str(self.profile), str(copy)],
            "contract": [str(self.programs / "osrm-contract"), *threads, str(self.network / "network.osrm")],
        })

    @contextmanager
    def serving(self, most: int):
        most = str(max(most, 2))
        command = [str(self.programs / "osrm-routed"), "-i", "127.0.0.1", "-p", str(PORT), "-t", str(engines.THREADS),
                   "--max-table-size", most, str(self.network / "network.osrm")]
        with engines.server(command, PORT) as tools:
            yield tools

    def pair(self, ask, start, end):
        answer = ask(f"/route/v1/{self.speed_profile}/{joined([start, end])}?overview=false")
        if answer["code"] != "Ok":
            return None
        route = answer["routes"][0]
        return route["duration"], route["distance"]

    def table(self, ask, points):
        answer = ask(f"/table/v1/{self.speed_profile}/{joined(points)}")
        assert answer["code"] == "Ok", answer
        return answer["durations"]


def joined(points) -> str:
    return ";".join(f"{lon:.6f},{lat:.6f}" for lon, lat in points)


if __name__ == "__main__":
    engines.main(Osrm, lambda folder: engines.install(PACKAGE, folder))
