## L'horloge d'accès.

moment =
    { $day } { $hour } h { $minute }
moment-weeks = { $moment } ({ $weeks })

title-clock = Accès en { $minutes } min au plus à un site ouvert : { $people } habitants
title-clock-compare = Accès en { $minutes } min au plus à un site ouvert, avant et après les ouvertures : { $people } habitants
title-clock-by-commune = Accès à un site ouvert, par commune
title-clock-by-epci = Accès à un site ouvert, par EPCI
title-clock-by-departement = Accès à un site ouvert, par département
title-clock-by-region = Accès à un site ouvert, par région
title-clock-by-quarter = Accès à un site ouvert, par quartier prioritaire
title-clock-slots = Habitants à { $minutes } min d'un site ouvert, par créneau de cinq minutes
title-clock-points = Heures par semaine où chaque lieu atteint un site ouvert

column-when = Quand
column-share = Part
column-mean-hours = Heures par semaine
column-hours-before = Heures par semaine, avant
column-hours-after = Heures par semaine, après
column-weekday = Jour
column-time = Heure
column-sites-reached = Sites à portée
column-fewer = Avec trop peu d'heures
column-office-hours = Heures de bureau
column-lunch = Midi
column-after-five = Après 17 h
column-saturday = Samedi 8 h–20 h
column-week = Semaine entière
column-an-hour = { $window }, une heure par semaine

window-office-hours = lun.–ven. 9 h–12 h, 14 h–17 h
window-lunch = lun.–ven. 12 h–14 h
window-after-five = lun.–ven. 17 h–20 h
window-saturday = sam. 8 h–20 h
window-week = les 168 heures

when-any = à toute heure
when-never = jamais

measure-on-paper = Sur le papier
measure-at = À un moment donné
measure-window-mean = En moyenne sur
measure-window-hour = Une heure par semaine au moins
measure-best = Meilleur moment
measure-worst = Moment le moins favorable des heures de bureau
measure-fewer = Moins de { $hours } heures par semaine

note-clock = Sur le papier : un site à portée, ouvert ou non. Sinon, habitants qui arrivent au début d'un créneau de cinq minutes et trouvent un site ouvert. Chaque moyenne porte sur les créneaux. Heures par semaine : moyenne par habitant des heures où un site à portée au moins est ouvert.
note-stay = Le site doit rester ouvert { $minutes } min après l'arrivée.
note-unknown-hours =
    { $unknown ->
        [0] Les horaires des { $sites } sites à portée sont tous connus.
        [one] Les horaires d'un des { $sites } sites à portée ne sont pas connus : il n'est jamais compté comme ouvert.
       *[other] Les horaires de { $unknown } des { $sites } sites à portée ne sont pas connus : ils ne sont jamais comptés comme ouverts.
    }
note-appointments =
    { $count ->
        [one] { $count } site n'ouvre
       *[other] { $count } sites n'ouvrent
    } que sur rendez-vous à certaines heures : { $counted ->
        [yes] ces heures comptent.
       *[no] ces heures ne comptent pas.
    }
note-at = Seuls comptent les sites ouverts le { $moment } : { $open } sur { $sites }. { $closed } sont fermés à ce moment ; les horaires de { $unknown } ne sont pas connus, et ils ne comptent pas.
map-at = {" "}(ouverts le { $moment })
column-an-hour-gained = { $window }, en plus
column-fewer-before = Avec trop peu d'heures, avant
column-fewer-after = Avec trop peu d'heures, après
note-clock-units = Heures de bureau (lun.–ven. 9 h–12 h, 14 h–17 h), midi (lun.–ven. 12 h–14 h), après 17 h (lun.–ven. 17 h–20 h), samedi (8 h–20 h), semaine entière : moyenne, sur les créneaux, de la part d'habitants qui atteignent un site ouvert. Avec trop peu d'heures : habitants avec moins de { $hours } heures par semaine.
note-clock-gained = En plus : habitants supplémentaires qui atteignent un site ouvert une heure par semaine au moins, aux heures de bureau (lun.–ven. 9 h–12 h, 14 h–17 h), à midi (lun.–ven. 12 h–14 h), après 17 h (lun.–ven. 17 h–20 h), le samedi (8 h–20 h).
note-comments =
    { $count ->
        [one] Le commentaire d'un site à portée demande
       *[other] Les commentaires de { $count } sites à portée demandent
    } un rendez-vous : leurs horaires publiés comptent pourtant comme ouverts à tous.
note-at-base =
    { $count ->
        [one] Un site à portée est un bus ou une équipe itinérante, compté
       *[other] { $count } sites à portée sont des bus ou des équipes itinérantes, comptés
    } à leur base aux horaires publiés : --rounds donne leurs arrêts.
map-title-at = L’accès au site ouvert le plus proche, { $moment }
map-title-at-in = L’accès au site ouvert le plus proche, { $moment } : { $place }
map-sites-open = Site ouvert à ce moment (les autres ne figurent pas)
