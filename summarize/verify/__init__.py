"""Claims held against their sources: evidence, checks, decision."""
