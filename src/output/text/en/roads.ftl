# Travel by road.
note-no-road = { $places ->
    [one] One place
   *[other] { $places } places
} ({ $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}) more than { $km } km from any road of the extract: { $names }{ $others ->
    [0] .
   *[other] {" "}and { $others } more.
} No time is known there: they count as unreachable.
note-island = { $places ->
    [one] One place
   *[other] { $places } places
} ({ $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}) on roads that lead nowhere else, such as an island: { $names }{ $others ->
    [0] .
   *[other] {" "}and { $others } more.
} Only the sites on the same roads are reached.
note-sites-off-road = { $sites ->
    [one] One site
   *[other] { $sites } sites
} within 30 km of somebody of the territory, but not on the roads of the extract: never reached here, so that times at its edge may be too long. Add the extract beside it to --roads.

# Prepared roads.
unit-megabytes = MB
unit-km-per-hour = km/h
title-roads-build = Prepared roads
title-roads-info = Roads { $mode }: figures
title-roads-speeds = Roads { $mode }, by mean speed
title-roads-cache = Where the prepared roads are kept
column-roads-mode = Mode
column-roads-junctions = Junctions
column-roads-edges = Pieces of road
column-roads-length = Length
column-roads-shortcuts = Shortcuts
column-roads-size = Size
column-roads-file = File
column-roads-figure = Figure
column-roads-what = What
column-roads-count = Number
column-roads-share = Share
column-roads-from = From
column-roads-below = Below
column-roads-state = State
column-roads-key = Key
roads-junctions = Junctions
roads-roads = Pieces of road between two junctions
roads-one-way = … open in one direction only
roads-ferries = Ferries
roads-shortcuts = Shortcuts that make questions quick
roads-turn-copies = Copies of junctions that forbid turns
roads-components = Sets of junctions that reach each other
roads-solid-components = … of 500 junctions or more
roads-largest-component = Junctions of the largest set
roads-outside-largest = Pieces of road outside the largest set
roads-ways-read = Roads, paths and ferries read from the extract
roads-nodes-read = Points of them
roads-restrictions-read = Turn restrictions over one junction
roads-short-ways = Left out: roads with fewer than two points in the extract
roads-missing-nodes = Left out: points that the extract does not hold
roads-off-globe = Left out: points placed outside the globe
roads-differing = Objects that several files tell differently (the first counts)
roads-restrictions-over-ways = Left out: turn restrictions over a road instead of a junction
roads-conditional-restrictions = Left out: turn restrictions that hold at some hours only
roads-broken-restrictions = Left out: turn restrictions that do not tell a turn
roads-cache-found = found, and used
roads-cache-prepared = not there: prepared, and kept now
roads-cache-damaged = damaged ({ $why }): prepared again, and kept now
roads-cache-not-kept = not kept: { $why }
note-roads-lengths = A piece of road counts once, whatever its directions; roads that nobody of this mode may travel do not count.
note-roads-components = From a set of fewer than 500 junctions one hardly gets anywhere: places are put there only if no other road is near.
note-roads-turns = A turn restriction is applied by a copy of its junction, one for each road from which a turn is forbidden. Those that do not hold for this mode need none.
note-roads-speeds = Mean speed over the whole piece in its open directions, with the waits at its end: no speed limit.

title-snap = How the places of the territory lie on the roads
title-snap-places = { $places ->
    [one] One place and its road
   *[other] { $places } places and their roads, the farthest first
}
snap-people = where people live
snap-sites = sites
snap-on-road = on the roads
snap-nowhere = on a road that leads nowhere else
snap-no-road = no road near
column-snap-kind = Places
column-snap-places = Number
column-snap-median = Half within
column-snap-p95 = 95 % within
column-snap-farthest = Farthest
column-snap-nowhere = On a road that leads nowhere
column-snap-no-road = No road near
column-snap-people = People of these
column-snap-distance = To the road
column-snap-state = State
note-snap = Distances: straight line from the place to the nearest road. No road near: none within { $km } km. Leads nowhere: from there one reaches fewer than 500 junctions, or does not come back (an island, a dead part of the data).
note-opened-off-road = Supposed to open, but more than { $km } km from any road of the extract, so that nobody reaches it: { $names }. Correct its position, or add the extract that holds it to --roads.
note-candidates-off-road = { $count ->
    [one] One candidate is
   *[other] { $count } candidates are
} more than { $km } km from any road of the extract, and never chosen: { $names }{ $others ->
    [0] .
   *[other] {" "}and { $others } more.
}
