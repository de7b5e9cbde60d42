## The audit of the label.
