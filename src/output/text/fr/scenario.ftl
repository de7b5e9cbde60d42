## Les scénarios à côté d’aujourd’hui.

column-measure-id = Identifiant
column-scenario-change = Évolution
column-scenario = Scénario
column-number = N°
column-what-changes = Changement
column-site-id = Site
column-told = Ce qu’il fait
column-cost-once = Coût, une fois
column-cost-year = Coût annuel
column-effect = Effet
column-person-hours-saved = Temps gagné
column-cut-off = Privés d’accès
column-connected = Nouvellement desservis

title-simulate = { $count ->
    [one] Un scénario comparé à aujourd’hui : { $people } habitants
   *[other] { $count } scénarios comparés à aujourd’hui : { $people } habitants
}
title-scenario-changes = { $count ->
    [one] Ce que change le scénario
   *[other] Ce que changent les scénarios
}
title-simulate-units = { $winners ->
    [0] Aucun gagnant
    [one] Un gagnant
   *[other] { $winners } gagnants
}, { $losers ->
    [0] aucun perdant
    [one] un perdant
   *[other] { $losers } perdants
} : d’abord ceux dont le produit habitants × temps est le plus grand
title-simulate-units-none = Rien ne change pour personne

sim-people = Habitants
sim-people-within = À { $minutes } min au plus
sim-gained = – nouvellement à { $minutes } min au plus
sim-lost = – désormais à plus de { $minutes } min
sim-unreachable = Sans aucun site accessible
sim-quarters-within = Quartiers à { $minutes } min au plus
sim-quarters-gained = – quartiers nouvellement à { $minutes } min au plus
sim-quarters-lost = – quartiers désormais à plus de { $minutes } min
sim-quarter-people = Habitants des quartiers à { $minutes } min au plus
sim-quarter-people-gained = – habitants des quartiers nouvellement à { $minutes } min au plus
sim-quarter-people-lost = – habitants des quartiers désormais à plus de { $minutes } min
sim-mean = Temps moyen
sim-median = Temps médian
sim-p95 = 95 % mettent au plus
sim-longest = Temps le plus long
sim-hours = Heures accessibles par semaine, moyenne
sim-after-five = Avec un site ouvert après 17 h
sim-saturday = Avec un site ouvert le samedi
sim-fewer = Avec moins de { $hours } heures accessibles par semaine
sim-sites = Sites du territoire
sim-labels = Labels
sim-funding = Forfaits des labels, par an
sim-cost-once = Coût, une fois
sim-cost-year = Coût annuel
sim-cost-once-person = Coût, une fois, par habitant nouvellement à { $minutes } min au plus
sim-cost-year-person = Coût annuel par habitant nouvellement à { $minutes } min au plus
sim-met = { $judged ->
    [labels] Labels conformes : { $title }
   *[sites] Sites conformes : { $title }
}
sim-fallen = { $judged ->
    [labels] – labels qui ne le sont plus : { $title }
   *[sites] – sites qui ne le sont plus : { $title }
}
sim-risen = { $judged ->
    [labels] – labels qui le deviennent : { $title }
   *[sites] – sites qui le deviennent : { $title }
}

note-simulate = Nouvellement, désormais : habitants dont le temps franchit le seuil. Les lignes qui commencent par – sont omises quand elles sont nulles. L’évolution est le scénario moins aujourd’hui.
note-simulate-clock = Accessible : un site à { $minutes } min au plus, ouvert à l’arrivée. Après 17 h, le samedi : au moins une heure par semaine ({ $after } ; { $saturday }). Les habitants qui ont moins de { $hours } heures comprennent ceux qui n’ont aucun site.
note-simulate-funding = Forfaits : montants de { $years }, un par label dont le site principal figure dans la liste{ $unknown ->
    [yes] {" "}; un montant manque pour l’une de ces années (connues : { $known }), donnez les vôtres avec --amounts FICHIER
   *[no] {""}
}. Une permanence ou une antenne ouverte seule ne porte pas de label.
note-simulate-no-hours = { $scenario } : { $count ->
    [one] un site ouvre
   *[other] { $count } sites ouvrent
} sans horaires connus : aucune horloge ne les compte.
note-simulate-people = { $scenario } compte { $people } habitants, et non les { $today } d’aujourd’hui : ses évolutions se mesurent aux sites d’aujourd’hui pour les mêmes habitants.
note-simulate-fallen = { $scenario } : { $judged ->
    [labels] labels qui ne respectent plus
   *[sites] sites qui ne respectent plus
} « { $title } » : { $names }{ $others ->
    [0] {""}
   *[other] {" "}et { $others } de plus
}.
note-simulate-risen = { $scenario } : { $judged ->
    [labels] labels qui respectent désormais
   *[sites] sites qui respectent désormais
} « { $title } » : { $names }{ $others ->
    [0] {""}
   *[other] {" "}et { $others } de plus
}.
note-simulate-units = Minutes : moyenne des habitants de l’unité qui ont un site accessible. Temps gagné : un trajet aller de chacun ; négatif pour qui perd. Le plus proche : le site le plus proche du plus grand nombre d’habitants de l’unité. Heures par semaine : avec un site accessible ouvert, moyenne de ses habitants. Plus d’h, moins d’h : seules les heures accessibles changent, le temps de personne.

effect-gains = gagne
effect-gains-hours = plus d’h
effect-loses-hours = MOINS d’h
effect-loses = PERD
effect-cut-off = PRIVÉ D’ACCÈS

did-no-hours = horaires inconnus
did-opened = ouvre { $name } ({ $hours })
did-closed = ferme { $name }
did-moved = déplace { $name } vers { $place }
did-hours = { $name } : { $after } (jusqu’alors : { $before })
did-stops = { $name } reçoit aussi le public à { $places }
remark-on-the-spot = { $name } ({ $id }) se trouve à cet endroit même
remark-nothing = comme avant : rien ne change
remark-no-hours = aucune horloge ne le compte
remark-outside = dans la commune { $commune }, hors du territoire
remark-outside-unknown = dans aucune commune du territoire
remark-base = sa base compte toujours comme lieu d’accueil

map-simulate-title = Minutes gagnées et perdues : { $name }
map-simulate-subtitle = { $people } habitants ; nouvellement à { $minutes } min au plus : { $gained }, désormais plus loin : { $lost } ; temps moyen { $before } → { $after } min ({ $travel }). Une commune a la couleur de sa mairie
map-simulate-legend = Minutes jusqu’au site le plus proche, scénario moins aujourd’hui
map-simulate-gains-most = plus de { $from } gagnées
map-simulate-gains = { $from } à { $to } gagnées
map-simulate-alike = pareil, à { $to } près
map-simulate-loses = { $from } à { $to } perdues
map-simulate-loses-most = plus de { $from } perdues
map-simulate-cut-off = plus aucun site accessible
map-simulate-never = aucun site accessible, comme aujourd’hui
map-simulate-sites = Site maintenu
map-simulate-opened = Site qui ouvre
map-simulate-closed = Site qui ferme
map-simulate-moved = Site qui déménage
map-simulate-title-hours = Heures accessibles gagnées et perdues : { $name }
map-simulate-legend-hours = Heures par semaine avec un site ouvert à { $minutes } min au plus, gagnées et perdues
map-simulate-subtitle-hours = { $people } habitants ; heures accessibles par semaine, moyenne : { $before } → { $after } ({ $travel }). Une commune a la couleur de sa mairie
map-simulate-before = Minutes jusqu’au site le plus proche, avant : { $name }
map-simulate-after = Minutes jusqu’au site le plus proche, après : { $name }
map-simulate-side = { $people } habitants ; à { $minutes } min au plus : { $within } ({ $percent } %) ; temps moyen { $mean } min ({ $travel }). Une commune a la couleur de sa mairie
