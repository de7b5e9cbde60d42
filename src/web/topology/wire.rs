//! Boundaries as they are sent.

use geo::{CoordsIter, MultiPolygon, Polygon};
use serde::Serialize;

use super::arcs::Arcs;
use super::grid::{Grid, Vertex};
use super::rings::{cut, junctions};

/// Fewest vertices of a ring that holds an area.
const LEAST: usize = 3;

/// TopoJSON 1.0, quantised.
#[derive(Debug, PartialEq, Serialize)]
pub(in crate::web) struct Topology {
    #[serde(rename = "type")]
    kind: &'static str,
    transform: Transform,
    /// Each vertex as a step from the one before.
    arcs: Vec<Vec<Vertex>>,
    objects: Objects,
}

#[derive(Debug, PartialEq, Serialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Debug, PartialEq, Serialize)]
struct Objects {
    communes: Collection,
}

#[derive(Debug, PartialEq, Serialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: &'static str,
    geometries: Vec<Shape>,
}

/// The shape of a commune: rings of arcs.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "arcs")]
enum Polygons {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

/// The shape of a commune, or none.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Shape {
    Known(Polygons),
    Unknown {
        #[serde(rename = "type")]
        kind: (),
    },
}

/// The rings of a polygon on the grid, the outer one first.
type Rings = Vec<Vec<Vertex>>;

/// The boundaries of communes, one each, on a grid of `step` degrees.
pub(in crate::web) fn topology(boundaries: &[Option<&MultiPolygon>], step: f64) -> Topology {
    let coords = boundaries.iter().flatten().flat_map(|boundary| boundary.coords_iter());
    let grid = Grid::over(coords, step);
    let communes: Vec<Vec<Rings>> = boundaries.iter().map(|boundary| polygons(*boundary, &grid)).collect();
    let rings = || communes.iter().flatten().flatten().map(Vec::as_slice);
    let junctions = junctions(rings());
    let mut arcs = Arcs::default();
    let mut ring = |ring: &Vec<Vertex>| -> Vec<i32> {
        cut(ring, &junctions).into_iter().map(|piece| arcs.number(piece)).collect()
    };
    let mut polygon = |rings: &Rings| -> Vec<Vec<i32>> { rings.iter().map(&mut ring).collect() };
    let mut geometries = Vec::with_capacity(communes.len());
    for polygons in &communes {
        let mut parts: Vec<Vec<Vec<i32>>> = polygons.iter().map(&mut polygon).collect();
        geometries.push(match (parts.len(), parts.pop()) {
            (_, None) => Shape::Unknown { kind: () },
            (1, Some(only)) => Shape::Known(Polygons::Polygon(only)),
            (_, Some(last)) => {
                parts.push(last);
                Shape::Known(Polygons::MultiPolygon(parts))
            }
        });
    }
    Topology {
        kind: "Topology",
        transform: Transform { scale: [grid.step; 2], translate: grid.corner },
        arcs: arcs.arcs.into_iter().map(steps).collect(),
        objects: Objects { communes: Collection { kind: "GeometryCollection", geometries } },
    }
}

/// The polygons of a boundary that hold an area on the grid.
fn polygons(boundary: Option<&MultiPolygon>, grid: &Grid) -> Vec<Rings> {
    let rings = |polygon: &Polygon| -> Option<Rings> {
        let outer = grid.ring(polygon.exterior());
        let inner = polygon.interiors().iter().map(|ring| grid.ring(ring));
        let inner = inner.filter(|ring| ring.len() >= LEAST);
        (outer.len() >= LEAST).then(|| [outer].into_iter().chain(inner).collect())
    };
    boundary.into_iter().flatten().filter_map(rings).collect()
}

/// Each vertex as a step from the one before; the first as it is.
fn steps(arc: Vec<Vertex>) -> Vec<Vertex> {
    let mut last = [0, 0];
    let step = |[x, y]: Vertex| {
        let step = [x - last[0], y - last[1]];
        last = [x, y];
        step
    };
    arc.into_iter().map(step).collect()
}
