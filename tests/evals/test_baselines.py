from __future__ import annotations

from evals.baselines import inverse_document_frequency, lead, lexrank, textrank
from summarize.article import Article
from summarize.read.reading import Reading, Statement

TEXT = (
    "The harbor ferry sank in heavy fog. The ferry owner blamed the heavy fog. "
    "Investigators blamed the ferry radar. A bakery opened in another town."
)


def read(text: str) -> tuple[Statement, ...]:
    return Reading(Article(id="t", text=text), None).statements


def test_lead_is_the_order_of_the_text() -> None:
    assert lead(read(TEXT)) == (0, 1, 2, 3)


def test_textrank_puts_the_connected_sentence_first_and_the_stray_one_last() -> None:
    order = textrank(read(TEXT))
    assert order[0] == 1
    assert order[-1] == 3


def test_lexrank_needs_cosines_over_its_threshold() -> None:
    said = read(TEXT)
    idf = inverse_document_frequency([said, read("A council met. Nothing sank."), read("Prices rose.")])
    order = lexrank(said, idf)
    assert order[-1] == 3
    assert sorted(order) == [0, 1, 2, 3]


def test_idf_is_zero_for_what_every_article_has() -> None:
    idf = inverse_document_frequency([read("Rain fell in Oslo."), read("Rain stopped.")])
    assert idf["rain"] == 0.0
    assert idf["oslo"] > 0


def test_nothing_and_one_sentence() -> None:
    assert textrank(()) == ()
    assert lexrank(read("One sentence stands here."), {}) == (0,)
