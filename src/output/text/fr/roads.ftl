# Déplacements par la route.
note-no-road = { $places ->
    [one] Un lieu
   *[other] { $places } lieux
} ({ $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}) à plus de { $km } km de toute route de l’extrait : { $names }{ $others ->
    [0] .
   *[other] {" "}et { $others } autres.
} Aucun temps n’y est connu : ces habitants comptent comme sans accès.
note-island = { $places ->
    [one] Un lieu
   *[other] { $places } lieux
} ({ $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}) sur des routes qui ne mènent nulle part ailleurs, comme une île : { $names }{ $others ->
    [0] .
   *[other] {" "}et { $others } autres.
} Seuls les sites sur ces mêmes routes sont atteints.
note-sites-off-road = { $sites ->
    [one] Un site
   *[other] { $sites } sites
} à moins de 30 km d’un habitant du territoire, mais hors des routes de l’extrait : jamais atteints ici, si bien que les temps peuvent être trop longs à son bord. Ajoutez l’extrait voisin à --roads.

# Routes préparées.
unit-megabytes = Mo
unit-km-per-hour = km/h
title-roads-build = Routes préparées
title-roads-info = Routes { $mode } : chiffres
title-roads-speeds = Routes { $mode }, selon la vitesse moyenne
title-roads-cache = Où les routes préparées sont conservées
column-roads-mode = Mode
column-roads-junctions = Carrefours
column-roads-edges = Tronçons
column-roads-length = Longueur
column-roads-shortcuts = Raccourcis
column-roads-size = Taille
column-roads-file = Fichier
column-roads-figure = Chiffre
column-roads-what = Objet
column-roads-count = Nombre
column-roads-share = Part
column-roads-from = À partir de
column-roads-below = Moins de
column-roads-state = État
column-roads-key = Clé
roads-junctions = Carrefours
roads-roads = Tronçons de route entre deux carrefours
roads-one-way = … ouverts dans un seul sens
roads-ferries = Bacs et ferries
roads-shortcuts = Raccourcis qui accélèrent les calculs
roads-turn-copies = Copies de carrefours qui interdisent de tourner
roads-components = Ensembles de carrefours reliés entre eux
roads-solid-components = … de 500 carrefours ou plus
roads-largest-component = Carrefours du plus grand ensemble
roads-outside-largest = Tronçons hors du plus grand ensemble
roads-ways-read = Routes, chemins et bacs lus dans l’extrait
roads-nodes-read = Leurs points
roads-restrictions-read = Interdictions de tourner à un carrefour
roads-short-ways = Écartés : routes ayant moins de deux points dans l’extrait
roads-missing-nodes = Écartés : points absents de l’extrait
roads-off-globe = Écartés : points situés hors du globe
roads-differing = Objets que plusieurs fichiers décrivent différemment (le premier compte)
roads-restrictions-over-ways = Écartées : interdictions de tourner passant par une route et non par un carrefour
roads-conditional-restrictions = Écartées : interdictions de tourner valables à certaines heures seulement
roads-broken-restrictions = Écartées : interdictions de tourner qui n’en décrivent aucune
roads-cache-found = trouvées et utilisées
roads-cache-prepared = absentes : préparées, et conservées désormais
roads-cache-damaged = endommagées ({ $why }) : préparées de nouveau, et conservées désormais
roads-cache-not-kept = non conservées : { $why }
note-roads-lengths = Un tronçon compte une seule fois, quels que soient ses sens de circulation ; les routes interdites à ce mode de déplacement ne comptent pas.
note-roads-components = D’un ensemble de moins de 500 carrefours on ne va presque nulle part : un lieu n’y est rattaché que si aucune autre route n’est proche.
note-roads-turns = Une interdiction de tourner s’applique par une copie de son carrefour, une pour chaque route d’où il est interdit de tourner. Celles qui ne visent pas ce mode de déplacement n’en demandent aucune.
note-roads-speeds = Vitesse moyenne sur tout le tronçon dans ses sens ouverts, attentes à son extrémité comprises : ce n’est pas la vitesse autorisée.

title-snap = Où les lieux du territoire se trouvent sur les routes
title-snap-places = { $places ->
    [one] Un lieu et sa route
   *[other] { $places } lieux et leurs routes, les plus éloignés d’abord
}
snap-people = lieux de résidence
snap-sites = sites
snap-on-road = sur les routes
snap-nowhere = sur une route qui ne mène nulle part ailleurs
snap-no-road = aucune route proche
column-snap-kind = Lieux
column-snap-places = Nombre
column-snap-median = La moitié à
column-snap-p95 = 95 % à
column-snap-farthest = Le plus éloigné
column-snap-nowhere = Sur une route sans issue
column-snap-no-road = Aucune route proche
column-snap-people = Habitants concernés
column-snap-distance = Jusqu’à la route
column-snap-state = État
note-snap = Distances : ligne droite du lieu à la route la plus proche. Aucune route proche : aucune à moins de { $km } km. Sans issue : on n’atteint de là que moins de 500 carrefours, ou l’on n’en revient pas (île, partie isolée des données).
note-opened-off-road = Supposé ouvrir, mais à plus de { $km } km de toute route de l’extrait, si bien que personne ne l’atteint : { $names }. Corrigez sa position, ou ajoutez à --roads l’extrait qui le contient.
note-candidates-off-road = { $count ->
    [one] Un candidat est
   *[other] { $count } candidats sont
} à plus de { $km } km de toute route de l’extrait, donc jamais choisis : { $names }{ $others ->
    [0] .
   *[other] {" "}et { $others } autres.
}
