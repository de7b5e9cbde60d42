## The network over the years.
