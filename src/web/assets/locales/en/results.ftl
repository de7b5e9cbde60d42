### Figures: today, before and after, winners and losers, plan, tables.

today-heading = Today
today-main = <strong>{ $share }</strong> of the people have a site within { $minutes } min. { $beyond ->
    [0] All have one.
    [one] { $beyond } has none.
   *[other] { $beyond } have none.
}
today-bars = People by time to the nearest site
today-within = within { $minutes } min
today-people = { $people } ({ $share })
today-hours-heading = When
today-hours = On average, a site within reach is open { $hours } hours a week.
today-evening = After 17:00: { $people ->
    [0] nobody has
    [one] { $people } person ({ $share }) has
   *[other] { $people } people ({ $share }) have
} an open site for an hour a week or more.
today-saturday = On Saturday: { $people ->
    [0] nobody.
    [one] { $people } person ({ $share }).
   *[other] { $people } people ({ $share }).
}
today-few = { $people ->
    [0] Nobody has
    [one] { $people } person has
   *[other] { $people } people have
} fewer than { $hours } hours a week.
today-gaps-heading = Areas beyond { $minutes } min
today-gaps-none = Nobody lives beyond { $minutes } min of a site.
today-gaps-others = { $count ->
    [one] and { $count } other (see the table)
   *[other] and { $count } others (see the table)
}
today-gap = { $around }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, up to { $minutes } min ({ $farthest })
today-quarters-heading = Priority neighbourhoods
today-quarters = { $within ->
    [0] None of { $all } is
    [one] { $within } of { $all } is
   *[other] { $within } of { $all } are
} within { $minutes } min of a site.
today-notes-heading = Good to know

brief-within = people within { $minutes } min:
brief-hours = hours a week:
brief-saturday = people served on Saturday:
brief-a-year = a year:
compare-heading = Before and after
compare-none = No change yet: place an antenna, or choose a site on the map.
compare-measure = Measure
compare-before = Before
compare-after = After
compare-change = Change
compare-within = People within { $minutes } min
compare-quarters = Neighbourhoods within { $minutes } min (of { $all })
compare-mean = Mean time (min)
compare-longest = Longest time (min)
compare-hours = Reachable hours a week
compare-evening = People with an open site after 17:00
compare-saturday = People with an open site on Saturday
compare-few = People below { $hours } hours a week
compare-sites = Sites
compare-once = Cost, once
compare-a-year = Cost, a year
compare-each = Cost a year, a person newly within { $minutes } min
compare-said = With the changes, people within { $minutes } min: { $people }.
better = better
worse = worse

winners-heading = Who gains, who loses
winners-none = Nobody: nothing changes yet.
winners-gains = Gain: { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
winners-loses = Lose: { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
winners-commune = Commune
winners-people = People
winners-minutes = Minutes
winners-hours = h/week
winners-all = Show all { $count }
from-to = { $from } → { $to }

plan =
    .aria-label = Proposed plan
plan-intro = The program looks for the best openings, and proves that none are better, or says what is left to gain.
plan-goal = Goal
plan-coverage = Most people within a threshold
plan-median = Least time in all
plan-center = The farthest place as near as can be
plan-threshold = Threshold, in minutes
plan-limit = Limit
plan-by-count = Number of sites
plan-by-budget = Budget
plan-amount-count = Number of sites
plan-amount-budget = Budget (€)
plan-cost = Cost of an opening (€)
plan-cost-help = Needed for a budget, else optional: nothing is assumed.
plan-cost-missing = Give the cost of an opening: without it, the budget does not tell how many sites it allows.
plan-ask = Propose a plan
plan-searching = Searching for the plan…
plan-gap = A better plan would bring { $gap } more at most.
plan-newly = Newly within { $minutes } min
plan-served = Whose nearest site it is
plan-saved = Mean gain a trip
plan-only = Who depend on it alone
plan-sure = How sure
plan-why = Why here?
plan-accept = Accept
plan-accept-label = Accept { $name }
plan-accepted = Accepted
plan-accept-all = Accept all
minutes = { $minutes } min

table =
    .aria-label = Table
table-of = Table of
table-communes = communes
table-sites = sites
table-quarters = priority neighbourhoods
table-gaps = far areas
table-filter = Filter
table-first = The first { $shown } rows of { $count }: filter to find the others.
table-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
column-name = Name
column-people = People
column-minutes = Minutes
column-nearest = Nearest site
column-hours = Hours a week
column-format = Format
column-opening = Hours
column-state = Change
column-around = Around
column-communes = Communes
column-farthest = Farthest place
column-moment = Minutes, { $moment }
