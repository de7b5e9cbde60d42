## Images de la semaine.
