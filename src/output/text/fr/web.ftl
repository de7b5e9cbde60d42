# Ce que la page reçoit en phrases, et la table des sites.

column-format = Format
column-inside = Dans le territoire
column-opening = Horaires d’ouverture
column-group = Groupe de label
answer-yes = oui
answer-no = non
title-sites =
    { $count ->
        [one] { $count } site dans le territoire
       *[other] { $count } sites dans le territoire
    }, { $outside } à portée au dehors
note-sites-list = Les horaires sont dans la notation d’OpenStreetMap ; vide : inconnus. Heures par semaine : moyenne des semaines.

source-communes = Communes : IGN, INSEE, DILA ({ $vintage }).
source-sites = Sites : liste nationale des France services, ANCT ({ $vintage }).
source-quarters = Quartiers prioritaires : ANCT, INSEE ({ $vintage }).
source-profile = Vitesses et règles de circulation : { $name }.
source-file =
    { $name } ({ $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }).
note-rows =
    { $name } : { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, dont { $repaired } { $repaired ->
        [one] réparée
       *[other] réparées
    } et { $rejected } { $rejected ->
        [one] rejetée
       *[other] rejetées
    } : maillage check dit lesquelles.

model-crow-fly-note = À vol d’oiseau, allongé et à une vitesse moyenne : une estimation.
model-roads-note = Par les routes d’OpenStreetMap, avec leurs vitesses et leurs règles.

plan-sentence = { $title }. { $ended }

problem-no-such-call = Rien ne répond à { $path }
problem-no-such-call-remedy = Les appels sont décrits dans /api/openapi.json
problem-no-such-file = Il n’y a pas de fichier { $path }
problem-no-such-file-remedy = Ouvrir l’adresse sans chemin
problem-method = { $path } ne répond pas à { $method }
problem-method-remedy = Utiliser { $allowed }
problem-host = Ce programme ne répond pas pour { $host }
problem-host-detail = Il ne répond qu’à l’adresse avec laquelle il a été lancé, pour qu’aucune autre page ne parle au nom de la machine.
problem-host-remedy = Ouvrir { $address }
problem-origin = Une page d’une autre adresse ne peut rien demander
problem-origin-remedy = Ouvrir { $address } elle-même
problem-not-json = Le corps doit être du JSON
problem-not-json-remedy = L’envoyer comme application/json
problem-too-large = La requête est trop grande
problem-too-large-detail = Au plus { $most } octets sont lus.
problem-too-large-remedy = Envoyer moins de changements à la fois
problem-malformed = Le corps n’est pas du JSON
problem-malformed-remedy = Le corriger à l’endroit indiqué
problem-shape = La requête n’est pas ce que cet appel attend
problem-shape-remedy = /api/openapi.json dit ce qu’il attend
problem-most-changes = { $count } changements, c’est plus qu’on n’en essaie à la fois
problem-most-changes-remedy = En garder au plus { $most }
problem-too-long = { $key } est trop long
problem-too-long-remedy = Écrire au plus { $most } caractères
problem-most-stops = { $count } arrêts, c’est plus qu’un changement n’en prend
problem-most-stops-remedy = En garder au plus { $most }
problem-thresholds = Ces seuils ne conviennent pas
problem-thresholds-remedy = Donner de un à { $most } nombres entiers de minutes de 1 à { $minutes }, chacun plus grand que le précédent
problem-minutes = { $value } minutes ne conviennent pas
problem-minutes-remedy = Donner un nombre entier de minutes de 1 à { $most }
problem-study-gone = Cette étude n’est plus ouverte
problem-study-gone-remedy = Rouvrir le territoire
problem-no-such-territory = Aucun territoire ne s’appelle { $code }
problem-no-such-territory-remedy = Le chercher par son nom et prendre l’un de ceux trouvés
problem-no-sites = Aucune liste de sites n’a été donnée pour ce territoire
problem-no-sites-remedy = Lancer le programme avec --sites FICHIER (la liste nationale de l’ANCT), ou ouvrir l’Aude
problem-no-roads = Aucune route n’a été donnée
problem-no-roads-remedy = Lancer le programme avec --roads FICHIER, ou prendre l’estimation à vol d’oiseau
problem-other-mode = Les routes ont été préparées pour un autre mode de déplacement
problem-other-mode-remedy = Prendre le mode pour lequel elles ont été préparées ({ $mode }), ou lancer le programme avec --mode
problem-population = Une page ne peut pas nommer de fichiers de cette machine
problem-population-remedy = Retirer la population, ou utiliser maillage simulate
problem-not-a-scenario = Ce fichier n’est pas un scénario
problem-not-a-scenario-remedy = Corriger la ligne, ou enregistrer de nouveau le scénario
problem-table = Il n’y a pas de table { $name }
problem-table-remedy = Demander l’une de { $known }
problem-no-shapes = Les lignes de la table { $name } ne sont nulle part sur la carte
problem-no-shapes-remedy = Demander csv, csv-fr ou json
problem-query = Les mots à chercher manquent ou sont trop longs
problem-query-remedy = Donner q, de 1 à { $most } caractères, et au besoin limit, de 1 à { $limit }
problem-no-limit = Rien ne dit combien de sites peuvent ouvrir
problem-no-limit-remedy = Donner un nombre ou un budget
problem-no-cost = Un budget demande le coût d’une ouverture
problem-no-cost-remedy = Donner cost, en euros
problem-share = Une part de { $value } pour cent ne convient pas
problem-share-remedy = Donner une part au-dessus de 0 et d’au plus 100, avec une décimale au plus
problem-plan-number = { $key } ne peut pas être { $value }
problem-plan-number-remedy = Donner un nombre de { $least } à { $most }
problem-share-other = Une part ne vaut que pour le but fewest
problem-share-other-remedy = Retirer share, ou prendre le but fewest
problem-no-plan = Il n’y a pas de tel plan
problem-no-plan-remedy = Desserrer les limites
problem-busy = Trop de choses sont demandées à la fois
problem-busy-remedy = Redemander dans quelques secondes
problem-too-slow = La réponse a pris trop de temps
problem-too-slow-detail = Une question peut durer { $seconds } secondes.
problem-too-slow-remedy = Redemander, ou choisir un territoire plus petit
problem-data = Les données ne peuvent pas être utilisées
problem-data-remedy = Relancer le programme avec des fichiers lisibles
problem-internal = Le programme a échoué sur cette requête
problem-internal-remedy = C’est un défaut de maillage et non de vos données : le signaler avec ce qui était demandé

problem-unknown-site = Aucun site n’a l’identifiant { $id }
problem-unknown-site-remedy = Donner l’identifiant tel que dans la liste des sites, ou celui d’un site ouvert par un changement précédent
problem-site-closed = { $name } ({ $id }) est déjà fermé par le changement { $by }
problem-site-closed-remedy = Retirer l’un des deux changements, ou mettre la fermeture en dernier
problem-id-taken = Un site a déjà l’identifiant { $id } : { $name }
problem-id-taken-remedy = Donner au nouveau site un identifiant à lui
problem-unknown-place = Aucun lieu candidat n’a l’identifiant { $id }
problem-unknown-place-remedy = Donner le code d’une commune ou d’un quartier du territoire, ou une position
problem-unknown-commune = Aucune commune du territoire n’a le code { $code }
problem-unknown-commune-remedy = Donner le code INSEE d’une commune du territoire, ou une position
problem-far-from-commune = La position est à { $km } km de { $name } ({ $code })
problem-far-from-commune-remedy = Corriger l’une ou l’autre, ou retirer la commune

problem-key-foreign = Ce genre de changement ne prend pas { $key }
problem-key-foreign-remedy = Retirer { $key }
problem-key-hours = Ces horaires ne se lisent pas, ou un changement en demande
problem-key-hours-remedy = Écrire une semaine dans la notation d’OpenStreetMap, par pas de cinq minutes, comme Tu,Th 09:00-12:00
problem-key-position = Ce n’est pas une position en France
problem-key-position-remedy = Donner la longitude (lon) et la latitude (lat) en degrés, comme 2.35 et 43.21
problem-key-place = Le lieu manque, est nommé deux fois, ou le code n’existe pas
problem-key-place-remedy = Le nommer une fois : candidate, ou commune (cinq caractères), ou lon et lat
problem-key-format = Ce format de site n’est pas connu
problem-key-format-remedy = Prendre fixed, antenna, multi-site, bus, itinerant, permanence ou unknown
problem-key-euros = Ce montant ne convient pas
problem-key-euros-remedy = Écrire des euros entiers, de 0 à 1 000 000 000
problem-key-year = Cette année ne convient pas
problem-key-year-remedy = Écrire une année de 1990 à 2100
problem-key-stop = Un changement d’arrêts en demande au moins un
problem-key-stop-remedy = En ajouter un, avec un lieu et des horaires
problem-key-text = { $key } manque, est vide ou trop long
problem-key-text-remedy = Écrire de 1 à 200 caractères, sur une ligne
