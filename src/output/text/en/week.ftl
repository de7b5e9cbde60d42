## Pictures of the week.

week-title = The week of access: who can reach an open site, and when
week-title-in = The week of access: { $place }
weeks-title = The week of access by { $by }
weeks-title-in = The week of access by { $by }: { $place }
weeks-by-commune = commune
weeks-by-epci = EPCI
weeks-by-departement = département
weeks-by-region = région
weeks-by-quarter = priority neighbourhood
week-subtitle = { $people } inhabitants, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
} within reach; people within { $minutes } min ({ $travel }) of a site that is open when they arrive{ $stay }
week-stay = {" "}and for { $minutes } min more
week-legend = % of people who can reach an open site
week-nobody = nobody
week-class-first = under { $to } %
week-class = { $from } to { $to } %
week-class-last = { $from } % or more
week-note = Each cell: mean of 15 minutes. A week without public holidays.
weeks-note = Each cell: mean of 30 minutes; rows from Monday (top) to Sunday. Beside each name: hours a week within reach of a person, on average. A week without public holidays.
weeks-no-people = no population
weeks-hours = { $hours } h
week-unknown = { $count ->
    [one] The hours of { $count } site are not known: it counts as closed.
   *[other] The hours of { $count } sites are not known: they count as closed.
}
week-day-hours = hours within reach per person
week-hour = { $hour }:00
week-best = Best moment: { $moment }, { $share } % of people
week-source = { $model } People live at their town hall or quarter. Data: { $roads }INSEE (people), DILA (town halls), ANCT (sites, opening hours, quarters), Licence Ouverte 2.0; files: { $inputs }. maillage { $version }.
