from __future__ import annotations

import pytest

from summarize.verify.padding import Told, check_padding
from tests.verify.world import claims_of, sources

SOURCE = (
    "The town of Morvik will replace its wooden bridge in 2026, engineer Lena Strand said on Monday. "
    "The bridge was built in 1931 and carries 400 cars a day. Buses are often late because of it. "
    "Safe bridges are essential for the school run, Strand said."
)


def kinds(text: str) -> list[str | None]:
    against, told = sources(SOURCE), Told()
    found: list[str | None] = []
    for claim in claims_of(text):
        findings = check_padding(claim, against.passages(claim.statement), told)
        told.add(claim)
        found.append(findings[0].type if findings else None)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "This summary covers the main points of the decision.",
        "Here is a summary of the article:",
        "The article also explores what the town plans.",
        "In conclusion",
        "Below is an overview of the plans.",
        "As an AI, I cannot verify this.",
    ],
)
def test_talk_about_the_text_itself_is_meta(text: str) -> None:
    assert kinds(text) == ["padding_meta"]


@pytest.mark.parametrize(
    "text",
    [
        "The decision underscores the importance of investing in infrastructure.",
        "It remains to be seen how communities will adapt.",
        "Infrastructure plays a crucial role in modern life.",
        "Many societies often struggle to balance old and new.",
        "By fostering collaboration, all stakeholders can pave the way for growth.",
    ],
)
def test_a_remark_true_of_any_story_is_generic(text: str) -> None:
    assert kinds(text) == ["padding_generic"]


@pytest.mark.parametrize(
    "text",
    [
        "Morvik will replace its wooden bridge in 2026.",
        "Buses are often late because of the bridge.",
        "Safe bridges are essential for the school run.",
        "Readers can borrow books from a bus beside the bridge on Mondays.",
        "Viewers complained about the film of the bridge.",
        "Strand is represented by the lawyer of the town.",
        "The report on the bridge was delivered to the council by Strand.",
        "Many of the 400 drivers who cross each day will have to take another road.",
        "The company is preparing a bid for the work.",
    ],
)
def test_what_says_something_of_the_story_is_no_padding(text: str) -> None:
    assert kinds(text) == [None]


def test_saying_it_again_is_repeat_and_the_first_time_is_not() -> None:
    text = "Morvik will replace its wooden bridge in 2026. In 2026 the wooden bridge in Morvik will be replaced."
    assert kinds(text) == [None, "padding_repeat"]


def test_announcing_a_repetition_is_repeat() -> None:
    assert kinds("As mentioned above, the old crossing will go.") == ["padding_repeat"]


def test_a_new_figure_in_known_words_is_no_repetition() -> None:
    text = "The bridge in Morvik carries 400 cars a day. The bridge in Morvik carries 900 cars and 60 buses."
    assert kinds(text) == [None, None]


def test_a_heading_is_repeated_by_its_text_by_design() -> None:
    assert kinds("# Morvik to replace wooden bridge\n\nMorvik will replace its wooden bridge.") == [None, None]


def test_a_lead_in_that_only_announces_a_list() -> None:
    assert kinds("Key benefits include:\n- Shorter journeys across the river Mor")[0] == "padding_meta"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Small harbours can be a lifeline when roads are closed.", "padding_generic"),
        ("The explainer goes through the figures and the map in turn.", "padding_meta"),
        ("Both sides of the dispute are represented in the bulletin.", "padding_meta"),
        ("In a nutshell, the old quay is gone.", "padding_repeat"),
        ("The lake was frozen, and frozen was the lake.", "padding_repeat"),
    ],
)
def test_families_of_padding(text: str, kind: str) -> None:
    assert kinds(text) == [kind]
