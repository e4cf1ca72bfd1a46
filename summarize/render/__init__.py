"""How a report and a brief are shown, one module per format."""
