## Déplacements d'horaires.

column-closes = Ferme
column-opens = Ouvre
column-gain = Gain
column-gaining = Gagnent une heure
column-losing = Perdent une heure
column-total-gain = Gain, au total
column-site-hours-before = Horaires du site avant
column-site-hours-after = Horaires du site après

title-hours = { $count ->
    [0] Aucun déplacement d'horaires n'améliore l'accès en { $minutes } min
    [1] Le déplacement d'horaires qui améliore le plus l'accès en { $minutes } min
   *[other] Les { $count } déplacements d'horaires qui améliorent le plus l'accès en { $minutes } min, l'un après l'autre
}
title-hours-summary = { $count ->
    [0] Aucun déplacement d'horaires n'améliore l'accès en { $minutes } min : l'horloge reste la même
    [1] Accès en { $minutes } min au plus à un site ouvert, avant et après un déplacement d'horaires
   *[other] Accès en { $minutes } min au plus à un site ouvert, avant et après { $count } déplacements d'horaires
}

hours-piece =
    { $day } { $from }–{ $to }
hours-span =
    { $day } de { $from } à { $to }
hours-time = { $hour } h { $minute }
hours-on-the-hour = { $hour } h

move-saturday = samedi
move-new-day = nouveau jour
move-shift = décalage
move-lunch = midi
move-evening = fin de journée
move-other-hours = autres heures

hours-line = { $rank }. { $name } ({ $kind }) : { $why } Sa semaine devient : { $hours }.
reason-hours = Le { $left }, { $others } ; le { $taken }, { $then }.
reason-closed-no-arrival = on ne peut ni arriver ni rester le temps demandé ({ $people } habitants à portée)
reason-closed-nobody =
    { $people ->
        [one] le seul habitant à portée n'a
       *[other] aucun des { $people } habitants à portée n'a
    } d'autre site ouvert
reason-closed-all =
    { $people ->
        [one] le seul habitant à portée a aussi
       *[other] les { $people } habitants à portée ont tous
    } un autre site ouvert ({ $sites })
reason-closed-share =
    { $people ->
        [one] le seul habitant à portée a un autre site ouvert { $share } % du temps
       *[other] { $share } % des { $people } habitants à portée ont aussi un autre site ouvert
    } ({ $sites })
reason-opened-nobody = personne n'a de site ouvert
reason-opened-share = { $share } % en ont un ({ $sites })

note-hours = Un déplacement ferme une plage d'ouverture d'un site et en ouvre une de même durée ailleurs, chaque semaine. Gain : heures par semaine où les habitants trouvent un site ouvert à portée, additionnées sur tous les habitants, après le déplacement moins avant. Chaque déplacement est évalué une fois faits ceux qui précèdent ; bonne suite, dont il n'est pas prouvé qu'elle soit la meilleure. Gagnent ou perdent une heure : habitants qui ont au moins une heure par semaine de plus, ou de moins. Les deux sont nets sur la semaine : qui perd le lundi et gagne le samedi gagne. Les contrats des agents, la demande selon l'heure et les agents partagés entre sites ne sont pas connus ici. Les parts d'habitants sont des moyennes sur les heures de la plage.
note-hours-total = Les habitants disposent de { $before } heures × habitants d'ouverture à portée par semaine ; les déplacements en ajoutent { $gain } ({ $percent } %) : { $minutes } min par semaine et par habitant.
note-hours-windows = Habitants qui ont au moins une heure par semaine, avant → après tous les déplacements : heures de bureau { $office-before } → { $office-after } ; lun.–ven. 12 h–14 h { $lunch-before } → { $lunch-after } ; lun.–ven. 17 h–20 h { $evening-before } → { $evening-after } ; samedi { $saturday-before } → { $saturday-after }.
note-hours-sites =
    { $fixed ->
        [0] Les { $inside } sites du territoire peuvent tous déplacer leurs horaires.
       *[other] { $moving ->
            [one] { $moving } site sur les { $inside } du territoire peut
           *[other] { $moving } sites sur les { $inside } du territoire peuvent
        } déplacer { $moving ->
            [one] ses
           *[other] leurs
        } horaires. Les autres gardent les leurs : { $why }.
    }
hours-travelling = { $count ->
    [one] { $count } bus ou équipe itinérante
   *[other] { $count } bus ou équipes itinérantes
}
hours-unknown = { $count ->
    [one] { $count } dont les horaires ne sont pas connus
   *[other] { $count } dont les horaires ne sont pas connus
}
hours-appointments = { $count ->
    [one] { $count } ouvert sur rendez-vous à certaines heures
   *[other] { $count } ouverts sur rendez-vous à certaines heures
}
hours-irregular = { $count ->
    [one] { $count } dont les semaines diffèrent, ou qui est ouvert à minuit ou jamais
   *[other] { $count } dont les semaines diffèrent, ou qui sont ouverts à minuit ou jamais
}
hours-kept = { $count ->
    [one] { $count } laissé tel quel par --only ou --keep
   *[other] { $count } laissés tels quels par --only ou --keep
}
