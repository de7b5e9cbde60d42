## Tournées des bus et des équipes itinérantes.

title-rounds = Arrêts indiqués par les commentaires des bus et des équipes itinérantes

column-site-name = Nom du site
column-stop = Arrêt
column-hours = Horaires
column-appointment = Sur rendez-vous
column-confidence = Confiance
column-keep = Retenir
column-comment = Commentaire

note-rounds-count =
    { $comments ->
        [one] { $comments } commentaire
       *[other] { $comments } commentaires
    }, dont { $dated } donnent au moins un arrêt avec son jour. Arrêts : { $sure } sûrs, { $likely } probables, { $unsure } incertains, { $none } sans lieu ou sans jour.
note-rounds = Corrigez le fichier (--output rounds.csv), écrivez yes ou no dans la colonne keep, puis rendez-le avec --rounds FICHIER : les arrêts retenus remplacent la base de leur site.

doubt-none = lieu, jour et heures écrits, dans le même EPCI
doubt-no-stop = aucun arrêt trouvé dans le commentaire
doubt-no-place = aucune commune des environs ne porte ce nom
doubt-no-day = aucun jour n’est indiqué
doubt-half-day = la demi-journée est indiquée, ses heures sont supposées
doubt-whole-day = le jour est indiqué, ses heures sont supposées
doubt-end = la fin des horaires est supposée
doubt-weeks = les semaines ne sont pas indiquées exactement, elles sont supposées
doubt-rounded = horaires arrondis à cinq minutes
doubt-either = un lieu ou l’autre, en alternance
doubt-next-epci = commune d’un EPCI voisin, ou proche
doubt-elsewhere = commune située ailleurs dans le département
doubt-spelling = nom orthographié autrement
doubt-shortened = nom abrégé
doubt-part = nom trouvé parmi d’autres mots
doubt-several = plusieurs communes portent ce nom, la plus proche est retenue
doubt-site-commune = adresse sans commune : celle du site est retenue
doubt-overlap = un autre arrêt de la tournée a lieu en même temps

note-rounds-used =
    { $stops } arrêts remplacent la base { $sites ->
        [one] d'un site
       *[other] de { $sites } sites
    } ; dans les chiffres de minutes, un arrêt compte comme tout site, quels que soient ses horaires. { $left-out ->
        [0] Tous les arrêts de ces sites qui ont des horaires sont retenus.
        [one] Un arrêt de ces sites, qui a des horaires, n'est pas retenu : personne n'y est accueilli.
       *[other] { $left-out } arrêts de ces sites, qui ont des horaires, ne sont pas retenus : personne n'y est accueilli.
    }
