### What planners read, in English. fr.ftl holds the same keys.

## Units, shown beside a heading

unit-people = people
unit-minutes = min
unit-hours = h
unit-km = km
unit-percent = %
unit-person-hours = person-h
unit-degrees = °

## Headings of columns, without their unit

column-rank = Rank
column-commune = Commune code
column-commune-name = Commune
column-name = Name
column-population = Population
column-site = Site
column-median-time = Median time
column-within = Within { $minutes } min
column-unreachable = Unreachable

## Below a table on the terminal

no-rows = (no rows)
rows-left-out =
    … and { $count ->
        [one] { $count } more row
       *[other] { $count } more rows
    } (use --format csv for all)
columns-left-out = Not shown, for lack of width: { $columns } (use --format csv for all)

## Provenance

provenance-run = maillage { $version }, command { $command }
provenance-options = Options: { $options }
provenance-input =
    Input: { $name } ({ $vintage }), { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $repaired } repaired, { $rejected } rejected, SHA-256 { $hash }…
vintage-unknown = vintage not known

## Headings of the results

column-measure = Measure
column-minutes = Minutes
column-people-within = People within
column-share-within = Share within
column-people-beyond = People beyond
column-code = Code
column-place = Place
column-people = People
column-distance = Straight line
column-nearest-site = Nearest site
column-around = Around
column-communes = Communes
column-quarters = Quarters
column-worst-place = Farthest place
column-beyond-minutes = Beyond the threshold
column-beyond-km = Beyond, straight line
column-beyond-hours = Time beyond, all people
column-commune-codes = Commune codes
column-patch = Patch
column-minutes-before = Before
column-minutes-after = After
column-people-before = People before
column-people-after = People after
column-people-gained = People gained
column-share-before = Share before
column-share-after = Share after
column-mean-before = Mean before
column-mean-after = Mean after
column-gained-within = Gained within { $minutes } min
column-candidate = Candidate
column-kind = Kind
column-lon = Longitude
column-lat = Latitude
column-newly-covered = Newly covered
column-newly-reached = Newly reached
column-saved = Time saved
column-total-covered = Newly covered, in all
column-covered = Covered then
column-total-saved = Time saved, in all
column-reason = Why
column-source = Source
column-rows = Rows
column-accepted = Accepted
column-repaired = Repaired
column-rejected = Rejected
column-severity = Severity
column-cases = Cases
column-example = First case
column-remedy = What was done, or what to do
column-row = Row
column-what = What

## Measures

measure-threshold = Threshold
measure-mean = Mean
measure-median = Median
measure-p90 = 90th percentile
measure-p95 = 95th percentile
measure-longest = Longest

## Titles

title-coverage = Access to the nearest site: { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}
title-by-commune = Access to the nearest site, by commune
title-by-epci = Access to the nearest site, by EPCI
title-by-departement = Access to the nearest site, by département
title-by-region = Access to the nearest site, by région
title-by-quarter = Access to the nearest site, by priority neighbourhood
title-compare = Before and after openings and closures: { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}
title-worst = The { $count } places farthest from a site
title-gaps = { $count ->
    [0] Nobody lives more than { $minutes } min from a site
    [one] One patch beyond { $minutes } min
   *[other] { $count } patches beyond { $minutes } min
}
title-gap-points = Places more than { $minutes } min from a site
title-rank = Where the next site would serve most people within { $minutes } min ({ $count } candidates bring something)
title-sequence = { $count ->
    [0] No candidate brings anything
    [one] The best opening, for access within { $minutes } min
   *[other] The best { $count } openings one after the other, for access within { $minutes } min
}
title-inputs = Data read
title-problems = Problems found in the data

## Notes below tables

travel-estimated = { $mode }, estimated
travel-by-road = { $mode }, by road
roads-credit = roads © OpenStreetMap contributors (ODbL);{" "}
note-crow-fly = Times are crow-fly estimates, { $mode }: great-circle distance × { $detour } at { $speed } km/h.
note-road = Times are by road, { $mode }: the quickest way over OpenStreetMap, with straight legs to and from the road at { $leg } km/h.
note-coverage = A percentile is the time within which that share of all people live.
note-units = Shares are of the unit's people; people live at their town hall or quarter.
note-unreachable = { $people } people reach no site at all.
note-distance = The straight line is the great-circle distance, without the detour.
note-gaps = A patch is a set of touching communes that hold people beyond the threshold; only those people are counted. Beyond: of its farthest place.
note-rank = Each candidate is judged alone, existing sites are kept. Newly covered: people whose time falls within the threshold. Time saved: one trip of every person served sooner, one way.
note-sequence = Greedy: each opening is the best once those before it are open; a good sequence, not proven the best. Existing sites are kept.
note-inputs = Rows = accepted + repaired + rejected. maillage check --all lists every problem.

## Reasons

why-line = { $rank }. { $name }: { $why }
list-separator = {", "}
reason-covers = Brings { $people ->
    [one] { $people } person
   *[other] { $people } people
} within { $minutes } min: { $who }.
reason-saves = Brings nobody new within { $minutes } min, but saves { $hours } person-hours a round of trips: { $who }.
reason-place = { $place } ({ $people }, { $from } → { $to } min)
reason-place-unreached = { $place } ({ $people }, never → { $to } min)
reason-others = { $count ->
    [one] {" "}and 1 other place
   *[other] {" "}and { $count } other places
}

## Kinds of candidates

kind-town-hall = town hall
kind-quarter = quarter
kind-place = place

## The map

map-title-in = Access to the nearest site: { $place }
map-title = Access to the nearest site
map-subtitle = { $people } inhabitants, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
}{ $at }; { $share } % within { $minutes } min ({ $travel }){ $on }{ $opened }
map-opened = {"; "}supposing openings: { $places }
map-legend = Minutes to the nearest site
map-class-first = up to { $to }
map-class = { $from } to { $to }
map-class-last = more than { $from }
map-unreachable = no site reached
map-no-data = no data
map-inset-paris = Paris and inner suburbs
map-sites = Site
map-antennas = Antenna or permanence
map-travelling = Bus or travelling team (its base)
map-sites-outside = Site of a neighbour
map-quarters = Priority neighbourhood
map-candidates = Best next openings, in order
map-source = { $model } Data: { $roads }INSEE (people), IGN Admin Express (boundaries), DILA (town halls), ANCT (sites, quarters), Licence Ouverte 2.0; files: { $inputs }. maillage { $version }.
mode-car = by car
mode-bicycle = by bicycle
mode-foot = on foot

note-sites = Sites: { $inside } in the territory, { $neighbours } of its neighbours within { $minutes } min, { $elsewhere } farther away. { $travelling } of those that count are buses or itinerant teams, placed at their base.

weekday =
    { $day ->
        [Mo] Monday
        [Tu] Tuesday
        [We] Wednesday
        [Th] Thursday
        [Fr] Friday
        [Sa] Saturday
       *[Su] Sunday
    }
weekday-short =
    { $day ->
        [Mo] Mon
        [Tu] Tue
        [We] Wed
        [Th] Thu
        [Fr] Fri
        [Sa] Sat
       *[Su] Sun
    }
title-affected = { $places ->
    [0] Nobody's time to the nearest site changes
    [one] One place has another time to its nearest site: { $people } inhabitants
   *[other] { $places } places have another time to their nearest site: { $people } inhabitants
}
column-minutes-more = Minutes more
column-site-before = Nearest before
column-site-after = Nearest after
column-unit = Unit
column-today = Today
