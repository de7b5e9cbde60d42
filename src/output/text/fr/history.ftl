## Le réseau au fil des années.

## Le réseau un jour donné

map-on = {" ; "}réseau au { $day }
note-on = Réseau au { $day } : sites labellisés à cette date, tels que les montre la première liste de ce jour ou d’après. Populations, communes et quartiers ne sont pas ceux de cette date.
note-on-undated = { $count ->
    [one] { $count } site n’a pas de date de labellisation : il est compté comme déjà ouvert.
   *[other] { $count } sites n’ont pas de date de labellisation : ils sont comptés comme déjà ouverts.
}
note-on-unlisted = { $count ->
    [one] { $count } site labellisé à cette date est absent de la liste antérieure de ce jour ou d’après : il est compté
   *[other] { $count } sites labellisés à cette date sont absents de la liste antérieure de ce jour ou d’après : ils sont comptés
} d’après la date de labellisation, qu’une antenne peut tenir de son siège.
note-on-unknown = { $count ->
    [one] { $count } site d’une liste antérieure ne figure dans aucune liste postérieure : on n’en sait rien au { $day }, il n’est pas compté.
   *[other] { $count } sites de listes antérieures ne figurent dans aucune liste postérieure : on n’en sait rien au { $day }, ils ne sont pas comptés.
}
note-on-later = La labellisation ou la liste la plus récente est du { $newest } : les ouvertures suivantes ne sont pas connues.

## Historique

title-history = Le réseau au fil des années : { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}
column-day = Jour
column-sites = Sites
column-opened = Ouverts
column-vanished = Disparus
column-newly-within = Nouveaux à { $minutes } min au plus
column-mean = Moyenne
note-history = Sites du territoire chaque jour, labellisés et disparus depuis la ligne précédente. Nouveaux : habitants supplémentaires que les sites labellisés depuis, dans le territoire ou à côté, placent à ce temps au plus, par rapport au même jour sans ces sites. Moyenne : sur les habitants qui ont accès à un site.
note-history-people = Populations, communes et quartiers sont les mêmes à chaque ligne : seul le réseau change.
note-history-undated = { $count ->
    [one] { $count } site n’a pas de date de labellisation : il est compté à chaque ligne, jamais comme ouverture.
   *[other] { $count } sites n’ont pas de date de labellisation : ils sont comptés à chaque ligne, jamais comme ouvertures.
}
note-history-list = Liste du { $list }, dans le territoire : sites retrouvés dans une liste postérieure : { $found } (dont sous un autre identifiant : { $renumbered }) ; disparus : { $vanished }. Déplacés : { $moved } ; position corrigée : { $corrected } ; nom modifié : { $renamed } ; autre date de labellisation : { $redated }. Labellisés à cette date mais absents de cette liste : { $unlisted } ; nouveaux depuis : { $new }.

## Ce qui a disparu ou changé

title-vanished = Sites des listes antérieures qui ont disparu
title-changes = Ce qui a changé d’une liste à l’autre : { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}
column-id = Identifiant
column-labelled = Labellisé le
column-last-list = Dernière liste
column-nearest-now = Site le plus proche aujourd’hui
column-change = Changement
column-was = Avant
column-list = Liste antérieure
note-vanished = Disparu : retrouvé dans aucune liste postérieure, ni par son identifiant, ni au même endroit, ni par son nom dans sa commune. Le label a pu être rendu, ou l’antenne ne plus être inscrite.
note-changes = Déplacé : de plus de 1 km. Corrigé : de plus de 10 km dans une même commune ou pour un site fixe, la position antérieure étant erronée. Non inscrit : labellisé à la date de la liste antérieure, mais absent de celle-ci. Un site peut connaître plusieurs changements.
change-vanished = disparu
change-moved = déplacé
change-corrected = corrigé
change-renumbered = renuméroté
change-renamed = renommé
change-redated = redaté
change-unlisted = non inscrit
change-new = nouveau
