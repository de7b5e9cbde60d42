## Pictures of the week.
