"""What is marked in the two panes of a page, and how the marks lead from one to the other."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from summarize.article import Article
from summarize.render import wording
from summarize.render.bundle import Checked
from summarize.render.marks import Mark, cut
from summarize.render.panes import Tag, pane
from summarize.render.place import Lines
from summarize.render.visible import one_line
from summarize.report import ErrorMark, Evidence, Judgement, RemovedPart, SourceRef
from summarize.span import Span

Key = tuple[str, int, int]


class Links:
    """The ids of a page. A passage that several claims rest on is one place with one id."""

    def __init__(self, checked: Checked) -> None:
        self.checked = checked
        self.text_lines = Lines(checked.text.text)
        self._lines = {source.id: Lines(source.text) for source in checked.sources}
        self.passages: dict[Key, list[str]] = {}
        for claim in wording.worst_first(checked.report):
            for evidence in claim.evidence:
                self.passages.setdefault(_key(evidence), []).append(claim.id)
        for conflict in checked.report.conflicts:
            for evidence in (conflict.first, conflict.second):
                self.passages.setdefault(_key(evidence), []).append(conflict.claim)
        self.best = {c.id: _key(wording.best_evidence(c.evidence)) for c in checked.report.claims if c.evidence}
        self._numbers = {key: number for number, key in enumerate(self.passages, start=1)}

    def anchor(self, evidence: Evidence) -> str:
        """The id of the place where a passage begins."""
        return self.anchor_of(_key(evidence))

    def anchor_of(self, key: Key) -> str:
        """The id of the place where the passage `(source, start, end)` begins."""
        return f"e{self._numbers[key]}"

    def place(self, source: str, offset: int) -> str:
        """`line 4`, with the source's id where there are several sources."""
        line = f"line {self._lines[source].line(offset)}"
        return f"{source}, {line}" if len(self._lines) > 1 else line


def text_pane(checked: Checked, links: Links) -> Markup:
    """The checked text, with its claims, their errors, and what was set aside."""
    return pane(checked.text.text, _text_marks(checked, links))


def source_pane(source: Article, ref: SourceRef, links: Links) -> Markup:
    """A source, with the evidence, the omissions, and what was set aside."""
    return pane(source.text, _source_marks(source, ref, links))


def claim_words(claim: Judgement) -> Markup:
    """A claim's words on one line, the offending ones marked."""
    marks = [Mark(Span(e.start - claim.start, e.end - claim.start), e.type) for e in claim.errors]
    runs = ((escape(one_line(run.span.of(claim.text))), run.keys) for run in cut(len(claim.text), marks))
    return Markup("").join(Markup("<mark>{}</mark>").format(words) if keys else words for words, keys in runs)


def _text_marks(checked: Checked, links: Links) -> Iterator[Mark[Tag]]:
    yield from _removed(checked.report.text.removed)
    for claim in wording.worst_first(checked.report):
        yield Mark(Span(claim.start, claim.end), _claim(claim, links))
    for claim in checked.report.claims:
        for error in claim.errors:
            yield Mark(Span(error.start, error.end), _error(claim, error))


def _claim(claim: Judgement, links: Links) -> Tag:
    target = links.anchor(wording.best_evidence(claim.evidence)) if claim.evidence else f"f-{claim.id}"
    return Tag(
        "linked",
        claim.start,
        f"claim v-{claim.verdict}",
        anchor=claim.id,
        claims=(claim.id,),
        href=f"#{target}",
        label=wording.SIGN[claim.verdict],
        described=f"means-{claim.verdict}",
    )


def _error(claim: Judgement, error: ErrorMark) -> Tag:
    label = wording.ERROR[error.type]
    title = (
        label
        if error.expected is None
        else f"{label}: the source has “{one_line(error.expected, wording.PASSAGE_CHARS)}”"
    )
    return Tag("error", error.start, f"err v-{claim.verdict}", title=title)


def _source_marks(source: Article, ref: SourceRef, links: Links) -> Iterator[Mark[Tag]]:
    yield from _removed(ref.removed)
    for omission in links.checked.report.omissions:
        if omission.source == source.id:
            tag = Tag("omitted", omission.start, "om", anchor=f"o{omission.rank}", label=str(omission.rank))
            yield Mark(Span(omission.start, omission.end), tag)
    for key, claims in links.passages.items():
        name, start, end = key
        if name == source.id:
            best = tuple(claim for claim in claims if links.best.get(claim) == key)
            anchor, href = links.anchor_of(key), f"#{claims[0]}"
            yield Mark(Span(start, end), Tag("linked", start, "ev", anchor, tuple(claims), best, href))


def _removed(parts: tuple[RemovedPart, ...]) -> Iterator[Mark[Tag]]:
    for part in parts:
        label = f"Set aside: {wording.removal(part.reason)}"
        yield Mark(Span(part.start, part.end), Tag("removed", part.start, "rm", label=label))


def _key(evidence: Evidence) -> Key:
    return evidence.source, evidence.start, evidence.end
