## The report.

report-title = Access to public services
report-title-of = Access to public services: { $place }
report-subtitle = Diagnosis, proposals and scenarios, in the shape of the scheme of French départements for better access to public services (SDAASaP)
report-skip = Skip to the report
report-contents = Contents
report-made-by = Report made by maillage { $version }. The same data and options give the same report.
report-and = { $first } and { $last }
report-list-wide = {"; "}
report-day =
    { $day }
report-rows-left = { $count ->
    [one] { $count } more row is not shown: { $command } gives them all.
   *[other] { $count } more rows are not shown: { $command } gives them all.
}
report-communes = { $count ->
    [one] { $count } commune
   *[other] { $count } communes
}

## Cover

report-cover-people = Population
report-cover-people-are = { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}, { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}
report-cover-network = Network
report-cover-network-is = { $sites ->
    [0] No site in the territory
    [one] { $sites } site in the territory
   *[other] { $sites } sites in the territory
}
report-cover-network-on = { $sites ->
    [0] No site in the territory on { $day }
    [one] { $sites } site in the territory on { $day }
   *[other] { $sites } sites in the territory on { $day }
}
report-cover-newest = Last label known
report-cover-times = Travel times
report-cover-travel = Trips { $travel }; the last section describes the method.
report-cover-data = Dates of the data
report-cover-file = { $name } ({ $vintage })

## Summary

report-summary = Main findings
report-summary-intro = What this report finds, section by section. Every figure stands in a table.

## The territory

report-territory = The territory in figures
report-territory-people = The territory has { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
} in { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}{ $epci ->
    [0] .
    [one] {" "}and { $epci } intercommunal body (EPCI).
   *[other] {" "}and { $epci } intercommunal bodies (EPCI).
}
report-territory-sites = { $sites ->
    [0] No site serves the public there
    [1] One site serves the public there
   *[other] { $sites } sites serve the public there, in { $communes ->
        [one] { $communes } commune
       *[other] { $communes } communes
    }
}; { $neighbours ->
    [0] no site of a neighbouring territory is within reach of its people.
    [1] one site of a neighbouring territory is within reach of its people, and counts too.
   *[other] { $neighbours } sites of neighbouring territories are within reach of its people, and count too.
}
report-territory-table = The territory and its network
report-column-number = Number
report-measure-people = Inhabitants
report-measure-communes = Communes
report-measure-epci = Intercommunal bodies (EPCI)
report-measure-quarters = Priority neighbourhoods
report-measure-in-quarters = Inhabitants of these neighbourhoods, where published
report-measure-sites = Sites in the territory
report-measure-with-site = Communes with a site
report-measure-neighbours = Sites of neighbouring territories within reach
report-format-fixed = – fixed houses
report-format-antenna = – antennas
report-format-multi-site = – multiple places (multisites)
report-format-bus = – buses
report-format-itinerant = – itinerant teams
report-format-permanence = – permanences
report-format-unknown = – of an unknown kind

## Who is near, who is far

report-near = Who is near, who is far
report-near-all = All { $people } inhabitants live within { $minutes } min of a site.
report-near-within = { $within ->
    [0] None of the { $people } inhabitants lives within { $minutes } min of a site.
    [1] Only one of the { $people } inhabitants ({ $percent } %) lives within { $minutes } min of a site.
   *[other] Of { $people } inhabitants, { $within } ({ $percent } %) live within { $minutes } min of a site.
}
report-near-beyond = { $beyond ->
    [0] Nobody lives farther than { $minutes } min away.
    [1] One inhabitant lives farther than { $minutes } min away.
   *[other] { $beyond } inhabitants ({ $percent } %) live farther than { $minutes } min away.
}
report-near-beyond-cut-off = { $beyond ->
    [0] Nobody lives farther than { $minutes } min away.
    [1] One inhabitant lives farther than { $minutes } min away, or reaches no site.
   *[other] { $beyond } inhabitants ({ $percent } %) live farther than { $minutes } min away or reach no site; { $unreachable ->
        [1] one of them reaches none.
       *[other] { $unreachable } of them reach none.
    }
}
report-near-half = Half of the inhabitants are within { $half } min of their nearest site, nine out of ten within { $most } min.
report-near-farthest = The farthest place is { $place }, { $minutes } min away.
report-near-bars = Share of inhabitants within reach of a site, by length of the trip (figures in the table below)
report-bar = { $name }: { $value }
report-bars-separator = {"; "}
report-bar-within = Within { $minutes } min
report-bar-people = { $people } inhabitants ({ $percent } %)
report-near-map = Minutes to the nearest site, commune by commune. The tables that follow give the same times by area, and for the farthest places.
report-near-units = Area by area
report-near-units-alike = { $level ->
    [commune] In every commune ({ $count }), the share of inhabitants within { $minutes } min of a site is the same: { $high } %.
    [departement] In every département ({ $count }), the share of inhabitants within { $minutes } min of a site is the same: { $high } %.
    [region] In every région ({ $count }), the share of inhabitants within { $minutes } min of a site is the same: { $high } %.
   *[epci] In every intercommunal body ({ $count }), the share of inhabitants within { $minutes } min of a site is the same: { $high } %.
}
report-near-units-differ = { $level ->
    [commune] From one commune to another,
    [departement] From one département to another,
    [region] From one région to another,
   *[epci] From one intercommunal body to another,
} the share of inhabitants within { $minutes } min of a site goes from { $low } % ({ $worst }) to { $high } % ({ $best }).
report-near-units-part = An intercommunal body, a département or a région that reaches beyond the territory counts by its communes inside only.
report-near-worst = The farthest places

## When

report-when = When
report-when-paper = On paper, { $people ->
    [0] nobody has
    [1] one inhabitant ({ $percent } %) has
   *[other] { $people } inhabitants ({ $percent } %) have
} a site within { $minutes } min; but a closed door is no access.
report-when-hours = On average, an inhabitant has { $hours } h a week with an open site within { $minutes } min.
report-when-fewer = { $people ->
    [0] Nobody has fewer than { $hours }.
    [1] One inhabitant ({ $percent } %) has fewer than { $hours }.
   *[other] { $people } inhabitants ({ $percent } %) have fewer than { $hours }.
}
report-when-never = At no moment of the week does anybody find an open site within { $minutes } min, by the hours that are known.
report-when-best = At the best moment of the week ({ $moment }), { $people ->
    [1] one inhabitant ({ $percent } %) finds
   *[other] { $people } inhabitants ({ $percent } %) find
} an open site within reach.
report-when-steady = At any moment of office hours, { $people ->
    [0] nobody finds
    [1] one inhabitant ({ $percent } %) finds
   *[other] { $people } inhabitants ({ $percent } %) find
} an open site within reach; at no other moment are there more.
report-when-worst = At the worst moment of office hours ({ $moment }), { $people ->
    [0] nobody finds one.
    [1] one inhabitant ({ $percent } %) finds one.
   *[other] { $people } inhabitants ({ $percent } %) find one.
}
report-when-late = After 17:00, from Monday to Friday, { $evening ->
    [0] nobody has
    [1] one inhabitant ({ $evening-percent } %) has
   *[other] { $evening } inhabitants ({ $evening-percent } %) have
} at least one hour a week with an open site within reach; on Saturday, { $saturday ->
    [0] nobody has.
    [1] one inhabitant has ({ $saturday-percent } %).
   *[other] { $saturday } inhabitants have ({ $saturday-percent } %).
}
report-when-picture = The week: share of inhabitants who find an open site, day by day and quarter of an hour by quarter of an hour. The next table gives the figures hour by hour.
report-week-table = Share of inhabitants (in %) who find an open site within { $minutes } min: mean of each hour
report-when-clock = The access clock
report-when-units = The clock, area by area

## Deficit zones

report-zones = Deficit zones
report-zones-found = { $count ->
    [0] Nobody lives farther than { $minutes } min from a site: there is no deficit zone.
    [1] One deficit zone, { $name }, holds those who live farther than { $minutes } min from a site: { $people } in number.
   *[other] { $count } deficit zones hold { $people ->
        [one] { $people } inhabitant
       *[other] { $people } inhabitants
    } farther than { $minutes } min from a site. The one with most people is that of { $name } ({ $most ->
        [one] { $most } inhabitant
       *[other] { $most } inhabitants
    }).
}
report-zones-each = Zone by zone
report-zones-told = The { $told } zones with most people are described here; all { $count } stand in the table above.
report-zones-places = The places of the zones
report-zone = Zone { $rank }: { $name }
report-zone-who = { $people ->
    [0] No population is known
    [1] One inhabitant lives
   *[other] { $people } inhabitants live
} farther than { $minutes } min from a site, in { $communes ->
    [1] one commune.
   *[other] { $communes } communes.
}
report-zone-farthest = The farthest place, { $place }, is { $minutes } min away from its nearest site: { $site }.
report-zone-cut-off = The farthest place, { $place }, reaches no site.
report-zone-reason = { $sites ->
    [0] Reason: no site serves the public in { $communes ->
        [one] this commune.
       *[other] these communes.
    }
    [1] Reason: one site serves the public there, but too far from these people.
   *[other] Reason: { $sites } sites serve the public there, but too far from these people.
}
report-zone-plan = { $within ->
    [0] The proposed plan brings none of these inhabitants within { $minutes } min of a site.
    [1] The proposed plan brings one of these inhabitants within { $minutes } min of a site
   *[other] The proposed plan brings { $within } of these inhabitants within { $minutes } min of a site
}{ $within ->
    [0] {""}
   *[other] { $left ->
        [0] {""}: none is left beyond.
        [1] {""}; one inhabitant is left beyond.
       *[other] {""}; { $left } are left beyond.
    }
}
report-zones-plan = What becomes of the zones with the proposed plan
report-column-brought = Brought within by the plan
report-column-left = Still beyond
report-zone-communes = { $count ->
    [one] Commune: { $names }.
   *[other] Communes: { $names }.
}

## Quarters

report-quarters = Priority neighbourhoods
report-quarters-none = The data of this report hold no priority neighbourhood in this territory.
report-quarters-all = { $count ->
    [1] The priority neighbourhood of the territory is within { $minutes } min of a site.
   *[other] All { $count } priority neighbourhoods of the territory are within { $minutes } min of a site.
}
report-quarters-some = Of { $count ->
    [one] { $count } priority neighbourhood
   *[other] { $count } priority neighbourhoods
}, { $within ->
    [0] none is within { $minutes } min of a site.
    [1] only one is within { $minutes } min of a site.
   *[other] { $within } are within { $minutes } min of a site.
}
report-quarters-farthest = The farthest, { $name }, is { $minutes } min away.
report-quarters-cut-off = One neighbourhood reaches no site: { $name }.
report-quarters-fewest = The one with fewest hours a week of an open site within { $minutes } min is { $name }: { $hours } h.
report-quarters-table = The priority neighbourhoods
report-quarters-note = Hours a week: a site within { $minutes } min is open. A neighbourhood is one place; where it lies in several communes, the farthest counts.
report-column-quarter = Neighbourhood
report-column-poverty = Poverty rate

## Compliance

report-compliance = Compliance of the network
report-compliance-rules = This is what the data tell of the rules of the label.
report-compliance-not-judged = Buses and itinerant teams are left out of this report: labels, which they are part of, are not judged.
report-rule = { $title }: { $judged ->
    [labels] { $met ->
        [0] no label meets this rule
        [1] one label meets it
       *[other] { $met } labels meet it
    }
   *[sites] { $met ->
        [0] no site meets this rule
        [1] one site meets it
       *[other] { $met } sites meet it
    }
}, { $not-met ->
    [0] none fails it
    [1] one fails it
   *[other] { $not-met } fail it
}; { $unknown ->
    [0] every case is known.
    [1] one case is not known, for want of data.
   *[other] { $unknown } cases are not known, for want of data.
}
report-rule-unknown = { $title }: for want of data, it is known of no { $judged ->
    [labels] label
   *[sites] site
} whether it meets this rule ({ $unknown ->
    [one] { $unknown } unknown case
   *[other] { $unknown } unknown cases
}).
report-compliance-not-met = What is not met, and what to do
report-compliance-remedies = { $count ->
    [0] Among the cases that are known, no rule is broken: there is no remedy to propose.
    [1] Among the cases that are known, one rule is not met. The table proposes the smallest change that would do.
   *[other] Among the cases that are known, { $count } failures are found. The table proposes for each the smallest change that would do.
}
report-funding = What the labels receive
report-funding-total = The labels of the territory receive { $euros } € of operating aid together in { $year }, as flat amounts.
report-funding-unknown = The operating aid of the labels of the territory in { $year } is not known as a whole, since an amount is missing.

## Proposals

report-proposals = Proposals
report-plan-goal = The plan looks for the places that together bring most inhabitants within { $minutes } min of a site; existing sites stay.
report-plan-brings = { $openings ->
    [0] Within the limits asked for, no opening would bring one more inhabitant within { $minutes } min of a site: the plan proposes nothing.
    [1] { $gained ->
        [0] The opening of the plan brings nobody more within { $minutes } min of a site.
        [1] The opening of the plan brings one more inhabitant within { $minutes } min of a site: { $after }, against { $before } today.
       *[other] The opening of the plan brings { $gained } more inhabitants within { $minutes } min of a site: { $after }, against { $before } today.
    }
   *[other] { $gained ->
        [0] The { $openings } openings of the plan bring nobody more within { $minutes } min of a site.
        [1] The { $openings } openings of the plan bring one more inhabitant within { $minutes } min of a site: { $after }, against { $before } today.
       *[other] The { $openings } openings of the plan bring { $gained } more inhabitants within { $minutes } min of a site: { $after }, against { $before } today.
    }
}
report-plan-mean = The mean time goes from { $before } to { $after } min.
report-plan-longest = The longest time goes from { $before } to { $after } min.
report-plan-cost = These openings cost { $euros } € together.
report-plan-cost-unknown = No cost of an opening was given: the report supposes none.
report-plan-map = Minutes to the nearest site once the plan is done; the numbers are those of the table of proposed sites.
report-plan-why = Why here?
report-plan-curve = What each further opening brings
report-card = { $rank }. { $name }

## Scenarios

report-scenarios = Scenarios compared
report-scenarios-intro = { $count ->
    [one] One scenario is compared with the network of today.
   *[other] { $count } scenarios are compared with the network of today.
}
report-scenario = Scenario: { $name }
report-scenario-finding = Scenario “{ $name }”. { $effect }
report-did-open = Opening: { $name }; hours: { $hours }{ $remarks }.
report-did-close = Closure: { $name }{ $remarks }.
report-did-move = Move: { $name }, to { $place }{ $remarks }.
report-did-hours = New hours: { $name }, { $after }; until then: { $before }{ $remarks }.
report-did-stops = New places of service: { $name }, at { $places }{ $remarks }.
report-scenario-people = Within { $minutes } min of a site: { $before ->
    [one] { $before } inhabitant
   *[other] { $before } inhabitants
} today, { $after } with the scenario; { $gained ->
    [0] nobody comes in
    [1] one inhabitant comes in
   *[other] { $gained } come in
}, { $lost ->
    [0] nobody falls out.
    [1] one inhabitant falls out.
   *[other] { $lost } fall out.
}
report-scenario-hours = The hours a week with an open site within reach go from { $before } to { $after } an inhabitant, on average.
report-scenario-minutes = The mean time to the nearest site goes from { $before } to { $after } min.
report-scenario-communes = { $winners ->
    [0] No commune wins
    [1] One commune wins
   *[other] { $winners } communes win
}; { $losers ->
    [0] none loses.
    [1] one loses.
   *[other] { $losers } lose.
}
report-scenario-free = No cost was given.
report-scenario-once = Cost: { $once } € once.
report-scenario-cost = { $once ->
    [0] Cost: { $a-year } € a year.
   *[other] Cost: { $once } € once, then { $a-year } € a year.
}
report-scenario-saves = { $once ->
    [0] Savings: { $a-year } € a year.
   *[other] Cost: { $once } € once; savings: { $a-year } € a year.
}
report-scenario-map = Minutes gained and lost with the scenario “{ $name }”; the table of winners and losers gives the figures.
report-scenarios-compared = Measure by measure
report-by-appointment = { $hours } by appointment
report-never-open = never open
report-nth = { $nth ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $nth }th
}
report-of-month = { $nth } of the month
report-weeks = { $weeks ->
    [odd] odd weeks
   *[even] even weeks
}

## Definitions, data, limits

report-sources = Definitions, data and limits
report-definitions = Definitions
report-word-site = Site
report-word-site-is = A place that serves the public: a France services house, an antenna, a permanence, a stop of a bus.
report-word-people = Inhabitants
report-word-people-is = Municipal population, placed at the town hall of its commune; that of a priority neighbourhood, in this neighbourhood. Everybody counts once.
report-word-time = Minutes
report-word-time-is = Length of a trip, one way, to the site that is nearest by time.
report-word-reach = Within reach
report-word-reach-is = A site is within reach when the trip takes no longer than the time stated.
report-word-hours = Hours a week
report-word-hours-is = Hours during which at least one site within reach is open on arrival.
report-word-zone = Deficit zone
report-word-zone-is = Touching communes with inhabitants who live beyond the time stated; only those are counted. It is named after its place with most people.
report-word-quarter = Priority neighbourhood
report-word-quarter-is = A priority neighbourhood of the French urban policy (QPV).
report-word-label = Label
report-word-label-is = The France services label is carried by a seat with its antennas and stops: they are judged together.
report-word-proven = Proven
report-word-proven-is = No other choice of places does better, for these times, populations and possible places. The result is counted anew, independently, before it is shown.
report-method = How times are found
report-limits = Limits
report-limit-crow-fly = Times are estimates that do not follow roads: where these wind, in mountains above all, true times are longer.
report-limit-road = Times by road know neither traffic jams nor the search for a place to park.
report-limit-place = The people of a commune are all placed at its town hall: those of hamlets often live farther away.
report-limit-hours = Hours are those that sites publish, in a week without public holiday.
report-limit-people = The report counts inhabitants, not needs: age, income and the lack of a car do not enter.
report-limit-quality = To be within reach of an open site says nothing of the wait, of the agents present or of the services given.
report-limit-plan = A plan compares places by the time that they save: premises, agents and partners are not known to it.
report-data = Data
report-data-intro = Every file is known by its SHA-256: two files with the same are identical. Rows repaired or rejected are told by the command maillage check.
report-data-credit = Public sources: INSEE (population), IGN Admin Express (boundaries), DILA (town halls), ANCT (sites, neighbourhoods), Licence Ouverte 2.0; roads, where there are some: OpenStreetMap contributors (ODbL).
report-data-table = The files that were read
report-column-file = File
report-column-vintage = Date or vintage
report-column-sha256 = SHA-256
report-options = Options
report-options-intro = This report is that of maillage { $version } with the files above and the following options, which are enough to make it again.
report-options-table = The options, in the words of the command
report-column-option = Option
report-column-value = Value
