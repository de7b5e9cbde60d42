### What planners read, in English. fr.ftl holds the same keys.

## Units, shown beside a heading

unit-people = people
unit-minutes = min
unit-hours = h
unit-km = km
unit-percent = %
unit-person-hours = person-h
unit-degrees = °

## Headings of columns, without their unit

column-rank = Rank
column-commune = Commune code
column-name = Name
column-epci = EPCI
column-departement = Département
column-region = Région
column-population = Population
column-site = Site
column-nearest-time = Time to the nearest site
column-median-time = Median time
column-mean-time = Mean time
column-within = Within { $minutes } min
column-beyond = Beyond { $minutes } min
column-unreachable = Unreachable

## Below a table on the terminal

no-rows = (no rows)
rows-left-out =
    … and { $count ->
        [one] { $count } more row
       *[other] { $count } more rows
    } (use --format csv for all)
columns-left-out = Not shown, for lack of width: { $columns } (use --format csv for all)

## Provenance

provenance-run = maillage { $version }, command { $command }
provenance-options = Options: { $options }
provenance-input =
    Input: { $name } ({ $vintage }), { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $repaired } repaired, { $rejected } rejected, SHA-256 { $hash }…
vintage-unknown = vintage not known
