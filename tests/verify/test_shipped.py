"""The model in the package, through the whole check: what must hold whatever its weights say."""

from __future__ import annotations

import random

import pytest

from summarize.article import Article
from summarize.model.encoder import Encoder
from summarize.pipeline import check
from summarize.report import Report
from summarize.verify.entailment import Reader, Shipped, shipped
from summarize.verify.pairing import LIMIT
from summarize.verify.standard import PROFILES, Profile, Standard
from tests.verify.stories import ABOUT_LIBRARY, ARTICLES, LIBRARY
from tests.verify.world import claim, sources

FAILED = {"contradicted", "unsupported"}


def checked(source: str, text: str, reader: Reader | None = None, standard: Standard | None = None) -> Report:
    given = standard or Standard()
    return check([Article("s1", source)], Article("text", text), standard=given, reader=reader)


def test_the_same_bytes_twice_and_whatever_the_threads() -> None:
    plain = checked(LIBRARY, ABOUT_LIBRARY).model_dump_json()
    assert checked(LIBRARY, ABOUT_LIBRARY).model_dump_json() == plain
    for threads in (1, 2):
        assert checked(LIBRARY, ABOUT_LIBRARY, Shipped(Encoder.load(threads=threads))).model_dump_json() == plain


def test_a_claim_is_read_alike_alone_and_among_others() -> None:
    together = {c.text: (c.verdict, c.support) for c in checked(LIBRARY, ABOUT_LIBRARY).claims}
    for text, found in together.items():
        (alone,) = checked(LIBRARY, text).claims
        assert (alone.verdict, alone.support) == found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda text: text.split("\n")[0])
@pytest.mark.parametrize("profile", PROFILES)
def test_an_article_against_itself_has_no_flag(article: str, profile: Profile) -> None:
    report = checked(article, article, standard=Standard(profile))
    assert {c.verdict for c in report.claims} == {"supported"}
    assert report.passed
    assert not report.wrong_story


def test_the_order_of_the_paragraphs_changes_no_verdict() -> None:
    def verdicts(source: str) -> list[tuple[str, str]]:
        return [(c.text, c.verdict) for c in checked(source, ABOUT_LIBRARY).claims]

    plain, paragraphs = verdicts(LIBRARY), LIBRARY.split("\n\n")
    for seed in range(5):
        shuffled = paragraphs.copy()
        random.Random(seed).shuffle(shuffled)
        assert verdicts("\n\n".join(shuffled)) == plain


def test_a_wrong_number_is_found() -> None:
    flagged = {e.found for c in checked(LIBRARY, ABOUT_LIBRARY).claims if c.verdict in FAILED for e in c.errors}
    assert any("900" in words for words in flagged)


@pytest.mark.parametrize("other", ARTICLES[1:], ids=lambda text: text.split("\n")[0])
def test_another_story_is_told_apart(other: str) -> None:
    report = checked(LIBRARY, other)
    assert report.wrong_story
    assert not report.passed


def test_a_stricter_profile_and_a_lower_base_rate_never_flag_less() -> None:
    def flagged(standard: Standard) -> set[str]:
        return {c.id for c in checked(LIBRARY, ABOUT_LIBRARY, standard=standard).claims if c.verdict in FAILED}

    strict, balanced, lenient = (flagged(Standard(profile)) for profile in PROFILES)
    assert lenient <= balanced <= strict
    assert flagged(Standard(base_rate=0.95)) <= balanced <= flagged(Standard(base_rate=0.1))


def test_every_word_that_is_read_lies_in_the_claim() -> None:
    against, one = sources(LIBRARY), claim(ABOUT_LIBRARY)
    read = shipped().read(one.statement, against.passages(one.statement), against)
    assert [w.span.of(ABOUT_LIBRARY) for w in read.words] == [t.text for t in one.statement.tokens]
    assert all(0 <= w.aligned <= 1.001 for w in read.words)


def test_a_claim_longer_than_the_limit_is_judged_by_its_beginning() -> None:
    long = "The library in Marlow Street will stay shut until April " + "and the bus comes on Mondays " * 60 + "again."
    against, one = sources(LIBRARY), claim(long)
    model = shipped()
    assert isinstance(model, Shipped)
    evidence = against.passages(one.statement)
    laid = model.layout(one.statement, evidence, against)
    assert len(laid.ids) <= LIMIT
    read = model.read(one.statement, evidence, against)
    assert 0 < len(read.words) < len(one.statement.tokens)
    assert checked(LIBRARY, long).claims[0].reason


def test_the_sentences_that_are_read_are_those_of_the_sources_of_the_passages() -> None:
    against, one = sources(LIBRARY, "Nothing of this. It rained in Denholm."), claim("About 9,000 books were soaked.")
    model = shipped()
    assert isinstance(model, Shipped)
    alone = sources(LIBRARY)
    assert model.layout(one.statement, against.passages(one.statement), against) == model.layout(
        one.statement, alone.passages(one.statement), alone
    )
