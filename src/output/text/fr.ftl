### Ce que lisent les aménageurs, en français. en.ftl contient les mêmes clés.

## Unités, à côté d'un intitulé

unit-people = hab.
unit-minutes = min
unit-hours = h
unit-km = km
unit-percent = %
unit-person-hours = pers.-h
unit-degrees = °

## Intitulés des colonnes, sans leur unité

column-rank = Rang
column-commune = Code commune
column-name = Nom
column-epci = EPCI
column-departement = Département
column-region = Région
column-population = Population
column-site = Site
column-nearest-time = Temps jusqu'au site le plus proche
column-median-time = Temps médian
column-mean-time = Temps moyen
column-within = À moins de { $minutes } min
column-beyond = À plus de { $minutes } min
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
    Donnée : { $name } ({ $vintage }), { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, dont corrigées : { $repaired }, rejetées : { $rejected }, SHA-256 { $hash }…
vintage-unknown = millésime inconnu
