"""The maker of a brief that asks a model, and finds the evidence in the article itself.

The model gives words, and the passages it says they rest on, never offsets. Nothing that it
says is dropped: a statement whose evidence is nowhere in the article stays in the brief
without a span, and the check reports it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from summarize.article import Article
from summarize.brief import DIGITAL_SOURCE, Brief, BriefProvenance, Figure, Quotation, SourceSpan
from summarize.brief import Attempt as BriefAttempt
from summarize.brief import Statement as BriefStatement
from summarize.errors import EmptyInput, TooLarge
from summarize.model.base import Attempt, Model
from summarize.model.prompt import Prompt
from summarize.read.locate import Haystack
from summarize.span import gaps

SURROGATE: Final = re.compile("[\ud800-\udfff]")
MASK: Final = "\x00"
"""Stands for the removed parts of an article while evidence is looked for, so that none is found there."""
QUOTED: Final = '"“”„«» \t\r\n'

Text = Annotated[str, Field(description="The statement, in your words or the article's.")]
Evidence = Annotated[
    list[str],
    Field(description="One to three passages copied from the article letter by letter, nothing left out."),
]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("the text is empty; write what the article says")
    return text


# The docstrings and descriptions below are sent to the model, as part of the schema of its answer. Evidence comes
# first, so that a model that writes in the order of the schema copies before it states. Lists and no tuples: some
# libraries hand over an answer already parsed, to be validated strictly, and then a list is no tuple.


class Draft(BaseModel):
    """A statement and its evidence."""

    model_config = ConfigDict(frozen=True)

    evidence: Evidence
    text: Text


class RequiredDraft(Draft):
    """A statement, never empty, and its evidence."""

    # A validator and no pattern: a schema that says it by a pattern is refused by some servers.
    text: Annotated[str, AfterValidator(_not_blank), Field(description="The statement. Never empty.")]


class QuotationDraft(Draft):
    """Speech in quotation marks, verbatim."""

    text: Annotated[str, Field(description="The words between the marks, letter by letter, without the marks.")]
    speaker: Annotated[str, Field(description="Who the article says spoke them; empty if it names nobody.")]


class FigureDraft(Draft):
    """A number that matters."""

    text: Annotated[str, Field(description="The number with its unit or noun, as in the article.")]
    value: Annotated[str, Field(description="The number alone, in digits.")]
    unit: Annotated[str, Field(description="Its unit; empty if things or people are counted.")]
    measures: Annotated[str, Field(description="The article's words that say what it is the number of.")]

    @property
    def words(self) -> str:
        """The number as the model put it, from its parts where it left the text empty."""
        return self.text.strip() or f"{self.value} {self.unit}".strip()


class BriefDraft(BaseModel):
    """The brief of one news article: only what the article says, with evidence copied from it."""

    model_config = ConfigDict(frozen=True)

    headline: Annotated[RequiredDraft, Field(description="What happened, in at most 12 words.")]
    dek: Annotated[Draft, Field(description="The next most important fact, one sentence; empty text if there is none.")]
    key_points: Annotated[list[Draft], Field(description="Three to five sentences, the most important first.")]
    who: Annotated[list[Draft], Field(description="People and bodies that act or are affected.")]
    what: Annotated[RequiredDraft, Field(description="What happened, or what is the news, one sentence.")]
    when: Annotated[list[Draft], Field(description="Times, in the article's words, each with what it is of.")]
    where: Annotated[list[Draft], Field(description="Places, in the article's words.")]
    quotations: Annotated[list[QuotationDraft], Field(description="Speech in quotation marks, verbatim.")]
    figures: Annotated[list[FigureDraft], Field(description="The numbers that matter.")]
    background: Annotated[list[Draft], Field(description="What the article tells of the time before.")]
    next: Annotated[list[Draft], Field(description="What the article says will happen, or is planned.")]
    open: Annotated[
        list[Draft],
        Field(description="What the article says is unknown, undecided, denied or disputed, by whom."),
    ]


def draft_brief(article: Article, model: Model, prompt: Prompt, made_at: datetime, max_chars: int) -> Brief:
    """The brief that `model` writes of what is kept of `article`.

    Args:
        article: its kept parts are sent, nothing else of it or about it.
        model: asked once; retrying is a model around it.
        prompt: takes the input `article` and asks for a `BriefDraft`.
        made_at: goes into the provenance, in UTC to the second.
        max_chars: the longest text that is sent. A longer one is refused and not cut: a brief of the
            first half of an article says wrong things about the whole.

    Raises:
        EmptyInput: nothing is kept of the article but white space.
        TooLarge: more than `max_chars` characters are kept of it.
        PromptError: the prompt is not one for briefs.
        ModelError: the model failed.
    """
    text = sent_text(article)
    if not text:
        raise EmptyInput(f"{article.path or article.id}: no text is left of the article to make a brief of")
    if len(text) > max_chars:
        raise TooLarge(
            f"{article.path or article.id}: the article has {len(text)} characters, at most {max_chars} are sent to "
            "a model; raise SUMMARIZE_MAX_ARTICLE_CHARS if the model can hold it, or use --model local"
        )
    request = prompt.request(BriefDraft, {"article": text})
    reply = model.ask(request)
    provenance = BriefProvenance(
        source_sha256=article.sha256,
        model=model.name,
        prompt_id=prompt.id,
        prompt_sha256=prompt.sha256,
        version=version("summarize"),
        created=made_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )
    return grounded(reply.value, article, provenance, tuple(map(_recorded, reply.attempts)))


def _recorded(attempt: Attempt) -> BriefAttempt:
    return BriefAttempt(
        model=attempt.model,
        outcome=attempt.outcome,
        input_tokens=attempt.input_tokens,
        output_tokens=attempt.output_tokens,
    )


def sent_text(article: Article) -> str:
    """What a model is shown of an article: its kept parts, with a blank line between. UTF-8 has no lone surrogates."""
    parts = (span.of(article.text).strip() for span in article.kept)
    return SURROGATE.sub("\ufffd", "\n\n".join(part for part in parts if part))


def grounded(
    draft: BriefDraft, article: Article, provenance: BriefProvenance, attempts: tuple[BriefAttempt, ...]
) -> Brief:
    """The draft as a brief: every statement of it that says anything, tied to its places in the article."""
    ground = _Ground(article)
    dek = ground.statements((draft.dek,))
    return Brief(
        headline=ground.statement(draft.headline),
        dek=dek[0] if dek else None,
        key_points=ground.statements(draft.key_points),
        who=ground.statements(draft.who),
        what=ground.statement(draft.what),
        when=ground.statements(draft.when),
        where=ground.statements(draft.where),
        quotations=tuple(ground.quotation(q) for q in draft.quotations if q.text.strip(QUOTED)),
        figures=tuple(ground.figure(f) for f in draft.figures if f.words),
        background=ground.statements(draft.background),
        next=ground.statements(draft.next),
        open=ground.statements(draft.open),
        language=article.language,
        digital_source_type=DIGITAL_SOURCE["model"],
        provenance=provenance,
        attempts=attempts,
    )


class _Ground:
    """An article in which passages are looked for."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        masked = list(article.text)
        for removed in gaps(article.kept, len(article.text)):
            masked[removed.start : removed.end] = MASK * len(removed)
        self.haystack = Haystack("".join(masked))

    def statement(self, draft: Draft) -> BriefStatement:
        return BriefStatement(text=draft.text.strip(), spans=self.spans(draft))

    def statements(self, drafts: Iterable[Draft]) -> tuple[BriefStatement, ...]:
        """Those with a text: an empty one is how a model says that the article does not say."""
        return tuple(self.statement(draft) for draft in drafts if draft.text.strip())

    def quotation(self, draft: QuotationDraft) -> Quotation:
        text = draft.text.strip(QUOTED).removesuffix(",")  # some models put the marks all the same
        return Quotation(text=text, spans=self.spans(draft), speaker=draft.speaker.strip() or None)

    def figure(self, draft: FigureDraft) -> Figure:
        return Figure(
            text=draft.words,
            spans=self.spans(draft),
            value=draft.value.strip(),
            unit=draft.unit.strip() or None,
            measures=draft.measures.strip(),
        )

    def spans(self, draft: Draft) -> tuple[SourceSpan, ...]:
        """Where the evidence stands, each place once; where none is given, where the statement's own words stand."""
        passages = [passage.replace(MASK, " ") for passage in draft.evidence if passage.strip()]
        found = (self.haystack.find(passage) for passage in passages or [draft.text.replace(MASK, " ")])
        places = {place.span: place.alignment for place in found if place is not None}
        return tuple(
            SourceSpan(start=span.start, end=span.end, text=span.of(self.text), alignment=alignment)
            for span, alignment in places.items()
        )
