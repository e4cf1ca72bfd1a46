"""What a text states: its claims, and the quantities, dates, names, quotations and hedges in them."""
