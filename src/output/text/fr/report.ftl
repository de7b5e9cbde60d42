## Le rapport.

report-title = Accès aux services au public
report-title-of = Accès aux services au public : { $place }
report-subtitle = Diagnostic, propositions et scénarios, dans la forme du schéma départemental d’amélioration de l’accessibilité des services au public (SDAASaP)
report-skip = Aller au rapport
report-contents = Sommaire
report-made-by = Rapport établi par maillage { $version }. Les mêmes données et les mêmes options donnent le même rapport.
report-and = { $first } et { $last }
report-list-wide = {" ; "}
report-day =
    { $day }
report-rows-left = { $count ->
    [one] { $count } autre ligne n’est pas montrée : { $command } les donne toutes.
   *[other] { $count } autres lignes ne sont pas montrées : { $command } les donne toutes.
}
report-communes = { $count ->
    [one] { $count } commune
   *[other] { $count } communes
}

## Couverture

report-cover-people = Population
report-cover-people-are = { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}, { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}
report-cover-network = Réseau étudié
report-cover-network-is = { $sites ->
    [0] Aucun site dans le territoire
    [one] { $sites } site dans le territoire
   *[other] { $sites } sites dans le territoire
}
report-cover-network-on = { $sites ->
    [0] Aucun site dans le territoire au { $day }
    [one] { $sites } site dans le territoire au { $day }
   *[other] { $sites } sites dans le territoire au { $day }
}
report-cover-newest = Dernière labellisation connue
report-cover-times = Temps de trajet
report-cover-travel = Trajets { $travel } ; la méthode est décrite à la dernière section.
report-cover-data = Dates des données
report-cover-file = { $name } ({ $vintage })

## L’essentiel

report-summary = L’essentiel
report-summary-intro = Ce que ce rapport établit, section par section. Chaque chiffre se retrouve dans un tableau.

## Le territoire

report-territory = Le territoire en chiffres
report-territory-people = Le territoire compte { $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
} dans { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
}{ $epci ->
    [0] .
    [one] {" "}et { $epci } intercommunalité (EPCI).
   *[other] {" "}et { $epci } intercommunalités (EPCI).
}
report-territory-sites = { $sites ->
    [0] Aucun site n’y accueille le public
    [1] Un site y accueille le public
   *[other] { $sites } sites y accueillent le public, dans { $communes ->
        [one] { $communes } commune
       *[other] { $communes } communes
    }
} ; { $neighbours ->
    [0] aucun site des territoires voisins n’est à portée de ses habitants.
    [1] un site des territoires voisins est à portée de ses habitants, et compte aussi.
   *[other] { $neighbours } sites des territoires voisins sont à portée de ses habitants, et comptent aussi.
}
report-territory-table = Le territoire et son réseau
report-column-number = Nombre
report-measure-people = Habitants
report-measure-communes = Communes
report-measure-epci = Intercommunalités (EPCI)
report-measure-quarters = Quartiers prioritaires
report-measure-in-quarters = Habitants de ces quartiers, là où ils sont publiés
report-measure-sites = Sites dans le territoire
report-measure-with-site = Communes qui ont un site
report-measure-neighbours = Sites des territoires voisins à portée
report-format-fixed = – dont maisons fixes
report-format-antenna = – dont antennes
report-format-multi-site = – dont lieux multiples (multisites)
report-format-bus = – dont bus
report-format-itinerant = – dont équipes itinérantes
report-format-permanence = – dont permanences
report-format-unknown = – dont sites de nature inconnue

## Qui est près, qui est loin

report-near = Qui est près, qui est loin
report-near-all = Les { $people } habitants vivent tous à { $minutes } min au plus d’un site.
report-near-within = { $within ->
    [0] Aucun des { $people } habitants ne vit à { $minutes } min au plus d’un site.
    [1] Un seul des { $people } habitants ({ $percent } %) vit à { $minutes } min au plus d’un site.
   *[other] Sur { $people } habitants, { $within } ({ $percent } %) vivent à { $minutes } min au plus d’un site.
}
report-near-beyond = { $beyond ->
    [0] Personne ne vit à plus de { $minutes } min.
    [1] Un habitant vit à plus de { $minutes } min.
   *[other] { $beyond } habitants ({ $percent } %) vivent à plus de { $minutes } min.
}
report-near-beyond-cut-off = { $beyond ->
    [0] Personne ne vit à plus de { $minutes } min.
    [1] Un habitant vit à plus de { $minutes } min, ou n’a accès à aucun site.
   *[other] { $beyond } habitants ({ $percent } %) vivent à plus de { $minutes } min ou n’ont accès à aucun site ; { $unreachable ->
        [1] un habitant est dans ce dernier cas.
       *[other] { $unreachable } sont dans ce dernier cas.
    }
}
report-near-half = La moitié des habitants est à { $half } min au plus de son site le plus proche, et neuf habitants sur dix à { $most } min au plus.
report-near-farthest = Le lieu le plus éloigné est { $place }, à { $minutes } min.
report-near-bars = Part des habitants à portée d’un site, par durée de trajet (chiffres dans le tableau ci-dessous)
report-bar = { $name } : { $value }
report-bars-separator = {" ; "}
report-bar-within = { $minutes } min au plus
report-bar-people = { $people } habitants ({ $percent } %)
report-near-map = Minutes jusqu’au site le plus proche, commune par commune. Les mêmes temps par territoire et pour les lieux les plus éloignés sont dans les tableaux qui suivent.
report-near-units = Par territoire
report-near-units-alike = { $level ->
    [commune] Dans chacune des communes ({ $count }), la part des habitants à { $minutes } min au plus d’un site est la même : { $high } %.
    [departement] Dans chacun des départements ({ $count }), la part des habitants à { $minutes } min au plus d’un site est la même : { $high } %.
    [region] Dans chacune des régions ({ $count }), la part des habitants à { $minutes } min au plus d’un site est la même : { $high } %.
   *[epci] Dans chacune des intercommunalités ({ $count }), la part des habitants à { $minutes } min au plus d’un site est la même : { $high } %.
}
report-near-units-differ = { $level ->
    [commune] D’une commune à l’autre,
    [departement] D’un département à l’autre,
    [region] D’une région à l’autre,
   *[epci] D’une intercommunalité à l’autre,
} la part des habitants à { $minutes } min au plus d’un site va de { $low } % ({ $worst }) à { $high } % ({ $best }).
report-near-units-part = Une intercommunalité, un département ou une région qui dépasse le territoire n’y compte que par ses communes du territoire.
report-near-worst = Les lieux les plus éloignés

## Quand

report-when = Quand
report-when-paper = Sur le papier, { $people ->
    [0] personne n’a
    [1] un habitant ({ $percent } %) a
   *[other] { $people } habitants ({ $percent } %) ont
} un site à { $minutes } min au plus ; encore faut-il qu’il soit ouvert.
report-when-hours = En moyenne, un habitant dispose chaque semaine de { $hours } h avec un site ouvert à { $minutes } min au plus.
report-when-fewer = { $people ->
    [0] Personne n’en a moins de { $hours }.
    [1] Un habitant ({ $percent } %) en a moins de { $hours }.
   *[other] { $people } habitants ({ $percent } %) en ont moins de { $hours }.
}
report-when-never = À aucun moment de la semaine un habitant ne trouve un site ouvert à { $minutes } min au plus, d’après les horaires connus.
report-when-best = Au meilleur moment de la semaine ({ $moment }), { $people ->
    [1] un habitant ({ $percent } %) trouve
   *[other] { $people } habitants ({ $percent } %) trouvent
} un site ouvert à portée.
report-when-steady = À tout moment des heures de bureau, { $people ->
    [0] personne ne trouve
    [1] un habitant ({ $percent } %) trouve
   *[other] { $people } habitants ({ $percent } %) trouvent
} un site ouvert à portée ; à aucun autre moment, ils ne sont plus nombreux.
report-when-worst = Au moment le moins favorable des heures de bureau ({ $moment }), { $people ->
    [0] personne n’en trouve.
    [1] un habitant ({ $percent } %) en trouve un.
   *[other] { $people } habitants ({ $percent } %) en trouvent un.
}
report-when-late = Après 17 h, du lundi au vendredi, { $evening ->
    [0] personne n’a
    [1] un habitant ({ $evening-percent } %) a
   *[other] { $evening } habitants ({ $evening-percent } %) ont
} une heure par semaine au moins avec un site ouvert à portée ; le samedi, { $saturday ->
    [0] personne.
    [1] un habitant ({ $saturday-percent } %).
   *[other] { $saturday } habitants ({ $saturday-percent } %).
}
report-when-picture = La semaine : part des habitants qui trouvent un site ouvert, jour par jour et quart d’heure par quart d’heure. Le tableau suivant en donne les chiffres heure par heure.
report-week-table = Part des habitants (en %) qui trouvent un site ouvert à { $minutes } min au plus : moyenne de chaque heure
report-when-clock = L’horloge d’accès
report-when-units = L’horloge par territoire

## Zones de déficit

report-zones = Les zones de déficit
report-zones-found = { $count ->
    [0] Personne ne vit à plus de { $minutes } min d’un site : il n’y a pas de zone de déficit.
    [1] Une zone de déficit, { $name }, réunit les habitants qui vivent à plus de { $minutes } min d’un site : ils sont { $people }.
   *[other] { $count } zones de déficit réunissent { $people ->
        [one] { $people } habitant
       *[other] { $people } habitants
    } à plus de { $minutes } min d’un site. La plus peuplée : { $name } ({ $most ->
        [one] { $most } habitant
       *[other] { $most } habitants
    }).
}
report-zones-each = Zone par zone
report-zones-told = Les { $told } zones les plus peuplées sont décrites ici ; les { $count } sont dans le tableau ci-dessus.
report-zones-places = Les lieux des zones
report-zone = Zone { $rank } : { $name }
report-zone-who = { $people ->
    [0] Aucune population n’y est connue
    [1] Un habitant vit
   *[other] { $people } habitants vivent
} à plus de { $minutes } min d’un site, dans { $communes ->
    [1] une commune.
   *[other] { $communes } communes.
}
report-zone-farthest = Le lieu le plus éloigné, { $place }, est à { $minutes } min de son site le plus proche : { $site }.
report-zone-cut-off = Le lieu le plus éloigné, { $place }, n’a accès à aucun site.
report-zone-reason = { $sites ->
    [0] Raison : aucun site n’accueille le public dans { $communes ->
        [one] cette commune.
       *[other] ces communes.
    }
    [1] Raison : un site y accueille le public, mais trop loin de ces habitants.
   *[other] Raison : { $sites } sites y accueillent le public, mais trop loin de ces habitants.
}
report-zone-plan = { $within ->
    [0] Le plan proposé ne place aucun de ces habitants à { $minutes } min au plus d’un site.
    [1] Le plan proposé place un de ces habitants à { $minutes } min au plus d’un site
   *[other] Le plan proposé place { $within } de ces habitants à { $minutes } min au plus d’un site
}{ $within ->
    [0] {""}
   *[other] { $left ->
        [0] {" "}: il n’en reste pas au-delà.
        [1] {" "}; un habitant reste au-delà.
       *[other] {" "}; { $left } restent au-delà.
    }
}
report-zones-plan = Ce que deviennent les zones avec le plan proposé
report-column-brought = Rapprochés par le plan
report-column-left = Toujours au-delà
report-zone-communes = { $count ->
    [one] Commune : { $names }.
   *[other] Communes : { $names }.
}

## Quartiers

report-quarters = Les quartiers prioritaires
report-quarters-none = Les données de ce rapport ne comprennent aucun quartier prioritaire dans ce territoire.
report-quarters-all = { $count ->
    [1] Le quartier prioritaire du territoire est à { $minutes } min au plus d’un site.
   *[other] Les { $count } quartiers prioritaires du territoire sont tous à { $minutes } min au plus d’un site.
}
report-quarters-some = Sur { $count ->
    [one] { $count } quartier prioritaire
   *[other] { $count } quartiers prioritaires
}, { $within ->
    [0] aucun n’est à { $minutes } min au plus d’un site.
    [1] un seul est à { $minutes } min au plus d’un site.
   *[other] { $within } sont à { $minutes } min au plus d’un site.
}
report-quarters-farthest = Le plus éloigné, { $name }, est à { $minutes } min.
report-quarters-cut-off = Un quartier n’a accès à aucun site : { $name }.
report-quarters-fewest = Celui qui dispose du moins d’heures par semaine avec un site ouvert à { $minutes } min au plus est { $name } : { $hours } h.
report-quarters-table = Les quartiers prioritaires
report-quarters-note = Heures par semaine : un site à { $minutes } min au plus est ouvert. Un quartier est un seul lieu ; s’il s’étend sur plusieurs communes, le plus éloigné compte.
report-column-quarter = Quartier
report-column-poverty = Taux de pauvreté

## Conformité

report-compliance = La conformité du réseau
report-compliance-rules = Voici ce que les données permettent de dire du respect des règles du label.
report-compliance-not-judged = Les bus et les équipes itinérantes ont été écartés de ce rapport : les labels, qui les comprennent, n’y sont pas jugés.
report-rule = { $title } : { $judged ->
    [labels] { $met ->
        [0] aucun label ne respecte cette règle
        [1] un label la respecte
       *[other] { $met } labels la respectent
    }
   *[sites] { $met ->
        [0] aucun site ne respecte cette règle
        [1] un site la respecte
       *[other] { $met } sites la respectent
    }
}, { $not-met ->
    [0] aucun n’y manque
    [1] un y manque
   *[other] { $not-met } y manquent
} ; { $unknown ->
    [0] tous les cas sont connus.
    [1] un cas reste inconnu, faute de données.
   *[other] { $unknown } cas restent inconnus, faute de données.
}
report-rule-unknown = { $title } : faute de données, on ne sait d’aucun { $judged ->
    [labels] label
   *[sites] site
} s’il respecte cette règle ({ $unknown ->
    [one] { $unknown } cas inconnu
   *[other] { $unknown } cas inconnus
}).
report-compliance-not-met = Ce qui n’est pas respecté, et que faire
report-compliance-remedies = { $count ->
    [0] Parmi les cas connus, aucune règle n’est en défaut : aucun remède n’est à proposer.
    [1] Parmi les cas connus, une règle n’est pas respectée. Le tableau propose le plus petit changement qui suffirait.
   *[other] Parmi les cas connus, { $count } manquements sont relevés. Le tableau propose pour chacun le plus petit changement qui suffirait.
}
report-funding = Ce que les labels reçoivent
report-funding-total = Les labels du territoire reçoivent ensemble { $euros } € d’aide au fonctionnement en { $year }, en montants forfaitaires.
report-funding-unknown = Le total de l’aide au fonctionnement des labels du territoire en { $year } n’est pas connu, car un montant manque.

## Propositions

report-proposals = Les propositions
report-plan-goal = Le plan cherche les lieux qui, ensemble, placent le plus d’habitants à { $minutes } min au plus d’un site ; les sites existants restent.
report-plan-brings = { $openings ->
    [0] Dans les limites demandées, aucune ouverture ne placerait un habitant de plus à { $minutes } min au plus d’un site : le plan ne propose rien.
    [1] { $gained ->
        [0] L’ouverture du plan ne place personne de plus à { $minutes } min au plus d’un site.
        [1] L’ouverture du plan place un habitant de plus à { $minutes } min au plus d’un site : { $after }, contre { $before } aujourd’hui.
       *[other] L’ouverture du plan place { $gained } habitants de plus à { $minutes } min au plus d’un site : { $after }, contre { $before } aujourd’hui.
    }
   *[other] { $gained ->
        [0] Les { $openings } ouvertures du plan ne placent personne de plus à { $minutes } min au plus d’un site.
        [1] Les { $openings } ouvertures du plan placent un habitant de plus à { $minutes } min au plus d’un site : { $after }, contre { $before } aujourd’hui.
       *[other] Les { $openings } ouvertures du plan placent { $gained } habitants de plus à { $minutes } min au plus d’un site : { $after }, contre { $before } aujourd’hui.
    }
}
report-plan-mean = Le temps moyen passe de { $before } à { $after } min.
report-plan-longest = Le temps le plus long passe de { $before } à { $after } min.
report-plan-cost = Ces ouvertures coûtent ensemble { $euros } €.
report-plan-cost-unknown = Aucun coût d’ouverture n’a été donné : le rapport n’en suppose pas.
report-plan-map = Minutes jusqu’au site le plus proche une fois le plan réalisé ; les numéros sont ceux du tableau des sites proposés.
report-plan-why = Pourquoi ici ?
report-plan-curve = Ce qu’apporte chaque ouverture de plus
report-card = { $rank }. { $name }

## Scénarios

report-scenarios = Les scénarios comparés
report-scenarios-intro = { $count ->
    [one] Un scénario est comparé au réseau d’aujourd’hui.
   *[other] { $count } scénarios sont comparés au réseau d’aujourd’hui.
}
report-scenario = Scénario : { $name }
report-scenario-finding = Scénario « { $name } ». { $effect }
report-did-open = Ouverture : { $name } ; horaires : { $hours }{ $remarks }.
report-did-close = Fermeture : { $name }{ $remarks }.
report-did-move = Déménagement : { $name }, vers { $place }{ $remarks }.
report-did-hours = Nouveaux horaires : { $name }, { $after } ; jusqu’alors : { $before }{ $remarks }.
report-did-stops = Nouveaux lieux d’accueil : { $name }, à { $places }{ $remarks }.
report-scenario-people = À { $minutes } min au plus d’un site : { $before ->
    [one] { $before } habitant
   *[other] { $before } habitants
} aujourd’hui, { $after } avec le scénario ; { $gained ->
    [0] personne n’y entre
    [1] un habitant y entre
   *[other] { $gained } y entrent
}, { $lost ->
    [0] personne n’en sort.
    [1] un habitant en sort.
   *[other] { $lost } en sortent.
}
report-scenario-hours = Les heures par semaine avec un site ouvert à portée passent de { $before } à { $after } par habitant, en moyenne.
report-scenario-minutes = Le temps moyen jusqu’au site le plus proche passe de { $before } à { $after } min.
report-scenario-communes = { $winners ->
    [0] Aucune commune n’y gagne
    [1] Une commune y gagne
   *[other] { $winners } communes y gagnent
} ; { $losers ->
    [0] aucune n’y perd.
    [1] une y perd.
   *[other] { $losers } y perdent.
}
report-scenario-free = Aucun coût n’a été donné.
report-scenario-once = Coût : { $once } € une fois.
report-scenario-cost = { $once ->
    [0] Coût : { $a-year } € par an.
   *[other] Coût : { $once } € une fois, puis { $a-year } € par an.
}
report-scenario-saves = { $once ->
    [0] Économie : { $a-year } € par an.
   *[other] Coût : { $once } € une fois ; économie : { $a-year } € par an.
}
report-scenario-map = Minutes gagnées et perdues avec le scénario « { $name } » ; le tableau des gagnants et des perdants en donne les chiffres.
report-scenarios-compared = Mesure par mesure
report-by-appointment = { $hours } sur rendez-vous
report-never-open = jamais ouvert
report-nth = { $nth ->
    [1] 1er
   *[other] { $nth }e
}
report-of-month = { $nth } du mois
report-weeks = { $weeks ->
    [odd] semaines impaires
   *[even] semaines paires
}

## Définitions, données, limites

report-sources = Définitions, données et limites
report-definitions = Définitions
report-word-site = Site
report-word-site-is = Lieu qui accueille le public : maison France services, antenne, permanence, arrêt d’un bus.
report-word-people = Habitants
report-word-people-is = Population municipale, placée à la mairie de sa commune ; celle d’un quartier prioritaire, dans ce quartier. Chacun compte une fois.
report-word-time = Minutes
report-word-time-is = Durée d’un trajet, aller, jusqu’au site le plus proche par le temps.
report-word-reach = À portée
report-word-reach-is = Un site est à portée quand le trajet ne dépasse pas la durée indiquée.
report-word-hours = Heures par semaine
report-word-hours-is = Heures pendant lesquelles un site à portée au moins est ouvert à l’arrivée.
report-word-zone = Zone de déficit
report-word-zone-is = Communes contiguës dont des habitants vivent au-delà de la durée indiquée ; seuls ces habitants sont comptés. Elle porte le nom de son lieu le plus peuplé.
report-word-quarter = Quartier prioritaire
report-word-quarter-is = Quartier prioritaire de la politique de la ville (QPV).
report-word-label = Label
report-word-label-is = Le label France services est porté par un siège avec ses antennes et ses arrêts : ils sont jugés ensemble.
report-word-proven = Prouvé
report-word-proven-is = Aucun autre choix de lieux ne fait mieux, pour ces temps, ces populations et ces lieux possibles. Le résultat est recompté indépendamment avant d’être montré.
report-method = Comment les temps sont établis
report-limits = Limites
report-limit-crow-fly = Les temps sont des estimations qui ne suivent pas les routes : là où elles serpentent, en montagne surtout, les temps réels sont plus longs.
report-limit-road = Les temps par la route ne connaissent ni les embouteillages ni la recherche d’une place.
report-limit-place = Les habitants d’une commune sont tous placés à sa mairie : ceux des hameaux sont souvent plus loin.
report-limit-hours = Les horaires sont ceux que les sites publient, une semaine sans jour férié.
report-limit-people = Le rapport compte des habitants, non des besoins : âge, revenus et absence de voiture n’y entrent pas.
report-limit-quality = Être à portée d’un site ouvert ne dit rien de l’attente, des agents présents ni des services rendus.
report-limit-plan = Un plan compare des lieux par le temps qu’ils font gagner : ni les locaux, ni les agents, ni les partenaires n’y sont connus.
report-data = Données
report-data-intro = Chaque fichier est identifié par son empreinte SHA-256 : deux fichiers de même empreinte sont identiques. Les lignes réparées ou rejetées sont décrites par la commande maillage check.
report-data-credit = Sources publiques : INSEE (population), IGN Admin Express (limites), DILA (mairies), ANCT (sites, quartiers), Licence Ouverte 2.0 ; routes, s’il y en a : contributeurs d’OpenStreetMap (ODbL).
report-data-table = Les fichiers lus
report-column-file = Fichier
report-column-vintage = Date ou millésime
report-column-sha256 = Empreinte SHA-256
report-options = Options
report-options-intro = Ce rapport est celui de maillage { $version } avec les fichiers ci-dessus et les options suivantes, qui suffisent à le refaire.
report-options-table = Les options, dans les mots de la commande
report-column-option = Option
report-column-value = Valeur
