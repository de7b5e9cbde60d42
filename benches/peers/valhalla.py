"""Valhalla on an extract: tiles, pairs and tables, with its own costs. Usage: see engines.py.

One set of tiles serves all modes; it is built again for each, so that the modes can be measured alone.
"""

import json
import shutil
from contextlib import contextmanager
from pathlib import Path
from runpy import run_path

import engines

PACKAGE = "pyvalhalla==3.9.1"
PORT = 8107
COSTINGS = {"car": "auto", "foot": "pedestrian", "bicycle": "bicycle"}


class Valhalla:
    def __init__(self, folder: Path, mode: str) -> None:
        self.package = folder / PACKAGE / "valhalla"
        self.tiles = folder / f"valhalla-{mode}"
        self.config = folder / f"valhalla-{mode}.json"
        self.costing = COSTINGS[mode]

    def prepare(self, extract: Path) -> dict:
        shutil.rmtree(self.tiles, ignore_errors=True)
        self.tiles.mkdir()
        self.configure()
        build = [str(self.package / "bin" / "valhalla_build_tiles"), "-c", str(self.config), "-j", str(engines.THREADS)]
        return engines.measured({"tiles": [*build, str(extract)]})

    def configure(self) -> None:
        """The package's own settings, with limits that let a large table through and files of our own."""
        module = run_path(str(self.package / "valhalla_build_config.py"))
        config = without_optional(module["config"], module["Optional"])
        config["mjolnir"] |= {"tile_dir": str(self.tiles), "concurrency": engines.THREADS}
        for absent in ("tile_extract", "traffic_extract", "admin", "landmarks", "timezone"):
            config["mjolnir"].pop(absent, None)
        config["httpd"]["service"] |= {
            "listen": f"tcp://127.0.0.1:{PORT}",
            "loopback": f"ipc://{self.tiles}/loopback",
            "interrupt": f"ipc://{self.tiles}/interrupt",
        }
        for part in ("loki", "thor", "odin", "meili"):
            if "service" in config.get(part, {}):
                config[part]["service"]["proxy"] = f"ipc://{self.tiles}/{part}"
        config["service_limits"][self.costing] |= {"max_matrix_location_pairs": 10**8}
        self.config.write_text(json.dumps(config))

    @contextmanager
    def serving(self, _most: int):
        command = [str(self.package / "bin" / "valhalla_service"), str(self.config), str(engines.THREADS)]
        with engines.server(command, PORT) as tools:
            yield tools

    def pair(self, ask, start, end):
        request = {"locations": [at(start), at(end)], "costing": self.costing, "directions_type": "none"}
        trip = ask("/route", request).get("trip")
        return trip and (trip["summary"]["time"], trip["summary"]["length"] * 1000)

    def table(self, ask, points):
        places = [at(point) for point in points]
        request = {"sources": places, "targets": places, "costing": self.costing, "verbose": False}
        return ask("/sources_to_targets", request)["sources_to_targets"]["durations"]


def at(point) -> dict:
    lon, lat = point
    return {"lon": lon, "lat": lat}


def without_optional(config: dict, optional: type) -> dict:
    kept = {key: value for key, value in config.items() if not isinstance(value, optional)}
    return {key: without_optional(v, optional) if isinstance(v, dict) else v for key, v in kept.items()}


if __name__ == "__main__":
    engines.main(Valhalla, lambda folder: engines.install(PACKAGE, folder))
