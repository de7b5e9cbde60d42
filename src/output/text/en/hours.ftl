## Moves of opening hours.
