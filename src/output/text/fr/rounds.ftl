## Tournées des bus et des équipes itinérantes.
