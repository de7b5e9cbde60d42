## Scenarios beside today.

column-measure-id = Id
column-scenario-change = Change
column-scenario = Scenario
column-number = No
column-what-changes = Change
column-site-id = Site
column-told = What it does
column-cost-once = Cost, once
column-cost-year = Cost, a year
column-effect = Effect
column-person-hours-saved = Time saved
column-cut-off = Cut off
column-connected = Newly connected

title-simulate = { $count ->
    [one] One scenario beside today: { $people } inhabitants
   *[other] { $count } scenarios beside today: { $people } inhabitants
}
title-scenario-changes = { $count ->
    [one] What the scenario changes
   *[other] What the scenarios change
}
title-simulate-units = { $winners ->
    [0] Nobody gains
    [one] One gains
   *[other] { $winners } gain
}, { $losers ->
    [0] nobody loses
    [one] one loses
   *[other] { $losers } lose
}: those with most people × time first
title-simulate-units-none = Nothing changes for anybody

sim-people = Inhabitants
sim-people-within = Within { $minutes } min
sim-gained = – newly within { $minutes } min
sim-lost = – no longer within { $minutes } min
sim-unreachable = Who reach no site
sim-quarters-within = Quarters within { $minutes } min
sim-quarters-gained = – quarters newly within { $minutes } min
sim-quarters-lost = – quarters no longer within { $minutes } min
sim-quarter-people = People of quarters within { $minutes } min
sim-quarter-people-gained = – people of quarters newly within { $minutes } min
sim-quarter-people-lost = – people of quarters no longer within { $minutes } min
sim-mean = Mean time
sim-median = Median time
sim-p95 = 95 % need at most
sim-longest = Longest time
sim-hours = Reachable hours a week, mean
sim-after-five = With an open site after 17:00
sim-saturday = With an open site on Saturday
sim-fewer = With fewer than { $hours } reachable hours a week
sim-sites = Sites in the territory
sim-labels = Labels
sim-funding = Funding of the labels, a year
sim-cost-once = Cost, once
sim-cost-year = Cost, a year
sim-cost-once-person = Cost, once, a person newly within { $minutes } min
sim-cost-year-person = Cost, a year, a person newly within { $minutes } min
sim-met = { $judged ->
    [labels] Labels that meet: { $title }
   *[sites] Sites that meet: { $title }
}
sim-fallen = { $judged ->
    [labels] – labels that no longer meet it: { $title }
   *[sites] – sites that no longer meet it: { $title }
}
sim-risen = { $judged ->
    [labels] – labels that meet it now: { $title }
   *[sites] – sites that meet it now: { $title }
}

note-simulate = Newly within, no longer within: people whose time crosses the threshold. Rows that begin with – are left out where they are zero. A change is the scenario less today.
note-simulate-clock = Reachable: a site within { $minutes } min that is open on arrival. After 17:00, on Saturday: for an hour a week or more ({ $after }; { $saturday }). People with fewer than { $hours } hours include those without any site.
note-simulate-funding = Funding: flat amounts of { $years }, one a label, for labels whose seat is in the list{ $unknown ->
    [yes] ; an amount is not known for some of these years (known: { $known }), give your own with --amounts FILE
   *[no] {""}
}. A permanence or antenna that opens alone carries no label of its own.
note-simulate-no-hours = { $scenario }: { $count ->
    [one] one site opens
   *[other] { $count } sites open
} without known hours: no clock counts them.
note-simulate-people = { $scenario } counts { $people } inhabitants, not today's { $today }: its changes are against today's sites for the same people.
note-simulate-fallen = { $scenario }: { $judged ->
    [labels] these labels
   *[sites] these sites
} no longer meet "{ $title }": { $names }{ $others ->
    [0] {""}
   *[other] {" "}and { $others } more
}.
note-simulate-risen = { $scenario }: { $judged ->
    [labels] these labels
   *[sites] these sites
} meet "{ $title }" now: { $names }{ $others ->
    [0] {""}
   *[other] {" "}and { $others } more
}.
note-simulate-units = Minutes: mean of the unit's people who reach a site. Time saved: one trip of everybody, one way; below zero for who loses. Nearest: the site nearest to most of the unit's people. Hours a week: with an open site within reach, mean of its people. More h, less h: only hours within reach change, nobody’s time.

effect-gains = gains
effect-gains-hours = more h
effect-loses-hours = LESS h
effect-loses = LOSES
effect-cut-off = CUT OFF

did-no-hours = hours not known
did-opened = opens { $name } ({ $hours })
did-closed = closes { $name }
did-moved = moves { $name } to { $place }
did-hours = { $name }: { $after } (until then: { $before })
did-stops = { $name } serves also at { $places }
remark-on-the-spot = { $name } ({ $id }) stands at that very place
remark-nothing = as before: nothing changes
remark-no-hours = no clock counts it
remark-outside = in commune { $commune }, outside the territory
remark-outside-unknown = in no commune of the territory
remark-base = its base still counts as a place that serves

map-simulate-title = Minutes gained and lost: { $name }
map-simulate-subtitle = { $people } inhabitants; newly within { $minutes } min: { $gained }, no longer: { $lost }; mean time { $before } → { $after } min ({ $travel }). A commune has the colour of its town hall
map-simulate-legend = Minutes to the nearest site, scenario less today
map-simulate-gains-most = more than { $from } gained
map-simulate-gains = { $from } to { $to } gained
map-simulate-alike = alike, within { $to } either way
map-simulate-loses = { $from } to { $to } lost
map-simulate-loses-most = more than { $from } lost
map-simulate-cut-off = no site reached any more
map-simulate-never = no site reached, today neither
map-simulate-sites = Site that stays
map-simulate-opened = Site that opens
map-simulate-closed = Site that closes
map-simulate-moved = Site that moves
map-simulate-title-hours = Reachable hours gained and lost: { $name }
map-simulate-legend-hours = Hours a week with an open site within { $minutes } min, gained and lost
map-simulate-subtitle-hours = { $people } inhabitants; reachable hours a week, mean: { $before } → { $after } ({ $travel }). A commune has the colour of its town hall
map-simulate-before = Minutes to the nearest site, before: { $name }
map-simulate-after = Minutes to the nearest site, after: { $name }
map-simulate-side = { $people } inhabitants; within { $minutes } min: { $within } ({ $percent } %); mean time { $mean } min ({ $travel }). A commune has the colour of its town hall
