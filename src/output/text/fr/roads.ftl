# Déplacements par la route.
note-no-road = { $places ->
    [one] Un lieu
   *[other] { $places } lieux
} ({ $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}) à plus de { $km } km de toute route de l’extrait : { $names }{ $others ->
    [0] .
   *[other]  et { $others } autres.
} Aucun temps n’y est connu : ces habitants comptent comme sans accès.
note-island = { $places ->
    [one] Un lieu
   *[other] { $places } lieux
} ({ $people ->
    [one] { $people } habitant
   *[other] { $people } habitants
}) sur des routes qui ne mènent nulle part ailleurs, comme une île : { $names }{ $others ->
    [0] .
   *[other]  et { $others } autres.
} Seuls les sites sur ces mêmes routes sont atteints.
note-sites-off-road = { $sites ->
    [one] Un site
   *[other] { $sites } sites
} à moins de 30 km d’un habitant du territoire, mais hors des routes de l’extrait : jamais atteints ici, si bien que les temps peuvent être trop longs à son bord. Ajoutez l’extrait voisin à --roads.
