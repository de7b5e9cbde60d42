## The access clock.
