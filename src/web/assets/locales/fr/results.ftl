### Chiffres : constat, avant et après, gagnants et perdants, plan, tableaux.

today-heading = Aujourd’hui
today-main = <strong>{ $share }</strong> des habitants ont un site à { $minutes } min au plus. { $beyond ->
    [0] Tous en ont un.
    [one] { $beyond } n’en a pas.
   *[other] { $beyond } n’en ont pas.
}
today-bars = Habitants par temps jusqu’au site le plus proche
today-within = { $minutes } min au plus
today-people = { $people } ({ $share })
today-hours-heading = Quand
today-hours = En moyenne, un site à portée est ouvert { $hours } h par semaine.
today-evening = Après 17 h : { $people ->
    [0] aucun habitant n’a
    [one] { $people } habitant ({ $share }) a
   *[other] { $people } habitants ({ $share }) ont
} un site ouvert au moins une heure par semaine.
today-saturday = Le samedi : { $people ->
    [0] aucun habitant.
    [one] { $people } habitant ({ $share }).
   *[other] { $people } habitants ({ $share }).
}
today-few = { $people ->
    [0] Aucun habitant n’a
    [one] { $people } habitant a
   *[other] { $people } habitants ont
} moins de { $hours } h par semaine.
today-gaps-heading = Zones à plus de { $minutes } min
today-gaps-none = Personne n’habite à plus de { $minutes } min d’un site.
today-gaps-others = { $count ->
    [one] et { $count } autre (voir le tableau)
   *[other] et { $count } autres (voir le tableau)
}
today-gap = { $around } : { $people } hab., jusqu’à { $minutes } min ({ $farthest })
today-quarters-heading = Quartiers prioritaires
today-quarters = { $within ->
    [0] Aucun sur { $all } n’est
    [one] { $within } sur { $all } est
   *[other] { $within } sur { $all } sont
} à { $minutes } min au plus d’un site.
today-notes-heading = À savoir

brief-within = hab. à { $minutes } min :
brief-hours = h par semaine :
brief-saturday = hab. servis le samedi :
brief-a-year = par an :
compare-heading = Avant et après
compare-none = Aucun changement : placez une antenne, ou choisissez un site sur la carte.
compare-measure = Mesure
compare-before = Avant
compare-after = Après
compare-change = Écart
compare-within = Habitants à { $minutes } min au plus
compare-quarters = Quartiers à { $minutes } min au plus (sur { $all })
compare-mean = Temps moyen (min)
compare-longest = Temps le plus long (min)
compare-hours = Heures accessibles par semaine
compare-evening = Habitants avec un site ouvert après 17 h
compare-saturday = Habitants avec un site ouvert le samedi
compare-few = Habitants à moins de { $hours } h par semaine
compare-sites = Sites
compare-once = Coût, une fois
compare-a-year = Coût, par an
compare-each = Coût annuel par habitant nouvellement à { $minutes } min
compare-said = Avec les changements, habitants à { $minutes } min au plus : { $people }.
better = mieux
worse = moins bien

winners-heading = Qui gagne, qui perd
winners-none = Personne : rien ne change encore.
winners-gains = Gagnent : { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
winners-loses = Perdent : { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
winners-commune = Commune
winners-people = Habitants
winners-minutes = Minutes
winners-hours = h/sem.
winners-all = Afficher les { $count }
from-to = { $from } → { $to }

plan =
    .aria-label = Plan proposé
plan-intro = Le programme cherche les meilleures ouvertures et prouve qu’on ne peut faire mieux, ou dit ce qu’il reste à gagner.
plan-goal = But
plan-coverage = Le plus d’habitants sous un seuil
plan-median = Le moins de temps au total
plan-center = Le lieu le plus éloigné, au plus près
plan-threshold = Seuil, en minutes
plan-limit = Limite
plan-by-count = Nombre de sites
plan-by-budget = Budget
plan-amount-count = Nombre de sites
plan-amount-budget = Budget (€)
plan-cost = Coût d’une ouverture (€)
plan-cost-help = Nécessaire pour un budget ; sinon facultatif : rien n’est supposé.
plan-cost-missing = Donnez le coût d’une ouverture : sans lui, le budget ne dit pas combien de sites il permet.
plan-ask = Proposer un plan
plan-searching = Recherche du plan…
plan-gap = Un meilleur plan apporterait au plus { $gap } de plus.
plan-newly = Nouvellement à { $minutes } min
plan-served = Dont c’est le site le plus proche
plan-saved = Gain moyen par trajet
plan-only = Qui ne dépendent que de lui
plan-sure = Solidité
plan-why = Pourquoi ici ?
plan-accept = Accepter
plan-accept-label = Accepter { $name }
plan-accepted = Accepté
plan-accept-all = Tout accepter
minutes = { $minutes } min

table =
    .aria-label = Tableau
table-of = Tableau des
table-communes = communes
table-sites = sites
table-quarters = quartiers prioritaires
table-gaps = zones éloignées
table-filter = Filtrer
table-first = Les { $shown } premières lignes sur { $count } : filtrez pour trouver les autres.
table-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
column-name = Nom
column-people = Habitants
column-minutes = Minutes
column-nearest = Site le plus proche
column-hours = Heures par semaine
column-format = Format
column-opening = Horaires
column-state = Changement
column-around = Autour de
column-communes = Communes
column-farthest = Lieu le plus éloigné
column-moment = Minutes, { $moment }
