### Essayer : changements, formulaire, grille des heures, fichiers.

tools =
    .aria-label = Actions
add = Placer une antenne
undo = Annuler
redo = Rétablir
undone = Annulé.
redone = Rétabli.
changes-heading = Changements
changes-none = Aucun pour l’instant.
change-open = Ouvrir { $name } ({ $hours })
change-open-at = Ouvrir { $format ->
    [fixed] un site fixe
    [multi-site] un multisite
    [antenna] une antenne
    [permanence] une permanence
    [bus] un bus
    [itinerant] une équipe itinérante
   *[unknown] un site
} { $article ->
    [Le] au { $place }
    [Les] aux { $place }
   *[none] à { $place }
} ({ $hours })
change-open-nowhere = Ouvrir { $format ->
    [fixed] un site fixe
    [multi-site] un multisite
    [antenna] une antenne
    [permanence] une permanence
    [bus] un bus
    [itinerant] une équipe itinérante
   *[unknown] un site
}, lieu à choisir ({ $hours })
change-close = Fermer { $name }
change-move = Déplacer { $name }
change-hours = { $name } : { $hours }
change-stops = { $name } : { $count ->
    [one] { $count } arrêt
   *[other] { $count } arrêts
}
change-edit = Modifier
change-edit-label = Modifier : { $change }
change-remove = Retirer
change-remove-label = Retirer : { $change }
change-show = Voir
change-show-label = Voir sur la carte : { $change }

editor-new = { $format ->
    [fixed] Nouveau site fixe
    [multi-site] Nouveau multisite
    [antenna] Nouvelle antenne
    [permanence] Nouvelle permanence
    [bus] Nouveau bus
    [itinerant] Nouvelle équipe itinérante
   *[unknown] Nouveau site
}
editor-of = Modifier { $name }
editor-name = Nom
editor-place = Lieu : commune ou quartier
editor-place-help = Ou cliquez sur la carte ; ou donnez longitude et latitude.
editor-lon = Longitude
editor-lat = Latitude
editor-format = Format
editor-once = Coût, une fois (€)
editor-a-year = Coût par an (€)
editor-hours = Horaires
editor-hours-help = Jours (Mo, Tu, We, Th, Fr, Sa, Su, de lundi à dimanche) puis heures, par exemple Mo-Fr 09:00-12:00; Sa[1,3] 09:00-12:00 : du lundi au vendredi, et les 1er et 3e samedis du mois.
editor-hours-beyond = La grille ne sait pas montrer « { $part } » ; le texte est gardé tel quel.
editor-done = Terminer
editor-place-unknown = Aucun lieu de ce nom dans le territoire.
editor-position-wrong = Donnez une longitude de −180 à 180 et une latitude de −90 à 90.

grid-label = Heures d’ouverture : flèches pour se déplacer, espace pour ouvrir ou fermer, Maj et flèches pour peindre
grid-brush = Peindre
grid-every = toutes les semaines
grid-odd = semaines impaires
grid-even = semaines paires
grid-first-third = 1re et 3e du mois
grid-second-fourth = 2e et 4e du mois
grid-cell = { $day } { $from }–{ $to }, { $state }
grid-open = ouvert
grid-some = ouvert certaines semaines ou en partie
grid-closed = fermé
grid-sum = { $hours } h par semaine
grid-office = Heures de bureau
grid-clear = Tout effacer

files-scenario = Scénario
files-about = La liste des changements et les seuils se gardent dans un fichier de scénario (TOML), que le programme lit aussi sans cette page.
files-name = Nom du scénario
files-name-default = Essai
files-download = Télécharger le scénario
files-open = Ouvrir un scénario
files-opened = { $name } est ouvert : { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}.
files-link = Copier le lien
files-link-about = Le lien contient le territoire et les changements ; il s’ouvre avec le même programme.
files-linked = Lien copié.
files-link-here = Copiez ce lien :
files-outputs = Résultats
files-report = Rapport (HTML)
files-png = Carte (PNG)
files-communes-csv = Communes (CSV pour tableur)
files-communes-geojson = Communes (GeoJSON)
files-changed-csv = Communes qui changent (CSV)
files-saved = { $name } est enregistré.
file-scenario = scenario.toml
file-report = rapport.html
file-map = carte.png
file-communes = communes
file-changed = changements
