## The audit of the label.

unit-euros = €

column-audit-of = Of
column-audit-sites = Sites
column-audit-rule = Rule
column-audit-title = What it asks
column-audit-result = Result
column-audit-measured = Measured
column-audit-required = Required
column-audit-short-by = Short by
column-audit-unit = Unit
column-audit-explanation = What to do, or why unknown
column-audit-judged = Judged
column-audit-met = Met
column-audit-not-met = Not met
column-audit-unknown = Unknown
column-audit-met-percent = Met, of those known
column-audit-unknown-why = Why unknown

title-audit = Verdicts by { $text }
title-audit-not-met = Rules that are not met, by { $text }
title-audit-summary = The network held against: { $text }

audit-label = label
audit-site = site
audit-labels = labels
audit-sites = sites
audit-sites-alone = sites taken alone
audit-met = met
audit-not-met = not met
audit-unknown = unknown

audit-unit-hours = h a week
audit-unit-days = days a week
audit-unit-agents = agents

audit-hours-unknown = hours are not known
audit-agents-unknown = the number of agents is not known
audit-seat-not-named = an antenna: its seat is not named in the list
audit-part-of-label = an antenna: the rule speaks of its label as a whole
audit-count = { $why } ({ $count })
audit-reasons-separator = {"; "}

audit-more-hours = Open { $duration } more a week, for instance { $when }
audit-more-days = Open on { $days ->
    [one] one more day
   *[other] { $days } more days
} a week, for instance { $when }
audit-more-agents = { $count ->
    [one] One more agent
   *[other] { $count } more agents
}
audit-at = {" "}({ $site })
audit-mean = {". "}Weeks differ: their mean counts
audit-span = { $day } { $from }–{ $to }

note-audit-opening =
    A label is open when one of its places is: hours at two places at the same time count once, { $appointments ->
        [yes] hours by appointment count.
       *[no] hours by appointment only do not count.
    } Where weeks differ, their mean counts.
note-audit-unknown = Unknown ({ $title }): { $reasons }.
note-audit-source = Some figures are known by reports of the text, not by the text itself: --by rule --format csv shows the source of each.

column-funding-labelled = Labelled
column-funding-labels = Labels
column-funding-each = For one
column-funding-total = For all
title-funding = Flat amounts of operating aid, { $year }
funding-house = house
funding-itinerant = bus or itinerant team
funding-dated = by the end of { $year }
funding-undated = date not in the list
funding-sum = total
note-funding = One amount a label, of the kind of its seat, in full from the year of its label on; State and operators together, without supplements.
note-funding-unknown = { $year }: no amount is known for some kind. Years with amounts: { $known }. Nothing is carried over from another year; give your own with --amounts FILE.
note-funding-labels = Not counted: labels of later years ({ $later }), antennas whose seat is not named ({ $seatless }). Groups with several seats count once ({ $several }); counting each seat would add { $more }.
