## Plans: which sites together are best.

column-with-plan = With the plan
column-best-possible = Best possible
column-action = Action
column-serves = Serves
column-sooner = Served sooner
column-saved-each = Saved by each
column-only = Only it
column-overlap = Shared
column-robust = How sure
column-sites-opened = Sites
column-budget = Budget
column-chosen = Chosen
column-last-gain = Gain of the last
column-gap = Gap
column-ended = Proof
column-instead-id = Instead of
column-instead-of = Instead of (name)
column-loss = Loss
column-loss-mean = Loss of the mean
column-loss-share = Loss
column-with-history = With what stands
column-from-scratch = From scratch
column-scratch-best = From scratch, best possible
column-served-before = Site before
column-served-after = Site after
column-before-id = Site before (id)
column-after-id = Site after (id)
column-draws = In the best plan

kind-site = site
action-opens = opens
action-stays = stays open
action-closes = closes
plan-measure-closed = Existing sites that close
plan-site-named = { $name } (site { $id })
never = never

plan-goal-coverage = most people within { $minutes } min of a site
plan-goal-decay = most people weighted by time ({ $steps })
plan-step = { $minutes } min: { $weight }
plan-goal-median = least time to the nearest site, over all people
plan-goal-center = shortest time for the worst served place
plan-goal-fewest = fewest sites for { $share } % of the people within { $minutes } min
plan-goal-cheapest = least cost for { $share } % of the people within { $minutes } min
plan-goal-backup = most people within { $minutes } min of a site, and again (× { $weight }) of a second one

plan-measure-coverage = People within { $minutes } min
plan-measure-decay = People weighted by time
plan-measure-median = Mean time, at most { $minutes } min each
plan-measure-center = Longest time
plan-measure-sites = Sites opened
plan-measure-cost = Cost
plan-measure-backup = People within { $minutes } min, second sites × { $weight }
plan-measure-share = Share within { $minutes } min
plan-measure-mean = Mean time of those who reach a site
plan-measure-longest = Longest time of a place

title-plan = { $count ->
    [0] Plan without any opening: { $goal }
    [one] Plan of one site: { $goal }
   *[other] Plan of { $count } sites: { $goal }
}
title-chosen = { $count ->
    [0] No site is chosen
    [one] The site of the plan
   *[other] The { $count } sites of the plan, in the order of what they add
}
plan-proven = No plan within these limits is better: proven.
plan-near-enough = No plan can be better than { $bound }: the gap of { $gap } % is within the one that was asked for.
plan-work-spent = The search ended after the work allowed ({ $work } steps): a better plan may exist, but none better than { $bound } (gap { $gap } %). The same command gives the same plan on every machine; --work lets it search longer.
plan-time-spent = The search ended after the time allowed: a better plan may exist, but none better than { $bound } (gap { $gap } %). Another machine, or the same one busier, may give another plan; --work in place of --time-limit gives the same one everywhere.

plan-named = { $name } ({ $people })
plan-quarter = { $name } ({ $people } { $people ->
    [one] person
   *[other] people
}, { $from } → { $to } min)

plan-tiny = < 0.1
plan-in-all = in all: proven
plan-replaceable-equal = replaceable (equal)
plan-replaceable = replaceable (loss { $loss } %)
plan-replaceable-better = replaceable (better by { $gain } %)
plan-not-known = not known

card-serves = { $people ->
    [one] One person is
   *[other] { $people } people are
} served sooner: { $who }; they save { $minutes } min a trip on average ({ $hours } person-hours for one trip each).
card-serves-new = { $people ->
    [one] One person who reached no site now reaches one
   *[other] { $people } people who reached no site now reach one
}: { $who }.
card-serves-nobody-sooner = { $served ->
    [0] It is nobody's nearest site.
    [one] It is the nearest site of one person, who is served no sooner than today.
   *[other] It is the nearest site of { $served } people, who are served no sooner than today.
}
card-communes = { $count ->
    [one] {" "}and { $count } other commune
   *[other] {" "}and { $count } other communes
}
card-others = { $count ->
    [one] {" "}and { $count } other
   *[other] {" "}and { $count } others
}
card-covers = In its turn it brings { $people ->
    [one] one more person
   *[other] { $people } more people
} within { $minutes } min.
card-covers-nobody = In its turn it brings nobody more within { $minutes } min.
card-stands = It stands already, and stays.
card-quarters = { $count ->
    [one] It serves a priority neighbourhood sooner: { $who }.
   *[other] It serves { $count } priority neighbourhoods sooner: { $who }.
}
card-alone = { $only ->
    [0] Nobody lives within { $minutes } min of it.
    [one] The one person within { $minutes } min of it has no other site that near.
   *[other] The { $only } people within { $minutes } min of it have no other site that near.
}
card-shares = { $only ->
    [0] Nobody has it alone within { $minutes } min
    [one] One person has it alone within { $minutes } min
   *[other] { $only } people have it alone within { $minutes } min
}; { $overlap ->
    [one] one has
   *[other] { $overlap } have
} another open site within { $minutes } min as well: { $who }.
card-replaced = Without it, { $name } would be next best: { $loss } less ({ $percent } % of what the plan brings).
card-replaced-slower = Without it, { $name } would be next best: the mean time would be { $loss } longer ({ $percent } %).
card-replaced-longer = Without it, { $name } would be next best: the worst time would be longer by { $loss } ({ $percent } %).
card-replaced-dearer = Without it, { $name } would be next best, for { $loss } more ({ $percent } %).
card-replaced-equal = { $name } in its place would do as well.
card-replaced-better = { $name } in its place would do better by { $loss }: the search ended before its end.
card-in-all = Every plan within { $near } % has it: proven.
card-not-known = Whether every plan within { $near } % has it was not settled in the work allowed.
card-several = A plan with { $opens } and without { $closes } loses { $loss } %.
card-several-better = A plan with { $opens } and without { $closes } is better by { $loss } %: the search ended before its end.
card-not-needed = The plan without { $closes } loses { $loss } %.

note-plan = Newly covered: people within { $minutes } min of it who are within { $minutes } min of no site that is kept or stands above it; the order is that of what each adds to the goal. Serves: people whose nearest site it is. Saved by each: minutes of one trip, over those served sooner than today. Only it: people within { $minutes } min of it and of no other open site. How sure: whether every plan within { $near } % of this one has it.
note-plan-fewer = { $allowed ->
    [one] One site may open,
   *[other] { $allowed } sites may open,
} and within these limits no further one would add anything to the goal.
note-plan-closed = { $count ->
    [one] One existing site closes
   *[other] { $count } existing sites close
}: the last rows. Serves counts there the people whose nearest site it is today.
card-closes = { $people ->
    [0] It closes; today it is the nearest site of nobody.
    [one] It closes; today it is the nearest site of one person
   *[other] It closes; today it is the nearest site of { $people } people
}{ $people ->
    [0] {""}
   *[other] , whose time grows by { $minutes } min on average.
}
note-plan-left-out = { $people ->
    [one] One person reaches no place where a site could stand, and does
   *[other] { $people } people reach no place where a site could stand, and do
} not count for the worst time.
note-own-times-missing = No row of these times names { $points ->
    [one] 1 demand point
   *[other] { $points } demand points
}, { $sites ->
    [one] 1 site of the territory
   *[other] { $sites } sites of the territory
} and { $candidates ->
    [one] 1 candidate
   *[other] { $candidates } candidates
}: these people reach nothing, and these places serve nobody.
note-own-times = Times are those of { $files }; a pair that is not there is no way.

title-alternatives = { $count ->
    [0] No swap of one site is within { $near } % of the plan: { $goal }
    [one] One swap of one site is within { $near } % of the plan: { $goal }
   *[other] { $count } swaps of one site are within { $near } % of the plan: { $goal }
}
note-in-all = { $plans ->
    [one] The plan is the only one of these
   *[other] Of the { $plans } plans (this one and its swaps)
} within { $near } %: { $always ->
    [0] no site is in all of them
   *[other] { $always-names } { $always ->
        [one] is
       *[other] are
    } in all of them
}; { $sometimes ->
    [0] none is replaceable alone.
   *[other] { $sometimes-names } { $sometimes ->
        [one] is replaceable.
       *[other] are replaceable, one at a time.
    }
}
note-alternatives = A swap closes one site of the plan and opens another place instead. Loss: of the goal against the plan; in per cent of what the plan brings, or, for times, of the time that is left. Plans that differ in several places are not listed; cards look for those as well. Among equal plans, the one shown is that from which no equal swap saves time.

title-curve = What each further step brings: { $goal }
note-curve = Each row is the best plan of its limit; the plans need not contain each other. Gain of the last: against the row above. Each has its part of --work.
ended-proven = best: proven
ended-near-enough = within the gap
ended-work = work spent
ended-time = time spent
ended-no-plan = no plan

title-scratch = What history costs, with { $sites } sites in the territory: { $goal }
note-scratch = History costs { $cost }: the best plan if no site stood in the territory would reach that much more. No plan from scratch could win more than { $most } against this one.
note-scratch-nothing = History costs nothing that this search found: no plan from scratch could win more than { $most } against this one.
note-scratch-sites = { $confirmed ->
    [0] None of the { $standing } existing sites of the territory is
    [one] One of the { $standing } existing sites of the territory is
   *[other] { $confirmed } of the { $standing } existing sites of the territory are
} in the plan from scratch too. It takes existing sites and candidates alike, without costs: a town hall is another place than the house beside it. Sites of neighbours stay.
note-scratch-places = The plan from scratch: { $names }.
note-scratch-ended = From scratch: { $ended }

title-served = Who is served by which site, before and after: { $goal }
note-served = Each demand point with its nearest site today and with the plan. People live at their town hall or quarter.

title-stays = { $count ->
    [one] How often each site stays in the best plan, in one draw: { $goal }
   *[other] How often each site stays in the best plan, in { $count } draws: { $goal }
}
note-stays-ours = This plan: between { $low } and { $high } in nine draws out of ten (5th to 95th percentile).
note-stays-best = The best plan of each draw: between { $low } and { $high }; this plan loses { $lost } against it at most.
note-stays-proven = { $proven ->
    [0] None of the { $solved } best plans is proven best: all are
    [one] One of the { $solved } best plans is proven best; the others are
   *[other] { $proven } of the { $solved } best plans are proven best; the others are
} the best found within 0.1 %, or in their part of --work.
note-stays-more = { $count ->
    [one] One more place, chosen less often, is not shown.
   *[other] { $count } more places, chosen less often, are not shown.
}
note-stays-without = { $count ->
    [one] One draw has no plan within the limits.
   *[other] { $count } draws have no plan within the limits.
}
note-stays = { $draws } draws with seed { $seed }: all speeds times one factor between −{ $speed } % and +{ $speed } % (by road too, times are scaled as a whole), each population times its own factor between −{ $people } % and +{ $people } %, evenly. Rows without rank are places that the best plans of other draws choose. A site that seldom stays is no bad choice: others do nearly as well, and small differences decide between them (--alternatives).

map-plan-openings = Openings of the plan, in order
map-plan = {"; "}with the plan: { $openings ->
    [one] one opening
   *[other] { $openings } openings
}{ $closed ->
    [0] {""}
    [one] , one closure
   *[other] , { $closed } closures
}

plan-goal-hours = most hours with an open site within { $minutes } min, new sites open { $hours }
plan-hours-mean = Reachable hours a week, mean of everybody
plan-hours-sum = Person-hours a week with an open site within reach
column-hours-added = Adds
column-hours-only = Only it
column-hours-people = For whom
note-plan-hours = Hours a week during which a site within { $minutes } min is open, added up over people; a site whose hours are not known is never open. Adds: in its turn, after those above it. Only it: what would be lost without it. For whom: people who get an hour that they do not have today. How sure: whether every plan within { $near } % of this one has it.
plan-person-hours = { $hours } person-hours a week
note-stays-hours = A site whose hours are not known is open in office hours (Mon–Fri 9–12, 14–17) in half of the draws, by chance, and closed in the others.
note-plan-capacity = Capacities: people are counted at the goal where their total is best, which may not be the nearest site; an existing site serves as many as come. Newly covered, serves, saved by each and only it count the nearest site, whatever its capacity.
