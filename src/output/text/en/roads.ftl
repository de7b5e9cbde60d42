# Travel by road.
note-no-road = { $places ->
    [one] One place
   *[other] { $places } places
} ({ $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}) more than { $km } km from any road of the extract: { $names }{ $others ->
    [0] .
   *[other]  and { $others } more.
} No time is known there: they count as unreachable.
note-island = { $places ->
    [one] One place
   *[other] { $places } places
} ({ $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}) on roads that lead nowhere else, such as an island: { $names }{ $others ->
    [0] .
   *[other]  and { $others } more.
} Only the sites on the same roads are reached.
note-sites-off-road = { $sites ->
    [one] One site
   *[other] { $sites } sites
} within 30 km of somebody of the territory, but not on the roads of the extract: never reached here, so that times at its edge may be too long. Add the extract beside it to --roads.
