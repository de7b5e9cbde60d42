### Ce que lisent les aménageurs, en français. en.ftl contient les mêmes clés.

## Unités, à côté d'un intitulé

unit-people = hab.
unit-minutes = min
unit-hours = h
unit-km = km
unit-percent = %
unit-person-hours = h × hab.
unit-degrees = °

## Intitulés des colonnes, sans leur unité

column-rank = Rang
column-commune = Code commune
column-commune-name = Commune
column-name = Nom
column-population = Population
column-site = Site
column-median-time = Temps médian
column-within = À { $minutes } min au plus
column-unreachable = Hors d'accès

## Sous un tableau, dans le terminal

no-rows = (aucune ligne)
rows-left-out =
    … et { $count ->
        [one] { $count } autre ligne
       *[other] { $count } autres lignes
    } (toutes avec --format csv)
columns-left-out = Non affiché, faute de largeur : { $columns } (tout avec --format csv)

## Provenance

provenance-run = maillage { $version }, commande { $command }
provenance-options = Options : { $options }
provenance-input =
    Données : { $name } ({ $vintage }), { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, dont corrigées : { $repaired }, rejetées : { $rejected }, SHA-256 { $hash }…
vintage-unknown = millésime inconnu

## En-têtes des résultats

column-measure = Mesure
column-minutes = Minutes
column-people-within = Habitants dans ce temps
column-share-within = Part dans ce temps
column-people-beyond = Habitants au-delà
column-code = Code
column-place = Lieu
column-people = Habitants
column-distance = À vol d’oiseau
column-nearest-site = Site le plus proche
column-around = Autour de
column-communes = Communes
column-quarters = Quartiers
column-worst-place = Lieu le plus éloigné
column-beyond-minutes = Au-delà du seuil
column-beyond-km = Au-delà, à vol d’oiseau
column-beyond-hours = Temps au-delà, tous habitants
column-commune-codes = Codes des communes
column-patch = Zone
column-minutes-before = Avant
column-minutes-after = Après
column-people-before = Habitants avant
column-people-after = Habitants après
column-people-gained = Habitants en plus
column-share-before = Part avant
column-share-after = Part après
column-mean-before = Moyenne avant
column-mean-after = Moyenne après
column-gained-within = En plus à { $minutes } min au plus
column-candidate = Candidat
column-kind = Nature
column-lon = Longitude
column-lat = Latitude
column-newly-covered = Nouvellement couverts
column-newly-reached = Nouvellement desservis
column-saved = Temps gagné
column-total-covered = Nouvellement couverts, au total
column-covered = Couverts ensuite
column-total-saved = Temps gagné, au total
column-reason = Pourquoi
column-source = Source
column-rows = Lignes
column-accepted = Acceptées
column-repaired = Réparées
column-rejected = Rejetées
column-severity = Gravité
column-cases = Cas
column-example = Premier cas
column-remedy = Ce qui a été fait, ou ce qu’il faut faire
column-row = Ligne
column-what = Quoi

## Mesures

measure-threshold = Seuil
measure-mean = Moyenne
measure-median = Médiane
measure-p90 = 90e centile
measure-p95 = 95e centile
measure-longest = Maximum

## Titres

title-coverage = Accès au site le plus proche : { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
title-by-commune = Accès au site le plus proche, par commune
title-by-epci = Accès au site le plus proche, par EPCI
title-by-departement = Accès au site le plus proche, par département
title-by-region = Accès au site le plus proche, par région
title-by-quarter = Accès au site le plus proche, par quartier prioritaire
title-compare = Avant et après ouvertures et fermetures : { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
title-worst = Les { $count } lieux les plus éloignés d’un site
title-gaps = { $count ->
    [0] Personne n’habite à plus de { $minutes } min d’un site
    [1] Une zone au-delà de { $minutes } min
   *[other] { $count } zones au-delà de { $minutes } min
}
title-gap-points = Lieux à plus de { $minutes } min d’un site
title-rank = Où un nouveau site servirait le plus d’habitants à { $minutes } min au plus ({ $count ->
    [one] { $count } candidat apporte quelque chose
   *[other] { $count } candidats apportent quelque chose
})
title-sequence = { $count ->
    [0] Aucun candidat n’apporte rien
    [1] La meilleure ouverture, pour un accès en { $minutes } min au plus
   *[other] Les { $count } meilleures ouvertures l’une après l’autre, pour un accès en { $minutes } min au plus
}
title-inputs = Données lues
title-problems = Problèmes trouvés dans les données

## Notes sous les tableaux

travel-estimated = { $mode }, estimation
travel-by-road = { $mode }, par la route
roads-credit = routes © les contributeurs d’OpenStreetMap (ODbL) ;{" "}
note-crow-fly = Temps estimés à vol d’oiseau, { $mode } : distance orthodromique × { $detour } à { $speed } km/h.
note-road = Temps par la route, { $mode } : chemin le plus rapide sur OpenStreetMap, et trajets en ligne droite jusqu’à la route à { $leg } km/h.
note-coverage = Un centile est le temps en deçà duquel vit cette part des habitants.
note-units = Les parts sont celles des habitants de l’unité ; habitants placés à leur mairie ou dans leur quartier.
note-unreachable = Aucun site n’est accessible pour { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}.
note-distance = À vol d’oiseau : distance orthodromique, sans le détour.
note-gaps = Une zone est un ensemble de communes contiguës dont des habitants vivent au-delà du seuil ; seuls ces habitants sont comptés. Au-delà : de son lieu le plus éloigné.
note-rank = Chaque candidat est jugé seul, les sites existants sont conservés. Nouvellement couverts : habitants dont le temps passe sous le seuil. Temps gagné : un trajet aller de chaque habitant servi plus vite.
note-sequence = Méthode pas à pas : chaque ouverture est la meilleure une fois les précédentes faites ; une bonne suite, sans preuve qu’elle soit la meilleure. Les sites existants sont conservés.
note-inputs = Lignes = acceptées + réparées + rejetées. maillage check --all donne chaque problème.

## Raisons

why-line = { $rank }. { $name } : { $why }
list-separator = {", "}
reason-covers = Place { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
} à { $minutes } min au plus : { $who }.
reason-saves = Ne place personne de plus à { $minutes } min au plus, mais épargne { $hours } heures cumulées (un trajet aller de chacun) : { $who }.
reason-place = { $place } ({ $people }, { $from } → { $to } min)
reason-place-unreached = { $place } ({ $people }, jamais → { $to } min)
reason-others = { $count ->
    [one] {" "}et { $count } autre lieu
   *[other] {" "}et { $count } autres lieux
}

## Nature des candidats

kind-town-hall = mairie
kind-quarter = quartier
kind-place = lieu

## La carte

map-title-in = L’accès au site le plus proche : { $place }
map-title = L’accès au site le plus proche
map-subtitle = { $people } habitants, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
}{ $at } ; { $share } % à { $minutes } min au plus ({ $travel }){ $on }{ $opened }
map-opened = {" ; "}ouvertures supposées : { $places }
map-legend = Minutes jusqu’au site le plus proche
map-class-first = jusqu’à { $to }
map-class = de { $from } à { $to }
map-class-last = plus de { $from }
map-unreachable = aucun site accessible
map-no-data = sans donnée
map-inset-paris = Paris et petite couronne
map-sites = Site
map-antennas = Antenne ou permanence
map-travelling = Bus ou équipe itinérante (sa base)
map-sites-outside = Site d’un voisin
map-quarters = Quartier prioritaire
map-candidates = Meilleures ouvertures, dans l’ordre
map-source = { $model } Données : { $roads }INSEE (population), IGN Admin Express (limites), DILA (mairies), ANCT (sites, quartiers), Licence Ouverte 2.0 ; fichiers : { $inputs }. maillage { $version }.
mode-car = en voiture
mode-bicycle = à vélo
mode-foot = à pied

note-sites = Sites : { $inside } dans le territoire, { $neighbours } dans les territoires voisins à { $minutes } min au plus, { $elsewhere } plus loin. Parmi ceux qui comptent, { $travelling } sont des bus ou des équipes itinérantes, placés à leur base.

weekday =
    { $day ->
        [Mo] lundi
        [Tu] mardi
        [We] mercredi
        [Th] jeudi
        [Fr] vendredi
        [Sa] samedi
       *[Su] dimanche
    }
weekday-short =
    { $day ->
        [Mo] lun.
        [Tu] mar.
        [We] mer.
        [Th] jeu.
        [Fr] ven.
        [Sa] sam.
       *[Su] dim.
    }
title-affected = { $places ->
    [0] Le temps d’accès ne change pour personne
    [one] Un lieu change de temps d’accès au site le plus proche : { $people } habitants
   *[other] { $places } lieux changent de temps d’accès au site le plus proche : { $people } habitants
}
column-minutes-more = Minutes de plus
column-site-before = Le plus proche avant
column-site-after = Le plus proche après
column-unit = Unité
column-today = Aujourd’hui
