### Try: changes, form, grid of hours, files.

tools =
    .aria-label = Actions
add = Place an antenna
undo = Undo
redo = Redo
undone = Undone.
redone = Redone.
changes-heading = Changes
changes-none = None yet.
change-open = Open { $name } ({ $hours })
change-open-at = Open { $format ->
    [fixed] a fixed site
    [multi-site] a multi-site
    [antenna] an antenna
    [permanence] a permanence
    [bus] a bus
    [itinerant] an itinerant team
   *[unknown] a site
} in { $article ->
    [Le] Le { $place }
    [Les] Les { $place }
   *[none] { $place }
} ({ $hours })
change-open-nowhere = Open { $format ->
    [fixed] a fixed site
    [multi-site] a multi-site
    [antenna] an antenna
    [permanence] a permanence
    [bus] a bus
    [itinerant] an itinerant team
   *[unknown] a site
}, place to be chosen ({ $hours })
change-close = Close { $name }
change-move = Move { $name }
change-hours = { $name }: { $hours }
change-stops = { $name }: { $count ->
    [one] { $count } stop
   *[other] { $count } stops
}
change-edit = Edit
change-edit-label = Edit: { $change }
change-remove = Remove
change-remove-label = Remove: { $change }
change-show = Show
change-show-label = Show on the map: { $change }

editor-new = { $format ->
    [fixed] New fixed site
    [multi-site] New multi-site
    [antenna] New antenna
    [permanence] New permanence
    [bus] New bus
    [itinerant] New itinerant team
   *[unknown] New site
}
editor-of = Edit { $name }
editor-name = Name
editor-place = Place: commune or neighbourhood
editor-place-help = Or click on the map; or give longitude and latitude.
editor-lon = Longitude
editor-lat = Latitude
editor-format = Format
editor-once = Cost, once (€)
editor-a-year = Cost a year (€)
editor-hours = Hours
editor-hours-help = Days (Mo, Tu, We, Th, Fr, Sa, Su), then hours, such as Mo-Fr 09:00-12:00; Sa[1,3] 09:00-12:00: Monday to Friday, and the 1st and 3rd Saturdays of the month.
editor-hours-beyond = The grid cannot show “{ $part }”; the text is kept as it is.
editor-done = Done
editor-place-unknown = No place of this name in the territory.
editor-position-wrong = Give a longitude from −180 to 180 and a latitude from −90 to 90.

grid-label = Opening hours: arrows to move, space to open or close, Shift and arrows to paint
grid-brush = Paint
grid-every = every week
grid-odd = odd weeks
grid-even = even weeks
grid-first-third = 1st and 3rd of the month
grid-second-fourth = 2nd and 4th of the month
grid-cell = { $day } { $from }–{ $to }, { $state }
grid-open = open
grid-some = open in some weeks or in part
grid-closed = closed
grid-sum = { $hours } hours a week
grid-office = Office hours
grid-clear = Clear all

files-scenario = Scenario
files-about = The list of changes and the thresholds are kept in a scenario file (TOML), which the program reads without this page too.
files-name = Name of the scenario
files-name-default = Trial
files-download = Download the scenario
files-open = Open a scenario
files-opened = { $name } is open: { $count ->
    [one] { $count } change
   *[other] { $count } changes
}.
files-link = Copy the link
files-link-about = The link holds the territory and the changes; it opens with the same program.
files-linked = Link copied.
files-link-here = Copy this link:
files-outputs = Results
files-report = Report (HTML)
files-png = Map (PNG)
files-communes-csv = Communes (CSV)
files-communes-geojson = Communes (GeoJSON)
files-changed-csv = Communes that change (CSV)
files-saved = { $name } is saved.
file-scenario = scenario.toml
file-report = report.html
file-map = map.png
file-communes = communes
file-changed = changes
