"""Everything that makes the weights in the package again, from data at a path."""
