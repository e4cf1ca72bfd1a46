"""From an article to its brief, by selection or with a model, and the brief written out."""
