"""Measurements of the product: what they need beside it, and the commands that make them."""
