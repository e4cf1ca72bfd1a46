"""The words and signs for verdicts, errors and figures, the same in every format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarize.brief import Brief
from summarize.render.visible import one_line
from summarize.report import VERDICTS, ErrorType, Evidence, Judgement, Report, Scores, Verdict

SIGN: Final[dict[Verdict, str]] = {
    "contradicted": "✕",
    "unsupported": "?",
    "unjudged": "…",
    "padding": "≈",
    "supported": "✓",
}
MEANING: Final[dict[Verdict, str]] = {
    "contradicted": "The source says something incompatible.",
    "unsupported": "The source does not say it, however true it may be.",
    "unjudged": "The check could not decide; read it against the source.",
    "padding": "Nothing that could be checked: these words can go.",
    "supported": "The source says it.",
}
ERROR: Final[dict[ErrorType, str]] = {
    "number": "number",
    "date": "date",
    "entity": "name",
    "quote": "quotation",
    "attribution": "attribution",
    "negation": "negation",
    "modality": "certainty",
    "predicate": "what was done",
    "causal": "cause",
    "location": "place",
    "out_of_source": "not in source",
    "padding_generic": "platitude",
    "padding_meta": "about itself",
    "padding_repeat": "repetition",
}
"""A short name of each error type for a reader."""
ERROR_MEANING: Final[dict[ErrorType, str]] = {
    "number": "A figure differs from the source's, after units, rounding and ranges are allowed for.",
    "date": "A date or time differs from the source's, after relative days are resolved on the dateline.",
    "entity": "A person, place or body that the source does not name, or another than it names.",
    "quote": "Words between quotation marks that the source does not have, or has differently.",
    "attribution": "Another speaker than the source's, or a statement whose speaker was dropped.",
    "negation": "The text affirms what the source denies, or the other way round.",
    "modality": "What the source calls alleged, planned or possible is told as fact, or the other way round.",
    "predicate": "Something else was done, or to another degree, than the source says.",
    "causal": "A cause or purpose that the source does not give.",
    "location": "Another place than the source's.",
    "out_of_source": "The source does not say it, however true it may be.",
    "padding_generic": "A platitude: nothing in it can be checked.",
    "padding_meta": "Talk about the text itself.",
    "padding_repeat": "Repeats what the same text has said already.",
}
REMOVAL: Final[dict[str, str]] = {
    "consent": "cookie and consent notice",
    "share": "share buttons",
    "byline": "byline",
    "breadcrumb": "breadcrumb",
    "related": "related stories",
    "source_line": "source line",
    "promotion": "promotion",
    "navigation": "navigation",
    "control": "control characters",
}
PASSAGE_CHARS: Final = 600
"""The longest passage quoted outside its text: a long sentence of news has 400 characters."""
WRONG_STORY: Final = "Wrong story: this text is about another story than its source."


def worst_first(report: Report) -> tuple[Judgement, ...]:
    """The claims, the verdict that most needs a look first, in the text's order within a verdict."""
    return tuple(sorted(report.claims, key=lambda claim: (VERDICTS.index(claim.verdict), claim.start, claim.end)))


def best_evidence(found: Sequence[Evidence]) -> Evidence:
    """The evidence with the highest score, the first of equals; there must be one."""
    return max(found, key=lambda evidence: evidence.score)


def counts(scores: Scores) -> tuple[tuple[Verdict, int], ...]:
    """How many claims have each verdict, worst first, zeros left in."""
    by_verdict: dict[Verdict, int] = {
        "contradicted": scores.contradicted,
        "unsupported": scores.unsupported,
        "unjudged": scores.unjudged,
        "padding": scores.padding,
        "supported": scores.supported,
    }
    return tuple((verdict, by_verdict[verdict]) for verdict in VERDICTS)


def reason(claim: Judgement) -> str:
    """Why the claim has its verdict, on one line, as a sentence begins."""
    line = one_line(claim.reason)
    return line[:1].upper() + line[1:]


def removal(reason: str) -> str:
    """What a reason for setting a part aside means; one that is not known is shown as it is."""
    return REMOVAL.get(reason) or one_line(reason)


def percent(share: float | None) -> str:
    """A share in percent. Only a true 0 and 1 read as 0% and 100%; None reads as a dash."""
    if share is None:
        return "–"
    if 0 < share < 0.01:  # noqa: PLR2004 - rounding must not turn unlikely into impossible
        return "<1%"
    if 0.99 < share < 1:  # noqa: PLR2004 - nor likely into certain
        return ">99%"
    return f"{share:.0%}"


def plural(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def wasted(scores: Scores) -> str:
    """How many words go on padding."""
    share = scores.words_wasted / scores.words if scores.words else None
    return f"{scores.words_wasted:,} of {plural(scores.words, 'word')} wasted ({percent(share)})"


def summary(report: Report) -> str:
    """The outcome in one sentence."""
    found = [f"{number} {verdict}" for verdict, number in counts(report.scores) if number]
    claims = plural(report.scores.claims, "claim")
    return f"{claims}: {', '.join(found)}; {wasted(report.scores)}." if found else f"{claims}."


def decision(report: Report) -> str:
    """Whether the text passed, in two or three words."""
    return "Passed" if report.passed else "Needs work"


def judged_as(report: Report) -> str:
    """How hard the text was judged, and what that costs, in one sentence."""
    made = report.provenance
    if made.base_rate is not None:  # the false alarms were counted at another
        return f"Judged as {made.profile}, where {percent(made.base_rate)} of all claims are true."
    return f"Judged as {made.profile}: of 100 wholly supported summaries {made.false_alarms:.0f} are flagged."


def made_by(brief: Brief) -> str:
    """What wrote the brief, with the disclosure that readers are owed, in one line."""
    made = brief.provenance
    prompt = "" if made.prompt_id is None else f", prompt {one_line(made.prompt_id)}"
    kind = one_line(brief.digital_source_type.rsplit("/", 1)[-1])
    return f"Written by {one_line(made.model)}{prompt}, summarize {made.version}, {made.created} ({kind})."
