## Images de la semaine.

week-title = La semaine d’accès : qui peut rejoindre un site ouvert, et quand
week-title-in = La semaine d’accès : { $place }
weeks-title = La semaine d’accès par { $by }
weeks-title-in = La semaine d’accès par { $by } : { $place }
weeks-by-commune = commune
weeks-by-epci = EPCI
weeks-by-departement = département
weeks-by-region = région
weeks-by-quarter = quartier prioritaire
week-subtitle = { $people } habitants, { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
} ; habitants à { $minutes } min au plus ({ $travel }) d’un site ouvert à leur arrivée{ $stay }
week-stay = {" "}et pendant { $minutes } min encore
week-legend = % des habitants qui peuvent rejoindre un site ouvert
week-nobody = personne
week-class-first = moins de { $to } %
week-class = de { $from } à { $to } %
week-class-last = { $from } % ou plus
week-note = Chaque case : moyenne de 15 minutes. Semaine sans jour férié.
weeks-note = Chaque case : moyenne de 30 minutes ; lignes du lundi (en haut) au dimanche. À côté de chaque nom : heures par semaine à portée d’un habitant, en moyenne. Semaine sans jour férié.
weeks-no-people = sans population
weeks-hours = { $hours } h
week-unknown = { $count ->
    [one] Les horaires de { $count } site ne sont pas connus : il compte comme fermé.
   *[other] Les horaires de { $count } sites ne sont pas connus : ils comptent comme fermés.
}
week-day-hours = heures à portée d’un habitant
week-hour = { $hour } h
week-best = Meilleur moment : { $moment }, { $share } % des habitants
week-source = { $model } Habitants placés à leur mairie ou dans leur quartier. Données : { $roads }INSEE (population), DILA (mairies), ANCT (sites, horaires, quartiers), Licence Ouverte 2.0 ; fichiers : { $inputs }. maillage { $version }.
