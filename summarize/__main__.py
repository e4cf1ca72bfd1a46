"""`python -m summarize` is `summarize`."""

from summarize.cli import main

main()
