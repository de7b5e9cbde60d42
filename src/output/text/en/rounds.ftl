## Rounds of buses and itinerant teams.

title-rounds = Stops that the comments of buses and itinerant teams tell

column-site-name = Site name
column-stop = Stop
column-hours = Hours
column-appointment = By appointment
column-confidence = Confidence
column-keep = Keep
column-comment = Comment

note-rounds-count =
    { $comments ->
        [one] { $comments } comment
       *[other] { $comments } comments
    }, of which { $dated } tell at least one stop with its day. Stops: { $sure } sure, { $likely } likely, { $unsure } unsure, { $none } without a place or a day.
note-rounds = Correct the file (--output rounds.csv), write yes or no under keep, and give it back with --rounds FILE: the stops that are kept take the place of the base of their site.

doubt-none = name, day and hours are written, in the same EPCI
doubt-no-stop = no stop was found in the comment
doubt-no-place = no commune around bears this name
doubt-no-day = no day is told
doubt-half-day = the half of the day is told, its hours are assumed
doubt-whole-day = the day is told, its hours are assumed
doubt-end = the end of the hours is assumed
doubt-weeks = which weeks is not told exactly, they are assumed
doubt-rounded = hours are rounded to five minutes
doubt-either = one place or the other, in turn
doubt-next-epci = the commune is of a neighbouring EPCI, or near it
doubt-elsewhere = the commune is elsewhere in the département
doubt-spelling = the name is written otherwise
doubt-shortened = the name is shortened
doubt-part = the name stands among other words
doubt-several = several communes bear this name, the nearest is taken
doubt-site-commune = an address without a commune: that of the site is taken
doubt-overlap = another stop of the round is at the same time

note-rounds-used =
    { $stops } stops take the place of the bases of { $sites ->
        [one] one site
       *[other] { $sites } sites
    }; in figures of minutes a stop counts as any site does, whatever its hours. { $left-out ->
        [0] All stops of these sites with hours are kept.
        [one] One stop of these sites with hours is not kept: nobody is served there.
       *[other] { $left-out } stops of these sites with hours are not kept: nobody is served there.
    }
