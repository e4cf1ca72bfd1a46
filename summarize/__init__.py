"""Typed news briefs in which every claim is checked against its source.

from summarize import brief, check, load

report = check("The bridge reopened on Monday.", "The bridge reopened on Tuesday.")
for claim in report.claims:
    print(claim.verdict, claim.reason)

article, = load("article.html")
print(brief(article).brief.headline.text)
"""

from summarize.api import brief, check
from summarize.article import Article
from summarize.errors import SummarizeError
from summarize.source.load import load

__all__ = ["Article", "SummarizeError", "brief", "check", "load"]
