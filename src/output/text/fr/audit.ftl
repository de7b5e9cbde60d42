## L'audit du label.

unit-euros = €

column-audit-of = Portée
column-audit-sites = Sites
column-audit-rule = Règle
column-audit-title = Exigence
column-audit-result = Résultat
column-audit-measured = Mesuré
column-audit-required = Exigé
column-audit-short-by = Il manque
column-audit-unit = Unité
column-audit-explanation = Que faire, ou pourquoi c'est inconnu
column-audit-judged = Examinés
column-audit-met = Respectée
column-audit-not-met = Non respectée
column-audit-unknown = Inconnu
column-audit-met-percent = Respectée, parmi les cas connus
column-audit-unknown-why = Raison de l'inconnu

title-audit = Résultats au regard du texte : { $text }
title-audit-not-met = Règles non respectées au regard du texte : { $text }
title-audit-summary = Le réseau au regard du texte : { $text }

audit-label = label
audit-site = site
audit-labels = labels
audit-sites = sites
audit-sites-alone = sites pris isolément
audit-met = respectée
audit-not-met = non respectée
audit-unknown = inconnu

audit-unit-hours = h par semaine
audit-unit-days = jours par semaine
audit-unit-agents = agents

audit-hours-unknown = horaires inconnus
audit-agents-unknown = nombre d'agents inconnu
audit-seat-not-named = antenne dont la liste ne nomme pas le siège
audit-part-of-label = antenne : la règle porte sur l'ensemble du label
audit-count = { $why } ({ $count })
audit-reasons-separator = {" ; "}

audit-more-hours = Ouvrir { $duration } de plus par semaine, par exemple { $when }
audit-more-days = Ouvrir { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} de plus par semaine, par exemple { $when }
audit-more-agents = { $count ->
    [one] Un agent de plus
   *[other] { $count } agents de plus
}
audit-at = {" "}({ $site })
audit-mean = {". "}Les semaines diffèrent : leur moyenne compte
audit-span = { $day } { $from }–{ $to }

note-audit-opening =
    Un label est ouvert quand l'un de ses lieux l'est : les heures simultanées de deux lieux comptent une fois, { $appointments ->
        [yes] celles sur rendez-vous comptent aussi.
       *[no] celles sur rendez-vous uniquement ne comptent pas.
    } Quand les semaines diffèrent, leur moyenne compte.
note-audit-unknown = Inconnu ({ $title }) : { $reasons }.
note-audit-source = Certains chiffres sont connus par des comptes rendus du texte, non par le texte lui-même : --by rule --format csv donne la source de chacun.

column-funding-labelled = Labellisation
column-funding-labels = Labels
column-funding-each = Par label
column-funding-total = Au total
title-funding = Montants forfaitaires de l'aide au fonctionnement, { $year }
funding-house = maison
funding-itinerant = bus ou équipe itinérante
funding-dated = au plus tard fin { $year }
funding-undated = date absente de la liste
funding-sum = total
note-funding = Un montant par label, selon la nature de son siège, en entier dès l'année de sa labellisation ; État et opérateurs ensemble, hors bonifications.
note-funding-unknown = { $year } : aucun montant connu pour certaines natures. Années avec montants : { $known }. Rien n'est reporté d'une autre année ; donnez les vôtres avec --amounts FILE.
note-funding-labels = Non comptés : labels d'années ultérieures ({ $later }), antennes dont la liste ne nomme pas le siège ({ $seatless }). Les groupes à plusieurs sièges comptent une fois ({ $several }) ; compter chaque siège en ajouterait { $more }.
