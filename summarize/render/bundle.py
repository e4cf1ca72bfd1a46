"""What a renderer is given: a report holds places but no texts, so the texts come with it."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.article import Article
from summarize.brief import BriefedArticle
from summarize.report import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with the texts that its offsets index.

    Raises:
        ValueError: `sources` or `text` are not the ones the report was made of.
    """

    report: Report
    sources: tuple[Article, ...]
    text: Article

    def __post_init__(self) -> None:
        expected = tuple((ref.id, ref.chars) for ref in self.report.sources)
        given = tuple((article.id, len(article.text)) for article in self.sources)
        if expected != given:
            raise ValueError(f"sources {given}: expected those of the report, {expected}, in its order")
        if len(self.text.text) != self.report.text.chars:
            raise ValueError(f"text of {len(self.text.text)} characters: expected {self.report.text.chars}")

    def source(self, name: str) -> Article:
        """The source whose id is `name`.

        Raises:
            ValueError: the report names a source that it does not list.
        """
        for article in self.sources:
            if article.id == name:
                return article
        raise ValueError(f"source {name!r}: expected one of {[article.id for article in self.sources]}")


@dataclass(frozen=True, slots=True)
class Briefed:
    """A brief and its article, with the check of the brief, written out as a text, against the article.

    Raises:
        ValueError: `record.report` and `checked.report` differ.
    """

    record: BriefedArticle
    checked: Checked

    def __post_init__(self) -> None:
        if self.record.report != self.checked.report:
            raise ValueError("the brief's report: expected the one it was checked with")
