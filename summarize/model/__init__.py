"""The seam to language models, and what is wrapped around it."""
