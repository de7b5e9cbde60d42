## Un trajet par la route.

column-leg = Étape
column-leg-kind = Nature
column-road-name = Voie
column-km = Longueur
column-total-km = Longueur cumulée
column-total-minutes = Temps cumulé
title-route = { $from } → { $to } : { $minutes } min, { $km } km { $mode } ({ $straight } km à vol d’oiseau)
title-no-route = { $from } → { $to } : aucune route n’y mène { $mode } ({ $straight } km à vol d’oiseau)
leg-to-road = jusqu’à la route (ligne droite)
leg-from-road = depuis la route (ligne droite)
leg-no-name = voie sans nom
leg-ferry = bac ou ferry
leg-ferry-named = bac ou ferry { $name }
note-route = Les tronçons d’une même voie forment une seule étape ; un tronçon de { $metres } m au plus entre deux d’entre eux, comme un rond-point, compte avec eux. Les lignes droites entre les lieux et la route sont des étapes à part.
note-route-off-road = { $place } : à plus de { $km } km de toute route de l’extrait. Donnez un lieu plus proche d’une route, ou ajoutez l’extrait des environs à --roads.
note-route-island = { $place } se trouve sur des routes reliées à peu d’autres, comme celles d’une île.
note-route-not-joined = Les deux lieux se trouvent sur des routes, mais l’extrait ne contient aucun chemin de l’un à l’autre : la route sort peut-être de l’extrait (ajoutez l’extrait voisin à --roads), ou n’est ouverte que dans l’autre sens.
note-route-by-ferry = Avec les bacs et ferries (sans --no-ferries) : { $minutes } min, { $km } km{ $named ->
    [0] .
    [one] , par { $ferries }.
   *[other] , par { $ferries }.
}
map-title-route = { $from } → { $to }
map-line = Le trajet le plus rapide
map-ends = De 1 à 2
map-subtitle-route = { $minutes } min, { $km } km { $mode } ({ $straight } km à vol d’oiseau)
map-subtitle-no-route = Aucune route n’y mène { $mode } ({ $straight } km à vol d’oiseau)
map-source-ways = { $model } Données : voies © les contributeurs d’OpenStreetMap (ODbL) ; INSEE (population), IGN Admin Express (limites), DILA (mairies), ANCT (sites, quartiers), Licence Ouverte 2.0 ; fichiers : { $inputs }. maillage { $version }.

## Zones accessibles

unit-km2 = km²
column-limit = Au plus
column-area = Superficie
column-parts = Parties
column-holes = Trous
title-isochrone-from = Zones accessibles { $mode } depuis { $places }{ $others ->
    [0] {""}
    [one] {" "}et un autre lieu
   *[other] {" "}et { $others } autres lieux
}
title-isochrone-to = Zones depuis lesquelles on atteint { $mode } { $places }{ $others ->
    [0] {""}
    [one] {" "}ou un autre lieu
   *[other] {" "}ou { $others } autres lieux
}
title-isochrone-sites = Zones depuis lesquelles on atteint { $mode } le plus proche de { $sites } sites
note-isochrone-people = Population : les habitants du territoire dont le trajet ne dure pas plus longtemps, et non ceux que contient le polygone, qui n’est exact qu’à une maille près.
note-isochrone-grid = Polygones : maille de { $cell } m ; à côté d’une voie, { $near } m à la vitesse donnée ci-dessous, puis à pied (4 km/h) jusqu’à { $reach } m ; on ne quitte pas une autoroute entre deux échangeurs ; trous de moins de { $field } km² (champs entre les voies) comblés ; tracé simplifié de { $tolerance } m au plus.
note-isochrone-circles = Polygones : cercles de 128 points.
note-isochrone-off-road = { $places ->
    [one] Un lieu se trouve
   *[other] { $places } lieux se trouvent
} à plus de { $km } km de toute route de l’extrait{ $names } : rien n’est accessible depuis là.
map-zones = Minutes
map-start = Départ
map-goal = Arrivée
map-zone-people = { $people } ({ $share } %) à { $minutes } min au plus
map-zone-separator = {" ; "}
map-zone-subtitle = Habitants du territoire : { $within }
