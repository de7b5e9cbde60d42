# What the page is told in sentences, and the table of sites.

column-format = Format
column-inside = In the territory
column-opening = Opening hours
column-group = Label group
answer-yes = yes
answer-no = no
title-sites =
    { $count ->
        [one] One site in the territory
       *[other] { $count } sites in the territory
    }, { $outside } outside within reach
note-sites-list = Hours are in the notation of OpenStreetMap; empty: not known. Hours a week: mean over the weeks.

source-communes = Communes: IGN, INSEE, DILA ({ $vintage }).
source-sites = Sites: national list of France services, ANCT ({ $vintage }).
source-quarters = Priority neighbourhoods: ANCT, INSEE ({ $vintage }).
source-profile = Speeds and rules of travel: { $name }.
source-file =
    { $name } ({ $rows ->
        [one] one row
       *[other] { $rows } rows
    }).
note-rows =
    { $name }: { $rows ->
        [one] one row
       *[other] { $rows } rows
    }, of which { $repaired } repaired and { $rejected } rejected: maillage check tells which.

model-crow-fly-note = Straight line, lengthened and at a mean speed: an estimate.
model-roads-note = By the roads of OpenStreetMap, with their speeds and rules.

plan-sentence = { $title }. { $ended }

problem-no-such-call = Nothing answers { $path }
problem-no-such-call-remedy = The calls are listed in /api/openapi.json
problem-no-such-file = There is no file { $path }
problem-no-such-file-remedy = Open the address without a path
problem-method = { $path } does not answer { $method }
problem-method-remedy = Use { $allowed }
problem-host = This program does not answer for { $host }
problem-host-detail = It answers at the address it was started with only, so that no other page can speak for the machine.
problem-host-remedy = Open { $address }
problem-origin = A page of another address may not ask
problem-origin-remedy = Open { $address } itself
problem-not-json = The body must be JSON
problem-not-json-remedy = Send it as application/json
problem-too-large = The request is too large
problem-too-large-detail = At most { $most } bytes are read.
problem-too-large-remedy = Send fewer changes at once
problem-malformed = The body is not JSON
problem-malformed-remedy = Correct it at the place that is told
problem-shape = The request is not what this call takes
problem-shape-remedy = /api/openapi.json tells what it takes
problem-most-changes = { $count } changes are more than are tried at once
problem-most-changes-remedy = Keep { $most } of them at most
problem-too-long = { $key } is too long
problem-too-long-remedy = Write { $most } characters at most
problem-most-stops = { $count } stops are more than a change takes
problem-most-stops-remedy = Keep { $most } of them at most
problem-thresholds = These thresholds cannot be used
problem-thresholds-remedy = Give one to { $most } whole numbers of minutes from 1 to { $minutes }, each larger than the one before
problem-minutes = { $value } minutes cannot be used
problem-minutes-remedy = Give a whole number of minutes from 1 to { $most }
problem-study-gone = This study is not open any more
problem-study-gone-remedy = Open the territory again
problem-no-such-territory = No territory is called { $code }
problem-no-such-territory-remedy = Search for it by name, and take one of those found
problem-no-sites = No list of sites was given for this territory
problem-no-sites-remedy = Start the program with --sites FILE (the national list of the ANCT), or open the Aude
problem-no-roads = No roads were given
problem-no-roads-remedy = Start the program with --roads FILE, or take the crow-fly estimate
problem-other-mode = The roads were prepared for another mode of travel
problem-other-mode-remedy = Take the mode that they were prepared for ({ $mode }), or start the program with --mode
problem-population = A page cannot name files of this machine
problem-population-remedy = Leave the population out, or use maillage simulate
problem-not-a-scenario = This file is not a scenario
problem-not-a-scenario-remedy = Correct the line, or save the scenario again
problem-table = There is no table { $name }
problem-table-remedy = Ask for one of { $known }
problem-no-shapes = The rows of the table { $name } stand at no place
problem-no-shapes-remedy = Ask for csv, csv-fr or json
problem-query = The words to search for are missing or too long
problem-query-remedy = Give q, of 1 to { $most } characters, and a limit of 1 to { $limit } if any
problem-no-limit = Nothing says how many sites may open
problem-no-limit-remedy = Give a count or a budget
problem-no-cost = A budget needs to know what an opening costs
problem-no-cost-remedy = Give cost, in euros
problem-share = A share of { $value } per cent cannot be used
problem-share-remedy = Give a share above 0 and at most 100, with one decimal at most
problem-plan-number = { $key } cannot be { $value }
problem-plan-number-remedy = Give a number from { $least } to { $most }
problem-share-other = A share is of the goal fewest only
problem-share-other-remedy = Leave share out, or take the goal fewest
problem-no-plan = There is no such plan
problem-no-plan-remedy = Loosen the limits
problem-busy = Too much is asked at once
problem-busy-remedy = Ask again in a few seconds
problem-too-slow = The answer took too long
problem-too-slow-detail = A question may take { $seconds } seconds.
problem-too-slow-remedy = Ask again, or choose a smaller territory
problem-data = The data cannot be used
problem-data-remedy = Start the program again with files that can be read
problem-internal = The program failed on this request
problem-internal-remedy = This is a fault of maillage and not of your data: report it with what was asked

problem-unknown-site = No site has the id { $id }
problem-unknown-site-remedy = Give the id as it stands in the list of sites, or that of a site which an earlier change opens
problem-site-closed = { $name } ({ $id }) is closed by change { $by } already
problem-site-closed-remedy = Leave one of the two changes out, or put the closing last
problem-id-taken = A site has the id { $id } already: { $name }
problem-id-taken-remedy = Give the new site an id of its own
problem-unknown-place = No candidate has the id { $id }
problem-unknown-place-remedy = Give the code of a commune or quarter of the territory, or a position
problem-unknown-commune = No commune of the territory has the code { $code }
problem-unknown-commune-remedy = Give the INSEE code of a commune of the territory, or a position
problem-far-from-commune = The position lies { $km } km from { $name } ({ $code })
problem-far-from-commune-remedy = Correct one or the other, or leave the commune out

problem-key-foreign = This kind of change takes no { $key }
problem-key-foreign-remedy = Leave { $key } out
problem-key-hours = These hours cannot be read, or a change needs some
problem-key-hours-remedy = Write a week in the notation of OpenStreetMap, in steps of five minutes, such as Tu,Th 09:00-12:00
problem-key-position = This is no position in France
problem-key-position-remedy = Give longitude (lon) and latitude (lat) in degrees, such as 2.35 and 43.21
problem-key-place = The place is missing, named twice, or no such code
problem-key-place-remedy = Name it once: candidate, or commune (five characters), or lon and lat
problem-key-format = This format of a site is not known
problem-key-format-remedy = Take fixed, antenna, multi-site, bus, itinerant, permanence or unknown
problem-key-euros = This amount cannot be used
problem-key-euros-remedy = Write whole euros, from 0 to 1,000,000,000
problem-key-year = This year cannot be used
problem-key-year-remedy = Write a year from 1990 to 2100
problem-key-stop = A change of stops needs at least one
problem-key-stop-remedy = Add one, with a place and hours
problem-key-text = { $key } is missing, empty or too long
problem-key-text-remedy = Write 1 to 200 characters, on one line
