### The page: header, map, week, settings. locales/fr has the same keys.

page-title = maillage: who reaches a service, when, and where to open
brand-what = who reaches a France services, when, and where to open
skip-to-panel = Go to the panel
language-other = Français
title-none = Choose a territory
title-study = { $name }: { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}, { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
}
status-loading = Loading…
status-ready = Territory loaded: { $name }.
problem-remedy = What to do: { $remedy }
problem-change = Change { $number } of the list: { $change }
problem-line = Line { $line } of the file
problem-hours = give days, then hours, in steps of five minutes, such as Tu,Th 09:00-12:00 for Tuesday and Thursday from 9:00 to 12:00 (Mo, Tu, We, Th, Fr, Sa, Su), or paint them on the grid.
problem-network = The program does not answer. Is it still running?

search-label = Territory
search-text =
    .placeholder = Commune, EPCI, département…
search-found =
    .aria-label = Territories found
search-count = { $count ->
    [0] No territory found
    [one] { $count } territory found
   *[other] { $count } territories found
}
kind-commune = commune
kind-bundled = bundled territory
kind-epci = EPCI
kind-departement = département
kind-region = région
kind-country = country
search-option = { $name } ({ $kind }, { $inside })
search-option-whole = { $name } ({ $kind })

settings = Settings
set-model = Travel times
model-crow-fly = Estimated as the crow flies
model-roads = By road
set-mode = Mode
mode-car = Car
mode-bicycle = Bicycle
mode-foot = On foot
set-thresholds = Thresholds, in minutes
set-thresholds-help = One to seven, ascending, with spaces between them.
set-thresholds-wrong = Give one to seven ascending whole numbers from 1 to 240.
set-reach = A site is within reach below (min)
set-gaps = Far areas beyond (min)
set-apply = Apply

map-heading = Map
map-canvas = Map of the minutes to the nearest site. Arrows: move. + and −: zoom. Enter: read the commune in the centre.
map-about = The tab Tables says the same.
map-none = The map cannot be drawn here (WebGL is missing). Everything is in the tab Tables.
zoom =
    .aria-label = Zoom
zoom-in =
    .aria-label = Zoom in
    .title = Zoom in
zoom-out =
    .aria-label = Zoom out
    .title = Zoom out
zoom-all =
    .aria-label = The whole territory
    .title = The whole territory
zoom-part =
    .aria-label = Part of the territory
part-mainland = Mainland
part-971 = Guadeloupe
part-972 = Martinique
part-973 = French Guiana
part-974 = Réunion
part-976 = Mayotte
legend = Legend
legend-minutes = Minutes to the nearest site
legend-open = Minutes to the nearest open site, { $moment }
legend-difference = Minutes more or less with the changes
legend-first = { $to } min or less
legend-between = { $from } to { $to } min
legend-last = more than { $from } min
legend-less-last = { $from } min less, or better
legend-less = { $to } to { $from } min less
legend-same = unchanged
legend-more = { $from } to { $to } min more
legend-more-last = more than { $from } min more
legend-unreachable = no site reached
legend-off = closed at this hour
legend-outside = outside the territory
legend-sites = Sites
legend-quarter = Priority neighbourhood
legend-gap = Area beyond { $minutes } min
format-fixed = Fixed site
format-multi-site = Multi-site
format-antenna = Antenna
format-permanence = Permanence
format-bus = Bus
format-itinerant = Itinerant team
format-unknown = Unknown format
state-opened = opened here
state-closed = closed here
state-moved = moved
state-hours = other hours
layers = Show
layer-sites = Sites
layer-quarters = Priority neighbourhoods
layer-gaps = Far areas
layer-towns = Names of towns
layer-ign = “Plan IGN” background
layer-ign-help = When ticked, your browser asks the IGN’s server for this background, which then sees your address and the places shown. When not, nothing leaves this computer.
show-what = Show
show-after = the minutes
show-difference = the difference from today
stop = Stop
ask-place = Click on the map where the antenna is to be, or choose a place in the form.
ask-move = Click where { $name } is to go.

place =
    .aria-label = Chosen place
place-commune = { $people ->
    [one] { $people } person
   *[other] { $people } people
} · { $minutes } min to { $site } · { $hours } reachable hours a week
place-commune-none = { $people ->
    [one] { $people } person
   *[other] { $people } people
} · no site reached · { $hours } reachable hours a week
place-after = With the changes: { $minutes } min to { $site } · { $hours } hours a week
place-moment = { $moment }: { $minutes ->
    [none] no open site reached
   *[other] { $minutes } min to an open site
}
place-site = { $format } · { $hours }
place-quarter = Priority neighbourhood · { $people } people · { $minutes } min · { $hours } reachable hours a week
hours-then = ;
hours-odd = odd weeks
hours-even = even weeks
hours-nth = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
}
hours-unknown = hours not known
site-close = Close this site
site-move = Move it
site-hours = Change its hours
open-here = Open an antenna here
place-forget = Close
tip-commune = { $name }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $minutes } min
tip-commune-none = { $name }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, no site reached

week-heading = The week
week-play = Play
week-pause = Pause
week-on = Map at this hour
week-slider = Hour of the week
week-said = { $moment }: { $people ->
    [one] { $people } person reaches
   *[other] { $people } people reach
} an open site ({ $share })
week-said-both = { $moment }: { $before } → { $people ->
    [one] { $people } person reaches
   *[other] { $people } people reach
} an open site ({ $share })
curve-label = People who reach an open site, hour by hour: { $most } at most, { $when }. Today in grey{ $changed ->
    [yes] , with the changes in green
   *[no] {""}
}.

panel =
    .aria-label = Panel
tabs =
    .aria-label = Views
tab-today = Today
tab-try = Try
tab-plan = Plan
tab-tables = Tables
tab-files = Files
