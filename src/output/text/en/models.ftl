# The crow-fly model beside the road: comparison and calibration.

## Comparison

column-crow-fly = Crow-fly
column-road = Road
column-difference = Road − crow-fly
column-ratio = Road / crow-fly
column-crow-fly-only = Crow-fly only
column-road-only = Road only
column-differ = Models differ
column-crow-fly-site = Nearest, crow-fly
column-road-site = Nearest by road
column-crow-fly-mean = Mean crow-fly
column-road-mean = Mean by road
column-difference-p5 = Difference, 5th percentile
column-difference-median = Median difference
column-difference-p95 = Difference, 95th percentile
column-ratio-median = Median ratio
column-never-by-road = No site by road
column-other-site = Another site by road
column-crow-fly-only-within = Within { $minutes } min by crow-fly only
column-road-only-within = Within { $minutes } min by road only
measure-p5 = 5th percentile
measure-p25 = 25th percentile
measure-p75 = 75th percentile
measure-reached = Any site reached
measure-other-site = Another site by road
title-models = Crow-fly estimates beside the road: { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}
title-models-people = Within each threshold, by which model
title-models-worst = The { $count } places where the crow-fly estimate is farthest from the road
title-models-by-commune = Crow-fly estimates beside the road, by commune
title-models-by-epci = Crow-fly estimates beside the road, by EPCI
title-models-by-departement = Crow-fly estimates beside the road, by département
title-models-by-region = Crow-fly estimates beside the road, by région
title-models-by-quarter = Crow-fly estimates beside the road, by priority neighbourhood
note-models = Each model leads to its own nearest site. Of those whom both lead to a site; every column has its own percentiles, so that a row does not subtract. Above zero: the road takes longer than the estimate. Ratio: where the estimate is { $least } min or more; beside the mean, of all time.
note-models-other-site = { $people ->
    [one] { $people } inhabitant has
   *[other] { $people } inhabitants have
} another nearest site by road than as the crow flies ({ $share } %).
note-models-people = Crow-fly only: within the time by the estimate, but not by road. Road only: the reverse.
note-models-worst = In minutes, either way; places that one of the models leads to no site are left out.
note-models-sites = Both models choose among the { $sites ->
    [one] one site that is
   *[other] { $sites } sites that are
} on the roads; { $left ->
    [0] no other is
    [one] one other is
   *[other] { $left } others are
} left out of both.
map-models-title = How far crow-fly estimates are from the road
map-models-title-in = How far crow-fly estimates are from the road: { $place }
map-models-subtitle = Time to the nearest site, { $mode }: { $road } min by road for half of the { $people } inhabitants, { $crow-fly } min estimated as the crow flies; for nine out of ten, the road takes { $low } to { $high } min more; { $share } % have another nearest site
map-models-legend = Road minus crow-fly estimate (minutes)
map-models-shorter-most = more than { $from } shorter by road
map-models-shorter = { $from } to { $to } shorter by road
map-models-alike = alike, within { $to } either way
map-models-longer = { $from } to { $to } longer by road
map-models-longer-most = more than { $from } longer by road
map-models-unreachable = no site by road
map-models-source = { $crow-fly } { $model } Data: INSEE (people), IGN Admin Express (boundaries), DILA (town halls), ANCT (sites), Licence Ouverte 2.0; roads © OpenStreetMap contributors, ODbL (sites off these roads are left out of both models); files: { $inputs }. maillage { $version }.

## Calibration

column-class = Class
column-from-km = From
column-to-km = To
column-pairs = Pairs
column-pairs-without-road = Pairs without road
column-detour = Detour
column-detour-p5 = Detour, 5th percentile
column-detour-p95 = Detour, 95th percentile
column-speed = Speed
column-residual-p5 = Road − estimate, 5th percentile
column-residual-p95 = Road − estimate, 95th percentile
column-ratio-p5 = Road / estimate, 5 %
column-ratio-p95 = Road / estimate, 95 %
title-calibration = Detour and speed that bring crow-fly minutes to those of the road
note-calibration = Pairs of places 1 to { $km } km apart, as the crow flies, counted with the people of the origin. Detour: median length by road over the straight line. Speed: makes half of the estimates too short, half too long. Of 100 trips, 90 lie between the two ratios.
note-calibration-use = To use a row: --detour and --speed. A constant speed is too high for short trips and too low for long ones (--by-distance shows it): choose --reach near the distances in question.
note-calibration-unclassed = { $communes ->
    [one] One commune
   *[other] { $communes } communes
} without a class: no trip starts there.
note-calibration-without-road = { $pairs ->
    [one] One pair
   *[other] { $pairs } pairs
} between which no road leads: left out.
