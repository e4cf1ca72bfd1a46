"""The walk of an article: read it, compose a brief, find the claims, judge each, report. It has no rule of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from importlib.metadata import version

from summarize.article import Article
from summarize.brief import ArticleRef, Brief, BriefedArticle
from summarize.compose.written import written_out
from summarize.read.claims import claims
from summarize.read.reading import Reading
from summarize.report import Omission, Provenance, RemovedPart, Report, SourceRef, TextRef, Verdict
from summarize.verify.conflicts import conflicts
from summarize.verify.entailment import Reader, shipped
from summarize.verify.evidence import Sources
from summarize.verify.judge import judge
from summarize.verify.language import obstacle
from summarize.verify.omissions import omissions
from summarize.verify.scores import FAILING, passes, score
from summarize.verify.standard import USUAL, Standard
from summarize.verify.story import match
from summarize.verify.support import combination

Maker = Callable[[Article], Brief]
VERIFIER = "local.v2"
"""The checks and how they are combined; the model that reads beside them has a name and a hash of its own."""


def check(
    sources: Sequence[Article],
    text: Article,
    failing: Collection[Verdict] = FAILING,
    standard: Standard = USUAL,
    reader: Reader | None = None,
) -> Report:
    """Check every claim of `text` against `sources`, of which there is at least one, each with an id of its own.

    The text passes if no claim has a verdict among `failing`. `reader` None: the model in the
    package.

    Raises:
        BrokenWeights: the package's model is missing, or is not what it should be.
    """
    model = reader or shipped()
    fitted = combination(model)
    anchor = _dateline((*sources, text))
    readings = tuple(Reading(source, source.published or anchor) for source in sources)
    checked, indexed = Reading(text, text.published or anchor), Sources(readings)
    found = claims(checked)
    judged = tuple(judge(found, indexed, model, obstacle(indexed, checked), standard))
    judgements = tuple(judgement for judgement, _ in judged)
    left_out = enumerate(omissions(readings, checked), start=1)
    return Report(
        sources=tuple(
            SourceRef(id=s.id, path=s.path, sha256=s.sha256, chars=len(s.text), removed=_removed(s)) for s in sources
        ),
        text=TextRef(path=text.path, sha256=text.sha256, chars=len(text.text), removed=_removed(text)),
        claims=judgements,
        omissions=tuple(
            Omission(source=source, start=s.span.start, end=s.span.end, text=s.text, rank=rank)
            for rank, (source, s) in left_out
        ),
        conflicts=conflicts(found, indexed),
        wrong_story=match([(c, e) for c, (_, e) in zip(found, judged, strict=True)], indexed).is_other_story,
        scores=score(judgements),
        provenance=Provenance(
            tool="summarize",
            version=version("summarize"),
            verifier=f"{VERIFIER}+{model.name}",
            weights_sha256=model.sha256,
            profile=standard.profile,
            base_rate=standard.base_rate,
            threshold=fitted.thresholds[standard.profile],
            false_alarms=fitted.false_alarms[standard.profile],
            language=text.language,
        ),
        passed=passes(judgements, failing),
    )


def with_texts(report: Report, sources: Sequence[Article], text: Article) -> Report:
    """The report with the texts that its offsets index, for readers who have only what was extracted from."""
    refs = tuple(ref.model_copy(update={"content": s.text}) for ref, s in zip(report.sources, sources, strict=True))
    return report.model_copy(update={"sources": refs, "text": report.text.model_copy(update={"content": text.text})})


def brief(
    article: Article, maker: Maker, failing: Collection[Verdict] = FAILING, standard: Standard = USUAL
) -> BriefedArticle:
    """Let `maker` write the brief of `article`, and check it against the article."""
    made = maker(article)
    reference = ArticleRef(
        text=article.text,
        removed=_removed(article),
        path=article.path,
        title=article.title,
        author=article.author,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        language=article.language,
        sha256=article.sha256,
    )
    text = as_text(made)
    return BriefedArticle(
        article=reference, brief=made, text=text.text, report=check([article], text, failing, standard)
    )


def as_text(made: Brief) -> Article:
    """The text that the check of a brief indexes: the brief, written out."""
    return Article(id="brief", text=written_out(made), language=made.language)


def _dateline(articles: Sequence[Article]) -> date | None:
    return next((article.published for article in articles if article.published), None)


def _removed(article: Article) -> tuple[RemovedPart, ...]:
    return tuple(RemovedPart(start=r.span.start, end=r.span.end, reason=r.reason) for r in article.removed)
