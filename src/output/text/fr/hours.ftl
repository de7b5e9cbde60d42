## Déplacements d'horaires.
