from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Article
from summarize.compose import trim
from summarize.compose.compress import FULL, compressed
from summarize.read.reading import Reading, Statement
from summarize.text.tokens import tokens


def read(text: str) -> Statement:
    return Reading(Article(id="a", text=text), None).statements[0]


@pytest.mark.parametrize(
    ("text", "eased"),
    [
        ("PRISTINE, Malvania — The talks ended.", "The talks ended."),
        ("LONDON (Reuters) - The bank cut rates.", "The bank cut rates."),
        ("New Haven, Kestrel (CNN) -- the rain stopped.", "The rain stopped."),
        ("(CNN)The rain stopped.", "The rain stopped."),
        ("BERLIN, March 4 (AP) — Trains stood still.", "Trains stood still."),
        ("Lisbon - For years the lift stood still.", "For years the lift stood still."),
        ("However, the mayor resigned.", "The mayor resigned."),
        ("But the mayor resigned.", "The mayor resigned."),
        ("Meanwhile, Dr. Osei left for Accra.", "Dr. Osei left for Accra."),
        ("The fund paid $1m (about £800,000 at today's rate) to the town.", "The fund paid $1m to the town."),
        ("The bus (a new one, bought in May) broke down.", "The bus broke down."),
    ],
)
def test_what_is_cut(text: str, eased: str) -> None:
    assert trim.eased(read(text)).text == eased


@pytest.mark.parametrize(
    "text",
    [
        "The Kestrel Force (KFOR) stayed.",
        "The Harbor Press (HP) Agency was founded here.",
        "NATO — founded in 1949 — said so.",
        "Associated Press (AP) photographers were there.",
        "The driver (who denies the charge) was held.",
        "The sum (if it was paid at all) is unknown.",
        "But for the rain, the match would have been played.",
        "But if the council agrees, work will begin.",
        "And not one of the boats came back.",
        "Allegedly, the mayor took the money.",
        "Reportedly the mayor took the money.",
        "Under-21 coach Lena Aas - a former keeper - resigned.",
        'He said "the bus (a new one) broke down" on Monday.',
        "The UN said the road was open.",
    ],
)
def test_what_is_kept(text: str) -> None:
    assert trim.eased(read(text)).text == text


@pytest.mark.parametrize(
    ("text", "shortened"),
    [
        (
            "The council closed the old bridge over the river, which carries the road to Thornby.",
            "The council closed the old bridge over the river.",
        ),
        (
            "A jury convicted the pilot of the ferry of manslaughter, ending a trial of nine weeks.",
            "A jury convicted the pilot of the ferry of manslaughter.",
        ),
    ],
)
def test_a_closing_clause_is_cut(text: str, shortened: str) -> None:
    assert compressed(trim.eased(read(text)), 8).text == shortened


@pytest.mark.parametrize(
    "text",
    [
        "The old bridge over the river will reopen in June, unless the engineers find new cracks.",
        "The old bridge over the river will reopen in June, according to the council's engineers.",
        "The pilot of the ferry left the bridge before the crash, prosecutors said.",
        "The pilot of the ferry left the bridge before the crash, which his lawyer denies.",
        "The pilot of the ferry left the bridge before the crash, allegedly to make a call.",
        "The minister has signed the contract for the new boats, pending approval by the house.",
        "All staff of the hospital have been paid their wages, excluding the cleaners.",
        "The mayor, who voted for the closure last week.",
        "The council of the town sold the hall and the library, with the exception of the tower.",
    ],
)
def test_what_changes_the_truth_is_kept(text: str) -> None:
    assert compressed(trim.eased(read(text)), 1, FULL).text == text


def test_a_headline_loses_its_stop_but_no_abbreviation() -> None:
    assert trim.headline(trim.whole(read("The talks ended."))).text == "The talks ended"
    assert trim.headline(trim.whole(read("The talks moved to Washington, D.C."))).text.endswith("D.C.")


def test_the_place_of_a_dateline() -> None:
    text = "HARROW BAY, Oregon (AP) — A jury met."
    place, start = trim.dateline(text, read(text).span)
    assert place is not None
    assert place.of(text) == "HARROW BAY, Oregon"
    assert text[start:] == "A jury met."


def test_a_label_far_down_is_no_dateline() -> None:
    text = "word " * 200 + "\n\nGoalkeepers - Anna Reyes kept a clean sheet."
    last = Reading(Article(id="a", text=text), None).statements[-1]
    assert trim.eased(last).text == "Goalkeepers - Anna Reyes kept a clean sheet."


def test_line_breaks_are_closed_up_and_say_so() -> None:
    made = trim.whole(read("The talks\nended in the\nmorning of Monday.")).statement()
    assert made.text == "The talks ended in the morning of Monday."
    assert [span.alignment for span in made.spans] == ["normalised"]


@given(st.text(st.sampled_from("Aab ,.()-—“”\"'\n") | st.characters(codec="utf-8"), max_size=200))
def test_words_are_only_deleted_and_pieces_are_slices(text: str) -> None:
    for statement in Reading(Article(id="a", text=text), None).statements:
        for piece in (
            trim.eased(statement),
            compressed(trim.eased(statement), 1, FULL),
            trim.headline(compressed(trim.eased(statement), 9, FULL)),
        ):
            said = iter(t.norm for t in tokens(text, statement.span.start, statement.span.end))
            assert all(t.norm in said for span in piece.spans for t in tokens(text, span.start, span.end))
            assert all(len(span) for span in piece.spans)
            assert list(piece.spans) == sorted(piece.spans)
