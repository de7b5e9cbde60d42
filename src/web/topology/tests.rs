//! Boundaries solved on paper, and those of the Aude put together again.

use std::collections::HashMap;

use geo::{Area, MultiPolygon, Rect, coord};
use serde_json::Value;

use super::topology;
use crate::study::{CommunesFrom, Request, load};

fn square(x: f64, y: f64) -> MultiPolygon {
    MultiPolygon(vec![Rect::new(coord! {x: x, y: y}, coord! {x: x + 1.0, y: y + 1.0}).to_polygon()])
}

fn json(boundaries: &[Option<&MultiPolygon>], step: f64) -> Value {
    serde_json::to_value(topology(boundaries, step)).unwrap()
}

#[test]
fn two_squares_share_their_side() {
    let squares = [square(0.0, 0.0), square(1.0, 0.0)];
    let json = json(&[Some(&squares[0]), None, Some(&squares[1])], 0.5);
    assert_eq!(json["arcs"].as_array().unwrap().len(), 3, "two outer sides and one in common: {json}");
    let shapes = json["objects"]["communes"]["geometries"].as_array().unwrap();
    assert_eq!(shapes[1], serde_json::json!({"type": null}));
    let used = |at: usize| -> Vec<i64> {
        shapes[at]["arcs"][0].as_array().unwrap().iter().map(|arc| arc.as_i64().unwrap()).collect()
    };
    let shared: Vec<i64> = used(0).into_iter().filter(|arc| used(2).contains(&!arc)).collect();
    assert_eq!(shared.len(), 1, "one runs it forwards, the other backwards: {json}");
    assert_eq!(json["transform"]["translate"], serde_json::json!([0.0, 0.0]));
}

#[test]
fn a_hole_and_what_fills_it_share_a_ring() {
    let hole = square(1.0, 1.0);
    let around = Rect::new(coord! {x: 0.0, y: 0.0}, coord! {x: 3.0, y: 3.0}).to_polygon();
    let ring =
        MultiPolygon(vec![geo::Polygon::new(around.exterior().clone(), vec![hole.0[0].exterior().clone()])]);
    let json = json(&[Some(&ring), Some(&hole)], 1.0);
    assert_eq!(json["arcs"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_smaller_than_the_grid_is_left_out() {
    let json = json(&[Some(&square(0.0, 0.0)), Some(&square(10.0, 0.0))], 9.0);
    let shapes = &json["objects"]["communes"]["geometries"];
    assert_eq!(shapes, &serde_json::json!([{"type": null}, {"type": null}]));
}

/// The area of a shape of the topology, in square degrees.
fn area(shape: &Value, arcs: &[Vec<[f64; 2]>]) -> f64 {
    let ring = |ring: &Value| -> f64 {
        let mut points: Vec<[f64; 2]> = Vec::new();
        for arc in ring.as_array().unwrap() {
            let arc = arc.as_i64().unwrap();
            let mut part = arcs[if arc < 0 { !arc } else { arc } as usize].clone();
            if arc < 0 {
                part.reverse();
            }
            assert!(points.last().is_none_or(|last| *last == part[0]), "arcs follow each other");
            points.extend(&part[usize::from(!points.is_empty())..]);
        }
        assert_eq!(points.first(), points.last(), "rings are closed");
        points.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum::<f64>().abs()
            / 2.0
    };
    let polygon = |rings: &Value| -> f64 {
        let rings = rings.as_array().unwrap();
        ring(&rings[0]) - rings[1..].iter().map(ring).sum::<f64>()
    };
    match shape["type"].as_str() {
        Some("Polygon") => polygon(&shape["arcs"]),
        Some("MultiPolygon") => shape["arcs"].as_array().unwrap().iter().map(polygon).sum(),
        _ => 0.0,
    }
}

#[test]
fn the_communes_of_the_aude_are_put_together_again() {
    let study = load(&Request { boundaries: true, ..Request::of(CommunesFrom::Aude) }).unwrap();
    let boundaries: Vec<Option<&MultiPolygon>> =
        study.territory.communes().iter().map(|commune| commune.boundary.as_ref()).collect();
    let json = json(&boundaries, 0.0001);
    let scale = json["transform"]["scale"][0].as_f64().unwrap();
    let mut uses: HashMap<i64, usize> = HashMap::new();
    let arcs: Vec<Vec<[f64; 2]>> = json["arcs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|arc| {
            let mut at = [0.0, 0.0];
            let points = arc.as_array().unwrap().iter().map(|step| {
                at = [at[0] + step[0].as_f64().unwrap(), at[1] + step[1].as_f64().unwrap()];
                [at[0] * scale, at[1] * scale]
            });
            points.collect()
        })
        .collect();
    for (commune, shape) in
        study.territory.communes().iter().zip(json["objects"]["communes"]["geometries"].as_array().unwrap())
    {
        let expected = commune.boundary.as_ref().map_or(0.0, |boundary| boundary.unsigned_area());
        let found = area(shape, &arcs);
        assert!((found - expected).abs() < 0.02 * expected + 1e-6, "{}: {found} {expected}", commune.name);
        let mut stack = vec![&shape["arcs"]];
        while let Some(value) = stack.pop() {
            match value.as_i64() {
                Some(arc) => *uses.entry(if arc < 0 { !arc } else { arc }).or_default() += 1,
                None => stack.extend(value.as_array().unwrap()),
            }
        }
    }
    assert!(uses.values().all(|uses| (1..=2).contains(uses)), "an arc borders one commune or two");
    let shared = uses.values().filter(|uses| **uses == 2).count();
    assert!(shared * 10 > arcs.len() * 8, "{shared} of {} arcs are shared", arcs.len());
}
