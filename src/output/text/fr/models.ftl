# Le vol d’oiseau comparé à la route : comparaison et calage.

## Comparaison

column-crow-fly = Vol d’oiseau
column-road = Route
column-difference = Route − vol d’oiseau
column-ratio = Route / vol d’oiseau
column-crow-fly-only = Vol d’oiseau seul
column-road-only = Route seule
column-differ = Désaccord
column-crow-fly-site = Le plus proche à vol d’oiseau
column-road-site = Le plus proche par la route
column-crow-fly-mean = Moyenne à vol d’oiseau
column-road-mean = Moyenne par la route
column-difference-p5 = Écart, 5e centile
column-difference-median = Écart médian
column-difference-p95 = Écart, 95e centile
column-ratio-median = Rapport médian
column-never-by-road = Aucun site par la route
column-other-site = Autre site par la route
column-crow-fly-only-within = À { $minutes } min au plus à vol d’oiseau seulement
column-road-only-within = À { $minutes } min au plus par la route seulement
measure-p5 = 5e centile
measure-p25 = 25e centile
measure-p75 = 75e centile
measure-reached = Un site accessible
measure-other-site = Autre site par la route
title-models = Les temps à vol d’oiseau comparés à la route : { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
title-models-people = Sous chaque seuil, selon quel modèle
title-models-worst = Les { $count } lieux où l’estimation à vol d’oiseau s’écarte le plus de la route
title-models-by-commune = Les temps à vol d’oiseau comparés à la route, par commune
title-models-by-epci = Les temps à vol d’oiseau comparés à la route, par EPCI
title-models-by-departement = Les temps à vol d’oiseau comparés à la route, par département
title-models-by-region = Les temps à vol d’oiseau comparés à la route, par région
title-models-by-quarter = Les temps à vol d’oiseau comparés à la route, par quartier prioritaire
note-models = Chaque modèle mène à son propre site le plus proche. Parmi ceux que les deux mènent à un site ; chaque colonne a ses propres centiles, une ligne ne se soustrait donc pas. Au-dessus de zéro : la route est plus longue que l’estimation. Rapport : là où l’estimation est de { $least } min ou plus ; à la ligne de la moyenne, de tous les temps cumulés.
note-models-other-site = { $people ->
    [one] { $people } habitant a
   *[other] { $people } habitants ont
} par la route un autre site le plus proche qu’à vol d’oiseau ({ $share } %).
note-models-people = Vol d’oiseau seul : sous le seuil selon l’estimation, mais pas par la route. Route seule : l’inverse.
note-models-worst = En minutes, dans un sens ou dans l’autre ; les lieux qu’un des modèles ne mène à aucun site ne figurent pas.
note-models-sites = Les deux modèles choisissent parmi { $sites ->
    [one] le seul site qui est
   *[other] les { $sites } sites qui sont
} sur les routes ; { $left ->
    [0] aucun autre n’est écarté.
    [1] un autre est écarté des deux.
   *[other] { $left } autres sont écartés des deux.
}
map-models-title = L’écart entre le vol d’oiseau et la route
map-models-title-in = L’écart entre le vol d’oiseau et la route : { $place }
map-models-subtitle = Temps jusqu’au site le plus proche, { $mode } : { $road } min par la route pour la moitié des { $people } habitants, { $crow-fly } min estimées à vol d’oiseau ; pour neuf habitants sur dix, la route prend de { $low } à { $high } min de plus ; { $share } % ont un autre site le plus proche
map-models-legend = Route moins estimation à vol d’oiseau (minutes)
map-models-shorter-most = plus de { $from } de moins par la route
map-models-shorter = { $from } à { $to } de moins par la route
map-models-alike = pareil, à { $to } près
map-models-longer = { $from } à { $to } de plus par la route
map-models-longer-most = plus de { $from } de plus par la route
map-models-unreachable = aucun site par la route
map-models-source = { $crow-fly } { $model } Données : INSEE (population), IGN Admin Express (limites), DILA (mairies), ANCT (sites), Licence Ouverte 2.0 ; routes © les contributeurs d’OpenStreetMap, ODbL (sites hors de ces routes écartés des deux modèles) ; fichiers : { $inputs }. maillage { $version }.

## Calage

column-class = Classe
column-from-km = De
column-to-km = À
column-pairs = Paires
column-pairs-without-road = Paires sans route
column-detour = Détour
column-detour-p5 = Détour, 5e centile
column-detour-p95 = Détour, 95e centile
column-speed = Vitesse
column-residual-p5 = Route − estimation, 5e centile
column-residual-p95 = Route − estimation, 95e centile
column-ratio-p5 = Route / estimation, 5 %
column-ratio-p95 = Route / estimation, 95 %
title-calibration = Détour et vitesse qui rapprochent le vol d’oiseau de la route
note-calibration = Paires de lieux distants de 1 à { $km } km à vol d’oiseau, comptées avec les habitants du lieu de départ. Détour : longueur médiane par la route, rapportée à la ligne droite. Vitesse : celle qui rend la moitié des estimations trop courtes et la moitié trop longues. Sur 100 trajets, 90 sont compris entre les deux rapports.
note-calibration-use = Pour employer une ligne : --detour et --speed. Une vitesse constante est trop élevée pour les trajets courts et trop faible pour les longs (--by-distance le montre) : choisir --reach proche des distances étudiées.
note-calibration-unclassed = { $communes ->
    [one] Une commune
   *[other] { $communes } communes
} sans classe : aucun trajet n’en part.
note-calibration-without-road = { $pairs ->
    [one] Une paire
   *[other] { $pairs } paires
} qu’aucune route ne relie : laissées de côté.
