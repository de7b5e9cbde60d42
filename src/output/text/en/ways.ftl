## One trip by road.

column-leg = Leg
column-leg-kind = Kind
column-road-name = Road
column-km = Length
column-total-km = Length so far
column-total-minutes = Time so far
title-route = { $from } → { $to }: { $minutes } min, { $km } km { $mode } (straight line { $straight } km)
title-no-route = { $from } → { $to }: no road leads there { $mode } (straight line { $straight } km)
leg-to-road = to the road (straight line)
leg-from-road = from the road (straight line)
leg-no-name = road without a name
leg-ferry = ferry
leg-ferry-named = ferry { $name }
note-route = Stages of one road name are told as one; a piece of up to { $metres } m between two of them, such as a roundabout, counts with them. The straight lines to and from the road are stages of their own.
note-route-off-road = { $place } lies more than { $km } km from any road of the extract. Give a place nearer to a road, or add the extract of its surroundings to --roads.
note-route-island = { $place } lies on roads that are joined to few others, such as those of an island.
note-route-not-joined = Both places lie on roads, but the extract holds no way from one to the other: the road may leave the extract (add the one beside it to --roads), or be open the other way only.
note-route-by-ferry = With ferries (without --no-ferries): { $minutes } min, { $km } km{ $named ->
    [0] .
    [one] , by { $ferries }.
   *[other] , by { $ferries }.
}
map-title-route = { $from } → { $to }
map-line = The quickest way
map-ends = From 1 to 2
map-subtitle-route = { $minutes } min, { $km } km { $mode } (straight line { $straight } km)
map-subtitle-no-route = No road leads there { $mode } (straight line { $straight } km)
map-source-ways = { $model } Data: roads © OpenStreetMap contributors (ODbL); INSEE (people), IGN Admin Express (boundaries), DILA (town halls), ANCT (sites, quarters), Licence Ouverte 2.0; files: { $inputs }. maillage { $version }.

## Zones within reach

unit-km2 = km²
column-limit = Within
column-area = Area
column-parts = Parts
column-holes = Holes
title-isochrone-from = What is reached { $mode } from { $places }{ $others ->
    [0] {""}
   *[other] {" "}and { $others } more
}
title-isochrone-to = From where { $places }{ $others ->
    [0] {" "}is reached
   *[other] {" "}and { $others } more are reached
} { $mode }
title-isochrone-sites = From where the nearest of { $sites } sites is reached { $mode }
note-isochrone-people = People are those of the territory whose own trip takes no longer, not those whom the polygon holds: at its line, a polygon is right to a cell.
note-isochrone-grid = Polygons: grid of { $cell } m; beside a road, { $near } m at the speed given below, then at a walk (4 km/h) up to { $reach } m; motorways are not left between exits; holes below { $field } km² (fields between roads) filled; lines simplified by at most { $tolerance } m.
note-isochrone-circles = Polygons: circles of 128 points.
note-isochrone-off-road = { $places ->
    [one] One place lies
   *[other] { $places } places lie
} more than { $km } km from any road of the extract{ $names }: nothing is reached from there.
map-zones = Minutes
map-start = Start
map-goal = Goal
map-zone-people = { $people } ({ $share } %) within { $minutes } min
map-zone-separator = {"; "}
map-zone-subtitle = Inhabitants of the territory: { $within }
