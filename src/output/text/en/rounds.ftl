## Rounds of buses and itinerant teams.
