## The network over the years.

## The network of a day

map-on = {"; "}network of { $day }
note-on = The network of { $day }: the sites labelled by that day, as the first list of that day or after shows them. Populations, communes and quarters are not of that day.
note-on-undated = { $count ->
    [one] { $count } site has no label date: it counts
   *[other] { $count } sites have no label date: they count
} as if there already.
note-on-unlisted = { $count ->
    [one] { $count } site is labelled by that day but not in the earlier list of that day or after: it counts
   *[other] { $count } sites are labelled by that day but not in the earlier list of that day or after: they count
} by the label date, which an antenna may have from its seat.
note-on-unknown = { $count ->
    [one] { $count } site of an earlier list is not in any later one: nothing is known of it on { $day }, and it does
   *[other] { $count } sites of earlier lists are not in any later one: nothing is known of them on { $day }, and they do
} not count.
note-on-later = The newest label or list is of { $newest }: what opened afterwards is not known.

## History

title-history = The network over the years: { $people ->
    [one] { $people } inhabitant
   *[other] { $people } inhabitants
}
column-day = Day
column-sites = Sites
column-opened = Opened
column-vanished = Vanished
column-newly-within = Newly within { $minutes } min
column-mean = Mean
note-history = Sites of the territory on each day, labelled and vanished since the row before. Newly within: people whom the sites labelled since, in the territory or beside it, bring within that time, against the same day without them. Mean: over those who reach a site.
note-history-people = Populations, communes and quarters are the same in every row: only the network changes.
note-history-undated = { $count ->
    [one] { $count } site has no label date: it counts in every row
   *[other] { $count } sites have no label date: they count in every row
}, and as an opening in none.
note-history-list = List of { $list }, within the territory: { $found } of its sites stand in a later list ({ $renumbered } under another id), { $vanished } vanished. Moved: { $moved }; position corrected: { $corrected }; name that says something else: { $renamed }; another label date: { $redated }. Labelled by then but not in that list: { $unlisted }; new since: { $new }.

## What vanished or changed

title-vanished = Sites of earlier lists that vanished
title-changes = What changed from list to list: { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
column-id = Id
column-labelled = Labelled
column-last-list = Last list
column-nearest-now = Nearest site now
column-change = Change
column-was = Before
column-list = Earlier list
note-vanished = Vanished: found in no later list, neither by its id, nor at the same place, nor by its name in its commune. A label may have been given back, or an antenna left out.
note-changes = Moved: more than 1 km. Corrected: more than 10 km within one commune or for a fixed house, where the earlier position was wrong. Unlisted: labelled by the day of the earlier list, but not in it. One site may have several changes.
change-vanished = vanished
change-moved = moved
change-corrected = corrected
change-renumbered = renumbered
change-renamed = renamed
change-redated = redated
change-unlisted = unlisted
change-new = new
