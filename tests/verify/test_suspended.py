from __future__ import annotations

import pytest

from summarize.verify.suspended import check_suspended
from tests.verify.world import found

SOURCE = (
    "Police have not said whether the fire was set on purpose. "
    "The owner denied on Monday that the alarm was switched off."
)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The fire was set on purpose.", "modality", "whether the fire was set on purpose."),
        ("The alarm was switched off.", "negation", "denied on Monday that the alarm was switched off."),
    ],
)
def test_a_clause_cut_out_of_what_took_it_back(text: str, kind: str, expected: str) -> None:
    assert found(check_suspended, SOURCE, text) == [(kind, "contradicts", text, expected)]


def test_the_same_words_said_outright_elsewhere_let_the_claim_stand() -> None:
    source = f"{SOURCE} In court the owner said the fire was set on purpose."
    assert found(check_suspended, source, "The fire was set on purpose.") == []


@pytest.mark.parametrize("text", ["Police have not said whether the fire was set on purpose.", "The owner was heard."])
def test_a_claim_that_keeps_the_doubt_is_fine(text: str) -> None:
    assert found(check_suspended, SOURCE, text) == []
