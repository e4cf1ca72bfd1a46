"""An invented story, an invented rewrite of it, and the report that a careful checker would give."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from summarize.article import Article, Removed
from summarize.brief import ArticleRef, Brief, BriefedArticle, BriefProvenance, Figure, Quotation, SourceSpan, Statement
from summarize.render.bundle import Briefed, Checked
from summarize.report import (
    Alignment,
    ClaimKind,
    Conflict,
    ErrorMark,
    ErrorType,
    Evidence,
    Judgement,
    Omission,
    Provenance,
    RemovedPart,
    Report,
    Scores,
    SourceRef,
    TextRef,
    Verdict,
)
from summarize.span import Span

AGENCY = """ELMSWORTH — Engineers closed the Carrow Bridge to all traffic on Tuesday morning after an inspection found \
cracks in two of its six main hangers, the county council said.

The suspension bridge, opened in 1964, carries about 31,000 vehicles a day over the Tarn estuary. Inspectors from the \
firm Hallam & Voss counted 14 cracks, the longest of them 38 centimetres.

“We would rather explain a closure than an accident,” said Ruth Adeyemi, the council’s director of transport. She said \
the bridge could reopen to cars by the end of June if new steel arrives on time.

Lorries of more than 7.5 tonnes may be kept off it until the autumn, she added.

The council has set aside £2.4 million for the repair. A full replacement of the hangers, which some residents have \
asked for, would cost an estimated £19 million and is not planned.

Bus operator Tarnline said it would run a shuttle from the Old Quay every 20 minutes from Thursday, free of charge. \
Its manager, Colm Fenner, said drivers had reported “a kind of knocking” from the deck since February.

Police said one man, a 43-year-old cyclist, was treated for minor injuries after riding into a barrier in the dark. He \
was not arrested.

The opposition leader on the council, Prita Lohan, said reports of corrosion were ignored for two years. The council \
denies this. An independent review led by the retired judge Edmund Sayle is to report in September.

Ferry owners have offered extra crossings at weekends. Schools on the north bank will stay open, but about 600 pupils \
face a journey of more than an hour.

A similar closure in 2009 lasted eleven days.
"""

COUNCIL = """Notice from Elmsworth County Council

Carrow Bridge is closed until further notice. The inspection of 4 March found 11 cracks in hangers 3 and 5.

Emergency services may cross with a pilot vehicle. Residents can ask questions at Tarn Hall on Friday at 7 pm.

Repair work is due to begin on 17 March.
"""

REWRITE = """We value your privacy. Accept all | Reject all | Manage choices

Carrow Bridge Shut: What You Need to Know

In today’s fast-moving world, infrastructure matters more than ever. Engineers closed the Carrow Bridge to all traffic \
on Tuesday after an inspection found cracks in two of its six main hangers. The bridge, which opened in 1964, carries \
about 13,000 vehicles a day over the Tarn estuary. Inspectors counted 14 cracks, the longest of them 38 centimetres.

Why it was closed

“We would sooner explain a closure than an accident,” said Ruth Adeyemi, the council’s director of transport. She said \
the bridge will reopen to cars by the end of June. Heavy lorries may be kept off until the autumn because the deck has \
been weakened by salt. It is worth noting that safety is everyone’s business.

• The council has set aside £2.4 million for the repair.
• Replacing the hangers would cost an estimated £19 million and is planned for next year.
• Tarnline will run a free shuttle from the Old Quay every 20 minutes from Thursday.
• The shuttle is expected to carry 2,000 passengers a day.

Reactions

Tarnline’s manager, Colm Fenner, said drivers had reported “a kind of knocking” since February. A 43-year-old cyclist \
was arrested after riding into a barrier in the dark. Reports of corrosion were ignored for two years. The council \
denies this. An independent review led by the retired judge Edmond Sayle is to report in September. This article has \
looked at the closure from several angles.

Schools on the north bank will stay open. Some 600 pupils face a journey of more than an hour. Local businesses fear \
heavy losses. A similar closure in 2009 lasted eleven days. The mayor, Oswin Trask, called for calm. As noted above, \
cracks were found in two of the six hangers.

Share this: Facebook | X | E-mail
"""

A = "agency"
B = "council"


@dataclass(frozen=True)
class Wrong:
    """An error to be marked: its type, the words, and what the source has in their place."""

    type: ErrorType
    words: str
    expected: str | None = None


def evidence(source: str, words: str, alignment: Alignment = "normalised", score: float = 0.8) -> Evidence:
    text = AGENCY if source == A else COUNCIL
    start = text.index(words)
    return Evidence(source=source, start=start, end=start + len(words), text=words, alignment=alignment, score=score)


CLOSED = evidence(
    A,
    "Engineers closed the Carrow Bridge to all traffic on Tuesday morning after an inspection found cracks in two of "
    "its six main hangers, the county council said.",
)
OPENED = evidence(
    A, "The suspension bridge, opened in 1964, carries about 31,000 vehicles a day over the Tarn estuary."
)
CRACKS = evidence(A, "Inspectors from the firm Hallam & Voss counted 14 cracks, the longest of them 38 centimetres.")
CRACKS_B = evidence(B, "The inspection of 4 March found 11 cracks in hangers 3 and 5.", score=0.6)
QUOTE = evidence(
    A,
    "“We would rather explain a closure than an accident,” said Ruth Adeyemi, the council’s director of transport.",
    "fuzzy",
    0.93,
)
REOPEN = evidence(
    A, "She said the bridge could reopen to cars by the end of June if new steel arrives on time.", score=0.9
)
LORRIES = evidence(A, "Lorries of more than 7.5 tonnes may be kept off it until the autumn, she added.", score=0.7)
MONEY = evidence(A, "The council has set aside £2.4 million for the repair.", "exact", 1.0)
REPLACE = evidence(
    A,
    "A full replacement of the hangers, which some residents have asked for, would cost an estimated £19 million and "
    "is not planned.",
    score=0.85,
)
SHUTTLE = evidence(
    A,
    "Bus operator Tarnline said it would run a shuttle from the Old Quay every 20 minutes from "
    "Thursday, free of charge.",
)
FENNER = evidence(
    A, "Its manager, Colm Fenner, said drivers had reported “a kind of knocking” from the deck since February."
)
CYCLIST = evidence(
    A,
    "Police said one man, a 43-year-old cyclist, was treated for minor injuries after riding into a barrier in "
    "the dark.",
)
NOT_ARRESTED = evidence(A, "He was not arrested.", score=0.75)
LOHAN = evidence(
    A, "The opposition leader on the council, Prita Lohan, said reports of corrosion were ignored for two years."
)
DENIES = evidence(A, "The council denies this.", "exact", 1.0)
SAYLE = evidence(
    A, "An independent review led by the retired judge Edmund Sayle is to report in September.", "fuzzy", 0.96
)
SCHOOLS = evidence(
    A,
    "Schools on the north bank will stay open, but about 600 pupils face a journey of more than an hour.",
)
IN_2009 = evidence(A, "A similar closure in 2009 lasted eleven days.", "exact", 1.0)

Row = tuple[ClaimKind, str, Verdict, float | None, tuple[Wrong, ...], tuple[Evidence, ...], str]
CLAIMS: tuple[Row, ...] = (
    ("heading", "Carrow Bridge Shut: What You Need to Know", "supported", 0.91, (), (CLOSED,), "The source says it."),
    (
        "sentence",
        "In today’s fast-moving world, infrastructure matters more than ever.",
        "padding",
        0.02,
        (Wrong("padding_generic", "In today’s fast-moving world, infrastructure matters more than ever"),),
        (),
        "Nothing in it can be checked.",
    ),
    (
        "sentence",
        (
            "Engineers closed the Carrow Bridge to all traffic on Tuesday after an inspection found cracks in two of "
            "its six main hangers."
        ),
        "supported",
        0.99,
        (),
        (CLOSED,),
        "The source says it in nearly the same words.",
    ),
    (
        "sentence",
        "The bridge, which opened in 1964, carries about 13,000 vehicles a day over the Tarn estuary.",
        "contradicted",
        0.03,
        (Wrong("number", "13,000 vehicles", "31,000 vehicles"),),
        (OPENED,),
        "The source gives 31,000 vehicles a day.",
    ),
    (
        "sentence",
        "Inspectors counted 14 cracks, the longest of them 38 centimetres.",
        "supported",
        0.95,
        (),
        (CRACKS, CRACKS_B),
        "The agency's report says it; the council's notice gives another count.",
    ),
    (
        "heading",
        "Why it was closed",
        "padding",
        0.1,
        (Wrong("padding_generic", "Why it was closed"),),
        (),
        "A heading that states nothing.",
    ),
    (
        "sentence",
        "“We would sooner explain a closure than an accident,” said Ruth Adeyemi, the council’s director of transport.",
        "contradicted",
        0.22,
        (Wrong("quote", "sooner", "rather"),),
        (QUOTE,),
        "The quotation is altered: the source has “rather”.",
    ),
    (
        "sentence",
        "She said the bridge will reopen to cars by the end of June.",
        "contradicted",
        0.12,
        (Wrong("modality", "will reopen", "could reopen"),),
        (REOPEN, LORRIES),
        "The source says that it could, and makes it depend on the steel.",
    ),
    (
        "sentence",
        "Heavy lorries may be kept off until the autumn because the deck has been weakened by salt.",
        "unsupported",
        0.18,
        (Wrong("causal", "because the deck has been weakened by salt"),),
        (LORRIES,),
        "The source gives no cause.",
    ),
    (
        "sentence",
        "It is worth noting that safety is everyone’s business.",
        "padding",
        0.01,
        (Wrong("padding_generic", "safety is everyone’s business"),),
        (),
        "Nothing in it can be checked.",
    ),
    (
        "bullet",
        "The council has set aside £2.4 million for the repair.",
        "supported",
        1.0,
        (),
        (MONEY,),
        "The source says it word for word.",
    ),
    (
        "bullet",
        "Replacing the hangers would cost an estimated £19 million and is planned for next year.",
        "contradicted",
        0.04,
        (Wrong("negation", "is planned", "is not planned"), Wrong("date", "for next year")),
        (REPLACE,),
        "The source says that a replacement is not planned.",
    ),
    (
        "bullet",
        "Tarnline will run a free shuttle from the Old Quay every 20 minutes from Thursday.",
        "supported",
        0.94,
        (),
        (SHUTTLE,),
        "The source says it.",
    ),
    (
        "bullet",
        "The shuttle is expected to carry 2,000 passengers a day.",
        "unsupported",
        0.06,
        (Wrong("out_of_source", "2,000 passengers a day"),),
        (SHUTTLE,),
        "The source gives no number of passengers.",
    ),
    (
        "heading",
        "Reactions",
        "padding",
        0.1,
        (Wrong("padding_generic", "Reactions"),),
        (),
        "A heading that states nothing.",
    ),
    (
        "sentence",
        "Tarnline’s manager, Colm Fenner, said drivers had reported “a kind of knocking” since February.",
        "supported",
        0.97,
        (),
        (FENNER,),
        "The source has the quotation word for word, from the same speaker.",
    ),
    (
        "sentence",
        "A 43-year-old cyclist was arrested after riding into a barrier in the dark.",
        "contradicted",
        0.02,
        (Wrong("predicate", "was arrested", "was treated for minor injuries"),),
        (CYCLIST, NOT_ARRESTED),
        "The source says that he was treated, and that he was not arrested.",
    ),
    (
        "sentence",
        "Reports of corrosion were ignored for two years.",
        "unsupported",
        0.31,
        (Wrong("attribution", "were ignored", "Prita Lohan said"),),
        (LOHAN,),
        "In the source this is what Prita Lohan says, not a fact.",
    ),
    ("sentence", "The council denies this.", "supported", 1.0, (), (DENIES,), "The source says it word for word."),
    (
        "sentence",
        "An independent review led by the retired judge Edmond Sayle is to report in September.",
        "contradicted",
        0.27,
        (Wrong("entity", "Edmond", "Edmund"),),
        (SAYLE,),
        "The source spells the name Edmund.",
    ),
    (
        "sentence",
        "This article has looked at the closure from several angles.",
        "padding",
        0.01,
        (Wrong("padding_meta", "This article has looked at the closure from several angles"),),
        (),
        "The text talks about itself.",
    ),
    ("sentence", "Schools on the north bank will stay open.", "supported", 0.98, (), (SCHOOLS,), "The source says it."),
    (
        "sentence",
        "Some 600 pupils face a journey of more than an hour.",
        "supported",
        0.96,
        (),
        (SCHOOLS,),
        "The source says it.",
    ),
    ("sentence", "Local businesses fear heavy losses.", "unjudged", None, (), (), "The model gave no answer in time."),
    (
        "sentence",
        "A similar closure in 2009 lasted eleven days.",
        "supported",
        1.0,
        (),
        (IN_2009,),
        "The source says it word for word.",
    ),
    (
        "sentence",
        "The mayor, Oswin Trask, called for calm.",
        "unsupported",
        0.02,
        (Wrong("entity", "Oswin Trask"), Wrong("out_of_source", "called for calm")),
        (),
        "The source names no mayor.",
    ),
    (
        "sentence",
        "As noted above, cracks were found in two of the six hangers.",
        "padding",
        0.88,
        (Wrong("padding_repeat", "cracks were found in two of the six hangers"),),
        (CLOSED,),
        "The text has said so in its second sentence.",
    ),
)

OMITTED = (
    (B, "Residents can ask questions at Tarn Hall on Friday at 7 pm."),
    (A, "Ferry owners have offered extra crossings at weekends."),
    (A, "which some residents have asked for"),
    (B, "Repair work is due to begin on 17 March."),
)


def _claims(text: str, rows: tuple[Row, ...]) -> tuple[Judgement, ...]:
    found: list[Judgement] = []
    at = 0
    for number, (kind, words, verdict, support, wrong, passages, reason) in zip(count(1), rows, strict=False):
        at = text.index(words, at)
        errors = tuple(_error(text, Span(at, at + len(words)), each) for each in wrong)
        found.append(
            Judgement(
                id=f"c{number}", kind=kind, text=words, start=at, end=at + len(words), verdict=verdict,
                support=support, errors=errors, evidence=passages, reason=reason,
            )
        )  # fmt: skip
        at += len(words)
    return tuple(found)


def _error(text: str, claim: Span, wrong: Wrong) -> ErrorMark:
    start = text.index(wrong.words, claim.start, claim.end)
    return ErrorMark(
        type=wrong.type, start=start, end=start + len(wrong.words), found=wrong.words, expected=wrong.expected
    )


def _omission(rank: int, source: str, words: str) -> Omission:
    found = evidence(source, words)
    return Omission(source=source, start=found.start, end=found.end, text=words, rank=rank)


def scores(claims: tuple[Judgement, ...]) -> Scores:
    def number(verdict: Verdict) -> int:
        return sum(claim.verdict == verdict for claim in claims)

    support = [c.support for c in claims if c.support is not None and c.verdict != "padding"]
    return Scores(
        claims=len(claims), supported=number("supported"), contradicted=number("contradicted"),
        unsupported=number("unsupported"), padding=number("padding"), unjudged=number("unjudged"),
        support=round(sum(support) / len(support), 3) if support else None, weakest=min(support, default=None),
        words=sum(len(c.text.split()) for c in claims),
        words_wasted=sum(len(c.text.split()) for c in claims if c.verdict == "padding"),
    )  # fmt: skip


def report(text: Article, sources: tuple[Article, ...], claims: tuple[Judgement, ...]) -> Report:
    """A report of `claims` alone, without omissions and conflicts."""
    return Report(
        sources=tuple(
            SourceRef(id=s.id, path=s.path, sha256=s.sha256, chars=len(s.text), removed=_removed(s)) for s in sources
        ),
        text=TextRef(path=text.path, sha256=text.sha256, chars=len(text.text), removed=_removed(text)),
        claims=claims, omissions=(), wrong_story=False, scores=scores(claims),
        provenance=Provenance(
            tool="summarize", version="0.1.0", verifier="local.v2+small.v1", weights_sha256="5e" * 32, language="en",
            profile="balanced", base_rate=None, threshold=0.42, false_alarms=12.5,
        ),
        passed=all(claim.verdict in {"supported", "padding"} for claim in claims),
    )  # fmt: skip


def _removed(article: Article) -> tuple[RemovedPart, ...]:
    return tuple(RemovedPart(start=r.span.start, end=r.span.end, reason=r.reason) for r in article.removed)


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


SOURCES = (
    Article(A, AGENCY, path="desk/elmsworth-agency.txt", title="Carrow Bridge closed", language="en"),
    Article(
        B, COUNCIL, removed=(Removed(_span(COUNCIL, "Notice from Elmsworth County Council"), "source_line"),),
        path="desk/council-notice.txt", language="en",
    ),
)  # fmt: skip
TEXT = Article(
    "text", REWRITE,
    removed=(
        Removed(_span(REWRITE, "We value your privacy. Accept all | Reject all | Manage choices"), "consent"),
        Removed(_span(REWRITE, "Share this: Facebook | X | E-mail"), "share"),
    ),
    path="desk/carrow-bridge-rewrite.md", title="Carrow Bridge Shut: What You Need to Know", language="en",
)  # fmt: skip


def checked() -> Checked:
    """The rewrite against both sources: all verdicts, omissions, a conflict, removed parts."""
    plain = report(TEXT, SOURCES, _claims(REWRITE, CLAIMS))
    full = plain.model_copy(
        update={
            "omissions": tuple(_omission(n, *each) for n, each in enumerate(OMITTED, start=1)),
            "conflicts": (Conflict(claim="c5", first=CRACKS, second=CRACKS_B, type="number"),),
        }
    )
    return Checked(full, SOURCES, TEXT)


def clean() -> Checked:
    """One sentence against itself: nothing to find."""
    text = Article("text", MONEY.text)
    row: Row = ("sentence", MONEY.text, "supported", 1.0, (), (MONEY,), "The source says it word for word.")
    return Checked(report(text, SOURCES, _claims(MONEY.text, (row,))), SOURCES, text)


def one_claim(source: str, text: str, *, verdict: Verdict = "contradicted") -> Checked:
    """The whole of `text` as one claim, all of it marked wrong, against the whole of `source`."""
    article, given = Article("s", source), Article("text", text)
    mark = ErrorMark(type="number", start=0, end=len(text), found=text, expected=source)
    found = Evidence(source="s", start=0, end=len(source), text=source, alignment="exact", score=1)
    claim = Judgement(
        id="c1", kind="sentence", text=text, start=0, end=len(text), verdict=verdict, support=0.5, errors=(mark,),
        evidence=(found,), reason=text,
    )  # fmt: skip
    full = report(given, (article,), (claim,))
    left_out = Omission(source="s", start=0, end=len(source), text=source, rank=1)
    return Checked(full.model_copy(update={"omissions": (left_out,), "wrong_story": True}), (article,), given)


def _statement(words: str, passage: Evidence | None) -> Statement:
    return Statement(text=words, spans=_spans(passage))


def _spans(passage: Evidence | None) -> tuple[SourceSpan, ...]:
    if passage is None:
        return ()
    return (SourceSpan(start=passage.start, end=passage.end, text=passage.text, alignment=passage.alignment),)


def briefed() -> Briefed:
    """A brief of the agency's report, made by a model, with one statement that is tied to nothing."""
    article = SOURCES[0]
    brief = Brief(
        headline=_statement("Carrow Bridge closed after cracks found in two hangers", CLOSED),
        dek=_statement("The council could reopen it to cars by the end of June if new steel arrives on time", REOPEN),
        key_points=(
            _statement("The bridge carries about 31,000 vehicles a day.", OPENED),
            _statement("The council has set aside £2.4 million for the repair.", MONEY),
            _statement("Local businesses fear heavy losses.", None),
        ),
        who=(_statement("Ruth Adeyemi, the council’s director of transport", QUOTE),),
        what=_statement("Engineers closed the Carrow Bridge to all traffic", CLOSED),
        when=(_statement("Tuesday morning", CLOSED),),
        where=(_statement("the Tarn estuary", OPENED),),
        quotations=(
            Quotation(
                text="We would rather explain a closure than an accident", spans=_spans(QUOTE), speaker="Ruth Adeyemi"
            ),
            Quotation(text="a kind of knocking", spans=_spans(FENNER), speaker=None),
        ),
        figures=(
            Figure(
                text="£2.4 million",
                spans=_spans(MONEY),
                value="2400000",
                unit="GBP",
                measures="set aside for the repair",
            ),
        ),
        background=(_statement("A similar closure in 2009 lasted eleven days.", IN_2009),),
        next=(_statement("An independent review is to report in September.", SAYLE),),
        open=(_statement("Whether reports of corrosion were ignored is disputed.", LOHAN),),
        language="en",
        digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        provenance=BriefProvenance(
            source_sha256=article.sha256, model="example/small-1", prompt_id="brief.v1", prompt_sha256="7a" * 32,
            version="0.1.0", created="2026-03-05T08:00:00Z",
        ),
    )  # fmt: skip
    rows: tuple[Row, ...] = (
        ("heading", brief.headline.text, "supported", 0.97, (), (CLOSED,), "The source says it."),
        ("sentence", brief.key_points[0].text, "supported", 0.98, (), (OPENED,), "The source says it."),
        ("bullet", brief.key_points[1].text, "supported", 1.0, (), (MONEY,), "The source says it word for word."),
        (
            "bullet", brief.key_points[2].text, "unsupported", 0.03,
            (Wrong("out_of_source", brief.key_points[2].text),), (), "The source says nothing of businesses.",
        ),
    )  # fmt: skip
    text = Article("brief", "\n\n".join(row[1] for row in rows) + "\n", language="en")
    made = Checked(report(text, (article,), _claims(text.text, rows)), (article,), text)
    ref = ArticleRef(
        text=article.text, removed=(), path=article.path, title=article.title, author=None, url=None, published=None,
        language="en", sha256=article.sha256,
    )  # fmt: skip
    return Briefed(BriefedArticle(article=ref, brief=brief, text=made.text.text, report=made.report), made)
