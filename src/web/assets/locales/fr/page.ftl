### La page : en-tête, carte, semaine, réglages. Les mêmes clés sont dans locales/en.

page-title = maillage : qui atteint un service, quand, et où ouvrir
brand-what = qui atteint un France services, quand, et où ouvrir
skip-to-panel = Aller au panneau
language-other = English
title-none = Choisissez un territoire
title-study = { $name } : { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}, { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
}
status-loading = Chargement…
status-ready = Territoire chargé : { $name }.
problem-remedy = À faire : { $remedy }
problem-change = Changement { $number } de la liste : { $change }
problem-line = Ligne { $line } du fichier
problem-hours = donnez des jours puis des heures, par pas de cinq minutes, par exemple Tu,Th 09:00-12:00 pour mardi et jeudi de 9 h à 12 h (Mo, Tu, We, Th, Fr, Sa, Su : de lundi à dimanche), ou peignez-les dans la grille.
problem-network = Le programme ne répond pas. Est-il encore lancé ?

search-label = Territoire
search-text =
    .placeholder = Commune, EPCI, département…
search-found =
    .aria-label = Territoires trouvés
search-count = { $count ->
    [0] Aucun territoire trouvé
    [one] { $count } territoire trouvé
   *[other] { $count } territoires trouvés
}
kind-commune = commune
kind-bundled = territoire fourni
kind-epci = EPCI
kind-departement = département
kind-region = région
kind-country = pays
search-option = { $name } ({ $kind }, { $inside })
search-option-whole = { $name } ({ $kind })

settings = Réglages
set-model = Temps de trajet
model-crow-fly = Estimés à vol d’oiseau
model-roads = Par la route
set-mode = Mode
mode-car = Voiture
mode-bicycle = Vélo
mode-foot = À pied
set-thresholds = Seuils, en minutes
set-thresholds-help = De un à sept, croissants, séparés par des espaces.
set-thresholds-wrong = Donnez un à sept nombres entiers croissants, de 1 à 240.
set-reach = Un site est à portée à moins de (min)
set-gaps = Zones éloignées au-delà de (min)
set-apply = Appliquer

map-heading = Carte
map-canvas = Carte des minutes jusqu’au site le plus proche. Flèches : déplacer. + et − : agrandir, réduire. Entrée : lire la commune au centre.
map-about = La même information est dans l’onglet Tableaux.
map-none = La carte ne peut pas être dessinée ici (WebGL est absent). Tout est dans l’onglet Tableaux.
zoom =
    .aria-label = Zoom
zoom-in =
    .aria-label = Agrandir
    .title = Agrandir
zoom-out =
    .aria-label = Réduire
    .title = Réduire
zoom-all =
    .aria-label = Tout le territoire
    .title = Tout le territoire
zoom-part =
    .aria-label = Partie du territoire
part-mainland = Métropole
part-971 = Guadeloupe
part-972 = Martinique
part-973 = Guyane
part-974 = La Réunion
part-976 = Mayotte
legend = Légende
legend-minutes = Minutes jusqu’au site le plus proche
legend-open = Minutes jusqu’au site ouvert le plus proche, { $moment }
legend-difference = Minutes de plus ou de moins avec les changements
legend-first = { $to } min au plus
legend-between = de { $from } à { $to } min
legend-last = plus de { $from } min
legend-less-last = { $from } min de moins, ou mieux
legend-less = de { $to } à { $from } min de moins
legend-same = inchangé
legend-more = de { $from } à { $to } min de plus
legend-more-last = plus de { $from } min de plus
legend-unreachable = aucun site atteint
legend-off = fermé à cette heure
legend-outside = hors du territoire
legend-sites = Sites
legend-quarter = Quartier prioritaire
legend-gap = Zone à plus de { $minutes } min
format-fixed = Site fixe
format-multi-site = Multisite
format-antenna = Antenne
format-permanence = Permanence
format-bus = Bus
format-itinerant = Équipe itinérante
format-unknown = Format inconnu
state-opened = ouvert ici
state-closed = fermé ici
state-moved = déplacé
state-hours = autres horaires
layers = Afficher
layer-sites = Sites
layer-quarters = Quartiers prioritaires
layer-gaps = Zones éloignées
layer-towns = Noms des villes
layer-ign = Fond « Plan IGN »
layer-ign-help = Coché, votre navigateur demande ce fond au serveur de l’IGN, qui voit alors votre adresse et les lieux affichés. Décoché, rien ne quitte cet ordinateur.
show-what = Montrer
show-after = les minutes
show-difference = l’écart avec aujourd’hui
stop = Arrêter
ask-place = Cliquez sur la carte à l’endroit de l’antenne, ou choisissez un lieu dans le formulaire.
ask-move = Cliquez à l’endroit où déplacer { $name }.

place =
    .aria-label = Lieu choisi
place-commune = { $people } hab. · { $minutes } min jusqu’à { $site } · { $hours } h accessibles par semaine
place-commune-none = { $people } hab. · aucun site atteint · { $hours } h accessibles par semaine
place-after = Avec les changements : { $minutes } min jusqu’à { $site } · { $hours } h par semaine
place-moment = { $moment } : { $minutes ->
    [none] aucun site ouvert atteint
   *[other] { $minutes } min jusqu’à un site ouvert
}
place-site = { $format } · { $hours }
place-quarter = Quartier prioritaire · { $people } hab. · { $minutes } min · { $hours } h accessibles par semaine
hours-then = {"\u00A0"};
hours-odd = semaines impaires
hours-even = semaines paires
hours-nth = { $n ->
    [1] 1er
   *[other] { $n }e
}
hours-unknown = horaires inconnus
site-close = Fermer ce site
site-move = Le déplacer
site-hours = Changer ses horaires
open-here = Ouvrir une antenne ici
place-forget = Fermer
tip-commune = { $name } : { $people } hab., { $minutes } min
tip-commune-none = { $name } : { $people } hab., aucun site atteint

week-heading = La semaine
week-play = Lecture
week-pause = Pause
week-on = Carte à l’heure choisie
week-slider = Heure de la semaine
week-said = { $moment } : { $people ->
    [one] { $people } habitant atteint
   *[other] { $people } habitants atteignent
} un site ouvert ({ $share })
week-said-both = { $moment } : { $before } → { $people ->
    [one] { $people } habitant atteint
   *[other] { $people } habitants atteignent
} un site ouvert ({ $share })
curve-label = Habitants qui atteignent un site ouvert, heure par heure : { $most } au plus, { $when }. Aujourd’hui en gris{ $changed ->
    [yes] , avec les changements en vert
   *[no] {""}
}.

panel =
    .aria-label = Panneau
tabs =
    .aria-label = Vues
tab-today = Constat
tab-try = Essayer
tab-plan = Plan
tab-tables = Tableaux
tab-files = Fichiers
