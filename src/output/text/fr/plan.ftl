## Plans : quels sites, ensemble, sont les meilleurs.

column-with-plan = Avec le plan
column-best-possible = Au mieux
column-action = Action
column-serves = Sert
column-sooner = Servis plus vite
column-saved-each = Gagné par chacun
column-only = Lui seul
column-overlap = Partagés
column-robust = Certitude
column-sites-opened = Sites
column-budget = Budget
column-chosen = Choisis
column-last-gain = Gain du dernier
column-gap = Écart
column-ended = Preuve
column-instead-id = Au lieu de
column-instead-of = Au lieu de (nom)
column-loss = Perte
column-loss-mean = Perte sur la moyenne
column-loss-share = Perte
column-with-history = Avec l’existant
column-from-scratch = En partant de rien
column-scratch-best = En partant de rien, au mieux
column-served-before = Site avant
column-served-after = Site après
column-before-id = Site avant (identifiant)
column-after-id = Site après (identifiant)
column-draws = Dans le meilleur plan

kind-site = site
action-opens = ouvre
action-stays = reste ouvert
action-closes = ferme
plan-measure-closed = Sites existants qui ferment
plan-site-named = { $name } (site { $id })
never = jamais

plan-goal-coverage = le plus d’habitants à { $minutes } min au plus d’un site
plan-goal-decay = le plus d’habitants pondérés selon leur temps ({ $steps })
plan-step = { $minutes } min : { $weight }
plan-goal-median = le moins de temps jusqu’au site le plus proche, pour l’ensemble des habitants
plan-goal-center = le temps le plus court pour le lieu le plus mal servi
plan-goal-fewest = le moins de sites pour { $share } % des habitants à { $minutes } min au plus
plan-goal-cheapest = le moindre coût pour { $share } % des habitants à { $minutes } min au plus
plan-goal-backup = le plus d’habitants à { $minutes } min au plus d’un site, et à nouveau (× { $weight }) d’un deuxième

plan-measure-coverage = Habitants à { $minutes } min au plus
plan-measure-decay = Habitants pondérés selon leur temps
plan-measure-median = Temps moyen, { $minutes } min au plus chacun
plan-measure-center = Temps le plus long
plan-measure-sites = Sites ouverts
plan-measure-cost = Coût
plan-measure-backup = Habitants à { $minutes } min au plus, deuxième site × { $weight }
plan-measure-share = Part à { $minutes } min au plus
plan-measure-mean = Temps moyen de ceux qui atteignent un site
plan-measure-longest = Temps le plus long d’un lieu

title-plan = { $count ->
    [0] Plan sans aucune ouverture : { $goal }
    [1] Plan d’un site : { $goal }
   *[other] Plan de { $count } sites : { $goal }
}
title-chosen = { $count ->
    [0] Aucun site choisi
    [1] Le site du plan
   *[other] Les { $count } sites du plan, dans l’ordre de ce qu’ils ajoutent
}
plan-proven = Aucun plan dans ces limites n’est meilleur : c’est prouvé.
plan-near-enough = Aucun plan ne peut faire mieux que { $bound } : l’écart de { $gap } % est dans celui qui était demandé.
plan-work-spent = La recherche s’est arrêtée au travail permis ({ $work } pas) : un meilleur plan peut exister, mais aucun ne fait mieux que { $bound } (écart de { $gap } %). La même commande donne le même plan sur toute machine ; --work la laisse chercher plus longtemps.
plan-time-spent = La recherche s’est arrêtée au temps permis : un meilleur plan peut exister, mais aucun ne fait mieux que { $bound } (écart de { $gap } %). Une autre machine, ou la même plus occupée, peut donner un autre plan ; --work au lieu de --time-limit donne partout le même.

plan-named = { $name } ({ $people })
plan-quarter = { $name } ({ $people } { $people ->
    [one] habitant
   *[other] habitants
}, { $from } → { $to } min)

plan-tiny = < 0,1
plan-in-all = dans tous : prouvé
plan-replaceable-equal = remplaçable (égal)
plan-replaceable = remplaçable (perte { $loss } %)
plan-replaceable-better = remplaçable (mieux de { $gain } %)
plan-not-known = non établi

card-serves = { $people ->
    [1] Un habitant est servi
   *[other] { $people } habitants sont servis
} plus vite : { $who } ; gain moyen de { $minutes } min par trajet ({ $hours } heures cumulées pour un trajet de chacun).
card-serves-new = { $people ->
    [1] Un habitant qui n’atteignait aucun site en atteint un
   *[other] { $people } habitants qui n’atteignaient aucun site en atteignent un
} : { $who }.
card-serves-nobody-sooner = { $served ->
    [0] Il n’est le site le plus proche de personne.
    [1] Il est le site le plus proche d’un habitant, qui n’est pas servi plus vite qu’aujourd’hui.
   *[other] Il est le site le plus proche de { $served } habitants, qui ne sont pas servis plus vite qu’aujourd’hui.
}
card-communes = { $count ->
    [one] {" "}et { $count } autre commune
   *[other] {" "}et { $count } autres communes
}
card-others = { $count ->
    [one] {" "}et { $count } autre
   *[other] {" "}et { $count } autres
}
card-covers = À son tour, il place { $people ->
    [1] un habitant de plus
   *[other] { $people } habitants de plus
} à { $minutes } min au plus.
card-covers-nobody = À son tour, il ne place personne de plus à { $minutes } min au plus.
card-stands = Il existe déjà, et reste.
card-quarters = { $count ->
    [1] Un quartier prioritaire est servi plus vite : { $who }.
   *[other] { $count } quartiers prioritaires sont servis plus vite : { $who }.
}
card-alone = { $only ->
    [0] Personne n’habite à { $minutes } min au plus.
    [1] Le seul habitant à { $minutes } min au plus n’a pas d’autre site aussi près.
   *[other] Les { $only } habitants à { $minutes } min au plus n’ont pas d’autre site aussi près.
}
card-shares = { $only ->
    [0] Personne n’a que lui
    [1] Un habitant n’a que lui
   *[other] { $only } habitants n’ont que lui
} à { $minutes } min au plus ; { $overlap ->
    [1] un habitant y a
   *[other] { $overlap } habitants y ont
} aussi un autre site ouvert : { $who }.
card-replaced = Sans lui, le meilleur choix suivant serait { $name } : { $loss } de moins ({ $percent } % de ce qu’apporte le plan).
card-replaced-slower = Sans lui, le meilleur choix suivant serait { $name } : le temps moyen serait plus long de { $loss } ({ $percent } %).
card-replaced-longer = Sans lui, le meilleur choix suivant serait { $name } : le temps le plus long serait allongé de { $loss } ({ $percent } %).
card-replaced-dearer = Sans lui, le meilleur choix suivant serait { $name }, pour { $loss } de plus ({ $percent } %).
card-replaced-equal = { $name } à sa place ferait aussi bien.
card-replaced-better = { $name } à sa place ferait mieux de { $loss } : la recherche s’est arrêtée avant la fin.
card-in-all = Tout plan à { $near } % près le contient : c’est prouvé.
card-not-known = La recherche n’a pas établi si tout plan à { $near } % près le contient.
card-several = Un plan avec { $opens } et sans { $closes } perd { $loss } %.
card-several-better = Un plan avec { $opens } et sans { $closes } fait mieux de { $loss } % : la recherche s’est arrêtée avant la fin.
card-not-needed = Le plan sans { $closes } perd { $loss } %.

note-plan = Nouvellement couverts : habitants à { $minutes } min au plus de lui, et à { $minutes } min au plus d’aucun site conservé ou placé au-dessus de lui ; l’ordre est celui de ce que chacun ajoute à l’objectif. Sert : habitants dont il est le site le plus proche. Gagné par chacun : minutes d’un trajet, parmi ceux qui sont servis plus vite qu’aujourd’hui. Lui seul : habitants à { $minutes } min au plus de lui et d’aucun autre site ouvert. Certitude : si tout plan à { $near } % près de celui-ci le contient.
note-plan-fewer = { $allowed ->
    [1] Un site peut ouvrir,
   *[other] { $allowed } sites peuvent ouvrir,
} et dans ces limites aucun de plus n’ajouterait rien à l’objectif.
note-plan-closed = { $count ->
    [1] Un site existant ferme
   *[other] { $count } sites existants ferment
} : les dernières lignes. Sert y compte les habitants dont il est le plus proche aujourd’hui.
card-closes = { $people ->
    [0] Il ferme ; il n’est aujourd’hui le site le plus proche de personne.
    [1] Il ferme ; il est aujourd’hui le site le plus proche d’un habitant
   *[other] Il ferme ; il est aujourd’hui le site le plus proche de { $people } habitants
}{ $people ->
    [0] {""}
   *[other] , dont le temps s’allonge de { $minutes } min en moyenne.
}
note-plan-left-out = { $people ->
    [1] Un habitant n’atteint aucun lieu où un site pourrait se trouver, et ne compte
   *[other] { $people } habitants n’atteignent aucun lieu où un site pourrait se trouver, et ne comptent
} pas pour le temps le plus long.
note-own-times-missing = Aucune ligne de ces temps ne nomme { $points ->
    [one] { $points } point de demande
   *[other] { $points } points de demande
}, { $sites ->
    [one] { $sites } site du territoire
   *[other] { $sites } sites du territoire
} et { $candidates ->
    [one] { $candidates } candidat
   *[other] { $candidates } candidats
} : ces habitants n’atteignent rien, et ces lieux ne servent personne.
note-own-times = Les temps sont ceux de { $files } ; une paire absente est sans chemin.

title-alternatives = { $count ->
    [0] Aucun échange d’un seul site n’est à { $near } % près du plan : { $goal }
    [1] Un échange d’un seul site est à { $near } % près du plan : { $goal }
   *[other] { $count } échanges d’un seul site sont à { $near } % près du plan : { $goal }
}
note-in-all = { $plans ->
    [1] Le plan est seul
   *[other] Parmi les { $plans } plans (celui-ci et ses échanges)
} à { $near } % près : { $always ->
    [0] aucun site n’est dans tous
    [1] { $always-names } est dans tous
   *[other] { $always-names } sont dans tous
} ; { $sometimes ->
    [0] aucun n’est remplaçable seul.
    [1] { $sometimes-names } est remplaçable.
   *[other] { $sometimes-names } sont remplaçables, un à la fois.
}
note-alternatives = Un échange ferme un site du plan et ouvre un autre lieu à sa place. Perte : sur l’objectif par rapport au plan ; en pour cent de ce que le plan apporte ou, pour les temps, du temps qui reste. Les plans qui diffèrent en plusieurs lieux ne figurent pas ici ; les fiches les cherchent aussi. Parmi des plans égaux, celui qui est montré est tel qu’aucun échange égal n’épargne de temps.

title-curve = Ce qu’apporte chaque pas de plus : { $goal }
note-curve = Chaque ligne est le meilleur plan de sa limite ; les plans ne se contiennent pas forcément. Gain du dernier : par rapport à la ligne au-dessus. Chacun a sa part de --work.
ended-proven = le meilleur : prouvé
ended-near-enough = dans l’écart
ended-work = travail épuisé
ended-time = temps épuisé
ended-no-plan = aucun plan

title-scratch = Ce que coûte l’histoire, avec { $sites } sites dans le territoire : { $goal }
note-scratch = L’histoire coûte { $cost } : c’est ce qu’atteindrait en plus le meilleur plan si aucun site n’existait dans le territoire. Aucun plan en partant de rien ne peut gagner plus de { $most } par rapport à celui-ci.
note-scratch-nothing = L’histoire ne coûte rien que cette recherche ait trouvé : aucun plan en partant de rien ne peut gagner plus de { $most } par rapport à celui-ci.
note-scratch-sites = { $confirmed ->
    [0] Aucun des { $standing } sites existants du territoire n’est
    [1] Un des { $standing } sites existants du territoire est
   *[other] { $confirmed } des { $standing } sites existants du territoire sont
} aussi dans le plan qui part de rien. Celui-ci prend sites existants et candidats sur le même pied, sans coûts : une mairie est un autre lieu que la maison à côté d’elle. Les sites des voisins restent.
note-scratch-places = Le plan qui part de rien : { $names }.
note-scratch-ended = En partant de rien : { $ended }

title-served = Qui est servi par quel site, avant et après : { $goal }
note-served = Chaque point de demande avec son site le plus proche, aujourd’hui et avec le plan. Les habitants sont placés à leur mairie ou dans leur quartier.

title-stays = { $count ->
    [1] Combien de fois chaque site reste dans le meilleur plan, sur un tirage : { $goal }
   *[other] Combien de fois chaque site reste dans le meilleur plan, sur { $count } tirages : { $goal }
}
note-stays-ours = Ce plan : entre { $low } et { $high } dans neuf tirages sur dix (du 5e au 95e centile).
note-stays-best = Le meilleur plan de chaque tirage : entre { $low } et { $high } ; ce plan perd au plus { $lost } par rapport à lui.
note-stays-proven = { $proven ->
    [0] Aucun des { $solved } meilleurs plans n’est prouvé le meilleur : tous sont
    [1] Un des { $solved } meilleurs plans est prouvé le meilleur ; les autres sont
   *[other] { $proven } des { $solved } meilleurs plans sont prouvés les meilleurs ; les autres sont
} les meilleurs trouvés à 0,1 % près, ou dans leur part de --work.
note-stays-more = { $count ->
    [1] Un autre lieu, choisi moins souvent, n’est pas montré.
   *[other] { $count } autres lieux, choisis moins souvent, ne sont pas montrés.
}
note-stays-without = { $count ->
    [1] Un tirage n’a aucun plan dans les limites.
   *[other] { $count } tirages n’ont aucun plan dans les limites.
}
note-stays = { $draws } tirages, graine { $seed } : toutes les vitesses multipliées par un même facteur entre −{ $speed } % et +{ $speed } % (par la route aussi, les temps sont pris en bloc), chaque population par le sien entre −{ $people } % et +{ $people } %, uniformément. Les lignes sans rang sont des lieux que choisissent les meilleurs plans d’autres tirages. Un site qui reste rarement n’est pas un mauvais choix : d’autres font presque aussi bien, et de petits écarts les départagent (--alternatives).

map-plan-openings = Ouvertures du plan, dans l’ordre
map-plan = {" ; "}avec le plan : { $openings ->
    [one] { $openings } ouverture
   *[other] { $openings } ouvertures
}{ $closed ->
    [0] {""}
    [one] , { $closed } fermeture
   *[other] , { $closed } fermetures
}

plan-goal-hours = le plus d’heures avec un site ouvert à { $minutes } min au plus, les nouveaux sites ouvrant { $hours }
plan-hours-mean = Heures accessibles par semaine, moyenne de tous
plan-hours-sum = Heures cumulées par semaine avec un site ouvert à portée
column-hours-added = Ajoute
column-hours-only = Lui seul
column-hours-people = Pour qui
note-plan-hours = Heures de la semaine pendant lesquelles un site à { $minutes } min au plus est ouvert, cumulées sur les habitants ; un site dont les horaires sont inconnus n’est jamais ouvert. Ajoute : à son tour, après ceux placés au-dessus de lui. Lui seul : ce qui serait perdu sans lui. Pour qui : habitants qui gagnent une heure qu’ils n’ont pas aujourd’hui. Certitude : si tout plan à { $near } % près de celui-ci le contient.
plan-person-hours = { $hours } heures cumulées par semaine
note-stays-hours = Un site dont les horaires sont inconnus ouvre aux heures de bureau (lun.–ven. 9 h–12 h, 14 h–17 h) dans un tirage sur deux, au hasard, et reste fermé dans les autres.
note-plan-capacity = Capacités : pour l’objectif, les habitants sont répartis au mieux de l’ensemble, ce qui n’est pas toujours le site le plus proche ; un site existant sert tous ceux qui viennent. Nouvellement couverts, sert, gagné par chacun et lui seul comptent le site le plus proche, quelle que soit sa capacité.
