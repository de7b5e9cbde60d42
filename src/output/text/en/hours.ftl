## Moves of opening hours.

column-closes = Closes
column-opens = Opens
column-gain = Gain
column-gaining = Gain an hour
column-losing = Lose an hour
column-total-gain = Gain, in all
column-site-hours-before = Hours of the site before
column-site-hours-after = Hours of the site after

title-hours = { $count ->
    [0] No move of opening improves access within { $minutes } min
    [one] The move of opening that gives most access within { $minutes } min
   *[other] The { $count } moves of opening that give most access within { $minutes } min, one after the other
}
title-hours-summary = { $count ->
    [0] No move of opening improves access within { $minutes } min: the clock stays as it is
    [one] Access to an open site within { $minutes } min, before and after one move of opening
   *[other] Access to an open site within { $minutes } min, before and after { $count } moves of opening
}

hours-piece =
    { $day } { $from }–{ $to }
hours-span =
    { $day } from { $from } to { $to }
hours-time = { $hour }:{ $minute }
hours-on-the-hour = { $hour }:00

move-saturday = Saturday
move-new-day = new day
move-shift = shift
move-lunch = lunch
move-evening = evening
move-other-hours = other hours

hours-line = { $rank }. { $name } ({ $kind }): { $why } Its week then: { $hours }.
reason-hours = On { $left }, { $others }; on { $taken }, { $then }.
reason-closed-no-arrival = there is no time to arrive and stay as long as asked ({ $people } people live within reach)
reason-closed-nobody =
    { $people ->
        [one] the only person within reach has
       *[other] none of the { $people } people within reach have
    } another site open
reason-closed-all =
    { $people ->
        [one] the only person within reach also has
       *[other] all { $people } people within reach also have
    } another site open ({ $sites })
reason-closed-share =
    { $people ->
        [one] the only person within reach has another site open { $share } % of the time
       *[other] { $share } % of the { $people } people within reach also have another site open
    } ({ $sites })
reason-opened-nobody = nobody has any site open
reason-opened-share = { $share } % have one open ({ $sites })

note-hours = A move closes a piece of opening of a site and opens one of the same length elsewhere, every week. Gain: hours a week during which people find a site open within reach, added up over all people, after the move less before it. Each move is judged once those above it are made; a good sequence, not proven the best. Gain or lose an hour: people with an hour a week or more in addition, or less. Both are net over the week: who loses Monday and gains Saturday gains. Shares of people are means over the hours of the piece. Staff contracts, demand by hour and agents shared between sites are not known here.
note-hours-total = People have { $before } person-hours of reachable opening a week; the moves add { $gain } ({ $percent } %): { $minutes } min a week per inhabitant.
note-hours-windows = People with an hour a week or more, before → after all moves: office hours { $office-before } → { $office-after }; Mon–Fri 12–14 { $lunch-before } → { $lunch-after }; Mon–Fri 17–20 { $evening-before } → { $evening-after }; Saturday { $saturday-before } → { $saturday-after }.
note-hours-sites =
    { $fixed ->
        [0] All { $inside } sites of the territory may move their hours.
       *[other] { $moving } of the { $inside } sites of the territory may move their hours. The others keep them: { $why }.
    }
hours-travelling = { $count ->
    [one] 1 bus or itinerant team
   *[other] { $count } buses or itinerant teams
}
hours-unknown = { $count ->
    [one] 1 whose hours are not known
   *[other] { $count } whose hours are not known
}
hours-appointments = { $count ->
    [one] 1 open by appointment at some hours
   *[other] { $count } open by appointment at some hours
}
hours-irregular = { $count ->
    [one] 1 whose weeks differ, or that is open at midnight or never
   *[other] { $count } whose weeks differ, or that are open at midnight or never
}
hours-kept = { $count ->
    [one] 1 left as it is by --only or --keep
   *[other] { $count } left as they are by --only or --keep
}
