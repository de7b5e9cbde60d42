## The access clock.

moment =
    { $day } { $hour }:{ $minute }
moment-weeks = { $moment } ({ $weeks })

title-clock = Access to an open site within { $minutes } min: { $people } inhabitants
title-clock-compare = Access to an open site within { $minutes } min, before and after the openings: { $people } inhabitants
title-clock-by-commune = Access to an open site, by commune
title-clock-by-epci = Access to an open site, by EPCI
title-clock-by-departement = Access to an open site, by département
title-clock-by-region = Access to an open site, by région
title-clock-by-quarter = Access to an open site, by priority neighbourhood
title-clock-slots = People who reach an open site within { $minutes } min, by slot of five minutes
title-clock-points = Hours a week during which each place reaches an open site

column-when = When
column-share = Share
column-mean-hours = Hours a week
column-hours-before = Hours a week before
column-hours-after = Hours a week after
column-weekday = Day
column-time = Time
column-sites-reached = Sites within reach
column-fewer = With too few hours
column-office-hours = Office hours
column-lunch = Lunch
column-after-five = After 17:00
column-saturday = Saturday 8–20
column-week = Whole week
column-an-hour = { $window }, an hour a week

window-office-hours = Mon–Fri 9–12, 14–17
window-lunch = Mon–Fri 12–14
window-after-five = Mon–Fri 17–20
window-saturday = Sat 8–20
window-week = all 168 hours

when-any = any time
when-never = never

measure-on-paper = On paper
measure-at = At a given moment
measure-window-mean = On average over
measure-window-hour = An hour a week or more
measure-best = Best moment
measure-worst = Worst office hour
measure-fewer = Fewer than { $hours } hours a week

note-clock = On paper: a site within reach, open or not. Otherwise people who arrive when a slot of five minutes begins and find a site open. On average over: mean over the slots. Hours a week: mean per inhabitant of the hours during which at least one site within reach is open.
note-stay = The site must stay open for { $minutes } min after the arrival.
note-unknown-hours =
    { $unknown ->
        [0] The hours of all { $sites } sites within reach are known.
       *[other] { $unknown } of the { $sites } sites within reach have no known hours: they are never counted as open.
    }
note-appointments =
    { $count ->
        [one] One site is
       *[other] { $count } sites are
    } open by appointment only at some hours: { $counted ->
        [yes] these hours count.
       *[no] these hours do not count.
    }
note-at = Only the sites that are open on { $moment } count: { $open } of { $sites }. { $closed } are closed then; the hours of { $unknown } are not known, and they do not count.
map-at = {" "}open on { $moment }
column-an-hour-gained = { $window }, gained
column-fewer-before = With too few hours before
column-fewer-after = With too few hours after
note-clock-units = Office hours (Mon–Fri 9–12, 14–17), lunch (Mon–Fri 12–14), after 17:00 (Mon–Fri 17–20), Saturday (8–20), whole week: mean over the slots of the share of people who reach an open site. With too few hours: people with fewer than { $hours } reachable hours a week.
note-clock-gained = Gained: more people who reach an open site for an hour a week or more, in office hours (Mon–Fri 9–12, 14–17), at lunch (Mon–Fri 12–14), after 17:00 (Mon–Fri 17–20), on Saturday (8–20).
note-comments =
    { $count ->
        [one] The comment of one site within reach asks
       *[other] The comments of { $count } sites within reach ask
    } for an appointment: their published hours count as open to all nevertheless.
note-at-base =
    { $count ->
        [one] One site within reach is a bus or an itinerant team, counted
       *[other] { $count } sites within reach are buses or itinerant teams, counted
    } at their base at the published hours: --rounds gives their stops.
map-title-at = Access to the nearest open site, { $moment }
map-title-at-in = Access to the nearest open site, { $moment }: { $place }
map-sites-open = Site open then (closed ones are not drawn)
