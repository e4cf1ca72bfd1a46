from __future__ import annotations

from summarize.article import Article
from summarize.compose.salience import features, overlap, ranked, scores
from summarize.read.reading import Reading, Statement


def read(text: str) -> tuple[Statement, ...]:
    return Reading(Article(id="a", text=text), None).statements


def test_earlier_is_worth_more_where_nothing_else_differs() -> None:
    said = read("The bridge in Orrin closed. The bridge in Orrin closed. The bridge in Orrin closed.")
    first, second, third = scores(features(said))
    assert first > second > third


def test_wording_that_the_article_takes_up_is_central() -> None:
    said = read("The ferry sank. The ferry radar failed. A baker sang. The ferry owner left the ferry radar off.")
    central = [f.central for f in features(said)]
    assert central[1] > central[2]
    assert central[2] == 0


def test_names_and_figures_count() -> None:
    plain, full = features(
        read("the council met and talked for long hours. Lena Voss of Orrin paid Piers Ludlow 400 of 900.")
    )
    assert full.names > plain.names
    assert full.figures > plain.figures == 0


def test_what_repeats_is_taken_later() -> None:
    said = read("The ferry sank in fog. The ferry sank in thick fog. A jury convicted the pilot.")
    assert ranked(said[1:], (1.0, 0.9), said[0]) == (1, 0)
    assert ranked(said[1:], (1.0, 0.9), said[0], redundancy=0.0) == (0, 1)


def test_ties_go_to_the_earlier() -> None:
    said = read("One town flooded. Another village burned. Some hamlet froze.")
    assert ranked(said[1:], (0.5, 0.5), said[0]) == (0, 1)


def test_overlap_is_a_share_of_the_shorter() -> None:
    first, second = read("The ferry sank. The old ferry sank in thick fog.")
    assert overlap(first, second) == 1.0
