from __future__ import annotations

import pytest

from summarize.verify.attribution import check_attribution
from summarize.verify.finding import Finding
from tests.verify.speech import claim, passages, sources

STORY = (
    "Mayor Jonas Vik opened the meeting on Tuesday.\n\n"
    "Ragna Oust, an engineer, said the bridge needed nine new cables before winter.\n\n"
    "The contractor, Brekke Steel, declined to comment on a report that the cables had been ordered too late.\n\n"
    '"The ferry timetable was drawn up without asking a single islander," said Liv Brekke, a councillor.'
)


def check(text: str) -> tuple[Finding, ...]:
    given = sources(STORY)
    return check_attribution(claim(text), passages(given), given)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Mayor Jonas Vik said the bridge needed nine new cables before winter.", "Mayor Jonas Vik", "Ragna Oust"),
        ("Jonas Vik said the ferry timetable was drawn up without asking islanders.", "Jonas Vik", "Liv Brekke"),
    ],
)
def test_the_wrong_mouth(text: str, found: str, expected: str) -> None:
    (finding,) = check(text)
    assert (finding.type, finding.effect, finding.expected) == ("attribution", "contradicts", expected)
    assert finding.span.of(text) == found


def test_one_who_would_not_comment_said_nothing() -> None:
    text = "Brekke Steel confirmed that the cables had been ordered too late."
    (finding,) = check(text)
    assert finding.type == "attribution"
    assert finding.span.of(text) == "Brekke Steel"


@pytest.mark.parametrize(
    "text",
    [
        "Ragna Oust said the bridge needed nine new cables before winter.",
        "Oust, an engineer, said nine new cables were needed for the bridge before winter.",
        "An engineer said the bridge needed nine new cables before winter.",
        "She said the bridge needed nine new cables before winter.",
        "The bridge needed nine new cables before winter.",
        "Jonas Vik said he was glad to see so many people.",
    ],
)
def test_right_or_unknown_mouths_are_left_alone(text: str) -> None:
    assert check(text) == ()
