## L'horloge d'accès.
