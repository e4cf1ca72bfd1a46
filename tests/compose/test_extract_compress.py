from __future__ import annotations

import time

import pytest

from summarize.article import Article
from summarize.compose import compress, trim
from summarize.compose.naming import full_name, named
from summarize.compose.trim import Piece
from summarize.read.reading import Reading, Statement


def read(text: str) -> tuple[Statement, ...]:
    return Reading(Article(id="a", text=text), None).statements


def full(text: str) -> str:
    return compress.compressed(trim.eased(read(text)[0]), 1, compress.FULL).text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "The ferry will not sail again before March, after divers found cracks in it, the board said on Friday.",
            "The ferry will not sail again before March, the board said.",
        ),
        (
            "Shares in the chipmaker fell to the level of nine years ago on Monday after it lowered its forecast.",
            "Shares in the chipmaker fell to the level of nine years ago on Monday.",
        ),
        (
            "A jury convicted the ferry's pilot of manslaughter on Tuesday, and its owner said it might close.",
            "A jury convicted the ferry's pilot of manslaughter on Tuesday.",
        ),
        (
            "The firm, which makes bricks at two plants, closed its oldest kiln in the valley of Orrin.",
            "The firm closed its oldest kiln in the valley of Orrin.",
        ),
        (
            "During a visit to the town of Orrin, the king's envoy opened the new bridge over the river.",
            "The king's envoy opened the new bridge over the river.",
        ),
    ],
)
def test_a_headline_keeps_the_news(text: str, left: str) -> None:
    assert full(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will sail again in March, when the county has paid for the work on the pier.",
        "The mayor of Thornby did not resign after the council voted against the new bridge.",
        "On most days, the ferry sails from the old quay and back before noon.",
        "The pilot was held over the sinking of the old ferry Linnet, and his lawyer denies that he was drunk.",
        "The bank lent the town the money for the bridge, a council inquiry has found.",
        "The firm, which makes bricks, tiles, and pipes, was sold by its owners.",
        "Lena Voss, 57, and Piers Ludlow, 29, of Mill Street ran the four stalls for years.",
        "The singer of the old song from the hills, who died on Sunday, was known to all.",
        "Its shares were sold for two euros each two years after the firm was valued at nine.",
    ],
)
def test_what_the_rest_needs_is_kept(text: str) -> None:
    assert full(text) == text


def test_of_light_cuts_the_reason_is_none() -> None:
    text = "The car ferry will not sail again before the end of March, after divers found cracks in the pier."
    assert compress.compressed(trim.eased(read(text)[0]), 1).text == text


def test_no_more_is_cut_than_is_asked() -> None:
    text = "The firm, which makes bricks at two plants, closed its oldest kiln in the valley of Orrin."
    assert compress.compressed(trim.eased(read(text)[0]), 20, compress.FULL).text == text


@pytest.mark.parametrize(
    "piece", [", which a b c d", ", 52", " said on Monday", ", after was", " after was", ", and the a"]
)
def test_hostile_lines_take_linear_time(piece: str) -> None:
    text = "On a" + piece * (200_000 // len(piece))
    began = time.perf_counter()
    for cut in compress.FULL:
        cut.pattern.search(text)
    assert time.perf_counter() - began < 5


STORY = "The coach, Lena Okafor, left on Monday. Piers Ludlow stayed. Okafor had never lost. Ms Okafor's team won."


def test_a_surname_gets_its_full_name_once() -> None:
    said = read(STORY)
    assert named(trim.eased(said[2]), said, "").text == "Lena Okafor had never lost."
    assert named(trim.eased(said[3]), said, "").text == "Lena Okafor's team won."
    assert named(trim.eased(said[2]), said, "Lena Okafor left").text == "Okafor had never lost."


def test_a_full_name_stands_before_the_surname() -> None:
    said = read("Okafor had never lost. The coach is Lena Okafor.")
    assert named(trim.eased(said[0]), said, "").text == "Okafor had never lost."


def test_of_two_of_one_surname_neither_is_meant() -> None:
    assert full_name(read("The sisters Lena Okafor and Ada Okafor left. Okafor stayed."), "Okafor") is None


def test_pieces_of_a_name_are_slices() -> None:
    said = read(STORY)
    piece: Piece = named(trim.eased(said[2]), said, "")
    assert [span.of(STORY) for span in piece.spans] == ["Lena Okafor", "had never lost."]
